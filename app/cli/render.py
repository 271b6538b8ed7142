"""Tables and progress for people; loaded only where a table or a bar is printed."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table
from rich.text import Text

from app.cli.plain import Row
from app.domain.books import BookInfo
from app.domain.money import format_amount
from app.domain.quantities import format_quantity
from app.domain.reports import FIGURES, Kind, Report, Value, Weight
from app.locales import format_day, format_moment, number_style
from app.services.task import Task

# The keys of rows that are minor units.
AMOUNTS: Final = frozenset(
    [
        "amount",
        "balance",
        "computed",
        "credit",
        "credit_after",
        "credit_before",
        "credit_limit",
        "debit",
        "debt",
        "debt_after",
        "debt_before",
        "difference",
        "from_credit",
        "late",
        "limit",
        "money",
        "open",
        "paid",
        "returned",
        "sold",
        "stored",
        "to_debt",
        "total",
        "unused",
    ]
)
# Wide enough for every table that goes into a file or a pipe: nothing is folded or cut there.
_UNFOLDED: Final = 10_000


def print_rows(rows: Sequence[Row], info: BookInfo, shown: Sequence[str]) -> None:
    """Print rows with their keys as headings; columns that are empty throughout are left out."""
    if not rows:
        _console().print("Nothing to show.")
        return
    keys = [key for key in shown if any(row[key] not in (None, "") for row in rows)]
    table = _table()
    for key in keys:
        numeric = key in AMOUNTS or any(isinstance(row[key], int) for row in rows)
        table.add_column(key.replace("_", " "), justify="right" if numeric else "left", overflow="fold")
    for row in rows:
        table.add_row(*(_cell(row[key], info, is_amount=key in AMOUNTS) for key in keys))
    _console().print(table)


def print_report(report: Report, info: BookInfo) -> None:
    """Print a report and what stands at its foot."""
    for part in (report, *report.foot):
        console = _console()
        console.print(Text(_shown(f"{part.title} · {' · '.join(part.scope)}"), style="bold"))
        table = _table()
        for column in part.columns:
            numeric = column.kind in FIGURES
            table.add_column(column.title, justify="right" if numeric else "left", overflow="fold")
        for row in part.rows:
            cells = (
                _cell(_quantity(column.kind, value), info, is_amount=column.kind is Kind.AMOUNT)
                for column, value in zip(part.columns, row.values, strict=True)
            )
            table.add_row(*cells, style="" if row.weight is Weight.LINE else "bold")
        console.print(table)


def _quantity(kind: Kind, value: Value) -> Value:
    """A quantity in words; any other value as it is."""
    return format_quantity(value) if kind is Kind.QUANTITY and isinstance(value, int) else value


class _Paper(Console):
    """A console that leaves a reader who has gone to the caller."""

    def on_broken_pipe(self) -> None:
        raise  # noqa: PLE0704 - rich calls this while it handles BrokenPipeError


def _console() -> Console:
    console = _Paper(highlight=False)
    if not console.is_terminal:
        console = _Paper(highlight=False, width=_UNFOLDED)
    return console


def _table() -> Table:
    return Table(box=None, header_style="bold", pad_edge=False)


def _cell(value: object, info: BookInfo, *, is_amount: bool) -> Text:
    match value:
        case None:
            return Text()
        case bool():
            return Text("yes" if value else "")
        case int() if is_amount:
            return Text(format_amount(value, info.currency, number_style(info.locale)))
        case dict():
            facts = {key: _cell(fact, info, is_amount=key in AMOUNTS) for key, fact in value.items()}
            return Text(", ".join(f"{key.replace('_', ' ')} {fact}" for key, fact in facts.items() if fact))
        case datetime():
            return Text(format_moment(value, info.locale))
        case date():
            return Text(format_day(value, info.locale))
        case _:
            return Text(_shown(str(value)))


def _shown(text: str) -> str:
    """Text on one line that a terminal cannot take for a command."""
    return "".join("�" if unicodedata.category(c) == "Cc" else c for c in text.replace("\n", " "))


class Bar:
    """A progress bar on standard error, for long work at a terminal."""

    def __init__(self) -> None:
        """Nothing is shown before the work begins."""
        console = Console(stderr=True)
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            console=console,
            transient=True,
        )
        self._id = self._progress.add_task("Working", total=None)
        self._shown = console.is_terminal
        self.task = Task(self._report) if self._shown else Task()

    def __enter__(self) -> Task:
        if self._shown:
            self._progress.start()
        return self.task

    def __exit__(self, *_: object) -> None:
        if self._shown:
            self._progress.stop()

    def _report(self, done: int, total: int, what: str) -> None:
        self._progress.update(self._id, completed=done, total=total or None, description=what or "Working")
