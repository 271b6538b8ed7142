"""The page of the day: the figures, where they lead, the charts by keyboard and in words, the clock, the empty book."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.domain.daybook import MONEY, DayBookQuery
from app.domain.payments import RefundDraft
from app.paths import folders
from app.settings import Settings
from app.storage.book import Tx
from app.ui.daybook.page import DayBookPage
from app.ui.look import load
from app.ui.main_window import MainWindow
from app.ui.parts import Words
from app.ui.preferences import Preferences
from app.ui.reports.page import ReportsPage
from app.ui.theme import Choice, Theme
from app.ui.today.figures import FigureButton
from app.ui.today.page import TodayPage
from app.ui.today.plot import age_bars, day_columns, day_lines
from tests.gui.shop import Key, Shop, uid
from tests.gui.test_main_window import begin
from tests.proof.tampering import change


def open_page(shop: Shop, width: int = 968, height: int = 640) -> TodayPage:
    page = TodayPage(shop.context, shop.window)
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    page.resize(width, height)
    shop.desk.changed.connect(page.note)
    page.show()
    shop.bot.waitUntil(lambda: page.shown is not None)
    return page


def traded(shop: Shop) -> tuple[int, int]:
    """Ada owes ₦5,000 of long ago and ₦900 of her payments are gone from it; Bello owes ₦1,200 not due yet."""
    ada = shop.customer("Ada Obi", phone="0803 555 0101")
    bello = shop.customer("Bello Musa")
    shop.sold(ada, 500_000, ago=50)
    shop.sold(bello, 120_000, ago=1)
    shop.paid(ada, 90_000)
    shop.sold(None, 7_500)
    return ada, bello


def test_the_figures_of_the_day(shop: Shop) -> None:
    traded(shop)
    page = open_page(shop)
    said = [
        (button.accessibleName(), button.note_text())
        for button in (page.money_in, page.sold, page.owed, page.late, page.credit)
    ]
    assert said == [
        ("Money in today: ₦975.00", "yesterday ₦0.00"),
        ("Sold today: ₦75.00", "yesterday ₦1,200.00"),
        ("Owed in all: ₦5,300.00", "₦900.00 less than yesterday"),
        ("Late: ₦4,100.00", "nothing new since yesterday"),
        ("In credit: ₦0.00", "as yesterday"),
    ]
    shop.bot.waitUntil(
        lambda: "Cash" in [part.whole_text() for part in page.findChildren(Words) if part.isVisible()]
    )


def test_a_posting_elsewhere_changes_them(shop: Shop) -> None:
    _, bello = traded(shop)
    page = open_page(shop)
    shop.paid(bello, 200_000)
    shop.bot.waitUntil(lambda: page.money_in.amount_text() == "₦2,975.00")
    shop.bot.waitUntil(lambda: page.credit.amount_text() == "₦800.00")
    assert page.credit.note_text() == "₦800.00 more than yesterday"
    from app.services.payments import refund

    shop.do(refund, RefundDraft(uid(), bello, shop.today, 30_000))
    shop.bot.waitUntil(lambda: page.money_in.note_text() == "₦300.00 went out · yesterday ₦0.00")
    assert page.money_in.amount_text() == "₦2,975.00"


def test_every_figure_leads_to_where_it_comes_from(shop: Shop) -> None:
    traded(shop)
    page = open_page(shop)
    asked: list[object] = []
    page.show_entries.connect(asked.append)
    page.show_report.connect(asked.append)
    page.go.connect(asked.append)
    shop.focus(page.money_in)
    shop.press(Key.Key_Space)
    today = shop.today
    assert asked == [DayBookQuery(today, today, MONEY)]
    for button in (page.sold, page.owed, page.late, page.credit):
        shop.tab_to(button)
        shop.press(Key.Key_Space)
    assert asked[1:] == [DayBookQuery(today, today, "sales"), "ageing", "ageing", "ageing"]
    page.light.clicked.emit()
    assert asked[-1] == "check"


def test_whom_to_ask_first_and_enter_leads_to_them(shop: Shop) -> None:
    ada, _ = traded(shop)
    chidi = shop.customer("Chidi Stores", phone="0805 1")
    shop.sold(chidi, 5_000_000, ago=40)
    page = open_page(shop)
    cells = [[page.model.cell(row, column).text for column in (0, 1, 3)] for row in range(2)]
    assert cells == [
        ["Chidi Stores", "0805 1", "₦50,000.00"],
        ["Ada Obi", "0803 555 0101", "₦4,100.00"],
    ]
    assert "in order of each sale's amount × days late" in page.ask_rule.whole_text()
    opened: list[int] = []
    page.open_customer.connect(opened.append)
    shop.focus(page.money_in)
    shop.tab_to(page.ask)
    shop.press(Key.Key_Down)
    shop.press(Key.Key_Return)
    assert opened == [ada]


def test_nobody_is_late(shop: Shop) -> None:
    shop.sold(shop.customer("Ada"), 1000)
    page = open_page(shop)
    shop.bot.waitUntil(page.nobody.isVisible)
    assert page.nobody.whole_text() == "Nobody is late."
    assert page.late.amount_text() == "₦0.00"
    assert page.ask_rule.whole_text() == ""


def test_the_days_chart_is_read_by_arrow_keys_and_enter_opens_the_day(shop: Shop) -> None:
    traded(shop)
    page = open_page(shop)
    opened: list[object] = []
    page.show_entries.connect(opened.append)
    shop.focus(page.money_in)
    shop.tab_to(page.days)
    shop.press(Key.Key_Left)  # today is the last
    assert page.days.pointed().endswith(": money in ₦975.00, sold ₦75.00")
    shop.press(Key.Key_Left)
    assert page.days.pointed().endswith(": money in ₦0.00, sold ₦1,200.00")
    shop.press(Key.Key_Return)
    yesterday = shop.today - timedelta(days=1)
    assert opened == [DayBookQuery(yesterday, yesterday)]
    shop.press(Key.Key_Home)
    first = shop.today - timedelta(days=29)
    assert page.days.pointed().startswith(shop.context.day(first))
    shop.press(Key.Key_Tab)
    assert page.days.pointed() == ""


def test_the_charts_say_their_numbers(shop: Shop) -> None:
    traded(shop)
    page = open_page(shop)
    assert page.days.accessibleName() == "Money in and sold, 30 days"
    assert page.ages.accessibleName() == "Owed, by how late"
    days, ages = page.days.accessibleDescription(), page.ages.accessibleDescription()
    assert days.startswith("In 30 days money in ₦975.00, sold ₦1,275.00.")
    assert "money in ₦0.00, sold ₦1,200.00" in days
    assert ages.splitlines() == [
        "Not due: ₦1,200.00",
        "1–30 days: ₦4,100.00",
        "31–60 days: ₦0.00",
        "61–90 days: ₦0.00",
        "Over 90 days: ₦0.00",
    ]


@pytest.mark.parametrize("backwards", [False, True])
def test_a_click_on_a_day_or_an_age(shop: Shop, backwards: bool) -> None:
    traded(shop)
    page = open_page(shop)
    if backwards:
        page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    asked: list[object] = []
    page.show_entries.connect(asked.append)
    page.show_report.connect(asked.append)
    area = page.days.placed(page.days.plot_area())
    last = QPoint(area.left() + 2 if backwards else area.right() - 2, area.center().y())
    QTest.mouseMove(page.days, last)
    QTest.mouseClick(page.days, Qt.MouseButton.LeftButton, pos=last)
    assert asked == [DayBookQuery(shop.today, shop.today)]
    QTest.mouseClick(page.ages, Qt.MouseButton.LeftButton, pos=page.ages.mark_area(1).center())
    assert asked[-1] == "ageing"
    outside = QPoint(area.center().x(), page.days.height() - 1)
    QTest.mouseClick(page.days, Qt.MouseButton.LeftButton, pos=outside)
    assert len(asked) == 2


def test_the_bars_are_where_the_figures_are_in_either_direction(shop: Shop, theme: Theme) -> None:
    """Money came in today alone: there is ink of the accent at the end where today is, and nowhere else."""
    shop.sold(None, 50_000)
    page = open_page(shop)
    shades: tuple[Choice, ...] = ("light", "dark")
    for shade in shades:
        theme.choose(shade)
        wanted = load(dark=shade == "dark").colour.accent
        for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
            page.setLayoutDirection(direction)
            shop.bot.wait(1)
            picture = page.days.grab().toImage()
            area = page.days.placed(page.days.plot_area())
            found = columns_with(picture, wanted, area.left(), area.right(), area.center().y())
            today = page.days.placed(page.days.mark_area(29))
            assert found, (shade, direction)
            assert all(today.left() <= x <= today.right() for x in found), (shade, direction)


def columns_with(picture: QImage, colour: str, left: int, right: int, y: int) -> list[int]:
    ratio = picture.devicePixelRatio()
    return [
        x
        for x in range(left, right)
        if picture.pixelColor(round(x * ratio), round(y * ratio)).name() == colour.lower()
    ]


def test_lines_across_are_round_figures_and_reach_over_the_highest() -> None:
    colours = load(dark=False).colour
    assert day_lines([(0, 86_500_000)]) == (0, 25_000_000, 50_000_000, 75_000_000, 100_000_000)
    assert day_lines([(-30_000, 90_000)])[0] <= -30_000
    plot = day_columns([(100, 0), (0, 100)], 300, 100, colours)
    assert plot.lines[0][1] == 100
    assert plot.lines[-1][1] <= 0.01
    assert all(figure == int(figure) for figure in day_lines([(3, 1)]))
    assert plot.svg.count(b"<rect") == 5  # the field and two pairs
    assert b"stroke" in plot.svg
    bars = age_bars([0, 7], 300, 100, colours, lambda age: ("#111111", "#222222")[age])
    assert bars.svg.count(b"#222222") == 1


def test_a_book_in_which_nothing_happened_lately(shop: Shop) -> None:
    shop.sold(shop.customer("Ada"), 1000, ago=90)
    page = open_page(shop)
    assert page.days.accessibleDescription() == "In 30 days money in ₦0.00, sold ₦0.00."
    shop.focus(page.money_in)
    shop.tab_to(page.days)
    shop.press(Key.Key_Left)
    assert page.days.pointed().endswith("money in ₦0.00, sold ₦0.00")
    page.grab()


def test_an_empty_book_is_calm_and_offers_the_first_sale(shop: Shop) -> None:
    page = open_page(shop)
    assert page.stack.currentWidget() is page.empty
    asked: list[object] = []
    page.new_sale.connect(asked.append)
    shop.focus(page.empty.button)
    shop.press(Key.Key_Space)
    assert asked == [None]
    shop.sold(None, 1000)
    shop.bot.waitUntil(lambda: page.stack.currentWidget() is not page.empty)
    assert page.money_in.amount_text() == "₦10.00"


def test_when_midnight_has_passed_the_page_is_of_the_new_day(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    traded(shop)
    page = open_page(shop)
    asked: list[date] = []
    monkeypatch.setattr(page, "refresh", lambda: asked.append(shop.context.today()))
    page._look_at_clock()
    assert asked == [], "it is still the same day"
    tomorrow = shop.today + timedelta(days=1)
    monkeypatch.setattr(type(shop.context), "today", lambda _self: tomorrow)
    page._look_at_clock()
    assert asked == [tomorrow]
    page.hide()
    page._look_at_clock()
    assert len(asked) == 1, "nobody looks"
    page.show()
    assert len(asked) == 2


def test_the_state_of_the_proof_in_one_line(shop: Shop) -> None:
    traded(shop)
    page = open_page(shop)
    assert page.light.words() == "Not checked yet"
    done: list[object] = []

    def verify(tx: object) -> object:
        from app.services import proof

        return proof.verify(tx, fix=True)  # type: ignore[arg-type]

    assert page.light.isVisible()
    shop.bot.waitUntil(lambda: page.light.width() >= page.light.sizeHint().width())
    shop.desk.write(verify, shop.desk, done.append)
    shop.bot.waitUntil(lambda: page.light.words().startswith("All 2 balance"))
    assert page.light.isHidden()  # the foot of the window says the same


def test_the_proof_is_said_as_check_says_it_and_not_of_two_customers_for_all(shop: Shop) -> None:
    """A netting of the night looks at those it touched; damage is counted once, not for its customer as well."""
    from app.services import proof

    ada, bello = traded(shop)
    page = open_page(shop)
    done: list[object] = []
    shop.desk.write(lambda tx: proof.keep(tx, proof.check_all(tx)), shop.desk, done.append)
    shop.bot.waitUntil(lambda: page.light.words().startswith("All 2 balance"))

    def netted(tx: Tx) -> int:
        return proof.keep(tx, proof.check_customers(tx, [bello], "daily consolidation", "whoever had both"))

    shop.desk.write(netted, shop.desk, done.append)
    shop.bot.waitUntil(lambda: len(done) == 2)
    page.refresh()
    path = shop.ask(lambda tx: Path(tx.cursor.execute("PRAGMA database_list").fetchone()[2]))
    change(path, "UPDATE entries SET memo = 'changed' WHERE customer_id = ? AND kind = 'payment'", ada)
    assert page.light.words().startswith("All 2 balance")
    shop.desk.write(lambda tx: proof.keep(tx, proof.check_all(tx)), shop.desk, done.append)
    shop.bot.waitUntil(lambda: page.light.words().endswith("from outside. See Check."))
    assert page.light.words().startswith("1 ")


def test_figures_stand_in_two_rows_where_one_has_no_room(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    shop.sold(ada, 9_876_543_210_00, ago=60)
    page = open_page(shop, width=1200)
    tops = {page.figures.mapTo(page, b.geometry().topLeft()).y() for b in (page.sold, page.owed, page.late)}
    assert len(tops) == 1
    page.resize(760, 640)
    shop.bot.waitUntil(
        lambda: (
            page.late.geometry().top() > page.sold.geometry().top()
            and page.owed.geometry().right() <= page.width()
        )
    )


def test_no_figure_is_cut_in_a_low_window_in_either_look(shop: Shop, theme: Theme) -> None:
    traded(shop)
    page = open_page(shop, height=300)
    shades: tuple[Choice, ...] = ("light", "dark")
    for shade in shades:
        theme.choose(shade)
        page.resize(968, 420 if shade == "dark" else 300)
        parts = [part for button in page.findChildren(FigureButton) for part in button.findChildren(Words)]
        assert len(parts) == 15
        shop.bot.waitUntil(lambda parts=parts: all(p.height() >= p.sizeHint().height() for p in parts))  # type: ignore[misc]
        shop.bot.waitUntil(lambda parts=parts: all(p.width() >= p.sizeHint().width() for p in parts))  # type: ignore[misc]


def test_in_the_window_a_figure_opens_the_page_it_comes_from(qtbot: QtBot, theme: Theme) -> None:
    places = folders().make()
    window = MainWindow(theme, Preferences(Settings(), places.settings_file), places)
    qtbot.addWidget(window)
    window.show()
    window.start(None)
    begin(window, qtbot)
    window.go("today")
    page = window.pages["today"]
    assert isinstance(page, TodayPage)
    page.money_in.click()
    assert window.page_key() == "daybook"
    book = window.pages["daybook"]
    assert isinstance(book, DayBookPage)
    today = page.context.today()
    assert book.filters.query() == DayBookQuery(today, today, MONEY)
    page.late.click()
    assert window.page_key() == "reports"
    reports = window.pages["reports"]
    assert isinstance(reports, ReportsPage)
    assert reports.kind is not None
    assert reports.kind.key == "ageing"
    reports.choosers.last.set_day(today - timedelta(days=40))
    reports.choosers.known_on.set_day(today - timedelta(days=50))
    page.owed.click()
    span = reports.choosers.span()
    assert span is not None
    assert (span.last, span.known_on) == (today, None), (
        "the figure is of today, whatever was looked at before"
    )
    page.light.clicked.emit()
    assert window.page_key() == "check"
    palette = window.reach.open_palette()
    for name in ("Today", "Day book"):
        palette.search.setText(name.lower())
        assert palette.names()[0] == name
    palette.reject()
    window.close()
