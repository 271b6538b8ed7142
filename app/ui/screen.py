"""No screen that answers, said in a sentence: by itself Qt would print names of plugins, and abort.

Whether there is one cannot be told beforehand: DISPLAY may name a server that has gone, or one that lets nobody in.
So Qt is let try, and its last words are put into ours.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, NoReturn

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

REFUSED: Final = 2
INSTEAD: Final = "Nothing is lost. Without a window, use the verbs: shopbook --help\n"


@contextmanager
def said_in_words() -> Iterator[None]:
    """While the application is made: where Qt gives up, the program ends with a sentence and the exit code 2."""
    heard: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            _leave(why(heard))
        heard.append(text)

    before = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
    for text in heard:
        sys.stderr.write(f"{text}\n")


def why(heard: list[str]) -> str:
    """What Qt said before it gave up, as a sentence about this machine."""
    wanted = os.environ.get("QT_QPA_PLATFORM", "")
    if any(text.startswith("Could not find") for text in heard):
        return f"QT_QPA_PLATFORM says {wanted}, and there is no such way to draw here."
    screens = [
        f"{name}={os.environ[name]}" for name in ("WAYLAND_DISPLAY", "DISPLAY") if os.environ.get(name)
    ]
    if any(text.startswith("could not connect") for text in heard) or "wayland" in wanted:
        return f"The screen does not answer ({', '.join(screens)}), or does not let this user in."
    return (
        "Libraries of the system are missing without which no window can be opened. On Debian and Ubuntu:"
        " apt-get install libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxkbcommon-x11-0 libxcb-shape0"
    )


def _leave(sentence: str) -> NoReturn:
    """Qt aborts as soon as it has been heard, so nothing can be raised from here."""
    sys.stderr.write(f"{sentence}\n{INSTEAD}")
    sys.stderr.flush()
    os._exit(REFUSED)
