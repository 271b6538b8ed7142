"""The audit: one row for each change, chained; the row of a request also keeps its answer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final, NamedTuple

from app.domain.audit import AuditQuery, AuditRow
from app.domain.changes import Changes
from app.domain.dates import from_utc_text, utc_text
from app.storage import chain
from app.storage.book import Tx
from app.storage.inserts import insert_into

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
_INSERT: Final = insert_into("audit", *COLUMNS)
# The last row, and beside it the one of a request.
_REQUEST: Final = (
    "SELECT a.id, a.chain, r.fingerprint, r.answer FROM audit a LEFT JOIN audit r ON r.uid = ?"
    " ORDER BY a.id DESC LIMIT 1"
)
_FINGERPRINT: Final = COLUMNS.index("fingerprint")
_SUBJECT: Final = COLUMNS.index("subject")


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
    row = tx.cursor.execute(_REQUEST, (uid,)).fetchone()
    if row is None:
        return None
    last_id, link, fingerprint, answer = row
    tx.audit_head = (last_id, link)
    return None if answer is None else (fingerprint, answer)


def is_request_known(tx: Tx, uid: str) -> bool:
    """Whether a request of this id was carried out, or the parts of one that has several ("uid/0")."""
    row = tx.cursor.execute(
        "SELECT 1 FROM audit WHERE uid = :uid UNION ALL"
        " SELECT 1 FROM audit WHERE uid > :uid || '/' AND uid < :uid || '0' LIMIT 1",  # '0' comes after '/'
        {"uid": uid},
    ).fetchone()
    return row is not None


def close_request(tx: Tx, fingerprint: bytes, answer: dict[str, Any]) -> None:
    """Write the audit rows of a request; the first carries its id, fingerprint and answer."""
    notes, tx.audit_notes = tx.audit_notes, []
    _append(tx, notes, (tx.request_uid, fingerprint, chain.encode(answer).decode()))


def write_rows(tx: Tx, notes: list[AuditDraft]) -> None:
    """Append rows that no request brought about."""
    _append(tx, notes, (None, None, None))
    tx.changes |= Changes.AUDIT


def _append(tx: Tx, notes: list[AuditDraft], request: tuple[str | None, bytes | None, str | None]) -> None:
    """Append rows to the audit, each continuing the chain; the first carries the request."""
    last_id, previous = tx.audit_head or _head(tx)
    tx.audit_head = None
    at, actor = tx.at, tx.actor
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


def _head(tx: Tx) -> tuple[int, bytes]:
    """The id and the link of the last row."""
    last = tx.cursor.execute("SELECT id, chain FROM audit ORDER BY id DESC LIMIT 1").fetchone()
    return last or (0, chain.first_link(tx.info.uid))


def hashable(content: tuple[Any, ...]) -> tuple[Any, ...]:
    """The stored values in the canonical form of the chain: the two hashes among them as hexadecimal text."""
    fingerprint, subject = content[_FINGERPRINT], content[_SUBJECT]
    return (
        *content[:_FINGERPRINT],
        fingerprint and fingerprint.hex(),
        *content[_FINGERPRINT + 1 : _SUBJECT],
        subject and subject.hex(),
    )


# reading -------------------------------------------------------------------------------------------------------


_READ: Final = (
    "SELECT a.id, a.at, a.actor, a.action, a.customer_id, coalesce(c.name, ''), a.entry_id, coalesce(e.kind, ''),"
    " coalesce(e.number, ''), a.batch_id, a.pending_id, a.before, a.after"
    " FROM audit a LEFT JOIN customers c ON c.id = a.customer_id LEFT JOIN entries e ON e.id = a.entry_id"
)


def ids(tx: Tx, query: AuditQuery) -> list[int]:
    """The ids of the rows the list shows, newest first."""
    where, values = _where(query)
    sql = f"SELECT a.id FROM audit a WHERE {where} ORDER BY a.id DESC"
    return [row[0] for row in tx.cursor.execute(sql, values)]


def count(tx: Tx, query: AuditQuery) -> int:
    """How many rows there are."""
    where, values = _where(query)
    return int(tx.cursor.execute(f"SELECT count(*) FROM audit a WHERE {where}", values).fetchone()[0])


def each(tx: Tx, query: AuditQuery, skip: int = 0) -> Iterator[AuditRow]:
    """The rows, the oldest first, without the first `skip`: as the database hands them out, none is kept."""
    where, values = _where(query)
    sql = f"{_READ} WHERE {where} ORDER BY a.id LIMIT -1 OFFSET :skip"
    return map(_row, tx.connection.cursor().execute(sql, {**values, "skip": skip}))


def rows(tx: Tx, wanted: list[int]) -> list[AuditRow]:
    """These rows, in the order asked for."""
    marks = ", ".join(str(int(i)) for i in wanted)
    found = {row[0]: _row(row) for row in tx.cursor.execute(f"{_READ} WHERE a.id IN ({marks})")}
    return [found[i] for i in wanted if i in found]


def _row(row: tuple[Any, ...]) -> AuditRow:
    return AuditRow(row[0], from_utc_text(row[1]), *row[2:])


def _where(query: AuditQuery) -> tuple[str, dict[str, object]]:
    """What the rows of a query have in common, as SQL and its values."""
    parts, values = ["1"], dict[str, object]()
    if query.customer_id is not None:
        parts.append("a.customer_id = :customer")
        values["customer"] = query.customer_id
    if query.action:
        parts.append("a.action = :action")
        values["action"] = query.action
    if query.since is not None:
        parts.append("a.at >= :since")
        values["since"] = utc_text(query.since)
    if query.until is not None:
        parts.append("a.at < :until")
        values["until"] = utc_text(query.until)
    for n, word in enumerate(query.text.casefold().split()):
        parts.append(
            f"instr(lower(a.action || ' ' || a.before || ' ' || a.after || ' ' || coalesce("
            f"(SELECT c.search FROM customers c WHERE c.id = a.customer_id), '')), :word{n}) > 0"
        )
        values[f"word{n}"] = word
    return " AND ".join(parts), values


def last_at(tx: Tx) -> datetime | None:
    """When the newest row was written, in UTC; None before the first."""
    row = tx.cursor.execute("SELECT at FROM audit ORDER BY id DESC LIMIT 1").fetchone()
    return from_utc_text(row[0]) if row else None


def actions(tx: Tx) -> list[str]:
    """The actions there are, in alphabetical order."""
    return [row[0] for row in tx.cursor.execute("SELECT DISTINCT action FROM audit ORDER BY action")]
