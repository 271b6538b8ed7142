"""Sales and returns from a file: rows of one invoice, customer and moment are one voucher (REQUIREMENTS 10.1).

The one rounding rule: a line is quantity x price, rounded once, half away from zero; what was a fraction of the
smallest coin is reported. Amounts in minor units.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation

from app.domain.errors import BookError
from app.domain.imports import UNDONE, BadRow, Rounded, decimal_mark
from app.domain.journal import SaleLine
from app.domain.money import MAX_AMOUNT, Currency
from app.locales import parse_day
from app.services.import_tables import SourceTable

THOUSANDTHS = 1000
LONGEST_NUMBER = 30


@dataclass(slots=True)
class Voucher:
    """One sale (positive `total`) or return (negative) of a file; minor units."""

    number: str
    code: str
    name: str
    moment: str
    day: date
    first_line: int
    lines: list[SaleLine] = field(default_factory=list)
    total: int = 0
    due: date | None = None

    @property
    def uid(self) -> str:
        """Made from the content alone, so that the same voucher of another copy of the file is recognised."""
        content = repr((self.number, self.code, self.moment, self.lines))
        return "import/sale/" + hashlib.sha256(content.encode()).hexdigest()[:40]


@dataclass(slots=True)
class SalesFile:
    """The vouchers of a file, in the order of their first lines, and what is to be said about its rows."""

    vouchers: list[Voucher]
    rounded: list[Rounded]
    bad: list[BadRow]


class SalesReader:
    """Reads rows into vouchers."""

    def __init__(
        self, columns: dict[str, int], currency: Currency, locale: str, today: date, mark: str
    ) -> None:
        """`mark` is the file's decimal mark."""
        self._columns = columns
        self._scale = Decimal(10) ** currency.decimals
        self._locale = locale
        self._today = today
        self._mark = mark
        self._days: dict[str, date] = {}
        self._vouchers: dict[tuple[str, str, str], Voucher] = {}
        self.rounded: list[Rounded] = []
        self.bad: list[BadRow] = []

    def take(self, line: int, cells: list[str]) -> None:
        """Read one row; what is wrong with it is kept with its line number."""
        try:
            self._take(line, cells)
        except (BookError, ValueError, InvalidOperation) as error:
            reason = str(error) if isinstance(error, BookError | ValueError) else "the number cannot be read"
            self.bad.append(BadRow(line, reason))

    def result(self) -> SalesFile:
        """Everything that was read."""
        return SalesFile(list(self._vouchers.values()), self.rounded, self.bad)

    def _cell(self, cells: list[str], name: str) -> str:
        index = self._columns.get(name)
        if index is None:
            return ""
        if index >= len(cells):
            raise ValueError(f"the row ends before its {name}")
        return cells[index].strip()

    def is_undone(self, cells: list[str]) -> bool:
        """Whether the row says of itself that it was taken back: it comes to nothing."""
        return self._cell(cells, "status").casefold() == UNDONE

    def _take(self, line: int, cells: list[str]) -> None:
        moment = self._cell(cells, "day")
        day = self._day(moment)
        quantity, price = self._quantity_and_price(cells)
        exact = quantity * price * self._scale
        amount = _half_away(exact)
        if abs(amount) > MAX_AMOUNT:
            raise ValueError("the amount is too large")
        code = customer_code(self._cell(cells, "customer"))
        number = self._cell(cells, "number")
        key = (number or f"line {line}", code, moment)
        voucher = self._vouchers.get(key)
        if voucher is None:
            voucher = Voucher(number, code, self._cell(cells, "name")[:120], moment, day, line)
            voucher.due = self._due(cells, day)
            self._vouchers[key] = voucher
        if self.is_undone(cells):
            return
        if exact != amount:
            self.rounded.append(Rounded(line, format(exact / self._scale, "f"), amount))
        description = self._cell(cells, "description")[:500]
        unit_price = _half_away(price * self._scale)
        voucher.lines.append(SaleLine(description, _half_away(quantity * THOUSANDTHS), unit_price, 0, amount))
        voucher.total += amount

    def _due(self, cells: list[str], day: date) -> date | None:
        """When the voucher of this row is to be paid, where the file says so."""
        text = self._cell(cells, "due") if "due" in self._columns else ""
        due = self._day(text) if text else None
        if due is not None and due < day:
            raise ValueError(f"it would be due on {due.isoformat()}, before its own day")
        return due

    def _quantity_and_price(self, cells: list[str]) -> tuple[Decimal, Decimal]:
        if "price" in self._columns and "quantity" in self._columns:
            return self._number(self._cell(cells, "quantity"), "quantity"), self._number(
                self._cell(cells, "price"), "price"
            )
        return Decimal(1), self._number(self._cell(cells, "amount"), "amount")

    def _number(self, text: str, what: str) -> Decimal:
        plain = text.replace("\u00a0", "").replace("\u202f", "").replace(" ", "")
        other = "," if self._mark == "." else "."
        whole, mark, fraction = plain.partition(self._mark)
        digits = whole.lstrip("+-").replace(other, "") + fraction
        well_formed = digits.isascii() and digits.isdigit() and len(plain) <= LONGEST_NUMBER
        if not well_formed or other in fraction or (other in whole and not _grouped(whole, other)):
            raise ValueError(f"the {what} `{text[:40]}` cannot be read")
        try:
            value = Decimal(whole.replace(other, "") + (f".{fraction}" if mark else ""))
        except InvalidOperation:
            raise ValueError(f"the {what} `{text[:40]}` cannot be read") from None
        if not value.is_finite():
            raise ValueError(f"the {what} `{text[:40]}` cannot be read")
        return value

    def _day(self, text: str) -> date:
        if not text:
            raise ValueError("there is no day")
        first = text[:10] if len(text) > 10 and text[10] in " T" else text
        day = self._days.get(first)
        if day is None:
            try:
                day = date.fromisoformat(first)
            except ValueError:
                day = parse_day(first, self._locale, self._today)
            self._days[first] = day
        return day


def _grouped(whole: str, mark: str) -> bool:
    """Whether the marks of a whole number stand at its thousands."""
    head, *groups = whole.lstrip("+-").split(mark)
    return 1 <= len(head) <= 3 and all(len(g) == 3 for g in groups)


def _half_away(value: Decimal) -> int:
    """Rounded to a whole number, half away from zero: the one rule of Shopbook."""
    return int(value.to_integral_value(rounding="ROUND_HALF_UP"))


def customer_code(text: str) -> str:
    """A customer's code as spreadsheets write it: `17850.0` is 17850."""
    return text[:-2] if text.endswith(".0") and text[:-2].isdigit() else text[:120]


def read_sales(table: SourceTable, reader: SalesReader) -> SalesFile:
    """All vouchers of a file."""
    for line, cells in table.rows:
        reader.take(line, cells)
    return reader.result()


def mark_of(table: SourceTable, columns: dict[str, int]) -> str:
    """The decimal mark of a file's prices and amounts."""
    wanted = [
        columns[name] for name in ("price", "amount", "paid", "debt", "credit", "limit") if name in columns
    ]
    return decimal_mark(cells[i] for _, cells in table.rows for i in wanted if i < len(cells))
