"""What exactly differs for one customer: each derived value against what the journal says.

Where an entry itself is damaged, its ledger row is the better witness: the moves of that entry are taken from
there, so that one damaged entry is one finding and what else has drifted is still seen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any, Final

from app.domain.errors import NotFound
from app.domain.proof import Finding
from app.storage import proof_chain, proof_schema
from app.storage.book import Tx

_MOVES: Final = (
    "SELECT entry_id, day, debit, credit, debt_change, credit_change, sold_change, paid_change FROM entry_moves"
    " WHERE customer_id = ? ORDER BY entry_id"
)
LEDGER: Final = (
    *("entry_id", "debit", "credit", "debt_before", "credit_before", "debt_after", "credit_after"),
    *("sold_after", "paid_after", "last_day"),
)
_LEDGER: Final = f"SELECT row_no, {', '.join(LEDGER)} FROM ledger WHERE customer_id = ? ORDER BY row_no"
ITEM: Final = ("customer_id", "side", "day", "due_day", "amount", "open")
_OWN_ITEMS: Final = (
    "SELECT e.id, e.customer_id, CASE WHEN e.owed > 0 THEN 'debt' ELSE 'credit' END, e.day, coalesce(e.due_day, e.day),"
    " e.owed + e.given, e.owed + e.given"
    " - coalesce((SELECT sum(amount) FROM allocations WHERE target_id = e.id), 0)"
    " - coalesce((SELECT sum(amount) FROM allocations WHERE source_id = e.id), 0)"
    " FROM entries e INDEXED BY entries_by_customer WHERE e.customer_id = ? AND e.owed + e.given > 0 AND e.posted = 1"
)
# By entry, so that an item that has lost its customer is found; and by customer, so that one too many is.
_STORED_ITEMS: Final = (
    f"SELECT entry_id, {', '.join(ITEM)} FROM items WHERE entry_id IN"
    " (SELECT id FROM entries INDEXED BY entries_by_customer WHERE customer_id = ?)"
)
# Only what is open can be found by customer; what is not is looked for once, in the whole table.
_ITEM_ROW: Final = f"SELECT i.entry_id, {', '.join('i.' + c for c in ITEM)} FROM items i"
_FOREIGN: Final = "(e.id IS NULL OR e.customer_id IS NULL OR e.posted <> 1 OR e.owed + e.given = 0)"
_FOREIGN_ITEMS: Final = (
    f"{_ITEM_ROW} INDEXED BY items_open LEFT JOIN entries e ON e.id = i.entry_id"
    f" WHERE i.customer_id = ? AND i.open > 0 AND {_FOREIGN}"
)
_SETTLED_STRAYS: Final = (
    f"{_ITEM_ROW} LEFT JOIN entries e ON e.id = i.entry_id WHERE (i.open > 0) IS NOT 1 AND {_FOREIGN}"
)
FIGURES: Final = ("debt", "credit", "sold", "paid", "last_row_no", "last_day")
_FIGURES: Final = f"SELECT {', '.join(FIGURES)} FROM customers WHERE id = ?"

Row = tuple[Any, ...]
# Items by customer and entry.
Strays = Mapping[int | None, Mapping[int, Row]]
_NO_STRAYS: Final[Strays] = {}


@dataclass(frozen=True, slots=True)
class Derived:
    """What is stored about a customer and what follows from the journal.

    Ledger rows by number, items by entry, in the order of `LEDGER` and `ITEM`; `figures` as `FIGURES`.
    """

    customer_id: int
    ledger: dict[int, Row]
    ledger_due: dict[int, Row]
    items: dict[int, Row]
    items_due: dict[int, Row]
    figures: Row
    figures_due: Row

    @property
    def rows_read(self) -> int:
        """How many rows were read to derive it."""
        return len(self.ledger_due) + len(self.items_due)


def settled_strays(tx: Tx) -> Strays:
    """Items on which nothing is open and that belong to no entry of a customer; reads the whole table."""
    found: dict[int | None, dict[int, Row]] = {}
    for row in tx.cursor.execute(_SETTLED_STRAYS).fetchall():
        found.setdefault(row[1], {})[row[0]] = tuple(row[1:])
    return found


def read(
    tx: Tx,
    customer_id: int,
    damaged: Mapping[int, Finding] | None = None,
    strays: Strays = _NO_STRAYS,
) -> Derived:
    """Both sides for one customer; raises NotFound. `damaged` entries speak through their ledger rows.

    `strays` are what `settled_strays` found: they change no figure, and without them they are not seen.
    """
    try:
        return _read(tx, customer_id, damaged, strays)
    except proof_schema.driver_errors as error:
        if not proof_schema.unreadable(error):
            raise
        with proof_schema.any_text(tx):
            return _read(tx, customer_id, damaged, strays)


def _read(tx: Tx, customer_id: int, damaged: Mapping[int, Finding] | None, strays: Strays) -> Derived:
    cursor = tx.cursor
    figures = cursor.execute(_FIGURES, (customer_id,)).fetchone()
    if figures is None:
        raise NotFound(f"There is no customer {customer_id} in this book.", field="customer")
    moves: list[Row] = cursor.execute(_MOVES, (customer_id,)).fetchall()
    ledger = {row[0]: tuple(row[1:]) for row in cursor.execute(_LEDGER, (customer_id,)).fetchall()}
    items_due = {row[0]: tuple(row[1:]) for row in cursor.execute(_OWN_ITEMS, (customer_id,)).fetchall()}
    items = {row[0]: tuple(row[1:]) for row in cursor.execute(_STORED_ITEMS, (customer_id,)).fetchall()}
    items |= {row[0]: tuple(row[1:]) for row in cursor.execute(_FOREIGN_ITEMS, (customer_id,)).fetchall()}
    items |= strays.get(customer_id, {})
    if damaged:
        moves = _witnessed(moves, ledger, damaged)
        _leave_out(tx, items, items_due, damaged)
    due = _ledger_rows(moves)
    last = due[len(due)] if due else None
    figures_due = (last[5], last[6], last[7], last[8], len(due), last[9]) if last else (0, 0, 0, 0, 0, None)
    return Derived(customer_id, ledger, due, items, items_due, tuple(figures), figures_due)


def _ledger_rows(moves: list[Row]) -> dict[int, Row]:
    """The ledger as it must be, from the entries' moves in order."""
    rows: dict[int, Row] = {}
    debt = credit = sold = paid = 0
    last_day = ""
    for row_no, (entry, day, debit, credit_side, d_debt, d_credit, d_sold, d_paid) in enumerate(moves, 1):
        before = (debt, credit)
        debt, credit, sold, paid = debt + d_debt, credit + d_credit, sold + d_sold, paid + d_paid
        last_day = max(last_day, day)
        rows[row_no] = (entry, debit, credit_side, *before, debt, credit, sold, paid, last_day)
    return rows


