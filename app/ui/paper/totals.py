"""Sums that carry the sign of the currency, beneath figures that do not."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.books import BookInfo
from app.domain.money import format_amount
from app.locales import number_style
from app.ui.paper.blocks import Sum
from app.ui.paper.layout import Face

translate = QCoreApplication.translate


def with_sign(words: str, minor: int, info: BookInfo, face: Face = "body") -> Sum:
    """A sum with the sign of the currency, minor units. Where it stands behind figures it goes to the words: the
    digits would not be beneath those of the other sums.
    """
    style = number_style(info.locale)
    if not info.currency.symbol_after:
        return Sum(words, format_amount(minor, info.currency, style), face)
    said = translate("Paper", "{words} ({sign})").format(words=words, sign=info.currency.symbol)
    return Sum(said, format_amount(minor, info.currency, style, symbol=False), face)
