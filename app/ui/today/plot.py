"""Bars and lines of a chart as SVG, worked out by leather; the words about them are Qt's (ADR 14).

leather knows scales, round figures for the lines across, and where each bar stands. It would write with a font of
its own and count letters to find room, so it writes nothing here: a plot is bars and hairlines, and fills its field.
Pure functions of figures and colours. GUI thread alone: leather's theme is one for the whole program.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple
from xml.etree.ElementTree import Element

import leather
from leather import theme

from app.ui.look import Colours

# Each day has a place for what came in, one for what was sold, and one that stays free.
_IN, _SOLD, _FREE = "in", "sold", "free"


class Plot(NamedTuple):
    """A drawing of `width` by `height`, and its lines across: each figure (minor units) and how far down it is."""

    svg: bytes
    lines: tuple[tuple[int, float], ...]


class _Silent(leather.Axis):
    """An axis that neither draws nor takes room."""

    def estimate_label_margin(self, scale: leather.Scale, orient: str) -> int:
        return 0

    def to_svg(self, width: int, height: int, scale: leather.Scale, orient: str) -> Element:
        return Element("g")


def day_columns(days: Sequence[tuple[int, int]], width: int, height: int, colours: Colours) -> Plot:
    """Two columns a day, the first filled, the second hollow, so that they differ without their colours too."""
    scale = _scale(days)
    slots = [f"{n}:{part}" for n in range(len(days)) for part in (_IN, _SOLD, _FREE)]
    rows = [
        (f"{n}:{part}", figure)
        for n, pair in enumerate(days)
        for part, figure in zip((_IN, _SOLD), pair, strict=True)
    ]
    chart = _chart(colours)
    chart.set_x_scale(leather.Ordinal(slots))
    chart.set_y_scale(scale)
    chart.set_y_axis(leather.Axis(scale.ticks(), _no_words))
    filled, hollow = colours.accent, colours.surface
    chart.add_columns(rows, fill_color=lambda datum: filled if str(datum.x).endswith(_IN) else hollow)
    svg = chart.to_svg(width=width, height=height)
    outlined = svg.replace(f'fill="{hollow}"', f'fill="{hollow}" stroke="{colours.quiet}"')
    lines = tuple((line, float(scale.project(line, height, 0))) for line in _whole_ticks(scale))
    return Plot(outlined.encode(), lines)


def day_lines(days: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """The figures (minor units) at the lines across the columns of `days`."""
    return tuple(_whole_ticks(_scale(days)))


def _scale(days: Sequence[tuple[int, int]]) -> leather.Linear:
    figures = [0, *(figure for pair in days for figure in pair)]
    return leather.Linear(min(figures), max(figures))


def _whole_ticks(scale: leather.Linear) -> list[int]:
    return [int(tick) for tick in scale.ticks() if tick == int(tick)]  # half a kobo is no figure


def age_bars(
    figures: Sequence[int], width: int, height: int, colours: Colours, tone_of: Callable[[int], str]
) -> Plot:
    """A bar for each figure, from top to bottom, in the middle third of its row; `tone_of` colours each."""
    slots = [f"{n}:{part}" for n in range(len(figures)) for part in ("above", "bar", "below")]
    chart = _chart(colours)
    chart.set_x_scale(leather.Linear(0, max(1, *figures)))
    chart.set_y_scale(leather.Ordinal(slots[::-1]))
    chart.set_y_axis(_Silent())
    rows = [(figure, f"{n}:bar") for n, figure in enumerate(figures)]
    chart.add_bars(rows, fill_color=lambda datum: tone_of(int(str(datum.y).partition(":")[0])))
    return Plot(chart.to_svg(width=width, height=height).encode(), ())


def _chart(colours: Colours) -> leather.Chart:
    """A chart that is nothing but its field: no margin, no legend, no letters."""
    theme.margin = 0.0
    theme.background_color = "none"
    theme.legend_font_char_height = theme.legend_gap = 0
    theme.tick_size = theme.tick_font_char_height = theme.tick_font_char_width = 0
    theme.tick_width = 1
    theme.tick_color, theme.zero_color = colours.hairline, colours.edge
    chart = leather.Chart()
    chart.set_x_axis(_Silent())
    return chart


def _no_words(_tick: Decimal, _index: int, _count: int) -> str:
    return ""
