"""Verbs about reports: report, statement."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from app.cli.amounts import customer_id, day, day_or_none
from app.cli.options import customer_option
from app.cli.plain import Row
from app.cli.session import Session
from app.domain.books import BookInfo
from app.domain.errors import Incomplete
from app.domain.reports import Report, Span
from app.services import reports, statements
from app.storage.book import Tx

F = TypeVar("F", bound=Callable[..., Any])


def span_options(function: F) -> F:
    """The days a report covers and what was known when."""
    for option in (
        click.option("--known-on", help="Leave out what was recorded after this day."),
        click.option("--as-of", "--to", "last", help="The last day; today otherwise."),
        click.option("--from", "first", help="The first day; the beginning of the fiscal year otherwise."),
    ):
        function = option(function)
    return function


def _span(tx: Tx, first: str | None, last: str | None, known_on: str | None) -> Span:
    last_day = day(tx, last, "to")
    beginning = reports.this_year(tx).first
    first_day = min(beginning, last_day) if first is None else day(tx, first, "from")
    if first_day > last_day:
        raise Incomplete("The first day is after the last.", field="from")
    return Span(first_day, last_day, day_or_none(tx, known_on, "known_on"))


@click.command("report")
@click.argument("name", type=click.Choice([*reports.REPORTS]))
@span_options
@click.pass_obj
def report(session: Session, *, name: str, first: str | None, last: str | None, known_on: str | None) -> None:
    """A report, as of any day and as known on any day."""
    with session.read() as tx:
        _show(session, tx.info, reports.run(tx, name, _span(tx, first, last, known_on)))


@click.command("statement")
@customer_option
@span_options
@click.pass_obj
def statement(
    session: Session, *, code: str, first: str | None, last: str | None, known_on: str | None
) -> None:
    """A customer's statement: opening, movements, closing, open items, ageing."""
    with session.read() as tx:
        found = statements.statement(tx, customer_id(tx, code), _span(tx, first, last, known_on))
        _show(session, tx.info, found)


def _show(session: Session, info: BookInfo, found: Report) -> None:
    def table() -> None:
        from app.cli.render import print_report

        print_report(found, info)

    session.show(report_data(found), table)


def report_data(found: Report) -> Row:
    """A report as scripts read it: each row by the columns' keys, amounts in minor units."""
    keys = [column.key for column in found.columns]
    return {
        "report": found.key,
        "title": found.title,
        "scope": list(found.scope),
        "columns": [{"key": c.key, "title": c.title, "kind": c.kind} for c in found.columns],
        "rows": [
            {"row": row.weight, "entry": row.entry_id, **dict(zip(keys, row.values, strict=True))}
            for row in found.rows
        ],
        "foot": [report_data(part) for part in found.foot],
    }


VERBS = (report, statement)
