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
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.domain.errors import (
    BookError,
    Cancelled,
    Fault,
)
from app.log import describe
from app.ui.desk import Desk
from app.ui.worker import Bug

# What is not needed before there is something to say is imported then (DESIGN 8).
if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from app.ui.notice_bar import NoticeBar

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
        self._bar: NoticeBar | None = None
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
        self.bar().speak(sentence, can_undo=undo is not None, can_print=printing is not None, wrong=False)

    def error(self, error: BookError | str, leads: tuple[str, Callable[[], None]] | None = None) -> None:
        """A refusal that belongs to no field. It stays until it is closed or something else is said.

        `leads` are the words of a button and where it leads: to what can be done about it.
        """
        self._forget_undo()
        words, self._leading = leads or ("", None)
        self.bar().speak(str(error), can_undo=False, wrong=True, lead=words)

    def withdraw(self, sentence: str) -> None:
        """Whoever it was said to has seen what it is about: it goes, unless something else is said by now."""
        if sentence and self.bar().words() == sentence:
            self._close_bar()

    def leave_book(self) -> None:
        """The book is closed: what was recorded in it can neither be taken back nor printed from another one."""
        if self._undo is not None or self._printing is not None:
            self._close_bar()
        self._forget_undo()
        self._printing = None

    def fault(self, fault: Fault) -> None:
        """Something the machine cannot do, in a dialog with what to do about it; once, however many ran into it."""
        from app.ui.fault_dialogs import FaultDialog

        if isinstance(self._dialog, FaultDialog) and self._dialog.sentence == str(fault):
            return
        _log.warning("A fault is shown: %s", fault.kind)
        self._show(FaultDialog(fault, self._window))

    def bug(self, bug: Bug) -> None:
        """A defect of ours, with details to copy. While one is shown, further ones only go to the log."""
        from app.ui.fault_dialogs import BugDialog

        if self._dialog is None or not isinstance(self._dialog, BugDialog):
            self._show(BugDialog(bug, self._log_place, self._window))

    def undo(self) -> None:
        """Take back what was said last, if that can be done."""
        undo, self._undo = self._undo, None
        self.undo_action.setEnabled(False)
        self._close_bar()
        if undo is not None:
            undo()

    def bar(self) -> NoticeBar:
        """The strip at the foot of the window, made when it is first asked for."""
        if self._bar is None:
            from app.ui.notice_bar import NoticeBar

            self._bar = NoticeBar(self._window)
            self._bar.undo_pressed.connect(self.undo)
            self._bar.print_pressed.connect(self._print)
            self._bar.lead_pressed.connect(self._lead)
            self._bar.gone.connect(self._forget_undo)
        return self._bar

    def _close_bar(self) -> None:
        if self._bar is not None:
            self._bar.close_softly()

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
        self._close_bar()
        if printing is not None:
            printing()

    def _lead(self) -> None:
        leading, self._leading = self._leading, None
        self._close_bar()
        if leading is not None:
            leading()

    def _forget_undo(self) -> None:
        self._undo = None
        self.undo_action.setEnabled(False)
