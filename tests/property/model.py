"""An independent model of one book: what REQUIREMENTS.md says, in plain integers, sharing no code with `app`.

A request is a name and facts: `model.request("uid", "payment", customer="C1", amount=500)`. It answers with
the numbers of the entries it posted, or raises `Refused` and has changed nothing: each request looks at
everything first and posts afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta

from tests.property.model_corrections import CLOSED, Corrections
from tests.property.model_posting import SELF
from tests.property.model_records import CREDIT, DEBT, Customer, Entry, Move, Pending, Refused, refuse_when

Fact = str | int | bool | date | None | tuple[tuple[int, int], ...]
Content = tuple[str, frozenset[tuple[str, Fact]]]


class Model(Corrections):
    """Every request a person can make of one book."""

    def __init__(self, today: date, *, policy: str = "real_time") -> None:
        super().__init__(today, policy=policy)
        self.seen: dict[str, tuple[Content, list[int]]] = {}

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
        row = self.customer(customer)
        row.limit = limit
        self.restate(row)
        return []

    def do_archive(self, *, customer: str) -> list[int]:
        row = self.customer(customer)
        refuse_when(
            archived=row.status in CLOSED, not_settled=bool(row.debt or row.credit or self.awaited(customer))
        )
        row.status = "archived"
        return []

    def do_opening(
        self, *, customer: str, side: str, amount: int, day: date, due: date | None = None
    ) -> list[int]:
        row = self.customer(customer)
        refuse_when(incomplete=amount <= 0, **self._closed(row, day))
        lines = {"opening": -amount if side == DEBT else amount}
        later = (due or day + timedelta(days=row.terms)) if side == DEBT else day
        return self.after(
            self.post("opening", day, customer, side=side, amount=amount, due=later, lines=lines)
        )

    def do_merge(self, *, source: str, target: str) -> list[int]:
        giver, taker = self.customer(source), self.customer(target)
        refuse_when(
            incomplete=source == target,
            archived=giver.status in CLOSED or taker.status in CLOSED,
            pending=self.awaited(source),
        )
        batch, day, posted = self.next_batch(), self.open_day(), [0]
        for item in [*self.open_items(source, DEBT), *self.open_items(source, CREDIT)]:
            amount, owed = item.open, item.side == DEBT
            out = self.post(
                "transfer_out",
                day,
                source,
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
                due=item.due,
                lines={"transfers": -amount if owed else amount},
                batch=batch,
            )
            posted += [out.no, into.no]
        giver.status = "merged"
        self.merges[batch] = source
        return posted[1:] + self.settle(target, cause=posted[-1] or None)

    # -- sales ---------------------------------------------------------------------------------------------

    def do_sale(
        self,
        *,
        customer: str | None,
        amount: int,
        day: date,
        due: date | None = None,
        paid: int = 0,
        method: str = "cash",
        from_credit: int = 0,
        override: bool = False,
    ) -> list[int]:
        """`amount` is before tax; what is neither paid now nor taken from credit becomes debt."""
        tax = self.tax_on(amount)
        total = amount + tax
        lines = {"sales": -amount, "tax": -tax}
        if customer is None:
            refuse_when(
                incomplete=amount <= 0 or paid != total or from_credit != 0, locked_day=self.locked(day)
            )
            return [self.post("sale", day, None, amount=0, lines=lines | {method: total}, tax=tax).no]
        row = self.customer(customer)
        owed = total - paid - from_credit
        refuse_when(
            incomplete=amount <= 0 or paid < 0 or from_credit < 0,
            overallocated=owed < 0,
            insufficient_credit=from_credit > row.credit,
            **self._closed(row, day),
            **self._too_much(row, owed, override=override),
        )
        moves = [Move(no, SELF, part) for no, part in self.oldest(customer, CREDIT, from_credit)]
        due = due or day + timedelta(days=row.terms)
        sale = self.post(
            "sale", day, customer, side=DEBT, amount=total, due=due, moves=moves, lines=lines, tax=tax
        )
        if paid == 0:
            return self.after(sale)
        payment = self._pay(customer, paid, day, method, [(sale.no, paid)], cause=sale.no)
        return [sale.no, *self.after(payment)]

    def do_charge(self, *, customer: str, amount: int, day: date) -> list[int]:
        return self.do_sale(
            customer=customer, amount=amount, day=day, from_credit=amount + self.tax_on(amount)
        )

    # -- payments ------------------------------------------------------------------------------------------

    def _pay(
        self,
        customer: str,
        amount: int,
        day: date,
        method: str,
        parts: Iterable[tuple[int, int]],
        cause: int | None = None,
    ) -> Entry:
        moves = [Move(SELF, no, part) for no, part in parts]
        return self.post(
            "payment",
            day,
            customer,
            side=CREDIT,
            amount=amount,
            moves=moves,
            lines={method: amount},
            cause=cause,
        )

    def do_payment(
        self,
        *,
        customer: str,
        amount: int,
        day: date,
        method: str = "cash",
        to_debt: int | None = None,
        chosen: tuple[tuple[int, int], ...] | None = None,
    ) -> list[int]:
        row = self.customer(customer)
        refuse_when(incomplete=amount <= 0, **self._closed(row, day))
        if chosen is not None:
            for no, part in chosen:
                item = self.entry(no)
                refuse_when(
                    not_found=item.customer != customer or item.side != DEBT,
                    overallocated=part > item.open,
                    incomplete=part <= 0,
                )
            refuse_when(overallocated=sum(part for _, part in chosen) > amount)
            parts = list(chosen)
        else:
            settled = min(amount, row.debt) if to_debt is None else to_debt
            refuse_when(incomplete=settled < 0, overallocated=settled > min(amount, row.debt))
            parts = self.oldest(customer, DEBT, settled)
        return self.after(self._pay(customer, amount, day, method, parts))

    def do_pending(
        self, *, customer: str, amount: int, method: str = "bank", to_debt: int | None = None
    ) -> list[int]:
        row = self.customer(customer)
        refuse_when(incomplete=amount <= 0, archived=row.status in CLOSED)
        self.pending.append(Pending(len(self.pending) + 1, customer, amount, method, to_debt))
        return []

    def do_outcome(self, *, pending: int, outcome: str) -> list[int]:
        refuse_when(not_found=not 1 <= pending <= len(self.pending))
        row = self.pending[pending - 1]
        refuse_when(already_decided=row.outcome != "pending")
        posted = []
        if outcome == "completed":
            posted = self.do_payment(
                customer=row.customer,
                amount=row.amount,
                day=self.today,
                method=row.method,
                to_debt=row.to_debt,
            )
        row.outcome = outcome
        return posted

    def do_refund(self, *, customer: str, amount: int, day: date, method: str = "cash") -> list[int]:
        row = self.customer(customer)
        refuse_when(incomplete=amount <= 0, insufficient_credit=amount > row.credit, **self._closed(row, day))
        return self.after(self._refund(customer, amount, day, method, self.oldest(customer, CREDIT, amount)))

    # -- consolidation -------------------------------------------------------------------------------------

    def do_consolidate(self, *, customer: str) -> list[int]:
        row = self.customer(customer)
        refuse_when(archived=row.status in CLOSED)
        entry = self.net(customer, day=self.open_day())
        if entry is None:
            raise Refused("nothing_to_consolidate")
        self.restate(row)
        return [entry.no]

    def do_consolidate_all(self) -> list[int]:
        both = [code for code, row in sorted(self.customers.items()) if row.debt and row.credit]
        if not both:
            return []
        batch = self.next_batch()
        entries = [self.net(code, day=self.open_day(), batch=batch) for code in both]
        for code in both:
            self.restate(self.customer(code))
        return [entry.no for entry in entries if entry is not None]

    def do_daily(self) -> list[int]:
        return self.do_consolidate_all() if self.policy == "daily" else []

    # -- the book's settings -------------------------------------------------------------------------------

    def do_policy(self, *, policy: str) -> list[int]:
        self.policy = policy
        return []

    def do_lock(self, *, day: date | None) -> list[int]:
        self.lock = day
        return []

    # -- what the requests share ---------------------------------------------------------------------------

    def status(self, no: int) -> str:
        sale = self._sale(no, live=False)
        if sale.reversed_by is not None:
            return "reversed"
        if self.returned(sale) == sale.amount:
            return "returned"
        return "paid" if sale.open == 0 else "unpaid" if sale.open == sale.amount else "partly_paid"

    def awaited(self, code: str) -> bool:
        return any(row.customer == code and row.outcome == "pending" for row in self.pending)

    def next_batch(self) -> int:
        self.batches += 1
        return self.batches

    def _too_much(self, row: Customer, owed: int, *, override: bool) -> dict[str, bool]:
        after = row.debt - row.credit + owed
        over = row.limit is not None and after > row.limit and self.limit_mode == "block"
        asked = owed > 0 and not override
        return {"suspended": asked and row.status == "suspended", "over_credit_limit": asked and over}
