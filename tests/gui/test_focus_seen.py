"""What has the keys is seen to have them, in either state and in both looks, and keeps its shape."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.look import look
from app.ui.parts import Button
from app.ui.theme import Theme


@pytest.mark.parametrize("choice", ["light", "dark"])
@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton, Button])
@pytest.mark.parametrize("checked", [False, True])
def test_focus_is_seen(
    qtbot: QtBot,
    theme: Theme,
    choice: str,
    kind: type[QCheckBox | QRadioButton | Button],
    checked: bool,
) -> None:
    theme.choose("dark" if choice == "dark" else "light")
    page = QWidget()
    qtbot.addWidget(page)
    part, other = kind("Warn"), QCheckBox("Other")
    if kind is not Button:
        part.setChecked(checked)
    column = QVBoxLayout(page)
    column.addWidget(part)
    column.addWidget(other)
    page.show()
    page.activateWindow()

    def seen(focused: QWidget) -> QImage:
        focused.setFocus()
        qtbot.waitUntil(focused.hasFocus)
        return part.grab().toImage()

    with_keys, without = seen(part), seen(other)
    assert with_keys != without


@pytest.mark.parametrize("checked", [False, True])
def test_a_radio_button_stays_round_when_it_has_the_keys(qtbot: QtBot, checked: bool) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    part = QRadioButton("Warn", page)
    part.setChecked(checked)
    page.show()
    page.activateWindow()
    part.setFocus()
    qtbot.waitUntil(part.hasFocus)
    picture = part.grab().toImage()
    side = look().size.icon
    top = (part.height() - side) // 2
    corners = [QPoint(x, y) for x in (0, side - 1) for y in (top, top + side - 1)]
    ground = picture.pixelColor(part.width() - 1, 0)
    assert {picture.pixelColor(corner).name() for corner in corners} == {ground.name()}
