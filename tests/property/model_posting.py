"""The model's one way to post, to net off and to take back; requests are in `model.py`.

Slow and plain on purpose: every rule is written as REQUIREMENTS says it, nothing is clever.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from tests.property.model_records import CREDIT, DEBT, MONEY, Customer, Entry, Move, Netting, Pending, Refused

SELF = 0
"""In a move: the entry that is being posted, before it has its number."""


class Posting:
    """The book as lists and dictionaries."""

    def __init__(self, today: date, *, policy: str = "real_time") -> None:
        self.today = today
        self.policy = policy
        self.limit_mode = "warn"
        self.lock: date | None = None
        self.agreed = False
        self.tax_rate, self.tax_included = 0, False
        self.shop, self.terms = "Shop", 30
        self.batch: int | None = None
        self.from_file = False
        self.customers: dict[str, Customer] = {}
        self.entries: list[Entry] = []
        self.pending: list[Pending] = []
        self.nettings: list[Netting] = []
        self.batches = 0
        self.brought: dict[int, set[str]] = {}
        self.opens: dict[tuple[str, str], set[int]] = {}
        self.touching: dict[int, list[int]] = {}
        self.caused: dict[int, list[int]] = {}
        self.about: dict[int, list[int]] = {}
        self.members: dict[int, list[int]] = {}

    # -- reading -------------------------------------------------------------------------------------------

    def entry(self, no: int) -> Entry:
        if not 1 <= no <= len(self.entries):
            raise Refused("not_found")
        return self.entries[no - 1]

    def customer(self, code: str) -> Customer:
        if code not in self.customers:
            raise Refused("not_found")
        return self.customers[code]

    def open_items(self, code: str, side: str) -> list[Entry]:
        """Oldest due day first, then in the order they were entered."""
        items = [self.entry(no) for no in self.opens.get((code, side), ())]
        return sorted(items, key=lambda item: (item.due, item.no))

    def oldest(self, code: str, side: str, amount: int, *, upto: date = date.max) -> list[tuple[int, int]]:
        """Which items, open on `upto` already, the amount uses up, and how much of each."""
        taken = []
        for item in self.open_items(code, side):
            part = min(item.open, amount) if item.since <= upto else 0
            if part:
                taken.append((item.no, part))
            amount -= part
        return taken

    def available(self, code: str, side: str, upto: date) -> int:
        """What is open and was so on `upto` already: nothing can be used before it is there."""
        return sum(item.open for item in self.open_items(code, side) if item.since <= upto)

    def balances(self) -> dict[str, int]:
        """Every account's balance, debit positive."""
        sums: Counter[str] = Counter()
        for entry in self.entries:
            for account, amount in entry.lines.items():
                sums[account] += amount
        return {account: amount for account, amount in sums.items() if amount}

    # -- posting -------------------------------------------------------------------------------------------

    def post(
        self,
        kind: str,
        day: date,
        code: str | None,
        *,
        side: str | None = None,
        amount: int = 0,
        due: date | None = None,
        moves: Iterable[Move] = (),
        lines: dict[str, int] | None = None,
        cause: int | None = None,
        batch: int | None = None,
        sale: int | None = None,
        worth: int = 0,
        tax: int = 0,
        reverses: int | None = None,
    ) -> Entry:
        """Put one entry at the end. Receivable and deposits follow from the item and the moves."""
        no = len(self.entries) + 1
        batch = self.batch if batch is None else batch
        entry = Entry(
            no, kind, day, code, side, amount, due or day, cause=cause, batch=batch, sale=sale, tax=tax
        )
        entry.side = side if amount else None
        entry.worth, entry.reverses = worth, reverses
        entry.moves = [Move(m.source or no, m.target or no, m.amount) for m in moves]
        entry.lines = dict(lines or {})
        entry.open, entry.since, entry.from_file = amount, day, self.from_file
        self.entries.append(entry)
        for index, key in ((self.caused, cause), (self.about, sale), (self.members, batch)):
            if key is not None:
                index.setdefault(key, []).append(no)
        if code is not None:
            self._touch_customer(self.customer(code), entry)
        assert sum(entry.lines.values()) == 0, (kind, entry.lines)
        self.totals(entry)
        return entry

    def _touch_customer(self, customer: Customer, entry: Entry) -> None:
        moved = sum(move.amount for move in entry.moves)
        debt = (entry.amount if entry.side == DEBT else 0) - moved
        credit = (entry.amount if entry.side == CREDIT else 0) - moved
        entry.lines["receivable"] = entry.lines.get("receivable", 0) + debt
        entry.lines["deposits"] = entry.lines.get("deposits", 0) - credit
        customer.debt += debt
        customer.credit += credit
        entry.debt_after, entry.credit_after = customer.debt, customer.credit
        customer.entries.append(entry.no)
        for move in entry.moves:
            for no in (move.source, move.target):
                item = self.entry(no)
                item.open -= move.amount
                if move.amount < 0:
                    item.since = max(item.since, entry.day)
                self.touching.setdefault(no, []).append(entry.no)
                self._index(item)
        self._index(entry)

    def _index(self, item: Entry) -> None:
        assert item.customer is not None
        if item.side is None:
            return
        group = self.opens.setdefault((item.customer, item.side), set())
        if item.open:
            group.add(item.no)
        else:
            group.discard(item.no)

    # -- netting off ---------------------------------------------------------------------------------------

    def net(
        self, code: str, *, day: date, cause: int | None = None, batch: int | None = None
    ) -> Entry | None:
        """Move min(debt, credit) from credit to debt: one entry, its moves, one row kept for ever."""
        customer = self.customer(code)
        amount = min(customer.debt, customer.credit)
        moves = []
        debts = self.oldest(code, DEBT, amount)
        for source, given in self.oldest(code, CREDIT, amount):
            left = given
            while left:
                target, owed = debts.pop(0)
                part = min(left, owed)
                moves.append(Move(source, target, part))
                left -= part
                if owed > part:
                    debts.insert(0, (target, owed - part))
        return self.consolidate(code, moves, day=day, cause=cause, batch=batch)

    def consolidate(
        self, code: str, moves: list[Move], *, day: date, cause: int | None = None, batch: int | None = None
    ) -> Entry | None:
        """Use credit on debt, dated when both are there."""
        if not moves:
            return None
        customer = self.customer(code)
        before = customer.debt, customer.credit
        latest = max(self.entry(no).since for move in moves for no in (move.source, move.target))
        day = self.unlocked(max(day, latest))
        entry = self.post("consolidation", day, code, moves=moves, cause=cause, batch=batch)
        self.nettings.append(Netting(entry.no, code, *before, customer.debt, customer.credit))
        return entry

    def later(self, primary: Entry, moves: list[Move]) -> list[int]:
        """What `primary` uses of days after its own is used on those days, not before."""
        moves = [Move(move.source or primary.no, move.target or primary.no, move.amount) for move in moves]
        assert primary.customer is not None
        entry = self.consolidate(primary.customer, moves, day=primary.day, cause=primary.no)
        return [] if entry is None else [entry.no]

    def settle(self, code: str, day: date, *, cause: int | None) -> list[int]:
        """What the book does by itself at the end of a request: its policy."""
        row = self.customer(code)
        wanted = self.policy == "real_time" or (self.policy == "exact" and row.debt == row.credit)
        netted = self.net(code, day=day, cause=cause) if wanted else None
        return [] if netted is None else [netted.no]

    def after(self, primary: Entry) -> list[int]:
        """The numbers posted by a request that is one entry."""
        assert primary.customer is not None
        return [primary.no, *self.settle(primary.customer, primary.day, cause=primary.no)]

    def totals(self, entry: Entry) -> None:
        """Goods sold less goods returned, money received less money paid back: running totals of a customer."""
        if entry.customer is not None:
            customer = self.customer(entry.customer)
            origin = entry if entry.reverses is None else self.entry(entry.reverses)
            if origin.kind in {"sale", "return"}:
                customer.sold -= sum(entry.lines.get(account, 0) for account in ("sales", "returns", "tax"))
            customer.paid += sum(entry.lines.get(account, 0) for account in MONEY)

    def unlocked(self, day: date) -> date:
        """The day itself, or the first day after the lock date."""
        return day if self.lock is None or day > self.lock else self.lock + timedelta(days=1)

    # -- taking back ---------------------------------------------------------------------------------------

    def _with_caused(self, *nos: int) -> set[int]:
        """What goes back with entries: all they caused; a merge of customers goes as a whole."""
        found: set[int] = set()
        todo = list(nos)
        while todo:
            entry = self.entry(todo.pop())
            if entry.no not in found:
                found.add(entry.no)
                merged = self.members[entry.batch or 0] if entry.kind.startswith("transfer") else []
                todo += [no for no in [*self.caused.get(entry.no, ()), *merged] if self.entry(no).live]
        return found

    def _root(self, no: int) -> int:
        """The entry a person made that brought `no` about."""
        cause = self.entry(no).cause
        return no if cause is None or not self.entry(cause).live else self._root(cause)

    def _dependents(self, group: set[int]) -> set[int]:
        """Live entries outside of `group` that use what an entry of it gave or owed, or are about it."""
        found = set()
        for no in group:
            users = {*self.touching.get(no, ()), *self.about.get(no, ())}
            found |= {self._root(user) for user in users - group if self.entry(user).live}
            if self.entry(no).kind == "write_off":
                found |= self._recoveries(group)
        return found - group

    def _recoveries(self, group: set[int]) -> set[int]:
        """The recoveries that would be of more than is left written off without `group`, newest first."""
        code = next(self.entry(no).customer for no in group if self.entry(no).kind == "write_off")
        assert code is not None
        left = [e for e in map(self.entry, self.customer(code).entries) if e.live and e.no not in group]
        lost = sum(e.worth for e in left if e.kind == "write_off")
        paid = [e for e in left if e.kind == "recovery"]
        found = set()
        while sum(e.worth for e in paid) > lost:
            found.add(paid.pop().no)
        return found

    def closure(self, nos: Iterable[int]) -> tuple[set[int], set[int]]:
        """What goes with `nos` by itself, and what else would have to be taken back with it."""
        own = self._with_caused(*nos)
        whole = set(own)
        while more := self._dependents(whole):
            whole |= self._with_caused(*more)
        return own, whole - own

    def mirror(self, no: int, *, batch: int | None = None) -> Entry:
        """The entry again with the other sign; what it settled is open again."""
        entry = self.entry(no)
        moves = [Move(m.source, m.target, -m.amount) for m in entry.moves]
        side = {DEBT: CREDIT, CREDIT: DEBT, None: None}[entry.side]
        if entry.side == DEBT:
            moves.append(Move(SELF, no, entry.amount))
        elif entry.side == CREDIT:
            moves.append(Move(no, SELF, entry.amount))
        lines = {a: -v for a, v in entry.lines.items()}
        if entry.customer is not None:
            lines = {a: v for a, v in lines.items() if a not in {"receivable", "deposits"}}
        mirror = self.post(
            "reversal",
            self.unlocked(max(self.today, entry.day, entry.since)),
            entry.customer,
            side=side,
            amount=entry.amount,
            moves=moves,
            lines=lines,
            batch=batch,
            reverses=no,
        )
        entry.reversed_by = mirror.no
        for row in self.nettings:
            if row.entry == no:
                row.reversed = True
        return mirror

    # -- the model checks itself ---------------------------------------------------------------------------

    def check(self) -> None:
        """Everything again from the entries alone; the sums kept on the way must be the same."""
        opens = [e.amount for e in self.entries]
        debts: Counter[str] = Counter()
        credits_: Counter[str] = Counter()
        for entry in self.entries:
            assert sum(entry.lines.values()) == 0
            for move in entry.moves:
                assert self.entry(move.source).side == CREDIT
                assert self.entry(move.target).side == DEBT
                opens[move.source - 1] -= move.amount
                opens[move.target - 1] -= move.amount
            if entry.customer is not None:
                debts[entry.customer] += entry.lines["receivable"]
                credits_[entry.customer] -= entry.lines["deposits"]
                assert entry.debt_after == debts[entry.customer] >= 0
                assert entry.credit_after == credits_[entry.customer] >= 0
        assert opens == [e.open for e in self.entries]
        assert all(value >= 0 for value in opens)
        for code, customer in self.customers.items():
            assert (customer.debt, customer.credit) == (debts[code], credits_[code])
            assert customer.debt == sum(item.open for item in self.open_items(code, DEBT))
            assert customer.credit == sum(item.open for item in self.open_items(code, CREDIT))
        assert sum(self.balances().values()) == 0
        self._check_days()

    def _check_days(self) -> None:
        """Neither side of a customer was ever negative at the end of a day."""
        for customer in self.customers.values():
            sums: dict[date, list[int]] = {}
            for entry in map(self.entry, customer.entries):
                day = sums.setdefault(entry.day, [0, 0])
                day[0] += entry.lines["receivable"]
                day[1] -= entry.lines["deposits"]
            debt = credit = 0
            for _, moved in sorted(sums.items()):
                debt, credit = debt + moved[0], credit + moved[1]
                assert debt >= 0 <= credit, (customer.code, debt, credit)
