"""A real book and the model, asked the same; after each request everything they say must be equal."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from app.domain.accounts import CHART
from app.domain.errors import BookError
from app.domain.proof import Figures
from app.domain.receipts import Receipt
from app.services import consolidation, customers, payments, proof, sales
from app.storage.book import Book, Tx
from tests.property.asked import Asked, Ids
from tests.property.drafts import SERVICES
from tests.property.files import came_to, import_rows
from tests.property.model import Model
from tests.property.model_records import CREDIT, DEBT, Entry, Fact, FileRow, Refused

START = datetime(2026, 3, 31, 8, 0, tzinfo=UTC)
# Requests of which each part is closed by itself: somebody may be suspended by one row and lifted by the next.
IN_PARTS = {"openings", "import", "bank", "correct_sale", "correct_payment", "undo_correction"}
ACCOUNTS = {
    account.id: {
        "mobile money": "mobile",
        "cheques": "cheque",
        "other money": "other",
        "accounts receivable": "receivable",
        "transfers between customers": "transfers",
        "customer deposits": "deposits",
        "tax payable": "tax",
        "opening balances": "opening",
        "sales returns": "returns",
        "discounts allowed": "discounts",
        "bad debts recovered": "recovered",
        "bad debts": "bad_debts",
    }.get(account.name.lower(), account.name.lower())
    for account in CHART
}


def same(said: object, meant: object) -> None:
    """What the book says is what the model means; the message shows both where pytest is not there to do it."""
    if said != meant:
        raise AssertionError(f"the book says {said}, the model {meant}")


class Clock:
    """A second passes with each request, and days when they are asked to."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def today(self) -> date:
        return self.now.astimezone().date()


