"""Safety copies from the window: by hand, once a day, and when the book is closed (REQUIREMENTS 10.3)."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.ui import shell_work
from app.ui.desk import Desk
from app.ui.notices import Notices
from app.ui.preferences import Preferences

# What is not needed for the first picture is imported after it (DESIGN 8).
if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.errors import BookError, Fault
    from app.paths import Folders
    from app.storage.book import Book
    from app.ui.worker import Work


class Copies(QObject):
    """Has copies made in the backroom; `made(Path)` follows each that was found whole. GUI thread."""

    made = Signal(object)

    def __init__(
        self, desk: Desk, notices: Notices, preferences: Preferences, folders: Folders, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._notices = notices
        self._preferences = preferences
        self._folders = folders
        self._leaving: Work | None = None
        self._failed = self._was_said = False
        self._day: date | None = None

    @property
    def folder(self) -> Path:
        """Where copies go."""
        return self._preferences.settings.backup_folder or self._folders.backups

    def begin(self) -> None:
        """Another book is open: what was made or failed for the one before says nothing of it."""
        self._day = None
        self._failed = False

    def now(self) -> None:
        """A copy by hand."""
        from app.ui.worker import Work

        if self._desk.is_open:
            task = Work(self.tr("Making a safety copy"))
            request = partial(shell_work.backup, folder=self.folder, task=task)
            self._desk.run(request, self, self._say, self._notices.error, task=task)

    def daily(self) -> None:
        """Today's copy, unless there is one or the setting says no."""
        from app.ui.worker import Work

        today = date.today()  # noqa: DTZ011 - the owner's day
        if self._desk.is_open and self._preferences.settings.backup_daily and self._day != today:
            self._day = today
            task = Work(self.tr("Making today's safety copy"))
            request = partial(shell_work.backup_of_the_day, folder=self.folder, task=task)
            self._desk.run(request, self, self._tell, self._notices.error, task=task)

    def before_leaving(self, *, listening: bool = True) -> bool:
        """A copy of what has been recorded since the last one; returns whether the book may be closed now.

        Where the setting says no, the head of the book's chain is kept all the same.
        The window goes on meanwhile: asking again stops it, and closes. Unless `listening`, it takes no keys and no
        clicks, so that nothing else is asked for before this is done. When a copy fails that is said, and the
        book stays open once, so that it is read. Asked again, it is tried again, and the book closes whatever comes of it.
        """
        from app.ui.worker import Work

        if not self._desk.is_open:
            return True
        if self._leaving is not None:
            self._leaving.cancel()
            return False
        from PySide6.QtCore import QEventLoop

        self._was_said, self._failed = self._failed, False
        self._leaving = Work(self.tr("Making a safety copy before closing"))
        work: Callable[[Book], Path | None] = partial(shell_work.keep_head, folder=self.folder)
        if self._preferences.settings.backup_at_close:
            work = partial(shell_work.backup_of_changes, folder=self.folder, task=self._leaving)
        wait = QEventLoop(self)
        self._desk.run(
            work,
            self,
            self._tell,
            self._refused,
            faulted=self._broken,
            ended=wait.quit,
            task=self._leaving,
        )
        flags = QEventLoop.ProcessEventsFlag
        wait.exec(flags.AllEvents if listening else flags.ExcludeUserInputEvents)
        self._leaving = None
        return self._was_said or not self._failed

    def _say(self, path: Path) -> None:
        self.made.emit(path)
        self._notices.success(self.tr("Safety copy made and proved: {file}").format(file=path.name))

    def _tell(self, path: Path | None) -> None:
        if path is not None:
            self.made.emit(path)

    def _refused(self, error: BookError) -> None:
        self._failed = True
        if not self._was_said:
            self._notices.error(error)

    def _broken(self, fault: Fault) -> None:
        self._failed = True
        if not self._was_said:
            self._notices.fault(fault)
