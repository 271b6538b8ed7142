"""What our own export of a book consists of: its tables and their columns, which our own import reads back.

The headings are those that `domain.imports` recognises, so `customers`, `openings`, `sales` and `payments` can also be
imported one by one. docs/export.md says what each column is.
"""

from __future__ import annotations

from typing import Final

from app.domain.reports import Kind, ReportColumn, columns

AMOUNT, DAY, COUNT = Kind.AMOUNT, Kind.DAY, Kind.COUNT
FORMAT: Final = "shopbook export"
VERSION: Final = 1
# The table that says whose book it is; written last, so that without it an export is not whole.
BOOK: Final = "book"


def _named(*found: str | tuple[str, Kind]) -> tuple[ReportColumn, ...]:
    pairs = ((each, Kind.TEXT) if isinstance(each, str) else each for each in found)
    return columns(*((name.replace(" ", "_"), name, kind) for name, kind in pairs))


_ENTRY: Final = (("entry", COUNT), "number", ("day", DAY))
_WHO: Final = ("customer", "name")
_END: Final = (("cause", COUNT), "note", "reference")

COLUMNS: Final[dict[str, tuple[ReportColumn, ...]]] = {
    "customers": _named(
        *(
            "code",
            "name",
            "phone",
            "address",
            "note",
            ("limit", AMOUNT),
            ("terms", COUNT),
            "status",
            "merged into",
        ),
        *(("debt", AMOUNT), ("credit", AMOUNT), ("balance", AMOUNT)),
    ),
    "openings": _named(*_ENTRY, ("due", DAY), *_WHO, ("debt", AMOUNT), ("credit", AMOUNT), "status", *_END),
    "sales": _named(
        *(
            *_ENTRY,
            ("due", DAY),
            *_WHO,
            "line",
            "description",
            ("quantity", Kind.QUANTITY),
            ("price", AMOUNT),
        ),
        *(("amount", AMOUNT), ("paid now", AMOUNT), ("from credit", AMOUNT), "status", *_END),
    ),
    "payments": _named(*_ENTRY, *_WHO, ("amount", AMOUNT), "method", ("to debt", AMOUNT), "status", *_END),
    "corrections": _named(
        *(
            ("entry", COUNT),
            "kind",
            "number",
            ("day", DAY),
            ("due", DAY),
            *_WHO,
            ("amount", AMOUNT),
            "method",
        ),
        *(("to debt", AMOUNT), ("about", COUNT), ("reverses", COUNT), ("merge", COUNT), "status", *_END),
    ),
    "consolidations": _named(
        *(*_ENTRY, *_WHO, ("debt before", AMOUNT), ("credit before", AMOUNT), ("debt after", AMOUNT)),
        *(("credit after", AMOUNT), "automatic", "status", *_END),
    ),
    "journal": _named(
        *(
            ("entry", COUNT),
            ("line", COUNT),
            ("day", DAY),
            "kind",
            "number",
            "customer",
            "account",
            "account name",
        ),
        *(("debit", AMOUNT), ("credit", AMOUNT)),
    ),
    "settlements": _named(
        ("entry", COUNT), ("credit entry", COUNT), ("debt entry", COUNT), ("amount", AMOUNT)
    ),
    "pending": _named(
        ("number", COUNT),
        ("day", DAY),
        *_WHO,
        ("amount", AMOUNT),
        "method",
        ("to debt", AMOUNT),
        "note",
        "reference",
    ),
    BOOK: _named("what", "value"),
}
# Which table holds the entries of a kind; all others are corrections.
TABLE_OF: Final = {
    "opening": "openings",
    "sale": "sales",
    "payment": "payments",
    "consolidation": "consolidations",
}
ENTRY_TABLES: Final = ("openings", "sales", "payments", "consolidations", "corrections")
# What a row of a sale is where it is no line of goods: the whole of it, or what makes it smaller or larger.
WHOLE, DISCOUNT, TAX = "", "discount", "tax"
YES, NO = "yes", "no"
