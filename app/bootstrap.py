"""The one place that knows everybody: folders, log, settings, window; and the reverse on the way out."""

from __future__ import annotations

from app import log, paths, settings
from app.ui.application import run


def main(arguments: list[str]) -> int:
    """Open the window; returns the exit code. The desk opens the book once the window is on the screen."""
    folders = paths.folders().make()
    written = log.start(folders.log)
    try:
        place = str(written.file or "")
        return run(arguments, folders, settings.load(folders.settings_file), log_place=place)
    finally:
        written.stop()
