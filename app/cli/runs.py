"""Verbs about what checks found: rebuild, runs, findings, accept."""

from __future__ import annotations

import click

from app.cli.amounts import new_uid
from app.cli.answers import codes, paged
from app.cli.options import last_option, uid_option
from app.cli.plain import Row
from app.cli.proof import FOUND, carry_out, finding_row
from app.cli.session import Session
from app.domain.proof import AcceptDraft, CheckResult, StoredRun
from app.domain.receipts import Receipt
from app.services import proof, schedule
from app.storage.book import Tx


@click.command("rebuild")
@click.pass_obj
def rebuild(session: Session) -> int:
    """Derive every balance, ledger row and open amount anew from the journal. Exit code 1 when any differed."""
    with session.progress() as task:

        def anew(tx: Tx) -> CheckResult:
            return proof.rebuild(tx, task=task, slot=schedule.kept_by_hand(tx, anew=True))

        return carry_out(session, anew)


@click.command("runs")
@click.option("--next", "upcoming", is_flag=True, help="What runs by itself next, and when.")
@last_option
@click.pass_obj
def runs(session: Session, *, upcoming: bool, last: int | None) -> None:
    """The checks that were made and what each came to, the newest first."""
    with session.read() as tx:
        if upcoming:
            due = [{"run": a.run, "at": a.at.astimezone()} for a in schedule.upcoming(tx)]
            session.show_rows(due, tx.info, ("run", "at"))
            return
        rows = [_row(run) for run in paged(tx, proof.run_ids(tx)[:last], proof.runs)]
        shown = ("id", "at", "run", "checked", "in_step", "fixed", "failed", "errors", "seconds", "first")
        session.show_rows(rows, tx.info, shown)


def _row(run: StoredRun) -> Row:
    return {
        "id": run.id,
        "at": run.started_at,
        "run": run.kind,
        "scope": run.scope,
        "checked": run.checked,
        "in_step": run.in_step,
        "fixed": run.fixed,
        "failed": run.failed,
        "errors": run.errors,
        "seconds": run.milliseconds / 1000,
        "first": run.findings[0] if run.findings else "",
        "findings": list(run.findings),
    }


@click.command("findings")
@click.argument("run", type=click.IntRange(1), required=False)
@click.pass_obj
def findings(session: Session, *, run: int | None) -> int:
    """What a check found: damage first, then the largest difference. RUN as `runs` lists it; the newest otherwise.

    Exit code 1 when it found anything.
    """
    with session.read() as tx:
        newest = proof.run_ids(tx)[:1]
        wanted = [run] if run is not None else newest
        if run is not None and not proof.runs(tx, wanted):
            raise click.UsageError(f"There is no run {run}.")
        found = [f for one in wanted for f in proof.findings(tx, one)]
        code_of = codes(tx, (f.customer_id for f in found))
        rows = [finding_row(f, code_of) for f in found]
        shown = ("customer", "entry", "message", "stored", "computed", "difference", "fixed")
        session.show_rows(rows, tx.info, shown)
    return FOUND if rows else 0


@click.command("accept")
@click.option("--reason", required=True, help="Why the book is used as it is; kept in the audit.")
@uid_option
@click.pass_obj
def accept(session: Session, *, reason: str, uid: str | None) -> None:
    """Go on with a damaged book as it is. Figures then follow the journal as it stands."""
    with session.progress() as task:

        def request(tx: Tx) -> Receipt:
            return proof.accept_damage(tx, AcceptDraft(new_uid(uid), reason), task)

        session.carry_out(request)


VERBS = (rebuild, runs, findings, accept)
