"""Reports and statements as documents: letterhead, title, the table, what stands at its foot."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from app.domain.books import BookInfo
from app.domain.money import format_amount
from app.domain.papers import DayPaper, EntryPaper, Letterhead, Paper, ReportPaper, StatementPaper, Width
from app.domain.reports import FIGURES, Kind, Report, ReportRow
from app.locales import number_style
from app.ui.paper import slips
from app.ui.paper.blocks import Beside, Block, Column, Document, Gap, Para, Row, Table
from app.ui.paper.day_slip import day_slip
from app.ui.paper.layout import template
from app.ui.paper.masthead import addressee_paras, masthead, page_foot
from app.ui.report_words import row_words, said, scope_words

translate = QCoreApplication.translate


def compose(paper: Paper, width: Width = "a4", *, invoice: bool = False) -> Document:
    """The document of a paper. `width` counts for receipts and slips only, `invoice` for sales."""
    if isinstance(paper, DayPaper):
        return day_slip(paper, width)
    if isinstance(paper, EntryPaper):
        return slips.invoice(paper) if invoice else slips.receipt(paper, width)
    return _statement(paper) if isinstance(paper, StatementPaper) else _report(paper)


def _report(paper: ReportPaper) -> Document:
    report, head = paper.report, paper.head
    parts: dict[str, list[Block]] = {
        "head": [masthead(head, said(report.title), _scope(report, head.info))],
        "table": [Gap(large=True), table(report, head.info)],
        "foot": _foot(report, head.info),
    }
    return _document(head, said(report.title), _scope(report, head.info)[0], parts)


def _statement(paper: StatementPaper) -> Document:
    report, head = paper.report, paper.head
    # The customer stands beside the balance, the book's code at the foot of the page.
    scope = [*scope_words(report, head.info)[:-2], _amounts_in(head.info)]
    title = translate("Paper", "Statement")
    name = translate("Paper", "Statement: {name}").format(name=paper.customer.name)
    parts: dict[str, list[Block]] = {
        "head": [masthead(head, title, scope)],
        "parties": [Gap(large=True), _parties(paper)],
        "table": [Gap(large=True), table(report, head.info)],
        "foot": _foot(report, head.info),
    }
    return _document(head, name, scope[0], parts)


def _document(head: Letterhead, title: str, days: str, parts: dict[str, list[Block]]) -> Document:
    layout = template("report")
    return Document(
        layout=layout,
        title=title,
        blocks=tuple(block for part in layout.parts for block in parts.get(part, [])),
        running=f"{head.info.name} · {title} · {days}",
        foot=page_foot(head),
    )


def _parties(paper: StatementPaper) -> Beside:
    info, balance = paper.head.info, paper.balance
    words = (
        translate("Paper", "Owes")
        if balance > 0
        else translate("Paper", "In credit")
        if balance < 0
        else translate("Paper", "Balance")
    )
    figure = (
        format_amount(abs(balance), info.currency, number_style(info.locale))
        if balance
        else translate("Paper", "Settled")
    )
    return Beside(addressee_paras(paper.customer), (Para(words, "quiet", "quiet"), Para(figure, "figure")))


def _scope(report: Report, info: BookInfo) -> list[str]:
    return [*scope_words(report, info), _amounts_in(info)]


def _amounts_in(info: BookInfo) -> str:
    return translate("Paper", "Amounts in {sign} ({code})").format(
        sign=info.currency.symbol, code=info.currency.code
    )


def table(report: Report, info: BookInfo, title: str = "") -> Table:
    """A report's rows in words."""
    filled = Table(
        tuple(Column(said(c.title), c.kind in FIGURES, c.kind is Kind.DAY) for c in report.columns),
        tuple(
            Row(row_words(report, row, info), row.weight, _is_joined(before, row))
            for before, row in zip((None, *report.rows), report.rows, strict=False)
        ),
        title,
    )
    return without_empty(filled)


def without_empty(made: Table) -> Table:
    """A table without the columns in which nothing stands."""
    kept = [n for n in range(len(made.columns)) if any(row.cells[n] for row in made.rows)]
    if not made.rows or len(kept) == len(made.columns):
        return made
    rows = tuple(replace(row, cells=tuple(row.cells[n] for n in kept)) for row in made.rows)
    return replace(made, columns=tuple(made.columns[n] for n in kept), rows=rows)


def _is_joined(before: ReportRow | None, row: ReportRow) -> bool:
    """Whether a row is another line of the entry above it: its day and its name are not said again."""
    return before is not None and row.entry_id is not None and row.entry_id == before.entry_id


def _foot(report: Report, info: BookInfo) -> list[Block]:
    """What stands under a statement. The ageing of one customer is its total alone, without name and code."""
    blocks: list[Block] = []
    for part in report.foot:
        made = table(part, info, said(part.title))
        if part.key == "ageing":
            figures = [n for n, column in enumerate(made.columns) if column.figures]
            total = made.rows[-1]
            cells = tuple(total.cells[n] for n in figures)
            made = replace(
                made, columns=tuple(made.columns[n] for n in figures), rows=(Row(cells, total.weight),)
            )
        blocks += [Gap(large=True), made]
    return blocks
