"""Making the schema, and bringing an older book up to it: Alembic's steps inside one transaction."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from app.domain.books import FIRST_TILL
from app.domain.dates import utc_text
from app.domain.errors import BookDamaged, BookExists, Fault
from app.storage import dialects, settings_rows

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

# `PRAGMA user_version` of a book this program writes; one more with each migration.
SCHEMA_VERSION = 1
_HERE: Final = Path(__file__).parent
# Where the steps from one schema to the next are.
STEPS: tuple[Path, ...] = (_HERE / "migrations" / "versions",)


def create_schema(path: Path, *, name: str, currency: str, locale: str, now: datetime) -> None:
    """Make a new book file: whole under another name first, then given its own. Raises BookExists."""
    if path.exists():
        raise BookExists(f"There is already a file {path.name}; it was not touched. Choose another name.")
    draft = path.with_name(f".{path.name}.{_new_uid()}.new")
    try:
        try:
            dialects.driver.connect(str(draft), isolation_level=None).close()
            draft.touch()
            engine = dialects.make_engine(draft)
            with engine.connect() as connection:
                _fill(connection, name=name, currency=currency, locale=locale, now=now)
            engine.dispose()
            _give_name(draft, path)
        finally:
            for suffix in ("", "-wal", "-shm"):
                with contextlib.suppress(FileNotFoundError):
                    draft.with_name(draft.name + suffix).unlink()
    except Exception as error:
        fault = dialects.as_fault(error, path)
        if fault is None:
            raise
        raise fault from error


def _fill(connection: Connection, *, name: str, currency: str, locale: str, now: datetime) -> None:
    # Alembic leaves the commit to whoever began; SQLAlchemy's begin sends nothing, ours takes the lock at once.
    transaction = connection.begin()
    cursor = connection.connection.cursor()
    cursor.execute("BEGIN IMMEDIATE")
    run_migrations(connection)
    cursor.execute(f"PRAGMA application_id = {dialects.APPLICATION_ID}")
    cursor.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    settings_rows.write_first(cursor, uid=_new_uid(), name=name, currency=currency, locale=locale, now=now)
    cursor.execute(
        "INSERT INTO tills (id, uid, name, created_at) VALUES (1, ?, ?, ?)",
        (_new_uid(), FIRST_TILL, utc_text(now)),
    )
    from app.domain.accounts import CHART  # not at a start, which opens books and makes none

    cursor.executemany(
        "INSERT INTO accounts (id, code, name, type) VALUES (?, ?, ?, ?)",
        [(a.id, a.code, a.name, a.type.value) for a in CHART],
    )
    _begin_audit(cursor, now)
    transaction.commit()
    cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _begin_audit(cursor: Any, now: datetime) -> None:
    """The first row of the audit: the settings the book began with, so that later ones can be held against it."""
    from app.storage import chain  # SHA-256 is not needed to open a book

    settings = settings_rows.read_all(cursor)
    after = json.dumps(settings, ensure_ascii=False, separators=(",", ":"))
    row = (
        *(1, utc_text(now), "owner", "book_created", None, None, None, None),
        *(None, None, None, "", after, None),
    )
    link = chain.link(chain.first_link(settings["uid"]), row)
    cursor.execute(
        "INSERT INTO audit (id, at, actor, action, customer_id, entry_id, batch_id, pending_id, uid, fingerprint,"
        " answer, before, after, subject, chain) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*row, link),
    )


def _give_name(draft: Path, path: Path) -> None:
    """Give the finished file its name without ever replacing one that is there."""
    with draft.open("rb+") as file:
        os.fsync(file.fileno())
    try:
        os.link(draft, path)
    except FileExistsError as error:
        raise BookExists(
            f"There is already a file {path.name}; it was not touched. Choose another name."
        ) from error
    except OSError:
        # Memory sticks (FAT) know no hard links; the lock keeps other Shopbooks away meanwhile.
        if path.exists():
            raise BookExists(f"There is already a file {path.name}; it was not touched.") from None
        draft.rename(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a new name in `folder` survive a power cut; Windows does that by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def run_migrations(connection: Connection) -> None:
    """Run the Alembic steps that this database has not seen, in the transaction that is open."""
    from alembic.command import upgrade as run
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_HERE / "migrations").replace("%", "%%"))
    config.set_main_option("version_locations", os.pathsep.join(map(str, STEPS)).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    run(config, "head")


def upgrade(path: Path) -> None:
    """Bring the file of an older book to our schema, in one transaction; equal balances before and after, or nothing.

    The caller keeps others away and verifies what comes of it (`services.upgrade`). Raises BookDamaged when the
    figures would differ, DiskFull, NoPermission.
    """
    try:
        engine = dialects.make_engine(path)
        with engine.connect() as connection:
            _run_steps(connection, path)
        engine.dispose()
    except Fault:
        raise
    except Exception as error:
        # What a guard refuses, and a mistake of ours in a step: to whoever waits for the book both are this sentence.
        words = f"{path.name} could not be brought to this version ({str(error).splitlines()[0]}). It was not touched."
        raise dialects.as_fault(error, path) or BookDamaged(words) from error


def _run_steps(connection: Connection, path: Path) -> None:
    # As in `_fill`: SQLAlchemy's begin sends nothing; leaving without a commit closes the connection, which rolls back.
    transaction = connection.begin()
    cursor = connection.connection.cursor()
    cursor.execute("BEGIN IMMEDIATE")
    before = _figures(cursor)
    run_migrations(connection)
    cursor.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    if _figures(cursor) != before:
        raise BookDamaged(
            f"{path.name} could not be brought to this version: its balances would change. It was not touched."
        )
    transaction.commit()
    cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _figures(cursor: Any) -> list[tuple[Any, ...]]:
    rows: list[tuple[Any, ...]] = cursor.execute(
        "SELECT id, debt, credit FROM customers ORDER BY id"
    ).fetchall()
    return rows


def statements(script: str) -> Iterator[str]:
    """The single statements of an SQL script, triggers whole."""
    part = ""
    for line in script.splitlines(keepends=True):
        if not part and (not line.strip() or line.lstrip().startswith("--")):
            continue
        part += line
        if dialects.driver.complete_statement(part):
            yield part.strip()
            part = ""


def guard_script() -> str:
    """The triggers and views as they must stand in every book."""
    return (_HERE / "guards.sql").read_text("utf-8")


def _new_uid() -> str:
    import uuid  # asks what machine this is; opening a book needs none

    return uuid.uuid4().hex
