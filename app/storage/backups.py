"""Safety copies as files: made whole under another name, swapped in one step."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from app.domain.errors import BackupFailed, BookLocked, Fault
from app.storage import dialects
from app.storage.book import Book, Tx
from app.storage.files import FileLock, check_header
from app.storage.upgrade import sync_folder

PARTIAL: Final = ".partial"
SIDE_FILES: Final = ("-wal", "-shm")


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
    for suffix in ("", *SIDE_FILES):
        with contextlib.suppress(FileNotFoundError):
            path.with_name(path.name + suffix).unlink()


def give_name(partial: Path, target: Path) -> None:
    """Give a finished, verified copy its name; never over a file that is there."""
    with _faults(target):
        if target.exists():
            raise BackupFailed(f"There is already a file {target.name}; it was not touched.")
        partial.rename(target)
        sync_folder(target.parent)


def lock(path: Path) -> FileLock:
    """Keep everybody else away from the book at `path` while its file is exchanged; raises BookLocked."""
    return FileLock.acquire(path)


def settle(path: Path) -> bool:
    """Bring what is in the log of a book back into its file, so that the file alone is the book.

    False when the book cannot be opened any more; then it is kept as it is, log and all. Raises BookLocked.
    """
    try:
        check_header(path)
        Book.open(path, check=False).close()
    except BookLocked:
        raise
    except Fault:
        return False
    return not any(path.with_name(path.name + suffix).exists() for suffix in SIDE_FILES)


def keep_aside(path: Path, aside: Path) -> None:
    """Keep the present book, and its log where it still has one, under another name."""
    with _faults(path):
        for suffix in ("", *SIDE_FILES):
            source = path.with_name(path.name + suffix)
            if source.exists():
                copy = aside.with_name(aside.name + suffix)
                shutil.copyfile(source, copy)
                _sync(copy)
        sync_folder(aside.parent)


def exchange(path: Path, source: Path) -> None:
    """Put a copy of `source` in the place of `path`: all of the one or all of the other, whatever happens."""
    with _faults(path):
        fresh = path.with_name(f".{path.name}{PARTIAL}")
        shutil.copyfile(source, fresh)
        _sync(fresh)
        # A log left beside would be played into the new file and damage it (DESIGN 8).
        for suffix in SIDE_FILES:
            with contextlib.suppress(FileNotFoundError):
                path.with_name(path.name + suffix).unlink()
        fresh.replace(path)
        sync_folder(path.parent)
