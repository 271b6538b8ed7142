"""Bank statements matched with the book: proposals, and what a person accepted posted as one batch (issue 5.2).

Reading a statement happens outside the book (`bank_files`). Nothing is posted that was not accepted. Minor units.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from app.domain.accounts import Method
from app.domain.bank import Statement
from app.domain.bank_matches import AcceptedLine, BankDraft, LineRefused
from app.domain.bank_splits import check_shares
from app.domain.changes import Changes
from app.domain.dates import utc_text
from app.domain.errors import BookError, Incomplete
from app.domain.matching import TWIN_DAYS, propose
from app.domain.matching_facts import Facts, Proposal, remembered_key
from app.domain.money import Currency, Money
from app.domain.payments import OutcomeDraft, PaymentDraft
from app.domain.receipts import Receipt
from app.services import proof
from app.services.payments import confirm_pending, record_payment
from app.services.requests import answered_before, finish
from app.services.task import NO_TASK, Task
from app.storage import bank as rows
from app.storage import customers, entries, imports
from app.storage.audit import AuditDraft, facts
from app.storage.book import Tx


def known_facts(tx: Tx, statement: Statement) -> Facts:
    """What the book knows that the lines of a statement can be matched with."""
    near = timedelta(days=TWIN_DAYS)
    days = [line.day for line in statement.lines]
    amounts = [line.amount for line in statement.lines if line.amount > 0]
    first, last = min(days) - near, max(days) + near
    uids = frozenset(line.uid for line in statement.lines)
    return Facts(
        today=tx.today,
        lock_date=tx.info.lock_date,
        customers=tuple(rows.customers(tx)),
        sales=tuple(rows.open_sales(tx)),
        awaited=tuple(rows.awaited(tx)),
        paid=tuple(rows.paid_between(tx, first, last, amounts, uids)),
        before={remembered_key(memo): customer_id for memo, customer_id in rows.matched_before(tx)},
        line_uids=uids,
    )


def propose_matches(tx: Tx, statement: Statement, task: Task = NO_TASK) -> tuple[Facts, list[Proposal]]:
    """Whose each line may be, and what they were matched with; nothing is posted."""
    known = known_facts(tx, statement)
    task.step(0, 0, "matching the lines")
    return known, propose(statement.lines, known, lambda done, total: task.step(done, total, "lines matched"))


def record_matches(tx: Tx, draft: BankDraft, task: Task = NO_TASK) -> Receipt:
    """Post the accepted lines, all or none, as one batch; raises LineRefused. What is in the book is passed over.

    Of a line that was split every part has to be there, and together they have to come to it.
    """
    if receipt := answered_before(tx, draft):
        return receipt
    if not draft.lines:
        raise Incomplete("Tick the lines to record first.", field="accept")
    _check_parts(draft, tx.info.currency)
    there = {uid for uid in {line.line_uid for line in draft.lines} if rows.stands(tx, uid)}
    tx.batch_id = entries.new_batch(tx, "bank", draft.name, utc_text(tx.now))
    posted: list[tuple[AcceptedLine, Receipt]] = []
    confirmed: set[int | None] = set()
    for done, line in enumerate(draft.lines, 1):
        task.step(done, len(draft.lines), "lines")
        uid = imports.free_uid(tx, line.uid) if line.line_uid not in there else None
        if uid is None:
            continue
        try:
            pending_id = line.pending_id if line.pending_id not in confirmed else None
            posted.append((line, _record(tx, line, uid, pending_id)))
        except BookError as error:
            raise LineRefused(f"Line {line.number}: {error}", field="accept", line=line.number) from error
        confirmed.add(line.pending_id)
    if not posted:
        raise Incomplete("All of these lines are in the book already.", field="accept")
    proof.enforce(tx, {each.customer_id for _, each in posted if each.customer_id is not None})
    return _finished(tx, draft, posted)


def _check_parts(draft: BankDraft, currency: Currency) -> None:
    """Raises LineRefused where the parts of a line are not all of it."""
    by_line: dict[str, list[AcceptedLine]] = {}
    for line in draft.lines:
        by_line.setdefault(line.line_uid, []).append(line)
    for parts in by_line.values():
        whole = next((part.whole for part in parts if part.whole is not None), None)
        if whole is None:
            continue
        try:
            check_shares(parts[0].number, whole, [part.amount for part in parts], currency)
        except BookError as error:
            raise LineRefused(str(error), field="accept", line=parts[0].number) from error


def _finished(tx: Tx, draft: BankDraft, posted: Sequence[tuple[AcceptedLine, Receipt]]) -> Receipt:
    tx.request_uid = draft.uid
    total = Money(sum(line.amount for line, _ in posted), tx.info.currency)
    message = f"Recorded {len(posted)} payments from {draft.name}: {total}."
    if len(posted) == 1:
        message = f"Recorded 1 payment from {draft.name}: {total}."
    known = len(draft.lines) - len(posted)
    passed = f"{known} of the lines were in the book already."
    if known == 1:
        passed = "1 of the lines was in the book already."
    receipt = Receipt(
        message=message,
        changes=tx.changes | Changes.IMPORTS,
        entries=tuple(entry for _, receipt in posted for entry in receipt.entries),
        batch_id=tx.batch_id,
        warnings=(passed,) if known else (),
    )
    after = facts(
        file=draft.name, digest=draft.digest[:16], lines=len(draft.lines), entries=len(receipt.entries)
    )
    return finish(tx, draft, receipt, note=AuditDraft("bank_matched", batch_id=tx.batch_id, after=after))


def _record(tx: Tx, line: AcceptedLine, uid: str, pending_id: int | None) -> Receipt:
    """Post a line: as the pending payment it is, where no line before it was that, or else as a payment."""
    if pending_id is not None:
        return confirm_pending(tx, OutcomeDraft(uid, pending_id, line.day))
    standing = customers.standing(tx, line.customer_id, credits=False)
    open_now = {item.entry_id: item.open for item in standing.debts or ()}
    # What was proposed may have been paid meanwhile, by an earlier line of the same statement.
    parts = tuple((id_, min(part, open_now[id_])) for id_, part in line.parts if id_ in open_now)
    draft = PaymentDraft(
        uid,
        line.customer_id,
        line.day,
        line.amount,
        Method.BANK,
        to_debt=min(line.amount, standing.debt),
        allocations=parts,
        memo=line.memo,
        reference=line.reference,
    )
    return record_payment(tx, draft)
