"""The model's requests one by one: customers, payments, consolidation, settings. Nothing of `app` in here."""

from __future__ import annotations

from datetime import date

from tests.property.model_posting import SELF
from tests.property.model_records import (
    CREDIT,
    DEBT,
    Customer,
    Entry,
    Move,
    Pending,
    Refused,
    refuse_when,
)
from tests.property.model_sales import Sales


class Requests(Sales):
    """Every request that is about one thing."""

    # -- customers -----------------------------------------------------------------------------------------

    def do_customer(
        self, *, code: str, limit: int | None = None, terms: int | None = 0, name: str = "", phone: str = ""
    ) -> list[int]:
        """Without a code they get the next free one."""
        code = code or self.free_code()
        refuse_when(duplicate_code=self._has_code(code))
        self.add(Customer(code, code, name or f"Customer {code}", limit, terms, phone))
        return []

    def add(self, row: Customer) -> str:
        """Under a key of their own: a code that somebody gave up can be given again."""
        if row.key in self.customers:
            row.key = f"{row.key}+{len(self.customers)}"
        self.customers[row.key] = row
        return row.key

    def free_code(self) -> str:
        """The number that the next customer has, or the next after it that is free."""
        number = len(self.customers) + 1
        while self._has_code(f"C{number}"):
            number += 1
        return f"C{number}"

    def _has_code(self, code: str, but: str = "") -> bool:
        return any(row.code == code and row.key != but for row in self.customers.values())

    def do_edit(
        self,
        *,
        customer: str,
        name: str,
        code: str,
        phone: str,
        address: str,
        note: str,
        limit: int | None,
        terms: int | None,
    ) -> list[int]:
        """An empty code is the code they have."""
        row = self.customer(customer)
        blank, never = not name.strip(), terms is not None and not 0 <= terms <= 3650
        refuse_when(
            incomplete=blank or never or (limit is not None and limit < 0),
            duplicate_code=bool(code) and self._has_code(code, but=customer),
        )
        row.name, row.code, row.phone, row.address, row.note = name, code or row.code, phone, address, note
        row.limit, row.terms = limit, terms
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

    def do_opening(
        self, *, customer: str, side: str, amount: int, day: date, due: date | None = None
    ) -> list[int]:
        row = self.customer(customer)
        early = due is not None and due < day
        refuse_when(amount_not_positive=amount < 0, incomplete=amount == 0 or early, **self._closed(row, day))
        sums = {DEBT: 0, CREDIT: 0} | {side: amount}
        return self.open_with(customer, day, sums[DEBT], sums[CREDIT], due if side == DEBT else None)

    def open_with(
        self, customer: str, day: date, debt: int, credit: int, due: date | None = None
    ) -> list[int]:
        """One entry for each side; the second belongs to the first."""
        posted: list[int] = []
        for side, amount in ((DEBT, debt), (CREDIT, credit)):
            if amount:
                lines = {"opening": -amount if side == DEBT else amount}
                cause = posted[0] if posted else None
                entry = self.post(
                    "opening", day, customer, side=side, amount=amount, lines=lines, cause=cause, due=due
                )
                posted.append(entry.no)
        return posted + self.settle(customer, day, cause=posted[0])

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

    # -- payments ------------------------------------------------------------------------------------------

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
        entry, posted = self.pay(customer, amount, day, method, parts)
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

    def do_shop(self, *, name: str) -> list[int]:
        refuse_when(incomplete=not name)
        self.shop = name
        return []

    def do_terms(self, *, days: int) -> list[int]:
        refuse_when(incomplete=not 0 <= days <= 3650)
        self.terms = days
        return []

    def do_tax(self, *, rate: int) -> list[int]:
        refuse_when(incomplete=not 0 <= rate <= 10_000)
        self.tax_rate = rate
        return []

    def do_tax_included(self, *, included: bool) -> list[int]:
        self.tax_included = included
        return []

    # -- what the requests share ---------------------------------------------------------------------------

    def next_batch(self) -> int:
        self.batches += 1
        return self.batches
