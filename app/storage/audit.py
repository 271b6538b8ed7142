"""The audit: one row for each change, chained; the row of a request also keeps its answer."""

from __future__ import annotations

import json
from typing import Any, Final, NamedTuple

from sqlalchemy import insert
from sqlalchemy.dialects.sqlite import dialect

from app.domain.changes import Changes
from app.domain.dates import utc_text
from app.storage import chain, tables
from app.storage.book import Tx

COLUMNS: Final = (
    "id",
    "at",
    "actor",
    "action",
    "customer_id",
    "entry_id",
    "batch_id",
    "pending_id",
    "uid",
    "fingerprint",
    "answer",
    "before",
    "after",
    "subject",
    "chain",
)
_INSERT: Final = str(
    insert(tables.audit).compile(dialect=dialect(paramstyle="qmark"), column_keys=list(COLUMNS))
)


class AuditDraft(NamedTuple):
    """What a change was; `before`/`after` are small JSON objects, `subject` the hash of the row it is about."""

    action: str
    customer_id: int | None = None
    entry_id: int | None = None
    batch_id: int | None = None
    pending_id: int | None = None
    before: str = ""
    after: str = ""
    subject: bytes | None = None


def facts(**values: object) -> str:
    """A small JSON object for `before` and `after`."""
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"), default=str)


def note(tx: Tx, draft: AuditDraft) -> None:
    """Remember a change; written by `close_request`, without which the transaction does not commit."""
    tx.audit_notes.append(draft)


def find_request(tx: Tx, uid: str) -> tuple[bytes, str] | None:
    """The fingerprint and answer of a request that was carried out before."""
    row = tx.cursor.execute("SELECT fingerprint, answer FROM audit WHERE uid = ?", (uid,)).fetchone()
    return (row[0], row[1]) if row else None


def close_request(tx: Tx, fingerprint: bytes, answer: str) -> None:
    """Write the audit rows of a request; the first carries its id, fingerprint and answer."""
    notes, tx.audit_notes = tx.audit_notes, []
    write_rows(tx, notes, request=(tx.request_uid, fingerprint, answer))


def write_rows(
    tx: Tx, notes: list[AuditDraft], *, request: tuple[str | None, bytes | None, str | None]
) -> None:
    """Append rows to the audit, each continuing the chain."""
    last = tx.cursor.execute("SELECT id, chain FROM audit ORDER BY id DESC LIMIT 1").fetchone()
    last_id, previous = last or (0, chain.first_link(tx.info.uid))
    at, actor = utc_text(tx.now), tx.actor
    rows: list[tuple[Any, ...]] = []
    for i, n in enumerate(notes, 1):
        uid, fingerprint, answer = request if i == 1 else (None, None, None)
        content = (last_id + i, at, actor, *n[:5], uid, fingerprint, answer, *n[5:])
        previous = chain.link(previous, hashable(content))
        rows.append((*content, previous))
    if len(rows) == 1:
        tx.cursor.execute(_INSERT, rows[0])
    else:
        tx.cursor.executemany(_INSERT, rows)
    tx.changes |= Changes.AUDIT


def hashable(content: tuple[Any, ...]) -> list[Any]:
    """The stored values in the canonical form of the chain: bytes as hexadecimal text."""
    return [v.hex() if isinstance(v, bytes) else v for v in content]
