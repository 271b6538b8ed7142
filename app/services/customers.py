"""Customers, as a person asks for them (REQUIREMENTS 2). Amounts in minor units."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.domain.accounts import DEPOSITS, OPENING, RECEIVABLE
from app.domain.audit import AuditQuery
from app.domain.changes import Changes
from app.domain.customers import (
    CustomerDraft,
    MergeDraft,
    OpeningDraft,
    Status,
    check_open_for_posting,
)
from app.domain.dates import utc_text
from app.domain.errors import Incomplete
from app.domain.journal import EntryKind, Line, Posting
from app.domain.merging import plan_transfer
from app.domain.money import Money, check_amount
from app.domain.receipts import Receipt
from app.services import customer_records
from app.services.customer_lists import (
    customer_by_code,
    customer_details,
    customer_ids,
    customer_rows,
    ledger_ids,
    ledger_row_of,
    ledger_rows,
)
from app.services.customer_records import details_facts
from app.services.proof import enforce
from app.services.requests import Work, answered_before, check_request_day, finish, netted_words
from app.storage import audit, entries, journal, payments
from app.storage import customers as rows
from app.storage.audit import AuditDraft, facts, note
from app.storage.book import Tx

__all__ = [
    "ArchiveDraft",
    "EditDraft",
    "add_customer",
    "archive_customer",
    "customer_by_code",
    "customer_details",
    "customer_ids",
    "customer_rows",
    "edit_customer",
    "ledger_ids",
    "ledger_row_of",
    "ledger_rows",
    "merge_customers",
    "record_opening",
    "record_openings",
    "turn_back",
]


@dataclass(frozen=True, slots=True)
class EditDraft:
    """A customer's details, changed."""

    uid: str
    customer_id: int
    customer: CustomerDraft


@dataclass(frozen=True, slots=True)
class ArchiveDraft:
    """A customer put away, or with `archived=False` brought back."""

    uid: str
    customer_id: int
    archived: bool = True


def add_customer(tx: Tx, draft: CustomerDraft) -> Receipt:
    """A new customer; without a code they get the next free one. Raises DuplicateCode, Incomplete."""
    if receipt := answered_before(tx, draft):
        return receipt
    code = draft.code.strip() or rows.free_code(tx)
    audited = customer_records.add(tx, draft, code)
    receipt = Receipt(
        f"Added {draft.name.strip()}.", tx.changes, customer_id=audited.customer_id, number=code
    )
    return finish(tx, draft, receipt, note=audited)


def edit_customer(tx: Tx, draft: EditDraft) -> Receipt:
    """Change a customer's details; a changed limit suspends or lifts at once."""
    if receipt := answered_before(tx, draft):
        return receipt
    customer_records.check_details(tx, draft.customer)
    was = rows.details(tx, draft.customer_id)
    before = rows.standing(tx, draft.customer_id, items=False)
    code = draft.customer.code.strip() or was.code
    digest = rows.edit(tx, draft.customer_id, draft.customer, code)
    tx.changes |= Changes.CUSTOMERS
    after = rows.standing(tx, draft.customer_id, items=False)
    if before.status is not after.status:
        action = "suspended" if after.status is Status.SUSPENDED else "reactivated"
        note(
            tx,
            AuditDraft(
                f"customer_{action}",
                draft.customer_id,
                before=facts(status=before.status.value, limit=before.credit_limit),
                after=facts(status=after.status.value, limit=after.credit_limit, debt=after.debt),
            ),
        )
    audited = AuditDraft(
        "customer_changed",
        draft.customer_id,
        before=details_facts(was, was.code),
        after=details_facts(draft.customer, code),
        subject=digest,
    )
    receipt = Receipt(
        f"Saved {draft.customer.name.strip()}.", tx.changes, customer_id=draft.customer_id, number=code
    )
    return finish(tx, draft, receipt, note=audited)


