"""From a choice to an open book: the first page, the files, what was refused. The window shows what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.ui import shell_work
from app.ui.desk import Desk
from app.ui.language import place
from app.ui.notices import Notices
from app.ui.parts import Words
from app.ui.preferences import Preferences
from app.ui.sentences import in_words

# What is not needed for the first picture is imported after it (DESIGN 8).
if TYPE_CHECKING:
    from app.domain.books import BookInfo
    from app.domain.errors import BookError, Fault
    from app.domain.receipts import Receipt
    from app.paths import Folders
    from app.services.book_from_file import FileGlance
    from app.storage.book import Book
    from app.ui.books.first import FirstPage
    from app.ui.books.from_file import FromFileDialog
    from app.ui.books.older import OlderDialog
    from app.ui.doorbell import Doorbell, Ringing

# The list first.
LISTEN_AFTER_MS = 500


class Opening(QObject):
    """Chooses and opens books for the window, whose views it shares. GUI thread.

    `leaving` comes before another book is opened, `opened(BookInfo)` when one is, then `list_wanted` where a new book
    is to begin with an import, and `watched` when it is known whether the file is `held`; `without` when there is none
    and the first page is shown. `wanted` when the program was started once more for the book that is open, `elsewhere`
    where this is that other start: the window that has the book has come up.
    """

    leaving = Signal()
    opened = Signal(object)
    list_wanted = Signal()
    watched = Signal()
    without = Signal()
    wanted = Signal()
    elsewhere = Signal()

    def __init__(
        self, views: QStackedWidget, desk: Desk, notices: Notices, preferences: Preferences, folders: Folders
    ) -> None:
        super().__init__(views)
        self._views = views
        self._desk = desk
        self._notices = notices
        self._preferences = preferences
        self._folders = folders
        self._first: FirstPage | None = None
        self._brings_list = False
        self._starting = False
        self._bell: Doorbell | None = None
        self._ringing: Ringing | None = None
        self._path: Path | None = None
        # What is held against the file that is open; empty usually. See services.heads.
        self.held = ""
        self._wait = QWidget(views)
        column = QVBoxLayout(self._wait)
        self._words = Words(self.tr("Opening your book …"), "body", "quiet")
        column.addWidget(self._words, 0, Qt.AlignmentFlag.AlignCenter)
        views.addWidget(self._wait)
        views.setCurrentWidget(self._wait)

    @property
    def is_waiting(self) -> bool:
        """Whether neither a book nor the first page is there yet."""
        return self._views.currentWidget() is self._wait

    @property
    def first(self) -> FirstPage:
        """The first page; made when it is first shown."""
        if self._first is None:
            from app.ui.books.first import FirstPage

            self._first = FirstPage()
            self._first.new_book.connect(self.new_book)
            self._first.open_book.connect(self.choose_book)
            self._first.from_file.connect(self.choose_source)
            self._first.demo.connect(self.open_demo)
            self._first.bring_back.connect(self.choose_copy)
            self._first.recent.connect(lambda path: self.open_book(Path(path)))
            self._views.addWidget(self._first)
        return self._first

    def start(self, path: Path | None) -> None:
        """Open this book, or the one used last; without one, the first page."""
        path = path or self._preferences.settings.last_book
        if path is None:
            self.show_first()
        else:
            self._starting = True
            self.open_book(path)

    def show_first(self) -> None:
        """A new book, a demo shop, or one that is there."""
        self.first.show_recent([str(p) for p in self._preferences.settings.recent_books[:5]])
        self._views.setCurrentWidget(self.first)
        self.without.emit()
        self.first.guess_currency(shell_work.guess_currency())
        self._views.window().setWindowTitle(self.tr("Start your book – Shopbook"))
        self.first.name.setFocus()

    def new_book(self, name: str, currency: str) -> None:
        """Make a book for this shop in the usual folder."""
        self._brings_list = self.first.lists.isChecked()
        path = shell_work.free_place(self._folders.books, name)
        self._open(path, partial(shell_work.create, path, name, currency))

    def choose_source(self) -> FromFileDialog:
        """Ask which file a new book is to be made of."""
        from app.ui.books.from_file import FromFileDialog

        dialog = FromFileDialog(self._desk, self._views.window())
        dialog.chosen.connect(self.make_of_file)
        dialog.open()
        return dialog

    def make_of_file(self, seen: FileGlance, name: str) -> None:
        """Make a book of a file that was looked at, and open it; the one that is open comes back if that fails."""
        from app.ui.worker import Work

        self.leaving.emit()
        task = Work(self.tr("Making a book of {file}").format(file=seen.path.name))
        path = shell_work.free_place(self._folders.books, name)
        deed = shell_work.MakeOfFile(path, name, seen, self._copies, task)
        self._words.setText(self.tr("Making {name} …").format(name=name))
        self._views.setCurrentWidget(self._wait)
        self._desk.open(
            deed,
            self,
            partial(self._is_made, deed),
            self._not_made,
            faulted=self._notices.fault,
            ended=self._reopen,
            task=task,
        )

    def _is_made(self, deed: shell_work.MakeOfFile, book: Book) -> None:
        self._path = book.path
        self._is_open(book)
        if deed.made is not None:
            customers = self.tr("%Ln customer(s)", "", deed.made.customers)
            entries = self.tr("%Ln entry(s)", "", deed.made.entries)
            words = self.tr("{name} is there, with {customers} and {entries}.")
            said = words.format(name=book.path.stem, customers=customers, entries=entries)
            self._notices.success(said)

    def _not_made(self, error: BookError) -> None:
        self.choose_source().refuse(str(error))

    def choose_book(self) -> None:
        """Ask for a book's file."""
        from PySide6.QtWidgets import QFileDialog

        chosen, _ = QFileDialog.getOpenFileName(
            self._views.window(),
            self.tr("Open book"),
            str(self._folders.books),
            self.tr("Shopbook (*.shopbook)"),
        )
        if chosen:
            self.open_book(Path(chosen))

    def open_demo(self) -> None:
        """A shop to look around in."""
        path = self._folders.books / "Demo.shopbook"
        self._open(path, partial(shell_work.demo_book, path, self._copies))

    def open_book(self, path: Path) -> None:
        """Open this file; what it is instead of a book is said."""
        self._open(path, partial(shell_work.open_book, path, self._copies))

    def choose_copy(self) -> None:
        """Ask which safety copy is to take the place of the book that is open, or that could not be opened."""
        from app.ui.books.restore import RestoreDialog

        last = self._preferences.settings.last_book
        dialog = RestoreDialog(self._desk, self._path or last, self._copies, self._views.window())
        dialog.chosen.connect(self.bring_back)
        dialog.open()

    def bring_back(self, copy: Path, path: Path | None = None) -> None:
        """Put a safety copy in the place of its book, the one at `path` or the one used last; that one is kept."""
        from app.ui.worker import Work

        path = path or self._path or self._preferences.settings.last_book or self._place_for(copy)
        self._path = path
        self.leaving.emit()
        task = Work(self.tr("Bringing back a safety copy"))
        deed = shell_work.BringBack(path, copy, self._copies, task)
        self._words.setText(self.tr("Bringing {name} back …").format(name=copy.stem))
        self._views.setCurrentWidget(self._wait)
        self._desk.open(
            deed,
            self,
            partial(self._is_back, deed),
            faulted=self._notices.fault,
            ended=self._reopen,
            task=task,
        )

    def _place_for(self, copy: Path) -> Path:
        """Where the book of a copy is to stand on a computer that has no book yet."""
        from app.services.backups import stem_of

        return self._folders.books / f"{stem_of(copy)}.shopbook"

    def _is_back(self, deed: shell_work.BringBack, book: Book) -> None:
        self._remember(book)
        self._desk.read(shell_work.info, self, partial(self._say_it_is_back, deed), ended=self._is_told)

    def _say_it_is_back(self, deed: shell_work.BringBack, info: BookInfo) -> None:
        self.opened.emit(info)
        undo = None if deed.kept is None else partial(self.bring_back, deed.kept, deed.path)
        self._notices.success(self.tr("{name} is back, and proved.").format(name=deed.copy.stem), undo)

    def _reopen(self) -> None:
        """Bringing back, or making a book of a file, failed or was stopped: the book is as it was."""
        if self._desk.is_open:
            return
        if self._path is not None and self._path.exists():
            self.open_book(self._path)
        else:
            self.show_first()

    @property
    def _copies(self) -> Path:
        return self._preferences.settings.backup_folder or self._folders.backups

    def _open(self, path: Path, opener: Callable[[], Book]) -> None:
        self._path = path
        if self._bell is not None:
            self._bell.stop()
        self.leaving.emit()
        self._words.setText(self.tr("Opening {name} …").format(name=path.stem))
        self._views.setCurrentWidget(self._wait)
        if self._ringing is not None:
            self._ringing.deleteLater()
            self._ringing = None
        self._desk.open(
            opener, self, self._is_open, self._refused, faulted=self._cannot_open, ended=self._is_answered
        )

    def _is_answered(self) -> None:
        """Where a mistake of ours kept the book from being opened, the first page is there all the same."""
        if self.is_waiting and not self._desk.is_open and self._ringing is None:
            self._starting = self._brings_list = False
            self.show_first()

    def _is_open(self, book: Book) -> None:
        self._remember(book)
        self._desk.read(shell_work.info, self, self._tell, ended=self._is_told)

    def _remember(self, book: Book) -> None:
        self.held = ""
        self._preferences.change(self._preferences.settings.with_book(book.path))

    def _tell(self, info: BookInfo) -> None:
        wants_list, self._brings_list = self._brings_list, False
        self._starting = False
        self.opened.emit(info)
        QTimer.singleShot(LISTEN_AFTER_MS, self, self._listen)
        if wants_list:
            self.list_wanted.emit()

    def _is_told(self) -> None:
        """A book that opened and cannot say what it is cannot be shown either; why was said."""
        if self.is_waiting:
            self._starting = self._brings_list = False
            self._desk.stop()
            self.show_first()

    # a file that is not the newest -----------------------------------------------------------------------------------

    def look_whether_held(self) -> None:
        """Hold the file against what is known of it elsewhere: `watched` follows, and the question where it is not the newest."""
        self._desk.run(shell_work.held_against, self, self._hold, ended=self._is_watched)

    def _hold(self, why: str) -> None:
        self.held = why

    def _is_watched(self) -> None:
        """Whatever became of the look, the checks begin: before a write it is made again where it failed."""
        self.watched.emit()
        self.ask_about_held()

    @property
    def checks_itself(self) -> bool:
        """Whether the book is proved by itself: as the preferences have it, but not a file that is held."""
        return self._preferences.settings.validation and not self.held

    def ask_about_held(self) -> bool:
        """Say what is held against the file that is open, and ask what is to be done; False where it is in order."""
        if not self.held or self._path is None:
            return False
        from app.ui.books.older import OlderDialog

        dialog = OlderDialog(in_words(self.held), self._views.window())
        dialog.bring_back.connect(self.bring_back)
        dialog.choose_copy.connect(self.choose_copy)
        dialog.use.connect(partial(self._use_held, dialog))
        locale = place()
        copy = partial(shell_work.newer_copy, path=self._path, folder=self._copies)
        self._desk.read(copy, dialog, lambda found: dialog.show_copy(found, locale))
        dialog.open()
        return True

    def _use_held(self, dialog: OlderDialog, reason: str) -> None:
        from uuid import uuid4  # asks what machine this is; not at a start

        from app.domain.heads import AcceptHeadDraft

        draft = AcceptHeadDraft(str(uuid4()), reason)
        self._desk.run(
            partial(shell_work.accept_head, draft=draft, folder=self._copies),
            dialog,
            partial(self._held_is_used, dialog),
            dialog.refuse,
            faulted=dialog.refuse,
        )

    def _held_is_used(self, dialog: OlderDialog, receipt: Receipt) -> None:
        dialog.accept()
        if self._path is not None:
            self.open_book(self._path)
            self._notices.success(receipt.message)

    def _refused(self, error: BookError) -> None:
        self._brings_list = self._starting = False
        self.show_first()
        self.first.refuse(error.field, str(error))

    def _cannot_open(self, fault: Fault) -> None:
        from app.domain.errors import BookLocked

        if isinstance(fault, BookLocked) and self._path is not None:
            self._ask_for_its_window(self._path, fault)
        else:
            self._give_up(fault)

    def _give_up(self, fault: Fault) -> None:
        from app.domain.errors import BookMissing

        starting, self._starting = self._starting, False
        self.show_first()
        if starting and self._path is not None and isinstance(fault, BookMissing):
            gone = self.tr("{name} is not in {folder} now. If that is a stick, put it in and open it.")
            self._notices.error(gone.format(name=self._path.name, folder=self._path.parent))
        else:
            self._notices.fault(fault)

    # the same book in another window -----------------------------------------------------------------------------------

    @property
    def _bells(self) -> Path:
        return self._folders.cache / "asked"

    def _listen(self) -> None:
        """From now on another start for this book brings this window up."""
        from app.ui.doorbell import Doorbell

        if self._path is None or not self._desk.is_open:
            return
        if self._bell is None:
            self._bell = Doorbell(self._bells, self)
            self._bell.rung.connect(self.wanted)
        self._bell.listen(self._path)

    def _ask_for_its_window(self, path: Path, fault: Fault) -> None:
        from app.ui.doorbell import Ringing

        self._ringing = ringing = Ringing(self._bells, path, self)
        ringing.answered.connect(partial(self._is_elsewhere, path))
        ringing.unanswered.connect(partial(self._give_up, fault))
        ringing.begin()

    def _is_elsewhere(self, path: Path) -> None:
        if self._starting:
            self.elsewhere.emit()
            return
        self.show_first()
        said = self.tr("{name} is open in another window, which has come up.")
        self._notices.success(said.format(name=path.stem))
