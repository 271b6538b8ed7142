"""Checks of the file and of what guards it: SQLite's own check, tables, views, triggers, the search index."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from app.domain.errors import BookDamaged
from app.domain.proof import INDEXES, Finding
from app.storage import dialects, upgrade
from app.storage.book import Tx
from app.storage.files import MOST_VALUES, is_broken, refused_value, speaks_of_search
from app.storage.upgrade import guard_script, statements

_SCHEMA: Final = (
    "SELECT type, name, sql FROM sqlite_master WHERE type IN ('table', 'view', 'trigger', 'index')"
    " AND sql IS NOT NULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
)
_REAL_TABLES: Final = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
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
    with any_text(tx):
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
    """The tables and indexes are there and are the ones this program made; the indexes are all there are."""
    there, due = stored(tx), wanted_tables()
    for name, part in due.items():
        if name not in there:
            yield Finding(f"{part.type}_missing", name, f"The {part.type} {name} is missing.")
        elif there[name].sql != part.sql:
            message = f"The {part.type} {name} is not the one this program made."
            yield Finding(f"{part.type}_changed", name, message, mark=there[name].sql)
    for name, part in there.items():
        if part.type == "index" and name not in due:
            yield Finding("index_unknown", name, f"The {part.type} {name} is not one of this program's.")
    yield from _steps(tx, there)


def _steps(tx: Tx, there: Mapping[str, Part]) -> Iterator[Finding]:
    """The book says which step of the schema it has come to: the next Shopbook goes on from there."""
    part = Part("table", "alembic_version", "")
    name = part.name
    steps = tx.cursor.execute(f"SELECT version_num FROM {name}").fetchall() if name in there else []
    if steps != [(f"{upgrade.SCHEMA_VERSION:04d}",)]:
        message = f"The {part.type} {name} is not the one this program made."
        yield Finding("table_changed", name, message, mark=repr(steps))


def indexes(tx: Tx) -> list[Finding]:
    """What is wrong with the indexes as such, as one of the `tables`."""
    return [f for f in tables(tx) if f.kind in INDEXES]


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
    """SQLite finds the file whole; indexes that do not follow from their tables can be made anew.

    Anything else raises BookDamaged, because then nothing that is read counts.
    """
    rows, unread = _file_rows(tx)
    indexes, tables = set(unread), set()
    for row in rows:
        index, table = _INDEX.search(row), refused_value(row)
        if index is not None:
            indexes.add(index[1])
        elif table is not None:
            tables.add(table)
        elif is_broken(row):
            raise BookDamaged(f"The file is damaged ({row}). Bring back the newest good safety copy.")
    for name in sorted(indexes):
        if name in unread:
            yield Finding("index_differs", name, f"An index of {name.replace('_', ' ')} cannot be read.")
        else:
            yield Finding("index_differs", name, f"The index {name} does not follow from its table.")
    if any(speaks_of_search(row) for row in rows):
        yield Finding("search", "index", "The search index cannot be read.")
    # What is derived is found by the checks of customers, value by value, and can be mended.
    for name in sorted(tables - _DERIVED):
        yield Finding(
            "value_refused", name, f"A row of {name.replace('_', ' ')} holds what that table refuses."
        )


def _file_rows(tx: Tx) -> tuple[list[str], set[str]]:
    """What SQLite's check says, a row each, and the tables with indexes that it cannot read to the end."""
    try:
        # Opening a cursor makes FTS5 drop what it remembers from before another connection wrote; its integrity
        # check alone would hold the new rows against the old structure and call them corrupt (SQLite 3.53).
        tx.cursor.execute(f"SELECT 1 FROM {SEARCH} LIMIT 1").fetchall()
        return [r[0] for r in tx.cursor.execute(f"PRAGMA integrity_check({MOST_VALUES})").fetchall()], set()
    except dialects.driver.DatabaseError as error:
        if not dialects.is_corrupt(error):
            raise
        return _table_by_table(tx, str(error))


def _table_by_table(tx: Tx, said: str) -> tuple[list[str], set[str]]:
    """The same where something stops SQLite's check: an index that holds what is no key, or the search index."""
    rows: list[str] = []
    unread: set[str] = set()
    for (table,) in tx.cursor.execute(_REAL_TABLES).fetchall():
        try:
            rows += [r[0] for r in tx.cursor.execute(f'PRAGMA integrity_check("{table}")').fetchall()]
        except dialects.driver.DatabaseError as error:
            if not dialects.is_corrupt(error):
                raise
            # The rows themselves are sound, or this raises.
            rows += [r[0] for r in tx.cursor.execute(f'PRAGMA quick_check("{table}")').fetchall()]
            unread.add(table)
    return (rows, unread) if unread else ([*rows, f"fts5: {said}"], unread)


