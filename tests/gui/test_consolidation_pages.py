from __future__ import annotations

from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from app.domain.books import Policy
from app.ui.consolidation.batch import BatchBackDialog, ConsolidateAllDialog
from app.ui.consolidation.page import ConsolidationsPage
from app.ui.corrections.reverse import ReverseDialog
from app.ui.parts import Button
from tests.gui.shop import Key, Shop


def with_both(shop: Shop) -> list[int]:
    shop.policy(Policy.MANUAL)
    ids = [shop.customer(name) for name in ("Ada Obi", "Bello Musa", "Chidi Stores")]
    for n, customer_id in enumerate(ids, 1):
        shop.sold(customer_id, n * 100_000)
        shop.paid(customer_id, 200_000, to_debt=0)
    return ids


def open_page(shop: Shop, rows: int) -> ConsolidationsPage:
    page = ConsolidationsPage(shop.context, shop.window)
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    page.resize(968, 600)
    page.recorded.connect(shop.receipts.append)
    shop.desk.changed.connect(page.note)
    page.show()
    shop.bot.waitUntil(lambda: len(page.model.ids) == rows)
    return page


def test_n6_all_at_once_as_seen_before_and_reversed_as_one(shop: Shop) -> None:
    ids = with_both(shop)
    dialog = ConsolidateAllDialog(shop.context, shop.window)
    shop.show(dialog)
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal, dialog)
    shop.bot.waitUntil(lambda: dialog.button.isEnabled())  # noqa: PLW0108 - the button is gone afterwards
    assert "₦5,000.00 debt and ₦5,000.00 credit cancel out" in dialog.sentence.whole_text()
    cells = [[dialog.model.cell(row, column).text for column in range(5)] for row in range(3)]
    assert cells == [
        ["Ada Obi", "₦1,000.00", "₦2,000.00", "₦1,000.00", "In credit ₦1,000.00"],
        ["Bello Musa", "₦2,000.00", "₦2,000.00", "₦2,000.00", "Settled"],
        ["Chidi Stores", "₦3,000.00", "₦2,000.00", "₦2,000.00", "Owes ₦1,000.00"],
    ]
    shop.tab_to(dialog.button)
    receipt = shop.enter()
    assert receipt.consolidated == 500_000
    assert [shop.sides(i) for i in ids] == [(0, 1000), (0, 0), (1000, 0)]
    page = open_page(shop, 3)
    shop.focus(page.view)
    page.view.selectRow(0)
    assert page.batch_button.isVisible()
    shop.tab_to(page.batch_button)
    shop.press(Key.Key_Space)
    shop.bot.waitUntil(lambda: isinstance(QApplication.activeWindow(), BatchBackDialog))
    back = QApplication.activeWindow()
    assert isinstance(back, BatchBackDialog)
    shop.foreseen(back, "side by side again")
    shop.type("Too early")
    shop.enter()
    assert [shop.sides(i) for i in ids] == [(1000, 2000), (2000, 2000), (3000, 2000)]
    shop.bot.waitUntil(lambda: all(page.model.cell(row, 6).text == "Reversed" for row in range(3)))


def test_nothing_to_consolidate_is_said_and_cannot_be_pressed(shop: Shop) -> None:
    shop.customer("Ada Obi")
    dialog = ConsolidateAllDialog(shop.context, shop.window)
    shop.show(dialog)
    shop.bot.waitUntil(lambda: "settled already" in dialog.sentence.whole_text())
    assert not dialog.button.isEnabled()
    shop.press(Key.Key_Escape)
    assert shop.entries() == 0


def test_n9_one_consolidation_is_reversed_and_stays_reversed(shop: Shop) -> None:
    ada = shop.customer("Ada Obi")
    shop.paid(ada, 500_000)
    shop.sold(ada, 320_000)
    assert shop.sides(ada) == (0, 1800)
    page = open_page(shop, 1)
    asked: list[int] = []
    page.reverse_entry.connect(asked.append)
    shop.focus(page.view)
    page.view.selectRow(0)
    shop.press(Key.Key_Delete)
    assert len(asked) == 1
    dialog = ReverseDialog(shop.context, shop.window, entry_id=asked[0])
    shop.show(dialog)
    shop.foreseen(dialog, "In credit ₦1,800.00")
    shop.enter()
    assert shop.sides(ada) == (3200, 5000)
    assert shop.sales(ada)[0].open == 320_000
    shop.bot.waitUntil(lambda: page.model.cell(0, 6).text == "Reversed")
    shop.bot.waitUntil(lambda: not page.back_button.isEnabled())


def test_an_empty_page_says_what_will_be_there(shop: Shop) -> None:
    page = open_page(shop, 0)
    asked: list[bool] = []
    page.consolidate_all.connect(lambda: asked.append(True))
    shop.bot.waitUntil(lambda: not page.all_button.isVisible())  # it is offered once
    offered = next(b for b in page.view.findChildren(Button) if b.isVisible())
    assert offered.text() == page.all_button.text()
    shop.focus(offered)
    shop.press(Key.Key_Space)
    assert asked == [True]
