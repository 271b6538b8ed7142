"""Customers as a list shows and finds them. Apart from all that is known of one, which a start need not import (DESIGN 8)."""

# Annotations are evaluated here: put off, each field of a NamedTuple would be compiled at the start (DESIGN 8).

import unicodedata
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple


class Status(StrEnum):
    """A customer's standing. Suspended follows from the limit; archived is chosen."""

    ACTIVE = "active"
    SUSPENDED = "suspended"
    ARCHIVED = "archived"


class CustomerRow(NamedTuple):
    """A customer as a list shows them; amounts in minor units. `differs`: the last check did not prove the balance.

    `late` is what is past its due day less what is open in credit, which would settle the oldest of it first: what
    one can ask for today, and never more than the balance.
    """

    id: int
    code: str
    name: str
    phone: str
    address: str
    note: str
    credit_limit: int | None
    terms_days: int | None
    status: Status
    debt: int
    credit: int
    sold: int
    paid: int
    late: int
    last_day: date | None
    last_row_no: int
    differs: bool = False

    @property
    def balance(self) -> int:
        """Debt less credit; negative when the customer is in credit."""
        return self.debt - self.credit


class CustomerQuery(NamedTuple):
    """Which customers a list shows, and in which order. `late_on` is the day lateness is judged by."""

    text: str = ""
    filter: str = "all"
    sort: str = "name"
    descending: bool = False
    archived: bool = False
    late_on: date | None = None


def fold(text: str) -> str:
    """Text as search compares it: no accents, no case, single spaces; đ ø ł and the like as plain letters."""
    if text.isascii():
        return " ".join(text.lower().split())  # the same, and most names are
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


_LETTERS: Final = str.maketrans(
    {"đ": "d", "ø": "o", "ł": "l", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss"}
)


def standing_status(debt: int, credit_limit: int | None, status: Status) -> Status:
    """Suspended exactly while the debt is over the limit; archived stays archived."""
    if status is Status.ARCHIVED:
        return status
    over = credit_limit is not None and debt > credit_limit
    return Status.SUSPENDED if over else Status.ACTIVE
