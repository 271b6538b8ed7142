"""Verbs about reports: report, statement."""

from __future__ import annotations

from pathlib import Path

import click

from app.cli.amounts import customer_id, span_of
from app.cli.options import customer_option, pdf_option, span_options
from app.cli.paper import to_pdf
from app.cli.plain import Row
from app.cli.session import Session
from app.domain.books import BookInfo
from app.domain.quantities import plain_quantity
from app.domain.reports import Kind, Report, ReportRow, Value
from app.services import papers, reports, statements


@click.command("report")
@click.argument("name", type=click.Choice([*reports.REPORTS]))
@span_options
@pdf_option
@click.pass_obj
def report(
    session: Session,
    *,
    name: str,
    first: str | None,
    last: str | None,
    known_on: str | None,
    file: Path | None,
) -> None:
    """A report, as of any day and as known on any day."""
    if file is not None:
        with session.read() as tx:
            paper = papers.report_paper(tx, name, span_of(tx, first, last, known_on))
        to_pdf(session, [paper], file)
        return
    with session.read() as tx:
        _show(session, tx.info, reports.run(tx, name, span_of(tx, first, last, known_on)))


@click.command("statement")
@customer_option
@span_options
@pdf_option
@click.pass_obj
def statement(
    session: Session,
    *,
    code: str,
    first: str | None,
    last: str | None,
    known_on: str | None,
    file: Path | None,
) -> None:
    """A customer's statement: opening, movements, closing, open items, ageing."""
    if file is not None:
        with session.read() as tx:
            who = customer_id(tx, code)
            paper = papers.statement_paper(tx, who, span_of(tx, first, last, known_on))
        to_pdf(session, [paper], file)
        return
    with session.read() as tx:
        found = statements.statement(tx, customer_id(tx, code), span_of(tx, first, last, known_on))
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
            {"row": row.weight, "entry": row.entry_id, **dict(zip(keys, _values(found, row), strict=True))}
            for row in found.rows
        ],
        "foot": [report_data(part) for part in found.foot],
    }


def _values(found: Report, row: ReportRow) -> list[Value]:
    """The values of a row; quantities as text, exactly."""
    return [
        plain_quantity(value) if column.kind is Kind.QUANTITY and isinstance(value, int) else value
        for column, value in zip(found.columns, row.values, strict=True)
    ]


VERBS = (report, statement)
