"""What a document is made of, before anybody knows where on which page it stands. Plain values, any thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.domain.reports import Weight
from app.ui.paper.layout import Face, Layout

Ink = Literal["ink", "quiet"]
# A figure ends on the right in every script, so that digits stand one under the other.
Align = Literal["start", "end", "centre", "figure"]


@dataclass(frozen=True, slots=True)
class Para:
    """A text in a face and an ink, broken into as many lines as it needs, at most `most`."""

    text: str
    face: Face = "body"
    ink: Ink = "ink"
    most: int = 4


@dataclass(frozen=True, slots=True)
class Paras:
    """Texts under each other."""

    paras: tuple[Para, ...]
    align: Align = "start"


@dataclass(frozen=True, slots=True)
class Beside:
    """Texts on both sides of the page: the shop and its papers' name, the customer and the balance."""

    start: tuple[Para, ...]
    end: tuple[Para, ...]
    logo: bytes = b""


@dataclass(frozen=True, slots=True)
class Picture:
    """The logo alone, in the middle."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `figures` stand at its end; they and what is `whole` (days) are never broken or shortened."""

    title: str
    figures: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row, with a text for each column. `joined`: it goes on with what the row above it began."""

    cells: tuple[str, ...]
    weight: Weight = Weight.LINE
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under column headings, which stand on every page the table reaches. `wide`: across the whole page."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    title: str = ""
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Sum:
    """One line of sums: words, and a figure at the end."""

    words: str
    figure: str
    face: Face = "body"


@dataclass(frozen=True, slots=True)
class Sums:
    """Figures under each other at the end of the page: subtotal, tax, total, paid, due."""

    sums: tuple[Sum, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Room before something else begins."""

    large: bool = False


Block = Paras | Beside | Picture | Table | Sums | Rule | Gap


@dataclass(frozen=True, slots=True)
class Document:
    """What is to be printed: its blocks in their order, and what stands on every page.

    `title` names the file and the print job; `running` heads the pages after the first; `foot` is at the bottom
    of each, at its start and in its middle. Rolls have neither.
    """

    layout: Layout
    title: str
    blocks: tuple[Block, ...]
    running: str
    foot: tuple[str, str]
