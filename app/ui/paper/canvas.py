"""Pages on the screen, one under the other, as they will be printed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.ui.look import look
from app.ui.paper.draw import draw
from app.ui.paper.layout import TWIPS, Layout
from app.ui.paper.sheets import Sheet, Sheets
from app.ui.theme import colour

# Pixels of a point: the least one can read, and the most that is of use.
_SMALLEST = 0.4
_LARGEST = 4.0
_STEP = 1.2
_FITTED = 1.9


class Canvas(QWidget):
    """The pages themselves; only those in sight are drawn."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: list[tuple[Layout, Sheet]] = []
        self._scale = 1.0

    def show_pages(self, made: tuple[Sheets, ...]) -> None:
        """Show other pages."""
        self._pages = [(each.layout, sheet) for each in made for sheet in each.sheets]
        self._measure()

    def set_scale(self, pixels_a_point: float) -> None:
        """Larger or smaller."""
        self._scale = max(_SMALLEST, min(_LARGEST, pixels_a_point)) / TWIPS
        self._measure()

    @property
    def pixels_a_point(self) -> float:
        """How large the pages are."""
        return self._scale * TWIPS

    def widest(self) -> float:
        """The width of the widest page, in points."""
        return max((sheet.width for _, sheet in self._pages), default=1.0) / TWIPS

    def boxes(self) -> list[QRectF]:
        """Where each page stands, in pixels."""
        gap = look().size.l
        found, y = [], float(gap)
        for _, sheet in self._pages:
            width, height = sheet.width * self._scale, sheet.height * self._scale
            found.append(QRectF((self.width() - width) / 2, y, width, height))
            y += height + gap
        return found

    def sizeHint(self) -> QSize:
        gap = look().size.l
        width = max((sheet.width for _, sheet in self._pages), default=0.0) * self._scale
        height = sum(sheet.height * self._scale + gap for _, sheet in self._pages) + gap
        return QSize(round(width) + 2 * gap, round(height))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        for box, (layout, sheet) in zip(self.boxes(), self._pages, strict=True):
            if not box.intersects(event.rect().toRectF()):
                continue
            painter.setPen(colour("hairline"))
            painter.setBrush(QColor(Qt.GlobalColor.white))  # paper is white, also where the window is dark
            painter.drawRect(box)
            painter.save()
            painter.translate(box.topLeft())
            painter.scale(self._scale, self._scale)
            draw(painter, sheet, layout)
            painter.restore()

    def _measure(self) -> None:
        parent = self.parentWidget()
        self.resize(self.sizeHint().expandedTo(parent.size() if parent is not None else QSize()))
        self.update()


class PagesView(QScrollArea):
    """The pages, scrolled and made larger or smaller: Ctrl+Plus, Ctrl+Minus, Ctrl+0. `page_changed(page)` from 1."""

    page_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = Canvas()
        self._fits = True
        self.setWidget(self.canvas)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Pages"))
        self.verticalScrollBar().valueChanged.connect(lambda: self.page_changed.emit(self.page()))

    def show_pages(self, made: tuple[Sheets, ...]) -> None:
        """Show other pages, from the first one."""
        self.canvas.show_pages(made)
        self._fit()
        self.verticalScrollBar().setValue(0)
        self.page_changed.emit(self.page())

    def page(self) -> int:
        """The page that takes most of the view, from 1; 0 without any."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 3
        return sum(box.top() <= middle for box in self.canvas.boxes())

    def zoom(self, steps: int) -> None:
        """Larger by so many steps; 0 makes the page as wide as the view again."""
        self._fits = steps == 0
        if self._fits:
            self._fit()
        else:
            self.canvas.set_scale(self.canvas.pixels_a_point * _STEP**steps)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}
        key = Qt.Key(event.key())
        if key in steps and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(steps[key])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            bar = self.verticalScrollBar()
            bar.setValue(bar.minimum() if key == Qt.Key.Key_Home else bar.maximum())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits:
            self._fit()
        else:
            self.canvas.set_scale(self.canvas.pixels_a_point)

    def _fit(self) -> None:
        room = self.viewport().width() - 2 * look().size.l
        self.canvas.set_scale(min(_FITTED, room / self.canvas.widest()))
