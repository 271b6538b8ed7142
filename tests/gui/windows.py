"""What tests of the whole window share."""

from __future__ import annotations

from typing import Final

from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow

WAIT: Final = 15_000
"""Milliseconds that opening and proving a small book may take on a machine that has other things to do."""


def until_proved(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until the light at the foot says that the book is proved."""
    qtbot.waitUntil(lambda: "proved" in window.status.light.words(), timeout=WAIT)
