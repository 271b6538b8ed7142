"""The demo book: a shop of our own making, a year of it, through the services a person uses.

The same seed and the same day give the same shop. Amounts in minor units (kobo).
"""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from app.domain.accounts import Method
from app.domain.consolidation import ConsolidateDraft
from app.domain.corrections import ReductionDraft, ReturnDraft, ReverseDraft
from app.domain.customers import CustomerDraft
from app.domain.errors import BookError
from app.domain.journal import EntryKind
from app.domain.payments import PaymentDraft
from app.domain.sales import SaleDraft, SaleLineDraft
from app.services import consolidation, corrections, customers, payments, sales
from app.services.task import NO_TASK, Task
from app.storage.book import Book, Tx, utc_now

DAYS: Final = 365
PLACES: Final = (
    "Adaeze", "Babatunde", "Chidinma", "Danjuma", "Emeka", "Folake", "Garba", "Halima", "Ifeoma", "Jumoke",
    "Kelechi", "Ladi", "Musa", "Ngozi", "Obinna", "Patience", "Rukayat", "Sade", "Tunde", "Uche",
)  # fmt: skip
TRADES: Final = ("Stores", "Kitchen", "Tailor", "Salon", "Motors", "Pharmacy")
OTHER_SCRIPTS: Final = (
    "Nguyễn Thị Bếp",
    "Sari Warung",
    "राधा किराना",
    "متجر النور",
    "Bùi Tạp Hóa",
    "Putra Jaya",
)
GOODS: Final = (
    ("Rice 50 kg", 6_200_000), ("Vegetable oil 5 l", 980_000), ("Sugar 1 kg", 165_000), ("Noodles, carton", 870_000),
    ("Detergent", 240_000), ("Milk tin", 135_000), ("Flour 10 kg", 1_150_000), ("Soap, dozen", 420_000),
)  # fmt: skip


def make_demo(path: Path, task: Task = NO_TASK, *, seed: int = 7, today: date | None = None) -> None:
    """Make the demo book at `path`; raises BookExists, DiskFull, Cancelled (then nothing is left behind)."""
    book = Book.create(path, name="Ada's Provisions", currency="NGN", locale="en_NG", clock=utc_now)
    try:
        shop = _Shop(random.Random(seed), today or datetime.now().astimezone().date())  # noqa: S311 - no secret
        with book.write("demo") as tx:
            shop.open(tx)
        for start in range(0, DAYS + 1, 30):
            task.step(start, DAYS, "days")
            with book.write("demo") as tx:
                for ago in range(DAYS - start, max(DAYS - start - 30, -1), -1):
                    shop.trade(tx, shop.today - timedelta(days=ago))
        with book.write("demo") as tx:
            shop.finish(tx)
    except BaseException:
        book.close()
        path.unlink(missing_ok=True)
        raise
    book.close()


class _Shop:
    """What happens in the shop, day by day."""

    def __init__(self, rng: random.Random, today: date) -> None:
        self.rng = rng
        self.today = today
        self.ids: list[int] = []
        self._count = 0

    def uid(self) -> str:
        """The next request id."""
        self._count += 1
        return f"demo/{self._count}"

    def open(self, tx: Tx) -> None:
        """Sixty customers."""
        names = [f"{first} {trade}" for trade in TRADES for first in PLACES]
        self.rng.shuffle(names)
        for n, name in enumerate([*names[:54], *OTHER_SCRIPTS], 1):
            draft = CustomerDraft(
                uid=self.uid(),
                name=name,
                code=f"A{n:02}",
                phone=f"080 555 {n:02} {self.rng.randrange(100, 999)}",
                credit_limit=self.rng.choice((None, None, 5_000_000, 20_000_000)),
                terms_days=self.rng.choice((7, 14, 30)),
            )
            receipt = customers.add_customer(tx, draft)
            assert receipt.customer_id is not None, "a new customer has an id"
            self.ids.append(receipt.customer_id)

    def trade(self, tx: Tx, day: date) -> None:
        """One day: walk-ins, sales on credit, payments, now and then goods brought back."""
        if day.weekday() == 6:
            return
        for _ in range(self.rng.randrange(1, 4)):
            draft = SaleDraft(self.uid(), day, lines=self._basket(), method=self.rng.choice(list(Method)[:4]))
            sales.record_sale(tx, draft)
        for _ in range(self.rng.randrange(1, 4)):
            self._sale(tx, day)
        for _ in range(self.rng.randrange(0, 4)):
            self._payment(tx, day)
        if self.rng.random() < 0.05:
            self._return(tx, day)

    def _basket(self) -> tuple[SaleLineDraft, ...]:
        chosen = self.rng.sample(GOODS, self.rng.randrange(1, 4))
        return tuple(SaleLineDraft(name, self.rng.randrange(1, 6) * 1000, price) for name, price in chosen)

    def _sale(self, tx: Tx, day: date) -> None:
        who = self.rng.choice(self.ids)
        part = self.rng.choice((None, None, 500_000))
        draft = SaleDraft(
            self.uid(), day, who, lines=self._basket(), paid_now=part, override_reason="A regular customer"
        )
        sales.record_sale(tx, draft)

    def _payment(self, tx: Tx, day: date) -> None:
        who = self.rng.choice(self.ids)
        row = customers.customer_rows(tx, [who])[0]
        amount = row.debt if row.debt and self.rng.random() < 0.6 else self.rng.randrange(5, 60) * 100_000
        method = self.rng.choice((Method.CASH, Method.BANK, Method.MOBILE, Method.CARD))
        payments.record_payment(tx, PaymentDraft(self.uid(), who, day, amount, method))

    def _return(self, tx: Tx, day: date) -> None:
        open_sales = [
            row
            for row in sales.sale_rows(tx, sales.sale_ids(tx, only_open=True)[:20])
            if row.customer_id is not None and row.day <= day
        ]
        if open_sales:
            row = self.rng.choice(open_sales)
            assert row.customer_id is not None, "only sales of customers were chosen"
            amount = max(row.open // 4, 1)
            corrections.record_return(tx, ReturnDraft(self.uid(), row.customer_id, day, row.entry_id, amount))

    def finish(self, tx: Tx) -> None:
        """What makes the last days interesting: transfers on their way, a write-off, a netting taken back."""
        for who in self.ids[:3]:
            draft = PaymentDraft(
                self.uid(), who, self.today, 1_500_000, Method.BANK, reference=f"TRF {20_900 + who}"
            )
            payments.record_pending(tx, draft)
        owing = sorted(customers.customer_rows(tx, self.ids), key=lambda row: -row.debt)
        draft_off = ReductionDraft(
            self.uid(),
            EntryKind.WRITE_OFF,
            owing[0].id,
            self.today,
            min(owing[0].debt, 300_000),
            reason="Moved away",
        )
        corrections.record_reduction(tx, draft_off)
        self._netting_taken_back(tx, owing[1].id)

    def _netting_taken_back(self, tx: Tx, who: int) -> None:
        """A prepayment is kept apart from the debt, as that customer asked for."""
        payment = PaymentDraft(self.uid(), who, self.today, 2_500_000, to_debt=0)
        receipt = payments.record_payment(tx, payment)
        try:
            consolidation.consolidate(
                tx, ConsolidateDraft(self.uid(), who, self.today, "Asked for at the counter")
            )
        except BookError:
            netted = receipt.entries[-1]
            corrections.reverse(tx, ReverseDraft(self.uid(), netted, "The customer wants it kept apart"))
