"""The audit in the language of the window: `domain.audit_words` as a person here reads it."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from app import locales
from app.domain.books import BookInfo
from app.domain.money import format_amount
from app.ui import words
from app.ui.language import spoken
from app.ui.sentences import in_words, kept_words

_NO_LEAP_YEAR = 2001  # 29 February begins no year


class Spoken:
    """A `Wording` in the language spoken, with figures as the book writes them. Any thread."""

    def __init__(self, info: BookInfo) -> None:
        self._info = info

    def said(self, english: str) -> str:
        # What is looked up here is collected from below by scripts/translations.py.
        return QCoreApplication.translate("Audit", english)

    def kept(self, text: str) -> str:
        return kept_words(text)

    def found(self, sentence: str) -> str:
        return in_words(sentence, self._info.locale)

    def kind(self, kind: str) -> str:
        return words.kind_word(kind)

    def entry(self, kind: str, number: str) -> str:
        return words.entry_words(kind, number)

    def method(self, method: str) -> str:
        return words.method_word(method)

    def money(self, minor: int) -> str:
        return format_amount(minor, self._info.currency, locales.number_style(self._info.locale))

    def day(self, day: date) -> str:
        return locales.format_day(day, self._info.locale, language=spoken())

    def day_of_year(self, month: int, day: int) -> str:
        return locales.format_day_month(
            date(_NO_LEAP_YEAR, month, day), self._info.locale, spoken(), whole=True
        )

    def moment(self, moment: datetime) -> str:
        return locales.format_moment(moment, self._info.locale, language=spoken())
