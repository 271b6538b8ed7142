"""Reports and statements on paper: all of it there, the same totals, on every page its headings and its number."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import cast

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from app.domain.errors import Cancelled, NoPermission
from app.domain.money import MAX_AMOUNT, MAX_FIGURE, format_amount
from app.domain.papers import Letterhead, Paper, ReportPaper, StatementPaper
from app.domain.reports import Kind, Report, ReportRow, Span, Weight, columns
from app.locales import number_style
from app.services import papers, reports
from app.services.papers import keep_file
from app.services.task import Task
from app.ui.paper.columns import fitted
from app.ui.paper.compose import compose
from app.ui.paper.draw import pdf_bytes
from app.ui.paper.flow import lay_out
from app.ui.paper.layout import PER_MM, template
from app.ui.paper.offscreen import write_pdf
from app.ui.paper.sheets import Words
from app.ui.report_words import row_words, scope_words
from tests.books import Shop
from tests.paper.conftest import NAMES
from tests.paper.reading import laid, read, texts

YEAR = Span(date(2026, 1, 1), date(2026, 3, 31))


def busy(shop: Shop) -> Shop:
    """A quarter of everything."""
    for n, code in enumerate(NAMES):
        sold = shop.sale(3000 + 500 * n, customer=code, day=date(2026, 1, 5 + n))
        shop.pay(1000, customer=code, day=date(2026, 2, 1 + n))
        shop.sale(700, customer=code, paid_now=700, day=date(2026, 3, 1 + n))
        assert sold.entry_id is not None
    shop.pay(9000, customer="A", day=date(2026, 3, 20))
    return shop


def paper_of(shop: Shop, key: str) -> ReportPaper:
    with shop.book.read() as tx:
        return papers.report_paper(tx, key, YEAR)


def statement_of(shop: Shop, code: str) -> StatementPaper:
    customer_id = shop.id(code)
    with shop.book.read() as tx:
        return papers.statement_paper(tx, customer_id, YEAR)


def long_report(shop: Shop, rows: int, *, weight: Weight = Weight.LINE) -> ReportPaper:
    with shop.book.read() as tx:
        head = papers.letterhead(tx)
    body = [
        ReportRow((date(2026, 1, 1) + timedelta(days=n % 300), f"Sale {n}", n * 100), weight)
        for n in range(rows)
    ]
    total = ReportRow((None, "Total", sum(n * 100 for n in range(rows))), Weight.TOTAL)
    heads = columns(("day", "Day", Kind.DAY), ("what", "What"), ("amount", "Amount", Kind.AMOUNT))
    return ReportPaper(head, Report("long", "Long report", ("2026",), heads, (*body, total)))


@pytest.mark.parametrize("key", list(reports.REPORTS))
def test_every_report_stands_whole_on_paper(shop: Shop, key: str) -> None:
    paper = paper_of(busy(shop), key)
    made = laid(paper)
    pieces = {p.text for sheet in made.sheets for p in sheet.pieces if isinstance(p, Words)}
    figures = [n for n, column in enumerate(paper.report.columns) if column.kind is Kind.AMOUNT]
    for row in paper.report.rows:
        said = row_words(paper.report, row, shop.info)
        for n in figures:
            assert not said[n] or said[n] in pieces
    page = texts(read(made))[0]
    for words in (paper.report.title, "Ada's Provisions", paper.head.code, f"1 of {len(made.sheets)}"):
        assert words in page


def test_the_total_on_paper_is_the_service_s(shop: Shop) -> None:
    paper = paper_of(busy(shop), "ageing")
    total = paper.report.rows[-1].values[-1]
    assert isinstance(total, int)
    with shop.book.read() as tx:
        rows = reports.run(tx, "trial-balance", YEAR).rows
    sides = {row.values[0]: (row.values[2] or 0, row.values[3] or 0) for row in rows}
    receivable, deposits = sides["1100"][0], sides["2100"][1]
    assert isinstance(receivable, int)
    assert isinstance(deposits, int)
    assert total == receivable - deposits
    assert (
        format_amount(total, shop.info.currency, number_style("en_NG"), symbol=False)
        in texts(read(laid(paper)))[0]
    )


@pytest.mark.parametrize("code", [*NAMES])
def test_a_statement_says_whom_what_and_how_much(shop: Shop, code: str) -> None:
    busy(shop)
    paper = statement_of(shop, code)
    made = laid(paper)
    words = [p.text for sheet in made.sheets for p in sheet.pieces if isinstance(p, Words)]
    for expected in ("Statement", "Opening balance", "Closing balance", "Open items", "Receivables ageing"):
        assert expected in words
    row = shop.row(code)
    assert paper.balance == row.debt - row.credit
    owed = format_amount(abs(paper.balance), shop.info.currency, number_style("en_NG"))
    assert owed in words
    assert ("Owes" if paper.balance > 0 else "In credit") in words
    assert any(code in text for text in words)
    assert made.sheets[0].height / PER_MM == pytest.approx(297)


def test_names_come_out_in_their_own_letters(shop: Shop) -> None:
    busy(shop)
    reader = read(laid(paper_of(shop, "ageing")))
    page = texts(reader)[0]
    assert "Bùi Thị Hồng Ngọc" in page
    # A letter in the middle of a word has a shape of its own, which PDF may not lead back to it.
    assert {"م", "ح", "د", "ع", "ا", "ر"} <= set(page)
    assert "रमन" in page
    assert "₦" in page
    fonts = _fonts(reader)
    assert all(name.startswith("/NotoSans") for name in fonts)
    assert any("NotoSansArabic" in name for name in fonts)


def _fonts(reader: PdfReader) -> set[str]:
    """The fonts that are in the file itself."""
    found = set()
    for page in reader.pages:
        resources = cast("DictionaryObject", page["/Resources"])
        for font in cast("DictionaryObject", resources["/Font"]).values():
            [inner] = cast(
                "list[DictionaryObject]", cast("DictionaryObject", font.get_object())["/DescendantFonts"]
            )
            described = cast("DictionaryObject", inner.get_object())
            assert "/FontFile2" in cast("DictionaryObject", described["/FontDescriptor"])
            found.add(str(described["/BaseFont"]))
    return found


@pytest.mark.parametrize(
    ("currency", "locale", "sign"),
    [("VND", "vi_VN", "₫"), ("INR", "hi_IN", "₹"), ("IDR", "id_ID", "Rp"), ("KWD", "ar_KW", "د")],
)
def test_signs_of_other_currencies(
    open_shop: Callable[[str, str], Shop], currency: str, locale: str, sign: str
) -> None:
    shop = busy(open_shop(currency, locale))
    paper = statement_of(shop, "B")
    assert sign in texts(read(laid(paper)))[0]


@pytest.mark.parametrize(("rows", "pages"), [(1, 1), (30, 1), (1600, 40)])
def test_one_page_and_forty(shop: Shop, rows: int, pages: int) -> None:
    made = laid(long_report(shop, rows)) if rows < 100 else lay_out(compose(long_report(shop, rows)))
    reader = read(made)
    assert len(reader.pages) == len(made.sheets) == pages
    found = texts(reader)
    for n, page in enumerate(found, 1):
        assert f"{n} of {pages}" in page
        assert "Amount" in page
        assert "Long report" in page
    assert all(f"Sale {n} " in " ".join(found) for n in range(rows))


@pytest.mark.parametrize("rows", range(28, 46))
def test_a_total_is_never_alone_on_a_page(shop: Shop, rows: int) -> None:
    last = lay_out(compose(long_report(shop, rows))).texts()[-1]
    assert "Total" not in last or any(text.startswith("Sale ") for text in last)


@pytest.mark.parametrize("rows", range(34, 42))
def test_a_heading_is_never_alone_at_the_foot(shop: Shop, rows: int) -> None:
    paper = long_report(shop, rows)
    line = ReportRow((None, "Line", 1))
    heading = ReportRow((None, "Heading", None), Weight.HEADING)
    report = paper.report
    mixed = Report("x", "X", ("2026",), report.columns, (*report.rows[:rows], heading, line, line))
    pages = lay_out(compose(ReportPaper(paper.head, mixed))).texts()
    for page in pages:
        assert "Heading" not in page or "Line" in page


def test_the_largest_figures_stay_on_the_page(shop: Shop) -> None:
    with shop.book.read() as tx:
        head = papers.letterhead(tx)
    heads = columns(
        ("name", "Customer"), *((f"a{n}", f"A rather long heading {n}", Kind.AMOUNT) for n in range(9))
    )
    row = ReportRow(("W" * 200, *(MAX_FIGURE for _ in range(9))))
    made = laid(ReportPaper(head, Report("wide", "Wide", ("2026",), heads, (row, row))))
    assert made.sheets[0].width > made.sheets[0].height
    assert made.layout.points["body"] < template("report").points["body"]
    assert all(
        format_amount(MAX_FIGURE, head.info.currency, number_style("en_NG"), symbol=False) in page
        for page in made.texts()
    )


def test_headings_are_never_cut(shop: Shop) -> None:
    for code in NAMES:
        shop.sale(10, customer=code)
    words = [text for page in laid(paper_of(shop, "ageing")).texts() for text in page]
    heads = words[: words.index("Amaka Obi")]
    assert "Over 90 days" in " ".join(heads)
    assert not any("…" in text for text in heads)


def test_a_table_that_fits_stays_upright_and_one_that_does_not_is_turned(shop: Shop) -> None:
    upright = laid(paper_of(busy(shop), "trial-balance"))
    assert upright.sheets[0].width < upright.sheets[0].height
    assert upright.layout == fitted(template("report"), [])


def test_pages_for_people_who_read_from_right_to_left(shop: Shop) -> None:
    document = compose(paper_of(busy(shop), "trial-balance"))
    plain, turned = lay_out(document), lay_out(document, mirrored=True)
    for one, other in zip(plain.sheets[0].pieces, turned.sheets[0].pieces, strict=True):
        assert one.x + one.width == pytest.approx(plain.sheets[0].width - other.x)
    sides = {
        (one.align, other.align)
        for one, other in zip(plain.sheets[0].pieces, turned.sheets[0].pieces, strict=True)
        if isinstance(one, Words) and isinstance(other, Words)
    }
    assert ("figure", "figure") in sides, "digits stand one under the other by the last of them"
    assert sides <= {("figure", "figure"), ("start", "end"), ("end", "start"), ("centre", "centre")}


def test_paper_can_be_stopped_and_leaves_nothing(shop: Shop, tmp_path: Path) -> None:
    task = Task()
    task.cancel()
    paper = long_report(shop, 50)
    with pytest.raises(Cancelled):
        lay_out(compose(paper), task)
    with pytest.raises(Cancelled):
        pdf_bytes([lay_out(compose(paper))], "x", task)
    with pytest.raises(Cancelled):
        write_pdf([paper], tmp_path / "x.pdf", "a4", task)
    assert not list(tmp_path.glob("*.pdf*"))


def test_a_file_is_replaced_whole_or_stays(shop: Shop, tmp_path: Path) -> None:
    papers_: list[Paper] = [long_report(shop, 3)]
    file = tmp_path / "x.pdf"
    file.write_bytes(b"before")
    assert write_pdf(papers_, file) == 1
    assert file.read_bytes().startswith(b"%PDF-1.4")
    assert [p.name for p in tmp_path.glob("*x.pdf*")] == ["x.pdf"]
    with pytest.raises(NoPermission):
        keep_file(tmp_path / "nowhere" / "x.pdf", b"")


def test_two_pdfs_of_one_book_say_the_same(shop: Shop) -> None:
    paper = paper_of(busy(shop), "balance-sheet")
    assert texts(read(laid(paper))) == texts(read(laid(paper)))


def test_lines_that_command_a_printer_are_words(shop: Shop) -> None:
    with shop.book.read() as tx:
        head: Letterhead = papers.letterhead(tx)
    rows = (ReportRow(("one\ntwo\x1b[2J\x00", MAX_AMOUNT)),)
    report = Report("x", "X", ("2026",), columns(("a", "A"), ("b", "B", Kind.AMOUNT)), rows)
    assert "one two\ufffd[2J\ufffd" in laid(ReportPaper(head, report)).texts()[0]


def test_days_that_run_from_right_to_left_keep_their_figures_together(
    open_shop: Callable[[str, str], Shop], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An Arabic day within a sentence is read by itself: else its year stood where another's day should be."""
    monkeypatch.setattr("app.ui.report_words.spoken", lambda: "ar")
    shop = busy(open_shop("AED", "ar_AE"))
    with shop.book.read() as tx:
        report = reports.run(tx, "cash-book", YEAR)
    days = scope_words(report, shop.info)[0]
    assert days.count("\u2068") == days.count("\u2069") == 2
    assert days.startswith("\u2068")
    monkeypatch.setattr("app.ui.report_words.spoken", lambda: "en")
    english = open_shop("NGN", "en_NG")
    assert scope_words(report, english.info)[0] == "1 Jan 2026 to 31 Mar 2026"
