"""What the independent model keeps: plain records of plain integers. Nothing of `app` is imported here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

DEBT = "debt"
CREDIT = "credit"

MONEY = ("cash", "bank", "mobile", "card", "cheque", "other")


class Goods(NamedTuple):
    """One line of a sale: `quantity` in thousandths, `price` of one, `discount` of the line."""

    quantity: int
    price: int
    discount: int = 0


class OpeningLine(NamedTuple):
    """One line of a list of openings; without a customer, somebody new of this name."""

    customer: str
    name: str
    side: str
    amount: int
    day: date


class BankLine(NamedTuple):
    """A line of a bank statement and whose it is; `number` is its own for ever."""

    number: int
    day: date
    amount: int
    customer: str
    chosen: tuple[tuple[int, int], ...] = ()
    pending: int | None = None


class PersonRow(NamedTuple):
    """One customer of a file."""

    code: str
    name: str
    phone: str = ""
    limit: int | None = None
    terms: int | None = None


class OpeningRow(NamedTuple):
    """One opening balance of a file."""

    code: str
    name: str
    day: date
    debt: int
    credit: int


class PaymentRow(NamedTuple):
    """One payment of a file; `settles` is what the paper of a sale calls it."""

    code: str
    name: str
    day: date
    amount: int
    method: str
    settles: str = ""


class SoldRow(NamedTuple):
    """One line of one invoice of a file; a negative quantity comes back."""

    number: str
    day: date
    code: str
    name: str
    quantity: int
    price: int


FileRow = PersonRow | OpeningRow | PaymentRow | SoldRow
Fact = (
    str
    | int
    | date
    | None
    | tuple[tuple[int, int], ...]
    | tuple[Goods, ...]
    | tuple[OpeningLine, ...]
    | tuple[BankLine, ...]
    | tuple[FileRow, ...]
)
Facts = dict[str, Fact]


class Refused(Exception):
    """The model says no. `kinds` are all the reasons there are; `entries` the numbers it is about."""

    def __init__(self, *kinds: str, entries: tuple[int, ...] = ()) -> None:
        super().__init__(", ".join(kinds))
        self.kinds = frozenset(kinds)
        self.entries = entries


def refuse_when(**reasons: bool) -> None:
    """Raise with every reason that holds, so that whoever compares may meet any of them."""
    kinds = [kind for kind, holds in reasons.items() if holds]
    if kinds:
        raise Refused(*kinds)


@dataclass(frozen=True)
class Move:
    """Credit of entry `source` settles debt of entry `target`; negative when taken back."""

    source: int
    target: int
    amount: int


@dataclass
class Entry:
    """One posting. `side` says whether it is a debt item, a credit item or neither."""

    no: int
    kind: str
    day: date
    customer: str | None
    side: str | None = None
    amount: int = 0
    due: date = date.min
    moves: list[Move] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)
    cause: int | None = None
    batch: int | None = None
    sale: int | None = None
    worth: int = 0
    """What the entry is about beside its item: goods returned, debt given up, credit used by a sale."""
    tax: int = 0
    goods: tuple[Goods, ...] = ()
    typed: Mapping[str, Fact] = field(default_factory=dict)
    """Of a sale: what was typed, as far as a correction that is undone types it again."""
    applied: int = 0
    """Of a payment: how much was to go to the debt."""
    reference: str = ""
    from_file: bool = False
    gone_with: frozenset[int] = frozenset()
    """What was taken back in the same request."""
    reverses: int | None = None
    reversed_by: int | None = None
    open: int = 0
    since: date = date.min
    """From when what is open now has been open: its own day, or that of what reopened it."""
    debt_after: int = 0
    credit_after: int = 0

    @property
    def live(self) -> bool:
        """Neither taken back nor itself the taking back of another."""
        return self.reversed_by is None and self.reverses is None


@dataclass
class Customer:
    """`key` is the model's own name for them; `code` can be changed."""

    key: str
    code: str
    name: str
    limit: int | None = None
    terms: int | None = 0
    phone: str = ""
    address: str = ""
    note: str = ""
    archived: bool = False
    merged: int | None = None
    """The merge that put the customer away, until they are brought back."""
    debt: int = 0
    credit: int = 0
    sold: int = 0
    paid: int = 0
    entries: list[int] = field(default_factory=list)

    def bring_back(self) -> None:
        self.archived, self.merged = False, None

    @property
    def status(self) -> str:
        """Suspended while over the limit, lifted when back under it; archived is chosen."""
        if self.archived:
            return "archived"
        return "suspended" if self.limit is not None and self.debt > self.limit else "active"


@dataclass
class Pending:
    no: int
    customer: str
    amount: int
    method: str
    to_debt: int | None
    outcome: str = "pending"


@dataclass
class Netting:
    """One row of the consolidations: before and after, kept for ever."""

    entry: int
    customer: str
    debt: int
    credit: int
    net_debt: int
    net_credit: int
    reversed: bool = False
