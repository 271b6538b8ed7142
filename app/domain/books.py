"""What a book knows about itself: its settings, as one frozen value read at the start of a transaction."""

# Annotations are evaluated here: put off, each field of a NamedTuple would be compiled at the start (DESIGN 8).

import unicodedata
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from app.domain.money import Currency

LONGEST_PAUSE: Final = 24 * 60
"""Minutes between two background checks, at most."""


MOST_NAME_BYTES: Final = 120
"""Of a book's file: its copies and what is made beside it have longer names, and file systems count bytes."""


FIRST_TILL: Final = "Till 1"
"""The till every book begins with; there is no other yet, and no request gives it another name."""


def file_words(text: str) -> str:
    """What of a text every file system takes in a name: letters, digits, the marks on them, a dash, an apostrophe."""
    # A vowel of Devanagari is no letter to Python, but a mark.
    kept = (c if c in "-'" or unicodedata.category(c)[0] in "LNM" else " " for c in text)
    return " ".join("".join(kept).split())


def file_stem(name: str) -> str:
    """What the file of a new book is called, without its ending."""
    cut = file_words(name).encode()[:MOST_NAME_BYTES].decode(errors="ignore")
    return cut.strip(" -'") or "shop"


class Policy(StrEnum):
    """When debt and credit of one customer are netted (REQUIREMENTS 5.2)."""

    REAL_TIME = "real-time"
    EXACT = "exact"
    DAILY = "daily"
    MANUAL = "manual"


class LimitMode(StrEnum):
    """What a sale past the credit limit meets."""

    WARN = "warn"
    BLOCK = "block"


class BookInfo(NamedTuple):
    """The settings of one book.

    `tax_rate` is in basis points (750 = 7.5 %). `lock_date` is the last closed day. `fiscal_year_start` is
    "MM-DD". `validation_minutes` is the pause between two background checks.
    """

    uid: str
    name: str
    currency: Currency
    locale: str
    policy: Policy
    limit_mode: LimitMode
    lock_date: date | None
    tax_rate: int
    tax_included: bool
    fiscal_year_start: str
    validation_minutes: int
    terms_days: int
    address: str
    phone: str
