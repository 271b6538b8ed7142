"""Dialogs about what went wrong: a fault of the machine with what to do, a bug of ours with details to copy."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.errors import BookDamaged, BookLocked, BookTooNew, DiskFull, Fault, NoPermission
from app.ui.icons import pixmap
from app.ui.look import look
from app.ui.parts import Button, Words
from app.ui.theme import font
from app.ui.worker import Bug


class TellingDialog(QDialog):
    """A sign, a sentence in section size, sentences beneath, buttons at the end."""

    def __init__(self, title: str, sentences: list[str], parent: QWidget) -> None:
        super().__init__(parent)
        size = look().size
        self.setWindowTitle("Shopbook")
        self.setMinimumWidth(size.dialog_width)
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(sentences))
        head = Words(title, "section", wraps=True)
        sign = QLabel()
        side = round(size.xl * self.devicePixelRatioF())
        sign.setPixmap(pixmap("triangle-alert", "late", QSize(side, side), self.devicePixelRatioF()))
        top = QHBoxLayout()
        top.setSpacing(size.m)
        top.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(head, 1)
        self.body = QVBoxLayout()
        self.body.setSpacing(size.s)
        for sentence in sentences:
            self.body.addWidget(Words(sentence, wraps=True))
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(size.s)
        self.buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.xl, size.xl, size.xl, size.l)
        column.setSpacing(size.l)
        column.addLayout(top)
        column.addLayout(self.body)
        column.addLayout(self.buttons)
        self._said = [title, *sentences]

    def showEvent(self, event: QShowEvent) -> None:
        # Three buttons in a language of long words need more than the usual width.
        layout = self.layout()
        if layout is not None:
            self.setMinimumWidth(max(self.minimumWidth(), layout.totalMinimumSize().width()))
            if layout.hasHeightForWidth():
                self.resize(self.width(), layout.totalHeightForWidth(self.width()))
        super().showEvent(event)

    def said(self) -> list[str]:
        """The title and the sentences."""
        return self._said


class FaultDialog(TellingDialog):
    """A fault: its sentence (what happened, what is lost), and what to do."""

    def __init__(self, fault: Fault, parent: QWidget) -> None:
        self.sentence = str(fault)
        happened, rest = first_sentence(self.sentence)
        super().__init__(happened, [part for part in (rest, self._what_to_do(fault)) if part], parent)
        close = Button(self.tr("Close"), "accent")
        close.clicked.connect(self.accept)
        self.buttons.addWidget(close)
        close.setDefault(True)

    def _what_to_do(self, fault: Fault) -> str:
        if isinstance(fault, DiskFull):
            return self.tr("What you typed is still there.")
        if isinstance(fault, BookLocked):
            return self.tr("Close the other program, or wait until it is done, then try again.")
        if isinstance(fault, BookTooNew):
            return self.tr("Install the newest Shopbook on this machine to open it.")
        if isinstance(fault, NoPermission):
            return self.tr("Ask whoever looks after this machine to let you write in that folder.")
        if isinstance(fault, BookDamaged):
            return self.tr(
                "Choose “Bring back a safety copy” in the menu “Book”: the newest copy is the first in the list."
            )
        return ""


class BugDialog(TellingDialog):
    """A defect of ours: the program goes on; the details can be copied for whoever helps."""

    def __init__(self, bug: Bug, log_place: str, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("BugDialog", "Something went wrong in Shopbook"), [], parent
        )
        sentences = [
            self.tr(
                "That is a mistake of ours, not yours. What was recorded before is safe; what you were just doing may not have been recorded."
            ),
            self.tr(
                "You can go on. If it happens again, copy the details and send them to whoever helps you: they hold no names and no amounts."
            ),
        ]
        for sentence in sentences:
            self.body.addWidget(Words(sentence, wraps=True))
        self._said += sentences
        self.setAccessibleDescription(" ".join(sentences))
        self._details = f"{bug.what}\n\n{bug.details}"
        shown = QPlainTextEdit(self._details)
        shown.setReadOnly(True)
        shown.setFont(font("quiet"))
        shown.setTabChangesFocus(True)
        shown.setAccessibleName(self.tr("Details"))
        shown.setMaximumHeight(4 * look().size.xxl)
        self.body.addWidget(shown)
        if log_place:
            place = Words(
                self.tr("The log is in {place}.").format(place=log_place), "quiet", "quiet", wraps=True
            )
            place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.body.addWidget(place)
        self.copy_button = Button(self.tr("Copy details"), icon_name="copy")
        self.copy_button.clicked.connect(self._copy)
        go_on = Button(self.tr("Go on"), "accent")
        go_on.clicked.connect(self.accept)
        go_on.setDefault(True)
        self.buttons.addWidget(self.copy_button)
        self.buttons.addWidget(go_on)
        go_on.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
        self.copy_button.setText(self.tr("Copied"))


def first_sentence(text: str) -> tuple[str, str]:
    """The first sentence without its full stop, and the others."""
    head, stop, rest = text.partition(". ")
    return (head, rest) if stop else (text.rstrip("."), "")
