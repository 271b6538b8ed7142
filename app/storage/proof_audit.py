"""Checks of what the audit vouches for: entries, customers, pending payments, settings; and of fixed rows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from app.domain.accounts import CHART
from app.domain.books import FIRST_TILL
from app.domain.customers import fold
from app.domain.proof import Finding
from app.storage import chain, settings_rows
from app.storage.book import Tx
from app.storage.customers import OWN, search_text

_UNAUDITED: Final = (
    "SELECT e.id, e.customer_id FROM entries e"
    " WHERE NOT EXISTS (SELECT 1 FROM audit a INDEXED BY audit_by_entry WHERE a.entry_id = e.id) ORDER BY e.id"
)


def entries(tx: Tx) -> Iterator[Finding]:
    """There is an audit row for each entry."""
    for entry, customer in tx.cursor.execute(_UNAUDITED).fetchall():
        message = f"The audit has no row for entry {entry}."
        yield Finding("audit_incomplete", "entry", message, customer, entry)


# The bare column beside max() is that of the row with the greatest id. Through the index by customer every row of the audit
# would be looked up by itself.
_CUSTOMERS: Final = (
    "WITH vouched AS (SELECT customer_id, max(id), subject FROM audit NOT INDEXED"
    " WHERE subject IS NOT NULL AND customer_id IS NOT NULL AND pending_id IS NULL GROUP BY customer_id)"
    f" SELECT {OWN}, c.chain, v.subject, c.search, c.sort_name FROM customers c"
    " LEFT JOIN vouched v ON v.customer_id = c.id"
)


def customers(tx: Tx) -> Iterator[Finding]:
    """What was typed about each customer is what the audit vouches for; the search text follows from it."""
    cursor: Any = tx.cursor.connection.cursor()
    for row in cursor.execute(_CUSTOMERS):
        own, (link, vouched, search, sort_name) = row[:12], row[12:]
        customer, code, name, phone = own[0], own[2], own[3], own[4]
        present = chain.canonical_digest(own)
        if present != link or vouched != link:
            message = (
                f"Customer {customer} was changed behind the program's back, or the audit has no row for it."
            )
            yield Finding("customer_changed", "details", message, customer, mark=present.hex()[2:34])
        elif (search, sort_name) != (search_text(name, phone, code), fold(name)):
            message = f"The search text of customer {customer} does not follow from the name."
            yield Finding(
                "search", "search", message, customer, texts=(search, search_text(name, phone, code))
            )


_PENDING: Final = (
    "WITH vouched AS (SELECT pending_id, subject FROM audit WHERE subject IS NOT NULL AND pending_id IS NOT NULL)"
    " SELECT 'pending', p.id, p.customer_id, p.id, p.uid, p.customer_id, p.day, p.amount, p.method, p.to_debt,"
    " p.reference, p.memo, p.created_at, p.actor, p.chain, (p.id, p.chain) IN vouched FROM pending_payments p"
)
_OUTCOMES: Final = (
    "WITH vouched AS (SELECT pending_id, subject FROM audit WHERE subject IS NOT NULL AND pending_id IS NOT NULL)"
    " SELECT 'outcome', o.pending_id, p.customer_id, o.pending_id, o.outcome, o.at, o.actor, o.reason, o.entry_id,"
    " o.chain, (o.pending_id, o.chain) IN vouched"
    " FROM pending_outcomes o LEFT JOIN pending_payments p ON p.id = o.pending_id"
)


_GONE: Final = (
    "SELECT a.pending_id, max(a.customer_id),"
    " (SELECT count(*) FROM pending_payments p WHERE p.id = a.pending_id)"
    " + (SELECT count(*) FROM pending_outcomes o WHERE o.pending_id = a.pending_id) AS there"
    " FROM audit a NOT INDEXED WHERE a.subject IS NOT NULL AND a.pending_id IS NOT NULL"
    " GROUP BY a.pending_id HAVING there < count(*)"
)


def pending(tx: Tx) -> Iterator[Finding]:
    """Pending payments and their outcomes are what the audit vouches for, and none is gone."""
    for pending_id, customer, there in tx.cursor.execute(_GONE).fetchall():
        message = f"Payment on the way {pending_id}, or what became of it, is gone; the audit has it."
        yield Finding("pending_gone", "details", message, customer, mark=f"{pending_id}:{there}")
    for sql in (_PENDING, _OUTCOMES):
        for what, pending_id, customer, *own, link, vouched in tx.cursor.execute(sql).fetchall():
            present = chain.canonical_digest(own)
            if present != link or not vouched:
                message = f"Payment on the way {pending_id} was changed, or the audit has no row for it."
                if what == "outcome":
                    message = (
                        f"What became of payment on the way {pending_id} was changed, or has no audit row."
                    )
                mark = f"{pending_id}:{present.hex()[2:34]}"
                yield Finding(f"{what}_changed", "details", message, customer, mark=mark)


# A mark of our own, set and cleared by the proof itself.
_UNVOUCHED: Final = frozenset({"damage"})


def settings(tx: Tx) -> Iterator[Finding]:
    """Each setting is what it was at the beginning or what the audit says it was last changed to."""
    rows = tx.cursor.execute(
        "SELECT after FROM audit WHERE action IN ('book_created', 'setting_changed', 'policy_changed',"
        " 'lock_date_moved') ORDER BY id"
    ).fetchall()
    vouched: dict[str, str] = {}
    for (after,) in rows:
        vouched |= {k: v for k, v in _facts(after).items() if not vouched or k in vouched}
    stored = settings_rows.read_all(tx.cursor)
    for key in sorted((stored.keys() | vouched.keys()) - _UNVOUCHED):
        if stored.get(key) != vouched.get(key):
            message = f"The setting {key} is not what the audit says it is."
            texts = (stored.get(key, ""), vouched.get(key, ""))
            yield Finding("setting_changed", key, message, mark=texts[0], texts=texts)


def _facts(text: str) -> dict[str, str]:
    """The facts of an audit row; none where it is damaged, which the chain tells."""
    try:
        facts = json.loads(text)
    except ValueError:
        return {}
    return facts if isinstance(facts, dict) else {}


def accounts(tx: Tx) -> Iterator[Finding]:
    """The chart of accounts is the one this program has."""
    stored = set(tx.cursor.execute("SELECT id, code, name, type FROM accounts").fetchall())
    wanted = {(a.id, a.code, a.name, a.type.value) for a in CHART}
    for account in sorted({row[0] for row in stored ^ wanted}):
        message = f"Account {account} is not what this program knows it as."
        yield Finding("account_changed", "account", message, mark=str(account))


def tills(tx: Tx) -> Iterator[Finding]:
    """There is the till the book began with, as it was then; its `created_at` is that of the book, which is audited."""
    begun = settings_rows.read_all(tx.cursor).get("created_at")
    stored = set(tx.cursor.execute("SELECT id, name, created_at FROM tills").fetchall())
    for till in sorted({row[0] for row in stored ^ {(1, FIRST_TILL, begun)}}):
        message = f"Till {till} is not what it was when the book was begun."
        yield Finding("till_changed", "till", message, mark=str(till))


def mend_search_text(tx: Tx, customer_id: int) -> None:
    """Write a customer's search text again from name, phone and code."""
    name, phone, code = tx.cursor.execute(
        "SELECT name, phone, code FROM customers WHERE id = ?", (customer_id,)
    ).fetchone()
    tx.cursor.execute(
        "UPDATE customers SET search = ?, sort_name = ? WHERE id = ?",
        (search_text(name, phone, code), fold(name), customer_id),
    )
