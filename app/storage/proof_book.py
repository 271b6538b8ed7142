"""Checks of the book as a whole: the journal in itself, and against what sums it up. Amounts in minor units.

Each answers with findings and relies on no other.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Any, Final

from app.domain.proof import Finding
from app.storage.book import Tx

_ENTRIES: Final = (
    "SELECT e.id, e.customer_id, coalesce(sum(l.amount), 0), count(l.amount), e.posted,"
    " coalesce(sum(CASE WHEN l.account_id IN (10, 20) THEN l.customer_id IS NOT e.customer_id OR e.customer_id IS NULL"
    "  ELSE l.customer_id IS NOT NULL END), 0)"
    " FROM entries e NOT INDEXED LEFT JOIN lines l ON l.entry_id = e.id GROUP BY e.id"
    " HAVING coalesce(sum(l.amount), 0) <> 0 OR count(l.amount) < 2 OR e.posted <> 1"
    " OR sum(CASE WHEN l.account_id IN (10, 20) THEN l.customer_id IS NOT e.customer_id OR e.customer_id IS NULL"
    "  ELSE l.customer_id IS NOT NULL END) > 0 ORDER BY e.id"
)


def entries(tx: Tx) -> Iterator[Finding]:
    """Every entry is posted, has two lines or more, they sum to zero, and customer lines are its customer's."""
    for entry, customer, total, count, posted, misplaced in tx.cursor.execute(_ENTRIES).fetchall():
        if posted != 1:
            message = f"Entry {entry} was never posted."
            yield Finding("entry_not_posted", "posted", message, customer, entry)
        elif total or count < 2:
            message = f"Entry {entry} does not sum to zero."
            yield Finding("entry_unbalanced", "amount", message, customer, entry, total, 0)
        elif misplaced:
            message = f"Entry {entry} has a line that is not its customer's."
            yield Finding("entry_unbalanced", "customer", message, customer, entry)


def sums(tx: Tx) -> Iterator[Finding]:
    """The trial balance is zero, and the two control accounts are the sum of the customers."""
    cursor = tx.cursor
    total = cursor.execute("SELECT coalesce(sum(amount), 0) FROM lines").fetchone()[0]
    if total:
        yield Finding("trial_balance", "amount", "The trial balance is not zero.", stored=total, computed=0)
    accounts = dict(
        cursor.execute(
            "SELECT account_id, sum(amount) FROM lines WHERE account_id IN (10, 20) GROUP BY account_id"
        ).fetchall()
    )
    debt, credit = cursor.execute(
        "SELECT coalesce(sum(debt), 0), coalesce(sum(credit), 0) FROM customers"
    ).fetchone()
    for field, name, stored, computed in (
        ("debt", "Accounts receivable", debt, accounts.get(10, 0)),
        ("credit", "Customer deposits", credit, -accounts.get(20, 0)),
    ):
        if stored != computed:
            message = f"{name} is not the sum of the customers."
            yield Finding("control_account", field, message, stored=stored, computed=computed)


_USED: Final = (
    "WITH used (id, amount) AS (SELECT id, sum(amount) FROM (SELECT target_id AS id, amount FROM allocations"
    " UNION ALL SELECT source_id, amount FROM allocations) GROUP BY id)"
    " SELECT u.id, e.customer_id, u.amount, e.owed + e.given FROM used u LEFT JOIN entries e ON e.id = u.id"
    " WHERE e.id IS NULL OR u.amount < 0 OR u.amount > e.owed + e.given ORDER BY u.id"
)
_JOINED: Final = (
    "SELECT a.entry_id, m.customer_id, a.source_id, a.target_id FROM allocations a"
    " LEFT JOIN entries s ON s.id = a.source_id LEFT JOIN entries t ON t.id = a.target_id"
    " LEFT JOIN entries m ON m.id = a.entry_id"
    " WHERE s.id IS NULL OR t.id IS NULL OR m.id IS NULL OR s.given = 0 OR t.owed = 0 OR a.day <> m.day"
    " OR s.customer_id IS NOT t.customer_id OR s.customer_id IS NOT m.customer_id ORDER BY a.id"
)


def allocations(tx: Tx) -> Iterator[Finding]:
    """What is settled lies within the sale and within the credit, between two entries of one customer."""
    for entry, customer, used, amount in tx.cursor.execute(_USED).fetchall():
        makers = tx.cursor.execute(
            "SELECT DISTINCT entry_id FROM allocations WHERE source_id = :id OR target_id = :id",
            {"id": entry},
        ).fetchall()
        message = f"Entry {entry} is settled with more than it comes to, or with less than nothing."
        causes = tuple(row[0] for row in makers)
        yield Finding("allocation", "amount", message, customer, entry, used, amount, causes=causes)
    for entry, customer, source, target in tx.cursor.execute(_JOINED).fetchall():
        message = f"Entry {entry} settles {target} from {source}, which do not belong together."
        yield Finding("allocation", "entries", message, customer, entry, causes=(source, target))


