"""Merging two customers who are one person: all that is open moves, item by item (REQUIREMENTS 2.1)."""

from __future__ import annotations

from datetime import date

from app.domain.accounts import DEPOSITS, RECEIVABLE, TRANSFERS
from app.domain.customers import Item, Standing
from app.domain.journal import Allocation, EntryKind, Line, Mint, Posting


def plan_transfer(
    standing: Standing, into: Standing, item: Item, day: date, uid: str, mint: Mint, batch_id: int
) -> tuple[Posting, Posting]:
    """Move one open item to another customer: out of the one and into the other, over the transfers account."""
    assert standing.debts is not None, "a merge needs the open items"
    is_debt = any(i.entry_id == item.entry_id for i in standing.debts)
    account = RECEIVABLE if is_debt else DEPOSITS
    sign = 1 if is_debt else -1
    day = max(day, item.day)
    out_id, out_number = mint(EntryKind.TRANSFER)
    in_id, in_number = mint(EntryKind.TRANSFER)
    settled = (
        Allocation(out_id, item.entry_id, item.open)
        if is_debt
        else Allocation(item.entry_id, out_id, item.open)
    )
    out = Posting(
        id=out_id,
        uid=f"{uid}/moved/{out_id}",
        kind=EntryKind.TRANSFER,
        number=out_number,
        day=day,
        customer_id=standing.customer_id,
        memo=f"Moved to {into.name}",
        lines=(Line(account, -sign * item.open), Line(TRANSFERS, sign * item.open)),
        given=item.open if is_debt else 0,
        owed=0 if is_debt else item.open,
        about_id=item.entry_id,
        batch_id=batch_id,
        allocations=(settled,),
    )
    moved = Posting(
        id=in_id,
        uid=f"{uid}/moved/{in_id}",
        kind=EntryKind.TRANSFER,
        number=in_number,
        day=day,
        customer_id=into.customer_id,
        memo=f"Moved from {standing.name}",
        lines=(Line(account, sign * item.open), Line(TRANSFERS, -sign * item.open)),
        owed=item.open if is_debt else 0,
        given=0 if is_debt else item.open,
        due_day=item.due_day if is_debt else None,
        about_id=item.entry_id,
        batch_id=batch_id,
    )
    return out, moved
