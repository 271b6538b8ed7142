"""Customers: their rows, their standing before a posting, the lists and the search. Amounts in minor units."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from app.domain.customers import (
    CustomerDraft,
    Item,
    LedgerRow,
    Standing,
    Status,
    fold,
    standing_status,
)
from app.domain.dates import from_utc_text, utc_text
from app.domain.errors import DuplicateCode, NotFound
from app.storage import chain
from app.storage.book import Tx
from app.storage.customer_lists import day_or_none

_STANDING: Final = (
    "SELECT name, debt, credit, sold, paid, last_row_no, last_day, credit_limit, terms_days, archived"
    " FROM customers WHERE id = ?"
)
# What an undo reopened has been open since that undo only: settling it on an earlier day would settle it twice.
_OPEN_ITEMS: Final = {
    side: "SELECT entry_id,"
    f" max(day, coalesce((SELECT max(a.day) FROM allocations a WHERE a.{end} = items.entry_id AND a.amount < 0), '')),"
    " due_day, amount, open FROM items INDEXED BY items_open"
    f" WHERE customer_id = ? AND side = '{side}' AND open > 0 ORDER BY due_day, entry_id"
    for side, end in (("debt", "target_id"), ("credit", "source_id"))
}
# What was typed about a customer, in the order in which it is hashed.
OWN: Final = (
    "id, uid, code, name, phone, address, note, credit_limit, terms_days, archived, merged_into, created_at"
)


def standing(tx: Tx, customer_id: int, *, items: bool = True, credits: bool = True) -> Standing:
    """Where a customer stands, with the open items unless the request settles nothing. Raises NotFound.

    With `credits=False` the credit side is left out: what only adds credit needs to know none of it.
    """
    row = tx.cursor.execute(_STANDING, (customer_id,)).fetchone()
    if row is None:
        raise NotFound(f"There is no customer {customer_id} in this book.", field="customer")
    name, debt, credit, sold, paid, last_row_no, last_day, limit, terms_days, archived = row
    # Nothing is open on a side whose figure is nothing: the guards see to that.
    return Standing(
        customer_id,
        name,
        debt,
        credit,
        sold,
        paid,
        last_row_no,
        day_or_none(last_day),
        limit,
        tx.info.terms_days if terms_days is None else terms_days,
        Status.ARCHIVED if archived else standing_status(debt, limit, Status.ACTIVE),
        (open_items(tx, customer_id, "debt") if debt else ()) if items else None,
        (open_items(tx, customer_id, "credit") if credit else ()) if items and credits else None,
    )


def open_items(tx: Tx, customer_id: int, side: str) -> tuple[Item, ...]:
    """The open items of one side ("debt" or "credit"), in the order in which they are settled."""
    rows = tx.cursor.execute(_OPEN_ITEMS[side], (customer_id,)).fetchall()
    return tuple(Item(r[0], date.fromisoformat(r[1]), date.fromisoformat(r[2]), r[3], r[4]) for r in rows)


# writing -------------------------------------------------------------------------------------------------------


def add(tx: Tx, draft: CustomerDraft, code: str) -> tuple[int, bytes]:
    """Store a new customer; returns the id and the hash of the row. Raises DuplicateCode."""
    _refuse_code(tx, code, None)
    customer_id = tx.cursor.execute("SELECT coalesce(max(id), 0) + 1 FROM customers").fetchone()[0]
    own = (
        *(customer_id, draft.uid, code, draft.name.strip(), draft.phone.strip(), draft.address.strip()),
        *(draft.note.strip(), draft.credit_limit, draft.terms_days, 0, None, utc_text(tx.now)),
    )
    digest = chain.digest(own)
    tx.cursor.execute(
        f"INSERT INTO customers ({OWN}, search, sort_name, chain) VALUES ({', '.join('?' * 15)})",
        (*own, search_text(draft.name.strip(), draft.phone.strip(), code), fold(draft.name.strip()), digest),
    )
    return customer_id, digest


def edit(tx: Tx, customer_id: int, draft: CustomerDraft, code: str) -> bytes:
    """Store changed details; returns the new hash of the row. Raises DuplicateCode."""
    _refuse_code(tx, code, customer_id)
    tx.cursor.execute(
        "UPDATE customers SET code = ?, name = ?, phone = ?, address = ?, note = ?, credit_limit = ?, terms_days = ?,"
        " search = ?, sort_name = ? WHERE id = ?",
        (
            *(code, draft.name.strip(), draft.phone.strip(), draft.address.strip(), draft.note.strip()),
            *(draft.credit_limit, draft.terms_days),
            search_text(draft.name.strip(), draft.phone.strip(), code),
            *(fold(draft.name.strip()), customer_id),
        ),
    )
    return _rehash(tx, customer_id)


def set_archived(tx: Tx, customer_id: int, *, archived: bool, merged_into: int | None = None) -> bytes:
    """Archive or bring back; returns the new hash of the row."""
    tx.cursor.execute(
        "UPDATE customers SET archived = ?, merged_into = ? WHERE id = ?",
        (int(archived), merged_into, customer_id),
    )
    return _rehash(tx, customer_id)


def _rehash(tx: Tx, customer_id: int) -> bytes:
    own = tx.cursor.execute(f"SELECT {OWN} FROM customers WHERE id = ?", (customer_id,)).fetchone()
    digest = chain.digest(own)
    tx.cursor.execute("UPDATE customers SET chain = ? WHERE id = ?", (digest, customer_id))
    return digest


def search_text(name: str, phone: str, code: str) -> str:
    """What the search looks through: folded, with the phone as typed and without its spaces."""
    digits = "".join(c for c in phone if c.isalnum())
    return fold(f"{name} {phone} {digits} {code}")


def _refuse_code(tx: Tx, code: str, own_id: int | None) -> None:
    row = tx.cursor.execute("SELECT id, name FROM customers WHERE code = ?", (code,)).fetchone()
    if row and row[0] != own_id:
        raise DuplicateCode(f"The code {code} is already {row[1]}'s.", field="code", customer_id=row[0])


def free_code(tx: Tx) -> str:
    """A code nobody has, for a customer who was given none: the next number from the customer's id on."""
    number = tx.cursor.execute("SELECT coalesce(max(id), 0) + 1 FROM customers").fetchone()[0]
    while tx.cursor.execute("SELECT 1 FROM customers WHERE code = ?", (f"C{number}",)).fetchone():
        number += 1
    return f"C{number}"


