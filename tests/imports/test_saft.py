"""R3: the tax administration's example file: six customers' opening, movements and closing, as the file has them.

The data lies beside the project and is never part of it.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from defusedxml import ElementTree

from app.domain.customers import Status
from app.domain.errors import ImportRefused
from app.domain.reports import Span
from app.services import customers, proof, reports, statements
from app.services.saft_import import SaftResult, import_saft
from app.storage.book import Book
from tests.bank.files import Line, saft, write
from tests.books import Shop, digest, problems

SHARED = Path(os.environ.get("SHOPBOOK_SHARED", Path(__file__).parents[3] / "shared"))
FILE = SHARED / "data" / "saft_no_example_888888888.xml"
needs_file = pytest.mark.skipif(not FILE.exists(), reason="the real data is not beside the project")
NAMESPACE = {"n": "urn:StandardAuditFile-Taxation-Financial:NO"}
FIRST, LAST = date(2017, 1, 1), date(2017, 4, 30)


def cents(text: str | None) -> int:
    return int(Decimal(text or 0) * 100)


class Oracle:
    """What the file says, read here with other means than the program's."""

    def __init__(self) -> None:
        root = ElementTree.parse(FILE).getroot()
        assert root is not None
        self.opening: dict[str, int] = {}
        self.closing: dict[str, int] = {}
        self.moved: dict[str, list[tuple[date, int]]] = defaultdict(list)
        for each in root.iterfind(".//n:Customer", NAMESPACE):
            code = each.findtext("n:CustomerID", "", NAMESPACE)
            for name, kept in (("Opening", self.opening), ("Closing", self.closing)):
                debit, credit = (
                    each.findtext(f"n:{name}{s}Balance", None, NAMESPACE) for s in ("Debit", "Credit")
                )
                kept[code] = cents(debit) - cents(credit)
        self.sales = 0
        for each in root.iterfind(".//n:Transaction", NAMESPACE):
            day = date.fromisoformat(each.findtext("n:TransactionDate", "", NAMESPACE))
            for line in each.iterfind("n:Line", NAMESPACE):
                code = line.findtext("n:CustomerID", "", NAMESPACE)
                if code:
                    debit, credit = (
                        line.findtext(f"n:{s}Amount/n:Amount", None, NAMESPACE) for s in ("Debit", "Credit")
                    )
                    self.moved[code].append((day, cents(debit) - cents(credit)))


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Book, SaftResult]]:
    path = tmp_path_factory.mktemp("saft") / "saft.shopbook"
    book = Book.create(path, name="Toys", currency="NOK", locale="nb_NO")
    yield book, import_saft(book, FILE)
    book.close()


@needs_file
def test_r3_opening_movements_and_closing_of_six_customers(imported: tuple[Book, SaftResult]) -> None:
    book, result = imported
    oracle = Oracle()
    assert len(oracle.opening) == result.customers == 6
    assert result.rows == sum(map(len, oracle.moved.values())) == 25
    for code, opening in oracle.opening.items():
        with book.read() as tx:
            id_ = customers.customer_by_code(tx, code)
            rows = statements.statement(tx, id_, Span(FIRST, LAST)).rows
            late = statements.statement(tx, id_, Span(LAST, tx.today)).rows[-1].values[5]
        assert rows[0].values[5] == opening
        moved = [(row.values[0], (row.values[3] or 0) - (row.values[4] or 0)) for row in rows[1:-1]]  # type: ignore[operator]
        # What nets debt and credit adds as much as it takes off.
        assert [each for each in moved if each[1]] == sorted(oracle.moved[code], key=lambda each: each[0])
        assert rows[-1].values[5] == late == oracle.closing[code]


@needs_file
def test_r3_the_book_is_proved_and_the_tax_is_the_files(imported: tuple[Book, SaftResult]) -> None:
    book, _ = imported
    with book.read() as tx:
        result = proof.check_all(tx)
        rows = {
            r.values[1]: r.values[2] or r.values[3]
            for r in reports.run(tx, "trial-balance", Span(FIRST, LAST)).rows
        }
    assert (result.checked, result.in_step, result.details) == (6, 6, ())
    assert rows["Tax payable"] * 4 == rows["Sales"]  # type: ignore[operator]
    assert problems(book) == {}


