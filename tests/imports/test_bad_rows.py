"""A bad row in line k: nothing kept, the line named. A preview and the import that follows it say the same."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.customer_lists import CustomerQuery
from app.domain.errors import BookError, ImportRefused
from app.domain.imports import Fate, ImportKind, ImportOptions
from app.services.customer_lists import customer_ids, customer_rows
from app.services.customers import ArchiveDraft, archive_customer
from app.services.import_tables import read_table
from app.services.imports import import_file, import_table, preview
from tests.books import Shop, digest
from tests.imports.mutator import csv_file

FILES = 300
HEADINGS = {
    ImportKind.SALES: "Invoice,Date,Customer,Item,Quantity,Price",
    ImportKind.CUSTOMERS: "Code,Name,Phone,Credit limit,Terms",
    ImportKind.OPENINGS: "Customer,Debt,Credit,Date,Due",
    ImportKind.PAYMENTS: "Customer,Amount,Date,Method,Reference",
}
# What makes a good row bad, by column.
SPOILED = {
    ImportKind.SALES: {1: "2026-02-31", 4: "two", 5: "1e3"},
    ImportKind.CUSTOMERS: {1: "", 3: "-5", 4: "soon"},
    ImportKind.OPENINGS: {1: "12.345", 2: "x", 3: "12", 4: "1999-01-01"},
    ImportKind.PAYMENTS: {0: "NOBODY", 1: "0", 2: "1 May", 3: "cowries"},
}


def good_row(kind: ImportKind, n: int) -> list[str]:
    day = f"2026-02-{n % 28 + 1:02}"
    return {
        ImportKind.SALES: [f"{n}", day, f"A{n % 5}", "Rice", "2", f"{n}.50"],
        ImportKind.CUSTOMERS: [f"K{n}", f"Person {n}", "0803", "5000", "30"],
        ImportKind.OPENINGS: ["C", f"{n}.25", "0", day, "2026-03-01"],
        ImportKind.PAYMENTS: ["C", f"{n}.25", day, "bank", f"FT{n}"],
    }[kind]


def test_300_files_with_a_bad_row_in_line_k(shop: Shop, tmp_path: Path) -> None:
    before = digest(shop.book)
    rng = random.Random(11)
    path = tmp_path / "list.csv"
    for number in range(FILES):
        kind = list(ImportKind)[number % 4]
        rows = [good_row(kind, n) for n in range(1, 21)]
        line = number % 20 + 2
        column, text = rng.choice(list(SPOILED[kind].items()))
        rows[line - 2][column] = text
        path.write_text("\n".join([HEADINGS[kind], *map(",".join, rows)]), "utf-8")
        with pytest.raises(ImportRefused, match=f"line {line}: ") as caught:
            import_file(shop.book, kind, path, ImportOptions(decimal="."))
        assert [bad.line for bad in caught.value.facts["bad"]] == [line]  # type: ignore[attr-defined]
    assert digest(shop.book) == before


def test_a_row_the_book_refuses_is_named_with_all_others(shop: Shop, tmp_path: Path) -> None:
    gone = shop.customer("GONE")
    with shop.book.write() as tx:
        archive_customer(tx, ArchiveDraft("away", gone))
    path = tmp_path / "paid.csv"
    path.write_text("Customer,Amount\nC,10\nGONE,10\nC,ten\nNOBODY,5\nC,20\n", "utf-8")
    table = read_table(path)
    seen = preview(shop.book, ImportKind.PAYMENTS, table)
    assert [row.line for row in seen.result.bad] == [3, 4, 5]
    assert [row.fate for row in seen.rows] == [Fate.NEW, Fate.BAD, Fate.BAD, Fate.BAD, Fate.NEW]
    assert (seen.refused, seen.result.entries, seen.result.amount) == (True, 2, 3000)
    done = import_table(shop.book, ImportKind.PAYMENTS, table, ImportOptions(skip_bad=True))
    assert (done.entries, done.bad) == (2, seen.result.bad)
    assert shop.standing("C") == (0, 30)


@pytest.mark.parametrize("seed", range(20))
def test_a_preview_and_the_import_after_it_say_the_same(shop: Shop, tmp_path: Path, seed: int) -> None:
    path = tmp_path / "list.csv"
    for number in range(seed * 5, seed * 5 + 5):
        kind, raw = csv_file(random.Random(number))
        path.write_bytes(raw)
        options = ImportOptions(order="dmy", skip_bad=bool(number % 2))
        before = digest(shop.book)
        try:
            table = read_table(path, kind.value, options)
            seen = preview(shop.book, kind, table, options)
        except BookError as refusal:
            with pytest.raises(type(refusal), match=re.escape(str(refusal))):
                import_file(shop.book, kind, path, options)
            assert digest(shop.book) == before
            continue
        assert digest(shop.book) == before
        if seen.refused:
            with pytest.raises(ImportRefused) as found:
                import_table(shop.book, kind, table, options)
            assert found.value.facts["bad"] == seen.result.bad[:1000]
            assert digest(shop.book) == before
        else:
            assert replace(import_table(shop.book, kind, table, options), batch_id=None) == seen.result


def test_a_balance_beside_debt_and_credit_is_the_same_once_more(shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "open.csv"
    path.write_text(
        "Code,Name,Debt,Credit,Balance\nA1,Ann,100.00,,100.00\nB1,Bob,500.00,300.00,200.00\n"
        "C1,Cy,,,50.25\nD1,Dan,,,-70.00\nE1,Eve,0,12.50,-12.50\nF1,Fay,9.00,,\n",
        "utf-8",
    )
    done = import_file(shop.book, ImportKind.OPENINGS, path)
    assert done.amount == 10_000 + 20_000 + 5_025 - 7_000 - 1_250 + 900
    with shop.book.read() as tx:
        by_code = {row.code: row.balance for row in customer_rows(tx, customer_ids(tx, CustomerQuery()))}
    assert {code: by_code[code] for code in ("A1", "B1", "C1", "D1", "E1", "F1")} == {
        "A1": 10_000,
        "B1": 20_000,
        "C1": 5_025,
        "D1": -7_000,
        "E1": -1_250,
        "F1": 900,
    }
    path.write_text("Code,Debt,Credit,Balance\nG1,100,0,100\nH1,100,0,90\nI1,0,0,5\n", "utf-8")
    with pytest.raises(
        ImportRefused, match="line 3: the balance is not what debt and credit come to, and 1 more"
    ):
        import_file(shop.book, ImportKind.OPENINGS, path)
