"""The proof, as a person asks for it: check, repair, rebuild, discrepancies (REQUIREMENTS 7). Minor units."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

from app.domain.changes import Changes
from app.domain.errors import BookDamaged, Incomplete
from app.domain.heads import Heads
from app.domain.proof import (
    INDEXES,
    AcceptDraft,
    CheckResult,
    CustomerProof,
    Finding,
    StoredRun,
    by_size,
)
from app.domain.receipts import Receipt
from app.services.proof_checks import search_index, whole
from app.services.proof_repair import repair as put_right
from app.services.requests import answered_before, finish
from app.services.task import NO_TASK, Task
from app.storage import (
    audit,
    proof_cells,
    proof_chain,
    proof_customers,
    proof_runs,
    proof_schema,
    settings_rows,
)
from app.storage import heads as chain_heads
from app.storage import proof as rows
from app.storage.audit import AuditDraft, facts
from app.storage.book import Tx

RECENT: Final = 20
LONGEST_UNCHECKED: Final = 200
# Up to so many customers are looked at one by one; more are cheaper all at once.
ONE_BY_ONE: Final = 1000
WHOLE_BOOK: Final = "the whole book"
EVERYBODY: Final = "every customer"


def prove_customer(tx: Tx, customer_id: int) -> CustomerProof:
    """The proof of one customer; raises NotFound."""
    return rows.prove(tx, customer_id)


def enforce(tx: Tx, customer_ids: Iterable[int]) -> None:
    """After a batch: raise, and so roll everything back, unless every customer touched is proved (7.6)."""
    wanted = set(customer_ids)
    if len(wanted) <= ONE_BY_ONE:
        failed = {one for one in wanted if not rows.prove(tx, one).in_step}
    else:
        failed = wanted & (proof_customers.figures(tx) | proof_customers.ledger_order(tx))
    if failed:
        raise BookDamaged(
            f"The balance of customer {min(failed)} would not be proved; nothing of it was recorded."
        )


# checking: reads only ------------------------------------------------------------------------------------------


def check_all(
    tx: Tx,
    kind: str = "on request",
    task: Task = NO_TASK,
    known: Heads | None = None,
    *,
    anew: bool = False,
) -> CheckResult:
    """Every customer, every entry, the chains, the file itself; reads only.

    `known` are the newest heads seen outside the book. With `anew` the ledger is derived from the first entry on
    as well. Raises BookDamaged where the file cannot be read.
    """
    started = time.perf_counter()
    found = whole(tx, task, known, anew=anew)
    return _result(tx, kind, WHOLE_BOOK, proof_customers.count(tx), found.findings, started)


def check_start(tx: Tx, task: Task = NO_TASK, *, kind: str = "start-up") -> CheckResult:
    """The start-up sync: every customer's row, ledger and open items; lines for whoever changed since proved.

    Guards as well; heads known from outside are held against it when it is opened. A moment even for a large book; the whole proof runs at night.
    """
    started = time.perf_counter()
    with proof_schema.stoppable(tx, lambda: task.cancelled):
        task.step(0, 4, "guards")
        findings = [replace(f, check="guards") for f in proof_schema.guards(tx)]
        covered: dict[int, str] = {}
        try:
            covered, found = _changed_since(tx, task)
            findings += found
        except proof_schema.driver_errors as error:
            findings += _without_index(tx, error)
        task.step(4, 4, "done")
    checked = proof_customers.count(tx)
    return replace(_result(tx, kind, EVERYBODY, checked, findings, started), covered=tuple(covered))


def _changed_since(tx: Tx, task: Task) -> tuple[dict[int, str], list[Finding]]:
    """The customers looked at because they changed since they were proved, or differ; and what differs."""
    task.step(1, 4, "customers")
    suspects = dict.fromkeys(proof_customers.since_proved(tx), "figures")
    task.step(2, 4, "customers")
    unproved = proof_customers.unproved(tx)
    if len(unproved) > ONE_BY_ONE:
        suspects |= dict.fromkeys(proof_customers.ledger_order(tx), "ledger order")
    else:
        suspects |= dict.fromkeys(unproved, "customer")
    task.step(3, 4, "differences")
    return {**dict.fromkeys(unproved, ""), **suspects}, _differences(tx, suspects, task)


def _without_index(tx: Tx, error: Exception) -> list[Finding]:
    """What a check found that an index is missing for; raises the error where it is another."""
    if not proof_schema.lacks_index(error):
        raise error
    return [replace(f, check="tables") for f in proof_schema.indexes(tx)]


def check_recent(tx: Tx, task: Task = NO_TASK) -> CheckResult:
    """The periodic validation: the customers changed most recently, and those unchecked for longest."""
    recent = rows.recently_changed(tx, RECENT)
    oldest = [c for c in rows.longest_unchecked(tx, LONGEST_UNCHECKED) if c not in set(recent)]
    return check_customers(tx, [*recent, *oldest], "periodic", "recent and longest unchecked", task)


def check_customers(
    tx: Tx, customer_ids: Iterable[int], kind: str, scope: str, task: Task = NO_TASK
) -> CheckResult:
    """Everything derived about these customers, one by one, as one run; reads only. Raises NotFound for one."""
    started = time.perf_counter()
    wanted = list(customer_ids)
    if len(wanted) == 1:
        rows.prove(tx, wanted[0])
    with proof_schema.stoppable(tx, lambda: task.cancelled):
        try:
            findings = _differences(tx, dict.fromkeys(wanted, "customer"), task)
        except proof_schema.driver_errors as error:
            findings, wanted = _without_index(tx, error), []
    return replace(_result(tx, kind, scope, len(wanted), findings, started), covered=tuple(wanted))


def _differences(tx: Tx, suspects: dict[int, str], task: Task) -> list[Finding]:
    """What differs for these customers, with the damaged entries it rests on."""
    found: list[Finding] = []
    damaged: dict[int, Finding] = {}
    accepted: frozenset[tuple[Any, ...]] | None = None
    there = sorted(proof_customers.existing(tx, suspects))
    for done, customer_id in enumerate(there, 1):
        task.step(done, len(there), "customers")
        if not proof_cells.differs(tx, customer_id):
            continue
        # Read when something differs: it goes through the whole audit.
        accepted = proof_chain.accepted(tx) if accepted is None else accepted
        findings, below = proof_cells.examine(tx, customer_id, None, accepted)
        found += [replace(f, check=suspects[customer_id]) for f in findings]
        damaged |= below
    return [*(replace(f, check="chain of entries") for f in damaged.values()), *found]


def discrepancies(tx: Tx, task: Task = NO_TASK) -> CheckResult:
    """Every derived figure that differs, the largest difference first; nothing is changed."""
    started = time.perf_counter()
    with proof_schema.stoppable(tx, lambda: task.cancelled):
        suspects: dict[int, str] = {}
        for name, check in proof_customers.CHECKS:
            suspects |= dict.fromkeys(check(tx), name)
        findings = _differences(tx, suspects, task)
    checked = proof_customers.count(tx)
    return _result(tx, "discrepancies", EVERYBODY, checked, findings, started)


def _result(
    tx: Tx, kind: str, scope: str, checked: int, findings: Iterable[Finding], started: float
) -> CheckResult:
    """Count a list of findings: customers in step, put right and left, and damage."""
    details = tuple(by_size(findings))
    differing = {f.customer_id for f in details if f.customer_id is not None}
    failed = {f.customer_id for f in details if f.customer_id is not None and not f.fixed}
    return CheckResult(
        kind=kind,
        scope=scope,
        started_at=tx.now,
        checked=checked,
        in_step=max(checked - len(differing), 0),
        fixed=len(differing - failed),
        failed=len(failed),
        errors=sum(f.is_damage for f in details),
        seconds=time.perf_counter() - started,
        details=details,
        newest=rows.newest_entry(tx),
        marked=not scope.startswith(WHOLE_BOOK) and bool(damage(tx)),
    )


def with_search(tx: Tx, result: CheckResult) -> CheckResult:
    """A check of the whole book that was made in a read, and the search index, which a read cannot look into."""
    if any(f.kind == "search" and f.customer_id is None for f in result.details):
        return result
    return replace(result, details=(*result.details, *search_index(tx)))


# putting right: needs a write ----------------------------------------------------------------------------------


def verify(
    tx: Tx,
    *,
    customer_id: int | None = None,
    fix: bool = False,
    kind: str = "on request",
    task: Task = NO_TASK,
    known: Heads | None = None,
    slot: str = "",
) -> CheckResult:
    """Check one customer or the whole book, and with `fix` put derived figures right; the run is kept under `slot`.

    Needs a write transaction. What is damaged in the journal itself is named and left as it is, and the book
    is marked.
    """
    if customer_id is None:
        result = check_all(tx, kind, task, known)
    else:
        result = check_customers(tx, [customer_id], kind, f"customer {customer_id}", task)
    if fix and not result.clean:
        result = repair(tx, result, task)
    keep(tx, result, slot)
    return result


def repair(tx: Tx, result: CheckResult, task: Task = NO_TASK) -> CheckResult:
    """Put right what `result` found, as far as it is derived; the result again with what is left."""
    started = time.perf_counter()
    found, details = list(result.details), list[Finding]()
    indexes = [f for f in found if f.kind in INDEXES]
    if indexes:
        details = put_right(tx, indexes, task)
        # What was read through them says nothing: once more.
        seen = [f for f in found if f.check == "known heads"]
        found = [*seen, *whole(tx, task).findings]
    details += put_right(tx, found, task)
    again = _result(tx, result.kind, result.scope, result.checked, details, started)
    seconds = again.seconds + result.seconds
    # Whoever was posted to since the check was not looked at again, unless something differed.
    again = replace(again, covered=result.covered, newest=result.newest)
    return replace(again, started_at=result.started_at, seconds=seconds)


def rebuild(
    tx: Tx,
    *,
    kind: str = "rebuild",
    task: Task = NO_TASK,
    found: CheckResult | None = None,
    slot: str = "",
) -> CheckResult:
    """Derive everything about every customer anew from the first entry on, and write what is not so already.

    What was not in step is reported as fixed. Needs a write transaction; the run is kept. `found` is what
    `check_all(anew=True)` came to a moment ago: with it, nobody who records something waits for long.
    """
    if found is None:
        found = check_all(tx, kind, task, anew=True)
    result = repair(tx, replace(found, kind=kind, scope=f"{WHOLE_BOOK}, rebuilt"), task)
    proof_schema.rebuild_search(tx)
    keep(tx, result, slot)
    return result


def keep(tx: Tx, result: CheckResult, slot: str = "") -> int:
    """Keep a run and what it proved, and mark the book where it is damaged; returns the run's id.

    `slot` names the appointment the run was for. In the same transaction as the check, or a later one: who
    changed in between does not count as proved.
    """
    check_id = proof_runs.store(tx, result, slot)
    differing = {f.customer_id for f in result.details if f.customer_id is not None and not f.fixed}
    if result.covered is None:
        rows.mark_all(tx, differing, result.newest)
    else:
        rows.mark(tx, {*result.covered} - differing, differing, result.newest)
    _mark_damage(tx, result)
    tx.changes |= Changes.CHECKS
    return check_id


def _mark_damage(tx: Tx, result: CheckResult) -> None:
    """Mark the book while something in it is damaged; a whole check that finds nothing takes the mark away."""
    said = [f.message for f in result.details if f.is_damage]
    stored = settings_rows.read_all(tx.cursor)["damage"]
    if said:
        words = " ".join(said[:3]) + (f" And {len(said) - 3} more." if len(said) > 3 else "")
    elif result.scope.startswith(WHOLE_BOOK):
        words = ""
    else:
        return
    if result.marked:
        # Of what a whole check found, a shorter one sees a part.
        return
    if words != stored:
        _set_damage(tx, words)
        action = "damage_found" if words else "damage_gone"
        note = AuditDraft(action, before=facts(damage=stored), after=facts(damage=words, findings=len(said)))
        audit.write_rows(tx, [note])


def _set_damage(tx: Tx, words: str) -> None:
    settings_rows.write_setting(tx.cursor, "damage", words)
    tx.changes |= Changes.SETTINGS


def damage(tx: Tx) -> str:
    """What is damaged in this book and was not accepted, in a sentence or two; empty for a sound one."""
    return settings_rows.read_all(tx.cursor)["damage"]


def accept_damage(tx: Tx, draft: AcceptDraft, task: Task = NO_TASK) -> Receipt:
    """Go on with the book as it is; raises Incomplete without a reason, or where nothing is damaged.

    What is accepted is kept in the audit and is not found again as long as it stays as it is; figures then
    follow the journal as it stands.
    """
    if receipt := answered_before(tx, draft):
        return receipt
    if not draft.reason.strip():
        raise Incomplete("Say why the book is used as it is.", field="reason")
    found = [f for f in whole(tx, task).findings if f.is_damage]
    if not found:
        raise Incomplete("Nothing in this book is damaged.", field="book")
    _set_damage(tx, "")
    note = AuditDraft(
        "damage_accepted",
        before=facts(damage=[f.message for f in found[:20]]),
        after=facts(reason=draft.reason.strip(), places=[f.place for f in found]),
    )
    words = "1 damaged place" if len(found) == 1 else f"{len(found)} damaged places"
    return finish(tx, draft, Receipt(f"Accepted {words} in the book.", tx.changes), note=note)


# heads and runs ------------------------------------------------------------------------------------------------


def heads(tx: Tx) -> Heads:
    """The newest links of the chains, to be kept where this file is not."""
    return chain_heads.newest(tx)


def run_ids(tx: Tx) -> list[int]:
    """The runs that were kept, newest first."""
    return proof_runs.ids(tx)


def last_over_all(tx: Tx) -> tuple[StoredRun | None, tuple[Finding, ...]]:
    """The newest run that looked at every customer, with what it found; None before the first."""
    newest = proof_runs.newest_of(tx, EVERYBODY, WHOLE_BOOK)
    if newest is None:
        return None, ()
    return proof_runs.rows(tx, [newest])[0], tuple(proof_runs.findings(tx, newest))


def runs(tx: Tx, wanted: list[int]) -> list[StoredRun]:
    """These runs, in the order asked for."""
    return proof_runs.rows(tx, wanted)


def findings(tx: Tx, run: int) -> list[Finding]:
    """What a run found: damage first, then the largest difference."""
    return proof_runs.findings(tx, run)
