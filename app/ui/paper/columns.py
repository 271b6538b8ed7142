"""How wide the columns of a table are, how small its type, and whether the page is turned for it."""

from __future__ import annotations

from heapq import nlargest
from typing import Final, NamedTuple

from app.domain.reports import Weight
from app.ui.paper.blocks import Table
from app.ui.paper.layout import TWIPS, Face, Layout
from app.ui.paper.type import Type

# A text column is not squeezed under this while the page can be turned or the type made smaller; in points.
_LEAST_TEXT: Final = 52
_MOST_TEXT: Final = 230
_MOST_AIR: Final = 26
_SAMPLE: Final = 2000
_LONGEST: Final = 200
# What so many of a column's texts need is its wish; the few longer ones are broken into lines.
_USUAL: Final = 0.9
# Of what the words of a table would like to have, what they must get before the page is turned.
_ENOUGH: Final = 0.8
# A table that needs less of the page than this stays narrow, so that the eye finds the figure of a line.
_NARROW: Final = 0.5


class Wants(NamedTuple):
    """What a column would like to have, and the least it can do with; twips."""

    wish: float
    least: float
    whole: bool


def face_of(weight: Weight) -> Face:
    """Headings and totals are strong."""
    return "body" if weight is Weight.LINE else "strong"


def wants(table: Table, type_: Type) -> list[Wants]:
    """What each column asks for: figures need all their room, words can be broken."""
    found = []
    for n, column in enumerate(table.columns):
        measured = _measured(table, n, type_)
        widest = measured[-1] if measured else 0.0
        if column.figures or column.whole:
            need = max(widest, type_.two_lines(column.title, "quiet"))
            found.append(Wants(need, need, whole=True))
        else:
            usual = measured[int(_USUAL * (len(measured) - 1))] if measured else 0.0
            wish = max(min(usual, _MOST_TEXT * TWIPS), type_.width(column.title, "quiet"))
            found.append(Wants(wish, min(wish, _LEAST_TEXT * TWIPS), whole=False))
    return found


def _measured(table: Table, n: int, type_: Type) -> list[float]:
    """The widths of a column's texts, from the smallest. Of a long table not all are measured.

    Figures are of one width each, so the widest is among the longest; of words a sample tells what most need.
    """
    rows = table.rows
    if len(rows) > _SAMPLE:
        if table.columns[n].figures or table.columns[n].whole:
            rows = tuple(nlargest(_LONGEST, rows, key=lambda row: len(row.cells[n])))
        else:
            rows = rows[:: len(rows) // _SAMPLE + 1]
    return sorted(type_.width(row.cells[n], face_of(row.weight)) for row in rows if row.cells[n])


def fitted(layout: Layout, tables: list[Table]) -> Layout:
    """The layout in which these tables have room: upright, lying, or with smaller type."""
    if not tables:
        return layout
    if layout.turns and any(_crowded(table, layout) for table in tables):
        layout = layout.turned()
    needed = max((_least(table, layout) / layout.room for table in tables), default=0.0)
    return layout.shrunk(1 / needed) if needed > 1 else layout


def _gaps(layout: Layout, count: int) -> float:
    return layout.gaps.column * max(0, count - 1)


def _least(table: Table, layout: Layout) -> float:
    asked = wants(table, Type(layout))
    return sum(want.least for want in asked) + _gaps(layout, len(asked))


def _crowded(table: Table, layout: Layout) -> bool:
    asked = wants(table, Type(layout))
    left = layout.room - _gaps(layout, len(asked)) - sum(want.wish for want in asked if want.whole)
    return left < _ENOUGH * sum(want.wish for want in asked if not want.whole)


def widths(table: Table, layout: Layout, type_: Type) -> list[float]:
    """The width of each column, together never more than the page has."""
    asked = wants(table, type_)
    room = layout.room - _gaps(layout, len(asked))
    figures = sum(want.wish for want in asked if want.whole)
    words = sum(want.wish for want in asked if not want.whole)
    if not words or figures >= room:
        # Nothing but figures: all alike where that does; too wide for the page, they are set smaller one by one.
        if max(want.wish for want in asked) * len(asked) <= room:
            return [room / len(asked)] * len(asked)
        share = room / (figures + words)
        return [want.wish * share for want in asked]
    left = room - figures
    if len(asked) <= 4 and not table.wide and figures + words < _NARROW * room:
        left = _NARROW * room - figures
    if words <= left:
        # What is left over goes to all: figures too stand better with air between them.
        whole = sum(want.whole for want in asked)
        air = min(_MOST_AIR * TWIPS, (left - words) / 2 / whole) if whole else 0.0
        left -= air * whole
        return [want.wish + air if want.whole else want.wish * left / words for want in asked]
    return _squeezed(asked, left)


def _squeezed(asked: list[Wants], left: float) -> list[float]:
    """Words share what is left: short columns keep their wish, the long ones give way."""
    open_ = [n for n, want in enumerate(asked) if not want.whole]
    given = [want.wish for want in asked]
    while open_:
        share = left / len(open_)
        content = [n for n in open_ if asked[n].wish <= share]
        if not content:
            for n in open_:
                given[n] = share
            break
        for n in content:
            left -= asked[n].wish
            open_.remove(n)
    return given
