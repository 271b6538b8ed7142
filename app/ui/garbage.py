"""Python's search for unreachable cycles, kept on the GUI thread.

The interpreter starts that search on whichever thread happens to allocate. On a worker it would destroy widgets
and timers that belong to the GUI thread, and Qt aborts on that. So while workers run the automatic search is off,
and a timer of the GUI thread does it instead, by the interpreter's own thresholds.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 100


class GuiGarbage(QObject):
    """Does the search on the thread it was made on, between `start` and `stop`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._was_on = False
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Take the search over; before the first worker starts."""
        if not self._timer.isActive():
            self._was_on = gc.isenabled()
            gc.disable()
            self._timer.start()

    def stop(self) -> None:
        """Give it back; after the last worker has ended."""
        if self._timer.isActive():
            self._timer.stop()
            if self._was_on:
                gc.enable()

    def look(self) -> None:
        """Search the generations that are due. The counts of the older ones rise with each search of the younger."""
        for generation, limit in enumerate(gc.get_threshold()):
            if gc.get_count()[generation] <= limit:
                return
            gc.collect(generation)
