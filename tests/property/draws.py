"""What a person might ask for next, about many things at once; and every request by name.

Like `operations`: drawn from where the model stands, mostly possible, sometimes not.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.property import operations
from tests.property.model import Model
from tests.property.model_records import (
    DEBT,
    MONEY,
    BankLine,
    Entry,
    Facts,
    FileRow,
    OpeningRow,
    PaymentRow,
    PersonRow,
    SoldRow,
)
from tests.property.operations import (
    Chooser,
    a_customer,
    a_day,
    a_part,
    an_amount,
    an_entry,
    seldom,
    standing,
)

KINDS = ("customers", "openings", "payments", "sales", "sales")
INVOICES = tuple(f"INV{n}" for n in range(1, 30))


def payment_once(chooser: Chooser, model: Model) -> Facts | None:
    """Often the twin of a payment there is."""
    was = an_entry(chooser, model, "payment")
    agreed = bool(chooser.number(0, 1))
    if was is None or was.customer is None or seldom(chooser, 3):
        facts: Facts = {"customer": a_customer(chooser, model), "amount": an_amount(chooser)}
        return facts | {"day": a_day(chooser, model), "method": "cash", "agreed": agreed}
    facts = {"customer": was.customer, "amount": was.amount, "day": was.day}
    return facts | {"method": chooser.pick(MONEY), "agreed": agreed}


def bank(chooser: Chooser, model: Model) -> Facts | None:
    """Lines of a statement; some were accepted before, some are a payment that was awaited."""

    def line() -> BankLine:
        code = a_customer(chooser, model)
        known = [key[1] for key in model.named if isinstance(key, tuple) and key[0] == "bank"]
        number = len(known) + chooser.number(1, 9)
        if known and seldom(chooser, 4):
            number = chooser.pick(known)
        awaited = [row.no for row in model.pending if row.outcome == "pending"]
        pending = chooser.pick(awaited) if awaited and seldom(chooser, 3) else None
        items = model.open_items(code, DEBT) if code in model.customers else []
        debt = standing(model, code)[0]
        amount = max(an_amount(chooser, debt, debt + 500), 0 if seldom(chooser) else 1)
        chosen: tuple[tuple[int, int], ...] = ()
        if items and chooser.number(0, 1):
            item = chooser.pick(items)
            chosen = ((item.no, max(min(a_part(chooser, item.open), amount), 1)),)
        return BankLine(number, a_day(chooser, model), amount, code, chosen, pending)

    return {"lines": tuple(line() for _ in range(chooser.number(1, 3)))}


def a_file(chooser: Chooser, model: Model) -> Facts | None:
    """A new file, or one that came before, perhaps with more rows."""
    if not model.customers:
        return None
    kind: str = chooser.pick(KINDS)
    rows: tuple[FileRow, ...] = ()
    if model.files and not chooser.number(0, 2):
        kind, rows = chooser.pick(model.files[-6:])
    more = chooser.number(0 if rows else 1, 4)
    new = tuple(a_row(chooser, model, kind) for _ in range(more))
    return {"kind": kind, "rows": (*rows, *new), "skip": seldom(chooser, 3)}


def a_row(chooser: Chooser, model: Model, kind: str) -> FileRow:
    code, name = who(chooser, model)
    day = a_day(chooser, model)
    match kind:
        case "customers":
            limit, terms = chooser.pick((None, 0, 50_000)), chooser.pick((None, 0, 30))
            phone = chooser.pick(("", "0803 123"))
            return PersonRow(code, name or f"Customer {code}", phone, limit, terms)
        case "openings":
            debt, credit = chooser.pick(((500, 0), (0, 700), (900, 200), (0, 0)))
            return OpeningRow(code, name, day, debt, credit)
        case "payments":
            debt = standing(model, code)[0]
            amount = max(an_amount(chooser, debt, debt + 500), 0 if seldom(chooser, 30) else 1)
            settles = chooser.pick(("", "", "", chooser.pick(INVOICES)))
            return PaymentRow(code, name, day, amount, chooser.pick(MONEY), settles)
    quantity = chooser.pick((1_000, 2_000, 1_500, 333, -1_000, -500))
    price = chooser.pick((100, 2_550, 7, chooser.number(0, 5_000)))
    number = chooser.pick(("", chooser.pick(INVOICES)))
    walk_in = seldom(chooser, 5)
    return SoldRow(number, day, "" if walk_in else code, "" if walk_in else name, quantity, price)


def who(chooser: Chooser, model: Model) -> tuple[str, str]:
    """A customer as a file says it: by code, by name, or both; sometimes somebody new."""
    rows = list(model.customers.values())
    row = chooser.pick(rows)
    if len(rows) < 3 * operations.MOST_CUSTOMERS and seldom(chooser, 8):
        return chooser.pick(((f"N{len(rows)}", ""), ("", f"Nobody yet {len(rows)}")))
    return chooser.pick(((row.code, ""), (row.code, row.name), ("", row.name)))


def _to_correct(chooser: Chooser, model: Model, kind: str) -> Entry | None:
    entry = an_entry(chooser, model, kind)
    return entry if entry is not None and entry.customer is not None else None


def correct_sale(chooser: Chooser, model: Model) -> Facts | None:
    entry = _to_correct(chooser, model, "sale")
    facts = operations.sale(chooser, model)
    if entry is None or facts is None:
        return None
    if not seldom(chooser, 6):
        facts["customer"] = entry.customer
    return facts | {"entry": entry.no, "together": bool(chooser.number(0, 1))}


def correct_payment(chooser: Chooser, model: Model) -> Facts | None:
    entry = _to_correct(chooser, model, "payment")
    facts = operations.payment(chooser, model)
    if entry is None or facts is None:
        return None
    if not seldom(chooser, 6):
        facts["customer"] = entry.customer
    return facts | {"entry": entry.no, "together": bool(chooser.number(0, 1))}


def undo_correction(chooser: Chooser, model: Model) -> Facts | None:
    if not model.corrected:
        return None
    former, entry = chooser.pick(model.corrected[-8:])
    return {"entry": entry, "former": former, "together": bool(chooser.number(0, 1))}


Draw = Callable[[Chooser, Model], Facts | None]
DRAWS: dict[str, tuple[int, Draw]] = {
    "customer": (3, operations.customer),
    "edit": (2, operations.edit),
    "limit": (2, operations.limit),
    "archive": (2, operations.archive),
    "restore": (1, operations.restore),
    "merge": (1, operations.merge),
    "opening": (2, operations.opening),
    "openings": (1, operations.openings),
    "sale": (14, operations.sale),
    "cash_sale": (1, operations.cash_sale),
    "charge": (4, operations.charge),
    "payment": (12, operations.payment),
    "payment_once": (2, payment_once),
    "pending": (2, operations.pending),
    "outcome": (2, operations.outcome),
    "bank": (2, bank),
    "import": (3, a_file),
    "refund": (3, operations.refund),
    "return": (4, operations.goods_back),
    "reduction": (4, operations.reduction),
    "recovery": (3, operations.recovery),
    "reverse": (6, operations.reverse),
    "reverse_batch": (2, operations.reverse_batch),
    "correct_sale": (2, correct_sale),
    "correct_payment": (2, correct_payment),
    "undo_correction": (2, undo_correction),
    "consolidate": (3, operations.consolidate),
    "consolidate_all": (1, operations.consolidate_all),
    "daily": (1, operations.nothing),
    "policy": (2, operations.policy),
    "lock": (2, operations.lock),
    "limit_mode": (1, operations.limit_mode),
    "shop": (1, operations.shop),
    "terms": (1, operations.terms),
    "tax": (1, operations.tax),
    "tax_included": (1, operations.tax_included),
}
"""Every request by name: how often it is asked for, and how its facts are drawn (None: not now)."""
