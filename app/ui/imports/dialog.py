"""The import assistant: a file, how it is read, what would come of it, and only then the import, with Undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.changes import Changes
from app.domain.errors import BookError, Fault
from app.domain.import_mappings import LONGEST_NAME
from app.domain.imports import ImportKind, ImportOptions, ImportPreview, ImportResult
from app.domain.receipts import Receipt
from app.ui.desk import Where
from app.ui.dialog_frame import foot_of
from app.ui.imports import work
from app.ui.imports.choose import ChooseFile
from app.ui.imports.done import DonePage
from app.ui.imports.outlook import OutlookPage
from app.ui.imports.reading import ReadingPage
from app.ui.look import look
from app.ui.page import Context
from app.ui.parts import Button, Hairline, ProgressLine, Words
from app.ui.theme import set_tone
from app.ui.worker import Work

if TYPE_CHECKING:
    from app.services.imports import FileOutlook

T = TypeVar("T")

CHOOSE, READING, OUTLOOK, DONE, BUSY = range(5)


class ImportDialog(QDialog):
    """Step by step, forward with Enter, back with the button; Esc leaves, and what is under way is stopped.

    `recorded(Receipt)` when it closes after an import that still stands: the window's notice offers Undo, too.
    """

    recorded = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None, *, path: Path | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Import"))
        self.setAccessibleName(self.tr("Import"))
        self.setAcceptDrops(True)
        self.task: Work | None = None
        self.result_: ImportResult | None = None
        self._path: Path | None = None
        self._look: work.Look | None = None
        self._round = 0
        self._step = CHOOSE
        self._make_parts()
        self._lay_out()
        context.desk.progress.connect(self._show_progress)
        self._go(CHOOSE)
        if path is not None:
            self.read(path)

    def _make_parts(self) -> None:
        self.title = Words(self.tr("Import"), "section", elides=True)
        self.steps = Words("", "quiet", "quiet")
        self.choose = ChooseFile()
        self.choose.chosen.connect(self.read)
        self.reading = ReadingPage(self.context)
        self.reading.changed.connect(self._consider)
        self.reading.reread.connect(self._read_again)
        self.outlook = OutlookPage(self.context)
        self.outlook.changed.connect(self.preview)
        self.came = DonePage(self.context)
        self.came.again.connect(self._start_again)
        self.came.undo.connect(self._take_back)
        self.progress = ProgressLine()
        self.progress.cancelled.connect(self._cancel)
        self.problem = Words("", "body", "late", wraps=True)
        self.back_button = Button(self.tr("Back"), icon_name="chevron-left")
        self.back_button.clicked.connect(self._back)
        self.close_button = Button(self.tr("Close"))
        self.close_button.clicked.connect(self.reject)
        self.next_button = Button(self.tr("Preview"), "accent")
        self.next_button.clicked.connect(self._next)

    def _lay_out(self) -> None:
        size = look().size
        head = QHBoxLayout()
        head.setContentsMargins(size.xl, size.l, size.xl, size.m)
        head.setSpacing(size.l)
        head.addWidget(self.title, 1)
        head.addWidget(self.steps)
        waiting = QWidget()
        column = QVBoxLayout(waiting)
        column.setContentsMargins(size.xl, size.xl, size.xl, size.xl)
        column.addWidget(self.progress)
        column.addStretch(1)
        begin = QWidget()
        around = QVBoxLayout(begin)
        around.setContentsMargins(size.xl, size.m, size.xl, size.m)
        around.addWidget(self.choose)
        self.stack = QStackedWidget()
        for part in (begin, self.reading, self.outlook, self.came, waiting):
            self.stack.addWidget(part)
        trouble = QHBoxLayout()
        trouble.setContentsMargins(size.xl, 0, size.xl, size.s)
        trouble.addWidget(self.problem)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(Hairline())
        whole.addWidget(self.stack, 1)
        whole.addLayout(trouble)
        whole.addWidget(Hairline())
        whole.addLayout(foot_of(self.back_button, self.close_button, self.next_button))
        room = self.screen().availableGeometry()
        self.resize(
            min(2 * size.dialog_width, room.width() - 2 * size.xxl),
            min(size.dialog_width + size.rail, room.height() - 2 * size.xxl),
        )

    # ---- steps ----

    def step(self) -> int:
        """Which step is in view: CHOOSE, READING, OUTLOOK, DONE, or BUSY."""
        return self.stack.currentIndex()

    def _go(self, step: int) -> None:
        self._step = step
        self.stack.setCurrentIndex(step)
        names = (self.tr("1 of 3 · File"), self.tr("2 of 3 · Reading"), self.tr("3 of 3 · Preview"), "")
        self.steps.setText(names[step])
        self.problem.setText("")
        self.problem.hide()
        self.back_button.setVisible(step in (READING, OUTLOOK))
        self.next_button.setVisible(step in (READING, OUTLOOK))
        self.next_button.setDefault(step in (READING, OUTLOOK))
        if step == READING:
            self.next_button.setText(self.tr("Preview"))
            self.next_button.setEnabled(True)
            self.reading.show_reading()
        if step == CHOOSE:
            self.title.setText(self.tr("Import"))
            self.choose.button.setDefault(True)
        page = (self.choose, self.reading, self.outlook, self.came)[step]
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back(self) -> None:
        self._go(READING if self._step == OUTLOOK else CHOOSE)

    def _next(self) -> None:
        if self._step == READING:
            self.preview()
        else:
            self.carry_out()

    def _start_again(self) -> None:
        self._tell()
        self.choose.refuse("")
        self._go(CHOOSE)

    # ---- the file ----

    def read(self, path: Path) -> None:
        """Read this file, and show how it is taken."""
        self._path = path
        self.choose.refuse("")
        request = partial(work.look, path=path, kept=dict(self.context.preferences.settings.mappings))
        title = self.tr("Reading {file}").format(file=path.name)
        self._work(title, request, self._show_file, self._not_read, CHOOSE)

    def _read_again(self, options: ImportOptions) -> None:
        if self._path is None:
            return
        request = partial(work.look_again, path=self._path, kind=self.reading.kind(), options=options)
        title = self.tr("Reading {file}").format(file=self._path.name)
        self._work(title, request, self._show_look, self._not_read_so, READING)

    def _show_file(self, seen: work.Look) -> None:
        kept = seen.mapping.name if seen.mapping is not None else ""
        self.outlook.begin(kept or Path(seen.table.name).stem[:LONGEST_NAME], kept=bool(kept))
        self._show_look(seen)
        if kept:
            self._say(self.tr("Read as kept under “{name}”.").format(name=kept), "quiet")

    def _show_look(self, seen: work.Look) -> None:
        self._look = seen
        rows = self.tr("%Ln row(s)", "", len(seen.table.rows))
        self.title.setText(f"{seen.table.name} · {rows}")
        self.outlook.take_all()
        self.reading.show_look(seen)
        self._go(READING)

    def _not_read(self, error: BookError | Fault) -> None:
        self._go(CHOOSE)
        self.choose.refuse(str(error))

    def _not_read_so(self, error: BookError | Fault) -> None:
        self._go(READING)
        self._say(str(error))

    def _consider(self) -> None:
        kind = self.reading.kind()
        if self._look is None or kind is None:
            return
        self._round += 1
        request = partial(work.consider, table=self._look.table, kind=kind, options=self.reading.options())
        self.context.desk.run(
            request, self, partial(self._considered, self._round), self._not_read_so, where="desk"
        )

    def _considered(self, number: int, outlook: FileOutlook) -> None:
        if number == self._round:
            self._say("")
            self.reading.show_outlook(outlook)

    # ---- what would come of it, and doing it ----

    def _asked(self) -> tuple[ImportKind, ImportOptions] | None:
        """What is to be imported as what; None after having gone to what is still to be said."""
        kind, question = self.reading.kind(), self.reading.question()
        if kind is None or self._look is None or question is not None:
            (question or self.reading.kinds).setFocus(Qt.FocusReason.OtherFocusReason)
            self._say(self.tr("One thing is still to be said before the preview."))
            return None
        options = replace(
            self.reading.options(),
            skip_bad=self.outlook.skip_bad.isChecked(),
            twins=self.outlook.twins.isChecked(),
        )
        return kind, options

    def preview(self) -> None:
        """Look what would come of it; nothing is kept."""
        asked = self._asked()
        if asked is None or self._look is None:
            return
        kind, options = asked
        request = partial(work.preview, table=self._look.table, kind=kind, options=options)
        show = partial(self._show_preview, kind)
        self._work(self.tr("Looking ahead"), request, show, self._not_read_so, READING, where="backroom")

    def _show_preview(self, kind: ImportKind, seen: ImportPreview) -> None:
        fields = self.reading.columns.choice()
        self.outlook.show_preview(seen, kind, list(fields))
        new = bool(seen.result.entries or seen.result.customers)
        self._go(OUTLOOK)
        count = self.tr("Import %Ln entry(s)", "", seen.result.entries)
        if kind is ImportKind.CUSTOMERS:
            count = self.tr("Import %Ln customer(s)", "", seen.result.customers)
        self.next_button.setText(count)
        self.next_button.setEnabled(new and not seen.refused)

    def carry_out(self) -> None:
        """Import it: all of it or nothing."""
        asked = self._asked()
        if asked is None or self._look is None:
            return
        kind, options = asked
        request = partial(work.carry_out, table=self._look.table, kind=kind, options=options)
        title = self.tr("Importing {file}").format(file=self._look.table.name)
        self._work(
            title,
            request,
            self._imported,
            self._not_imported,
            OUTLOOK,
            where="backroom",
            changes=Changes.everything() & ~Changes.SETTINGS,
        )

    def _imported(self, result: ImportResult) -> None:
        self.result_ = result
        if self._look is not None:
            self.outlook.keep_mapping(result.kind, self._look.table.header, self.reading.kept_options())
        self._go(DONE)
        self.came.show_result(result)

    def _not_imported(self, error: BookError | Fault) -> None:
        self._go(OUTLOOK)
        self._say(str(error))

    def _take_back(self) -> None:
        if self.result_ is None or self.result_.batch_id is None:
            return
        self.came.wait()
        request = partial(work.take_back, uid=str(uuid4()), batch_id=self.result_.batch_id)
        task = self._be_busy(self.tr("Taking the import back"), stoppable=False)
        self.context.desk.write(
            request,
            self,
            self._taken_back,
            self.came.refuse,
            faulted=self.came.refuse,
            ended=partial(self._ended, task, DONE),
            task=task,
        )

    def _taken_back(self, receipt: Receipt) -> None:
        self.result_ = None
        self.came.show_taken_back(receipt)

    # ---- work, and leaving ----

    def _work(
        self,
        title: str,
        request: Callable[..., T],
        done: Callable[[T], None],
        failed: Callable[[BookError | Fault], None],
        back: int,
        *,
        where: Where = "desk",
        changes: Changes = Changes.NONE,
    ) -> None:
        """Long work with its progress in place of the step; `back` is where one is when it was stopped."""
        task = self._be_busy(title, stoppable=True)
        self.context.desk.run(
            partial(request, task=task),
            self,
            done,
            failed,
            changes=changes,
            where=where,
            faulted=failed,
            ended=partial(self._ended, task, back),
            task=task,
        )

    def _be_busy(self, title: str, *, stoppable: bool) -> Work:
        """Show that something is under way. What is one write is not stopped half-way: it ends soon by itself."""
        self.task = task = Work(title)
        self.progress.show_work(task)
        self.progress.cancel_button.setVisible(stoppable)
        self.stack.setCurrentIndex(BUSY)
        self.steps.setText("")
        for button in (self.back_button, self.next_button):
            button.hide()
        self.progress.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)
        return task

    def _ended(self, task: Work, back: int) -> None:
        if self.task is task:
            self.task = None
        if self.step() == BUSY and self.task is None:
            self._go(back)
            if task.stopped:
                self._say(self.tr("Stopped; nothing was recorded."), "quiet")

    def _show_progress(self, task: Work) -> None:
        if task is self.task:
            self.progress.show_work(task)

    def _cancel(self) -> None:
        if self.task is not None and self.progress.cancel_button.isVisible():
            self.context.desk.cancel(self.task)

    def _say(self, sentence: str, tone: str = "late") -> None:
        set_tone(self.problem, tone)
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _tell(self) -> None:
        """An import that stands is told to the window, once."""
        result, self.result_ = self.result_, None
        if result is not None and result.batch_id is not None:
            message = self.came.sentence.whole_text()
            self.recorded.emit(Receipt(message, Changes.IMPORTS, batch_id=result.batch_id))

    def reject(self) -> None:
        """Leave; what is under way is stopped first, and nothing of it is kept."""
        if self.task is not None:
            self._cancel()
            return
        self._tell()
        super().reject()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self._step == CHOOSE and self.task is None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.choose.take(event.mimeData().urls())
