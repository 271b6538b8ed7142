"""Posting the vouchers of a file: sales and returns, to customers and to walk-ins. Amounts in minor units."""

from __future__ import annotations

from datetime import date

from app.domain.accounts import CASH, RETURNS, Method
from app.domain.consolidation import AUTOMATIC, LATER_PART, is_due, plan_consolidation
from app.domain.corrections import ReturnDraft, plan_return
from app.domain.customers import Standing
from app.domain.journal import Allocation, EntryKind, Line, PaymentRecord, Posting, advance
from app.domain.sales import SaleDraft, Totals, plan_cash_sale, plan_sale
from app.services.import_customers import Customers
from app.services.import_sales import Voucher
from app.storage import customers, journal
from app.storage.book import Tx


def plan_voucher(
    tx: Tx, voucher: Voucher, uid: str, people: Customers, standings: dict[int, Standing]
) -> list[Posting]:
    """The postings of a voucher, planned on `standings`, which it moves on. Raises BookError."""
    if not voucher.code and not voucher.name:
        return [_walk_in(tx, voucher, uid)]
    customer_id = people.find_or_add(voucher.code, voucher.name)
    standing = standings.get(customer_id) or customers.standing(tx, customer_id)
    postings: list[Posting] = []

    def add(posting: Posting) -> None:
        nonlocal standing
        postings.append(posting)
        standing = advance(standing, posting)

    if voucher.total > 0:
        draft = SaleDraft(
            uid,
            voucher.day,
            customer_id,
            voucher.total,
            reference=voucher.number,
            due_day=voucher.due,
        )
        sale, _ = plan_sale(standing, draft, _totals(voucher), journal.mint(tx))
        add(sale)
    else:
        # Not asked about: a file may begin after what comes back in it was sold.
        taken = ReturnDraft(uid, customer_id, voucher.day, amount=-voucher.total, reference=voucher.number)
        posting, settlement = plan_return(standing, taken, None, tx.info, journal.mint(tx))
        add(posting)
        if settlement.later and settlement.later_day:
            add(_net(tx, standing, posting, LATER_PART, settlement.later, settlement.later_day))
    if is_due(tx.info.policy, standing.debt, standing.credit):
        add(_net(tx, standing, postings[0], AUTOMATIC, None, None))
    standings[customer_id] = standing
    return postings


def _net(
    tx: Tx,
    standing: Standing,
    cause: Posting,
    reason: str,
    allocations: list[Allocation] | None,
    latest: date | None,
) -> Posting:
    suffix = "later" if allocations else "net"
    return plan_consolidation(
        standing,
        uid=f"{cause.uid}/{suffix}",
        day=cause.day,
        reason=reason,
        automatic=True,
        mint=journal.mint(tx),
        lock_date=tx.info.lock_date,
        cause_id=cause.id,
        allocations=allocations,
        latest=latest,
    )


def _totals(voucher: Voucher) -> Totals:
    return Totals(tuple(voucher.lines), voucher.total, 0, 0, voucher.total)


def _walk_in(tx: Tx, voucher: Voucher, uid: str) -> Posting:
    """A sale to nobody in particular, paid in cash; goods brought back are paid back in cash."""
    if voucher.total > 0:
        draft = SaleDraft(uid, voucher.day, amount=voucher.total, reference=voucher.number)
        return plan_cash_sale(draft, _totals(voucher), journal.mint(tx))
    entry_id, number = journal.mint(tx)(EntryKind.RETURN)
    return Posting(
        id=entry_id,
        uid=uid,
        kind=EntryKind.RETURN,
        number=number,
        day=voucher.day,
        reference=voucher.number,
        lines=(Line(RETURNS, -voucher.total), Line(CASH, voucher.total)),
        payment=PaymentRecord(Method.CASH.value, voucher.total, 0),
    )
