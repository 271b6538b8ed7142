"""What the tables are made of: strict tables, whole amounts within the limits, texts that are never NULL."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import CheckConstraint, Column, Integer, MetaData, Table, Text, text

MAX_STORED: Final = 9 * 10**17

metadata = MetaData()


def table(name: str, *parts: Any, rowid: bool = True) -> Table:
    """A STRICT table of the book; `rowid=False` keeps it in the order of its primary key."""
    return Table(name, metadata, *parts, sqlite_strict=True, sqlite_with_rowid=rowid)


def amount(name: str, *, default: bool = False) -> Column[int]:
    """An amount in minor units, of either sign."""
    return _limited(name, -MAX_STORED, default=default)


def figure(name: str, *, default: bool = False) -> Column[int]:
    """A figure in minor units that is never negative."""
    return _limited(name, 0, default=default)


def _limited(name: str, least: int, *, default: bool) -> Column[int]:
    return Column(
        name,
        Integer,
        CheckConstraint(f"{name} BETWEEN {least} AND {MAX_STORED}"),
        nullable=False,
        server_default=text("0") if default else None,
    )


def words(name: str) -> Column[str]:
    """A text that may be empty."""
    return Column(name, Text, nullable=False, server_default=text("''"))
