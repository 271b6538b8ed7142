"""What is seen before it is printed: pages, papers of three widths, into PDFs and onto a printer, stopped halfway."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from time import sleep

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.papers import Paper
from app.domain.reports import Span
from app.paths import folders
from app.services.task import Task
from app.settings import Settings
from app.storage.book import Tx
from app.ui.customers.page import CustomersPage
from app.ui.daybook.page import DayBookPage
from app.ui.main_window import MainWindow
from app.ui.paper import work
from app.ui.paper.layout import PER_MM
from app.ui.paper.preview import PreviewDialog
from app.ui.paper.printing import print_out, printer_for, wanted_pages
from app.ui.preferences import Preferences
from app.ui.reports.page import ReportsPage
from app.ui.theme import Theme
from app.ui.worker import Work
from tests.gui.shop import Key, Shop
from tests.gui.test_main_window import WAIT, add_customer, begin, open_dialog, record

CONTROL = Qt.KeyboardModifier.ControlModifier


def year(shop: Shop) -> Span:
    return Span(shop.today.replace(month=1, day=1), shop.today)


def preview(shop: Shop, make: work.Make, said: list[str] | None = None) -> PreviewDialog:
    dialog = PreviewDialog(shop.context, shop.window, title="Paper", make=make)
    if said is not None:
        dialog.said.connect(said.append)
    shop.show(dialog)
    shop.bot.waitUntil(lambda: dialog.ready is not None or dialog.stack.currentIndex() == 2)
    return dialog


def reshape(shop: Shop, dialog: PreviewDialog, choice: str) -> None:
    """Choose another paper, and wait for its pages."""
    before = dialog.ready
    assert dialog.shape is not None
    dialog.shape.set_choice(choice)
    shop.bot.waitUntil(lambda: dialog.ready is not before and dialog.stack.currentIndex() == 1)


def many_owing(shop: Shop, count: int = 3) -> list[str]:
    names = [f"Customer {n:02}" for n in range(count)]
    for name in names:
        shop.sold(shop.customer(name), 100_000)
    return names


def test_a_receipt_is_seen_on_four_papers(shop: Shop) -> None:
    sold = shop.sold(shop.customer("Ada Obi"), 300_000, paid=100_000)
    dialog = preview(shop, partial(work.entry, entry_id=sold))
    assert dialog.ready is not None
    widths = {}
    assert dialog.shape is not None
    for choice in ("58", "80", "invoice", "a4"):
        reshape(shop, dialog, choice)
        widths[choice] = round(dialog.ready.made[0].sheets[0].width / PER_MM)
        text = " ".join(dialog.ready.made[0].texts()[0])
        assert "₦3,000.00" in text
        assert "₦2,000.00" in text
    assert widths == {"58": 58, "80": 80, "invoice": 210, "a4": 210}
    assert dialog.place.whole_text() == "Page 1 of 1"
    dialog.reject()


def test_a_payment_has_no_invoice_and_a_report_no_shapes(shop: Shop) -> None:
    customer = shop.customer("Ada Obi")
    paid = preview(shop, partial(work.entry, entry_id=shop.paid(customer, 5_000)))
    assert paid.shape is not None
    with pytest.raises(KeyError):
        paid.shape.set_choice("invoice")
    paid.reject()
    report = preview(shop, partial(work.report, key="ageing", span=year(shop)))
    assert report.shape is None
    assert not report.each_button.isVisible()
    report.reject()


def test_saved_by_keyboard_it_is_the_pdf_that_was_seen(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = many_owing(shop)
    said: list[str] = []
    dialog = preview(shop, partial(work.report, key="ageing", span=year(shop)), said)
    asked: list[str] = []

    def answer(_parent: object, _title: str, suggested: str, _filter: str) -> tuple[str, str]:
        asked.append(suggested)
        return str(tmp_path / "ageing"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    shop.tab_to(dialog.save_button)
    shop.press(Key.Key_Space)
    shop.bot.waitUntil(lambda: bool(said))
    assert Path(asked[0]).name == "Receivables ageing.pdf"
    [page] = PdfReader(tmp_path / "ageing.pdf").pages
    text = " ".join(page.extract_text().split())
    assert all(name in text for name in names)
    assert "3,000.00" in text
    assert str(tmp_path / "ageing.pdf") in said[0]


def test_a_place_that_cannot_be_written_is_said_and_the_pages_stay(shop: Shop, tmp_path: Path) -> None:
    dialog = preview(shop, partial(work.report, key="ageing", span=year(shop)))
    dialog.save_to(tmp_path / "nowhere" / "x.pdf")
    shop.bot.waitUntil(dialog.problem.isVisible)
    assert "cannot be written" in dialog.problem.whole_text()
    assert dialog.stack.currentWidget() is dialog.pages
    assert dialog.print_button.isEnabled()
    dialog.reject()


def test_statements_for_all_who_owe_in_one_file_and_in_a_folder(shop: Shop, tmp_path: Path) -> None:
    names = many_owing(shop)
    shop.paid(shop.customer("Nobody Owing"), 5_000)
    said: list[str] = []
    dialog = preview(shop, partial(work.all_owing, span=year(shop)), said)
    assert dialog.ready is not None
    assert len(dialog.ready.papers) == 3
    assert dialog.each_button.isVisible()
    folder = tmp_path / "statements"
    folder.mkdir()
    dialog.save_each_to(folder)
    shop.bot.waitUntil(lambda: bool(said))
    found = sorted(folder.iterdir())
    assert len(found) == 3
    for name, file in zip(names, found, strict=True):
        assert name in file.name
        assert name in " ".join(PdfReader(file).pages[0].extract_text().split())
    again = preview(shop, partial(work.all_owing, span=year(shop)), said)
    again.save_to(tmp_path / "all.pdf")
    shop.bot.waitUntil(lambda: len(said) == 2)
    assert len(PdfReader(tmp_path / "all.pdf").pages) == 3


def test_statements_that_are_in_the_folder_are_replaced_only_when_that_is_said(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many_owing(shop)
    said: list[str] = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    dialog = preview(shop, partial(work.all_owing, span=year(shop)), said)
    dialog.save_each()
    shop.bot.waitUntil(lambda: bool(said))
    written = sorted(tmp_path.glob("Statement*.pdf"))
    for file in written[:2]:
        file.write_bytes(b"signed by the customer")
    written[2].unlink()
    again = preview(shop, partial(work.all_owing, span=year(shop)), said)
    again.save_each()
    shop.bot.waitUntil(again.problem.isVisible)
    assert "and 1 more of these files are in" in again.problem.whole_text()
    assert [file.read_bytes() for file in written[:2]] == [b"signed by the customer"] * 2
    assert not written[2].exists()
    assert again.each_button.text() == "Replace them"
    shop.bot.waitUntil(again.each_button.hasFocus)
    shop.press(Key.Key_Space)
    shop.bot.waitUntil(lambda: len(said) == 2)
    assert all(file.read_bytes().startswith(b"%PDF") for file in written)


def test_nobody_owes(shop: Shop) -> None:
    dialog = preview(shop, partial(work.all_owing, span=year(shop)))
    assert dialog.stack.currentWidget() is dialog.sorry
    assert "Nobody owes" in dialog.sorry.text.whole_text()
    assert not dialog.print_button.isEnabled()
    shop.press(Key.Key_Escape)


def test_printed_on_a_printer_that_writes_a_file(shop: Shop, tmp_path: Path) -> None:
    many_owing(shop)
    said: list[str] = []
    dialog = preview(shop, partial(work.all_owing, span=year(shop)), said)
    assert dialog.ready is not None
    printer = printer_for(dialog.ready.made)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog.print_on(printer)
    shop.bot.waitUntil(lambda: bool(said))
    pages = PdfReader(tmp_path / "printed.pdf").pages
    assert len(pages) == 3
    assert float(pages[0].mediabox.width) == pytest.approx(595, abs=1)
    assert "Closing balance" in " ".join(pages[2].extract_text().split())
    assert said == ["3 page(s) sent to the printer"]


def test_only_the_pages_asked_for_are_printed(shop: Shop, tmp_path: Path) -> None:
    many_owing(shop)
    dialog = preview(shop, partial(work.all_owing, span=year(shop)))
    assert dialog.ready is not None
    printer = printer_for(dialog.ready.made)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 9)
    assert wanted_pages(printer, 3) == range(1, 3)
    made = dialog.ready.made
    assert print_out(None, printer=printer, made=made, task=Work("")) == 2
    pages = PdfReader(tmp_path / "printed.pdf").pages
    assert "Customer 01" in " ".join(pages[0].extract_text().split())
    dialog.reject()


def test_a_narrow_roll_on_a_wide_printer_keeps_its_size(shop: Shop, tmp_path: Path) -> None:
    dialog = preview(shop, partial(work.entry, entry_id=shop.sold(None, 1_000)))
    assert dialog.shape is not None
    reshape(shop, dialog, "58")
    assert dialog.ready is not None
    printer = printer_for(dialog.ready.made)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "roll.pdf"))
    made = dialog.ready.made
    assert print_out(None, printer=printer, made=made, task=Work("")) == 1
    box = PdfReader(tmp_path / "roll.pdf").pages[0].mediabox
    assert float(box.width) / 72 * 25.4 == pytest.approx(58, abs=0.5)
    dialog.reject()


def test_printers_are_told_of_paper_they_know(shop: Shop) -> None:
    many_owing(shop)
    lying = preview(shop, partial(work.report, key="ageing", span=year(shop)))
    assert lying.ready is not None
    page = printer_for(lying.ready.made).pageLayout()
    assert page.pageSize().id() == QPageSize.PageSizeId.A4
    wide = lying.ready.made[0].sheets[0]
    assert (page.orientation() == QPageLayout.Orientation.Landscape) == (wide.width > wide.height)
    lying.reject()
    slip = preview(shop, partial(work.entry, entry_id=shop.sold(None, 1_000)))
    reshape(shop, slip, "80")
    assert slip.ready is not None
    page = printer_for(slip.ready.made).pageLayout()
    assert page.orientation() == QPageLayout.Orientation.Portrait
    assert page.fullRect(QPageLayout.Unit.Millimeter).width() == pytest.approx(80, abs=0.5)
    slip.reject()


def test_making_can_be_stopped(shop: Shop) -> None:
    many_owing(shop, 2)
    seen: list[int] = []

    def endless(_tx: Tx, task: Task) -> list[Paper]:
        n = 0
        while True:
            n += 1
            seen.append(n)
            task.step(n, 0, "customers")
            sleep(0.001)  # as reading would: Python's lock is let go

    dialog = PreviewDialog(shop.context, shop.window, title="Long", make=endless)
    shop.show(dialog)
    shop.bot.waitUntil(lambda: bool(seen))
    assert dialog.stack.currentIndex() == 0
    assert not dialog.print_button.isEnabled()
    shop.tab_to(dialog.progress.cancel_button)
    shop.press(Key.Key_Space)
    shop.bot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert shop.ask(lambda tx: tx.cursor.execute("SELECT 1").fetchone()) == (1,)


def test_pages_are_walked_and_made_larger_by_keyboard(shop: Shop) -> None:
    many_owing(shop, 5)
    dialog = preview(shop, partial(work.all_owing, span=year(shop)))
    shop.focus(dialog.pages)
    assert dialog.place.whole_text() == "Page 1 of 5"
    shop.press(Key.Key_End)
    assert dialog.place.whole_text() == "Page 5 of 5"
    fitted = dialog.pages.canvas.pixels_a_point
    shop.press(Key.Key_Plus, CONTROL)
    assert dialog.pages.canvas.pixels_a_point > fitted
    shop.press(Key.Key_0, CONTROL)
    assert dialog.pages.canvas.pixels_a_point == pytest.approx(fitted)
    shop.press(Key.Key_Home)
    assert dialog.place.whole_text() == "Page 1 of 5"
    dialog.reject()


# in the window ------------------------------------------------------------------------------------------------------


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> Iterator[MainWindow]:
    places = folders().make()
    made = MainWindow(theme, Preferences(Settings(), places.settings_file), places)
    qtbot.addWidget(made)
    made.show()
    made.start(None)
    begin(made, qtbot)
    yield made
    made.close()


def shown_paper(window: MainWindow, qtbot: QtBot) -> str:
    """The words of the papers that are shown, which are then closed."""
    dialog = open_dialog(window, qtbot)
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(lambda: dialog.ready is not None, timeout=WAIT)
    assert dialog.ready is not None
    words = " ".join(text for made in dialog.ready.made for page in made.texts() for text in page)
    QTest.keyClick(dialog, Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None, timeout=WAIT)
    return words


def test_the_receipt_of_what_was_just_recorded(window: MainWindow, qtbot: QtBot) -> None:
    add_customer(window, qtbot, "Amaka Obi")
    record(window, qtbot, Key.Key_F2, "3000")
    qtbot.waitUntil(lambda: window.notices.bar().print_button().isVisible(), timeout=WAIT)
    window.notices.bar().print_button().click()
    words = shown_paper(window, qtbot)
    assert "Sale 1" in words
    assert "Owes ₦3,000.00" in words


def test_ctrl_p_prints_what_is_in_sight(window: MainWindow, qtbot: QtBot) -> None:
    window.go("check")
    [printing] = [a for a in window.findChildren(QAction) if a.shortcut() == QKeySequence("Ctrl+P")]
    printing.trigger()
    qtbot.waitUntil(lambda: "Nothing to print yet" in window.notices.bar().words(), timeout=WAIT)
    window.go("customers")
    add_customer(window, qtbot, "Amaka Obi")
    record(window, qtbot, Key.Key_F3, "500")
    qtbot.waitUntil(lambda: window.notices.bar().print_button().isVisible(), timeout=WAIT)
    window.print_page()
    assert "Statement" in shown_paper(window, qtbot)
    window.go("check")
    window.print_page()
    assert "Received · Cash" in shown_paper(window, qtbot)
    window.go("daybook")
    book = window.pages["daybook"]
    assert isinstance(book, DayBookPage)
    book.filters.search_edit.setText("amaka")
    window.print_page()
    words = shown_paper(window, qtbot)
    assert [part for part in ("“amaka”", "Payment 1", "Amaka Obi", "Cash") if part not in words] == []
    window.go("reports")
    page = window.pages["reports"]
    assert isinstance(page, ReportsPage)
    qtbot.waitUntil(lambda: page.print_button.isEnabled() and page.report is not None, timeout=WAIT)
    window.print_page()
    assert "Receivables ageing" in shown_paper(window, qtbot)


def test_the_receipt_from_the_entry_and_the_statement_from_the_customer(
    window: MainWindow, qtbot: QtBot
) -> None:
    add_customer(window, qtbot, "Amaka Obi")
    record(window, qtbot, Key.Key_F2, "3000")
    qtbot.waitUntil(lambda: window.notices.bar().print_button().isVisible(), timeout=WAIT)
    actions = window.actions_
    assert actions is not None
    actions.entry(1)
    entry = open_dialog(window, qtbot)

    def print_buttons() -> list[QPushButton]:
        return [button for button in entry.findChildren(QPushButton) if button.text() == "Print …"]

    qtbot.waitUntil(lambda: bool(print_buttons()), timeout=WAIT)
    print_buttons()[0].click()
    assert "Sale 1" in shown_paper(window, qtbot)
    customers = window.pages["customers"]
    assert isinstance(customers, CustomersPage)
    [statement] = [a for a in customers.detail.menu.actions() if a.text() == "Statement …"]
    statement.trigger()
    assert "Amaka Obi" in shown_paper(window, qtbot)
