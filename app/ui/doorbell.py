"""A second start of the same book: it asks the window that has the book to come up, and leaves.

What is asked is a file in a folder of this person's, named for the book; the window that has the book watches the
folder (QFileSystemWatcher) and takes the file away. No port and no socket: there is no network in this program, and
a folder is there on every system. An answer that does not come means that another program has the book, such as a
verb of the command line, or another person's window.
"""

from __future__ import annotations

import logging
import os
import time
from hashlib import sha256
from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

_log = logging.getLogger(__name__)

PATIENCE_MS: Final = 2000
_LOOK_MS: Final = 50
# What somebody asked for who was gone before he was answered.
_STALE_SECONDS: Final = 20


def _request(folder: Path, book: Path) -> Path:
    """The file that asks for the window of this book, however its name was written."""
    whole = os.path.normcase(os.path.realpath(book))
    return folder / sha256(whole.encode("utf-8", "surrogateescape")).hexdigest()[:32]


class Doorbell(QObject):
    """Listens while a book is open. `rung` when another start wants this window. GUI thread."""

    rung = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._request: Path | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)

    @property
    def listens(self) -> bool:
        """Whether it answers for a book."""
        return self._request is not None

    def listen(self, book: Path) -> None:
        """Answer for this book from now on. A folder that cannot be made is logged: then nobody can ask."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            _log.warning("A second start cannot ask for this window: %s", error)
            return
        self._request = _request(self._folder, book)
        if not self._watcher.directories():
            self._watcher.addPath(str(self._folder))
        self._look()

    def stop(self) -> None:
        """Answer for no book."""
        self._request = None

    def _look(self, _folder: str = "") -> None:
        if self._request is None:
            return
        try:
            fresh = time.time() - self._request.stat().st_mtime < _STALE_SECONDS
            self._request.unlink()
        except FileNotFoundError:
            return
        except OSError as error:
            _log.warning("What a second start asked cannot be taken away: %s", error)
            return
        if fresh:
            self.rung.emit()


class Ringing(QObject):
    """Asks once for the window that has a book: `answered` or, after a few seconds, `unanswered`. GUI thread."""

    answered = Signal()
    unanswered = Signal()

    def __init__(self, folder: Path, book: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._request = _request(folder, book)
        self._left = PATIENCE_MS // _LOOK_MS
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def begin(self) -> None:
        """Ask. Where that is not possible, nobody answers."""
        try:
            self._request.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._request.touch(mode=0o600)
        except OSError as error:
            _log.warning("The window that has the book cannot be asked for: %s", error)
            self._left = 0
        self._timer.start()

    def _look(self) -> None:
        self._left -= 1
        if self._left > 0 and self._request.exists():
            return
        self._timer.stop()
        if self._left > 0:
            self.answered.emit()
            return
        try:
            self._request.unlink(missing_ok=True)
        except OSError as error:
            _log.warning("What was asked for cannot be taken away: %s", error)
        self.unanswered.emit()
