"""What is reached from anywhere: the palette (Ctrl+K), the manual (F1), books used before, the word beside the clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from app.ui.preferences import Preferences

# What is not needed for the first picture is imported when it is asked for (DESIGN 8).
if TYPE_CHECKING:
    from app.domain.daybook import DayBookQuery
    from app.domain.proof import CheckResult
    from app.ui.help.chapters import Keys
    from app.ui.help.viewer import HelpViewer
    from app.ui.menus import Menus
    from app.ui.page import Context, Page
    from app.ui.palette import Command, Palette
    from app.ui.tray import Tray

PageT = TypeVar("PageT", bound="Page")

_OFFERED_BOOKS = 5


class Shell(Protocol):
    """What it needs of the window."""

    menus: Menus
    context: Context | None

    @property
    def pages(self) -> Mapping[str, Page]: ...

    def page_key(self) -> str: ...
    def go(self, key: str) -> None: ...
    def open_customer(self, customer_id: int) -> None: ...
    def open_book(self, path: Path) -> None: ...


class Reach(QObject):
    """One per window. GUI thread."""

    def __init__(self, window: QMainWindow, shell: Shell, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._shell = shell
        self._preferences = preferences
        self._manual: HelpViewer | None = None
        self._tray: Tray | None = None

    # ---- the palette ----

    def open_palette(self) -> Palette:
        """Ctrl+K: anything by its name."""
        from app.ui.early_keys import open_with_keys
        from app.ui.palette import Palette

        shell = self._shell
        palette = Palette(
            list(self._commands()), self._window, context=shell.context, open_customer=shell.open_customer
        )
        open_with_keys(palette)
        return palette

    def _commands(self) -> Iterator[Command]:
        from app.ui.pages import places
        from app.ui.palette import Command

        shell = self._shell
        for place in places() if shell.pages else ():
            yield Command(place.title, partial(shell.go, place.key), self.tr("page"), place.icon_name)
        for menu, action in shell.menus.listed():
            if action.isEnabled():
                detail = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText) or menu
                yield Command(_plain(action), action.trigger, detail, "chevron-right", also=menu)
        yield from self._reports()
        yield from self._settings()
        yield from self._chapters()
        for path in self.recent_books():
            yield Command(path.stem, partial(shell.open_book, path), self.tr("book"), "book-open-text")

    def _reports(self) -> Iterator[Command]:
        from app.ui.palette import Command
        from app.ui.reports.kinds import groups

        for _, kinds in groups() if self._shell.pages else ():
            for kind in kinds:
                detail = self.tr("report · {about}").format(about=kind.about)
                yield Command(kind.name, partial(self.show_report, kind.key), detail, "chart-column")

    def show_entries(self, query: DayBookQuery) -> None:
        """These entries, in the day book."""
        from app.ui.daybook.page import DayBookPage

        self._go_to(DayBookPage).show_query(query)

    def show_report_now(self, key: str) -> None:
        """A report up to today, because a figure of today leads there."""
        from app.ui.reports.page import ReportsPage

        self._go_to(ReportsPage).choose(key, until_today=True)

    def show_report(self, key: str) -> None:
        """A report, of the days chosen there last."""
        from app.ui.reports.page import ReportsPage

        self._go_to(ReportsPage).choose(key)

    def _go_to(self, kind: type[PageT]) -> PageT:
        self._shell.go(kind.key)
        page = self._shell.pages[kind.key]
        assert isinstance(page, kind), "the page of that key"
        return page

    def _settings(self) -> Iterator[Command]:
        from app.ui.palette import Command
        from app.ui.settings.names import all_settings

        for key, name, room in all_settings() if self._shell.pages else ():
            detail = self.tr("setting · {room}").format(room=room)
            yield Command(name, partial(self._show_setting, key), detail, "settings", rare=True)

    def _show_setting(self, key: str) -> None:
        from app.ui.settings.page import SettingsPage

        self._go_to(SettingsPage).show_setting(key)

    def _chapters(self) -> Iterator[Command]:
        from app.ui.help.chapters import chapters
        from app.ui.palette import Command

        for chapter in chapters():
            run: Callable[[], object] = partial(self.help, chapter.key)
            yield Command(chapter.title, run, self.tr("manual"), "circle-question-mark", rare=True)

    # ---- the manual ----

    def help(self, chapter: str = "") -> HelpViewer:
        """F1: the chapter about the page in view, or the one asked for."""
        from app.ui.help.chapters import OF_PAGE
        from app.ui.help.viewer import HelpViewer

        wanted = chapter or OF_PAGE.get(self._shell.page_key(), "")
        if self._manual is None:
            self._manual = HelpViewer(self.keys(), self._window)
            self._manual.destroyed.connect(self._closed)
        self._manual.show_chapter(wanted)
        self._manual.show()
        self._manual.raise_()
        self._manual.activateWindow()
        return self._manual

    def help_for(self, dialog: QObject) -> HelpViewer:
        """F1 in a dialog: its chapter, over the dialog, which stays as it is."""
        from PySide6.QtWidgets import QWidget

        from app.ui.early_keys import open_with_keys
        from app.ui.help.chapters import OF_PAGE
        from app.ui.help.viewer import HelpViewer

        viewer = HelpViewer(self.keys(), dialog if isinstance(dialog, QWidget) else self._window)
        viewer.show_chapter(OF_PAGE.get(type(dialog).__name__, ""))
        open_with_keys(viewer)
        return viewer

    def show_keys(self) -> HelpViewer:
        """The sheet of keys."""
        from app.ui.help.chapters import KEYS

        return self.help(KEYS)

    def about_proof(self) -> HelpViewer:
        """What the proof means, and what it does not."""
        return self.help("proof")

    def show_drill(self) -> None:
        """The drill on the Check page."""
        from app.ui.proof.page import CheckPage

        self._go_to(CheckPage).show_drill()

    def keys(self) -> list[Keys]:
        """Every action of the menus that has keys, as it is now."""
        from app.ui.help.chapters import Keys

        return [
            Keys(
                menu, _plain(action), action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
            )
            for menu, action in self._shell.menus.listed()
            if not action.shortcut().isEmpty()
        ]

    def _closed(self) -> None:
        self._manual = None

    # ---- books used before, and the tray ----

    def recent_books(self) -> list[Path]:
        """The books used before that are there, without the one that is open."""
        settings = self._preferences.settings
        opened = settings.last_book if self._shell.context is not None else None
        return [path for path in settings.recent_books if path != opened and path.exists()][:_OFFERED_BOOKS]

    def tell(self, result: CheckResult) -> None:
        """Say beside the clock what a run found."""
        if self._tray is None:
            if not result.details and not result.failed and not result.errors:
                return
            from app.ui.tray import Tray

            self._tray = Tray(self._preferences, self)
            self._tray.asked.connect(self._show_found)
        self._tray.tell(result)

    def bring_up(self) -> None:
        """Put the window before all others, as large as it was."""
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def _show_found(self) -> None:
        self.bring_up()
        self._shell.go("check")


def _plain(action: QAction) -> str:
    """The name of an action without its mark for the keyboard and its dots."""
    return action.text().replace("&", "").removesuffix("…").strip()
