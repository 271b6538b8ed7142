"""Every difference between database drivers: engine settings, opening words, and driver errors as Faults.

SQLite comes from the `sqlcipher3` wheel: one version on every platform, plain as long as no key is set.
"""

from __future__ import annotations

import errno
import importlib
from typing import TYPE_CHECKING, Any, Final

from app.domain.errors import (
    BookDamaged,
    BookLocked,
    Cancelled,
    DiskFull,
    Fault,
    NoPermission,
    NotABook,
)

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.engine import Engine

driver: Any = importlib.import_module("sqlcipher3.dbapi2")

# "Shop" in ASCII: what `PRAGMA application_id` of every book says.
APPLICATION_ID: Final = 0x53686F70
BUSY_MILLISECONDS: Final = 5000
MAGIC: Final = b"SQLite format 3\x00"

# Read back after being set: an engine that ignores one of them must not touch a book (DESIGN 6, measured).
SETTINGS: Final = (
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", 2),
    ("foreign_keys", "ON", 1),
    ("busy_timeout", str(BUSY_MILLISECONDS), BUSY_MILLISECONDS),
    ("cell_size_check", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("recursive_triggers", "OFF", 0),
    ("wal_autocheckpoint", "0", 0),
)


def make_engine(path: Path) -> Engine:
    """SQLAlchemy's engine, for making and migrating the schema; its connections get the same settings.

    Loaded here and not with the program: it costs more than all the rest of a start (ADR 0010).
    """
    from sqlalchemy import create_engine, event
    from sqlalchemy.pool import NullPool

    engine = create_engine(
        "sqlite://",
        creator=lambda: connect(path),
        module=driver,
        poolclass=NullPool,
        hide_parameters=True,
        isolation_level="AUTOCOMMIT",
    )

    @event.listens_for(engine, "connect")
    def _settle(connection: Any, _record: object) -> None:
        apply_settings(connection)

    return engine


def connect(path: Path) -> Any:
    """A driver connection to an existing file; it never makes one. Usable from the thread that made it."""
    uri = path.resolve().as_uri() + "?mode=rw"
    return driver.connect(uri, uri=True, isolation_level=None, check_same_thread=False, cached_statements=256)


def apply_settings(connection: Any) -> None:
    """Set and read back every engine setting; raises Fault when one does not hold, BookDamaged."""
    cursor = connection.cursor()
    try:
        for name, value, expected in SETTINGS:
            cursor.execute(f"PRAGMA {name} = {value}")
            got = cursor.execute(f"PRAGMA {name}").fetchone()
            if got is None or got[0] != expected:
                raise Fault(
                    f"The database engine does not keep its setting {name}; the book was not touched."
                )
    except UnicodeDecodeError as error:
        # The driver puts the words of a damaged schema, which are no text, into what it says.
        raise BookDamaged(
            "The file is damaged: the names of its tables cannot be read. It was not changed; bring back the newest good"
            " safety copy."
        ) from error
    finally:
        cursor.close()


# SQLite's primary result codes (https://sqlite.org/rescode.html) and whose matter they are.
_BUSY, _LOCKED, _NOMEM, _READONLY, _INTERRUPT, _IOERR = 5, 6, 7, 8, 9, 10
CORRUPT, _FULL, _CANTOPEN, _SCHEMA, _NOTADB, _PERM, _AUTH = 11, 13, 14, 17, 26, 3, 23
_UNREADABLE: Final = 0xFF
# Each part of the index of a log (https://sqlite.org/walformat.html), in bytes.
_LOG_INDEX: Final = 32 * 1024


def as_fault(error: BaseException, path: Path) -> Exception | None:
    """What a driver's or the system's error means for a person; None when it is a defect of ours."""
    original = getattr(error, "orig", None) or error
    if isinstance(original, OSError):
        return _from_os(original, path)
    code = getattr(original, "sqlite_errorcode", None)
    if not isinstance(code, int):
        return None
    return _from_sqlite(code & _UNREADABLE, path)


def is_corrupt(error: BaseException) -> bool:
    """Whether SQLite says that what it read cannot be."""
    code = getattr(error, "sqlite_errorcode", None)
    return isinstance(code, int) and code & _UNREADABLE == CORRUPT


def _from_sqlite(code: int, path: Path) -> Exception | None:
    name = path.name
    if code == _INTERRUPT:
        return Cancelled("Stopped.")
    if code in (_BUSY, _LOCKED):
        return BookLocked(f"{name} is in use by another program. Nothing was changed; try again in a moment.")
    if code in (_READONLY, _PERM, _AUTH):
        return NoPermission(
            f"{name} cannot be written. Nothing was changed; check that it is not write-protected."
        )
    if code in (CORRUPT, _SCHEMA):
        return BookDamaged(f"{name} is damaged. It was not changed; bring back the newest good safety copy.")
    if code == _NOTADB:
        return NotABook(f"{name} is not a Shopbook file. It was not touched.")
    if code == _CANTOPEN:
        return NoPermission(f"{name} cannot be opened. Nothing was changed; check the folder.")
    if code == _FULL or (code == _IOERR and _has_no_room(path)):
        return DiskFull(f"The disk is full. Nothing was stored in {name}; make room and try again.")
    if code in (_IOERR, _NOMEM):
        return Fault(f"The computer could not read or write {name}. What was being stored was not kept.")
    return None


def _has_no_room(path: Path) -> bool:
    """Whether the disk has no room for the index of the log: where that cannot be made SQLite names no reason."""
    import shutil  # what goes wrong, no start waits for

    try:
        return shutil.disk_usage(path.parent).free < _LOG_INDEX
    except OSError:
        return False


def _from_os(error: OSError, path: Path) -> Exception | None:
    name = path.name
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(f"The disk is full. Nothing was stored in {name}; make room and try again.")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return NoPermission(f"{name} or its folder cannot be written. Nothing was changed.")
    return None


def interrupt(connection: Any) -> None:
    """Stop the statement that runs on `connection`; may be called from any thread."""
    connection.interrupt()
