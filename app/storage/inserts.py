"""INSERT statements by table and columns; a test holds them against the tables SQLAlchemy describes."""

from __future__ import annotations


def insert_into(table: str, *columns: str) -> str:
    """The statement that inserts one row of these columns, with `?` for each value."""
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