def _witnessed(moves: list[Row], ledger: dict[int, Row], damaged: Mapping[int, Finding]) -> list[Row]:
    """The moves, with those of damaged entries as their ledger rows in this customer's ledger tell them."""
    kept = [move for move in moves if move[0] not in damaged]
    sold = paid = 0
    for row_no in sorted(ledger):
        row = ledger[row_no]
        if row[0] in damaged:
            kept.append(
                (
                    *(row[0], row[9], row[1], row[2], row[5] - row[3], row[6] - row[4]),
                    *(row[7] - sold, row[8] - paid),
                )
            )
        sold, paid = row[7], row[8]
    return sorted(kept)


def _leave_out(
    tx: Tx, items: dict[int, Row], items_due: dict[int, Row], damaged: Mapping[int, Finding]
) -> None:
    """Items of damaged entries, and those they allocate between, cannot be judged."""
    doubtful = set(damaged)
    for entry in damaged:
        rows = tx.cursor.execute("SELECT source_id, target_id FROM allocations WHERE entry_id = ?", (entry,))
        doubtful.update(one for row in rows.fetchall() for one in row)
    for entry in doubtful:
        items.pop(entry, None)
        items_due.pop(entry, None)


def differs(tx: Tx, customer_id: int) -> bool:
    """Whether anything stored about a customer does not follow from the journal as it stands. Raises NotFound."""
    return next(compare(read(tx, customer_id)), None) is not None


def examine(
    tx: Tx,
    customer_id: int,
    damaged: Mapping[int, Finding] | None = None,
    accepted: AbstractSet[tuple[Any, ...]] = frozenset(),
    strays: Strays = _NO_STRAYS,
) -> tuple[list[Finding], dict[int, Finding]]:
    """Every difference of one customer, and the damaged entries among those it rests on.

    With `damaged` given these are all that are known; without, the customer's entries are looked into, but only
    where something differs. Damage that was `accepted` counts as the journal. Raises NotFound.
    """
    findings = list(compare(read(tx, customer_id, None, strays)))
    if not findings:
        return [], {}
    if damaged is None:
        found = proof_chain.changed_among(tx, _entries_of(tx, customer_id))
        damaged = {f.entry_id: f for f in found if f.entry_id is not None and f.place not in accepted}
    if not damaged:
        return findings, {}
    return list(compare(read(tx, customer_id, damaged, strays))), dict(damaged)


