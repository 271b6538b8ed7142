"""The day-close slip: what the day came to, from 58 mm to A4, with the code by which it is held against the book."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.__main__ import main
from app.domain.accounts import Method
from app.domain.errors import Incomplete
from app.domain.papers import DayPaper, Width
from app.services import heads, papers
from app.services.today import today
from app.ui.paper.blocks import Sums
from app.ui.paper.compose import compose
from app.ui.paper.flow import lay_out
from app.ui.paper.layout import PER_MM
from app.ui.paper.sheets import Sheets, Words
from app.ui.paper.type import Type
from tests.books import TODAY, Shop
from tests.paper.reading import ROUNDING, digits, laid, read, texts

WIDTHS: tuple[Width, ...] = ("58", "80", "a4")


def a_day(shop: Shop) -> None:
    """Something before, and a day with everything in it."""
    before = TODAY - timedelta(days=3)
    shop.sale(5000, customer="B", day=before)
    shop.pay(1000, customer="B", day=before, method=Method.BANK)
    sold = shop.sale(3000, customer="A", paid_now=1000, method=Method.CASH)
    shop.sale(700, customer="B", paid_now=700, method=Method.MOBILE)
    shop.pay(2500, customer="C", method=Method.BANK)
    shop.refund(400, customer="C")
    shop.give_back(sold, 200, customer="A")


def slip_of(shop: Shop, day: date = TODAY) -> DayPaper:
    with shop.book.read() as tx:
        return papers.day_paper(tx, day)


def words(made: Sheets) -> str:
    return " ".join(" ".join(page) for page in made.texts())


def test_the_figures_of_the_day(shop: Shop) -> None:
    a_day(shop)
    slip = slip_of(shop)
    assert [(m.method, m.came, m.went) for m in slip.money] == [
        ("cash", 1000_00, 400_00),
        ("bank", 2500_00, 0),
        ("mobile", 700_00, 0),
    ]
    assert (slip.sold, slip.returned, slip.tax, slip.total) == (3700_00, 200_00, 0, 3500_00)
    assert slip.entries == shop.scalar("SELECT count(*) FROM entries WHERE day = ?", TODAY.isoformat())
    debt, credit = shop.rows("SELECT sum(debt), sum(credit) FROM customers")[0]
    assert (slip.owed, slip.credit) == (debt, credit)
    with shop.book.read() as tx:
        page = today(tx)
        assert slip.total == page.now.sold
        assert sum(m.came - m.went for m in slip.money) == page.now.money_in - page.now.money_out
        assert (slip.owed, slip.credit, slip.entries) == (page.owed, page.credit, page.entries)
        assert slip.head.code == heads.head_code(tx)


def test_a_day_before_is_as_it_was_then(shop: Shop) -> None:
    a_day(shop)
    slip = slip_of(shop, TODAY - timedelta(days=3))
    assert [(m.method, m.came, m.went) for m in slip.money] == [("bank", 1000_00, 0)]
    assert (slip.total, slip.owed, slip.credit, slip.entries) == (5000_00, 4000_00, 0, 2)
    empty = slip_of(shop, TODAY - timedelta(days=1))
    assert (empty.money, empty.total, empty.entries, empty.owed) == ((), 0, 0, 4000_00)
    with shop.book.read() as tx, pytest.raises(Incomplete, match="not come yet"):
        papers.day_paper(tx, TODAY + timedelta(days=1))


@pytest.mark.parametrize("width", WIDTHS)
def test_the_slip_says_all_of_it(shop: Shop, width: Width) -> None:
    shop.set_book(tax_rate="750", address="12 Allen Avenue\nIkeja")
    a_day(shop)
    slip = slip_of(shop)
    made = laid(slip, width)
    said = words(made)
    for expected in (
        *("Ada's Provisions", "12 Allen Avenue", "Day close", "31 March 2026", "In · Cash", "1,000.00"),
        *(
            "Out · Cash",
            "−400.00",
            "In · Transfer",
            "2,500.00",
            "In · Mobile money",
            "Money of the day",
            "3,800.00",
        ),
        *("Taken back", "Tax", "Sold in all", "Entries", "Customers owe", "Customers have in credit"),
        f"Book code {slip.head.code}",
    ):
        assert expected in said, expected
    assert made.sheets[0].width / PER_MM == pytest.approx(210 if width == "a4" else int(width))
    assert len(made.sheets) == 1
    [page] = texts(read(made))
    assert slip.head.code in page


@pytest.mark.parametrize("currency", [("VND", "vi_VN"), ("KWD", "ar_KW"), ("IDR", "id_ID"), ("INR", "en_IN")])
@pytest.mark.parametrize("width", WIDTHS)
def test_the_largest_amounts_of_any_currency_have_room(
    open_shop: Callable[[str, str], Shop], currency: tuple[str, str], width: Width
) -> None:
    shop = open_shop(*currency)
    shop.sale(999_999_999_999, customer="C", paid_now=1)
    shop.pay(999_999_999_999, customer="L")
    assert "999999999999" in digits(words(laid(slip_of(shop), width)))


def test_the_slip_on_the_command_line(shop: Shop, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a_day(shop)
    slip = slip_of(shop)
    shop.book.close()
    book = ["--book", str(shop.book.path)]
    file = tmp_path / "day.pdf"
    assert main([*book, "slip", "--day", "2026-03-31", "--pdf", str(file), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["papers"] == 1
    assert slip.head.code in " ".join(texts(PdfReader(file)))
    assert main([*book, "slip", "--day", "2026-03-31", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["money"]["cash"] == {"in": 1000_00, "out": 400_00}
    assert (told["total"], told["owed"], told["code"]) == (slip.total, slip.owed, slip.head.code)
    assert main([*book, "slip", "--day", "2026-03-31"]) == 0
    assert f"book code {slip.head.code}" in capsys.readouterr().out
    assert main([*book, "slip", "--day", "2126-03-31"]) == 2
    assert main([*book, "head", "--check", slip.head.code]) == 0


@pytest.mark.parametrize(("currency", "locale", "sign"), [("VND", "vi_VN", "₫"), ("NGN", "en_NG", "₦")])
def test_the_digits_of_all_sums_end_at_one_place(
    open_shop: Callable[[str, str], Shop], currency: str, locale: str, sign: str
) -> None:
    """A sign behind some of the figures would push their digits aside: it stands beside the words then."""
    shop = open_shop(currency, locale)
    shop.sale(5000, customer="A", paid_now=1000)
    document = compose(slip_of(shop, shop.today), "80")
    sums = [line for block in document.blocks if isinstance(block, Sums) for line in block.sums]
    assert sums
    assert all(line.figure[-1].isdigit() for line in sums)
    assert any(sign in line.words + line.figure for line in sums)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("mirrored", [False, True])
def test_sums_end_one_under_the_other_for_everybody(shop: Shop, width: Width, mirrored: bool) -> None:
    a_day(shop)
    made = lay_out(compose(slip_of(shop), width), mirrored=mirrored)
    lines = [piece for piece in made.sheets[0].pieces if isinstance(piece, Words)]
    figures = [piece for piece in lines if piece.align == "figure"]
    assert len(figures) > 3
    assert len({round(figure.x + figure.width, 3) for figure in figures}) == 1, "by their last digit"
    for figure in figures:
        end = figure.x + figure.width
        begin = end - Type(made.layout).width(figure.text, figure.face)
        for other in lines:
            if other.y == figure.y and other is not figure:
                free = other.x + other.width <= begin + ROUNDING or other.x >= end - ROUNDING
                assert free, "words never run into their figure"
