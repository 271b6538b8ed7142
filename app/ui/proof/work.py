"""What the Check page asks of the book. Runs on the workers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.proof import CheckResult, StoredRun

if TYPE_CHECKING:
    from app.services.task import Task
    from app.storage.book import Tx


def run_ids(tx: Tx) -> list[int]:
    """The runs that were kept, newest first."""
    from app.services import proof

    return proof.run_ids(tx)


def runs(tx: Tx, wanted: list[int]) -> list[StoredRun]:
    """These runs."""
    from app.services import proof

    return proof.runs(tx, wanted)


def rebuild(tx: Tx, *, task: Task) -> CheckResult:
    """Everything derived anew."""
    from app.services import proof

    return proof.rebuild(tx, task=task)
