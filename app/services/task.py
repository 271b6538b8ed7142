"""Progress and cancellation of long work."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Final

from app.domain.errors import Cancelled

PAUSE: Final = 0.1


class Task:
    """Handed to long work: it reports steps here, at most ten a second, and learns here that it is to stop.

    `step` is called by the worker, `cancel` from any thread.
    """

    def __init__(self, report: Callable[[int, int, str], None] | None = None) -> None:
        """`report` gets done, total and what; it is called in the worker's thread."""
        self._report = report
        self._cancelled = threading.Event()
        self._last = 0.0

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether the work was asked to stop."""
        return self._cancelled.is_set()

    def step(self, done: int, total: int, what: str = "") -> None:
        """Say how far the work is; raises Cancelled when it is to stop. `total` 0 means not known yet."""
        if self.cancelled:
            raise Cancelled("Stopped.")
        now = time.monotonic()
        if self._report is not None and (now - self._last >= PAUSE or done == total):
            self._last = now
            self._report(done, total, what)


NO_TASK: Final = Task()
