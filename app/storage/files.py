"""The file of a book from outside: is it one, and does another program have it?"""

from __future__ import annotations

import os
import re
import struct
import sys
import time
from typing import TYPE_CHECKING, Final

from app.domain.errors import BookDamaged, BookLocked, BookMissing, BookTooNew, NoPermission, NotABook
from app.storage import dialects, upgrade

if TYPE_CHECKING:
    from pathlib import Path

HEADER_LENGTH: Final = 100
_PAUSE: Final = 0.02
_ANYBODY_WRITES: Final = 0o222


# A file in which so many rows hold what their tables refuse is not looked into any further.
MOST_VALUES: Final = 1000
_VALUE: Final = (
    r"(?:CHECK constraint failed in|(?:non-)?[A-Z]+ value in|row not in PRIMARY KEY order for) (\w+)"
)


def refused_value(said: str) -> str | None:
    """The table of a row that holds what the table refuses, where that is what SQLite's check says; else None."""
    found = re.match(_VALUE, said)
    return found[1] if found else None


def speaks_of_search(said: str) -> bool:
    """Whether SQLite's check speaks of the search index alone, which can be made anew."""
    return "fts5" in said.lower()


def is_broken(said: str) -> bool:
    """Whether what SQLite's check says means that the file as a whole is not to be relied on."""
    return said != "ok" and refused_value(said) is None and not speaks_of_search(said)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file under another name, then give it its own: it is whole or as before. OSError if that cannot be done."""
    partial = path.with_name(f".{path.name}.partial")
    try:
        with partial.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        partial.replace(path)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


def check_header(path: Path) -> int:
    """The schema version of the book at `path`, read without touching it.

    Layout of the header: https://sqlite.org/fileformat2.html, section 1.3. Raises BookMissing, NotABook (an
    empty file too: SQLite would open it as an empty database), BookTooNew, BookDamaged (cut off), NoPermission.
    """
    try:
        if path.is_fifo():  # to open it would wait for whoever writes into it
            raise NotABook(f"{path} is not a file.")
        with path.open("rb") as file:
            header = file.read(HEADER_LENGTH)
            found = os.fstat(file.fileno())
    except FileNotFoundError as error:
        raise BookMissing(f"There is no file {path}.") from error
    except IsADirectoryError as error:
        raise NotABook(f"{path} is a folder, not a book.") from error
    except OSError as error:
        fault = dialects.as_fault(error, path)
        raise fault or NoPermission(f"{path.name} cannot be read.") from error
    if found.st_size == 0:
        raise NotABook(f"{path.name} is empty; it is not a book. It was not touched.")
    if len(header) < HEADER_LENGTH or not header.startswith(dialects.MAGIC):
        raise NotABook(f"{path.name} is not a Shopbook file. It was not touched.")
    (version,) = struct.unpack(">I", header[60:64])
    (application_id,) = struct.unpack(">I", header[68:72])
    if application_id != dialects.APPLICATION_ID:
        raise NotABook(f"{path.name} belongs to another program, not to Shopbook. It was not touched.")
    if version > upgrade.SCHEMA_VERSION:
        raise BookTooNew(
            f"{path.name} was written by a newer Shopbook. Install that one; the file was not touched."
        )
    _check_length(path, header, found.st_size)
    # A file without any write permission is meant to stay as it is, even where the administrator could write it.
    if not os.access(path, os.W_OK) or not found.st_mode & _ANYBODY_WRITES:
        raise NoPermission(f"{path.name} is write-protected. Nothing was changed.")
    return int(version)


def _check_length(path: Path, header: bytes, size: int) -> None:
    """Refuse a file shorter than its header says; what is still in the log does not count here."""
    (page_size,) = struct.unpack(">H", header[16:18])
    page_size = 65536 if page_size == 1 else page_size
    (pages,) = struct.unpack(">I", header[28:32])
    same_counter = header[24:28] == header[92:96]
    has_log = path.with_name(path.name + "-wal").exists()
    if same_counter and not has_log and pages * page_size > size:
        raise BookDamaged(
            f"{path.name} is cut off: a part of the file is missing. It was not changed; bring back the newest good"
            " safety copy."
        )


class FileLock:
    """An OS lock on `NAME-lock` beside the book: one program writes a book, and the lock dies with it."""

    def __init__(self, path: Path, descriptor: int) -> None:
        """Use `acquire`."""
        self._path = path
        self._descriptor: int | None = descriptor

    @classmethod
    def acquire(cls, book: Path, wait: float = 0.0) -> FileLock:
        """Take the lock, waiting up to `wait` seconds; raises BookLocked or NoPermission."""
        path = book.with_name(book.name + "-lock")
        deadline = time.monotonic() + wait
        while True:
            descriptor = _open(path, book)
            if _try_lock(descriptor):
                if _is_still(path, descriptor):
                    return cls(path, descriptor)
                os.close(descriptor)
                continue
            os.close(descriptor)
            if time.monotonic() >= deadline:
                raise BookLocked(f"{book.name} is already open in another window or program.")
            time.sleep(_PAUSE)

    def release(self) -> None:
        """Let go; the lock's file is removed while it is still held, so nobody's lock is taken away."""
        if self._descriptor is None:
            return
        if sys.platform != "win32":
            self._path.unlink(missing_ok=True)
        os.close(self._descriptor)
        self._descriptor = None


def _open(path: Path, book: Path) -> int:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except FileNotFoundError as error:
        raise BookMissing(f"There is no folder {path.parent}.") from error
    except OSError as error:
        fault = dialects.as_fault(error, book)
        raise fault or NoPermission(f"The folder of {book.name} cannot be written.") from error


def _is_still(path: Path, descriptor: int) -> bool:
    """Whether the locked file is still the one at `path`: its last holder may have removed it."""
    try:
        there, mine = path.stat(), os.fstat(descriptor)
    except FileNotFoundError:
        return False
    return (there.st_ino, there.st_dev) == (mine.st_ino, mine.st_dev)


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