# reading -------------------------------------------------------------------------------------------------------


def id_by_code(tx: Tx, code: str) -> int:
    """The customer with this code; raises NotFound."""
    row = tx.cursor.execute("SELECT id FROM customers WHERE code = ?", (code,)).fetchone()
    if row is None:
        raise NotFound(f"There is no customer with the code {code}.", field="customer")
    return int(row[0])


def details(tx: Tx, customer_id: int) -> CustomerDraft:
    """What was typed about a customer, as stored; raises NotFound."""
    row = tx.cursor.execute(
        "SELECT uid, name, code, phone, address, note, credit_limit, terms_days FROM customers WHERE id = ?",
        (customer_id,),
    ).fetchone()
    if row is None:
        raise NotFound(f"There is no customer {customer_id} in this book.", field="customer")
    return CustomerDraft(*row)


def ledger_ids(tx: Tx, customer_id: int) -> list[int]:
    """The row numbers of a customer's ledger, newest first."""
    last = tx.cursor.execute(
        "SELECT max(row_no) FROM ledger WHERE customer_id = ?", (customer_id,)
    ).fetchone()[0]
    return list(range(last or 0, 0, -1))


def ledger_rows(tx: Tx, customer_id: int, row_nos: list[int]) -> list[LedgerRow]:
    """These rows of a customer's ledger, in the order asked for."""
    marks = ", ".join(str(int(n)) for n in row_nos)
    found = {
        row[0]: _ledger_row(row)
        for row in tx.cursor.execute(
            "SELECT l.row_no, l.entry_id, e.day, e.recorded_at, e.kind, e.number, e.memo, e.reference, l.debit,"
            " l.credit, l.debt_before, l.credit_before, l.debt_after, l.credit_after, e.reverses_id, r.id, p.method"
            " FROM ledger l JOIN entries e ON e.id = l.entry_id"
            " LEFT JOIN entries r ON r.reverses_id = e.id LEFT JOIN payments p ON p.entry_id = e.id"
            f" WHERE l.customer_id = ? AND l.row_no IN ({marks})",
            (customer_id,),
        )
    }
    return [found[n] for n in row_nos if n in found]


def _ledger_row(row: Any) -> LedgerRow:
    return LedgerRow(row[0], row[1], date.fromisoformat(row[2]), from_utc_text(row[3]), *row[4:])


def with_both(tx: Tx) -> list[int]:
    """The ids of all customers that have both debt and credit."""
    sql = "SELECT id FROM customers INDEXED BY customers_with_both WHERE debt > 0 AND credit > 0 ORDER BY id"
    return [row[0] for row in tx.cursor.execute(sql)]


def to_net_daily(tx: Tx) -> list[int]:
    """Those of `with_both` whose newest ledger row is not a consolidation taken back.

    What the owner undid stays undone until something new is posted for that customer (SCENARIOS N9).
    """
    sql = (
        "SELECT id FROM customers c INDEXED BY customers_with_both WHERE debt > 0 AND credit > 0 AND NOT EXISTS ("
        "SELECT 1 FROM ledger l JOIN entries e ON e.id = l.entry_id JOIN entries o ON o.id = e.reverses_id"
        " WHERE l.customer_id = c.id AND l.row_no = c.last_row_no AND o.kind = 'consolidation') ORDER BY id"
    )
    return [row[0] for row in tx.cursor.execute(sql)]


def merged_in(tx: Tx, batch_id: int) -> list[int]:
    """The customers that were merged away in this batch, and in no later one, and have not come back since."""
    sql = (
        "SELECT c.id FROM audit a JOIN customers c ON c.id = a.customer_id"
        " WHERE a.action = 'customer_merged' AND a.batch_id = ? AND c.merged_into IS NOT NULL"
        " AND a.id = (SELECT max(m.id) FROM audit m WHERE m.customer_id = c.id AND m.action = 'customer_merged')"
    )
    return [row[0] for row in tx.cursor.execute(sql, (batch_id,))]


def ledger_row_of(tx: Tx, entry_id: int) -> int | None:
    """The row of the customer's ledger in which an entry stands, or None."""
    row = tx.cursor.execute("SELECT row_no FROM ledger WHERE entry_id = ?", (entry_id,)).fetchone()
    return int(row[0]) if row else None
