"""Changing a book behind the program's back: guards away, change, guards back as they were."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from app.storage import dialects

# These do something; the others only refuse.
WORKING = ("allocations_move_items", "search_new", "search_changed")


@contextmanager
def behind(path: Path) -> Iterator[Any]:
    """A driver's cursor on the book at `path`, without guards and foreign keys, committed at the end."""
    with closing(dialects.driver.connect(str(path), isolation_level=None)) as connection:
        cursor = connection.cursor()
        cursor.execute("PRAGMA ignore_check_constraints = ON")
        cursor.execute("BEGIN IMMEDIATE")
        triggers = cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            if name not in WORKING:
                cursor.execute(f"DROP TRIGGER {name}")
        yield cursor
        for name, sql in triggers:
            if name not in WORKING:
                cursor.execute(sql)
        cursor.execute("COMMIT")


def change(path: Path, sql: str, *values: object) -> None:
    """One statement behind the program's back, which must touch one row."""
    with behind(path) as cursor:
        cursor.execute(sql, values)
        assert cursor.rowcount == 1, (sql, cursor.rowcount)
