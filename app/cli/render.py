"""Tables for people; loaded only where a table is printed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from app.cli.session import money, plain
from app.domain.books import BookInfo
from app.services.task import Task


def print_table(rows: Sequence[dict[str, Any]], info: BookInfo, amounts: frozenset[str]) -> None:
    """Print rows with their keys as headings, amounts aligned to the right."""
    console = Console(highlight=False)
    if not rows:
        console.print("Nothing to show.")
        return
    table = Table(box=None, header_style="bold", pad_edge=False)
    for key in rows[0]:
        numeric = key in amounts or isinstance(rows[0][key], int)
        table.add_column(key.replace("_", " "), justify="right" if numeric else "left", overflow="fold")
    for row in rows:
        table.add_row(*(_text(value, info, is_amount=key in amounts) for key, value in row.items()))
    console.print(table)


def _text(value: object, info: BookInfo, *, is_amount: bool) -> str:
    if value is None:
        return ""
    if is_amount and isinstance(value, int):
        return money(info, value)
    if isinstance(value, date | datetime):
        return str(plain(value))
    return str(value)


class Bar:
    """A progress bar on standard error, for long work at a terminal."""

    def __init__(self) -> None:
        console = Console(stderr=True)
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            console=console,
            transient=True,
        )
        self._id = self._progress.add_task("Working", total=None)
        self.task = Task(self._report) if console.is_terminal else Task()
        self._shown = console.is_terminal

    def __enter__(self) -> Task:
        if self._shown:
            self._progress.start()
        return self.task

    def __exit__(self, *_: object) -> None:
        if self._shown:
            self._progress.stop()

    def _report(self, done: int, total: int, what: str) -> None:
        self._progress.update(self._id, completed=done, total=total or None, description=what or "Working")
