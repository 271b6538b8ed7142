from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy, QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.ui.column_room import ColumnRoom
from app.ui.look import look
from app.ui.table import CHANGED_ROLE, GONE, ID_ROLE, PLACEHOLDER, TONE_ROLE, Column, IdTableModel
from app.ui.table_paint import RowDelegate
from app.ui.table_view import TableView
from app.ui.theme import Theme

DISPLAY = Qt.ItemDataRole.DisplayRole


@dataclass(frozen=True)
class Person:
    id: int
    name: str
    owes: int


def person(number: int) -> Person:
    return Person(number, f"Person {number:06}", number * 100)


COLUMNS: Sequence[Column[Person]] = (
    Column("name", "Name", lambda row: row.name, sort="name"),
    Column(
        "balance",
        "Balance",
        lambda row: f"Owes {row.owes}",
        width=16,
        align="end",
        sort="balance",
        tone=lambda row: "owes" if row.owes else None,
        term="Accounts receivable less deposits",
        spoken=lambda row: f"owes {row.owes} naira",
        tip=lambda row: f"{row.name} owes {row.owes}",
    ),
    Column("status", "Status", lambda row: "Late" if row.owes > 500 else "", width=10, kind="badge"),
)


class Book:
    """Answers the model's questions when told to, and remembers them."""

    def __init__(self, model: IdTableModel[Person]) -> None:
        self.model = model
        self.people: dict[int, Person] = {}
        self.asked: list[tuple[tuple[int, ...], int]] = []
        model.wanted.connect(self.take)

    def take(self, ids: tuple[int, ...], generation: int) -> None:
        self.asked.append((ids, generation))

    def answer(self, which: int = -1) -> None:
        ids, generation = self.asked.pop(which)
        self.model.put([self.people.get(n, person(n)) for n in ids], generation)


@pytest.fixture
def model(qtbot: QtBot) -> IdTableModel[Person]:
    return IdTableModel(COLUMNS, lambda row: row.id)


@pytest.fixture
def watched(model: IdTableModel[Person]) -> IdTableModel[Person]:
    """The model under Qt's own judge, which walks through all rows at each change: for short lists."""
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


@pytest.fixture
def book(model: IdTableModel[Person]) -> Book:
    return Book(model)


@pytest.fixture
def view(qtbot: QtBot, model: IdTableModel[Person]) -> Iterator[TableView]:
    page = QWidget()
    made = TableView(model, "Customers", page)
    made.resize(700, 400)
    page.resize(700, 400)
    page.show()
    yield made
    page.close()


def text(model: IdTableModel[Person], row: int, column: int = 0) -> str:
    return str(model.index(row, column).data())


def until_asked(qtbot: QtBot, book: Book, times: int = 1) -> None:
    qtbot.waitUntil(lambda: len(book.asked) >= times, timeout=2000)


def test_the_length_is_true_at_once_and_rows_come_by_page(
    qtbot: QtBot, model: IdTableModel[Person], book: Book
) -> None:
    model.show(range(100_000))
    assert model.rowCount() == 100_000
    assert text(model, 50_000) == PLACEHOLDER
    until_asked(qtbot, book)
    ids, generation = book.asked[0]
    assert ids == tuple(range(50_000, 50_100))
    assert generation == model.generation
    with qtbot.waitSignal(model.dataChanged) as heard:
        book.answer()
    assert (heard.args[0].row(), heard.args[1].row()) == (50_000, 50_099)
    assert text(model, 50_000) == "Person 050000"
    assert text(model, 0) == PLACEHOLDER


def test_what_was_scrolled_past_is_not_read(qtbot: QtBot, model: IdTableModel[Person], book: Book) -> None:
    model.show(range(100_000))
    text(model, 0)
    until_asked(qtbot, book)
    for row in range(0, 100_000, 100):
        text(model, row)
    assert len(book.asked) == 1, "one question at a time"
    book.answer()
    until_asked(qtbot, book)
    assert min(book.asked[0][0]) >= 99_600, "only the pages looked at last"
    assert len(book.asked[0][0]) <= 400


