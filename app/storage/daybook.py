"""The day book as a list: the ids of the entries asked for, their rows, what they come to. Amounts in minor units."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from app.domain.accounts import MONEY_ACCOUNTS
from app.domain.customers import fold
from app.domain.dates import from_utc_text
from app.domain.daybook import GROUPS, MONEY, DayBookQuery, DayBookRow, DayBookTotals
from app.storage.book import Tx
from app.storage.customer_lists import SHORTEST_TRIGRAM

MONEY_LIST: Final = ", ".join(str(account) for account in MONEY_ACCOUNTS.values())
# Taking back what came in is less that came in, not money that went out; and the other way round.
CAME_IN: Final = "(l.amount > 0) = (e.kind <> 'reversal')"
_ROWS: Final = (
    "SELECT e.id, e.day, e.kind, e.number, e.customer_id, coalesce(c.name, ''), e.memo, e.reference,"
    " (SELECT sum(max(l.amount, 0)) FROM lines l WHERE l.entry_id = e.id),"
    f" coalesce((SELECT sum(l.amount) FROM lines l WHERE l.entry_id = e.id AND l.account_id IN ({MONEY_LIST})), 0),"
    f" (SELECT l.account_id FROM lines l WHERE l.entry_id = e.id AND l.account_id IN ({MONEY_LIST}) LIMIT 1),"
    " e.reverses_id, (SELECT r.id FROM entries r WHERE r.reverses_id = e.id), e.cause_id, e.recorded_at, e.actor,"
    " t.name FROM entries e JOIN tills t ON t.id = e.till_id LEFT JOIN customers c ON c.id = e.customer_id"
)
_METHODS: Final = {account: method.value for method, account in MONEY_ACCOUNTS.items()}


def ids(tx: Tx, query: DayBookQuery) -> list[int]:
    """The ids of the entries the list shows, newest day first, and of a day what was recorded last."""
    source, where, values = _asked(query)
    sql = f"SELECT e.id FROM {source} WHERE {where} ORDER BY e.day DESC, e.id DESC"
    return [row[0] for row in tx.cursor.execute(sql, values)]


def rows(tx: Tx, wanted: list[int]) -> list[DayBookRow]:
    """These entries, in the order asked for; one that does not exist is left out."""
    marks = ", ".join(str(int(i)) for i in wanted)
    found = {row[0]: _row(row) for row in tx.cursor.execute(f"{_ROWS} WHERE e.id IN ({marks})")}
    return [found[i] for i in wanted if i in found]


def _row(row: Any) -> DayBookRow:
    before = (row[0], date.fromisoformat(row[1]), *row[2:10], _METHODS.get(row[10], ""), *row[11:14])
    return DayBookRow(*(*before, from_utc_text(row[14]), *row[15:]))


def totals(tx: Tx, query: DayBookQuery) -> DayBookTotals:
    """What the entries of a list come to, from their lines."""
    source, where, values = _asked(query)
    sql = (
        "SELECT count(DISTINCT e.id),"
        " -sum(CASE WHEN l.account_id IN (40, 41, 21) AND coalesce("
        "(SELECT o.kind FROM entries o WHERE o.id = e.reverses_id), e.kind) IN ('sale', 'return') THEN l.amount ELSE 0 END),"
        f" sum(CASE WHEN l.account_id IN ({MONEY_LIST}) AND {CAME_IN} THEN l.amount ELSE 0 END),"
        f" -sum(CASE WHEN l.account_id IN ({MONEY_LIST}) AND NOT {CAME_IN} THEN l.amount ELSE 0 END),"
        " sum(CASE l.account_id WHEN 10 THEN l.amount ELSE 0 END),"
        " -sum(CASE l.account_id WHEN 20 THEN l.amount ELSE 0 END)"
        f" FROM {source} JOIN lines l ON l.entry_id = e.id WHERE {where}"
    )
    found = tx.cursor.execute(sql, values).fetchone()
    return DayBookTotals(found[0], *(figure or 0 for figure in found[1:]))


def tills(tx: Tx) -> list[tuple[int, str]]:
    """The tills that record into this book, each with its name."""
    return [(row[0], row[1]) for row in tx.cursor.execute("SELECT id, name FROM tills ORDER BY id")]


def _asked(query: DayBookQuery) -> tuple[str, str, dict[str, object]]:
    """Where to read, the condition, and what is bound to it. One customer's entries are found by the customer."""
    parts, values = ["e.posted = 1"], dict[str, object]()
    source = "entries e INDEXED BY entries_by_day"
    if query.customer_id is not None:
        source = "entries e INDEXED BY entries_by_customer"
        parts.append("e.customer_id = :customer")
        values["customer"] = query.customer_id
    if query.first is not None:
        parts.append("e.day >= :first")
        values["first"] = query.first.isoformat()
    if query.last is not None:
        parts.append("e.day <= :last")
        values["last"] = query.last.isoformat()
    if query.till_id is not None:
        parts.append("e.till_id = :till")
        values["till"] = query.till_id
    if query.kind:
        parts.append(_of_kind(query.kind, values))
    for n, word in enumerate(query.text.split()):
        parts.append(_with_word(n, word, values))
    return source, " AND ".join(parts), values


def _of_kind(kind: str, values: dict[str, object]) -> str:
    if kind == MONEY:
        return f"EXISTS (SELECT 1 FROM lines m WHERE m.entry_id = e.id AND m.account_id IN ({MONEY_LIST}))"
    if kind not in GROUPS:
        values["kind"] = kind
        return "e.kind = :kind"
    kinds = ", ".join(f"'{one.value}'" for one in GROUPS[kind])
    taken_back = f"(SELECT 1 FROM entries o WHERE o.id = e.reverses_id AND o.kind IN ({kinds}))"
    return f"(e.kind IN ({kinds}) OR EXISTS {taken_back})"


def _with_word(n: int, word: str, values: dict[str, object]) -> str:
    """A word of the search: in the number, the note, the reference, or in what customers are found by."""
    folded = fold(word)
    values[f"word{n}"] = word.casefold()
    if len(folded) >= SHORTEST_TRIGRAM:
        values[f"name{n}"] = '"' + folded.replace('"', '""') + '"'
        named = f"SELECT rowid FROM customer_search WHERE customer_search MATCH :name{n}"
    else:
        values[f"name{n}"] = folded
        named = f"SELECT c.id FROM customers c WHERE instr(c.search, :name{n}) > 0"
    typed = f"instr(lower(e.number || ' ' || e.memo || ' ' || e.reference), :word{n}) > 0"
    return f"({typed} OR e.customer_id IN ({named}))"
