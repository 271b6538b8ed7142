from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.domain.customers import CustomerDraft, CustomerQuery
from app.domain.errors import BookError, DuplicateCode
from app.domain.money import Currency, NumberStyle
from app.services.customers import add_customer, customer_ids, customer_rows
from app.storage.book import Tx
from app.ui.customer_picker import CustomerPicker
from app.ui.day_edit import DayEdit
from app.ui.desk import Desk
from app.ui.fields import Chip, ChipRow, FormField, MoneyEdit, SearchEdit, TextEdit, point_at
from app.ui.offered import Match

NAIRA = Currency("NGN", 2, 2, "₦")
RUPIAH = Currency("IDR", 2, 0, "Rp", symbol_space=True)
DONG = Currency("VND", 0, 0, "₫", symbol_after=True, symbol_space=True)
INDONESIAN = NumberStyle(",", ".", (3, 3))
TODAY = date(2026, 11, 21)


@pytest.fixture
def form(qtbot: QtBot) -> Iterator[Callable[..., QWidget]]:
    """Puts fields into a window that is shown, with another line after them to go on to."""
    windows: list[QWidget] = []

    def shown(*fields: QWidget) -> QWidget:
        window = QWidget()
        column = QVBoxLayout(window)
        for field in (*fields, QLineEdit()):
            column.addWidget(field)
        window.resize(420, 500)
        with qtbot.waitActive(window):
            window.show()
        windows.append(window)
        return window

    yield shown
    for window in windows:
        window.close()


def leave(field: QWidget) -> None:
    QTest.keyClick(field, Qt.Key.Key_Tab)


# ---- amounts ----


@pytest.mark.parametrize(
    ("typed", "currency", "style", "minor", "written"),
    [
        ("2000", NAIRA, None, 200_000, "2,000.00"),
        ("2,000.5", NAIRA, None, 200_050, "2,000.50"),
        ("₦ 1500", NAIRA, None, 150_000, "1,500.00"),
        ("3*1500", NAIRA, None, 450_000, "4,500.00"),
        ("1000+250,50", RUPIAH, INDONESIAN, 125_050, "1.250,50"),
        ("15.000", RUPIAH, INDONESIAN, 1_500_000, "15.000"),
        ("45000", DONG, INDONESIAN, 45_000, "45.000"),
    ],
)
def test_an_amount_is_read_in_the_marks_of_the_place_and_written_out_on_leaving(
    form: Callable[..., QWidget],
    typed: str,
    currency: Currency,
    style: NumberStyle | None,
    minor: int,
    written: str,
) -> None:
    field = MoneyEdit(currency, style) if style else MoneyEdit(currency)
    form(field)
    told: list[int | None] = []
    field.amount_changed.connect(told.append)
    field.setFocus()
    field.insert(typed)  # QTest cannot type ₦
    assert field.amount() == minor
    assert field.text() == typed, "nothing changes under one's fingers"
    leave(field)
    assert field.text() == written
    assert field.amount() == minor
    assert told[-1] == minor
    assert field.problem == ""


def test_a_sum_is_worked_out_beneath_while_it_is_typed(form: Callable[..., QWidget]) -> None:
    field = MoneyEdit(NAIRA)
    row = FormField("Amount", field)
    form(row)
    QTest.keyClicks(field, "3*15")
    assert row.line_text() == "= ₦45.00"
    QTest.keyClicks(field, "00")
    assert row.line_text() == "= ₦4,500.00"
    field.set_amount(700)
    assert row.line_text() == ""


def test_what_cannot_be_read_is_said_on_leaving_and_taken_back_when_mended(
    form: Callable[..., QWidget],
) -> None:
    field = MoneyEdit(NAIRA)
    row = FormField("Amount", field, hint="What was paid")
    form(row)
    field.setFocus()
    assert row.line_text() == "What was paid"
    QTest.keyClicks(field, "12.345")
    assert field.problem == "", "nobody is wrong in the middle of typing"
    assert field.amount() is None
    leave(field)
    assert "12.345" in field.text(), "nothing typed is lost by an error"
    assert row.line_text() == field.problem != ""
    assert field.property("wrong") == "true"
    assert field.accessibleDescription() == field.problem
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert field.amount() == 1234
    assert row.line_text() == "What was paid"
    assert not field.property("wrong")


def test_an_empty_amount_is_asked_for_only_when_recording(form: Callable[..., QWidget]) -> None:
    field = MoneyEdit(NAIRA)
    form(field)
    field.setFocus()
    leave(field)
    assert field.problem == ""
    assert field.check() is None
    assert field.problem == "Type an amount, for example 1,500.00."
    field.setText("20")
    assert (field.check(), field.problem, field.text()) == (2000, "", "20.00")


def test_zero_is_an_amount_only_where_it_may_be(qtbot: QtBot) -> None:
    strict, free = MoneyEdit(NAIRA), MoneyEdit(NAIRA, allow_zero=True)
    for field in (strict, free):
        qtbot.addWidget(field)
        field.setText("0")
    assert strict.check() is None
    assert strict.problem
    assert free.check() == 0


