"""What tests of paper get: the fonts that ship, and a shop whose customers have names from four scripts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.customers import CustomerDraft
from app.services import customers
from app.storage.book import Book
from app.ui.theme import load_fonts
from tests.books import Clock, Shop

NAMES = {
    "A": "Amaka Obi",
    "B": "Bùi Thị Hồng Ngọc",
    "C": "محمد عبد الرحمن",
    "D": "रमन अमन",
    "L": "Wolfeschlegelsteinhausenbergerdorff-" * 3,
}


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    load_fonts(qapp)


@pytest.fixture
def open_shop(tmp_path: Path) -> Callable[[str, str], Shop]:
    """A shop in a currency and a place."""

    def opened(currency: str = "NGN", locale: str = "en_NG") -> Shop:
        clock = Clock()
        book = Book.create(
            tmp_path / f"{currency}.shopbook",
            name="Ada's Provisions",
            currency=currency,
            locale=locale,
            clock=clock,
        )
        shop = Shop(book, clock)
        for code, name in NAMES.items():
            draft = CustomerDraft(
                shop.uid(), name, code=code, phone="0803 555 0101", address="12 Allen Avenue\nIkeja"
            )
            shop.do(customers.add_customer, draft)
        return shop

    return opened


@pytest.fixture
def shop(open_shop: Callable[[str, str], Shop]) -> Shop:
    return open_shop("NGN", "en_NG")
