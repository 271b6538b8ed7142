"""What every verb is handed: the book, and how to answer. Light: `--help` must not wait for a database."""

from __future__ import annotations

import json
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

import click

from app import paths, settings
from app.cli.plain import Row, plain
from app.domain.errors import FutureDay, NeverSold

if TYPE_CHECKING:
    from types import FrameType

    from app.domain.books import BookInfo
    from app.domain.papers import Paper, Width
    from app.domain.receipts import Receipt
    from app.services.heads import Outside
    from app.services.task import Task
    from app.storage.book import Book, Tx

T = TypeVar("T")


class WritePdf(Protocol):
    """Writes papers into a file and returns the pages. Raises Fault, Cancelled."""

    def __call__(
        self, papers: Sequence[Paper], file: Path, width: Width, task: Task, *, invoice: bool
    ) -> int: ...


class NobodyReads(Exception):
    """Whoever was to read the answer has left: `shopbook ledger … | head`. What was asked for is done."""


@dataclass(frozen=True)
class Session:
    """One call of the program: which book, whether JSON is wanted, how long to wait for another program.

    `named` tells that the book was named in the call itself. `open_window` opens it in the window, where there is one;
    `write_pdf` writes papers into a file and returns the pages: only the window's floor knows how.
    """

    path: Path | None
    as_json: bool
    wait: float
    named: bool = True
    open_window: Callable[[list[str]], int] | None = None
    write_pdf: WritePdf | None = None

    def book_path(self) -> Path:
        """The book named, or the one used last; UsageError when there is none."""
        if self.path is not None:
            return self.path
        last = settings.load(paths.folders().settings_file).settings.last_book
        if last is None:
            raise click.UsageError("Name the book: shopbook --book FILE VERB.")
        return last

    @contextmanager
    def book(self) -> Iterator[Book]:
        """The book, open for as long as the verb needs it; its newest head is kept afterwards. Raises Fault.

        A file that is not the newest known state of its book is `held`: see `warn`.
        """
        from app.services import heads
        from app.services.opening import open_book

        outside = self.outside()
        book = open_book(self.book_path(), paths.folders().backups, wait=self.wait)
        try:
            heads.watch(book, outside)
            yield book
            heads.keep_quietly(book, outside)
        finally:
            book.close()

    def outside(self) -> Outside:
        """Where this machine keeps heads of books."""
        from app.services.heads import Outside

        return Outside.usual(settings.load(paths.folders().settings_file).settings.backup_folder)

    def warn(self, book: Book) -> None:
        """Say on standard error what is held against this file; it can be read all the same."""
        if book.held and self.as_json:
            sys.stderr.write(json.dumps({"warning": "not_newest", "message": book.held}) + "\n")
        elif book.held:
            sys.stderr.write(f"{book.held}\nSee `shopbook head`.\n")

    @contextmanager
    def read(self) -> Iterator[Tx]:
        """A view of the book."""
        with self.book() as book:
            self.warn(book)
            with book.read() as tx:
                yield tx

    def write(self, request: Callable[[Tx], T], *, rehearse_held: bool = False) -> T:
        """Carry out one request, and read what its answer needs, in one transaction.

        With `rehearse_held` a file that is held is not refused: the request is answered, and nothing is stored.
        """
        with self.book() as book, stoppable() as too_late:
            rehearse = rehearse_held and bool(book.held)
            if rehearse:
                self.warn(book)
            with book.dry_run() if rehearse else book.write() as tx:
                try:
                    answer = request(tx)
                except (FutureDay, NeverSold) as asked:
                    from app.cli.options import naming_the_agreement

                    raise naming_the_agreement(asked) from None
                too_late()
        return answer

    def carry_out(
        self, request: Callable[[Tx], Receipt], more: Callable[[Tx, Receipt], Row] | None = None
    ) -> None:
        """Carry out a request and print what it did; `more` are further facts for scripts."""
        from app.cli.answers import receipt_lines, receipt_row

        def asked(tx: Tx) -> tuple[Row, list[str]]:
            receipt = request(tx)
            facts = receipt_row(tx, receipt) | (more(tx, receipt) if more else {})
            return facts, receipt_lines(tx, receipt)

        facts, lines = self.write(asked)
        self.show(facts, lambda: click.echo("\n".join(lines)))

    @contextmanager
    def progress(self) -> Iterator[Task]:
        """How far long work is, as a bar where a person looks on."""
        if self.as_json or not sys.stderr.isatty():
            from app.services.task import Task

            yield Task()
        else:
            from app.cli.render import Bar

            with Bar() as task:
                yield task

    # answering ----------------------------------------------------------------------------------------------------

    def show(self, data: object, table: Callable[[], None]) -> None:
        """Print the answer: one JSON document, or what `table` prints for a person. Raises NobodyReads."""
        try:
            if self.as_json:
                sys.stdout.write(json.dumps(data, ensure_ascii=False, default=plain) + "\n")
            else:
                table()
            sys.stdout.flush()
        except BrokenPipeError:
            raise NobodyReads from None

    def show_rows(self, rows: Sequence[Row], info: BookInfo, shown: Sequence[str]) -> None:
        """Print a list: JSON with everything in minor units, or a table of the columns `shown`."""

        def table() -> None:
            from app.cli.render import print_rows

            print_rows(rows, info, shown)

        self.show(list(rows), table)


@contextmanager
def on_interrupt(act: Callable[[int, FrameType | None], None]) -> Iterator[None]:
    """Ctrl-C does `act` meanwhile, where this thread is the one that is told of it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, act)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def stoppable() -> Iterator[Callable[[], None]]:
    """Ctrl-C stops the request at any moment until `too_late` is called, just before it is stored.

    So "stopped" always means that nothing was stored, and what was stored is always said.
    """
    late = False

    def too_late() -> None:
        nonlocal late
        late = True

    def stop(number: int, frame: FrameType | None) -> None:
        if not late:
            signal.default_int_handler(number, frame)

    with on_interrupt(stop):
        yield too_late