@needs_file
def test_r3_sales_are_due_by_the_terms_of_the_file(imported: tuple[Book, SaftResult]) -> None:
    book, _ = imported
    with book.read() as tx:
        people = {row.code: row.terms_days for row in customers.customer_rows(tx, list(range(1, 7)))}
        found = reports.run(tx, "days-to-pay", Span(FIRST, LAST))
        rows = [row for row in found.rows if row.entry_id is not None]
        waits = {(row.values[4] - row.values[3]).days for row in rows}  # type: ignore[operator, union-attr]
    assert people == {code: 15 if code == "1001" else 30 for code in people}
    assert waits == {15, 30}


@needs_file
def test_r3_the_same_file_again_adds_nothing(imported: tuple[Book, SaftResult]) -> None:
    book, first = imported
    before = digest(book)
    again = import_saft(book, FILE)
    assert (again.entries, again.customers, again.batch_id) == (0, 0, None)
    assert again.duplicates == first.rows + 4
    assert digest(book) == before


@needs_file
def test_r3_its_payments_are_found_in_the_book_by_customer(imported: tuple[Book, SaftResult]) -> None:
    """The same file read as a bank statement: each payment is proposed for its own customer, as one that is there."""
    from app.services.bank import propose_matches
    from app.services.bank_files import read_statement

    book, _ = imported
    with book.read() as tx:
        info = tx.info
    statement = read_statement(FILE, info, LAST)
    with book.read() as tx:
        _, found = propose_matches(tx, statement)
        codes = {row.id: row.code for row in customers.customer_rows(tx, list(range(1, 7)))}
    assert len(found) == 13
    for proposal in found:
        assert proposal.customer_id is not None
        assert codes[proposal.customer_id] == proposal.line.customer_code
        assert "The customer paid the same amount within 5 days" in proposal.warnings[0]


# small files of our own ----------------------------------------------------------------------------------------------


PERIOD = "<n1:SelectionCriteria>{}</n1:SelectionCriteria>"


def with_balances(text: str, code: str, opening: str, closing: str) -> str:
    kept = f"<n1:CustomerID>{code}</n1:CustomerID><n1:OpeningDebitBalance>"
    return text.replace(
        f"{kept}0</n1:OpeningDebitBalance>", f"{kept}{opening}</n1:OpeningDebitBalance>{closing}"
    )


def test_a_batch_that_was_taken_back_can_be_imported_again(shop: Shop, tmp_path: Path) -> None:
    text = with_balances(saft([Line("2026-03-02", "40.00", "", "paid", "K1")]), "K1", "100", "")
    path = write(tmp_path, text)
    for _ in range(2):
        result = import_saft(shop.book, path)
        assert (result.entries, result.duplicates) == (2, 0)
        assert shop.standing("K1") == (60, 0)
        assert result.batch_id is not None
        with shop.book.read() as tx:
            kept = "SELECT kind, file_name, rows, entries, duplicates FROM imports WHERE batch_id = ?"
            rows = tx.cursor.execute(kept, (result.batch_id,)).fetchall()
        assert rows == [("saft", path.name, 1, 2, 0)]
        shop.reverse_batch(result.batch_id)
        assert shop.standing("K1") == (0, 0)
        # The customer goes with the batch that brought them, and comes back with the next.
        assert shop.row("K1").status is Status.ARCHIVED


