"""Checks of the file and of what guards it: SQLite's own check, tables, views, triggers, the search index."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from app.domain.errors import BookDamaged
from app.domain.proof import Finding
from app.storage import dialects
from app.storage.book import Tx
from app.storage.files import MOST_VALUES, refused_value
from app.storage.upgrade import guard_script, statements

_SCHEMA: Final = (
    "SELECT type, name, sql FROM sqlite_master WHERE type IN ('table', 'view', 'trigger', 'index')"
    " AND sql IS NOT NULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
)
_GUARDS: Final = ("trigger", "view")
SEARCH: Final = "customer_search"
_DERIVED: Final = frozenset({"customers", "items", "ledger"})
_INDEX: Final = re.compile(r"(?:missing from|wrong # of entries in|non-unique entry in) index (\w+)")


class Part(NamedTuple):
    """A table, view, trigger or index as it was made."""

    type: str
    name: str
    sql: str


@cache
def wanted_guards() -> dict[str, Part]:
    """Every trigger, view and virtual table of guards.sql, by name, as SQLite keeps its text."""
    parts = (Part("", "", text.rstrip(";").rstrip()) for text in statements(guard_script()))
    found = {}
    for _, _, sql in parts:
        words = sql.split(maxsplit=4)
        kind, name = ("table", words[3]) if words[1] == "VIRTUAL" else (words[1].lower(), words[2])
        found[name] = Part(kind, name, sql)
    return found


@cache
def wanted_tables() -> dict[str, Part]:
    """Every table and index as this program makes it, by name. Loads SQLAlchemy, which describes them."""
    from sqlalchemy import create_mock_engine
    from sqlalchemy.dialects.sqlite import dialect

    from app.storage.tables import metadata

    connection = dialects.driver.connect(":memory:", isolation_level=None)
    try:
        kind = dialect()

        def execute(statement: Any, *_: object) -> None:
            connection.execute(str(statement.compile(dialect=kind)))

        metadata.create_all(create_mock_engine("sqlite://", execute), checkfirst=False)
        return {row[1]: Part(*row) for row in connection.execute(_SCHEMA).fetchall()}
    finally:
        connection.close()


def stored(tx: Tx) -> dict[str, Part]:
    """Every part of this book's schema, by name."""
    rows: list[Any] = tx.cursor.execute(_SCHEMA).fetchall()
    return {row[1]: Part(*row) for row in rows}


def guards(tx: Tx) -> Iterator[Finding]:
    """The triggers and views are there, are the ones this program made, and are all there are."""
    there, due = stored(tx), wanted_guards()
    for name, part in due.items():
        if name not in there:
            yield Finding("guard_missing", name, f"The {part.type} {name} is missing.")
        elif there[name].sql != part.sql:
            message = f"The {part.type} {name} is not the one this program made."
            yield Finding("guard_changed", name, message)
    for name, part in there.items():
        if name not in due and part.type in _GUARDS:
            yield Finding("guard_unknown", name, f"The {part.type} {name} is not one of this program's.")


def tables(tx: Tx) -> Iterator[Finding]:
    """The tables and indexes are there and are the ones this program made."""
    there = stored(tx)
    for name, part in wanted_tables().items():
        if name not in there:
            yield Finding("table_missing", name, f"The {part.type} {name} is missing.")
        elif there[name].sql != part.sql:
            message = f"The {part.type} {name} is not the one this program made."
            yield Finding("table_changed", name, message, mark=there[name].sql)


def mend_guards(tx: Tx) -> None:
    """Put missing and changed guards back and remove strange ones."""
    there, due = stored(tx), wanted_guards()
    names = {f.field for f in guards(tx) if due.get(f.field, there.get(f.field)) is not None}
    for name in names & there.keys():
        tx.cursor.execute(f'DROP {there[name].type} "{name}"')
    # In the order in which they were made: a trigger may need a view.
    for name, part in due.items():
        if name in names:
            tx.cursor.execute(part.sql)
    if SEARCH in names:
        rebuild_search(tx)


def file(tx: Tx) -> Iterator[Finding]:
    """SQLite finds the file whole; an index that does not follow from its table can be made anew.

    Anything else raises BookDamaged, because then nothing that is read counts.
    """
    # Opening a cursor makes FTS5 drop what it remembers from before another connection wrote; its integrity check
    # alone would hold the new rows against the old structure and call them corrupt (SQLite 3.53).
    tx.cursor.execute(f"SELECT 1 FROM {SEARCH} LIMIT 1").fetchall()
    rows = [r[0] for r in tx.cursor.execute(f"PRAGMA integrity_check({MOST_VALUES})").fetchall()]
    if rows == ["ok"]:
        return
    indexes, tables = set(), set()
    for row in rows:
        index, table = _INDEX.search(row), refused_value(row)
        if index is not None:
            indexes.add(index[1])
        elif table is not None:
            tables.add(table)
        else:
            raise BookDamaged(f"The file is damaged ({row}). Bring back the newest good backup.")
    for name in sorted(indexes):
        yield Finding("index_differs", name, f"The index {name} does not follow from its table.")
    # What is derived is found by the checks of customers, value by value, and can be mended.
    for name in sorted(tables - _DERIVED):
        yield Finding(
            "value_refused", name, f"A row of {name.replace('_', ' ')} holds what that table refuses."
        )


def mend_indexes(tx: Tx, findings: Iterable[Finding]) -> None:
    """Make the indexes named in `findings` anew from their tables."""
    for finding in findings:
        if finding.kind == "index_differs":
            tx.cursor.execute(f'REINDEX "{finding.field}"')


def search_differs(tx: Tx) -> bool:
    """Whether the search index has something else than the search text of the customers. Needs a write."""
    try:
        tx.cursor.execute("INSERT INTO customer_search (customer_search, rank) VALUES ('integrity-check', 1)")
    except dialects.driver.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF != dialects.CORRUPT:
            raise
        return True
    return False


def rebuild_search(tx: Tx) -> None:
    """Make the search index anew from the search text of the customers."""
    tx.cursor.execute("INSERT INTO customer_search (customer_search) VALUES ('rebuild')")


# How many of SQLite's steps lie between two looks at whether the work is to stop: some milliseconds.
_STEPS: Final = 200_000


@contextmanager
def stoppable(tx: Tx, asked: Callable[[], bool]) -> Iterator[None]:
    """Statements in the block end as Cancelled once `asked()`; what the driver cannot read is BookDamaged."""
    connection: Any = tx.cursor.connection
    connection.set_progress_handler(lambda: int(asked()), _STEPS)
    try:
        yield
    except driver_errors as error:
        raise as_fault(error) from error
    finally:
        connection.set_progress_handler(None, 0)


def as_fault(error: Exception) -> Exception:
    """What a driver's error means while checking: statements are known to be good, so the file is not."""
    fault = dialects.as_fault(error, Path("The book"))
    return fault or BookDamaged(f"The book cannot be read ({error}). Bring back the newest good backup.")


def unreadable(error: Exception) -> bool:
    """Whether one value cannot be read, as text that is no text, rather than the file as a whole."""
    return isinstance(error, driver_errors) and dialects.as_fault(error, Path("The book")) is None


# What the driver raises; the second where it puts words it has read, and that are no text, into what it says.
driver_errors: Final = (dialects.driver.Error, UnicodeDecodeError)
