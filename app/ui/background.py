"""What runs by itself while a book is open: the start-up sync, the periodic validation, idle checkpoints."""

from __future__ import annotations

from functools import partial
from math import inf
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.changes import Changes
from app.ui import shell_work
from app.ui.desk import Desk
from app.ui.proof_words import CheckWork, run_words
from app.ui.worker import Work

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.errors import Fault
    from app.domain.proof import CheckResult
    from app.services.schedule import Appointment

MINUTE_MS = 60_000
IDLE_MS = 20_000
# What a full disk or another program prevented is tried again after so many seconds.
AGAIN_S = 3_600
# After the first list: what is beside it is drawn before the backroom begins.
AFTER_LIST_MS = 300


class Background(QObject):
    """Starts runs in the backroom, one at a time. `checked(CheckResult)` follows each.

    `broken(Fault)` where the machine prevents a run, once until one succeeds again. An appointment that was cancelled is
    made up at the next start, one that was prevented after an hour; those that come later are kept.
    """

    checked = Signal(object)
    broken = Signal(object)

    def __init__(self, desk: Desk, folder: Path, parent: QObject | None = None) -> None:
        """`folder` is that of the safety copies: with the heads of the book that are kept outside it."""
        super().__init__(parent)
        self._desk = desk
        self._folder = folder
        self._running = False
        self._went_well = False
        self._by_itself = False
        self._task: Work | None = None
        self._asked: list[tuple[partial[CheckResult], Work]] = []
        # Appointments not to be kept before a moment of `monotonic`; `_puts_off` adds those due at the next look.
        self._declined: dict[str, float] = {}
        self._puts_off = False
        self._slot = ""
        self._said = ""
        self._pulse = QTimer(self)
        self._pulse.timeout.connect(self.validate)
        self._clock = QTimer(self, interval=MINUTE_MS)
        self._clock.timeout.connect(self._look_at_clock)
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self._checkpoint)
        self._first = QTimer(self, singleShot=True, interval=AFTER_LIST_MS)
        self._first.timeout.connect(self._sync)
        desk.changed.connect(self._touched)

    def start(self, minutes: int, *, by_itself: bool = True) -> None:
        """Begin with the start-up sync, then validate every so many minutes; neither unless `by_itself`."""
        self.pace(minutes, by_itself=by_itself)
        if by_itself:
            self._first.start()

    def pace(self, minutes: int, *, by_itself: bool) -> None:
        """Validate every so many minutes from now on and keep appointments, or check only when asked."""
        if not by_itself:
            self._pulse.stop()
            self._clock.stop()
            return
        if not self._clock.isActive():
            self._clock.start()
        if not self._pulse.isActive() or self._pulse.interval() != minutes * MINUTE_MS:
            self._pulse.start(minutes * MINUTE_MS)

    def stop(self) -> None:
        """Begin nothing new."""
        self._pulse.stop()
        self._clock.stop()
        self._idle.stop()
        self._first.stop()
        self._asked.clear()

    def make_way(self) -> None:
        """Stop the run under way: something that somebody waits for comes first."""
        if self._running and self._task is not None:
            self._desk.cancel(self._task)

    def check(self, what: str, task: Work) -> None:
        """What a person asks for ("now", "everything", "repair", "rebuild"): after what is under way, if need be."""
        work = partial(shell_work.asked_for, what=what, task=task)
        if self._running:
            self._asked.append((work, task))
        else:
            self._run(work, task, by_itself=False)

    def _sync(self) -> None:
        """The start-up sync: every customer; what drifted is put right and said."""
        task = CheckWork(self.tr("Proving every balance"))
        self._run(partial(shell_work.sync, task=task), task)

    def validate(self) -> None:
        """The customers changed most recently."""
        task = CheckWork(self.tr("Proving recent changes"))
        self._run(partial(shell_work.validate, task=task), task)

    def _look_at_clock(self) -> None:
        """Ask what is due: tonight's run, or one that was missed while the computer was off or asleep."""
        if not self._running and self._desk.is_open:
            self._desk.read(
                shell_work.appointments,
                self,
                self._keep_first,
                where="backroom",
                key="clock",
                faulted=self._faulted,
            )

    def _keep_first(self, due: tuple[Appointment, ...]) -> None:
        if self._puts_off:
            self._puts_off = False
            self._declined |= {appointment.slot: inf for appointment in due}
        now = monotonic()
        first = next((one for one in due if self._declined.get(one.slot, 0) <= now), None)
        # What runs by itself may have been switched off while this was asked.
        if first is not None and not self._running and self._clock.isActive():
            self._slot = first.slot
            words = run_words(first.run.value)
            task = CheckWork(words[:1].upper() + words[1:])
            self._run(partial(shell_work.keep_appointment, appointment=first, task=task), task)

    def _run(self, work: partial[CheckResult], task: Work, *, by_itself: bool = True) -> None:
        if self._running or not self._desk.is_open:
            return
        self._running, self._went_well, self._by_itself, self._task = True, False, by_itself, task
        self._desk.run(
            partial(shell_work.with_head, work=work, folder=self._folder),
            self,
            self._succeeded,
            changes=Changes.CHECKS,
            task=task,
            faulted=self._faulted,
            ended=self._ended,
        )

    def _succeeded(self, result: CheckResult) -> None:
        self.checked.emit(result)
        self._went_well = True
        self._said = ""

    def _faulted(self, fault: Fault) -> None:
        # Every few minutes the same would be said again, to whoever comes in the morning.
        if self._said != str(fault) or (self._running and not self._by_itself):
            self._said = str(fault)
            self.broken.emit(fault)

    def _ended(self) -> None:
        self._running = False
        if self._by_itself and not self._went_well:
            cancelled = self._task is not None and self._task.cancelled
            if self._slot:
                self._declined[self._slot] = inf if cancelled else monotonic() + AGAIN_S
            elif cancelled:
                self._puts_off = True
        self._slot = ""
        if self._asked:
            work, task = self._asked.pop(0)
            self._run(work, task, by_itself=False)
        elif self._clock.isActive():
            self._look_at_clock()

    def _touched(self, _changes: Changes) -> None:
        self._idle.start()

    def _checkpoint(self) -> None:
        if self._desk.is_open:
            work = partial(shell_work.with_head, work=shell_work.fold, folder=self._folder)
            self._desk.run(work, self, _nothing_to_say)


def _nothing_to_say(_: None) -> None:
    """A checkpoint that went well is not news."""
