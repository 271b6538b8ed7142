"""The model's requests in the book's own words: which service, and with which draft."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.domain.bank_matches import AcceptedLine, BankDraft
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
from app.domain.sales import ChargeDraft, SaleDraft, SaleLineDraft
from app.services import bank, books, consolidation, corrections, customers, entries, payments, sales
from app.storage.book import Tx
from tests.property.asked import NOBODY, Asked
from tests.property.model_records import CREDIT, DEBT, BankLine, Goods, OpeningLine

Ask = Callable[[Tx], Receipt]


def customer(asked: Asked) -> Ask:
    code = asked.text("code")
    draft = CustomerDraft(
        asked.uid,
        f"Customer {code}",
        code,
        asked.text("phone") if asked.has("phone") else "",
        credit_limit=asked.perhaps("limit"),
        terms_days=asked.perhaps("terms"),
    )
    return lambda tx: customers.add_customer(tx, draft)


def edit(asked: Asked) -> Ask:
    details = CustomerDraft(
        asked.uid,
        asked.text("name"),
        asked.text("code"),
        asked.text("phone"),
        asked.text("address"),
        asked.text("note"),
        credit_limit=asked.perhaps("limit"),
        terms_days=asked.perhaps("terms"),
    )
    return lambda tx: customers.edit_customer(tx, customers.EditDraft(asked.uid, asked.customer, details))


def limit(asked: Asked) -> Ask:
    """Only the limit changes; the rest of the form is as it was, read before the request."""

    def ask(tx: Tx) -> Receipt:
        was = customers.customer_details(tx, asked.customer)
        details = replace(was, uid=asked.uid, credit_limit=asked.perhaps("limit"))
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
    due = asked.perhaps_day("due")
    draft = OpeningDraft(asked.uid, asked.customer, asked.day, sums[DEBT], sums[CREDIT], due)
    return lambda tx: customers.record_opening(tx, draft)


def openings(asked: Asked) -> Ask:
    def line(n: int, said: OpeningLine) -> tuple[OpeningDraft, str]:
        sums = dict.fromkeys((DEBT, CREDIT), 0) | {said.side: said.amount}
        who = 0 if said.name else asked.ids.customers.get(said.customer, NOBODY)
        uid = f"{asked.uid}-{n}" if n else asked.uid
        return OpeningDraft(uid, who, said.day, sums[DEBT], sums[CREDIT]), said.name

    drafts = [line(n, said) for n, said in enumerate(asked.rows("lines", OpeningLine))]
    return lambda tx: customers.record_openings(tx, drafts)


def _goods(asked: Asked) -> tuple[SaleLineDraft, ...]:
    return tuple(SaleLineDraft("goods", *line) for line in asked.rows("lines", Goods))


def _sale(asked: Asked) -> SaleDraft:
    return SaleDraft(
        asked.uid,
        asked.day,
        asked.customer,
        amount=asked.perhaps("amount"),
        lines=_goods(asked),
        discount=asked.perhaps("discount") or 0,
        tax_rate=asked.perhaps("rate"),
        paid_now=asked.whole("paid"),
        method=asked.method,
        from_credit=asked.whole("from_credit"),
        due_day=asked.perhaps_day("due"),
        future_agreed=asked.ahead,
        override_reason="the owner knows them" if asked.flag("override") else "",
    )


def sale(asked: Asked) -> Ask:
    draft = _sale(asked)
    return lambda tx: sales.record_sale(tx, draft)


def cash_sale(asked: Asked) -> Ask:
    draft = SaleDraft(
        asked.uid,
        asked.day,
        amount=asked.perhaps("amount"),
        lines=_goods(asked),
        discount=asked.perhaps("discount") or 0,
        tax_rate=asked.perhaps("rate"),
        paid_now=asked.whole("paid"),
        method=asked.method,
        future_agreed=asked.ahead,
    )
    return lambda tx: sales.record_sale(tx, draft)


def charge(asked: Asked) -> Ask:
    draft = ChargeDraft(
        asked.uid, asked.customer, asked.day, asked.whole("amount"), future_agreed=asked.ahead
    )
    return lambda tx: sales.charge(tx, draft)


def _payment(asked: Asked) -> PaymentDraft:
    return PaymentDraft(
        asked.uid,
        asked.customer,
        asked.day,
        asked.whole("amount"),
        asked.method,
        to_debt=asked.perhaps("to_debt"),
        future_agreed=asked.ahead,
        allocations=asked.parts(asked.rows("chosen", tuple)),
    )


def payment(asked: Asked) -> Ask:
    return lambda tx: payments.record_payment(tx, _payment(asked))


def payment_once(asked: Asked) -> Ask:
    return lambda tx: payments.record_payment_once(tx, _payment(asked), twin_agreed=asked.flag("agreed"))


def bank_lines(asked: Asked) -> Ask:
    def line(said: BankLine) -> AcceptedLine:
        return AcceptedLine(
            said.number,
            f"bank/{said.number}",
            said.day,
            said.amount,
            asked.ids.customers.get(said.customer, NOBODY),
            parts=asked.parts(said.chosen),
            pending_id=None if said.pending is None else asked.ids.awaited(said.pending),
        )

    draft = BankDraft(
        asked.uid, "statement.csv", "0" * 64, tuple(line(said) for said in asked.rows("lines", BankLine))
    )
    return lambda tx: bank.record_matches(tx, draft)


def _undo(asked: Asked, uid: str) -> ReverseDraft:
    entry = asked.ids.entry(asked.whole("entry"))
    return ReverseDraft(uid, entry, "corrected", with_dependents=asked.together)


def correct_sale(asked: Asked) -> Ask:
    return lambda tx: entries.correct_sale(tx, _undo(asked, f"{asked.uid}-undo"), _sale(asked))


def correct_payment(asked: Asked) -> Ask:
    return lambda tx: entries.correct_payment(tx, _undo(asked, f"{asked.uid}-undo"), _payment(asked))


def undo_correction(asked: Asked) -> Ask:
    former = asked.ids.entry(asked.whole("former"))
    return lambda tx: entries.undo_correction(tx, _undo(asked, asked.uid), former)


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
    draft = RefundDraft(
        asked.uid, asked.customer, asked.day, asked.whole("amount"), asked.method, future_agreed=asked.ahead
    )
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
        future_agreed=asked.ahead,
        unsold_agreed=asked.flag("unsold"),
    )
    return lambda tx: corrections.record_return(tx, draft)


def reduction(asked: Asked) -> Ask:
    kind, amount = EntryKind(asked.text("kind")), asked.whole("amount")
    draft = ReductionDraft(
        asked.uid, kind, asked.customer, asked.day, amount, sale_id=asked.sale, future_agreed=asked.ahead
    )
    return lambda tx: corrections.record_reduction(tx, draft)


def recovery(asked: Asked) -> Ask:
    draft = RecoveryDraft(
        asked.uid, asked.customer, asked.day, asked.whole("amount"), asked.method, future_agreed=asked.ahead
    )
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


def shop(asked: Asked) -> Ask:
    return _setting(asked, "name", asked.text("name"))


def terms(asked: Asked) -> Ask:
    return _setting(asked, "terms_days", str(asked.whole("days")))


def tax(asked: Asked) -> Ask:
    return _setting(asked, "tax_rate", str(asked.whole("rate")))


def tax_included(asked: Asked) -> Ask:
    return _setting(asked, "tax_included", "yes" if asked.whole("included") else "no")


SERVICES: dict[str, Callable[[Asked], Ask]] = {
    "customer": customer,
    "edit": edit,
    "limit": limit,
    "archive": archive,
    "restore": restore,
    "merge": merge,
    "opening": opening,
    "openings": openings,
    "sale": sale,
    "cash_sale": cash_sale,
    "charge": charge,
    "payment": payment,
    "payment_once": payment_once,
    "pending": pending,
    "outcome": outcome,
    "bank": bank_lines,
    "refund": refund,
    "return": goods_back,
    "reduction": reduction,
    "recovery": recovery,
    "reverse": reverse,
    "reverse_batch": reverse_batch,
    "correct_sale": correct_sale,
    "correct_payment": correct_payment,
    "undo_correction": undo_correction,
    "consolidate": consolidate,
    "consolidate_all": consolidate_all,
    "policy": policy,
    "lock": lock,
    "limit_mode": limit_mode,
    "shop": shop,
    "terms": terms,
    "tax": tax,
    "tax_included": tax_included,
}
"""Every request with an id; `daily` and `import` have none, see `side_by_side.py`."""
