"""Small files of every sort: what is understood, what is refused and why, and that nothing half is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.errors import ImportRefused
from app.domain.imports import ImportKind, ImportOptions
from app.services.imports import import_file
from app.services.task import Task
from tests.books import Shop, digest

LINES = [
    "Invoice,Date,Customer,Description,Quantity,Price",
    "1,2026-03-01,A,Rice,2,10.50",
    "1,2026-03-01,A,Oil,1,4.25",
    "2,2026-03-02,B,Soap,3,1.00",
    "C3,2026-03-03,B,Soap,-1,1.00",
    "4,2026-03-03,,Sugar,1,7.00",
]


def write(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "sales.csv"
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize(
    ("newline", "separator", "encoding"),
    [
        ("\n", ",", "utf-8"),
        ("\r\n", ",", "utf-8-sig"),
        ("\n", ";", "latin-1"),
        ("\r\n", "\t", "utf-16"),
        ("\n", ",", "utf-16-le"),
    ],
)
def test_the_same_book_from_every_encoding(
    shop: Shop, tmp_path: Path, newline: str, separator: str, encoding: str
) -> None:
    text = newline.join(line.replace(",", separator) for line in LINES) + newline
    result = import_file(shop.book, ImportKind.SALES, write(tmp_path, text, encoding))
    assert (result.rows, result.bad, result.customers) == (5, (), 2)
    assert shop.standing("A") == (pytest.approx(25.25), 0)
    assert shop.standing("B") == (2, 0)
    assert shop.account(1) == 7
    shop.check()


def test_f4_an_import_stopped_by_a_bad_row_keeps_nothing_and_the_right_file_comes_in_once(
    shop: Shop, tmp_path: Path
) -> None:
    before = digest(shop.book)
    wrong = [*LINES[:4], LINES[4].replace("-1", "two"), LINES[5]]
    with pytest.raises(ImportRefused, match="line 5: "):
        import_file(shop.book, ImportKind.SALES, write(tmp_path, "\n".join(wrong)))
    assert digest(shop.book) == before
    right = write(tmp_path, "\n".join(LINES))
    result = import_file(shop.book, ImportKind.SALES, right)
    assert (result.entries, result.duplicates, result.bad) == (4, 0, ())
    assert shop.standing("B") == (2, 0)
    kept = digest(shop.book)
    again = import_file(shop.book, ImportKind.SALES, right)
    assert (again.entries, again.duplicates) == (0, 4)
    assert digest(shop.book) == kept


def test_another_copy_of_the_file_adds_nothing(shop: Shop, tmp_path: Path) -> None:
    import_file(shop.book, ImportKind.SALES, write(tmp_path, "\n".join(LINES)))
    before = digest(shop.book)
    copy = "\r\n".join(line.replace(",", ";") for line in LINES)
    result = import_file(shop.book, ImportKind.SALES, write(tmp_path, copy, "utf-8-sig"))
    assert (result.entries, result.duplicates) == (0, 4)
    assert digest(shop.book) == before


@pytest.mark.parametrize("line", range(2, 7))
@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [(5, "ten", "price"), (4, "", "quantity"), (1, "31 Februember", "31 Februember"), (5, "1e3", "price")],
)
def test_a_bad_row_is_named_and_nothing_is_kept(
    shop: Shop, tmp_path: Path, line: int, column: int, value: str, reason: str
) -> None:
    rows = [row.split(",") for row in LINES]
    rows[line - 1][column] = value
    path = write(tmp_path, "\n".join(",".join(row) for row in rows))
    before = digest(shop.book)
    with pytest.raises(ImportRefused, match=f"line {line}:") as caught:
        import_file(shop.book, ImportKind.SALES, path)
    assert reason in str(caught.value)
    assert digest(shop.book) == before
    kept = import_file(shop.book, ImportKind.SALES, path, ImportOptions(skip_bad=True))
    assert [bad.line for bad in kept.bad] == [line]


@pytest.mark.parametrize(
    "content", [b"", b"\n\n", b"PK\x03\x04 not a spreadsheet", b"a,b\n1,2\n", b"Date,Price\n\x00\x01\x02,1\n"]
)
def test_a_file_that_is_no_list_is_refused(shop: Shop, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(content)
    before = digest(shop.book)
    with pytest.raises(ImportRefused):
        import_file(shop.book, ImportKind.SALES, path)
    assert digest(shop.book) == before


def test_cancelling_leaves_nothing(shop: Shop, tmp_path: Path) -> None:
    from app.domain.errors import Cancelled

    task = Task()
    task.cancel()
    before = digest(shop.book)
    with pytest.raises(Cancelled):
        import_file(shop.book, ImportKind.SALES, write(tmp_path, "\n".join(LINES)), task=task)
    assert digest(shop.book) == before


def test_amounts_that_can_mean_two_things_are_asked_about(shop: Shop, tmp_path: Path) -> None:
    path = write(tmp_path, "Date;Customer;Amount\n2026-03-01;A;1,500\n")
    with pytest.raises(ImportRefused, match="decimal mark"):
        import_file(shop.book, ImportKind.SALES, path)
    import_file(shop.book, ImportKind.SALES, path, ImportOptions(decimal="."))
    assert shop.standing("A") == (1500, 0)


def test_customers_openings_and_payments(shop: Shop, tmp_path: Path) -> None:
    people = write(tmp_path, "Code,Name,Phone,Credit limit\nX1,Xoài Nguyễn,0901,5000\nX2,Yusuf,0902,\n")
    assert import_file(shop.book, ImportKind.CUSTOMERS, people).customers == 2
    openings = write(tmp_path, "Customer,Debt,Credit,Date\nX1,300,0,2026-01-01\nX2,0,120.50,2026-01-01\n")
    assert import_file(shop.book, ImportKind.OPENINGS, openings).entries == 2
    paid = write(tmp_path, "Customer,Amount,Date,Method\nX1,100,2026-02-01,bank\n")
    result = import_file(shop.book, ImportKind.PAYMENTS, paid)
    assert shop.standing("X1") == (200, 0)
    assert import_file(shop.book, ImportKind.PAYMENTS, paid).duplicates == 1
    assert result.batch_id is not None
    shop.reverse_batch(result.batch_id)
    assert shop.standing("X1") == (300, 0)


def test_a_payment_of_nobody_is_refused_with_its_line(shop: Shop, tmp_path: Path) -> None:
    path = write(tmp_path, "Customer,Amount\nC,10\nNOBODY,10\n")
    before = digest(shop.book)
    with pytest.raises(ImportRefused, match="line 3"):
        import_file(shop.book, ImportKind.PAYMENTS, path)
    assert digest(shop.book) == before


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (ImportKind.SALES, "\n".join(LINES)),
        (ImportKind.CUSTOMERS, "Code,Name,Phone\nX1,Xoài,0901\n,Yusuf,0902\n,Zainab,\n"),
        (ImportKind.OPENINGS, "Code,Name,Debt,Credit\nX1,Xoài,300,0\n,Yusuf,0,12\n"),
        (ImportKind.PAYMENTS, "Customer,Amount,Date\nC,10,2026-02-01\nC,10,2026-02-01\n"),
    ],
)
def test_a_batch_is_taken_back_whole_and_comes_again(
    shop: Shop, tmp_path: Path, kind: ImportKind, text: str
) -> None:
    path = write(tmp_path, text)
    first = import_file(shop.book, kind, path)
    people, figures = listed(shop), standings(shop)
    assert import_file(shop.book, kind, path).batch_id is None
    assert first.batch_id is not None
    shop.reverse_batch(first.batch_id)
    assert listed(shop) == ["C"]
    again = import_file(shop.book, kind, path)
    assert (again.entries, again.customers) == (first.entries, first.customers)
    assert (listed(shop), standings(shop)) == (people, figures)


def listed(shop: Shop) -> list[str]:
    return [row[0] for row in shop.rows("SELECT code FROM customers WHERE archived = 0 ORDER BY code")]


def standings(shop: Shop) -> list[tuple[object, ...]]:
    return shop.rows("SELECT code, debt, credit, sold, paid FROM customers ORDER BY code")


def test_two_sales_alike_are_two_sales(shop: Shop, tmp_path: Path) -> None:
    path = write(
        tmp_path, "Date,Customer,Amount\n2026-03-01,,7\n2026-03-01,,7\n2026-03-01,A,5\n2026-03-01,A,5\n"
    )
    assert import_file(shop.book, ImportKind.SALES, path).entries == 4
    assert shop.account(1) == 14
    assert shop.standing("A") == (10, 0)
    assert import_file(shop.book, ImportKind.SALES, path).duplicates == 4


def test_rows_that_say_they_were_taken_back_come_to_nothing(shop: Shop, tmp_path: Path) -> None:
    sold = write(
        tmp_path, "Number,Date,Customer,Amount,Status\n1,2026-03-01,A,10,unpaid\n2,2026-03-01,A,7,Reversed\n"
    )
    result = import_file(shop.book, ImportKind.SALES, sold)
    assert (result.entries, result.skipped) == (1, 1)
    paid = write(tmp_path, "Customer,Amount,Status\nA,4,\nA,5,reversed\n")
    result = import_file(shop.book, ImportKind.PAYMENTS, paid)
    assert (result.entries, result.skipped) == (1, 1)
    assert shop.standing("A") == (6, 0)


def test_apostrophes_that_keep_cells_from_being_run_are_no_part_of_the_words(
    shop: Shop, tmp_path: Path
) -> None:
    people = write(tmp_path, "Code,Name,Phone\nA,'=Ada,'+234 803\nB,'Bola',0803\n")
    import_file(shop.book, ImportKind.CUSTOMERS, people)
    assert (shop.row("A").name, shop.row("A").phone) == ("=Ada", "+234 803")
    assert shop.row("B").name == "'Bola'"
