"""What a list, a chart and the foot of the window show where there is little room, and where there is enough."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.domain.books import Policy
from app.domain.consolidation import BY_ITSELF
from app.domain.money import MAX_AMOUNT
from app.paths import Folders
from app.ui import words
from app.ui.column_room import ColumnRoom
from app.ui.consolidation.batch import ConsolidateAllDialog
from app.ui.customers.page import CustomersPage
from app.ui.fields import SearchEdit
from app.ui.frame import SMALLEST
from app.ui.imports.dialog import OUTLOOK, READING, ImportDialog
from app.ui.main_window import MainWindow
from app.ui.parts import ProgressLine
from app.ui.status import StatusLine, in_view
from app.ui.table import Column, IdTableModel
from app.ui.table_paint import RowDelegate
from app.ui.table_view import TableView
from app.ui.today.page import TodayPage
from app.ui.worker import Work
from tests.books import Clock, make_shop
from tests.gui.shop import Shop
from tests.gui.windows import WAIT, until_proved

Row = tuple[int, str, str, str, str]


def listed(qtbot: QtBot, rows: list[Row], *, wide: int, high: int = 400) -> TableView:
    """A list of a day, a run, an amount and a name, in the width given."""
    columns: list[Column[Row]] = [
        Column("day", "When", lambda row: row[1], width=20),
        Column("run", "Run", lambda row: row[2], width=12),
        Column("amount", "Amount", lambda row: row[3], width=8, align="end"),
        Column("name", "Name", lambda row: row[4], kind="strong"),
    ]
    model = IdTableModel(columns, lambda row: row[0])
    view = TableView(model, "Rows")
    model.setParent(view)
    ColumnRoom(view, (), least=10)
    qtbot.addWidget(view)
    view.resize(wide, high)
    view.show()
    model.show([row[0] for row in rows], rows)
    qtbot.wait(50)
    return view


def cut(view: TableView) -> list[str]:
    """What is shown shortened in the rows there are."""
    model, delegate = view.model(), view.itemDelegate()
    assert isinstance(model, IdTableModel)
    assert isinstance(delegate, RowDelegate)
    pad = 2 * delegate.pad
    shown = (
        delegate.words_within(model.index(row, n), view.columnWidth(n) - pad)
        for row in range(model.rowCount())
        for n in range(len(model.columns))
        if not view.isColumnHidden(n)
    )
    return [words for words in shown if words.endswith("…")]


def test_no_words_are_cut_while_another_column_has_room(qtbot: QtBot) -> None:
    rows = [(1, "21 Nov 2026", "The rebuild of the month", "₦1.00", "Hauwa Kemi Bakery 100234")]
    roomy = listed(qtbot, rows, wide=620)
    assert cut(roomy) == []
    assert sum(roomy.columnWidth(n) for n in range(4)) == roomy.viewport().width()
    narrow = listed(qtbot, rows, wide=380)
    assert cut(narrow)
    assert not [words for words in cut(narrow) if "₦" in words]


def test_an_amount_that_is_scrolled_to_is_whole_too(qtbot: QtBot) -> None:
    large = "₦9,999,999,999,999.00"
    rows = [(n, "day", "run", "₦1.00" if n < 60 else large, f"Name {n}") for n in range(1, 90)]
    view = listed(qtbot, rows, wide=700)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert cut(view) == [], "before it is painted"


def any_rows(lists: list[TableView]) -> bool:
    return any(view.model().rowCount() for view in lists)


def test_no_page_cuts_the_largest_figures_in_the_smallest_window(
    window: MainWindow, places: Folders, qtbot: QtBot
) -> None:
    book = make_shop(places.books, Clock())
    for name in ("A", "Abdulrahman Muhammadu Sanusi Ogunlesi Enterprises", "W" * 40):
        book.customer(name)
        for _ in range(3):
            book.sale(MAX_AMOUNT // 100, customer=name)
    book.pay(MAX_AMOUNT // 100, customer="A")
    book.book.close()
    window.resize(*SMALLEST)
    window.start(book.book.path)
    until_proved(window, qtbot)
    customers = window.pages["customers"]
    assert isinstance(customers, CustomersPage)
    tabs = customers.detail.tabs
    assert tabs.mapTo(window, tabs.rect().topRight()).x() < window.width()
    for key in window.pages:
        window.go(key)
        page = window.pages[key]
        lists = page.findChildren(TableView)
        if key in {"today", "customers", "audit"}:
            qtbot.waitUntil(partial(any_rows, lists), timeout=WAIT)
            qtbot.wait(50)
        shortened = [said for view in lists if view.isVisible() for said in cut(view)]
        assert not [said for said in shortened if re.search(r"\d…$", said)], key


def test_a_row_whose_words_the_edge_would_cut_is_not_drawn_yet(qtbot: QtBot) -> None:
    rows = [(n, "day", "run", "₦1.00", f"Name {n}") for n in range(1, 30)]
    view = listed(qtbot, rows, wide=600, high=300)
    high = view.verticalHeader().defaultSectionSize()
    for rest in (4, high // 2, high - 1):
        view.setFixedHeight(view.horizontalHeader().height() + 5 * high + rest)
        qtbot.wait(20)
        assert view.viewport().height() == 5 * high + rest
        picture = view.viewport().grab().toImage()
        ratio = picture.devicePixelRatio()
        strip = picture.copy(QRect(0, round(5 * high * ratio), picture.width(), round(rest * ratio)))
        drawn = {
            QColor(strip.pixel(x, y)).name() for x in range(strip.width()) for y in range(strip.height())
        }
        assert (len(drawn) > 1) == (rest == high - 1)
    view.scrollToBottom()
    last = view.model().index(28, 0)
    assert view.viewport().rect().contains(view.visualRect(last))


def test_the_legend_stays_while_one_points_at_a_day(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    shop.sold(ada, 500_000)
    page = TodayPage(shop.context, shop.window)
    page.resize(1000, 700)
    page.show()
    page.refresh()
    shop.bot.waitUntil(lambda: page.shown is not None)
    chart = page.days
    shop.bot.waitUntil(lambda: chart.width() > 400)
    legend = QRect(0, 0, 100, chart.head().height())
    before = chart.grab(legend).toImage()
    figures = QRect(150, 0, chart.width() - 150, chart.head().height())
    empty = chart.grab(figures).toImage()
    chart.point_at(29)
    assert chart.grab(legend).toImage() == before
    assert chart.grab(figures).toImage() != empty


def test_the_light_has_room_for_its_words_before_they_are_painted(shop: Shop) -> None:
    status = StatusLine(shop.window)
    status.resize(900, 40)
    status.show()
    status.light.say("Not checked yet", "quiet")
    shop.bot.wait(50)
    status.light.say("A setting of the book was put right, and every balance was proved again", "owes")
    for button in status.light.findChildren(QPushButton):
        assert button.width() >= button.sizeHint().width()


def test_the_foot_is_no_higher_when_long_work_begins(window: MainWindow, qtbot: QtBot) -> None:
    window.start(None)
    qtbot.wait(50)
    before = window.status.height()
    window.status.progress.show()
    qtbot.wait(50)
    assert window.status.height() == before


def test_what_a_page_in_view_tells_the_foot_does_not_tell_again(shop: Shop) -> None:
    status = StatusLine(shop.window)
    status.show()
    seen = True
    work = Work("Receivables ageing")
    work.told = lambda: seen
    status.show_work(work)
    shop.bot.wait(600)
    assert not status.progress.isVisible()
    seen = False  # one went to another page
    status.show_work(work)
    assert status.progress.isVisible()
    status.end_work(work)
    assert not status.progress.isVisible()
    line = ProgressLine()
    gone = Work("Receivables ageing")
    gone.told = in_view(line)
    line.show()
    assert gone.told()
    delete(line)  # the book was closed meanwhile
    assert not gone.told()
    other = Work("Writing a file")
    status.show_work(other)
    shop.bot.waitUntil(status.progress.isVisible)


def test_why_a_row_cannot_be_taken_is_whole_and_the_list_is_as_wide_as_the_page(
    shop: Shop, tmp_path: Path
) -> None:
    file = tmp_path / "customers.csv"
    file.write_text(
        "Customer;Phone;Owes\nAmaka Obi;0803 555 0101;12,500.00\nBello Musa;0805 555 0134;-3,000.00\nChidi;;many\n",
        "utf-8",
    )
    dialog = ImportDialog(shop.context, shop.window, path=file)
    dialog.open()
    dialog.resize(960, 664)
    shop.bot.waitUntil(
        lambda: dialog.step() == READING and dialog.task is None and not dialog.reading.question()
    )
    dialog.preview()
    shop.bot.waitUntil(lambda: dialog.step() == OUTLOOK and dialog.task is None)
    view = dialog.outlook.view
    assert view is not None
    shop.bot.waitUntil(lambda: view.model().rowCount() == 2)
    shop.bot.waitUntil(lambda: view.horizontalHeader().length() == view.viewport().width())
    assert cut(view) == []
    model = view.model()
    assert isinstance(model, IdTableModel)
    at = {column.key: n for n, column in enumerate(model.columns)}
    assert "“-3,000.00”" in model.cell(0, at["reason"]).text
    assert "`" not in model.cell(0, at["reason"]).text
    assert "−₦3,000.00" in [model.cell(0, n).text for n in at.values()]
    dialog.close()


def test_what_would_be_consolidated_is_whole_however_much_it_is(shop: Shop) -> None:
    shop.policy(Policy.MANUAL)
    ada = shop.customer("Ada Obi")
    shop.sold(ada, MAX_AMOUNT)
    shop.paid(ada, MAX_AMOUNT - 1, to_debt=0)
    dialog = ConsolidateAllDialog(shop.context, shop.window)
    shop.show(dialog)
    shop.bot.waitUntil(lambda: dialog.model.rowCount() == 1)
    shop.bot.wait(50)
    assert cut(dialog.view) == []
    dialog.close()


def test_the_discount_takes_no_line_of_its_own(shop: Shop) -> None:
    from app.ui.sales.dialog import SaleDialog

    dialog = SaleDialog(shop.context, shop.window)
    shop.show(dialog)
    dialog.itemise.click()
    assert dialog.discount.isVisible()
    assert abs(dialog.fields["discount"].y() - dialog.fields["customer"].y()) < 2


def test_in_short_an_entry_says_first_that_it_was_reversed_and_nothing_the_program_noted() -> None:
    short = words.entry_in_short
    assert short("sale", "12", "Rice", taken_back=False) == "Sale 12 · Rice"
    assert short("sale", "12", "Rice", taken_back=True) == "Reversed: Sale 12"
    for noted in BY_ITSELF:
        assert short("consolidation", "100", noted, taken_back=False) == "Consolidation 100"
        line = words.entry_line("consolidation", "100", noted, taken_back=False)
        assert line == "Consolidation 100 · automatic"


def test_the_hint_of_a_search_is_whole_while_there_is_nothing_to_clear(qtbot: QtBot) -> None:
    search = SearchEdit("Search name, phone, code")
    qtbot.addWidget(search)
    search.show()
    leading, cross = sorted(search.findChildren(QToolButton), key=lambda button: button.x())
    assert not cross.isVisible()
    assert leading.isVisible()
    search.setText("ada")
    assert cross.isVisible()
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert not search.text()
    assert not cross.isVisible()
