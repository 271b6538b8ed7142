"""The full dump: every table of the book in one text file, exactly as it is stored (REQUIREMENTS 10.2).

JSON Lines: a line that says whose dump it is, then for each table one with its columns and one for each row, then a line with
the counts and a checksum of all lines before it. docs/export.md describes it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import app
from app.domain.dates import utc_text
from app.services.task import Task
from app.storage import dumps as rows
from app.storage.book import Tx
from app.storage.exports import fresh_file

FORMAT: Final = "shopbook dump"
VERSION: Final = 1
_STEP: Final = 1000


def export_dump(tx: Tx, file: Path, *, force: bool, task: Task) -> int:
    """Write the dump; returns how many rows it holds. Raises BookExists, Fault, Cancelled."""
    checksum = hashlib.sha256()
    with fresh_file(tx, file, force=force) as out:
        count = 0
        for value in _lines(tx, task):
            line = json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
            checksum.update(line.encode())
            out.write(line)
            count += isinstance(value, list)
        end = {"end": FORMAT, "rows": count, "sha256": checksum.hexdigest()}
        out.write(json.dumps(end, separators=(",", ":")) + "\n")
    return count


def _lines(tx: Tx, task: Task) -> Iterator[object]:
    yield {
        "format": FORMAT,
        "version": VERSION,
        "schema": rows.schema_version(tx),
        "program": app.__version__,
        "currency": tx.info.currency.code,
        "decimals": tx.info.currency.decimals,
        "made": utc_text(tx.now),
    }
    done, total = 0, rows.row_count(tx)
    for table in rows.tables(tx):
        yield {"table": table.name, "columns": list(table.columns), "bytes": list(table.blobs)}
        blobs = [n for n, column in enumerate(table.columns) if column in table.blobs]
        for found in rows.rows(tx, table):
            if done % _STEP == 0:
                task.step(done, total, "rows written")
            done += 1
            row = list(found)
            for n in blobs:
                row[n] = row[n].hex() if row[n] is not None else None
            yield row
