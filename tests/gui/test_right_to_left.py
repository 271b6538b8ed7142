"""Read from right to left: words begin on the right, figures end there, what points is turned round (REQUIREMENTS 11.2)."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QTextCursor, QTextTable
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.domain.money import ENGLISH, Currency, NumberStyle
from app.ui.books.first import FirstPage
from app.ui.day_edit import DayEdit
from app.ui.fields import Chip, ChipRow, MoneyEdit, SearchEdit, TextEdit
from app.ui.help.chapters import Keys
from app.ui.help.viewer import HelpViewer
from app.ui.icons import POINTING, pixmap
from app.ui.led import LedButton
from app.ui.look import look, resource
from app.ui.outlook import Outlook, Part
from app.ui.parts import Button
from app.ui.reading import FIGURES, as_figure, set_margins
from app.ui.status import StatusLine

NAIRA = Currency("NGN", 2, 2, "₦")
DONG = Currency("VND", 0, 0, "₫", symbol_after=True, symbol_space=True)


@pytest.fixture
def backwards(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def shown(widget: QWidget, qtbot: QtBot, width: int = 360) -> QImage:
    """A picture of it, without the focus and its cursor."""
    qtbot.addWidget(widget)
    widget.resize(width, widget.sizeHint().height())
    widget.show()
    widget.clearFocus()
    return widget.grab().toImage()


def inked(image: QImage, within: QRect, *colours: str) -> list[int]:
    """The columns in which something is written: darker than halfway to the ground."""
    wanted = [QColor(colour).lightness() for colour in colours or (look().colour.ink,)]
    found = []
    for x in range(within.left(), within.right() + 1):
        lights = (image.pixelColor(x, y).lightness() for y in range(within.top(), within.bottom() + 1))
        if min(lights) < max(wanted) + 40:
            found.append(x)
    return found


def inside(widget: QWidget) -> QRect:
    return widget.rect().adjusted(4, 4, -4, -4)


EDITS: list[Callable[[], QLineEdit]] = [
    lambda: TextEdit("Ada"),
    lambda: TextEdit("0803"),
    lambda: DayEdit("en_NG", date(2026, 11, 21)),
    lambda: filled(SearchEdit("Search"), "Ada"),
    lambda: filled(MoneyEdit(NAIRA), "2000"),
    lambda: filled(MoneyEdit(DONG, NumberStyle(",", ".", (3, 3))), "2000"),
]


def filled(edit: QLineEdit, text: str) -> QLineEdit:
    edit.setText(text)
    return edit


@pytest.mark.parametrize("make", EDITS)
@pytest.mark.usefixtures("backwards")
def test_what_is_typed_begins_on_the_right(make: Callable[[], QLineEdit], qtbot: QtBot) -> None:
    edit = make()
    image = shown(edit, qtbot)
    written = inked(image, inside(edit))
    middle = [x for x in written if 60 < x < 300]  # without the icon that stands at either end
    assert written
    assert min(middle, default=300) > edit.width() // 2


@pytest.mark.usefixtures("backwards")
def test_what_is_chosen_or_typed_in_a_list_begins_on_the_right(qtbot: QtBot) -> None:
    page = FirstPage()
    qtbot.addWidget(page)
    page.resize(800, 700)
    page.show()
    combo = page.currency
    combo.setCurrentText("USD")
    image = combo.grab().toImage()
    assert min(x for x in inked(image, inside(combo)) if x > 40) > combo.width() // 2


@pytest.mark.usefixtures("backwards")
def test_the_light_at_the_foot_stands_off_the_edge(qtbot: QtBot) -> None:
    status = StatusLine()
    qtbot.addWidget(status)
    status.resize(800, status.sizeHint().height())
    status.show()
    light = status.light
    edge = light.mapTo(status, QPoint(light.width(), 0)).x()
    assert look().size.s <= status.width() - edge <= look().size.l


@pytest.mark.parametrize("make", EDITS)
def test_and_on_the_left_for_everybody_else(make: Callable[[], QLineEdit], qtbot: QtBot) -> None:
    edit = make()
    written = [x for x in inked(shown(edit, qtbot), inside(edit)) if x < 300]
    assert max(written) < edit.width() // 2


@pytest.mark.parametrize("currency", [NAIRA, DONG])
@pytest.mark.parametrize("typed", ["5", "2000", "3*1500"])
@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("column", [False, True])
def test_the_sign_stands_at_its_figure(
    currency: Currency, typed: str, turned: bool, column: bool, qtbot: QtBot
) -> None:
    edit = MoneyEdit(currency, ENGLISH)
    edit.setLayoutDirection(Qt.LayoutDirection.RightToLeft if turned else Qt.LayoutDirection.LeftToRight)
    if column:
        edit.stand_as_figures()
    edit.setText(typed)
    sign = edit._sign
    image = shown(edit, qtbot)
    digits = [x for x in inked(image, inside(edit)) if not sign.x() <= x <= sign.geometry().right()]
    right = sign.geometry().right()
    gap = sign.x() - max(digits) if currency.symbol_after else min(digits) - right
    assert 1 <= gap <= 2 * look().size.s
    ends = max(*digits, right)
    assert (ends > edit.width() - 2 * look().size.l) == (turned or column)


def test_the_sign_stays_in_the_field_however_much_is_typed(qtbot: QtBot) -> None:
    for currency in (NAIRA, DONG):
        edit = MoneyEdit(currency, ENGLISH)
        edit.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        edit.setText("1000000000000*1000000000000")
        shown(edit, qtbot, 120)
        assert edit.rect().contains(edit._sign.geometry())


@pytest.mark.usefixtures("backwards")
def test_amounts_of_the_outlook_end_one_under_the_other(qtbot: QtBot) -> None:
    around = QWidget()
    outlook = Outlook("", around)
    QVBoxLayout(around).addWidget(outlook)
    outlook.show_outlook("Pays", (Part("Sale 1", "₦1.00"), Part("Sale 2", "₦1,000,000.00")), "")
    shown(around, qtbot)
    first, second = (pair[1] for pair in outlook._live_rows())
    assert first.alignment() == second.alignment() == FIGURES
    grab = outlook.grab().toImage()
    ends = []
    for words in (first, second):
        at = QRect(words.mapTo(outlook, QPoint(0, 0)), words.size())
        ends.append(max(inked(grab, at)))
    assert abs(ends[0] - ends[1]) <= 1


def columns_of(image: QImage) -> list[int]:
    """How much is drawn in each column."""
    return [sum(image.pixelColor(x, y).alpha() for y in range(image.height())) for x in range(image.width())]


@pytest.mark.parametrize("name", [*sorted(POINTING), "search", "pencil"])
def test_what_points_is_turned_round_and_pictures_of_things_are_not(name: str, qapp: QApplication) -> None:
    def drawn() -> list[int]:
        return columns_of(pixmap(name, "ink", QSize(24, 24), 1.0).toImage())

    plain = drawn()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        turned = drawn()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert plain != plain[::-1], "the picture has two different sides"
    wanted = plain[::-1] if name in POINTING else plain
    assert all(abs(one - other) < 200 for one, other in zip(turned, wanted, strict=True))
    assert {file.stem for file in resource("icons").glob("*.svg")} >= POINTING


def bounds(widget: QPushButton) -> tuple[int, int]:
    grab = widget.grab().toImage()
    written = inked(grab, inside(widget))
    return min(written), max(written)


@pytest.mark.usefixtures("backwards")
def test_words_of_a_button_keep_their_order(qtbot: QtBot) -> None:
    """ "Print …" with its dots behind, also among people who read from right to left: its first letter is widest."""
    for made in (Button("P . . ."), LedButton("P . . .")):
        image = shown(made, qtbot, 120)
        first, last = bounds(made)
        tops = [
            min(
                (y for y in range(6, made.height() - 6) if image.pixelColor(x, y).lightness() < 120),
                default=99,
            )
            for x in range(first, last + 1)
        ]
        assert min(tops[:6]) < min(tops[-6:]), "the letter stands before the dots"
    chips = ChipRow("Paper", [Chip("58", "58 mm")])
    qtbot.addWidget(chips)
    assert all(isinstance(chip, LedButton) for chip in chips.findChildren(QPushButton))


def test_a_figure_keeps_its_percent_behind_it(qapp: QApplication) -> None:
    assert as_figure("100 %") == "100 %"
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert as_figure("100 %") == "\u2066100 %\u2069"
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("backwards")
def test_the_manual_begins_on_the_right(qtbot: QtBot) -> None:
    viewer = HelpViewer([Keys("Book", "Open book", "Ctrl+O")])
    qtbot.addWidget(viewer)
    viewer.show()
    viewer.show_chapter("keys")
    document = viewer.browser.document()
    block = document.begin()
    seen = 0
    while block.isValid():
        assert block.textDirection() == Qt.LayoutDirection.RightToLeft
        seen += 1
        block = block.next()
    assert seen > 4
    tables = [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]
    table = tables[0]
    cells = [
        "".join(
            letter
            for letter in table.cellAt(1, column).firstCursorPosition().block().text()
            if letter < "\u2000"
        )
        for column in range(2)
    ]
    assert cells == ["Open book", "Ctrl+O"], "the keys stand first, on the right"
    keys = viewer.browser.cursorRect(table.cellAt(1, 1).firstCursorPosition())
    heading = viewer.browser.cursorRect(QTextCursor(document.begin()))
    assert abs(keys.right() - heading.right()) < 2 * look().size.l, "beneath the heading"
    viewer.search.setText("Ctrl+O")
    assert viewer.browser.extraSelections(), "and are still found"


def test_no_margin_has_a_left_and_a_right_of_its_own() -> None:
    """Qt does not mirror them: what differs goes through `set_margins`."""
    ui = Path(__file__).parents[2] / "app" / "ui"
    found = []
    for file in sorted(ui.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            call = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
            if call and node.func.attr == "setContentsMargins" and len(node.args) == 4:  # type: ignore[attr-defined]
                left, _, right, _ = map(ast.unparse, node.args)  # type: ignore[attr-defined]
                if left != right:
                    found.append(f"{file.relative_to(ui)}: {left} / {right}")
    assert found == ["reading.py: left / right"], "`set_margins` itself"


def test_margins_turn_round(qapp: QApplication) -> None:
    for backwards_ in (False, True):
        layout = QHBoxLayout()
        direction = Qt.LayoutDirection.RightToLeft if backwards_ else Qt.LayoutDirection.LeftToRight
        qapp.setLayoutDirection(direction)
        try:
            set_margins(layout, 1, 2, 3, 4)
        finally:
            qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        margins = layout.contentsMargins()
        sides = (margins.left(), margins.right())
        assert sides == ((3, 1) if backwards_ else (1, 3))
