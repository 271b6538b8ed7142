"""OFX bank statements, 1.x (SGML) and 2.x (XML): the transactions of every account in the file.

Source: OFX 2.3, chapters 2 (headers), 3.2 (amounts, days) and 11 (bank statements). In 1.x the end of a value is not
marked; both forms become the same run of tokens here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from app.domain.bank import (
    BankLine,
    Unreadable,
    check_count,
    check_currency,
    minor_units,
    possible_day,
    refuse_bad,
    tidy,
)
from app.domain.errors import BadRow
from app.domain.money import Currency
from app.services.import_tables import decode
from app.services.xml_files import local_name, xml_events

_TAG: Final = re.compile(r"<(/?)([A-Za-z0-9._]{1,40})>([^<]*)")
_HEADER: Final = 2000
_XML_SIGNS: Final = (b"<?XML", b"<?OFX", b"<!DOCTYPE", b"<!ENTITY")
_ACCOUNTS: Final = frozenset(["STMTRS", "CCSTMTRS"])
_KNOWN_ENTITIES: Final = {"&lt;": "<", "&gt;": ">", "&nbsp;": " ", "&quot;": '"', "&apos;": "'"}


class _Token(NamedTuple):
    """`value` None begins a part, "" with `ends` ends it; else a value."""

    tag: str
    value: str | None
    ends: bool = False


def read_ofx(raw: bytes, currency: Currency) -> list[BankLine]:
    """The lines of the statements in a file; raises ImportRefused with every line that cannot be read."""
    head = raw[:_HEADER].replace(b"\0", b"").upper()
    tokens = _of_xml(raw) if any(sign in head for sign in _XML_SIGNS) else _of_sgml(raw)
    reader = _Reader(currency)
    for token in tokens:
        reader.take(token)
    refuse_bad(reader.bad)
    return reader.lines


def _of_sgml(raw: bytes) -> Iterator[_Token]:
    text = _sgml_text(raw)
    for found in _TAG.finditer(text):
        tag, value = found[2].upper(), found[3].strip()
        if found[1]:
            yield _Token(tag, "", ends=True)
        elif value:
            yield _Token(tag, _plain(value))
        else:
            yield _Token(tag, None)


def _sgml_text(raw: bytes) -> str:
    """UTF-8 where it is that, whatever the header says: banks often keep the header of years ago. Else as it says."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or 0 in raw[:_HEADER]:
        return decode(raw)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        named = re.search(rb"CHARSET:\s*(?:ISO-)?8859-?(\d{1,2})", raw[:_HEADER].upper())
        part = int(named[1]) if named else 0
        return raw.decode(f"iso8859-{part}" if 1 <= part <= 11 else "cp1252", "replace")


def _plain(text: str) -> str:
    for entity, sign in _KNOWN_ENTITIES.items():
        text = text.replace(entity, sign)
    return text.replace("&amp;", "&")


def _of_xml(raw: bytes) -> Iterator[_Token]:
    for event, element in xml_events(raw):
        tag = local_name(element).upper()
        if event == "start":
            yield _Token(tag, None)
            continue
        value = (element.text or "").strip() if not len(element) else ""
        if value:
            yield _Token(tag, value)
        yield _Token(tag, "", ends=True)
        element.clear()


class _Reader:
    """Puts tokens together to lines."""

    def __init__(self, currency: Currency) -> None:
        """`currency` is the book's."""
        self._currency = currency
        self._account = ""
        self._open: dict[str, str] | None = None
        self._inside: list[str] = []
        self._count = 0
        self.lines: list[BankLine] = []
        self.bad: list[BadRow] = []

    def take(self, token: _Token) -> None:
        """The next token of the file."""
        if token.value is None:
            self._begin(token.tag)
        elif token.ends:
            self._end(token.tag)
        elif self._open is not None:
            self._inner(token.tag, token.value)
        elif token.tag == "CURDEF":
            check_currency(token.value, self._currency)
        elif token.tag == "ACCTID":
            self._account = token.value

    def _begin(self, tag: str) -> None:
        if tag in _ACCOUNTS:
            self._account = ""
        elif tag == "STMTTRN":
            self._finish()
            self._open, self._inside = {}, []
            self._count += 1
            check_count(self._count)
        elif self._open is not None and tag in (
            "CURRENCY",
            "ORIGCURRENCY",
            "PAYEE",
            "BANKACCTTO",
            "CCACCTTO",
        ):
            self._inside.append(tag)

    def _end(self, tag: str) -> None:
        if tag in ("STMTTRN", "BANKTRANLIST"):
            self._finish()
        elif tag in self._inside:
            self._inside.remove(tag)

    def _inner(self, tag: str, value: str) -> None:
        assert self._open is not None
        if tag == "CURSYM" and "CURRENCY" in self._inside:
            check_currency(value, self._currency)
        if not {"BANKACCTTO", "CCACCTTO"} & {*self._inside}:
            self._open.setdefault(tag, value)

    def _finish(self) -> None:
        found, self._open = self._open, None
        if found is None:
            return
        try:
            day = _day(found.get("DTPOSTED", ""))
            amount = minor_units(found.get("TRNAMT", ""), self._currency)
        except Unreadable as error:
            self.bad.append(BadRow(self._count, str(error)))
            return
        line = BankLine(
            self._count,
            day,
            amount,
            payer=found.get("NAME", ""),
            text=found.get("MEMO", ""),
            reference=found.get("REFNUM") or found.get("CHECKNUM", ""),
            bank_id=found.get("FITID", ""),
            account=self._account,
        )
        self.lines.append(line)


def _day(text: str) -> date:
    """`20051004`, perhaps with a time and a zone behind it: the day as the bank's own clock has it."""
    digits = text[:8]
    try:
        if not (digits.isascii() and digits.isdigit()):
            raise ValueError
        return possible_day(date(int(digits[:4]), int(digits[4:6]), int(digits[6:8])), text)
    except ValueError:
        raise Unreadable(f"“{tidy(text, 40)}” is no day") from None


def is_ofx(head: bytes) -> bool:
    """Whether a file begins like OFX."""
    upper = head.upper()
    return (
        b"OFXHEADER" in upper or b"<OFX>" in upper or upper.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"<OFX")
    )
