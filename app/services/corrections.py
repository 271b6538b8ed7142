"""Reversals, returns, discounts, write-offs: nothing is changed, something is added (REQUIREMENTS 6)."""

from __future__ import annotations

from app.domain.corrections import (
    PostedEntry,
    RecoveryDraft,
    ReductionDraft,
    ReturnDraft,
    ReverseBatchDraft,
    ReverseDraft,
    check_reversible,
    check_sold,
    plan_recovery,
    plan_reduction,
    plan_return,
    plan_reversal,
)
from app.domain.customers import Status
from app.domain.errors import DependentEntries, Incomplete
from app.domain.journal import EntryKind, first_open_day
from app.domain.money import Money
from app.domain.receipts import Receipt
from app.services.customer_records import bring_back, put_away
from app.services.requests import Work, answered_before, check_request_day, finish, netted_words
from app.storage import customers, entries, imports, journal
from app.storage.audit import note
from app.storage.book import Tx


def dependents(tx: Tx, entry_id: int) -> list[PostedEntry]:
    """What has to be reversed before this entry can be: entries that used what it gave or settled what it owes.

    An entry that was caused by another (a payment made with a sale, an automatic netting) stands for that other.
    """
    own = _belonging(tx, {entry_id})
    return [entries.posted_entry(tx, i) for i in sorted(_outside(tx, own))]


def _belonging(tx: Tx, wanted: set[int]) -> set[int]:
    """These entries with all they caused, directly or not; a merge of customers goes as a whole."""
    found: set[int] = set()
    todo = list(wanted)
    while todo:
        entry_id = todo.pop()
        if entry_id not in found:
            found.add(entry_id)
            todo += [*entries.caused_by(tx, entry_id), *entries.of_same_merge(tx, entry_id)]
    return found


def _outside(tx: Tx, own: set[int]) -> set[int]:
    """The roots of entries outside `own` that depend on it.

    Those whose allocations touch an entry of it, those that are about it (goods taken back of a sale), and
    recoveries of what would not be written off any more.
    """
    outside: set[int] = set()
    for entry_id in own:
        users = {a.entry_id for a in entries.live_allocations(tx, entry_id)}
        users |= {*entries.corrections_of(tx, entry_id), *_unfounded_recoveries(tx, entry_id, own)}
        outside |= {_root(tx, user) for user in users - own}
    return outside - own


def _unfounded_recoveries(tx: Tx, entry_id: int, own: set[int]) -> set[int]:
    """The newest recoveries that exceed what stays written off without `own`, if `entry_id` is a write-off."""
    losses = [row for row in entries.losses_beside(tx, entry_id) if row[0] not in own]
    written_off = sum(lost for _, lost, _ in losses)
    recovered = sum(came_back for _, _, came_back in losses)
    found: set[int] = set()
    for recovery_id, _, came_back in reversed(losses):
        if recovered > written_off and came_back:
            found.add(recovery_id)
            recovered -= came_back
    return found


def _root(tx: Tx, entry_id: int) -> int:
    """The entry that a person asked for, of which this one is a consequence."""
    entry = entries.posted_entry(tx, entry_id)
    while entry.cause_id is not None:
        cause = entries.posted_entry(tx, entry.cause_id)
        if cause.kind is EntryKind.REVERSAL or cause.reversed_by is not None:
            break
        entry = cause
    return entry.id


def reverse(tx: Tx, draft: ReverseDraft) -> Receipt:
    """Reverse an entry with all it caused; raises DependentEntries unless those may go with it.

    Undo is this. Raises AlreadyReversed for the second time.
    """
    if receipt := answered_before(tx, draft):
        return receipt
    target = entries.posted_entry(tx, draft.entry_id)
    check_reversible(target)
    wanted = _closure(tx, {target.id}, with_dependents=draft.with_dependents)
    receipt = _reverse_all(tx, draft.uid, sorted(wanted, reverse=True), draft.reason, target)
    return finish(tx, draft, receipt)


