"""Asked twice, recorded once, in every dialog that records: Enter and a click at the same time, and a request that comes
again because its answer was lost (REQUIREMENTS 1.5).
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.books import Policy
from app.domain.journal import EntryKind
from app.domain.payments import Outcome, PaymentDraft
from app.domain.receipts import Receipt
from app.ui.consolidation.batch import BatchBackDialog
from app.ui.corrections.recovery import RecoveryDialog
from app.ui.corrections.reduce import ReductionDialog
from app.ui.corrections.returns import ReturnDialog
from app.ui.corrections.reverse import ReverseDialog
from app.ui.customers.form import CustomerForm
from app.ui.customers.merge import MergeDialog
from app.ui.payments.dialog import PaymentDialog
from app.ui.payments.outcome import OutcomeDialog
from app.ui.payments.refund import RefundDialog
from app.ui.recording import RecordingDialog
from app.ui.sales.dialog import SaleDialog
from tests.gui.openings import begun_openings
from tests.gui.shop import Shop, uid

Fill = Callable[[Shop], RecordingDialog]


def typed(shop: Shop, dialog: RecordingDialog, text: str, words: str = "after this") -> RecordingDialog:
    shop.show(dialog)
    shop.bot.waitUntil(lambda: not dialog._awaited)
    shop.type(text)
    shop.foreseen(dialog, words)
    return dialog


def sale(shop: Shop) -> RecordingDialog:
    ada = shop.customer("Ada Obi")
    return typed(shop, SaleDialog(shop.context, shop.window, customer_id=ada), "500")


def payment(shop: Shop) -> RecordingDialog:
    ada = shop.customer("Ada Obi")
    shop.sold(ada, 100_000)
    return typed(shop, PaymentDialog(shop.context, shop.window, customer_id=ada), "500")


def correction(shop: Shop) -> RecordingDialog:
    ada = shop.customer("Ada Obi")
    entry = shop.paid(ada, 70_000)
    dialog = PaymentDialog(shop.context, shop.window, correct=entry)
    shop.show(dialog)
    shop.bot.waitUntil(lambda: dialog.amount.amount() == 70_000)
    shop.focus(dialog.amount)
    dialog.amount.selectAll()
    shop.type("500")
    shop.foreseen(dialog, "₦500.00")
    return dialog


def refund(shop: Shop) -> RecordingDialog:
    ada = shop.customer("Ada Obi")
    shop.paid(ada, 50_000)
    dialog = RefundDialog(shop.context, shop.window, customer_id=ada)
    shop.show(dialog)
    shop.foreseen(dialog, "after this")
    return dialog


def awaited(shop: Shop, outcome: Outcome) -> RecordingDialog:
    """What became of a payment on the way, asked about."""
    from app.services.payments import pending_rows, record_pending

    ada = shop.customer("Ada Obi")
    shop.do(record_pending, PaymentDraft(uid(), ada, shop.today, 50_000))
    (row,) = shop.ask(pending_rows)
    dialog = OutcomeDialog(shop.context, shop.window, pending=row, outcome=outcome)
    shop.show(dialog)
    return dialog


def arrival(shop: Shop) -> RecordingDialog:
    dialog = awaited(shop, Outcome.COMPLETED)
    shop.foreseen(dialog, "In credit ₦500.00")
    return dialog


def failure(shop: Shop) -> RecordingDialog:
    dialog = awaited(shop, Outcome.FAILED)
    shop.type("The cheque came back")
    return dialog


def goods_back(shop: Shop) -> RecordingDialog:
    ada = shop.customer("Ada Obi")
    entry = shop.sold(ada, 100_000)
    dialog = ReturnDialog(shop.context, shop.window, sale_id=entry)
    shop.show(dialog)
    shop.foreseen(dialog, "come back")
    return dialog


def discount(shop: Shop) -> RecordingDialog:
    ada = shop.customer("Ada Obi")
    shop.sold(ada, 100_000)
    dialog = ReductionDialog(shop.context, shop.window, customer_id=ada)
    typed(shop, dialog, "10")
    shop.tab_to(dialog.reason)
    shop.type("Paid early")
    return dialog


def write_off(shop: Shop) -> RecordingDialog:
    ada = shop.customer("Ada Obi")
    shop.sold(ada, 100_000, ago=90)
    kind = EntryKind.WRITE_OFF
    dialog = ReductionDialog(shop.context, shop.window, customer_id=ada, kind=kind)
    shop.show(dialog)
    shop.bot.waitUntil(lambda: not dialog._awaited)
    dialog.amount.selectAll()
    shop.type("10")
    shop.foreseen(dialog, "after this")
    shop.tab_to(dialog.reason)
    shop.type("Moved away")
    return dialog


def recovery(shop: Shop) -> RecordingDialog:
    from app.domain.corrections import ReductionDraft
    from app.services.corrections import record_reduction

    ada = shop.customer("Ada Obi")
    shop.sold(ada, 100_000)
    shop.do(record_reduction, ReductionDraft(uid(), EntryKind.WRITE_OFF, ada, shop.today, 60_000))
    dialog = RecoveryDialog(shop.context, shop.window, customer_id=ada)
    shop.show(dialog)
    shop.bot.waitUntil(lambda: not dialog._awaited)
    dialog.amount.selectAll()
    shop.type("20")
    shop.foreseen(dialog, "₦20.00")
    return dialog


def reversal(shop: Shop) -> RecordingDialog:
    ada = shop.customer("Ada Obi")
    entry = shop.sold(ada, 100_000)
    dialog = ReverseDialog(shop.context, shop.window, entry_id=entry)
    shop.show(dialog)
    shop.foreseen(dialog, "after this")
    return dialog


def merge(shop: Shop) -> RecordingDialog:
    double, ada = shop.customer("Ada O."), shop.customer("Bella Obi")
    shop.sold(double, 300_000)
    shop.paid(ada, 100_000)
    dialog = MergeDialog(shop.context, shop.window, customer_id=double)
    shop.show(dialog)
    shop.pick(dialog.into, "bella")
    shop.foreseen(dialog, "after this")
    return dialog


def openings(shop: Shop) -> RecordingDialog:
    _ada, dialog = begun_openings(shop)
    shop.foreseen(dialog, "owed to you in all")
    return dialog


def batch_back(shop: Shop) -> RecordingDialog:
    from app.domain.consolidation import ConsolidateAllDraft
    from app.services.consolidation import consolidate_all

    shop.policy(Policy.MANUAL)
    ada = shop.customer("Ada Obi")
    shop.sold(ada, 100_000)
    shop.paid(ada, 100_000, to_debt=0)
    batch_id = shop.do(consolidate_all, ConsolidateAllDraft(uid(), shop.today)).batch_id
    assert batch_id is not None
    dialog = BatchBackDialog(shop.context, shop.window, batch_id=batch_id)
    shop.show(dialog)
    shop.foreseen(dialog, "side by side again")
    return dialog


def new_customer(shop: Shop) -> RecordingDialog:
    form = CustomerForm(shop.context, shop.window)
    shop.show(form)
    shop.type("Ada Obi")
    return form


DIALOGS: dict[str, Fill] = {
    "customer": new_customer,
    "sale": sale,
    "payment": payment,
    "correction": correction,
    "refund": refund,
    "arrival": arrival,
    "failure": failure,
    "goods back": goods_back,
    "discount": discount,
    "write-off": write_off,
    "recovery": recovery,
    "reversal": reversal,
    "merge": merge,
    "openings": openings,
    "batch back": batch_back,
}


def requests(shop: Shop) -> int:
    """How many requests the book has carried out; each is closed by one row with its id."""
    return int(
        shop.ask(
            lambda tx: tx.cursor.execute("SELECT count(*) FROM audit WHERE uid IS NOT NULL").fetchone()[0]
        )
    )


def book(shop: Shop) -> list[tuple[object, ...]]:
    """What would be more if something were recorded twice."""
    tables = ("entries", "lines", "allocations", "audit", "pending_outcomes", "customers", "batches")
    return [
        shop.ask(lambda tx, t=table: tx.cursor.execute(f"SELECT count(*) FROM {t}").fetchone())  # type: ignore[misc]
        for table in tables
    ]


@pytest.mark.parametrize("name", DIALOGS)
def test_enter_twice_and_a_double_click_record_once(shop: Shop, name: str) -> None:
    dialog = DIALOGS[name](shop)
    before, button = requests(shop), dialog.record_button
    for _again in range(2):
        dialog.submit()
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton)
    QTest.keyClick(button, Qt.Key.Key_Return)
    shop.bot.waitUntil(lambda: bool(shop.receipts))
    after = book(shop)
    shop.bot.wait(20)
    assert len(shop.receipts) == 1
    assert book(shop) == after
    assert requests(shop) - before == (2 if name == "correction" else 1), "the reversal is a request, too"


@pytest.mark.parametrize("name", DIALOGS)
def test_a_request_whose_answer_was_lost_is_recorded_once(shop: Shop, name: str) -> None:
    dialog = DIALOGS[name](shop)
    first: list[Receipt] = []
    work = dialog.request()
    assert work is not None
    shop.desk.write(work, shop.desk, first.append)
    shop.bot.waitUntil(lambda: bool(first))
    after = book(shop)
    dialog.submit()
    shop.bot.waitUntil(lambda: bool(shop.receipts))
    assert shop.receipts[-1].repeated
    assert shop.receipts[-1].entries == first[0].entries
    assert book(shop) == after
