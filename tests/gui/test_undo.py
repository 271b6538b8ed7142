"""What the window takes back: a correction, a customer put away, several openings at once."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog

from app.domain.corrections import ReverseDraft
from app.domain.errors import BookError
from app.domain.payments import PaymentDraft
from app.domain.receipts import Receipt
from app.domain.sales import SaleDraft
from app.ui import shell_work
from app.ui.actions import Actions
from app.ui.corrections.reverse import ReverseDialog
from app.ui.customers import work
from app.ui.customers.form import CustomerForm
from app.ui.customers.work import OpeningLine
from app.ui.notices import Notices
from app.ui.payments.dialog import PaymentDialog
from tests.gui.shop import Key, Shop, uid


def write(shop: Shop, request: partial[Receipt]) -> Receipt:
    done: list[Receipt] = []
    refused: list[BookError] = []
    shop.desk.write(request, shop.desk, done.append, refused.append)
    shop.bot.waitUntil(lambda: bool(done or refused))
    assert not refused, refused
    return done[0]


def refusal(shop: Shop, request: partial[Receipt]) -> str:
    refused: list[BookError] = []
    shop.desk.write(request, shop.desk, _nothing, refused.append)
    shop.bot.waitUntil(lambda: bool(refused))
    return str(refused[0])


def _nothing(answer: object) -> None:
    raise AssertionError(f"it was not refused: {answer}")


def test_undo_of_a_corrected_sale_brings_back_what_was_paid_with_it(shop: Shop) -> None:
    from app.services.entries import correct_sale

    amaka = shop.customer("Amaka Obi")
    former = shop.sold(amaka, 100_000, paid=30_000)
    before = shop.sides(amaka)
    draft = SaleDraft(uid(), shop.today, amaka, amount=250_000)
    undo = ReverseDraft(f"{draft.uid}/undo", former, "Corrected")
    corrected = write(shop, partial(correct_sale, undo=undo, draft=draft))
    assert shop.sides(amaka) == (2500, 0)
    back = partial(shell_work.undo_correction, uid=uid(), receipt=corrected, former_id=former)
    again = write(shop, back)
    assert shop.sides(amaka) == before == (700, 0)
    posted = shop.entries()
    assert write(shop, back).entry_id == again.entry_id
    assert shop.entries() == posted, "Undo twice is Undo once"


def test_undo_of_a_corrected_payment_brings_back_the_former_amount(shop: Shop) -> None:
    from app.services.entries import correct_payment

    bello = shop.customer("Bello Musa")
    shop.sold(bello, 200_000)
    former = shop.paid(bello, 50_000)
    draft = PaymentDraft(uid(), bello, shop.today, 90_000)
    undo = ReverseDraft(f"{draft.uid}/undo", former, "Corrected")
    corrected = write(shop, partial(correct_payment, undo=undo, draft=draft))
    assert shop.sides(bello) == (1100, 0)
    write(shop, partial(shell_work.undo_correction, uid=uid(), receipt=corrected, former_id=former))
    assert shop.sides(bello) == (1500, 0)


def test_a_correction_that_took_more_with_it_is_not_half_undone(shop: Shop) -> None:
    from app.services.entries import correct_sale

    chidi = shop.customer("Chidi Stores")
    former = shop.sold(chidi, 100_000)
    shop.paid(chidi, 40_000)
    draft = SaleDraft(uid(), shop.today, chidi, amount=80_000)
    undo = ReverseDraft(f"{draft.uid}/undo", former, "Corrected", with_dependents=True)
    corrected = write(shop, partial(correct_sale, undo=undo, draft=draft))
    stands = shop.sides(chidi)
    said = refusal(shop, partial(shell_work.undo_correction, uid=uid(), receipt=corrected, former_id=former))
    assert "day book" in said
    assert shop.sides(chidi) == stands


def test_a_customer_put_away_comes_back_by_undo(shop: Shop) -> None:
    dayo = shop.customer("Dayo")
    notices = Notices(shop.window)
    actions = Actions(shop.context, shop.window, notices)
    actions.say(write(shop, partial(work.archive, uid=uid(), customer_id=dayo, archived=True)))
    assert shop.row(dayo).status.value == "archived"
    assert notices.undo_action.isEnabled()
    notices.undo()
    shop.bot.waitUntil(lambda: shop.row(dayo).status.value == "active")


def test_several_openings_are_taken_back_as_one(shop: Shop) -> None:
    ego = shop.customer("Ego")
    lines = [
        OpeningLine(uid(), ego, "", shop.today, 120_000, 0),
        OpeningLine(uid(), None, "Femi", shop.today, 0, 40_000),
    ]
    receipt = write(shop, partial(work.record_openings, lines=lines))
    assert receipt.batch_id is not None
    repeated = write(shop, partial(work.record_openings, lines=lines))
    assert repeated.batch_id == receipt.batch_id
    assert set(repeated.entries) == set(receipt.entries)
    assert shop.sides(ego) == (1200, 0)
    write(shop, partial(shell_work.undo, uid=uid(), receipt=receipt))
    assert shop.sides(ego) == (0, 0)
    femi = shop.ask(
        lambda tx: tx.cursor.execute("SELECT id FROM customers WHERE name = 'Femi'").fetchone()[0]
    )
    assert shop.sides(femi) == (0, 0)


def test_one_opening_is_no_batch(shop: Shop) -> None:
    gozie = shop.customer("Gozie")
    line = OpeningLine(uid(), gozie, "", shop.today, 5_000, 0)
    receipt = write(shop, partial(work.record_openings, lines=[line]))
    assert receipt.batch_id is None
    assert receipt.entry_id is not None
    assert receipt == receipt._replace(customer_id=gozie)


class Counter:
    """The window's actions, as a person at the keyboard uses them: a dialog, Enter, Ctrl+Z."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop
        self.notices = Notices(shop.window)
        self.notices.undo_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        shop.window.addAction(self.notices.undo_action)
        self.actions = Actions(shop.context, shop.window, self.notices)

    def dialog(self) -> QDialog:
        """The dialog that has just been opened."""
        shop = self.shop
        found: list[QDialog] = []

        def there() -> bool:
            found[:] = [d for d in shop.window.findChildren(QDialog) if d.isVisible()]
            return bool(found) and found[0].isActiveWindow() and found[0].focusWidget() is not None

        shop.bot.waitUntil(there)
        shop.show(found[0])
        return found[0]

    def said(self) -> str:
        return self.notices.bar().words()

    def ctrl_z(self) -> None:
        assert self.notices.undo_action.isEnabled()
        before = self._audited()
        self.shop.focus(self.shop.window)
        self.shop.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert not self.notices.undo_action.isEnabled()
        self.shop.bot.waitUntil(lambda: self._audited() > before)

    def _audited(self) -> int:
        return int(self.shop.ask(lambda tx: tx.cursor.execute("SELECT count(*) FROM audit").fetchone()[0]))


