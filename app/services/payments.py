"""Payments, pending payments and refunds, as a person asks for them (REQUIREMENTS 4). Amounts in minor units."""

from __future__ import annotations

from app.domain.accounts import Method
from app.domain.changes import Changes
from app.domain.customers import check_open_for_posting
from app.domain.errors import AlreadyDecided, Overallocated, TwinPayment
from app.domain.money import Money, check_amount, format_amount
from app.domain.payments import (
    Outcome,
    OutcomeDraft,
    PaymentDraft,
    PaymentRow,
    PendingRow,
    RefundDraft,
    plan_payment,
    plan_refund,
)
from app.domain.receipts import Receipt
from app.services.requests import Work, answered_before, check_request_day, finish, netted_words
from app.storage import customers, journal
from app.storage import payments as rows
from app.storage.audit import AuditDraft, facts, note
from app.storage.book import Tx


def record_payment(tx: Tx, draft: PaymentDraft) -> Receipt:
    """Post a payment: to the debt what is to go there, the rest to credit; netted by the book's policy."""
    if receipt := answered_before(tx, draft):
        return receipt
    check_request_day(tx, draft.day, future_agreed=draft.future_agreed)
    return finish(tx, draft, _pay(tx, draft))


def record_payment_once(tx: Tx, draft: PaymentDraft, *, twin_agreed: bool = False) -> Receipt:
    """Post a payment unless it has a twin nobody agreed to; raises TwinPayment, and then nothing is posted."""
    receipt = record_payment(tx, draft)
    others = [row for row in twins(tx, draft) if row.entry_id not in receipt.entries]
    if others and not twin_agreed and not receipt.repeated:
        numbers = ", ".join(row.number for row in others)
        raise TwinPayment(
            f"{others[0].customer_name} paid {Money(draft.amount, tx.info.currency)} on the same day before"
            f" (payment {numbers}). Record it once more if it is another payment; nothing was recorded yet.",
            field="amount",
            entries=tuple(row.entry_id for row in others),
        )
    return receipt


def _pay(tx: Tx, draft: PaymentDraft) -> Receipt:
    work = Work.begin(tx, draft.uid, draft.customer_id, credits=False)
    posting, settlement = plan_payment(work.standing, draft, tx.info, journal.mint(tx))
    work.add(posting)
    work.add_later(settlement.later, settlement.later_day, posting.id)
    netted = work.net(posting.id, draft.day)
    work.write()
    money = format_amount(draft.amount, tx.info.currency)
    message = f"Payment {posting.number} from {work.before.name}: {money}."
    return work.receipt(message + netted_words(tx, netted))


def record_pending(tx: Tx, draft: PaymentDraft) -> Receipt:
    """Note a payment that is not there yet: shown, not counted."""
    if receipt := answered_before(tx, draft):
        return receipt
    check_request_day(tx, draft.day, future_agreed=draft.future_agreed)
    standing = customers.standing(tx, draft.customer_id, items=False)
    check_open_for_posting(standing)
    amount = check_amount(draft.amount, field="amount", currency=tx.info.currency)
    if draft.to_debt is not None and not 0 <= draft.to_debt <= amount:
        raise Overallocated(
            "The part applied to the debt is at most the amount; nothing was recorded.",
            field="to_debt",
            available=amount,
        )
    pending_id, digest = rows.add_pending(tx, draft)
    tx.changes |= Changes.PENDING
    receipt = Receipt(
        message=f"Noted: {Money(amount, tx.info.currency)} from {standing.name} is on the way. It is not counted yet.",
        changes=tx.changes,
        customer_id=standing.customer_id,
        pending_id=pending_id,
        debt_before=standing.debt,
        credit_before=standing.credit,
        debt_after=standing.debt,
        credit_after=standing.credit,
    )
    after = facts(amount=amount, method=draft.method.value, day=draft.day)
    audited = AuditDraft(
        "payment_pending", standing.customer_id, pending_id=pending_id, after=after, subject=digest
    )
    return finish(tx, draft, receipt, note=audited)


