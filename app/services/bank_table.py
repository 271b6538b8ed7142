"""Bank statements as CSV or spreadsheets: every bank has its own columns, so they are known by their headings.

Rows above the headings (the bank's letterhead) are passed over. Amounts in minor units.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from app.domain.amount_text import NumberStyle
from app.domain.bank import (
    LONGEST_TEXT,
    BankLine,
    BankOptions,
    Unreadable,
    check_count,
    check_currency,
    exact_minor,
    possible_day,
    refusal,
    refuse_bad,
    tidy,
)
from app.domain.books import BookInfo
from app.domain.customers import fold
from app.domain.errors import BadRow, BookError, ImportRefused
from app.domain.import_days import day_order
from app.domain.import_mappings import SEPARATORS
from app.domain.imports import ImportUnclear, decimal_mark
from app.domain.money import parse_decimal
from app.locales import parse_day, place_day_order
from app.services.import_tables import csv_words

Row = tuple[int, Sequence[str]]
LARGEST_CELL: Final = 20_000
MOST_COLUMNS: Final = 200
_LETTERHEAD: Final = 40
_SAMPLE: Final = 20

# Headings as banks write them, folded; the first field that knows a heading takes it.
HEADINGS: Final[dict[str, tuple[str, ...]]] = {
    "day": (
        *(
            "booking date",
            "posting date",
            "posted date",
            "transaction date",
            "transaction_date",
            "trans date",
        ),
        *(
            "tran date",
            "date",
            "day",
            "datetime",
            "datum",
            "buchungstag",
            "buchungsdatum",
            "tanggal",
            "tgl",
            "ngay",
        ),
        *(
            "ngay giao dich",
            "fecha",
            "data",
            "date operation",
            "value date",
            "value_date",
            "valuta",
            "valutadatum",
        ),
    ),
    "amount": (
        *("netamount", "net amount", "amount", "transaction amount", "betrag", "umsatz", "jumlah", "nominal"),
        *("so tien", "importe", "valor", "montant", "bedrag", "value"),
    ),
    "in": (
        *("credit", "credits", "credit amount", "money in", "paid in", "deposit", "deposits", "deposit amt."),
        *("kredit", "haben", "ghi co", "so tien ghi co", "received", "in", "inflow", "income"),
    ),
    "out": (
        *(
            "debit",
            "debits",
            "debit amount",
            "money out",
            "paid out",
            "withdrawal",
            "withdrawals",
            "withdrawn",
        ),
        *("withdrawal amt.", "soll", "ghi no", "so tien ghi no", "out", "outflow", "expense", "expenses"),
    ),
    "direction": (
        *(
            "type",
            "dr/cr",
            "cr/dr",
            "debit/credit",
            "credit/debit",
            "d/c",
            "c/d",
            "direction",
            "db/cr",
            "sign",
        ),
        *("transaction type", "soll/haben"),
    ),
    "balance": ("balance", "running balance", "closing balance", "saldo", "so du", "account balance"),
    "payer": (
        *("payer", "name", "counterparty", "sender", "sender name", "from", "payee", "oppositeaccountname"),
        *(
            "beneficiary",
            "auftraggeber",
            "auftraggeber/empfanger",
            "nama",
            "beguenstigter/zahlungspflichtiger",
        ),
    ),
    "text": (
        *(
            "narration",
            "description",
            "details",
            "particulars",
            "remarks",
            "memo",
            "transaction details",
            "text",
        ),
        *(
            "transaction remarks",
            "verwendungszweck",
            "keterangan",
            "noi dung",
            "dien giai",
            "concepto",
            "item1",
        ),
    ),
    "reference": (
        *("reference", "ref", "ref no", "ref no.", "reference number", "reference no", "chq/ref number"),
        *("cheque no", "check number", "referenz", "reference1", "instrument no", "no ref"),
    ),
    "id": ("transaction id", "id", "transactionid", "shortid", "fitid", "transaction reference", "trace id"),
    "currency": ("currency", "ccy", "wahrung", "mata uang", "curr"),
    "account": ("account", "account number", "account no", "account_number", "iban", "konto"),
}
_IN_WORDS: Final = frozenset(
    ["credit", "cr", "c", "in", "deposit", "received", "k", "kredit", "haben", "h", "+"]
)
_OUT_WORDS: Final = frozenset(["debit", "dr", "d", "out", "withdrawal", "sent", "db", "soll", "s", "-"])


def csv_rows(text: str) -> list[Row]:
    """The rows of a CSV text with the lines they begin in; raises ImportRefused."""
    lines = [line for line in text.splitlines()[: _LETTERHEAD + _SAMPLE] if line.strip()]
    separator = max(SEPARATORS, key=lambda sign: sum(line.count(sign) for line in lines))
    csv.field_size_limit(LARGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    rows: list[Row] = []
    start = 1
    try:
        for cells in reader:
            if len(cells) > MOST_COLUMNS:
                raise refusal(f"Line {start} has more than {MOST_COLUMNS} columns.")
            if any(cell.strip() for cell in cells):
                rows.append((start, cells))
            check_count(len(rows) - _LETTERHEAD)
            start = reader.line_num + 1
    except csv.Error as error:
        refuse_bad([BadRow(reader.line_num, csv_words(error, LARGEST_CELL))])
    return rows


def read_bank_table(rows: Sequence[Row], info: BookInfo, today: date, options: BankOptions) -> list[BankLine]:
    """The lines in the rows of a table; raises ImportRefused with every row that cannot be read, ImportUnclear."""
    columns, body = _headed(rows, options.columns)
    reader = _Reader(columns, body, info, today, options)
    lines, bad = [], []
    for number, (at, cells) in enumerate(body, 1):
        try:
            line = reader.read(number, cells)
        except ImportRefused:
            raise
        except BookError as error:
            bad.append(BadRow(at, str(error).rstrip(".")))
            continue
        if line is not None:
            lines.append(line)
    refuse_bad(bad)
    return lines


def _headed(rows: Sequence[Row], chosen: tuple[tuple[str, str], ...]) -> tuple[dict[str, int], Sequence[Row]]:
    """Which column holds which field, and the rows under the headings."""
    for at, (_, cells) in enumerate(rows[:_LETTERHEAD]):
        columns = _columns(cells, chosen)
        if "day" in columns and ("amount" in columns or "in" in columns):
            return columns, rows[at + 1 :]
    for field, heading in chosen:
        if all(fold(heading) not in map(fold, cells) for _, cells in rows[:_LETTERHEAD]):
            raise refusal(f"The file has no column {tidy(heading, 40)} for {tidy(field, 20)}.")
    first = ", ".join(tidy(cell, 30) for cell in rows[0][1][:12]) if rows else ""
    said = f" Its first row is: {first}." if first else ""
    raise refusal(
        f"This is no bank statement: it has no heading for a day and an amount (or money in and out).{said}"
    )


def _columns(cells: Sequence[str], chosen: tuple[tuple[str, str], ...]) -> dict[str, int]:
    folded = [fold(cell).strip(" :") for cell in cells]
    found = {field: folded.index(fold(heading)) for field, heading in chosen if fold(heading) in folded}
    for field, headings in HEADINGS.items():
        if field not in found:
            known = (
                folded.index(h) for h in headings if h in folded and folded.index(h) not in found.values()
            )
            at = next(known, None)
            if at is not None:
                found[field] = at
    return found


class _Reader:
    """Reads rows into lines."""

    def __init__(
        self, columns: dict[str, int], body: Sequence[Row], info: BookInfo, today: date, options: BankOptions
    ) -> None:
        """How days and amounts are written is told by all of them together."""
        self._columns = columns
        self._info = info
        self._today = today
        figures = [
            self._cell(cells, name) for name in ("amount", "in", "out", "balance") for _, cells in body
        ]
        decimal = options.decimal or _mark(figures)
        self._styles = [
            NumberStyle(decimal, "," if decimal == "." else ".", sizes) for sizes in ((3, 3), (3, 2))
        ]
        self._order = options.order or _order(((at, self._cell(cells, "day")) for at, cells in body), info)
        # A column of words tells the direction where all of it does, and no amount has a sign of its own.
        words = {fold(self._cell(cells, "direction")) for _, cells in body if self._cell(cells, "amount")}
        signed = any(_negative(self._cell(cells, "amount")) for _, cells in body)
        self._words = not signed and words <= _IN_WORDS | _OUT_WORDS

    def _cell(self, cells: Sequence[str], name: str) -> str:
        at = self._columns.get(name)
        return cells[at].strip() if at is not None and at < len(cells) else ""

    def read(self, number: int, cells: Sequence[str]) -> BankLine | None:
        """A row as a line; None for a row without money (a heading between, a carried balance)."""
        amount = self._amount(cells)
        if not amount:
            return None
        check_currency(self._cell(cells, "currency"), self._info.currency)
        line = BankLine(
            number,
            self._day(self._cell(cells, "day")),
            amount,
            payer=self._cell(cells, "payer"),
            text=self._cell(cells, "text")[: LONGEST_TEXT * 2],
            reference=self._cell(cells, "reference"),
            bank_id=self._cell(cells, "id"),
            account=self._cell(cells, "account"),
        )
        balance = self._cell(cells, "balance")
        return replace(line, balance=self._figure(balance)) if balance else line

    def _amount(self, cells: Sequence[str]) -> int:
        text = self._cell(cells, "amount")
        if not text or "amount" not in self._columns:
            came, left = self._figure(self._cell(cells, "in")), self._figure(self._cell(cells, "out"))
            if came and left:
                raise Unreadable("money came and left in one row")
            return abs(came) if came else -abs(left)
        figure = self._figure(text)
        return -figure if self._words and fold(self._cell(cells, "direction")) in _OUT_WORDS else figure

    def _figure(self, text: str) -> int:
        """A figure as banks write it for people: groups, CR and DR, brackets, a minus behind."""
        if not text:
            return 0
        plain = text.replace("'", "").replace("’", "").replace("−", "-").strip()
        negative, plain = _negative(plain), _bare(plain)
        for style in self._styles:
            try:
                value = parse_decimal(plain, style, currency=self._info.currency)
            except BookError:
                continue
            return exact_minor(-value if negative else value, text, self._info.currency)
        raise Unreadable(f"the amount “{tidy(text, 40)}” is no figure")

    def _day(self, text: str) -> date:
        if not text:
            raise Unreadable("there is no day")
        first = text[:10] if len(text) > 10 and text[10] in " T" else text
        try:
            iso = first[:4].isdigit() and "-" in first
            return possible_day(date.fromisoformat(first) if iso else self._other_day(first), text)
        except ValueError:
            raise Unreadable(f"“{tidy(text, 40)}” is no day") from None

    def _other_day(self, text: str) -> date:
        day, _, time = text.partition(" ")
        if len(text) == 8 and text.isascii() and text.isdigit():
            return date(int(text[:4]), int(text[4:6]), int(text[6:]))
        return parse_day(day if ":" in time else text, self._info.locale, self._today, order=self._order)


def _negative(text: str) -> bool:
    upper = text.strip().upper()
    return upper.startswith(("-", "−", "(")) or upper.endswith(("-", "DR", "DB"))


def _bare(text: str) -> str:
    plain = text.strip()
    for end in ("CR", "DR", "DB", "Cr", "Dr", "cr", "dr"):
        plain = plain.removesuffix(end)
    return plain.strip().strip("()").removesuffix("-").removeprefix("-").removeprefix("+").strip()


def _mark(figures: Iterable[str]) -> str:
    """The decimal mark of all figures together; raises ImportRefused where it could be either."""
    digits = (_bare("".join(c for c in f if c.isdigit() or c in ",.-")) for f in figures)
    return decimal_mark(text for text in digits if text)


def _order(days: Iterable[tuple[int, str]], info: BookInfo) -> str | None:
    """The order in which a file's days are written, by itself; raises ImportUnclear where it could be two.

    A bank writes days as people do where it is: what the file leaves open, the book's place tells, unless people of
    its language differ.
    """
    try:
        return day_order(days)
    except ImportUnclear as unclear:
        place = place_day_order(info.locale)
        if unclear.question.text and place in dict(unclear.question.readings):
            return place
        raise
