"""Settle / net off: debt and credit of one customer, or of all (REQUIREMENTS 5). Amounts in minor units."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.books import Policy
from app.domain.consolidation import (
    DAILY,
    ConsolidateAllDraft,
    ConsolidateDraft,
    ConsolidationPreview,
    ConsolidationRow,
    plan_consolidation,
)
from app.domain.customers import check_open_for_posting
from app.domain.dates import utc_text
from app.domain.journal import first_open_day
from app.domain.money import Money
from app.domain.receipts import Receipt
from app.services.requests import Work, answered_before, check_request_day, finish
from app.storage import consolidation as rows
from app.storage import customers, entries, journal
from app.storage.audit import AuditDraft, facts
from app.storage.book import Tx


@dataclass(frozen=True, slots=True)
class PolicyDraft:
    """The book's policy, changed."""

    uid: str
    policy: Policy


def consolidate(tx: Tx, draft: ConsolidateDraft) -> Receipt:
    """Net one customer; raises NothingToConsolidate when debt and credit do not both stand."""
    if receipt := answered_before(tx, draft):
        return receipt
    check_request_day(tx, draft.day)
    work = Work.begin(tx, draft.uid, draft.customer_id)
    check_open_for_posting(work.standing)
    reason = draft.reason or "Consolidated by hand"
    posting = plan_consolidation(
        work.standing,
        uid=draft.uid,
        day=draft.day,
        reason=reason,
        automatic=False,
        mint=journal.mint(tx),
        lock_date=tx.info.lock_date,
    )
    work.add(posting)
    work.write()
    money = Money(posting.lines[0].amount, tx.info.currency)
    return finish(tx, draft, work.receipt(f"Consolidated: {money} debt and {money} credit cleared."))


def preview_all(tx: Tx) -> list[ConsolidationPreview]:
    """What consolidating all would do, customer by customer, by name."""
    return rows.previews(tx)


def consolidate_all(tx: Tx, draft: ConsolidateAllDraft) -> Receipt:
    """Net every customer that has both, as one batch; with nobody to net it does nothing and says so."""
    return _consolidate_these(tx, draft, customers.with_both(tx))


def _consolidate_these(tx: Tx, draft: ConsolidateAllDraft, found: list[int]) -> Receipt:
    if receipt := answered_before(tx, draft):
        return receipt
    check_request_day(tx, draft.day)
    if not found:
        return finish(
            tx,
            draft,
            Receipt("Nothing to consolidate: nobody has both debt and credit.", tx.changes),
            note=AuditDraft("consolidate_all", after=facts(customers=0)),
        )
    batch_id = entries.new_batch(tx, "consolidation", draft.reason, utc_text(tx.now))
    postings = [
        plan_consolidation(
            customers.standing(tx, customer_id),
            uid=f"{draft.uid}/{customer_id}",
            day=draft.day,
            reason=draft.reason or "All consolidated by hand",
            automatic=draft.automatic,
            mint=journal.mint(tx),
            lock_date=tx.info.lock_date,
            batch_id=batch_id,
        )
        for customer_id in found
    ]
    journal.post(tx, postings)
    money = Money(sum(p.lines[0].amount for p in postings), tx.info.currency)
    who = "1 customer" if len(postings) == 1 else f"{len(postings)} customers"
    receipt = Receipt(
        message=f"Consolidated {who}: {money} debt and {money} credit cleared.",
        changes=tx.changes,
        entries=tuple(p.id for p in postings),
        batch_id=batch_id,
        consolidated=sum(p.lines[0].amount for p in postings),
    )
    audited = AuditDraft(
        "consolidate_all", batch_id=batch_id, after=facts(customers=len(postings), reason=draft.reason)
    )
    return finish(tx, draft, receipt, note=audited)


def run_daily(tx: Tx, day: date) -> Receipt | None:
    """The daily run, where that is the book's policy; None where it is not. A second run on a day finds nothing.

    A consolidation the owner reversed is not made again until something new is posted for that customer.
    """
    if tx.info.policy is not Policy.DAILY:
        return None
    found = customers.to_net_daily(tx)
    if not found:
        return None
    uid = f"daily-consolidation/{utc_text(tx.now)}"
    open_day = first_open_day(day, tx.info.lock_date)
    return _consolidate_these(tx, ConsolidateAllDraft(uid, open_day, DAILY, automatic=True), found)


def set_policy(tx: Tx, draft: PolicyDraft) -> Receipt:
    """Change when debt and credit are netted; what stands is not touched by it."""
    if receipt := answered_before(tx, draft):
        return receipt
    before = tx.info.policy
    tx.change_setting("policy", draft.policy.value)
    audited = AuditDraft(
        "policy_changed", before=facts(policy=before.value), after=facts(policy=draft.policy.value)
    )
    receipt = Receipt(f"Debt and credit are consolidated from now on: {draft.policy.value}.", tx.changes)
    return finish(tx, draft, receipt, note=audited)


def consolidation_ids(tx: Tx, *, customer_id: int | None = None) -> list[int]:
    """The ids of consolidation rows, newest first."""
    return rows.ids(tx, customer_id=customer_id)


def consolidation_rows(tx: Tx, ids: list[int]) -> list[ConsolidationRow]:
    """These consolidation rows, in the order asked for."""
    return rows.rows(tx, ids)
