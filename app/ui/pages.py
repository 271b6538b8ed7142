"""Which pages an open book has, in the order of the rail. Each is imported and made when it is first shown (DESIGN 8)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from app.ui.later import FOR_MISTAKES, Later

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.ui.books.opening import Opening
    from app.ui.page import Context, Page
    from app.ui.worker import Work


# For the first list, while the book is being opened; the last first, like all of these.
FIRST: Final = (
    *("app.ui.customers.page", "app.ui.customers.columns", "app.ui.column_room", "app.ui.table_view"),
    *("app.ui.background", "app.ui.actions", "app.ui.page", "app.locales"),
)
# One import at a time, with room between for what a person does.
BETWEEN_MS = 250
_NEEDED: Final = (
    *FOR_MISTAKES,
    *("app.ui.settings.page", "app.ui.settings.rooms", "app.ui.audit.page", "app.ui.proof.page"),
    *("app.ui.reports.page", "app.ui.reports.table", "app.ui.report_words", "app.ui.consolidation.page"),
    *("app.ui.payments.pending", "app.ui.payments.outcome", "app.ui.daybook.page"),
    *("app.ui.today.page", "app.ui.today.charts"),
)


class Doer(Protocol):
    """What pages ask of the window beyond the signals every page has."""

    opening: Opening

    def check(self, what: str, task: Work) -> None: ...
    def open_ledger(self, customer_id: int, entry_id: int | None) -> None: ...
    def back_up(self) -> None: ...


class Place(NamedTuple):
    """A page as the rail and the palette know it before it is made; `title` is in the language of now."""

    key: str
    icon_name: str
    title: str


def places() -> list[Place]:
    """All pages in their order, under the names they give themselves."""
    translate = QCoreApplication.translate
    return [
        Place("today", "sunrise", translate("TodayPage", "Today")),
        Place("customers", "users", translate("CustomersPage", "Customers")),
        Place("daybook", "book-open-text", translate("DayBookPage", "Day book")),
        Place("pending", "hourglass", translate("PendingPage", "Payments on the way")),
        Place("consolidations", "scale", translate("ConsolidationsPage", "Consolidations")),
        Place("reports", "chart-column", translate("ReportsPage", "Reports")),
        Place("check", "shield-check", translate("CheckPage", "Check")),
        Place("audit", "history", translate("AuditPage", "Audit")),
        Place("settings", "settings", translate("SettingsPage", "Settings")),
    ]


def _today(context: Context, _: Doer, parent: QWidget) -> Page:
    from app.ui.today.page import TodayPage

    return TodayPage(context, parent)


def _customers(context: Context, _: Doer, parent: QWidget) -> Page:
    from app.ui.customers.page import CustomersPage

    return CustomersPage(context, parent)


def _daybook(context: Context, _: Doer, parent: QWidget) -> Page:
    from app.ui.daybook.page import DayBookPage

    return DayBookPage(context, parent)


def _pending(context: Context, _: Doer, parent: QWidget) -> Page:
    from app.ui.payments.pending import PendingPage

    return PendingPage(context, parent)


def _consolidations(context: Context, _: Doer, parent: QWidget) -> Page:
    from app.ui.consolidation.page import ConsolidationsPage

    return ConsolidationsPage(context, parent)


def _reports(context: Context, _: Doer, parent: QWidget) -> Page:
    from app.ui.reports.page import ReportsPage

    return ReportsPage(context, parent)


def _check(context: Context, doer: Doer, parent: QWidget) -> Page:
    from app.ui.proof.page import CheckPage

    page = CheckPage(context, parent)
    page.check_asked.connect(doer.check)
    page.open_ledger.connect(doer.open_ledger)
    page.restore_asked.connect(doer.opening.choose_copy)
    return page


def _audit(context: Context, _: Doer, parent: QWidget) -> Page:
    from app.ui.audit.page import AuditPage

    return AuditPage(context, parent)


def _settings(context: Context, doer: Doer, parent: QWidget) -> Page:
    from app.ui.settings.page import SettingsPage

    page = SettingsPage(context, parent)
    page.back_up_asked.connect(doer.back_up)
    page.bring_back_asked.connect(doer.opening.choose_copy)
    return page


_MAKERS: Final[Mapping[str, Callable[[Context, Doer, QWidget], Page]]] = {
    "today": _today,
    "customers": _customers,
    "daybook": _daybook,
    "pending": _pending,
    "consolidations": _consolidations,
    "reports": _reports,
    "check": _check,
    "audit": _audit,
    "settings": _settings,
}


class Preparation(QObject):
    """Imports what will be needed, turn by turn, while nothing is asked.

    By default what the other pages need, so that the first look at each is soon there.
    """

    def __init__(
        self, parent: QObject, modules: tuple[str, ...] = _NEEDED, *, between_ms: int = BETWEEN_MS
    ) -> None:
        super().__init__(parent)
        self._still = list(modules)
        self._timer = QTimer(self, interval=between_ms)
        self._timer.timeout.connect(self._go_on)

    def start(self) -> None:
        """Begin, once."""
        self._timer.start()

    def _go_on(self) -> None:
        if self._still:
            module = import_module(self._still.pop())
            if isinstance(module, Later):
                module.load()
        else:
            self._timer.stop()
            self.deleteLater()


def make_page(key: str, context: Context, doer: Doer, parent: QWidget) -> Page:
    """The page, wired to what only the window can do. GUI thread. Raises KeyError for a page there is not.

    `parent` is where it will stand: Qt would dress every part of it anew for another one.
    """
    return _MAKERS[key](context, doer, parent)


class Pages(Mapping[str, "Page"]):
    """The pages of the open book by key: all of them are there, each is made when it is first asked for."""

    def __init__(self, keys: tuple[str, ...] = (), make: Callable[[str], Page] | None = None) -> None:
        self._keys = keys
        self._make = make
        self._made: dict[str, Page] = {}

    def __getitem__(self, key: str) -> Page:
        if key not in self._made:
            if self._make is None or key not in self._keys:
                raise KeyError(key)
            self._made[key] = self._make(key)
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)

    def made(self) -> list[Page]:
        """Those that somebody has looked at: the others will read the book as it is then."""
        return list(self._made.values())

    def leave(self) -> None:
        """The book is about to be closed: what was typed on a page and not recorded yet is kept."""
        for page in self._made.values():
            page.leave()
