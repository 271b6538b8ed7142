"""Days and moments within sentences from below the window: as the book's place writes them, in the language spoken."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.audit import AuditRow
from app.domain.audit_words import change_words
from app.domain.changes import Changes
from app.domain.errors import LockedDay
from app.domain.receipts import Receipt
from app.ui import sentences
from app.ui.audit_words import Spoken
from app.ui.language import live_at
from app.ui.look import resource
from app.ui.main_window import MainWindow
from tests.gui.shop import Shop
from tests.gui.windows import WAIT


@pytest.fixture(autouse=True)
def _place() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.fixture
def indonesian(qapp: QApplication) -> Iterator[None]:
    translator = QTranslator(qapp)
    assert translator.load(str(resource("translations", "shopbook_id.qm")))
    qapp.installTranslator(translator)
    qapp.setProperty("language", "id")
    yield
    qapp.setProperty("language", None)
    qapp.removeTranslator(translator)


SENTENCES = {
    "The book is closed up to 2026-03-02; 2026-03-01 cannot be used any more.": (
        "The book is closed up to 2 Mar 2026; 1 Mar 2026 cannot be used any more."
    ),
    "Entry 12 is dated 2026-05-03 instead of 2026-03-02.": (
        "Entry 12 is dated 3 May 2026 instead of 2 Mar 2026."
    ),
    "Entry 74 (payment 23, 2026-06-06) is not what it was when it was recorded.": (
        "Entry 74 (payment 23, 6 Jun 2026) is not what it was when it was recorded."
    ),
    "The last day in the customer list is not what the journal says: 2026-03-02 instead of nothing.": (
        "The last day in the customer list is not what the journal says: 2 Mar 2026 instead of nothing."
    ),
    "“3/4” could be 2026-04-03 or 2026-03-04. Write it like 2026-11-21, or name the month.": (
        "“3/4” could be 3 Apr 2026 or 4 Mar 2026. Write it like 2026-11-21, or name the month."
    ),
    "Nothing was imported: line 3: 2027-01-01 is in the future.": (
        "Nothing was imported: line 3: 1 Jan 2027 is in the future."
    ),
    "Nothing was imported: line 3: 2027-01-01 is in the future, and 4 more.": (
        "Nothing was imported: line 3: 1 Jan 2027 is in the future, and 4 more."
    ),
    "Ada paid ₦500.00 on 2026-03-02 already: payment 7": "Ada paid ₦500.00 on 2 Mar 2026 already: payment 7",
}


@pytest.mark.parametrize(("said", "shown"), SENTENCES.items())
def test_days_are_written_as_the_place_of_the_book_writes_them(said: str, shown: str) -> None:
    live_at("en_NG")
    assert sentences.in_words(said) == shown


def test_the_place_of_the_book_decides_in_which_order() -> None:
    live_at("en_US")
    assert sentences.in_words("2027-01-01 is in the future") == "Jan 1, 2027 is in the future"


@pytest.mark.parametrize(
    "said",
    [
        "Saved 2026-03-02.",  # a customer of that name
        "“2026-02-30” is not a day: the calendar has no such day.",
        "The safety copy Demo 2026-11-21 1402.shopbook knows of it.",
        "2026-03-02 is already open in another window or program.",  # a book of that name
        "Entry 12 is dated 2026-03-99 instead of 2026-03-98.",
    ],
)
def test_what_a_person_named_or_typed_is_no_day(said: str) -> None:
    live_at("en_NG")
    assert sentences.in_words(said) == said


def test_before_there_is_a_book_days_stand_as_they_are() -> None:
    said = "2027-01-01 is in the future"
    assert sentences.in_words(said) == said


def test_their_names_are_those_of_the_language_spoken(indonesian: None) -> None:
    live_at("en_US")
    worded = sentences.in_words("The book is closed up to 2026-05-02; 2026-05-01 cannot be used any more.")
    assert "2 Mei 2026" in worded
    assert "1 Mei 2026" in worded


def test_a_moment_is_written_as_the_status_line_writes_it() -> None:
    live_at("en_US")
    said = "This file is not the newest: changes recorded by 2026-11-21 14:02 are missing here."
    assert "by Nov 21, 2026, 2:02" in sentences.in_words(said)
    assert "14:02" not in sentences.in_words(said)
    live_at("en_NG")
    assert "by 21 Nov 2026, 14:02 are" in sentences.in_words(said)


def test_errors_and_receipts_go_the_same_way() -> None:
    live_at("en_NG")
    error = LockedDay("The book is closed up to 2026-03-02; 2026-03-01 cannot be used any more.", field="day")
    assert "2 Mar 2026; 1 Mar 2026" in str(sentences.error_in_words(error))
    receipt = Receipt("Saved Ada.", Changes.CUSTOMERS, warnings=("2027-01-01 is in the future",))
    worded = sentences.answer_in_words(receipt)
    assert isinstance(worded, Receipt)
    assert (worded.message, worded.warnings) == ("Saved Ada.", ("1 Jan 2027 is in the future",))


def test_opening_a_book_says_where_one_is(window: MainWindow, qtbot: QtBot) -> None:
    window.start(None)
    window.opening.new_book("Ada", "NGN")
    qtbot.waitUntil(lambda: window.context is not None, timeout=WAIT)
    assert window.context is not None
    shown = window.context.day(datetime(2027, 1, 1).date())  # noqa: DTZ001 - a day alone
    assert sentences.in_words("2027-01-01 is in the future") == f"{shown} is in the future"


def test_the_audit_says_days_of_the_year_and_what_was_damaged_as_the_window_does(shop: Shop) -> None:
    wording = Spoken(shop.context.info)
    found = "Entry 3 (sale 1, 2026-03-02) is not what it was when it was recorded."
    facts = json.dumps({"fiscal_year_start": "04-01", "damage": [found]})
    row = AuditRow(
        1, datetime.now().astimezone(), "owner", "any", None, "", None, "", "", None, None, "", facts
    )
    said = change_words(row, wording)
    assert "year begins on 1 April" in said
    assert found.replace("2026-03-02", "2 Mar 2026") in said
