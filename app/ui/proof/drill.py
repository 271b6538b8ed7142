"""The integrity drill on the screen: a button, fourteen kinds of damage, and which check caught each."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.drill import Damage, DrillReport, DrillResult
from app.domain.errors import Fault
from app.ui.column_room import ColumnRoom
from app.ui.empty import EmptyState
from app.ui.look import look
from app.ui.page import Context
from app.ui.parts import Button, ProgressLine, Words
from app.ui.proof import work
from app.ui.proof_words import check_words, seconds_words
from app.ui.sentences import in_words
from app.ui.status import in_view
from app.ui.table import Column, IdTableModel
from app.ui.table_view import TableView
from app.ui.theme import set_tone
from app.ui.worker import Work


class DrillView(QWidget):
    """Runs in the backroom on a copy; the book is only read. `said(str)` when it was stopped."""

    said = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._seed = 0
        self._task: Work | None = None
        self.button = Button(self.tr("Try it: damage a copy"), icon_name="unlink")
        self.button.clicked.connect(self.begin)
        self.outcome = Words(
            self.tr(
                "Fourteen kinds of damage are done to a copy of this book, as somebody would who has the file and knows how."
                " The table shows which check caught each, what it said, and how fast. The book itself is only read."
            ),
            "body",
            "quiet",
            wraps=True,
        )
        self.progress = ProgressLine()
        self.progress.hide()
        self.progress.cancelled.connect(self._cancel)
        self.model = IdTableModel(self._columns(), lambda result: list(Damage).index(result.damage), self)
        self.view = TableView(self.model, self.tr("Kinds of damage and what caught them"))
        self.view.set_compact(compact=True)
        ColumnRoom(self.view, (3,), least=24)
        self.view.chosen.connect(self._tell)
        self.view.set_empty(
            EmptyState(
                "shield-check",
                self.tr("Not tried yet"),
                self.tr("You need not believe that damage is found: see it happen, on a copy."),
            )
        )
        self.detail = Words("", "body", wraps=True)
        self.detail.hide()
        context.desk.progress.connect(self._step)
        self._lay_out()
        self.model.show(())

    def _lay_out(self) -> None:
        size = look().size
        top = QHBoxLayout()
        top.setSpacing(size.l)
        top.addWidget(self.outcome, 1)
        top.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, size.m, 0, 0)
        column.setSpacing(size.s)
        column.addLayout(top)
        column.addWidget(self.progress)
        column.addWidget(self.view, 1)
        column.addWidget(self.detail)
        self.setFocusProxy(self.button)

    def adopt(self, context: Context) -> None:
        """The settings of the book have changed."""
        self.context = context

    def _columns(self) -> list[Column[DrillResult]]:
        return [
            Column("damage", self.tr("Damage"), lambda r: self._titles()[r.damage], width=34, tip=_done),
            Column("said", self.tr("What the check said"), _said, tip=_said),
            Column("caught", self.tr("Caught by"), self._caught, width=20, kind="badge", tone=_tone),
            Column("time", self.tr("Took"), self._took, width=8, align="end"),
        ]

    def _titles(self) -> dict[Damage, str]:
        return {
            Damage.AMOUNT: self.tr("An amount is changed"),
            Damage.DAY: self.tr("A date is changed"),
            Damage.CUSTOMER: self.tr("An entry is moved to another customer"),
            Damage.NOTE: self.tr("A note is changed"),
            Damage.DELETED: self.tr("A row is deleted"),
            Damage.INSERTED: self.tr("A row is inserted"),
            Damage.SWAPPED: self.tr("Two rows are swapped"),
            Damage.DUPLICATED: self.tr("A row is duplicated"),
            Damage.BALANCE: self.tr("A stored balance is changed"),
            Damage.AUDIT_CHANGED: self.tr("An audit row is changed"),
            Damage.AUDIT_DELETED: self.tr("An audit row is deleted"),
            Damage.GUARD: self.tr("A guard of the book is removed"),
            Damage.RECHAINED: self.tr("The journal is sealed anew"),
            Damage.OLDER_FILE: self.tr("An older file is put back"),
        }

    def _tell(self, chosen: object) -> None:
        """The whole of what the row in focus shows shortened."""
        result = self.model.row(chosen) if isinstance(chosen, int) else None
        self.detail.setVisible(result is not None)
        if result is not None:
            self.detail.setText(
                self.tr("Done: {done}\nSaid: {said}").format(done=_done(result), said=_said(result) or "–")
            )

    def _caught(self, result: DrillResult) -> str:
        return check_words(result.caught_by) if result.caught else self.tr("Not caught")

    def _took(self, result: DrillResult) -> str:
        if result.milliseconds >= 1000:  # as the runs of the check beside it are timed
            return seconds_words(result.milliseconds)
        return self.tr("{count} ms").format(count=self.locale().toString(round(result.milliseconds)))

    # ---- doing ----

    def begin(self) -> None:
        """Damage a copy; each time other rows."""
        if self._task is not None:
            return
        self._seed += 1
        self._task = Work(self.tr("Damaging a copy of the book"))
        self._task.told = in_view(self.progress)
        self.button.setEnabled(False)
        self.progress.show_work(self._task)
        self.progress.show()
        self.context.desk.run(
            partial(work.drill, seed=self._seed, task=self._task),
            self,
            self._show,
            faulted=self._faulted,
            ended=self._ended,
            task=self._task,
        )

    def _step(self, task: Work) -> None:
        if task is self._task:
            self.progress.show_work(task)

    def _cancel(self) -> None:
        if self._task is not None:
            self.context.desk.cancel(self._task)

    def _show(self, report: DrillReport) -> None:
        results = sorted(report.results, key=lambda r: list(Damage).index(r.damage))
        self.model.show([list(Damage).index(r.damage) for r in results], results, afresh=True)
        self.view.selectRow(0)
        if report.missed:
            words = self.tr("%Ln kind(s) of damage were not caught.", "", report.missed)
        else:
            words = self.tr("All {count} kinds of damage were caught, in {time}.").format(
                count=self.locale().toString(len(results)), time=seconds_words(report.seconds * 1000)
            )
        if report.recorded:
            words += " " + self.tr(
                "The book has too little yet: a few examples were recorded in the copy first."
            )
        if report.differed:
            words += " " + self.tr("The book itself is not in step: see above.")
        self.outcome.setText(words)
        set_tone(self.outcome, "late" if report.missed else "proved")

    def _faulted(self, fault: Fault) -> None:
        self.outcome.setText(str(fault))
        set_tone(self.outcome, "late")

    def _ended(self) -> None:
        stopped = self._task is not None and self._task.stopped
        self._task = None
        self.progress.hide()
        self.button.setEnabled(True)
        self.button.setFocus()
        if stopped:
            self.said.emit(self.tr("Stopped. The copy is gone; the book was only read."))


def _done(result: DrillResult) -> str:
    return in_words(result.done)


def _said(result: DrillResult) -> str:
    return in_words(result.said)


def _tone(result: DrillResult) -> str:
    return "proved" if result.caught else "late"
