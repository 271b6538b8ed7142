"""What it means for a book to be in step, and how a difference is said (REQUIREMENTS 7). Exact integers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple


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
    """One difference: where, what is stored, what follows from the journal; minor units."""

    kind: str
    field: str
    message: str
    customer_id: int | None = None
    entry_id: int | None = None
    stored: int | None = None
    computed: int | None = None
    fixed: bool = False

    @property
    def difference(self) -> int:
        """Computed less stored, where both are figures; minor units."""
        return (self.computed or 0) - (self.stored or 0)


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


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a run of checks came to (REQUIREMENTS 7.8)."""

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
                findings.append(
                    Finding(
                        kind,
                        name,
                        f"The {name} in the {_PLACES[kind]} differs from the journal.",
                        customer_id,
                        stored=was,
                        computed=is_,
                    )
                )
    return findings


_PLACES = {"customer_row": "customer list", "ledger_row": "ledger", "open_items": "open sales and credits"}
