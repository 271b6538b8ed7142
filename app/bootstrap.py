"""The one place that knows everybody: folders, log, settings, window; and the reverse on the way out."""

from __future__ import annotations

import gc
from contextlib import ExitStack

from app import paths, settings
from app.ui.application import run


def main(arguments: list[str]) -> int:
    """Open the window; returns the exit code. The desk opens the book once the window is on the screen."""
    # Nothing made by a start can be thrown away; the window's own search for garbage begins with the book.
    gc.disable()
    folders = paths.folders().make()
    with ExitStack() as leaving:

        def begin_log() -> str:
            from app import log

            written = log.start(folders.log)
            leaving.callback(written.stop)
            return str(written.file or "")

        return run(arguments, folders, settings.load(folders.settings_file), begin_log)
