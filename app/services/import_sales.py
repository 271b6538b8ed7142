"""Sales and returns from a file: rows of one invoice, customer and moment are one voucher (REQUIREMENTS 10.1).

The one rounding rule: a line is quantity x price, rounded once, half away from zero; what was a fraction of the
smallest coin is reported. Amounts in minor units.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple

from app.domain.amount_text import shorten
from app.domain.customers import NAME_LENGTH, TEXT_LENGTH
from app.domain.errors import BadRow, BookError
from app.domain.imports import Rounded, RowUnreadable, reason_of
from app.domain.journal import SaleLine
from app.domain.money import MAX_AMOUNT
from app.services.import_cells import MOST_REMEMBERED, CellReader, Manner, customer_code

THOUSANDTHS: Final = 1000
FIRST_LINES: Final = 1000


@dataclass(slots=True)
class Voucher:
    """One sale (positive `total`) or return (negative) of a file; minor units.

    `uid` is made from the content alone, so that the same voucher of another copy of the file is recognised; the
    second of two that are alike to the last sign in one file are two sales, and get an ordinal.
    """

    number: str
    code: str
    name: str
    moment: str
    day: date
    first_line: int
    due: date | None = None
    lines: list[SaleLine] = field(default_factory=list)
    total: int = 0
    uid: str = ""


@dataclass(slots=True)
class SalesFile:
    """The vouchers of a file, in the order of their first lines, and what is to be said about its rows.

    `first_of` says of the first rows with which line their voucher begins.
    """

    vouchers: list[Voucher]
    rounded: list[Rounded]
    bad: list[BadRow]
    first_of: dict[int, int]


class _Worth(NamedTuple):
    """What quantity and price come to: thousandths, unit price, amount, and the exact amount where it was rounded."""

    quantity: int
    price: int
    amount: int
    exact: str


class SalesReader(CellReader):
    """Reads rows into vouchers."""

    def __init__(self, manner: Manner) -> None:
        super().__init__(manner)
        self._vouchers: dict[tuple[str, str, str], Voucher] = {}
        self._worths: dict[tuple[str, str], _Worth] = {}
        self._by_piece = "quantity" in manner.columns and "price" in manner.columns
        self._first_of: dict[int, int] = {}
        self._rounded: list[Rounded] = []
        self._bad: list[BadRow] = []

    def take(self, line: int, cells: Sequence[str]) -> None:
        """Read one row; what is wrong with it is kept with its line number."""
        self.begin(cells)
        try:
            self._take(line, cells)
        except BookError as error:
            self._bad.append(BadRow(line, reason_of(error)))

    def result(self) -> SalesFile:
        """Everything that was read."""
        vouchers = list(self._vouchers.values())
        seen: Counter[str] = Counter()
        for voucher in vouchers:
            content = repr((voucher.number, voucher.code or voucher.name, voucher.moment, voucher.lines))
            uid = "import/sale/" + hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:40]
            seen[uid] += 1
            voucher.uid = uid if seen[uid] == 1 else f"{uid}#{seen[uid]}"
        return SalesFile(vouchers, self._rounded, self._bad, self._first_of)

    def _take(self, line: int, cells: Sequence[str]) -> None:
        day, moment = self.moment(self.cell(cells, "day"))
        worth = self._worth(cells)
        code, name = customer_code(self.cell(cells, "customer")), self.cell(cells, "name")
        number = self.cell(cells, "number")
        if max(len(number), len(name), len(code)) > NAME_LENGTH:
            raise RowUnreadable(f"number, name and code have at most {NAME_LENGTH} characters")
        key = (number or f"line {line}", code or name, moment)
        voucher = self._vouchers.get(key)
        if voucher is None:
            due = self.cell(cells, "due")
            voucher = Voucher(number, code, name, moment, day, line, self._due(due, day) if due else None)
            self._vouchers[key] = voucher
        elif abs(voucher.total + worth.amount) > MAX_AMOUNT:
            raise RowUnreadable("the amount is too large")
        if len(self._first_of) < FIRST_LINES:
            self._first_of[line] = voucher.first_line
        if self.is_undone(cells):
            return
        if worth.exact:
            self._rounded.append(Rounded(line, worth.exact, worth.amount))
        description = self.cell(cells, "description")[:TEXT_LENGTH]
        voucher.lines.append(SaleLine(description, worth.quantity, worth.price, 0, worth.amount))
        voucher.total += worth.amount

    def _due(self, text: str, day: date) -> date:
        due = self.day(text)
        if due < day:
            raise RowUnreadable(f"it would be due on {due.isoformat()}, before its own day")
        return due

    def _worth(self, cells: Sequence[str]) -> _Worth:
        if self._by_piece:
            pieces, price = self.cell(cells, "quantity"), self.cell(cells, "price")
            known = self._worths.get((pieces, price))
            if known is None:
                known = self._reckon(self.number(pieces, "quantity"), self.number(price, "price"))
                if len(self._worths) < MOST_REMEMBERED:
                    self._worths[pieces, price] = known
            return known
        return self._reckon(Decimal(1), self.number(self.cell(cells, "amount"), "amount"))

    def _reckon(self, quantity: Decimal, price: Decimal) -> _Worth:
        exact = quantity * price * self._scale
        amount = _half_away(exact)
        thousandths, unit_price = _half_away(quantity * THOUSANDTHS), _half_away(price * self._scale)
        if max(abs(amount), abs(unit_price), abs(thousandths)) > MAX_AMOUNT:
            raise RowUnreadable("the amount is too large")
        rounded = "" if exact == amount else format(exact / self._scale, "f")
        return _Worth(thousandths, unit_price, amount, shorten(rounded))


def _half_away(value: Decimal) -> int:
    """Rounded to a whole number, half away from zero: the one rule of Shopbook."""
    return int(value.to_integral_value(rounding="ROUND_HALF_UP"))
