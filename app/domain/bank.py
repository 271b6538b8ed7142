"""What a bank statement says: its lines, how each is known again, whether its own balances add up.

Amounts in minor units of the statement's currency; money that came is positive, money that left negative.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final, NamedTuple

from app.domain.dates import MAX_DAY, MIN_DAY
from app.domain.errors import BadRow, BookError, ImportRefused
from app.domain.money import Currency, decimal_to_minor

MOST_LINES: Final = 100_000
MOST_BAD: Final = 1000
LONGEST_NAME: Final = 120
LONGEST_REFERENCE: Final = 80
LONGEST_TEXT: Final = 400
_FIGURE: Final = re.compile(r"([+-]?)(\d{1,18})(?:[.,](\d{0,6}))?")


class Form(StrEnum):
    """How a statement is written."""

    OFX = "ofx"
    MT940 = "mt940"
    TABLE = "table"
    SAFT = "saft"


@dataclass(frozen=True, slots=True)
class BankOptions:
    """How to read a table where it does not say so itself: fields with the headings that hold them, the decimal mark,
    the order of day, month and year in figures ("dmy", "mdy", "ymd").
    """

    columns: tuple[tuple[str, str], ...] = ()
    decimal: str | None = None
    order: str | None = None


@dataclass(frozen=True, slots=True)
class BankLine:
    """One line of a statement. `number` is its place in the file, from 1, by which a person names it.

    `amount` and `balance` (what the statement says stood after the line) in minor units. `bank_id` is the bank's own
    id, where it gives one; `customer_code` names the customer, where the file itself knows them. `uid` is the id of
    the request that posts it: the same line of the same account always has the same.
    """

    number: int
    day: date
    amount: int
    payer: str = ""
    text: str = ""
    reference: str = ""
    bank_id: str = ""
    account: str = ""
    customer_code: str = ""
    balance: int | None = None
    uid: str = ""

    @property
    def words(self) -> str:
        """All it says: who paid, what for, under which reference."""
        return " ".join(part for part in (self.payer, self.text, self.reference) if part)


class Break(NamedTuple):
    """After line `number` (0: before the first) the statement says `stated`, its lines come to `computed`; minor units."""

    number: int
    stated: int
    computed: int


@dataclass(frozen=True, slots=True)
class Statement:
    """A file of bank lines; `digest` is its SHA-256, `breaks` are where its own balances do not add up."""

    name: str
    digest: str
    form: Form
    lines: tuple[BankLine, ...]
    breaks: tuple[Break, ...] = ()


class Unreadable(BookError):
    """A part of a statement cannot be read; the sentence is a reason, without what was done about it."""

    kind = "unreadable"


def refusal(reason: str, bad: Sequence[BadRow] = ()) -> ImportRefused:
    """The file cannot be taken, and why."""
    return ImportRefused(
        f"{reason} Nothing was taken from the file.", field="file", bad=tuple(bad[:MOST_BAD])
    )


def refuse_bad(bad: list[BadRow]) -> None:
    """Raises ImportRefused where lines cannot be read: a statement with a hole is no statement."""
    if not bad:
        return
    bad.sort()
    said = f"Line {bad[0].line} cannot be read: {bad[0].reason}."
    if more := len(bad) - 1:
        said = f"Line {bad[0].line} cannot be read: {bad[0].reason}, and {more} more."
    raise refusal(said, bad)


def check_count(count: int) -> None:
    """Raises ImportRefused for more lines than a statement has."""
    if count > MOST_LINES:
        raise refusal(f"The file has more than {MOST_LINES:,} lines; it is not a bank statement.")


def check_currency(code: str, book: Currency) -> None:
    """Raises ImportRefused where a statement is in another currency than the book. Nothing said is the book's own."""
    if code and code.upper() != book.code:
        raise refusal(f"The statement is in {tidy(code, 10)}, the book in {book.code}.")


def minor_units(text: str, currency: Currency) -> int:
    """A figure as banks write it for machines: digits, one mark, no groups. Raises Unreadable."""
    found = _FIGURE.fullmatch(text.strip())
    if found is None or not text.isascii():
        raise Unreadable(f"the amount “{tidy(text, 40)}” is no figure")
    sign, whole, part = found.groups()
    return exact_minor(Decimal(f"{sign}{whole}.{part or 0}"), text, currency)


def exact_minor(value: Decimal, text: str, currency: Currency) -> int:
    """Minor units of an exact figure, which `text` was. Raises Unreadable for what is finer than the smallest coin."""
    try:
        minor, rounded = decimal_to_minor(value, currency)
    except BookError:
        raise Unreadable(f"the amount “{tidy(text, 40)}” is too large") from None
    if rounded:
        raise Unreadable(f"the amount “{tidy(text, 40)}” is finer than the smallest coin")
    return minor


def possible_day(day: date, text: str) -> date:
    """The day, which `text` was, if a book can hold it. Raises Unreadable."""
    if not MIN_DAY <= day <= MAX_DAY:
        raise Unreadable(f"“{tidy(text, 40)}” is no day a book can hold")
    return day


def tidy(text: str, longest: int) -> str:
    """Text on one line without control signs, cut where it is too long."""
    shown = "".join(
        " " if unicodedata.category(c)[0] in "CZ" and c != "\u200d" else c for c in text[: longest * 8]
    )
    plain = " ".join(shown.split())
    return plain if len(plain) <= longest else plain[: longest - 1].rstrip() + "…"


def tidied(line: BankLine) -> BankLine:
    """The line with its texts on one line each, none too long."""
    return replace(
        line,
        payer=tidy(line.payer, LONGEST_NAME),
        text=tidy(line.text, LONGEST_TEXT),
        reference=tidy(line.reference, LONGEST_REFERENCE),
        bank_id=tidy(line.bank_id, LONGEST_REFERENCE),
        account=tidy(line.account, LONGEST_REFERENCE),
    )


def identified(lines: Iterable[BankLine]) -> tuple[BankLine, ...]:
    """The lines, tidied, with their request ids: by account, day, amount and the bank's id, or else all that they say.

    Two lines that say the same (two coffees) are told apart by which of them it is.
    """
    seen = Counter[tuple[object, ...]]()
    found = []
    for line in map(tidied, lines):
        said = (line.bank_id,) if line.bank_id else (line.payer, line.text, line.reference)
        content = (line.account, line.day.isoformat(), line.amount, *said)
        seen[content] += 1
        digest = hashlib.sha256(repr((content, seen[content])).encode()).hexdigest()
        found.append(replace(line, uid=f"bank/{digest[:40]}"))
    return tuple(found)


def running_breaks(lines: Sequence[BankLine]) -> tuple[Break, ...]:
    """Where the column of balances does not follow from the amounts.

    Statements are written oldest or newest first: the direction with fewer breaks is meant.
    """
    return min(_breaks(lines), _breaks(lines[::-1]), key=len)


def _breaks(lines: Sequence[BankLine]) -> tuple[Break, ...]:
    found = []
    before: int | None = None
    for line in lines:
        if before is not None and line.balance is not None and before + line.amount != line.balance:
            found.append(Break(line.number, line.balance, before + line.amount))
        before = line.balance if line.balance is not None or before is None else before + line.amount
    return tuple(found)
