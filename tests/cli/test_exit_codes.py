"""Exit codes as the system sees them: each of these is a program of its own."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from app.storage.book import Book
from tests.cli.conftest import Shell, guards_off


def _empty(book: Path) -> None:
    book.write_bytes(b"")


def _foreign(book: Path) -> None:
    book.write_bytes(b"Dear Ada, here is the list of what I owe you.\n" * 100)


def _other_program(book: Path) -> None:
    book.unlink()
    connection = sqlite3.connect(book)
    connection.execute("CREATE TABLE music (title TEXT)")
    connection.commit()
    connection.close()


def _truncated(book: Path) -> None:
    whole = book.read_bytes()
    book.write_bytes(whole[: len(whole) // 2])


def _newer(book: Path) -> None:
    connection = sqlite3.connect(book, isolation_level=None)
    connection.execute("PRAGMA user_version = 999")
    connection.close()


def _read_only(book: Path) -> None:
    book.chmod(0o444)


def _missing(book: Path) -> None:
    book.unlink()


@pytest.mark.parametrize(
    ("change", "code", "kind"),
    [
        (_missing, 4, "missing"),
        (_empty, 4, "not_a_book"),
        (_foreign, 4, "not_a_book"),
        (_other_program, 4, "not_a_book"),
        (_truncated, 4, "damaged"),
        (_newer, 5, "too_new"),
        (_read_only, 6, "cannot_write"),
    ],
)
def test_a_file_that_is_no_good_is_left_as_it_is(
    naira: Shell, change: Callable[[Path], None], code: int, kind: str
) -> None:
    change(naira.book)
    before = _digest(naira.book)
    answer = naira.program("sale", "--customer", "C", "--amount", "5", "--json")
    assert (answer.code, answer.error["error"]) == (code, kind)
    assert _digest(naira.book) == before
    assert sorted(path.name for path in naira.book.parent.iterdir()) == (["shop.shopbook"] if before else [])


def test_a_pipe_is_no_book_and_is_not_waited_for(empty: Shell) -> None:
    os.mkfifo(empty.book)
    assert empty.refused(4, "customers")["error"] == "not_a_book"


def _digest(book: Path) -> str:
    return hashlib.sha256(book.read_bytes()).hexdigest() if book.exists() else ""


def test_a_new_book_never_replaces_a_file(naira: Shell) -> None:
    before = _digest(naira.book)
    answer = naira.program("new", "--name", "Other", "--currency", "NGN", "--json")
    assert (answer.code, answer.error["error"]) == (6, "exists")
    assert _digest(naira.book) == before


def test_a_book_that_another_program_has_open(naira: Shell) -> None:
    book = Book.open(naira.book)
    try:
        answer = naira.program("customers", "--wait", "0.2", "--json")
    finally:
        book.close()
    assert (answer.code, answer.error["error"]) == (3, "open_elsewhere")
    assert naira.program("customers", "--json").code == 0


def test_a_book_that_is_let_go_while_the_command_waits(naira: Shell) -> None:
    book = Book.open(naira.book)
    try:
        waiting = naira.begin("customers", "--json")
        with pytest.raises(TimeoutError):
            _wait(waiting, seconds=3)
    finally:
        book.close()
    out, err = waiting.communicate(timeout=60)
    assert (waiting.returncode, err) == (0, b"")
    assert [row["code"] for row in json.loads(out)] == ["C"]


def _wait(process: object, *, seconds: float) -> None:
    import subprocess

    assert isinstance(process, subprocess.Popen)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        raise TimeoutError from None


def test_done_refused_usage_and_locked(naira: Shell) -> None:
    assert naira.program("customers").code == 0
    assert naira.program("charge", "--customer", "C", "--amount", "5", "--json").error["error"] == (
        "insufficient_credit"
    )
    usage = naira.program("sale", "--json", "--amuont", "5")
    assert (usage.code, usage.error["error"]) == (2, "usage")
    naira.ask("set", "lock_date", "2026-01-31", "--reason", "January is closed")
    locked = naira.program("sale", "--customer", "C", "--amount", "5", "--day", "2026-01-01")
    assert (locked.code, locked.out) == (7, "")
    assert locked.err.startswith("The book is closed up to 2026-01-31")


def test_a_check_that_finds_something(naira: Shell) -> None:
    naira.ask("payment", "--customer", "C", "--amount", "4500")
    with guards_off(naira.book) as change:
        change("UPDATE customers SET credit = 500000")
    first = naira.program("discrepancies", "--json")
    assert first.code == 1
    assert [(row["stored"], row["computed"], row["difference"]) for row in first.data] == [
        (500_000, 450_000, -50_000)
    ]
    assert naira.program("verify", "--json").data["failed"] == 1
    fixed = naira.program("verify", "--fix", "--json")
    assert fixed.code == 1
    assert (fixed.data["fixed"], fixed.data["failed"]) == (1, 0)
    assert [row["fixed"] for row in fixed.data["details"]] == [True]
    again = naira.program("verify", "--json")
    assert (again.code, again.data["in_step"], again.data["details"]) == (0, 1, [])
    assert naira.standing() == (0, 450_000)
    assert "figure_repaired" in [row["action"] for row in naira.ask("audit", "--customer", "C")]


def test_v3_and_v5_150_customers_of_whom_two_differ(naira: Shell) -> None:
    from app.domain.customers import CustomerDraft, OpeningDraft
    from app.services import customers

    book = Book.open(naira.book)
    with book.write() as tx:
        for n in range(2, 151):
            customers.add_customer(tx, CustomerDraft(f"add-{n}", f"Customer {n}", code=f"K{n}"))
            draft = OpeningDraft(
                f"open-{n}", customers.customer_by_code(tx, f"K{n}"), tx.today, credit=45_000_000
            )
            customers.record_opening(tx, draft)
    book.close()
    with guards_off(naira.book) as change:
        change("UPDATE customers SET credit = 45000100 WHERE code = 'K9'")
        change("UPDATE customers SET credit = 50000000 WHERE code = 'K5'")
    report = naira.ask("verify", code=1)
    assert (report["checked"], report["in_step"], report["failed"]) == (150, 148, 2)
    found = naira.ask("discrepancies", code=1)
    assert [(row["customer"], abs(row["difference"])) for row in found] == [("K5", 5_000_000), ("K9", 100)]
    assert naira.ask("verify", "--fix", code=1)["fixed"] == 2
    assert naira.ask("verify")["in_step"] == 150


def test_an_older_file_is_refused_in_one_json_document_and_nothing_else(naira: Shell, tmp_path: Path) -> None:
    """Python's own last resort would write what is logged beside it."""
    home = {"SHOPBOOK_HOME": str(tmp_path / "home")}
    older = naira.book.with_suffix(".older")
    older.write_bytes(naira.book.read_bytes())
    added = naira.program("customer", "add", "--code", "A", "--name", "Ada", "--json", **home)
    assert added.code == 0
    naira.book.write_bytes(older.read_bytes())
    refused = naira.program("customer", "add", "--code", "B", "--name", "Bala", "--json", **home)
    assert refused.code == 4
    assert json.loads(refused.err)["error"] == "not_newest"
