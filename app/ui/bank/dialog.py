"""Match a bank statement: its lines, whose each payment may be and why; what is ticked is recorded as one.

Nothing is recorded before the button is pressed, and nothing stays when the window is closed.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from operator import attrgetter
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QStackedWidget, QVBoxLayout, QWidget

from app.domain.bank import BankOptions
from app.domain.bank_matches import BankDraft, LineRefused
from app.domain.bank_splits import Share
from app.domain.errors import BookError
from app.domain.matching_facts import Confidence, Proposal, State
from app.domain.receipts import Receipt
from app.ui.bank import work
from app.ui.bank.choose import ask_for_file
from app.ui.bank.detail import LineDetail
from app.ui.bank.frame import head, lines_page, waiting_page
from app.ui.bank.lines import LineRow, LineTable, line_columns, row_of, split_row
from app.ui.bank.refused import RefusedFile
from app.ui.bank.split import SplitDialog
from app.ui.dialog_frame import foot_of
from app.ui.empty import EmptyState
from app.ui.look import look
from app.ui.page import Context
from app.ui.parts import Button, Hairline, ProgressLine, Words
from app.ui.table import IdTableModel
from app.ui.worker import Work


class MatchDialog(QDialog):
    """One statement. `recorded(Receipt)` once the ticked lines are in the book."""

    recorded = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None, *, file: Path) -> None:
        """`file` is read in the backroom; what it cannot be read for stands where the lines would be."""
        super().__init__(parent)
        self.context = context
        self.uid = str(uuid4())
        self.ticked: set[int] = set()
        self._leaves = False
        self._file = file
        self._loaded: work.Loaded | None = None
        self._rows: dict[int, LineRow] = {}
        self._names: dict[int, str] = {}
        self._task: Work | None = None
        # Lines of which somebody has just said whose they are; Enter waits for the answer.
        self._awaited: set[int] = set()
        self._submit_waits = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Match a bank statement"))
        self.setAccessibleName(self.windowTitle())
        self._make_parts()
        self._lay_out()
        context.desk.progress.connect(self._show_progress)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.submit)
        QShortcut(QKeySequence("Ctrl+D"), self, self.detail.ask_for_parts)
        self.read(file)

    # ---- the parts ----

    def _make_parts(self) -> None:
        self.sentence = Words("", tone="quiet", wraps=True)
        self.warning = Words("", tone="late", wraps=True)
        self.warning.hide()
        self.all_lines = QCheckBox(self.tr("Show money out and what is in the book, too"))
        self.all_lines.toggled.connect(self._show_lines)
        self.model = IdTableModel(
            line_columns(self.context, self.ticked.__contains__), attrgetter("number"), self
        )
        self.model.wanted.connect(self._bring)
        self.view = LineTable(
            self.model, self.tr("Lines of the statement"), self.ticked.__contains__, self._can_be_ticked
        )
        self.view.set_empty(
            EmptyState(
                "landmark", self.tr("Nothing to match"), self.tr("All of it is in the book, or money out.")
            )
        )
        self.view.toggled.connect(self.toggle)
        self.view.chosen.connect(self._choose_line)
        self.view.opened.connect(self._ask_whose)
        self.detail = LineDetail(self.context)
        self.detail.chosen.connect(self._choose_customer)
        self.detail.split_wanted.connect(self._split)
        self.progress = ProgressLine()
        self.progress.cancelled.connect(self._cancel)
        self.refusal = RefusedFile()
        self.refusal.another_wanted.connect(self.choose_file)
        self.refusal.told.connect(self._read_again)
        self.total = Words("", "strong")
        self.sure_button = Button(self.tr("Tick all that are sure"))
        self.sure_button.clicked.connect(self.tick_sure)
        self.close_button = Button(self.tr("Close"))
        self.close_button.clicked.connect(self.reject)
        self.button = Button("", "accent")
        self.button.clicked.connect(self.submit)

    def _lay_out(self) -> None:
        self._lines, self._waiting = lines_page(self.view, self.detail), waiting_page(self.progress)
        self.stack = QStackedWidget()
        for part in (self._waiting, self._lines, self.refusal):
            self.stack.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head(self.windowTitle(), self.all_lines, self.sentence, self.warning))
        whole.addWidget(self.stack, 1)
        whole.addWidget(Hairline())
        whole.addLayout(foot_of(self.total, self.sure_button, self.close_button, self.button))
        parent = self.parentWidget()
        if parent is not None:
            size, room = look().size, parent.window().size()
            self.resize(room.width() - 2 * size.xl, room.height() - 2 * size.xl)

    # ---- reading ----

    def read(self, file: Path, options: BankOptions | None = None) -> None:
        """Read a statement; `options` say what it does not tell."""
        self._file, self._options = file, options or BankOptions()
        self._loaded = None
        self.ticked.clear()
        self._show_total()
        self.sentence.setText(
            self.tr("{file} · nothing is recorded until you say so.").format(file=file.name)
        )
        self.warning.hide()
        self.all_lines.hide()
        task = self._wait_for(Work(self.tr("Reading {file}").format(file=file.name)))
        self.context.desk.run(
            partial(work.load, file=file, options=self._options, task=task),
            self,
            self._show,
            self._cannot_read,
            ended=self._ended,
            task=task,
        )

    def choose_file(self) -> None:
        """Another statement."""
        chosen = ask_for_file(self, self._file.parent)
        if chosen is not None:
            self.read(chosen)

    def _wait_for(self, task: Work) -> Work:
        self._task = task
        self.progress.show_work(task)
        self.stack.setCurrentWidget(self._waiting)
        self.button.setEnabled(False)
        self.sure_button.setEnabled(False)
        self.progress.cancel_button.setFocus()
        return task

    def _show_progress(self, task: Work) -> None:
        if task is self._task:
            self.progress.show_work(task)

    def _cancel(self) -> None:
        if self._task is not None:
            self.context.desk.cancel(self._task)

    def _ended(self) -> None:
        """Reading or recording is over; one that was stopped before there were lines has nothing to show."""
        stopped = self._task is not None and self._task.stopped
        self._task = None
        if self.stack.currentWidget() is self._waiting:
            if self._loaded is None:
                self.reject()
                return
            self.stack.setCurrentWidget(self._lines)
            self.view.setFocus()
            if stopped:
                self.detail.refuse(self.tr("Stopped; nothing was recorded."))
        self._show_total()

    def _cannot_read(self, error: BookError) -> None:
        self.refusal.refuse(error)
        self.stack.setCurrentWidget(self.refusal)
        self.refusal.setFocus()

    def _read_again(self, about: str, choice: str) -> None:
        known = self._options
        told = replace(known, decimal=choice) if about == "decimal" else replace(known, order=choice)
        self.read(self._file, told)

    def _show(self, loaded: work.Loaded) -> None:
        self._loaded = loaded
        self._names, self._rows = loaded.names, loaded.rows
        proposals = [row.proposal for row in loaded.rows.values()]
        self.stack.setCurrentWidget(self._lines)
        incoming = sum(1 for p in proposals if p.line.amount > 0)
        counted = self.tr("%Ln payment(s) came in", "", incoming)
        said = self.tr("{file}: {counted}. Nothing is recorded until you tick it and press the button.")
        self.sentence.setText(said.format(file=loaded.statement.name, counted=counted))
        breaks = loaded.statement.breaks
        holes = self.tr(
            "The statement's own balance does not add up in %Ln place(s): lines may be missing.",
            "",
            len(breaks),
        )
        self.warning.setText(holes)
        self.warning.setVisible(bool(breaks))
        todo = any(p.state is not State.POSTED and p.state is not State.OUT for p in proposals)
        self.all_lines.show()
        self.all_lines.setChecked(not todo)
        self._show_lines()
        self._show_total()
        self.view.setFocus()

    def _show_lines(self, *_checked: bool) -> None:
        everything = self.all_lines.isChecked()
        hidden = () if everything else (State.POSTED, State.OUT)
        shown = [row for row in self._rows.values() if row.proposal.state not in hidden]
        self.model.show([row.number for row in shown], shown[:100], afresh=True)
        if shown and self.view.chosen_id() is None:
            self.view.selectRow(0)
        self._choose_line(self.view.chosen_id())

    def _bring(self, numbers: tuple[int, ...], generation: int) -> None:
        self.model.put([self._rows[number] for number in numbers if number in self._rows], generation)

    # ---- ticking ----

    def _can_be_ticked(self, number: int) -> bool:
        row = self._rows.get(number)
        return row is not None and row.can_be_ticked

    def toggle(self, number: int) -> None:
        """Tick a line, or take the tick away; one that is nobody's asks whose it is."""
        row = self._rows[number]
        if number in self.ticked:
            self.ticked.discard(number)
        elif row.can_be_ticked:
            self.ticked.add(number)
        elif row.proposal.state is State.FREE:
            self._ask_whose(number)
            return
        self._ticks_changed()

    def tick_sure(self) -> None:
        """Tick everything that is sure."""
        for row in self._rows.values():
            if row.can_be_ticked and row.proposal.confidence is Confidence.SURE:
                self.ticked.add(row.number)
        self._ticks_changed()

    def _ticks_changed(self) -> None:
        self._leaves = False
        self.view.viewport().update()
        self._show_total()

    def _show_total(self) -> None:
        count = len(self.ticked)
        amount = self.context.money(sum(self._rows[n].proposal.line.amount for n in self.ticked))
        if count:
            self.total.setText(self.tr("%Ln line(s) ticked", "", count))
            self.button.setText(self.tr("Record {amount}").format(amount=amount))
        else:
            self.total.setText("")
            self.button.setText(self.tr("Record"))
        self.button.setEnabled(bool(count) and self._task is None)
        sure = any(r.can_be_ticked and r.proposal.confidence is Confidence.SURE for r in self._rows.values())
        self.sure_button.setEnabled(sure and self._task is None)

    # ---- one line ----

    def _choose_line(self, number: object) -> None:
        row = self._rows.get(number) if isinstance(number, int) else None
        self.detail.show_line(row)

    def _ask_whose(self, number: int) -> None:
        self.view.choose(number)
        if self._rows[number].proposal.state is State.FREE:
            self.detail.ask()

    def _choose_customer(self, number: int, customer_id: int, name: str) -> None:
        if self._loaded is None or number not in self._rows:
            return
        self._names[customer_id] = name
        self._awaited.add(number)
        proposal, facts = self._rows[number].proposal, self._loaded.facts
        self.context.desk.read(
            partial(work.choose, proposal=proposal, customer_id=customer_id, facts=facts),
            self,
            self._chosen,
            key=f"choose/{number}",
            ended=partial(self._have_chosen, number),
        )

    def _have_chosen(self, number: int) -> None:
        self._awaited.discard(number)
        if self._submit_waits and not self._awaited:
            self._submit_waits = False
            self.submit()

    def _split(self, number: int) -> None:
        from app.ui.early_keys import open_with_keys

        dialog = SplitDialog(self.context, self._rows[number], self)
        dialog.shared.connect(self._share_out)
        dialog.finished.connect(self._back_to_lines)
        open_with_keys(dialog)

    def _back_to_lines(self, *_result: int) -> None:
        self.activateWindow()
        self.view.setFocus()

    def _share_out(self, number: int, shares: list[Share], names: dict[int, str]) -> None:
        if self._loaded is None:
            return
        self._names |= names
        self._awaited.add(number)
        row, facts = self._rows[number], self._loaded.facts
        self.context.desk.read(
            partial(work.share_out, proposal=row.proposal, shares=shares, facts=facts),
            self,
            lambda parts: self._show_row(split_row(row, parts, self._names)),
            lambda error: self.detail.refuse(str(error)),
            key=f"choose/{number}",
            ended=partial(self._have_chosen, number),
        )

    def _chosen(self, proposal: Proposal) -> None:
        """Whose a line is has been said: it is ticked with that, and the list goes on."""
        self._show_row(row_of(proposal, self._names))

    def _show_row(self, row: LineRow) -> None:
        self._rows[row.number] = row
        if row.can_be_ticked:
            self.ticked.add(row.number)
            self.view.setFocus()
        else:
            self.ticked.discard(row.number)
        self.model.put([row], self.model.generation)
        if self.view.chosen_id() == row.number:
            self.detail.show_line(row)
        self._ticks_changed()

    # ---- recording ----

    def submit(self) -> None:
        """Record what is ticked, once."""
        if self._awaited:
            self._submit_waits = True
            return
        if self._loaded is None or not self.ticked or self._task is not None:
            return
        lines = tuple(line for number in sorted(self.ticked) for line in self._rows[number].accepted())
        statement = self._loaded.statement
        draft = BankDraft(self.uid, statement.name, statement.digest, lines)
        task = self._wait_for(Work(self.tr("Recording %Ln payment(s)", "", len(lines))))
        self.context.desk.write(
            partial(work.record, draft=draft, task=task),
            self,
            self._done,
            self._refused,
            where="backroom",
            ended=self._ended,
            task=task,
        )

    def _done(self, receipt: Receipt) -> None:
        self.recorded.emit(receipt)
        self.accept()

    def _refused(self, error: BookError) -> None:
        self.stack.setCurrentWidget(self._lines)
        self.uid = str(uuid4())
        number = error.facts.get("line") if isinstance(error, LineRefused) else None
        if isinstance(number, int):
            self.view.choose(number)
            self._choose_line(number)
        self.detail.refuse(str(error))

    def reject(self) -> None:
        """Esc: nothing stays, so ticks are left by a second one; what is being read is stopped. So is recording, but
        it may be done already: that is waited for, so that nothing is recorded without a word.
        """
        self._cancel()
        if self._task is not None and self._loaded is not None:
            return
        if self.ticked and not self._leaves:
            self._leaves = True
            self.detail.refuse(self.tr("Not recorded yet: Esc once more leaves it, Ctrl+Enter records it."))
            return
        super().reject()