def test_an_answer_to_an_older_list_is_ignored(qtbot: QtBot, model: IdTableModel[Person], book: Book) -> None:
    model.show([1, 2, 3])
    text(model, 0)
    until_asked(qtbot, book)
    model.show([2, 3, 4])
    book.answer()
    assert text(model, 0) == PLACEHOLDER


def test_a_row_that_is_gone_is_not_asked_for_for_ever(
    qtbot: QtBot, model: IdTableModel[Person], book: Book
) -> None:
    model.show([1, 2])
    text(model, 0)
    until_asked(qtbot, book)
    _ids, generation = book.asked.pop()
    model.put([person(1)], generation)
    assert (text(model, 0), text(model, 1)) == ("Person 000001", GONE)
    qtbot.wait(20)
    assert book.asked == []


def test_what_could_not_be_read_is_asked_for_again(
    qtbot: QtBot, model: IdTableModel[Person], book: Book
) -> None:
    model.show([1])
    text(model, 0)
    until_asked(qtbot, book)
    _ids, generation = book.asked.pop()
    model.give_up(generation)
    assert text(model, 0) == PLACEHOLDER
    until_asked(qtbot, book)


def test_a_refresh_shows_the_old_figure_until_the_new_one_is_there_and_tints_it(
    qtbot: QtBot, model: IdTableModel[Person], book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick = look()._replace(motion=look().motion._replace(changed_ms=60))
    monkeypatch.setattr("app.ui.table.look", lambda: quick)
    model.show([1, 2], [person(1), person(2)])
    assert not model.index(0, 1).data(CHANGED_ROLE)
    model.show([1, 2])
    assert text(model, 0, 1) == "Owes 100"
    book.people[1] = replace(person(1), owes=999)
    until_asked(qtbot, book)
    book.answer()
    assert text(model, 0, 1) == "Owes 999"
    assert [bool(model.index(row, 1).data(CHANGED_ROLE)) for row in (0, 1)] == [True, False]
    assert not model.index(0, 0).data(CHANGED_ROLE), "the name did not change"
    qtbot.waitUntil(lambda: not model.index(0, 1).data(CHANGED_ROLE), timeout=2000)


def test_a_new_row_in_a_list_is_tinted(model: IdTableModel[Person]) -> None:
    model.show([1, 2], [person(1), person(2)])
    model.show([1, 5, 2], [person(5)])
    assert [bool(model.index(row, 0).data(CHANGED_ROLE)) for row in range(3)] == [False, True, False]


def changes_of(model: IdTableModel[Person], change: Callable[[], None]) -> dict[str, list[list[object]]]:
    names = ("rowsInserted", "rowsRemoved", "rowsMoved", "modelReset", "layoutChanged")
    spies = {name: QSignalSpy(getattr(model, name)) for name in names}
    change()
    return {name: [spy.at(n) for n in range(spy.count())] for name, spy in spies.items() if spy.count()}


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        ([1, 2, 3], [1, 2, 3], set()),
        ([1, 2, 3], [1, 2, 3, 4], {"rowsInserted"}),
        ([1, 2, 3], [4, 1, 2, 3], {"rowsInserted"}),
        ([1, 2, 3], [1, 3], {"rowsRemoved"}),
        ([1, 2, 3], [], {"rowsRemoved"}),
        ([], [1, 2], {"rowsInserted"}),
        ([1, 2, 3, 4], [1, 3, 4, 2], {"rowsMoved"}),
        ([1, 2, 3, 4], [4, 1, 2, 3], {"rowsMoved"}),
        ([1, 2], [2, 1], {"rowsMoved"}),
        ([1, 2, 3, 4], [1, 9, 8, 7, 4], {"rowsRemoved", "rowsInserted"}),
        ([1, 1], [1], {"rowsRemoved"}),
    ],
)
def test_only_what_differs_is_spliced_and_nothing_is_reset(
    watched: IdTableModel[Person], before: list[int], after: list[int], kinds: set[str]
) -> None:
    model = watched
    model.show(before)
    heard = changes_of(model, lambda: model.show(after))
    assert set(heard) == kinds
    assert list(model.ids) == after
    assert [model.index(row, 0).data(ID_ROLE) for row in range(model.rowCount())] == after


