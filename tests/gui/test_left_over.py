"""English left over where services and rules put words together: on every report and paper, in what entries note
by themselves, in the tabs of a customer. Held against the language nobody speaks (tests/gui/test_pseudo_language.py).
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from app.domain import consolidation
from app.domain.accounts import Method
from app.domain.books import Policy
from app.domain.corrections import RecoveryDraft, ReductionDraft, ReturnDraft, ReverseDraft
from app.domain.customers import CustomerDraft, OpeningDraft
from app.domain.journal import EntryKind
from app.domain.papers import Paper, Width
from app.domain.payments import PaymentDraft, RefundDraft
from app.domain.reports import Span
from app.domain.sales import SaleDraft
from app.services import consolidation as consolidations
from app.services import corrections, customers, drill, papers, payments, reports, sales
from app.storage.book import Book, Tx
from app.ui import words
from app.ui.audit_words import Spoken
from app.ui.main_window import MainWindow
from app.ui.paper.compose import compose
from app.ui.report_words import row_words, said, scope_words
from app.ui.sentences import in_words, kept_words
from tests.gui.test_language import messages
from tests.gui.test_pseudo_language import check, pseudo, settle, untranslated, window

__all__ = ["pseudo", "window"]  # fixtures
AGO = timedelta(days=90)
# What of a document's parts is for the printer alone.
NO_TEXT = frozenset({"face", "ink", "align", "weight", "layout", "data", "logo"})


def everything(tx: Tx) -> None:
    """One entry of every kind that leaves words of its own: consolidated by itself, late, to walk-ins, reversed."""
    today, before = tx.today, tx.today - AGO

    def uid() -> str:
        return str(uuid4())

    tx_policy = consolidations.PolicyDraft(uid(), Policy.REAL_TIME)
    consolidations.set_policy(tx, tx_policy)
    names = ("Αλέξης", "Βασιλική", "Γιώργος")
    first, second, third = (
        customers.add_customer(tx, CustomerDraft(uid(), n)).customer_id or 0 for n in names
    )
    customers.record_opening(tx, OpeningDraft(uid(), third, before, debt=4_000))
    # Consolidated by itself; in part on the later day of the sale that a payment was made before.
    payments.record_payment(tx, PaymentDraft(uid(), first, before, 50_000))
    sales.record_sale(tx, SaleDraft(uid(), today, first, amount=20_000))
    sold = sales.record_sale(tx, SaleDraft(uid(), before, second, amount=90_000, due_day=before))
    payments.record_payment(tx, PaymentDraft(uid(), second, before - AGO, 10_000, Method.CHEQUE))
    corrections.record_return(tx, ReturnDraft(uid(), second, today, sale_id=sold.entry_id, amount=5_000))
    for kind, amount in ((EntryKind.DISCOUNT, 500), (EntryKind.ROUNDING, 3), (EntryKind.WRITE_OFF, 8_000)):
        corrections.record_reduction(tx, ReductionDraft(uid(), kind, second, today, amount, reason="Δώρο"))
    corrections.record_recovery(tx, RecoveryDraft(uid(), second, today, 1_000, Method.MOBILE))
    payments.refund(tx, RefundDraft(uid(), first, today, 1_000))
    for method in Method:
        sales.record_sale(tx, SaleDraft(uid(), today, amount=7_000, method=method))
    mistaken = sales.record_sale(tx, SaleDraft(uid(), today, second, amount=900))
    assert mistaken.entry_id is not None
    corrections.reverse(tx, ReverseDraft(uid(), mistaken.entry_id, "Λάθος"))


@pytest.fixture
def greek(tmp_path: Path, pseudo: None) -> Iterator[Book]:
    book = Book.create(tmp_path / "όλα.shopbook", name="Το μαγαζί", currency="EUR", locale="el_GR")
    with book.write("Άννα") as tx:
        everything(tx)
    yield book
    book.close()


def span_of(tx: Tx) -> Span:
    return Span(tx.today - 3 * AGO, tx.today, tx.today)


# A file's name on a paper, or a person who writes it: no words of ours.
def left_over(texts: list[str]) -> list[str]:
    return sorted({text for text in texts if untranslated(text)})


@pytest.mark.parametrize("key", sorted(reports.REPORTS))
def test_a_report_is_translated_to_its_last_word(greek: Book, key: str) -> None:
    with greek.read() as tx:
        report = reports.run(tx, key, span_of(tx), Spoken(tx.info))
        texts = [said(report.title), *scope_words(report, tx.info)]
        texts += [said(column.title) for column in report.columns]
        for row in report.rows:
            texts += row_words(report, row, tx.info)
    assert len(texts) > len(report.columns) + 2, "a report without rows shows nothing"
    assert left_over(texts) == []


def entries(tx: Tx, *kinds: str) -> list[int]:
    marks = ", ".join("?" * len(kinds))
    found = tx.cursor.execute(f"SELECT id FROM entries WHERE kind IN ({marks}) ORDER BY id", kinds).fetchall()
    return [int(row[0]) for row in found]


def every_paper(tx: Tx) -> Iterator[tuple[Paper, Width, bool]]:
    for key in reports.REPORTS:
        yield papers.report_paper(tx, key, span_of(tx), Spoken(tx.info)), "a4", False
    for customer in (1, 2, 3):
        yield papers.statement_paper(tx, customer, span_of(tx)), "a4", False
    for entry in entries(tx, "sale", "payment", "refund", "recovery"):
        paper = papers.entry_paper(tx, entry)
        yield paper, "58", False
        yield paper, "a4", False
    for entry in entries(tx, "sale"):
        yield papers.sale_paper(tx, entry), "a4", True
    yield papers.day_paper(tx, tx.today), "80", False


def written(part: object) -> Iterator[str]:
    """Every text of a document, before it is broken into lines."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple | list):
        for one in part:
            yield from written(one)
    elif is_dataclass(part):
        for field in fields(part):
            if field.name not in NO_TEXT:
                yield from written(getattr(part, field.name))


