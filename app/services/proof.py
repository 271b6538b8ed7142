"""The proof, as a person asks for it (REQUIREMENTS 7). Amounts in minor units."""

from __future__ import annotations

import time
from collections.abc import Iterable

from app.domain.changes import Changes
from app.domain.proof import CheckResult, CustomerProof, Figures, Finding
from app.services.task import NO_TASK, Task
from app.storage import customers
from app.storage import proof as rows
from app.storage.book import Tx

RECENT = 20


def current_balance(tx: Tx, customer_id: int) -> Figures:
    """Debt and credit as the customer's row has them; raises NotFound."""
    standing = customers.standing(tx, customer_id, items=False)
    return Figures(standing.debt, standing.credit)


def prove_customer(tx: Tx, customer_id: int) -> CustomerProof:
    """The proof of one customer; raises NotFound."""
    return rows.prove(tx, customer_id)


def prove_many(
    tx: Tx, customer_ids: Iterable[int], kind: str, scope: str, task: Task = NO_TASK
) -> CheckResult:
    """The proof of these customers, as one run; reads only."""
    wanted = list(customer_ids)
    started = time.perf_counter()
    findings: list[Finding] = []
    in_step = 0
    for done, customer_id in enumerate(wanted, 1):
        proof = rows.prove(tx, customer_id)
        in_step += proof.in_step
        findings += proof.findings
        task.step(done, len(wanted), "customers")
    findings.sort(key=lambda f: (-abs(f.difference), f.customer_id or 0))
    return CheckResult(
        kind=kind,
        scope=scope,
        started_at=tx.now,
        checked=len(wanted),
        in_step=in_step,
        failed=len(wanted) - in_step,
        seconds=time.perf_counter() - started,
        details=tuple(findings),
    )


def check_all(tx: Tx, kind: str = "on request", task: Task = NO_TASK) -> CheckResult:
    """Every customer."""
    return prove_many(tx, rows.all_customer_ids(tx), kind, "all customers", task)


def check_recent(tx: Tx, task: Task = NO_TASK) -> CheckResult:
    """The customers changed most recently: the periodic validation."""
    return prove_many(tx, rows.recently_changed(tx, RECENT), "periodic", "recently changed customers", task)


def store_run(tx: Tx, result: CheckResult) -> int:
    """Keep the result of a run; returns its id."""
    check_id = rows.store_run(tx, result)
    tx.changes |= Changes.CHECKS
    return check_id
