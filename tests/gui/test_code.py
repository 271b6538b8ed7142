"""A paper held against the book: its code is found on the chain, or it is said that it is not."""

from __future__ import annotations

from PySide6.QtTest import QTest

from app.services import heads
from app.ui.books.code import CodeDialog
from tests.gui.shop import Key, Shop


def opened(shop: Shop) -> CodeDialog:
    dialog = CodeDialog(shop.context, shop.window)
    shop.bot.addWidget(dialog)
    dialog.show()
    return dialog


def typed(shop: Shop, dialog: CodeDialog, code: str) -> str:
    dialog.code.setText(code)
    QTest.keyClick(dialog.code, Key.Key_Return)
    shop.bot.waitUntil(lambda: bool(dialog.answer.whole_text()))
    return dialog.answer.whole_text()


def test_a_code_is_found_with_what_came_since(shop: Shop) -> None:
    customer = shop.customer("Amaka")
    shop.sold(customer, 100_00)
    code = shop.ask(heads.head_code)
    dialog = opened(shop)
    shop.bot.waitUntil(lambda: dialog.now.whole_text() == f"The code as it stands now is {code}.")
    said = typed(shop, dialog, code.lower())
    assert f"{code} is on this book's chain: Sale 1, recorded" in said
    assert "It is the newest." in said
    shop.sold(customer, 50_00)
    assert "1 entry(s) were recorded since." in typed(shop, dialog, code)
    assert "is not on this book's chain" in typed(shop, dialog, "0000-0000-0000")


def test_what_is_no_code_is_said_at_the_field(shop: Shop) -> None:
    dialog = opened(shop)
    dialog.code.setText("hello")
    QTest.keyClick(dialog.code, Key.Key_Return)
    shop.bot.waitUntil(lambda: "three groups" in dialog.field.line_text())
    assert dialog.answer.whole_text() == ""
