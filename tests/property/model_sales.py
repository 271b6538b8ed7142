"""The model's sales: what one comes to, how it is met, what becomes of it. Nothing of `app` in here."""

from __future__ import annotations

from datetime import date, timedelta

from tests.property.model_corrections import Corrections, share
from tests.property.model_posting import SELF
from tests.property.model_records import CREDIT, DEBT, Customer, Entry, Facts, Goods, Move, refuse_when


class Sales(Corrections):
    """Sales of any kind."""

    def __init__(self, today: date, *, policy: str = "real_time") -> None:
        super().__init__(today, policy=policy)
        self.overrides: list[int] = []

    def worth(
        self, amount: int | None, lines: tuple[Goods, ...] | None, discount: int, rate: int | None
    ) -> tuple[int, int, dict[str, bool]]:
        """What a sale comes to with tax, the tax in it, and why it cannot be; lines are rounded one by one."""
        each = [share(line.quantity, line.price, 1_000) - line.discount for line in lines or ()]
        before = sum(each) if amount is None else amount
        total, tax = self.total_of(before - discount, rate)
        negative = any(min(line.price, line.discount) < 0 for line in lines or ())
        return (
            total,
            tax,
            {
                "amount_not_positive": (amount is not None and amount <= 0)
                or negative
                or discount < 0
                or total <= 0,
                "incomplete": bool(lines) == (amount is not None)
                or discount >= before
                or any(part < 0 for part in each)
                or any(line.quantity <= 0 for line in lines or ())
                or (rate is not None and not 0 <= rate <= 10_000),
            },
        )

    def do_sale(
        self,
        *,
        customer: str,
        day: date,
        amount: int | None = None,
        lines: tuple[Goods, ...] | None = None,
        discount: int = 0,
        rate: int | None = None,
        due: date | None = None,
        paid: int = 0,
        method: str = "cash",
        from_credit: int = 0,
        override: bool = False,
    ) -> list[int]:
        """`amount` is before tax; what is neither paid now nor taken from credit becomes debt."""
        total, tax, wrong = self.worth(amount, lines, discount, rate)
        row = self.customer(customer)
        due = self.due(row, day) if due is None else due
        before = row.debt
        wrong["incomplete"] |= paid < 0 or not 0 <= from_credit <= total or due < day
        refuse_when(
            **wrong,
            insufficient_credit=from_credit > row.credit,
            **self._closed(row, day),
            **self._too_much(row, total - paid - from_credit, from_credit, override=override),
        )
        typed: Facts = {"amount": amount, "lines": lines, "discount": discount, "from_credit": from_credit}
        sale, posted = self.sell(customer, day, due, total, tax, from_credit, lines or ())
        sale.typed = typed
        if paid:
            parts = [(sale.no, min(paid, total - from_credit))] * (total > from_credit)
            posted += self.pay(customer, paid, day, method, parts, cause=sale.no)[1]
        posted += self.settle(customer, day, cause=sale.no)
        if override and row.limit is not None and row.debt > max(row.limit, before):
            self.overrides.append(sale.no)
        return posted

    def due(self, row: Customer, day: date) -> date:
        """By the customer's terms, or those of the shop."""
        return day + timedelta(days=self.terms if row.terms is None else row.terms)

    def sell(
        self,
        customer: str,
        day: date,
        due: date,
        total: int,
        tax: int,
        from_credit: int = 0,
        goods: tuple[Goods, ...] = (),
    ) -> tuple[Entry, list[int]]:
        """The sale's own entry, and what of its credit is there only later."""
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
            lines={"sales": tax - total, "tax": -tax},
            tax=tax,
            worth=from_credit,
        )
        sale.goods = goods
        later = [Move(no, SELF, part) for no, part in self.oldest(customer, CREDIT, rest)]
        return sale, [sale.no, *self.later(sale, later)]

    def do_cash_sale(
        self,
        *,
        day: date,
        paid: int,
        amount: int | None = None,
        lines: tuple[Goods, ...] | None = None,
        discount: int = 0,
        rate: int | None = None,
        method: str = "cash",
    ) -> list[int]:
        """To a walk-in: paid in full, touching no customer."""
        total, tax, wrong = self.worth(amount, lines, discount, rate)
        wrong["incomplete"] |= paid != total
        refuse_when(**wrong, **self.off(day))
        return [self.sell_for_cash(day, total, tax, method, lines or ())]

    def sell_for_cash(self, day: date, total: int, tax: int, method: str, goods: tuple[Goods, ...]) -> int:
        legs = {"sales": tax - total, "tax": -tax, method: total}
        entry = self.post("sale", day, None, lines=legs, tax=tax, worth=total)
        entry.goods = goods
        return entry.no

    def do_charge(self, *, customer: str, amount: int, day: date) -> list[int]:
        return self.do_sale(customer=customer, amount=amount, day=day, from_credit=self.total_of(amount)[0])

    def pay(
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
        entry.applied = sum(part for _, part in parts)
        return entry, [entry.no, *self.later(entry, later)]

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

    def _too_much(self, row: Customer, owed: int, used: int, *, override: bool) -> dict[str, bool]:
        after = row.debt + owed
        if self.policy == "real_time":
            after -= min(max(row.credit - used, 0), max(after, 0))
        asked = row.limit is not None and owed > 0 and after > row.debt and not override
        over = row.limit is not None and after > row.limit and self.limit_mode == "block"
        return {"suspended": asked and row.status == "suspended", "over_credit_limit": asked and over}
