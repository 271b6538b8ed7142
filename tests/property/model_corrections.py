"""The model's corrections: returns, discounts, write-offs, and everything that is taken back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tests.property.model_posting import SELF, Posting
from tests.property.model_records import CREDIT, DEBT, Customer, Entry, Move, Refused, refuse_when

CLOSED = ("archived", "merged")


class Corrections(Posting):
    """What puts right what was recorded before."""

    # -- corrections ---------------------------------------------------------------------------------------

    def do_return(
        self,
        *,
        sale: int,
        amount: int,
        day: date,
        to_debt: int | None = None,
        cash: bool = False,
        method: str = "cash",
    ) -> list[int]:
        """Goods come back: the open part of the sale first, the rest is credit or goes back in cash."""
        item = self._sale(sale)
        row = self.customer(item.customer or "")
        back = self.returned(item)
        settled = min(amount, item.open) if to_debt is None else to_debt
        refuse_when(
            incomplete=amount <= 0 or settled < 0,
            overallocated=amount > item.amount - back or settled > min(amount, item.open),
            **self._closed(row, day),
        )
        tax = share(item.tax, back + amount, item.amount) - share(item.tax, back, item.amount)
        entry = self._settle_with("return", item, amount, settled, day, {"returns": amount - tax, "tax": tax})
        if cash and amount > settled:
            refund = self._refund(
                row.code, amount - settled, day, method, [(entry.no, amount - settled)], cause=entry.no
            )
            return [entry.no, *self.after(refund)]
        return self.after(entry)

    def _settle_with(
        self, kind: str, item: Entry, amount: int, settled: int, day: date, lines: dict[str, int]
    ) -> Entry:
        moves = [Move(SELF, item.no, settled)] if settled else []
        return self.post(
            kind, day, item.customer, side=CREDIT, amount=amount, moves=moves, lines=lines, sale=item.no
        )

    def do_discount(self, *, sale: int, amount: int, day: date) -> list[int]:
        item = self._sale(sale)
        row = self.customer(item.customer or "")
        refuse_when(incomplete=amount <= 0, overallocated=amount > item.open, **self._closed(row, day))
        tax = share(item.tax, amount, item.amount)
        lines = {"discounts": amount - tax, "tax": tax}
        return self.after(self._settle_with("discount", item, amount, amount, day, lines))

    def do_write_off(self, *, customer: str, amount: int, day: date) -> list[int]:
        row = self.customer(customer)
        refuse_when(incomplete=amount <= 0, overallocated=amount > row.debt, **self._closed(row, day))
        moves = [Move(SELF, no, part) for no, part in self.oldest(customer, DEBT, amount)]
        lines = {"bad_debts": amount}
        return self.after(
            self.post("write_off", day, customer, side=CREDIT, amount=amount, moves=moves, lines=lines)
        )

    def do_recovery(self, *, customer: str, amount: int, day: date, method: str = "cash") -> list[int]:
        """Money for a debt that was written off: income, and neither debt nor credit moves."""
        row = self.customer(customer)
        refuse_when(incomplete=amount <= 0, **self._closed(row, day))
        return self.after(self.post("recovery", day, customer, lines={method: amount, "recovered": -amount}))

    def do_reverse(self, *, entry: int, together: bool = False) -> list[int]:
        target = self.entry(entry)
        refuse_when(already_reversed=not target.live)
        return self._reverse([entry], together=together, netting=target.kind == "consolidation")

    def do_reverse_batch(self, *, batch: int, together: bool = False) -> list[int]:
        nos = [no for no in self.members.get(batch, ()) if self.entry(no).live]
        refuse_when(not_found=batch not in self.members)
        refuse_when(already_reversed=not nos)
        return self._reverse(nos, together=together, netting=self.entry(nos[0]).kind == "consolidation")

    def _reverse(self, nos: list[int], *, together: bool, netting: bool) -> list[int]:
        own, others = self.closure(nos)
        if others and not together:
            raise Refused("dependent_entries", entries=tuple(sorted(others)))
        for batch in {self.entry(no).batch for no in own | others}:
            if batch in self.merges:
                self.customer(self.merges.pop(batch)).status = "active"
        posted = []
        for no in sorted(own | others, reverse=True):
            mirror = self.mirror(no)
            posted.append(mirror.no)
        for code in dict.fromkeys(self.entry(no).customer for no in posted):
            if code is not None:
                last = max(no for no in posted if self.entry(no).customer == code)
                posted += self.settle(code, cause=last, net=not netting)
        return posted

    # -- what the requests share ---

    def _refund(
        self,
        customer: str,
        amount: int,
        day: date,
        method: str,
        parts: Iterable[tuple[int, int]],
        cause: int | None = None,
    ) -> Entry:
        moves = [Move(no, SELF, part) for no, part in parts]
        return self.post(
            "refund",
            day,
            customer,
            side=DEBT,
            amount=amount,
            moves=moves,
            lines={method: -amount},
            cause=cause,
        )

    def tax_on(self, amount: int) -> int:
        return share(self.tax_rate, amount, 10_000)

    def returned(self, sale: Entry) -> int:
        """What has come back of a sale so far."""
        back = (self.entry(no) for no in self.about.get(sale.no, ()))
        return sum(e.amount for e in back if e.kind == "return" and e.live)

    def locked(self, day: date) -> bool:
        return self.lock is not None and day <= self.lock

    def _sale(self, no: int, *, live: bool = True) -> Entry:
        item = self.entry(no)
        refuse_when(not_found=item.kind != "sale" or item.customer is None)
        refuse_when(already_reversed=live and not item.live)
        return item

    def _closed(self, row: Customer, day: date) -> dict[str, bool]:
        return {"locked_day": self.locked(day), "archived": row.status in CLOSED}


def share(whole: int, part: int, of: int) -> int:
    """`whole` × `part` ÷ `of`, half a unit rounded up."""
    return (2 * whole * part + of) // (2 * of)
