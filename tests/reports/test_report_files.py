"""Every report as CSV and XLSX: the same figures as on the screen, real numbers and days, nothing that runs."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from app.cli.main import cli
from app.domain.accounts import Method
from app.domain.errors import BookExists, Cancelled
from app.domain.journal import EntryKind
from app.domain.money import plain_amount
from app.domain.quantities import plain_quantity
from app.domain.reports import Kind, Report, Span, Value
from app.domain.sales import SaleDraft, SaleLineDraft
from app.domain.sheets import CsvForm, TableFormat
from app.services import report_files, reports, sales, statements
from app.services.task import Task
from tests.books import Clock, Shop, make_shop
from tests.exports.payloads import PAYLOADS

SPAN = Span(date(2026, 1, 1), date(2026, 3, 31))
NAMES = [*reports.REPORTS, "statement"]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    """A shop in which something stands in every report."""
    shop = make_shop(tmp_path_factory.mktemp("reports"), Clock())
    shop.customer("C")
    shop.customer("=D")
    for n, payload in enumerate(PAYLOADS[:6]):
        lines = (SaleLineDraft(payload, 1500 + n, 3333), SaleLineDraft("Rice", 250, 100_000))
        draft = SaleDraft(
            *(shop.uid(), shop.today, shop.id("C" if n % 2 else "=D")),
            lines=lines,
            memo=payload,
            tax_rate=750,
        )
        shop.do(sales.record_sale, draft)
    shop.opening(customer="C", debt=70, day=date(2026, 1, 2))
    shop.pay("12.34", customer="=D", memo="-1+1", method=Method.BANK)
    shop.pay(500, customer="C")
    shop.sale(900, customer="C", day=date(2026, 2, 1))
    shop.give_back(shop.sale(10, customer="C"))
    shop.reduce(EntryKind.WRITE_OFF, 3)
    shop.pay(5000, customer="=D")
    shop.sale(40, customer="=D")
    yield shop
    shop.book.close()


def made(shop: Shop, name: str) -> Report:
    customer_id = shop.id("C")
    with shop.book.read() as tx:
        if name == "statement":
            return statements.statement(tx, customer_id, SPAN)
        return reports.run(tx, name, SPAN)


def write(shop: Shop, report: Report, file: Path, form: TableFormat, csv_form: CsvForm | None = None) -> int:
    with shop.book.read() as tx:
        return report_files.write_report(tx, report, file, form, csv=csv_form)


def in_csv(shop: Shop, kind: Kind, value: Value) -> str:
    match value:
        case None:
            return ""
        case date():
            return value.isoformat()
        case int() if kind is Kind.AMOUNT:
            return plain_amount(value, shop.info.currency)
        case int() if kind is Kind.QUANTITY:
            return plain_quantity(value)
        case _:
            text = str(value)
            return f"'{text}" if text.startswith(("=", "+", "-")) else text


@pytest.mark.parametrize("name", NAMES)
def test_csv_has_what_the_screen_shows(whole: Shop, tmp_path: Path, name: str) -> None:
    report = made(whole, name)
    assert report.rows or name == "discrepancies"
    write(whole, report, tmp_path / "r.csv", TableFormat.CSV, CsvForm(bom=True))
    assert (tmp_path / "r.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    with (tmp_path / "r.csv").open(encoding="utf-8-sig", newline="") as file:
        found = list(csv.reader(file))
    expected: list[list[str]] = []
    for n, part in enumerate((report, *report.foot)):
        expected += [[], [part.title]] if n else []
        expected.append([column.title for column in part.columns])
        expected += [
            [in_csv(whole, c.kind, v) for c, v in zip(part.columns, row.values, strict=True)]
            for row in part.rows
        ]
    assert found == expected


@pytest.mark.parametrize("name", NAMES)
def test_a_spreadsheet_has_real_numbers_and_days(whole: Shop, tmp_path: Path, name: str) -> None:
    report = made(whole, name)
    write(whole, report, tmp_path / "r.xlsx", TableFormat.XLSX)
    sheet = openpyxl.load_workbook(tmp_path / "r.xlsx").worksheets[0]
    head = 1
    while sheet.cell(head, 1).value != report.columns[0].title:
        head += 1
    assert sheet.cell(1, 1).value == report.title
    assert "Amounts in NGN" in [sheet.cell(n, 1).value for n in range(1, head)]
    assert sheet.freeze_panes == f"A{head + 1}"
    for at, row in enumerate(report.rows, head + 1):
        for n, (column, value) in enumerate(zip(report.columns, row.values, strict=True), 1):
            cell = sheet.cell(at, n)
            assert cell.data_type != "f"
            if value is None:
                assert cell.value is None
            elif isinstance(value, date):
                assert isinstance(cell.value, datetime)
                assert cell.value.date() == value
            elif isinstance(value, int):
                exact = in_csv(whole, column.kind, value)
                assert isinstance(cell.value, int | float)
                assert Decimal(repr(cell.value)) == Decimal(exact)
                assert ("₦" in cell.number_format) == (column.kind is Kind.AMOUNT)
            else:
                assert (cell.value or "") == value


def test_a_file_that_is_there_is_kept(whole: Shop, tmp_path: Path) -> None:
    file = tmp_path / "r.csv"
    file.write_text("mine", "utf-8")
    report = made(whole, "ageing")
    with pytest.raises(BookExists):
        write(whole, report, file, TableFormat.CSV)
    stopped = Task()
    stopped.cancel()
    with whole.book.read() as tx, pytest.raises(Cancelled):
        report_files.write_report(tx, report, file, TableFormat.XLSX, force=True, task=stopped)
    assert file.read_text("utf-8") == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["r.csv"]


def test_words_and_marks_are_those_of_who_asks(whole: Shop, tmp_path: Path) -> None:
    report = made(whole, "ageing")
    with whole.book.read() as tx:
        report_files.write_report(
            tx, report, tmp_path / "r.csv", TableFormat.CSV, csv=CsvForm(","), say=str.upper
        )
    head, *rows = (tmp_path / "r.csv").read_text("utf-8").splitlines()
    assert head.startswith("CUSTOMER;CODE;NOT DUE;")
    assert rows[-1].startswith("TOTAL;;")
    assert rows[0].startswith("Customer")
    assert ",00;" in rows[0]


@pytest.mark.parametrize("option", ["--csv", "--xlsx"])
def test_the_command_line_writes_files(tmp_path: Path, clock: Clock, option: str) -> None:
    shop = make_shop(tmp_path, clock)
    shop.customer()
    shop.sale(100)
    shop.book.close()
    file = tmp_path / f"r{option[2:]}"
    called = ["--book", str(shop.book.path), "--json", "report", "ageing", option, str(file)]
    done = CliRunner().invoke(cli, called, obj=(None, None), catch_exceptions=False)
    assert json.loads(done.stdout) == {"file": str(file), "rows": 2}
    size = file.stat().st_size
    with pytest.raises(BookExists):
        CliRunner().invoke(cli, called, obj=(None, None), catch_exceptions=False)
    CliRunner().invoke(cli, [*called, "--force"], obj=(None, None), catch_exceptions=False)
    assert abs(file.stat().st_size - size) < 20
    both = CliRunner().invoke(cli, [*called, "--pdf", "x.pdf"], obj=(None, None))
    assert both.exit_code == 2
