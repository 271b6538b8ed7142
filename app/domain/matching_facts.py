"""What bank lines are matched with, and what a proposal is. Pure values; amounts in minor units."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from app.domain.bank import BankLine
from app.domain.customers import fold

_WORD: Final = re.compile(r"[^\W_]+")


class Confidence(StrEnum):
    """How much speaks for a proposal."""

    SURE = "sure"
    LIKELY = "likely"
    POSSIBLE = "possible"
    NONE = "none"


class State(StrEnum):
    """What can be done with a line: accepted, or not, because it is in the book, money out, or its day is refused."""

    FREE = "free"
    POSTED = "posted"
    OUT = "out"
    LOCKED = "locked"
    AHEAD = "ahead"


class Known(NamedTuple):
    """A customer who may have paid; `debt` in minor units."""

    id: int
    code: str
    name: str
    phone: str
    debt: int


class OpenSale(NamedTuple):
    """A sale or another debt with what is open on it; `number` is ours, `reference` what stands on its paper."""

    entry_id: int
    customer_id: int
    number: str
    reference: str
    due_day: date
    open: int


class Awaited(NamedTuple):
    """A pending payment."""

    id: int
    customer_id: int
    day: date
    amount: int
    reference: str


class Paid(NamedTuple):
    """A payment that is in the book; `line_uid` is the id of the bank line it came from, empty for others."""

    entry_id: int
    number: str
    customer_id: int
    day: date
    amount: int
    line_uid: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the book knows that lines are matched with. `before` leads from a payer's folded name to the customer.

    `line_uids` are the lines' own ids: a payment that came from another of them is no twin of a line.
    """

    today: date
    lock_date: date | None = None
    customers: tuple[Known, ...] = ()
    sales: tuple[OpenSale, ...] = ()
    awaited: tuple[Awaited, ...] = ()
    paid: tuple[Paid, ...] = ()
    before: Mapping[str, int] = field(default_factory=dict)
    line_uids: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Proposal:
    """What could be done about a line.

    `parts` are (entry, amount) of what it pays first; the rest goes to the oldest debt, then to credit.
    `pending_id` is the awaited payment it confirms. `twins` are payments in the book that may be the same.
    """

    line: BankLine
    state: State
    customer_id: int | None = None
    confidence: Confidence = Confidence.NONE
    reasons: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    parts: tuple[tuple[int, int], ...] = ()
    pending_id: int | None = None
    twins: tuple[int, ...] = ()
    entry_id: int | None = None


def payer_key(line: BankLine) -> str:
    """How a payer is known again: the name the bank gives, or else the whole text."""
    return remembered_key(line.payer or line.text)


def remembered_key(text: str) -> str:
    """A payer's name as it is compared, without figures, which change from payment to payment."""
    return " ".join(word for word in words_of(text) if not any(c.isdigit() for c in word))


def squashed(text: str) -> str:
    """Letters and digits alone, folded: INV-0012 and inv 0012 are the same."""
    return "".join(_WORD.findall(fold(text)))


def words_of(text: str) -> list[str]:
    """The words of a text, folded, without the signs between them."""
    return _WORD.findall(fold(text))