def test_the_next_file_has_to_open_where_the_book_stands(shop: Shop, tmp_path: Path) -> None:
    first = with_balances(saft([Line("2026-02-02", "40.00", "", "paid", "K1")]), "K1", "100", "")
    import_saft(shop.book, write(tmp_path, first))
    lines = [Line("2026-03-02", "10.00", "", "later", "K1")]
    period = PERIOD.format("<n1:SelectionStartDate>2026-03-01</n1:SelectionStartDate>")
    later = saft(lines).replace("</n1:Header>", f"{period}</n1:Header>")
    before = digest(shop.book)
    with pytest.raises(ImportRefused, match=r"stands at ₦60\.00 in the book, the file opens with ₦70\.00"):
        import_saft(shop.book, write(tmp_path, with_balances(later, "K1", "70", "")))
    assert digest(shop.book) == before
    result = import_saft(shop.book, write(tmp_path, with_balances(later, "K1", "60", "")))
    assert result.entries == 1
    assert shop.standing("K1") == (50, 0)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("<n1:OpeningDebitBalance>0", "<n1:ClosingDebitBalance>7</n1:ClosingDebitBalance><n1:OpeningDebitBalance>0"),
         "opening and movements of customer K1 do not come to the closing balance"),
        (("<n1:Name>K1</n1:Name><n1:CustomerID>K1<", "<n1:Name>K1</n1:Name><n1:CustomerID>K2<"),
         "transaction 1 is about customer K1, whom the file does not have"),
        (("</n1:Header>", f"{PERIOD.format('<n1:SelectionStartDate>2026-13-01</n1:SelectionStartDate>')}</n1:Header>"),
         "“2026-13-01” is no day"),
        (("</n1:Header>", f"{PERIOD.format('<n1:PeriodStart>13</n1:PeriodStart><n1:PeriodStartYear>2026</n1:PeriodStartYear>')}</n1:Header>"),
         "“2026-13-01” is no day"),
        (("NGN", "NOK"), "The statement is in NOK, the book in NGN"),
        (("2026-03-02", "2031-03-02"), "2031-03-02 is in the future"),
        (("<n1:Name>K1</n1:Name><n1:CustomerID>K1</n1:CustomerID>", "<n1:Name>K1</n1:Name>"), "it has no CustomerID"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_and_nothing_kept(
    shop: Shop, tmp_path: Path, change: tuple[str, str], said: str
) -> None:
    text = saft([Line("2026-03-02", "40.00", "", "paid", "K1")])
    assert change[0] in text
    before = digest(shop.book)
    with pytest.raises(ImportRefused, match=said):
        import_saft(shop.book, write(tmp_path, text.replace(*change)))
    assert digest(shop.book) == before


def test_a_credit_note_is_no_payment(shop: Shop, tmp_path: Path) -> None:
    """What comes from the account that sales go to is goods taken back, not money."""
    leg = "<n1:Line><n1:RecordID>{r}</n1:RecordID><n1:AccountID>{a}</n1:AccountID>{c}<n1:{s}Amount><n1:Amount>{m}</n1:Amount></n1:{s}Amount></n1:Line>"
    who = "<n1:CustomerID>K1</n1:CustomerID>"

    def entry(number: int, day: str, *legs: str) -> str:
        return (
            f"<n1:Transaction><n1:TransactionID>{number}</n1:TransactionID><n1:TransactionDate>{day}</n1:TransactionDate>"
            + "".join(legs)
            + "</n1:Transaction>"
        )

    sale = entry(
        8,
        "2026-03-01",
        leg.format(r=1, a="1500", c=who, s="Debit", m=50),
        leg.format(r=2, a="3000", c="", s="Credit", m=50),
    )
    back = entry(
        9,
        "2026-03-05",
        leg.format(r=1, a="3000", c="", s="Debit", m=20),
        leg.format(r=2, a="1500", c=who, s="Credit", m=20),
    )
    text = saft([Line("2026-03-02", "10.00", "", "paid", "K1")]).replace(
        "</n1:Journal>", f"{sale}{back}</n1:Journal>"
    )
    import_saft(shop.book, write(tmp_path, text))
    assert [row.kind for row in shop.ledger("K1")] == ["sale", "payment", "return"]
    assert shop.standing("K1") == (20, 0)
    assert shop.account(2) == 10
