"""Pages as they will be printed: pieces in their places, in twips. Plain values, any thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from app.ui.paper.blocks import Align
from app.ui.paper.layout import Face, Layout


class Words(NamedTuple):
    """One line of text in a box; what is too wide for it is set smaller, never cut (figures), or was shortened."""

    x: float
    y: float
    width: float
    height: float
    text: str
    face: Face
    ink: str
    align: Align


class Line(NamedTuple):
    """A line across, of this height."""

    x: float
    y: float
    width: float
    height: float
    ink: str


class Image(NamedTuple):
    """A picture, as PNG or JPEG, within a box; `align` is where it stands in it."""

    x: float
    y: float
    width: float
    height: float
    data: bytes
    align: Align


Piece = Words | Line | Image
_OTHER: dict[Align, Align] = {"start": "end", "end": "start", "centre": "centre", "figure": "figure"}


@dataclass(slots=True)
class Sheet:
    """One page."""

    width: float
    height: float
    pieces: list[Piece] = field(default_factory=list)

    def mirrored(self) -> Sheet:
        """The page for people who read from right to left."""
        turned: list[Piece] = []
        for piece in self.pieces:
            moved = piece._replace(x=self.width - piece.x - piece.width)
            turned.append(moved if isinstance(moved, Line) else moved._replace(align=_OTHER[moved.align]))
        return Sheet(self.width, self.height, turned)


@dataclass(frozen=True, slots=True)
class Sheets:
    """A whole document, ready for any printer."""

    title: str
    layout: Layout
    sheets: tuple[Sheet, ...]

    def texts(self) -> list[list[str]]:
        """The words of each page, in the order they are drawn."""
        return [[p.text for p in sheet.pieces if isinstance(p, Words)] for sheet in self.sheets]
