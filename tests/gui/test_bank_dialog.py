"""The window of bank statements, by keyboard: seen, ticked with Space, recorded as one; nothing stays when it is closed."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from app.domain.bank_matches import BankDraft
from app.domain.bank_splits import Share
from app.domain.matching_facts import Confidence, Facts, Proposal
from app.domain.receipts import Receipt
from app.services.task import NO_TASK, Task
from app.storage.book import Tx
from app.ui.bank import work
from app.ui.bank.dialog import MatchDialog
from app.ui.bank.split import SplitDialog
from tests.bank.files import Line, csv_text, mt940, write
from tests.gui.shop import Shop, uid

Key = Qt.Key


def statement(shop: Shop, folder: Path, *lines: tuple[str, str, str]) -> Path:
    """A statement of today: amount, payer, text."""
    day = shop.today.isoformat()
    return write(folder, csv_text([Line(day, *line, str(n)) for n, line in enumerate(lines)]), "march.csv")


def opened(shop: Shop, file: Path) -> MatchDialog:
    dialog = MatchDialog(shop.context, shop.window, file=file)
    shop.show(dialog)
    return dialog


def loaded(shop: Shop, file: Path) -> MatchDialog:
    dialog = opened(shop, file)
    shop.bot.waitUntil(dialog.view.hasFocus)
    return dialog


def texts(dialog: MatchDialog, column: str) -> list[str]:
    at = [c.key for c in dialog.model.columns].index(column)
    return [dialog.model.cell(row, at).text for row in range(dialog.model.rowCount())]


@pytest.fixture
def people(shop: Shop) -> dict[str, int]:
    return {name: shop.customer(name) for name in ("Amaka Obi", "Bello Musa", "Chidi Okafor")}


def test_lines_are_ticked_with_space_and_recorded_as_one(
    shop: Shop, people: dict[str, int], tmp_path: Path
) -> None:
    shop.sold(people["Amaka Obi"], 150_000)
    shop.sold(people["Bello Musa"], 90_000)
    file = statement(
        shop,
        tmp_path,
        ("1500.00", "AMAKA OBI", "rice"),
        ("-5.00", "BANK", "charge"),
        ("200.00", "BELLO MUSA", "part"),
    )
    dialog = loaded(shop, file)
    assert texts(dialog, "customer") == ["Amaka Obi", "Bello Musa"]
    assert texts(dialog, "state") == ["Sure", "Likely"]
    assert not dialog.button.isEnabled()
    shop.press(Key.Key_Space)
    shop.press(Key.Key_Down)
    shop.press(Key.Key_Space)
    assert dialog.ticked == {1, 3}
    assert dialog.button.text() == "Record ₦1,700.00"
    shop.press(Key.Key_Space)
    assert dialog.button.text() == "Record ₦1,500.00"
    shop.press(Key.Key_Space)
    shop.press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    shop.bot.waitUntil(lambda: bool(shop.receipts))
    assert shop.sides(people["Amaka Obi"]) == (0, 0)
    assert shop.sides(people["Bello Musa"]) == (700, 0)
    from app.ui import shell_work

    receipt = shop.receipts[-1]
    shop.do(lambda tx, draft: shell_work.undo(tx, uid=draft, receipt=receipt), uid())
    assert shop.sides(people["Amaka Obi"]) == (1500, 0)
    assert shop.sides(people["Bello Musa"]) == (900, 0)


def test_nothing_stays_when_it_is_closed(shop: Shop, people: dict[str, int], tmp_path: Path) -> None:
    shop.sold(people["Amaka Obi"], 150_000)
    before = shop.entries()
    dialog = loaded(shop, statement(shop, tmp_path, ("1500.00", "AMAKA OBI", "rice")))
    shop.press(Key.Key_Space)
    assert dialog.ticked == {1}
    shop.press(Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.detail.trouble.whole_text().startswith("Not recorded yet")
    shop.press(Key.Key_Space)
    shop.press(Key.Key_Space)
    shop.press(Key.Key_Escape)
    assert dialog.isVisible(), "ticked anew: it is asked anew"
    shop.press(Key.Key_Escape)
    shop.bot.waitUntil(lambda: QApplication.activeWindow() is not dialog)
    assert (shop.entries(), shop.receipts) == (before, [])


def test_whose_it_is_can_be_said(shop: Shop, people: dict[str, int], tmp_path: Path) -> None:
    dialog = loaded(
        shop, statement(shop, tmp_path, ("80.00", "K. NWOSU", "goods"), ("10.00", "BELLO MUSA", ""))
    )
    assert texts(dialog, "state") == ["Whose?", "Likely"]
    assert dialog.detail.why.whole_text() == ""
    shop.press(Key.Key_Space)  # nobody's yet: it asks
    shop.bot.waitUntil(lambda: QApplication.focusWidget() is dialog.detail.customer)
    assert dialog.ticked == set()
    shop.type("chi")
    shop.bot.waitUntil(lambda: bool(dialog.detail.customer.matches()))
    shop.press(Key.Key_Return)
    shop.bot.waitUntil(lambda: dialog.ticked == {1})
    assert dialog.view.hasFocus()
    assert texts(dialog, "customer") == ["Chidi Okafor", "Bello Musa"]
    assert dialog.detail.why.whole_text() == "You chose the customer."
    dialog.button.click()
    shop.bot.waitUntil(lambda: bool(shop.receipts))
    assert shop.sides(people["Chidi Okafor"]) == (0, 80)


def test_enter_on_a_line_changes_whose_it_is(shop: Shop, people: dict[str, int], tmp_path: Path) -> None:
    dialog = loaded(shop, statement(shop, tmp_path, ("10.00", "BELLO MUSA", "")))
    shop.press(Key.Key_Return)
    shop.bot.waitUntil(lambda: QApplication.focusWidget() is dialog.detail.customer)
    shop.type("ama")
    shop.bot.waitUntil(lambda: bool(dialog.detail.customer.matches()))
    shop.press(Key.Key_Return)
    shop.bot.waitUntil(lambda: texts(dialog, "customer") == ["Amaka Obi"])


def test_what_is_sure_is_ticked_in_one_go(shop: Shop, people: dict[str, int], tmp_path: Path) -> None:
    shop.sold(people["Amaka Obi"], 150_000)
    shop.sold(people["Chidi Okafor"], 40_000)
    file = statement(
        shop,
        tmp_path,
        ("1500.00", "AMAKA OBI", ""),
        ("1.00", "BELLO MUSA", ""),
        ("400.00", "CHIDI OKAFOR", ""),
    )
    dialog = loaded(shop, file)
    shop.tab_to(dialog.sure_button)
    shop.press(Key.Key_Space)
    assert dialog.ticked == {1, 3}
    assert all(dialog._rows[n].proposal.confidence is Confidence.SURE for n in dialog.ticked)


def test_the_detail_says_why_and_what_it_pays(shop: Shop, people: dict[str, int], tmp_path: Path) -> None:
    shop.sold(people["Amaka Obi"], 150_000)
    dialog = loaded(shop, statement(shop, tmp_path, ("1500.00", "AMAKA OBI", "rice and beans")))
    assert dialog.detail.words.whole_text() == "AMAKA OBI rice and beans"
    assert "The customer's name stands in it." in dialog.detail.why.whole_text()
    shop.bot.waitUntil(lambda: dialog.detail.pays.whole_text() == "It pays sale 1: ₦1,500.00.")


def test_what_is_in_the_book_is_shown_on_request(shop: Shop, people: dict[str, int], tmp_path: Path) -> None:
    file = statement(shop, tmp_path, ("10.00", "BELLO MUSA", ""), ("-5.00", "BANK", ""))
    dialog = loaded(shop, file)
    shop.press(Key.Key_Space)
    dialog.button.click()
    shop.bot.waitUntil(lambda: bool(shop.receipts))
    again = loaded(shop, file)
    assert again.all_lines.isChecked()  # there is nothing else to see
    assert texts(again, "state") == ["In the book", "Money out"]
    shop.press(Key.Key_Space)
    assert again.ticked == set()
    assert not again.detail.field.isVisible()
    assert again.detail.why.whole_text() == "It is in the book as payment 1."
    again.all_lines.setChecked(False)
    assert again.model.rowCount() == 0


def test_a_payment_that_may_be_there_twice_is_said(
    shop: Shop, people: dict[str, int], tmp_path: Path
) -> None:
    shop.paid(people["Bello Musa"], 1000)
    dialog = loaded(shop, statement(shop, tmp_path, ("10.00", "BELLO MUSA", "")))
    assert texts(dialog, "state") == ["Twice?"]
    assert "The customer paid the same amount" in dialog.detail.trouble.whole_text()
    dialog.tick_sure()
    assert dialog.ticked == set()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("%PDF-1.4", "This is a PDF."),
        ("Date,Amount\n2026-01-02,ten\n", "Line 2 cannot be read: the amount “ten”"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(shop: Shop, tmp_path: Path, text: str, said: str) -> None:
    dialog = opened(shop, write(tmp_path, text))
    shop.bot.waitUntil(lambda: said in dialog.refusal.reason.text.whole_text())
    assert dialog.refusal.isVisible()
    assert not dialog.button.isEnabled()


def test_another_file_can_be_chosen_then(
    shop: Shop, people: dict[str, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = statement(shop, tmp_path, ("10.00", "BELLO MUSA", ""))
    dialog = opened(shop, write(tmp_path, "%PDF", "bad.pdf"))
    shop.bot.waitUntil(dialog.refusal.isVisible)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(good), ""))
    shop.press(Key.Key_Space)
    shop.bot.waitUntil(dialog.view.hasFocus)
    assert texts(dialog, "customer") == ["Bello Musa"]


def test_the_decimal_mark_is_asked_for(shop: Shop, people: dict[str, int], tmp_path: Path) -> None:
    day = shop.today.isoformat()
    dialog = opened(shop, write(tmp_path, f'Date,Name,Amount\n{day},BELLO MUSA,"1,500"\n'))
    shop.bot.waitUntil(lambda: dialog.refusal.reason.title.whole_text() == "Which is the decimal mark?")
    shop.press(Key.Key_Tab)
    focus = QApplication.focusWidget()
    assert getattr(focus, "text", str)() == "A point"
    shop.press(Key.Key_Space)
    shop.bot.waitUntil(dialog.view.hasFocus)
    assert texts(dialog, "amount") == ["₦1,500.00"]


def test_the_order_of_days_is_asked_for_and_what_was_said_before_is_kept(
    shop: Shop, people: dict[str, int], tmp_path: Path
) -> None:
    text = 'Date,Name,Amount\n03/25/2026,BELLO MUSA,"1,500"\n25/03/2026,BELLO MUSA,"2,500"\n'
    dialog = opened(shop, write(tmp_path, text))
    shop.bot.waitUntil(lambda: dialog.refusal.reason.title.whole_text() == "Which is the decimal mark?")
    shop.press(Key.Key_Tab)
    shop.press(Key.Key_Space)
    shop.bot.waitUntil(lambda: dialog.refusal.reason.title.whole_text() == "How are its days written?")
    focus = QApplication.focusWidget()
    assert getattr(focus, "text", str)() == "Day first"
    shop.press(Key.Key_Space)
    shop.bot.waitUntil(lambda: "Line 2 cannot be read" in dialog.refusal.reason.text.whole_text())
    assert dialog.refusal.reason.title.whole_text() == "This file cannot be read"


def test_a_hole_in_the_statement_is_said(shop: Shop, people: dict[str, int], tmp_path: Path) -> None:
    day = shop.today.isoformat()
    text = mt940([Line(day, "10.00", "BELLO MUSA"), Line(day, "5.00", "X")]).replace(
        "C260331NGN15", "C260331NGN16"
    )
    dialog = loaded(shop, write(tmp_path, text))
    assert dialog.warning.isVisible()


def test_a_refusal_stands_at_its_line(shop: Shop, people: dict[str, int], tmp_path: Path) -> None:
    from app.services.customers import ArchiveDraft, archive_customer

    dialog = loaded(shop, statement(shop, tmp_path, ("10.00", "AMAKA OBI", ""), ("20.00", "BELLO MUSA", "")))
    shop.press(Key.Key_Space)
    shop.press(Key.Key_Down)
    shop.press(Key.Key_Space)
    shop.press(Key.Key_Up)
    before = shop.entries()
    shop.do(archive_customer, ArchiveDraft(uid(), people["Bello Musa"]))
    dialog.button.click()
    shop.bot.waitUntil(lambda: "Bello Musa is archived" in dialog.detail.trouble.whole_text())
    assert dialog.view.chosen_id() == 2
    assert (shop.entries(), dialog.ticked) == (before, {1, 2})
    assert dialog.button.isEnabled()


def test_reading_can_be_stopped(shop: Shop, people: dict[str, int], tmp_path: Path) -> None:
    lines = [Line(shop.today.isoformat(), f"{n}.50", f"PAYER {n}", "goods") for n in range(1, 4000)]
    dialog = MatchDialog(shop.context, shop.window, file=write(tmp_path, csv_text(lines)))
    closed: list[int] = []
    dialog.finished.connect(closed.append)
    dialog.open()
    dialog._cancel()
    shop.bot.waitUntil(lambda: bool(closed), timeout=20_000)
    assert shop.receipts == []


def test_escape_while_it_is_recorded_never_leaves_a_payment_without_a_word(
    shop: Shop, people: dict[str, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record, too_late = work.record, Event()

    def hold(tx: Tx, *, draft: BankDraft, task: Task) -> Receipt:
        receipt = record(tx, draft=draft, task=NO_TASK)
        assert too_late.wait(10)
        return receipt

    monkeypatch.setattr(work, "record", hold)
    dialog = loaded(shop, statement(shop, tmp_path, ("10.00", "BELLO MUSA", "")))
    shop.press(Key.Key_Space)
    shop.press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    shop.press(Key.Key_Escape)
    assert dialog.isVisible()
    too_late.set()
    shop.bot.waitUntil(lambda: bool(shop.receipts))
    assert shop.sides(people["Bello Musa"]) == (0, 10)


def test_recording_that_is_stopped_records_nothing_and_goes_back_to_the_lines(
    shop: Shop, people: dict[str, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record, stopped = work.record, Event()

    def hold(tx: Tx, *, draft: BankDraft, task: Task) -> Receipt:
        assert stopped.wait(10)
        return record(tx, draft=draft, task=task)

    monkeypatch.setattr(work, "record", hold)
    before = shop.entries()
    dialog = loaded(shop, statement(shop, tmp_path, ("10.00", "BELLO MUSA", "")))
    shop.press(Key.Key_Space)
    dialog.button.click()
    dialog.progress.cancel_button.click()
    stopped.set()
    shop.bot.waitUntil(dialog.view.hasFocus)
    assert dialog.detail.trouble.whole_text() == "Stopped; nothing was recorded."
    assert (shop.entries(), shop.receipts, dialog.ticked) == (before, [], {1})
    assert dialog.button.isEnabled()


def test_recording_waits_for_whose_a_payment_was_just_said_to_be(
    shop: Shop, people: dict[str, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose, pressed = work.choose, Event()

    def hold(tx: Tx, *, proposal: Proposal, customer_id: int, facts: Facts) -> Proposal:
        assert pressed.wait(10)
        return choose(tx, proposal=proposal, customer_id=customer_id, facts=facts)

    monkeypatch.setattr(work, "choose", hold)
    dialog = loaded(shop, statement(shop, tmp_path, ("10.00", "BELLO MUSA", "")))
    shop.press(Key.Key_Space)
    dialog.detail.chosen.emit(1, people["Amaka Obi"], "Amaka Obi")
    shop.press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    pressed.set()
    shop.bot.waitUntil(lambda: bool(shop.receipts))
    assert shop.sides(people["Amaka Obi"]) == (0, 10)
    assert shop.sides(people["Bello Musa"]) == (0, 0)


def splitting(shop: Shop, dialog: MatchDialog) -> SplitDialog:
    shop.press(Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    shop.bot.waitUntil(lambda: bool(dialog.findChildren(SplitDialog)))
    (found,) = dialog.findChildren(SplitDialog)
    shop.bot.waitUntil(lambda: found.isVisible() and QApplication.activeWindow() is found)
    return found


def test_a_line_is_split_by_keyboard_and_recorded_as_one(
    shop: Shop, people: dict[str, int], tmp_path: Path
) -> None:
    shop.sold(people["Amaka Obi"], 60_000)
    dialog = loaded(shop, statement(shop, tmp_path, ("1000.00", "OBI FAMILY", "for all"), ("5.00", "X", "")))
    parts = splitting(shop, dialog)
    customer, amount = parts.editors(0)
    assert not parts.button.isEnabled()
    assert parts.left.whole_text() == "₦1,000.00 still to share out"
    shop.bot.waitUntil(lambda: QApplication.focusWidget() is customer)
    shop.pick(customer, "ama")
    shop.bot.waitUntil(lambda: QApplication.focusWidget() is amount)
    shop.type("600")
    assert not parts.button.isEnabled()
    other, rest = parts.editors(1)
    shop.tab_to(other)
    shop.pick(other, "bel")
    shop.bot.waitUntil(lambda: QApplication.focusWidget() is rest)
    shop.type("500")
    assert parts.left.whole_text() == "₦100.00 more than came"
    assert not parts.button.isEnabled()
    rest.selectAll()
    shop.type("400")
    assert parts.left.whole_text() == "It comes out."
    shop.press(Key.Key_Return)
    shop.bot.waitUntil(lambda: dialog.ticked == {1})
    assert texts(dialog, "customer")[0] == "Amaka Obi, Bello Musa"
    assert texts(dialog, "state")[0] == "Split"
    assert dialog.detail.pays.whole_text() == "Amaka Obi ₦600.00 · Bello Musa ₦400.00"
    shop.bot.waitUntil(dialog.view.hasFocus)
    assert (shop.receipts, dialog.button.text()) == ([], "Record ₦1,000.00")
    shop.press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    shop.bot.waitUntil(lambda: bool(shop.receipts))
    assert shop.sides(people["Amaka Obi"]) == (0, 0)
    assert shop.sides(people["Bello Musa"]) == (0, 400)
    from app.ui import shell_work

    receipt = shop.receipts[-1]
    shop.do(lambda tx, draft: shell_work.undo(tx, uid=draft, receipt=receipt), uid())
    assert shop.sides(people["Amaka Obi"]) == (600, 0)
    assert shop.sides(people["Bello Musa"]) == (0, 0)


def test_a_split_that_is_left_changes_nothing_and_naming_one_takes_it_back(
    shop: Shop, people: dict[str, int], tmp_path: Path
) -> None:
    dialog = loaded(shop, statement(shop, tmp_path, ("10.00", "BELLO MUSA", "")))
    parts = splitting(shop, dialog)
    customer, _ = parts.editors(0)
    choice = customer.choice()
    assert choice is not None
    assert choice.name == "Bello Musa"
    shop.press(Key.Key_Escape)
    shop.bot.waitUntil(lambda: not dialog.findChildren(SplitDialog))
    shop.bot.waitUntil(dialog.view.hasFocus)
    assert (texts(dialog, "state"), dialog.ticked) == (["Likely"], set())
    shares = [Share(people["Amaka Obi"], 300), Share(people["Bello Musa"], 700)]
    dialog._share_out(1, shares, {})
    shop.bot.waitUntil(lambda: texts(dialog, "state") == ["Split"])
    shop.press(Key.Key_Return)
    shop.bot.waitUntil(lambda: QApplication.focusWidget() is dialog.detail.customer)
    shop.type("chi")
    shop.bot.waitUntil(lambda: bool(dialog.detail.customer.matches()))
    shop.press(Key.Key_Return)
    shop.bot.waitUntil(lambda: texts(dialog, "customer") == ["Chidi Okafor"])
    assert not dialog._rows[1].parts


def test_a_third_part_has_a_place_while_something_is_left(
    shop: Shop, people: dict[str, int], tmp_path: Path
) -> None:
    dialog = loaded(shop, statement(shop, tmp_path, ("10.00", "SOMEBODY", "")))
    parts = splitting(shop, dialog)
    for n in (0, 1):
        parts.editors(n)[1].set_amount(300)
    third = parts.editors(2)[1]
    assert third.accessibleName() == "Amount 3"
    third.set_amount(400)
    assert parts.left.whole_text() == "It comes out."
    assert not parts.button.isEnabled()
    parts.submit()
    assert parts.isVisible()
