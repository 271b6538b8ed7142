"""Netting debt and credit of one customer: when it is due, and the entry it is (REQUIREMENTS 5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.domain.accounts import DEPOSITS, RECEIVABLE
from app.domain.allocation import pair
from app.domain.books import Policy
from app.domain.customers import Standing
from app.domain.errors import NothingToConsolidate
from app.domain.journal import Allocation, ConsolidationRecord, EntryKind, Line, Mint, Posting, first_open_day

AUTOMATIC = "Automatic: consolidated after an entry that left both"
LATER_PART = "Automatic: credit applied to a sale of a later day"
DAILY = "Automatic: consolidated by the daily run"
# What a rule of the book notes at what it did.
BY_ITSELF = frozenset({AUTOMATIC, LATER_PART, DAILY})


@dataclass(frozen=True, slots=True)
class ConsolidateDraft:
    """Net debt and credit of one customer."""

    uid: str
    customer_id: int
    day: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ConsolidateAllDraft:
    """Net all customers that have both, as one batch."""

    uid: str
    day: date
    reason: str = ""
    automatic: bool = False


@dataclass(frozen=True, slots=True)
class ConsolidationPreview:
    """What consolidating one customer would do; minor units."""

    customer_id: int
    code: str
    name: str
    debt: int
    credit: int

    @property
    def amount(self) -> int:
        """What would be moved from credit to debt."""
        return min(self.debt, self.credit)


@dataclass(frozen=True, slots=True)
class ConsolidationRow:
    """One row of the consolidations list; minor units."""

    id: int
    customer_id: int
    customer_name: str
    entry_id: int
    day: date
    consolidated_at: datetime
    original_debt: int
    original_credit: int
    net_debt: int
    net_credit: int
    amount: int
    reason: str
    automatic: bool
    actor: str
    batch_id: int | None
    reversed_by: int | None


def is_due(policy: Policy, debt: int, credit: int) -> bool:
    """Whether `policy` nets these figures at once after a posting; minor units."""
    if debt <= 0 or credit <= 0:
        return False
    return policy is Policy.REAL_TIME or (policy is Policy.EXACT and debt == credit)


def plan_consolidation(
    standing: Standing,
    *,
    uid: str,
    day: date,
    reason: str,
    automatic: bool,
    mint: Mint,
    lock_date: date | None,
    cause_id: int | None = None,
    batch_id: int | None = None,
    allocations: list[Allocation] | None = None,
    latest: date | None = None,
) -> Posting:
    """The entry that moves min(debt, credit) from credit to debt: Dr customer deposits, Cr receivable.

    `allocations` limits it to these (their latest day in `latest`); otherwise oldest due first. Dated `day`,
    or later where an item is later. Raises NothingToConsolidate. The standing needs its items.
    """
    if allocations is None:
        assert standing.debts is not None, "consolidation needs the open items"
        assert standing.credits is not None, "consolidation needs the open items"
        allocations, latest = pair(standing.credits, standing.debts, min(standing.debt, standing.credit))
    amount = sum(a.amount for a in allocations)
    if amount <= 0:
        raise NothingToConsolidate(
            f"Nothing to consolidate: {standing.name} does not have both debt and credit."
        )
    entry_id, number = mint(EntryKind.CONSOLIDATION)
    return Posting(
        id=entry_id,
        uid=uid,
        kind=EntryKind.CONSOLIDATION,
        number=number,
        day=first_open_day(max(day, latest or day), lock_date),
        customer_id=standing.customer_id,
        memo=reason,
        lines=(Line(DEPOSITS, amount), Line(RECEIVABLE, -amount)),
        cause_id=cause_id,
        batch_id=batch_id,
        allocations=tuple(allocations),
        consolidation=ConsolidationRecord(
            standing.debt,
            standing.credit,
            standing.debt - amount,
            standing.credit - amount,
            reason,
            automatic,
        ),
    )
