"""What parts that draw themselves draw with: a colour made once, and a pill with the line around it."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPen

from app.ui.look import Paint


@lru_cache(maxsize=128)
def ink(value: str) -> QColor:
    """A colour made once; painting asks for it a thousand times a second."""
    return QColor(value)


def fill(painter: QPainter, area: QRect, value: str) -> None:
    """Paint all of `area` in one colour.

    Not by `fillRect`: to see whether it is given a gradient, PySide makes the enums of all gradients there are, which
    takes a fiftieth of the time to the first list.
    """
    painter.setBackground(ink(value))
    painter.eraseRect(area)


def draw_pill(painter: QPainter, box: QRect, paint: Paint, radius: float, line: int) -> None:
    """The ground of a pill, a box or a patch, and the line around it (device-independent pixels), within `box`."""
    half = line / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink(paint.edge), line))
    painter.setBrush(ink(paint.ground))
    painter.drawRoundedRect(box.toRectF().adjusted(half, half, -half, -half), radius, radius)
    painter.restore()
