"""The model's requests about many things at once: lists, files, statements, corrections. Nothing of `app` in here."""

from __future__ import annotations

import pickle
from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import NamedTuple

from tests.property.model_corrections import share
from tests.property.model_records import (
    MONEY,
    BankLine,
    Customer,
    Entry,
    Fact,
    FileRow,
    Goods,
    OpeningLine,
    OpeningRow,
    PaymentRow,
    PersonRow,
    Refused,
    SoldRow,
    refuse_when,
)
from tests.property.model_requests import Requests


class Voucher(NamedTuple):
    """The rows of a file that are one invoice."""

    number: str
    day: date
    code: str
    name: str
    goods: tuple[Goods, ...]

    @property
    def parts(self) -> list[int]:
        signs = [1 if line.quantity > 0 else -1 for line in self.goods]
        return [
            sign * share(abs(line.quantity), line.price, 1_000)
            for sign, line in zip(signs, self.goods, strict=True)
        ]


class Came(NamedTuple):
    """What a file came to."""

    entries: int = 0
    customers: int = 0
    duplicates: int = 0
    nothing: int = 0
    twins: int = 0
    bad: int = 0


class Batches(Requests):
    """Every request that is about more than one thing; all of it happens, or nothing."""

    def __init__(self, today: date, *, policy: str = "real_time") -> None:
        super().__init__(today, policy=policy)
        self.named: dict[Hashable, list[int]] = {}
        """What of a file or a statement was posted, by what it said there."""
        self.files: list[tuple[str, tuple[FileRow, ...]]] = []
        self.came = Came()
        self.corrected: list[tuple[int, int]] = []

    @contextmanager
    def _whole(self) -> Iterator[None]:
        before = pickle.dumps(vars(self))
        try:
            yield
        except Refused:
            self._be_again(before)
            raise

    def _be_again(self, before: bytes) -> None:
        vars(self).clear()
        vars(self).update(pickle.loads(before))  # noqa: S301 - written a moment ago, by ourselves

    def _stands(self, name: Hashable) -> bool:
        return any(self.entry(no).reversed_by is None for no in self.named.get(name, ()))

    # -- lists ---------------------------------------------------------------------------------------------

    def do_openings(self, *, lines: tuple[OpeningLine, ...]) -> list[int]:
        with self._whole():
            self.batch = self.next_batch() if len(lines) > 1 else None
            posted = []
            for line in lines:
                code = line.customer
                if line.name:
                    free = self.free_code()
                    code = self.add(Customer(free, free, line.name, terms=None))
                    self.brought.setdefault(self.batch or 0, set()).add(code)
                posted += self.do_opening(customer=code, side=line.side, amount=line.amount, day=line.day)
            self.batch = None
        return posted

    def do_bank(self, *, lines: tuple[BankLine, ...]) -> list[int]:
        """The lines of a statement that were accepted; what is in the book already is passed over."""
        refuse_when(incomplete=not lines)
        with self._whole():
            self.batch = self.next_batch()
            posted: list[int] = []
            arrived: set[int | None] = set()
            for line in lines:
                if not self._stands(("bank", line.number)):
                    once = line.pending if line.pending not in arrived else None
                    arrived.add(line.pending)
                    try:
                        new = self._bank_line(line._replace(pending=once))
                    except Refused:
                        raise Refused("line_refused") from None
                    self.named.setdefault(("bank", line.number), []).append(new[0])
                    posted += new
            refuse_when(incomplete=not posted)
            self.batch = None
        return posted

    def _bank_line(self, line: BankLine) -> list[int]:
        if line.pending is not None:
            return self.do_outcome(pending=line.pending, outcome="completed", day=line.day)
        debt = self.customer(line.customer).debt
        open_now = {item.no: item.open for item in self.open_items(line.customer, "debt")}
        return self.do_payment(
            customer=line.customer,
            amount=line.amount,
            day=line.day,
            method="bank",
            to_debt=min(line.amount, debt),
            chosen=tuple((no, min(part, open_now[no])) for no, part in line.chosen if no in open_now),
        )

    # -- what is recorded anew -----------------------------------------------------------------------------

    def do_payment_once(
        self, *, customer: str, amount: int, day: date, method: str, agreed: bool
    ) -> list[int]:
        """A payment like one of that day is asked about first."""
        twin = any(True for _ in self._twins(customer, amount, day))
        with self._whole():
            posted = self.do_payment(customer=customer, amount=amount, day=day, method=method)
            refuse_when(twin_payment=twin and not agreed)
        return posted

    def _twins(self, customer: str, amount: int, day: date) -> Iterator[Entry]:
        for entry in map(self.entry, self.customer(customer).entries):
            alike = (entry.kind, entry.amount, entry.day) == ("payment", amount, day)
            if alike and entry.reversed_by is None:
                yield entry

    def do_correct_sale(self, *, entry: int, together: bool, **facts: Fact) -> list[int]:
        return self._corrected(entry, self.do_sale, facts, together=together)

    def do_correct_payment(self, *, entry: int, together: bool, **facts: Fact) -> list[int]:
        return self._corrected(entry, self.do_payment, facts, together=together)

    def _corrected(
        self, no: int, again: Callable[..., list[int]], facts: dict[str, Fact], *, together: bool
    ) -> list[int]:
        with self._whole():
            self.do_reverse(entry=no, together=together)
            posted = again(**facts)
            self.corrected.append((no, posted[0]))
        return posted

    def do_undo_correction(self, *, entry: int, former: int, together: bool) -> list[int]:
        """What was put in the place of `former` goes, and `former` is recorded again as it was."""
        was = self.entry(former)
        gone = was.gone_with if was.reversed_by is not None else frozenset()
        refuse_when(incomplete=not gone or any(not self._came_with(no, former) for no in gone))
        code = was.customer
        assert code is not None
        with self._whole():
            self.do_reverse(entry=entry, together=together)
            paid = [e for e in map(self.entry, sorted(gone)) if e.kind == "payment"]
            method = next((m for m in MONEY if paid and m in paid[0].lines), "cash")
            if was.kind == "payment":
                return self._pay_again(was, method)
            again: Callable[..., list[int]] = self.do_sale
            posted = again(
                customer=code,
                day=was.day,
                due=was.due,
                rate=None if was.tax else 0,
                paid=paid[0].amount if paid else 0,
                method=method,
                override=True,
                **was.typed,
            )
            new = self.entry(posted[0])
            refuse_when(incomplete=(new.amount, new.tax) != (was.amount, was.tax))
            new.reference = was.reference
        return posted

    def _pay_again(self, was: Entry, method: str) -> list[int]:
        """The same part of it goes to the debt, to the same sales first, as far as they still owe it."""
        assert was.customer is not None
        most = min(was.applied, self.customer(was.customer).debt)
        open_now = {item.no: item.open for item in self.open_items(was.customer, "debt")}
        chosen, left = [], most
        for move in was.moves:
            part = min(move.amount, open_now.get(move.target, 0), left)
            if part:
                chosen.append((move.target, part))
                left -= part
        return self.do_payment(
            customer=was.customer,
            amount=was.amount,
            day=was.day,
            method=method,
            to_debt=most,
            chosen=tuple(chosen),
        )

    def _came_with(self, no: int, root: int) -> bool:
        entry = self.entry(no)
        return no == root or (entry.cause is not None and self._came_with(entry.cause, root))

    # -- files ---------------------------------------------------------------------------------------------

    def do_import(self, *, kind: str, rows: tuple[FileRow, ...], skip: bool = False) -> list[int]:
        """All rows of a file, or none; with `skip` those that can be taken."""
        before = pickle.dumps(vars(self))
        self.batch, self.from_file = self.next_batch(), True
        self.came, people = Came(), People(self)
        posted: list[int] = []
        seen = Counter[Hashable]()
        work = vouchers(rows) if kind == "sales" else rows
        for row in work:
            try:
                posted += self._take(kind, row, people, seen)
            except Refused:
                self.came = self.came._replace(bad=self.came.bad + 1)
        came = self.came._replace(entries=len(posted), customers=people.added)
        self.batch, self.from_file = None, False
        refused = bool(came.bad) and not skip
        if refused or not (came.entries or came.customers):
            self._be_again(before)
        refuse_when(import_refused=refused)
        self.came = came
        self.files.append((kind, rows))
        return posted

    def _take(self, kind: str, row: FileRow | Voucher, people: People, seen: Counter[Hashable]) -> list[int]:
        if isinstance(row, PersonRow):
            if not people.record(row):
                self.came = self.came._replace(duplicates=self.came.duplicates + 1)
            return []
        refuse_when(**self.off(row.day))
        content: tuple[Hashable, ...] = (kind, row._replace(code="", name=row.code or row.name))
        seen[content] += 1
        name = (*content, seen[content])
        if self._stands(name):
            self.came = self.came._replace(duplicates=self.came.duplicates + 1)
            return []
        if isinstance(row, Voucher):
            posted = self._voucher(row, people)
        elif isinstance(row, OpeningRow):
            posted = self._opening_row(row, people)
        else:
            assert isinstance(row, PaymentRow)
            posted = self._payment_row(row, people)
        if posted:
            self.named.setdefault(name, []).append(posted[0])
        return posted

    def _nothing(self) -> list[int]:
        self.came = self.came._replace(nothing=self.came.nothing + 1)
        return []

    def _opening_row(self, row: OpeningRow, people: People) -> list[int]:
        if not row.debt and not row.credit:
            return self._nothing()
        code = people.find_or_add(row.code, row.name)
        refuse_when(archived=self.customer(code).archived)
        return self.open_with(code, row.day, row.debt, row.credit)

    def _payment_row(self, row: PaymentRow, people: People) -> list[int]:
        refuse_when(row_unreadable=not row.amount)
        code = people.find(row.code, row.name)
        if code is None:
            raise Refused("not_found")
        chosen: tuple[tuple[int, int], ...] = ()
        if row.settles:
            called = [e for e in map(self.entry, self.customer(code).entries) if e.reference == row.settles]
            called = [e for e in called if e.kind == "sale" and e.reversed_by is None]
            refuse_when(incomplete=len(called) != 1)
            chosen = tuple((e.no, min(row.amount, e.open)) for e in called if e.open)
        if any(not twin.from_file for twin in self._twins(code, row.amount, row.day)):
            self.came = self.came._replace(twins=self.came.twins + 1)
            return []
        return self.do_payment(
            customer=code, amount=row.amount, day=row.day, method=row.method, chosen=chosen
        )

    def _voucher(self, row: Voucher, people: People) -> list[int]:
        total = sum(row.parts)
        if total == 0:
            return self._nothing()
        if not row.code and not row.name:
            if total > 0:
                return [self.sell_for_cash(row.day, total, 0, "cash", row.goods)]
            return [self.post("return", row.day, None, lines={"returns": -total, "cash": total}).no]
        code = people.find_or_add(row.code, row.name)
        refuse_when(archived=self.customer(code).archived)
        if total < 0:
            return self.do_return(customer=code, amount=-total, day=row.day, unsold=True)
        sale, posted = self.sell(
            code, row.day, self.due(self.customer(code), row.day), total, 0, goods=row.goods
        )
        sale.reference = row.number
        sale.typed = {"amount": None, "lines": row.goods, "discount": 0, "from_credit": 0}
        return posted + self.settle(code, row.day, cause=sale.no)


