"""Every table of the book as it is stored, for the dump."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from app.storage.book import Tx


class StoredTable(NamedTuple):
    """A table: its name, its columns in order, those that hold bytes, and what its rows are sorted by."""

    name: str
    columns: tuple[str, ...]
    blobs: tuple[str, ...]
    key: tuple[str, ...]


def schema_version(tx: Tx) -> int:
    """The version of the schema, as the file has it."""
    return int(tx.cursor.execute("PRAGMA user_version").fetchone()[0])


def tables(tx: Tx) -> list[StoredTable]:
    """All tables but those that SQLite and the search keep for themselves, by name."""
    names = tx.cursor.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
        " AND name NOT GLOB 'sqlite_*' ORDER BY name"
    ).fetchall()
    found = []
    for (name,) in names:
        facts = tx.cursor.execute("SELECT name, type, pk FROM pragma_table_info(?)", (name,)).fetchall()
        found.append(
            StoredTable(
                name,
                tuple(fact[0] for fact in facts),
                tuple(fact[0] for fact in facts if fact[1] == "BLOB"),
                tuple(fact[0] for fact in sorted(facts, key=lambda fact: fact[2]) if fact[2]),
            )
        )
    return found


def row_count(tx: Tx) -> int:
    """How many rows all tables have."""
    return sum(
        int(tx.cursor.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()[0]) for table in tables(tx)
    )


def rows(tx: Tx, table: StoredTable) -> Iterator[tuple[Any, ...]]:
    """The rows of a table, by its key."""
    columns = ", ".join(f'"{column}"' for column in table.columns)
    order = ", ".join(f'"{column}"' for column in table.key) or "rowid"
    found: Iterator[tuple[Any, ...]] = tx.connection.cursor().execute(
        f'SELECT {columns} FROM "{table.name}" ORDER BY {order}'
    )
    return found