def test_every_paper_is_translated_to_its_last_word(greek: Book) -> None:
    texts, kinds = list[str](), set[str]()
    with greek.read() as tx:
        for paper, width, invoice in every_paper(tx):
            texts += written(compose(paper, width, invoice=invoice))
            kinds.add(type(paper).__name__)
    assert len(kinds) == 4
    # The code of the book: twelve digits, some of them letters.
    assert [text for text in left_over(texts) if not _is_code(text)] == []


def _is_code(text: str) -> bool:
    groups = text.split("-")
    return len(groups) == 3 and all(len(group) == 4 and group.isalnum() for group in groups)


def test_what_the_program_notes_by_itself_is_translated(greek: Book) -> None:
    """Memos and reasons that no person typed: all of them, those of policies not in force here as well."""
    with greek.read() as tx:
        found = tx.cursor.execute("SELECT DISTINCT memo FROM entries WHERE memo <> ''").fetchall()
    noted = {str(row[0]) for row in found}
    assert noted >= {consolidation.AUTOMATIC, consolidation.LATER_PART}
    assert left_over([words.short_memo(memo) for memo in noted]) == []
    source = ast.parse(Path(consolidation.__file__).read_text("utf-8"))
    constants = [
        str(node.value.value)
        for node in source.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
    ]
    assert len(constants) >= 3
    assert left_over([kept_words(memo) for memo in constants]) == []


def test_what_a_check_finds_is_translated(greek: Book, tmp_path: Path) -> None:
    """Every kind of damage is done to a copy; what was done and what the check said of it, with its facts."""
    report = drill.run(greek, folder=tmp_path)
    assert all(result.caught for result in report.results)
    said_of = [in_words(text) for result in report.results for text in (result.done, result.said)]
    # Names of guards and columns, and what the intruder of the drill wrote into a note.
    allowed = re.compile(r"_|before\)|goes on")
    assert [text for text in left_over(said_of) if not allowed.search(text)] == []


def test_every_tab_of_a_customer_is_translated_and_fits(window: MainWindow, qtbot: QtBot) -> None:
    from app.ui.customers.page import CustomersPage

    page = window.pages["customers"]
    assert isinstance(page, CustomersPage)
    found: list[str] = []
    for customer in (1, 2, 3):
        window.open_customer(customer)
        for tab in range(page.detail.tabs.count()):
            page.detail.tabs.setCurrentIndex(tab)
            settle(qtbot, page)
            check(page, found)
    assert sorted(set(found)) == []


# Said alike in both languages, with what stands in Indonesian books beside it.
ALIKE = {
    *(
        "Shopbook",
        "Shopbook (*.shopbook)",
        "Excel",
        "CSV",
        "hledger",
        "Beancount",
        "PDF",
        "A4",
        "80 mm",
        "58 mm",
    ),
    *(
        "&CSV …",
        "&Excel …",
        "&PDF …",
        "OK",
        "Logo",
        "Folder",
        "Status",
        "Total",
        "Subtotal",
        "Bank",
        "Transfer",
    ),
    *("Debit", "Audit", "Tab", "status", "debit", "&Edit", "Ctrl+K", "Ctrl+Enter", "+ / −", "“{text}”"),
    *("Export", "Import", "Manual", "Batch"),
}


def test_no_text_is_the_same_in_indonesian_but_those_that_are() -> None:
    """A translation that is its source was most likely left in English."""
    same = {
        source
        for _, source, forms in messages("id")
        if any(form == source for form in forms) and any(letter.isalpha() for letter in source)
    }
    plain = {text for text in same - ALIKE if untranslated(_without_facts(text))}
    assert plain == set()


def _without_facts(text: str) -> str:
    return re.sub(r"\{\w+\}|%L?n", "", text)


def test_indonesian_holds_no_english_words() -> None:
    """Words that only English has, in any translation: found even where the rest was translated."""
    english = {
        *(
            "the",
            "of",
            "and",
            "is",
            "are",
            "was",
            "were",
            "with",
            "this",
            "that",
            "not",
            "from",
            "has",
            "have",
        ),
        *(
            "owes",
            "sale",
            "sales",
            "payment",
            "payments",
            "customer",
            "customers",
            "entry",
            "entries",
            "balance",
        ),
        *(
            "reversed",
            "recorded",
            "nothing",
            "cannot",
            "day",
            "days",
            "late",
            "paid",
            "debt",
            "credit",
            "walk",
        ),
    }
    found = []
    for _, source, forms in messages("id"):
        for form in forms:
            bare = _without_facts(form).replace("`", " ")
            told = {word.strip(".,:;·!?()“”’'").casefold() for word in bare.split()}
            if told & english:
                found.append((source, form))
    assert found == []


def test_a_day_in_a_sentence_speaks_its_language(greek: Book) -> None:
    """The language nobody speaks has no names: those of the place stay. One that has them is heard."""
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance()
    assert application is not None
    application.setProperty("language", "id")
    with greek.read() as tx:
        report = reports.run(tx, "cash-book", Span(date(2026, 5, 1), date(2026, 8, 31)))
        assert "1 Mei 2026" in scope_words(report, tx.info)[0]
