"""What a report says of an entry, an account or a reason: the words of the window, in the language spoken."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.consolidation import AUTOMATIC
from app.domain.reports import Kind, Report, ReportRow, Span, columns, scope_words
from app.ui.parts import Words
from app.ui.report_words import row_words
from app.ui.report_words import scope_words as scope_said
from tests.gui.shop import Shop, open_shop


def report(**values: str | int | date) -> Report:
    kinds = {str: Kind.TEXT, int: Kind.AMOUNT, date: Kind.DAY}
    heads = columns(*((key, key.title(), kinds[type(value)]) for key, value in values.items()))
    span = Span(date(2026, 1, 1), date(2026, 3, 31), date(2026, 4, 1))
    return Report("any", "Any", scope_words(span), heads, (ReportRow(tuple(values.values())),))


@pytest.fixture
def shop(qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory) -> Shop:
    with open_shop(qtbot, tmp_path_factory.mktemp("shop")) as made:
        return made


@pytest.mark.parametrize(
    ("key", "stored", "shown"),
    [
        ("what", "Sale 12", "Sale 12"),
        ("what", "Taken back 3 · Torn bag", "Return 3 · Torn bag"),
        ("what", f"Consolidation 8 · {AUTOMATIC}", "Consolidation 8 · automatic"),
        ("what", "Opening balance", "Opening balance"),
        ("what", "no entry at all", "no entry at all"),
        ("account", "1100 Accounts receivable", "1100 Accounts receivable"),
        ("reason", f"{AUTOMATIC} (reversed)", "automatic (reversed)"),
        ("customer", "Sale 12", "Sale 12"),
    ],
)
def test_a_report_calls_things_as_the_window_does(shop: Shop, key: str, stored: str, shown: str) -> None:
    made = report(**{key: stored})
    assert row_words(made, made.rows[0], shop.context.info) == (shown,)


def test_what_a_check_found_is_said_as_on_its_page(shop: Shop) -> None:
    sentence = "Entry 3 (sale 1, 2026-03-02) is not what it was when it was recorded."
    made = replace(report(what=sentence), key="discrepancies")
    shown = sentence.replace("2026-03-02", "2 Mar 2026")
    assert row_words(made, made.rows[0], shop.context.info) == (shown,)


def test_what_is_less_than_nothing_has_the_sign_of_the_lists(shop: Shop) -> None:
    made = report(credit=-123_45)
    assert row_words(made, made.rows[0], shop.context.info) == ("−123.45",)


def test_the_days_of_a_report_are_written_as_in_its_place(shop: Shop) -> None:
    said = scope_said(report(what="Sale 1"), shop.context.info)
    assert said == ["1 Jan 2026 to 31 Mar 2026", "as known on 1 Apr 2026"]


def test_words_begin_where_one_begins_to_read_whatever_they_are_written_in(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    plain, placed = Words("Owes", parent=page), Words("₦5.00", parent=page)
    placed.setAlignment(Qt.AlignmentFlag.AlignRight)
    right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
    assert plain.alignment() & left
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    assert plain.alignment() & right
    assert plain.alignment() & Qt.AlignmentFlag.AlignAbsolute, "or Qt would turn it round once more"
    assert placed.alignment() & right
    page.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QApplication.processEvents()
    assert plain.alignment() & left
