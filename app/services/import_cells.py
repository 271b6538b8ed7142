"""Reading the cells of a file: numbers, days, texts, by the marks and the order found for the whole file.

A file is read by its own marks, not by those of the book's place: another program wrote it. What could mean two
things is asked about (`find_marks`), never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple

from app.domain.amount_text import latin_digits, shorten, strip_symbols, tidy
from app.domain.books import BookInfo
from app.domain.errors import BookError
from app.domain.import_days import day_order, split_moment
from app.domain.imports import (
    DAY_FIELDS,
    MONEY_FIELDS,
    NUMBER_FIELDS,
    UNDONE,
    Exact,
    ImportOptions,
    ImportUnclear,
    RowUnreadable,
    Value,
    decimal_mark,
)
from app.domain.journal import check_day
from app.domain.money import MAX_AMOUNT, Currency, Money, currency_signs
from app.locales import parse_day
from app.services.import_tables import SourceTable

LONGEST_NUMBER: Final = 30
LONGEST_DAY: Final = 60
MOST_REMEMBERED: Final = 50_000
# Control characters, and half signs that a spreadsheet's escapes can make: no text of a book has them.
_UNKEPT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
_PLAIN: Final = re.compile(r"[+-]?\d{1,20}(?:\.\d{1,9})?", re.ASCII)
_GROUPED: Final = re.compile(r"\d{1,3}(?P<mark>[,.' ])(?:\d{2,3}(?P=mark))*\d{3}", re.ASCII)


class Marks(NamedTuple):
    """How a file writes numbers and days: the decimal mark, and the order of day, month and year where it matters."""

    decimal: str
    order: str | None


@dataclass(frozen=True, slots=True)
class Manner:
    """All that reading a cell depends on, besides the cell."""

    columns: Mapping[str, int]
    marks: Marks
    currency: Currency
    locale: str
    today: date


def find_marks(
    table: SourceTable, columns: Mapping[str, int], options: ImportOptions
) -> tuple[Marks, tuple[ImportUnclear, ...]]:
    """The marks of a file, and what has to be asked first; what is asked about is not known yet."""
    unclear: list[ImportUnclear] = []
    decimal, order = options.decimal, options.order
    if decimal is None:
        wanted = [columns[name] for name in columns if name in MONEY_FIELDS]
        try:
            decimal = decimal_mark(cells[i] for _, cells in table.rows for i in wanted if i < len(cells))
        except ImportUnclear as error:
            unclear.append(error)
    if order is None:
        wanted = [columns[name] for name in columns if name in DAY_FIELDS]
        try:
            order = day_order(
                (line, cells[i]) for line, cells in table.rows for i in wanted if i < len(cells)
            )
        except ImportUnclear as error:
            unclear.append(error)
    return Marks(decimal or ".", order), tuple(unclear)


class CellReader:
    """Reads the cells of a row by the name of their field. Raises RowUnreadable with the reason, in small letters."""

    def __init__(self, manner: Manner) -> None:
        self.today = manner.today
        self.currency = manner.currency
        self._columns = manner.columns
        self._clean = False
        self._has_status = "status" in manner.columns
        self._scale = Decimal(10) ** manner.currency.decimals
        self._locale = manner.locale
        self._marks = manner.marks
        self._signs = currency_signs(manner.currency)
        self._days: dict[str, tuple[date, str]] = {}
        self._numbers: dict[str, Decimal] = {}

    def cell(self, cells: Sequence[str], name: str) -> str:
        """The text of a field, trimmed; "" where the file has no such column."""
        index = self._columns.get(name)
        if index is None:
            return ""
        if index >= len(cells):
            raise RowUnreadable(f"the row ends before its {name}")
        text = cells[index]
        if type(text) is Exact:
            return text
        text = text.strip()
        if self._clean:
            return text
        if not text.isprintable() and _UNKEPT.search(text):
            raise RowUnreadable(f"there are control characters in its {name}")
        return text

    def begin(self, cells: Sequence[str]) -> None:
        """Another row: looked over once, so that its cells need not be one by one."""
        self._clean = "".join(cells).isprintable()

    def is_undone(self, cells: Sequence[str]) -> bool:
        """Whether the row says of itself that it was taken back: it comes to nothing."""
        return self._has_status and self.cell(cells, "status").casefold() == UNDONE

    def number(self, text: str, what: str) -> Decimal:
        """A number, exactly."""
        known = self._numbers.get(text)
        if known is None:
            mark = "." if type(text) is Exact else self._marks.decimal
            known = _number(text, mark, self._signs, what)
            # A spreadsheet's number and a text of the same look may mean two things.
            if type(text) is not Exact and len(self._numbers) < MOST_REMEMBERED:
                self._numbers[text] = known
        return known

    def minor(self, cells: Sequence[str], name: str, *, signed: bool = False) -> int:
        """An amount in minor units; 0 for an empty cell."""
        text = self.cell(cells, name)
        if not text:
            return 0
        value = self.number(text, name) * self._scale
        if value != int(value) or (value < 0 and not signed):
            raise RowUnreadable(f"the {name} “{shorten(text)}” is negative or finer than the smallest coin")
        if abs(value) > MAX_AMOUNT:
            raise RowUnreadable("the amount is too large")
        return int(value)

    def day(self, text: str) -> date:
        """The day of a text that may have a time behind it."""
        return self.moment(text)[0]

    def moment(self, text: str) -> tuple[date, str]:
        """The day of a text, and the whole moment as "2026-05-12 14:02:00", or the day alone."""
        known = self._days.get(text)
        if known is None:
            bare, time = split_moment(text)
            day = self._day(bare)
            known = (day, f"{day.isoformat()} {time}" if time else day.isoformat())
            if len(self._days) < MOST_REMEMBERED:
                self._days[text] = known
        return known

    def _day(self, text: str) -> date:
        if not text:
            raise RowUnreadable("there is no day")
        if len(text) in (8, 10) and text[:4].isascii() and text[:4].isdigit():
            try:
                return date.fromisoformat(text)
            except ValueError:
                return self._words_day(text)
        return self._words_day(text)

    def _words_day(self, text: str) -> date:
        figures = re.findall(r"\d+", latin_digits(text[: LONGEST_DAY + 1])[0])
        if not (len(figures) == 3 or (len(figures) == 2 and any(c.isalpha() for c in text))):
            raise RowUnreadable(f"“{shorten(text)}” is no whole day: day, month and year are needed")
        return parse_day(text, self._locale, self.today, order=self._marks.order)

    def shown(self, cells: Sequence[str]) -> dict[str, Value]:
        """A row as it is read, field by field; what cannot be read stays as it is in the file."""
        self.begin(cells)
        return {name: self._shown(cells, name) for name in self._columns}

    def _shown(self, cells: Sequence[str], name: str) -> Value:
        index = self._columns[name]
        text = cells[index].strip() if index < len(cells) else ""
        try:
            if text and name in DAY_FIELDS:
                return self.day(self.cell(cells, name))
            if text and name in NUMBER_FIELDS:
                exact = self.number(self.cell(cells, name), name)
                minor = exact * self._scale
                if name in MONEY_FIELDS and minor == int(minor) and abs(minor) <= MAX_AMOUNT:
                    return Money(int(minor), self.currency)
                return format(exact, "f")
        except BookError:
            return text[:200]
        return (customer_code(text) if name == "customer" else text)[:200]


def _number(text: str, mark: str, signs: Sequence[str], what: str) -> Decimal:
    """A number by its decimal mark: the book's own sign of money and spaces do not count, thousands may be grouped."""
    if len(text) <= LONGEST_NUMBER:
        if mark == "." and _PLAIN.fullmatch(text):
            return Decimal(text)
        value = _written(_signed(text, signs), mark)
        if value is not None:
            return value
    raise RowUnreadable(f"the {what} “{shorten(text)}” cannot be read")


