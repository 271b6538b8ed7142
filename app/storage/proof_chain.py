"""The chains, read back and held against what stands in the tables: what was changed, and what is gone.

SQLite puts the canonical form of `chain` together itself (its JSON is ours, byte for byte, for any readable
text), which is several times faster than reading the rows into Python and keeps Python free for others. Where
that does not match, the row is read in Python and decides.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from typing import Any, Final

from app.domain.heads import Heads
from app.domain.proof import Finding
from app.storage import chain, dialects
from app.storage.book import Tx

EVERY: Final = 500
MOST_NAMED: Final = 1000

_HEAD: Final = (
    *("id", "uid", "till_id", "till_seq", "kind", "number", "day", "recorded_at", "customer_id", "memo"),
    *("reference", "owed", "given", "due_day", "reverses_id", "cause_id", "about_id", "batch_id", "actor"),
)
# What is written with an entry, in the order of the canonical form: table, columns, order (None: at most one row).
_PARTS: Final = (
    ("lines", "entry_id, line_no, account_id, customer_id, amount", "line_no"),
    ("sales", "entry_id, due_day, subtotal, discount, tax, total, paid_now, from_credit", None),
    (
        "sale_lines",
        "entry_id, line_no, description, quantity, unit_price, discount, amount",
        "line_no",
    ),
    ("payments", "entry_id, method, amount, to_debt", None),
    (
        "balance_consolidations",
        (
            "id, customer_id, original_debt, original_credit, net_debt, net_credit, consolidated_at, reason,"
            " automatic, actor, entry_id, batch_id"
        ),
        None,
    ),
    ("allocations", "id, source_id, target_id, amount, day, entry_id", "id"),
)


def _part(table: str, columns: str, order: str | None) -> str:
    if order is None:
        return f"coalesce((SELECT json_array({columns}) FROM {table} WHERE entry_id = e.id), 'null')"
    rows = f"SELECT * FROM {table} WHERE entry_id = e.id ORDER BY {order}"
    return f"'[' || coalesce((SELECT group_concat(json_array({columns}), ',') FROM ({rows})), '') || ']'"


_ENTRIES: Final = (
    "SELECT e.id, e.chain, CAST(concat('[', json_array("
    + ", ".join(f"e.{name}" for name in _HEAD)
    + "), ',', "
    + ", ',', ".join(_part(*part) for part in _PARTS)
    + ", ']') AS BLOB) FROM entries e"
)
_AUDIT_COLUMNS: Final = (
    *("id", "at", "actor", "action", "customer_id", "entry_id", "batch_id", "pending_id", "uid"),
    *("fingerprint", "answer", "before", "after", "subject"),
)
_BYTES: Final = frozenset({"fingerprint", "subject"})
_AUDIT: Final = (
    "SELECT id, chain, CAST(json_array("
    + ", ".join(
        f"CASE WHEN {name} IS NULL THEN NULL ELSE lower(hex({name})) END" if name in _BYTES else name
        for name in _AUDIT_COLUMNS
    )
    + ") AS BLOB) FROM audit"
)

Read = Callable[[Tx, int], list[Any]]
# Told how far the work is: done, of how many, of what; raises Cancelled when it is to stop.
Step = Callable[[int, int, str], None]


def entry_content(tx: Tx, entry_id: int) -> list[Any]:
    """What the link of an entry is the hash of, read into Python."""
    cursor = tx.cursor
    head = cursor.execute(f"SELECT {', '.join(_HEAD)} FROM entries WHERE id = ?", (entry_id,)).fetchone()
    content: list[Any] = [head]
    for table, columns, order in _PARTS:
        sql = f"SELECT {columns} FROM {table} WHERE entry_id = ? ORDER BY {order or 'entry_id'}"
        rows = cursor.execute(sql, (entry_id,)).fetchall()
        content.append(rows if order else (rows[0] if rows else None))
    return content


def audit_content(tx: Tx, row_id: int) -> list[Any]:
    """What the link of an audit row is the hash of, read into Python."""
    row = tx.cursor.execute(
        f"SELECT {', '.join(_AUDIT_COLUMNS)} FROM audit WHERE id = ?", (row_id,)
    ).fetchone()
    return [v.hex() if isinstance(v, bytes) else v for v in row]


def _link(previous: bytes, blob: bytes) -> bytes:
    return chain.VERSION + sha256(previous + blob).digest()


def _is_so(tx: Tx, read: Read, row_id: int, previous: bytes, stored: bytes) -> bool:
    """Whether the row, read in Python, has the link that is stored; what cannot be read has not."""
    try:
        return _link(previous, chain.canonical(read(tx, row_id))) == stored
    except (dialects.driver.Error, TypeError):
        return False


def _walk(tx: Tx, sql: str, read: Read, step: Step, total: int, what: str) -> Iterator[tuple[int, bytes]]:
    """Each row that is not what it was, with the link it has now; a row that is gone comes with no link.

    `other` is the link the row before would have: where its stored link alone was changed, the next row is right.
    """
    previous: bytes | None = chain.first_link(tx.info.uid)
    other: bytes | None = None
    awaited = 1
    # A cursor of its own: the caller looks things up while this one reads on.
    cursor: Any = tx.connection.cursor()
    for row_id, stored, blob in cursor.execute(f"{sql} ORDER BY id"):
        if row_id % EVERY == 0:
            step(min(row_id, total), total, what)
        if row_id != awaited:
            yield from ((gone, b"") for gone in range(awaited, min(row_id, awaited + MOST_NAMED)))
            previous = other = None
        awaited = row_id + 1
        found = None if previous is None else _link(previous, blob)
        right = found is None or found == stored
        if not right and previous is not None:
            right = _is_so(tx, read, row_id, previous, stored)
        if not right and other is not None:
            right = _link(other, blob) == stored
        other = None if right else found
        if not right and found is not None:
            yield row_id, found
        previous = stored


def entries(tx: Tx, step: Step) -> Iterator[Finding]:
    """Every entry, with all that was written with it, continues the one before and is as it was recorded."""
    last = int(tx.cursor.execute("SELECT coalesce(max(id), 0) FROM entries").fetchone()[0])
    for entry_id, found in _walk(tx, _ENTRIES, entry_content, step, last, "entries"):
        yield _entry_finding(tx, entry_id, found)
    known = _newest_known(tx)
    for entry_id in range(last + 1, min(known, last + MOST_NAMED) + 1):
        yield _entry_finding(tx, entry_id, b"")


def _newest_known(tx: Tx) -> int:
    """The newest entry that any other table knows of."""
    parts = ("lines", "ledger", "items", "audit", "allocations")
    inner = " UNION ALL ".join(f"SELECT max(entry_id) AS id FROM {table}" for table in parts)
    return int(tx.cursor.execute(f"SELECT coalesce(max(id), 0) FROM ({inner})").fetchone()[0])


def _entry_finding(tx: Tx, entry_id: int, found: bytes) -> Finding:
    ledger = tx.cursor.execute(
        "SELECT customer_id, debit - credit FROM ledger WHERE entry_id = ?", (entry_id,)
    ).fetchone()
    customer = ledger[0] if ledger else None
    if not found:
        message = f"Entry {entry_id} is missing from the journal."
        recorded = ledger[1] if ledger else None
        return Finding("entry_missing", "entry", message, customer, entry_id, None, recorded)
    lines = tx.cursor.execute(
        "SELECT coalesce(sum(amount), 0) FROM lines WHERE entry_id = ? AND account_id IN (10, 20)",
        (entry_id,),
    ).fetchone()[0]
    words = tx.cursor.execute(
        "SELECT CAST(kind || ' ' || number || ', ' || day AS BLOB), customer_id FROM entries WHERE id = ?",
        (entry_id,),
    ).fetchone()
    title = words[0].decode("utf-8", "replace").replace("_", " ")
    message = f"Entry {entry_id} ({title}) is not what it was when it was recorded."
    stored = computed = None
    if ledger and ledger[1] != lines:
        message += " Its lines differ from the ledger row that was written with it."
        stored, computed = lines, ledger[1]
    customer = customer if customer is not None else words[1]
    return Finding(
        "entry_changed", "chain", message, customer, entry_id, stored, computed, mark=found.hex()[2:34]
    )


def audit(tx: Tx, step: Step) -> Iterator[Finding]:
    """Every row of the audit continues the one before and is as it was written."""
    last = int(tx.cursor.execute("SELECT coalesce(max(id), 0) FROM audit").fetchone()[0])
    for row_id, found in _walk(tx, _AUDIT, audit_content, step, last, "audit"):
        if found:
            message = f"Audit row {row_id} is not what it was when it was written."
            yield Finding("audit_changed", "chain", message, mark=f"{row_id}:{found.hex()[2:34]}")
        else:
            yield Finding("audit_missing", "audit", f"Audit row {row_id} is missing.", mark=str(row_id))


def changed_among(tx: Tx, entry_ids: Iterable[int]) -> list[Finding]:
    """Those of these entries that are missing or not what they were when recorded."""
    findings = []
    for entry_id in sorted(set(entry_ids)):
        found = _present_link(tx, entry_id)
        if found is not None:
            findings.append(_entry_finding(tx, entry_id, found))
    return findings


def _present_link(tx: Tx, entry_id: int) -> bytes | None:
    """None for an entry that is as it was; its present link where it is not, no bytes where it is gone."""
    stored, blob = _row(tx, entry_id)
    if stored is None:
        return b""
    previous, before = _row(tx, entry_id - 1) if entry_id > 1 else (chain.first_link(tx.info.uid), b"")
    if previous is None or _link(previous, blob) == stored:
        return None
    if _is_so(tx, entry_content, entry_id, previous, stored):
        return None
    # Where the link before was changed and nothing else, this entry is right by the link that one should have.
    first, _ = _row(tx, entry_id - 2) if entry_id > 2 else (chain.first_link(tx.info.uid), b"")
    if first is not None and before and _link(_link(first, before), blob) == stored:
        return None
    return _link(previous, blob)


def _row(tx: Tx, entry_id: int) -> tuple[bytes | None, bytes]:
    row = tx.cursor.execute(f"{_ENTRIES} WHERE e.id = ?", (entry_id,)).fetchone()
    return (row[1], row[2]) if row else (None, b"")


def link_of(cursor: Any, entry_id: int, previous: bytes) -> bytes:
    """The link that an entry, as it stands now, would have after `previous`."""
    return _link(previous, cursor.execute(f"{_ENTRIES} WHERE e.id = ?", (entry_id,)).fetchone()[2])


def link_before(cursor: Any, entry_id: int) -> bytes:
    """The link an entry continues: that of the entry before it, or what a chain begins with."""
    row = cursor.execute("SELECT chain FROM entries WHERE id = ?", (entry_id - 1,)).fetchone()
    if row is not None:
        return bytes(row[0])
    return chain.first_link(cursor.execute("SELECT value FROM book WHERE key = 'uid'").fetchone()[0])


# heads ---------------------------------------------------------------------------------------------------------


def against(tx: Tx, known: Heads) -> Iterator[Finding]:
    """The newest links that are known from outside must be on the chains of this file."""
    for table, what, row_id, link in (
        ("entries", "entry", known.entry_id, known.entry_chain),
        ("audit", "audit row", known.audit_id, known.audit_chain),
    ):
        if not row_id or not link:
            continue
        row = tx.cursor.execute(f"SELECT chain FROM {table} WHERE id = ?", (row_id,)).fetchone()
        entry = row_id if table == "entries" else None
        if row is None:
            last = tx.cursor.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0]
            message = (
                f"This file ends at {what} number {last}, but {what} number {row_id} has been seen: it is an older copy put back,"
                " or its end was cut off."
            )
            yield Finding("head_missing", table, message, None, entry, last, row_id, mark=str(last))
        elif row[0].hex() != link:
            message = (
                f"{what.capitalize()} number {row_id} has another chain value than was seen before: the book was written"
                " anew behind the program's back, or two copies of it went different ways."
            )
            yield Finding("head_changed", table, message, None, entry, mark=row[0].hex()[2:34])


# accepted damage -----------------------------------------------------------------------------------------------


def accepted(tx: Tx) -> frozenset[tuple[Any, ...]]:
    """The places of the damage that the owner accepted, as the audit has them."""
    rows = tx.cursor.execute(
        "SELECT after FROM audit WHERE action = 'damage_accepted' ORDER BY id"
    ).fetchall()
    found: set[tuple[Any, ...]] = set()
    for (after,) in rows:
        try:
            found.update(tuple(place) for place in json.loads(after)["places"])
        except (ValueError, TypeError, KeyError):
            # The row is damaged: the chain says so, and what it accepted counts as found again.
            continue
    return frozenset(found)
