"""The book: one SQLite file, and the only place that begins, commits or rolls back."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, Final

from app.domain.changes import Changes
from app.domain.dates import utc_text
from app.domain.errors import BookDamaged, BookOlder, Fault, NotNewest, Unsaved
from app.storage import dialects, settings_rows, upgrade
from app.storage.files import MOST_VALUES, FileLock, check_header, is_broken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from app.domain.books import BookInfo

# A log this long is folded back into the file even if the desk is never idle; in bytes.
LONGEST_WAL: Final = 64 * 1024 * 1024
# How many commits go by before its length is asked for again.
LOOK_AT_WAL: Final = 16


def utc_now() -> datetime:
    """The machine's clock, in UTC."""
    return datetime.now(UTC)


class Tx:
    """One transaction: what every service is given. Belongs to the thread that opened it.

    `connection` and `cursor` are the driver's: SQLAlchemy describes and migrates the schema, and is not loaded here. `changes` collects
    what a write touched. `request_uid` is the id of the request being carried out. `batch_id` is the batch
    that all entries of the transaction belong to, where there is one. `audit_notes`, `audit_head` and `minter`
    belong to `storage.audit` and `storage.journal`.
    """

    def __init__(self, connection: Any, info: BookInfo, now: datetime, actor: str, *, writes: bool) -> None:
        """Made by Book alone."""
        self.connection = connection
        self.cursor: Any = connection.cursor()
        self.info = info
        self.now = now
        self.at = utc_text(now) if writes else ""
        self.today = date.fromtimestamp(now.timestamp())  # noqa: DTZ012 - the owner's day
        self.actor = actor
        self.writes = writes
        self.changes = Changes.NONE
        self.request_uid: str | None = None
        self.audit_notes: list[Any] = []
        self.audit_head: tuple[int, bytes] | None = None
        self.minter: Any = None
        self.batch_id: int | None = None

    def change_setting(self, key: str, value: str) -> None:
        """Change one setting; what follows in this transaction goes by it already. Auditing is the service's business."""
        settings_rows.write_setting(self.cursor, key, value)
        self.info = settings_rows.read_info(self.cursor)
        self.changes |= Changes.SETTINGS


