"""Receipts on 58 mm, 80 mm and A4, invoices, the logo: what they say, and that every sum adds up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import cast

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage

from app.domain.accounts import Method
from app.domain.errors import Incomplete, NotFound
from app.domain.journal import EntryKind
from app.domain.papers import LARGEST_LOGO, EntryPaper, Width
from app.domain.receipts import Receipt
from app.domain.reports import Span
from app.domain.sales import SaleDraft, SaleLineDraft
from app.services import papers, sales
from app.services.papers import LogoDraft, file_name, set_logo
from app.ui.paper.layout import PER_MM
from app.ui.paper.sheets import Image, Sheets, Words
from tests.books import Shop
from tests.paper.reading import digits, laid, read, texts

WIDTHS: tuple[Width, ...] = ("58", "80", "a4")


def paper_of(shop: Shop, receipt: Receipt) -> EntryPaper:
    assert receipt.entry_id is not None
    with shop.book.read() as tx:
        return papers.entry_paper(tx, receipt.entry_id)


def itemised(shop: Shop, code: str | None, *, paid: int | None = None, discount: int = 0) -> Receipt:
    lines = (
        SaleLineDraft("Vegetable oil, the very large tin from the upper shelf", 2_500, 1_900_00),
        SaleLineDraft("चावल", 1_000, 12_000_00, 500_00),
        SaleLineDraft("صابون", 12_000, 350_00),
    )
    draft = SaleDraft(
        shop.uid(),
        date(2026, 3, 30),
        shop.id(code) if code else None,
        lines=lines,
        discount=discount,
        paid_now=paid,
        method=Method.MOBILE,
        memo="To be fetched on Friday",
    )
    return shop.do(sales.record_sale, draft)


def words(made: Sheets) -> str:
    return " ".join(" ".join(page) for page in made.texts())


@pytest.mark.parametrize("width", WIDTHS)
def test_the_receipt_of_a_sale(shop: Shop, width: Width) -> None:
    shop.set_book(tax_rate="750", address="12 Allen Avenue\nIkeja", phone="0803 000 0000")
    made = laid(paper_of(shop, itemised(shop, "A", paid=5_000_00, discount=450_00)), width)
    said = words(made)
    for expected in (
        "Ada's Provisions",
        "12 Allen Avenue",
        "0803 000 0000",
        "Amaka Obi",
        "Sale 1",
        "2.5",
        "1,900.00",
        "20,450.00",
        "−450.00",
        "1,500.00",
        "₦21,500.00",
        "Paid · Mobile money",
        "5,000.00",
        "₦16,500.00",
        "Owes ₦16,500.00",
        "To be fetched on Friday",
    ):
        assert expected in said, expected
    assert made.sheets[0].width / PER_MM == pytest.approx(210 if width == "a4" else int(width))
    assert len(made.sheets) == 1
    [page] = texts(read(made))
    assert "₦21,500.00" in page


@pytest.mark.parametrize("width", WIDTHS)
def test_a_sale_nobody_has_paid_anything_for_is_no_receipt(shop: Shop, width: Width) -> None:
    owed, part = shop.sale(1000, customer="A"), shop.sale(1000, customer="A", paid_now=1)
    cash = shop.do(sales.record_sale, SaleDraft(shop.uid(), shop.today, None, amount=500))
    shop.pay(500, customer="B")
    met = shop.sale(300, customer="B", from_credit=300)
    for sale, title in ((owed, "Sales slip"), (part, "Receipt"), (cash, "Receipt"), (met, "Receipt")):
        made = laid(paper_of(shop, sale), width)
        other = {"Sales slip": "Receipt", "Receipt": "Sales slip"}[title]
        assert made.title.startswith(f"{title}: Sale ")
        assert title in words(made)
        assert other not in words(made)
    shop.pay(1000, customer="A")
    assert (
        laid(paper_of(shop, owed), width).title == "Sales slip: Sale 1"
    )  # what was paid since has its own receipt


@pytest.mark.parametrize("width", WIDTHS)
def test_the_receipt_of_a_payment_says_what_it_paid_and_what_stays(shop: Shop, width: Width) -> None:
    shop.sale(3000, customer="A", day=date(2026, 3, 1))
    shop.sale(1300, customer="A", day=date(2026, 3, 2))
    paper = paper_of(shop, shop.pay(5000, customer="A"))
    said = words(laid(paper, width))
    for expected in ("Pays Sale 1", "3,000.00", "Pays Sale 2", "1,300.00", "Stays as credit", "700.00"):
        assert expected in said
    assert "₦5,000.00" in said
    assert "Received · Cash" in said
    assert "Balance after this: In credit ₦700.00" in said
    assert sum(each.amount for each in paper.settled) + paper.to_credit == paper.received


@pytest.mark.parametrize("width", WIDTHS)
def test_the_receipt_of_a_refund(shop: Shop, width: Width) -> None:
    shop.pay(900, customer="A")
    said = words(laid(paper_of(shop, shop.refund(400, customer="A")), width))
    assert "Paid out · Cash" in said
    assert "₦400.00" in said
    assert "In credit ₦500.00" in said


def test_a_receipt_printed_later_says_the_balance_of_then_and_the_invoice_what_is_due_now(shop: Shop) -> None:
    sold = shop.sale(1000, customer="A", paid_now=200)
    shop.pay(300, customer="A")
    shop.sale(50, customer="A")
    paper = paper_of(shop, sold)
    assert (paper.debt, paper.credit) == (80_000, 0)
    assert paper.sale is not None
    assert (paper.sale.paid, paper.sale.since, paper.sale.open) == (20_000, 30_000, 50_000)
    said = words(laid(paper, invoice=True))
    for expected in ("Invoice 1", "Paid or taken off since", "300.00", "₦500.00", "Due by 30 Apr 2026"):
        assert expected in said, said
    assert "Balance after this" not in said
    assert "Balance after this" in words(laid(paper_of(shop, shop.sale(70, customer="B")), invoice=True))


@pytest.mark.parametrize("paid", [None, 0, 100, 1000, 1500])
@pytest.mark.parametrize("credit", [0, 400])
@pytest.mark.parametrize("later", [0, 250])
def test_every_invoice_adds_up(shop: Shop, paid: int | None, credit: int, later: int) -> None:
    if credit:
        shop.pay(credit, customer="A")
    sold = shop.sale(1000, customer="A", paid_now=paid, from_credit=credit)
    if later:
        shop.pay(later, customer="A")
    paper = paper_of(shop, sold)
    sale = paper.sale
    assert sale is not None
    assert sale.paid + sale.from_credit + sale.since + sale.open == sale.total == 100_000
    assert min(sale.paid, sale.since, sale.open) >= 0
    assert shop.open(sold) == shop.money(sale.open)
    laid(paper, invoice=True)


def test_a_walk_in_has_no_balance_and_owes_nothing(shop: Shop) -> None:
    paper = paper_of(shop, itemised(shop, None))
    said = words(laid(paper, "80"))
    assert "Due" not in said
    assert "Balance" not in said
    assert "Walk-in" in words(laid(paper, invoice=True))
    assert "Paid in full" in words(laid(paper, invoice=True))


def test_tax_that_is_in_the_price(shop: Shop) -> None:
    shop.set_book(tax_rate="750", tax_included="1")
    said = words(laid(paper_of(shop, shop.sale(1075, customer="A")), invoice=True))
    assert "75.00 of it tax" in said
    assert "Subtotal" not in said


def test_a_reversed_sale_says_so_on_its_paper(shop: Shop) -> None:
    sold = shop.sale(1000, customer="A", paid_now=400)
    shop.reverse(sold)
    paper = paper_of(shop, sold)
    for made in (laid(paper, "58"), laid(paper, invoice=True)):
        assert "no longer valid" in words(made)


def test_other_entries_have_no_receipt(shop: Shop) -> None:
    opened = shop.opening(customer="A", debt=500)
    with shop.book.read() as tx:
        assert opened.entry_id is not None
        with pytest.raises(Incomplete, match="receipt"):
            papers.entry_paper(tx, opened.entry_id)
        with pytest.raises(NotFound):
            papers.entry_paper(tx, 4711)
    paid = shop.pay(100, customer="A")
    with shop.book.read() as tx:
        assert paid.entry_id is not None
        with pytest.raises(Incomplete, match="invoice"):
            papers.sale_paper(tx, paid.entry_id)


def test_a_receipt_of_300_lines_is_one_long_strip_and_an_invoice_many_pages(shop: Shop) -> None:
    lines = tuple(SaleLineDraft(f"Article {n}", 1_000, 100) for n in range(300))
    sold = shop.do(sales.record_sale, SaleDraft(shop.uid(), date(2026, 3, 30), shop.id("A"), lines=lines))
    paper = paper_of(shop, sold)
    assert len(laid(paper, "58").sheets) == 1
    bill = laid(paper, invoice=True)
    assert len(bill.sheets) > 5
    said = words(bill)
    assert all(f"Article {n} " in said for n in range(300))


@pytest.mark.parametrize("currency", [("VND", "vi_VN"), ("KWD", "ar_KW"), ("IDR", "id_ID"), ("INR", "en_IN")])
@pytest.mark.parametrize("width", WIDTHS)
def test_the_largest_amounts_of_any_currency_have_room(
    open_shop: Callable[[str, str], Shop], currency: tuple[str, str], width: Width
) -> None:
    shop = open_shop(*currency)
    for code in ("C", "L"):
        for done in (
            shop.sale(999_999_999_999, customer=code, paid_now=1),
            shop.pay(999_999_999_999, customer=code),
        ):
            assert "999999999999" in digits(words(laid(paper_of(shop, done), width)))


# the logo ---------------------------------------------------------------------------------------------------------


def pictures(reader: PdfReader) -> int:
    """How many pictures the first page shows."""
    resources = cast("DictionaryObject", reader.pages[0]["/Resources"])
    inside = cast("DictionaryObject", resources.get("/XObject", {}))
    return sum(each.get_object()["/Subtype"] == "/Image" for each in inside.values())


def png(width: int, height: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


@pytest.mark.parametrize(("width", "height"), [(400, 100), (50, 400), (1, 1)])
def test_a_logo_stands_on_every_kind_of_paper_in_its_proportions(shop: Shop, width: int, height: int) -> None:
    shop.do(set_logo, LogoDraft(shop.uid(), png(width, height)))
    sold = paper_of(shop, shop.sale(1000, customer="A"))
    for made in (laid(sold, "58"), laid(sold, "80"), laid(sold), laid(sold, invoice=True)):
        [logo] = [p for p in made.sheets[0].pieces if isinstance(p, Image)]
        assert logo.data == png(width, height)
        assert pictures(read(made)) == 1


def test_a_logo_is_given_once_audited_and_taken_away(shop: Shop) -> None:
    draft = LogoDraft("one", png(10, 10))
    first = shop.do(set_logo, draft)
    assert shop.do(set_logo, draft).repeated
    assert not first.repeated
    with shop.book.read() as tx:
        assert papers.logo(tx) == png(10, 10)
    shop.do(set_logo, LogoDraft("two", b""))
    with shop.book.read() as tx:
        assert papers.letterhead(tx).logo == b""


@pytest.mark.parametrize("picture", [b"GIF89a", b"<svg/>", b"\x89PNG\r\n\x1a\n" + b"0" * LARGEST_LOGO])
def test_what_is_no_small_picture_is_no_logo(shop: Shop, picture: bytes) -> None:
    shop.refused(Incomplete, set_logo, LogoDraft(shop.uid(), picture), match="logo")
    with shop.book.read() as tx:
        assert papers.logo(tx) == b""


def test_a_picture_that_cannot_be_read_leaves_the_paper_without_one(shop: Shop) -> None:
    shop.do(set_logo, LogoDraft(shop.uid(), png(20, 20)[:12]))
    made = laid(paper_of(shop, shop.sale(1000, customer="A")))
    assert pictures(read(made)) == 0
    assert any(isinstance(p, Words) for p in made.sheets[0].pieces)


@pytest.mark.parametrize("kind", [EntryKind.SALE, EntryKind.PAYMENT])
def test_receipts_carry_the_code_of_the_book(shop: Shop, kind: EntryKind) -> None:
    done = shop.sale(100, customer="A") if kind is EntryKind.SALE else shop.pay(100, customer="A")
    paper = paper_of(shop, done)
    assert paper.head.code in words(laid(paper, "58"))
    assert paper.head.code in words(laid(paper))


def test_files_are_named_for_their_customers_in_any_script(shop: Shop) -> None:
    named = {}
    for code in "CDL":
        customer = paper_of(shop, shop.sale(100, customer=code)).customer
        assert customer is not None
        named[code] = file_name("Statement", customer)
    assert named["C"] == "Statement C محمد عبد الرحمن.pdf"
    assert named["D"] == "Statement D रमन अमन.pdf"
    assert len(named["L"]) <= 64


def test_who_owes_is_asked_as_of_the_day(shop: Shop) -> None:
    for code, day in (("D", date(2026, 1, 5)), ("A", date(2026, 2, 5)), ("B", date(2026, 3, 5))):
        shop.sale(100, customer=code, day=day)
    shop.pay(100, customer="A", day=date(2026, 3, 1))
    expected = {date(2026, 1, 1): [], date(2026, 2, 10): ["A", "D"], date(2026, 3, 31): ["B", "D"]}
    for day, codes in expected.items():
        ids = [shop.id(code) for code in codes]
        with shop.book.read() as tx:
            assert papers.owing(tx, Span(date(2026, 1, 1), day)) == ids
