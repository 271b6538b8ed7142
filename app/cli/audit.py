"""The verb about the audit."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time

import click

from app.cli.amounts import check_order, customer_or_none, day_or_none
from app.cli.answers import codes, paged
from app.cli.options import last_option, some_customer_option
from app.cli.plain import Row
from app.cli.session import Session
from app.domain.audit import AuditQuery, AuditRow
from app.domain.dates import add_days
from app.services import audit


@click.command("audit")
@some_customer_option
@click.option("--action", default="", help="This action alone, as the column has it.")
@click.option("--search", "--text", "search", default="", help="With these words.")
@click.option("--from", "--since", "first", help="From this day on.")
@click.option("--to", "--until", "last_day", help="Up to and with this day.")
@last_option
@click.pass_obj
def list_audit(
    session: Session,
    *,
    code: str | None,
    action: str,
    search: str,
    first: str | None,
    last_day: str | None,
    last: int | None,
) -> None:
    """Every change that was ever made, in order: when, who, what, before and after."""
    with session.read() as tx:
        since, until = day_or_none(tx, first, "from"), day_or_none(tx, last_day, "to")
        check_order(since, until)
        query = AuditQuery(
            customer_id=customer_or_none(tx, code),
            action=action,
            text=search,
            since=_midnight(since),
            until=None if until is None else _midnight(add_days(until, 1)),
        )
        listed = [*paged(tx, audit.audit_ids(tx, query)[:last][::-1], audit.audit_rows)]
        code_of = codes(tx, (row.customer_id for row in listed))
        shown = ("at", "actor", "action", "name", "entry", "before", "after")
        session.show_rows([_row(row, code_of[row.customer_id]) for row in listed], tx.info, shown)


def _midnight(of: date | None) -> datetime | None:
    """When that day begins on this machine's clock."""
    return None if of is None else datetime.combine(of, time()).astimezone(UTC)


def _row(row: AuditRow, code: str | None) -> Row:
    return {
        "id": row.id,
        "at": row.at,
        "actor": row.actor,
        "action": row.action,
        "customer": code,
        "name": row.customer_name,
        "entry": row.entry_id,
        "kind": row.entry_kind,
        "number": row.entry_number,
        "batch": row.batch_id,
        "pending": row.pending_id,
        "before": json.loads(row.before) if row.before else None,
        "after": json.loads(row.after) if row.after else None,
    }


VERBS = (list_audit,)