_CONSOLIDATED: Final = (
    "SELECT b.entry_id, b.customer_id, b.original_debt - b.net_debt,"
    " coalesce((SELECT sum(amount) FROM lines WHERE entry_id = b.entry_id AND account_id = 20), 0)"
    " FROM balance_consolidations b LEFT JOIN entries e ON e.id = b.entry_id"
    " WHERE e.id IS NULL OR e.kind <> 'consolidation' OR e.customer_id IS NOT b.customer_id"
    " OR e.batch_id IS NOT b.batch_id OR b.original_debt - b.net_debt <> b.original_credit - b.net_credit"
    " OR b.original_debt - b.net_debt IS NOT (SELECT sum(amount) FROM lines WHERE entry_id = b.entry_id AND account_id = 20)"
    " UNION ALL SELECT e.id, e.customer_id, 0, NULL FROM entries e WHERE e.kind = 'consolidation'"
    " AND NOT EXISTS (SELECT 1 FROM balance_consolidations b WHERE b.entry_id = e.id)"
)
_BEFORE_AND_AFTER: Final = (
    "SELECT b.entry_id, b.customer_id, b.original_debt, l.debt_before FROM balance_consolidations b"
    " JOIN ledger l ON l.entry_id = b.entry_id"
    " WHERE (b.original_debt, b.original_credit, b.net_debt, b.net_credit)"
    " <> (l.debt_before, l.credit_before, l.debt_after, l.credit_after)"
)


def consolidations(tx: Tx, not_in_step: AbstractSet[int]) -> Iterator[Finding]:
    """Each consolidation row agrees with its entry, and its before and after with the ledger.

    The ledger of whoever is `not_in_step` says nothing about what was recorded.
    """
    for entry, customer, kept, moved in tx.cursor.execute(_CONSOLIDATED).fetchall():
        message = f"The consolidation kept for entry {entry} does not agree with its lines."
        yield Finding("consolidation", "amount", message, customer, entry, kept, moved)
    for entry, customer, kept, before in tx.cursor.execute(_BEFORE_AND_AFTER).fetchall():
        if customer not in not_in_step:
            message = f"The consolidation of entry {entry} does not begin or end where the ledger does."
            yield Finding("consolidation", "original_debt", message, customer, entry, kept, before)


_NUMBERS: Final = (
    "SELECT coalesce(e.kind, n.kind), coalesce(e.count, 0), coalesce(e.last, 0), coalesce(n.next, 1) - 1 FROM"
    " (SELECT kind, count(*) AS count, max(CAST(number AS INTEGER)) AS last FROM entries GROUP BY kind) e"
    " FULL JOIN number_series n ON n.kind = e.kind"
)
_TILLS: Final = (
    "SELECT till_id, count(*), max(till_seq) FROM entries GROUP BY till_id HAVING count(*) <> max(till_seq)"
)


def numbers(tx: Tx) -> Iterator[Finding]:
    """The numbers of each kind, and the sequence of the till, run from one without a gap."""
    for kind, count, last, given in tx.cursor.execute(_NUMBERS).fetchall():
        if not count == last == given:
            message = (
                f"The numbers of {kind.replace('_', ' ')} have a gap or go further than what was given out."
            )
            yield Finding("number", kind, message, stored=given, computed=count, mark=str(last))
    for till, count, last in tx.cursor.execute(_TILLS).fetchall():
        message = f"The sequence of till {till} has a gap."
        yield Finding("number", f"till {till}", message, stored=last, computed=count)


# Derived, so what is wrong there is found and mended by the checks of customers.
_DERIVED: Final = "'ledger', 'items', 'customer_checks', 'check_findings'"
_ORPHANS: Final = (
    'SELECT f."table", f.parent, f.fkid, count(*) FROM sqlite_master m JOIN pragma_foreign_key_check(m.name) f'
    f" WHERE m.type = 'table' AND m.name NOT IN ({_DERIVED}) GROUP BY f.\"table\", f.parent, f.fkid"
)


def orphans(tx: Tx) -> Iterator[Finding]:
    """No row points to one that is not there (SQLite's own foreign key check)."""
    for table, parent, number, count in tx.cursor.execute(_ORPHANS).fetchall():
        causes = _around(tx, table, parent, number)
        words = "1 row points" if count == 1 else f"{count} rows point"
        message = f"In {table.replace('_', ' ')} {words} to {parent.replace('_', ' ')} that are not there."
        yield Finding("orphan", table, message, causes=causes, mark=f"{parent}:{count}")


def _around(tx: Tx, table: str, parent: str, number: int) -> tuple[int, ...]:
    """The entries to which the rows without a parent belong, and those that are missing."""
    keys: list[Any] = tx.cursor.execute(f"PRAGMA foreign_key_list({table})").fetchall()
    column, to = next((k[3], k[4] or "id") for k in keys if k[0] == number)
    columns = {c[1] for c in tx.cursor.execute(f"PRAGMA table_info({table})").fetchall()}
    own = "entry_id" if "entry_id" in columns else "id" if table == "entries" else "NULL"
    missing = column if parent == "entries" else "NULL"
    rows = tx.cursor.execute(
        f"SELECT DISTINCT {own}, {missing} FROM {table} WHERE {column} IS NOT NULL"
        f" AND {column} NOT IN (SELECT {to} FROM {parent}) LIMIT 1000"
    ).fetchall()
    return tuple({one for row in rows for one in row if one is not None})
