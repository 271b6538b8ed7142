"""Contrast as WCAG 2 counts it, over every pair there is: of tokens, of the style sheet's rules, and of what the
painters draw on a row. Words 4.5 : 1, marks 3 : 1; what is disabled and lines that only part things are exempt.
"""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path
from typing import NamedTuple, get_args

import pytest
from PySide6.QtCore import QItemSelectionModel, QRect
from PySide6.QtGui import QAction, QColor, QImage, QPainter
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QProgressBar, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from app.ui.fields import SearchEdit
from app.ui.look import PILLS, ROW_GROUNDS, Colours, Paint, Tone, load, look, resource
from app.ui.parts import Badge
from app.ui.table import Column, IdTableModel
from app.ui.table_view import TableView
from app.ui.theme import Theme

LOOKS = ("light", "dark")
TEXTS = ("ink", "quiet", "accent", "owes", "credit", "late", "proved")
TINTS = ("quiet_tint", "accent_tint", "owes_tint", "credit_tint", "late_tint")
GROUNDS = ("paper", "surface", "rail", "hover", "selection", "changed", *TINTS)
PAIRS = [
    *product(TEXTS, GROUNDS),
    *product(("on_accent",), ("accent", "accent_hover", "accent_pressed")),
    *product(("on_notice", "notice_action"), ("notice",)),
    ("ink", "pressed"),
    ("quiet", "pressed"),
]
# The ring is drawn around rows too, and around what lies on a tint.
MARKS = [
    *product(("edge", "focus", "accent"), (*GROUNDS, "pressed")),
    ("ink", "paper"),
    ("notice_action", "notice"),
    ("late", "late_tint"),
]


def luminance(value: str) -> float:
    colour = QColor(value)
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def colours(shade: str) -> Colours:
    return load(dark=shade == "dark").colour


def test_the_contrast_is_computed_as_the_standard_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


# ---- the tokens ----


@pytest.mark.parametrize("shade", LOOKS)
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_every_text_can_be_read_on_every_ground(shade: str, text: str, ground: str) -> None:
    worn = colours(shade)
    assert contrast(getattr(worn, text), getattr(worn, ground)) >= 4.5


@pytest.mark.parametrize("shade", LOOKS)
@pytest.mark.parametrize(("mark", "ground"), MARKS)
def test_edges_and_the_ring_stand_out_on_every_ground(shade: str, mark: str, ground: str) -> None:
    worn = colours(shade)
    assert contrast(getattr(worn, mark), getattr(worn, ground)) >= 3


# ---- what painters draw on a row ----


def on_a_row(paint: Paint, row: str, *, signs: float) -> None:
    """The words on it can be read, and it has a shape on the row."""
    assert contrast(paint.words, paint.ground) >= signs
    assert contrast(paint.edge, row) >= 3 or contrast(paint.ground, row) >= 3


def test_every_tone_a_row_may_have_has_its_pill() -> None:
    assert set(PILLS) == set(get_args(Tone)) - {"on_accent", "on_notice"}
    assert set(PILLS.values()) == set(TINTS)
    with pytest.raises(KeyError):
        colours("light").pill("on_accent")


@pytest.mark.parametrize("shade", LOOKS)
@pytest.mark.parametrize(("tone", "row", "changed"), [*product(PILLS, ROW_GROUNDS, (False, True))])
def test_a_pill_can_be_read_and_seen_on_every_row(shade: str, tone: str, row: str, changed: bool) -> None:
    worn = colours(shade)
    on_a_row(worn.pill(tone, changed=changed), getattr(worn, row), signs=4.5)


@pytest.mark.parametrize("shade", LOOKS)
@pytest.mark.parametrize(("row", "ticked"), [*product(ROW_GROUNDS, (False, True))])
def test_a_box_can_be_seen_on_every_row(shade: str, row: str, ticked: bool) -> None:
    worn = colours(shade)
    on_a_row(worn.box(ticked=ticked), getattr(worn, row), signs=3)


