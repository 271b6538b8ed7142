"""An independent model of one book: what REQUIREMENTS.md says, in plain integers, sharing no code with `app`.

A request is a name and facts: `model.request("uid", "payment", customer="C1", amount=500)`. It answers with
the numbers of the entries it posted, or raises `Refused` and has changed nothing: each request looks at
everything first and posts afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from tests.property.model_corrections import Corrections
from tests.property.model_posting import SELF
from tests.property.model_records import CREDIT, DEBT, Customer, Entry, Move, Pending, Refused, refuse_when

Fact = str | int | bool | date | None | tuple[tuple[int, int], ...]
Content = tuple[str, frozenset[tuple[str, Fact]]]


class Model(Corrections):
    """Every request a person can make of one book."""

    def __init__(self, today: date, *, policy: str = "real_time") -> None:
        super().__init__(today, policy=policy)
        self.seen: dict[str, tuple[Content, list[int]]] = {}
        self.overrides: list[int] = []

    def request(self, uid: str, name: str, **facts: Fact) -> list[int]:
        """The numbers of the entries posted; the same request again gives the first answer."""
        content = (name, frozenset(facts.items()))
        if uid in self.seen:
            first, answer = self.seen[uid]
            refuse_when(request_reused=first != content)
            return answer
        answer = self.perform(name, facts)
        self.seen[uid] = (content, answer)
        return answer

    def perform(self, name: str, facts: Mapping[str, Fact]) -> list[int]:
        function: Callable[..., list[int]] = getattr(self, f"do_{name}")
        return function(**facts)

    # -- customers -----------------------------------------------------------------------------------------

    def do_customer(self, *, code: str, limit: int | None = None, terms: int = 0) -> list[int]:
        refuse_when(duplicate_code=code in self.customers)
        self.customers[code] = Customer(code, limit, terms)
        return []

    def do_limit(self, *, customer: str, limit: int | None) -> list[int]:
        self.customer(customer).limit = limit
        return []

    def do_archive(self, *, customer: str) -> list[int]:
        row = self.customer(customer)
        refuse_when(incomplete=row.archived or bool(row.debt or row.credit) or self.awaited(customer))
        row.archived = True
        return []

    def do_restore(self, *, customer: str) -> list[int]:
        row = self.customer(customer)
        refuse_when(incomplete=not row.archived)
        row.bring_back()
        return []

    def do_opening(self, *, customer: str, side: str, amount: int, day: date) -> list[int]:
        row = self.customer(customer)
        refuse_when(amount_not_positive=amount < 0, incomplete=amount == 0, **self._closed(row, day))
        lines = {"opening": -amount if side == DEBT else amount}
        return self.after(self.post("opening", day, customer, side=side, amount=amount, lines=lines))

    def do_merge(self, *, source: str, target: str, day: date) -> list[int]:
        giver, taker = self.customer(source), self.customer(target)
        refuse_when(
            incomplete=source == target or self.awaited(source),
            archived=giver.archived or taker.archived,
            **self.off(day),
        )
        batch, posted = self.next_batch(), []
        for item in [*self.open_items(source, DEBT), *self.open_items(source, CREDIT)]:
            posted += self._transfer(item, target, max(day, item.since), batch)
        giver.archived, giver.merged = True, batch
        return posted + (self.settle(target, day, cause=posted[-1]) if posted else [])

    def _transfer(self, item: Entry, target: str, day: date, batch: int) -> list[int]:
        amount, owed = item.open, item.side == DEBT
        out = self.post(
            "transfer_out",
            day,
            item.customer,
            side=CREDIT if owed else DEBT,
            amount=amount,
            moves=[Move(SELF, item.no, amount) if owed else Move(item.no, SELF, amount)],
            lines={"transfers": amount if owed else -amount},
            batch=batch,
        )
        into = self.post(
            "transfer_in",
            day,
            target,
            side=item.side,
            amount=amount,
            due=item.due if owed else day,
            lines={"transfers": -amount if owed else amount},
            batch=batch,
        )
        return [out.no, into.no]

    # -- sales ---------------------------------------------------------------------------------------------

    def do_sale(
        self,
        *,
        customer: str,
        amount: int,
        day: date,
        due: date | None = None,
        paid: int = 0,
        method: str = "cash",
        from_credit: int = 0,
        override: bool = False,
    ) -> list[int]:
        """`amount` is before tax; what is neither paid now nor taken from credit becomes debt."""
        total, tax = self.total_of(amount)
        lines = {"sales": tax - total, "tax": -tax}
        row = self.customer(customer)
        due, before = due or day + timedelta(days=row.terms), row.debt
        refuse_when(
            amount_not_positive=amount <= 0,
            incomplete=paid < 0 or not 0 <= from_credit <= total or due < day,
            insufficient_credit=from_credit > row.credit,
            **self._closed(row, day),
            **self._too_much(row, total - paid - from_credit, from_credit, override=override),
        )
        there = self.oldest(customer, CREDIT, from_credit, upto=day)
        moves = [Move(no, SELF, part) for no, part in there]
        rest = from_credit - sum(part for _, part in there)
        sale = self.post(
            "sale",
            day,
            customer,
            side=DEBT,
            amount=total,
            due=due,
            moves=moves,
            lines=lines,
            tax=tax,
            worth=from_credit,
        )
        later = [Move(no, SELF, part) for no, part in self.oldest(customer, CREDIT, rest)]
        posted = [sale.no, *self.later(sale, later)]
        if paid:
            parts = [(sale.no, min(paid, total - from_credit))] * (total > from_credit)
            posted += self._pay(customer, paid, day, method, parts, cause=sale.no)[1]
        posted += self.settle(customer, day, cause=sale.no)
        if override and row.limit is not None and row.debt > max(row.limit, before):
            self.overrides.append(sale.no)
        return posted

    def do_cash_sale(self, *, amount: int, day: date, paid: int, method: str = "cash") -> list[int]:
        """To a walk-in: paid in full, touching no customer."""
        total, tax = self.total_of(amount)
        refuse_when(amount_not_positive=amount <= 0, incomplete=paid != total, **self.off(day))
        lines = {"sales": tax - total, "tax": -tax, method: paid}
        return [self.post("sale", day, None, lines=lines, tax=tax, worth=paid).no]

    def do_charge(self, *, customer: str, amount: int, day: date) -> list[int]:
        return self.do_sale(customer=customer, amount=amount, day=day, from_credit=self.total_of(amount)[0])

    # -- payments ------------------------------------------------------------------------------------------

    def _pay(
        self,
        customer: str,
        amount: int,
        day: date,
        method: str,
        parts: list[tuple[int, int]],
        cause: int | None = None,
    ) -> tuple[Entry, list[int]]:
        there = [Move(SELF, no, part) for no, part in parts if self.entry(no).since <= day]
        later = [Move(SELF, no, part) for no, part in parts if self.entry(no).since > day]
        lines = {method: amount}
        entry = self.post(
            "payment", day, customer, side=CREDIT, amount=amount, moves=there, lines=lines, cause=cause
        )
        return entry, [entry.no, *self.later(entry, later)]

    def do_payment(
        self,
        *,
        customer: str,
        amount: int,
        day: date,
        method: str = "cash",
        to_debt: int | None = None,
        chosen: tuple[tuple[int, int], ...] = (),
    ) -> list[int]:
        row = self.customer(customer)
        refuse_when(amount_not_positive=amount <= 0, **self._closed(row, day))
        parts = list(chosen)
        for no, part in chosen:
            item = self.entry(no)
            mine = item.customer == customer and item.side == DEBT
            twice = sum(other for again, other in chosen if again == no)
            refuse_when(overallocated=not mine or part <= 0 or twice > item.open)
        picked = sum(part for _, part in chosen)
        usual = picked if chosen else min(amount, row.debt)
        settled = usual if to_debt is None else to_debt
        refuse_when(overallocated=not picked <= settled <= min(amount, row.debt))
        for item in self.open_items(customer, DEBT):
            taken = sum(part for no, part in chosen if no == item.no)
            part = min(item.open - taken, settled - picked)
            parts += [(item.no, part)] * (part > 0)
            picked += part
        entry, posted = self._pay(customer, amount, day, method, parts)
        return posted + self.settle(customer, day, cause=entry.no)

    def do_pending(
        self, *, customer: str, amount: int, day: date, method: str = "bank", to_debt: int | None = None
    ) -> list[int]:
        row = self.customer(customer)
        over = to_debt is not None and not 0 <= to_debt <= amount
        refuse_when(amount_not_positive=amount <= 0, overallocated=over, **self._closed(row, day))
        self.pending.append(Pending(len(self.pending) + 1, customer, amount, method, to_debt))
        return []

    def do_outcome(self, *, pending: int, outcome: str, day: date) -> list[int]:
        refuse_when(not_found=not 1 <= pending <= len(self.pending))
        row = self.pending[pending - 1]
        refuse_when(already_decided=row.outcome != "pending")
        posted = []
        if outcome == "completed":
            most = None if row.to_debt is None else min(row.to_debt, self.customer(row.customer).debt)
            posted = self.do_payment(
                customer=row.customer, amount=row.amount, day=day, method=row.method, to_debt=most
            )
        row.outcome = outcome
        return posted

    def do_refund(self, *, customer: str, amount: int, day: date, method: str = "cash") -> list[int]:
        row = self.customer(customer)
        short = amount > self.available(customer, CREDIT, day)
        refuse_when(amount_not_positive=amount <= 0, insufficient_credit=short, **self._closed(row, day))
        moves = [Move(no, SELF, part) for no, part in self.oldest(customer, CREDIT, amount, upto=day)]
        lines = {method: -amount}
        return self.after(
            self.post("refund", day, customer, side=DEBT, amount=amount, moves=moves, lines=lines)
        )

    # -- consolidation -------------------------------------------------------------------------------------

    def do_consolidate(self, *, customer: str, day: date) -> list[int]:
        refuse_when(**self._closed(self.customer(customer), day))
        entry = self.net(customer, day=day)
        if entry is None:
            raise Refused("nothing_to_consolidate")
        return [entry.no]

    def do_consolidate_all(self, *, day: date) -> list[int]:
        refuse_when(**self.off(day))
        return self._net_these([code for code, row in self.customers.items() if row.debt and row.credit], day)

    def _net_these(self, both: list[str], day: date) -> list[int]:
        batch = self.next_batch() if both else None
        entries = [self.net(code, day=day, batch=batch) for code in both]
        return [entry.no for entry in entries if entry is not None]

    def do_daily(self) -> list[int]:
        if self.policy != "daily":
            return []
        both = [code for code, row in self.customers.items() if row.debt and row.credit]
        return self._net_these(
            [code for code in both if not self._just_undone(code)], self.unlocked(self.today)
        )

    def _just_undone(self, code: str) -> bool:
        """The newest posting of the customer takes back a consolidation."""
        newest = self.entry(self.customer(code).entries[-1])
        return newest.reverses is not None and self.entry(newest.reverses).kind == "consolidation"

    # -- the book's settings -------------------------------------------------------------------------------

    def do_policy(self, *, policy: str) -> list[int]:
        self.policy = policy
        return []

    def do_lock(self, *, day: date | None, reason: str = "the month is done") -> list[int]:
        refuse_when(incomplete=not reason or (day is not None and day > self.today))
        self.lock = day
        return []

    def do_limit_mode(self, *, mode: str) -> list[int]:
        self.limit_mode = mode
        return []

    def do_tax(self, *, rate: int) -> list[int]:
        refuse_when(incomplete=not 0 <= rate <= 10_000)
        self.tax_rate = rate
        return []

    def do_tax_included(self, *, included: bool) -> list[int]:
        self.tax_included = included
        return []

    # -- what the requests share ---------------------------------------------------------------------------

    def status(self, no: int) -> str:
        sale = self.entry(no)
        if sale.reversed_by is not None:
            return "reversed"
        about = [self.entry(other) for other in self.about.get(no, ())]
        back = sum(e.worth for e in about if e.live and e.kind == "return")
        if back >= sale.amount:
            return "returned"
        if sale.open:
            return "unpaid" if sale.open == sale.amount else "partly paid"
        with_it = [self.entry(other) for other in self.caused.get(no, ())]
        at_once = sum(e.amount for e in with_it if e.live and e.kind == "payment")
        return "overpaid" if at_once > sale.amount - sale.worth else "paid"

    def awaited(self, code: str) -> bool:
        return any(row.customer == code and row.outcome == "pending" for row in self.pending)

    def next_batch(self) -> int:
        self.batches += 1
        return self.batches

    def _too_much(self, row: Customer, owed: int, used: int, *, override: bool) -> dict[str, bool]:
        after = row.debt + owed
        if self.policy == "real_time":
            after -= min(max(row.credit - used, 0), max(after, 0))
        asked = row.limit is not None and owed > 0 and after > row.debt and not override
        over = row.limit is not None and after > row.limit and self.limit_mode == "block"
        return {"suspended": asked and row.status == "suspended", "over_credit_limit": asked and over}
