"""The one place that knows everybody: settings, log, window, desk, book; and the reverse on the way out."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

import app
from app import log, paths, settings
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.theme import Theme

SHOT_AFTER_MS = 2500


def main(arguments: list[str]) -> int:
    """Open the window; returns the exit code. `arguments` may name a book, which is then opened.

    `--offscreen-shot FILE` opens it without a screen, keeps a picture of it and leaves: the test of an
    installation that has nobody to look at it.
    """
    shot = _shot_file(arguments)
    if shot is not None:
        arguments = [a for a in arguments if a not in ("--offscreen-shot", str(shot))]
        arguments += ["-platform", "offscreen"]
    folders = paths.folders().make()
    written = log.start(folders.log)
    application = QApplication([sys.argv[0], *arguments])
    application.setApplicationName("Shopbook")
    application.setApplicationVersion(app.__version__)
    loaded = settings.load(folders.settings_file)
    preferences = Preferences(loaded.settings, folders.settings_file)
    theme = Theme(application, preferences.settings.look.value)
    window = MainWindow(theme, preferences, folders, log_place=str(written.file or ""))
    restore_hooks = window.notices.install_hooks()
    window.show()
    if loaded.problem:
        window.notices.error(loaded.problem)
    # The first picture is on the screen before the book, and with it the database, is touched.
    QTimer.singleShot(0, window, lambda: window.start(_book_named(application.arguments()[1:])))
    if shot is not None:
        QTimer.singleShot(SHOT_AFTER_MS, window, lambda: _keep_shot(window, shot))
    try:
        return application.exec()
    finally:
        restore_hooks()
        written.stop()


def _book_named(arguments: list[str]) -> Path | None:
    books = [Path(a) for a in arguments if Path(a).suffix == ".shopbook"]
    return books[0] if books else None


def _shot_file(arguments: list[str]) -> Path | None:
    if "--offscreen-shot" not in arguments:
        return None
    at = arguments.index("--offscreen-shot") + 1
    return Path(arguments[at]) if at < len(arguments) else None


def _keep_shot(window: MainWindow, file: Path) -> None:
    window.grab().save(str(file))
    window.close()
