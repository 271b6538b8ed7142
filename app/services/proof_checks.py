"""The checks of a whole book, in order, each alone and under its name (REQUIREMENTS 7.3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Final, NamedTuple

from app.domain.heads import Heads
from app.domain.proof import Finding, is_shaky, root_causes
from app.services.task import Task
from app.storage import (
    dialects,
    proof_audit,
    proof_batches,
    proof_book,
    proof_cells,
    proof_chain,
    proof_customers,
    proof_schema,
)
from app.storage.book import Tx

Check = Callable[[Tx], Iterable[Finding]]

# What the file and the schema are, before anything is read from them.
FIRST: Final[tuple[tuple[str, Check], ...]] = (
    ("file", proof_schema.file),
    ("guards", proof_schema.guards),
    ("tables", proof_schema.tables),
)
# The journal in itself, and what vouches for what is written beside it.
BOOK: Final[tuple[tuple[str, Check], ...]] = (
    ("entries", proof_book.entries),
    ("sums", proof_book.sums),
    ("allocations", proof_book.allocations),
    ("numbers", proof_book.numbers),
    ("orphans", proof_book.orphans),
    ("audit complete", proof_audit.entries),
    ("customer details", proof_audit.customers),
    ("pending payments", proof_audit.pending),
    ("settings", proof_audit.settings),
    ("accounts", proof_audit.accounts),
    ("tills", proof_audit.tills),
    ("batches", proof_batches.batches),
)
_STEPS: Final = len(FIRST) + 3 + len(BOOK) + len(proof_customers.CHECKS) + 3


class Whole(NamedTuple):
    """What a check of everything came to; `damaged` are the entries that were not accepted as they are."""

    findings: list[Finding]
    damaged: dict[int, Finding]


class _Progress:
    """Tells a task how far a list of checks is, and how far the long ones within are."""

    def __init__(self, task: Task, total: int) -> None:
        self._task = task
        self._total = total
        self._done = 0

    def next(self, name: str) -> None:
        self._task.step(self._done, self._total, name)
        self._done += 1

    def within(self, done: int, total: int, what: str) -> None:
        share = done / total if total else 0
        self._task.step(round((self._done - 1 + share) * 100), self._total * 100, what)


def _ask(tx: Tx, name: str, check: Check, *, shaky: bool = False) -> list[Finding]:
    """The findings of one check; a value that cannot be read is one of them, and the other checks go on.

    Where indexes are known not to follow (`shaky`), what SQLite cannot read through them is one as well.
    """
    try:
        return [replace(f, check=name) for f in check(tx)]
    except proof_schema.driver_errors as error:
        if shaky and (dialects.is_corrupt(error) or proof_schema.lacks_index(error)):
            return [_unfound(name)]
        if proof_schema.unreadable(error):
            return _ask_again(tx, name, check)
        raise


def _ask_again(tx: Tx, name: str, check: Check) -> list[Finding]:
    """A text that is no text stopped a check: once more, with signs in place of what cannot be read."""
    with proof_schema.any_text(tx):
        try:
            return [replace(f, check=name) for f in check(tx)]
        except proof_schema.driver_errors as error:
            if not proof_schema.unreadable(error):
                raise
            return [_unread(name, error)]


def _unread(name: str, error: Exception) -> Finding:
    message = f"Something the check of {name} reads cannot be read."
    return Finding("unreadable", name, message, check=name, mark=str(error))


def _unfound(name: str) -> Finding:
    message = f"The check of {name} cannot be made before the indexes are made anew."
    return Finding("index_unread", name, message, check=name)


def whole(tx: Tx, task: Task, known: Heads | None = None, *, anew: bool = False) -> Whole:
    """Every check of the book. With `anew` the ledger is derived from the first entry on as well.

    Reads only, but for the check of the search index, which needs a write transaction and is left out without
    one. Raises BookDamaged where the file cannot be read, Cancelled.
    """
    progress = _Progress(task, _STEPS)
    with proof_schema.stoppable(tx, lambda: task.cancelled):
        findings: list[Finding] = []
        chains: list[tuple[str, Check]] = [
            ("chain of entries", partial(proof_chain.entries, step=progress.within)),
            ("chain of the audit", partial(proof_chain.audit, step=progress.within)),
        ]
        if known is not None:
            chains.append(("known heads", partial(proof_chain.against, known=known)))
        for name, check in (*FIRST, *chains, *BOOK):
            progress.next(name)
            findings += _ask(tx, name, check, shaky=is_shaky(findings))
        accepted = proof_chain.accepted(tx)
        damaged = {
            f.entry_id: f
            for f in findings
            if f.check == "chain of entries" and f.entry_id is not None and f.place not in accepted
        }
        shaky = is_shaky(findings)
        suspects, found = _derived(tx, progress, damaged, anew=anew, shaky=shaky)
        findings += found
        progress.next("consolidations")
        check = partial(proof_book.consolidations, not_in_step=suspects.keys())
        findings += _ask(tx, "consolidations", check, shaky=shaky)
        progress.next("search")
        if tx.writes:
            findings += search_index(tx)
        return Whole([f for f in root_causes(findings) if f.place not in accepted], damaged)


def _derived(
    tx: Tx, progress: _Progress, damaged: Mapping[int, Finding], *, anew: bool, shaky: bool
) -> tuple[dict[int, str], list[Finding]]:
    """The customers with which something is not in step, and what exactly."""
    try:
        suspects = _suspects(tx, progress, anew=anew)
        progress.next("differences")
        return suspects, list(differences(tx, suspects, damaged))
    except proof_schema.driver_errors as error:
        if not shaky or not (dialects.is_corrupt(error) or proof_schema.lacks_index(error)):
            raise
        return {}, [_unfound("figures")]


def _suspects(tx: Tx, progress: _Progress, *, anew: bool) -> dict[int, str]:
    """Customers with which something is not in step, and the first check that says so."""
    found: dict[int, str] = {}
    checks = [*proof_customers.CHECKS]
    if anew:
        checks.append(("derived anew", proof_customers.derived_anew))
    for name, check in checks:
        progress.next(name)
        for customer_id in check(tx):
            found.setdefault(customer_id, name)
    return found


def differences(
    tx: Tx,
    suspects: Mapping[int, str],
    damaged: Mapping[int, Finding] | None,
) -> Iterator[Finding]:
    """What exactly differs for each of these customers; a customer who is not there has no figures."""
    there = set(proof_customers.existing(tx, suspects))
    strays = proof_cells.settled_strays(tx) if there else {}
    for customer_id in sorted(there):
        found, _ = proof_cells.examine(tx, customer_id, damaged, strays=strays)
        yield from (replace(f, check=suspects[customer_id]) for f in found)


def search_index(tx: Tx) -> list[Finding]:
    """Whether the search finds every customer under the search text; needs a write transaction."""
    return _ask(tx, "search", _search)


def _search(tx: Tx) -> Iterator[Finding]:
    if proof_schema.search_differs(tx):
        message = "The search index does not follow from the customers."
        yield Finding("search", "index", message)
