"""The note about a customer, beside the lists of the same customer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.errors import BookError
from app.domain.receipts import Receipt
from app.ui.customers import work
from app.ui.drafts import DraftKeeper, text_of
from app.ui.look import look
from app.ui.page import Context
from app.ui.parts import Button, Words
from app.ui.reading import in_order

_PAUSE_MS = 300


class NotesTab(QWidget):
    """What one wants to remember about a customer: `recorded(Receipt)` when it is kept, `refused(str)` if not.

    What is typed and not kept yet is kept when one goes to another customer or leaves the book, and is a draft until it
    is in the book: after a crash or a refusal it stands here again when its customer does.
    """

    recorded = Signal(object)
    refused = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        size = look().size
        self._context = context
        self._customer_id = 0
        self._kept: str | None = None  # as the book has it; None until it is read
        self._under_way: tuple[int, str] | None = None
        self.edit = QPlainTextEdit()
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(self.tr("Note"))
        hint = self.tr("Where to find them, what was agreed, who pays for them …")
        self.edit.setPlaceholderText(in_order(hint))
        self.edit.textChanged.connect(self._allow)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._keep_draft)
        self.edit.textChanged.connect(self._pause.start)
        self.address = Words("", wraps=True)
        self.save_button = Button(self.tr("Keep the note"))
        self.save_button.setToolTip(self.tr("Ctrl+Enter"))
        self.save_button.clicked.connect(self.save)
        QShortcut(QKeySequence("Ctrl+Return"), self.edit, self.save)
        row = QHBoxLayout()
        row.addWidget(self.address, 1)
        row.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, size.m, 0, 0)
        column.setSpacing(size.s)
        column.addWidget(self.edit, 1)
        column.addLayout(row)

    def show_customer(self, customer_id: int, then: Callable[[], None] | None = None) -> None:
        """Read the note, unless one is just being written."""
        if customer_id != self._customer_id:
            self.save()
            self._customer_id = customer_id
            self._kept = None
            self.edit.setReadOnly(True)
            self.edit.clear()
            self.address.setText("")
        elif self._changed():
            return
        read = partial(work.note_and_address, customer_id=customer_id)
        self._context.desk.read(read, self, self._show, key="note")

    def save(self) -> None:
        """Keep what is written."""
        if not self._changed():
            return
        customer_id, note = self._customer_id, self.edit.toPlainText().strip()
        if self._under_way == (customer_id, note):
            return
        self._under_way = customer_id, note
        self._keep_draft()
        write = partial(work.keep_note, uid=str(uuid4()), customer_id=customer_id, note=note)
        saved = partial(self._saved, customer_id, note)
        self._context.desk.write(write, self, saved, self._refused, ended=self._ended)

    def _changed(self) -> bool:
        return self._kept is not None and self.edit.toPlainText().strip() != self._kept

    def _show(self, found: tuple[str, str]) -> None:
        if self._changed():
            return  # somebody began to write while it was read again
        self._kept, address = found
        draft = self._draft_of(self._customer_id).load()
        typed = (
            self._kept
            if draft is None
            else _joined(self._kept, text_of(draft, "was"), text_of(draft, "note"))
        )
        if typed != self.edit.toPlainText():
            self.edit.setPlainText(typed)
        self.edit.setReadOnly(False)
        self.address.setText(address)
        self._allow()
        if draft is not None:
            self._keep_draft()

    def _draft_of(self, customer_id: int) -> DraftKeeper:
        return DraftKeeper(self._context.info.uid, f"note-{customer_id}")

    def _keep_draft(self) -> None:
        self._pause.stop()
        if self._changed():
            values = {"was": self._kept, "note": self.edit.toPlainText()}
            self._draft_of(self._customer_id).save(values)
        elif self._kept is not None:
            self._draft_of(self._customer_id).forget()

    def _allow(self) -> None:
        self.save_button.setEnabled(self._changed())

    def _saved(self, customer_id: int, note: str, receipt: Receipt) -> None:
        if customer_id == self._customer_id:
            self._kept = note
            self._allow()
            self._keep_draft()
        else:
            self._draft_of(customer_id).forget()
        self.recorded.emit(receipt)

    def _refused(self, error: BookError) -> None:
        self.refused.emit(str(error))

    def _ended(self) -> None:
        self._under_way = None


def _joined(kept: str, was: str, typed: str) -> str:
    """The note as it was being written; where the book has another by now than it began from, neither is lost."""
    return typed if was == kept or typed.strip() == kept else f"{kept}\n{typed}"