class _Faults:
    """Turns what the driver or the system raises into words for a person; the rest goes through."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        pass

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, Exception):
            fault = dialects.as_fault(error, self._path)
            if fault is not None:
                raise fault from error


class Book:
    """An open book. Every thread that uses it gets a connection of its own; one of them writes at a time.

    Faults are raised for all that the machine can do wrong; the file is never replaced and never written
    before it has been found whole.
    """

    def __init__(self, path: Path, lock: FileLock, clock: Callable[[], datetime]) -> None:
        """Use `Book.open` or `Book.create`."""
        self.path = path
        self._wal = path.with_name(path.name + "-wal")
        self._faults = _Faults(path)
        self._lock = lock
        self._clock = clock
        self._local = threading.local()
        # Each with the thread it belongs to.
        self._connections: list[tuple[int, Any]] = []
        self._forbidden: set[int] = set()
        self._writing = threading.RLock()
        self._readers: set[int] = set()
        self._left = threading.Condition()
        self._info: BookInfo | None = None
        self._whole = False
        self._closed = False
        self._commits = 0
        self._held = ""
        self._look: Callable[[Book], object] | None = None
        self._looking = False

    # opening and closing -------------------------------------------------------------------------------------

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        name: str,
        currency: str,
        locale: str = "en",
        clock: Callable[[], datetime] = utc_now,
        wait: float = 0.0,
    ) -> Book:
        """Make a new book. It is made under another name and renamed, so that half a book never stands there.

        Raises BookExists where a file already is, NoPermission, DiskFull; BookError for an unknown currency.
        """
        lock = FileLock.acquire(path, wait)
        try:
            upgrade.create_schema(path, name=name, currency=currency, locale=locale, now=clock())
        except BaseException:
            lock.release()
            raise
        book = cls(path, lock, clock)
        book._whole = True
        return book

    @classmethod
    def open(
        cls, path: Path, *, clock: Callable[[], datetime] = utc_now, wait: float = 0.0, check: bool = True
    ) -> Book:
        """Open an existing book, after finding it to be one.

        `wait` is how many seconds to wait for another program to let go of it. With `check=False` SQLite's own
        check of the file is left to the first write (or to `check_file`), so that a window can show the book at
        once. Raises BookMissing, NotABook, BookTooNew, BookOlder, BookDamaged, BookLocked, NoPermission.
        """
        check_header(path)
        lock = FileLock.acquire(path, wait)
        try:
            if check_header(path) < upgrade.SCHEMA_VERSION:
                raise BookOlder(f"{path.name} was written by an older Shopbook. It was not touched.")
            book = cls(path, lock, clock)
            try:
                if check:
                    book.check_file()
            except BaseException:
                book._dispose()
                raise
        except BaseException as error:
            lock.release()
            fault = dialects.as_fault(error, path)
            if fault is not None:
                raise fault from error
            raise
        return book

    def look_before_writing(self, look: Callable[[Book], object]) -> None:
        """Have `look` carried out once, before the first write or when `held` is first asked for: it may hold the file.

        So that a window can show the book before it is held against what is known of it elsewhere.
        """
        self._look = look

    @property
    def held(self) -> str:
        """Why nothing is recorded in this file for now, in a sentence for a person; empty usually. See services.heads."""
        if self._look is not None:
            self._look_once()
        return self._held

    @held.setter
    def held(self, why: str) -> None:
        self._held = why

    def _look_once(self) -> None:
        with self._writing:  # a look under way in another thread is waited for
            if self._look is None or self._looking:
                return
            self._looking = True
            try:
                self._look(self)
                # Not where it was stopped, perhaps with somebody else's read, or where the file could not be read: the
                # next one looks again.
                self._look = None
            finally:
                self._looking = False

    def check_file(self) -> None:
        """SQLite's quick check; raises BookDamaged. Until it has passed nothing is written.

        A value that its table would refuse is no damage to the file: it can be read, and the proof names it. Nor is
        a search index that does not follow: it is made anew.
        """
        if self._whole:
            return
        with self._faults:
            rows = self._connection().execute(f"PRAGMA quick_check({MOST_VALUES})").fetchall()
        broken = [words for (words,) in rows if is_broken(words)]
        if broken or len(rows) == MOST_VALUES:
            raise BookDamaged(
                f"{self.path.name} is damaged ({(broken or rows[0])[0]}). It was not changed; bring back the newest good"
                " safety copy."
            )
        self._whole = True

    def close(self) -> None:
        """Let go of the file. Waits for a write to end and stops reads; any thread, more than once if need be."""
        with self._writing:
            if self._closed:
                return
            with self._left:
                self._closed = True
            self._wait_for_readers()
            self._dispose()
            self._lock.release()

    def _wait_for_readers(self) -> None:
        # A connection closed while a statement runs on it takes the program down.
        with self._left:
            while self._readers - {threading.get_ident()}:
                self.interrupt()
                self._left.wait(0.02)

    def _dispose(self) -> None:
        for _thread, connection in self._connections:
            connection.close()
        self._connections.clear()

    # transactions ----------------------------------------------------------------------------------------------

    @contextmanager
    def read(self) -> Iterator[Tx]:
        """A consistent view of the book; nothing can be written in it."""
        with self._faults:
            me = threading.get_ident()
            with self._left:
                connection = self._connection()
                self._readers.add(me)
            try:
                tx = self._tx(connection, "", writes=False)
                tx.cursor.execute("BEGIN")
                try:
                    yield tx
                finally:
                    self._roll_back(tx)
            finally:
                with self._left:
                    self._readers.discard(me)
                    self._left.notify_all()

    @contextmanager
    def write(self, actor: str = "owner", *, settling: bool = False) -> Iterator[Tx]:
        """All of it or nothing: commits when the block ends, rolls back when it raises.

        Where the commit itself fails, the book is asked whether the request is in it, and that answer counts
        (a failed COMMIT may still have been stored); otherwise Unsaved is raised. Raises NotNewest while the file
        is `held`, unless this write is the one that settles it.
        """
        with self._writing, self._faults:
            if self.held and not settling:
                raise NotNewest(self.held)
            if not self._whole:
                self.check_file()
            tx = self._begin(actor)
            try:
                yield tx
            except BaseException:
                self._roll_back(tx)
                self._info = None
                raise
            self._commit(tx)
            if Changes.SETTINGS in tx.changes:
                self._info = None
            self._fold_long_log()

    @contextmanager
    def dry_run(self, actor: str = "owner") -> Iterator[Tx]:
        """The same as `write`, always rolled back: what a preview shows is what would happen."""
        with self._writing, self._faults:
            self.check_file()
            tx = self._begin(actor)
            try:
                yield tx
            finally:
                self._roll_back(tx)
                self._info = None

    def _begin(self, actor: str) -> Tx:
        connection = self._connection()
        connection.cursor().execute("BEGIN IMMEDIATE")
        try:
            return self._tx(connection, actor, writes=True)
        except BaseException:
            connection.cursor().execute("ROLLBACK")
            raise

    def _tx(self, connection: Any, actor: str, *, writes: bool) -> Tx:
        if self._info is None:
            self._info = settings_rows.read_info(connection.cursor())
        return Tx(connection, self._info, self._clock(), actor, writes=writes)

    def _commit(self, tx: Tx) -> None:
        if tx.audit_notes:
            self._roll_back(tx)
            raise RuntimeError("a request ended without closing its audit")
        try:
            tx.cursor.execute("COMMIT")
        except Exception as error:
            self._roll_back(tx)
            self._info = None
            if tx.request_uid is not None and self._has_request(tx.request_uid):
                return
            fault = dialects.as_fault(error, self.path)
            raise fault or Unsaved(f"{self.path.name} could not be written; nothing was stored.") from error

    def _has_request(self, uid: str) -> bool:
        row = self._connection().execute("SELECT 1 FROM audit WHERE uid = ?", (uid,)).fetchone()
        return row is not None

    @staticmethod
    def _roll_back(tx: Tx) -> None:
        # SQLite rolls back by itself on some errors (disk full, damage); a second time would be an error.
        if tx.connection.in_transaction:
            tx.cursor.execute("ROLLBACK")

    def _connection(self) -> Any:
        if threading.get_ident() in self._forbidden:
            raise RuntimeError("this thread shows the window; the book is for the workers")
        if self._closed:
            raise Fault("The book is closed.")
        connection: Any = getattr(self._local, "connection", None)
        if connection is None:
            connection = dialects.connect(self.path)
            dialects.apply_settings(connection)
            self._local.connection = connection
            self._connections.append((threading.get_ident(), connection))
        return connection

    # housekeeping ------------------------------------------------------------------------------------------------

    def forbid_thread(self) -> None:
        """The calling thread (the window's) may not open a transaction from now on."""
        self._forbidden.add(threading.get_ident())

    def interrupt(self, thread: int | None = None) -> None:
        """Stop what runs in other threads, or in one of them: reads, and a write in progress, end in Cancelled. Any thread."""
        for owner, connection in list(self._connections):
            if thread in (None, owner):
                dialects.interrupt(connection)

    def checkpoint(self) -> None:
        """Fold the write-ahead log back into the file; called when idle (automatic ones cost a posting 3-5 ms)."""
        with self._writing, self._faults:
            self._connection().execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

    def _fold_long_log(self) -> None:
        self._commits += 1
        if self._commits % LOOK_AT_WAL:
            return
        try:
            size = self._wal.stat().st_size
        except FileNotFoundError:
            return
        if size > LONGEST_WAL:
            self.checkpoint()
