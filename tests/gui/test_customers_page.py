from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from app.domain.books import Policy
from app.domain.changes import Changes
from app.ui.customers.form import CustomerForm
from app.ui.customers.merge import MergeDialog
from app.ui.customers.openings import OpeningsDialog
from app.ui.customers.page import CustomersPage
from app.ui.customers.tabs import AUDIT, CONSOLIDATIONS, LEDGER, PAYMENTS, ListTab
from app.ui.look import look
from app.ui.recording import RecordingDialog
from app.ui.table import IdTableModel
from app.ui.table_paint import RowDelegate
from app.ui.table_view import TableView
from tests.gui.openings import typed_openings
from tests.gui.shop import Key, Shop

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(shop: Shop) -> CustomersPage:
    return open_page(shop)


def open_page(shop: Shop, *, width: int = 1000) -> CustomersPage:
    page = CustomersPage(shop.context, shop.window)
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    page.resize(width, 700)
    page.recorded.connect(shop.receipts.append)
    shop.desk.changed.connect(page.note)
    shown: list[int] = []
    page.feed.shown.connect(shown.append)
    page.show()
    shop.window.resize(width, 700)
    shop.bot.waitUntil(lambda: bool(shown))
    shop.bot.waitUntil(lambda: not page.model.ids or width < 840 or page.detail.row is not None)
    shop.focus(page.search_edit)
    return page


def names(page: CustomersPage) -> list[str]:
    return [row.name if (row := page.model.row(i)) else "…" for i in page.model.ids]


def wait_names(shop: Shop, page: CustomersPage, expected: list[str]) -> None:
    shop.bot.waitUntil(lambda: names(page) == expected)


def dialog_of(shop: Shop, kind: type[RecordingDialog], page: CustomersPage) -> RecordingDialog:
    shop.bot.waitUntil(lambda: isinstance(QApplication.activeWindow(), kind))
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, kind)
    return dialog


def test_an_empty_page_offers_the_first_customer(shop: Shop) -> None:
    page = open_page(shop)
    assert page.nobody.isVisible()
    page.nobody.asked.emit()
    form = dialog_of(shop, CustomerForm, page)
    shop.type("Ada Obi")
    shop.enter()
    wait_names(shop, page, ["Ada Obi"])
    shop.bot.waitUntil(lambda: page.detail.name.whole_text() == "Ada Obi")
    assert not page.nobody.isVisible()
    assert form is not None


def test_search_finds_names_phones_and_codes_as_one_types(shop: Shop) -> None:
    shop.customer("Ádà Obi", phone="0803 555 0101")
    shop.customer("Bello Musa")
    shop.customer("Chidi Stores")
    page = open_page(shop)
    wait_names(shop, page, ["Ádà Obi", "Bello Musa", "Chidi Stores"])
    shop.type("obi ada")
    wait_names(shop, page, ["Ádà Obi"])
    page.search_edit.selectAll()
    shop.type("5550101")
    wait_names(shop, page, ["Ádà Obi"])
    page.search_edit.selectAll()
    shop.type("c3")
    wait_names(shop, page, ["Chidi Stores"])
    page.search_edit.selectAll()
    shop.type("nobody")
    wait_names(shop, page, [])
    assert page.nobody.title.whole_text() == "Nobody here"
    assert not page.nobody.button.isVisible()
    shop.press(Key.Key_Escape)
    wait_names(shop, page, ["Ádà Obi", "Bello Musa", "Chidi Stores"])