def test_qt_finds_no_fault_with_many_changes(watched: IdTableModel[Person], qtbot: QtBot) -> None:
    book = Book(watched)
    chance = random.Random(11)
    for _round in range(15):
        ids = chance.sample(range(40), chance.randint(0, 40))
        rows = [replace(person(n), owes=chance.randint(0, 3)) for n in ids[:20]]
        watched.show(ids if chance.random() < 0.5 else sorted(ids), rows)
        qtbot.wait(1)
        while book.asked:
            book.answer(0)
        assert watched.rowCount() == len(ids)


def test_a_splice_in_100000_rows_touches_one_row(model: IdTableModel[Person]) -> None:
    model.show(range(100_000))
    after = [*range(70_000), 200_000, *range(70_000, 100_000)]
    heard = changes_of(model, lambda: model.show(after))
    assert [event[1:] for event in heard["rowsInserted"]] == [[70_000, 70_000]]
    assert set(heard) == {"rowsInserted"}
    assert model.place_of(200_000) == 70_000
    assert model.place_of(99_999) == 100_000
    assert model.place_of(777_777) is None


def test_columns_are_data(model: IdTableModel[Person]) -> None:
    model.show([7], [person(7)])
    at = model.index(0, 1)
    assert at.data() == "Owes 700"
    assert at.data(TONE_ROLE) == "owes"
    assert at.data(Qt.ItemDataRole.ToolTipRole) == "Person 000007 owes 700"
    assert at.data(Qt.ItemDataRole.AccessibleTextRole) == "Balance: owes 700 naira"
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Name: Person 000007"
    assert Qt.AlignmentFlag.AlignRight in Qt.AlignmentFlag(at.data(Qt.ItemDataRole.TextAlignmentRole))
    horizontal = Qt.Orientation.Horizontal
    assert model.headerData(1, horizontal) == "Balance"
    assert model.headerData(1, horizontal, Qt.ItemDataRole.ToolTipRole) == "Accounts receivable less deposits"
    assert model.headerData(0, horizontal, Qt.ItemDataRole.ToolTipRole) is None
    assert model.row(7) == person(7)
    assert model.row(8) is None


def test_the_cache_stays_small(model: IdTableModel[Person]) -> None:
    model.show(range(20_000))
    for start in range(0, 20_000, 1000):
        model.put([person(n) for n in range(start, start + 1000)], model.generation)
    assert len(model._kept) <= 6_000
    assert text(model, 19_999) == "Person 019999"


# ---- the view ----


def test_selection_focus_and_scroll_survive_a_refresh(
    view: TableView, model: IdTableModel[Person], qtbot: QtBot
) -> None:
    model.show(range(1000), [person(n) for n in range(1000)])
    view.choose(500)
    view.scrollTo(model.index(500, 0), TableView.ScrollHint.PositionAtCenter)
    y = view.visualRect(model.index(500, 0)).y()
    told: list[int | None] = []
    view.chosen.connect(told.append)
    model.show([5000, 5001, *range(10, 400), 6000, *range(401, 1000)])
    place = model.place_of(500)
    assert place is not None
    assert view.chosen_id() == 500
    assert view.chosen_ids() == [500]
    assert view.visualRect(model.index(place, 0)).y() == y, "nothing jumps"
    assert told == [], "the same row is still chosen"


def test_a_list_at_its_top_stays_at_its_top(view: TableView, model: IdTableModel[Person]) -> None:
    model.show(range(1000))
    model.show([5000, *range(1000)])
    assert view.verticalScrollBar().value() == 0
    assert view.visible_ids()[0] == 5000


