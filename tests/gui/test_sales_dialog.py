from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.accounts import Method
from app.domain.books import Policy
from app.domain.errors import Unsaved
from app.domain.receipts import Receipt
from app.domain.sales import SaleLineDraft, SaleStatus
from app.paths import folders
from app.ui.drafts import settle
from app.ui.sales.dialog import SaleDialog
from tests.gui.shop import Key, Shop, open_shop


def test_a_cash_sale_takes_a_digit_and_enter(shop: Shop) -> None:
    dialog = SaleDialog(shop.context, shop.window)
    shop.show(dialog)
    shop.type("5")
    receipt = shop.enter()
    assert receipt.customer_id is None
    [sale] = shop.sales()
    assert (sale.total, sale.status) == (500, SaleStatus.PAID)


def test_the_outlook_says_what_will_happen_before_it_does(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    dialog = SaleDialog(shop.context, shop.window)
    shop.show(dialog)
    shop.type("3*1500")
    shop.pick(dialog.customer, "obi")
    due = shop.context.day(shop.today + timedelta(days=30))
    said = shop.foreseen(dialog, "Balance of Ada Obi after this: Owes ₦4,500.00.")
    assert f"Not paid: ₦4,500.00 owed by {due}." in said
    assert dialog.due.text() == due  # in ink, as it counts; and still from the terms
    assert dialog.due_typed() is None
    assert dialog.record_button.text() == "Record sale ₦4,500.00"
    assert shop.entries() == 0
    shop.enter()
    assert shop.sides(ada) == (4500, 0)


def test_n7_credit_is_used_and_the_sale_is_paid_in_part(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    shop.pay("300", "ada")
    dialog = SaleDialog(shop.context, shop.window, customer_id=ada)
    shop.show(dialog)
    shop.type("1000")
    said = shop.foreseen(dialog, "Paid in part")
    assert dialog.from_credit.isChecked()
    assert dialog.from_credit.text() == "Use credit ₦300.00"
    assert "₦300.00 from credit, ₦700.00 owed by" in said
    shop.enter()
    [sale] = shop.sales(ada)
    assert (sale.status, sale.from_credit, sale.open) == (SaleStatus.PARTLY_PAID, 30_000, 70_000)
    assert shop.sides(ada) == (700, 0)


def test_paid_now_in_part_by_transfer(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    dialog = SaleDialog(shop.context, shop.window, customer_id=ada)
    shop.show(dialog)
    shop.type("1000")
    shop.tab_to(dialog.paid)
    shop.press(Key.Key_Right)
    shop.press(Key.Key_Right)
    assert dialog.paid.choice() == "part"
    shop.tab_to(dialog.paid_now)
    shop.type("400")
    shop.tab_to(dialog.method)
    shop.press(Key.Key_Right)
    shop.foreseen(dialog, "₦400.00 paid now, ₦600.00 owed by")
    shop.enter()
    assert shop.sides(ada) == (600, 0)
    method = shop.ask(lambda tx: tx.cursor.execute("SELECT method FROM payments").fetchone()[0])
    assert method == Method.BANK.value


def test_what_is_paid_beyond_the_sale_stays_as_credit_and_is_said(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    dialog = SaleDialog(shop.context, shop.window, customer_id=ada)
    shop.show(dialog)
    shop.type("1000")
    dialog.paid.set_choice("part")
    shop.tab_to(dialog.paid_now)
    shop.type("1500")
    said = shop.foreseen(dialog, "stays as credit ₦500.00")
    assert "Balance of Ada Obi after this: In credit ₦500.00." in said
    shop.enter()
    assert shop.sides(ada) == (0, 500)


def test_the_change_is_shown_and_what_is_missing_too(shop: Shop) -> None:
    dialog = SaleDialog(shop.context, shop.window)
    shop.show(dialog)
    shop.type("1500")
    shop.tab_to(dialog.handed)
    shop.type("2000")
    assert "short" not in shop.foreseen(dialog, "Change to give back ₦500.00")
    dialog.handed.selectAll()
    shop.type("1000")
    assert "Change to give back" not in shop.foreseen(dialog, "₦500.00 short.")


def test_v1_a_charge_beyond_the_credit_is_refused_with_what_is_missing(qtbot: QtBot, tmp_path: Path) -> None:
    with open_shop(qtbot, tmp_path, currency="VND", locale="vi_VN") as dong:
        lan = dong.customer("Lan Nguyen")
        dong.pay("100000", "lan")
        first = charge(dong, lan, "80000")
        dong.foreseen(first, "after this")
        dong.enter()
        dialog = charge(dong, lan, "80000")
        entries = dong.entries()
        said = dong.foreseen(dialog, "short")
        assert "60.000" in said.replace("\u00a0", " ")
        dong.press(Key.Key_Return)
        qtbot.waitUntil(lambda: "short" in dialog.fields["amount"].line_text())
        assert dong.entries() == entries
        assert dong.sides(lan) == (0, 20_000)
        dialog.reject()


def charge(dong: Shop, customer_id: int, amount: str) -> SaleDialog:
    dialog = SaleDialog(dong.context, dong.window, customer_id=customer_id)
    dong.show(dialog)
    dong.type(amount)
    dong.tab_to(dialog.paid)
    for _step in range(3):
        dong.press(Key.Key_Right)
    assert dialog.paid.choice() == "credit"
    return dialog


def test_errors_stand_at_their_field(shop: Shop) -> None:
    dialog = SaleDialog(shop.context, shop.window)
    shop.show(dialog)
    shop.press(Key.Key_Return)
    assert dialog.fields["amount"].line_text().startswith("Type an amount")
    shop.type("12x")
    shop.press(Key.Key_Return)
    assert "12x" in dialog.fields["amount"].line_text()
    dialog.amount.selectAll()
    shop.type("12")
    shop.tab_to(dialog.customer)
    shop.type("zzz")
    shop.bot.waitUntil(lambda: dialog.customer.matches() == ["Nobody of that name"])
    shop.press(Key.Key_Escape)
    shop.press(Key.Key_Return)
    assert dialog.fields["customer"].line_text() == "Pick a customer from the list."
    dialog.customer.clear()
    dialog.customer.textEdited.emit("")
    shop.tab_to(dialog.day)
    shop.type("someday")
    shop.press(Key.Key_Return)
    assert "someday" in dialog.fields["day"].line_text()
    assert shop.entries() == 0


def test_a_locked_day_is_refused_at_the_day(shop: Shop) -> None:
    shop.setting("lock_date", (shop.today - timedelta(days=1)).isoformat())
    dialog = SaleDialog(shop.context, shop.window)
    shop.show(dialog)
    shop.type("12")
    shop.tab_to(dialog.day)
    shop.type("yesterday")
    shop.press(Key.Key_Return)
    shop.bot.waitUntil(lambda: "closed" in dialog.fields["day"].line_text())
    assert shop.entries() == 0


def test_a_day_in_the_future_has_to_be_agreed_to(shop: Shop) -> None:
    dialog = SaleDialog(shop.context, shop.window)
    shop.show(dialog)
    shop.type("12")
    shop.tab_to(dialog.day)
    shop.type("+40")
    shop.foreseen(dialog, "in the future")
    box = dialog._agreements["future"]
    assert box.isVisible()
    shop.press(Key.Key_Return)
    shop.bot.waitUntil(lambda: "in the future" in dialog.fields["day"].line_text())
    shop.tab_to(box)
    shop.press(Key.Key_Space)
    shop.foreseen(dialog, "paid in full")
    shop.enter()
    assert shop.sales()[0].day == shop.today + timedelta(days=40)


def test_over_the_limit_asks_for_a_reason_and_keeps_it(shop: Shop) -> None:
    shop.setting("limit_mode", "block")
    ada = shop.customer("Ada Obi", limit=100_000)
    dialog = SaleDialog(shop.context, shop.window, customer_id=ada)
    shop.show(dialog)
    shop.type("1500")
    shop.foreseen(dialog, "the limit is ₦1,000.00")
    assert dialog.reason.isVisible()
    shop.press(Key.Key_Return)
    shop.bot.waitUntil(lambda: dialog.fields["override_reason"].line_text() == "Say why, or sell for cash.")
    assert shop.entries() == 0
    assert QApplication.focusWidget() is dialog.reason
    shop.type("Her brother stands for it")
    shop.foreseen(dialog, "Owes ₦1,500.00")
    shop.enter()
    row = shop.row(ada)
    assert (row.debt, row.status.value) == (150_000, "suspended")
    actions = shop.ask(lambda tx: [r[0] for r in tx.cursor.execute("SELECT action FROM audit")])
    assert {"limit_overridden", "customer_suspended"} <= set(actions)


def test_a_warning_is_a_warning(shop: Shop) -> None:
    ada = shop.customer("Ada Obi", limit=100_000)
    dialog = SaleDialog(shop.context, shop.window, customer_id=ada)
    shop.show(dialog)
    shop.type("1500")
    shop.foreseen(dialog, "Ada Obi would owe ₦1,500.00; the limit is ₦1,000.00.")
    shop.enter()
    assert shop.sides(ada) == (1500, 0)


def test_lines_add_up_and_items_are_remembered(shop: Shop) -> None:
    for price in ("45000", ""):
        dialog = SaleDialog(shop.context, shop.window)
        shop.show(dialog)
        shop.tab_to(dialog.itemise)
        shop.press(Key.Key_Space)
        shop.type("Rice 50 kg")
        description, quantity, money, _discount = dialog.lines.first_editors()
        if not price:
            shop.bot.waitUntil(lambda lines=dialog.lines: "rice 50 kg" in lines._prices)  # type: ignore[misc]
        shop.tab_to(quantity)
        shop.type("2")
        shop.tab_to(money)
        shop.type(price)
        shop.foreseen(dialog, "Cash sale ₦90,000.00")
        assert description.text() == "Rice 50 kg"
        shop.enter()
    assert [sale.total for sale in shop.sales()] == [9_000_000, 9_000_000]


def test_fields_keep_their_width_when_the_scroll_bar_comes(shop: Shop) -> None:
    shop.window.resize(700, 420)
    dialog = SaleDialog(shop.context, shop.window)
    shop.show(dialog)
    bar = dialog._scroll.verticalScrollBar()
    shop.tab_to(dialog.itemise)
    shop.press(Key.Key_Space)
    dialog.lines.set_lines(tuple(SaleLineDraft(f"Thing {n}", 1_000, 100) for n in range(12)))
    shop.bot.waitUntil(bar.isVisible)
    shop.bot.waitUntil(lambda: dialog.lines.width() == dialog.outlook.width())
    end = dialog.lines.mapTo(dialog, dialog.lines.rect().bottomRight()).x()
    assert end == dialog.outlook.mapTo(dialog, dialog.outlook.rect().bottomRight()).x()
    assert end < bar.mapTo(dialog, bar.rect().topLeft()).x()


def test_a_line_without_a_price_is_said(shop: Shop) -> None:
    dialog = SaleDialog(shop.context, shop.window)
    shop.show(dialog)
    dialog.show_lines(shown=True)
    shop.type("Rice")
    shop.press(Key.Key_Return)
    assert QApplication.focusWidget() is dialog.lines.first_editors()[2]
    assert shop.entries() == 0


def test_esc_keeps_a_draft_and_the_request_id(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    dialog = SaleDialog(shop.context, shop.window)
    shop.show(dialog)
    shop.type("750")
    shop.pick(dialog.customer, "ada")
    shop.foreseen(dialog, "after this")
    request = dialog.uid
    shop.press(Key.Key_Escape)
    again = SaleDialog(shop.context, shop.window)
    shop.show(again)
    shop.foreseen(again, "Owes ₦750.00")
    assert again.uid == request
    shop.enter()
    assert shop.sides(ada) == (750, 0)
    fresh = SaleDialog(shop.context, shop.window)
    assert fresh.amount.text() == ""
    assert fresh.uid != request
    fresh.reject()


def test_a_draft_is_on_the_disk_before_anything_is_recorded(shop: Shop) -> None:
    dialog = SaleDialog(shop.context, shop.window)
    shop.show(dialog)
    shop.type("750")
    kept = folders().data / "drafts" / shop.context.info.uid / "sale-0.json"
    shop.bot.waitUntil(lambda: kept.exists() and "75000" in kept.read_text("utf-8"))
    shop.enter()
    settle()
    assert not kept.exists()


def test_start_afresh_throws_a_draft_away(shop: Shop) -> None:
    dialog = SaleDialog(shop.context, shop.window)
    shop.show(dialog)
    shop.type("750")
    shop.press(Key.Key_Escape)
    again = SaleDialog(shop.context, shop.window)
    shop.show(again)
    assert again.amount.amount() == 75_000
    shop.tab_to(again._afresh)
    shop.press(Key.Key_Space)
    assert again.amount.text() == ""
    again.reject()
    third = SaleDialog(shop.context, shop.window)
    assert third.amount.text() == ""
    third.reject()


def test_a_second_enter_posts_nothing(shop: Shop) -> None:
    dialog = SaleDialog(shop.context, shop.window)
    shop.show(dialog)
    shop.type("5")
    dialog.submit()
    dialog.submit()
    shop.bot.waitUntil(lambda: bool(shop.receipts))
    assert shop.entries() == 1


def test_a_retry_after_a_lost_answer_gives_the_first_one(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    from app.ui.sales import work

    first: list[Receipt] = []
    real = work.record
    faults: list[object] = []
    shop.desk.faulted.connect(faults.append)

    def once(tx: object, **kept: object) -> Receipt:
        receipt = real(tx, **kept)  # type: ignore[arg-type]
        first.append(receipt)
        return receipt

    monkeypatch.setattr(work, "record", once)
    dialog = SaleDialog(shop.context, shop.window)
    shop.show(dialog)
    shop.type("5")
    shop.enter()
    retry = SaleDialog(shop.context, shop.window)
    retry.uid = shop.ask(lambda tx: str(tx.cursor.execute("SELECT uid FROM entries").fetchone()[0]))
    shop.show(retry)
    shop.type("5")
    assert shop.enter() == first[0]._replace(repeated=True)
    assert shop.entries() == 1

    def fails(_tx: object, **_kept: object) -> Receipt:
        raise Unsaved("The disk did not answer; nothing was stored.")

    monkeypatch.setattr(work, "record", fails)
    third = SaleDialog(shop.context, shop.window)
    shop.show(third)
    shop.type("7")
    shop.press(Key.Key_Return)
    shop.bot.waitUntil(lambda: bool(faults))
    assert third.isVisible()
    assert third.amount.amount() == 700
    assert third.record_button.isEnabled()
    third.reject()


def test_correct_reverses_and_records_anew_in_one_go(shop: Shop) -> None:
    shop.policy(Policy.MANUAL)
    ada = shop.customer("Ada Obi")
    shop.paid(ada, 30_000)
    entry = shop.sold(ada, 100_000)
    dialog = SaleDialog(shop.context, shop.window, correct=entry)
    shop.show(dialog)
    shop.bot.waitUntil(lambda: dialog.amount.amount() == 100_000)
    assert dialog.windowTitle() == "Correct Sale 1"
    assert not dialog.from_credit.isChecked()
    shop.foreseen(dialog, "Owes ₦700.00")
    shop.tab_to(dialog.amount)
    dialog.amount.selectAll()
    shop.type("900")
    shop.foreseen(dialog, "Owes ₦600.00")
    assert dialog.record_button.text() == "Save the correction"
    shop.enter()
    assert shop.sides(ada) == (900, 300)
    assert [(sale.total, sale.status) for sale in shop.sales(ada)] == [
        (90_000, SaleStatus.UNPAID),
        (100_000, SaleStatus.REVERSED),
    ]


def test_tax_is_shown_and_counted(shop: Shop) -> None:
    shop.setting("tax_rate", "750")
    dialog = SaleDialog(shop.context, shop.window)
    shop.show(dialog)
    shop.type("1000")
    said = shop.foreseen(dialog, "of it tax ₦75.00")
    assert "₦1,075.00, paid in full" in said
    shop.enter()
    assert shop.sales()[0].total == 107_500


def test_the_due_day_follows_the_terms_until_somebody_types_one(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    dialog = SaleDialog(shop.context, shop.window, customer_id=ada)
    shop.show(dialog)
    shop.type("1000")
    shop.foreseen(dialog, "Balance of Ada Obi after this")
    day = shop.today - timedelta(days=3)
    dialog.day.set_day(day)
    later = shop.context.day(day + timedelta(days=30))
    shop.bot.waitUntil(lambda: dialog.due.text() == later)
    dialog.due.set_day(shop.today)
    shop.foreseen(dialog, f"owed by {shop.context.day(shop.today)}")
    dialog.day.set_day(day - timedelta(days=1))
    shop.bot.waitUntil(lambda: dialog.values()["due"] == shop.context.day(shop.today))
    shop.enter()
    [sale] = shop.sales(ada)
    assert sale.due_day == shop.today


def test_one_of_a_thing_stands_there_in_ink(shop: Shop) -> None:
    dialog = SaleDialog(shop.context, shop.window)
    shop.show(dialog)
    dialog.itemise.click()
    description, quantity, price, _ = dialog.lines.first_editors()
    assert not quantity.placeholderText()
    shop.type("Rice")
    assert quantity.text() == "1"
    assert dialog.lines.first_editors(1)[1].text() == ""
    description.clear()
    assert quantity.text() == ""
    shop.type("Rice")
    shop.tab_to(quantity)
    shop.type("3")
    shop.tab_to(price)
    shop.type("500")
    shop.foreseen(dialog, "₦1,500.00")
    quantity.clear()
    shop.tab_to(dialog.lines.first_editors(1)[0])
    assert quantity.text() == "1"
    shop.foreseen(dialog, "₦500.00")


def test_nothing_is_foretold_before_it_is_known_about_whom(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A correction is filled in before the customer is read: till then it would look like a cash sale."""
    ada = shop.customer("Ada Obi")
    entry = shop.sold(ada, 100_000)
    dialog = SaleDialog(shop.context, shop.window, correct=entry)
    told: list[str] = []
    show = dialog.outlook.show_outlook

    def noting(headline: str, *rest: Any, **more: Any) -> None:
        told.append(headline)
        show(headline, *rest, **more)

    monkeypatch.setattr(dialog.outlook, "show_outlook", noting)
    shop.show(dialog)
    shop.foreseen(dialog, "Balance of Ada Obi after this: Owes ₦1,000.00.")
    assert not [words for words in told if "Cash sale" in words or "paid now" in words]
