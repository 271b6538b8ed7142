"""Putting right what is derived, and saying so in the audit (REQUIREMENTS 7.7). Amounts in minor units."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, Final

import app
from app.domain.changes import Changes
from app.domain.proof import DERIVED, GUARDS, Finding
from app.services.task import NO_TASK, Task
from app.storage import audit, proof_audit, proof_cells, proof_chain, proof_repair, proof_schema
from app.storage.audit import AuditDraft, facts
from app.storage.book import Tx

# The entry such a finding names need not be there, so the audit names it in words.
_OF_NO_ENTRY: Final = frozenset({"ledger_extra", "item_extra"})


def repair(tx: Tx, findings: Sequence[Finding], task: Task = NO_TASK) -> list[Finding]:
    """Put right what can be, each with its audit row; the findings again, with `fixed` on what is right now.

    What a customer's findings are is looked at anew, because somebody may have posted since they were found.
    Customers with a damaged journal are left as they are: their figures are what is left of the truth.
    """
    guards = _mend_guards(tx, [f for f in findings if f.kind in GUARDS])
    of_customers = [f for f in findings if f.kind in DERIVED and f.kind != "search"]
    figures = _mend_figures(tx, of_customers, task)
    search = _mend_search(tx, [f for f in findings if f.kind == "search"])
    left = [f for f in findings if f.is_damage]
    if guards or figures or search:
        tx.changes |= Changes.CUSTOMERS | Changes.CHECKS
    return [*left, *guards, *figures, *search]


def _mend_guards(tx: Tx, findings: list[Finding]) -> list[Finding]:
    if not findings:
        return []
    left = proof_schema.mend_indexes(tx, findings)
    proof_schema.mend_guards(tx)
    ended = [replace(f, fixed=f not in left) for f in findings]
    done = [AuditDraft("guard_restored", after=facts(kind=f.kind, name=f.field)) for f in ended if f.fixed]
    _note(tx, done)
    return ended


def _mend_figures(tx: Tx, findings: list[Finding], task: Task) -> list[Finding]:
    accepted = proof_chain.accepted(tx)
    before: dict[int, list[Finding]] = {}
    blocked: list[Finding] = []
    wanted = sorted({f.customer_id for f in findings if f.customer_id is not None})
    strays = proof_cells.settled_strays(tx) if wanted else {}
    for done, customer_id in enumerate(wanted, 1):
        task.step(done, 2 * len(wanted), "repairing")
        found, damaged = proof_cells.examine(tx, customer_id, None, accepted, strays)
        if damaged:
            blocked += found
        else:
            before[customer_id] = _as_found(found, findings)
    read = proof_repair.mend(tx, list(before), strays)
    strays = proof_cells.settled_strays(tx) if strays else {}
    result = blocked
    notes = []
    for done, (customer_id, found) in enumerate(before.items(), 1):
        task.step(len(wanted) + done, 2 * len(wanted), "repairing")
        left = {f.place for f in proof_cells.examine(tx, customer_id, None, accepted, strays)[0]}
        ended = [replace(f, fixed=f.place not in left) for f in found]
        notes += [_repaired(f, read.get(customer_id, 0)) for f in ended if f.fixed]
        result += ended
    _note(tx, notes)
    return result


def _as_found(fresh: Iterable[Finding], before: Iterable[Finding]) -> list[Finding]:
    """Findings as they are now, under the name of the check that found them."""
    checks = {f.customer_id: f.check for f in before}
    return [replace(f, check=checks.get(f.customer_id, "")) for f in fresh]


def _repaired(finding: Finding, rows_read: int) -> AuditDraft:
    stored: Any = finding.stored if finding.texts is None else finding.texts[0]
    computed: Any = finding.computed if finding.texts is None else finding.texts[1]
    before: dict[str, Any] = {"kind": finding.kind, "field": finding.field, "stored": stored}
    entry = finding.entry_id
    if finding.kind in _OF_NO_ENTRY:
        before["entry"], entry = entry, None
    return AuditDraft(
        "figure_repaired",
        finding.customer_id,
        entry,
        before=facts(**before),
        after=facts(computed=computed, rows_read=rows_read, version=app.__version__),
    )


def _mend_search(tx: Tx, findings: list[Finding]) -> list[Finding]:
    if not findings:
        return []
    for finding in findings:
        if finding.customer_id is not None:
            proof_audit.mend_search_text(tx, finding.customer_id)
    proof_schema.rebuild_search(tx)
    fixed = [replace(f, fixed=True) for f in findings]
    _note(tx, [_repaired(f, 1) for f in fixed])
    return fixed


def _note(tx: Tx, notes: list[AuditDraft]) -> None:
    if notes:
        audit.write_rows(tx, notes)