def test_no_row_is_sliced_at_the_top_when_one_is_brought_up_from_below(
    view: TableView, model: IdTableModel[Person]
) -> None:
    model.show(range(1000))
    each = view.rowHeight(0)
    view.resize(700, view.height() - view.viewport().height() + 10 * each + 5)  # ten rows and a part of one
    for wanted in (500, 501, 640):
        view.choose(wanted)
        assert view.rowViewportPosition(view.rowAt(0)) == 0, "the first one is whole"
        assert view.rowViewportPosition(wanted) == 9 * each, "the chosen one is the last whole one"
    view.choose(3)
    assert view.rowViewportPosition(3) == 0
    view.scrollTo(model.index(500, 0), TableView.ScrollHint.PositionAtBottom)
    lowest = view.visualRect(model.index(500, 0)).bottom()
    assert lowest == view.viewport().height() - 1, "where it was asked for"


@pytest.mark.parametrize("underlined", [False, True])
def test_the_last_row_ends_in_a_line_where_only_its_words_have_room(
    view: TableView, model: IdTableModel[Person], *, underlined: bool
) -> None:
    """One of its own, or the one that whatever stands right beneath the list begins with: never two, never none."""
    view.setItemDelegate(RowDelegate(view, view.hovered_row, underlined=underlined))
    model.show(range(100), [person(n) for n in range(100)])
    each, line = view.rowHeight(0), QColor(look().colour.hairline)
    # What is below the fifth row, and whether that one has a line of its own.
    for below, drawn in ((-3, not underlined), (0, not underlined), (4, not underlined), (12, True)):
        high = 5 * each + below
        view.resize(700, view.height() - view.viewport().height() + high)
        picture = view.viewport().grab().toImage()
        ends = [y for y in range(picture.height()) if picture.pixelColor(3, y) == line]
        assert ends == [n * each - 1 for n in range(1, 5)] + [min(high, 5 * each) - 1] * drawn, below


def test_when_the_chosen_row_goes_away_nothing_is_chosen(
    view: TableView, model: IdTableModel[Person]
) -> None:
    model.show([1, 2, 3])
    view.choose(2)
    told: list[int | None] = []
    view.chosen.connect(told.append)
    model.show([1, 3])
    assert view.chosen_ids() == []
    assert told == [None]


def test_the_list_is_steered_by_keyboard(view: TableView, model: IdTableModel[Person], qtbot: QtBot) -> None:
    model.show(range(1000), [person(n) for n in range(1000)])
    view.choose(3)
    opened: list[int] = []
    typed: list[str] = []
    view.opened.connect(opened.append)
    view.typed.connect(typed.append)
    steps = [
        (Qt.Key.Key_Down, 4),
        (Qt.Key.Key_End, 999),
        (Qt.Key.Key_Up, 998),
        (Qt.Key.Key_Home, 0),
    ]
    for key, expected in steps:
        QTest.keyClick(view, key)
        assert view.chosen_id() == expected
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    paged = view.chosen_id()
    assert paged is not None
    assert 5 <= paged <= 15
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.chosen_id() == 0
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened == [0]
    QTest.keyClicks(view, "am")
    assert typed == ["a", "m"]


def test_typing_does_not_read_the_whole_list(
    view: TableView, model: IdTableModel[Person], book: Book, qtbot: QtBot
) -> None:
    model.show(range(100_000))
    QTest.keyClicks(view, "zz")
    until_asked(qtbot, book)
    assert len(book.asked[0][0]) <= 100


