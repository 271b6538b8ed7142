"""What a report is: columns, rows, totals; the same value goes to screen, CSV, XLSX, PDF and paper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

Value = str | int | date | None


class Kind(StrEnum):
    """How a column's values are read: amounts are minor units, counts plain numbers, quantities thousandths."""

    TEXT = "text"
    AMOUNT = "amount"
    DAY = "day"
    COUNT = "count"
    QUANTITY = "quantity"


FIGURES: Final = frozenset({Kind.AMOUNT, Kind.COUNT, Kind.QUANTITY})
"""Kinds whose values stand at the end of their column."""


@dataclass(frozen=True, slots=True)
class ReportColumn:
    """One column of a report."""

    key: str
    title: str
    kind: Kind = Kind.TEXT


class Weight(StrEnum):
    """What a row is: a line of the report, a heading within it, or a total."""

    LINE = "line"
    HEADING = "heading"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One row: a value for each column, and where a click on it leads: to its entry, its customer, or a report."""

    values: tuple[Value, ...]
    weight: Weight = Weight.LINE
    entry_id: int | None = None
    customer_id: int | None = None
    lead: Lead | None = None


class Lead(NamedTuple):
    """The report of what a row's figures are made of: its key, and the days it covers."""

    key: str
    span: Span


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report; `scope` are the words under the title: days, customer, as known when."""

    key: str
    title: str
    scope: tuple[str, ...]
    columns: tuple[ReportColumn, ...]
    rows: tuple[ReportRow, ...]
    foot: tuple[Report, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """The days a report covers and what was known when.

    `known_on` leaves out what was recorded after that day; None is all that is recorded by now.
    """

    first: date
    last: date
    known_on: date | None = None


# Who bought without an account: every entry without a customer is theirs.
WALK_IN: Final = "Walk-in"
BUCKETS: Final = ("not_due", "d1_30", "d31_60", "d61_90", "d90")
BUCKET_TITLES: Final = ("Not due", "1–30 days", "31–60 days", "61–90 days", "Over 90 days")
_LIMITS: Final = (0, 30, 60, 90)


def bucket(due_day: date, as_of: date) -> int:
    """Which of BUCKETS a debt falls in: by days past due, the due day itself not being late (REQUIREMENTS 9)."""
    late = (as_of - due_day).days
    for index, limit in enumerate(_LIMITS):
        if late <= limit:
            return index
    return len(_LIMITS)


def bucket_limits(as_of: date) -> list[str]:
    """The due days, as ISO text, from which on a debt is in each bucket but the last; the earliest first.

    For many debts at once: as many of them as a due day lies before, so many buckets it is past the first.
    """
    return [(as_of - timedelta(days=limit)).isoformat() for limit in reversed(_LIMITS)]


def scope_words(span: Span, *, as_of: bool = False) -> tuple[str, ...]:
    """The words under a title: the days, and as known when."""
    days = f"As of {span.last}" if as_of else f"{span.first} to {span.last}"
    return (days,) if span.known_on is None else (days, f"as known on {span.known_on}")


def columns(*columns: tuple[str, str] | tuple[str, str, Kind]) -> tuple[ReportColumn, ...]:
    """Columns from their keys, titles and kinds; text where no kind is given."""
    return tuple(ReportColumn(*column) for column in columns)


def kind_words(kind: str) -> str:
    """An entry's kind as the shop owner says it."""
    return _WORDS.get(kind, kind)


_WORDS: Final = {
    "sale": "Sale",
    "payment": "Payment",
    "refund": "Refund",
    "consolidation": "Consolidation",
    "reversal": "Reversal",
    "return": "Taken back",
    "discount": "Discount",
    "write_off": "Written off",
    "recovery": "Recovered",
    "rounding": "Rounding",
    "opening": "Opening balance",
    "transfer": "Moved",
}


def entry_words(kind: str, number: str, memo: str = "") -> str:
    """An entry as the shop owner calls it: what, its number, and its note."""
    return f"{kind_words(kind)} {number}" + (f" · {memo}" if memo else "")


def column_sum(rows: Iterable[ReportRow], index: int) -> int:
    """The sum of a column of amounts or counts; what is empty counts nothing."""
    return sum(value for row in rows if isinstance(value := row.values[index], int))
