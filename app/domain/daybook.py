"""The day book as a list: which entries it shows, how one reads, what they come to. Amounts in minor units."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from app.domain.journal import EntryKind

MONEY: Final = "money"
"""The choice of all entries by which money came in or went out, of whatever kind."""

GROUPS: Final[dict[str, tuple[EntryKind, ...]]] = {
    "sales": (EntryKind.SALE, EntryKind.RETURN),
    "payments": (EntryKind.PAYMENT, EntryKind.REFUND, EntryKind.RECOVERY),
    "corrections": (
        EntryKind.REVERSAL,
        EntryKind.RETURN,
        EntryKind.DISCOUNT,
        EntryKind.WRITE_OFF,
        EntryKind.ROUNDING,
    ),
    "netting": (EntryKind.CONSOLIDATION,),
    "openings": (EntryKind.OPENING, EntryKind.TRANSFER),
}
"""Kinds that are looked for together; a single kind is a choice of its own."""


@dataclass(frozen=True, slots=True)
class DayBookQuery:
    """Which entries the list shows.

    `kind` is a key of GROUPS, an EntryKind, `MONEY`, or empty for all. A reversal goes with what it takes back
    in every choice but that of a single kind. Each word of `text` is in the number, the note, the reference or
    the customer's name, phone or code.
    """

    first: date | None = None
    last: date | None = None
    kind: str = ""
    text: str = ""
    till_id: int | None = None
    customer_id: int | None = None


@dataclass(frozen=True, slots=True)
class DayBookRow:
    """One entry. `amount` is the larger side of its legs, `money` what came in (out: negative) by `method`."""

    id: int
    day: date
    kind: str
    number: str
    customer_id: int | None
    customer_name: str
    memo: str
    reference: str
    amount: int
    money: int
    method: str
    reverses_id: int | None
    reversed_by: int | None
    cause_id: int | None
    recorded_at: datetime
    actor: str
    till: str

    @property
    def can_reverse(self) -> bool:
        """Whether it stands and is not itself a reversal."""
        return self.kind != EntryKind.REVERSAL and self.reversed_by is None

    @property
    def can_correct(self) -> bool:
        """Whether it is typed by hand as one form: a sale, or a payment of a customer, and not part of another."""
        is_form = self.kind == EntryKind.SALE or (
            self.kind == EntryKind.PAYMENT and self.customer_id is not None
        )
        return is_form and self.can_reverse and self.cause_id is None


@dataclass(frozen=True, slots=True)
class DayBookTotals:
    """What the entries of a list come to.

    `sold` is less what was taken back, with tax, as in the sales report. Money in and out are less what was
    taken back of either: in less out is what the cash book says. `owed` and `credit` are what was added to them.
    """

    entries: int
    sold: int
    money_in: int
    money_out: int
    owed: int
    credit: int