def _signed(text: str, signs: Sequence[str]) -> str:
    """Sign, digits and marks of a number. As programs write them, "(5)" and "5-" are negative; "" for two signs."""
    plain = latin_digits(tidy(text))[0].replace("−", "-").replace("٫", ".").replace("٬", ",")
    minus = plain.startswith("(") and plain.endswith(")")
    plain = plain.strip("()") if minus else plain
    found = ["-"] if minus else []
    for _ in range(2):
        if plain[:1] in ("+", "-"):
            found.append(plain[0])
            plain = plain[1:].lstrip()
        if plain[-1:] == "-":
            found.append("-")
            plain = plain[:-1].rstrip()
        plain = strip_symbols(plain, signs)
    return "".join(found) + plain if len(found) <= 1 else ""


def _written(plain: str, mark: str) -> Decimal | None:
    sign, digits = (plain[0], plain[1:]) if plain[:1] in ("+", "-") else ("", plain)
    whole, _, fraction = digits.partition(mark)
    found = _GROUPED.fullmatch(whole)
    if found is not None and found["mark"] != mark:
        whole = whole.replace(found["mark"], "")
    well_formed = (whole.isdecimal() or (not whole and fraction)) and (fraction.isdecimal() or not fraction)
    return Decimal(f"{sign}{whole or '0'}.{fraction or '0'}") if well_formed else None


def check_file_day(day: date, info: BookInfo, today: date) -> None:
    """Refuse a day on which nothing of a file can be recorded; raises LockedDay, RowUnreadable."""
    if (day - today).days > 1:
        raise RowUnreadable(f"{day.isoformat()} is in the future")
    check_day(day, lock_date=info.lock_date, today=today)


def customer_code(text: str) -> str:
    """A customer's code as spreadsheets write it: `17850.0` is 17850."""
    return text[:-2] if text.endswith(".0") and text[:-2].isdigit() else text
