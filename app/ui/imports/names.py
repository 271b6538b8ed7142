"""The assistant's words for kinds, fields, encodings, signs and what becomes of a row. Translated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.imports import Fate, ImportKind, ReadRow, Value
from app.domain.money import Money
from app.ui.sentences import in_words

if TYPE_CHECKING:
    from app.ui.page import Context

translate = QCoreApplication.translate


def kind_name(kind: ImportKind) -> str:
    """What a file brings."""
    return {
        ImportKind.CUSTOMERS: translate("Imports", "Customers"),
        ImportKind.OPENINGS: translate("Imports", "Opening balances"),
        ImportKind.SALES: translate("Imports", "Sales"),
        ImportKind.PAYMENTS: translate("Imports", "Payments"),
    }[kind]


def field_name(field: str) -> str:
    """What a column holds."""
    return {
        "number": translate("Imports", "Number"),
        "day": translate("Imports", "Day"),
        "due": translate("Imports", "Due"),
        "customer": translate("Imports", "Customer's code"),
        "name": translate("Imports", "Customer's name"),
        "phone": translate("Imports", "Phone"),
        "address": translate("Imports", "Address"),
        "note": translate("Imports", "Note"),
        "description": translate("Imports", "Goods"),
        "quantity": translate("Imports", "Quantity"),
        "price": translate("Imports", "Price"),
        "amount": translate("Imports", "Amount"),
        "method": translate("Imports", "Paid by"),
        "reference": translate("Imports", "Reference"),
        "settles": translate("Imports", "Pays sale"),
        "debt": translate("Imports", "Owes"),
        "credit": translate("Imports", "In credit"),
        "balance": translate("Imports", "Balance"),
        "limit": translate("Imports", "Credit limit"),
        "terms": translate("Imports", "Days to pay"),
        "status": translate("Imports", "Status"),
    }[field]


def encoding_name(encoding: str) -> str:
    """An encoding, with whom it is from where people would not know."""
    return {
        "utf-8": "UTF-8",
        "utf-16-le": "UTF-16 LE",
        "utf-16-be": "UTF-16 BE",
        "latin-1": "Latin-1",
        "cp1252": translate("Imports", "Windows, western"),
        "cp1250": translate("Imports", "Windows, central European"),
        "cp1251": translate("Imports", "Windows, Cyrillic"),
        "cp1254": translate("Imports", "Windows, Turkish"),
        "cp1256": translate("Imports", "Windows, Arabic"),
        "cp1258": translate("Imports", "Windows, Vietnamese"),
    }[encoding]


def separator_name(separator: str) -> str:
    """What stands between two cells."""
    return {
        ",": translate("Imports", "Comma"),
        ";": translate("Imports", "Semicolon"),
        "\t": translate("Imports", "Tab"),
        "|": translate("Imports", "Bar"),
    }.get(separator, separator)


def fate_name(row: ReadRow) -> str:
    """What becomes of a row."""
    return {
        Fate.NEW: translate("Imports", "New"),
        Fate.DUPLICATE: translate("Imports", "In the book"),
        Fate.TWIN: translate("Imports", "Recorded by hand"),
        Fate.NOTHING: translate("Imports", "Nothing to do"),
        Fate.BAD: translate("Imports", "Cannot be read"),
    }[row.fate]


def fate_tone(row: ReadRow) -> str:
    """The tone of that word."""
    return {
        Fate.NEW: "proved",
        Fate.DUPLICATE: "quiet",
        Fate.TWIN: "owes",
        Fate.NOTHING: "quiet",
        Fate.BAD: "late",
    }[row.fate]


def reason_text(row: ReadRow) -> str:
    """Why a row cannot be taken, in the language spoken."""
    return in_words(row.reason)


def value_text(context: Context, value: Value | None) -> str:
    """A cell as it was read, in the marks of the book."""
    if value is None:
        return ""
    if isinstance(value, Money):
        return context.money(value.minor)
    if isinstance(value, str):
        return " ".join(value.split())
    return context.day(value)
