from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from app.domain.journal import EntryKind
from app.domain.sales import SaleDraft, SaleLineDraft, SaleStatus
from app.services.sales import record_sale
from app.ui.corrections.entry import EntryDialog
from app.ui.corrections.recovery import RecoveryDialog
from app.ui.corrections.reduce import ReductionDialog
from app.ui.corrections.returns import ReturnDialog
from app.ui.corrections.reverse import ReverseDialog
from app.ui.parts import Words
from tests.gui.shop import Key, Shop


def test_reverse_an_entry_with_its_reason(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    entry = shop.sold(ada, 100_000)
    dialog = ReverseDialog(shop.context, shop.window, entry_id=entry)
    shop.show(dialog)
    shop.foreseen(dialog, "Balance of Ada Obi after this: Settled.")
    assert dialog.record_button.text() == "Reverse Sale 1"
    shop.type("Typed twice")
    shop.enter()
    assert shop.sides(ada) == (0, 0)
    assert shop.sales(ada)[0].status is SaleStatus.REVERSED
    memo = shop.ask(
        lambda tx: tx.cursor.execute("SELECT memo FROM entries WHERE kind = 'reversal'").fetchone()
    )
    assert memo[0] == "Typed twice"


def test_n10_a_payment_whose_credit_is_spent(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    shop.sell("1000", "ada")
    shop.pay("1500", "ada")
    shop.sell("200", "ada")
    payment = shop.ask(
        lambda tx: tx.cursor.execute("SELECT id FROM entries WHERE kind = 'payment'").fetchone()[0]
    )
    dialog = ReverseDialog(shop.context, shop.window, entry_id=payment)
    shop.show(dialog)
    shop.foreseen(dialog, "Reverse those first, or all together")
    assert "Sale 2" in dialog.dependents.whole_text()
    entries = shop.entries()
    shop.press(Key.Key_Return)
    shop.bot.wait(50)
    assert shop.entries() == entries
    assert QApplication.focusWidget() is dialog.together
    shop.press(Key.Key_Space)
    shop.foreseen(dialog, "Balance of Ada Obi after this: Owes ₦1,000.00.")
    shop.enter()
    assert shop.sides(ada) == (1000, 0)


def test_a_second_reversal_is_not_offered(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    entry = shop.sold(ada, 100_000)
    for _time in range(2):
        dialog = ReverseDialog(shop.context, shop.window, entry_id=entry)
        shop.show(dialog)
        if shop.sides(ada) == (1000, 0):
            shop.foreseen(dialog, "Settled")
            shop.enter()
        else:
            shop.foreseen(dialog, "It has been reversed already")
            assert not dialog.record_button.isEnabled()
            dialog.reject()
    assert shop.entries() == 2


def test_e4_a_return_of_all_and_of_a_part(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    entry = shop.sold(ada, 10_000)
    dialog = ReturnDialog(shop.context, shop.window, sale_id=entry)
    shop.show(dialog)
    shop.bot.waitUntil(lambda: dialog.amount.amount() == 10_000)
    dialog.amount.selectAll()
    shop.type("40")
    shop.foreseen(dialog, "less owed on Sale 1 ₦40.00")
    shop.enter()
    assert shop.sides(ada) == (60, 0)
    rest = ReturnDialog(shop.context, shop.window, sale_id=entry)
    shop.show(rest)
    shop.bot.waitUntil(lambda: rest.amount.amount() == 6_000)
    rest.amount.selectAll()
    shop.type("61")
    shop.press(Key.Key_Return)
    shop.bot.waitUntil(lambda: "₦60.00 is left to take back" in rest.fields["amount"].line_text())
    rest.amount.selectAll()
    shop.type("60")
    shop.foreseen(rest, "Settled")
    shop.enter()
    assert shop.sales(ada)[0].status is SaleStatus.RETURNED


@pytest.mark.parametrize(("choice", "sides"), [("credit", (0, 400)), ("cash", (0, 0))])
def test_what_was_paid_for_returned_goods_stays_or_is_paid_out(
    shop: Shop, choice: str, sides: tuple[int, int]
) -> None:
    ada = shop.customer("Ada Obi")
    entry = shop.sold(ada, 100_000, paid=40_000)
    dialog = ReturnDialog(shop.context, shop.window, sale_id=entry)
    shop.show(dialog)
    shop.bot.waitUntil(lambda: dialog.amount.amount() == 100_000)
    if choice == "cash":
        shop.tab_to(dialog.rest)
        shop.press(Key.Key_Right)
        assert dialog.method.isVisible()
    shop.foreseen(dialog, "paid out ₦400.00" if choice == "cash" else "stays as credit ₦400.00")
    shop.enter()
    assert shop.sides(ada) == sides


@pytest.mark.parametrize(
    ("kind", "account"), [(EntryKind.DISCOUNT, 42), (EntryKind.WRITE_OFF, 50), (EntryKind.ROUNDING, 51)]
)
def test_a_debt_is_made_smaller_with_a_reason(shop: Shop, kind: EntryKind, account: int) -> None:
    ada = shop.customer("Ada Obi")
    entry = shop.sold(ada, 100_000)
    dialog = ReductionDialog(shop.context, shop.window, kind=kind, sale_id=entry)
    shop.show(dialog)
    shop.bot.waitUntil(lambda: dialog.about is not None)
    shop.press(Key.Key_Return)
    if kind is EntryKind.WRITE_OFF:
        assert dialog.amount.amount() == 100_000
        dialog.amount.selectAll()
        shop.tab_to(dialog.amount)
    else:
        assert dialog.fields["amount"].line_text().startswith("Type an amount")
    dialog.amount.clear()
    shop.type("250")
    shop.foreseen(dialog, "Owes ₦750.00")
    shop.press(Key.Key_Return)
    assert dialog.fields["reason"].line_text() == "Say why: it stays in the audit."
    assert QApplication.focusWidget() is dialog.reason
    shop.type("Old friend")
    shop.enter()
    assert shop.sides(ada) == (750, 0)
    amount = shop.ask(
        lambda tx: tx.cursor.execute(
            "SELECT sum(amount) FROM lines WHERE account_id = ?", (account,)
        ).fetchone()
    )
    assert amount[0] == 25_000


def test_money_for_a_debt_given_up(shop: Shop) -> None:
    from app.domain.corrections import ReductionDraft
    from app.services.corrections import record_reduction

    ada = shop.customer("Ada Obi")
    shop.sold(ada, 100_000)
    draft = ReductionDraft("give-up", EntryKind.WRITE_OFF, ada, shop.today, 100_000, reason="moved away")
    shop.do(record_reduction, draft)
    dialog = RecoveryDialog(shop.context, shop.window, customer_id=ada)
    shop.show(dialog)
    shop.bot.waitUntil(lambda: "₦1,000.00" in dialog.fields["amount"].line_text())
    shop.type("1200")
    shop.press(Key.Key_Return)
    shop.bot.waitUntil(lambda: "Only ₦1,000.00" in dialog.fields["amount"].line_text())
    dialog.amount.selectAll()
    shop.type("300")
    shop.foreseen(dialog, "recovered ₦300.00")
    shop.enter()
    assert shop.sides(ada) == (0, 0)


def test_where_nothing_was_given_up_there_is_nothing_to_recover(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    dialog = RecoveryDialog(shop.context, shop.window, customer_id=ada)
    shop.show(dialog)
    shop.foreseen(dialog, "No debt of theirs was given up")
    assert "₦0.00" not in dialog.fields["amount"].line_text()
    assert not dialog.amount.isEnabled()
    assert not dialog.record_button.isEnabled()
    assert dialog.hint.text() == "", "Enter records nothing here"
    shop.press(Key.Key_Escape)
    shop.bot.waitUntil(lambda: not shop.window.findChildren(RecoveryDialog))


def test_an_entry_says_what_it_is_and_asks_for_what_can_be_done(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    shop.paid(ada, 30_000)
    entry = shop.sold(ada, 100_000, paid=20_000)
    dialog = EntryDialog(shop.context, shop.window, entry_id=entry)
    asked: list[object] = []
    dialog.correct_entry.connect(lambda *facts: asked.append(facts))
    shop.show(dialog)
    shop.bot.waitUntil(lambda: dialog.title.whole_text() == "Sale 1")
    assert dialog.subtitle.whole_text().startswith("Ada Obi · ")
    words = " ".join(part.text() for part in dialog.findChildren(QPushButton))
    assert "Payment 2" in words
    correct = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Correct")
    shop.bot.waitUntil(correct.isVisible)
    shop.tab_to(correct)
    shop.press(Key.Key_Space)
    assert asked == [(entry, "sale")]


def test_the_figures_of_an_entry_stand_in_the_same_columns(shop: Shop) -> None:
    """What is multiplied above debit, what it comes to above credit."""
    ada = shop.customer("Ada Obi")
    lines = (SaleLineDraft("Rice 50 kg", 4_000, 1_150_000), SaleLineDraft("Salt", 1_000, 5_000))
    entry = shop.do(record_sale, SaleDraft("s1", shop.today, customer_id=ada, lines=lines)).entries[0]
    dialog = EntryDialog(shop.context, shop.window, entry_id=entry)
    shop.show(dialog)
    shop.bot.waitUntil(lambda: dialog.title.whole_text() == "Sale 1")
    QApplication.processEvents()
    figures = ("4 × 11,500.00", "1 × 50.00", "46,000.00", "50.00", "46,050.00")
    cells = [part for part in dialog.findChildren(Words) if part.whole_text() in figures]
    assert len(cells) == 6
    assert len({part.mapTo(dialog, part.rect().bottomRight()).x() for part in cells}) == 2


def test_an_entry_that_is_not_there_is_said(shop: Shop) -> None:
    dialog = EntryDialog(shop.context, shop.window, entry_id=99)
    dialog.open()
    shop.bot.waitUntil(lambda: "no entry 99" in dialog.subtitle.whole_text())
    shop.bot.waitUntil(lambda: QApplication.focusWidget() is not None)
    shop.press(Key.Key_Escape)
    assert not dialog.isVisible()


def test_goods_that_were_never_sold_are_asked_about(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    dialog = ReturnDialog(shop.context, shop.window, customer_id=ada)
    shop.show(dialog)
    shop.bot.waitUntil(lambda: dialog.about is not None)
    shop.type("999999999")
    shop.foreseen(dialog, "cannot come back")
    agreement = dialog._agreements["unsold"]
    assert agreement.isVisible()
    shop.press(Key.Key_Return)
    shop.bot.waitUntil(lambda: "say that it is meant" in dialog.fields["amount"]._error)
    assert shop.entries() == 0
    shop.tab_to(agreement)
    shop.press(Key.Key_Space)
    shop.foreseen(dialog, "Balance of Ada Obi after this: In credit ₦999,999,999.00.")
    shop.enter()
    assert shop.sides(ada) == (0, 999_999_999)


def test_a_discount_in_the_future_asks(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    shop.sold(ada, 100_000)
    dialog = ReductionDialog(shop.context, shop.window, customer_id=ada)
    shop.show(dialog)
    shop.bot.waitUntil(lambda: dialog.about is not None)
    shop.type("10")
    shop.tab_to(dialog.day)
    shop.type("+9")
    shop.foreseen(dialog, "in the future")
    assert dialog._agreements["future"].isVisible()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    shop.press(Key.Key_Escape)
    assert shop.entries() == 1
