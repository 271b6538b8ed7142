"""Icons of one set, drawn in the tone asked for and at the density of the screen, kept by Qt's pixmap cache; what
points where one reads is turned round for who reads from right to left.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache

from app.ui.look import look, resource
from app.ui.reading import turned

# What points where one reads on to, or back to; the others are pictures of things.
POINTING: Final = frozenset({"chevron-left", "chevron-right", "undo-2"})


class _Tinted(QIconEngine):
    """Asks for the look at each drawing, so that an icon follows light and dark by itself."""

    def __init__(self, name: str, tone: str, on: str) -> None:
        super().__init__()
        self._name = name
        self._tone = tone
        self._on = on

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        # Not from `painter.device()`: to say which kind it is, PySide would make the classes of all widgets there are.
        ratio = abs(painter.deviceTransform().m11())
        painter.drawPixmap(rect, self.scaledPixmap(rect.size(), mode, state, ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        tone = self._on if state == QIcon.State.On else self._tone
        if mode == QIcon.Mode.Disabled:
            tone = "faint"
        # Qt asks in device-independent pixels and wants back `scale` times as many.
        return pixmap(self._name, tone, size * scale, scale)

    def clone(self) -> QIconEngine:
        return _Tinted(self._name, self._tone, self._on)


def icon(name: str, tone: str = "quiet", *, on: str = "accent") -> QIcon:
    """The icon `name` of resources/icons in a tone; `on` is its tone while checked.

    Raises FileNotFoundError at once, not while painting, when there is no such icon.
    """
    _source(name)
    return QIcon(_Tinted(name, tone, on))


def pixmap(name: str, tone: str, size: QSize, ratio: float) -> QPixmap:
    """The icon as a picture of `size` device pixels for a screen with `ratio` device pixels to the pixel."""
    worn = look()
    colour = worn.tone(tone)
    backwards = turned()
    mirrored = backwards and name in POINTING
    key = f"shopbook:{name}:{colour}:{size.width()}x{size.height()}@{ratio}:{backwards:d}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    from PySide6.QtSvg import QSvgRenderer  # not needed before the first icon is drawn

    drawn = QPixmap(size)
    drawn.fill(Qt.GlobalColor.transparent)
    # At the beginning of its room: what is left is the gap to the words.
    side = min(size.width(), size.height())
    square = QRectF(0, (size.height() - side) / 2, side, side)
    if backwards and not mirrored:
        square.moveRight(size.width())
    painter = QPainter(drawn)
    if mirrored:
        painter.translate(size.width(), 0)
        painter.scale(-1, 1)
    QSvgRenderer(QByteArray(svg(name, colour, worn.size.icon_stroke))).render(painter, square)
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


def svg(name: str, colour: str, stroke: float) -> bytes:
    """The icon's source in `colour`, its lines `stroke` wide on a field of 24."""
    drawn = _source(name).replace("currentColor", colour)
    return drawn.replace('stroke-width="2"', f'stroke-width="{stroke}"').encode()


@cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")
