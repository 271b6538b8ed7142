"""The menus: everything the window can do, by name, with its keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Literal, Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

Keys = str | QKeySequence.StandardKey
Standard = QKeySequence.StandardKey
# The dialogs that are about the book and no customer: methods of `Actions`.
BookDialog = Literal["customer", "consolidate_all", "opening", "import_file", "match_bank", "export"]


class Doer(Protocol):
    """What the menus can ask for: the window itself."""

    def back_up(self) -> None: ...
    def print_page(self) -> None: ...
    def day_slip(self) -> None: ...
    def check_code(self) -> None: ...
    def search(self) -> None: ...
    def open_dialog(self, dialog: BookDialog) -> None: ...
    def sale(self) -> None: ...
    def payment(self) -> None: ...
    def check_now(self) -> None: ...
    def choose_look(self, choice: str) -> None: ...
    def go(self, key: str) -> None: ...
    def open_book(self, path: Path) -> None: ...


class Books(Protocol):
    """Which book: `Opening`."""

    def show_first(self) -> None: ...
    def choose_book(self) -> None: ...
    def choose_copy(self) -> None: ...
    def choose_source(self) -> object: ...


class Guide(Protocol):
    """What is reached from anywhere: `Reach`."""

    def open_palette(self) -> object: ...
    def help(self) -> object: ...
    def show_keys(self) -> object: ...
    def about_proof(self) -> object: ...
    def show_drill(self) -> object: ...
    def recent_books(self) -> list[Path]: ...


class Menus(QObject):
    """Fills the menu bar of `window`; what is chosen, `doer` does. `undo` is the notices' own action."""

    def __init__(self, window: QMainWindow, doer: Doer, books: Books, guide: Guide, undo: QAction) -> None:
        super().__init__(window)
        self._guide = guide
        self._window = window
        self._doer = doer
        self._books = books
        self._undo = undo
        self._of_the_book: list[QAction] = []
        self._listed: list[tuple[str, QAction]] = []
        self._book()
        self._edit()
        self._record()
        self._view()
        self._help()
        self.enable(book_open=False)

    def enable(self, *, book_open: bool) -> None:
        """What needs a book can be chosen only while one is open."""
        for action in self._of_the_book:
            action.setEnabled(book_open)

    def listed(self) -> list[tuple[str, QAction]]:
        """Every action, with the name of the menu it is in."""
        return list(self._listed)

    def _book(self) -> None:
        dialog = self._doer.open_dialog
        menu = self._window.menuBar().addMenu(self.tr("&Book"))
        self._add(menu, self.tr("New book …"), self._books.show_first, "Ctrl+Shift+N")
        self._add(menu, self.tr("New book from a file …"), self._books.choose_source, "")
        self._add(menu, self.tr("Open book …"), self._books.choose_book, Standard.Open)
        recent = menu.addMenu(self.tr("Recent books"))
        recent.aboutToShow.connect(partial(self._fill_recent, recent))
        recent.setToolTipsVisible(True)
        self._add(menu, self.tr("Import …"), partial(dialog, "import_file"), "Ctrl+I", needs_book=True)
        bank = self.tr("Match a bank statement …")
        self._add(menu, bank, partial(dialog, "match_bank"), "Ctrl+Shift+M", needs_book=True)
        self._add(menu, self.tr("Print …"), self._doer.print_page, Standard.Print, needs_book=True)
        self._add(menu, self.tr("Day-close slip …"), self._doer.day_slip, "", needs_book=True)
        self._add(menu, self.tr("Check a book code …"), self._doer.check_code, "", needs_book=True)
        self._add(menu, self.tr("Make a safety copy"), self._doer.back_up, "Ctrl+B", needs_book=True)
        self._add(menu, self.tr("Bring back a safety copy …"), self._books.choose_copy, "")
        self._add(menu, self.tr("Export …"), partial(dialog, "export"), "Ctrl+Shift+E", needs_book=True)
        menu.addSeparator()
        settings = partial(self._doer.go, "settings")
        self._add(menu, self.tr("Settings"), settings, "Ctrl+,", needs_book=True)
        menu.addSeparator()
        self._add(menu, self.tr("Quit"), self._window.close, Standard.Quit)

    def _fill_recent(self, menu: QMenu) -> None:
        menu.clear()
        for number, path in enumerate(self._guide.recent_books(), 1):
            action = menu.addAction(f"&{number}  {path.stem.replace('&', '&&')}")
            action.setToolTip(str(path))
            action.triggered.connect(partial(self._open_recent, path))
        if menu.isEmpty():
            menu.addAction(self.tr("No other book yet")).setEnabled(False)

    def _open_recent(self, path: Path, *_checked: bool) -> None:
        self._doer.open_book(path)

    def _edit(self) -> None:
        menu = self._window.menuBar().addMenu(self.tr("&Edit"))
        self._undo.setShortcut(Standard.Undo)
        menu.addAction(self._undo)
        self._listed.append((menu.title().replace("&", ""), self._undo))
        self._add(menu, self.tr("Go to anything …"), self._guide.open_palette, "Ctrl+K")
        self._add(menu, self.tr("Find"), self._doer.search, Standard.Find, needs_book=True)

    def _record(self) -> None:
        dialog = self._doer.open_dialog
        menu = self._window.menuBar().addMenu(self.tr("&Record"))
        for name, slot, keys in (
            (self.tr("Sale …"), self._doer.sale, "F2"),
            (self.tr("Payment …"), self._doer.payment, "F3"),
            (self.tr("New customer …"), partial(dialog, "customer"), "Ctrl+N"),
            (self.tr("Consolidate all …"), partial(dialog, "consolidate_all"), "Ctrl+F4"),
            (self.tr("Opening balances …"), partial(dialog, "opening"), ""),
            (self.tr("Check everything"), self._doer.check_now, "Ctrl+F9"),
        ):
            self._add(menu, name, slot, keys, needs_book=True)

    def _view(self) -> None:
        menu = self._window.menuBar().addMenu(self.tr("&View"))
        for choice, name in (
            ("system", self.tr("Look as the system does")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ):
            self._add(menu, name, partial(self._doer.choose_look, choice), "")

    def _help(self) -> None:
        menu = self._window.menuBar().addMenu(self.tr("&Help"))
        self._add(menu, self.tr("Help for this page"), self._guide.help, Standard.HelpContents)
        self._add(menu, self.tr("Keys"), self._guide.show_keys, "Ctrl+F1")
        self._add(menu, self.tr("What the proof means"), self._guide.about_proof, "")
        self._add(menu, self.tr("Try the proof: damage a copy"), self._guide.show_drill, "", needs_book=True)

    def _add(
        self, menu: QMenu, name: str, slot: Callable[[], object], keys: Keys, *, needs_book: bool = False
    ) -> None:
        action = QAction(name, self._window)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked=False: slot())
        menu.addAction(action)
        self._listed.append((menu.title().replace("&", ""), action))
        if needs_book:
            self._of_the_book.append(action)
