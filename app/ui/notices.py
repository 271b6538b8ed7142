"""How the window speaks up: success with Undo, refusals, faults of the machine, and our own bugs.

An error says what happened, whether anything is lost, and what to do. Success fades in at the foot of the
window, never takes the focus, and is announced to screen readers. `install_hooks` brings what nobody caught
here too, so that the program goes on.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from functools import partial
from types import TracebackType

from PySide6.QtCore import (
    QAbstractAnimation,
    QCoreApplication,
    QEvent,
    QObject,
    QPropertyAnimation,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.errors import (
    BookDamaged,
    BookError,
    BookLocked,
    BookTooNew,
    Cancelled,
    DiskFull,
    Fault,
    NoPermission,
)
from app.log import describe
from app.ui.desk import Desk
from app.ui.icons import icon, pixmap
from app.ui.look import look
from app.ui.parts import Button, Words
from app.ui.theme import font
from app.ui.worker import Bug

_log = logging.getLogger(__name__)


class Notices(QObject):
    """All that the window says beside its pages. One per window; `listen` connects it to the desk.

    `undo_action` belongs into the Edit menu with Ctrl+Z: it is enabled while the last success can be undone.
    """

    _thrown = Signal(object)

    def __init__(self, window: QWidget, *, log_place: str = "") -> None:
        """`log_place` is where the log is, for a person; empty while it is only kept in memory."""
        super().__init__(window)
        self._window = window
        self._log_place = log_place
        self._undo: Callable[[], None] | None = None
        self._dialog: QDialog | None = None
        self._bar = NoticeBar(window)
        self._bar.undo_pressed.connect(self.undo)
        self._bar.gone.connect(self._forget_undo)
        self.undo_action = QAction(self.tr("Undo"), self)
        self.undo_action.setEnabled(False)
        self.undo_action.triggered.connect(self.undo)
        self._thrown.connect(self.bug, Qt.ConnectionType.QueuedConnection)

    def listen(self, desk: Desk) -> None:
        """Show what no page has taken."""
        desk.refused.connect(self.error)
        desk.faulted.connect(self.fault)
        desk.broke.connect(self.bug)

    def success(self, sentence: str, undo: Callable[[], None] | None = None) -> None:
        """Say what was done: "Payment of ₦2,000.00 recorded." It stays about ten seconds, or until the next; `undo` takes it back."""
        self._undo = undo
        self.undo_action.setEnabled(undo is not None)
        self._bar.speak(sentence, can_undo=undo is not None, wrong=False)

    def error(self, error: BookError | str) -> None:
        """A refusal that belongs to no field. It stays until it is closed or something else is said."""
        self._forget_undo()
        self._bar.speak(str(error), can_undo=False, wrong=True)

    def fault(self, fault: Fault) -> None:
        """Something the machine cannot do, in a dialog with what to do about it."""
        _log.warning("A fault is shown: %s", fault.kind)
        self._show(FaultDialog(fault, self._window))

    def bug(self, bug: Bug) -> None:
        """A defect of ours, with details to copy. While one is shown, further ones only go to the log."""
        if self._dialog is None or not isinstance(self._dialog, BugDialog):
            self._show(BugDialog(bug, self._log_place, self._window))

    def undo(self) -> None:
        """Take back what was said last, if that can be done."""
        undo, self._undo = self._undo, None
        self.undo_action.setEnabled(False)
        self._bar.close_softly()
        if undo is not None:
            undo()

    def bar(self) -> NoticeBar:
        """The strip at the foot of the window."""
        return self._bar

    def dialog(self) -> QDialog | None:
        """The fault or bug that is shown now."""
        return self._dialog

    def install_hooks(self) -> Callable[[], None]:
        """Show here what nobody caught, on any thread. Returns what puts the former hooks back."""
        former, former_thread = sys.excepthook, threading.excepthook
        sys.excepthook = self._uncaught

        def in_thread(args: threading.ExceptHookArgs) -> None:
            self._uncaught(args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback)

        threading.excepthook = in_thread

        def put_back() -> None:
            sys.excepthook, threading.excepthook = former, former_thread

        return put_back

    def _uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None, /
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if isinstance(error, Cancelled):
            return
        _log.error("Nobody caught this", exc_info=(kind, error, trace))
        self._thrown.emit(Bug(kind.__name__, describe(error)))

    def _show(self, dialog: QDialog) -> None:
        self._dialog = dialog
        dialog.finished.connect(partial(self._closed, dialog))
        dialog.open()

    def _closed(self, dialog: QDialog, _result: int) -> None:
        if self._dialog is dialog:
            self._dialog = None
        dialog.deleteLater()

    def _forget_undo(self) -> None:
        self._undo = None
        self.undo_action.setEnabled(False)


class NoticeBar(QFrame):
    """The strip at the foot of the window: a sign, a sentence, Undo, Close. `gone` when it has left."""

    undo_pressed = Signal()
    gone = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        size = look().size
        self._sign = QLabel()
        self._words = Words("", wraps=True)
        self._undo = QPushButton(self.tr("Undo"))
        self._undo.setProperty("kind", "notice")
        self._undo.setFont(font("strong"))
        self._undo.clicked.connect(self.undo_pressed)
        self._close = QPushButton()
        self._close.setFlat(True)
        self._close.setProperty("kind", "notice")
        self._close.setAccessibleName(self.tr("Close this notice"))
        self._close.setToolTip(self.tr("Close this notice"))
        self._close.clicked.connect(self.close_softly)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(size.l, size.s, size.s, size.s)
        row.setSpacing(size.m)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.addWidget(self._undo)
        row.addWidget(self._close)
        self._effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(self._effect)
        self._fade = QPropertyAnimation(self._effect, b"opacity", self)
        self._fade.setDuration(look().motion.fade_ms)
        self._fade.finished.connect(self._faded)
        self._stay = QTimer(self, singleShot=True, interval=look().motion.notice_ms)
        self._stay.timeout.connect(self._time_is_up)
        window.installEventFilter(self)
        self.hide()

    def words(self) -> str:
        """What it says; empty while it says nothing."""
        return self._words.whole_text() if self.isVisible() else ""

    def undo_button(self) -> QPushButton:
        """The button that takes it back."""
        return self._undo

    def close_button(self) -> QPushButton:
        """The button that closes it."""
        return self._close

    def speak(self, sentence: str, *, can_undo: bool, wrong: bool) -> None:
        """Say something instead of what was said before."""
        self._words.setText(sentence)
        self._undo.setVisible(can_undo)
        self.setProperty("part", "error" if wrong else "notice")
        self.style().unpolish(self)
        self.style().polish(self)
        size = look().size
        side = round(size.icon * self.devicePixelRatioF())
        sign = ("circle-alert", "late") if wrong else ("circle-check", "notice_action")
        self._sign.setPixmap(pixmap(*sign, QSize(side, side), self.devicePixelRatioF()))
        self._close.setIcon(icon("x", "quiet" if wrong else "on_notice"))
        self._place()
        self.raise_()
        self.show()
        self._run_fade(1.0)
        if wrong:
            self._stay.stop()
        else:
            self._stay.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def close_softly(self) -> None:
        """Fade away."""
        self._stay.stop()
        if self.isVisible():
            self._run_fade(0.0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._window and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _time_is_up(self) -> None:
        if self._undo.hasFocus() or self.underMouse():
            self._stay.start()  # somebody is about to press Undo
        else:
            self.close_softly()

    def _run_fade(self, to: float) -> None:
        self._fade.stop()
        self._fade.setStartValue(self._effect.opacity() if self.isVisible() and to == 0.0 else 1.0 - to)
        self._fade.setEndValue(to)
        self._fade.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)

    def _faded(self) -> None:
        if self._effect.opacity() == 0.0:
            self.hide()
            self.gone.emit()

    def _place(self) -> None:
        window = self._window
        size = look().size
        wide = min(size.notice_width, window.width() - 2 * size.l)
        self.setFixedWidth(wide)
        self._words.setFixedWidth(max(1, self._room_for_words(wide)))
        self._row.activate()
        high = max(self.sizeHint().height(), size.row + size.m)
        self.setGeometry((window.width() - wide) // 2, window.height() - high - size.xxl - size.l, wide, high)

    def _room_for_words(self, wide: int) -> int:
        size = look().size
        others = [part.sizeHint().width() for part in (self._undo, self._close) if not part.isHidden()]
        return wide - size.l - size.s - size.icon - sum(others) - size.m * (len(others) + 1)


class _TellingDialog(QDialog):
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

    def said(self) -> list[str]:
        """The title and the sentences."""
        return self._said


class FaultDialog(_TellingDialog):
    """A fault: its sentence (what happened, what is lost), and what to do."""

    def __init__(self, fault: Fault, parent: QWidget) -> None:
        happened, rest = _first_sentence(str(fault))
        super().__init__(happened, [part for part in (rest, self._what_to_do(fault)) if part], parent)
        close = Button(self.tr("Close"), "accent")
        close.clicked.connect(self.accept)
        self.buttons.addWidget(close)
        close.setDefault(True)

    def _what_to_do(self, fault: Fault) -> str:
        if isinstance(fault, DiskFull):
            return self.tr("What you typed is still there: make room on the disk, then record it again.")
        if isinstance(fault, BookLocked):
            return self.tr("Close the other program, or wait until it is done, then try again.")
        if isinstance(fault, BookTooNew):
            return self.tr("Install the newest Shopbook on this machine to open it.")
        if isinstance(fault, NoPermission):
            return self.tr("Ask whoever looks after this machine to let you write in that folder.")
        if isinstance(fault, BookDamaged):
            return self.tr("Backups are under Settings, Backups: the newest one that was verified is marked.")
        return ""


class BugDialog(_TellingDialog):
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


def _first_sentence(text: str) -> tuple[str, str]:
    """The first sentence without its full stop, and the others."""
    head, stop, rest = text.partition(". ")
    return (head, rest) if stop else (text.rstrip("."), "")
