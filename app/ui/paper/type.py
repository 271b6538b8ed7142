"""Type on paper: fonts in twips, widths, and texts broken or shortened to the room there is. Any thread."""

from __future__ import annotations

import unicodedata
from functools import cache
from threading import get_ident
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from app.ui.paper.layout import STRONG, TWIPS, Face, Layout


# Each thread has fonts of its own: Qt's are not to be used by two at once.
@cache
def _font(families: tuple[str, ...], twips: int, _thread: int, *, strong: bool) -> QFont:
    made = QFont(list(families))
    made.setPixelSize(twips)
    made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    made.setFeature(QFont.Tag("tnum"), 1)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setStyleHint(QFont.StyleHint.SansSerif)
    return made


@cache
def _metrics(families: tuple[str, ...], twips: int, thread: int, *, strong: bool) -> QFontMetricsF:
    return QFontMetricsF(_font(families, twips, thread, strong=strong))


def metrics_of(layout: Layout, face: Face) -> QFontMetricsF:
    """The metrics of a face, in twips."""
    return _metrics(layout.families, round(layout.points[face] * TWIPS), get_ident(), strong=face in STRONG)


def paper_font(layout: Layout, face: Face, shrunk: float = 1.0) -> QFont:
    """The font of a face, a pixel of it being a twip; figures stand under each other."""
    return _font(
        layout.families, round(layout.points[face] * TWIPS * shrunk), get_ident(), strong=face in STRONG
    )


def tidy(text: str) -> str:
    """A text on one line, without what would break it or command a printer."""
    if text.isprintable() and "  " not in text:
        return text.strip()
    joined = " ".join(text.split())
    return "".join("\ufffd" if unicodedata.category(c) in {"Cc", "Cs"} else c for c in joined)


_MOST_REMEMBERED: Final = 20_000


class Type:
    """Measures texts of one layout. One for each document, since it remembers what it has measured."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self._widths: dict[tuple[str, Face], float] = {}

    def metrics(self, face: Face) -> QFontMetricsF:
        """The metrics of a face, in twips."""
        return metrics_of(self.layout, face)

    def height(self, face: Face) -> float:
        """The height of a line."""
        return self.metrics(face).height()

    def width(self, text: str, face: Face) -> float:
        """The width of a text on one line."""
        key = (text, face)
        found = self._widths.get(key)
        if found is None:
            if len(self._widths) > _MOST_REMEMBERED:
                self._widths.clear()
            found = self._widths[key] = self.metrics(face).horizontalAdvance(text)
        return found

    def two_lines(self, text: str, face: Face) -> float:
        """The least room in which a text stands in two lines without breaking a word."""
        words = text.split()
        halves = ((" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words) + 1))
        return min((max(self.width(half, face) for half in pair) for pair in halves), default=0.0)

    def lines(self, text: str, face: Face, room: float, most: int) -> tuple[str, ...]:
        """A text in at most so many lines; what does not fit ends in "…"."""
        if not text:
            return ()
        if self.width(text, face) <= room:
            return (text,)
        parts = self._broken(text, face, room)
        if len(parts) <= most:
            return tuple(part.strip() for part in parts)
        rest = "".join(parts[most - 1 :])
        shortened = self.metrics(face).elidedText(rest, Qt.TextElideMode.ElideRight, room)
        return (*(part.strip() for part in parts[: most - 1]), shortened)

    def _broken(self, text: str, face: Face, room: float) -> list[str]:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        made = QTextLayout(text, paper_font(self.layout, face))
        made.setTextOption(option)
        # Qt counts in UTF-16, in which a letter of Python may be two.
        units = text.encode("utf-16-le")
        parts: list[str] = []
        made.beginLayout()
        while (line := made.createLine()).isValid():
            line.setLineWidth(room)
            begin, length = line.textStart(), line.textLength()
            parts.append(units[2 * begin : 2 * (begin + length)].decode("utf-16-le", "replace"))
        made.endLayout()
        return parts