# ---- days ----


@pytest.fixture
def day(form: Callable[..., QWidget]) -> DayEdit:
    made = DayEdit("en_NG", today=lambda: TODAY)
    form(FormField("Day", made))
    made.setFocus()
    return made


def test_a_day_starts_today_and_says_its_weekday(form: Callable[..., QWidget]) -> None:
    made = DayEdit("en_NG", today=lambda: TODAY)
    row = FormField("Day", made)
    assert made.day() == TODAY
    assert made.text() == "21 Nov 2026"
    assert row.line_text() == "Today · Saturday"


@pytest.mark.parametrize(
    ("typed", "wanted", "line"),
    [
        ("yesterday", date(2026, 11, 20), "Yesterday · Friday"),
        ("12 May", date(2026, 5, 12), "Tuesday"),
        ("2026-01-31", date(2026, 1, 31), "Saturday"),
    ],
)
def test_a_day_is_read_as_people_say_it(day: DayEdit, typed: str, wanted: date, line: str) -> None:
    told: list[date | None] = []
    day.day_changed.connect(told.append)
    day.selectAll()
    QTest.keyClicks(day, typed)
    assert day.day() == wanted
    assert day.hint == line
    leave(day)
    assert day.text().endswith("2026")
    assert told[-1] == wanted


def test_a_day_that_is_none_is_said_and_kept(day: DayEdit) -> None:
    day.selectAll()
    QTest.keyClicks(day, "31 Feb")
    assert day.problem == ""
    leave(day)
    assert day.text() == "31 Feb"
    assert day.problem
    assert day.check() is None
    day.clear()
    assert day.check() is None
    assert day.problem == "Type a day, for example 21 Nov 2026."
    day.set_day(TODAY)
    assert (day.check(), day.problem) == (TODAY, "")


def test_an_optional_day_may_be_left_empty(qtbot: QtBot) -> None:
    made = DayEdit("en_NG", optional=True, today=lambda: TODAY)
    qtbot.addWidget(made)
    assert made.text() == ""
    assert (made.check(), made.problem) == (None, "")


def test_a_day_is_stepped_by_keyboard(day: DayEdit) -> None:
    steps = [
        (Qt.Key.Key_Down, date(2026, 11, 20)),
        (Qt.Key.Key_Up, TODAY),
        (Qt.Key.Key_PageUp, date(2026, 12, 21)),
        (Qt.Key.Key_PageDown, TODAY),
    ]
    for key, wanted in steps:
        QTest.keyClick(day, key)
        assert day.day() == wanted


