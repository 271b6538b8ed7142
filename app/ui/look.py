"""The tokens of `resources/look.json` as immutable values: every colour and size the program has."""

# Annotations are evaluated here: put off, each field of a NamedTuple would be compiled at the start (DESIGN 8).

import json
import sys
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple

from PySide6.QtCore import QCoreApplication

Role = Literal["body", "quiet", "strong", "section", "figure", "hero"]
Tone = Literal["ink", "quiet", "accent", "owes", "credit", "late", "proved", "on_accent", "on_notice"]


# What a row in a list lies on: paper or a card by itself, and what it wears under the mouse or in focus.
ROW_GROUNDS: Final = ("paper", "surface", "hover", "selection")
# The tones a pill may have, each with its soft ground.
PILLS: Final = {
    "ink": "quiet_tint",
    "quiet": "quiet_tint",
    "accent": "accent_tint",
    "proved": "accent_tint",
    "owes": "owes_tint",
    "credit": "credit_tint",
    "late": "late_tint",
}


class Paint(NamedTuple):
    """What a mark is painted with: its ground, the line around it, and the words or the sign on it, as #RRGGBB."""

    ground: str
    edge: str
    words: str


class Colours(NamedTuple):
    """One ground's colours, as #RRGGBB (`shadow` as #AARRGGBB).

    Grounds: paper (window), surface (fields, cards), rail (navigation), hover, selection, changed, the tints,
    accent, notice. Texts: ink, quiet, accent, owes, credit, late, proved; on_accent and on_notice only on
    theirs. `edge` outlines what can be typed into or ticked (3 : 1); `faint` is for what is disabled.
    """

    paper: str
    surface: str
    rail: str
    hairline: str
    edge: str
    track: str
    ink: str
    quiet: str
    faint: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    owes: str
    credit: str
    late: str
    proved: str
    hover: str
    selection: str
    changed: str
    pressed: str
    quiet_tint: str
    accent_tint: str
    owes_tint: str
    credit_tint: str
    late_tint: str
    focus: str
    notice: str
    on_notice: str
    notice_action: str
    shadow: str

    def row(self, *, chosen: bool) -> str:
        """The ground of the row in focus, or of the one under the mouse."""
        return self.selection if chosen else self.hover

    def pill(self, tone: str, *, changed: bool = False) -> Paint:
        """A word or two on the soft ground of their tone. The line around it keeps its shape on a row in focus,
        whose ground is as soft. Raises KeyError for a tone that has no pill.
        """
        soft = str(getattr(self, PILLS[tone]))
        words = str(getattr(self, tone))
        edge = self.edge if tone in {"ink", "quiet"} else words  # what says little is not framed loudly
        return Paint(self.changed if changed else soft, edge, words)

    def box(self, *, ticked: bool) -> Paint:
        """A box to be ticked, on a row."""
        return (
            Paint(self.accent, self.accent, self.on_accent)
            if ticked
            else Paint(self.surface, self.edge, self.ink)
        )


class Type(NamedTuple):
    """The families, first choice first, and the size of each role in points at 96 dots an inch."""

    families: tuple[str, ...]
    body: float
    quiet: float
    strong: float
    section: float
    figure: float
    hero: float


class Sizes(NamedTuple):
    """Lengths in device-independent pixels. `xs` … `xxl` are the only distances between things."""

    xs: int
    s: int
    m: int
    l: int  # noqa: E741 - the size between m and xl, as on a shirt
    xl: int
    xxl: int
    radius: int
    pill: int
    row: int
    row_compact: int
    field: int
    button: int
    chip: int
    icon: int
    icon_large: int
    icon_stroke: float
    line: int
    ring: int
    dot: int
    scrollbar: int
    progress: int
    rail: int
    rail_folded: int
    notice_width: int
    dialog_width: int
    popup_rows: int


class Motion(NamedTuple):
    """Durations in milliseconds."""

    fade_ms: int
    changed_ms: int
    notice_ms: int


class Look(NamedTuple):
    """Everything a part needs to draw itself."""

    dark: bool
    colour: Colours
    type: Type
    size: Sizes
    motion: Motion

    def tone(self, tone: str) -> str:
        """The colour of a text of `tone`. Raises AttributeError for a tone there is not."""
        return str(getattr(self.colour, tone))

    def tokens(self) -> dict[str, str]:
        """All tokens by name, for the style sheet; lengths of `size` carry their unit."""
        lengths = {f"{name}_px": f"{value}px" for name, value in self.size._asdict().items()}
        return self.colour._asdict() | lengths


def resource(*parts: str) -> Path:
    """The path of a file under resources/, from a checkout and from a frozen program alike."""
    return _resources().joinpath(*parts)


@cache
def _resources() -> Path:
    root = getattr(sys, "_MEIPASS", None)
    return (Path(root) if root else Path(__file__).resolve().parents[2]) / "resources"


@cache
def _tokens() -> dict[str, dict[str, Any]]:
    stored: dict[str, dict[str, Any]] = json.loads(resource("look.json").read_text(encoding="utf-8"))
    return stored


@cache
def load(*, dark: bool) -> Look:
    """The light or the dark look. Raises TypeError when a token is missing from the file or unknown here."""
    stored = _tokens()
    face = stored["type"]
    return Look(
        dark=dark,
        colour=Colours(**stored["dark" if dark else "light"]),
        type=Type(**(face | {"families": tuple(face["families"])})),
        size=Sizes(**stored["size"]),
        motion=Motion(**stored["motion"]),
    )


def look() -> Look:
    """The look the application wears now; the light one while there is no application. GUI thread."""
    app = QCoreApplication.instance()
    worn = app.property("look") if app is not None else None
    return worn if isinstance(worn, Look) else load(dark=False)