def confirm_pending(tx: Tx, draft: OutcomeDraft) -> Receipt:
    """The payment arrived: it is posted with that day's date; raises AlreadyDecided the second time."""
    if receipt := answered_before(tx, draft):
        return receipt
    pending = _undecided(tx, draft.pending_id)
    check_request_day(tx, draft.day)
    debt = customers.standing(tx, pending.customer_id, items=False).debt
    to_debt = None if pending.to_debt is None else min(pending.to_debt, debt)
    payment = PaymentDraft(
        uid=draft.uid,
        customer_id=pending.customer_id,
        day=draft.day,
        amount=pending.amount,
        method=Method(pending.method),
        to_debt=to_debt,
        memo=pending.memo,
        reference=pending.reference,
    )
    receipt = _pay(tx, payment)
    _decide(tx, draft, pending, Outcome.COMPLETED, receipt.entry_id)
    return finish(tx, draft, receipt)


def fail_pending(tx: Tx, draft: OutcomeDraft) -> Receipt:
    """The payment will not come; raises AlreadyDecided the second time."""
    return _end_pending(tx, draft, Outcome.FAILED, "failed")


def cancel_pending(tx: Tx, draft: OutcomeDraft) -> Receipt:
    """The payment was taken back; raises AlreadyDecided the second time."""
    return _end_pending(tx, draft, Outcome.CANCELLED, "was cancelled")


def _end_pending(tx: Tx, draft: OutcomeDraft, outcome: Outcome, words: str) -> Receipt:
    if receipt := answered_before(tx, draft):
        return receipt
    pending = _undecided(tx, draft.pending_id)
    _decide(tx, draft, pending, outcome, None)
    receipt = Receipt(
        message=f"The payment of {Money(pending.amount, tx.info.currency)} from {pending.customer_name} {words}.",
        changes=tx.changes,
        customer_id=pending.customer_id,
        pending_id=pending.id,
    )
    return finish(tx, draft, receipt)


def _undecided(tx: Tx, pending_id: int) -> PendingRow:
    pending = rows.pending(tx, pending_id)
    if pending.outcome is not None:
        raise AlreadyDecided(
            f"That payment is already {pending.outcome.value}; nothing was recorded.",
            field="pending",
            outcome=pending.outcome.value,
        )
    return pending


def _decide(tx: Tx, draft: OutcomeDraft, pending: PendingRow, outcome: Outcome, entry_id: int | None) -> None:
    digest = rows.add_outcome(tx, pending.id, outcome, draft.reason, entry_id)
    tx.changes |= Changes.PENDING
    note(
        tx,
        AuditDraft(
            f"payment_{outcome.value}",
            pending.customer_id,
            entry_id,
            pending_id=pending.id,
            before=facts(status="pending"),
            after=facts(status=outcome.value, reason=draft.reason),
            subject=digest,
        ),
    )


def refund(tx: Tx, draft: RefundDraft) -> Receipt:
    """Pay credit back; raises InsufficientCredit for more than there is."""
    if receipt := answered_before(tx, draft):
        return receipt
    check_request_day(tx, draft.day, future_agreed=draft.future_agreed)
    work = Work.begin(tx, draft.uid, draft.customer_id)
    posting = plan_refund(work.standing, draft, tx.info, journal.mint(tx))
    work.add(posting)
    netted = work.net(posting.id, draft.day)
    work.write()
    message = f"Refund {posting.number} to {work.before.name}: {Money(draft.amount, tx.info.currency)}."
    return finish(tx, draft, work.receipt(message + netted_words(tx, netted)))


def pending_rows(tx: Tx, *, customer_id: int | None = None, decided: bool = False) -> list[PendingRow]:
    """Pending payments, oldest first; with `decided` those that have had their outcome, newest first."""
    return rows.pending_rows(tx, customer_id=customer_id, decided=decided)


def payment_ids(tx: Tx, *, customer_id: int | None = None) -> list[int]:
    """The entries of payments and refunds, newest first."""
    return rows.ids(tx, customer_id=customer_id)


def payment_rows(tx: Tx, entry_ids: list[int]) -> list[PaymentRow]:
    """These payments with what of each is still credit, in the order asked for."""
    return rows.rows(tx, entry_ids)


def twins(tx: Tx, draft: PaymentDraft) -> list[PaymentRow]:
    """Payments of the same customer, amount and day: the dialog warns of them before saving."""
    return rows.twins(tx, draft.customer_id, draft.amount, draft.day)