def test_a_title_asks_for_its_order_and_again_for_the_reverse(
    view: TableView, model: IdTableModel[Person], qtbot: QtBot
) -> None:
    model.show([1, 2], [person(1), person(2)])
    asked: list[tuple[str, bool]] = []
    view.sort_asked.connect(lambda name, down: asked.append((name, down)))
    titles = view.horizontalHeader()
    for section in (1, 1, 0, 2):
        at = QPoint(titles.sectionViewportPosition(section) + 20, 10)
        QTest.mouseClick(titles.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert asked == [("balance", False), ("balance", True), ("name", False)]


def test_several_rows_can_be_chosen_and_survive(view: TableView, model: IdTableModel[Person]) -> None:
    view.setSelectionMode(TableView.SelectionMode.ExtendedSelection)
    model.show([1, 2, 3, 4])
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for place in (1, 3):
        view.selectionModel().select(model.index(place, 0), flags)
    model.show([4, 9, 2, 3])
    assert view.chosen_ids() == [4, 2]


def test_rows_have_their_height_and_the_compact_one(view: TableView, model: IdTableModel[Person]) -> None:
    model.show([1])
    assert view.rowHeight(0) == look().size.row
    view.set_compact(compact=True)
    assert view.rowHeight(0) == look().size.row_compact


def test_an_empty_list_says_what_will_be_here(view: TableView, model: IdTableModel[Person]) -> None:
    words = QLabel("No customers yet")
    view.set_empty(words)
    assert not words.isVisible()
    model.show([])
    assert words.isVisible()
    assert words.geometry() == view.viewport().rect()
    model.show([1])
    assert not words.isVisible()


def test_the_columns_of_a_hidden_list_are_not_measured_but_of_a_shown_one(
    qtbot: QtBot, model: IdTableModel[Person], theme: Theme
) -> None:
    asked: list[int] = []

    class Watched(TableView):
        def sizeHintForColumn(self, column: int) -> int:  # noqa: N802 - Qt's own name
            asked.append(column)
            return super().sizeHintForColumn(column)

    view = Watched(model, "People")
    qtbot.addWidget(view)
    view.resize(700, 300)
    room = ColumnRoom(view, (2,), least=10)
    rich = [Person(n, f"Person {n}", 10**18) for n in range(1000)]
    model.show(range(1000), rich)
    room.fit()
    qtbot.wait(1)
    assert asked == [], "Qt would measure all thousand rows"
    before = view.columnWidth(1)
    view.show()
    qtbot.waitUntil(lambda: bool(asked))
    assert view.columnWidth(1) > before, "no figure is shortened"


def pixel(view: TableView, index: QModelIndex, *, at_bottom: bool = False) -> str:
    rect = view.visualRect(index)
    inside = QPoint(rect.x() + 5, rect.bottom() if at_bottom else rect.y() + 4)
    page = view.window()
    shown = page.grab().toImage()
    return shown.pixelColor(view.viewport().mapTo(page, inside)).name().upper()


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_the_chosen_row_and_the_hairlines_have_the_look(
    view: TableView, model: IdTableModel[Person], theme: Theme, choice: str
) -> None:
    theme.choose("dark" if choice == "dark" else "light")
    model.show([1, 2, 3], [person(n) for n in (1, 2, 3)])
    view.choose(2)
    view.setFocus()
    assert pixel(view, model.index(1, 0)) == look().colour.selection
    assert pixel(view, model.index(0, 0)) == look().colour.paper
    assert pixel(view, model.index(0, 0), at_bottom=True) == look().colour.hairline


def test_from_right_to_left_names_begin_on_the_right_and_figures_still_end_there(
    view: TableView, model: IdTableModel[Person]
) -> None:
    model.show([1], [person(1)])

    def ink_in_halves(column: int) -> tuple[int, int]:
        cell = view.visualRect(model.index(0, column)).adjusted(0, 4, 0, -4)
        page = view.window()
        shown = page.grab(cell.translated(view.viewport().mapTo(page, QPoint(0, 0)))).toImage()
        wide, high, paper = shown.width(), shown.height(), look().colour.paper

        def marks(columns: range) -> int:
            return sum(shown.pixelColor(x, y).name().upper() != paper for x in columns for y in range(high))

        return marks(range(wide // 2)), marks(range(wide // 2, wide))

    ends, begins = ink_in_halves(1), ink_in_halves(0)
    assert ends[1] > ends[0]
    assert begins[0] > begins[1]
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    ends, begins = ink_in_halves(1), ink_in_halves(0)
    assert ends[1] > ends[0], "digits stand one under the other by the last of them"
    assert begins[1] > begins[0]
