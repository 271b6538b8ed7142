"""Customers as lists show them. Apart from what changes them, which a start need not import (DESIGN 8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.customer_lists import CustomerQuery, CustomerRow
from app.storage import customer_lists as rows
from app.storage.book import Tx

if TYPE_CHECKING:
    from app.domain.customers import CustomerDraft, LedgerRow


def customer_ids(tx: Tx, query: CustomerQuery) -> list[int]:
    """The ids of all customers the list shows, in its order."""
    return rows.ids(tx, query)


def first_customer_ids(tx: Tx, query: CustomerQuery, most: int) -> list[int]:
    """The first `most` of them: what a window shows while it reads the rest."""
    return rows.first_ids(tx, query, most)


def customer_rows(tx: Tx, ids: list[int]) -> list[CustomerRow]:
    """These customers, in the order asked for; late is judged by today."""
    return rows.rows(tx, ids, tx.today)


def customer_by_code(tx: Tx, code: str) -> int:
    """The id of the customer with this code; raises NotFound."""
    from app.storage import customers

    return customers.id_by_code(tx, code)


def customer_details(tx: Tx, customer_id: int) -> CustomerDraft:
    """What was typed about a customer, for the form that edits them; raises NotFound."""
    from app.storage import customers

    return customers.details(tx, customer_id)


def ledger_ids(tx: Tx, customer_id: int) -> list[int]:
    """The row numbers of a customer's ledger, newest first."""
    from app.storage import customers

    return customers.ledger_ids(tx, customer_id)


def ledger_rows(tx: Tx, customer_id: int, row_nos: list[int]) -> list[LedgerRow]:
    """These rows of a customer's ledger, in the order asked for."""
    from app.storage import customers

    return customers.ledger_rows(tx, customer_id, row_nos)


def ledger_row_of(tx: Tx, entry_id: int) -> int | None:
    """The row of the customer's ledger in which an entry stands; None where it touches no customer."""
    from app.storage import customers

    return customers.ledger_row_of(tx, entry_id)
