"""The window before anything is in it: on the screen as soon as Qt can draw, at its place and in its colours (DESIGN 8).

Imported before the first picture, and therefore without `Qt`, `QStyle` and `QPainter`: PySide makes all their enums
when they are first named, which takes a third as long as starting Qt itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtWidgets import QFrame, QMainWindow

from app.ui.look import load
from app.ui.preferences import Preferences

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QSize
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

FOLD_BELOW = 1100
HELD_AT_MOST_MS = 500
SMALLEST = (900, 600)
USUAL = (1180, 760)


class Frame(QMainWindow):
    """Shows the grounds of rail and page until it is furnished; `drawn` follows once they are on the screen."""

    drawn = Signal()

    def __init__(self, preferences: Preferences, *, dark: bool) -> None:
        super().__init__()
        self.preferences = preferences
        worn = load(dark=dark)
        self._widths = (worn.size.rail_folded, worn.size.rail)
        self._ground: QFrame | None = QFrame(self)
        self._ground.setStyleSheet(f"background: {worn.colour.rail}; border: none")
        self.setStyleSheet(f"QMainWindow {{ background: {worn.colour.paper} }}")
        self._painted = False
        self._typed = ""
        self._at_latest = QTimer(self, singleShot=True)
        self._at_latest.timeout.connect(self._show_at_latest)
        self.setWindowTitle("Shopbook")
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        kept = preferences.settings.window
        if kept:
            self.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii")))

    @property
    def bare(self) -> bool:
        """Whether nothing is in it yet."""
        return self._ground is not None

    def keep_within(self, room: QSize) -> None:
        """Be no larger than the screen, and never have to be."""
        self.setMinimumSize(self.minimumSize().boundedTo(room))
        self.resize(self.size().boundedTo(room))

    def clear_ground(self) -> None:
        """The rail itself comes in place of its ground; colours are the theme's from now on."""
        if self._ground is not None:
            self._ground.deleteLater()
            self._ground = None
            self.setStyleSheet("")

    def hold_picture(self) -> None:
        """Leave what is on the screen until `show_picture`, which is soon called in any case; again: a while longer.

        A shell without its list, painted in between, would cost the list a tenth of its time.
        """
        self._at_latest.start(HELD_AT_MOST_MS)
        if not self.updatesEnabled():
            return
        # None may be left: destroyed with a part of the bare window it would be lost, and Qt, waiting for it, make no other.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)
        self.setUpdatesEnabled(False)
        self._painted = False

    def show_picture_soon(self) -> None:
        """`show_picture` when all that is under way has been laid out: what changes after it would be painted twice."""
        QTimer.singleShot(0, self, self.show_picture)

    def show_picture(self) -> None:
        """Paint the window as it is, and from now on whenever it changes."""
        self.setUpdatesEnabled(True)

    def _show_at_latest(self) -> None:
        """No list has come, or a request to paint was lost all the same."""
        if not self._painted:
            self.setUpdatesEnabled(True)
            self.repaint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Whoever starts the program and types at once means what takes the keys as soon as it is there."""
        if self.focusWidget() is None and event.text() and event.text().isprintable():
            from PySide6.QtCore import Qt

            if event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}:
                if not self._typed:
                    self.windowHandle().focusObjectChanged.connect(self._pass_on)
                self._typed += event.text()
        super().keyPressEvent(event)

    def _pass_on(self, taker: QObject | None) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QKeyEvent

        if taker is None or taker is self:
            return
        typed, self._typed = self._typed, ""
        for letter in typed:
            key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.sendEvent(taker, key)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._painted = True
        if self.bare:
            QTimer.singleShot(0, self.drawn.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._ground is not None:
            width = self._widths[self.width() >= FOLD_BELOW]
            left = self.width() - width if self.isRightToLeft() else 0
            self._ground.setGeometry(left, 0, width, self.height())
