"""Whether Shopbook starts, minimised, when this person logs in: the one entry each system has for that.

On Linux a desktop entry in ~/.config/autostart (freedesktop.org's Autostart specification), on Windows a value under
the person's Run key (the setup offers the same one), on macOS a launch agent, which is not tried. What the system says
holds: nothing is kept elsewhere, so whoever removes the entry with the system's own tools has switched it off here too.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

MINIMISED: Final = "--minimised"
RUN_KEY: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"
_NAME: Final = "Shopbook"
_AGENT: Final = "shopbook.autostart"
# Characters that have a meaning of their own in an Exec line, within double quotes.
_EXEC_ESCAPES: Final = str.maketrans({c: f"\\\\{c}" for c in '"`$'} | {"\\": "\\\\\\\\", "%": "%%"})


def program() -> list[str]:
    """What starts the window: the packed program, or this Python with the source."""
    if getattr(sys, "frozen", False):
        here = Path(sys.executable)
        # On Windows the program that answers on the command line is another one, beside it.
        return [str(here.with_name("shopbook" + here.suffix))]
    return [sys.executable, "-m", "app"]


def where() -> str:
    """The entry, as a person would look for it."""
    return rf"HKEY_CURRENT_USER\{RUN_KEY}" if sys.platform == "win32" else str(_file())


def is_on() -> bool:
    """Whether Shopbook starts at the next login. OSError when the system does not say."""
    if sys.platform == "win32":
        return _run_value() is not None
    try:
        text = _file().read_text("utf-8")
    except FileNotFoundError:
        return False
    # How desktops switch an entry off without removing it.
    lines = {line.strip().lower().replace(" ", "") for line in text.splitlines()}
    return not lines & {"hidden=true", "x-gnome-autostart-enabled=false"}


def switch(*, on: bool) -> None:
    """Make the entry or remove it; the same again does nothing more. OSError when the system refuses."""
    if sys.platform == "win32":
        _set_run_value(_windows_line(program()) if on else None)
    elif on:
        file = _file()
        file.parent.mkdir(parents=True, exist_ok=True)
        is_mac = sys.platform == "darwin"
        file.write_bytes(_agent(program()) if is_mac else _desktop_entry(program()).encode())
    else:
        _file().unlink(missing_ok=True)


def _file() -> Path:
    if sys.platform == "darwin":
        return Path.home() / "Library" / "LaunchAgents" / f"{_AGENT}.plist"
    # An empty or relative value does not count, says the XDG Base Directory specification.
    config = os.environ.get("XDG_CONFIG_HOME", "")
    base = Path(config) if Path(config).is_absolute() else Path.home() / ".config"
    return base / "autostart" / "shopbook.desktop"


def _desktop_entry(command: list[str]) -> str:
    words = " ".join(f'"{word.translate(_EXEC_ESCAPES)}"' for word in command)
    lines = [
        "[Desktop Entry]",
        "Type=Application",
        f"Name={_NAME}",
        f"Exec={words} {MINIMISED}",
        "Icon=shopbook",
    ]
    if not getattr(sys, "frozen", False):
        lines.append(f"Path={Path(__file__).resolve().parents[1]}")
    return "\n".join([*lines, "Terminal=false", "X-GNOME-Autostart-enabled=true", ""])


def _agent(command: list[str]) -> bytes:
    import plistlib

    return plistlib.dumps(
        {
            "Label": _AGENT,
            "ProgramArguments": [*command, MINIMISED],
            "RunAtLoad": True,
            "ProcessType": "Interactive",
        }
    )


def _windows_line(command: list[str]) -> str:
    # The setup writes and looks for exactly this (packaging/windows/shopbook.nsi).
    return " ".join([*(f'"{word}"' if " " in word or "\\" in word else word for word in command), MINIMISED])


if sys.platform == "win32":
    import winreg

    def _run_value() -> str | None:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
                return str(winreg.QueryValueEx(key, _NAME)[0])
        except FileNotFoundError:
            return None

    def _set_run_value(line: str | None) -> None:
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
            if line is not None:
                winreg.SetValueEx(key, _NAME, 0, winreg.REG_SZ, line)
            elif _run_value() is not None:
                winreg.DeleteValue(key, _NAME)
