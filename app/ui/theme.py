"""The look, put on the application: fonts, palette, style sheet, icons; light or dark as the system or the person says.

The look hangs on the QApplication, as its palette and its font do; `look()` reads it from anywhere on the
GUI thread. Parts that draw themselves ask for it while painting, so that they follow a change by themselves.
"""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from string import Template
from typing import Literal
from zlib import crc32

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.paths import folders
from app.ui.icons import svg
from app.ui.look import Look, Role, load, look, resource
from app.ui.reading import turned

Choice = Literal["system", "light", "dark"]

_log = logging.getLogger(__name__)

_FONTS = (
    "NotoSans-Regular.ttf",
    "NotoSans-SemiBold.ttf",
    "NotoSans-Bold.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansArabic-Bold.ttf",
    "NotoSansDevanagari-Regular.ttf",
    "NotoSansDevanagari-Bold.ttf",
)
_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}
# macOS counts 72 points to the logical inch, everybody else 96; the tokens mean the latter.
_POINT = 96 / 72 if sys.platform == "darwin" else 1.0


class FontsMissing(Exception):
    """A font that ships with the program cannot be loaded: the installation is broken."""


class Theme(QObject):
    """Puts the look on `app` and keeps it there. Keep one, made before the first window.

    `changed` is emitted after the colours have changed; parts that paint themselves need not listen.
    """

    changed = Signal()

    def __init__(self, app: QApplication, choice: Choice = "system", *, dressed: bool = False) -> None:
        """`dressed`: the application was started with Qt's style "Fusion", on which the look is put."""
        super().__init__(app)
        self._app = app
        load_fonts(app)
        if not dressed:
            app.setStyle("Fusion")
        app.setFont(font("body"))
        hints = app.styleHints()
        if choice != "system":
            hints.setColorScheme(_SCHEMES[choice])
        self._choice: Choice = choice
        hints.colorSchemeChanged.connect(self._follow)
        self._put_on(load(dark=self._is_dark()))

    @property
    def choice(self) -> Choice:
        """What the person chose."""
        return self._choice

    def choose(self, choice: Choice) -> None:
        """Wear light, dark, or what the system wears, from now on."""
        self._choice = choice
        self._app.styleHints().setColorScheme(_SCHEMES[choice])
        self._follow()

    def _is_dark(self) -> bool:
        # A platform that cannot be told (offscreen) keeps saying Unknown: the choice still counts.
        if self._choice != "system":
            return self._choice == "dark"
        return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def _follow(self) -> None:
        wanted = load(dark=self._is_dark())
        if wanted is not look():
            self._put_on(wanted)
            self.changed.emit()

    def _put_on(self, new: Look) -> None:
        self._app.setProperty("look", new)
        self._app.setPalette(_palette(new))
        self._app.setStyleSheet(_style_sheet(new, self._mark_files(new)))

    def _mark_files(self, new: Look) -> dict[str, str]:
        """The few pictures a style sheet can only take from files, in the look's colours."""
        marks = {
            "mark_check": ("check", new.colour.on_accent),
            "mark_down": ("chevron-down", new.colour.quiet),
            "mark_up": ("chevron-up", new.colour.quiet),
            "mark_back": ("chevron-right" if turned() else "chevron-left", new.colour.quiet),
            "mark_on": ("chevron-left" if turned() else "chevron-right", new.colour.quiet),
        }
        paths = {}
        for key, (name, colour) in marks.items():
            drawn = svg(name, colour, new.size.icon_stroke)
            # The same picture always has the same name: whoever finds it there need not write it.
            path = folders().cache / "marks" / f"{name}-{crc32(drawn):08x}.svg"
            if not path.exists():
                _write(path, drawn)
            paths[key] = path.as_posix()
        return paths


def _write(path: Path, drawn: bytes) -> None:
    """Under another name first: another window may be starting. Without them a tick is missing, not the shop."""
    half = path.with_suffix(f".{os.getpid()}")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        half.write_bytes(drawn)
        half.replace(path)
    except OSError as error:
        _log.warning("The marks of the style sheet cannot be written: %s", error)


