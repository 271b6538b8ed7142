"""The import assistant, by keyboard: what is recognised is shown, what is not is asked, nothing is kept before the end."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import paths
from app.domain.errors import DiskFull
from app.domain.import_mappings import from_text, make_mapping, to_text
from app.domain.imports import ImportKind, ImportOptions
from app.domain.receipts import Receipt
from app.settings import Settings
from app.storage.book import Tx
from app.ui.imports import work
from app.ui.imports.dialog import CHOOSE, DONE, OUTLOOK, READING, ImportDialog
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.theme import Theme
from tests.gui.shop import Key, Shop

SALES = "Invoice;Date;Customer;Item;Qty;Price\n1;03/04/2026;A1;Rice;2;1500\n2;05/04/2026;B2;Oil;1;900\n"
PEOPLE = "Code,Name,Phone\nA1,Amaka Obi,0803\nB2,Bello Musa,0804\n"


def assistant(shop: Shop) -> ImportDialog:
    dialog = ImportDialog(shop.context, shop.window)
    shop.show(dialog)
    return dialog


def give(shop: Shop, dialog: ImportDialog, path: Path, text: str, encoding: str = "utf-8") -> None:
    path.write_bytes(text.encode(encoding))
    dialog.read(path)
    shop.bot.waitUntil(lambda: dialog.step() == READING)


def reach(shop: Shop, dialog: ImportDialog, step: int) -> None:
    shop.bot.waitUntil(lambda: dialog.step() == step and dialog.task is None, timeout=10_000)


def people(shop: Shop) -> list[tuple[str, int]]:
    sql = "SELECT name, debt FROM customers WHERE archived = 0 ORDER BY id"
    return shop.ask(lambda tx: [tuple(row) for row in tx.cursor.execute(sql).fetchall()])


def test_customers_by_keyboard_and_undo(shop: Shop, tmp_path: Path) -> None:
    dialog = assistant(shop)
    assert dialog.choose.button.hasFocus()
    give(shop, dialog, tmp_path / "people.csv", PEOPLE)
    assert dialog.reading.kind() is ImportKind.CUSTOMERS
    assert dialog.reading.encoding.currentData() == "utf-8"
    assert dialog.reading.separator.currentData() == ","
    shop.press(Key.Key_Return)
    reach(shop, dialog, OUTLOOK)
    assert "2 customer" in dialog.outlook.headline.whole_text()
    assert people(shop) == []
    assert dialog.next_button.isEnabled()
    shop.press(Key.Key_Return)
    reach(shop, dialog, DONE)
    assert people(shop) == [("Amaka Obi", 0), ("Bello Musa", 0)]
    shop.tab_to(dialog.came.undo_button)
    shop.press(Key.Key_Space)
    shop.bot.waitUntil(lambda: not dialog.came.undo_button.isVisible())
    assert people(shop) == []
    shop.press(Key.Key_Escape)
    assert shop.receipts == []


def test_the_order_of_days_is_asked_with_both_readings(shop: Shop, tmp_path: Path) -> None:
    dialog = assistant(shop)
    give(shop, dialog, tmp_path / "june.csv", SALES)
    reading = dialog.reading
    assert reading.kind() is ImportKind.SALES
    assert reading.order.choice() == ""
    assert reading.order_field.line_text() == "Is “03/04/2026” 3 April 2026 or 4 March 2026?"
    shop.press(Key.Key_Return)
    assert dialog.step() == READING
    focus = QApplication.focusWidget()
    assert focus is not None
    assert reading.order.isAncestorOf(focus)
    reading.order.set_choice("dmy")
    shop.bot.waitUntil(lambda: reading.question() is None)
    shop.press(Key.Key_Return)
    reach(shop, dialog, OUTLOOK)
    assert "₦3,900.00 in all" in dialog.outlook.headline.whole_text()
    assert "2 new customer" in dialog.outlook.figures.whole_text()
    shop.press(Key.Key_Return)
    reach(shop, dialog, DONE)
    assert people(shop) == [("A1", 300_000), ("B2", 90_000)]
    shop.press(Key.Key_Escape)
    [receipt] = shop.receipts
    assert receipt.batch_id is not None


def test_the_decimal_mark_is_asked(shop: Shop, tmp_path: Path) -> None:
    dialog = assistant(shop)
    give(
        shop,
        dialog,
        tmp_path / "june.csv",
        SALES.replace("/", "-")
        .replace("03-04-2026", "2026-04-03")
        .replace("05-04-2026", "2026-04-05")
        .replace("1500", "1.500")
        .replace("900", "2.900"),
    )
    assert dialog.reading.decimal.choice() == ""
    assert dialog.reading.decimal_field.line_text() == "Is “1.500” ₦1,500.00 or ₦1.50?"
    dialog.reading.decimal.set_choice(",")
    shop.bot.waitUntil(lambda: dialog.reading.question() is None)
    dialog.next_button.click()
    reach(shop, dialog, OUTLOOK)
    assert "₦5,900.00 in all" in dialog.outlook.headline.whole_text()


def test_what_it_brings_is_asked_where_it_could_be_two_things(shop: Shop, tmp_path: Path) -> None:
    dialog = assistant(shop)
    give(shop, dialog, tmp_path / "list.csv", "Date,Customer,Amount\n2026-04-03,A1,10\n")
    assert dialog.reading.kind() is None
    assert not dialog.reading.columns.boxes[0].isEnabled()
    dialog.next_button.click()
    assert "still to be said" in dialog.problem.whole_text()
    dialog.reading.kinds.set_choice("sales")
    shop.bot.waitUntil(lambda: dialog.reading.columns.choice() == {"day": 0, "customer": 1, "amount": 2})


def test_columns_are_chosen_and_the_choice_kept_for_the_next_file(shop: Shop, tmp_path: Path) -> None:
    dialog = assistant(shop)
    text = "When|Who|Sum\n2026-04-03|A1|10\n"
    give(shop, dialog, tmp_path / "till.csv", text)
    dialog.reading.kinds.set_choice("sales")
    shop.bot.waitUntil(dialog.reading.missing.isVisible)
    for box, field in zip(dialog.reading.columns.boxes, ("day", "customer", "amount"), strict=True):
        box.setCurrentIndex(box.findData(field))
    shop.bot.waitUntil(lambda: dialog.reading.question() is None)
    dialog.next_button.click()
    reach(shop, dialog, OUTLOOK)
    dialog.outlook.keep.setChecked(True)
    dialog.outlook.keep_as.setText("Till 7")
    dialog.next_button.click()
    reach(shop, dialog, DONE)
    [(name, kept)] = shop.preferences.settings.mappings.items()
    mapping = from_text(name, kept)
    assert mapping is not None
    assert dict(mapping.options.columns)["amount"] == "Sum"
    dialog.came.again_button.click()
    assert dialog.step() == CHOOSE
    give(shop, dialog, tmp_path / "till2.csv", text.replace("10", "20"))
    assert "Till 7" in dialog.problem.whole_text()
    assert dialog.reading.question() is None
    assert dialog.reading.columns.choice() == {"day": 0, "customer": 1, "amount": 2}


def test_names_headed_customer_are_taken_for_names_and_that_can_be_changed(
    shop: Shop, tmp_path: Path
) -> None:
    dialog = assistant(shop)
    text = "Date,Customer,Item,Qty,Price\n2026-04-03,Ama,Rice,1,10\n2026-04-04,Kofi,Oil,1,20\n"
    give(shop, dialog, tmp_path / "june.csv", text)
    columns = dialog.reading.columns
    assert columns.choice()["name"] == 1
    assert columns.boxes[1].currentText() == "Customer's name"
    columns.boxes[1].setCurrentIndex(columns.boxes[1].findData("customer"))
    shop.bot.waitUntil(lambda: dialog.reading.options().columns != ())
    columns.boxes[1].setCurrentIndex(columns.boxes[1].findData("name"))
    shop.bot.waitUntil(lambda: dict(dialog.reading.options().columns)["name"] == "Customer")
    dialog.next_button.click()
    reach(shop, dialog, OUTLOOK)
    dialog.next_button.click()
    reach(shop, dialog, DONE)
    assert people(shop) == [("Ama", 1000), ("Kofi", 2000)]
    assert shop.ask(lambda tx: tx.cursor.execute("SELECT code FROM customers ORDER BY id").fetchall()) == [
        ("C1",),
        ("C2",),
    ]


def test_who_is_meant_is_kept_for_the_next_file_whatever_it_holds(shop: Shop, tmp_path: Path) -> None:
    dialog = assistant(shop)
    text = "Date,Customer,Item,Qty,Price\n2026-04-03,Ama,Rice,1,10\n"
    give(shop, dialog, tmp_path / "june.csv", text)
    dialog.next_button.click()
    reach(shop, dialog, OUTLOOK)
    dialog.outlook.keep.setChecked(True)
    dialog.next_button.click()
    reach(shop, dialog, DONE)
    dialog.came.again_button.click()
    give(shop, dialog, tmp_path / "july.csv", text.replace("Ama", "A17"))
    assert "june" in dialog.problem.whole_text()
    assert dialog.reading.columns.choice()["name"] == 1


def kept_till(shop: Shop, tmp_path: Path) -> ImportDialog:
    """A way of reading kept as "Till 7", and the next file of that make, read so and looked ahead to."""
    options = ImportOptions(columns=(("day", "When"), ("customer", "Who"), ("amount", "Sum")))
    mapping = make_mapping("Till 7", ImportKind.SALES, ("When", "Who", "Sum"), options)
    shop.preferences.change(shop.preferences.settings.with_mapping(mapping.name, to_text(mapping)))
    dialog = assistant(shop)
    give(shop, dialog, tmp_path / "till.csv", "When|Who|Sum\n2026-04-03|A1|10\n")
    dialog.next_button.click()
    reach(shop, dialog, OUTLOOK)
    assert dialog.outlook.keep.isChecked()
    return dialog


def test_a_way_of_reading_that_is_no_longer_wanted_is_forgotten(shop: Shop, tmp_path: Path) -> None:
    dialog = kept_till(shop, tmp_path)
    dialog.outlook.keep.setChecked(False)
    assert set(shop.preferences.settings.mappings) == {"Till 7"}, "not before the import"
    dialog.next_button.click()
    reach(shop, dialog, DONE)
    assert set(shop.preferences.settings.mappings) == set()


def test_a_way_of_reading_gets_another_name(shop: Shop, tmp_path: Path) -> None:
    dialog = kept_till(shop, tmp_path)
    dialog.outlook.keep_as.setText("Market till")
    dialog.back_button.click()
    dialog.reading.headings.click()
    shop.bot.waitUntil(lambda: len(dialog.reading.columns.boxes) == 3 and dialog.task is None)
    dialog.reading.headings.click()
    reach(shop, dialog, READING)
    for box, field in zip(dialog.reading.columns.boxes, ("day", "customer", "amount"), strict=True):
        box.setCurrentIndex(box.findData(field))
    shop.bot.waitUntil(lambda: dialog.reading.question() is None)
    dialog.next_button.click()
    reach(shop, dialog, OUTLOOK)
    assert dialog.outlook.keep_as.text() == "Market till", "what was typed stays"
    dialog.next_button.click()
    reach(shop, dialog, DONE)
    assert set(shop.preferences.settings.mappings) == {"Market till"}


def test_an_encoding_that_does_not_fit_leaves_the_file_as_it_was_read(shop: Shop, tmp_path: Path) -> None:
    dialog = assistant(shop)
    give(shop, dialog, tmp_path / "people.csv", PEOPLE + "C3,Zoé Ndao,0805\n", "cp1252")
    reading = dialog.reading
    before = reading.encoding.currentData()
    reading.encoding.setCurrentIndex(reading.encoding.findData("utf-8"))
    shop.bot.waitUntil(lambda: dialog.task is None and dialog.problem.isVisible())
    assert dialog.step() == READING
    assert reading.encoding.currentData() == before != "utf-8"
    assert reading.options().encoding != "utf-8"
    dialog.next_button.click()
    reach(shop, dialog, OUTLOOK)
    dialog.next_button.click()
    reach(shop, dialog, DONE)
    assert [name for name, _ in people(shop)] == ["Amaka Obi", "Bello Musa", "Zoé Ndao"]


def test_an_import_that_cannot_be_taken_back_says_why_and_can_be_tried_again(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_back = work.take_back

    def full(tx: Tx, *, uid: str, batch_id: int) -> Receipt:
        raise DiskFull("The disk is full; nothing was recorded.")

    monkeypatch.setattr(work, "take_back", full)
    dialog = assistant(shop)
    give(shop, dialog, tmp_path / "people.csv", PEOPLE)
    dialog.next_button.click()
    reach(shop, dialog, OUTLOOK)
    dialog.next_button.click()
    reach(shop, dialog, DONE)
    dialog.came.undo_button.click()
    shop.bot.waitUntil(lambda: "disk is full" in dialog.came.problem.whole_text())
    reach(shop, dialog, DONE)
    assert len(people(shop)) == 2
    monkeypatch.setattr(work, "take_back", take_back)
    dialog.came.undo_button.click()
    shop.bot.waitUntil(lambda: not dialog.came.undo_button.isVisible())
    reach(shop, dialog, DONE)
    assert people(shop) == []


def test_bad_rows_are_named_and_left_out_on_request(shop: Shop, tmp_path: Path) -> None:
    dialog = assistant(shop)
    give(
        shop, dialog, tmp_path / "j.csv", "Date,Customer,Qty,Price\n2026-04-03,A1,1,10\n2026-04-03,A1,x,10\n"
    )
    dialog.next_button.click()
    reach(shop, dialog, OUTLOOK)
    assert not dialog.next_button.isEnabled()
    model = dialog.outlook.model
    assert model is not None
    assert list(model.ids) == [3]
    assert [model.cell(0, column).text for column in range(3)] == [
        "3",
        "Cannot be read",
        "the quantity “x” cannot be read",
    ]
    dialog.outlook.skip_bad.setChecked(True)
    shop.bot.waitUntil(lambda: dialog.task is None and dialog.next_button.isEnabled())
    dialog.next_button.click()
    reach(shop, dialog, DONE)
    assert people(shop) == [("A1", 1000)]
    assert "Row 3 was left out" in dialog.came.more.whole_text()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty"),
        (b"SQLite format 3\0 and so on", "is a database, not a list"),
        (b"PK\x03\x04 no zip", "damaged"),
        (b'<?xml version="1.0"?><n1:AuditFile/>', "is a SAF-T file, not a list"),
        (b"Date,Price\n\x00\x01\x02,1\n", "bytes that no text has"),
    ],
)
def test_a_file_that_cannot_be_read_is_said_in_its_place(
    shop: Shop, tmp_path: Path, content: bytes, sentence: str
) -> None:
    dialog = assistant(shop)
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    dialog.read(path)
    shop.bot.waitUntil(lambda: bool(dialog.choose.problem.whole_text()))
    assert sentence in dialog.choose.problem.whole_text()
    assert dialog.step() == CHOOSE
    dialog.read(tmp_path / "nowhere.csv")
    shop.bot.waitUntil(lambda: "There is no file" in dialog.choose.problem.whole_text())


def test_another_encoding_reads_the_file_anew(shop: Shop, tmp_path: Path) -> None:
    dialog = assistant(shop)
    give(shop, dialog, tmp_path / "p.csv", "Name,Phone\nNguyê\u0303n,1\n", "cp1258")
    assert dialog.reading.encoding.currentData() != "cp1258"
    dialog.reading.encoding.setCurrentIndex(dialog.reading.encoding.findData("cp1258"))
    reach(shop, dialog, READING)
    dialog.next_button.click()
    reach(shop, dialog, OUTLOOK)
    assert dialog.outlook.model is not None
    assert "Nguy" in dialog.outlook.model.cell(0, 2).text
    dialog.next_button.click()
    reach(shop, dialog, DONE)
    assert people(shop) == [("Nguyễn", 0)]


def test_cancelling_leaves_the_book_as_it_was(shop: Shop, tmp_path: Path) -> None:
    dialog = assistant(shop)
    rows = "".join(f"2026-04-03,A{n},{n + 1}\n" for n in range(4000))
    give(shop, dialog, tmp_path / "many.csv", "Date,Customer,Amount\n" + rows)
    dialog.reading.kinds.set_choice("sales")
    shop.bot.waitUntil(lambda: dialog.reading.question() is None)
    dialog.next_button.click()
    shop.press(Key.Key_Escape)  # stops the work, and does not leave
    reach(shop, dialog, READING)
    assert dialog.problem.whole_text() == "Stopped; nothing was recorded."
    assert dialog.isVisible()
    assert people(shop) == []


def test_a_file_dropped_on_it_is_read_and_two_are_not(shop: Shop, tmp_path: Path) -> None:
    dialog = assistant(shop)
    path = tmp_path / "people.csv"
    path.write_text(PEOPLE, "utf-8")
    drop(dialog, [path, path])
    assert dialog.choose.problem.whole_text() == "Drop one file, please."
    drop(dialog, [path])
    shop.bot.waitUntil(lambda: dialog.step() == READING)


def drop(dialog: ImportDialog, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    dialog.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))


def test_a_new_book_can_begin_with_an_import(qtbot: QtBot, tmp_path: Path) -> None:
    folders = paths.folders().make()
    window = MainWindow(Theme(qapp(), "light"), Preferences(Settings(), folders.settings_file), folders)
    qtbot.addWidget(window)
    window.show()
    window.start(None)
    first = window.opening.first
    qtbot.waitUntil(first.isVisible)
    first.name.setText("Ada")
    first.lists.setChecked(True)
    first.start_button.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(ImportDialog)), timeout=10_000)
    [dialog] = window.findChildren(ImportDialog)
    assert dialog.isVisible()
    dialog.reject()
    window.close()


def qapp() -> QApplication:
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    return found
