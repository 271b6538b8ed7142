"""A chart: bars by leather, words by Qt; read by mouse, by arrow keys, and by ear.

One line above the bars says what they are, and, while the mouse or the keys point at one, its figures behind that.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from app.ui.brush import ink
from app.ui.look import Look, look
from app.ui.reading import FIGURES, isolated, leading
from app.ui.theme import font

if TYPE_CHECKING:
    from app.ui.today.plot import Plot

_LEAST_LINES = 7


class Chart(QWidget):
    """Marks side by side or one under the other. `opened(n)`: mark n was clicked, or Enter pressed on it.

    Subclasses say where the plot lies, which mark is at a place, and draw the words around it. Everything is
    laid out for reading from left to right; `placed` turns a rectangle round where reading starts on the right.
    """

    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._words: tuple[str, ...] = ()
        self._nothing = ""
        self._at: int | None = None
        self._drawn: tuple[tuple[object, ...], Plot] | None = None

    # ---- for pages ----

    def show_marks(self, words: Sequence[str], summary: str, nothing: str = "") -> None:
        """What each mark says, and all of it in words for a screen reader; `nothing` instead of an empty field."""
        self._words = tuple(words)
        self._nothing = nothing
        self._at = None if self._at is None or self._at >= len(words) else self._at
        self._drawn = None
        self.setAccessibleDescription(summary)
        self.update()

    def pointed(self) -> str:
        """What is said of the mark in view; empty while none is."""
        return "" if self._at is None else self._words[self._at]

    def point_at(self, mark: int | None) -> None:
        """Show the figures of a mark, or of none."""
        if mark != self._at:
            self._at = mark
            self.update()

    # ---- for subclasses ----

    @abstractmethod
    def plot_area(self) -> QRect:
        """Where the bars are."""

    @abstractmethod
    def mark_area(self, mark: int) -> QRect:
        """Where a mark is, with all that belongs to it."""

    @abstractmethod
    def plot(self, size: QSize, worn: Look) -> Plot:
        """The bars, in a field of this size."""

    @abstractmethod
    def draw_words(self, painter: QPainter, plot: Plot) -> None:
        """Names and figures around the bars."""

    def draw_legend(self, painter: QPainter, area: QRect) -> int:
        """What the bars are, in the line above them; how much of the line it takes."""
        return 0

    def placed(self, area: QRect) -> QRect:
        """The same place in the direction of reading."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), area)

    def write(
        self, painter: QPainter, area: QRect, text: str, *, figure: bool = False, centre: bool = False
    ) -> None:
        """A word in `area`, at its beginning or in its middle; `figure` ends on the right for everybody. Shortened
        only where nothing else helps.
        """
        along = FIGURES if figure else leading(backwards=self.isRightToLeft())
        if centre:
            along = Qt.AlignmentFlag.AlignCenter
        fitting = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(self.placed(area), along, isolated(fitting))

    def line_height(self) -> int:
        """One line of quiet words."""
        return QFontMetrics(font("quiet"), self).height()

    def room_for(self, texts: Iterable[str]) -> int:
        """The width of the longest of these, with room to spare: letters on screen are a little wider than measured."""
        measure = QFontMetrics(font("quiet"), self)
        return max((measure.horizontalAdvance(text) for text in texts), default=0) + look().size.xs

    def head(self) -> QRect:
        """The line above the bars."""
        return QRect(0, 0, self.width(), self.line_height() + look().size.s)

    # ---- Qt's questions ----

    def minimumSizeHint(self) -> QSize:
        return QSize(look().size.rail + look().size.xxl, self.line_height() * _LEAST_LINES)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = look()
        area = self.plot_area()
        room = bool(self._words) and not self._nothing and area.width() > 0 and area.height() > 0
        plot = self._plot(area.size(), worn) if room else None
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font("quiet"))
        if plot is not None:
            self._draw_marked(painter, worn)
            self._draw_bars(painter, plot, self.placed(area))
            self.draw_words(painter, plot)
            self._draw_head(painter, worn)
        elif self._nothing:
            painter.setPen(ink(worn.colour.quiet))
            self.write(painter, self.rect(), self._nothing, centre=True)
        if self.hasFocus():
            inset = worn.size.ring / 2
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ink(worn.colour.focus), worn.size.ring))
            ring = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(ring, worn.size.radius / 2, worn.size.radius / 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        forward, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            forward, back = back, forward
        last = len(self._words) - 1
        at = last if self._at is None else self._at
        wanted = {
            forward: min(last, at + 1) if self._at is not None else 0,
            Qt.Key.Key_Down: min(last, at + 1) if self._at is not None else 0,
            back: max(0, at - 1) if self._at is not None else last,
            Qt.Key.Key_Up: max(0, at - 1) if self._at is not None else last,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._at is not None:
            self.opened.emit(self._at)
        elif wanted is not None and self._words:
            self.point_at(wanted)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.pointed()))
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._mark_at(event.position().toPoint())
        self.point_at(at)
        self.setCursor(Qt.CursorShape.ArrowCursor if at is None else Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._mark_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and at is not None:
            self.opened.emit(at)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self.point_at(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.point_at(None)
        self.update()

    # ---- within ----

    def _mark_at(self, place: QPoint) -> int | None:
        if self._nothing:
            return None
        return next(
            (n for n in range(len(self._words)) if self.placed(self.mark_area(n)).contains(place)), None
        )

    def _plot(self, size: QSize, worn: Look) -> Plot:
        key = (size.width(), size.height(), worn.dark)
        if self._drawn is None or self._drawn[0] != key:
            self._drawn = (key, self.plot(size, worn))
        return self._drawn[1]

    def _draw_marked(self, painter: QPainter, worn: Look) -> None:
        if self._at is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink(worn.colour.selection))
            painter.drawRoundedRect(self.placed(self.mark_area(self._at)), worn.size.xs, worn.size.xs)

    def _draw_bars(self, painter: QPainter, plot: Plot, area: QRect) -> None:
        from PySide6.QtSvg import QSvgRenderer

        painter.save()
        painter.translate(area.topLeft())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(area.width(), 0)  # there are no words in it: it may be turned round
            painter.scale(-1, 1)
        QSvgRenderer(QByteArray(plot.svg)).render(painter, QRectF(0, 0, area.width(), area.height()))
        painter.restore()

    def _draw_head(self, painter: QPainter, worn: Look) -> None:
        head, said = self.head(), self.pointed()
        taken = self.draw_legend(painter, head)
        if said:
            rest = head.adjusted(taken, 0, 0, 0)
            painter.setPen(ink(worn.colour.ink))
            if rest.width() < self.room_for([said]):  # the figures are what one points for
                painter.fillRect(head, self.palette().window())
                rest = head
            self.write(painter, rest, said)
