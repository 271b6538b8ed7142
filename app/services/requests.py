"""A request from its id to its receipt: answered once, audited, netted by the book's policy."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any, Protocol

from app.domain.changes import Changes
from app.domain.consolidation import AUTOMATIC, LATER_PART, is_due, plan_consolidation
from app.domain.customers import Standing, Status
from app.domain.errors import Incomplete, RequestReused
from app.domain.journal import Allocation, Posting, advance, check_day, items_after
from app.domain.money import Money
from app.domain.receipts import Receipt
from app.domain.texts import check_text
from app.storage import audit, chain, customers, journal
from app.storage.audit import AuditDraft
from app.storage.book import Tx

LONGEST_UID = 100
STATUS_TURNS = ("customer_suspended", "customer_reactivated")


class Draft(Protocol):
    """Whatever carries a request: frozen, with an id made before the first attempt."""

    @property
    def uid(self) -> str:
        """The id of the request."""


def answered_before(tx: Tx, draft: Draft) -> Receipt | None:
    """The first answer where this request was carried out before; raises RequestReused for another content."""
    if not 0 < len(draft.uid) <= LONGEST_UID:
        raise Incomplete(f"A request id has between 1 and {LONGEST_UID} characters.", field="uid")
    for name in ("memo", "reference", "reason", "override_reason"):
        if text := getattr(draft, name, ""):
            check_text(text, name)
    tx.request_uid = draft.uid
    found = audit.find_request(tx, draft.uid)
    if found is None:
        tx.changes |= Changes.AUDIT  # whatever is recorded, it is recorded there, too
        return None
    if found[0] != _fingerprint(draft):
        raise RequestReused(
            f"The request id {draft.uid} was already used for something else; nothing was recorded.",
            field="uid",
        )
    return Receipt.from_text(found[1])


def was_recorded(tx: Tx, uid: str) -> bool:
    """Whether the request of this id, or its parts, is in the book: its sender may have died before it was told."""
    return audit.is_request_known(tx, uid)


def finish(tx: Tx, draft: Draft, receipt: Receipt, *, note: AuditDraft | None = None) -> Receipt:
    """Close the request: its audit rows are written, the first with the answer. `note` is for what posts nothing."""
    if note is not None:
        tx.audit_notes.insert(0, note)
    _leave_out_detours(tx)
    if receipt.changes is not tx.changes:
        tx.changes |= receipt.changes
        receipt = receipt._replace(changes=tx.changes)
    audit.close_request(tx, _fingerprint(draft), receipt.facts())
    return receipt


def _leave_out_detours(tx: Tx) -> None:
    """Who was over the limit only between two postings of one request (a cash sale) was never suspended."""
    if len(tx.audit_notes) == 1 or not any(noted.action in STATUS_TURNS for noted in tx.audit_notes):
        return
    last: dict[int | None, int] = {}
    turns = Counter[int | None]()
    for i, noted in enumerate(tx.audit_notes):
        if noted.action in STATUS_TURNS:
            last[noted.customer_id] = i
            turns[noted.customer_id] += 1
    stay = {i for customer_id, i in last.items() if turns[customer_id] % 2}
    if len(stay) < turns.total():
        tx.audit_notes = [
            noted for i, noted in enumerate(tx.audit_notes) if noted.action not in STATUS_TURNS or i in stay
        ]


def _fingerprint(draft: Any) -> bytes:
    return chain.digest([repr(draft)])


def check_request_day(tx: Tx, day: date, *, future_agreed: bool | None = None) -> None:
    """Refuse a locked or far day, which nobody is asked about with None; raises LockedDay, FutureDay."""
    check_day(day, lock_date=tx.info.lock_date, today=tx.today, future_agreed=future_agreed)


class Work:
    """The postings of one request for one customer: planned one on the other, written together."""

    def __init__(self, tx: Tx, uid: str, standing: Standing) -> None:
        """`standing` is where the customer stands before the request."""
        self.tx = tx
        self.uid = uid
        self.before = standing
        self.standing = standing
        self.postings: list[Posting] = []
        # Before the first posting, and after each.
        self._standings = [standing]

    @classmethod
    def begin(cls, tx: Tx, uid: str, customer_id: int, *, credits: bool = True) -> Work:
        """Start with the customer as they stand; raises NotFound. Without `credits` they are read when netting."""
        return cls(tx, uid, customers.standing(tx, customer_id, credits=credits))

    def add(self, posting: Posting) -> None:
        """Plan a posting; the next is planned on what it leaves."""
        self.postings.append(posting)
        self.standing = advance(self.standing, posting)
        self._standings.append(self.standing)

    def add_later(self, allocations: list[Allocation], day: date | None, cause_id: int) -> None:
        """Settle what could not be settled on the day of `cause_id`, on the later day of what it settles."""
        if not allocations or day is None:
            return
        self.add(
            plan_consolidation(
                self.standing,
                uid=f"{self.uid}/{len(self.postings)}",
                day=day,
                reason=LATER_PART,
                automatic=True,
                mint=journal.mint(self.tx),
                lock_date=self.tx.info.lock_date,
                cause_id=cause_id,
                allocations=allocations,
                latest=day,
            )
        )

    def net(self, cause_id: int, day: date) -> int:
        """Net debt and credit where the book's policy says so now; returns what was netted, in minor units."""
        if not is_due(self.tx.info.policy, self.standing.debt, self.standing.credit):
            return 0
        self._need_credits()
        posting = plan_consolidation(
            self.standing,
            uid=f"{self.uid}/{len(self.postings)}",
            day=day,
            reason=AUTOMATIC,
            automatic=True,
            mint=journal.mint(self.tx),
            lock_date=self.tx.info.lock_date,
            cause_id=cause_id,
        )
        self.add(posting)
        return posting.lines[0].amount

    @property
    def consolidated(self) -> int:
        """What the planned postings move from credit to debt; minor units."""
        return sum([p.lines[0].amount for p in self.postings if p.consolidation])

    def _need_credits(self) -> None:
        if self.standing.credits is not None:
            return
        items = customers.open_items(self.tx, self.before.customer_id, "credit")
        for posting in self.postings:
            items = items_after(items, posting, debts=False)
        self.standing = self.standing._replace(credits=items)

    def write(self) -> None:
        """Write all planned postings, in one go."""
        journal.post(self.tx, self.postings, self._standings)

    def receipt(self, message: str, *, warnings: tuple[str, ...] = ()) -> Receipt:
        """The answer: what was posted and where the customer stands now."""
        first = self.postings[0]
        return Receipt(
            message=message,
            changes=self.tx.changes,
            entries=tuple([p.id for p in self.postings]),
            entry_id=first.id,
            number=first.number,
            customer_id=self.before.customer_id,
            debt_before=self.before.debt,
            credit_before=self.before.credit,
            debt_after=self.standing.debt,
            credit_after=self.standing.credit,
            allocations=tuple([(*a,) for p in self.postings for a in p.allocations]),
            consolidated=self.consolidated,
            status_change=status_change(self.before, self.standing),
            warnings=warnings,
        )


def status_change(before: Standing, after: Standing) -> str:
    """The word suspended or reactivated when a posting changed the status, else nothing."""
    if before.status is after.status:
        return ""
    return "suspended" if after.status is Status.SUSPENDED else "reactivated"


def netted_words(tx: Tx, amount: int) -> str:
    """The sentence of REQUIREMENTS 5.3 about what was netted; empty for nothing."""
    if not amount:
        return ""
    money = Money(amount, tx.info.currency)
    return f" Consolidated: {money} debt and {money} credit cleared."