def archive_customer(tx: Tx, draft: ArchiveDraft) -> Receipt:
    """Put a settled customer away, or bring one back; raises Incomplete while debt or credit stands."""
    if receipt := answered_before(tx, draft):
        return receipt
    standing = rows.standing(tx, draft.customer_id, items=False)
    if draft.archived and (standing.debt or standing.credit):
        raise Incomplete(
            f"{standing.name} is not settled: {Money(standing.debt, tx.info.currency)} debt and"
            f" {Money(standing.credit, tx.info.currency)} credit. Settle first, then archive.",
            field="customer",
        )
    if draft.archived:
        _refuse_awaited(tx, draft.customer_id, standing.name)
    if draft.archived == (standing.status is Status.ARCHIVED):
        name = standing.name
        said = f"{name} is already archived." if draft.archived else f"{name} is not archived."
        raise Incomplete(said, field="customer")
    change = customer_records.put_away if draft.archived else customer_records.bring_back
    audited = change(tx, draft.customer_id)
    said = (
        f"{standing.name} is archived." if draft.archived else f"{standing.name} is out of the archive again."
    )
    receipt = Receipt(said, tx.changes, customer_id=draft.customer_id)
    return finish(tx, draft, receipt, note=audited)


def turn_back(tx: Tx, uid: str, customer_id: int) -> Receipt:
    """Take back what was done last to a customer: changed details are again what they were, one put away comes back,
    one brought back or added is put away. Raises what the change itself would.
    """
    turns = ("customer_added", "customer_changed", "customer_archived", "customer_restored")
    found = [audit.ids(tx, AuditQuery(customer_id=customer_id, action=action))[:1] for action in turns]
    [last] = audit.rows(tx, [max(row_id for ids in found for row_id in ids)])
    if last.action == "customer_changed":
        former = CustomerDraft(uid=uid, **json.loads(last.before))
        return edit_customer(tx, EditDraft(uid, customer_id, former))
    is_away = customer_rows(tx, [customer_id])[0].status is Status.ARCHIVED
    return archive_customer(tx, ArchiveDraft(uid, customer_id, archived=not is_away))


def _refuse_awaited(tx: Tx, customer_id: int, name: str) -> None:
    """A payment on the way could not be recorded any more once the customer is put away."""
    if payments.pending_rows(tx, customer_id=customer_id, decided=False):
        raise Incomplete(
            f"A payment of {name} is still on the way. Say first what became of it; nothing was changed.",
            field="customer",
        )


def record_opening(tx: Tx, draft: OpeningDraft) -> Receipt:
    """What a customer owed or had in credit before the book began: one entry for each side given."""
    if receipt := answered_before(tx, draft):
        return receipt
    check_request_day(tx, draft.day)
    debt = check_amount(draft.debt, field="debt", allow_zero=True, currency=tx.info.currency)
    credit = check_amount(draft.credit, field="credit", allow_zero=True, currency=tx.info.currency)
    if not debt and not credit:
        raise Incomplete("Type what the customer owes or has in credit.", field="debt")
    if draft.due_day is not None and draft.due_day < draft.day:
        raise Incomplete("A debt cannot be due before its own day.", field="due_day")
    work = Work.begin(tx, draft.uid, draft.customer_id)
    check_open_for_posting(work.standing)
    mint = journal.mint(tx)
    if debt:
        work.add(_opening(draft, work, mint(EntryKind.OPENING), owed=debt))
    if credit:
        work.add(_opening(draft, work, mint(EntryKind.OPENING), given=credit))
    netted = work.net(work.postings[0].id, draft.day)
    work.write()
    message = f"Opening balance of {work.before.name} recorded."
    return finish(tx, draft, work.receipt(message + netted_words(tx, netted)))