def test_filters_and_orders(shop: Shop) -> None:
    shop.policy(Policy.MANUAL)
    ada, bello, chidi = (shop.customer(name) for name in ("Ada Obi", "Bello Musa", "Chidi Stores"))
    shop.sold(ada, 300_000, ago=60)
    shop.paid(bello, 50_000)
    shop.sold(chidi, 200_000)
    shop.paid(chidi, 200_000, to_debt=0)
    page = open_page(shop)
    for key, expected in (
        ("owing", ["Ada Obi"]),
        ("late", ["Ada Obi"]),
        ("in_credit", ["Bello Musa"]),
        ("both", ["Chidi Stores"]),
        ("suspended", []),
        ("all", ["Ada Obi", "Bello Musa", "Chidi Stores"]),
    ):
        page.filter.set_choice(key)
        wait_names(shop, page, expected)
    page.view.sort_asked.emit("balance", True)
    wait_names(shop, page, ["Ada Obi", "Chidi Stores", "Bello Musa"])
    texts = [page.model.cell(n, 3).text for n in range(3)]
    assert texts == ["Owes ₦3,000.00", "Settled", "In credit ₦500.00"]
    assert page.model.cell(0, 2).text == "₦3,000"


def test_no_balance_is_ever_shortened(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    shop.sold(ada, 123_456_789_012_345)
    page = open_page(shop, width=900)
    text = page.model.cell(0, 3).text
    assert text == "Owes ₦1,234,567,890,123.45"
    needed = page.view.fontMetrics().horizontalAdvance(text) + 2 * look().size.m
    shop.bot.waitUntil(lambda: page.view.columnWidth(3) >= needed)
    assert page.view.horizontalScrollBar().maximum() == 0
    assert page.view.isColumnHidden(1)


def test_letters_typed_on_the_list_go_to_the_search(shop: Shop) -> None:
    shop.customer("Ada Obi")
    shop.customer("Bello Musa")
    page = open_page(shop)
    wait_names(shop, page, ["Ada Obi", "Bello Musa"])
    shop.press(Key.Key_Down)
    assert QApplication.focusWidget() is page.view
    shop.type("bel")
    wait_names(shop, page, ["Bello Musa"])


def test_n3_manual_policy_cancels_out_when_asked_once(shop: Shop) -> None:
    shop.policy(Policy.MANUAL)
    ada = shop.customer("Ada Obi")
    shop.sell("2000", "ada")
    shop.pay("2000", "ada", to_debt="0")
    assert shop.sides(ada) == (2000, 2000)
    page = open_page(shop)
    said: list[str] = []
    page.said.connect(said.append)
    detail = page.detail
    shop.bot.waitUntil(lambda: detail.cancel_out.whole_text() != "")
    assert detail.cancel_out.whole_text() == "₦2,000.00 debt and ₦2,000.00 credit cancel out."
    assert detail.balance.amount_text() == "Settled"
    assert detail.sides.whole_text() == "Debt ₦2,000.00 · Credit ₦2,000.00"
    shop.press(Key.Key_F4)
    shop.bot.waitUntil(lambda: bool(shop.receipts) and shop.sides(ada) == (0, 0))
    assert shop.receipts[-1].message == "Consolidated: ₦2,000.00 debt and ₦2,000.00 credit cleared."
    shop.bot.waitUntil(lambda: not detail.cancel_out.isVisible())
    assert not detail.consolidate_button.isEnabled()
    entries = shop.entries()
    shop.press(Key.Key_F4)
    shop.bot.waitUntil(lambda: bool(said))
    assert said == ["Nothing to consolidate: Ada Obi does not have both debt and credit."]
    assert shop.entries() == entries


def test_v6_v7_the_ledger_and_totals_move_with_each_posting(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    page = open_page(shop)
    detail, ledger = page.detail, page.detail.tabs.ledger
    QAbstractItemModelTester(ledger.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    shop.sold(ada, 300_000)
    shop.paid(ada, 200_000)
    shop.bot.waitUntil(lambda: len(ledger.model.ids) == 2)
    shop.bot.waitUntil(lambda: detail.balance.amount_text() == "₦1,000.00")
    cells = [[ledger.model.cell(row, column).text for column in (1, 2, 3)] for row in range(2)]
    assert cells == [
        ["Payment 1", "− 2,000.00", "Owes ₦1,000.00"],
        ["Sale 1", "+ 3,000.00", "Owes ₦3,000.00"],
    ]
    assert detail.totals.whole_text().startswith("Sold ₦3,000.00 · paid ₦2,000.00 · last on ")
    steps = shop.ask(
        lambda tx: tx.cursor.execute(
            "SELECT debt_before, debt_after FROM ledger WHERE customer_id = ? ORDER BY row_no", (ada,)
        ).fetchall()
    )
    assert [tuple(step) for step in steps] == [(0, 300_000), (300_000, 100_000)]


def test_v8_a_suspended_customer_is_marked_and_lifted(shop: Shop) -> None:
    ada = shop.customer("Ada Obi", limit=100_000)
    page = open_page(shop)
    shop.sold(ada, 150_000)
    shop.bot.waitUntil(lambda: page.detail.status.text() == "Suspended")
    shop.paid(ada, 100_000)
    shop.bot.waitUntil(lambda: not page.detail.status.isVisible())


def test_every_balance_in_view_is_proved_and_a_difference_is_shown(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    shop.sold(ada, 450_000)
    shop.sold(ada, 10_000)
    page = open_page(shop)
    proofs: list[object] = []
    page.proved.connect(proofs.append)
    shop.bot.waitUntil(lambda: "balance proved" in page.detail.badge.words())
    drift(shop, ada)
    page.detail.prove()
    shop.bot.waitUntil(lambda: "differ" in page.detail.badge.words())
    assert page.detail.badge.words() == "₦500.00 differ: show where"
    assert proofs
    page.detail.badge.clicked.emit()
    ledger = page.detail.tabs.ledger.view
    shop.bot.waitUntil(lambda: ledger.chosen_id() == 2)


def drift(shop: Shop, customer_id: int) -> None:
    """Damage the second ledger row behind the program's back, as a disk would."""

    def damage(tx: object) -> bool:
        cursor = tx.cursor  # type: ignore[attr-defined]
        guards = cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in guards:
            cursor.execute(f"DROP TRIGGER {name}")
        cursor.execute(
            "UPDATE ledger SET debt_before = debt_before + 50000 WHERE customer_id = ? AND row_no = 2",
            (customer_id,),
        )
        return True

    done: list[bool] = []
    shop.desk.write(damage, shop.desk, done.append)
    shop.bot.waitUntil(lambda: bool(done))


def test_all_tabs_show_what_there_is(shop: Shop) -> None:
    shop.policy(Policy.MANUAL)
    ada = shop.customer("Ada Obi")
    shop.sold(ada, 300_000, ago=40)
    shop.paid(ada, 100_000, to_debt=0)
    page = open_page(shop)
    shop.press(Key.Key_F4)
    shop.bot.waitUntil(lambda: bool(shop.receipts))
    tabs = page.detail.tabs
    opened: list[int] = []
    page.open_entry.connect(opened.append)
    for index in (1, 2, 3, 4):
        tabs.setCurrentIndex(index)
        tab = tabs._tab(index)
        assert isinstance(tab, ListTab)
        QAbstractItemModelTester(tab.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
        shop.bot.waitUntil(lambda model=tab.model: len(model.ids) > 0 and model.row(model.ids[0]) is not None)  # type: ignore[misc]
        shop.focus(tab.view)
        tab.view.selectRow(0)
        shop.press(Key.Key_Return)
    assert len(opened) == 4
    assert tabs.sales.model.cell(0, 4).text == "₦2,000.00"
    assert tabs.sales.model.cell(0, 5).text == "Late"
    assert tabs.consolidations.model.cell(0, 2).text == "₦1,000.00"
    assert tabs.audit.model.cell(0, 2).text == "debt ₦3,000.00 → ₦2,000.00, credit ₦1,000.00 → ₦0.00"


def test_another_customer_never_shows_the_last_ones_rows(shop: Shop) -> None:
    ada, bello = shop.customer("Ada Obi"), shop.customer("Bello Musa")
    for amount in (100_000, 200_000, 300_000):
        shop.sold(ada, amount)
    shop.sold(bello, 700_000)
    page = open_page(shop)
    ledger = page.detail.tabs.ledger
    shop.bot.waitUntil(lambda: len(ledger.model.ids) == 3)
    page.view.choose(bello)
    shop.bot.waitUntil(lambda: len(ledger.model.ids) == 1 and ledger.model.row(1) is not None)
    cell = ledger.model.cell(0, 2)
    assert (cell.text, cell.changed) == ("+ 7,000.00", False)


def test_a_note_is_kept(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    page = open_page(shop)
    page.detail.tabs.setCurrentIndex(5)
    notes = page.detail.tabs.notes
    shop.bot.waitUntil(lambda: not notes.edit.isReadOnly())
    shop.focus(notes.edit)
    shop.type("Blue gate beside the mosque")
    assert notes.save_button.isEnabled()
    shop.press(Key.Key_Return, CTRL)
    shop.bot.waitUntil(lambda: bool(shop.receipts))
    assert shop.row(ada).note == "Blue gate beside the mosque"


def test_below_a_width_the_customer_lies_over_the_list(shop: Shop) -> None:
    shop.customer("Ada Obi")
    page = open_page(shop, width=700)
    assert page.view.isVisible()
    assert not page.detail.isVisible()
    shop.press(Key.Key_Down)
    shop.press(Key.Key_Return)
    assert page.detail.isVisible()
    assert not page.view.isVisible()
    shop.focus(page.detail.back_button)
    shop.press(Key.Key_Escape)
    assert page.view.isVisible()
    assert not page.detail.isVisible()


def test_edit_a_customer_and_errors_at_their_field(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    shop.customer("Bello Musa")
    page = open_page(shop)
    shop.bot.waitUntil(lambda: page.detail.customer_id == ada)
    shop.press(Key.Key_E, CTRL)
    form = dialog_of(shop, CustomerForm, page)
    assert isinstance(form, CustomerForm)
    shop.bot.waitUntil(lambda: form.name.text() == "Ada Obi")
    form.name.clear()
    shop.press(Key.Key_Return)
    assert form.fields["name"].line_text() == "A customer needs a name."
    shop.type("Ada Obi & Sons")
    shop.tab_to(form.code)
    form.code.selectAll()
    shop.type("C2")
    shop.press(Key.Key_Return)
    shop.bot.waitUntil(lambda: "already Bello Musa's" in form.fields["code"].line_text())
    form.code.selectAll()
    shop.type("ADA")
    shop.tab_to(form.limit)
    shop.type("50,000")
    shop.enter()
    row = shop.row(ada)
    assert (row.name, row.code, row.credit_limit, row.terms_days) == ("Ada Obi & Sons", "ADA", 5_000_000, 30)


def test_archive_only_when_settled_and_bring_back(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    shop.sold(ada, 100)
    page = open_page(shop)
    said: list[str] = []
    page.said.connect(said.append)
    shop.bot.waitUntil(lambda: page.detail.row is not None)
    page.detail.archive_action.trigger()
    shop.bot.waitUntil(lambda: bool(said))
    assert "is not settled" in said[0]
    shop.paid(ada, 100)
    page.detail.archive_action.trigger()
    wait_names(shop, page, [])
    page.filter.set_choice("archived")
    wait_names(shop, page, ["Ada Obi"])
    shop.bot.waitUntil(lambda: page.detail.archive_action.text() == "&Bring back")
    page.detail.archive_action.trigger()
    wait_names(shop, page, [])


def test_merge_is_seen_before_it_is_done(shop: Shop) -> None:
    shop.policy(Policy.REAL_TIME)
    double, ada = shop.customer("Ada O."), shop.customer("Bella Obi")
    shop.sold(double, 300_000)
    shop.paid(ada, 100_000)
    dialog = MergeDialog(shop.context, shop.window, customer_id=double)
    shop.show(dialog)
    shop.pick(dialog.into, "bella")
    said = shop.foreseen(dialog, "after this")
    assert "Ada O. is archived" in said
    assert "Balance of Bella Obi after this: Owes ₦2,000.00." in said
    assert "then consolidated ₦1,000.00" in said
    receipt = shop.enter()
    assert receipt.batch_id is not None
    assert shop.sides(ada) == (2000, 0)
    assert shop.sides(double) == (0, 0)
    assert shop.row(double).status.value == "archived"


def test_opening_balances_of_old_and_new_customers_in_one_go(shop: Shop) -> None:
    ada, dialog = typed_openings(shop)
    said = shop.foreseen(dialog, "added")
    assert "owed to you in all ₦2,500.00" in said
    assert "in credit in all ₦300.00" in said
    shop.enter()
    assert shop.sides(ada) == (2500, 0)
    from app.services.customers import customer_by_code

    zainab = shop.ask(lambda tx: customer_by_code(tx, "C2"))
    assert shop.sides(zainab) == (0, 300)


def test_an_opening_without_an_amount_is_said_at_its_field(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    dialog = OpeningsDialog(shop.context, shop.window, customer_id=ada)
    shop.show(dialog)
    shop.bot.waitUntil(lambda: dialog.line_editors(0)[0].choice() is not None)
    shop.press(Key.Key_Return)
    assert dialog.line_editors(0)[1].problem
    assert shop.entries() == 0
    dialog.reject()


def test_the_page_cares_about_what_it_shows() -> None:
    assert CustomersPage.cares & Changes.CUSTOMERS
    assert CustomersPage.cares & Changes.ENTRIES


def in_sight(view: TableView, row: int, key: str) -> str:
    """What a cell shows as wide as it is; empty where its column is not shown."""
    model, delegate = view.model(), view.itemDelegate()
    assert isinstance(model, IdTableModel)
    assert isinstance(delegate, RowDelegate)
    n = [column.key for column in model.columns].index(key)
    if view.isColumnHidden(n):
        return ""
    return delegate.words_within(model.index(row, n), view.columnWidth(n) - 2 * delegate.pad)


def test_late_is_never_more_than_what_is_owed(shop: Shop) -> None:
    shop.policy(Policy.MANUAL)
    ada, bello = shop.customer("Ada Obi"), shop.customer("Bello Musa")
    shop.sold(ada, 86_095_000, ago=60)
    shop.paid(ada, 2_500_000, to_debt=0)
    shop.sold(bello, 500_000, ago=60)
    shop.sold(bello, 300_000)
    page = open_page(shop)
    wait_names(shop, page, ["Ada Obi", "Bello Musa"])
    page.reveal(ada)
    shop.bot.waitUntil(lambda: page.detail.balance.amount_text() == "₦835,950.00")
    assert page.detail.balance.accessibleName() == "Owes: ₦835,950.00, all of it late"
    page.reveal(bello)
    shop.bot.waitUntil(lambda: page.detail.balance.amount_text() == "₦8,000.00")
    assert page.detail.balance.accessibleName() == "Owes: ₦8,000.00, of it ₦5,000.00 late"
    row = shop.row(ada)
    assert row.late == row.balance == 83_595_000


@pytest.mark.parametrize("width", [820, 968, 1224])
def test_a_netting_taken_back_is_marked_and_its_day_is_whole(shop: Shop, width: int) -> None:
    from app.domain.consolidation import ConsolidateDraft
    from app.domain.corrections import ReverseDraft
    from app.services.consolidation import consolidate
    from app.services.corrections import reverse

    shop.policy(Policy.MANUAL)
    ada = shop.customer("Ada Obi")
    shop.sold(ada, 86_095_000)
    shop.paid(ada, 2_500_000, to_debt=0)
    netted = shop.do(consolidate, ConsolidateDraft("net", ada, shop.today))
    assert netted.entry_id is not None
    shop.do(reverse, ReverseDraft("back", netted.entry_id, "The customer asked"))
    page = open_page(shop, width=width)
    page.reveal(ada)
    page.detail.tabs.setCurrentIndex(CONSOLIDATIONS)
    view = page.detail.tabs.consolidations.view
    shop.bot.waitUntil(lambda: bool(in_sight(view, 0, "how")) if view.model().rowCount() else False)
    shop.bot.waitUntil(lambda: in_sight(view, 0, "how") == "Reversed")
    shown = in_sight(view, 0, "when")
    assert shown.startswith(shop.context.day(shop.today))
    assert "…" not in shown
    page.detail.tabs.setCurrentIndex(LEDGER)
    ledger = page.detail.tabs.ledger.view
    shop.bot.waitUntil(lambda: ledger.model().rowCount() == 4)
    shop.bot.waitUntil(lambda: "everse" in in_sight(ledger, 1, "what"))
    assert in_sight(ledger, 1, "what").lower().count("reversed") == 1
    assert "…" not in in_sight(ledger, 1, "what")
    page.detail.tabs.setCurrentIndex(AUDIT)
    audit = page.detail.tabs.audit.view
    shop.bot.waitUntil(lambda: audit.model().rowCount() > 3)
    shop.bot.waitUntil(lambda: "860,950.00" in in_sight(audit, 0, "change"))
    cells = [in_sight(audit, n, key) for n in range(audit.model().rowCount()) for key in ("what", "change")]
    assert not [words for words in cells if "…" in words]


@pytest.mark.parametrize("width", [820, 1224])
def test_a_payment_taken_back_is_marked_where_its_state_has_no_room(shop: Shop, width: int) -> None:
    from app.domain.corrections import ReverseDraft
    from app.services.corrections import reverse

    ada = shop.customer("Ada Obi")
    shop.do(reverse, ReverseDraft("back", shop.paid(ada, 2_500_000), "Another's money"))
    page = open_page(shop, width=width)
    page.reveal(ada)
    page.detail.tabs.setCurrentIndex(PAYMENTS)
    view = page.detail.tabs.payments.view
    shop.bot.waitUntil(lambda: view.model().rowCount() == 1)
    shop.bot.waitUntil(lambda: "everse" in in_sight(view, 0, "number"))
    assert "Payment 1" in in_sight(view, 0, "number")


def test_only_what_there_is_something_for_can_be_chosen(shop: Shop) -> None:
    from app.domain.corrections import ReductionDraft
    from app.domain.journal import EntryKind
    from app.services.corrections import record_reduction

    ada = shop.customer("Ada Obi")
    page = open_page(shop)
    page.reveal(ada)
    detail = page.detail
    shop.bot.waitUntil(lambda: detail.row is not None)

    def offered() -> tuple[bool, bool, bool]:
        detail.menu.aboutToShow.emit()
        shop.ask(lambda tx: tx.today)  # what the menu asked for has been answered by then
        debt = {action.isEnabled() for action in detail.debt_actions}
        assert len(debt) == 1
        return detail.refund_action.isEnabled(), debt.pop(), detail.recovery_action.isEnabled()

    assert offered() == (False, False, False)
    shop.paid(ada, 5_000)
    shop.bot.waitUntil(lambda: offered() == (True, False, False))
    shop.sold(ada, 20_000)
    shop.bot.waitUntil(lambda: offered() == (False, True, False))
    draft = ReductionDraft("up", EntryKind.WRITE_OFF, ada, shop.today, 15_000, reason="moved away")
    shop.do(record_reduction, draft)
    shop.bot.waitUntil(lambda: offered() == (False, False, True))
