"""The grid of opening balances as somebody types it."""

from __future__ import annotations

from app.ui.customers.openings import OpeningsDialog
from tests.gui.shop import Key, Shop


def begun_openings(shop: Shop) -> tuple[int, OpeningsDialog]:
    """Ada owes 2,500."""
    ada = shop.customer("Ada Obi")
    dialog = OpeningsDialog(shop.context, shop.window)
    shop.show(dialog)
    picker, debt, _credit = dialog.line_editors(0)
    shop.pick(picker, "ada")
    shop.tab_to(debt)
    shop.type("2500")
    return ada, dialog


def typed_openings(shop: Shop) -> tuple[int, OpeningsDialog]:
    """Ada owes 2,500; Zainab, who is new, has 300 in credit."""
    ada, dialog = begun_openings(shop)
    second, _debt, credit = dialog.line_editors(1)
    shop.tab_to(second)
    shop.type("Zainab Bala")
    shop.bot.waitUntil(lambda: second.matches() == ["Add “Zainab Bala”"])
    shop.press(Key.Key_Return)
    shop.tab_to(credit)
    shop.type("300")
    return ada, dialog