def font(role: Role = "body") -> QFont:
    """The font of a role, with figures that stand under each other."""
    face = load(dark=False).type
    made = QFont(list(face.families))
    made.setPointSizeF(getattr(face, role) * _POINT)
    if role in {"strong", "section", "figure", "hero"}:
        made.setWeight(QFont.Weight.DemiBold)
    made.setFeature(QFont.Tag("tnum"), 1)
    made.setStyleHint(QFont.StyleHint.SansSerif)
    return made


def colour(name: str) -> QColor:
    """A colour of the look worn now, by the name of its token."""
    return QColor(look().tone(name))


def set_property(widget: QWidget, name: str, value: str | bool | None) -> None:
    """Set a property that the style sheet looks at, and let the style see it."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # it has not met the style sheet yet
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def lay_out_at_once(part: QWidget) -> None:
    """Its words are others: from it outwards. Qt would paint them once in the room of the former ones."""
    around: QWidget | None = part
    while around is not None and around.isVisible() and around.updatesEnabled():
        inside = around.layout()
        if inside is not None:
            inside.activate()
        around = around.parentWidget()


def set_tone(widget: QWidget, tone: str | None) -> None:
    """Write `widget` in a tone: ink, quiet, accent, owes, credit, late, proved. Always beside a word or sign."""
    set_property(widget, "tone", tone)


def load_fonts(app: QCoreApplication) -> None:
    """Make the fonts that ship with the program known, once; raises FontsMissing."""
    if app.property("fonts_loaded"):
        return
    for name in _FONTS:
        if QFontDatabase.addApplicationFont(str(resource("fonts", name))) < 0:
            raise FontsMissing(f"The font {name} is missing. Please install Shopbook again.")
    app.setProperty("fonts_loaded", True)


def _palette(new: Look) -> QPalette:
    c = new.colour
    role = QPalette.ColorRole
    painted = {
        role.Window: c.paper,
        role.WindowText: c.ink,
        role.Base: c.surface,
        role.AlternateBase: c.paper,
        role.Text: c.ink,
        role.Button: c.surface,
        role.ButtonText: c.ink,
        role.BrightText: c.late,
        role.PlaceholderText: c.quiet,
        role.Highlight: c.accent,
        role.HighlightedText: c.on_accent,
        role.Accent: c.accent,
        role.Link: c.accent,
        role.LinkVisited: c.accent,
        role.ToolTipBase: c.notice,
        role.ToolTipText: c.on_notice,
        role.Light: c.surface,
        role.Midlight: c.paper,
        role.Mid: c.track,
        role.Dark: c.edge,
        role.Shadow: c.edge,
    }
    palette = QPalette()
    for which, value in painted.items():
        palette.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(c.faint))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(c.track))
    return palette


def _style_sheet(new: Look, marks: dict[str, str]) -> str:
    template = Template(resource("look.qss").read_text(encoding="utf-8"))
    return template.substitute(new.tokens() | _inner_lengths(new) | marks)


def _inner_lengths(new: Look) -> dict[str, str]:
    """Lengths a style sheet cannot compute: what is inside a border, and what a thicker focus ring leaves."""
    size = new.size
    thicker = size.ring - size.line
    inside = size.field - 2 * size.line
    lengths = {
        "xs_focus": size.xs - thicker,
        "s_focus": size.s - thicker,
        "m_focus": size.m - thicker,
        "button_focus": size.button - 2 * size.line - 2 * thicker,
        "chip_focus": size.chip - 2 * size.line - 2 * thicker,
        "chip_radius": size.chip // 2,
        "field_inner": inside,
        "field_focus_inner": inside - 2 * thicker,
        "field_focus": inside - 2 * thicker,
        "radio_radius": size.l // 2 + size.line,
        "radio_ring": size.s // 2 + size.line,
        "progress_radius": size.progress // 2 + size.line,
        "handle_radius": size.scrollbar // 2 - size.xs // 2,
        "progress_inner": size.progress // 2,
    }
    inner = {"button_px": size.button - 2 * size.line, "chip_px": size.chip - 2 * size.line}
    return {name: f"{length}px" for name, length in (lengths | inner).items()}
