"""The model's corrections: returns, discounts, write-offs, and everything that is taken back."""

from __future__ import annotations

from datetime import date, timedelta

from tests.property.model_posting import SELF, Posting
from tests.property.model_records import CREDIT, DEBT, Customer, Entry, Move, Refused, refuse_when


class Corrections(Posting):
    """What puts right what was recorded before."""

    # -- corrections ---------------------------------------------------------------------------------------

    def do_return(
        self,
        *,
        customer: str,
        amount: int,
        day: date,
        sale: int | None = None,
        to_debt: int | None = None,
        cash: int = 0,
        method: str = "cash",
        unsold: bool = False,
    ) -> list[int]:
        """Goods come back: what is open is settled first, the rest is credit or goes back in cash."""
        row = self.customer(customer)
        never_sold = sale is None and not unsold and amount > max(row.sold + self._brought_debts(row), 0)
        item, reasons = self._sale(sale, row, day)
        reasons["incomplete"] = reasons.get("incomplete", False) or not 0 <= cash <= amount
        owed = row.debt if item is None else item.open
        most = min(amount - cash, owed)
        settled = most if to_debt is None else to_debt
        left = amount if item is None else item.amount - self.reduced(item)[0]
        refuse_when(
            amount_not_positive=amount <= 0,
            overallocated=amount > left
            or (sale is not None and left == 0)
            or not 0 <= settled <= most
            or (to_debt is None and cash > max(amount - owed, 0)),
            never_sold=never_sold,
            **reasons,
            **self._closed(row, day),
        )
        tax = 0 if item is None else self.tax_back(item, amount)
        parts = self.oldest(customer, DEBT, settled) if item is None else [(item.no, settled)] * (settled > 0)
        there = [(no, part) for no, part in parts if self.entry(no).since <= day]
        entry = self.post(
            "return",
            day,
            customer,
            side=CREDIT,
            amount=amount - cash,
            moves=[Move(SELF, no, part) for no, part in there],
            lines={"returns": amount - tax, "tax": tax, method: -cash},
            sale=sale,
            worth=amount,
            tax=tax,
        )
        posted = self.later(entry, [Move(SELF, no, part) for no, part in parts if (no, part) not in there])
        if to_debt is None:  # what was chosen to stay as credit stays
            posted += self.settle(customer, day, cause=entry.no)
        return [entry.no, *posted]

    def _brought_debts(self, row: Customer) -> int:
        """What they came with to owe: openings, and what a merge moved here."""
        found = [e for e in map(self.entry, row.entries) if e.live and e.side == DEBT]
        return sum(e.amount for e in found if e.kind in {"opening", "transfer_in"})

    def do_reduction(
        self, *, kind: str, customer: str, amount: int, day: date, sale: int | None = None
    ) -> list[int]:
        """Debt made smaller without money: a discount, a write-off, a rounding."""
        row = self.customer(customer)
        item, reasons = self._sale(sale, row, day)
        most = self.available(customer, DEBT, day)
        if item is not None:
            most = item.open if item.since <= day else 0
        refuse_when(
            amount_not_positive=amount <= 0, overallocated=amount > most, **reasons, **self._closed(row, day)
        )
        parts = self.oldest(customer, DEBT, amount, upto=day) if item is None else [(item.no, amount)]
        tax = self.tax_back(item, amount) if item is not None and kind == "discount" else 0
        account = {"discount": "discounts", "write_off": "bad_debts", "rounding": "rounding"}[kind]
        entry = self.post(
            kind,
            day,
            customer,
            side=CREDIT,
            amount=amount,
            moves=[Move(SELF, no, part) for no, part in parts],
            lines={account: amount - tax, "tax": tax},
            sale=sale,
            worth=amount,
            tax=tax,
        )
        return self.after(entry)

    def do_recovery(self, *, customer: str, amount: int, day: date, method: str = "cash") -> list[int]:
        """Money for a debt that was written off: income, and neither debt nor credit moves."""
        row = self.customer(customer)
        entries = [self.entry(no) for no in row.entries]
        lost = sum(e.worth * {"write_off": 1, "recovery": -1}.get(e.kind, 0) for e in entries if e.live)
        refuse_when(amount_not_positive=amount <= 0, overallocated=amount > lost, **self.off(day))
        lines = {method: amount, "recovered": -amount}
        return self.after(self.post("recovery", day, customer, lines=lines, worth=amount))

    def do_reverse(self, *, entry: int, together: bool = False) -> list[int]:
        target = self.entry(entry)
        refuse_when(already_reversed=not target.live)
        return self._reverse([entry], together=together, net=target.kind != "consolidation")

    def do_reverse_batch(self, *, batch: int, together: bool = False) -> list[int]:
        refuse_when(not_found=not 1 <= batch <= self.batches)
        nos = [no for no in self.members.get(batch, ()) if self.entry(no).live]
        away = [row for row in self.customers.values() if row.merged == batch]
        refuse_when(incomplete=not nos and not away and not self.only_from(batch))
        posted = self._reverse(
            nos, together=together, net=not nos or self.entry(nos[0]).kind != "consolidation"
        )
        for row in away:
            row.bring_back()
        for row in self.only_from(batch):
            row.archived = True
        return posted

    def only_from(self, batch: int) -> list[Customer]:
        """Whom an import brought (or brought back), and of whom nothing else stands."""
        rows = [self.customers[key] for key in self.brought.get(batch, ())]
        return [row for row in rows if not row.archived and not self._is_known(row)]

    def _is_known(self, row: Customer) -> bool:
        stands = any(self.entry(no).live for no in row.entries)
        return stands or bool(row.debt or row.credit) or self.awaited(row.key)

    def awaited(self, key: str) -> bool:
        return any(row.customer == key and row.outcome == "pending" for row in self.pending)

    def _reverse(self, nos: list[int], *, together: bool, net: bool) -> list[int]:
        own, others = self.closure(nos)
        if others and not together:
            raise Refused("dependent_entries", entries=tuple(sorted(others)))
        for no in own | others:
            self.entry(no).gone_with = frozenset(own | others)
        mirrors = [self.mirror(no) for no in sorted(own | others, reverse=True)]
        posted = [mirror.no for mirror in mirrors]
        last = {mirror.customer: mirror.no for mirror in mirrors if mirror.customer is not None}
        for code, no in last.items():
            self.customer(code).bring_back()
            if net:
                posted += self.settle(code, self.unlocked(self.today), cause=no)
        return posted

    # -- what the requests share ---

    def total_of(self, amount: int, rate: int | None = None) -> tuple[int, int]:
        """What a sale of `amount` comes to, and the tax in that; prices are before tax or with it."""
        rate = self.tax_rate if rate is None else rate
        if self.tax_included:
            return amount, amount - share(10_000, amount, 10_000 + rate)
        tax = share(rate, amount, 10_000)
        return amount + tax, tax

    def reduced(self, sale: Entry) -> tuple[int, int]:
        """By how much goods taken back and discounts have made a sale smaller, and by how much its tax."""
        about = [self.entry(no) for no in self.about.get(sale.no, ())]
        found = [e for e in about if e.live and e.kind in {"return", "discount"}]
        return sum(e.worth for e in found), sum(e.tax for e in found)

    def tax_back(self, sale: Entry, amount: int) -> int:
        """The tax in `amount` of a sale, such that all parts together give back exactly its tax."""
        before, given = self.reduced(sale)
        return min(max(share(sale.tax, before + amount, sale.amount) - given, 0), amount)

    def off(self, day: date) -> dict[str, bool]:
        """Days nothing can be posted on: up to the lock date, and beyond tomorrow where that was not agreed to."""
        return {
            "locked_day": self.lock is not None and day <= self.lock,
            "future_day": day > self.today + timedelta(days=1) and not self.agreed,
        }

    def _sale(self, no: int | None, row: Customer, day: date) -> tuple[Entry | None, dict[str, bool]]:
        """A sale of this customer, or another debt that stands for goods; and why it cannot be used."""
        if no is None:
            return None, {}
        item = self.entry(no)
        goods = item.side == DEBT and item.kind in {"sale", "opening", "transfer_in"}
        return item, {
            "not_found": not goods,
            "incomplete": item.customer != row.key or day < item.day,
            "already_reversed": not item.live,
        }

    def _closed(self, row: Customer, day: date) -> dict[str, bool]:
        return self.off(day) | {"archived": row.archived}


def share(whole: int, part: int, of: int) -> int:
    """`whole` × `part` ÷ `of`, half a unit rounded up."""
    return (2 * whole * part + of) // (2 * of)
