"""Runs of the proof over an open book: what is long is read, so that whoever records something meanwhile need not wait.

Each puts right what it may, keeps the run, and answers with its result. Raises Cancelled, with nothing kept, and
what the checks raise. Of a file that is held (`Book.held`) nothing is put right and no run is kept.
"""

from __future__ import annotations

from dataclasses import replace

from app.domain.proof import CheckResult
from app.services import proof
from app.services.task import Task
from app.storage.book import Book


def sync(book: Book, task: Task) -> CheckResult:
    """The start-up sync: every customer proved; what drifted is put right."""
    book.check_file()
    with book.read() as tx:
        result = proof.check_start(tx, task)
    return _keep(book, result, task)


def validate(book: Book, task: Task) -> CheckResult:
    """The customers changed most recently, proved; the whole book where one of them differs."""
    with book.read() as tx:
        result = proof.check_recent(tx, task)
    return _keep(book, result, task)


def asked_for(book: Book, what: str, task: Task) -> CheckResult:
    """What a person asks for: "now" and "everything" only report, "repair" and "rebuild" put right."""
    book.check_file()
    with book.read() as tx:
        if what == "now":
            result = proof.check_start(tx, task, kind="on request")
        else:
            result = proof.check_all(tx, "on request", task, anew=what == "rebuild")
    if book.held and what in ("now", "everything"):
        return result
    with book.write() as tx:
        if what == "rebuild":
            return proof.rebuild(tx, task=task, found=result)
        if what != "now":
            result = proof.with_search(tx, result)
        if what == "repair" and result.details:
            result = proof.repair(tx, replace(result, kind=what), task)
        proof.keep(tx, result)
    return result


def _keep(book: Book, result: CheckResult, task: Task) -> CheckResult:
    """Put right what was found; the whole book is looked at where anything differs. Repair looks again itself."""
    if book.held:
        return result
    if result.details:
        with book.read() as tx:
            result = proof.check_all(tx, result.kind, task)
    with book.write("background") as tx:
        if result.details:
            result = proof.repair(tx, result, task)
        proof.keep(tx, result)
    return result
