"""Safety copies as files: made whole under another name, swapped in one step."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from app.domain.backups import Glance
from app.domain.errors import BackupFailed, BookLocked, Fault, NoPermission
from app.storage import dialects, settings_rows
from app.storage.book import Tx
from app.storage.files import FileLock, check_header
from app.storage.upgrade import sync_folder

PARTIAL: Final = ".partial"
SIDE_FILES: Final = ("-wal", "-shm", "-journal")


@contextmanager
def _faults(path: Path) -> Iterator[None]:
    try:
        yield
    except Fault:
        raise
    except Exception as error:
        fault = dialects.as_fault(error, path)
        raise BackupFailed(f"The safety copy failed. {fault or _sentence(error)}") from error


def _sentence(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return f"{error.strerror}: {error.filename}." if error.filename else f"{error.strerror}."
    return f"{error}."


def copy_to(tx: Tx, target: Path) -> None:
    """Copy the book as this transaction's connection sees it to `target`, a new file that is not yet given its name.

    One step of SQLite's online backup: a consistent copy, while others may write. Raises BackupFailed, DiskFull.
    """
    with _faults(target):
        remove(target)
        copy = dialects.driver.connect(str(target), isolation_level=None)
        try:
            tx.connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE").fetchall()
        finally:
            copy.close()
        _sync(target)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def remove(path: Path) -> None:
    """Remove a file of ours and what SQLite keeps beside it."""
    path.unlink(missing_ok=True)
    _remove_beside(path)


def remove_unfinished(paths: Iterable[Path]) -> None:
    """Remove these files of ours, which a program that was ended left half written; one that is being written stays."""
    for path in paths:
        try:
            held = FileLock.acquire(path)
        except BookLocked:
            continue
        try:
            remove(path)
        finally:
            held.release()


def _remove_beside(path: Path) -> None:
    for suffix in SIDE_FILES:
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def give_name(partial: Path, target: Path) -> None:
    """Give a finished, verified copy its name; never over a file that is there."""
    with _faults(target):
        if target.exists():
            raise BackupFailed(f"There is already a file {target.name}; it was not touched.")
        partial.rename(target)
        sync_folder(target.parent)


def lock(path: Path, wait: float = 0.0) -> FileLock:
    """Keep everybody else away from the book at `path` while its file is exchanged; raises BookLocked."""
    return FileLock.acquire(path, wait)


def settle(path: Path) -> None:
    """Bring what is in the log of a book back into its file, so that the file alone is the book. Needs its lock.

    A book that cannot be read any more stays as it is, log and all.
    """
    with contextlib.suppress(Fault, dialects.driver.DatabaseError):
        check_header(path)
        connection = dialects.connect(path)
        try:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            connection.close()


def keep_aside(path: Path, aside: Path) -> None:
    """Keep the present book, and its log where it still has one, under another name. Needs its lock.

    The book's own file comes last and gets its name when it is whole: half a copy never stands there.
    """
    for suffix in SIDE_FILES:
        source = path.with_name(path.name + suffix)
        if source.exists():
            copy_file(source, aside.with_name(aside.name + suffix))
    partial = aside.with_name(f".{aside.name}{PARTIAL}")
    try:
        copy_file(path, partial)
        give_name(partial, aside)
    finally:
        remove(partial)


def copy_file(source: Path, target: Path) -> None:
    """Copy a file byte by byte, until it is on the disk. Raises BackupFailed, DiskFull."""
    with _faults(target):
        shutil.copyfile(source, target)
        _sync(target)


def exchange(path: Path, fresh: Path) -> None:
    """Put `fresh`, a whole book beside it, in the place of `path`. Needs the lock of `path`.

    All of the one or all of the other, whatever happens: one renaming decides.
    """
    with _faults(path):
        _sync(fresh)
        # A log left beside would be played into the new file and damage it (DESIGN 8).
        _remove_beside(path)
        fresh.replace(path)
        sync_folder(path.parent)


def glance(path: Path) -> Glance:
    """What the file at `path` says of itself. It is only read, also on a write-protected stick; nobody may write it.

    Raises BookMissing, NotABook, BookTooNew, BookDamaged, and BackupFailed where it cannot be read.
    """
    with contextlib.suppress(NoPermission):
        check_header(path)
    with _faults(path):
        # Immutable: SQLite makes no files beside it and looks for no log.
        uri = path.resolve().as_uri() + "?immutable=1"
        connection = dialects.driver.connect(uri, uri=True, isolation_level=None)
        try:
            return _glance(connection.cursor())
        finally:
            connection.close()


def _glance(cursor: Any) -> Glance:
    said = settings_rows.read_all(cursor)
    figures = "SELECT count(*), coalesce(sum(debt), 0), coalesce(sum(credit), 0) FROM customers"
    customers, debts, credits = cursor.execute(figures).fetchone()
    (entries,) = cursor.execute("SELECT count(*) FROM entries").fetchone()
    (last_at,) = cursor.execute("SELECT max(at) FROM audit").fetchone()
    return Glance(
        uid=said["uid"],
        name=said["name"],
        currency=said["currency"],
        locale=said["locale"],
        customers=customers,
        entries=entries,
        debts=debts,
        credits=credits,
        last_at=None if last_at is None else datetime.fromisoformat(last_at),
    )