def vouchers(rows: tuple[FileRow, ...]) -> list[Voucher]:
    """Rows of one number, customer and day are one invoice; without a number each is one."""
    found: dict[Hashable, Voucher] = {}
    for line, row in enumerate(rows):
        assert isinstance(row, SoldRow)
        key = (row.number or line, row.code or row.name, row.day)
        before = found.get(key, Voucher(row.number, row.day, row.code, row.name, ()))
        found[key] = before._replace(goods=(*before.goods, Goods(row.quantity, row.price)))
    return list(found.values())


class People:
    """Whom a file is about, as the book knew them when it began, and whom the file adds."""

    def __init__(self, model: Batches) -> None:
        self._model = model
        rows = model.customers.values()
        self._by_code = {row.code: row.key for row in rows}
        self._by_name: dict[str, str] = {}
        for name in {row.name for row in rows}:
            alike = [row for row in rows if row.name == name and row.merged is None]
            here = [row for row in alike if not row.archived]
            if len(here) == 1 or (not here and len(alike) == 1):
                self._by_name[name] = (here or alike)[0].key
        self._brought = model.brought.setdefault(model.batches, set())
        self.added = 0

    def find(self, code: str, name: str) -> str | None:
        if code:
            return self._by_code.get(code) or self._by_name.get(code)
        return self._by_name.get(name)

    def find_or_add(self, code: str, name: str) -> str:
        found = self.find(code, name)
        if found is None:
            return self._add(code, name or code, "", None, None)
        self._bring_back(found)
        return found

    def record(self, row: PersonRow) -> bool:
        """Whether anything was new."""
        found = self._by_code.get(row.code) if row.code else self._same(row)
        if found is None:
            self._add(row.code, row.name, row.phone, row.limit, row.terms)
            return True
        refuse_when(row_unreadable=bool(row.code) and self._model.customers[found].name != row.name)
        return self._bring_back(found)

    def _same(self, row: PersonRow) -> str | None:
        rows = [r for r in self._model.customers.values() if (r.name, r.phone) == (row.name, row.phone)]
        rows = sorted((r for r in rows if r.merged is None), key=lambda r: r.archived)
        return rows[0].key if rows else None

    def _add(self, code: str, name: str, phone: str, limit: int | None, terms: int | None) -> str:
        code = code or self._model.free_code()
        key = self._model.add(Customer(code, code, name, limit, terms, phone))
        self._by_code[code] = self._by_name[name] = key
        return self._count(key)

    def _bring_back(self, key: str) -> bool:
        row = self._model.customers[key]
        if not row.archived or row.merged is not None:
            return False
        row.bring_back()
        self._count(key)
        return True

    def _count(self, key: str) -> str:
        self._brought.add(key)
        self.added += 1
        return key
