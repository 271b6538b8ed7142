"""The SQL of the proof: what is stored, what the journal says. Amounts in minor units."""

from __future__ import annotations

from app.domain.dates import from_utc_text, utc_text
from app.domain.errors import NotFound
from app.domain.proof import CheckResult, CustomerProof, Figures, Finding, StoredRun, compare
from app.storage.book import Tx

_ROW = "SELECT debt, credit, last_row_no, sold, paid FROM customers WHERE id = ?"
_LEDGER = "SELECT debt_after, credit_after FROM ledger WHERE customer_id = ? AND row_no = ?"
_JOURNAL = (
    "SELECT coalesce(sum(CASE account_id WHEN 10 THEN amount END), 0),"
    " coalesce(-sum(CASE account_id WHEN 20 THEN amount END), 0)"
    " FROM lines INDEXED BY lines_by_customer WHERE customer_id = ?"
)
_OPEN = (
    "SELECT coalesce(sum(CASE side WHEN 'debt' THEN open END), 0), coalesce(sum(CASE side WHEN 'credit' THEN open END), 0)"
    " FROM items WHERE customer_id = ? AND open > 0"
)
_BREAKS = (
    "SELECT l.row_no, l.entry_id, l.debt_before, l.credit_before, coalesce(p.debt_after, 0), coalesce(p.credit_after, 0)"
    " FROM ledger l LEFT JOIN ledger p ON p.customer_id = l.customer_id AND p.row_no = l.row_no - 1"
    " WHERE l.customer_id = ? AND (l.debt_before, l.credit_before) <> (coalesce(p.debt_after, 0),"
    " coalesce(p.credit_after, 0)) ORDER BY l.row_no LIMIT 1"
)


def prove(tx: Tx, customer_id: int) -> CustomerProof:
    """The four figures of a customer and the continuity of the ledger; raises NotFound."""
    cursor = tx.cursor
    row = cursor.execute(_ROW, (customer_id,)).fetchone()
    if row is None:
        raise NotFound(f"There is no customer {customer_id} in this book.", field="customer")
    ledger = cursor.execute(_LEDGER, (customer_id, row[2])).fetchone() or (0, 0)
    journal = cursor.execute(_JOURNAL, (customer_id,)).fetchone()
    open_items = cursor.execute(_OPEN, (customer_id,)).fetchone()
    figures = (Figures(row[0], row[1]), Figures(*ledger), Figures(*journal), Figures(*open_items))
    findings = compare(*figures, customer_id)
    broken = cursor.execute(_BREAKS, (customer_id,)).fetchone()
    if broken:
        findings.append(
            Finding(
                "ledger_break",
                "debt_before",
                f"Ledger row {broken[0]} does not continue the row before it.",
                customer_id,
                broken[1],
                broken[2] - broken[3],
                broken[4] - broken[5],
            )
        )
    return CustomerProof(customer_id, *figures, row[2], tx.now, tuple(findings))


def all_customer_ids(tx: Tx) -> list[int]:
    """Every customer, archived ones too."""
    return [r[0] for r in tx.cursor.execute("SELECT id FROM customers ORDER BY id")]


def recently_changed(tx: Tx, count: int) -> list[int]:
    """The customers of the most recent entries."""
    rows = tx.cursor.execute(
        "SELECT customer_id FROM (SELECT customer_id, id FROM entries WHERE customer_id IS NOT NULL"
        " ORDER BY id DESC LIMIT ?) GROUP BY customer_id ORDER BY max(id) DESC LIMIT ?",
        (count * 10, count),
    )
    return [r[0] for r in rows]


def store_run(tx: Tx, result: CheckResult) -> int:
    """Keep the result of a run with its findings; returns its id."""
    check_id = tx.cursor.execute("SELECT coalesce(max(id), 0) + 1 FROM checks").fetchone()[0]
    tx.cursor.execute(
        "INSERT INTO checks (id, kind, scope, started_at, ended_at, state, checked, in_step, fixed, failed, errors,"
        " milliseconds) VALUES (?, ?, ?, ?, ?, 'done', ?, ?, ?, ?, ?, ?)",
        (
            *(
                check_id,
                result.kind,
                result.scope,
                utc_text(result.started_at),
                utc_text(tx.now),
                result.checked,
            ),
            *(result.in_step, result.fixed, result.failed, result.errors, round(result.seconds * 1000)),
        ),
    )
    tx.cursor.executemany(
        "INSERT INTO check_findings (check_id, kind, customer_id, entry_id, field, stored, computed, difference, fixed,"
        " message) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            *(
                (
                    *(
                        check_id,
                        f.kind,
                        f.customer_id,
                        f.entry_id,
                        f.field,
                        f.stored,
                        f.computed,
                        f.difference,
                    ),
                    *(int(f.fixed), f.message),
                )
                for f in result.details
            )
        ],
    )
    return int(check_id)


def run_ids(tx: Tx) -> list[int]:
    """The runs that were kept, newest first."""
    return [r[0] for r in tx.cursor.execute("SELECT id FROM checks ORDER BY id DESC LIMIT 5000")]


def runs(tx: Tx, wanted: list[int]) -> list[StoredRun]:
    """These runs with what they found, in the order asked for."""
    marks = ", ".join(str(int(i)) for i in wanted)
    said: dict[int, list[str]] = {}
    for check_id, message in tx.cursor.execute(
        f"SELECT check_id, message FROM check_findings WHERE check_id IN ({marks}) ORDER BY abs(difference) DESC, id"
    ):
        said.setdefault(check_id, []).append(message)
    found = {
        r[0]: StoredRun(*(*r[:3], from_utc_text(r[3]), *r[4:], tuple(said.get(r[0], ()))))
        for r in tx.cursor.execute(
            "SELECT id, kind, scope, started_at, checked, in_step, fixed, failed, errors, milliseconds FROM checks"
            f" WHERE id IN ({marks})"
        )
    }
    return [found[i] for i in wanted if i in found]
