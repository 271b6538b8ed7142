"""What a page is, and what it and every dialog are handed. No page knows another; the window wires their signals.

    class CustomersPage(Page):
        key, icon_name, cares = "customers", "users", Changes.CUSTOMERS

        def __init__(self, context: Context, parent: QWidget | None = None) -> None: ...
        def title(self) -> str: return self.tr("Customers")
        def refresh(self) -> None: ...

A page that wants a sale recorded emits `new_sale(customer_id or None)`; the window opens the dialog. A page or
dialog that has written something emits `recorded(Receipt)`; the window shows the notice with Undo.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import ClassVar, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app import locales
from app.domain.amount_text import NumberStyle
from app.domain.books import BookInfo
from app.domain.changes import Changes
from app.domain.money import format_amount
from app.locales import Length
from app.ui import words
from app.ui.desk import Desk
from app.ui.language import live_at, spoken
from app.ui.preferences import Preferences


class Context(NamedTuple):
    """The open book as a page sees it. GUI thread. Replaced as a whole when the book's settings change."""

    desk: Desk
    info: BookInfo
    style: NumberStyle
    preferences: Preferences

    @classmethod
    def at_home(cls, desk: Desk, info: BookInfo, preferences: Preferences) -> Context:
        """The book as it is now; from now on the window writes as at its place."""
        live_at(info.locale)
        return cls(desk, info, locales.number_style(info.locale), preferences)

    def money(self, minor: int, *, symbol: bool = True) -> str:
        """Minor units as this book writes them: "₦2,000.00"."""
        return format_amount(minor, self.info.currency, self.style, symbol=symbol)

    def balance(self, debt: int, credit: int) -> str:
        """Minor units in words: "Owes ₦2,000.00", "In credit ₦500.00", "Settled"."""
        return words.balance(debt, credit, self.info.currency, self.style)

    def day(self, day: date, length: Length = "medium") -> str:
        """A day as this book writes it, its names in the language spoken: "12 May 2026"."""
        return locales.format_day(day, self.info.locale, length, spoken())

    def time(self, moment: datetime) -> str:
        """The clock of this machine: "14:02"."""
        return locales.format_time(moment, self.info.locale, language=spoken())

    def moment(self, moment: datetime) -> str:
        """Day and clock of this machine: "21 Nov 2026, 14:02"."""
        return locales.format_moment(moment, self.info.locale, language=spoken())

    def first_moment(self) -> Callable[[], str]:
        """For a worker: who first writes a day or a time waits for all that Babel knows of them."""
        now = datetime.now().astimezone()
        return partial(locales.format_moment, now, self.info.locale, language=spoken())

    def day_of(self, moment: datetime) -> str:
        """The day of this machine alone: "21 Nov 2026"."""
        return self.day(moment.astimezone().date())

    def clock(self, moment: datetime) -> str:
        """The clock alone for a moment of today, the day as well for any other."""
        is_today = moment.astimezone().date() == self.today()
        return self.time(moment) if is_today else self.moment(moment)

    def today(self) -> date:
        """The day it is on this machine's clock; what a draft starts with."""
        return datetime.now().astimezone().date()


class Page(QWidget):
    """One page of the window. Subclasses set the three class variables and write `title` and `refresh`.

    `refresh` is called when the page is first shown, and when it is visible and the book has changed in what
    the page `cares` about; while it is hidden the change is only noted.
    """

    key: ClassVar[str]
    icon_name: ClassVar[str]
    cares: ClassVar[Changes] = Changes.NONE

    # What a page asks the window for. Customer and entry ids are ints; `object` is an id or None.
    go = Signal(str)  # another page, by its key
    open_customer = Signal(int)
    open_entry = Signal(int)
    new_customer = Signal()
    edit_customer = Signal(int)
    merge_customer = Signal(int)
    new_sale = Signal(object)
    new_payment = Signal(object)
    new_refund = Signal(int)
    new_opening = Signal(object)
    consolidate_all = Signal()
    show_entries = Signal(object)  # a DayBookQuery: these, in the day book
    show_report = Signal(str)  # its key: up to today
    reverse_entry = Signal(int)
    correct_entry = Signal(int, str)  # and its kind
    return_entry = Signal(int)
    discount_entry = Signal(int)
    write_off_entry = Signal(int)
    # Papers, to be seen before they are printed. A Span, or None for the year so far.
    print_entry = Signal(int)
    print_report = Signal(str, object)  # its key
    print_statement = Signal(int, object)  # the customer
    print_all_owing = Signal(object)
    # What a page tells the window.
    recorded = Signal(object)  # a Receipt: the notice with Undo
    said = Signal(str)  # a sentence for the notices
    saved = Signal(str, object)  # a sentence, and the callable that takes it back
    proved = Signal(object)  # the CustomerProof of the customer in view, or None: the light shows it too

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._stale = True
        self.first: QWidget | None = None

    def begin_at(self, part: QWidget) -> None:
        """The part that has the keys when the page is shown. Not Qt's focus proxy: Tab passes over what comes before that."""
        self.first = part

    def take_keys(self) -> None:
        """Give the keys to where the page begins."""
        (self.first or self).setFocus(Qt.FocusReason.OtherFocusReason)

    @abstractmethod
    def title(self) -> str:
        """The page's name, in the rail and above the page."""

    @abstractmethod
    def refresh(self) -> None:
        """Read again what the page shows."""

    def search(self) -> None:
        """Ctrl+F: put the cursor where one searches on this page. A page without a search does nothing."""

    def reveal(self, wanted_id: int) -> None:
        """Show the customer (or entry) of this id, because another page asked for it."""

    def reveal_entry(self, entry_id: int | None) -> None:
        """Show the row of this entry among what was revealed; without one its newest row."""

    def leave(self) -> None:
        """The book is about to be closed: keep what was typed and is not recorded yet."""

    def print_page(self) -> bool:
        """Ctrl+P: ask for what is shown on paper; False where this page has nothing of its own to print."""
        return False

    def customer_in_view(self) -> int | None:
        """Whom the page is about now: a sale or payment asked for by key begins with them."""
        return None

    def settled(self, then: Callable[[], None]) -> None:
        """Call `then` once whoever was searched for or chosen is in view; before that, keys wait."""
        then()

    def seen(self, then: Callable[[], None]) -> None:
        """Call `then` once there is something to look at: a long list shows its beginning before it is settled."""
        then()

    def adopt(self, context: Context) -> None:
        """The book's settings have changed (its name, its policy, how it writes numbers): `refresh` follows."""
        self.context = context
        self.note(Changes.everything())

    def note(self, changes: Changes) -> None:
        """The book has changed: read again now if visible, otherwise when next shown."""
        if not changes & (self.cares | Changes.SETTINGS):
            return
        if self.isVisible():
            self._stale = False
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()
