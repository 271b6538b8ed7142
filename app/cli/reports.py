"""Verbs about reports: report, statement."""

from __future__ import annotations

import click

from app.cli.amounts import customer_id, span_of
from app.cli.options import Target, customer_option, file_options, span_options
from app.cli.paper import to_pdf
from app.cli.plain import Row
from app.cli.session import Session, on_interrupt
from app.domain.books import BookInfo
from app.domain.quantities import plain_quantity
from app.domain.reports import Kind, Report, ReportRow, Value
from app.services import papers, report_files, reports, statements
from app.services.report_details import DETAILS
from app.storage.book import Tx


class ReportName(click.Choice[str]):
    """A report by its name, or what a figure of one is made of: `account:4000`, `item:Rice`."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name; fails for one there is not."""
        if value.partition(":")[0] in DETAILS and ":" in value:
            return value
        return super().convert(value, param, ctx)


@click.command("report")
@click.argument("name", type=ReportName([*reports.REPORTS]))
@span_options
@file_options
@click.pass_obj
def report(
    session: Session,
    *,
    name: str,
    first: str | None,
    last: str | None,
    known_on: str | None,
    target: Target | None,
) -> None:
    """A report, as of any day and as known on any day.

    `account:4000` and `item:Rice` list the entries that a figure is made of.
    """
    if target is not None and target.form is None:
        with session.read() as tx:
            paper = papers.report_paper(tx, name, span_of(tx, first, last, known_on))
        to_pdf(session, [paper], target.file)
        return
    with session.read() as tx:
        _answer(session, tx, reports.run(tx, name, span_of(tx, first, last, known_on)), target)


@click.command("statement")
@customer_option
@span_options
@file_options
@click.pass_obj
def statement(
    session: Session,
    *,
    code: str,
    first: str | None,
    last: str | None,
    known_on: str | None,
    target: Target | None,
) -> None:
    """A customer's statement: opening, movements, closing, open items, ageing."""
    if target is not None and target.form is None:
        with session.read() as tx:
            who = customer_id(tx, code)
            paper = papers.statement_paper(tx, who, span_of(tx, first, last, known_on))
        to_pdf(session, [paper], target.file)
        return
    with session.read() as tx:
        found = statements.statement(tx, customer_id(tx, code), span_of(tx, first, last, known_on))
        _answer(session, tx, found, target)


def _answer(session: Session, tx: Tx, found: Report, target: Target | None) -> None:
    """The report on the screen, or in the file that was named."""
    if target is None or target.form is None:
        _show(session, tx.info, found)
        return
    with session.progress() as task, on_interrupt(lambda *_: task.cancel()):
        rows = report_files.write_report(
            tx, found, target.file, target.form, force=target.force, csv=target.csv, task=task
        )
    answer = {"file": target.file, "rows": rows}
    session.show(answer, lambda: click.echo(f"Wrote {rows} rows into {target.file}."))


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
