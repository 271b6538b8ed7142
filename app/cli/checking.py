"""Verbs of the proof: verify, discrepancies."""

from __future__ import annotations

import click

from app.cli.session import Row, Session, customer_id, money
from app.domain.books import BookInfo
from app.domain.proof import CheckResult
from app.services import customers, proof
from app.storage.book import Tx

FOUND = 1


@click.command("verify")
@click.option("--customer", "code", help="This customer alone; the whole book otherwise.")
@click.option("--fix", is_flag=True, help="Put derived figures right that differ from the journal.")
@click.option("--rebuild", is_flag=True, help="Derive everything anew from the journal.")
@click.pass_obj
def verify(session: Session, *, code: str | None, fix: bool, rebuild: bool) -> int:
    """Prove the balances. Exit code 1 when something differed."""
    from app.cli.render import Bar

    with session.book() as book, Bar() as task:
        with book.write("command line") as tx:
            who = None if code is None else customer_id(tx, code)
            if rebuild:
                result = proof.rebuild(tx, task=task)
            else:
                result = proof.verify(tx, customer_id=who, fix=fix, task=task)
        with book.read() as tx:
            return show_result(session, tx, result)


@click.command("discrepancies")
@click.pass_obj
def discrepancies(session: Session) -> int:
    """Everything that differs from the journal, the largest difference first."""
    with session.read() as tx:
        return show_result(session, tx, proof.discrepancies(tx))


def show_result(session: Session, tx: Tx, result: CheckResult) -> int:
    """Print what a run came to; returns the exit code."""
    data = {
        "checked": result.checked,
        "in_step": result.in_step,
        "fixed": result.fixed,
        "failed": result.failed,
        "errors": result.errors,
        "seconds": round(result.seconds, 3),
        "details": [
            {
                "kind": f.kind,
                "customer": _code(tx, f.customer_id),
                "entry": f.entry_id,
                "field": f.field,
                "stored": f.stored,
                "computed": f.computed,
                "difference": f.difference,
                "fixed": f.fixed,
                "message": f.message,
            }
            for f in result.details
        ],
    }
    session.show(data, lambda: click.echo(_words(result, data["details"], tx.info)))  # type: ignore[arg-type]
    return FOUND if result.details else 0


def _code(tx: Tx, found: int | None) -> str | None:
    return None if found is None else customers.customer_details(tx, found).code


def _words(result: CheckResult, details: list[Row], info: BookInfo) -> str:
    if not details:
        return f"Every balance is right: {result.checked} checked in {result.seconds:.1f} s."
    lines = [
        f"{result.checked} checked, {result.in_step} in step, {result.fixed} fixed, {result.failed} differing.",
        f"{result.errors} damaged entries.",
    ]
    for d in details:
        figures = ""
        if d["stored"] is not None:
            figures = f" stored {money(info, d['stored'])}, by the journal {money(info, d['computed'])}"
        lines.append(f"  {d['customer'] or ''} {d['message']}{figures}{' (fixed)' if d['fixed'] else ''}")
    return "\n".join(lines)


VERBS = (verify, discrepancies)