def record_openings(tx: Tx, lines: Sequence[tuple[OpeningDraft, str]]) -> Receipt:
    """Opening balances, all or none, as one batch that is reversed as one; every customer touched is proved.

    A draft comes with the name of a new customer where nobody is named by id (`customer_id` 0); "" otherwise.
    """
    first = lines[0][0].uid
    known = audit.find_request(tx, first) is not None
    if not known and len(lines) > 1:
        tx.batch_id = entries.new_batch(tx, "openings", "", utc_text(tx.now))
    receipts = []
    for draft, name in lines:
        whose = draft
        if name:
            added = add_customer(tx, CustomerDraft(f"{draft.uid}/who", name)).customer_id
            whose = replace(draft, customer_id=added or 0)
        receipts.append(record_opening(tx, whose))
    last = receipts[-1]
    if len(receipts) == 1:
        return last
    enforce(tx, [receipt.customer_id for receipt in receipts if receipt.customer_id is not None])
    changes = last.changes
    for receipt in receipts:
        changes |= receipt.changes
    posted = tuple(entry for receipt in receipts for entry in receipt.entries)
    return last._replace(
        message=f"{len(receipts)} opening balances recorded.",
        entries=posted,
        entry_id=None,
        customer_id=None,
        batch_id=entries.posted_entry(tx, posted[0]).batch_id,
        changes=changes,
    )


def _opening(
    draft: OpeningDraft, work: Work, minted: tuple[int, str], *, owed: int = 0, given: int = 0
) -> Posting:
    first = not work.postings
    account, amount = (RECEIVABLE, owed) if owed else (DEPOSITS, -given)
    return Posting(
        id=minted[0],
        uid=draft.uid if first else f"{draft.uid}/1",
        kind=EntryKind.OPENING,
        number=minted[1],
        day=draft.day,
        customer_id=draft.customer_id,
        memo=draft.memo or "Opening balance",
        lines=(Line(account, amount), Line(OPENING, -amount)),
        owed=owed,
        given=given,
        due_day=(draft.due_day or draft.day) if owed else None,
        cause_id=None if first else work.postings[0].id,
    )


def merge_customers(tx: Tx, draft: MergeDraft) -> Receipt:
    """Move all that is open on one customer to another and archive the first; one batch, reversible as one."""
    if receipt := answered_before(tx, draft):
        return receipt
    check_request_day(tx, draft.day)
    if draft.from_id == draft.into_id:
        raise Incomplete("Choose two different customers to merge.", field="into")
    source, into = Work.begin(tx, draft.uid, draft.from_id), Work.begin(tx, draft.uid, draft.into_id)
    check_open_for_posting(source.standing)
    check_open_for_posting(into.standing)
    _refuse_awaited(tx, draft.from_id, source.before.name)
    batch_id = entries.new_batch(tx, "merge", draft.reason, utc_text(tx.now))
    moved = [*(source.standing.debts or ()), *(source.standing.credits or ())]
    for item in moved:
        out, back = plan_transfer(
            source.standing, into.standing, item, draft.day, draft.uid, journal.mint(tx), batch_id
        )
        source.add(out)
        into.add(back)
    postings = sorted([*source.postings, *into.postings], key=lambda p: p.id)
    netted = 0
    if postings:
        netted = into.net(postings[-1].id, draft.day)
        postings = sorted([*source.postings, *into.postings], key=lambda p: p.id)
        journal.post(tx, postings)
    digest = rows.set_archived(tx, draft.from_id, archived=True, merged_into=draft.into_id)
    tx.changes |= Changes.CUSTOMERS
    audited = AuditDraft(
        "customer_merged",
        draft.from_id,
        batch_id=batch_id,
        before=facts(debt=source.before.debt, credit=source.before.credit),
        after=facts(into=draft.into_id, reason=draft.reason),
        subject=digest,
    )
    receipt = Receipt(
        message=f"{source.before.name} is now part of {into.before.name}." + netted_words(tx, netted),
        changes=tx.changes,
        entries=tuple(p.id for p in postings),
        customer_id=draft.into_id,
        debt_before=into.before.debt,
        credit_before=into.before.credit,
        debt_after=into.standing.debt,
        credit_after=into.standing.credit,
        batch_id=batch_id,
        consolidated=netted,
    )
    return finish(tx, draft, receipt, note=audited)
