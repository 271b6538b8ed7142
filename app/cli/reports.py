"""Verbs about reports: report, statement."""

from __future__ import annotations

import click

from app.cli.amounts import customer_id, customer_or_none, span_of
from app.cli.options import Target, customer_option, file_options, span_options
from app.cli.paper import to_pdf
from app.cli.plain import Row
from app.cli.session import Session, on_interrupt
from app.domain.audit import AuditQuery
from app.domain.books import BookInfo
from app.domain.quantities import plain_quantity
from app.domain.reports import Kind, Report, ReportRow, Value
from app.services import audit_report, papers, report_files, reports, statements
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
@click.option("--customer", "code", help="Of the audit: of this customer alone, by the code.")
@click.option("--action", default="", help="Of the audit: this action alone, as `shopbook audit` has it.")
@click.option("--search", default="", help="Of the audit: with these words.")
@file_options
@click.pass_obj
def report(
    session: Session,
    *,
    name: str,
    first: str | None,
    last: str | None,
    known_on: str | None,
    code: str | None,
    action: str,
    search: str,
    target: Target | None,
) -> None:
    """A report, as of any day and as known on any day.

    `account:4000` and `item:Rice` list the entries that a figure is made of.
    """
    if name == audit_report.KEY:
        with session.read() as tx:
            query = AuditQuery(customer_or_none(tx, code), action, search)
            about = tuple(part for part in (code or "", action, f"“{search}”" if search else "") if part)
            _changes(
                session, tx, audit_report.of_days(span_of(tx, first, last, known_on), query), about, target
            )
        return
    if code is not None or action or search:
        raise click.UsageError("--customer, --action and --search are for the report audit.")
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


def _changes(
    session: Session, tx: Tx, query: AuditQuery, about: tuple[str, ...], target: Target | None
) -> None:
    """The audit: a script and a file get all of it, the screen and paper the newest where it is very long."""
    if target is None:
        most = None if session.as_json else audit_report.MOST_SHOWN
        _show(session, tx.info, audit_report.changes(tx, query, about, most=most))
    elif target.form is None:
        to_pdf(session, [papers.changes_paper(tx, query, about)], target.file)
    else:
        with session.progress() as task, on_interrupt(lambda *_: task.cancel()):
            rows = audit_report.write_changes(
                *(tx, query, target.file, target.form),
                force=target.force,
                csv=target.csv,
                about=about,
                task=task,
            )
        _wrote(session, target, rows)


def _answer(session: Session, tx: Tx, found: Report, target: Target | None) -> None:
    """The report on the screen, or in the file that was named."""
    if target is None or target.form is None:
        _show(session, tx.info, found)
        return
    with session.progress() as task, on_interrupt(lambda *_: task.cancel()):
        rows = report_files.write_report(
            tx, found, target.file, target.form, force=target.force, csv=target.csv, task=task
        )
    _wrote(session, target, rows)


def _wrote(session: Session, target: Target, rows: int) -> None:
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
