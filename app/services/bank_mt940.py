"""MT940 bank statements (SWIFT): fields of a tag each, over several lines, often several accounts in one file.

Source: SWIFT's field definitions 25, 60, 61, 62, 86; the `?20` subfields of German banks, the `/NAME/` words of others.
What a bank does differently from all that is refused with its line, never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from app.domain.bank import (
    BankLine,
    Break,
    Unreadable,
    check_count,
    check_currency,
    minor_units,
    refuse_bad,
    tidy,
)
from app.domain.errors import BadRow
from app.domain.money import Currency

_TAG: Final = re.compile(r":(\d{2}[A-Z]?):(.*)")
_END: Final = re.compile(r"-(\}|[A-Z]{3})?\s*")
_BALANCE: Final = re.compile(r"([CD])(\d{6})([A-Z]{3})([\d,]{1,20})\s*")
_LINE: Final = re.compile(
    r"(\d{6})(\d{4}|\s{4})?(R?[CD])([A-Z])?(\d{1,18}(?:,\d{0,6})?)([A-Z][A-Z0-9 ]{3})?([^\n]*)", re.DOTALL
)
_SUBFIELD: Final = re.compile(r"\?(\d{2})")
_KEYWORD: Final = re.compile(r"\b(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|IBAN|BIC)\+")
_WORD: Final = re.compile(
    r"/(NAME|REMI|EREF|IBAN|BIC|BENM|ORDP|ISDT|CSID|MARF|TRTP|PREF|RTRN|PURP|ULTD|ULTB|ADDR|ID|USTD|STRD|CNTP|KREF)/"
)
_MOST_PARTS: Final = 200


class _Field(NamedTuple):
    """A tag with its value, and the line of the file in which it begins."""

    line: int
    tag: str
    value: str


class Mt940(NamedTuple):
    """The lines of a file, and where the balances of its accounts do not add up."""

    lines: list[BankLine]
    breaks: tuple[Break, ...]


def is_mt940(text: str) -> bool:
    """Whether a text has the fields of a statement."""
    return re.search(r"^:20:", text[:4000], re.MULTILINE) is not None and ":61:" in text


def read_mt940(text: str, currency: Currency) -> Mt940:
    """The lines of the statements in a text; raises ImportRefused with every line that cannot be read."""
    reader = _Reader(currency)
    for field in _fields(text):
        reader.take(field)
    reader.finish()
    refuse_bad(reader.bad)
    return Mt940(reader.lines, tuple(reader.breaks))


def _fields(text: str) -> Iterator[_Field]:
    tag, start, parts = "", 0, list[str]()
    for number, line in enumerate(text.splitlines(), 1):
        found = _TAG.match(line)
        if found or _END.fullmatch(line):
            if tag:
                yield _Field(start, tag, "\n".join(parts))
            tag, start, parts = (found[1], number, [found[2]]) if found else ("", number, [])
        elif tag and len(parts) < _MOST_PARTS:
            parts.append(line)
    if tag:
        yield _Field(start, tag, "\n".join(parts))


class _Reader:
    """Puts fields together to lines, one account after the other."""

    def __init__(self, currency: Currency) -> None:
        """`currency` is the book's."""
        self._currency = currency
        self._account = ""
        self._balance: int | None = None
        self._waiting: tuple[int, date, int, str, str] | None = None
        self._count = 0
        self.lines: list[BankLine] = []
        self.breaks: list[Break] = []
        self.bad: list[BadRow] = []

    def take(self, field: _Field) -> None:
        """The next field of the file."""
        try:
            self._take(field)
        except Unreadable as error:
            self.bad.append(BadRow(field.line, str(error)))

    def _take(self, field: _Field) -> None:
        if field.tag == "86":
            self.finish(field.value)
            return
        self.finish()
        if field.tag == "20":
            self._account, self._balance = "", None
        elif field.tag.startswith("25"):
            self._account = tidy(field.value, 40)
        elif field.tag in ("60F", "60M"):
            self._balance = self._read_balance(field.value)
        elif field.tag in ("62F", "62M"):
            closing = self._read_balance(field.value)
            if self._balance is not None and closing != self._balance:
                self.breaks.append(Break(self._count, closing, self._balance))
            self._balance = closing
        elif field.tag == "61":
            self._count += 1
            check_count(self._count)
            self._waiting = self._read_line(field.value)

    def _read_balance(self, value: str) -> int:
        found = _BALANCE.fullmatch(value)
        if found is None:
            raise Unreadable(f"“{tidy(value, 40)}” is no balance")
        check_currency(found[3], self._currency)
        amount = minor_units(found[4], self._currency)
        return amount if found[1] == "C" else -amount

    def _read_line(self, value: str) -> tuple[int, date, int, str, str]:
        found = _LINE.match(value)
        if found is None:
            raise Unreadable(f"“{tidy(value, 40)}” is no line of a statement")
        amount = minor_units(found[5], self._currency)
        # A credit taken back (RC) is money that left, a debit taken back (RD) money that came.
        signed = amount if found[3] in ("C", "RD") else -amount
        references = [part.strip() for part in found[7].split("//", 1)]
        reference = next((r for r in references if r not in ("", "NONREF")), "")
        return self._count, _day(found[1], found[2]), signed, reference, value[found.end() :].strip()

    def finish(self, details: str = "") -> None:
        """The line before is whole; `details` is its field 86."""
        waiting, self._waiting = self._waiting, None
        if waiting is None:
            return
        number, day, amount, reference, more = waiting
        told = _details(details)
        if self._balance is not None:
            self._balance += amount
        # No bank id: banks give the same one to several lines here, so what a line says tells them apart.
        line = BankLine(
            number,
            day,
            amount,
            payer=told.payer,
            text=told.text or more,
            reference=told.reference or reference,
            account=self._account,
        )
        self.lines.append(line)


