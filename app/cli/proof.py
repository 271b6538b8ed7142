"""Verbs of the proof: verify, discrepancies."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import click

from app.cli.amounts import customer_or_none, money
from app.cli.answers import codes
from app.cli.options import some_customer_option
from app.cli.plain import Row
from app.cli.session import Session
from app.domain.proof import CheckResult, Finding
from app.services import heads, proof, schedule
from app.storage.book import Tx

FOUND = 1


@click.command("verify")
@some_customer_option
@click.option("--fix", is_flag=True, help="Put derived figures right that differ from the journal.")
@click.option("--rebuild", is_flag=True, help="Derive everything anew from the journal.")
@click.pass_obj
def verify(session: Session, *, code: str | None, fix: bool, rebuild: bool) -> int:
    """Prove the balances. Exit code 1 when anything differed, put right or not."""
    if rebuild and code is not None:
        raise click.UsageError("A rebuild is of the whole book; leave --customer out.")

    with session.progress() as task:

        def check(tx: Tx) -> CheckResult:
            who = customer_or_none(tx, code)
            keeps = schedule.kept_by_hand(tx, anew=rebuild) if (rebuild or fix) and who is None else ""
            if rebuild:
                return proof.rebuild(tx, task=task, slot=keeps)
            gap = heads.gap(tx, session.book_path(), session.outside())
            known = gap.known.heads if gap else None
            return proof.verify(tx, customer_id=who, fix=fix, task=task, known=known, slot=keeps)

        return carry_out(session, check, rehearse_held=not (fix or rebuild))


def carry_out(session: Session, check: Callable[[Tx], CheckResult], *, rehearse_held: bool = False) -> int:
    """Make a check that is kept, print what it came to; returns the exit code.

    `rehearse_held` as in `Session.write`: what only looks is no reason to refuse a file that is held.
    """

    def request(tx: Tx) -> tuple[Row, list[str]]:
        result = check(tx)
        details = _details(tx, result)
        return _facts(result, details), _words(tx, result, details)

    facts, lines = session.write(request, rehearse_held=rehearse_held)
    session.show(facts, lambda: click.echo("\n".join(lines)))
    return FOUND if facts["details"] else 0


@click.command("discrepancies")
@click.pass_obj
def discrepancies(session: Session) -> int:
    """Everything that differs from the journal, the largest difference first. Exit code 1 when anything does."""
    with session.progress() as task, session.read() as tx:
        result = proof.discrepancies(tx, task)
        details = _details(tx, result)
        lines = _words(tx, result, details)
    session.show(details, lambda: click.echo("\n".join(lines)))
    return FOUND if details else 0


def _facts(result: CheckResult, details: list[Row]) -> Row:
    return {
        "checked": result.checked,
        "in_step": result.in_step,
        "fixed": result.fixed,
        "failed": result.failed,
        "errors": result.errors,
        "seconds": round(result.seconds, 3),
        "details": details,
    }


def _details(tx: Tx, result: CheckResult) -> list[Row]:
    code_of = codes(tx, (found.customer_id for found in result.details))
    return [finding_row(found, code_of) for found in result.details]


def finding_row(found: Finding, code_of: Mapping[int | None, str | None]) -> Row:
    """One difference as scripts read it."""
    return {
        "kind": found.kind,
        "customer": code_of.get(found.customer_id),
        "entry": found.entry_id,
        "field": found.field,
        "stored": found.stored,
        "computed": found.computed,
        "difference": found.difference,
        "fixed": found.fixed,
        "message": found.message,
    }


def _words(tx: Tx, result: CheckResult, details: list[Row]) -> list[str]:
    if not details:
        who = "1 customer" if result.checked == 1 else f"{result.checked} customers"
        return [f"Every balance is right: {who} checked in {result.seconds:.1f} s."]
    counts = f"{result.checked} checked, {result.in_step} in step, {result.fixed} fixed"
    lines = [f"{counts}, {result.failed} differing, {result.errors} damaged."]
    for found in details:
        where = " ".join(
            word for word in (found["customer"], f"entry {found['entry']}" if found["entry"] else "") if word
        )
        figures = ""
        if found["stored"] is not None and found["computed"] is not None:
            figures = f" Stored {money(tx, found['stored'])}, should be {money(tx, found['computed'])}."
        lines.append(f"  {where}: {found['message']}{figures}{' Put right.' if found['fixed'] else ''}")
    return lines


VERBS = (verify, discrepancies)
