"""What the Check page asks of the book. Runs on the workers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from app.domain.drill import DrillReport
from app.domain.proof import Finding, StoredRun

if TYPE_CHECKING:
    from app.domain.receipts import Receipt
    from app.services.task import Task
    from app.storage.book import Book, Tx

# No run keeps as many findings.
MOST: Final = 100_000


@dataclass(frozen=True, slots=True)
class Due:
    """A run that comes by itself: its kind, and when by this machine's clock."""

    kind: str
    at: datetime


@dataclass(frozen=True, slots=True)
class State:
    """The proof in one glance: the newest run over every customer with what it found, the mark, what is due."""

    run: StoredRun | None
    found: tuple[Finding, ...]
    damage: str
    due: tuple[Due, ...]


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A finding, its place among those of all runs, and the name of the customer it is about."""

    place: int
    finding: Finding
    customer: str


def state(tx: Tx) -> State:
    """Where the proof stands."""
    from app.services import proof, schedule

    run, found = proof.last_over_all(tx)
    due = tuple(Due(a.run.value, a.at.astimezone()) for a in schedule.upcoming(tx))
    return State(run, found, proof.damage(tx), due)


def run_ids(tx: Tx) -> list[int]:
    """The runs that were kept, newest first."""
    from app.services import proof

    return proof.run_ids(tx)


def runs(tx: Tx, wanted: list[int]) -> list[StoredRun]:
    """These runs."""
    from app.services import proof

    return proof.runs(tx, wanted)


def found_in(tx: Tx, *, run: int) -> list[FoundRow]:
    """What a run found, damage first, then the largest difference."""
    from app.services import proof
    from app.services.customer_lists import customer_rows

    found = proof.findings(tx, run)
    wanted = sorted({f.customer_id for f in found if f.customer_id is not None})
    names = {row.id: row.name for row in customer_rows(tx, wanted)}
    return [FoundRow(run * MOST + n, f, names.get(f.customer_id or 0, "")) for n, f in enumerate(found)]


def accept(tx: Tx, *, uid: str, reason: str, task: Task) -> Receipt:
    """Go on with the book as it is; what is damaged is looked for once more."""
    from app.domain.proof import AcceptDraft
    from app.services import proof

    return proof.accept_damage(tx, AcceptDraft(uid, reason), task)


def drill(book: Book, *, seed: int, task: Task) -> DrillReport:
    """Damage a copy of the book in every known way, and see what the check says."""
    from app.services import drill as drills

    return drills.run(book, seed, task)
