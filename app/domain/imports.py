"""What a file to import says: its columns, its rows, what is wrong with them. Pure text and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from app.domain.errors import BadRow, BookError, ImportRefused
from app.domain.money import Money


class ImportKind(StrEnum):
    """What a file brings."""

    SALES = "sales"
    CUSTOMERS = "customers"
    OPENINGS = "openings"
    PAYMENTS = "payments"


class Rounded(NamedTuple):
    """A line whose exact amount was a fraction of the smallest coin; `exact` as text, `minor` what was booked."""

    line: int
    exact: str
    minor: int


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How to read a file where it does not say so itself; None means: by what the file shows.

    `columns` maps our fields to the file's headings (or "#3" for the third column; "" for none of them). `order` is
    that of day, month and year in figures: "dmy", "mdy", "ymd". Without `headings` the first row is a row like the
    others. `sheet` is that of a spreadsheet; by itself it is the one named for the kind, or the first. With `twins` payments are taken that look like one recorded by hand.
    """

    columns: tuple[tuple[str, str], ...] = ()
    decimal: str | None = None
    skip_bad: bool = False
    order: str | None = None
    encoding: str | None = None
    separator: str | None = None
    headings: bool = True
    twins: bool = False
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import came to. `duplicates` were in the book already, `skipped` came to nothing.

    `amount` in minor units: sales less returns, money in, or opening debts less credits. `twins` are the rows that
    were left out because a payment like theirs was recorded by hand.
    """

    kind: ImportKind
    batch_id: int | None
    rows: int
    entries: int
    customers: int
    duplicates: int
    skipped: int
    rounded: tuple[Rounded, ...]
    bad: tuple[BadRow, ...]
    amount: int = 0
    twins: tuple[BadRow, ...] = ()


Value = str | date | Money


class Fate(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    DUPLICATE = "duplicate"
    TWIN = "twin"
    NOTHING = "nothing"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row of a file as it is read: `values` by field; what cannot be read stands as it is in the file."""

    line: int
    values: Mapping[str, Value]
    fate: Fate
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What an import would come to, found by carrying it out and taking it back.

    `result` is what it comes to without its bad rows. `rows` are the first of the file, `bad_rows` the first of those
    that cannot be taken. `refused` tells that the import as asked for would keep nothing. `seen` is the day on which
    the same file was imported before.
    """

    result: ImportResult
    rows: tuple[ReadRow, ...]
    bad_rows: tuple[ReadRow, ...]
    refused: bool
    seen: date | None = None


class RowUnreadable(BookError):
    """A row that cannot be taken; the sentence is the reason, in small letters."""

    kind = "row_unreadable"


def reason_of(error: BookError) -> str:
    """An error as the reason of a row: what follows it ends the sentence."""
    return str(error).rstrip(".")


class Question(NamedTuple):
    """What a file does not tell: `about` "decimal" or "order", one text of it, and (choice, what it then means)."""

    about: str
    line: int
    text: str
    readings: tuple[tuple[str, str], ...]


class ImportUnclear(ImportRefused):
    """A file can be read in two ways, and nobody said in which. Facts: question."""

    def __init__(self, sentence: str, question: Question) -> None:
        super().__init__(sentence, field=question.about)
        self.question = question


# The status of what was taken back: a row of our own export that an import leaves out.
UNDONE: Final = "reversed"
FIELDS: Final[dict[ImportKind, tuple[str, ...]]] = {
    ImportKind.SALES: (
        *("number", "day", "due", "customer", "name", "description", "quantity", "price", "amount"),
        "status",
    ),
    ImportKind.CUSTOMERS: ("customer", "name", "phone", "address", "note", "limit", "terms", "status"),
    ImportKind.OPENINGS: (
        "customer",
        "name",
        "phone",
        "day",
        "due",
        "debt",
        "credit",
        "balance",
        "note",
        "status",
    ),
    ImportKind.PAYMENTS: (
        "customer",
        "name",
        "day",
        "amount",
        "method",
        "reference",
        "settles",
        "note",
        "status",
    ),
}
MONEY_FIELDS: Final = frozenset({"price", "amount", "debt", "credit", "balance", "limit"})
NUMBER_FIELDS: Final = MONEY_FIELDS | {"quantity"}
DAY_FIELDS: Final = frozenset({"day", "due"})


class Exact(str):
    """A number a spreadsheet holds as a number: its decimal mark is the point, whatever the texts beside it use."""

    __slots__ = ()


_WORD: Final = re.compile(r"^\D*[^\W\d_]\.?\s*")


def decimal_mark(texts: Iterable[str]) -> str:
    """The decimal mark of a file, by its own numbers; raises ImportUnclear where they can mean two things.

    A number with both marks tells: the last is the decimal one. So does a mark with other than three digits
    behind it, or one that stands twice. Where no number tells, and a mark occurs, the person is asked.
    """
    seen = {",": "", ".": ""}
    for cell in texts:
        # "Rp.5000" has its point from the word.
        text = cell if cell[:1].isdecimal() or isinstance(cell, Exact) else _WORD.sub("", cell)
        comma, point = text.rfind(","), text.rfind(".")
        if (comma < 0 and point < 0) or isinstance(text, Exact):
            continue
        if comma >= 0 and point >= 0:
            return "," if comma > point else "."
        mark, at = (",", comma) if comma >= 0 else (".", point)
        digits = sum(sign.isdecimal() for sign in text[at + 1 :])
        if text.count(mark) > 1:
            return "." if mark == "," else ","
        if digits != 3 or text[:at].strip("+-0") == "":
            return mark
        seen[mark] = seen[mark] or text.strip()[:40]
    if any(seen.values()):
        mark = "," if seen[","] else "."
        whole, _, thousandths = seen[mark].partition(mark)
        other = "." if mark == "," else ","
        readings = ((mark, f"{whole}{mark}{thousandths}"), (other, f"{whole}{thousandths}"))
        raise ImportUnclear(
            f"Every amount with a “{mark}” has three digits behind it, as in {seen[mark]}: say which is the decimal mark.",
            Question("decimal", 0, seen[mark], readings),
        )
    return "."