def test_a_day_is_picked_from_the_month(day: DayEdit) -> None:
    QTest.keyClick(day, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = day.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.isVisible()
    assert calendar.selectedDate().toPython() == TODAY
    calendar.setSelectedDate(calendar.selectedDate().addDays(-9))
    calendar.activated.emit(calendar.selectedDate())
    assert day.day() == date(2026, 11, 12)
    assert not calendar.isVisible()


# ---- customers ----


def find(tx: Tx, text: str) -> list[Match]:
    rows = customer_rows(tx, customer_ids(tx, CustomerQuery(text=text)))
    return [Match(row.id, row.name, row.code, "Settled") for row in rows]


@pytest.fixture
def picker(qtbot: QtBot, desk: Desk, form: Callable[..., QWidget]) -> CustomerPicker:
    made = CustomerPicker(desk, find, offers_new=True)
    for name in ("Amaka Obi", "Amaka Stores", "Bello Musa"):
        desk.write(partial(add_customer, draft=CustomerDraft(uid=name, name=name)), made, str)
    form(FormField("Customer", made))
    made.setFocus()
    return made


def test_three_letters_find_a_customer(qtbot: QtBot, picker: CustomerPicker) -> None:
    told: list[Match | None] = []
    picker.picked.connect(told.append)
    QTest.keyClicks(picker, "ama")
    qtbot.waitUntil(lambda: picker.matches() == ["Amaka Obi", "Amaka Stores", "Add “ama”"], timeout=5000)
    assert picker.choice() is None
    QTest.keyClick(picker, Qt.Key.Key_Down)
    QTest.keyClick(picker, Qt.Key.Key_Return)
    chosen = picker.choice()
    assert chosen is not None
    assert chosen.name == picker.text() == "Amaka Stores"
    assert picker.hint.endswith("Settled")
    assert picker.matches() == []
    assert told == [chosen]
    QTest.keyClicks(picker, "x")
    assert picker.choice() is None
    assert told[-1] is None


def test_going_on_takes_the_customer_that_was_lit(qtbot: QtBot, picker: CustomerPicker) -> None:
    QTest.keyClicks(picker, "bel")
    qtbot.waitUntil(lambda: "Bello Musa" in picker.matches(), timeout=5000)
    leave(picker)
    assert picker.text() == "Bello Musa"
    assert picker.check() is picker.choice() is not None


def test_escape_closes_the_list_and_keeps_what_was_typed(qtbot: QtBot, picker: CustomerPicker) -> None:
    QTest.keyClicks(picker, "bel")
    qtbot.waitUntil(lambda: bool(picker.matches()), timeout=5000)
    QTest.keyClick(picker, Qt.Key.Key_Escape)
    assert picker.matches() == []
    assert picker.text() == "bel"
    assert picker.check() is None
    assert picker.problem == "Pick a customer from the list."


def test_somebody_new_is_offered_and_asked_for(qtbot: QtBot, picker: CustomerPicker) -> None:
    wanted: list[str] = []
    picker.new_wanted.connect(wanted.append)
    QTest.keyClicks(picker, "Zainab")
    qtbot.waitUntil(lambda: picker.matches() == ["Add “Zainab”"], timeout=5000)
    QTest.keyClick(picker, Qt.Key.Key_Return)
    assert wanted == ["Zainab"]
    assert picker.choice() is None


def test_the_list_shows_the_newest_answer_only(qtbot: QtBot, picker: CustomerPicker) -> None:
    QTest.keyClicks(picker, "amaka s")
    qtbot.waitUntil(lambda: picker.matches() == ["Amaka Stores", "Add “amaka s”"], timeout=5000)
    QTest.keyClick(picker, Qt.Key.Key_Return)
    qtbot.wait(30)
    assert picker.matches() == [], "a late answer does not open the list again"


def test_a_customer_is_chosen_from_outside(picker: CustomerPicker) -> None:
    match = Match(7, "Chidi", "C-7", "Owes ₦5.00", "owes")
    picker.set_choice(match)
    assert picker.choice() is match
    assert picker.hint == "C-7 · Owes ₦5.00"
    picker.set_choice(None)
    assert (picker.text(), picker.hint, picker.choice()) == ("", "", None)
    assert picker.check() is None
    assert picker.problem == "Type a name and pick a customer."


# ---- the rest ----


def test_chips_are_chosen_with_the_arrow_keys(form: Callable[..., QWidget]) -> None:
    row = ChipRow(
        "Method", [Chip("cash", "Cash", "banknote"), Chip("bank", "Transfer"), Chip("card", "Card")], "bank"
    )
    form(FormField("Method", row, speaks=False))
    told: list[str] = []
    row.chosen.connect(told.append)
    assert row.choice() == "bank"
    row.setFocus()
    focused = row.window().focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Method: Transfer"
    QTest.keyClick(focused, Qt.Key.Key_Right)
    assert row.choice() == "card"
    row.set_choice("cash")
    assert told == ["card", "cash"]
    with pytest.raises(KeyError):
        row.set_choice("shells")


def test_chips_go_on_in_the_next_line(form: Callable[..., QWidget]) -> None:
    row = ChipRow("Method", [Chip(str(n), f"A rather long word {n}") for n in range(6)])
    form(row)
    tops = {button.y() for button in row._buttons.values()}
    assert len(tops) >= 3
    assert all(button.geometry().right() <= row.width() for button in row._buttons.values())


def test_a_search_asks_at_every_letter_and_escape_empties_it(form: Callable[..., QWidget]) -> None:
    field = SearchEdit("Search name, phone, code")
    form(field)
    asked: list[str] = []
    left: list[int] = []
    field.asked.connect(asked.append)
    field.left_down.connect(lambda: left.append(1))
    field.take("a")
    QTest.keyClicks(field, "m ")
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert asked == ["a", "am", "am", ""]
    assert left == [1]
    assert field.accessibleName() == "Search name, phone, code"


def test_a_field_tells_a_screen_reader_its_label_and_its_line(qtbot: QtBot) -> None:
    editor = TextEdit(required="A customer needs a name.")
    row = FormField("Name", editor, hint="As the shop calls them")
    qtbot.addWidget(row)
    assert editor.accessibleName() == "Name"
    assert editor.accessibleDescription() == "As the shop calls them"
    assert editor.check() is None
    assert editor.accessibleDescription() == row.line_text() == "A customer needs a name."
    QTest.keyClicks(editor, " Ada ")
    assert (editor.check(), row.line_text()) == ("Ada", "As the shop calls them")


def test_a_refusal_is_shown_at_the_field_it_names(form: Callable[..., QWidget]) -> None:
    fields = {"name": FormField("Name", TextEdit()), "code": FormField("Code", TextEdit())}
    window = form(*fields.values())
    refusal = DuplicateCode("Another customer has the code A1. Nothing was changed.", field="code")
    assert point_at(fields, refusal)
    assert fields["code"].line_text() == str(refusal)
    assert window.focusWidget() is fields["code"].editor
    assert fields["name"].line_text() == ""
    assert not point_at(fields, BookError("No."))
    assert not point_at(fields, BookError("No.", field="amount"))


def test_a_field_keeps_its_height_when_it_speaks(form: Callable[..., QWidget]) -> None:
    row = FormField("Name", TextEdit())
    form(row)
    before = row.sizeHint().height()
    row.show_error("Too short.")
    assert row.sizeHint().height() == before
