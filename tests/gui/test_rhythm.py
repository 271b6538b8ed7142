"""Where things stand to each other: what belongs together is nearer, what stands in a line is as high, sums end beneath their figures."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.domain.money import Currency
from app.ui.books.first import FirstPage
from app.ui.dialog_frame import Labelled
from app.ui.fields import Chip, ChipRow, FormField, MoneyEdit, SearchEdit, TextEdit
from app.ui.look import look
from app.ui.parts import Button, ProgressLine, StatusLight
from app.ui.proof_words import CheckWork
from app.ui.rail import Rail

NAIRA = Currency("NGN", 2, 2, "₦")


def top(part: QWidget, within: QWidget) -> int:
    return part.mapTo(within, QPoint(0, 0)).y()


def foot(part: QWidget, within: QWidget) -> int:
    return top(part, within) + part.height()


@pytest.fixture
def form(qtbot: QtBot) -> QWidget:
    """A form as dialogs lay it out."""
    window = QWidget()
    column = QVBoxLayout(window)
    column.setSpacing(look().size.xs)
    chips = ChipRow("How", [Chip("cash", "Cash"), Chip("card", "Card")])
    for part in (
        FormField("Customer", TextEdit(), hint="Leave it empty for a cash sale."),
        FormField("Note", TextEdit()),
        Labelled("How", chips),
        FormField("Amount", MoneyEdit(NAIRA, large=True), hint="What was handed over"),
        FormField("Day", TextEdit(), hint="Today"),
    ):
        column.addWidget(part)
    column.addStretch(1)
    qtbot.addWidget(window)
    window.resize(480, 700)
    window.show()
    return window


def test_a_hint_stands_nearer_to_its_own_field_than_to_the_next_label(form: QWidget) -> None:
    fields = form.findChildren(FormField)
    labels = sorted(
        (label for label in form.findChildren(QLabel) if label.buddy() is not None),
        key=lambda label: top(label, form),
    )
    hinted = [field for field in fields if field.line_text()]
    assert len(hinted) == 3
    for field in hinted[:-1]:
        line = field._line
        above = top(line, form) - foot(field.editor, form)
        following = next(label for label in labels if top(label, form) > top(line, form))
        below = top(following, form) - foot(line, form)
        assert above >= 0
        assert below >= 2 * max(above, look().size.xs // 2)


def test_labels_stand_at_one_distance_from_what_they_name(form: QWidget) -> None:
    labels = [label for label in form.findChildren(QLabel) if label.buddy() is not None]
    gaps = {top(label.buddy(), form) - foot(label, form) for label in labels}
    assert len(labels) == 5
    assert len(gaps) == 1


@pytest.mark.parametrize("large", [False, True])
def test_a_button_beside_a_field_is_as_high(large: bool, qtbot: QtBot) -> None:
    field = FormField("Amount", MoneyEdit(NAIRA, large=large))
    button = Button("List the goods", icon_name="shopping-basket")
    field.put_beside(button)
    qtbot.addWidget(field)
    field.resize(480, field.sizeHint().height())
    field.show()
    assert button.height() == field.editor.height()
    assert top(button, field) == top(field.editor, field)


def test_buttons_and_fields_in_a_line_are_one_height(qtbot: QtBot) -> None:
    parts = [SearchEdit("Search"), Button("Customer", icon_name="user-plus"), Button("Sale", "accent")]
    for part in parts:
        qtbot.addWidget(part)
        part.show()
    assert len({part.sizeHint().height() for part in parts}) == 1


@pytest.mark.parametrize("turned", [False, True])
def test_what_has_no_edge_begins_where_the_column_does(
    turned: bool, qtbot: QtBot, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft if turned else Qt.LayoutDirection.LeftToRight)
    try:
        light = StatusLight()
        light.say("All balances proved", "proved")
        for part in (
            light,
            Button("Back to one amount", "link"),
            Button("Open", "quiet", icon_name="folder-open"),
        ):
            qtbot.addWidget(part)
            part.resize(part.sizeHint())
            part.show()
            image = part.grab().toImage()
            ground = image.pixelColor(0, 0)
            drawn = [
                x
                for x in range(image.width())
                if any(image.pixelColor(x, y) != ground for y in range(3, image.height() - 3))
            ]
            inset = image.width() - 1 - max(drawn) if turned else min(drawn)
            assert inset <= look().size.xs, "within a hair of the words above and below"
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_the_line_at_the_foot_says_what_before_how_far(qtbot: QtBot) -> None:
    work = CheckWork("Checking everything")
    work.step(0, 40, "chain of entries")
    line = ProgressLine()
    qtbot.addWidget(line)
    line.show_work(work)
    assert line.figure_text() == "0 %"
    assert line._title.whole_text().startswith("Checking everything · ")


@pytest.mark.parametrize("name", ["Today", "Payments that are still on their way"])
def test_the_rail_is_as_wide_as_its_longest_name(name: str, qtbot: QtBot) -> None:
    rail = Rail()
    qtbot.addWidget(rail)
    rail.add("today", "Today", "sunrise")
    rail.add("other", name, "hourglass")
    rail.resize(rail.width(), 400)
    rail.show()
    button = rail.findChildren(QPushButton)[1]
    assert button.width() >= button.sizeHint().width()
    assert rail.width() >= look().size.rail
    rail.fold(folded=True)
    assert rail.width() == look().size.rail_folded


def test_what_is_picked_by_typing_begins_where_other_fields_do(qtbot: QtBot) -> None:
    page = FirstPage()
    qtbot.addWidget(page)
    page.resize(800, 700)
    page.show()
    page.name.setText("USD")
    page.currency.setCurrentText("USD")
    page.start_button.setFocus()
    begins = []
    for field in (page.name, page.currency):
        image = field.grab(field.rect().adjusted(3, 3, -40, -3)).toImage()
        ground = image.pixelColor(image.width() - 1, 0)
        begins.append(
            min(
                x
                for x in range(image.width())
                if any(image.pixelColor(x, y) != ground for y in range(image.height()))
            )
        )
    assert abs(begins[0] - begins[1]) <= 1
