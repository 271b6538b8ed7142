"""The window: rail, top bar, pages, status line; opens books and wires pages, which do not know each other."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QTimer

from app.domain.changes import Changes
from app.ui import shell_work
from app.ui.frame import FOLD_BELOW, Frame
from app.ui.pages import FIRST, Pages, Preparation, make_page, places
from app.ui.preferences import Preferences

# What is not needed for the first picture is imported after it (DESIGN 8).
if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from app.domain.books import BookInfo
    from app.domain.proof import CheckResult, CustomerProof
    from app.paths import Folders
    from app.ui.actions import Actions
    from app.ui.background import Background
    from app.ui.menus import BookDialog
    from app.ui.page import Context, Page
    from app.ui.theme import Theme
    from app.ui.worker import Work


REST_AFTER_MS = 120


class MainWindow(Frame):
    """The one window of the program. GUI thread.

    Without a theme it is bare at first, and `furnish` puts everything in.
    """

    def __init__(
        self, theme: Theme | None, preferences: Preferences, folders: Folders, *, dark: bool = False
    ) -> None:
        super().__init__(preferences, dark=dark)
        self.folders = folders
        self.background: Background | None = None
        self._key = self._found = ""  # the page in view; what the last notice of a check said
        self._worn = preferences.settings.look
        self.actions_: Actions | None = None
        self.context: Context | None = None
        self._pages = Pages()
        self._rest = QTimer(self, singleShot=True, interval=REST_AFTER_MS)
        self._rest.timeout.connect(self._start_rest)
        if theme is not None:
            self.furnish(theme)

    def furnish(self, theme: Theme, *, log_place: str = "") -> None:
        """Put in the shell; once, before `start`."""
        from app.ui.books.opening import Opening
        from app.ui.copies import Copies
        from app.ui.desk import Desk
        from app.ui.menus import Menus
        from app.ui.notices import Notices
        from app.ui.reach import Reach

        self.clear_ground()
        self.theme = theme
        self.desk = Desk(self)
        self.notices = Notices(self, log_place=log_place)
        self.notices.listen(self.desk)
        self.preferences.failed.connect(self.notices.error)
        self._lay_out()
        self.opening = Opening(self.views, self.desk, self.notices, self.preferences, self.folders)
        self.copies = Copies(self.desk, self.notices, self.preferences, self.folders, self)
        self.copies.made.connect(self._copied)
        self.reach = Reach(self, self, self.preferences)
        self.menus = Menus(self, self, self.opening, self.reach, self.notices.undo_action)
        self.preferences.changed.connect(self._wear)
        self._connect()
        self._fold()

    def _lay_out(self) -> None:
        from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

        from app.ui.rail import Rail, TopBar
        from app.ui.status import StatusLine

        # From the window inwards: Qt dresses all that is in a part anew when the part gets a parent.
        self.views = QStackedWidget(self)
        self.body = QWidget(self.views)
        row = QHBoxLayout(self.body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.rail = Rail(self.body)
        row.addWidget(self.rail)
        main = QVBoxLayout()
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(0)
        row.addLayout(main, 1)
        self.top = TopBar()
        main.addLayout(self.top)
        self.stack = QStackedWidget(self.body)
        main.addWidget(self.stack, 1)
        self.views.addWidget(self.body)
        self.setCentralWidget(self.views)
        self.status = StatusLine(self)
        self.setStatusBar(self.status)

    def _connect(self) -> None:
        self.opening.leaving.connect(self._leave_book)
        self.opening.opened.connect(self.hold_picture)
        self.opening.opened.connect(self._show_book)
        self.opening.wanted.connect(self.reach.bring_up)
        self.opening.elsewhere.connect(self.close)
        self.opening.watched.connect(self._begin_checks)
        self.opening.without.connect(self.show_picture)
        self.opening.list_wanted.connect(partial(self.open_dialog, "import_file"))
        self.rail.chosen.connect(self.go)
        self.top.sale.clicked.connect(self.sale)
        self.top.payment.clicked.connect(self.payment)
        self.top.palette.clicked.connect(self.reach.open_palette)
        self.desk.changed.connect(self._changed)
        self.desk.started.connect(self.status.show_work)
        self.desk.progress.connect(self.status.show_work)
        self.desk.finished.connect(self.status.end_work)
        self.status.cancelled.connect(self.desk.cancel)
        self.status.asked.connect(lambda: None if self.opening.ask_about_held() else self.go("check"))

    @property
    def pages(self) -> Mapping[str, Page]:
        """The pages of the open book by key, each made when it is first asked for; empty without a book."""
        return self._pages

    def start(self, path: Path | None) -> None:
        """Open this book, or the one used last; without one, the first page."""
        self.opening.start(path)
        Preparation(self, FIRST, between_ms=0).start()

    def open_book(self, path: Path) -> None:
        """Open this file; what it is instead of a book is said."""
        self.opening.open_book(path)

    def _show_book(self, info: BookInfo) -> None:
        from app.ui.actions import Actions
        from app.ui.background import Background
        from app.ui.page import Context

        self.context = Context.at_home(self.desk, info, self.preferences)
        self.actions_ = Actions(self.context, self, self.notices)
        self.actions_.open_customer.connect(self.open_customer)
        self.actions_.help_asked.connect(self.reach.help_for)
        self._name_pages()
        self.setWindowTitle(f"{info.name} – Shopbook")
        self.views.setCurrentWidget(self.body)
        self.menus.enable(book_open=True)
        self.go("customers")
        self.status.begin(by_itself=self.opening.checks_itself, held=False)
        self.copies.begin()
        self.background = Background(self.desk, self.copies.folder, self)
        self.background.checked.connect(self._checked)
        self.background.broken.connect(self.notices.fault)
        self.background.broken.connect(self.status.show_prevented)
        self.pages["customers"].seen(self.show_picture_soon)
        self.pages["customers"].settled(self._rest.start)  # the list first, and painted

    def _start_rest(self) -> None:
        Preparation(self).start()
        self.opening.look_whether_held()

    def _begin_checks(self) -> None:
        """It is known whether the file is held. A worker learns how times are written before the proof is said with one."""
        assert self.context is not None, "the answer is about the book that is open"
        assert self.background is not None, "made with the context"
        by_itself, minutes = self.opening.checks_itself, self.context.info.validation_minutes
        if self.opening.held:
            self.status.begin(by_itself=False, held=True)
        elif not by_itself:
            self.desk.read(shell_work.damage, self.status, self.status.show_mark)
        start = partial(self.background.start, minutes, by_itself=by_itself)
        self.desk.files(self.context.first_moment(), self.background, lambda _: None, ended=start)

    def _leave_book(self) -> None:
        """Another book is asked for: this one, if it was shown, gets its copy as when the window is closed."""
        if self.background is not None:
            self.background.make_way()
            self._pages.leave()
            self.copies.before_leaving(listening=False)
        self.close_book()

    def close_book(self) -> None:
        """Let go of the open book, if there is one."""
        self._rest.stop()
        if self.background is not None:
            self.background.stop()
            self.background.deleteLater()
            self.background = None
        # The workers run on after a book that could not be opened, too.
        self.desk.stop()
        for page in self._pages.made():
            self.stack.removeWidget(page)
            page.deleteLater()
        self._pages = Pages()
        self.rail.clear()
        self.notices.leave_book()
        self.context = self.actions_ = None
        self.menus.enable(book_open=False)
        self.status.forget()

    def _name_pages(self) -> None:
        named = places()
        for place in named:
            self.rail.add(place.key, place.title, place.icon_name)
        self._pages = Pages(tuple(place.key for place in named), self._make_page)

    def _make_page(self, key: str) -> Page:
        assert self.context is not None, "pages are of an open book"
        assert self.actions_ is not None, "the actions are made before the pages"
        page = make_page(key, self.context, self, self.stack)
        page.resize(self.stack.size())  # or it would be laid out twice
        self.stack.addWidget(page)
        self.actions_.serve(page)
        page.go.connect(self.go)
        page.open_customer.connect(self.open_customer)
        page.show_entries.connect(self.reach.show_entries)
        page.show_report.connect(self.reach.show_report_now)
        page.proved.connect(self._proved)
        return page

    def go(self, key: str) -> None:
        """Show a page."""
        page = self.pages.get(key)
        if page is None:
            return
        self._key = key
        if key == "check":
            self.notices.withdraw(self._found)
        self.stack.setCurrentWidget(page)
        self.top.title.setText(page.title())
        self.rail.show_page(key)
        self.status.show_customer(shown=key == "customers")
        page.take_keys()

    def page_key(self) -> str:
        """The key of the page in view; empty while no book is open."""
        return self._key if self.context is not None else ""

    def open_customer(self, customer_id: int) -> None:
        """Show a customer on the customers' page."""
        self.go("customers")
        self.pages["customers"].reveal(customer_id)

    def _changed(self, changes: Changes) -> None:
        for page in self._pages.made():
            page.note(changes)
        if self.context is not None:
            if changes & ~Changes.CHECKS:
                self.status.show_saved(self.context)
            if Changes.SETTINGS in changes:
                self.desk.read(shell_work.info, self, self._adopt)

    def _adopt(self, info: BookInfo) -> None:
        from app.ui.page import Context

        self.context = Context.at_home(self.desk, info, self.preferences)
        if self.actions_ is not None:
            self.actions_.context = self.context
        for page in self._pages.made():
            page.adopt(self.context)
        if self.background is not None:
            self.background.pace(info.validation_minutes, by_itself=self.opening.checks_itself)
        self.setWindowTitle(f"{info.name} – Shopbook")

    def check_now(self) -> None:
        """Ctrl+F9: everything, as the Check page does it."""
        from app.ui.proof_words import CheckWork

        self.check("everything", CheckWork(self.tr("Checking everything")))

    def check(self, what: str, task: Work) -> None:
        """A check that a person asks for."""
        if self.background is not None:
            self.background.check(what, task)

    def open_ledger(self, customer_id: int, entry_id: int | None) -> None:
        """A customer's ledger at the row of an entry."""
        self.open_customer(customer_id)
        self.pages["customers"].reveal_entry(entry_id)

    def _checked(self, result: CheckResult) -> None:
        if self.context is not None and not self.opening.held:
            self.status.show_result(self.context, result)
            self.copies.daily()
            self.reach.tell(result)
            # What is on the lists may have been put right or netted, or is marked now.
            if result.details or result.kind == "daily consolidation":
                for page in self._pages.made():
                    page.note(Changes.everything())
            if result.details and self._key != "check":
                from app.ui.proof_words import result_words

                self._found = result_words(self.context, result)
                self.notices.error(self._found, (self.tr("See &Check"), partial(self.go, "check")))

    def _proved(self, proof: CustomerProof | None) -> None:
        if self.context is not None:
            self.status.show_proof(self.context, proof)

    def back_up(self) -> None:
        """A verified safety copy, now."""
        self.copies.now()

    def _copied(self) -> None:
        if self.context is not None:
            self.status.show_copied(self.context)

    def print_page(self) -> None:
        """Ctrl+P: what the page shows, or else the receipt of what was recorded last."""
        page = self.pages.get(self._key)
        if self.actions_ is not None and (page is None or not page.print_page()):
            self.actions_.print_last()

    def check_code(self) -> None:
        """Hold a paper against the book."""
        if self.actions_ is not None:
            self.actions_.check_code()

    def day_slip(self) -> None:
        """What the day came to, on paper."""
        if self.actions_ is not None:
            self.actions_.print_day()

    def sale(self) -> None:
        """F2: a sale, to the customer in view where there is one."""
        self._about_customer_in_view("sale")

    def payment(self) -> None:
        """F3: a payment, from the customer in view where there is one."""
        self._about_customer_in_view("payment")

    def _about_customer_in_view(self, what: Literal["sale", "payment"]) -> None:
        page, actions = self.pages.get(self._key), self.actions_
        if page is not None and actions is not None:
            actions.begin_with(page, actions.sale if what == "sale" else actions.payment)

    def open_dialog(self, dialog: BookDialog) -> None:
        """Open one of the dialogs that are about the book and no customer."""
        if self.actions_ is not None:
            getattr(self.actions_, dialog)()

    def search(self) -> None:
        """Put the cursor where one searches on this page."""
        page = self.pages.get(self._key)
        if page is not None:
            page.search()

    def choose_look(self, choice: str) -> None:
        """Light, dark, or as the system."""
        from app.settings import Look

        self.preferences.change(self.preferences.settings._replace(look=Look(choice)))

    def _wear(self) -> None:
        """The preferences have changed: follow what shows at once."""
        settings = self.preferences.settings
        if settings.look is not self._worn:
            self._worn = settings.look
            self.theme.choose(settings.look.value)
        if self.background is not None and self.context is not None:
            minutes = self.context.info.validation_minutes
            self.background.pace(minutes, by_itself=self.opening.checks_itself)
        if self.pages:
            from app.ui.table_view import TableView

            for view in self.findChildren(TableView):
                view.set_compact(compact=settings.compact)

    def _fold(self) -> None:
        self.rail.fold(folded=self.width() < FOLD_BELOW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.bare:
            self._fold()

    def closeEvent(self, event: QCloseEvent) -> None:
        kept = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self.preferences.change(self.preferences.settings._replace(window=kept))
        if not self.bare:
            if self.background is not None:
                self.background.make_way()
                self._pages.leave()
                if not self.copies.before_leaving():
                    event.ignore()
                    return
            self.close_book()
        event.accept()
