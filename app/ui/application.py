"""The application around the window: Qt is started here, and leaves here."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import ExitStack
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

import app
from app.paths import Folders
from app.settings import Loaded, Look
from app.ui.language import speak
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.screen import said_in_words

if TYPE_CHECKING:
    from app.ui.documents import Documents

# As app.autostart writes it, which is not imported before the first picture.
MINIMISED = "--minimised"
READY = "--ready"
SHOT, OFFSCREEN_SHOT = "--shot", "--offscreen-shot"
FURNISH_AFTER_MS = 250
# By its argument: `setStyle` hands back the style, and PySide makes five hundred enum members for it.
DRESS = ("-style", "Fusion")
HALF_LIGHT = 128


def run(arguments: list[str], folders: Folders, loaded: Loaded, begin_log: Callable[[], str]) -> int:
    """Show the window until it is closed; returns the exit code. `arguments` may name a book, which is then opened.

    `begin_log` is called once the bare window is on the screen, and answers where the log is.

    `--shot FILE` keeps a picture of it and leaves, `--offscreen-shot FILE` without a screen too: the test of an
    installation that has nobody to look at it. `--minimised` is how the computer starts it at login, `--ready`
    how a start is measured from outside: it says `ready` when the list can be used, and leaves.
    """
    shot = _shot_file(arguments)
    if shot is not None:
        if OFFSCREEN_SHOT in arguments:
            arguments = [*arguments, "-platform", "offscreen"]
        arguments = [a for a in arguments if a not in (SHOT, OFFSCREEN_SHOT, str(shot))]
    if loaded.settings.scale != 100:
        # Qt reads it once; whoever set it himself is not overruled.
        os.environ.setdefault("QT_SCALE_FACTOR", f"{loaded.settings.scale / 100:g}")
    with said_in_words():
        application = QApplication([sys.argv[0], *DRESS, *arguments])
    application.setApplicationName("Shopbook")
    application.setDesktopFileName("shopbook")
    application.setApplicationVersion(app.__version__)
    documents = _documents(application)
    speak(application, loaded.settings.language)
    preferences = Preferences(loaded.settings, folders.settings_file)
    window = MainWindow(None, preferences, folders, dark=_is_dark(application, loaded.settings.look))
    window.keep_within(window.screen().availableSize())
    with ExitStack() as leaving:

        def begin() -> None:
            named = _book_named(arguments)
            if documents is not None:
                documents.asked.connect(window.open_book)
                named = documents.first() or named
            window.start(named)

        def furnish() -> None:
            if not window.bare:
                return
            from app.ui.theme import Theme

            log_place = begin_log()
            theme = Theme(application, preferences.settings.look.value, dressed=True)
            window.hold_picture()
            window.furnish(theme, log_place=log_place)
            leaving.callback(window.notices.install_hooks())
            if loaded.problem:
                window.notices.error(loaded.problem)
            # Python's arguments, not Qt's: on Windows Qt's are short of letters outside the system's code page.
            QTimer.singleShot(0, window, begin)

        window.drawn.connect(furnish)
        # A window that starts out of sight is never drawn.
        QTimer.singleShot(FURNISH_AFTER_MS, window, furnish)
        if MINIMISED in arguments:
            window.showMinimized()
        else:
            window.show()
        _attend(window, shot, says_ready=READY in arguments)
        return application.exec()


def _attend(window: MainWindow, shot: Path | None, *, says_ready: bool) -> None:
    if shot is not None:
        from app.ui.shot import keep_picture

        keep_picture(window, shot)
    elif says_ready:
        from app.ui.shot import say_when_ready

        say_when_ready(window)


def _documents(application: QApplication) -> Documents | None:
    documents: Documents | None = None
    if sys.platform == "darwin":
        from app.ui.documents import Documents

        documents = Documents(application)
    return documents


def _is_dark(application: QApplication, chosen: Look) -> bool:
    if chosen is Look.SYSTEM:
        # Asking for the colour scheme would make all enums of `Qt` before the first picture.
        return application.palette().window().color().lightness() < HALF_LIGHT
    return chosen is Look.DARK


def _book_named(arguments: list[str]) -> Path | None:
    for before, argument in zip(["", *arguments], arguments, strict=False):
        if before == "--book" or argument.startswith("--book="):
            return Path(argument.removeprefix("--book="))
        if Path(argument).suffix == ".shopbook":
            return Path(argument)
    return None


def _shot_file(arguments: list[str]) -> Path | None:
    for before, argument in pairwise(arguments):
        if before in (SHOT, OFFSCREEN_SHOT):
            return Path(argument)
    return None