def test_no_part_paints_a_soft_ground_by_itself() -> None:
    """All soft grounds come through `pill` and `row`, over which the tests above go."""
    ui = Path(__file__).parents[2] / "app" / "ui"
    asked = re.compile(r"\.(\w+_tint|tint|hover|selection)\b(?!\()")
    found = [
        f"{file.relative_to(ui)}: {match[0]}"
        for file in sorted(ui.rglob("*.py"))
        if file.name != "look.py"
        for match in asked.finditer(file.read_text("utf-8"))
    ]
    assert found == ["today/chart.py: .selection"]  # beneath bars, whose colours are texts' on every ground


# ---- the same on the picture ----


def drawn(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())
    }


@pytest.mark.parametrize("shade", LOOKS)
@pytest.mark.parametrize("tone", ["proved", "late", "owes", "credit", "quiet"])
def test_a_list_draws_its_pills_so(shade: str, tone: str, theme: Theme, qtbot: QtBot) -> None:
    theme.choose("dark" if shade == "dark" else "light")
    columns: list[Column[int]] = [
        Column("state", "State", lambda _row: "Sure", kind="badge", tone=lambda _row: tone)
    ]
    model = IdTableModel(columns, lambda row: row)
    view = TableView(model, "List")
    qtbot.addWidget(view)
    model.show([1], [1])
    view.selectionModel().select(model.index(0, 0), QItemSelectionModel.SelectionFlag.Select)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 120, 36)
    image = QImage(120, 36, QImage.Format.Format_RGB32)
    image.fill(QColor(look().colour.paper))
    painter = QPainter(image)
    view.itemDelegate().paint(painter, option, model.index(0, 0))
    painter.end()
    worn = look().colour
    pill = worn.pill(tone)
    assert {pill.ground, pill.edge, worn.selection} <= drawn(image)


def test_a_badge_draws_its_line(theme: Theme, qtbot: QtBot) -> None:
    theme.choose("dark")
    badge = Badge("Taken back", "late")
    qtbot.addWidget(badge)
    pill = look().colour.pill("late")
    assert {pill.ground, pill.edge} <= drawn(badge.grab().toImage())


@pytest.mark.parametrize("shade", LOOKS)
def test_the_line_of_progress_is_seen_before_anything_is_done(shade: str, theme: Theme, qtbot: QtBot) -> None:
    theme.choose("dark" if shade == "dark" else "light")
    bar = QProgressBar()
    bar.setTextVisible(False)
    bar.setRange(0, 100)
    bar.setValue(0)
    bar.resize(200, bar.sizeHint().height())
    qtbot.addWidget(bar)
    worn = look().colour
    edge = drawn(bar.grab().toImage())
    for ground in ("rail", "paper", "surface"):
        assert max(contrast(value, getattr(worn, ground)) for value in edge) >= 3
    assert contrast(worn.accent, worn.surface) >= 3, "and what is done in it"


def test_the_cross_that_empties_a_search_is_of_our_set(theme: Theme, qtbot: QtBot) -> None:
    theme.choose("dark")
    search = SearchEdit("Search")
    qtbot.addWidget(search)
    search.setText("Ada")
    cross = search.findChildren(QAction)[0]
    pixels = cross.icon().pixmap(18, 18).toImage()
    worn = look().colour
    seen = {
        pixels.pixelColor(x, y).name().upper()
        for x in range(pixels.width())
        for y in range(pixels.height())
        if pixels.pixelColor(x, y).alpha() > 200
    }
    assert seen
    assert min(contrast(value, worn.surface) for value in seen) >= 3


# ---- the style sheet ----


class Rule(NamedTuple):
    selector: str
    text: str | None
    ground: str | None
    edge: str | None


# Sheets that lie on others have a shadow or stand by themselves; the rest are lines between things.
PARTING = re.compile(
    r'ground="surface"|QMenu$|QFrame\[part="popup"\]|QComboBox QAbstractItemView|^QStatusBar$|QTabWidget::pane'
)


