"""What was sold before is offered beneath the line; the keys stay with the field, and what is typed stays as typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.sales import SaleDraft, SaleLineDraft
from app.services.sales import record_sale
from app.ui.sales.description import DescriptionEdit
from app.ui.sales.dialog import SaleDialog
from tests.gui.shop import Shop, slow_book, uid

Key = Qt.Key


@pytest.fixture
def dialog(shop: Shop) -> SaleDialog:
    """A sale with its lines open, in a shop that has sold three things."""
    names = ("Rice 50 kg", "Brown rice", "Beans")
    lines = tuple(SaleLineDraft(name, 1_000, 4_500 + n) for n, name in enumerate(names))
    shop.do(record_sale, SaleDraft(uid(), shop.today, None, lines=lines))
    made = SaleDialog(shop.context, shop.window)
    shop.show(made)
    made.show_lines(shown=True)
    shop.bot.waitUntil(lambda: isinstance(QApplication.focusWidget(), DescriptionEdit))
    return made


def description(dialog: SaleDialog) -> DescriptionEdit:
    found = dialog.lines.first_editors()[0]
    assert isinstance(found, DescriptionEdit)
    return found


def test_names_that_hold_what_is_typed_are_offered_in_the_window_itself(
    shop: Shop, dialog: SaleDialog
) -> None:
    field = description(dialog)
    shop.type("ric")
    shop.bot.waitUntil(lambda: sorted(field.matches()) == ["Brown rice", "Rice 50 kg"])
    assert QApplication.activePopupWidget() is None
    assert QApplication.focusWidget() is field
    shop.type("e 5")
    assert field.matches() == ["Rice 50 kg"]
    shop.press(Key.Key_Escape)
    assert field.matches() == []
    assert dialog.isVisible()


def test_what_is_typed_stays_unless_one_goes_to_a_name(shop: Shop, dialog: SaleDialog) -> None:
    field = description(dialog)
    shop.type("rice")
    shop.bot.waitUntil(lambda: len(field.matches()) == 2)
    shop.press(Key.Key_Tab)
    assert field.text() == "rice"
    assert field.matches() == []


@pytest.mark.parametrize("by", [Key.Key_Return, Key.Key_Tab])
def test_a_name_gone_to_is_taken_with_its_price_and_nothing_is_recorded(
    shop: Shop, dialog: SaleDialog, by: Key
) -> None:
    field, price = description(dialog), dialog.lines.first_editors()[2]
    before = shop.entries()
    shop.type("bea")
    shop.bot.waitUntil(lambda: field.matches() == ["Beans"])
    shop.press(Key.Key_Down)
    shop.press(by)
    assert (field.text(), price.text()) == ("Beans", "45.02")
    assert field.matches() == []
    assert dialog.isVisible()
    assert shop.entries() == before


def test_a_price_that_comes_late_is_not_put_before_what_is_typed(shop: Shop, dialog: SaleDialog) -> None:
    _, _, price, _ = dialog.lines.first_editors()
    with slow_book(shop):
        shop.type("Beans")
        shop.press(Key.Key_Tab)
        shop.press(Key.Key_Tab)
        assert QApplication.focusWidget() is price
    shop.bot.waitUntil(lambda: price.text() == "45.02")
    shop.type("60")
    assert price.text() == "60"