def reverse_batch(tx: Tx, draft: ReverseBatchDraft) -> Receipt:
    """Reverse all of a batch that still stands; raises DependentEntries for what outside depends on it."""
    if receipt := answered_before(tx, draft):
        return receipt
    kind = entries.batch_kind(tx, draft.batch_id)
    batch = set(entries.in_batch(tx, draft.batch_id))
    merged = customers.merged_in(tx, draft.batch_id)
    if not batch and not merged and not imports.customers_made_in(tx, draft.batch_id):
        raise Incomplete("All of that batch has been reversed already.", field="batch")
    wanted = _closure(tx, batch, with_dependents=draft.with_dependents)
    for customer_id in merged:
        note(tx, bring_back(tx, customer_id))
    receipt = _reverse_all(tx, draft.uid, sorted(wanted, reverse=True), draft.reason, None, kind)
    made = imports.customers_made_in(tx, draft.batch_id)
    for customer_id in made:
        # A later import brings them back.
        note(tx, put_away(tx, customer_id))
    if made:
        said = f"Reversed {len(wanted)} entries; {len(made)} customers of the import are put away."
        receipt = receipt._replace(message=said, changes=tx.changes)
    return finish(tx, draft, receipt)


def _closure(tx: Tx, wanted: set[int], *, with_dependents: bool) -> set[int]:
    """`wanted` with what it caused, and with its dependents where those may go; else DependentEntries."""
    own = _belonging(tx, wanted)
    while outside := _outside(tx, own):
        if not with_dependents:
            listed = [entries.posted_entry(tx, i) for i in sorted(outside)]
            names = ", ".join(f"{e.kind.value.replace('_', ' ')} {e.number}" for e in listed)
            raise DependentEntries(
                f"Other entries depend on this one: {names}. Reverse them first, or all together.",
                field="entry",
                entries=tuple(sorted(outside)),
            )
        own |= _belonging(tx, outside)
    return own


def _reverse_all(
    tx: Tx, uid: str, ids: list[int], reason: str, target: PostedEntry | None, batch_kind: str = ""
) -> Receipt:
    """Mirror these entries, newest first, then net where the policy says so."""
    posted: list[int] = []
    touched: dict[int, int] = {}
    first: Receipt | None = None
    for n, entry_id in enumerate(ids):
        entry = entries.posted_entry(tx, entry_id)
        live = [a for a in entries.live_allocations(tx, entry_id) if a.entry_id == entry_id]
        posting = plan_reversal(
            entry,
            live,
            uid=uid if n == 0 else f"{uid}/{n}",
            today=max(tx.today, entries.open_since(tx, entry)),
            lock_date=tx.info.lock_date,
            reason=reason,
            mint=journal.mint(tx),
            cause_id=posted[0] if posted else None,
        )
        if entry.customer_id is not None and entry.customer_id not in touched:
            standing = customers.standing(tx, entry.customer_id, items=False)
            if standing.status is Status.ARCHIVED:
                note(tx, bring_back(tx, entry.customer_id))
            first = first or Receipt("", tx.changes, debt_before=standing.debt, credit_before=standing.credit)
        journal.post(tx, [posting])
        posted.append(posting.id)
        if entry.customer_id is not None:
            touched[entry.customer_id] = posting.id
    is_netting = target.kind is EntryKind.CONSOLIDATION if target else batch_kind == "consolidation"
    netted = 0
    if not is_netting:
        for customer_id, cause in touched.items():
            work = _net_after(tx, uid, customer_id, cause)
            netted += work.consolidated
            posted += [p.id for p in work.postings]
    return _reversal_receipt(tx, ids, posted, target, first, netted)


def _net_after(tx: Tx, uid: str, customer_id: int, cause_id: int) -> Work:
    work = Work.begin(tx, f"{uid}/net/{customer_id}", customer_id)
    if work.net(cause_id, first_open_day(tx.today, tx.info.lock_date)):
        work.write()
    return work


