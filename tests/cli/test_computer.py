"""The verb about this computer: autostart."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Shell

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the entry of freedesktop.org")


@pytest.fixture
def entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config" / "autostart" / "shopbook.desktop"


def test_it_is_switched_on_asked_about_and_switched_off(empty: Shell, entry: Path) -> None:
    assert empty.ask("autostart") == {"autostart": False, "where": str(entry)}
    assert empty.ask("autostart", "on") == {"autostart": True, "where": str(entry)}
    assert "--minimised" in entry.read_text("utf-8")
    assert empty.say("autostart").startswith("Shopbook starts when you log in.")
    assert empty.say("autostart", "off").startswith("Shopbook does not start when you log in.")
    assert not entry.exists()
    assert not empty.book.exists()


def test_another_word_than_on_or_off_is_refused(empty: Shell, entry: Path) -> None:
    assert empty.run("autostart", "maybe", "--json").error["error"] == "usage"
    assert not entry.exists()


def test_a_computer_that_does_not_allow_it_is_a_sentence(empty: Shell, entry: Path) -> None:
    entry.parents[1].write_text("a file where a folder should be", "utf-8")
    answer = empty.run("autostart", "on", "--json")
    assert answer.code == 6
    assert str(entry) in answer.error["message"]
