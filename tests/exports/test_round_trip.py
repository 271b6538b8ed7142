"""Our own import reads our own export back to an equal book: of the demo shop, of random books, of hostile words."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.customers import CustomerDraft
from app.domain.errors import BookError, Cancelled, ImportRefused
from app.domain.imports import ImportKind, ImportOptions
from app.domain.journal import EntryKind
from app.domain.sales import SaleDraft, SaleLineDraft
from app.domain.sheets import CsvForm
from app.services import corrections, customers, exports, proof, sales
from app.services.exports import Format
from app.services.import_book import import_book
from app.services.imports import import_file
from app.services.task import Task
from app.storage.book import Book
from tests.books import Clock, Shop, digest, make_shop, problems
from tests.exports.equal_books import kept
from tests.exports.payloads import HIDDEN, PAYLOADS
from tests.property.random_walk import walk
from tests.property.side_by_side import SideBySide

FULL = os.environ.get("SHOPBOOK_FULL") == "1"
POLICIES = ("real_time", "exact", "daily", "manual")
FORMS = (
    (Format.CSV, CsvForm()),
    (Format.CSV, CsvForm(",", bom=True)),
    (Format.XLSX, CsvForm()),
)


def there_and_back(book: Book, folder: Path, form: Format, csv: CsvForm) -> Book:
    """A new book made of the export of this one."""
    file = folder / f"export-{form.value}{csv.bom}"
    with book.read() as tx:
        exports.export(tx, form, file, csv=csv)
        info, now = tx.info, tx.now
    back = Book.create(
        folder / f"{file.name}.shopbook", name="New", currency=info.currency.code, clock=lambda: now
    )
    import_book(back, file)
    return back


def assert_equal(one: Book, other: Book) -> None:
    was, now = kept(one), kept(other)
    for what, rows in was.items():
        assert now[what] == rows, what
    assert problems(other) == {}
    with other.read() as tx:
        assert proof.check_all(tx).failed == 0


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    from app.services.demo import make_demo

    path = tmp_path_factory.mktemp("demo") / "demo.shopbook"
    make_demo(path)
    book = Book.open(path)
    yield book
    book.close()


@pytest.mark.parametrize(("form", "csv"), FORMS)
def test_the_demo_shop_comes_back_equal(demo: Book, tmp_path: Path, form: Format, csv: CsvForm) -> None:
    back = there_and_back(demo, tmp_path, form, csv)
    assert_equal(demo, back)
    back.close()


@pytest.mark.parametrize("seed", range(40 if FULL else 4))
def test_random_books_come_back_equal(tmp_path: Path, seed: int) -> None:
    both = SideBySide(tmp_path / "walk.shopbook", policy=POLICIES[seed % 4], tax=750 if seed % 2 else 0)
    for _ in walk(both, 1000 + seed, 250, compare_every=1000):
        pass
    form, csv = FORMS[seed % 3]
    back = there_and_back(both.book, tmp_path, form, csv)
    assert_equal(both.book, back)
    back.close()
    both.book.close()


def hostile(shop: Shop, texts: tuple[str, ...]) -> None:
    """A book with these words in every text that a person can type."""
    for n, text in enumerate(texts):
        code = f"K{n}"
        for draft in (
            CustomerDraft(shop.uid(), f"{n}{text}", f"{text}{n}", text, text, text),
            CustomerDraft(shop.uid(), text, code, text, text, text),
            CustomerDraft(shop.uid(), "Plain", code, "", text, text),
        ):
            try:
                shop.do(customers.add_customer, draft)
            except BookError:
                continue
            if draft.code == code:
                break
        lines = (SaleLineDraft(text, 1500, 333), SaleLineDraft(text, 1000, 2000, 7))
        sold = SaleDraft(
            *(shop.uid(), shop.today, shop.id(code)), lines=lines, discount=5, memo=text, reference=text
        )
        sale = shop.do(sales.record_sale, sold)
        shop.pay("1", customer=code, memo=text, reference=text)
        shop.pending("2", customer=code, memo=text, reference=text)
        smaller = shop.reduction_draft(EntryKind.DISCOUNT, "0.50", sale=sale, customer=code)
        shop.do(corrections.record_reduction, replace(smaller, reason=text))
    shop.opening(customer="K0", credit="9")


def test_hostile_words_come_back_as_they_were(tmp_path: Path, clock: Clock) -> None:
    shop = make_shop(tmp_path, clock)
    hostile(shop, (*PAYLOADS, *HIDDEN))
    for form, csv in FORMS:
        back = there_and_back(shop.book, tmp_path, form, csv)
        assert_equal(shop.book, back)
        back.close()
    shop.book.close()


@pytest.mark.parametrize("currency", ["NGN", "VND", "KWD"])
@pytest.mark.parametrize("form", [Format.CSV, Format.XLSX])
def test_each_table_alone_gives_the_same_balances(
    tmp_path: Path, clock: Clock, currency: str, form: Format
) -> None:
    """Customers, opening balances, sales and payments, imported one after the other as any other files."""
    shop = make_shop(tmp_path, clock, currency=currency)
    for code in ("A", "B"):
        shop.customer(code)
        shop.opening(customer=code, debt=30)
        shop.sale(2000, customer=code)
        shop.pay(700, customer=code)
        shop.reverse(shop.sale(55, customer=code))
    lines = (SaleLineDraft("Rice", 1500, shop.minor(300)), SaleLineDraft("Oil", 1000, shop.minor(20), 3))
    taxed = SaleDraft(*(shop.uid(), shop.today, shop.id("B")), lines=lines, discount=5, tax_rate=750)
    shop.do(sales.record_sale, taxed)
    shop.pay(9000, customer="A")
    file = tmp_path / "export"
    with shop.book.read() as tx:
        exports.export(tx, form, file)
    back = Book.create(tmp_path / "back.shopbook", name="Back", currency=currency, clock=clock)
    for kind in (ImportKind.CUSTOMERS, ImportKind.OPENINGS, ImportKind.SALES, ImportKind.PAYMENTS):
        # With three decimals every amount looks like thousands, so the mark has to be said.
        import_file(
            back, kind, file / f"{kind.value}.csv" if form is Format.CSV else file, ImportOptions(decimal=".")
        )
    mine = [row[1:] for row in kept(shop.book)["customers"]]
    assert [row[1:12] for row in kept(back)["customers"]] == [row[:11] for row in mine]
    assert problems(back) == {}
    back.close()
    shop.book.close()


# what is refused -------------------------------------------------------------------------------------------------


@pytest.fixture
def exported(shop: Shop, tmp_path: Path) -> Path:
    shop.sale(100)
    shop.pay(30)
    with shop.book.read() as tx:
        exports.export(tx, Format.CSV, tmp_path / "out")
    return tmp_path / "out"


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8", newline="")


BROKEN: dict[str, tuple[str, Callable[[Path], None]]] = {
    "a table is missing": ("settlements.csv is not there", lambda d: (d / "settlements.csv").unlink()),
    "it is not whole": ("book.csv is not there", lambda d: (d / "book.csv").unlink()),
    "another currency": ("this book in NGN", lambda d: change(d / "book.csv", "NGN", "VND")),
    "a newer export": ("newer Shopbook", lambda d: change(d / "book.csv", "version,1", "version,2")),
    "an entry is gone": ("3 entries, and 2", lambda d: change(d / "book.csv", "entries,2", "entries,3")),
    "a customer is gone": (
        "2 customers, and 1",
        lambda d: change(d / "book.csv", "customers,1", "customers,2"),
    ),
    "other columns": ("the columns of sales", lambda d: change(d / "sales.csv", "quantity", "qty")),
    "an amount": ("journal, line 2", lambda d: change(d / "journal.csv", "100.00", "1x0.00")),
    "an unbalanced entry": ("are not equal", lambda d: change(d / "journal.csv", "100.00", "99.00")),
    "an account": ("is no account", lambda d: change(d / "journal.csv", ",1100,", ",1999,")),
    "a sale that is more than its lines": (
        "do not come to",
        lambda d: change(d / "sales.csv", "1,100.00,100.00", "1,100.00,101.00"),
    ),
    "more settled than is open": (
        "more than is open",
        lambda d: change(d / "settlements.csv", "30.00", "3000.00"),
    ),
    "settled by nobody": ("line 2", lambda d: change(d / "settlements.csv", "2,2,1", "2,9,1")),
    "a customer nobody knows": ("no customer", lambda d: change(d / "payments.csv", ",C,", ",X,")),
    "a number out of its series": ("series", lambda d: change(d / "payments.csv", "2,1,", "2,7,")),
    "a day": ("is no day", lambda d: change(d / "payments.csv", "2026-03-31", "31 March")),
    "a method": ("say cash", lambda d: change(d / "payments.csv", "cash", "bank")),
}


@pytest.mark.parametrize("name", BROKEN)
def test_an_export_that_was_changed_is_refused_and_nothing_kept(
    exported: Path, tmp_path: Path, clock: Clock, name: str
) -> None:
    sentence, spoil = BROKEN[name]
    spoil(exported)
    back = Book.create(tmp_path / "back.shopbook", name="Back", currency="NGN", clock=clock)
    before = digest(back)
    with pytest.raises(ImportRefused, match=sentence):
        import_book(back, exported)
    assert digest(back) == before
    back.close()


def test_a_book_in_use_takes_no_whole_book(shop: Shop, exported: Path) -> None:
    before = digest(shop.book)
    with pytest.raises(ImportRefused, match="new one only"):
        import_book(shop.book, exported)
    assert digest(shop.book) == before


def test_stopping_leaves_nothing(exported: Path, tmp_path: Path, clock: Clock) -> None:
    back = Book.create(tmp_path / "back.shopbook", name="Back", currency="NGN", clock=clock)
    before = digest(back)
    stopped = Task()
    stopped.cancel()
    with pytest.raises(Cancelled):
        import_book(back, exported, stopped)
    assert digest(back) == before
    import_book(back, exported)
    back.close()


def test_a_whole_book_is_one_batch_that_can_be_taken_back(demo: Book, tmp_path: Path) -> None:
    back = there_and_back(demo, tmp_path, Format.CSV, CsvForm())
    shop = Shop(back, Clock())
    shop.reverse_batch(1, together=True)
    assert shop.scalar("SELECT sum(debt) + sum(credit) FROM customers") == 0
    back.close()
