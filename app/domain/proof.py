"""What it means for a book to be in step, and how a difference is said (REQUIREMENTS 7). Exact integers.

A finding is one difference. Those about derived figures and guards can be put right; all others are damage to
what cannot be derived: they are named and left as they are.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, NamedTuple

# Derived from the journal, so repair may write them again.
DERIVED: Final = frozenset(
    {
        *("customer_row", "ledger_row", "ledger_missing", "ledger_extra", "open_items"),
        *("item", "item_missing", "item_extra", "search"),
    }
)
# Part of the program, or of how SQLite finds rows, so repair may put them back.
_WITHOUT: Final = frozenset({"index_differs", "index_missing", "index_changed"})
INDEXES: Final = _WITHOUT | {"index_unread", "index_unknown"}
GUARDS: Final = INDEXES | {"guard_missing", "guard_changed", "guard_unknown"}
REPAIRABLE: Final = DERIVED | GUARDS

# An entry that is not what it was when it was written: whatever else is odd about it follows from that.
_CHANGED: Final = frozenset({"entry_changed", "entry_missing"})
_FOLLOWS_FROM_ENTRY: Final = frozenset(
    {"entry_unbalanced", "entry_not_posted", "allocation", "consolidation", "orphan", "audit_incomplete"}
)
_WRONG_ENTRY: Final = _CHANGED | {"entry_unbalanced", "entry_not_posted"}
# Sums over the book say nothing more where what they sum up has been named.
_SUMS: Final = {
    "trial_balance": _WRONG_ENTRY,
    "control_account": _WRONG_ENTRY | {"customer_row"},
    "number": _CHANGED,
    "value_refused": _CHANGED | {"audit_changed", "customer_changed"},
}


class Figures(NamedTuple):
    """Debt and credit as one source has them; minor units."""

    debt: int
    credit: int

    @property
    def balance(self) -> int:
        """Debt less credit."""
        return self.debt - self.credit


@dataclass(frozen=True, slots=True)
class Finding:
    """One difference: where, what is stored, what follows from the journal; minor units.

    `check` is the name of the check that found it. `causes` are entries whose damage would explain it. `mark`
    tells apart what is damaged now from what may be damaged there later; `texts` are the stored and the
    computed value where they are no figures.
    """

    kind: str
    field: str
    message: str
    customer_id: int | None = None
    entry_id: int | None = None
    stored: int | None = None
    computed: int | None = None
    fixed: bool = False
    check: str = ""
    causes: tuple[int, ...] = ()
    mark: str = ""
    texts: tuple[str, str] | None = None

    @property
    def difference(self) -> int:
        """Computed less stored, where both are figures; minor units."""
        return (self.computed or 0) - (self.stored or 0)

    @property
    def is_damage(self) -> bool:
        """Whether it lies in what cannot be derived, and so is named and never repaired."""
        return self.kind not in REPAIRABLE

    @property
    def place(self) -> tuple[str, str, int | None, int | None, str]:
        """Where it is and, for damage, what stands there: the same in a later run if nothing has changed."""
        return self.kind, self.field, self.customer_id, self.entry_id, self.mark


@dataclass(frozen=True, slots=True)
class CustomerProof:
    """The four figures that must be the same, and what is wrong where they are not."""

    customer_id: int
    row: Figures
    ledger: Figures
    journal: Figures
    open_items: Figures
    row_no: int
    proved_at: datetime
    findings: tuple[Finding, ...] = ()

    @property
    def in_step(self) -> bool:
        """Whether every figure is the same."""
        return not self.findings

    @property
    def first_entry(self) -> int | None:
        """The first entry that diverges, where one can be named."""
        return min((f.entry_id for f in self.findings if f.entry_id is not None), default=None)


class Difference(NamedTuple):
    """What one customer's stored balance was and what the journal says; minor units."""

    customer_id: int
    stored: int
    computed: int
    difference: int


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a run of checks came to (REQUIREMENTS 7.8).

    `checked`, `in_step`, `fixed` and `failed` count customers; `errors` counts damage to what cannot be derived.
    `covered` are the customers whose proof it renews, None for all of them; `newest` the newest entry it saw.
    `marked` says that the book is marked as damaged and that this run did not look at all of it.
    """

    kind: str
    scope: str
    started_at: datetime
    checked: int = 0
    in_step: int = 0
    fixed: int = 0
    failed: int = 0
    errors: int = 0
    seconds: float = 0.0
    details: tuple[Finding, ...] = field(default=())
    covered: tuple[int, ...] | None = None
    newest: int = 0
    marked: bool = False

    @property
    def clean(self) -> bool:
        """Whether nothing was found."""
        return not self.details

    @property
    def differences(self) -> tuple[Difference, ...]:
        """Per customer whose stored balance differs: stored, computed, difference; the largest first."""
        found: dict[int, list[int]] = {}
        for f in self.details:
            if f.kind != "customer_row" or f.field not in ("debt", "credit") or f.customer_id is None:
                continue
            sign = 1 if f.field == "debt" else -1
            sums = found.setdefault(f.customer_id, [0, 0])
            sums[0] += sign * (f.stored or 0)
            sums[1] += sign * (f.computed or 0)
        rows = [Difference(c, stored, computed, computed - stored) for c, (stored, computed) in found.items()]
        return tuple(sorted(rows, key=lambda d: (-abs(d.difference), d.customer_id)))


@dataclass(frozen=True, slots=True)
class StoredRun:
    """A run as it was kept: when, by what, what it came to; `findings` are its sentences."""

    id: int
    kind: str
    scope: str
    started_at: datetime
    checked: int
    in_step: int
    fixed: int
    failed: int
    errors: int
    milliseconds: int
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AcceptDraft:
    """The owner has seen what is damaged and goes on with the book as it is, for a reason."""

    uid: str
    reason: str


def root_causes(findings: Iterable[Finding]) -> list[Finding]:
    """The findings without those that only follow from others."""
    found = list(findings)
    changed = {f.entry_id for f in found if f.kind in _CHANGED}
    kinds = {f.kind for f in found}
    return [
        f
        for f in found
        if not (f.kind in _FOLLOWS_FROM_ENTRY and changed & {f.entry_id, *f.causes})
        and not _SUMS.get(f.kind, frozenset()) & kinds
    ]


def is_shaky(findings: Iterable[Finding]) -> bool:
    """Whether what is read through indexes cannot be relied on before these are made anew."""
    return any(f.kind in _WITHOUT for f in findings)


def by_size(findings: Iterable[Finding]) -> list[Finding]:
    """Findings, damage first, then the largest difference."""
    return sorted(
        findings, key=lambda f: (not f.is_damage, -abs(f.difference), f.customer_id or 0, f.entry_id or 0)
    )


def compare(
    row: Figures, ledger: Figures, journal: Figures, open_items: Figures, customer_id: int
) -> list[Finding]:
    """The differences between what is stored and what the journal lines say; the journal is the truth."""
    findings: list[Finding] = []
    for kind, stored in (("customer_row", row), ("ledger_row", ledger), ("open_items", open_items)):
        for name, was, is_ in (
            ("debt", stored.debt, journal.debt),
            ("credit", stored.credit, journal.credit),
        ):
            if was != is_:
                message = f"The {name} in the {_PLACES[kind]} differs from the journal."
                findings.append(Finding(kind, name, message, customer_id, stored=was, computed=is_))
    return findings


_PLACES: Final = {
    "customer_row": "customer list",
    "ledger_row": "ledger",
    "open_items": "open sales and credits",
}
