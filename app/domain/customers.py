"""A customer: what is typed about them, what they owe, and what is open on either side."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, NamedTuple

from app.domain.customer_lists import CustomerQuery, CustomerRow, Status, fold, standing_status
from app.domain.errors import BookError, CustomerArchived, Incomplete

__all__ = [
    "CustomerDraft",
    "CustomerQuery",
    "CustomerRow",
    "Item",
    "LedgerRow",
    "MergeDraft",
    "OpeningDraft",
    "Standing",
    "Status",
    "check_customer",
    "check_open_for_posting",
    "fold",
    "settled_order",
    "standing_status",
]

NAME_LENGTH: Final = 120
TEXT_LENGTH: Final = 500
LONGEST_TERMS: Final = 3650


@dataclass(frozen=True, slots=True)
class CustomerDraft:
    """What a person typed about a customer. `credit_limit` in minor units, None for no limit."""

    uid: str
    name: str
    code: str = ""
    phone: str = ""
    address: str = ""
    note: str = ""
    credit_limit: int | None = None
    terms_days: int | None = None


class Item(NamedTuple):
    """What is open on one entry: on a sale (debt side) or of a payment (credit side), in minor units.

    `day` is from when it has been open: the entry's own day, or the day on which an undo reopened it.
    """

    entry_id: int
    day: date
    due_day: date
    amount: int
    open: int


class Standing(NamedTuple):
    """Where a customer stands before a posting: all that a rule needs, all amounts in minor units.

    `debts` and `credits` are the open items in the order in which they are settled; they are None when the
    request did not ask for them, which only requests that settle nothing may do. `terms_days` are the book's where
    the customer has none of their own.
    """

    customer_id: int
    name: str
    debt: int
    credit: int
    sold: int
    paid: int
    last_row_no: int
    last_day: date | None
    credit_limit: int | None
    terms_days: int
    status: Status
    debts: tuple[Item, ...] | None = None
    credits: tuple[Item, ...] | None = None

    @property
    def balance(self) -> int:
        """Debt less credit; negative when the customer is in credit."""
        return self.debt - self.credit


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One row of a customer's ledger; amounts in minor units, `debit`/`credit` move the balance up/down."""

    row_no: int
    entry_id: int
    day: date
    recorded_at: datetime
    kind: str
    number: str
    memo: str
    reference: str
    debit: int
    credit: int
    debt_before: int
    credit_before: int
    debt_after: int
    credit_after: int
    reverses_id: int | None
    reversed_by: int | None
    method: str | None = None


@dataclass(frozen=True, slots=True)
class MergeDraft:
    """Two customers are one person: all that is open on `from_id` moves to `into_id`."""

    uid: str
    from_id: int
    into_id: int
    day: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class OpeningDraft:
    """What a customer owed (`debt`) or had in credit (`credit`) before the book began; minor units."""

    uid: str
    customer_id: int
    day: date
    debt: int = 0
    credit: int = 0
    due_day: date | None = None
    memo: str = ""


def settled_order(item: Item) -> tuple[date, int]:
    """The order in which items are settled: oldest due first, then in order of entry."""
    return (item.due_day, item.entry_id)


def check_open_for_posting(standing: Standing) -> None:
    """Refuse to post to an archived customer."""
    if standing.status is Status.ARCHIVED:
        raise CustomerArchived(
            f"{standing.name} is archived. Bring the customer back first; nothing was recorded.",
            field="customer",
        )


def check_customer(draft: CustomerDraft) -> None:
    """Refuse a customer without a name, or with texts and terms that make no sense."""
    if not draft.name.strip():
        raise Incomplete("A customer needs a name.", field="name")
    if len(draft.name) > NAME_LENGTH:
        raise Incomplete(f"The name is longer than {NAME_LENGTH} characters.", field="name")
    for field in ("code", "phone", "address", "note"):
        value: str = getattr(draft, field)
        if len(value) > TEXT_LENGTH:
            raise Incomplete(f"The {field} is longer than {TEXT_LENGTH} characters.", field=field)
    if draft.credit_limit is not None and draft.credit_limit < 0:
        raise Incomplete(
            "A credit limit cannot be negative; leave it empty for no limit.", field="credit_limit"
        )
    if draft.terms_days is not None and not 0 <= draft.terms_days <= LONGEST_TERMS:
        raise Incomplete(f"Payment terms are between 0 and {LONGEST_TERMS} days.", field="terms_days")
    if any(
        unicodedata.category(c) == "Cc" and c not in "\n\t" for c in draft.name + draft.code + draft.phone
    ):
        raise BookError("There are control characters in the text; type it again, please.", field="name")
