"""What a form says will happen, while the answer of the book is still on its way."""

from __future__ import annotations

from app.ui.looking_ahead import PATIENCE_MS
from app.ui.sales.dialog import SaleDialog
from tests.gui.shop import Shop, slow_book


def sale_of_ada(shop: Shop) -> SaleDialog:
    ada = shop.customer("Ada Obi")
    dialog = SaleDialog(shop.context, shop.window, customer_id=ada)
    shop.show(dialog)
    shop.type("500")
    shop.foreseen(dialog, "Balance of Ada Obi after this: Owes ₦500.00.")
    return dialog


def test_what_was_foreseen_of_something_else_goes_when_the_answer_takes_long(shop: Shop) -> None:
    dialog = sale_of_ada(shop)
    with slow_book(shop):
        shop.type("0")
        shop.bot.waitUntil(lambda: dialog.outlook.text() == "Working it out …")
    shop.foreseen(dialog, "Balance of Ada Obi after this: Owes ₦5,000.00.")


def test_an_answer_to_what_is_no_longer_typed_is_dropped(shop: Shop) -> None:
    dialog = sale_of_ada(shop)
    waiting = "Type an amount."
    with slow_book(shop):
        shop.type("0")
        shop.bot.waitUntil(lambda: dialog.outlook.text() == "Working it out …")
        dialog.amount.clear()
        shop.bot.waitUntil(lambda: dialog.outlook.text() == waiting)
    shop.ask(lambda tx: tx.info.name)  # behind it in the queue: the answer has come
    shop.bot.wait(2 * PATIENCE_MS)
    assert dialog.outlook.text() == waiting