@pytest.fixture
def counter(shop: Shop) -> Counter:
    return Counter(shop)


def test_a_new_customer_is_put_away_by_undo(counter: Counter) -> None:
    counter.actions.customer()
    counter.dialog()
    counter.shop.type("Hauwa")
    added = counter.shop.enter().customer_id
    assert added is not None
    counter.ctrl_z()
    assert counter.shop.row(added).status.value == "archived"


def test_changed_details_are_by_undo_what_they_were(counter: Counter) -> None:
    shop = counter.shop
    ike = shop.customer("Ike", limit=500_000, phone="0803 111")
    before = shop.ask(partial(work.details, customer_id=ike))
    counter.actions.edit(ike)
    form = counter.dialog()
    assert isinstance(form, CustomerForm)
    shop.bot.waitUntil(lambda: form.name.text() == "Ike")
    shop.type("Ikenna")
    shop.tab_to(form.limit)
    form.limit.selectAll()
    shop.type("20")
    shop.enter()
    changed = shop.ask(partial(work.details, customer_id=ike))
    assert (changed.name, changed.credit_limit) == ("Ikenna", 2_000)
    counter.ctrl_z()
    assert shop.ask(partial(work.details, customer_id=ike)) == before
    assert shop.row(ike).status.value == "active", "an edit is taken back by an edit, nobody is put away"


def test_a_payment_on_its_way_is_cancelled_by_undo(counter: Counter) -> None:
    shop = counter.shop
    jumai = shop.customer("Jumai")
    counter.actions.payment(jumai)
    dialog = counter.dialog()
    assert isinstance(dialog, PaymentDialog)
    shop.type("500")
    shop.tab_to(dialog.pending)
    shop.press(Key.Key_Space)
    shop.foreseen(dialog, "not counted until it arrives")
    assert shop.enter().pending_id is not None
    counter.ctrl_z()
    ended = shop.ask(lambda tx: tx.cursor.execute("SELECT outcome FROM pending_outcomes").fetchall())
    assert [tuple(row) for row in ended] == [("cancelled",)]
    shop.bot.waitUntil(lambda: "was cancelled" in counter.said())
    assert shop.sides(jumai) == (0, 0)


def test_a_reversal_says_before_and_after_that_it_stands(counter: Counter) -> None:
    shop = counter.shop
    kemi = shop.customer("Kemi")
    sale = shop.sold(kemi, 100_000)
    counter.actions.reverse(sale)
    dialog = counter.dialog()
    assert isinstance(dialog, ReverseDialog)
    shop.foreseen(dialog, "A reversal stands; record it again if it was a mistake.")
    shop.enter()
    assert "A reversal stands; record it again if it was a mistake." in counter.said()
    assert not counter.notices.undo_action.isEnabled()
    assert shop.sides(kemi) == (0, 0)


def test_a_note_kept_on_a_customers_page_is_taken_back_without_putting_anybody_away(counter: Counter) -> None:
    shop = counter.shop
    lola = shop.customer("Lola")
    before = shop.ask(partial(work.details, customer_id=lola))
    noted = replace(before, note="Pays on Fridays")
    counter.actions.say(write(shop, partial(work.edit, uid=uid(), customer_id=lola, draft=noted)))
    counter.ctrl_z()
    assert shop.ask(partial(work.details, customer_id=lola)) == before
    assert shop.row(lola).status.value == "active"


def test_a_pending_payment_that_failed_says_that_it_stands(counter: Counter) -> None:
    from app.domain.payments import OutcomeDraft
    from app.services.payments import fail_pending, record_pending

    shop = counter.shop
    musa = shop.customer("Musa")
    noted = shop.do(record_pending, PaymentDraft(uid(), musa, shop.today, 50_000))
    assert noted.pending_id is not None
    counter.actions.say(shop.do(fail_pending, OutcomeDraft(uid(), noted.pending_id, shop.today, "Bounced")))
    assert "That stands; record the payment again if it was a mistake." in counter.said()
    assert not counter.notices.undo_action.isEnabled()
