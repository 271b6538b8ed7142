"""The templates of `resources/paper/*.json` as immutable values: paper, margins, sizes, inks, parts.

A template is in millimetres (paper) and points (type, gaps); everything here is in `TWIPS`, of which 20 make a point.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Final, Literal, NamedTuple

from app.ui.look import load, resource

Face = Literal["body", "quiet", "strong", "section", "shop", "title", "figure"]

TWIPS: Final = 20
PER_INCH: Final = 72 * TWIPS
PER_MM: Final = PER_INCH / 25.4
# A roll of paper is cut after what is printed, but no printer takes more than this in one piece.
LONGEST_MM: Final = 2000
STRONG: Final = frozenset({"strong", "section", "shop", "title", "figure"})


class Inks(NamedTuple):
    """What is printed in which colour, as #RRGGBB."""

    ink: str
    quiet: str
    hairline: str
    rule: str


class Gaps(NamedTuple):
    """Room between things."""

    column: float
    row: float
    block: float
    section: float


class Layout(NamedTuple):
    """One kind of paper. Lengths in twips; `height` 0 is a roll, as long as what stands on it.

    `turns` lets a wide table lie across the page; `least` is the smallest size of type it may shrink to, in
    points; `parts` are the parts of its documents in their order.
    """

    key: str
    width: float
    height: float
    left: float
    top: float
    right: float
    bottom: float
    turns: bool
    points: dict[str, float]
    least: float
    inks: Inks
    gaps: Gaps
    logo_width: float
    logo_height: float
    parts: tuple[str, ...]
    families: tuple[str, ...]

    @property
    def is_roll(self) -> bool:
        """Whether the paper is cut after what is printed."""
        return self.height == 0

    @property
    def room(self) -> float:
        """What is between the margins."""
        return self.width - self.left - self.right

    def turned(self) -> Layout:
        """The same paper, lying."""
        return self._replace(width=self.height, height=self.width)

    def shrunk(self, by: float) -> Layout:
        """The same paper with smaller type, but none under `least`."""
        return self._replace(points={face: max(self.least, size * by) for face, size in self.points.items()})


@cache
def template(key: str) -> Layout:
    """The template of this name: report, invoice, receipt-a4, receipt-80, receipt-58."""
    stored = json.loads(resource("paper", f"{key}.json").read_text(encoding="utf-8"))
    page, gaps, logo = stored["page"], stored["gaps"], stored["logo"]
    left, top, right, bottom = (millimetres * PER_MM for millimetres in page["margins"])
    return Layout(
        key=key,
        width=page["width"] * PER_MM,
        height=page["height"] * PER_MM,
        left=left,
        top=top,
        right=right,
        bottom=bottom,
        turns=page["turns"],
        points=stored["points"],
        least=stored["least"],
        inks=Inks(**stored["inks"]),
        gaps=Gaps(**{name: points * TWIPS for name, points in gaps.items()}),
        logo_width=logo["width"] * PER_MM,
        logo_height=logo["height"] * PER_MM,
        parts=tuple(stored["parts"]),
        families=load(dark=False).type.families,
    )
