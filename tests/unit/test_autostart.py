"""The entry with which this computer starts Shopbook at login."""

from __future__ import annotations

import configparser
import shlex
import sys
from pathlib import Path

import pytest

from app import autostart

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the entry of freedesktop.org")


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config" / "autostart" / "shopbook.desktop"


def read(entry: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(entry, "utf-8")
    return parser["Desktop Entry"]


def test_it_is_off_until_switched_on_and_off_again_afterwards(config: Path) -> None:
    assert not autostart.is_on()
    autostart.switch(on=True)
    assert autostart.is_on()
    assert autostart.where() == str(config)
    autostart.switch(on=False)
    autostart.switch(on=False)
    assert not autostart.is_on()
    assert not config.exists()


def test_the_entry_starts_this_program_minimised(config: Path) -> None:
    autostart.switch(on=True)
    entry = read(config)
    assert shlex.split(entry["Exec"]) == [sys.executable, "-m", "app", "--minimised"]
    assert Path(entry["Path"], "app", "__main__.py").is_file()
    assert entry["Type"] == "Application"


def test_a_packed_program_starts_itself(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/shopbook/shopbook")
    autostart.switch(on=True)
    entry = read(config)
    assert entry["Exec"] == '"/opt/shopbook/shopbook" --minimised'
    assert "Path" not in entry


def test_the_window_program_starts_even_when_the_other_one_was_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/apps/shopbook-cli.exe")
    assert autostart.program() == ["/apps/shopbook.exe"]


@pytest.mark.parametrize(
    ("folder", "written"),
    [
        ("/my shop", '"/my shop/shopbook" --minimised'),
        ('/a"b', r'"/a\\"b/shopbook" --minimised'),
        ("/a$b", r'"/a\\$b/shopbook" --minimised'),
        ("/a`b", r'"/a\\`b/shopbook" --minimised'),
        ("/100%", '"/100%%/shopbook" --minimised'),
        ("/a\\b", r'"/a\\\\b/shopbook" --minimised'),
    ],
)
def test_odd_folders_are_quoted_as_the_specification_asks(
    config: Path, monkeypatch: pytest.MonkeyPatch, folder: str, written: str
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", f"{folder}/shopbook")
    autostart.switch(on=True)
    assert f"Exec={written}\n" in config.read_text("utf-8")


@pytest.mark.parametrize("line", ["Hidden=true", "Hidden = true", "X-GNOME-Autostart-enabled=false"])
def test_an_entry_the_desktop_switched_off_is_off(config: Path, line: str) -> None:
    config.parent.mkdir(parents=True)
    config.write_text(f"[Desktop Entry]\nType=Application\nExec=shopbook\n{line}\n", "utf-8")
    assert not autostart.is_on()
    autostart.switch(on=True)
    assert autostart.is_on()


def test_a_relative_config_folder_does_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", "config")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert autostart.where() == str(tmp_path / ".config" / "autostart" / "shopbook.desktop")


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "config").write_text("a file", "utf-8")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    with pytest.raises(OSError, match="config"):
        autostart.switch(on=True)


def test_windows_gets_the_same_line_as_from_its_setup() -> None:
    script = (Path(__file__).parents[2] / "packaging" / "windows" / "shopbook.nsi").read_text("utf-8")
    line = autostart._windows_line([r"C:\Shop\shopbook.exe"])
    assert f"!define AT_LOGIN '{line}'".replace(r"C:\Shop", "$INSTDIR") in script


def test_the_mac_agent_is_a_property_list_that_runs_at_login() -> None:
    import plistlib

    agent = plistlib.loads(autostart._agent(["/Applications/Shopbook.app/Contents/MacOS/shopbook"]))
    assert agent["RunAtLoad"] is True
    assert agent["ProgramArguments"][-1] == "--minimised"
