"""The model's requests in the book's own words: which service, and with which draft."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from app.domain.accounts import Method
from app.domain.books import Policy
from app.domain.consolidation import ConsolidateAllDraft, ConsolidateDraft
from app.domain.corrections import (
    RecoveryDraft,
    ReductionDraft,
    ReturnDraft,
    ReverseBatchDraft,
    ReverseDraft,
)
from app.domain.customers import CustomerDraft, MergeDraft, OpeningDraft
from app.domain.journal import EntryKind
from app.domain.payments import OutcomeDraft, PaymentDraft, RefundDraft
from app.domain.receipts import Receipt
from app.domain.sales import ChargeDraft, SaleDraft
from app.services import books, consolidation, corrections, customers, payments, sales
from app.storage.book import Tx
from tests.property.model import Fact
from tests.property.model_records import CREDIT, DEBT

NOBODY = 1_000_000
"""An id that no customer, entry or batch has."""

T = TypeVar("T")
Ask = Callable[[Tx], Receipt]


@dataclass
class Ids:
    """How the book calls what the model calls otherwise."""

    customers: dict[str, int]
    entries: list[int]
    batches: list[int]
    pending: list[int]

    def entry(self, no: int) -> int:
        return self.entries[no - 1] if 1 <= no <= len(self.entries) else NOBODY

    def batch(self, no: int) -> int:
        return self.batches[no - 1] if 1 <= no <= len(self.batches) else NOBODY

    def awaited(self, no: int) -> int:
        return self.pending[no - 1] if 1 <= no <= len(self.pending) else NOBODY


class Asked:
    """The facts of one request, each as the type its draft wants."""

    def __init__(self, uid: str, facts: Mapping[str, Fact], ids: Ids) -> None:
        self.uid = uid
        self.ids = ids
        self._facts = facts

    def _get(self, key: str, kind: type[T]) -> T:
        value = self._facts[key]
        assert isinstance(value, kind), (key, value)
        return value

    def text(self, key: str) -> str:
        return self._get(key, str)

    def whole(self, key: str) -> int:
        return self._get(key, int)

    def perhaps(self, key: str) -> int | None:
        return None if self._facts.get(key) is None else self.whole(key)

    @property
    def day(self) -> date:
        return self._get("day", date)

    @property
    def customer(self) -> int:
        return self.ids.customers.get(self.text("customer"), NOBODY)

    @property
    def method(self) -> Method:
        return Method(self.text("method"))

    @property
    def sale(self) -> int | None:
        return None if self._facts.get("sale") is None else self.ids.entry(self.whole("sale"))

    def perhaps_day(self, key: str) -> date | None:
        return None if self._facts.get(key) is None else self._get(key, date)

    @property
    def chosen(self) -> tuple[tuple[int, int], ...]:
        found = self._facts.get("chosen", ())
        assert isinstance(found, tuple)
        return tuple((self.ids.entry(no), part) for no, part in found)

    @property
    def together(self) -> bool:
        return bool(self._facts["together"])


def customer(asked: Asked) -> Ask:
    code = asked.text("code")
    terms, limit = asked.whole("terms"), asked.perhaps("limit")
    draft = CustomerDraft(asked.uid, f"Customer {code}", code, credit_limit=limit, terms_days=terms)
    return lambda tx: customers.add_customer(tx, draft)


def limit(asked: Asked) -> Ask:
    """Only the limit changes; the rest of the form is as it was, read before the request."""

    def ask(tx: Tx) -> Receipt:
        was = customers.customer_details(tx, asked.customer)
        details = CustomerDraft(
            asked.uid, was.name, was.code, credit_limit=asked.perhaps("limit"), terms_days=was.terms_days
        )
        return customers.edit_customer(tx, customers.EditDraft(asked.uid, asked.customer, details))

    return ask


def archive(asked: Asked) -> Ask:
    draft = customers.ArchiveDraft(asked.uid, asked.customer)
    return lambda tx: customers.archive_customer(tx, draft)


def restore(asked: Asked) -> Ask:
    draft = customers.ArchiveDraft(asked.uid, asked.customer, archived=False)
    return lambda tx: customers.archive_customer(tx, draft)


def merge(asked: Asked) -> Ask:
    source, target = (asked.ids.customers.get(asked.text(k), NOBODY) for k in ("source", "target"))
    return lambda tx: customers.merge_customers(tx, MergeDraft(asked.uid, source, target, asked.day))


def opening(asked: Asked) -> Ask:
    sums = dict.fromkeys((DEBT, CREDIT), 0) | {asked.text("side"): asked.whole("amount")}
    draft = OpeningDraft(asked.uid, asked.customer, asked.day, sums[DEBT], sums[CREDIT])
    return lambda tx: customers.record_opening(tx, draft)


def sale(asked: Asked) -> Ask:
    draft = SaleDraft(
        asked.uid,
        asked.day,
        asked.customer,
        amount=asked.whole("amount"),
        paid_now=asked.whole("paid"),
        method=asked.method,
        from_credit=asked.whole("from_credit"),
        due_day=asked.perhaps_day("due"),
        override_reason="the owner knows them" if asked.whole("override") else "",
    )
    return lambda tx: sales.record_sale(tx, draft)


def cash_sale(asked: Asked) -> Ask:
    amount, paid = asked.whole("amount"), asked.whole("paid")
    draft = SaleDraft(asked.uid, asked.day, amount=amount, paid_now=paid, method=asked.method)
    return lambda tx: sales.record_sale(tx, draft)


def charge(asked: Asked) -> Ask:
    draft = ChargeDraft(asked.uid, asked.customer, asked.day, asked.whole("amount"))
    return lambda tx: sales.charge(tx, draft)


def _payment(asked: Asked) -> PaymentDraft:
    return PaymentDraft(
        asked.uid,
        asked.customer,
        asked.day,
        asked.whole("amount"),
        asked.method,
        to_debt=asked.perhaps("to_debt"),
        allocations=asked.chosen,
    )


def payment(asked: Asked) -> Ask:
    return lambda tx: payments.record_payment(tx, _payment(asked))


def pending(asked: Asked) -> Ask:
    return lambda tx: payments.record_pending(tx, _payment(asked))


def outcome(asked: Asked) -> Ask:
    services = {
        "completed": payments.confirm_pending,
        "failed": payments.fail_pending,
        "cancelled": payments.cancel_pending,
    }
    draft = OutcomeDraft(asked.uid, asked.ids.awaited(asked.whole("pending")), asked.day)
    return lambda tx: services[asked.text("outcome")](tx, draft)


def refund(asked: Asked) -> Ask:
    draft = RefundDraft(asked.uid, asked.customer, asked.day, asked.whole("amount"), asked.method)
    return lambda tx: payments.refund(tx, draft)


def goods_back(asked: Asked) -> Ask:
    draft = ReturnDraft(
        asked.uid,
        asked.customer,
        asked.day,
        sale_id=asked.sale,
        amount=asked.whole("amount"),
        to_debt=asked.perhaps("to_debt"),
        cash=asked.perhaps("cash") or 0,
        method=asked.method,
    )
    return lambda tx: corrections.record_return(tx, draft)


def reduction(asked: Asked) -> Ask:
    kind, amount = EntryKind(asked.text("kind")), asked.whole("amount")
    draft = ReductionDraft(asked.uid, kind, asked.customer, asked.day, amount, sale_id=asked.sale)
    return lambda tx: corrections.record_reduction(tx, draft)


def recovery(asked: Asked) -> Ask:
    draft = RecoveryDraft(asked.uid, asked.customer, asked.day, asked.whole("amount"), asked.method)
    return lambda tx: corrections.record_recovery(tx, draft)


def reverse(asked: Asked) -> Ask:
    entry = asked.ids.entry(asked.whole("entry"))
    draft = ReverseDraft(asked.uid, entry, "a slip", with_dependents=asked.together)
    return lambda tx: corrections.reverse(tx, draft)


def reverse_batch(asked: Asked) -> Ask:
    batch = asked.ids.batch(asked.whole("batch"))
    draft = ReverseBatchDraft(asked.uid, batch, "a slip", with_dependents=asked.together)
    return lambda tx: corrections.reverse_batch(tx, draft)


def consolidate(asked: Asked) -> Ask:
    draft = ConsolidateDraft(asked.uid, asked.customer, asked.day)
    return lambda tx: consolidation.consolidate(tx, draft)


def consolidate_all(asked: Asked) -> Ask:
    draft = ConsolidateAllDraft(asked.uid, asked.day)
    return lambda tx: consolidation.consolidate_all(tx, draft)


def policy(asked: Asked) -> Ask:
    draft = consolidation.PolicyDraft(asked.uid, Policy(asked.text("policy").replace("_", "-")))
    return lambda tx: consolidation.set_policy(tx, draft)


def _setting(asked: Asked, key: str, value: str, reason: str = "") -> Ask:
    draft = books.SettingDraft(asked.uid, key, value, reason)
    return lambda tx: books.change_setting(tx, draft)


def lock(asked: Asked) -> Ask:
    return _setting(asked, "lock_date", str(asked.perhaps_day("day") or ""), asked.text("reason"))


def limit_mode(asked: Asked) -> Ask:
    return _setting(asked, "limit_mode", asked.text("mode"))


def tax(asked: Asked) -> Ask:
    return _setting(asked, "tax_rate", str(asked.whole("rate")))


def tax_included(asked: Asked) -> Ask:
    return _setting(asked, "tax_included", "yes" if asked.whole("included") else "no")


SERVICES: dict[str, Callable[[Asked], Ask]] = {
    "customer": customer,
    "limit": limit,
    "archive": archive,
    "restore": restore,
    "merge": merge,
    "opening": opening,
    "sale": sale,
    "cash_sale": cash_sale,
    "charge": charge,
    "payment": payment,
    "pending": pending,
    "outcome": outcome,
    "refund": refund,
    "return": goods_back,
    "reduction": reduction,
    "recovery": recovery,
    "reverse": reverse,
    "reverse_batch": reverse_batch,
    "consolidate": consolidate,
    "consolidate_all": consolidate_all,
    "policy": policy,
    "lock": lock,
    "limit_mode": limit_mode,
    "tax": tax,
    "tax_included": tax_included,
}
"""Every request but `daily`, which the background makes by itself; see `side_by_side.py`."""
