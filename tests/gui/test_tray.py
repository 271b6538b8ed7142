"""The word beside the clock: only when a check found something, and only where it is wanted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from app.domain.proof import CheckResult, Finding
from app.settings import Settings
from app.ui.preferences import Preferences
from app.ui.tray import Tray, system_tray


class Clock(QObject):
    """What stands beside the clock here: it keeps what it was told."""

    messageClicked = Signal()  # noqa: N815 - Qt's name
    activated = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.shown = False
        self.messages: list[tuple[str, str, object]] = []

    def setToolTip(self, text: str) -> None:  # noqa: N802 - Qt's name
        self.tip = text

    def show(self) -> None:
        self.shown = True

    def hide(self) -> None:
        self.shown = False

    def showMessage(self, title: str, words: str, kind: object, _milliseconds: int) -> None:  # noqa: N802 - Qt's name
        self.messages.append((title, words, kind))


def result(*, fixed: int = 0, failed: int = 0) -> CheckResult:
    found = tuple(
        Finding("customer_row", f"customer {n}", "It differs.", customer_id=n, fixed=n < fixed)
        for n in range(fixed + failed)
    )
    return CheckResult(
        "periodic",
        "customers",
        datetime(2026, 11, 21, 2, tzinfo=UTC),
        checked=10,
        in_step=10 - fixed - failed,
        fixed=fixed,
        failed=failed,
        details=found,
    )


class Told:
    """A tray, what it showed, and how often it was clicked."""

    def __init__(self, folder: Path, *, wanted: bool = True, there: bool = True) -> None:
        self.clock = Clock()
        self.made = 0
        self.there = there
        preferences = Preferences(Settings(tray=wanted), folder / "settings.json")
        self.tray = Tray(preferences, make=self._make)
        self.asked = 0
        self.tray.asked.connect(self._count)

    def _make(self, _parent: QObject) -> QSystemTrayIcon | None:
        self.made += 1
        return cast("QSystemTrayIcon", self.clock) if self.there else None

    def _count(self) -> None:
        self.asked += 1


def test_a_clean_run_says_nothing_and_makes_no_icon(qtbot: QtBot, tmp_path: Path) -> None:
    told = Told(tmp_path)
    told.tray.tell(result())
    assert (told.made, told.clock.messages, told.clock.shown) == (0, [], False)


def test_what_was_put_right_is_said_once_and_a_clean_run_takes_the_icon_away(
    qtbot: QtBot, tmp_path: Path
) -> None:
    told = Told(tmp_path)
    told.tray.tell(result(fixed=3))
    title, words, kind = told.clock.messages[0]
    assert "3" in title
    assert "put right" in title
    assert "Check" in words
    assert kind is QSystemTrayIcon.MessageIcon.Information
    there = [told.clock.shown]
    # A few customers who are right say nothing of the others, nor does a start of a book that is marked.
    told.tray.tell(result())
    told.tray.tell(replace(result(), kind="start-up", marked=True))
    there.append(told.clock.shown)
    told.tray.tell(replace(result(), kind="start-up"))
    assert [*there, told.clock.shown] == [True, True, False]
    assert len(told.clock.messages) == 1


def test_what_could_not_be_put_right_is_said_as_serious(qtbot: QtBot, tmp_path: Path) -> None:
    told = Told(tmp_path)
    told.tray.tell(result(failed=1))
    title, _, kind = told.clock.messages[0]
    assert "from the journal" in title
    assert kind is QSystemTrayIcon.MessageIcon.Critical


def test_damage_is_named_as_what_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    told = Told(tmp_path)
    changed = Finding("entry_changed", "chain", "Entry 4 is not what it was.", customer_id=1, entry_id=4)
    told.tray.tell(replace(result(failed=1), errors=1, details=(changed,)))
    title, _, kind = told.clock.messages[0]
    assert title.startswith("1 entry")
    assert "changed from outside" in title
    assert kind is QSystemTrayIcon.MessageIcon.Critical


def test_a_click_on_the_message_or_the_icon_asks_for_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    told = Told(tmp_path)
    told.tray.tell(result(fixed=1))
    told.clock.messageClicked.emit()
    told.clock.activated.emit()
    assert told.asked == 2


@pytest.mark.parametrize(("wanted", "there"), [(False, True), (True, False)])
def test_no_word_where_it_is_not_wanted_or_there_is_no_such_place(
    qtbot: QtBot, tmp_path: Path, *, wanted: bool, there: bool
) -> None:
    told = Told(tmp_path, wanted=wanted, there=there)
    told.tray.tell(result(fixed=1))
    assert told.clock.messages == []


def test_without_a_system_tray_there_is_none(qtbot: QtBot) -> None:
    parent = QObject()
    assert system_tray(parent) is None or QSystemTrayIcon.isSystemTrayAvailable()
