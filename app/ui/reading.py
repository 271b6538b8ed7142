"""Which way one reads: where words begin, how figures keep their order among words that run from right to left.

Figures are written from left to right in every script and stand one under the other by their last digit, so that
they end on the right for everybody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from unicodedata import bidirectional

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout, QWidget

_ABSOLUTE: Final = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
# Where figures end. Absolute: Qt would turn it round once more where one reads from right to left.
FIGURES: Final = Qt.AlignmentFlag.AlignRight | _ABSOLUTE


def leading(*, backwards: bool) -> Qt.AlignmentFlag:
    """Where words begin; Qt by itself would go by the letters of the words."""
    side = Qt.AlignmentFlag.AlignRight if backwards else Qt.AlignmentFlag.AlignLeft
    return side | _ABSOLUTE


def isolated(text: str) -> str:
    """The text in an isolate of its own direction (UAX 9, FSI … PDI): "21 Nov" stays so in a window from right to left."""
    return f"\u2068{text}\u2069"


def apart(text: str) -> str:
    """Words to be put into a sentence, read by themselves where they run from right to left (UAX 9, FSI … PDI).

    A day as Arabic writes it would else change places with the figures of the sentence around it.
    """
    backwards = any(bidirectional(sign) in {"R", "AL"} for sign in text)
    return f"\u2068{text}\u2069" if backwards else text


def in_order(text: str) -> str:
    """Words for a part of Qt that would read them all from right to left, their dots first."""
    return isolated(text) if turned() else text


def as_figure(text: str) -> str:
    """Digits with what belongs to them, kept together from left to right (LRI … PDI): "100 %" would be turned round."""
    return f"\u2066{text}\u2069" if turned() else text


def set_margins(part: QLayout | QWidget, start: int, top: int, end: int, bottom: int) -> None:
    """Margins from where one reads to where a line ends; Qt does not turn its left and right round."""
    left, right = (end, start) if turned() else (start, end)
    part.setContentsMargins(left, top, right, bottom)


def turned() -> bool:
    """Whether the program is read from right to left."""
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
