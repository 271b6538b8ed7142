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
    QEvent,
    QObject,
    QPropertyAnimation,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from app.domain.errors import (
    BookError,
    Cancelled,
    Fault,
)
from app.log import describe
from app.ui.desk import Desk
from app.ui.fault_dialogs import BugDialog, FaultDialog
from app.ui.icons import icon, pixmap
from app.ui.look import look
from app.ui.parts import Words, announce
from app.ui.theme import font, set_tone
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
        self._printing: Callable[[], None] | None = None
        self._leading: Callable[[], None] | None = None
        self._dialog: QDialog | None = None
        self._bar = NoticeBar(window)
        self._bar.undo_pressed.connect(self.undo)
        self._bar.print_pressed.connect(self._print)
        self._bar.lead_pressed.connect(self._lead)
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

    def success(
        self,
        sentence: str,
        undo: Callable[[], None] | None = None,
        printing: Callable[[], None] | None = None,
    ) -> None:
        """Say what was done: "Payment of ₦2,000.00 recorded." It stays about ten seconds, or until the next.

        `undo` takes it back, `printing` shows its receipt.
        """
        self._undo = undo
        self._printing = printing
        self.undo_action.setEnabled(undo is not None)
        self._bar.speak(sentence, can_undo=undo is not None, can_print=printing is not None, wrong=False)

    def error(self, error: BookError | str, leads: tuple[str, Callable[[], None]] | None = None) -> None:
        """A refusal that belongs to no field. It stays until it is closed or something else is said.

        `leads` are the words of a button and where it leads: to what can be done about it.
        """
        self._forget_undo()
        words, self._leading = leads or ("", None)
        self._bar.speak(str(error), can_undo=False, wrong=True, lead=words)

    def withdraw(self, sentence: str) -> None:
        """Whoever it was said to has seen what it is about: it goes, unless something else is said by now."""
        if sentence and self._bar.words() == sentence:
            self._bar.close_softly()

    def leave_book(self) -> None:
        """The book is closed: what was recorded in it can neither be taken back nor printed from another one."""
        if self._undo is not None or self._printing is not None:
            self._bar.close_softly()
        self._forget_undo()
        self._printing = None

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

    def _print(self) -> None:
        printing = self._printing
        self._bar.close_softly()
        if printing is not None:
            printing()

    def _lead(self) -> None:
        leading, self._leading = self._leading, None
        self._bar.close_softly()
        if leading is not None:
            leading()

    def _forget_undo(self) -> None:
        self._undo = None
        self.undo_action.setEnabled(False)


class NoticeBar(QFrame):
    """The strip at the foot of the window: a sign, a sentence, what can be done, Close. `gone` when it has left."""

    undo_pressed = Signal()
    lead_pressed = Signal()
    print_pressed = Signal()
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
        self._print = QPushButton(self.tr("Print"))
        self._print.setProperty("kind", "notice")
        self._print.setFont(font("strong"))
        self._print.setToolTip(self.tr("The receipt · Ctrl+P"))
        self._print.clicked.connect(self.print_pressed)
        self._lead = QPushButton()
        self._lead.setProperty("kind", "notice")
        self._lead.setFont(font("strong"))
        self._lead.clicked.connect(self.lead_pressed)
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
        row.addWidget(self._print)
        row.addWidget(self._undo)
        row.addWidget(self._lead)
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

    def print_button(self) -> QPushButton:
        """The button that shows its receipt."""
        return self._print

    def lead_button(self) -> QPushButton:
        """The button that leads to what can be done about it."""
        return self._lead

    def close_button(self) -> QPushButton:
        """The button that closes it."""
        return self._close

    def speak(
        self, sentence: str, *, can_undo: bool, wrong: bool, can_print: bool = False, lead: str = ""
    ) -> None:
        """Say something instead of what was said before; `lead` are the words of a button that leads on."""
        self._words.setText(sentence)
        self._undo.setVisible(can_undo)
        self._print.setVisible(can_print)
        self._lead.setText(lead)
        self._lead.setVisible(bool(lead))
        self.setProperty("part", "error" if wrong else "notice")
        for part in (self, self._lead):
            self.style().unpolish(part)
            self.style().polish(part)
        set_tone(self._words, "ink" if wrong else "on_notice")  # children do not follow a parent's property
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
        announce(self, sentence)

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
        if self._undo.hasFocus() or self._print.hasFocus() or self.underMouse():
            self._stay.start()  # somebody is about to press one of them
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
        parts = (self._print, self._undo, self._lead, self._close)
        others = [part.sizeHint().width() for part in parts if not part.isHidden()]
        return wide - size.l - size.s - size.icon - sum(others) - size.m * (len(others) + 1)