def rules() -> list[Rule]:
    sheet = re.sub(r"/\*.*?\*/", "", resource("look.qss").read_text("utf-8"), flags=re.DOTALL)
    found: list[Rule] = []
    for selectors, body in re.findall(r"([^{}]+)\{([^}]*)\}", sheet):
        wanted = dict(re.findall(r"(?:^|;|\s)(color|background|border(?:-color|-bottom)?):\s*([^;]+)", body))
        border = wanted.get("border-color") or wanted.get("border-bottom") or wanted.get("border") or ""
        shown = (token(wanted.get("color", "")), token(wanted.get("background", "")), token(border))
        found.extend(Rule(selector.strip(), *shown) for selector in selectors.split(","))
    return found


def token(value: str) -> str | None:
    """The colour named there; "transparent" as it stands."""
    match = re.search(r"(?:\$(\w+)|(transparent))$", value.strip())
    if match is None:
        return None
    return match[2] or (match[1] if match[1] in Colours._fields else None)


def page_of(selector: str) -> tuple[str, ...]:
    """What a part lies on."""
    if "error" in selector:
        return ("late_tint",)
    return ("notice",) if "notice" in selector else ("paper", "surface", "rail")


def ground_of(rule: Rule, known: dict[str, Rule]) -> tuple[str, ...]:
    """What the words of a rule stand on: its own ground, that of the same part in another state, or the page."""
    part, ground = rule.selector, rule.ground
    while ground is None and (":" in part or "[" in part):
        part = part[: max(part.rfind(":"), part.rfind("["))].rstrip(":")
        ground = known[part].ground if part in known else None
    return (ground,) if ground not in {None, "transparent"} else page_of(rule.selector)


STATES = [
    rule
    for rule in rules()
    if not re.search(r":disabled|:read-only", rule.selector) and (rule.text or rule.edge)
]


def test_the_style_sheet_was_read() -> None:
    named = {rule.selector: rule for rule in rules()}
    assert named['QPushButton[kind="accent"]'] == Rule(
        'QPushButton[kind="accent"]', "on_accent", "accent", "accent"
    )
    assert named["QProgressBar"].edge == "edge"
    assert len(STATES) > 60


@pytest.mark.parametrize("shade", LOOKS)
@pytest.mark.parametrize("rule", STATES, ids=lambda rule: rule.selector)
def test_every_rule_of_the_style_sheet_has_contrast(shade: str, rule: Rule) -> None:
    worn = colours(shade)
    known = {each.selector: each for each in rules()}
    behind = ground_of(rule, known)
    if rule.text and not rule.selector.startswith("*["):  # a tone is worn on every ground: see the tokens
        assert min(contrast(getattr(worn, rule.text), getattr(worn, on)) for on in behind) >= 4.5
    drawn_edge = rule.edge not in {None, "transparent", rule.ground}
    if drawn_edge and not PARTING.search(rule.selector):
        page = page_of(rule.selector)
        assert min(contrast(getattr(worn, str(rule.edge)), getattr(worn, on)) for on in page) >= 3


@pytest.mark.parametrize("shade", LOOKS)
@pytest.mark.parametrize("make", [QLineEdit, QPlainTextEdit])
def test_what_a_field_suggests_can_be_read(
    shade: str, make: type[QLineEdit | QPlainTextEdit], theme: Theme, qtbot: QtBot
) -> None:
    theme.choose("dark" if shade == "dark" else "light")
    edit = make()
    edit.setPlaceholderText("Where to find them")
    qtbot.addWidget(edit)
    edit.show()
    edit.clearFocus()
    worn = look().colour
    strongest = max(contrast(value, worn.surface) for value in drawn(inside(edit)))
    assert strongest >= 4.5
    assert edit.palette().placeholderText().color().name().upper() == worn.quiet


def inside(edit: QWidget) -> QImage:
    return edit.grab(edit.rect().adjusted(4, 4, -4, -4)).toImage()
