"""The Check page: the state of the proof in one sentence, what can be done about it, the runs, the drill."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from app.domain.changes import Changes
from app.domain.receipts import Receipt
from app.ui.flow import flowing
from app.ui.look import look
from app.ui.page import Context, Page
from app.ui.parts import Button, ProgressLine
from app.ui.proof import work
from app.ui.proof.accept import AcceptDialog
from app.ui.proof.drill import DrillView
from app.ui.proof.head import DamageCard, ProofHead
from app.ui.proof.runs import RunsView
from app.ui.proof.work import FoundRow, State
from app.ui.proof_words import CheckWork
from app.ui.status import in_view
from app.ui.worker import Work

RUNS, DRILL = range(2)


class CheckPage(Page):
    """`check_asked(what, Work)` asks the window for a check, which runs in the backroom: "now", "everything",
    "repair" or "rebuild". `open_ledger(customer, entry or None)` leads to the row of a finding.
    """

    key = "check"
    icon_name = "shield-check"
    cares = Changes.CHECKS
    check_asked = Signal(str, object)
    open_ledger = Signal(int, object)
    restore_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._task: Work | None = None
        self._drill: DrillView | None = None
        self.head = ProofHead()
        self.damage = DamageCard()
        self.damage.restore_asked.connect(self.restore_asked)
        self.damage.accept_asked.connect(self._accept)
        self.progress = ProgressLine()
        self.progress.hide()
        self.progress.cancelled.connect(self._cancel)
        self._make_buttons()
        self.runs = RunsView(context)
        self.runs.opened.connect(self._open)
        drill_tab = QWidget()
        self._drill_room = QVBoxLayout(drill_tab)
        self._drill_room.setContentsMargins(0, 0, 0, 0)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Checks and drill"))
        self.tabs.addTab(self.runs, self.tr("Checks made"))
        self.tabs.addTab(drill_tab, self.tr("Try it"))
        self.tabs.currentChanged.connect(self._turned)
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look().size.l)
        row.addWidget(self.audit_button)
        row.addWidget(self.netted_button)
        self.tabs.setCornerWidget(beside)
        desk = context.desk
        desk.progress.connect(self._step)
        desk.finished.connect(self._finished)
        self._lay_out()

    def _make_buttons(self) -> None:
        self.now_button = Button(self.tr("Check now"), icon_name="shield-check")
        self.now_button.setToolTip(self.tr("Every balance in four ways, and the guards. Nothing is changed."))
        self.everything_button = Button(self.tr("Check everything"))
        self.everything_button.setToolTip(
            self.tr("Every entry, every chain and the file as well. Nothing is changed. · Ctrl+F9")
        )
        self.repair_button = Button(self.tr("Put right what differs"), icon_name="circle-check")
        self.repair_button.setToolTip(
            self.tr(
                "Checks everything and puts right what follows from the journal. Nothing typed is touched."
            )
        )
        self.rebuild_button = Button(self.tr("Rebuild from the journal"), icon_name="refresh-cw")
        self.rebuild_button.setToolTip(
            self.tr("Derives every balance, ledger row and open amount anew. Nothing typed is touched.")
        )
        self.audit_button = Button(self.tr("Audit"), "quiet", icon_name="history")
        self.netted_button = Button(self.tr("Consolidations"), "quiet", icon_name="scale")
        self._asking = {
            "now": (self.now_button, self.tr("Proving every balance")),
            "everything": (self.everything_button, self.tr("Checking everything")),
            "repair": (self.repair_button, self.tr("Checking everything, and putting right")),
            "rebuild": (self.rebuild_button, self.tr("Rebuilding from the journal")),
        }
        for what, (button, _) in self._asking.items():
            button.clicked.connect(lambda _checked=False, what=what: self._ask(what))
        self.audit_button.clicked.connect(lambda: self.go.emit("audit"))
        self.netted_button.clicked.connect(lambda: self.go.emit("consolidations"))

    def _lay_out(self) -> None:
        size = look().size
        self.bar = QWidget()
        flow = flowing(self.bar)
        for button, _ in self._asking.values():
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.l, size.s, size.l, size.l)
        column.setSpacing(size.m)
        for part in (self.head, self.damage, self.bar, self.progress):
            column.addWidget(part)
        column.addWidget(self.tabs, 1)
        self.begin_at(self.now_button)

    def title(self) -> str:
        return self.tr("Check")

    def adopt(self, context: Context) -> None:
        self.runs.adopt(context)
        if self._drill is not None:
            self._drill.adopt(context)
        super().adopt(context)

    def refresh(self) -> None:
        self.context.desk.read(work.state, self, self._show, key="state")
        self.runs.refresh()

    @property
    def drill(self) -> DrillView:
        """The drill, made when it is first looked at."""
        if self._drill is None:
            self._drill = DrillView(self.context)
            self._drill.said.connect(self.said)
            self._drill_room.addWidget(self._drill)
        return self._drill

    def _turned(self, tab: int) -> None:
        if tab == DRILL:
            self.drill.show()

    def show_drill(self) -> None:
        """Show the drill, and put the focus on its button."""
        self.tabs.setCurrentIndex(DRILL)
        self.drill.button.setFocus()

    def _show(self, state: State) -> None:
        self.head.show_state(state, self.context)
        self.damage.show_damage(state.damage)
        self.begin_at(self.damage.restore_button if state.damage else self.now_button)

    # ---- checking ----

    def _ask(self, what: str) -> None:
        if self._task is not None:
            return
        self._task = CheckWork(self._asking[what][1])
        self._task.told = in_view(self.progress)
        self._allow(idle=False)
        self.progress.show_work(self._task)
        self.check_asked.emit(what, self._task)

    def _allow(self, *, idle: bool) -> None:
        for button, _ in self._asking.values():
            button.setEnabled(idle)
        self.progress.setVisible(not idle)

    def _step(self, task: Work) -> None:
        if task is self._task:
            self.progress.show_work(task)

    def _cancel(self) -> None:
        if self._task is not None:
            self.context.desk.cancel(self._task)

    def _finished(self, task: Work) -> None:
        if task is not self._task:
            return
        self._task = None
        self._allow(idle=True)
        self.now_button.setFocus()
        if task.stopped:
            self.said.emit(self.tr("Stopped. Nothing was changed."))

    # ---- what was found ----

    def _open(self, row: FoundRow) -> None:
        found = row.finding
        if row.customer and found.customer_id is not None:
            self.open_ledger.emit(found.customer_id, found.entry_id)
        elif found.entry_id is not None and found.kind != "entry_missing":
            self.open_entry.emit(found.entry_id)

    def _accept(self) -> None:
        from app.ui.early_keys import open_with_keys

        dialog = AcceptDialog(self.context, self)
        dialog.recorded.connect(self._accepted)
        open_with_keys(dialog)

    def _accepted(self, receipt: Receipt) -> None:
        self.recorded.emit(receipt)
        self._ask("everything")
