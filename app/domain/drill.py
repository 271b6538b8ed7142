"""The integrity drill: kinds of damage done to a scratch copy of a book, and what became of each (REQUIREMENTS 7.10)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.domain.proof import Finding


class Damage(StrEnum):
    """What somebody could do to the file behind the program's back."""

    AMOUNT = "amount"
    DAY = "day"
    CUSTOMER = "customer"
    NOTE = "note"
    DELETED = "deleted"
    INSERTED = "inserted"
    SWAPPED = "swapped"
    DUPLICATED = "duplicated"
    BALANCE = "balance"
    AUDIT_CHANGED = "audit-changed"
    AUDIT_DELETED = "audit-deleted"
    GUARD = "guard"
    RECHAINED = "rechained"
    OLDER_FILE = "older-file"


# In what order they are shown, and what each is called.
TITLES: Final = {
    Damage.AMOUNT: "An amount is changed",
    Damage.DAY: "A date is changed",
    Damage.CUSTOMER: "An entry is moved to another customer",
    Damage.NOTE: "A note is changed",
    Damage.DELETED: "A row is deleted",
    Damage.INSERTED: "A row is inserted",
    Damage.SWAPPED: "Two rows are swapped",
    Damage.DUPLICATED: "A row is duplicated",
    Damage.BALANCE: "A stored balance is changed",
    Damage.AUDIT_CHANGED: "An audit row is changed",
    Damage.AUDIT_DELETED: "An audit row is deleted",
    Damage.GUARD: "A guard of the book is removed",
    Damage.RECHAINED: "The journal is sealed anew",
    Damage.OLDER_FILE: "An older file is put back",
}
# Nothing within the file tells of these: the newest seal has to be known from elsewhere.
NEEDS_HEAD: Final = frozenset({Damage.RECHAINED, Damage.OLDER_FILE})
_HEADS: Final = frozenset({"head_missing", "head_changed"})


@dataclass(frozen=True, slots=True)
class Deed:
    """Damage that was done, in a sentence, and where: entries, a customer, an audit row, a guard, or all of it."""

    done: str
    entries: frozenset[int] = frozenset()
    customer_id: int | None = None
    audit_row: int | None = None
    guard: str = ""

    def is_named_by(self, finding: Finding) -> bool:
        """Whether a finding says where this was done; for what only a known seal tells, that the seal is missed."""
        if self.guard:
            return finding.field == self.guard
        if self.audit_row is not None:
            row = finding.mark.partition(":")[0]
            return finding.kind in ("audit_changed", "audit_missing") and row == str(self.audit_row)
        if self.entries:
            return finding.is_damage and bool(self.entries & {finding.entry_id, *finding.causes})
        if self.customer_id is not None:
            return finding.kind == "customer_row" and finding.customer_id == self.customer_id
        return finding.kind in _HEADS


@dataclass(frozen=True, slots=True)
class DrillResult:
    """One kind of damage, done to a scratch copy, and what became of it.

    `caught_by` is the check that found it, `said` its sentence; empty where nothing did. `named` tells whether it
    named the row that was damaged, `milliseconds` how long the whole check of the damaged copy took.
    """

    damage: Damage
    done: str
    caught_by: str
    said: str
    named: bool
    milliseconds: float

    @property
    def caught(self) -> bool:
        """Whether any check found it."""
        return bool(self.caught_by)


@dataclass(frozen=True, slots=True)
class DrillReport:
    """A whole drill. `differed` counts what was found in the copy before anything was done to it.

    `recorded` tells that examples were recorded in the copy first, because the book has too little yet.
    """

    seed: int
    results: tuple[DrillResult, ...]
    differed: int
    recorded: bool
    seconds: float

    @property
    def missed(self) -> int:
        """How many kinds of damage nothing found."""
        return sum(not result.caught for result in self.results)
