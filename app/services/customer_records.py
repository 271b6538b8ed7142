"""Customers as rows: added, put away, brought back. Each part of a request, which closes with what the audit says of it."""

from __future__ import annotations

from app.domain.changes import Changes
from app.domain.customers import CustomerDraft, check_customer
from app.domain.money import check_amount
from app.storage import customers as rows
from app.storage.audit import AuditDraft, facts
from app.storage.book import Tx


def add(tx: Tx, draft: CustomerDraft, code: str) -> AuditDraft:
    """Store a new customer under this code; the audit's row names the id. Raises DuplicateCode, Incomplete."""
    check_details(tx, draft)
    customer_id, digest = rows.add(tx, draft, code)
    tx.changes |= Changes.CUSTOMERS
    after = details_facts(draft, code)
    return AuditDraft("customer_added", customer_id, batch_id=tx.batch_id, after=after, subject=digest)


def check_details(tx: Tx, draft: CustomerDraft) -> None:
    """Refuse details nobody can have; raises Incomplete, AmountTooLarge."""
    check_customer(draft)
    if draft.credit_limit is not None:
        check_amount(draft.credit_limit, field="credit_limit", allow_zero=True, currency=tx.info.currency)


def details_facts(draft: CustomerDraft, code: str) -> str:
    """A customer's details as the audit has them."""
    return facts(
        name=draft.name.strip(),
        code=code,
        phone=draft.phone,
        address=draft.address,
        note=draft.note,
        credit_limit=draft.credit_limit,
        terms_days=draft.terms_days,
    )


def put_away(tx: Tx, customer_id: int) -> AuditDraft:
    """Archive a customer."""
    return _archive(tx, customer_id, "customer_archived", archived=True)


def bring_back(tx: Tx, customer_id: int) -> AuditDraft:
    """Bring back a customer who is archived or was merged into another."""
    return _archive(tx, customer_id, "customer_restored", archived=False)


def _archive(tx: Tx, customer_id: int, action: str, *, archived: bool) -> AuditDraft:
    digest = rows.set_archived(tx, customer_id, archived=archived)
    tx.changes |= Changes.CUSTOMERS
    before, after = facts(archived=not archived), facts(archived=archived)
    return AuditDraft(action, customer_id, batch_id=tx.batch_id, before=before, after=after, subject=digest)
