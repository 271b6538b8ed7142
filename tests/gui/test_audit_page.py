"""The audit by keyboard: searched, filtered by customer, kind and days, opened."""

from __future__ import annotations

import csv
from datetime import timedelta
from functools import partial
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog

from app.domain.audit import AuditQuery
from app.ui.audit.page import AuditPage
from app.ui.period import MONTH, OWN, TODAY
from tests.gui.shop import Key, Shop


@pytest.fixture
def page(shop: Shop) -> AuditPage:
    ada, bello = shop.customer("Ada Obi"), shop.customer("Bello Musa")
    shop.sold(ada, 300_000)
    shop.paid(ada, 100_000)
    shop.sold(bello, 50_000)
    made = AuditPage(shop.context, shop.window)
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    shop.desk.changed.connect(made.note)
    made.resize(968, 600)
    made.show()
    shop.bot.waitUntil(lambda: len(made.model.ids) == 6)
    return made


def words(page: AuditPage) -> list[str]:
    return [page.model.cell(row, 1).text for row in range(len(page.model.ids))]


def test_everything_is_there_newest_first_and_counted(page: AuditPage) -> None:
    assert words(page) == ["Sale 2", "Payment 1", "Sale 1", "Customer added", "Customer added", "Book begun"]
    assert page.count.whole_text().startswith("6 ")
    assert page.filters.query() == AuditQuery()


def test_searched_from_the_list_and_back(shop: Shop, page: AuditPage) -> None:
    shop.focus(page.view)
    page.view.selectRow(0)
    shop.type("b")
    shop.type("ello")
    assert page.filters.search_edit.hasFocus()
    shop.bot.waitUntil(lambda: len(page.model.ids) == 2)
    assert words(page) == ["Sale 2", "Customer added"]
    shop.press(Key.Key_Escape)
    shop.bot.waitUntil(lambda: len(page.model.ids) == 6)


def test_one_customer_and_one_kind(shop: Shop, page: AuditPage) -> None:
    shop.focus(page.filters.search_edit)
    shop.pick(page.filters.customer, "Ada")
    shop.bot.waitUntil(lambda: words(page) == ["Payment 1", "Sale 1", "Customer added"])
    kinds = [page.filters.action.itemText(n) for n in range(page.filters.action.count())]
    assert kinds == ["All changes", "Book begun", "Customer added", "Payment", "Sale"]
    shop.tab_to(page.filters.action)
    shop.type("Sale")
    shop.bot.waitUntil(lambda: words(page) == ["Sale 1"])
    # A kind that comes new is offered, and what was chosen stays.
    shop.setting("name", "Ada and Sons")
    shop.paid(shop.customer("Chidi Stores"), 700)
    assert page.filters.action.currentText() == "Sale"
    page.filters.customer.set_choice(None)
    shop.bot.waitUntil(lambda: words(page) == ["Sale 2", "Sale 1"])


def test_days(shop: Shop, page: AuditPage) -> None:
    for choice in (TODAY, MONTH):
        page.filters.period.chips.set_choice(choice)
        assert page.filters.query() != AuditQuery()
        shop.bot.waitUntil(lambda: len(page.model.ids) == 6)
    page.filters.period.chips.set_choice(OWN)
    day = page.filters.period.first
    assert day.isVisible()
    shop.focus(day)
    day.selectAll()
    shop.type("1/1/2020")
    shop.tab_to(page.filters.period.last)
    page.filters.period.last.selectAll()
    shop.type("31/12/2020")
    shop.bot.waitUntil(lambda: list(page.model.ids) == [])
    page.filters.period.last.selectAll()
    shop.type("31/12/2019")
    shop.bot.waitUntil(lambda: page.filters.period.last.problem == "The last day is before the first.")
    assert page.filters.query() is None


def test_enter_opens_the_entry_or_the_customer(shop: Shop, page: AuditPage) -> None:
    entries: list[int] = []
    customers: list[int] = []
    page.open_entry.connect(entries.append)
    page.open_customer.connect(customers.append)
    shop.focus(page.view)
    for row in (0, 3, 5):
        page.view.selectRow(row)
        shop.press(Key.Key_Return)
    assert (len(entries), len(customers)) == (1, 1)


