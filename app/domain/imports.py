"""What a file to import says: its columns, its rows, what is wrong with them. Pure text and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from app.domain.customers import fold
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


# Headings as people and other programs write them, folded; the first field that knows a heading takes it.
HEADINGS: Final[dict[str, tuple[str, ...]]] = {
    "number": (
        *("number", "invoice", "invoiceno", "invoice no", "invoice number", "sale", "no", "receipt"),
        *("nomor", "no faktur", "faktur", "numero"),
    ),
    "day": (
        *("day", "date", "invoicedate", "invoice date", "sale date", "payment date", "transaction date"),
        *("tanggal", "tgl", "ngay", "fecha", "data", "jour"),
    ),
    "due": ("due", "due date", "duedate", "due day", "jatuh tempo"),
    "customer": (
        *("customer", "code", "customerid", "customer id", "customer code", "customer no", "account"),
        *("pelanggan", "kode", "kode pelanggan", "khach hang", "cliente", "client id"),
    ),
    "name": (
        "name",
        "customer name",
        "client",
        "full name",
        "nama",
        "nama pelanggan",
        "ten",
        "nombre",
        "nom",
    ),
    "phone": (
        *("phone", "telephone", "mobile", "tel", "phone number", "telepon", "no hp", "hp", "dien thoai"),
        "whatsapp",
    ),
    "address": ("address", "alamat", "dia chi", "direccion", "adresse"),
    "note": ("note", "notes", "remark", "remarks", "memo", "comment", "catatan", "keterangan", "ghi chu"),
    "description": (
        "description",
        "item",
        "product",
        "goods",
        "article",
        "barang",
        "nama barang",
        "hang hoa",
    ),
    "quantity": ("quantity", "qty", "pieces", "pcs", "kuantitas", "so luong", "cantidad"),
    "price": ("price", "unitprice", "unit price", "rate", "harga", "harga satuan", "don gia", "precio"),
    "amount": (
        *("amount", "total", "value", "sum", "paid", "paid in", "amount paid"),
        *("jumlah", "nominal", "so tien", "importe", "montant"),
    ),
    "method": ("method", "paid by", "payment method", "metode", "cara bayar"),
    "reference": ("reference", "ref", "reference no", "transaction id", "referensi"),
    "settles": ("settles", "pays", "pays invoice", "for invoice", "paid invoice"),
    "debt": ("debt", "owes", "debit", "opening debt", "owing", "hutang", "piutang", "no phai thu"),
    "credit": ("credit", "in credit", "deposit", "opening credit", "saldo titipan", "prepaid"),
    "balance": ("balance", "opening balance", "saldo", "so du"),
    "limit": ("limit", "credit limit", "credit_limit", "batas kredit"),
    "terms": ("terms", "terms days", "payment terms", "tempo"),
    "status": ("status", "state"),
}
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
NEEDED: Final[dict[ImportKind, tuple[tuple[str, ...], ...]]] = {
    ImportKind.SALES: (("day",), ("amount", "quantity"), ("amount", "price")),
    ImportKind.CUSTOMERS: (("name",),),
    ImportKind.OPENINGS: (("customer", "name"), ("debt", "credit", "balance")),
    ImportKind.PAYMENTS: (("customer", "name"), ("amount",)),
}
MONEY_FIELDS: Final = frozenset({"price", "amount", "debt", "credit", "balance", "limit"})
NUMBER_FIELDS: Final = MONEY_FIELDS | {"quantity"}
DAY_FIELDS: Final = frozenset({"day", "due"})


class Exact(str):
    """A number a spreadsheet holds as a number: its decimal mark is the point, whatever the texts beside it use."""

    __slots__ = ()


_WORD: Final = re.compile(r"^\D*[^\W\d_]\.?\s*")


def _heading(text: str) -> str:
    return fold(text).replace("_", " ").strip(" .:*#")


def guess_columns(header: Sequence[str], kind: ImportKind) -> dict[str, int]:
    """Which column holds which field, by their headings; a field nobody recognises is left out."""
    folded = [_heading(h) for h in header]
    found: dict[str, int] = {}
    for field in FIELDS[kind]:
        for heading in HEADINGS[field]:
            if heading in folded and folded.index(heading) not in found.values():
                found[field] = folded.index(heading)
                break
    return found


def guess_kind(header: Sequence[str]) -> ImportKind | None:
    """What a file with these headings brings; None where that could be two things, or nothing we know."""
    folded = {_heading(h) for h in header}

    def has(*fields: str) -> bool:
        return any(folded & set(HEADINGS[field]) for field in fields)

    if has("debt", "credit", "balance") and not has("amount", "price"):
        return ImportKind.OPENINGS
    if has("price", "quantity", "description", "number", "due") and has("day"):
        return ImportKind.SALES
    if has("amount"):
        return ImportKind.PAYMENTS if has("method", "reference") or "paid" in folded else None
    return ImportKind.CUSTOMERS if has("name") and not has("day") else None


def choose_columns(
    header: Sequence[str], kind: ImportKind, chosen: Iterable[tuple[str, str]] = ()
) -> dict[str, int]:
    """Which column holds which field, as far as it was chosen or can be guessed; raises ImportRefused.

    What was chosen counts, and is taken from what was guessed; a heading of "" means that no column holds the field.
    """
    found: dict[str, int] = {}
    picked = dict(chosen)
    for field, heading in picked.items():
        if field not in FIELDS[kind]:
            raise ImportRefused(
                f"{field} is nothing that {kind} have; there are {', '.join(FIELDS[kind])}.",
                field="columns",
            )
        if heading:
            found[field] = column_of(header, heading)
    for field, index in guess_columns(header, kind).items():
        if field not in picked and index not in found.values():
            found[field] = index
    return found


def recognise(
    header: Sequence[str], kind: ImportKind, chosen: Iterable[tuple[str, str]] = ()
) -> dict[str, int]:
    """The same; raises ImportRefused when a column that is needed is not there."""
    found = choose_columns(header, kind, chosen)
    missing = missing_fields(kind, found)
    if missing:
        raise ImportRefused(
            f"The file has no column for {' or '.join(missing[0])}. Its columns are: {', '.join(header)[:300]}.",
            field="columns",
        )
    return found


def missing_fields(kind: ImportKind, columns: Mapping[str, int]) -> list[tuple[str, ...]]:
    """Of what such a file must have, the fields (one of each group) that no column holds."""
    return [fields for fields in NEEDED[kind] if not any(f in columns for f in fields)]


def column_of(header: Sequence[str], heading: str) -> int:
    """The column with this heading, or of this number ("#3"); raises ImportRefused."""
    if heading.startswith("#") and heading[1:].isdecimal() and 1 <= int(heading[1:]) <= len(header):
        return int(heading[1:]) - 1
    folded = [_heading(h) for h in header]
    if _heading(heading) not in folded:
        raise ImportRefused(f"The file has no column {heading}.", field="columns")
    return folded.index(_heading(heading))


def say_columns(
    header: Sequence[str], kind: ImportKind, columns: Mapping[str, int]
) -> tuple[tuple[str, str], ...]:
    """These columns as `ImportOptions.columns`: by heading where that names one column, else by number."""
    folded = [_heading(h) for h in header]

    def called(index: int) -> str:
        plain = folded[index] and folded.count(folded[index]) == 1 and not header[index].startswith("#")
        return header[index] if plain else f"#{index + 1}"

    return tuple((field, called(columns[field]) if field in columns else "") for field in FIELDS[kind])


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
