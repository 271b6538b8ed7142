"""Which credit settles which debt: oldest due first unless a person chose otherwise; pure arithmetic."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from app.domain.customers import Item
from app.domain.errors import Overallocated
from app.domain.journal import Allocation


def take_oldest(items: Iterable[Item], amount: int) -> list[Item]:
    """The first items, in settling order, that together come to `amount`; `open` holds the part taken.

    Comes to less than `amount` when there is not that much open. All in minor units.
    """
    taken: list[Item] = []
    for item in items:
        if amount <= 0:
            break
        part = min(item.open, amount)
        taken.append(item._replace(open=part))
        amount -= part
    return taken


def take_chosen(items: Sequence[Item], choices: Iterable[tuple[int, int]]) -> list[Item]:
    """The chosen parts `(entry_id, amount)` of `items`; raises Overallocated where more than is open was chosen."""
    by_id = {item.entry_id: item for item in items}
    taken: list[Item] = []
    for entry_id, amount in choices:
        item = by_id.get(entry_id)
        if item is None or not 0 < amount <= item.open:
            raise Overallocated(
                "More was to be settled than is still open there; nothing was recorded.",
                field="allocations",
                available=item.open if item else 0,
            )
        by_id[entry_id] = item._replace(open=item.open - amount)
        taken.append(item._replace(open=amount))
    return taken


def pair(credits: Iterable[Item], debts: Iterable[Item], amount: int) -> tuple[list[Allocation], date | None]:
    """Settle `amount` of `debts` from `credits`, both in the order given.

    Returns the allocations and the latest day among the items they touch: nothing can settle before both
    sides exist, so what posts them is dated then or later.
    """
    allocations: list[Allocation] = []
    latest: date | None = None
    sources, targets = iter(credits), iter(debts)
    source, target = next(sources, None), next(targets, None)
    source_left = source.open if source else 0
    target_left = target.open if target else 0
    while amount > 0 and source is not None and target is not None:
        part = min(amount, source_left, target_left)
        allocations.append(Allocation(source.entry_id, target.entry_id, part))
        day = max(source.day, target.day)
        latest = day if latest is None else max(latest, day)
        amount, source_left, target_left = amount - part, source_left - part, target_left - part
        if not source_left:
            source = next(sources, None)
            source_left = source.open if source else 0
        if not target_left:
            target = next(targets, None)
            target_left = target.open if target else 0
    return allocations, latest