def _anew(finding: Finding) -> Iterator[str]:
    """What brings an index in order, by what is wrong with it."""
    name = finding.field.replace('"', '""')
    if finding.kind == "index_differs":
        yield f'REINDEX "{name}"'
    if finding.kind in ("index_changed", "index_unknown"):
        yield f'DROP INDEX "{name}"'
    if finding.kind in ("index_changed", "index_missing"):
        yield wanted_tables()[finding.field].sql


def mend_indexes(tx: Tx, findings: Iterable[Finding]) -> list[Finding]:
    """Make the indexes named in `findings` anew from their tables; those of them that cannot be.

    A table may hold what its index must refuse; then the rows are named by other checks, and stay.
    """
    left = []
    for finding in findings:
        tx.cursor.execute("SAVEPOINT anew")
        try:
            for sql in _anew(finding):
                tx.cursor.execute(sql)
        except dialects.driver.DatabaseError as error:
            if not (dialects.is_corrupt(error) or isinstance(error, dialects.driver.IntegrityError)):
                raise
            tx.cursor.execute("ROLLBACK TO anew")
            left.append(finding)
        tx.cursor.execute("RELEASE anew")
    return left


def search_differs(tx: Tx) -> bool:
    """Whether the search index has something else than the search text of the customers. Needs a write."""
    try:
        tx.cursor.execute("INSERT INTO customer_search (customer_search, rank) VALUES ('integrity-check', 1)")
    except dialects.driver.DatabaseError as error:
        if not dialects.is_corrupt(error):
            raise
        return True
    return False


def rebuild_search(tx: Tx) -> None:
    """Make the search index anew from the search text of the customers, whatever has become of it."""
    again = "INSERT INTO customer_search (customer_search) VALUES ('rebuild')"
    tx.cursor.execute("SAVEPOINT search")
    try:
        tx.cursor.execute(again)
    except dialects.driver.DatabaseError as error:
        if not dialects.is_corrupt(error):
            raise
        # It cannot even be emptied: another one in its place.
        tx.cursor.execute("ROLLBACK TO search")
        tx.cursor.execute(f"DROP TABLE {SEARCH}")
        tx.cursor.execute(wanted_guards()[SEARCH].sql)
        tx.cursor.execute(again)
    tx.cursor.execute("RELEASE search")


@contextmanager
def any_text(tx: Tx) -> Iterator[None]:
    """In the block, text that is no text is read with signs in place of what cannot be read."""
    before = tx.connection.text_factory
    tx.connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    try:
        yield
    finally:
        tx.connection.text_factory = before


# How many of SQLite's steps lie between two looks at whether the work is to stop: some milliseconds.
_STEPS: Final = 200_000


# While a whole book is gone through, tables are looked up in each other: minus so many KiB.
_CACHE: Final = -65_536


@contextmanager
def stoppable(tx: Tx, asked: Callable[[], bool]) -> Iterator[None]:
    """Statements in the block end as Cancelled once `asked()`; what the driver cannot read is BookDamaged."""
    connection: Any = tx.cursor.connection
    (usual,) = connection.execute("PRAGMA cache_size").fetchone()
    connection.execute(f"PRAGMA cache_size = {_CACHE}")
    connection.set_progress_handler(lambda: int(asked()), _STEPS)
    try:
        yield
    except driver_errors as error:
        raise as_fault(error) from error
    finally:
        connection.set_progress_handler(None, 0)
        connection.execute(f"PRAGMA cache_size = {usual}")
        connection.execute("PRAGMA shrink_memory")


def as_fault(error: Exception) -> Exception:
    """What a driver's error means while checking: statements are known to be good, so the file is not."""
    fault = dialects.as_fault(error, Path("The book"))
    return fault or BookDamaged(f"The book cannot be read ({error}). Bring back the newest good safety copy.")


def unreadable(error: Exception) -> bool:
    """Whether one value cannot be read, as text that is no text, rather than the file as a whole."""
    return isinstance(error, driver_errors) and dialects.as_fault(error, Path("The book")) is None


def lacks_index(error: Exception) -> bool:
    """Whether a statement could not be carried out because an index it names is gone, or is another one."""
    return isinstance(error, dialects.driver.OperationalError) and any(
        words in str(error) for words in ("no such index", "no query solution")
    )


# What the driver raises; the second where it puts words it has read, and that are no text, into what it says.
driver_errors: Final = (dialects.driver.Error, UnicodeDecodeError)
