"""One customer: the balance in words, the proof of it, and everything that led there."""

from __future__ import annotations

from functools import partial
from uuid import uuid4

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.consolidation import ConsolidateDraft
from app.domain.customers import CustomerRow, Status
from app.domain.errors import BookError, NothingToConsolidate
from app.domain.proof import CustomerProof
from app.domain.receipts import Receipt
from app.ui import words
from app.ui.customers import work
from app.ui.customers.tabs import CustomerTabs
from app.ui.empty import EmptyState
from app.ui.finding import customer_row
from app.ui.icons import icon
from app.ui.look import look
from app.ui.page import Context
from app.ui.parts import Badge, Button, Figure, StatusLight, Words

_PROVE_MS = 120


class CustomerDetail(QWidget):
    """The customer in view. Its actions are asked of the page by signals, each with the customer's id."""

    back = Signal()
    edit_asked = Signal(int)
    refund_asked = Signal(int)
    opening_asked = Signal(int)
    discount_asked = Signal(int)
    write_off_asked = Signal(int)
    recovery_asked = Signal(int)
    return_asked = Signal(int)
    merge_asked = Signal(int)
    statement_asked = Signal(int)
    open_entry = Signal(int)
    recorded = Signal(object)
    said = Signal(str)
    proved = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.customer_id: int | None = None
        self.row: CustomerRow | None = None
        self.proof: CustomerProof | None = None
        self._diverging: int | None = None
        self._busy = False
        self._dwell = QTimer(self, singleShot=True, interval=_PROVE_MS)
        self._dwell.timeout.connect(self.prove)
        self._make_head()
        self._make_figures()
        self.tabs = CustomerTabs(context)
        self.tabs.open_entry.connect(self.open_entry)
        self.tabs.recorded.connect(self.recorded)
        self.tabs.refused.connect(self.said)
        self._lay_out()

    # ---- parts ----

    def _make_head(self) -> None:
        self.back_button = Button(self.tr("Back"), "quiet", icon_name="chevron-left")
        self.back_button.setToolTip(self.tr("Back to the list · Esc"))
        self.back_button.clicked.connect(self.back)
        self.back_button.hide()
        self.name = Words("", "section", elides=True)
        self.status = Badge("")
        self.contact = Words("", "body", "quiet", elides=True)
        self.edit_button = QToolButton()
        self.edit_button.setIcon(icon("pencil"))
        self.edit_button.setToolTip(self.tr("Edit the customer · Ctrl+E"))
        self.edit_button.setAccessibleName(self.tr("Edit the customer"))
        self.edit_button.clicked.connect(lambda: self._ask(self.edit_asked))
        self.more = QToolButton()
        self.more.setIcon(icon("ellipsis"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setToolTip(self.tr("More about this customer · Alt+M"))
        self.more.setAccessibleName(self.tr("More about this customer"))
        self.menu = QMenu(self.more)
        offered = {}
        for name, words_, signal in (
            ("printer", self.tr("Statement …"), self.statement_asked),
            ("hand-coins", self.tr("&Pay credit back …"), self.refund_asked),
            ("undo-2", self.tr("&Take goods back …"), self.return_asked),
            ("percent", self.tr("&Discount …"), self.discount_asked),
            ("unlink", self.tr("&Give the debt up …"), self.write_off_asked),
            ("wallet", self.tr("&Money for a debt given up …"), self.recovery_asked),
            ("sunrise", self.tr("&Opening balance …"), self.opening_asked),
            ("merge", self.tr("Merge &with another customer …"), self.merge_asked),
        ):
            action = offered[name] = self.menu.addAction(icon(name), words_)
            action.triggered.connect(partial(self._ask, signal))
        self.refund_action = offered["hand-coins"]
        self.debt_actions = (offered["percent"], offered["unlink"])
        self.recovery_action = offered["wallet"]
        self.menu.aboutToShow.connect(self._offer)
        self.archive_action = QAction(icon("archive"), self.tr("&Archive"), self)
        self.archive_action.triggered.connect(self.archive)
        self.menu.addSeparator()
        self.menu.addAction(self.archive_action)
        self.more.setMenu(self.menu)

    def _make_figures(self) -> None:
        self.balance = Figure("", hero=True)
        self.sides = Words("", "body", "quiet")
        self.cancel_out = Words("", "body", wraps=True)
        self.consolidate_button = Button(self.tr("Consolidate  F4"), icon_name="scale")
        self.consolidate_button.setToolTip(self.tr("Consolidate debt and credit: what cancels out · F4"))
        self.consolidate_button.clicked.connect(self.consolidate)
        self.badge = StatusLight()
        self.badge.clicked.connect(self._follow_proof)
        self.totals = Words("", "quiet", "quiet", elides=True)

    def _lay_out(self) -> None:
        size = look().size
        head = QHBoxLayout()
        head.setSpacing(size.s)
        head.addWidget(self.back_button)
        head.addWidget(self.name, 1)
        head.addWidget(self.status)
        head.addWidget(self.edit_button)
        head.addWidget(self.more)
        # The button stands beside the small words alone: the figure may be as wide as all of it.
        figures = QGridLayout()
        figures.setHorizontalSpacing(size.l)
        figures.setVerticalSpacing(0)
        figures.setColumnStretch(0, 1)
        figures.addWidget(self.balance, 0, 0, 1, 2)
        figures.addWidget(self.sides, 1, 0)
        figures.addWidget(self.consolidate_button, 1, 1)
        proof = QHBoxLayout()
        proof.setSpacing(size.m)
        proof.addWidget(self.badge)
        proof.addWidget(self.totals, 1)
        self._stack = QStackedLayout(self)
        self._nobody = EmptyState(
            "users", self.tr("Nobody is chosen"), self.tr("Choose a customer to see what they owe and why.")
        )
        self._stack.addWidget(self._nobody)
        whole = QWidget()
        self._stack.addWidget(self._scrolling(whole))
        column = QVBoxLayout(whole)
        column.setContentsMargins(size.l, size.l, size.l, size.s)
        column.setSpacing(size.s)
        column.addLayout(head)
        column.addWidget(self.contact)
        column.addLayout(figures)
        column.addWidget(self.cancel_out)
        column.addLayout(proof)
        self.tabs.setMinimumHeight(8 * size.row_compact)
        column.addWidget(self.tabs, 1)

    @staticmethod
    def _scrolling(whole: QWidget) -> QScrollArea:
        """In a low window (a small screen at 200 %) one scrolls, and nothing is pressed together."""
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole.setProperty("part", "page")
        scroll.setWidget(whole)
        return scroll

    # ---- showing ----

    def show_customer(self, customer_id: int | None, known: CustomerRow | None = None) -> None:
        """Show another customer, or nobody: at once as the list has them (`known`), then as the book does.

        What is not known stays empty until it is read: never one customer's figures under another's name.
        """
        if customer_id != self.customer_id:
            self.row = self.proof = None
            self.proved.emit(None)
            self._dwell.stop()
        other, self.customer_id = customer_id != self.customer_id, customer_id
        if customer_id is None:
            self._stack.setCurrentIndex(0)
            return
        if other:
            self.badge.say(self.tr("Proving …"), "quiet")
            self.badge.setToolTip("")
            if known is not None:
                self._show(known)
            else:
                self._show_unread()
        self.refresh()

    def refresh(self) -> None:
        """Read the customer in view again, and prove the balance again."""
        if self.customer_id is None:
            return
        read = partial(customer_row, customer_id=self.customer_id)
        self.context.desk.read(read, self, self._show, self._gone, key="customer")
        self.tabs.show_customer(self.customer_id)
        self._dwell.start()

    def show_entry(self, entry_id: int | None) -> None:
        """The ledger of the customer in view at the row of this entry; at its newest without one."""
        if entry_id is None:
            self.tabs.show_ledger_row(None)
        else:
            read = partial(work.ledger_row, entry_id=entry_id)
            self.context.desk.read(read, self, self.tabs.show_ledger_row, key="ledger_row")

    def _gone(self, _error: BookError) -> None:
        self.show_customer(None)

    def _show_unread(self) -> None:
        for part in (self.name, self.contact, self.sides, self.totals):
            part.setText("")
        self.balance.rename("")
        self.balance.show_amount("", "quiet")
        self.status.hide()
        self.cancel_out.hide()
        self.consolidate_button.setEnabled(False)

    def _show(self, row: CustomerRow) -> None:
        self.row = row
        self._stack.setCurrentIndex(1)
        money = self.context.money
        self.name.setText(row.name)
        said, tone = words.customer_status(row)
        self.status.say(said, tone)
        self.status.setVisible(bool(said))
        facts = [row.phone, row.code]
        if row.credit_limit is not None:
            facts.append(self.tr("limit {amount}").format(amount=money(row.credit_limit)))
        if row.terms_days is not None:
            facts.append(self.tr("%Ln day(s) to pay", "", row.terms_days))
        self.contact.setText(words.side_by_side(fact for fact in facts if fact))
        self._show_balance(row)
        totals = [
            self.tr("Sold {amount}").format(amount=money(row.sold)),
            self.tr("paid {amount}").format(amount=money(row.paid)),
        ]
        if row.last_day is not None:
            totals.append(self.tr("last on {day}").format(day=self.context.day(row.last_day)))
        self.totals.setText(words.side_by_side(totals))
        archived = row.status is Status.ARCHIVED
        self.archive_action.setText(self.tr("&Bring back") if archived else self.tr("&Archive"))

    def _show_balance(self, row: CustomerRow) -> None:
        money, net = self.context.money, row.debt - row.credit
        name = self.tr("Owes") if net > 0 else self.tr("In credit") if net < 0 else self.tr("Balance")
        self.balance.rename(name)
        part = self.tr("of it {amount} late").format(amount=money(row.late))
        late = "" if not row.late else self.tr("all of it late") if row.late == net else part
        settled = self.tr("Settled")
        self.balance.show_amount(
            money(abs(net)) if net else settled, words.balance_tone(row.debt, row.credit), late
        )
        sides = self.tr("Debt {debt} · Credit {credit}").format(
            debt=money(row.debt), credit=money(row.credit)
        )
        self.sides.setText(sides)
        both = min(row.debt, row.credit)
        self.cancel_out.setText(
            self.tr("{amount} debt and {amount} credit cancel out.").format(amount=money(both))
            if both
            else ""
        )
        self.cancel_out.setVisible(bool(both))
        self.consolidate_button.setEnabled(bool(both))

    # ---- the proof ----

    def prove(self) -> None:
        """Prove the balance in view, on the worker."""
        if self.customer_id is None:
            return
        read = partial(work.prove, customer_id=self.customer_id)
        self.context.desk.read(read, self, self._show_proof, self._gone, key="proof")

    def _show_proof(self, found: tuple[CustomerProof, int | None]) -> None:
        proof, self._diverging = found
        if proof.customer_id != self.customer_id:
            return
        self.proof = proof
        clock = self.context.time(proof.proved_at)
        if proof.in_step:
            self.badge.say(self.tr("balance proved {time}").format(time=clock), "proved")
            self.badge.setToolTip(self.tr("List, ledger, journal and open sales say the same."))
        else:
            worst = max(proof.findings, key=lambda finding: abs(finding.difference))
            difference = self.context.money(abs(worst.difference))
            self.badge.say(self.tr("{amount} differ: show where").format(amount=difference), "late")
            self.badge.setToolTip(" ".join(finding.message for finding in proof.findings))
        self.proved.emit(proof)

    def _follow_proof(self) -> None:
        if self.proof is not None and not self.proof.in_step:
            self.tabs.show_ledger_row(self._diverging)
        else:
            self.prove()

    # ---- doing ----

    def consolidate(self) -> None:
        """F4: let debt and credit cancel out; with nothing to cancel it says so."""
        if self.customer_id is None or self._busy:
            return
        self._busy = True
        draft = ConsolidateDraft(str(uuid4()), self.customer_id, self.context.today())
        write = partial(work.consolidate, draft=draft)
        self.context.desk.write(write, self, self.recorded.emit, self._refused, ended=self._ended)

    def archive(self) -> None:
        """Put the customer away, or bring one back."""
        if self.row is None or self._busy:
            return
        self._busy = True
        archived = self.row.status is not Status.ARCHIVED
        write = partial(work.archive, uid=str(uuid4()), customer_id=self.row.id, archived=archived)
        self.context.desk.write(write, self, self._archived, self._refused, ended=self._ended)

    def _archived(self, receipt: Receipt) -> None:
        self.recorded.emit(receipt)
        self.refresh()

    def _refused(self, error: BookError) -> None:
        if isinstance(error, NothingToConsolidate) and self.row is not None:
            sentence = self.tr("Nothing to consolidate: {name} does not have both debt and credit.")
            self.said.emit(sentence.format(name=self.row.name))
        else:
            self.said.emit(str(error))

    def _ended(self) -> None:
        self._busy = False

    def _offer(self) -> None:
        """The menu opens: only what there is something for can be chosen."""
        row = self.row
        self.refund_action.setEnabled(row is not None and row.credit > 0)
        for action in self.debt_actions:
            action.setEnabled(row is not None and row.debt > 0)
        self.recovery_action.setEnabled(False)
        if self.customer_id is not None:
            read = partial(work.still_written_off, customer_id=self.customer_id)
            self.context.desk.read(read, self, self._offer_recovery, key="written_off")

    def _offer_recovery(self, amount: int) -> None:
        self.recovery_action.setEnabled(amount > 0)

    def _ask(self, signal: SignalInstance, *_checked: bool) -> None:
        if self.customer_id is not None:
            signal.emit(self.customer_id)