def _entries_of(tx: Tx, customer_id: int) -> list[int]:
    """The entries a customer's figures rest on: their own, those in their ledger, those that allocate for them."""
    rows = tx.cursor.execute(
        "SELECT id FROM entries INDEXED BY entries_by_customer WHERE customer_id = :c UNION"
        " SELECT entry_id FROM ledger WHERE customer_id = :c UNION"
        " SELECT entry_id FROM lines INDEXED BY lines_by_customer WHERE customer_id = :c UNION"
        " SELECT a.entry_id FROM entries e INDEXED BY entries_by_customer JOIN allocations a ON a.target_id = e.id"
        " WHERE e.customer_id = :c UNION"
        " SELECT a.entry_id FROM entries e INDEXED BY entries_by_customer JOIN allocations a ON a.source_id = e.id"
        " WHERE e.customer_id = :c",
        {"c": customer_id},
    )
    return [row[0] for row in rows.fetchall()]


def compare(both: Derived) -> Iterator[Finding]:
    """What is stored against what follows, value by value."""
    yield from _compare_items(both)
    yield from _compare_ledger(both)
    for field, stored, due in zip(FIGURES, both.figures, both.figures_due, strict=True):
        if stored != due:
            message = f"{_NAMES[field]} in the customer list is not what the journal says."
            yield _cell("customer_row", field, message, both.customer_id, None, stored, due)


def _compare_items(both: Derived) -> Iterator[Finding]:
    for entry in sorted(both.items.keys() | both.items_due.keys()):
        stored, due = both.items.get(entry), both.items_due.get(entry)
        if due is None:
            message = f"Something is open on entry {entry}, which leaves nothing open."
            yield Finding("item_extra", "item", message, both.customer_id, entry)
        elif stored is None:
            message = f"What is open on entry {entry} is not kept."
            yield Finding("item_missing", "item", message, both.customer_id, entry, 0, due[5])
        else:
            for field, was, is_ in zip(ITEM, stored, due, strict=True):
                if was != is_:
                    message = f"What is open on entry {entry} does not follow from the journal ({field})."
                    yield _cell("item", field, message, both.customer_id, entry, was, is_)


def _compare_ledger(both: Derived) -> Iterator[Finding]:
    """Rows are held together by their entry; what is left on both sides under one number belongs together too."""
    place_of = {row[0]: number for number, row in both.ledger.items()}
    pairs: list[tuple[int | None, int | None]] = []
    for number, row in both.ledger_due.items():
        pairs.append((place_of.pop(row[0], None), number))
    rest = set(place_of.values())
    pairs = [
        (number, number) if stored is None and number in rest else (stored, number)
        for stored, number in pairs
    ]
    left = rest - {stored for stored, _ in pairs if stored is not None}
    for pair in [*pairs, *((n, None) for n in sorted(left))]:
        yield from _compare_row(both, *pair)


def _compare_row(both: Derived, stored: int | None, number: int | None) -> Iterator[Finding]:
    if number is None:
        entry = both.ledger[stored or 0][0]
        message = f"Ledger row {stored} belongs to no entry of this customer."
        yield Finding("ledger_extra", "row", message, both.customer_id, entry)
        return
    due = both.ledger_due[number]
    if stored is None:
        message = f"Entry {due[0]} has no ledger row."
        yield Finding("ledger_missing", "row", message, both.customer_id, due[0])
        return
    if stored != number:
        message = f"Ledger row {stored} of entry {due[0]} stands in the wrong place."
        yield _cell("ledger_row", "row_no", message, both.customer_id, due[0], stored, number)
    for field, was, is_ in zip(LEDGER, both.ledger[stored], due, strict=True):
        if was != is_:
            message = f"Ledger row {stored} of entry {due[0]} is not what the journal says ({field})."
            yield _cell("ledger_row", field, message, both.customer_id, due[0], was, is_)


def _cell(
    kind: str, field: str, message: str, customer_id: int, entry_id: int | None, was: Any, is_: Any
) -> Finding:
    if isinstance(was, int) and isinstance(is_, int):
        return Finding(kind, field, message, customer_id, entry_id, was, is_)
    texts = (str(was or "nothing"), str(is_ or "nothing"))
    words = f"{message[:-1]}: {texts[0]} instead of {texts[1]}."
    return Finding(kind, field, words, customer_id, entry_id, texts=texts)


_NAMES: Final = {
    "debt": "The debt",
    "credit": "The credit",
    "sold": "What was sold",
    "paid": "What was paid",
    "last_row_no": "The number of ledger rows",
    "last_day": "The last day",
}
