"""What a file to import says: its columns, its rows, what is wrong with them. Pure text and numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from app.domain.customers import fold
from app.domain.errors import ImportRefused


class ImportKind(StrEnum):
    """What a file brings."""

    SALES = "sales"
    CUSTOMERS = "customers"
    OPENINGS = "openings"
    PAYMENTS = "payments"


class BadRow(NamedTuple):
    """A row that cannot be taken, and why."""

    line: int
    reason: str


class Rounded(NamedTuple):
    """A line whose exact amount was a fraction of the smallest coin; `exact` as text, `minor` what was booked."""

    line: int
    exact: str
    minor: int


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How to read a file where it does not say so itself. `columns` maps our fields to the file's headings."""

    columns: tuple[tuple[str, str], ...] = ()
    decimal: str | None = None
    skip_bad: bool = False


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import came to. `duplicates` were in the book already, `skipped` came to nothing."""

    kind: ImportKind
    batch_id: int | None
    rows: int
    entries: int
    customers: int
    duplicates: int
    skipped: int
    rounded: tuple[Rounded, ...]
    bad: tuple[BadRow, ...]


# Headings as people and other programs write them, folded; the first field that knows a heading takes it.
HEADINGS: Final[dict[str, tuple[str, ...]]] = {
    "number": ("number", "invoice", "invoiceno", "invoice no", "invoice number", "sale", "no", "receipt"),
    "day": ("day", "date", "invoicedate", "invoice date", "sale date", "payment date"),
    "due": ("due", "due date", "duedate"),
    "customer": ("customer", "code", "customerid", "customer id", "customer code", "customer no"),
    "name": ("name", "customer name", "client"),
    "phone": ("phone", "telephone", "mobile", "tel"),
    "address": ("address",),
    "note": ("note", "notes", "remark", "remarks"),
    "description": ("description", "item", "product", "goods"),
    "quantity": ("quantity", "qty", "pieces"),
    "price": ("price", "unitprice", "unit price", "rate"),
    "amount": ("amount", "total", "value", "sum"),
    "paid": ("paid", "paid now"),
    "method": ("method", "paid by", "payment method"),
    "reference": ("reference", "ref"),
    "settles": ("settles", "pays", "pays invoice", "for invoice", "paid invoice"),
    "debt": ("debt", "owes", "debit", "opening debt"),
    "credit": ("credit", "in credit", "deposit", "opening credit"),
    "limit": ("limit", "credit limit"),
    "terms": ("terms", "terms days", "payment terms"),
    "status": ("status", "state"),
}
# The status of what was taken back: a row of our own export that an import leaves out.
UNDONE: Final = "reversed"
NEEDED: Final[dict[ImportKind, tuple[tuple[str, ...], ...]]] = {
    ImportKind.SALES: (("day",), ("amount", "quantity"), ("amount", "price")),
    ImportKind.CUSTOMERS: (("name",),),
    ImportKind.OPENINGS: (("customer",), ("debt", "credit")),
    ImportKind.PAYMENTS: (("customer",), ("amount",)),
}


def recognise(
    header: Sequence[str], kind: ImportKind, chosen: Iterable[tuple[str, str]] = ()
) -> dict[str, int]:
    """Which column holds which field; raises ImportRefused when one that is needed is not there."""
    folded = [fold(h) for h in header]
    found: dict[str, int] = {}
    for field, heading in chosen:
        if fold(heading) not in folded:
            raise ImportRefused(f"The file has no column {heading}.", field="columns", bad=())
        found[field] = folded.index(fold(heading))
    for field, headings in HEADINGS.items():
        if field in found:
            continue
        for heading in headings:
            if heading in folded and folded.index(heading) not in found.values():
                found[field] = folded.index(heading)
                break
    for fields in NEEDED[kind]:
        if not any(f in found for f in fields):
            words = " or ".join(fields)
            raise ImportRefused(
                f"The file has no column for {words}. Its columns are: {', '.join(header)[:300]}.", bad=()
            )
    return found


def decimal_mark(texts: Iterable[str]) -> str:
    """The decimal mark of a file, by its own numbers; raises ImportRefused where they can mean two things.

    A number with both marks tells: the last is the decimal one. So does a mark with other than three digits
    behind it, or one that stands twice. Where no number tells, and a mark occurs, the person is asked.
    """
    seen = {",": False, ".": False}
    for text in texts:
        comma, point = text.rfind(","), text.rfind(".")
        if comma < 0 and point < 0:
            continue
        if comma >= 0 and point >= 0:
            return "," if comma > point else "."
        mark, at = (",", comma) if comma >= 0 else (".", point)
        digits = len(text) - at - 1
        if text.count(mark) > 1:
            return "." if mark == "," else ","
        if digits != 3 or text[:at].strip("+-0") == "":
            return mark
        seen[mark] = True
    if any(seen.values()):
        mark = "," if seen[","] else "."
        raise ImportRefused(
            f"Every amount with a `{mark}` has three digits behind it: say which is the decimal mark.",
            field="decimal",
            bad=(),
        )
    return "."