def chosen(place: Path, *_asked: object) -> tuple[str, str]:
    return str(place), ""


def test_what_is_listed_is_saved_in_three_forms(
    shop: Shop, page: AuditPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    page.said.connect(said.append)
    shop.focus(page.filters.search_edit)
    shop.type("bello")
    shop.bot.waitUntil(lambda: len(page.model.ids) == 2)
    for form in ("xlsx", "csv", "pdf"):
        place = tmp_path / f"audit.{form}"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", partial(chosen, place))
        page.save(form)
        shop.bot.waitUntil(partial(said.__contains__, f"Saved: {place}"), timeout=20_000)
    with (tmp_path / "audit.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))
    assert [line[3] for line in lines] == ["What was done", "Customer added", "Sale 2"]
    assert lines[2][4:] == ["Bello Musa", "debt ₦0.00", "debt ₦500.00"]
    sheet = openpyxl.load_workbook(tmp_path / "audit.xlsx").active
    assert sheet is not None
    above = [row[0].value for row in sheet.iter_rows(max_row=5)]
    assert (above[0], above[3]) == ("Audit", "“bello”")
    text = "".join(found.extract_text() for found in PdfReader(tmp_path / "audit.pdf").pages)
    assert "“bello”" in text
    assert "Ada" not in text.replace("Ada's", "")


def test_ctrl_s_offers_the_forms_and_nothing_is_saved_where_nothing_is_listed(
    shop: Shop, page: AuditPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.focus(page.view)
    shop.press(Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    shop.bot.waitUntil(page.save_button.choices.isVisible)
    page.save_button.choices.close()
    shop.focus(page.filters.search_edit)
    shop.type("nobody at all")
    shop.bot.waitUntil(lambda: list(page.model.ids) == [])
    asked: list[object] = []

    def answer(*what: object) -> tuple[str, str]:
        asked.append(what)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    printed: list[object] = []
    page.print_changes.connect(lambda *each: printed.append(each))
    page.save("csv")
    assert page.print_page()
    assert (page.save_button.isEnabled(), asked, printed) == (False, [], [])


def test_ctrl_p_asks_for_what_is_listed(shop: Shop, page: AuditPage) -> None:
    printed: list[object] = []
    page.print_changes.connect(lambda *each: printed.append(each))
    shop.focus(page.filters.search_edit)
    shop.pick(page.filters.customer, "Ada")
    shop.bot.waitUntil(lambda: len(page.model.ids) == 3)
    assert page.print_page()
    assert printed == [(page.filters.query(), ("Ada Obi",))]
    # Days that make no sense list nothing else: what is listed is printed.
    page.filters.period.chips.set_choice(OWN)
    for edit, back in ((page.filters.period.first, 0), (page.filters.period.last, 3)):
        edit.set_day(shop.today - timedelta(days=back))
    assert page.filters.query() is None
    assert page.print_page()
    assert len(printed) == 2


def test_today_is_the_day_it_is_also_after_midnight(
    shop: Shop, page: AuditPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.filters.period.chips.set_choice(TODAY)
    shop.bot.waitUntil(lambda: page.filters.query() == page._query)
    tomorrow = shop.today + timedelta(days=1)
    monkeypatch.setattr(type(shop.context), "today", lambda _self: tomorrow)
    page.hide()
    page.show()
    shop.bot.waitUntil(lambda: list(page.model.ids) == [])


def test_what_is_recorded_while_the_days_make_no_sense_is_on_the_list(shop: Shop, page: AuditPage) -> None:
    period = page.filters.period
    period.chips.set_choice(OWN)
    for edit in (period.first, period.last):
        edit.set_day(shop.today)
    shop.bot.waitUntil(lambda: page.filters.query() == page._query)
    period.last.set_day(shop.today - timedelta(days=9))
    assert page.filters.query() is None
    shop.customer("Chidi Stores")
    shop.bot.waitUntil(lambda: len(page.model.ids) == 7)


def test_a_name_that_is_being_typed_does_not_send_the_list_back_to_its_top(
    shop: Shop, page: AuditPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(page.feed, "show", asked.append)
    shop.focus(page.filters.customer)
    shop.type("zzz")
    shop.bot.wait(300)  # longer than the pause after a change
    assert asked == []
