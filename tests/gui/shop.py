"""A shop for tests of the windows: a real book behind a real desk, a person at the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, TypeVar
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.domain.books import Policy
from app.domain.customers import CustomerDraft, CustomerRow
from app.domain.payments import PaymentDraft
from app.domain.receipts import Receipt
from app.domain.sales import SaleDraft, SaleRow
from app.settings import Settings
from app.ui.desk import Desk
from app.ui.page import Context
from app.ui.payments.dialog import PaymentDialog
from app.ui.preferences import Preferences
from app.ui.recording import RecordingDialog
from app.ui.sales.dialog import SaleDialog

if TYPE_CHECKING:
    from app.storage.book import Book, Tx

T = TypeVar("T")
DraftT = TypeVar("DraftT")
Key = Qt.Key


def uid() -> str:
    return str(uuid4())


class Shop:
    """What a test does: `do` and `ask` go to the services, `type` and `press` to whatever has the focus."""

    def __init__(self, qtbot: QtBot, desk: Desk, folder: Path) -> None:
        self.bot = qtbot
        self.desk = desk
        self.window = QWidget()
        self.window.resize(1024, 768)
        qtbot.addWidget(self.window)
        self.window.show()
        self.preferences = Preferences(Settings(), folder / "settings.json")
        self.receipts: list[Receipt] = []
        self.context = self.fresh_context()

    @property
    def today(self) -> date:
        return self.context.today()

    def fresh_context(self) -> Context:
        info = self.ask(lambda tx: tx.info)
        return Context.at_home(self.desk, info, self.preferences)

    # ---- the services ----

    def ask(self, work: Callable[[Tx], T]) -> T:
        found: list[T] = []
        self.desk.read(work, self.desk, found.append)
        self.bot.waitUntil(lambda: bool(found))
        return found[0]

    def do(self, service: Callable[[Tx, DraftT], Receipt], draft: DraftT) -> Receipt:
        done: list[Receipt] = []
        self.desk.write(lambda tx: service(tx, draft), self.desk, done.append)
        self.bot.waitUntil(lambda: bool(done))
        return done[0]

    def policy(self, policy: Policy) -> None:
        from app.services.consolidation import PolicyDraft, set_policy

        self.do(set_policy, PolicyDraft(uid(), policy))
        self.context = self.fresh_context()

    def setting(self, key: str, value: str) -> None:
        from app.domain.changes import Changes
        from app.storage.settings_rows import write_setting

        done: list[object] = []

        def write(tx: Tx) -> bool:
            write_setting(tx.cursor, key, value)
            tx.changes |= Changes.SETTINGS
            return True

        self.desk.write(write, self.desk, done.append)
        self.bot.waitUntil(lambda: bool(done))
        self.context = self.fresh_context()

    def customer(self, name: str, *, limit: int | None = None, phone: str = "") -> int:
        from app.services.customers import add_customer

        draft = CustomerDraft(uid(), name, phone=phone, credit_limit=limit, terms_days=30)
        customer_id = self.do(add_customer, draft).customer_id
        assert customer_id is not None
        return customer_id

    def sold(self, customer_id: int | None, amount: int, *, ago: int = 0, paid: int | None = None) -> int:
        from app.services.sales import record_sale

        day = self.today - timedelta(days=ago)
        receipt = self.do(record_sale, SaleDraft(uid(), day, customer_id, amount=amount, paid_now=paid))
        assert receipt.entry_id is not None
        return receipt.entry_id

    def paid(self, customer_id: int, amount: int, *, to_debt: int | None = None) -> int:
        from app.services.payments import record_payment

        receipt = self.do(
            record_payment, PaymentDraft(uid(), customer_id, self.today, amount, to_debt=to_debt)
        )
        assert receipt.entry_id is not None
        return receipt.entry_id

    def row(self, customer_id: int) -> CustomerRow:
        from app.services.customers import customer_rows

        return self.ask(lambda tx: customer_rows(tx, [customer_id])[0])

    def sides(self, customer_id: int) -> tuple[int, int]:
        """Debt and credit in whole units of the currency."""
        row = self.row(customer_id)
        unit = 10**self.context.info.currency.decimals
        assert row.debt % unit == row.credit % unit == 0
        return row.debt // unit, row.credit // unit

    def sales(self, customer_id: int | None = None) -> list[SaleRow]:
        """Newest first."""
        from app.services.sales import sale_ids, sale_rows

        return self.ask(lambda tx: sale_rows(tx, sale_ids(tx, customer_id=customer_id)))

    def entries(self) -> int:
        found = self.ask(lambda tx: tx.cursor.execute("SELECT count(*) FROM entries").fetchone())
        return int(found[0])

    # ---- the keyboard ----

    def show(self, dialog: QDialog) -> None:
        recorded = getattr(dialog, "recorded", None)
        if recorded is not None:
            recorded.connect(self.receipts.append)
        dialog.open()
        self.bot.waitUntil(lambda: QApplication.activeWindow() is dialog)
        self.bot.waitUntil(
            lambda: (focus := QApplication.focusWidget()) is not None and dialog.isAncestorOf(focus)
        )

    def focus(self, widget: QWidget) -> None:
        """Put the focus there, as a click on the window would."""
        window = widget.window()
        window.activateWindow()
        widget.setFocus()
        self.bot.waitUntil(lambda: QApplication.focusWidget() is widget)

    def type(self, text: str) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None, "nothing has the focus"
        QTest.keyClicks(focus, text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None, "nothing has the focus"
        QTest.keyClick(focus, key, modifier)

    def tab_to(self, wanted: QWidget) -> None:
        """Press Tab until `wanted` has the focus: what cannot be reached by keyboard fails here."""
        self.bot.waitUntil(lambda: wanted.isVisible() and wanted.isEnabled())
        seen: list[str] = []
        for _step in range(60):
            focus = QApplication.focusWidget()
            if focus is wanted or (focus is not None and wanted.focusProxy() is focus):
                return
            seen.append(f"{type(focus).__name__} {getattr(focus, 'text', str)()}")
            self.press(Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {wanted.accessibleName() or wanted}, but to {seen}")

    def pick(self, picker: QWidget, letters: str) -> None:
        """Type letters of a name and take the first match with Enter."""
        self.tab_to(picker)
        self.type(letters)
        self.bot.waitUntil(lambda: bool(getattr(picker, "matches")()))  # noqa: B009 - any picker
        self.press(Key.Key_Return)

    def foreseen(self, dialog: RecordingDialog, words: str) -> str:
        """Wait until the outlook says this; all it says."""
        self.bot.waitUntil(lambda: words in dialog.outlook.text(), timeout=3000)
        return dialog.outlook.text()

    def enter(self) -> Receipt:
        """Enter, and wait until it is in the book."""
        before = len(self.receipts)
        self.press(Key.Key_Return)
        self.bot.waitUntil(lambda: len(self.receipts) > before)
        return self.receipts[-1]

    # ---- the two dialogs of every day ----

    def sell(self, amount: str, who: str = "", *, credit: bool = True) -> Receipt:
        """F2, the amount, the customer, Enter."""
        dialog = SaleDialog(self.context, self.window)
        self.show(dialog)
        self.type(amount)
        if who:
            self.pick(dialog.customer, who)
            self.foreseen(dialog, "after this")
            if not credit and dialog.from_credit.isVisible():
                self.tab_to(dialog.from_credit)
                self.press(Key.Key_Space)
        return self.enter()

    def pay(self, amount: str, who: str, *, to_debt: str = "") -> Receipt:
        """F3, the customer, the amount, Enter; `to_debt` is typed where it is chosen."""
        dialog = PaymentDialog(self.context, self.window)
        self.show(dialog)
        self.pick(dialog.customer, who)
        self.tab_to(dialog.amount)
        self.type(amount)
        if to_debt:
            self.tab_to(dialog.choose_debts)
            self.press(Key.Key_Space)
            self.type(to_debt)
        self.foreseen(dialog, "after this")
        return self.enter()


@contextmanager
def open_shop(qtbot: QtBot, folder: Path, *, currency: str = "NGN", locale: str = "en_NG") -> Iterator[Shop]:
    """A new book, open at a desk of its own."""

    def opener() -> Book:
        from app.storage.book import Book

        path = folder / f"{uid()}.shopbook"
        return Book.create(path, name="Ada's Provisions", currency=currency, locale=locale)

    desk = Desk()
    opened: list[Book] = []
    desk.open(opener, desk, opened.append)
    try:
        qtbot.waitUntil(lambda: bool(opened), timeout=30_000)
        yield Shop(qtbot, desk, folder)
    finally:
        desk.stop()


@contextmanager
def slow_book(shop: Shop) -> Iterator[None]:
    """The desk's thread is held: nothing that is asked for is answered meanwhile."""
    go_on, held = Event(), Event()

    def hold(_tx: Tx) -> None:
        held.set()
        go_on.wait(20)

    shop.desk.read(hold, shop.desk, lambda _nothing: None)
    assert held.wait(20)
    try:
        yield
    finally:
        go_on.set()
