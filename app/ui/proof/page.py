"""The Check page: the state of the proof in one sentence, the runs, and the buttons that check and mend."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.changes import Changes
from app.domain.proof import CheckResult, StoredRun
from app.ui.feed import TableFeed
from app.ui.look import look
from app.ui.page import Context, Page
from app.ui.parts import Button, EmptyState, Words
from app.ui.proof import work
from app.ui.table import Column, IdTableModel
from app.ui.table_view import TableView
from app.ui.worker import Work


class CheckPage(Page):
    """`check_asked` asks the window for a check of the whole book, which runs in the backroom."""

    key = "check"
    icon_name = "shield-check"
    cares = Changes.CHECKS
    check_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        size = look().size
        self.sentence = Words(self.tr("Nothing has been checked yet."), "figure", wraps=True)
        self.detail = Words("", "body", "quiet", wraps=True)
        self.check_button = Button(self.tr("Check everything"), "accent", icon_name="shield-check")
        self.check_button.clicked.connect(self.check_asked)
        self.rebuild_button = Button(self.tr("Rebuild from the journal"), icon_name="refresh-cw")
        self.rebuild_button.setToolTip(
            self.tr("Derives every balance, ledger row and open amount anew. Nothing typed is touched.")
        )
        self.rebuild_button.clicked.connect(self._rebuild)
        self.model = IdTableModel(self._columns(), _id_of, self)
        self.view = TableView(self.model, self.tr("Checks"))
        self.view.set_empty(
            EmptyState(
                "shield-check",
                self.tr("No checks yet"),
                self.tr("Every start and every few minutes the balances are proved; each run is kept here."),
            )
        )
        self.feed = TableFeed(context.desk, self.view, self.model, work.runs)
        self.feed.shown.connect(self._tell)
        buttons = QHBoxLayout()
        buttons.setSpacing(size.s)
        buttons.addWidget(self.check_button)
        buttons.addWidget(self.rebuild_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.l, size.s, size.l, size.l)
        column.setSpacing(size.m)
        column.addWidget(self.sentence)
        column.addWidget(self.detail)
        column.addLayout(buttons)
        column.addWidget(self.view, 1)

    def title(self) -> str:
        return self.tr("Check")

    def refresh(self) -> None:
        self.feed.show(work.run_ids)

    def _columns(self) -> list[Column[StoredRun]]:
        return [
            Column("when", self.tr("When"), lambda r: self.context.moment(r.started_at), width=22),
            Column("what", self.tr("Run"), self._kind, width=16),
            Column("checked", self.tr("Checked"), lambda r: str(r.checked), width=9, align="end"),
            Column("in_step", self.tr("In step"), lambda r: str(r.in_step), width=9, align="end"),
            Column("fixed", self.tr("Put right"), lambda r: str(r.fixed), width=9, align="end"),
            Column(
                "failed",
                self.tr("Differing"),
                lambda r: str(r.failed + r.errors),
                width=9,
                align="end",
                tone=lambda r: "late" if r.failed or r.errors else None,
            ),
            Column("time", self.tr("Took"), lambda r: f"{r.milliseconds / 1000:.2f} s", width=9, align="end"),
            Column("said", self.tr("Found"), lambda r: " ".join(r.findings[:3]), kind="quiet"),
        ]

    def _kind(self, run: StoredRun) -> str:
        names = {
            "start-up": self.tr("At the start"),
            "periodic": self.tr("Recent changes"),
            "rebuild": self.tr("Rebuild"),
        }
        return names.get(run.kind, self.tr("On request"))

    def _tell(self, count: int) -> None:
        if count:
            self.context.desk.read(_newest_whole, self, self._say, key="sentence")

    def _say(self, run: StoredRun | None) -> None:
        if run is None:
            return
        time = self.context.moment(run.started_at)
        if run.failed or run.errors:
            self.sentence.setText(self.tr("%n balance(s) are not proved.", "", run.failed + run.errors))
        elif run.fixed:
            self.sentence.setText(self.tr("%n balance(s) were put right.", "", run.fixed))
        else:
            self.sentence.setText(self.tr("Every balance is right."))
        self.detail.setText(
            self.tr(
                "%n customer(s) checked, {time}: the list, the ledger, the journal and what is open agree.",
                "",
                run.checked,
            ).format(time=time)
        )

    def _rebuild(self) -> None:
        task = Work(self.tr("Rebuilding from the journal"))
        self.rebuild_button.setEnabled(False)
        self.context.desk.write(
            partial(work.rebuild, task=task),
            self,
            self._rebuilt,
            where="backroom",
            task=task,
            ended=partial(self.rebuild_button.setEnabled, True),
        )

    def _rebuilt(self, result: CheckResult) -> None:
        self.said.emit(self.tr("Rebuilt. %n balance(s) had differed.", "", result.fixed))


def _newest_whole(tx: object) -> StoredRun | None:
    """The newest run over the whole book among the last ones."""
    for run in work.runs(tx, work.run_ids(tx)[:200]):  # type: ignore[arg-type]
        if run.kind != "periodic":
            return run
    return None


def _id_of(row: StoredRun) -> int:
    return row.id