class SideBySide:
    """Asks the book and the model, and compares. AssertionError is a difference; nothing else is expected."""

    def __init__(
        self, path: Path, *, policy: str = "real_time", limit_mode: str = "warn", tax: int = 0
    ) -> None:
        self.clock = Clock()
        self.book = Book.create(path, name="Shop", currency="NGN", clock=self.clock)
        self.model = Model(self.clock.today())
        self.ids = Ids({}, [], [], [])
        self.kinds: Counter[str] = Counter()
        self.carried_out: list[tuple[str, str, dict[str, Fact]]] = []
        self.ask("policy at first", "policy", {"policy": policy})
        self.ask("limit mode at first", "limit_mode", {"mode": limit_mode})
        self.ask("tax at first", "tax", {"rate": tax})

    # -- asking --------------------------------------------------------------------------------------------

    def ask(self, uid: str, name: str, facts: dict[str, Fact]) -> bool:
        """One request to both; True when they carried it out, False when both refused it."""
        self.clock.now += timedelta(seconds=1)
        before = self._fingerprint()
        posted_before = len(self.model.entries)
        statuses = self._statuses()
        audited_before = self._last_audited()
        again = uid in self.model.seen
        try:
            if name == "import":  # known again by what the file says, not by an id
                expected, refused = self.model.perform(name, facts), None
            else:
                expected, refused = self.model.request(uid, name, **facts), None
        except Refused as error:
            expected, refused = [], error
        try:
            receipt, error_kind = self._ask_book(uid, name, facts), ""
        except BookError as error:
            receipt, error_kind = None, error.kind
        if refused is not None:
            assert error_kind, (name, facts, "the book carried it out", refused.kinds)
            # What is not there cannot be judged further, and the book may look at the amount first.
            assert error_kind in refused.kinds or "not_found" in refused.kinds, (
                name,
                facts,
                error_kind,
                refused,
            )
            assert self._fingerprint() == before, (name, facts, "refused, but something changed")
            self.kinds.update([error_kind])
            return False
        assert not error_kind, (name, facts, f"the book refused: {error_kind}")
        self._learn(name, receipt, again=again)
        self._compare_new(posted_before)
        self._compare_turns(statuses, audited_before, in_parts=name in IN_PARTS)
        if receipt is not None:
            assert receipt.repeated == again
            assert [self.ids.entry(no) for no in expected] == list(receipt.entries), (name, facts)
        if again:
            assert self._fingerprint() == before, (name, facts, "repeated, but something changed")
        self.kinds.update(["again" if again else name])
        if not again and name in SERVICES and name != "limit":  # which is the form as it stood then
            self.carried_out.append((uid, name, facts))
        return True

    def ask_again(self, uid: str, name: str, facts: dict[str, Fact]) -> None:
        """A double click, or a retry after a crash: the first answer, and nothing posted."""
        assert self.ask(uid, name, facts)

    def ask_otherwise(self, uid: str, name: str, facts: dict[str, Fact]) -> None:
        """The same id for another request is refused."""
        if "amount" in facts:
            assert not self.ask(uid, name, facts | {"amount": 987_654})

    def _ask_book(self, uid: str, name: str, facts: dict[str, Fact]) -> Receipt | None:
        if name == "import":
            self._import(facts)
            return None
        with self.book.write() as tx:
            if name == "daily":
                return consolidation.run_daily(tx, self.model.unlocked(tx.today))
            return SERVICES[name](Asked(uid, facts, self.ids))(tx)

    def _import(self, facts: dict[str, Fact]) -> None:
        kind, rows = facts["kind"], facts["rows"]
        assert isinstance(kind, str)
        assert isinstance(rows, tuple)
        wanted = tuple(row for row in rows if isinstance(row, FileRow))
        result = import_rows(self.book, kind, wanted, skip=bool(facts["skip"]))
        if result.batch_id is not None:
            self.ids.batches.append(result.batch_id)
        same(came_to(result), self.model.came)

    def _learn(self, name: str, receipt: Receipt | None, *, again: bool) -> None:
        """The ids the book gave to what the model has just numbered."""
        with self.book.read() as tx:
            known = max(self.ids.entries, default=0)
            self.ids.entries += [
                row[0] for row in tx.cursor.execute("SELECT id FROM entries WHERE id > ?", (known,))
            ]
            known = max(self.ids.customers.values(), default=0)
            new = tx.cursor.execute("SELECT id FROM customers WHERE id > ? ORDER BY id", (known,)).fetchall()
        keys = list(self.model.customers)[len(self.ids.customers) :]
        self.ids.customers |= {key: row[0] for key, row in zip(keys, new, strict=True)}
        if again or receipt is None:
            return
        if receipt.batch_id is not None:
            self.ids.batches.append(receipt.batch_id)
        if name == "pending" and receipt.pending_id is not None:
            self.ids.pending.append(receipt.pending_id)

    def next_day(self, days: int = 1) -> None:
        """Time passes; nothing is asked."""
        self.clock.now += timedelta(days=days)
        self.model.today = self.clock.today()

    def reopen(self) -> None:
        """The program ends and is started again."""
        path = self.book.path
        self.book.close()
        self.book = Book.open(path, clock=self.clock)

    def verify(self) -> None:
        """The checks of every kind: there is nothing to mend, and they change nothing."""
        with self.book.write() as tx:
            for result in (proof.verify(tx, fix=True), proof.check_recent(tx)):
                assert (result.fixed, result.failed, result.errors, result.details) == (0, 0, 0, ())
        self.compare()

    def rebuild(self) -> None:
        """Everything derived is derived anew: nothing was out of step, and nothing changes by it."""
        with self.book.write() as tx:
            result = proof.rebuild(tx)
        assert result.checked == result.in_step == len(self.model.customers)
        assert (result.fixed, result.failed, result.errors, result.details) == (0, 0, 0, ())
        self.compare()

    def close(self) -> None:
        self.book.close()

    # -- comparing -----------------------------------------------------------------------------------------

    def _fingerprint(self) -> list[object]:
        """How much there is in every table, and every figure and setting that can change in place."""
        with self.book.read() as tx:
            tables = tx.cursor.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*_search*' ORDER BY name"
            ).fetchall()
            found: list[object] = [
                tx.cursor.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for (name,) in tables
            ]
            for table in ("customers", "number_series", "book"):
                found += tx.cursor.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()
            found.append(tx.cursor.execute("SELECT sum(open), sum(open * entry_id) FROM items").fetchone())
        return found

    def _compare_new(self, since: int) -> None:
        """The entries of this request, leg by leg and allocation by allocation."""
        new = self.model.entries[since:]
        assert len(self.ids.entries) == len(self.model.entries), [e.kind for e in new]
        with self.book.read() as tx:
            for entry in new:
                same(self._entry_said(tx, entry), self._entry_meant(entry))

    def _statuses(self) -> dict[str, bool]:
        return {code: row.status == "suspended" for code, row in self.model.customers.items()}

    def _last_audited(self) -> int:
        with self.book.read() as tx:
            return int(tx.cursor.execute("SELECT coalesce(max(id), 0) FROM audit").fetchone()[0])

    def _compare_turns(self, before: dict[str, bool], audited: int, *, in_parts: bool) -> None:
        """Whoever is suspended or lifted by a request is so in the audit, and nobody else is.

        Of a request in parts the last turn counts, of customers who turned an odd number of times.
        """
        turned = {
            (self.ids.customers[code], "customer_suspended" if now else "customer_reactivated")
            for code, now in self._statuses().items()
            if now != before.get(code, False)
        }
        with self.book.read() as tx:
            rows = tx.cursor.execute(
                "SELECT customer_id, action FROM audit WHERE id > ?"
                " AND action IN ('customer_suspended', 'customer_reactivated') ORDER BY id",
                (audited,),
            ).fetchall()
        if in_parts:
            times, last = Counter(row[0] for row in rows), dict(rows)
            rows = [(who, last[who]) for who, many in times.items() if many % 2]
        same(sorted(rows), sorted(turned))

    def _entry_meant(self, entry: Entry) -> tuple[object, ...]:
        ids = self.ids
        kind = "transfer" if entry.kind.startswith("transfer") else entry.kind
        code = None if entry.customer is None else ids.customers[entry.customer]
        owed = entry.amount if entry.side == DEBT else 0
        given = entry.amount if entry.side == CREDIT else 0
        reverses = None if entry.reverses is None else ids.entry(entry.reverses)
        cause = None if entry.cause is None else ids.entry(entry.cause)
        lines = {account: amount for account, amount in entry.lines.items() if amount}
        moves = Counter[tuple[int, int]]()
        for move in entry.moves:
            moves[ids.entry(move.source), ids.entry(move.target)] += move.amount
        goods = [tuple(line) for line in entry.goods]
        return (kind, str(entry.day), code, owed, given, reverses, cause, lines, dict(moves), goods)

    def _entry_said(self, tx: Tx, entry: Entry) -> tuple[object, ...]:
        entry_id = self.ids.entry(entry.no)
        row = tx.cursor.execute(
            "SELECT kind, day, customer_id, owed, given, reverses_id, cause_id FROM entries WHERE id = ?",
            (entry_id,),
        ).fetchone()
        if entry.reverses is not None:
            row = (*row[:6], None)
        lines, moves = Counter[str](), Counter[tuple[int, int]]()
        for account, amount in tx.cursor.execute(
            "SELECT account_id, amount FROM lines WHERE entry_id = ?", (entry_id,)
        ):
            lines[ACCOUNTS[account]] += amount
        for source, target, amount in tx.cursor.execute(
            "SELECT source_id, target_id, amount FROM allocations WHERE entry_id = ?", (entry_id,)
        ):
            moves[source, target] += amount
        goods = tx.cursor.execute(
            "SELECT quantity, unit_price, discount FROM sale_lines WHERE entry_id = ? ORDER BY line_no",
            (entry_id,),
        ).fetchall()
        return (*row, {a: v for a, v in lines.items() if v}, dict(moves), goods)

    def compare(self) -> None:
        """Everything: every customer, every sale, every ledger row, every account, every consolidation."""
        self.model.check()
        with self.book.read() as tx:
            same(tx.info.name, self.model.shop)
            for code in self.model.customers:
                self._compare_customer(tx, code)
            self._compare_sales(tx)
            self._compare_nettings(tx)
            self._compare_pending(tx)
            self._compare_audit(tx)
            balances = {
                ACCOUNTS[account]: amount
                for account, amount in tx.cursor.execute(
                    "SELECT account_id, sum(amount) FROM lines GROUP BY account_id HAVING sum(amount) <> 0"
                )
            }
        same(balances, self.model.balances())
        assert sum(balances.values()) == 0

    def _compare_customer(self, tx: Tx, code: str) -> None:
        meant, customer_id = self.model.customers[code], self.ids.customers[code]
        (row,) = customers.customer_rows(tx, [customer_id])
        said = (row.debt, row.credit, row.sold, row.paid, row.status)
        same(said, (meant.debt, meant.credit, meant.sold, meant.paid, meant.status))
        who = customers.customer_details(tx, customer_id)
        form = (who.code, who.name, who.phone, who.address, who.note, who.credit_limit, who.terms_days)
        written = (meant.code, meant.name, meant.phone, meant.address, meant.note, meant.limit, meant.terms)
        same(form, written)
        proved = proof.prove_customer(tx, customer_id)
        assert proved.in_step, proved.findings
        figures = {proved.row, proved.ledger, proved.journal, proved.open_items}
        assert figures == {Figures(meant.debt, meant.credit)}
        numbers = customers.ledger_ids(tx, customer_id)
        rows = customers.ledger_rows(tx, customer_id, numbers[::-1])
        before = (0, 0)
        for ledger, no in zip(rows, meant.entries, strict=True):
            entry = self.model.entry(no)
            assert ledger.entry_id == self.ids.entry(no)
            assert (ledger.debt_before, ledger.credit_before) == before
            before = (ledger.debt_after, ledger.credit_after)
            assert before == (entry.debt_after, entry.credit_after)

    def _compare_sales(self, tx: Tx) -> None:
        wanted = [e for e in self.model.entries if e.kind == "sale" and e.customer is not None]
        found = sales.sale_rows(tx, [self.ids.entry(e.no) for e in wanted])
        said = [(row.entry_id, row.total, row.open, row.due_day, row.status.value) for row in found]
        same(said, [(self.ids.entry(e.no), e.amount, e.open, e.due, self.model.status(e.no)) for e in wanted])

    def _compare_nettings(self, tx: Tx) -> None:
        rows = consolidation.consolidation_rows(tx, consolidation.consolidation_ids(tx)[::-1])
        said = [
            (
                r.entry_id,
                r.original_debt,
                r.original_credit,
                r.net_debt,
                r.net_credit,
                r.reversed_by is not None,
            )
            for r in rows
        ]
        meant = [
            (self.ids.entry(n.entry), n.debt, n.credit, n.net_debt, n.net_credit, n.reversed)
            for n in self.model.nettings
        ]
        same(said, meant)

    def _compare_pending(self, tx: Tx) -> None:
        rows = payments.pending_rows(tx) + payments.pending_rows(tx, decided=True)
        said = {row.id: (row.amount, row.outcome.value if row.outcome else "pending") for row in rows}
        same(said, {self.ids.awaited(p.no): (p.amount, p.outcome) for p in self.model.pending})

    def _compare_audit(self, tx: Tx) -> None:
        """A row for each entry, and one for each time the limit was really overridden."""
        (silent,) = tx.cursor.execute(
            "SELECT count(*) FROM entries e WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.entry_id = e.id)"
        ).fetchone()
        assert silent == 0
        rows = tx.cursor.execute(
            "SELECT entry_id FROM audit WHERE action = 'limit_overridden' ORDER BY id"
        ).fetchall()
        same([row[0] for row in rows], [self.ids.entry(no) for no in self.model.overrides])
