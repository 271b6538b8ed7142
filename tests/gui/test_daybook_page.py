"""The day book by keyboard: found by words, days, kind and customer; opened, corrected, reversed."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from app.domain.corrections import ReverseDraft
from app.domain.daybook import DayBookQuery
from app.domain.reports import Span, Weight
from app.services.daybook import entry_ids, entry_list, entry_totals
from app.ui.corrections.reverse import ReverseDialog
from app.ui.daybook.page import DayBookPage
from app.ui.period import ALL, OWN, TODAY
from app.ui.words import side_by_side
from tests.gui.shop import Key, Shop, uid

Ctrl = Qt.KeyboardModifier.ControlModifier


def open_page(shop: Shop, rows: int) -> DayBookPage:
    page = DayBookPage(shop.context, shop.window)
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    page.resize(968, 640)
    shop.desk.changed.connect(page.note)
    page.show()
    wait(shop, page, rows)
    shop.focus(page.view)
    return page


def wait(shop: Shop, page: DayBookPage, rows: int) -> None:
    shop.bot.waitUntil(lambda: len(page.model.ids) == rows)
    shop.bot.waitUntil(lambda: all(page.model.row(i) is not None for i in page.model.ids))


def words(page: DayBookPage, column: int = 1) -> list[str]:
    return [page.model.cell(row, column).text for row in range(len(page.model.ids))]


def traded(shop: Shop) -> tuple[int, int]:
    """Two customers; a sale long ago, one three days ago, two payments of today, a sale to a walk-in."""
    ada, bello = shop.customer("Ada Obi"), shop.customer("Bello Musa")
    shop.sold(ada, 500_000, ago=200)
    shop.sold(bello, 120_000, ago=3)
    shop.paid(ada, 90_000)
    shop.paid(bello, 20_000)
    shop.sold(None, 7_500)
    return ada, bello


def test_newest_first_with_what_they_come_to(shop: Shop) -> None:
    traded(shop)
    page = open_page(shop, 4)
    assert words(page) == ["Sale 3", "Payment 2", "Payment 1", "Sale 2"]
    assert words(page, 2) == ["Walk-in", "Bello Musa", "Ada Obi", "Bello Musa"]
    assert words(page, 4) == ["+ 75.00", "+ 200.00", "+ 900.00", ""]
    shop.bot.waitUntil(lambda: bool(page.sums.whole_text()))
    assert (
        page.sums.whole_text() == "In all: sold ₦1,275.00 · money in ₦1,175.00 · ₦100.00 more owed"
    )  # 1,200 sold on debt in these days, 1,100 of debts paid
    shop.paid(shop.row(1).id, 10_000)
    wait(shop, page, 5)
    assert words(page)[0] == "Payment 3"


def test_what_the_whole_book_comes_to_is_said_to_be_added_up_until_it_is(shop: Shop) -> None:
    traded(shop)
    page = open_page(shop, 4)
    shop.bot.waitUntil(lambda: "In all" in page.sums.whole_text())
    others_are_done = Event()
    shop.desk.read(lambda _tx: others_are_done.wait(10), page, lambda _done: None, where="backroom")
    page.filters.period.chips.set_choice(ALL)
    shop.bot.waitUntil(lambda: page.sums.whole_text() == "Adding up …")
    others_are_done.set()
    shop.bot.waitUntil(lambda: "sold ₦6,275.00" in page.sums.whole_text())


def test_found_by_words_typed_on_the_list(shop: Shop) -> None:
    traded(shop)
    page = open_page(shop, 4)
    shop.type("bello")
    wait(shop, page, 2)
    assert words(page) == ["Payment 2", "Sale 2"]
    assert page.filters.search_edit.hasFocus()
    shop.press(Key.Key_Down)
    assert page.view.hasFocus()
    page.search()
    shop.press(Key.Key_Escape)
    wait(shop, page, 4)
    shop.type("nobody at all")
    wait(shop, page, 0)
    assert "No entry fits" in page.nothing.text.whole_text()
    assert not page.nothing.button.isVisible()


def test_the_days_by_arrow_keys(shop: Shop) -> None:
    traded(shop)
    page = open_page(shop, 4)
    shop.tab_to(page.filters.period.chips)
    shop.press(Key.Key_Right)
    shop.press(Key.Key_Right)
    assert page.filters.period.chips.choice() == ALL
    wait(shop, page, 5)
    for _ in range(4):
        shop.press(Key.Key_Left)
    assert page.filters.period.chips.choice() == TODAY
    wait(shop, page, 3)


def test_days_of_ones_own_and_the_error_at_its_field(shop: Shop) -> None:
    traded(shop)
    page = open_page(shop, 4)
    page.filters.period.chips.set_choice(OWN)
    day = shop.today - timedelta(days=3)
    shop.tab_to(page.filters.period.first)
    page.filters.period.first.selectAll()
    shop.type(day.isoformat())
    shop.tab_to(page.filters.period.last)
    page.filters.period.last.selectAll()
    shop.type(day.isoformat())
    wait(shop, page, 1)
    assert words(page) == ["Sale 2"]
    page.filters.period.last.selectAll()
    shop.type((day - timedelta(days=9)).isoformat())
    shop.bot.waitUntil(lambda: page.filters.period.last.problem == "The last day is before the first.")
    assert words(page) == ["Sale 2"], "what was shown stays"


def test_one_customer_is_picked_and_let_go(shop: Shop) -> None:
    ada, _ = traded(shop)
    page = open_page(shop, 4)
    shop.pick(page.filters.customer, "ada")
    wait(shop, page, 1)
    assert page.model.row(page.model.ids[0]) is not None
    assert words(page, 2) == ["Ada Obi"]
    query = page.filters.query()
    assert query is not None
    assert query.customer_id == ada
    page.filters.customer.selectAll()
    shop.press(Key.Key_Backspace)
    wait(shop, page, 4)


def test_the_kind(shop: Shop) -> None:
    traded(shop)
    page = open_page(shop, 4)
    shop.tab_to(page.filters.kind)
    shop.press(Key.Key_Down)
    wait(shop, page, 2)
    assert words(page) == ["Sale 3", "Sale 2"]
    assert page.filters.till.isHidden(), "one till: nothing to choose"


def test_enter_opens_delete_reverses_and_keys_lead_on(shop: Shop) -> None:
    traded(shop)
    page = open_page(shop, 4)
    asked: list[tuple[str, object]] = []
    page.open_entry.connect(lambda i: asked.append(("open", i)))
    page.reverse_entry.connect(lambda i: asked.append(("reverse", i)))
    page.correct_entry.connect(lambda i, kind: asked.append((kind, i)))
    page.open_customer.connect(lambda i: asked.append(("customer", i)))
    top = page.model.ids[0]
    shop.press(Key.Key_Return)
    shop.press(Key.Key_Delete)
    shop.press(Key.Key_E, Ctrl)
    shop.press(Key.Key_Return, Ctrl)  # a walk-in has no page
    assert asked == [("open", top), ("reverse", top), ("sale", top)]
    assert not page.customer_button.isEnabled()
    shop.press(Key.Key_Down)
    shop.press(Key.Key_Return, Ctrl)
    second = page.model.row(page.model.ids[1])
    assert second is not None
    assert asked[-1] == ("customer", second.customer_id)


def test_what_was_reversed_stays_marked_and_is_not_reversed_twice(shop: Shop) -> None:
    from app.services import corrections

    _, bello = traded(shop)
    wrong = shop.paid(bello, 1_000)
    page = open_page(shop, 5)
    shop.do(corrections.reverse, ReverseDraft(uid(), wrong))
    wait(shop, page, 6)
    assert words(page)[:2] == ["Reversal 1", "Payment 3, reversed"]
    assert words(page, 6)[:2] == ["Takes back", "Reversed"]
    for entry in page.model.ids[:2]:
        assert page.view.choose(entry)
        assert not page.back_button.isEnabled()
        assert not page.correct_button.isEnabled()


def test_reversing_from_here_shows_what_depends_on_it(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    sale = shop.sold(ada, 50_000)
    shop.paid(ada, 50_000)
    page = open_page(shop, 2)
    opened: list[ReverseDialog] = []

    def reverse(entry_id: int) -> None:
        opened.append(ReverseDialog(shop.context, shop.window, entry_id=entry_id))
        shop.show(opened[-1])

    page.reverse_entry.connect(reverse)
    assert page.view.choose(sale)
    shop.press(Key.Key_Delete)
    [dialog] = opened
    shop.bot.waitUntil(dialog.together.isVisible)
    assert "Payment 1" in dialog.dependents.whole_text()
    dialog.close()


def test_another_page_asks_for_the_money_of_today(shop: Shop) -> None:
    traded(shop)
    page = open_page(shop, 4)
    page.show_query(DayBookQuery(shop.today, shop.today, kind="money"))
    wait(shop, page, 3)
    assert page.filters.period.chips.choice() == TODAY
    day = shop.today - timedelta(days=3)
    page.show_query(DayBookQuery(day, day))
    wait(shop, page, 1)
    assert page.filters.period.chips.choice() == OWN
    assert page.filters.period.first.day() == day
    assert page.filters.kind.currentData() == ""


def test_printing_is_the_report_of_these_days(shop: Shop) -> None:
    traded(shop)
    page = open_page(shop, 4)
    printed: list[tuple[str, Span]] = []
    page.print_report.connect(lambda key, span: printed.append((key, span)))
    assert page.print_page()
    assert printed == [("day-book", Span(shop.today - timedelta(days=29), shop.today))]


def test_printing_a_narrowed_list_is_what_is_seen(shop: Shop) -> None:
    traded(shop)
    page = open_page(shop, 4)
    reports: list[str] = []
    asked: list[tuple[DayBookQuery, tuple[str, ...]]] = []
    page.print_report.connect(lambda key, _span: reports.append(key))
    page.print_entries.connect(lambda query, about: asked.append((query, about)))
    page.show_query(DayBookQuery(shop.today, shop.today, kind="money", text="o"))
    assert page.print_page()
    assert reports == []
    query, about = asked[0]
    assert query == page.filters.query()
    assert about == ("Money in and out", "“o”")
    report = shop.ask(partial(entry_list, query=query, about=about))
    seen = shop.ask(partial(entry_ids, query=query))
    assert [row.entry_id for row in report.rows if row.weight is Weight.LINE] == seen
    assert report.scope[-2:] == about
    totals = shop.ask(partial(entry_totals, query=query))
    said = {row.values[1]: row.values[5] for row in report.rows if row.weight is Weight.TOTAL}
    assert said.get("Money in", 0) == totals.money_in
    assert said.get("Sold", 0) == totals.sold


def test_an_empty_book_offers_the_first_sale(shop: Shop) -> None:
    page = DayBookPage(shop.context, shop.window)
    page.resize(968, 640)
    asked: list[object] = []
    page.new_sale.connect(asked.append)
    page.show()
    shop.bot.waitUntil(page.nothing.button.isVisible)
    shop.focus(page.view)
    shop.tab_to(page.nothing.button)
    QApplication.processEvents()
    shop.press(Key.Key_Space)
    assert asked == [None]


def test_several_tills_are_a_choice(shop: Shop) -> None:
    traded(shop)
    page = open_page(shop, 4)
    page.filters.show_tills([(1, "Till 1"), (2, "Market stall")])
    assert page.filters.till.isVisible()
    page.filters.till.setCurrentIndex(page.filters.till.findData(2))
    wait(shop, page, 0)
    page.filters.till.setCurrentIndex(page.filters.till.findData(1))
    wait(shop, page, 4)
    page.filters.till.setCurrentIndex(page.filters.till.findData(2))
    wait(shop, page, 0)
    page.show_query(DayBookQuery(shop.today, shop.today, kind="money"))  # a figure of all tills leads here
    wait(shop, page, 3)
    assert page.filters.till.currentData() is None


def test_shown_again_on_another_day_it_is_of_that_day(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    traded(shop)
    page = open_page(shop, 4)
    page.filters.period.chips.set_choice(TODAY)
    wait(shop, page, 3)
    page.hide()
    tomorrow = shop.today + timedelta(days=1)
    monkeypatch.setattr(type(shop.context), "today", lambda _self: tomorrow)
    page.show()
    wait(shop, page, 0)


def test_the_book_writes_its_figures_otherwise_from_now_on(shop: Shop) -> None:
    traded(shop)
    page = open_page(shop, 4)
    assert words(page, 5)[0] == "₦75.00"
    shop.setting("locale", "id_ID")
    page.adopt(shop.context)
    shop.bot.waitUntil(lambda: words(page, 5)[0] == "₦75,00")


def test_figures_written_from_right_to_left_do_not_change_places() -> None:
    assert side_by_side(["sold ₦3.00", "money in ₦2.00"]) == "sold ₦3.00 · money in ₦2.00"
    arabic = side_by_side(["sold ٣٫٠٠", "٢٫٠٠ less owed"])
    assert arabic == "\u2068sold ٣٫٠٠\u2069 · \u2068٢٫٠٠ less owed\u2069"
    assert side_by_side([]) == ""
