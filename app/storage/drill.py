"""A scratch copy of a book, and whoever damages it: the sqlite3 shell's way, past the program.

Only ever on files of a scratch folder; the book itself is read, once, to be copied.
"""

from __future__ import annotations

import random
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from app.domain.errors import DiskFull, Fault
from app.storage import dialects
from app.storage.backups import remove
from app.storage.book import Tx

PREFIX: Final = "shopbook-drill-"
# The intact copy, the damaged one, and what SQLite keeps beside it while it is opened.
_COPIES: Final = 3
_SPARE: Final = 16 * 2**20
_PAGES: Final = 4096
_LEFT_BEHIND: Final = 24 * 3600
# These do something; all others only refuse.
_WORKING: Final = ("allocations_move_items", "search_new", "search_changed")


def size(tx: Tx) -> int:
    """How large a copy of the book is, in bytes."""
    pages, each = (int(tx.cursor.execute(f"PRAGMA {n}").fetchone()[0]) for n in ("page_count", "page_size"))
    return pages * each


@contextmanager
def scratch(size: int, folder: Path | None = None) -> Iterator[Path]:
    """A folder of our own for copies of `size` bytes, removed afterwards; in `folder`, or where such things go.

    Raises DiskFull where they would not fit, NoPermission. What a drill that was killed left behind, a day ago or
    longer, goes as well.
    """
    parent = folder or Path(tempfile.gettempdir())
    with faults(parent):
        _sweep(parent)
        needed = _COPIES * size + _SPARE
        free = shutil.disk_usage(parent).free
        if free < needed:
            raise DiskFull(
                f"There is no room to try it on a copy: {_megabytes(needed)} MB are needed, {_megabytes(free)} MB are"
                " free. Nothing was done."
            )
        made = Path(tempfile.mkdtemp(prefix=PREFIX, dir=parent))
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _megabytes(size: int) -> int:
    return -(-size // 2**20)


def _sweep(parent: Path) -> None:
    for left in parent.glob(f"{PREFIX}*"):
        try:
            age = time.time() - left.stat().st_mtime
        except FileNotFoundError:
            continue  # another drill has just ended
        if age > _LEFT_BEHIND:
            shutil.rmtree(left, ignore_errors=True)


@contextmanager
def faults(path: Path) -> Iterator[None]:
    """What goes wrong with copies in the block, as a Fault."""
    try:
        yield
    except Exception as error:
        fault = dialects.as_fault(error, path)
        if fault is None and isinstance(error, OSError):
            fault = Fault(f"The copy to be damaged could not be made: {error.strerror or error}.")
        if fault is None:
            raise
        raise fault from error


def copy_of(tx: Tx, target: Path, step: Callable[[int, int], None]) -> None:
    """Copy the book as this transaction sees it; `step(done, total)` in pages, and what it raises stops it."""
    tx.cursor.execute("SELECT count(*) FROM book").fetchone()  # from here on the view does not move
    with faults(target):
        copy = dialects.driver.connect(str(target), isolation_level=None)
        try:

            def tell(_status: int, remaining: int, total: int) -> None:
                step(total - remaining, total)

            tx.connection.backup(copy, pages=_PAGES, progress=tell)
            copy.execute("PRAGMA journal_mode = DELETE").fetchall()
        finally:
            copy.close()


def put_in_place(source: Path, target: Path) -> None:
    """Make `target` a copy of `source`, whatever was there before."""
    with faults(target):
        remove(target)
        shutil.copyfile(source, target)


class Intruder:
    """Somebody with the sqlite3 shell and the file of a book. Values are drawn with `rng`.

    `at_work` is one visit: guards away, the deed, guards back as they were, so that only the proof can see it.
    """

    def __init__(self, path: Path, rng: random.Random) -> None:
        self._path = path
        self.rng = rng
        self.cursor: Any = None

    @contextmanager
    def at_work(self, *, past_guards: bool = True) -> Iterator[None]:
        """Everything done in the block is stored, or nothing of it."""
        with faults(self._path):
            connection = dialects.driver.connect(str(self._path), isolation_level=None)
            try:
                self.cursor = connection.cursor()
                self.cursor.execute("PRAGMA ignore_check_constraints = ON")
                self.cursor.execute("BEGIN IMMEDIATE")
                guards = self.guards() if past_guards else []
                for name, _ in guards:
                    self.cursor.execute(f'DROP TRIGGER "{name}"')
                yield
                for _, sql in guards:
                    self.cursor.execute(sql)
                self.cursor.execute("COMMIT")
            finally:
                self.cursor = None
                connection.close()

    def guards(self) -> list[tuple[str, str]]:
        """The triggers that only refuse, with their text."""
        rows = self.rows("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        return [(name, sql) for name, sql in rows if name not in _WORKING]

    def rows(self, sql: str, *values: object) -> list[Any]:
        """All rows of a query."""
        found: list[Any] = self.cursor.execute(sql, values).fetchall()
        return found

    def value(self, sql: str, *values: object) -> Any:
        """The one value of a query."""
        return self.cursor.execute(sql, values).fetchone()[0]

    def do(self, sql: str, *values: object) -> int:
        """A change; how many rows it touched."""
        return int(self.cursor.execute(sql, values).rowcount)

    def entry(self, where: str = "1") -> int | None:
        """Any entry for which `where` holds (`e` is the entry), or None."""
        last = self.value("SELECT coalesce(max(id), 0) FROM entries")
        start = self.rng.randint(1, last) if last else 0
        for sql in ("e.id >= ? AND", "e.id < ? AND"):
            found = self.rows(
                f"SELECT e.id FROM entries e WHERE {sql} ({where}) ORDER BY e.id LIMIT 1", start
            )
            if found:
                return int(found[0][0])
        return None

    def amount(self) -> int:
        """A difference worth while, never zero; minor units."""
        return self.rng.randint(1, 99_999) * self.rng.choice((-1, 1))
