"""The database refuses by itself what does not follow, whoever asks: here Python's own sqlite3, as a shell would."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.books import Policy
from app.domain.sales import SaleDraft, SaleLineDraft
from app.services import payments
from app.services.sales import record_sale
from tests.books import Clock, digest_of, make_shop


@pytest.fixture
def shell(tmp_path: Path, clock: Clock) -> Iterator[sqlite3.Connection]:
    """A book with a bit of everything in it, closed, and then opened by another program."""
    shop = make_shop(tmp_path, clock)
    shop.customer()
    shop.customer("B")
    shop.policy(Policy.MANUAL)
    shop.sale(3000)
    shop.pay(2000, to_debt=0)
    shop.consolidate()
    shop.pay(100, to_debt=0)
    shop.consolidate_all()
    shop.sale(500, customer="B", paid_now=200)
    pending = shop.pending(100)
    shop.do(payments.confirm_pending, shop.outcome_draft(pending))
    rice = SaleLineDraft("Rice", 2_000, 35_000)
    shop.do(record_sale, SaleDraft(shop.uid(), shop.today, shop.id("B"), lines=(rice,)))
    shop.pay(50, customer="B", to_debt=0)
    shop.set_book(lock_date="2026-01-31")
    path = shop.book.path
    shop.book.close()
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(
        "INSERT INTO imports SELECT 1, 'sales', 'june.csv', 'digest', '2026-03-31T12:00:00.000Z', 'owner', 1, 1, 0, 0,"
        " max(id) FROM batches"
    )
    yield connection
    connection.close()


REST = "debt_before, credit_before, debt_after, credit_after, sold_after, paid_after, last_day"
DERIVED = [
    *(f"UPDATE customers SET {c} = {c} + 5" for c in ("debt", "credit", "sold", "paid", "last_row_no")),
    "UPDATE customers SET last_day = '2031-01-01'",
    "UPDATE customers SET debt = 0 WHERE debt > 0",
    *(
        f"UPDATE ledger SET {c} = {c} + 1"
        for c in (
            *("debit", "credit", "debt_before", "credit_before", "debt_after", "credit_after"),
            *("sold_after", "paid_after", "row_no", "entry_id"),
        )
    ),
    "DELETE FROM ledger WHERE row_no = 1",
    f"INSERT INTO ledger SELECT customer_id, row_no + 100, entry_id, debit, credit, {REST} FROM ledger WHERE row_no = 1",
    f"INSERT OR REPLACE INTO ledger SELECT customer_id, row_no, entry_id, debit, credit + 1, {REST} FROM ledger",
    *(f"UPDATE items SET {c} = {c} - 1" for c in ("open", "amount")),
    "UPDATE items SET side = 'credit' WHERE side = 'debt'",
    "UPDATE items SET side = 'credit', amount = 0, open = 0 WHERE open = amount",
    "UPDATE items SET side = 'debt', amount = 0, open = 0 WHERE open = amount",
    "DELETE FROM items",
]
APPEND_ONLY = (
    *("entries", "lines", "sales", "payments", "allocations", "balance_consolidations", "audit"),
    *("pending_payments", "pending_outcomes", "batches", "accounts", "customers", "number_series", "book"),
    *("tills", "imports", "sale_lines"),
)
JOURNAL = [
    "UPDATE entries SET posted = 0",
    "UPDATE entries SET day = '2026-02-02'",
    "UPDATE entries SET chain = zeroblob(33)",
    "UPDATE lines SET amount = -amount",
    "UPDATE lines SET customer_id = 2 WHERE customer_id = 1",
    "UPDATE allocations SET amount = amount + 1",
    "UPDATE audit SET actor = 'nobody'",
    "UPDATE balance_consolidations SET reason = ''",
    "UPDATE payments SET method = 'card'",
    "UPDATE sales SET total = total + 1",
    "UPDATE pending_payments SET amount = amount + 1",
    "UPDATE pending_outcomes SET outcome = 'failed', entry_id = NULL",
    "UPDATE number_series SET next = 1",
    "UPDATE number_series SET next = next + 5",
    "REPLACE INTO number_series VALUES ('sale', 1)",
    "INSERT INTO number_series VALUES ('return', 7)",
    "REPLACE INTO book VALUES ('uid', 'other')",
    "REPLACE INTO book VALUES ('lock_date', '')",
    "REPLACE INTO accounts SELECT id, code, 'Mine', type FROM accounts",
    "INSERT INTO accounts VALUES (77, '7700', 'Mine', 'income')",
    "UPDATE tills SET uid = 'other'",
    "UPDATE sale_lines SET quantity = quantity + 1",
    "UPDATE imports SET digest = 'other'",
    "UPDATE accounts SET name = 'Mine'",
    "UPDATE book SET value = 'other' WHERE key = 'uid'",
    "UPDATE customers SET uid = 'other' || id",
    "UPDATE OR REPLACE customers SET code = 'C'",
    "INSERT INTO lines SELECT entry_id, 9, account_id, customer_id, amount FROM lines",
    "INSERT INTO allocations SELECT id + 99, source_id, target_id, amount, day, entry_id FROM allocations",
]
NEW_ENTRY = (
    "INSERT INTO entries (id, uid, till_id, till_seq, kind, number, day, recorded_at, actor, posted, chain)"
    " VALUES (99, 'mine', 1, 99, 'sale', '99', '{day}', '2026-03-31T12:00:00.000Z', 'me', {posted}, zeroblob(33))"
)


@pytest.mark.parametrize("sql", [*DERIVED, *JOURNAL, *(f"DELETE FROM {name}" for name in APPEND_ONLY)])
def test_it_is_refused_and_nothing_changes(shell: sqlite3.Connection, sql: str) -> None:
    before = digest_of(shell.cursor())
    with pytest.raises(sqlite3.IntegrityError, match=r"guard:|CHECK|UNIQUE"):
        shell.execute(sql)
    assert digest_of(shell.cursor()) == before


@pytest.mark.parametrize(
    "name",
    [
        "entries",
        "lines",
        "sales",
        "payments",
        "allocations",
        "audit",
        "balance_consolidations",
        "batches",
        "tills",
        "imports",
        "sale_lines",
        "accounts",
        "book",
        "customers",
        "pending_payments",
        "pending_outcomes",
        "ledger",
    ],
)
def test_nothing_is_replaced(shell: sqlite3.Connection, name: str) -> None:
    before = digest_of(shell.cursor())
    with pytest.raises(sqlite3.IntegrityError, match="guard:"):
        shell.execute(f"REPLACE INTO {name} SELECT * FROM {name}")
    assert digest_of(shell.cursor()) == before


def test_an_entry_is_not_born_posted(shell: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="guard:"):
        shell.execute(NEW_ENTRY.format(day="2026-03-31", posted=1))


def test_nothing_is_posted_on_a_locked_day(shell: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="lock date"):
        shell.execute(NEW_ENTRY.format(day="2026-01-31", posted=0))


@pytest.mark.parametrize(
    "lines", [[], [(1, 100)], [(1, 100), (40, -99)], [(1, 100), (40, -60), (21, -39)]], ids=str
)
def test_an_entry_that_does_not_balance_is_not_posted(
    shell: sqlite3.Connection, lines: list[tuple[int, int]]
) -> None:
    shell.execute(NEW_ENTRY.format(day="2026-03-31", posted=0))
    for number, (account, amount) in enumerate(lines, 1):
        shell.execute("INSERT INTO lines VALUES (99, ?, ?, NULL, ?)", (number, account, amount))
    with pytest.raises(sqlite3.IntegrityError, match="sum to zero"):
        shell.execute("UPDATE entries SET posted = 1 WHERE id = 99")


def test_a_line_on_receivable_belongs_to_the_customer_of_its_entry(shell: sqlite3.Connection) -> None:
    shell.execute(NEW_ENTRY.format(day="2026-03-31", posted=0))
    for customer in (None, 1):
        with pytest.raises(sqlite3.IntegrityError, match="guard:"):
            shell.execute("INSERT INTO lines VALUES (99, 1, 10, ?, 100)", (customer,))


def test_what_is_true_may_be_written_again(shell: sqlite3.Connection) -> None:
    before = digest_of(shell.cursor())
    shell.execute("UPDATE customers SET debt = debt, credit = credit")
    shell.execute("UPDATE items SET open = open")
    shell.execute("UPDATE ledger SET debt_after = debt_after")
    assert digest_of(shell.cursor()) == before
