"""The reports page by keyboard: which report, which days, whose statement; its figures are the services'."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path
from threading import Event

import openpyxl
import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog

from app.domain.errors import Cancelled
from app.domain.reports import Kind, Report, ReportRow, Span, Weight, columns
from app.services import reports, statements
from app.storage.book import Tx
from app.ui.audit_words import Spoken
from app.ui.empty import EmptyState
from app.ui.finding import as_match
from app.ui.look import look
from app.ui.reports import work
from app.ui.reports.kinds import groups
from app.ui.reports.page import NARROW, ReportsPage
from app.ui.reports.table import ReportTable
from app.ui.reports.widths import Wish, shared_out, wishes
from tests.gui.shop import Key, Shop


def open_page(shop: Shop, width: int = 1096) -> ReportsPage:
    page = ReportsPage(shop.context, shop.window)
    page.resize(width, 700)
    shop.desk.changed.connect(page.note)
    page.show()
    until_shown(shop, page, "ageing")
    page.window().activateWindow()
    page.take_keys()
    shop.bot.waitUntil(lambda: QApplication.focusWidget() is page.first)
    return page


def until_shown(shop: Shop, page: ReportsPage, key: str, rows: int | None = None) -> Report:
    def shown() -> bool:
        report = page.report
        return (
            report is not None
            and report.key == key
            and page.stack.currentIndex() == 0
            and (rows is None or len(report.rows) == rows)
        )

    shop.bot.waitUntil(shown)
    assert page.report is not None
    return page.report


def cells(page: ReportsPage) -> list[list[str]]:
    """What is on screen, once all of it has been read."""
    model = page.table.model
    assert model is not None
    rows = range(model.rowCount())
    return [[model.cell(row, column).text for column in range(model.columnCount())] for row in rows]


def busy(shop: Shop) -> tuple[int, int]:
    ada, bello = shop.customer("Ada Obi"), shop.customer("Bello Musa")
    shop.sold(ada, 500_000, ago=60)
    shop.sold(ada, 100_000, ago=2)
    shop.paid(ada, 150_000)
    shop.sold(bello, 70_000, paid=70_000)
    shop.paid(bello, 30_000)
    return ada, bello


def test_each_report_shows_what_its_service_says(shop: Shop) -> None:
    busy(shop)
    page = open_page(shop)
    kinds = [kind for _, some in groups() for kind in some]
    assert {kind.key for kind in kinds} == {*reports.REPORTS, "statement"}
    for kind in kinds:
        if kind.of_customer:
            continue
        page.choose(kind.key)
        shown = until_shown(shop, page, kind.key)
        span = page.choosers.span()
        assert span is not None
        wording = Spoken(shop.context.info)
        assert shown == shop.ask(partial(reports.run, key=kind.key, span=span, wording=wording))
        model = page.table.model
        assert model is not None
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
        anything = any(row.weight is Weight.LINE for row in shown.rows) or any(
            value for row in shown.rows for value in row.values if isinstance(value, int)
        )
        assert model.rowCount() == (len(shown.rows) if anything else 0)


def test_arrow_keys_go_from_report_to_report(shop: Shop) -> None:
    busy(shop)
    page = open_page(shop)
    shop.focus(page.names["ageing"])
    for _ in range(2):
        shop.press(Key.Key_Down)
    until_shown(shop, page, "consolidations")
    shop.press(Key.Key_Down)
    until_shown(shop, page, "sales-by-day")
    assert page.name.whole_text() == "Sales by day"


def test_a_statement_by_three_letters_of_the_name(shop: Shop) -> None:
    ada, _ = busy(shop)
    page = open_page(shop)
    page.choose("statement")
    shop.bot.waitUntil(lambda: page.stack.currentWidget() is page.nobody)
    assert not page.print_button.isEnabled()
    page.search()
    assert QApplication.focusWidget() is page.choosers.customer
    shop.type("ada")
    shop.bot.waitUntil(lambda: bool(page.choosers.customer.matches()))
    shop.press(Key.Key_Return)
    shown = until_shown(shop, page, "statement")
    span = page.choosers.span()
    assert span is not None
    assert shown == shop.ask(lambda tx: statements.statement(tx, ada, span))
    assert page.total.whole_text() == "Closing balance ₦4,500.00"
    assert page.customer_in_view() == ada
    shop.bot.waitUntil(lambda: cells(page)[-1][1] == "Total")
    below = [(row[1], row[-1]) for row in cells(page)]
    due = shop.context.day(shop.today + timedelta(days=28))
    assert below[-9:] == [
        ("Closing balance", "4,500.00"),
        ("Open items", ""),
        (f"Sale 1 · due {shop.context.day(shop.today - timedelta(days=30))}", "3,500.00"),
        (f"Sale 2 · due {due}", "1,000.00"),
        ("Total", "4,500.00"),
        ("Receivables ageing", ""),
        ("Not due", "1,000.00"),
        ("1–30 days", "3,500.00"),
        ("Total", "4,500.00"),
    ]


def test_days_are_typed_and_what_makes_no_sense_is_said(shop: Shop) -> None:
    busy(shop)
    page = open_page(shop)
    page.choose("sales-by-day")
    until_shown(shop, page, "sales-by-day", 4)
    page.choosers.period.setCurrentIndex(page.choosers.period.findData("today"))
    until_shown(shop, page, "sales-by-day", 2)
    shop.tab_to(page.choosers.first)
    page.choosers.first.selectAll()
    shop.type("-3")
    until_shown(shop, page, "sales-by-day", 3)
    assert page.choosers.period.currentData() == "own"
    shop.tab_to(page.choosers.last)
    page.choosers.last.selectAll()
    shop.type("-10")
    shop.bot.waitUntil(lambda: bool(page.choosers.last.problem))
    assert page.choosers.span() is None
    until_shown(shop, page, "sales-by-day", 3)


def test_what_was_recorded_later_is_left_out(shop: Shop) -> None:
    busy(shop)
    page = open_page(shop)
    page.choose("day-book")
    until_shown(shop, page, "day-book")
    shop.tab_to(page.choosers.known_on)
    shop.type("yesterday")
    until_shown(shop, page, "day-book", 1)
    assert page.report is not None
    assert page.report.rows[0].weight is Weight.TOTAL
    assert "as known on" in page.report.scope[1]


@pytest.mark.parametrize(
    ("key", "row", "asked"),
    [("day-book", 0, "entry"), ("ageing", 0, "customer"), ("sales-by-customer", 1, "customer")],
)
def test_enter_on_a_row_leads_to_where_it_comes_from(shop: Shop, key: str, row: int, asked: str) -> None:
    ada, bello = busy(shop)
    page = open_page(shop)
    page.choose(key)
    shown = until_shown(shop, page, key)
    asked_for: list[int] = []
    (page.open_entry if asked == "entry" else page.open_customer).connect(asked_for.append)
    assert page.table.view is not None
    page.table.view.selectRow(row)
    shop.focus(page.table.view)
    shop.press(Key.Key_Return)
    expected = shown.rows[row].entry_id if asked == "entry" else shown.rows[row].customer_id
    assert asked_for == [expected]
    assert asked == "entry" or expected in {ada, bello}


def test_totals_lead_nowhere(shop: Shop) -> None:
    busy(shop)
    page = open_page(shop)
    asked: list[int] = []
    page.open_customer.connect(asked.append)
    page.open_entry.connect(asked.append)
    assert page.table.view is not None
    page.table.view.selectRow(len(page.table.lines()) - 1)
    shop.focus(page.table.view)
    shop.press(Key.Key_Return)
    assert asked == []


def test_lines_go_to_the_edge_and_the_total_ends_beneath_its_column(shop: Shop) -> None:
    busy(shop)
    page = open_page(shop)
    view = page.table.view
    assert view is not None
    shop.bot.waitUntil(lambda: view.viewport().width() == page.table.width())
    shown = [n for n in range(len(page.table.lines()[0])) if not view.isColumnHidden(n)]
    last = view.columnViewportPosition(shown[-1]) + view.columnWidth(shown[-1])
    assert not view.verticalScrollBar().isVisible()
    assert last == view.viewport().width(), "no room is kept for a bar that is not there"
    assert not page.total.isVisible(), "it is in sight, in the last row"
    page.resize(page.width(), 310)
    shop.bot.waitUntil(view.verticalScrollBar().isVisible)
    shop.bot.waitUntil(page.total.isVisible)
    assert page.line.isVisible()
    last = view.columnViewportPosition(shown[-1]) + view.columnWidth(shown[-1])
    edge = page.total.mapTo(page, QPoint(page.total.width(), 0)).x()
    figures = view.viewport().mapTo(page, QPoint(last - look().size.s, 0)).x()
    assert abs(edge - figures) <= 1


def test_a_new_sale_is_in_the_report_at_once(shop: Shop) -> None:
    ada, _ = busy(shop)
    page = open_page(shop)
    assert "₦4,200.00" in page.total.whole_text()
    shop.sold(ada, 10_000)
    shop.bot.waitUntil(lambda: "₦4,300.00" in page.total.whole_text())


def test_paper_is_asked_for_with_the_days_shown(shop: Shop) -> None:
    ada, _ = busy(shop)
    page = open_page(shop)
    asked: list[tuple[object, ...]] = []
    page.print_report.connect(lambda *facts: asked.append(facts))
    page.print_statement.connect(lambda *facts: asked.append(facts))
    page.print_all_owing.connect(lambda *facts: asked.append(facts))
    shop.tab_to(page.print_button)
    shop.press(Key.Key_Space)
    span = page.choosers.span()
    assert asked == [("ageing", span)]
    page.choose("statement")
    assert page.print_page()
    assert len(asked) == 1
    info = shop.context.info
    page.show_statement(as_match(shop.row(ada), info.currency, shop.context.style))
    until_shown(shop, page, "statement")
    assert page.print_page()
    assert asked[1] == (ada, page.choosers.span())
    shop.tab_to(page.all_button)
    shop.press(Key.Key_Space)
    assert asked[2] == (page.choosers.span(),)


def test_an_empty_book_says_so(shop: Shop) -> None:
    page = open_page(shop)
    page.choose("day-book")
    until_shown(shop, page, "day-book", 1)
    page.choose("consolidations")
    until_shown(shop, page, "consolidations", 0)
    assert page.total.whole_text() == ""


def test_in_a_narrow_window_the_reports_are_in_a_list_that_falls_out(shop: Shop) -> None:
    busy(shop)
    page = open_page(shop, NARROW - 1)
    assert not page.list.isVisible()
    assert page.picker.currentData() == "ageing"
    shop.focus(page.picker)
    shop.press(Key.Key_Down)
    shop.press(Key.Key_Down)
    until_shown(shop, page, "consolidations")
    page.resize(NARROW + 100, 700)
    assert page.list.isVisible()
    assert page.names["consolidations"].isChecked()


@pytest.mark.parametrize("room", [0, 100, 300, 500, 2000])
def test_figures_keep_their_room_whatever_words_have_to_give(room: int) -> None:
    asked = [Wish(200, 100), Wish(80, 80), Wish(300, 100), Wish(90, 90)]
    given = shared_out(asked, room)
    assert (given[1], given[3]) == (80, 90)
    assert given[0] >= 100
    assert given[2] >= 100
    assert sum(given) == max(room, 370)


def test_where_room_is_short_words_come_down_to_what_most_of_their_texts_need() -> None:
    name = Wish(150, 120, 150)
    few_long = Wish(400, 100, 900, crowded=(300, 150, 120, 110, 100))
    half_long = Wish(250, 100, 260, crowded=(240, 230, 220, 130, 120))
    asked = [Wish(90, 90, 90, words=False), name, few_long, half_long]
    assert shared_out(asked, 90 + 150 + 150 + 230) == [90, 150, 150, 230]
    # Between two levels the one that lacks least of the higher one has it first.
    assert shared_out(asked, 90 + 150 + 125 + 230) == [90, 150, 125, 230]
    # The name gives when of the others no more than half are whole.
    assert shared_out(asked, 90 + 130 + 100 + 120) == [90, 130, 100, 120]
    assert shared_out(asked, 2000) == [90, 150, 1500, 260]


def test_what_a_total_is_called_is_cut_before_a_name(shop: Shop) -> None:
    heads = columns(("what", "What"), ("customer", "Customer"), ("amount", "Amount", Kind.AMOUNT))
    rows = (
        ReportRow(("Sale 1", "Babatunde Kitchen", 100)),
        ReportRow(("What all of it comes to", None, 100), Weight.TOTAL),
    )
    report = Report("any", "Any", ("all",), heads, rows)
    asked = wishes(report, shop.context.info, range(3))
    room = sum(wish.wish for wish in asked)
    whole, crowded = shared_out(asked, room), shared_out(asked, room - 60)
    assert crowded[1:] == whole[1:]
    assert crowded[0] == whole[0] - 60


def test_a_span_covers_what_it_says(shop: Shop) -> None:
    page = open_page(shop)
    page.choose("cash-book")
    today = shop.today
    spans = {}
    for n in range(page.choosers.period.count() - 1):
        page.choosers.period.setCurrentIndex(n)
        spans[page.choosers.period.currentData()] = page.choosers.span()
    assert spans["today"] == Span(today, today)
    assert spans["week"] == Span(today - timedelta(days=6), today)
    assert spans["month"] == Span(today.replace(day=1), today)
    last_month = spans["last_month"]
    assert last_month is not None
    assert last_month.last + timedelta(days=1) == today.replace(day=1)
    assert last_month.first.day == 1
    year, last_year = spans["year"], spans["last_year"]
    assert year is not None
    assert last_year is not None
    assert last_year.last + timedelta(days=1) == year.first


# into files ------------------------------------------------------------------------------------------------------


def where(monkeypatch: pytest.MonkeyPatch, place: Path) -> list[str]:
    """Answer the system's dialog with this place; what it suggested."""
    suggested: list[str] = []

    def answer(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        suggested.append(Path(name).name)
        return str(place), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return suggested


def save(shop: Shop, page: ReportsPage, form: str, said: list[str]) -> None:
    """Choose in the menu of the button, and wait until it is there."""
    ending = {"xlsx": "Excel", "csv": "CSV", "pdf": "PDF"}[form]
    action = next(a for a in page.save_button.choices.actions() if ending in a.text().replace("&", ""))
    before = len(said)
    action.trigger()
    shop.bot.waitUntil(lambda: len(said) > before, timeout=20_000)


def test_what_is_shown_is_saved_in_three_forms(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.sold(shop.customer("=Ada"), 300_050)
    page = open_page(shop)
    said: list[str] = []
    page.said.connect(said.append)
    for form in ("xlsx", "csv", "pdf"):
        suggested = where(monkeypatch, tmp_path / "report")
        save(shop, page, form, said)
        assert suggested == [f"Receivables ageing As of {shop.today}.{form}"]
        assert said[-1] == f"Saved: {tmp_path / 'report'}.{form}"
    text = (tmp_path / "report.csv").read_text("utf-8-sig")
    assert text.splitlines()[0].startswith("Customer,Code,Not due,")
    assert "'=Ada" in text
    sheet = openpyxl.load_workbook(tmp_path / "report.xlsx").worksheets[0]
    cells_ = {cell.value: cell for row in sheet.iter_rows() for cell in row}
    assert cells_["=Ada"].data_type == "s"
    assert "₦" in cells_[3000.5].number_format
    assert "Amounts in ₦ (NGN)" in cells_
    assert len(PdfReader(tmp_path / "report.pdf").pages) == 1


def test_a_statement_is_saved_as_it_is_shown(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    customer = shop.customer("Ada Obi")
    shop.sold(customer, 100_000)
    page = open_page(shop)
    info = shop.context.info
    page.show_statement(as_match(shop.row(customer), info.currency, shop.context.style))
    until_shown(shop, page, "statement")
    said: list[str] = []
    page.said.connect(said.append)
    for form in ("csv", "pdf"):
        where(monkeypatch, tmp_path / f"statement.{form}")
        save(shop, page, form, said)
    assert "Closing balance" in (tmp_path / "statement.csv").read_text("utf-8-sig")
    assert "Ada Obi" in PdfReader(tmp_path / "statement.pdf").pages[0].extract_text().replace("\t", " ")


def test_nothing_is_saved_where_nothing_is_chosen_or_the_folder_is_gone(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(shop)
    said: list[str] = []
    faults: list[object] = []
    page.said.connect(said.append)
    shop.desk.faulted.connect(faults.append)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    page.save("csv")
    for form in ("xlsx", "csv"):
        where(monkeypatch, tmp_path / "none" / "report")
        page.save(form)
    shop.bot.waitUntil(lambda: len(faults) == 2)
    assert "There is no folder" in str(faults[0])
    assert said == []
    page.choose("statement")
    assert not page.save_button.isEnabled()
    suggested = where(monkeypatch, tmp_path / "report.csv")
    page.save("csv")
    shop.press(Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert (suggested, page.save_button.choices.isVisible()) == ([], False)


def test_a_file_that_is_there_is_asked_about_also_when_its_ending_was_not_typed(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(shop)
    (tmp_path / "march.csv").write_text("mine", "utf-8")
    asked: list[str] = []

    def answer(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        asked.append(name)
        return ("", "") if len(asked) > 1 else (str(tmp_path / "march"), "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    page.save("csv")
    assert asked[1] == str(tmp_path / "march.csv")
    assert page.context.desk._asked == {}
    assert (tmp_path / "march.csv").read_text("utf-8") == "mine"


def held_back(monkeypatch: pytest.MonkeyPatch, wanted: str, *, stops: bool = False) -> Event:
    """The report of this key is not read before the event is set; the first time it then `stops`."""
    read, go = work.report, Event()

    def hold(tx: Tx, *, key: str, span: Span, customer_id: int | None = None) -> Report:
        if key == wanted and not go.is_set():
            assert go.wait(20)
            if stops:
                raise Cancelled("Stopped.")
        return read(tx, key=key, span=span, customer_id=customer_id)

    monkeypatch.setattr(work, "report", hold)
    return go


def test_the_report_before_is_not_saved_under_the_name_of_one_that_is_being_read(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    busy(shop)
    page = open_page(shop)
    go = held_back(monkeypatch, "cash-book")
    suggested = where(monkeypatch, tmp_path / "report.csv")
    page.choose("cash-book")
    page.save("csv")
    assert suggested == []
    go.set()
    until_shown(shop, page, "cash-book")
    said: list[str] = []
    page.said.connect(said.append)
    save(shop, page, "csv", said)
    assert suggested[0].startswith("Cash book")


def test_figures_of_another_report_do_not_stand_under_the_name_of_one_that_was_stopped(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    busy(shop)
    page = open_page(shop)
    go = held_back(monkeypatch, "cash-book", stops=True)
    page.choose("cash-book")
    shop.bot.waitUntil(lambda: page.stack.currentWidget() is page.waiting)
    page.progress.cancel_button.click()
    go.set()
    shop.bot.waitUntil(lambda: page.stack.currentWidget() is page.problem)
    assert "stopped" in page.problem.text.whole_text()
    assert not page.save_button.isEnabled()
    page.names["cash-book"].click()
    until_shown(shop, page, "cash-book")


def test_an_answer_that_comes_late_does_not_cover_what_was_chosen_since(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    busy(shop)
    page = open_page(shop)
    go = held_back(monkeypatch, "cash-book")
    answered: list[object] = []
    shop.desk.finished.connect(answered.append)
    page.choose("cash-book")
    page.choose("statement")
    go.set()
    shop.bot.waitUntil(lambda: bool(answered))
    assert page.stack.currentWidget() is page.nobody


def test_a_figure_leads_to_its_entries_and_back_by_keyboard(shop: Shop) -> None:
    customer = shop.customer("Ada Obi")
    shop.sold(customer, 300_000)
    shop.paid(customer, 100_000)
    opened: list[int] = []
    page = open_page(shop)
    page.open_entry.connect(opened.append)
    page.choose("trial-balance")
    balances = until_shown(shop, page, "trial-balance")
    view = page.table.view
    assert view is not None
    shop.focus(view)
    wanted = [row.values[1] for row in balances.rows].index("Sales")
    view.selectRow(wanted)
    shop.press(Key.Key_Return)
    report = until_shown(shop, page, "account:4000")
    assert report.rows[-1].values[-1] == 300_000
    assert page.name.whole_text() == "Sales"
    assert not page.choosers.isVisible()
    inner = page.table.view
    assert inner is not None
    shop.focus(inner)
    inner.selectRow(1)
    shop.press(Key.Key_Return)
    assert len(opened) == 1
    shop.press(Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    until_shown(shop, page, "trial-balance")
    assert page.choosers.isVisible()
    assert page.name.whole_text() == "Trial balance"
    assert not page.back_button.isVisible()


def test_a_figure_of_a_figure_leads_on(shop: Shop) -> None:
    shop.sold(shop.customer("Ada Obi"), 300_000)
    page = open_page(shop)
    page.choose("balance-sheet")
    report = until_shown(shop, page, "balance-sheet")
    lead = next(row.lead for row in report.rows if row.values[0] == "Profit so far")
    assert lead is not None
    page.follow(lead)
    profit = until_shown(shop, page, "profit-and-loss")
    income = next(row.lead for row in profit.rows if row.lead is not None)
    page.follow(income)
    until_shown(shop, page, "account:4000")
    page.back_button.click()
    until_shown(shop, page, "profit-and-loss")
    # Another report is chosen: the way behind the figure is left.
    page.choose("ageing")
    until_shown(shop, page, "ageing")
    assert not page.back_button.isVisible()


def test_a_list_that_has_gone_asks_for_no_rows_of_the_report_that_came(shop: Shop) -> None:
    busy(shop)
    table, info = ReportTable(shop.window), shop.context.info
    ageing = shop.ask(partial(reports.run, key="ageing", span=Span(shop.today, shop.today)))
    table.show_report(ageing, info, compact=False)
    gone = table.model
    assert gone is not None
    empty = shop.ask(partial(reports.run, key="consolidations", span=Span(shop.today, shop.today)))
    table.show_report(empty, info, compact=False)
    gone.wanted.emit((0, 1), gone.generation)
    assert table.lines() == []


def test_a_report_asked_for_from_elsewhere_is_shown_whole_and_not_behind_one_of_its_figures(
    shop: Shop,
) -> None:
    shop.sold(shop.customer("Ada Obi"), 300_000)
    page = open_page(shop)
    page.choose("profit-and-loss")
    report = until_shown(shop, page, "profit-and-loss")
    lead = next(row.lead for row in report.rows if row.lead is not None)
    page.follow(lead)
    until_shown(shop, page, "account:4000")
    page.choose("profit-and-loss")
    until_shown(shop, page, "profit-and-loss")
    assert page.choosers.isVisible()
    page.follow(lead)
    until_shown(shop, page, "account:4000")
    page.names["profit-and-loss"].click()
    until_shown(shop, page, "profit-and-loss")


def test_what_is_counted_and_what_an_empty_report_says(shop: Shop) -> None:
    page = open_page(shop)

    def nothing() -> list[str]:
        assert page.table.view is not None
        empty = [part for part in page.table.view.findChildren(EmptyState) if part.isVisible()]
        return [part.title.whole_text() for part in empty]

    shop.bot.waitUntil(lambda: nothing() == ["Nothing on that day"])
    page.choose("cash-book")
    until_shown(shop, page, "cash-book")
    shop.bot.waitUntil(lambda: nothing() == ["Nothing in these days"])
    busy(shop)
    shop.bot.waitUntil(lambda: page.count.whole_text() == "3 row(s)")  # payments
    assert page.line.isVisible()
    page.choose("balance-sheet")
    until_shown(shop, page, "balance-sheet")
    assert page.count.whole_text() == ""
    assert not page.line.isVisible()
