"""Statements of every sort become the same lines; what cannot be read is refused with its place and its reason."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from app.domain.bank import BankOptions, Form, Statement
from app.domain.books import BookInfo
from app.domain.errors import Cancelled, ImportRefused, NotFound
from app.domain.imports import ImportUnclear
from app.services.bank_files import read_statement
from app.services.task import Task
from app.storage.book import Book
from tests.bank.files import LINES, Line, csv_text, mt940, ofx_sgml, ofx_xml, saft, write
from tests.books import Shop

SHARED = Path(os.environ.get("SHOPBOOK_SHARED", Path(__file__).parents[3] / "shared"))
SAMPLES = SHARED / "data" / "bank"
needs_samples = pytest.mark.skipif(not SAMPLES.exists(), reason="the real data is not beside the project")

WRITERS: dict[str, Callable[[list[Line]], str]] = {
    "table": csv_text,
    "ofx 1": ofx_sgml,
    "ofx 2": ofx_xml,
    "mt940": mt940,
}


def read(shop: Shop, path: Path, options: BankOptions | None = None) -> Statement:
    return read_statement(path, shop.info, shop.today, options)


def book_info(folder: Path, currency: str) -> BookInfo:
    book = Book.create(folder / "book.shopbook", name="B", currency=currency, locale="en_GB")
    with book.read() as tx:
        info = tx.info
    book.close()
    return info


def figures(statement: Statement) -> list[tuple[date, int]]:
    return [(line.day, line.amount) for line in statement.lines]


@pytest.mark.parametrize("writer", WRITERS.values(), ids=WRITERS.keys())
def test_every_form_gives_the_same_lines(
    shop: Shop, tmp_path: Path, writer: Callable[[list[Line]], str]
) -> None:
    statement = read(shop, write(tmp_path, writer(LINES)))
    assert figures(statement) == [
        (date(2026, 3, 2), 150_000),
        (date(2026, 3, 3), -2_000),
        (date(2026, 3, 4), 200_000),
    ]
    assert [line.payer for line in statement.lines] == ["AMAKA OBI", "BANK", "M. BELLO"]
    assert statement.lines[0].text == "Invoice INV-0012"
    assert [line.number for line in statement.lines] == [1, 2, 3]
    assert len({line.uid for line in statement.lines}) == 3
    assert statement.breaks == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_a_table_in_any_encoding(shop: Shop, tmp_path: Path, encoding: str) -> None:
    lines = [Line("2026-03-02", "10.00", "José Öztürk", "façade", "1")]
    statement = read(shop, write(tmp_path, csv_text(lines), encoding=encoding))
    assert [(line.payer, line.text) for line in statement.lines] == [("José Öztürk", "façade")]


def test_ofx_says_its_encoding(shop: Shop, tmp_path: Path) -> None:
    text = ofx_sgml([Line("2026-03-02", "10.00", "José & Söhne", "", "1")])
    assert read(shop, write(tmp_path, text, encoding="cp1252")).lines[0].payer == "José & Söhne"
    for encoding in ("utf-8", "utf-16"):  # whatever its header says
        assert read(shop, write(tmp_path, text, encoding=encoding)).lines[0].payer == "José & Söhne"
    turkish = ofx_sgml([Line("2026-03-02", "10.00", "Işık", "", "1")]).replace(
        "CHARSET:1252", "CHARSET:8859-9"
    )
    assert read(shop, write(tmp_path, turkish, encoding="iso8859-9")).lines[0].payer == "Işık"


def test_ofx_without_a_header_is_read_too(shop: Shop, tmp_path: Path) -> None:
    text = ofx_sgml(LINES)
    bare = read(shop, write(tmp_path, text[text.index("<OFX>") :]))
    assert figures(bare) == figures(read(shop, write(tmp_path, text)))


def test_the_same_line_has_the_same_id_in_any_statement(shop: Shop, tmp_path: Path) -> None:
    twice = [*LINES, LINES[0]._replace(id="")]
    first = read(shop, write(tmp_path, csv_text(LINES)))
    later = read(
        shop, write(tmp_path, csv_text([*twice[1:], Line("2026-03-09", "5.00", "NEW", "", "T9")]), "b.csv")
    )
    assert [line.uid for line in first.lines[1:]] == [line.uid for line in later.lines[:2]]


def test_two_coffees_are_two_lines(shop: Shop, tmp_path: Path) -> None:
    coffee = Line("2026-03-02", "3.00", "CAFE", "coffee")
    for writer in (csv_text, mt940):
        statement = read(shop, write(tmp_path, writer([coffee, coffee])))
        again = read(shop, write(tmp_path, writer([coffee, coffee])))
        assert len({line.uid for line in statement.lines}) == 2
        assert [line.uid for line in statement.lines] == [line.uid for line in again.lines]


@pytest.mark.parametrize("writer", [ofx_sgml, ofx_xml, mt940, saft])
def test_another_currency_is_refused_in_words(
    shop: Shop, tmp_path: Path, writer: Callable[[list[Line], str], str]
) -> None:
    with pytest.raises(ImportRefused, match="The statement is in EUR, the book in NGN"):
        read(shop, write(tmp_path, writer(LINES, "EUR")))


def test_a_currency_in_a_column_is_refused_too(shop: Shop, tmp_path: Path) -> None:
    path = write(tmp_path, "Date,Amount,Currency\n2026-03-02,10.00,NGN\n2026-03-02,10.00,USD\n")
    with pytest.raises(ImportRefused, match="in USD"):
        read(shop, path)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('Date,Amount\n2026-03-02,"1,234.50"\n', [123_450]),
        ("Datum;Betrag\n02.03.2026;1.234,50\n13.03.2026;-7,00\n", [123_450, -700]),
        ("Date,Credit,Debit\n2026-03-02,10.50,\n2026-03-02,,3.25\n", [1050, -325]),
        ("Date,Withdrawals,Deposits\n2026-03-02,,10.50\n2026-03-02,3.25,0.00\n", [1050, -325]),
        ("Date,Amount,Type\n2026-03-02,10.50,CR\n2026-03-02,3.25,DR\n", [1050, -325]),
        ("Date,Amount,Type\n2026-03-02,10.50,Transfer\n2026-03-02,-3.25,Fee\n", [1050, -325]),
        (
            "Date,Amount\n2026-03-02,10.50 CR\n2026-03-02,3.25DR\n2026-03-02,(1.00)\n2026-03-02,2.00-\n",
            [1050, -325, -100, -200],
        ),
        ('Date,Amount\n2026-03-02,"1,00,000.50"\n', [10_000_050]),
        ("Date,Amount\n2026-03-02,1'234.50\n", [123_450]),
        ("Date\tAmount\n2026-03-02\t₦ 1 234.50\n", [123_450]),
        ("Date,Amount\n2026-03-02,0.00\n2026-03-02,1.50\n", [150]),
    ],
)
def test_amounts_as_banks_write_them(shop: Shop, tmp_path: Path, text: str, wanted: list[int]) -> None:
    assert [line.amount for line in read(shop, write(tmp_path, text)).lines] == wanted


def test_days_are_read_as_the_whole_file_writes_them(shop: Shop, tmp_path: Path) -> None:
    month_first = read(shop, write(tmp_path, "Date,Amount\n03/02/2026,1.00\n03/25/2026,1.00\n"))
    day_first = read(shop, write(tmp_path, "Date,Amount\n03/02/2026,1.00\n25/02/2026,1.00\n"))
    assert [line.day for line in month_first.lines] == [date(2026, 3, 2), date(2026, 3, 25)]
    assert [line.day for line in day_first.lines] == [date(2026, 2, 3), date(2026, 2, 25)]
    both = write(tmp_path, "Date,Amount\n03/25/2026,1.00\n25/02/2026,1.00\n")
    with pytest.raises(ImportUnclear, match="Some days of the file have the day first, others the month"):
        read(shop, both)
    with pytest.raises(ImportRefused, match="Line 3 cannot be read"):
        read(shop, both, BankOptions(order="mdy"))


def test_what_the_file_leaves_open_the_place_tells_or_a_person(shop: Shop, tmp_path: Path) -> None:
    path = write(tmp_path, "Date,Amount\n03/02/2026,1.00\n04/02/2026,1.00\n")
    day_first = [date(2026, 2, 3), date(2026, 2, 4)]
    assert [line.day for line in read(shop, path).lines] == day_first
    plain = shop.info._replace(locale="en")
    with pytest.raises(ImportUnclear, match="can be 2026-02-03 or 2026-03-02") as asked:
        read_statement(path, plain, shop.today)
    assert asked.value.question.about == "order"
    found = read_statement(path, plain, shop.today, BankOptions(order="dmy"))
    assert [line.day for line in found.lines] == day_first


def test_a_cell_that_is_too_long_is_named(shop: Shop, tmp_path: Path) -> None:
    path = write(tmp_path, f"Date,Amount,Text\n2026-03-02,1.00,{'x' * 20_001}\n")
    with pytest.raises(ImportRefused, match="Line 2 cannot be read: a cell is longer than 20000 characters"):
        read(shop, path)


def test_columns_and_the_decimal_mark_can_be_said(shop: Shop, tmp_path: Path) -> None:
    path = write(tmp_path, 'When,Paid,Amount\n2026-03-02,"1,500",9\n')
    with pytest.raises(ImportRefused, match="no heading for a day"):
        read(shop, path)
    pairs = (("day", "When"), ("amount", "Paid"))
    with pytest.raises(ImportRefused, match="decimal mark"):
        read(shop, path, BankOptions(pairs))
    assert figures(read(shop, path, BankOptions(pairs, "."))) == [(date(2026, 3, 2), 150_000)]
    with pytest.raises(ImportRefused, match="no column Nothing"):
        read(shop, path, BankOptions((("day", "Nothing"),)))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is empty"),
        ("\n \n", "is empty"),
        ("%PDF-1.4 …", "PDF"),
        ("a,b\n1,2\n", "no heading for a day and an amount"),
        ("Date,Amount\n", "no lines"),
        ("Date,Amount\n2026-03-02,ten\n", "Line 2 cannot be read: the amount “ten” is no figure"),
        ("Date,Amount\n2026-03-02,1.0055\n", "finer than the smallest coin"),
        ("Date,Amount\n2026-03-02,99999999999999999999.00\n", "too large"),
        ("Date,Amount\n31 Februember,1.00\n,1.00\n", "Line 2 cannot be read: .*, and 1 more"),
        ("Date,Credit,Debit\n2026-03-02,1.00,2.00\n", "came and left in one row"),
        ("Date,Amount\n0001-01-02,1.00\n", "is no day a book can hold"),
        (ofx_sgml([Line("9999-01-02", "1.00")]), "is no day a book can hold"),
        (saft(LINES).replace("2026-03-02", "0001-01-01"), "is no day a book can hold"),
        (ofx_sgml([Line("2026-13-02", "1.00")]), "“20261302.* is no day"),
        (ofx_xml([Line("2026-03-02", "1.0.0")]), "is no figure"),
        (ofx_xml(LINES).replace("</OFX>", ""), "The file is damaged"),
        (ofx_xml(LINES).replace("<OFX>", '<!DOCTYPE x [<!ENTITY a "b">]><OFX>&a;'), "its own definitions"),
        (mt940([Line("2026-13-02", "1.00")]), "is no day"),
        (mt940(LINES).replace(":61:2603020302C", ":61:2603020302X"), "is no line of a statement"),
        (mt940(LINES).replace(":60F:C260301NGN", ":60F:Q260301NGN"), "is no balance"),
        (saft(LINES).replace("2026-03-02", "2026-03-32"), "transaction 1: “2026-03-32” is no day"),
        (saft(LINES).replace("n1:CreditAmount", "n1:Credits"), "neither a debit nor a credit"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(
    shop: Shop, tmp_path: Path, text: str, said: str
) -> None:
    with pytest.raises(ImportRefused, match=said) as caught:
        read(shop, write(tmp_path, text))
    assert str(caught.value).endswith("Nothing was taken from the file.")


def test_a_file_that_is_not_there(shop: Shop, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        read(shop, tmp_path / "no.ofx")
    with pytest.raises(ImportRefused):
        read(shop, tmp_path)


def test_reading_can_be_stopped(shop: Shop, tmp_path: Path) -> None:
    task = Task()
    task.cancel()
    with pytest.raises(Cancelled):
        read_statement(write(tmp_path, csv_text(LINES)), shop.info, shop.today, None, task)


def test_a_missing_line_shows_in_the_balances(shop: Shop, tmp_path: Path) -> None:
    text = mt940(LINES)
    assert read(shop, write(tmp_path, text)).breaks == ()
    without = "\n".join(line for line in text.split("\n") if "MBELLO" not in line and "T3" not in line)
    (found,) = read(shop, write(tmp_path, without)).breaks
    assert (found.number, found.stated, found.computed) == (2, 348_000, 148_000)
    table = "Date,Amount,Balance\n2026-03-02,10.00,10.00\n2026-03-03,5.00,15.00\n2026-03-05,1.00,26.00\n"
    (found,) = read(shop, write(tmp_path, table)).breaks
    assert (found.number, found.stated, found.computed) == (3, 2600, 1600)
    newest_first = (
        "Date,Amount,Balance\n2026-03-05,1.00,16.00\n2026-03-03,5.00,15.00\n2026-03-02,10.00,10.00\n"
    )
    assert read(shop, write(tmp_path, newest_first)).breaks == ()


def test_saft_gives_its_payments_with_the_customers_code(shop: Shop, tmp_path: Path) -> None:
    statement = read(shop, write(tmp_path, saft([Line("2026-03-02", "12.50", "", "paid", "C7")])))
    assert statement.form is Form.SAFT
    assert [(x.day, x.amount, x.customer_code, x.text) for x in statement.lines] == [
        (date(2026, 3, 2), 1250, "C7", "paid")
    ]


# real files ---------------------------------------------------------------------------------------------------------

REAL = {
    "csv_csb43.csv": ("EUR", 2, 100_000, 0),
    "mt940_betterplace_sepa_mt9401.sta": ("EUR", 97, None, 0),
    "mt940_betterplace_with_binary_character.sta": ("EUR", 4, None, 0),
    "mt940_jejik_abnamro.sta": ("EUR", 10, None, 2),
    "mt940_jejik_ing.sta": ("EUR", 7, -4559, 1),
    "mt940_jejik_postfinance.sta": ("CHF", 4, 15_940, 1),
    "mt940_jejik_rabobank-iban.sta": ("EUR", 4, -7000, 0),
    "mt940_self-provided_february_30.sta": ("EUR", 1, -600, 0),
    "mt940_self-provided_malformed_details.sta": ("EUR", 1, -23_315, 1),
    "mt940_self-provided_overly_long_details.sta": ("EUR", 1, -23_315, 1),
    "ofx_stmtrs.ofx": ("USD", 2, -50_000, 0),
    "ofx_stmtrs_euro.ofx": ("USD", 2, -50_000, 0),
}


@needs_samples
@pytest.mark.parametrize(("name", "wanted"), REAL.items(), ids=REAL.keys())
def test_samples_of_real_banks(tmp_path: Path, name: str, wanted: tuple[str, int, int | None, int]) -> None:
    currency, count, total, breaks = wanted
    info = book_info(tmp_path, currency)
    statement = read_statement(SAMPLES / name, info, date(2026, 3, 1))
    assert len(statement.lines) == count
    assert total is None or sum(line.amount for line in statement.lines) == total
    assert len(statement.breaks) == breaks


@needs_samples
def test_a_list_without_headings_is_no_statement(shop: Shop) -> None:
    with pytest.raises(ImportRefused, match="éclair"):
        read(shop, SAMPLES / "csv_iso8859-1.csv")


@needs_samples
def test_a_credit_taken_back_is_money_that_left(tmp_path: Path) -> None:
    info = book_info(tmp_path, "EUR")
    statement = read_statement(SAMPLES / "mt940_betterplace_sepa_mt9401.sta", info, date(2026, 3, 1))
    assert statement.lines[5].amount == -20_488
