from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.books import Policy
from app.domain.payments import Outcome
from app.domain.sales import SaleStatus
from app.ui.page import Page
from app.ui.payments.dialog import PaymentDialog
from app.ui.payments.outcome import OutcomeDialog
from app.ui.payments.pending import DECIDED, PendingPage
from app.ui.payments.refund import RefundDialog
from tests.gui.shop import Key, Shop, open_shop


def test_n2_part_payment(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    shop.sell("3000", "ada")
    shop.pay("2000", "ada")
    assert shop.sides(ada) == (1000, 0)
    assert consolidations(shop) == 0


def test_the_outlook_names_each_sale_oldest_due_first(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    shop.sold(ada, 130_000, ago=1)
    shop.sold(ada, 320_000, ago=40)
    dialog = PaymentDialog(shop.context, shop.window)
    shop.show(dialog)
    shop.pick(dialog.customer, "ada")
    assert dialog.fields["customer"].line_text().endswith("Owes ₦4,500.00")
    shop.tab_to(dialog.amount)
    shop.type("5000")
    said = shop.foreseen(dialog, "after this")
    older, newer = shop.today - timedelta(days=40), shop.today - timedelta(days=1)
    assert said == (
        "₦5,000.00 pays"
        f" · Sale 2 ({shop.context.day(older)}) ₦3,200.00"
        f" · Sale 1 ({shop.context.day(newer)}) ₦1,300.00"
        " · stays as credit ₦500.00"
        " · Balance of Ada Obi after this: In credit ₦500.00."
    )
    assert dialog.record_button.text() == "Record payment ₦5,000.00"
    assert shop.entries() == 2
    shop.enter()
    assert shop.sides(ada) == (0, 500)


def test_one_chooses_which_sale_is_settled(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    first, second = shop.sold(ada, 100_000, ago=40), shop.sold(ada, 100_000, ago=1)
    dialog = PaymentDialog(shop.context, shop.window, customer_id=ada)
    shop.show(dialog)
    shop.type("600")
    shop.tab_to(dialog.choose_debts)
    shop.press(Key.Key_Space)
    shop.bot.waitUntil(lambda: [e.isVisible() for e in dialog.settles.editors().values()] == [True] * 2)
    shop.tab_to(dialog.settles.editors()[second])
    shop.type("600")
    shop.foreseen(dialog, "₦400.00 left")
    shop.enter()
    open_now = {sale.entry_id: sale.open for sale in shop.sales(ada)}
    assert open_now == {first: 100_000, second: 40_000}


def test_more_than_is_open_is_refused_where_it_was_typed(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    only = shop.sold(ada, 100_000)
    dialog = PaymentDialog(shop.context, shop.window, customer_id=ada)
    shop.show(dialog)
    shop.type("2000")
    dialog.show_debts()
    shop.bot.waitUntil(lambda: [e.isVisible() for e in dialog.settles.editors().values()] == [True])
    shop.tab_to(dialog.settles.editors()[only])
    shop.type("1500")
    shop.press(Key.Key_Return)
    shop.bot.waitUntil(lambda: "still open" in dialog.settles._problem.whole_text())
    assert shop.entries() == 1


def test_more_than_the_debt_is_refused_at_its_field(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    shop.sold(ada, 100_000)
    dialog = PaymentDialog(shop.context, shop.window, customer_id=ada)
    shop.show(dialog)
    shop.type("2000")
    dialog.show_debts()
    shop.type("1500")
    shop.press(Key.Key_Return)
    shop.bot.waitUntil(lambda: "at most what is owed" in dialog.fields["to_debt"].line_text())
    assert shop.entries() == 1


def test_a_twin_is_warned_of_and_can_be_recorded(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    shop.pay("500", "ada")
    dialog = PaymentDialog(shop.context, shop.window, customer_id=ada)
    shop.show(dialog)
    shop.type("500")
    shop.foreseen(dialog, "Ada Obi paid the same amount on the same day before (payment 1).")
    assert dialog.record_button.text() == "Record a second payment ₦500.00"
    shop.enter()
    assert shop.sides(ada) == (0, 1000)


def test_a_twin_typed_too_fast_to_be_warned_of_waits_for_a_second_enter(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    shop.pay("500", "ada")
    dialog = PaymentDialog(shop.context, shop.window, customer_id=ada)
    shop.show(dialog)
    shop.bot.waitUntil(lambda: dialog.customer.choice() is not None)
    shop.type("500")
    shop.press(Key.Key_Return)  # before the outlook could speak
    shop.foreseen(dialog, "on the same day before")
    assert shop.entries() == 1
    shop.enter()
    assert shop.entries() == 2


def test_errors_stand_at_their_field(shop: Shop) -> None:
    dialog = PaymentDialog(shop.context, shop.window)
    shop.show(dialog)
    shop.press(Key.Key_Return)
    assert dialog.fields["customer"].line_text() == "Type a name and pick a customer."
    ada = shop.customer("Ada Obi")
    dialog._choose(ada)
    shop.bot.waitUntil(lambda: dialog.customer.choice() is not None)
    shop.tab_to(dialog.amount)
    shop.type("0")
    shop.press(Key.Key_Return)
    assert "more than zero" in dialog.fields["amount"].line_text()
    dialog.amount.selectAll()
    shop.type("1e9")
    shop.press(Key.Key_Return)
    assert "1e9" in dialog.fields["amount"].line_text()
    assert shop.entries() == 0


def test_correct_a_payment(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    shop.sold(ada, 100_000)
    entry = shop.paid(ada, 50_000)
    dialog = PaymentDialog(shop.context, shop.window, correct=entry)
    shop.show(dialog)
    shop.bot.waitUntil(lambda: dialog.amount.amount() == 50_000)
    assert not dialog.pending.isVisible()
    shop.tab_to(dialog.amount)
    dialog.amount.selectAll()
    shop.type("700")
    shop.foreseen(dialog, "Owes ₦300.00")
    assert dialog.record_button.text() == "Save the correction"
    shop.enter()
    assert shop.sides(ada) == (300, 0)


def test_a_draft_survives_esc(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    dialog = PaymentDialog(shop.context, shop.window, customer_id=ada)
    shop.show(dialog)
    shop.type("700")
    shop.tab_to(dialog.reference)
    shop.type("TRX 1")
    shop.press(Key.Key_Escape)
    again = PaymentDialog(shop.context, shop.window, customer_id=ada)
    shop.show(again)
    shop.foreseen(again, "In credit ₦700.00")
    assert again.reference.text() == "TRX 1"
    again.reject()


def test_p_top_ups_and_purchases(qtbot: QtBot, tmp_path: Path) -> None:
    with open_shop(qtbot, tmp_path, currency="IDR", locale="id_ID") as rupiah:
        budi = rupiah.customer("Budi Santoso")
        for amount in ("500.000", "1.000.000"):
            rupiah.pay(amount, "budi")
        rupiah.paid(budi, 50_000_000)
        rupiah.paid(budi, 100_000_000)
        rupiah.paid(budi, 50_000_000)
        for amount in ("100.000", "150.000", "450.000"):
            rupiah.sell(amount, "budi")
        for thousands in (250, 250, 250, 150):
            rupiah.sold(budi, thousands * 100_000)
        dialog = PaymentDialog(rupiah.context, rupiah.window, customer_id=budi)
        rupiah.show(dialog)
        rupiah.type("150.000")
        rupiah.tab_to(dialog.pending)
        rupiah.press(Key.Key_Space)
        said = rupiah.foreseen(dialog, "not counted until it arrives")
        assert "In credit Rp\u00a01.900.000" in said
        assert dialog.record_button.text() == "Note Rp\u00a0150.000"
        rupiah.enter()
        assert rupiah.sides(budi) == (0, 1_900_000)


def pending(shop: Shop, name: str = "Ada Obi", amount: str = "500") -> int:
    customer_id = shop.customer(name)
    dialog = PaymentDialog(shop.context, shop.window, customer_id=customer_id)
    shop.show(dialog)
    shop.type(amount)
    shop.tab_to(dialog.pending)
    shop.press(Key.Key_Space)
    shop.foreseen(dialog, "not counted until it arrives")
    shop.enter()
    return customer_id


def board(shop: Shop, rows: int) -> PendingPage:
    page = PendingPage(shop.context, shop.window)
    page.resize(968, 600)
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    page.recorded.connect(shop.receipts.append)
    page.show()
    shop.bot.waitUntil(lambda: len(page.model.ids) == rows)
    return page


def decide(shop: Shop, page: Page) -> OutcomeDialog:
    shop.bot.waitUntil(lambda: bool(page.findChildren(OutcomeDialog)))
    dialog = page.findChildren(OutcomeDialog)[-1]
    shop.bot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    return dialog


def test_p4_a_pending_payment_arrives_once(shop: Shop) -> None:
    ada = pending(shop)
    assert shop.sides(ada) == (0, 0)
    page = board(shop, 1)
    shop.bot.waitUntil(lambda: page.view.chosen_id() is not None)
    shop.focus(page.view)
    shop.press(Key.Key_Return)
    dialog = decide(shop, page)
    shop.foreseen(dialog, "In credit ₦500.00")
    shop.enter()
    assert shop.sides(ada) == (0, 500)
    page.refresh()
    shop.bot.waitUntil(lambda: not page.model.ids)
    assert page.nobody_waits()
    page.which.set_choice(DECIDED)
    shop.bot.waitUntil(lambda: len(page.model.ids) == 1)
    row = page.model.row(page.model.ids[0])
    assert row is not None
    assert row.outcome is Outcome.COMPLETED
    second = OutcomeDialog(shop.context, shop.window, pending=row, outcome=Outcome.FAILED)
    shop.show(second)
    shop.foreseen(second, "already completed")
    shop.press(Key.Key_Return)
    shop.bot.wait(50)
    assert shop.sides(ada) == (0, 500)
    second.reject()


def test_an_empty_board_offers_to_record_a_payment_and_an_empty_past_does_not(shop: Shop) -> None:
    page = board(shop, 0)
    asked: list[object] = []
    page.new_payment.connect(asked.append)
    offered = page.nothing.button
    shop.bot.waitUntil(offered.isVisible)
    shop.focus(offered)
    shop.press(Key.Key_Space)
    assert asked == [None]
    page.which.set_choice(DECIDED)
    shop.bot.waitUntil(lambda: not offered.isVisible())
    assert page.nothing.isVisible()


def test_a_pending_payment_fails_with_a_reason(shop: Shop) -> None:
    ada = pending(shop)
    page = board(shop, 1)
    shop.bot.waitUntil(page.failed.isEnabled)
    page.failed.click()
    dialog = decide(shop, page)
    shop.foreseen(dialog, "no balance changes")
    shop.type("The bank sent it back")
    shop.enter()
    assert shop.sides(ada) == (0, 0)
    after = shop.ask(lambda tx: tx.cursor.execute("SELECT reason FROM pending_outcomes").fetchone()[0])
    assert after == "The bank sent it back"


def test_credit_is_paid_back_and_never_more(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    shop.pay("500", "ada")
    dialog = RefundDialog(shop.context, shop.window, customer_id=ada)
    shop.show(dialog)
    shop.bot.waitUntil(lambda: dialog.amount.amount() == 50_000)
    dialog.amount.selectAll()
    shop.type("600")
    shop.foreseen(dialog, "₦100.00 short")
    shop.press(Key.Key_Return)
    shop.bot.waitUntil(lambda: "₦100.00 short" in dialog.fields["amount"].line_text())
    dialog.amount.selectAll()
    shop.type("200")
    shop.foreseen(dialog, "In credit ₦300.00")
    assert dialog.record_button.text() == "Pay back ₦200.00"
    shop.enter()
    assert shop.sides(ada) == (0, 300)


def test_n8_an_overpayment_pays_a_later_sale(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    shop.sell("1000", "ada")
    shop.pay("1500", "ada")
    assert shop.sides(ada) == (0, 500)
    assert shop.sales(ada)[0].status is SaleStatus.PAID
    shop.sell("200", "ada")
    assert shop.sides(ada) == (0, 300)
    assert shop.sales(ada)[0].status is SaleStatus.PAID


def test_n1_prepay_then_buy(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    shop.pay("2000", "ada")
    shop.sell("2000", "ada", credit=False)
    assert shop.sides(ada) == (0, 0)
    assert shop.sales(ada)[0].status is SaleStatus.PAID
    before = shop.ask(
        lambda tx: tx.cursor.execute(
            "SELECT original_debt, original_credit, net_debt, net_credit, automatic FROM balance_consolidations"
        ).fetchall()
    )
    assert [tuple(row) for row in before] == [(200_000, 200_000, 0, 0, 1)]


def test_n5_credit_larger_than_the_sale(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    shop.pay("5000", "ada")
    shop.sell("3200", "ada", credit=False)
    assert shop.sides(ada) == (0, 1800)
    assert consolidations(shop) == 1


def test_n4_exact_policy_nets_only_what_cancels_out(shop: Shop) -> None:
    shop.policy(Policy.EXACT)
    ada = shop.customer("Ada Obi")
    shop.sell("2000", "ada")
    shop.pay("1500", "ada", to_debt="0")
    assert shop.sides(ada) == (2000, 1500)
    shop.pay("500", "ada", to_debt="0")
    assert shop.sides(ada) == (0, 0)
    assert consolidations(shop) == 1


def consolidations(shop: Shop) -> int:
    return int(
        shop.ask(lambda tx: tx.cursor.execute("SELECT count(*) FROM balance_consolidations").fetchone()[0])
    )
