from __future__ import annotations

import pytest

from app.ui.screen import why

COULD_NOT_LOAD = 'Could not load the Qt platform plugin "xcb" in "" even though it was found.'


def test_libraries_that_are_missing_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM")
    assert "apt-get install libxcb-cursor0" in why([COULD_NOT_LOAD])


def test_a_screen_that_does_not_answer_is_named_before_any_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":7")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert "(DISPLAY=:7)" in why(["could not connect to display :7", COULD_NOT_LOAD])
