"""Sales, as a person asks for them (REQUIREMENTS 3). Amounts in minor units."""

from __future__ import annotations

from dataclasses import replace

from app.domain.customers import Standing
from app.domain.errors import InsufficientCredit
from app.domain.money import Money, check_amount
from app.domain.payments import PaymentDraft, plan_payment
from app.domain.receipts import Receipt
from app.domain.sales import (
    ChargeDraft,
    SaleDraft,
    SaleRow,
    Totals,
    check_limit,
    plan_cash_sale,
    plan_sale,
    sale_totals,
)
from app.services.requests import Work, answered_before, check_request_day, finish, netted_words
from app.storage import customers, journal
from app.storage import sales as rows
from app.storage.book import Tx

REMEMBERED_ENTRIES = 5_000
REMEMBERED_ITEMS = 8


def record_sale(tx: Tx, draft: SaleDraft) -> Receipt:
    """Post a sale, what is paid with it, what comes from credit, and the netting; all in this transaction.

    Raises BookError subclasses; then nothing is posted.
    """
    if receipt := answered_before(tx, draft):
        return receipt
    check_request_day(tx, draft.day, future_agreed=draft.future_agreed)
    totals = sale_totals(draft, tx.info)
    if draft.customer_id is None:
        return finish(tx, draft, _cash_sale(tx, draft, totals))
    standing = customers.standing(tx, draft.customer_id, items=False)
    if standing.credit or draft.from_credit or draft.paid_now:
        standing = customers.standing(tx, draft.customer_id)
    return finish(tx, draft, _sale(tx, draft, totals, standing))


def _cash_sale(tx: Tx, draft: SaleDraft, totals: Totals) -> Receipt:
    posting = plan_cash_sale(draft, totals, journal.mint(tx))
    journal.post(tx, [posting])
    return Receipt(
        message=f"Cash sale {posting.number}: {Money(totals.total, tx.info.currency)}.",
        changes=tx.changes,
        entries=(posting.id,),
        entry_id=posting.id,
        number=posting.number,
    )


def _sale(tx: Tx, draft: SaleDraft, totals: Totals, standing: Standing) -> Receipt:
    paid_now = check_amount(draft.paid_now or 0, field="paid_now", allow_zero=True, currency=tx.info.currency)
    new_debt = totals.total - draft.from_credit
    warning = check_limit(standing, new_debt, min(paid_now, new_debt), draft, tx.info)
    work = Work(tx, draft.uid, standing)
    mint = journal.mint(tx)
    sale, part = plan_sale(standing, draft, totals, mint)
    work.add(sale)
    work.add_later(part.later, part.later_day, sale.id)
    if paid_now:
        to_sale = min(paid_now, new_debt)
        payment, _ = plan_payment(
            work.standing,
            PaymentDraft(
                uid=f"{draft.uid}/{len(work.postings)}",
                customer_id=standing.customer_id,
                day=draft.day,
                amount=paid_now,
                method=draft.method,
                to_debt=to_sale,
                allocations=((sale.id, to_sale),) if to_sale else (),
            ),
            tx.info,
            mint,
            cause_id=sale.id,
        )
        work.add(payment)
    netted = work.net(sale.id, draft.day)
    work.write()
    limit = standing.credit_limit
    if draft.override_reason and limit is not None and work.standing.debt > max(limit, standing.debt):
        _note_override(tx, draft, standing, sale.id)
    message = f"Sale {sale.number} to {standing.name}: {Money(totals.total, tx.info.currency)}."
    return work.receipt(message + netted_words(tx, netted), warnings=(warning,) if warning else ())


def _note_override(tx: Tx, draft: SaleDraft, standing: Standing, entry_id: int) -> None:
    from app.storage.audit import AuditDraft, facts, note

    note(
        tx,
        AuditDraft(
            "limit_overridden",
            standing.customer_id,
            entry_id,
            before=facts(limit=standing.credit_limit, debt=standing.debt),
            after=facts(reason=draft.override_reason),
        ),
    )


def charge(tx: Tx, draft: ChargeDraft) -> Receipt:
    """A sale from prepaid credit alone; raises InsufficientCredit with what is missing, and nothing is stored."""
    if receipt := answered_before(tx, draft):
        return receipt
    standing = customers.standing(tx, draft.customer_id)
    sale = SaleDraft(
        uid=draft.uid,
        day=draft.day,
        customer_id=draft.customer_id,
        amount=draft.amount,
        memo=draft.memo,
        reference=draft.reference,
        future_agreed=draft.future_agreed,
    )
    check_request_day(tx, draft.day, future_agreed=draft.future_agreed)
    totals = sale_totals(sale, tx.info)
    if totals.total > standing.credit:
        missing = totals.total - standing.credit
        raise InsufficientCredit(
            f"{standing.name} has {Money(standing.credit, tx.info.currency)} in credit,"
            f" {Money(missing, tx.info.currency)} short; nothing was recorded.",
            field="amount",
            available=standing.credit,
            missing=missing,
        )
    receipt = _sale(tx, replace(sale, from_credit=totals.total), totals, standing)
    return finish(tx, draft, receipt)


def sale_ids(tx: Tx, *, customer_id: int | None = None, only_open: bool = False, text: str = "") -> list[int]:
    """The entries of sales and other debts, newest first."""
    return rows.ids(tx, customer_id=customer_id, only_open=only_open, text=text)


def sale_rows(tx: Tx, entry_ids: list[int]) -> list[SaleRow]:
    """These sales with what is open on each and its status, in the order asked for."""
    return rows.rows(tx, entry_ids)


def remembered_items(tx: Tx, text: str) -> list[tuple[str, int]]:
    """What was sold lately under a name like `text`, with the price last asked in minor units, newest first."""
    return rows.remembered(tx, text, among=REMEMBERED_ENTRIES, most=REMEMBERED_ITEMS)
