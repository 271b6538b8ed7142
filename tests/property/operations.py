"""What a person might ask for next, drawn from where the model stands: mostly possible, sometimes not.

The same drawing serves hypothesis (which shrinks it) and the seeded random walk (which is fast).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Protocol, TypeVar

from tests.property.model import Fact, Model
from tests.property.model_records import CREDIT, DEBT, MONEY, Entry

T = TypeVar("T")
Facts = dict[str, Fact]

MOST_CUSTOMERS = 6
SALES = ("sale", "sale", "opening", "transfer_in", "refund")
POLICIES = ("real_time", "exact", "daily", "manual")


class Chooser(Protocol):
    """Where the chance comes from."""

    def number(self, least: int, most: int) -> int:
        """A whole number from `least` to `most`, both included."""

    def pick(self, choices: Sequence[T]) -> T:
        """One of `choices`, which are not empty."""


def seldom(chooser: Chooser, one_in: int = 12) -> bool:
    return chooser.number(1, one_in) == one_in


def a_customer(chooser: Chooser, model: Model) -> str:
    if seldom(chooser, 40):
        return "nobody"
    return chooser.pick(sorted(model.customers))


def an_amount(chooser: Chooser, *landmarks: int) -> int:
    """Round sums, odd sums, and sums at the edge of what is open."""
    if landmarks and chooser.number(0, 2):
        return chooser.pick(landmarks) + chooser.pick((0, 0, 0, 1, -1))
    return chooser.pick((1, 7, 100, 2_000, chooser.number(0, 500), chooser.number(-1, 100_000)))


def a_day(chooser: Chooser, model: Model) -> date:
    """Mostly today, often in the last weeks, seldom ahead; sometimes at the lock date."""
    if model.lock is not None and seldom(chooser, 8):
        return model.lock + timedelta(days=chooser.number(0, 1))
    if chooser.number(0, 2):
        return model.today
    return model.today + timedelta(days=chooser.number(-40, 2))


def a_part(chooser: Chooser, most: int) -> int:
    """None of it, all of it, some of it, or a little too much."""
    return chooser.pick((0, most, chooser.number(0, max(most, 0)), most + 1))


def standing(model: Model, code: str) -> tuple[int, int]:
    row = model.customers.get(code)
    return (row.debt, row.credit) if row else (0, 0)


def an_entry(chooser: Chooser, model: Model, *kinds: str) -> Entry | None:
    """A recent entry more often than an old one."""
    found = [e for e in model.entries[-60:] if not kinds or e.kind in kinds]
    return chooser.pick(found) if found else None


def customer(chooser: Chooser, model: Model) -> Facts | None:
    active = [row for row in model.customers.values() if not row.archived]
    if len(active) >= MOST_CUSTOMERS and not seldom(chooser):
        return None
    taken = bool(model.customers) and seldom(chooser, 6)
    code = chooser.pick(sorted(model.customers)) if taken else f"C{len(model.customers) + 1}"
    limit = chooser.pick((None, None, 0, 5_000, 50_000))
    return {"code": code, "limit": limit, "terms": chooser.pick((0, 0, 14, 30))}


def limit(chooser: Chooser, model: Model) -> Facts | None:
    code = a_customer(chooser, model)
    debt = standing(model, code)[0]
    return {"customer": code, "limit": chooser.pick((None, None, 0, debt, max(debt - 1, 0), debt + 5_000))}


def archive(chooser: Chooser, model: Model) -> Facts | None:
    rows = [row for row in model.customers.values() if not row.archived]
    settled = [row.code for row in rows if not (row.debt or row.credit or model.awaited(row.code))]
    if len(rows) < 3 or not settled:
        return None
    return {"customer": a_customer(chooser, model) if seldom(chooser, 3) else chooser.pick(settled)}


def restore(chooser: Chooser, model: Model) -> Facts | None:
    away = [row.code for row in model.customers.values() if row.archived]
    return (
        {"customer": a_customer(chooser, model) if seldom(chooser) else chooser.pick(away)} if away else None
    )


def merge(chooser: Chooser, model: Model) -> Facts | None:
    if len(model.customers) < 3:
        return None
    source, target = a_customer(chooser, model), a_customer(chooser, model)
    return {"source": source, "target": target, "day": a_day(chooser, model)}


def opening(chooser: Chooser, model: Model) -> Facts | None:
    side = chooser.pick((DEBT, CREDIT))
    facts: Facts = {"customer": a_customer(chooser, model), "side": side, "amount": an_amount(chooser)}
    return facts | {"day": a_day(chooser, model)}


def sale(chooser: Chooser, model: Model) -> Facts | None:
    code = a_customer(chooser, model)
    credit = standing(model, code)[1]
    amount = an_amount(chooser, credit, credit + 3_000)
    total = model.total_of(amount)[0]
    day = a_day(chooser, model)
    used = a_part(chooser, min(credit, total)) if chooser.number(0, 1) else 0
    paid = a_part(chooser, total - used) if chooser.number(0, 1) else 0
    due = day + timedelta(days=chooser.number(-1, 45)) if seldom(chooser, 3) else None
    return {
        "customer": code,
        "amount": amount,
        "day": day,
        "due": due,
        "paid": max(paid, 0),
        "method": chooser.pick(MONEY),
        "from_credit": max(used, 0),
        "override": seldom(chooser, 4),
    }


def cash_sale(chooser: Chooser, model: Model) -> Facts | None:
    amount = an_amount(chooser)
    total = model.total_of(amount)[0] + (1 if seldom(chooser) else 0)
    day, method = a_day(chooser, model), chooser.pick(MONEY)
    return {"amount": amount, "day": day, "paid": total, "method": method}


def charge(chooser: Chooser, model: Model) -> Facts | None:
    code = a_customer(chooser, model)
    amount = an_amount(chooser, standing(model, code)[1])
    return {"customer": code, "amount": amount, "day": a_day(chooser, model)}


def payment(chooser: Chooser, model: Model) -> Facts | None:
    code = a_customer(chooser, model)
    debt = standing(model, code)[0]
    amount = an_amount(chooser, debt, debt // 2, debt + 500)
    facts: Facts = {"customer": code, "amount": amount, "day": a_day(chooser, model)}
    facts["method"] = chooser.pick(MONEY)
    if not chooser.number(0, 2):
        facts["to_debt"] = a_part(chooser, min(amount, debt))
    items = model.open_items(code, DEBT)
    if items and not chooser.number(0, 2):
        picked = [chooser.pick(items) for _ in range(chooser.number(1, 2))]
        facts["chosen"] = tuple((item.no, max(a_part(chooser, min(item.open, amount)), 1)) for item in picked)
    return facts


def pending(chooser: Chooser, model: Model) -> Facts | None:
    code = a_customer(chooser, model)
    return {
        "customer": code,
        "amount": an_amount(chooser),
        "day": a_day(chooser, model),
        "method": chooser.pick(MONEY),
        "to_debt": chooser.pick((None, None, 0, 100)),
    }


def outcome(chooser: Chooser, model: Model) -> Facts | None:
    if not model.pending:
        return None
    number = max(1, len(model.pending) - chooser.number(-1, 5))
    how = chooser.pick(("completed", "completed", "failed", "cancelled"))
    return {"pending": number, "outcome": how, "day": a_day(chooser, model)}


def refund(chooser: Chooser, model: Model) -> Facts | None:
    code = a_customer(chooser, model)
    amount = an_amount(chooser, standing(model, code)[1])
    return {
        "customer": code,
        "amount": amount,
        "day": a_day(chooser, model),
        "method": chooser.pick(MONEY),
    }


def goods_back(chooser: Chooser, model: Model) -> Facts | None:
    item = an_entry(chooser, model, *SALES)
    if item is None or item.customer is None or seldom(chooser, 6):
        code = a_customer(chooser, model)
        worth, owed = an_amount(chooser, standing(model, code)[0]), standing(model, code)[0]
        facts: Facts = {"customer": code, "amount": worth}
    else:
        left = item.amount - model.reduced(item)[0]
        worth, owed = an_amount(chooser, left, item.open, left // 2), item.open
        facts = {"customer": item.customer, "amount": worth, "sale": item.no}
    if seldom(chooser, 4):
        facts["cash"] = a_part(chooser, max(worth - owed, 0))
    elif seldom(chooser, 4):
        facts["to_debt"] = a_part(chooser, min(worth, owed))
    return facts | {"day": a_day(chooser, model), "method": chooser.pick(MONEY)}


def reduction(chooser: Chooser, model: Model) -> Facts | None:
    kind = chooser.pick(("discount", "write_off", "rounding"))
    item = an_entry(chooser, model, *SALES)
    if item is None or item.customer is None or chooser.number(0, 1):
        code = a_customer(chooser, model)
        facts: Facts = {"customer": code, "amount": an_amount(chooser, standing(model, code)[0])}
    else:
        amount = an_amount(chooser, item.open, item.open // 10)
        facts = {"customer": item.customer, "amount": amount, "sale": item.no}
    return facts | {"kind": kind, "day": a_day(chooser, model)}


def recovery(chooser: Chooser, model: Model) -> Facts | None:
    lost = an_entry(chooser, model, "write_off")
    if lost is None or lost.customer is None:
        return None
    amount = an_amount(chooser, lost.amount, lost.amount // 2)
    day = a_day(chooser, model)
    return {"customer": lost.customer, "amount": amount, "day": day, "method": chooser.pick(MONEY)}


def reverse(chooser: Chooser, model: Model) -> Facts | None:
    rare = sorted({e.kind for e in model.entries[-60:]}) if chooser.number(0, 1) else []
    entry = an_entry(chooser, model, *([chooser.pick(rare)] if rare else []))
    return {"entry": entry.no, "together": bool(chooser.number(0, 1))} if entry else None


def reverse_batch(chooser: Chooser, model: Model) -> Facts | None:
    if not model.members:
        return None
    return {"batch": chooser.pick(sorted(model.members)), "together": bool(chooser.number(0, 1))}


def consolidate(chooser: Chooser, model: Model) -> Facts | None:
    return {"customer": a_customer(chooser, model), "day": a_day(chooser, model)}


def consolidate_all(chooser: Chooser, model: Model) -> Facts | None:
    return {"day": a_day(chooser, model)}


def nothing(chooser: Chooser, model: Model) -> Facts | None:
    return {}


def policy(chooser: Chooser, model: Model) -> Facts | None:
    return {"policy": chooser.pick(POLICIES)}


def lock(chooser: Chooser, model: Model) -> Facts | None:
    back = model.today - timedelta(days=chooser.pick((60, 30, 10, 3, 0, 0)))
    ahead = model.today + timedelta(days=1)
    day = ahead if seldom(chooser) else chooser.pick((None, None, back))
    return {"day": day, "reason": "" if seldom(chooser) else "the month is done"}


def limit_mode(chooser: Chooser, model: Model) -> Facts | None:
    return {"mode": chooser.pick(("warn", "block"))}


def tax(chooser: Chooser, model: Model) -> Facts | None:
    return {"rate": chooser.pick((0, 750, 1_800, 10_000, 10_001))}


def tax_included(chooser: Chooser, model: Model) -> Facts | None:
    return {"included": bool(chooser.number(0, 1))}


Draw = Callable[[Chooser, Model], Facts | None]
DRAWS: dict[str, tuple[int, Draw]] = {
    "customer": (3, customer),
    "limit": (2, limit),
    "archive": (2, archive),
    "restore": (1, restore),
    "merge": (1, merge),
    "opening": (2, opening),
    "sale": (14, sale),
    "cash_sale": (1, cash_sale),
    "charge": (4, charge),
    "payment": (12, payment),
    "pending": (2, pending),
    "outcome": (2, outcome),
    "refund": (3, refund),
    "return": (4, goods_back),
    "reduction": (4, reduction),
    "recovery": (2, recovery),
    "reverse": (6, reverse),
    "reverse_batch": (1, reverse_batch),
    "consolidate": (3, consolidate),
    "consolidate_all": (1, consolidate_all),
    "daily": (1, nothing),
    "policy": (2, policy),
    "lock": (2, lock),
    "limit_mode": (1, limit_mode),
    "tax": (1, tax),
    "tax_included": (1, tax_included),
}
"""Every request by name: how often it is asked for, and how its facts are drawn (None: not now)."""
