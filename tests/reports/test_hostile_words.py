"""Every payload that a spreadsheet program might run, in every text a person can type, in every report that is saved."""

from __future__ import annotations

import csv
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.domain.cell_text import starts_formula
from app.domain.reports import Report, Span
from app.domain.sheets import CsvForm, TableFormat
from app.services import report_files, reports, statements
from tests.books import Clock, Shop, make_shop
from tests.exports.payloads import HIDDEN, PAYLOADS
from tests.exports.test_round_trip import hostile

SPAN = Span(date(2026, 1, 1), date(2026, 3, 31))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    shop = make_shop(tmp_path_factory.mktemp("hostile"), Clock())
    hostile(shop, (*PAYLOADS, *HIDDEN))
    yield shop
    shop.book.close()


def made(shop: Shop, name: str) -> list[Report]:
    """The report; of the statement that of every customer."""
    with shop.book.read() as tx:
        if name != "statement":
            return [reports.run(tx, name, SPAN)]
        ids = [row[0] for row in tx.cursor.execute("SELECT id FROM customers")]
        return [statements.statement(tx, customer_id, SPAN) for customer_id in ids]


@pytest.mark.parametrize("name", [*reports.REPORTS, "statement"])
def test_no_cell_of_a_saved_report_can_run(whole: Shop, tmp_path: Path, name: str) -> None:
    texts = 0
    for n, report in enumerate(made(whole, name)):
        for form in (CsvForm(), CsvForm(",", bom=True)):
            file = tmp_path / f"{n}{form.separator.encode().hex()}.csv"
            with whole.book.read() as tx:
                report_files.write_report(tx, report, file, TableFormat.CSV, csv=form)
            with file.open(encoding="utf-8-sig", newline="") as source:
                cells = [cell for row in csv.reader(source, delimiter=form.separator) for cell in row]
            for cell in cells:
                texts += not re.fullmatch(r"-?[0-9.,]*", cell)
                if re.fullmatch(r"-[0-9]+([.,][0-9]+)?", cell):
                    continue
                for part in re.split(r"[;\t\r\n|]", cell):
                    assert part.startswith("'") or not starts_formula(part), cell
        with whole.book.read() as tx:
            report_files.write_report(tx, report, tmp_path / f"{n}.xlsx", TableFormat.XLSX)
        with zipfile.ZipFile(tmp_path / f"{n}.xlsx") as packed:
            page = packed.read("xl/worksheets/sheet1.xml").decode()
        assert not re.search(r"<f[ >/]|<hyperlink|<ext |<dataValidation", page)
        assert set(re.findall(r' t="(\w+)"', page)) <= {"inlineStr", "s"}
    assert texts or name == "discrepancies"


def test_the_words_are_in_them(whole: Shop) -> None:
    """The test above looks at what it should."""
    items = {value for report in made(whole, "sales-by-item") for row in report.rows for value in row.values}
    assert len(set(PAYLOADS) & items) > 30
