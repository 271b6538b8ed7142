"""The deeds of the drill: what somebody with the sqlite3 shell does to a book, most of them in several ways.

Each draws a row, changes it for certain, and says where. Amounts in minor units.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from app.domain.books import BookInfo
from app.domain.drill import Damage, Deed
from app.domain.money import format_amount
from app.locales import number_style
from app.storage import proof_chain
from app.storage.book import Tx
from app.storage.drill import Intruder

# What an entry is made of, and what is derived from it.
_PARTS: Final = ("lines", "sale_lines", "sales", "payments", "balance_consolidations", "allocations")
_DERIVED: Final = ("items", "ledger")
# Who writes the journal anew begins among the last so many entries.
_LAST: Final = 500
# A sale of which something stands on the customer's debt.
_ON_DEBT: Final = (
    "e.kind = 'sale' AND e.customer_id IS NOT NULL AND e.owed > 0"
    " AND EXISTS (SELECT 1 FROM lines WHERE entry_id = e.id AND account_id = 10 AND amount > 0)"
)
# With less than this there are not two of everything.
_ENOUGH: Final = "SELECT count(*) >= 6 FROM entries e WHERE e.customer_id IS NOT NULL"
_BOTH_KINDS: Final = (
    f"SELECT count(DISTINCT e.customer_id) >= 2 AND count(CASE WHEN {_ON_DEBT} THEN 1 END) >= 2"
    f" FROM (SELECT * FROM entries ORDER BY id DESC LIMIT {_LAST}) e"
)
_LINES: Final = "(SELECT count(*) FROM lines WHERE entry_id = e.id)"


class NothingThere(Exception):
    """The book has no row that this could be done to."""


def has_enough(tx: Tx) -> bool:
    """Whether a book has enough in it for every deed."""
    return all(tx.cursor.execute(sql).fetchone()[0] for sql in (_ENOUGH, _BOTH_KINDS))


def commit(damage: Damage, intruder: Intruder, info: BookInfo) -> Deed:
    """Do this damage; raises NothingThere. Not for OLDER_FILE, which is done to the whole file."""
    with intruder.at_work(past_guards=damage is not Damage.GUARD):
        return _DEEDS[damage](intruder, info)


def _some(found: int | None) -> int:
    if found is None:
        raise NothingThere
    return found


def _money(info: BookInfo, minor: int) -> str:
    return format_amount(minor, info.currency, number_style(info.locale))


# amounts, dates, customers, notes -------------------------------------------------------------------------------


def _amount(intruder: Intruder, info: BookInfo) -> Deed:
    way = intruder.rng.randrange(3)
    if way == 0:
        return _one_line(intruder, info)
    if way == 1:
        return _both_sides(intruder, info)
    return _everywhere(intruder, info)


def _one_line(intruder: Intruder, info: BookInfo) -> Deed:
    entry = _some(intruder.entry(f"{_LINES} > 0"))
    line, before = intruder.rng.choice(
        intruder.rows("SELECT line_no, amount FROM lines WHERE entry_id = ?", entry)
    )
    after = before + _unlike(intruder, -before)
    intruder.do("UPDATE lines SET amount = ? WHERE entry_id = ? AND line_no = ?", after, entry, line)
    said = f"Line {line} of entry {entry} says {_money(info, after)} instead of {_money(info, before)}."
    return Deed(said, frozenset({entry}))


def _both_sides(intruder: Intruder, info: BookInfo) -> Deed:
    entry = _some(intruder.entry(f"{_LINES} > 1"))
    lines = intruder.rows("SELECT line_no, amount FROM lines WHERE entry_id = ? ORDER BY line_no", entry)
    (one, first), (other, second) = intruder.rng.sample(lines, 2)
    by = _unlike(intruder, -first, second)
    change = "UPDATE lines SET amount = amount + ? WHERE entry_id = ? AND line_no = ?"
    intruder.do(change, by, entry, one)
    intruder.do(change, -by, entry, other)
    said = f"Two lines of entry {entry} differ by {_money(info, abs(by))}, so that it still sums to zero."
    return Deed(said, frozenset({entry}))


def _everywhere(intruder: Intruder, info: BookInfo) -> Deed:
    """As somebody would who knows the book: every figure that follows is made to fit."""
    entry = intruder.entry(_ON_DEBT)
    if entry is None:
        return _both_sides(intruder, info)
    by = intruder.rng.randint(1, 99_999)
    _raise_sale(intruder, entry, by)
    said = f"Sale entry {entry} is {_money(info, by)} larger, with its ledger, what is open and the balance."
    return Deed(said, frozenset({entry}))


def _raise_sale(intruder: Intruder, entry: int, by: int) -> None:
    customer, row_no = intruder.rows("SELECT customer_id, row_no FROM ledger WHERE entry_id = ?", entry)[0]
    up, down = (
        intruder.value(f"SELECT line_no FROM lines WHERE entry_id = ? AND {where} LIMIT 1", entry)
        for where in ("account_id = 10", "account_id <> 10 AND amount < 0")
    )
    change = "UPDATE lines SET amount = amount + ? WHERE entry_id = ? AND line_no = ?"
    intruder.do(change, by, entry, up)
    intruder.do(change, -by, entry, down)
    intruder.do("UPDATE entries SET owed = owed + ? WHERE id = ?", by, entry)
    intruder.do(
        "UPDATE sales SET subtotal = subtotal + ?1, total = total + ?1 WHERE entry_id = ?2", by, entry
    )
    intruder.do(
        "UPDATE sale_lines SET amount = amount + ?1 WHERE entry_id = ?2"
        " AND line_no = (SELECT max(line_no) FROM sale_lines WHERE entry_id = ?2)",
        *(by, entry),
    )
    intruder.do(
        "UPDATE balance_consolidations SET original_debt = original_debt + ?1, net_debt = net_debt + ?1"
        " WHERE customer_id = ?2 AND entry_id > ?3",
        *(by, customer, entry),
    )
    intruder.do("UPDATE items SET amount = amount + ?1, open = open + ?1 WHERE entry_id = ?2", by, entry)
    intruder.do("UPDATE ledger SET debit = debit + ?1 WHERE entry_id = ?2", by, entry)
    intruder.do(
        "UPDATE ledger SET debt_after = debt_after + ?1, sold_after = sold_after + ?1,"
        " debt_before = debt_before + CASE WHEN row_no > ?3 THEN ?1 ELSE 0 END"
        " WHERE customer_id = ?2 AND row_no >= ?3",
        *(by, customer, row_no),
    )
    intruder.do("UPDATE customers SET debt = debt + ?1, sold = sold + ?1 WHERE id = ?2", by, customer)


def _unlike(intruder: Intruder, *refused: int) -> int:
    """A difference that leaves no line at zero."""
    while (by := intruder.amount()) in refused:
        continue
    return by


def _day(intruder: Intruder, _: BookInfo) -> Deed:
    entry = _some(intruder.entry())
    days = intruder.rng.randint(1, 400) * intruder.rng.choice((-1, 1))
    before = intruder.value("SELECT day FROM entries WHERE id = ?", entry)
    intruder.do("UPDATE entries SET day = date(day, ? || ' days') WHERE id = ?", days, entry)
    if intruder.rng.random() < 0.5:
        # Two of three figures that follow from the day; a careful hand would go on.
        intruder.do("UPDATE items SET day = date(day, ? || ' days') WHERE entry_id = ?", days, entry)
    after = intruder.value("SELECT day FROM entries WHERE id = ?", entry)
    return Deed(f"Entry {entry} is dated {after} instead of {before}.", frozenset({entry}))


def _customer(intruder: Intruder, _: BookInfo) -> Deed:
    entry = _some(intruder.entry("e.customer_id IS NOT NULL"))
    owner = intruder.value("SELECT customer_id FROM entries WHERE id = ?", entry)
    others = intruder.rows("SELECT id FROM customers WHERE id <> ? ORDER BY id LIMIT 1000", owner)
    if not others:
        raise NothingThere
    other = intruder.rng.choice(others)[0]
    intruder.do("UPDATE entries SET customer_id = ? WHERE id = ?", other, entry)
    if intruder.rng.random() < 0.7:
        change = "UPDATE lines SET customer_id = ? WHERE entry_id = ? AND customer_id IS NOT NULL"
        intruder.do(change, other, entry)
    return Deed(f"Entry {entry} belongs to customer {other} instead of {owner}.", frozenset({entry}))


def _note(intruder: Intruder, _: BookInfo) -> Deed:
    entry = _some(intruder.entry())
    words = intruder.rng.choice(("settled in cash", "x", "Paid already, see the other book", "ödəndi"))
    intruder.do("UPDATE entries SET memo = memo || ? WHERE id = ?", f" {words}", entry)
    return Deed(f'The note of entry {entry} goes on: "{words}".', frozenset({entry}))


# rows ----------------------------------------------------------------------------------------------------------


def _deleted(intruder: Intruder, _: BookInfo) -> Deed:
    entry = _some(intruder.entry(f"{_LINES} > 0"))
    if intruder.rng.random() < 0.5:
        for table in (*_PARTS, *_DERIVED):
            intruder.do(f"DELETE FROM {table} WHERE entry_id = ?", entry)
        intruder.do("DELETE FROM entries WHERE id = ?", entry)
        return Deed(f"Entry {entry} is gone, with all that was written with it.", frozenset({entry}))
    there = [t for t in _PARTS if intruder.value(f"SELECT count(*) FROM {t} WHERE entry_id = ?", entry)]
    table = intruder.rng.choice(there)
    # The row of the greatest amount: any row would do, and every one of these tables has a key of its own.
    key = {"lines": "line_no", "sale_lines": "line_no", "allocations": "id", "balance_consolidations": "id"}
    own = key.get(table, "entry_id")
    intruder.do(
        f"DELETE FROM {table} WHERE entry_id = ?1 AND {own} = (SELECT max({own}) FROM {table} WHERE entry_id = ?1)",
        entry,
    )
    return Deed(f"One row of {table.replace('_', ' ')} of entry {entry} is gone.", frozenset({entry}))


def _inserted(intruder: Intruder, info: BookInfo) -> Deed:
    if intruder.rng.random() < 0.4:
        entry = _some(intruder.entry(f"{_LINES} > 0"))
        amount = intruder.amount()
        last = intruder.value("SELECT max(line_no) FROM lines WHERE entry_id = ?", entry)
        insert = (
            "INSERT INTO lines (entry_id, line_no, account_id, customer_id, amount) VALUES (?, ?, ?, NULL, ?)"
        )
        intruder.do(insert, entry, last + 1, 1, amount)
        intruder.do(insert, entry, last + 2, 40, -amount)
        said = f"Entry {entry} has two lines more, of {_money(info, abs(amount))}."
        return Deed(said, frozenset({entry}))
    return _forged(intruder, info)


def _forged(intruder: Intruder, info: BookInfo) -> Deed:
    """A payment nobody made, at the end of the journal; sealed as it must be by who knows how."""
    customers = intruder.rows("SELECT id FROM customers ORDER BY id LIMIT 1000")
    if not customers:
        raise NothingThere
    customer = intruder.rng.choice(customers)[0]
    amount = intruder.rng.randint(1, 99_999)
    entry, chained = _append(intruder, "payment", customer, given=amount)
    line = "INSERT INTO lines (entry_id, line_no, account_id, customer_id, amount) VALUES (?, ?, ?, ?, ?)"
    intruder.do(line, entry, 1, 1, None, amount)
    intruder.do(line, entry, 2, 20, customer, -amount)
    intruder.do("INSERT INTO payments VALUES (?, 'cash', ?, 0)", entry, amount)
    intruder.do("UPDATE number_series SET next = next + 1 WHERE kind = 'payment'")
    if intruder.rng.random() < 0.5:
        _seal(intruder, entry, chained)
    said = f"Entry {entry} is new: a payment of {_money(info, amount)} by customer {customer}."
    return Deed(said, frozenset({entry}))


def _append(intruder: Intruder, kind: str, customer: int | None, *, given: int) -> tuple[int, bytes]:
    """A row of `entries` at the end, not sealed; its id, and the link it would have to continue."""
    last = intruder.rows("SELECT id, chain, day, recorded_at FROM entries ORDER BY id DESC LIMIT 1")
    if not last:
        raise NothingThere
    entry, chained, day, at = last[0]
    number, till = (
        intruder.value(sql)
        for sql in (
            f"SELECT coalesce(max(CAST(number AS INTEGER)), 0) + 1 FROM entries WHERE kind = '{kind}'",
            "SELECT coalesce(max(till_seq), 0) + 1 FROM entries WHERE till_id = 1",
        )
    )
    intruder.do(
        "INSERT INTO entries (id, uid, till_id, till_seq, kind, number, day, recorded_at, customer_id, memo, reference,"
        " owed, given, actor, posted, chain) VALUES (?, lower(hex(randomblob(16))), 1, ?, ?, ?, ?, ?, ?, '', '', 0, ?,"
        " 'owner', 1, ?)",
        *(entry + 1, till, kind, str(number), day, at, customer, given, chained),
    )
    return entry + 1, chained


def _seal(intruder: Intruder, entry: int, previous: bytes) -> bytes:
    """Give an entry the link that its present content has after `previous`; returns it."""
    link = proof_chain.link_of(intruder.cursor, entry, previous)
    intruder.do("UPDATE entries SET chain = ? WHERE id = ?", link, entry)
    return link


def _swapped(intruder: Intruder, _: BookInfo) -> Deed:
    one = _some(intruder.entry(f"{_LINES} > 0"))
    mine = "(SELECT group_concat(account_id || ':' || amount) FROM lines WHERE entry_id = {})"
    other = _some(intruder.entry(f"{mine.format('e.id')} <> {mine.format(one)}"))
    if intruder.rng.random() < 0.5:
        tables = [("lines", "entry_id")]
        said = f"Entries {one} and {other} have each other's lines."
    else:
        tables = [("entries", "id"), *((t, "entry_id") for t in (*_PARTS, *_DERIVED))]
        said = f"Entries {one} and {other} stand in each other's place."
    for table, key in tables:
        for was, becomes in ((one, -1), (other, one), (-1, other)):
            intruder.do(f"UPDATE {table} SET {key} = ? WHERE {key} = ?", becomes, was)
    return Deed(said, frozenset({one, other}))


def _duplicated(intruder: Intruder, _: BookInfo) -> Deed:
    allocation = intruder.rows("SELECT id, entry_id FROM allocations ORDER BY id LIMIT 1000")
    way = intruder.rng.randrange(3 if allocation else 2)
    if way == 2:
        row, entry = intruder.rng.choice(allocation)
        intruder.do(
            "INSERT INTO allocations SELECT (SELECT max(id) FROM allocations) + 1, source_id, target_id, amount, day,"
            " entry_id FROM allocations WHERE id = ?",
            row,
        )
        return Deed(f"What entry {entry} settles is settled twice.", frozenset({entry}))
    if way == 1:
        entry = _some(intruder.entry(f"{_LINES} > 0"))
        intruder.do(
            "INSERT INTO lines SELECT entry_id, line_no + 100, account_id, customer_id, amount FROM lines"
            " WHERE entry_id = ?",
            entry,
        )
        return Deed(f"The lines of entry {entry} are there twice.", frozenset({entry}))
    entry = _some(intruder.entry(f"{_LINES} > 0"))
    kind, customer = intruder.rows("SELECT kind, customer_id FROM entries WHERE id = ?", entry)[0]
    copy, chained = _append(intruder, kind, customer, given=0)
    intruder.do(
        "INSERT INTO lines SELECT ?, line_no, account_id, customer_id, amount FROM lines WHERE entry_id = ?",
        *(copy, entry),
    )
    if intruder.rng.random() < 0.5:
        _seal(intruder, copy, chained)
    return Deed(f"Entry {entry} is there again, as entry {copy}.", frozenset({copy}))


# figures, audit, guards, seals -----------------------------------------------------------------------------------


def _balance(intruder: Intruder, info: BookInfo) -> Deed:
    customers = intruder.rows("SELECT id FROM customers ORDER BY id LIMIT 1000")
    if not customers:
        raise NothingThere
    customer = intruder.rng.choice(customers)[0]
    field = intruder.rng.choice(("debt", "credit"))
    by = intruder.rng.randint(1, 99_999)
    intruder.do(f"UPDATE customers SET {field} = {field} + ? WHERE id = ?", by, customer)
    said = f"The stored {field} of customer {customer} is {_money(info, by)} larger."
    return Deed(said, customer_id=customer)


def _audit_changed(intruder: Intruder, _: BookInfo) -> Deed:
    last = intruder.value("SELECT max(id) FROM audit")
    row = intruder.rng.randint(1, last)
    column, value = intruder.rng.choice(
        (
            ("actor", "actor || ' (somebody else)'"),
            ("at", "replace(at, '20', '19')"),
            ("action", "action || '_again'"),
            ("after", "after || ' '"),
            ("before", "before || '{}'"),
        )
    )
    intruder.do(f"UPDATE audit SET {column} = {value} WHERE id = ?", row)
    return Deed(f"Audit row {row} says something else ({column}).", audit_row=row)


def _audit_deleted(intruder: Intruder, _: BookInfo) -> Deed:
    # The last one would be the end cut off, which is told by the newest seal known from elsewhere.
    last = intruder.value("SELECT max(id) FROM audit")
    if last < 2:
        raise NothingThere
    row = intruder.rng.randint(1, last - 1)
    intruder.do("DELETE FROM audit WHERE id = ?", row)
    return Deed(f"Audit row {row} is gone.", audit_row=row)


def _rechained(intruder: Intruder, info: BookInfo) -> Deed:
    last = intruder.value("SELECT coalesce(max(id), 0) FROM entries")
    entry = _some(intruder.entry(f"e.id > {last - _LAST} AND {_ON_DEBT}"))
    by = intruder.rng.randint(1, 99_999)
    _raise_sale(intruder, entry, by)
    first = proof_chain.link_before(intruder.cursor, entry)
    for row in intruder.rows("SELECT id FROM entries WHERE id >= ? ORDER BY id", entry):
        first = _seal(intruder, row[0], first)
    said = f"Sale entry {entry} is {_money(info, by)} larger, and every entry from there on is sealed anew."
    return Deed(said)


def _guard(intruder: Intruder, _: BookInfo) -> Deed:
    """A guard is gone, or one that refuses nothing stands in its place."""
    name, sql = intruder.rng.choice(intruder.guards())
    intruder.do(f'DROP TRIGGER "{name}"')
    if intruder.rng.random() < 0.5:
        return Deed(f"The guard {name} is gone.", guard=name)
    intruder.do(f"{sql.partition(chr(10))[0]} BEGIN SELECT 1; END")
    return Deed(f"The guard {name} refuses nothing any more.", guard=name)


_DEEDS: Final[dict[Damage, Callable[[Intruder, BookInfo], Deed]]] = {
    Damage.AMOUNT: _amount,
    Damage.DAY: _day,
    Damage.CUSTOMER: _customer,
    Damage.NOTE: _note,
    Damage.DELETED: _deleted,
    Damage.INSERTED: _inserted,
    Damage.SWAPPED: _swapped,
    Damage.DUPLICATED: _duplicated,
    Damage.BALANCE: _balance,
    Damage.AUDIT_CHANGED: _audit_changed,
    Damage.AUDIT_DELETED: _audit_deleted,
    Damage.GUARD: _guard,
    Damage.RECHAINED: _rechained,
}
