"""The statements of the posting path are those SQLAlchemy would compile from the tables."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import insert
from sqlalchemy.dialects.sqlite import dialect

from app.storage import audit, journal, tables

STATEMENTS = [
    value
    for module in (journal, audit)
    for value in vars(module).values()
    if isinstance(value, str) and value.startswith("INSERT INTO")
]


def test_there_are_statements() -> None:
    assert len(STATEMENTS) == 10


@pytest.mark.parametrize("statement", STATEMENTS, ids=lambda s: s.split()[2])
def test_a_statement_is_what_the_table_says(statement: str) -> None:
    match = re.match(r"INSERT INTO (\w+) \(([^)]*)\)", statement)
    assert match is not None
    table = tables.metadata.tables[match[1]]
    columns = match[2].split(", ")
    compiled = insert(table).compile(dialect=dialect(paramstyle="qmark"), column_keys=columns)
    wanted = re.match(r"INSERT INTO (\w+) \(([^)]*)\)", str(compiled))
    assert wanted is not None
    assert sorted(wanted[2].replace('"', "").split(", ")) == sorted(columns)
    needed = {c.name for c in table.columns if not c.nullable and c.server_default is None}
    assert needed <= set(columns)
