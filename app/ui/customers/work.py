"""What the worker does for the customers page. Services are imported there, not when the window starts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

# Types alone: the rules behind them are not needed for the first list (DESIGN 8).
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.domain.audit import AuditRow
    from app.domain.consolidation import ConsolidateDraft, ConsolidationRow
    from app.domain.customers import (
        CustomerDraft,
        CustomerQuery,
        CustomerRow,
        LedgerRow,
        MergeDraft,
    )
    from app.domain.payments import PaymentRow
    from app.domain.proof import CustomerProof
    from app.domain.receipts import Receipt
    from app.domain.sales import SaleRow
    from app.services.previews import MergePreview
    from app.storage.book import Tx


class OpeningLine(NamedTuple):
    """One line of the grid of opening balances; `customer_id` None adds a customer of this name. Minor units."""

    uid: str
    customer_id: int | None
    name: str
    day: date
    debt: int
    credit: int


def ids(tx: Tx, *, query: CustomerQuery) -> list[int]:
    """The customers a list shows."""
    from app.services.customer_lists import customer_ids

    return customer_ids(tx, query)


def first_ids(tx: Tx, most: int, *, query: CustomerQuery) -> list[int]:
    """The first of them."""
    from app.services.customer_lists import first_customer_ids

    return first_customer_ids(tx, query, most)


def rows(tx: Tx, wanted: list[int]) -> list[CustomerRow]:
    """These customers."""
    from app.services.customer_lists import customer_rows

    return customer_rows(tx, wanted)


def prove(tx: Tx, *, customer_id: int) -> tuple[CustomerProof, int | None]:
    """The proof of a customer, and the ledger row of the first entry that diverges."""
    from app.services.customer_lists import ledger_row_of
    from app.services.proof import prove_customer

    proof = prove_customer(tx, customer_id)
    entry = next((f.entry_id for f in proof.findings if f.entry_id is not None), None)
    return proof, ledger_row_of(tx, entry) if entry is not None else None


def ledger_row(tx: Tx, *, entry_id: int) -> int | None:
    """The number of an entry's row in its customer's ledger."""
    from app.services.customer_lists import ledger_row_of

    return ledger_row_of(tx, entry_id)


def consolidate(tx: Tx, *, draft: ConsolidateDraft) -> Receipt:
    """Net debt and credit of a customer."""
    from app.services import consolidation

    return consolidation.consolidate(tx, draft)


def details(tx: Tx, *, customer_id: int) -> CustomerDraft:
    """What was typed about a customer."""
    from app.services.customer_lists import customer_details

    return customer_details(tx, customer_id)


def still_written_off(tx: Tx, *, customer_id: int) -> int:
    """What of a customer was written off and not recovered; minor units."""
    from app.services.corrections import written_off

    return written_off(tx, customer_id)


def add(tx: Tx, *, draft: CustomerDraft) -> Receipt:
    """A new customer."""
    from app.services.customers import add_customer

    return add_customer(tx, draft)


def edit(tx: Tx, *, uid: str, customer_id: int, draft: CustomerDraft) -> Receipt:
    """Changed details."""
    from app.services.customers import EditDraft, edit_customer

    return edit_customer(tx, EditDraft(uid, customer_id, draft))


def note_and_address(tx: Tx, *, customer_id: int) -> tuple[str, str]:
    """What is remembered about a customer, and where they live."""
    found = details(tx, customer_id=customer_id)
    return found.note, found.address


def keep_note(tx: Tx, *, uid: str, customer_id: int, note: str) -> Receipt:
    """Another note; all else about the customer stays as it is by now."""
    from dataclasses import replace

    draft = replace(details(tx, customer_id=customer_id), note=note)
    return edit(tx, uid=uid, customer_id=customer_id, draft=draft)


def archive(tx: Tx, *, uid: str, customer_id: int, archived: bool) -> Receipt:
    """Put away, or bring back."""
    from app.services.customers import ArchiveDraft, archive_customer

    return archive_customer(tx, ArchiveDraft(uid, customer_id, archived))


def merge(tx: Tx, *, draft: MergeDraft) -> Receipt:
    """Merge two customers."""
    from app.services.customers import merge_customers

    return merge_customers(tx, draft)


def preview_merge(tx: Tx, *, draft: MergeDraft) -> MergePreview:
    """What a merge would do."""
    from app.services import previews

    return previews.preview_merge(tx, draft)


def record_openings(tx: Tx, *, lines: Sequence[OpeningLine]) -> Receipt:
    """Opening balances, all or none; names nobody has are added as customers."""
    from app.domain.customers import OpeningDraft
    from app.services import customers

    drafts = [
        (
            OpeningDraft(line.uid, line.customer_id or 0, line.day, line.debt, line.credit),
            line.name if line.customer_id is None else "",
        )
        for line in lines
    ]
    return customers.record_openings(tx, drafts)


def ledger_ids(tx: Tx, *, customer_id: int) -> list[int]:
    """The rows of a ledger, newest first."""
    from app.services import customer_lists

    return customer_lists.ledger_ids(tx, customer_id)


def ledger_rows(tx: Tx, wanted: list[int], *, customer_id: int) -> list[LedgerRow]:
    """These rows of a ledger. Their days are written here, and remembered: the window need not load Babel for it."""
    from app.locales import format_day
    from app.services import customer_lists
    from app.ui.language import spoken

    rows, language = customer_lists.ledger_rows(tx, customer_id, wanted), spoken()
    for row in rows:
        format_day(row.day, tx.info.locale, "medium", language)
    return rows


def sale_ids(tx: Tx, *, customer_id: int) -> list[int]:
    """A customer's open sales, oldest due first."""
    from app.services import sales

    return sales.sale_ids(tx, customer_id=customer_id, only_open=True)


def sale_rows(tx: Tx, wanted: list[int]) -> list[SaleRow]:
    """These sales."""
    from app.services import sales

    return sales.sale_rows(tx, wanted)


def payment_ids(tx: Tx, *, customer_id: int) -> list[int]:
    """A customer's payments, newest first."""
    from app.services import payments

    return payments.payment_ids(tx, customer_id=customer_id)


def payment_rows(tx: Tx, wanted: list[int]) -> list[PaymentRow]:
    """These payments."""
    from app.services import payments

    return payments.payment_rows(tx, wanted)


def consolidation_ids(tx: Tx, *, customer_id: int) -> list[int]:
    """A customer's consolidations, newest first."""
    from app.services import consolidation

    return consolidation.consolidation_ids(tx, customer_id=customer_id)


def consolidation_rows(tx: Tx, wanted: list[int]) -> list[ConsolidationRow]:
    """These consolidations."""
    from app.services import consolidation

    return consolidation.consolidation_rows(tx, wanted)


def audit_ids(tx: Tx, *, customer_id: int) -> list[int]:
    """What was done about a customer, newest first."""
    from app.domain.audit import AuditQuery
    from app.services import audit

    return audit.audit_ids(tx, AuditQuery(customer_id=customer_id))


def audit_rows(tx: Tx, wanted: list[int]) -> list[AuditRow]:
    """These audit rows."""
    from app.services import audit

    return audit.audit_rows(tx, wanted)
