"""When a form asks what would come of what is typed, and which of the answers still counts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import BookError
from app.ui.desk import Desk

if TYPE_CHECKING:
    from app.storage.book import Tx

T = TypeVar("T")

PAUSE_MS = 40
PATIENCE_MS = 400


class LookingAhead(QObject):
    """`due` soon after something was typed: who listens calls `ask`, or does not, as there is something to ask.

    Only what was asked at the last `due` is answered. `late` when an answer lets one wait: what was foreseen of
    something else must not stand there any longer.
    """

    due = Signal()
    late = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._turn = 0
        self._asked = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._begin)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self.late)

    def soon(self) -> None:
        """Something was typed."""
        self._pause.start()

    def stop(self) -> None:
        """What is typed is being recorded: nothing more is to be foreseen."""
        self._pause.stop()
        self._patience.stop()

    def ask(
        self, work: Callable[[Tx], T], show: Callable[[T], object], cannot: Callable[[BookError], object]
    ) -> None:
        """The work of the request, rolled back."""
        turn, self._asked = self._turn, True
        if not self._patience.isActive():
            self._patience.start()

        def answered(answer: T) -> None:
            if self._counts(turn):
                show(answer)

        def refused(error: BookError) -> None:
            if self._counts(turn):
                cannot(error)

        self._desk.dry_run(work, self, answered, refused)

    def _begin(self) -> None:
        self._turn += 1
        self._asked = False
        self.due.emit()
        if not self._asked:
            self._patience.stop()

    def _counts(self, turn: int) -> bool:
        if turn != self._turn:
            return False
        self._patience.stop()
        return True
