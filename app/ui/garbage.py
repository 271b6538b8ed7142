"""Python's search for unreachable cycles, kept on the GUI thread.

The interpreter starts that search on whichever thread happens to allocate. On a worker it would destroy widgets
and timers that belong to the GUI thread, and Qt aborts on that. So while workers run the automatic search is off,
and a timer of the GUI thread does it instead, by the interpreter's own thresholds.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

# Not while the first list is on its way.
_FIRST_AFTER_MS = 1_000
_EVERY_MS = 100
_MUCH = 20_000


class GuiGarbage(QObject):
    """Does the search on the thread it was made on, between `start` and `stop`.

    What there is at `start` (the modules, the window) is left out of it: that stays, and going through all of it
    would keep the window for tens of milliseconds each time.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Take the search over; before the first worker starts."""
        if not self._timer.isActive():
            gc.disable()
            gc.freeze()
            self._timer.start(_FIRST_AFTER_MS)

    def stop(self) -> None:
        """Give it back; after the last worker has ended."""
        if self._timer.isActive():
            self._timer.stop()
            gc.unfreeze()
            gc.enable()

    def look(self) -> None:
        """Search the generations that are due. The counts of the older ones rise with each search of the younger.

        Where much came at once (a long list, a report of everybody) what is found in use is left out from then on:
        it goes when nobody refers to it any more, and no search need go through it again.
        """
        self._timer.setInterval(_EVERY_MS)
        came = gc.get_count()[0]
        for generation, limit in enumerate(gc.get_threshold()):
            if gc.get_count()[generation] <= limit:
                break
            gc.collect(generation)
            if came > _MUCH:
                gc.freeze()
                break
