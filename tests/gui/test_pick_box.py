"""A currency or a place is found by any part of its name, and the keys stay with the field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.books.first import FirstPage
from app.ui.fields import Chip, ChipRow
from app.ui.led import LedButton
from app.ui.parts import Button
from app.ui.pick_box import PickBox

PLACES = (
    ("NGN", "Nigerian Naira (NGN)"),
    ("USD", "US Dollar (USD)"),
    ("ERN", "Eritrean Nakfa (ERN)"),
    ("AUD", "Australian Dollar (AUD)"),
    ("GHS", "Ghanaian Cedi (GHS)"),
)


class Desk(QWidget):
    """A box between two fields, in a room that scrolls."""

    def __init__(self) -> None:
        super().__init__()
        inside = QWidget()
        column = QVBoxLayout(inside)
        self.before, self.box, self.after = QLineEdit(), PickBox(), QLineEdit()
        for field in (self.before, self.box, self.after):
            column.addWidget(field)
        column.addSpacing(2000)
        self.room = QScrollArea()
        self.room.setWidgetResizable(True)
        self.room.setWidget(inside)
        QVBoxLayout(self).addWidget(self.room)
        self.box.offer(PLACES)
        self.box.point_at("GHS")


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    made = Desk()
    qtbot.addWidget(made)
    made.resize(400, 500)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.box.setFocus(Qt.FocusReason.TabFocusReason)
    return made


def write(box: PickBox, text: str) -> None:
    line = box.lineEdit()
    assert line is not None
    line.selectAll()
    QTest.keyClicks(box, text)


def test_names_that_begin_so_come_first_then_words_then_the_rest(desk: Desk) -> None:
    write(desk.box, "na")
    assert desk.box.matches() == ["Nigerian Naira (NGN)", "Eritrean Nakfa (ERN)", "Ghanaian Cedi (GHS)"]
    write(desk.box, "US")
    assert desk.box.matches() == ["US Dollar (USD)", "Australian Dollar (AUD)"]
    write(desk.box, "yen")
    assert desk.box.matches() == []


def test_no_window_of_its_own_takes_the_keys(desk: Desk) -> None:
    write(desk.box, "dollar")
    assert len(desk.box.matches()) == 2
    assert QApplication.activePopupWidget() is None
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [desk]
    assert QApplication.focusWidget() is desk.box


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_takes_the_line_that_is_lit(desk: Desk, key: Qt.Key) -> None:
    taken: list[int] = []
    desk.box.activated.connect(taken.append)
    write(desk.box, "dollar")
    QTest.keyClick(desk.box, Qt.Key.Key_Down)
    QTest.keyClick(desk.box, key)
    assert desk.box.currentText() == "Australian Dollar (AUD)"
    assert desk.box.currentData() == "AUD"
    assert taken == [3]
    assert desk.box.matches() == []
    assert desk.box.hasFocus()


def test_tab_takes_it_too_and_goes_on(desk: Desk) -> None:
    write(desk.box, "ngn")
    QTest.keyClick(desk.box, Qt.Key.Key_Tab)
    assert desk.box.currentData() == "NGN"
    assert desk.box.currentText() == "Nigerian Naira (NGN)"
    assert desk.after.hasFocus()


def test_a_click_takes_and_leaving_by_mouse_does_not(desk: Desk) -> None:
    write(desk.box, "naira")
    desk.before.setFocus(Qt.FocusReason.MouseFocusReason)
    assert desk.box.currentText() == "naira"
    assert desk.box.matches() == []
    desk.box.setFocus(Qt.FocusReason.MouseFocusReason)
    write(desk.box, "nakfa")
    below = desk.box.mapTo(desk, QPoint(20, desk.box.height() + 16))
    line = desk.childAt(below)
    assert line is not None
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=line.mapFrom(desk, below))
    assert desk.box.currentData() == "ERN"


def test_escape_shuts_the_list_and_keeps_what_was_typed(desk: Desk) -> None:
    write(desk.box, "dol")
    QTest.keyClick(desk.box, Qt.Key.Key_Escape)
    assert desk.box.matches() == []
    assert desk.box.currentText() == "dol"
    assert desk.box.place_of_text() == -1


def test_the_list_stays_with_its_field_and_goes_with_it(desk: Desk) -> None:
    write(desk.box, "dollar")
    offered = desk.childAt(desk.box.mapTo(desk, QPoint(20, desk.box.height() + 16)))
    assert offered is not None
    bar = desk.room.verticalScrollBar()
    before = offered.mapTo(desk, QPoint())
    bar.setValue(20)
    assert offered.mapTo(desk, QPoint()) == before - QPoint(0, 20)
    assert desk.box.matches()
    bar.setValue(1500)
    assert desk.box.matches() == []


def test_enter_begins_the_book_from_every_field_and_presses_the_button_it_is_on(qtbot: QtBot) -> None:
    page = FirstPage()
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.guess_currency("NGN")
    page.name.setText("Ada")
    done: list[str] = []
    page.new_book.connect(lambda _name, currency: done.append(currency))
    page.demo.connect(lambda: done.append("demo"))
    for field in (page.name, page.currency, page.lists, page.start_button):
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert done == ["NGN"], field
        done.clear()
    page.currency.setFocus()
    write(page.currency, "kes")
    QTest.keyClick(page.currency, Qt.Key.Key_Return)
    assert done == [], "the first Enter takes the currency"
    QTest.keyClick(page.currency, Qt.Key.Key_Return)
    assert done == ["KES"]
    page.demo_button.setFocus()
    QTest.keyClick(page.demo_button, Qt.Key.Key_Return)
    assert done == ["KES", "demo"]


def test_enter_held_down_presses_a_button_once(qtbot: QtBot) -> None:
    button = LedButton("Pay")
    qtbot.addWidget(button)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    QTest.keyPress(button, Qt.Key.Key_Return)
    QTest.simulateEvent(button, True, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
    assert len(pressed) == 1


def test_enter_on_close_closes_and_enter_on_a_chip_records(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    record, close, chips = Button("Record", "accent"), Button("Close"), ChipRow("How", [Chip("cash", "Cash")])
    record.setDefault(True)
    column = QVBoxLayout(dialog)
    for part in (chips, record, close):
        column.addWidget(part)
    done: list[str] = []
    record.clicked.connect(lambda: done.append("record"))
    close.clicked.connect(lambda: done.append("close"))
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    for part, wanted in ((close, "close"), (record, "record"), (chips, "record")):
        part.setFocus()
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Return)
        assert done.pop() == wanted
        assert not done
