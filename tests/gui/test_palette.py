"""Ctrl+K by keyboard: anything by name, accents and order of words aside; customers come from the book."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.palette import Command, Palette, found
from tests.gui.shop import Shop

Key = Qt.Key


def commands(done: list[str]) -> list[Command]:
    names = ("Customers", "Check", "New customer", "Consolidate all", "Café au lait", "Opening balances")
    return [Command(name, lambda n=name: done.append(n), also="Record") for name in names]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("cus", "Customers"),
        ("customer new", "New customer"),
        ("CAFE", "Café au lait"),
        ("bal", "Opening balances"),
        ("all con", "Consolidate all"),
        ("record check", "Check"),
    ],
)
def test_words_are_found_in_any_order_case_and_accent(typed: str, first: str) -> None:
    assert found(commands([]), typed)[0].name == first


def test_without_a_text_all_are_offered_as_they_come() -> None:
    everything = commands([])
    assert found(everything, "") == everything
    assert found(everything, "zzz") == []


class At:
    """A palette open over the window."""

    def __init__(self, shop: Shop, offered: list[Command]) -> None:
        self.opened: list[int] = []
        self.palette = Palette(offered, shop.window, context=shop.context, open_customer=self.opened.append)
        self.palette.open()
        shop.bot.waitUntil(self.palette.search.hasFocus)
        self.field = self.palette.search

    def press(self, key: Key) -> None:
        QTest.keyClick(self.field, key)


def test_letters_arrows_enter(shop: Shop) -> None:
    done: list[str] = []
    at = At(shop, commands(done))
    QTest.keyClicks(at.field, "c")
    assert at.palette.names()[:2] == ["Customers", "Check"]
    at.press(Key.Key_Down)
    at.press(Key.Key_Return)
    assert done == ["Check"]


def test_up_from_the_first_is_the_last(shop: Shop) -> None:
    done: list[str] = []
    at = At(shop, commands(done))
    at.press(Key.Key_Up)
    at.press(Key.Key_Return)
    assert done == ["Opening balances"]


def test_esc_does_nothing_and_leaves(shop: Shop) -> None:
    done: list[str] = []
    at = At(shop, commands(done))
    QTest.keyClicks(at.field, "check")
    at.press(Key.Key_Escape)
    shop.bot.waitUntil(lambda: not shop.window.findChildren(Palette))
    assert done == []


def test_a_customer_is_found_while_typing_and_opened(shop: Shop) -> None:
    amaka = shop.customer("Àmàká Obi", phone="0803 555 0101")
    shop.customer("Bello")
    shop.sold(amaka, 150_000)
    at = At(shop, commands([]))
    QTest.keyClicks(at.field, "obi amaka")
    shop.bot.waitUntil(lambda: at.palette.names() == ["Àmàká Obi"])
    assert "Owes" in at.palette.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    at.press(Key.Key_Return)
    assert at.opened == [amaka]


def test_customers_stand_before_settings_of_their_letters(shop: Shop) -> None:
    ada = shop.customer("Ada Obi", phone="0803 555 0101")
    shop.sold(ada, 150_000)
    done: list[str] = []
    listed = [*commands(done), Command("Address", partial(done.append, "Address"), "setting", rare=True)]
    listed.append(Command("Adding up", partial(done.append, "Adding up"), "page"))
    at = At(shop, listed)
    QTest.keyClicks(at.field, "ad")
    shop.bot.waitUntil(lambda: at.palette.names()[:3] == ["Adding up", "Ada Obi", "Address"])
    found = at.palette.list.item(1).data(Qt.ItemDataRole.UserRole + 1)
    assert (found.figure, found.tone) == ("Owes ₦1,500.00", "owes")
    assert "₦" not in found.detail  # phone and code are quiet, only the balance has its tone
    at.field.clear()
    QTest.keyClicks(at.field, "ad")
    at.field.clear()
    QTest.keyClicks(at.field, "add")
    at.field.setText("ada")
    at.press(Key.Key_Return)  # before the book has answered
    shop.bot.waitUntil(lambda: at.opened == [ada])
    assert done == []


def test_what_is_not_there_is_said(shop: Shop) -> None:
    at = At(shop, commands([]))
    QTest.keyClicks(at.field, "xyzzy")
    assert at.palette.nothing.isVisible()
    at.press(Key.Key_Return)
    assert at.palette.isVisible()