def _day(value: str, entry: str | None) -> date:
    """The day on which the bank booked the line; where it says none, the day from which it counts."""
    year, month, day = (int(value[i : i + 2]) for i in (0, 2, 4))
    year += 2000 if year < 80 else 1900
    try:
        if entry and entry.strip():
            booked = int(entry[:2])
            # Booked in January with a value of December, or the other way round.
            year += 1 if month == 12 and booked == 1 else -1 if month == 1 and booked == 12 else 0
            return date(year, booked, int(entry[2:]))
        if month == 2 and day in (29, 30):
            return date.fromordinal(date(year, 3, 1).toordinal() - 1)  # banks count months of thirty days
        return date(year, month, day)
    except ValueError:
        raise Unreadable(f"“{value}{entry or ''}” is no day") from None


class _Told(NamedTuple):
    payer: str
    text: str
    reference: str


def _details(value: str) -> _Told:
    """Who paid and what for, from field 86."""
    if re.match(r"\d{3}\?", value):
        return _subfields(value.replace("\n", ""))
    if _WORD.search(value):
        return _words(value.replace("\n", ""))
    return _Told("", value, "")


def _subfields(value: str) -> _Told:
    _, *parts = _SUBFIELD.split(value)
    found: dict[str, str] = {}
    for code, part in zip(parts[::2], parts[1::2], strict=True):
        found[code] = found.get(code, "") + part
    said = "".join(part for code, part in found.items() if "20" <= code <= "29" or "60" <= code <= "63")
    keyed = _keyed(_KEYWORD, said)
    text = keyed.get("SVWZ") or (said if not keyed else keyed.get("", ""))
    return _Told(
        found.get("32", "") + found.get("33", ""), text or found.get("00", ""), keyed.get("EREF", "")
    )


def _words(value: str) -> _Told:
    keyed = _keyed(_WORD, value)
    text = keyed.get("REMI") or keyed.get("USTD") or keyed.get("", "")
    return _Told(keyed.get("NAME", ""), text.strip("/"), keyed.get("EREF", "").strip("/"))


def _keyed(pattern: re.Pattern[str], text: str) -> dict[str, str]:
    """What follows each keyword; "" is what stands before the first. The first of a keyword counts."""
    first, *parts = pattern.split(text)
    found = {"": first.strip()} if first.strip() else {}
    for key, part in zip(parts[::2], parts[1::2], strict=True):
        found.setdefault(key, part.strip())
    return found
