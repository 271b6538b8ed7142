"""The proof, as a person asks for it: check, repair, rebuild, discrepancies (REQUIREMENTS 7). Minor units."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Final

from app.domain.changes import Changes
from app.domain.errors import BookDamaged
from app.domain.proof import CheckResult, CustomerProof, Figures, Finding, StoredRun
from app.services.task import NO_TASK, Task
from app.storage import audit, customers, proof_checks, proof_repair
from app.storage import proof as rows
from app.storage.audit import AuditDraft, facts
from app.storage.book import Tx

RECENT: Final = 20
LONGEST_UNCHECKED: Final = 200

# Each check stands alone and answers with findings; what `mend` can put right are the derived ones.
CHECKS: Final[tuple[tuple[str, Callable[[Tx], Iterator[Finding]]], ...]] = (
    ("figures", proof_checks.figures),
    ("ledger rows", proof_checks.continuity),
    ("missing ledger rows", proof_checks.missing_rows),
    ("open items", proof_checks.items),
    ("entries", proof_checks.entries),
)
JOURNAL_KINDS: Final = frozenset({"entry_unbalanced"})


def current_balance(tx: Tx, customer_id: int) -> Figures:
    """Debt and credit as the customer's row has them; raises NotFound."""
    standing = customers.standing(tx, customer_id, items=False)
    return Figures(standing.debt, standing.credit)


def prove_customer(tx: Tx, customer_id: int) -> CustomerProof:
    """The proof of one customer; raises NotFound."""
    return rows.prove(tx, customer_id)


def enforce(tx: Tx, customer_ids: Iterable[int]) -> None:
    """After a batch: raise, and so roll everything back, unless every customer touched is proved (7.6)."""
    for customer_id in customer_ids:
        proof = rows.prove(tx, customer_id)
        if not proof.in_step:
            raise BookDamaged(
                f"The balance of customer {customer_id} would not be proved; nothing of it was recorded."
            )


def prove_many(
    tx: Tx, customer_ids: Iterable[int], kind: str, scope: str, task: Task = NO_TASK
) -> CheckResult:
    """The proof of these customers, one by one, as one run; reads only."""
    wanted = list(customer_ids)
    started = time.perf_counter()
    findings: list[Finding] = []
    in_step = 0
    for done, customer_id in enumerate(wanted, 1):
        proof = rows.prove(tx, customer_id)
        in_step += proof.in_step
        findings += proof.findings
        task.step(done, len(wanted), "customers")
    return _result(tx, kind, scope, len(wanted), in_step, findings, started)


def check_all(tx: Tx, kind: str = "on request", task: Task = NO_TASK) -> CheckResult:
    """Every customer and every entry, set by set; reads only."""
    started = time.perf_counter()
    findings: list[Finding] = []
    for done, (what, check) in enumerate(CHECKS):
        task.step(done, len(CHECKS), what)
        findings += check(tx)
    task.step(len(CHECKS), len(CHECKS), "done")
    checked = proof_checks.customer_count(tx)
    differing = {f.customer_id for f in findings if f.customer_id is not None}
    return _result(tx, kind, "the whole book", checked, checked - len(differing), findings, started)


def check_recent(tx: Tx, task: Task = NO_TASK) -> CheckResult:
    """The customers changed most recently: the periodic validation."""
    return prove_many(tx, rows.recently_changed(tx, RECENT), "periodic", "recently changed customers", task)


def _result(
    tx: Tx, kind: str, scope: str, checked: int, in_step: int, findings: list[Finding], started: float
) -> CheckResult:
    differing = {f.customer_id for f in findings if f.customer_id is not None}
    return CheckResult(
        kind=kind,
        scope=scope,
        started_at=tx.now,
        checked=checked,
        in_step=in_step,
        fixed=0,
        failed=len(differing),
        errors=sum(f.kind in JOURNAL_KINDS for f in findings),
        seconds=time.perf_counter() - started,
        details=tuple(by_size(findings)),
    )


def by_size(findings: Iterable[Finding]) -> list[Finding]:
    """Findings, the largest difference first."""
    return sorted(findings, key=lambda f: (-abs(f.difference), f.customer_id or 0, f.entry_id or 0))


def verify(
    tx: Tx,
    *,
    customer_id: int | None = None,
    fix: bool = False,
    kind: str = "on request",
    task: Task = NO_TASK,
) -> CheckResult:
    """Check one customer or the whole book, and with `fix` put derived figures right; the run is kept.

    Needs a write transaction. What is damaged in the journal itself is named and left as it is.
    """
    result = _check(tx, customer_id, kind, task)
    if fix and result.details:
        wanted = sorted({f.customer_id for f in result.details if f.customer_id is not None})
        result = _fix(tx, result, wanted, customer_id, task)
    store_run(tx, result)
    return result


def _check(tx: Tx, customer_id: int | None, kind: str, task: Task) -> CheckResult:
    if customer_id is None:
        return check_all(tx, kind, task)
    return prove_many(tx, [customer_id], kind, f"customer {customer_id}", task)


def _fix(tx: Tx, result: CheckResult, wanted: list[int], customer_id: int | None, task: Task) -> CheckResult:
    started = time.perf_counter()
    read = {}
    for done, one in enumerate(wanted, 1):
        task.step(done, len(wanted), "repairing")
        read[one] = proof_repair.mend(tx, one)
    left = {
        (f.kind, f.customer_id, f.entry_id, f.field)
        for f in _check(tx, customer_id, result.kind, NO_TASK).details
    }
    details = tuple(
        replace(f, fixed=(f.kind, f.customer_id, f.entry_id, f.field) not in left) for f in result.details
    )
    notes = [
        AuditDraft(
            "figure_repaired",
            f.customer_id,
            f.entry_id,
            before=facts(kind=f.kind, field=f.field, stored=f.stored),
            after=facts(computed=f.computed, rows_read=read.get(f.customer_id or 0, 0)),
        )
        for f in details
        if f.fixed
    ]
    if notes:
        audit.write_rows(tx, notes, request=(None, None, None))
        tx.changes |= Changes.CUSTOMERS | Changes.CHECKS
    unfixed = {f.customer_id for f in details if not f.fixed and f.customer_id is not None}
    return replace(
        result,
        fixed=len([c for c in wanted if c not in unfixed]),
        failed=len(unfixed),
        seconds=result.seconds + time.perf_counter() - started,
        details=details,
    )


def rebuild(tx: Tx, *, kind: str = "rebuild", task: Task = NO_TASK) -> CheckResult:
    """Derive everything about every customer anew from the journal; what was not in step is reported as fixed."""
    result = check_all(tx, kind, task)
    everybody = rows.all_customer_ids(tx)
    result = _fix(tx, result, everybody, None, task)
    differing = {f.customer_id for f in result.details if f.fixed and f.customer_id is not None}
    result = replace(result, scope="the whole book, rebuilt", fixed=len(differing))
    store_run(tx, result)
    return result


def discrepancies(tx: Tx, task: Task = NO_TASK) -> CheckResult:
    """Everything that differs, the largest difference first; nothing is changed."""
    return check_all(tx, "discrepancies", task)


def store_run(tx: Tx, result: CheckResult) -> int:
    """Keep the result of a run; returns its id."""
    check_id = rows.store_run(tx, result)
    tx.changes |= Changes.CHECKS
    return check_id


def run_ids(tx: Tx) -> list[int]:
    """The runs that were kept, newest first."""
    return rows.run_ids(tx)


def runs(tx: Tx, wanted: list[int]) -> list[StoredRun]:
    """These runs, in the order asked for."""
    return rows.runs(tx, wanted)