def _reversal_receipt(
    tx: Tx, ids: list[int], posted: list[int], target: PostedEntry | None, first: Receipt | None, netted: int
) -> Receipt:
    if not ids:
        message = "The customer is back; there was nothing to move."
    elif target is None:
        message = f"Reversed {len(ids)} entries."
    else:
        title, others = f"{target.kind.value.replace('_', ' ')} {target.number}", len(ids) - 1
        message = f"Reversed: {title}."
        if others:
            message = f"Reversed: {title} and {others} that belonged to it."
    customer_id = target.customer_id if target else None
    after = customers.standing(tx, customer_id, items=False) if customer_id is not None else None
    return Receipt(
        message=message + netted_words(tx, netted),
        changes=tx.changes,
        entries=tuple(posted),
        entry_id=posted[ids.index(target.id)] if target else None,
        customer_id=customer_id,
        debt_before=first.debt_before if first else 0,
        credit_before=first.credit_before if first else 0,
        debt_after=after.debt if after else 0,
        credit_after=after.credit if after else 0,
        consolidated=netted,
    )


def record_return(tx: Tx, draft: ReturnDraft) -> Receipt:
    """Goods taken back: the open part first, the rest to credit or paid out."""
    if receipt := answered_before(tx, draft):
        return receipt
    check_request_day(tx, draft.day, future_agreed=draft.future_agreed)
    sale = entries.sold_sale(tx, draft.sale_id) if draft.sale_id is not None else None
    work = Work.begin(tx, draft.uid, draft.customer_id)
    posting, settlement = plan_return(work.standing, draft, sale, tx.info, journal.mint(tx))
    if sale is None:
        check_sold(work.standing, draft, entries.brought_debts(tx, draft.customer_id), tx.info)
    work.add(posting)
    work.add_later(settlement.later, settlement.later_day, posting.id)
    # What was chosen to stay as credit stays: netting it at once would undo the choice.
    netted = 0 if draft.to_debt is not None else work.net(posting.id, draft.day)
    work.write()
    amount = sum(line.amount for line in posting.lines if line.amount > 0)
    message = f"Taken back {posting.number} from {work.before.name}: {Money(amount, tx.info.currency)}."
    return finish(tx, draft, work.receipt(message + netted_words(tx, netted)))


def record_reduction(tx: Tx, draft: ReductionDraft) -> Receipt:
    """Discount allowed, bad-debt write-off or rounding: the debt becomes smaller without money."""
    if receipt := answered_before(tx, draft):
        return receipt
    check_request_day(tx, draft.day, future_agreed=draft.future_agreed)
    if draft.kind not in (EntryKind.DISCOUNT, EntryKind.WRITE_OFF, EntryKind.ROUNDING):
        raise Incomplete("That is not a way to make a debt smaller.", field="kind")
    sale = entries.sold_sale(tx, draft.sale_id) if draft.sale_id is not None else None
    work = Work.begin(tx, draft.uid, draft.customer_id)
    posting = plan_reduction(work.standing, draft, sale, tx.info, journal.mint(tx))
    work.add(posting)
    netted = work.net(posting.id, draft.day)
    work.write()
    money, name = Money(draft.amount, tx.info.currency), work.before.name
    messages = {
        EntryKind.DISCOUNT: f"Discount {posting.number} for {name}: {money}.",
        EntryKind.WRITE_OFF: f"Written off {posting.number} for {name}: {money}.",
        EntryKind.ROUNDING: f"Rounding {posting.number} for {name}: {money}.",
    }
    return finish(tx, draft, work.receipt(messages[draft.kind] + netted_words(tx, netted)))


def record_recovery(tx: Tx, draft: RecoveryDraft) -> Receipt:
    """Money for a debt that had been written off; raises Overallocated for more than was."""
    if receipt := answered_before(tx, draft):
        return receipt
    check_request_day(tx, draft.day, future_agreed=draft.future_agreed)
    work = Work.begin(tx, draft.uid, draft.customer_id)
    written_off = entries.written_off(tx, draft.customer_id)
    posting = plan_recovery(work.standing, draft, written_off, tx.info, journal.mint(tx))
    work.add(posting)
    netted = work.net(posting.id, draft.day)
    work.write()
    message = f"Recovered {posting.number} from {work.before.name}: {Money(draft.amount, tx.info.currency)}."
    return finish(tx, draft, work.receipt(message + netted_words(tx, netted)))


def sale_by_number(tx: Tx, number: str) -> int:
    """The entry of the sale with this number; raises NotFound."""
    return entries.sale_by_number(tx, number)


def written_off(tx: Tx, customer_id: int) -> int:
    """What of a customer was written off and not recovered yet; minor units."""
    return entries.written_off(tx, customer_id)
