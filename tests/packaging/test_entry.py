"""Where the packed program begins."""

from __future__ import annotations

import os
import runpy
import sys

import pytest

import app.__main__
from tests.packaging.source import PACKAGING


def test_plugins_of_another_qt_are_not_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A desktop made with another Qt may name its own; ours would load them, and end."""
    foreign = {"QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH"}
    for name in foreign:
        monkeypatch.setenv(name, "/opt/another/plugins")
    seen: list[set[str]] = []

    def main() -> int:
        seen.append(foreign & set(os.environ))
        return 5

    monkeypatch.setattr(app.__main__, "main", main)
    monkeypatch.setattr(sys, "argv", ["shopbook"])
    with pytest.raises(SystemExit, match="5"):
        runpy.run_path(str(PACKAGING / "entry.py"), run_name="__main__")
    assert seen == [set()]
