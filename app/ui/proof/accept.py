"""Going on with a damaged book as it is, for a reason."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.receipts import Receipt
from app.ui.fields import TextEdit
from app.ui.page import Context
from app.ui.parts import ProgressLine
from app.ui.proof import work
from app.ui.proof_words import CheckWork
from app.ui.recording import RecordingDialog
from app.ui.worker import Work

if TYPE_CHECKING:
    from app.storage.book import Tx


class AcceptDialog(RecordingDialog):
    """Asks why. Nothing is looked ahead to: what is accepted is what the check finds at that moment.

    That check goes through the whole book, so it shows how far it is and can be stopped.
    """

    records = False

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            parent,
            title=self.tr("Accept the damage"),
            waiting=self.tr(
                "What is damaged stays as it is and is not found again. Balances then follow the journal as it stands."
                " The reason is kept in the audit for ever."
            ),
        )
        self.reason = TextEdit(required=self.tr("Say why the book is used as it is."))
        hint = self.tr("For example: no copy from before is left; the paper book agrees.")
        self.form.addWidget(self.add_field("reason", self.tr("Why"), self.reason, hint=hint))
        self.progress = ProgressLine()
        self.progress.hide()
        self.progress.cancelled.connect(self._cancel)
        self.form.addWidget(self.progress)
        for told in (context.desk.started, context.desk.progress):
            told.connect(self._step)
        context.desk.finished.connect(self._finished)
        self.record_button.setText(self.tr("Accept the damage"))
        self.settle_in(self.reason)

    def look_ahead(self) -> None:
        self.outlook.wait()

    def request(self) -> Callable[[Tx], Receipt] | None:
        reason = self.reason.check()
        if reason is None:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        self.task = CheckWork(self.tr("Checking everything"))
        return partial(work.accept, uid=self.uid, reason=reason, task=self.task)

    def _step(self, task: Work) -> None:
        if task is self.task:
            self.progress.show_work(task)
            self.progress.show()

    def _finished(self, task: Work) -> None:
        if task is self.task:
            self.progress.hide()

    def _cancel(self) -> None:
        if self.task is not None:
            self.context.desk.cancel(self.task)
