"""What a person might ask for next, drawn from where the model stands: mostly possible, sometimes not.

The same drawing serves hypothesis (which shrinks it) and the seeded random walk (which is fast).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Protocol, TypeVar

from tests.property.model import Model
from tests.property.model_records import CREDIT, DEBT, MONEY, Entry, Facts, Goods, OpeningLine

T = TypeVar("T")

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


def a_time(chooser: Chooser, model: Model) -> Facts:
    """The day of what may be dated ahead, seldom so far that it has to be agreed to; and whether it was."""
    if not seldom(chooser, 25):
        return {"day": a_day(chooser, model)}
    return {"day": model.today + timedelta(days=chooser.number(1, 50)), "ahead": not seldom(chooser, 6)}


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
    code = f"C{len(model.customers) + 1}"
    if taken:
        code = chooser.pick(sorted(row.code for row in model.customers.values()))
    limit = chooser.pick((None, None, 0, 5_000, 50_000))
    return {"code": code, "limit": limit, "terms": chooser.pick((0, None, 14, 30))}


def edit(chooser: Chooser, model: Model) -> Facts | None:
    """Everything about a customer at once; a code is seldom somebody else's, a name sometimes."""
    key = a_customer(chooser, model)
    rows = list(model.customers.values())
    code = chooser.pick(("", f"E{chooser.number(1, 99)}", chooser.pick(rows).code))
    name = chooser.pick((f"Customer {key}", f"Ada {key}", "The same name", " "))
    return {
        "customer": key,
        "name": name,
        "code": code,
        "phone": chooser.pick(("", "0803 123", "0803 124")),
        "address": chooser.pick(("", "12 Market Road")),
        "note": chooser.pick(("", "pays on Fridays")),
        "limit": chooser.pick((None, None, 0, standing(model, key)[0], 50_000, -1)),
        "terms": chooser.pick((None, 0, 7, 3_650, 3_651)),
    }


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
    side, day = chooser.pick((DEBT, CREDIT)), a_day(chooser, model)
    due = day + timedelta(days=chooser.number(-1, 40)) if seldom(chooser, 3) else None
    facts: Facts = {"customer": a_customer(chooser, model), "side": side, "amount": an_amount(chooser)}
    return facts | {"day": day, "due": due}


def openings(chooser: Chooser, model: Model) -> Facts | None:
    """A list as it is typed in one window: known customers, sometimes a new one."""

    def line() -> OpeningLine:
        new = len(model.customers) < 2 * MOST_CUSTOMERS and seldom(chooser, 4)
        key, name = ("", f"New {len(model.customers)}") if new else (a_customer(chooser, model), "")
        amount = max(an_amount(chooser), 0 if seldom(chooser) else 1)
        return OpeningLine(key, name, chooser.pick((DEBT, CREDIT)), amount, a_day(chooser, model))

    return {"lines": tuple(line() for _ in range(chooser.number(1, 4)))}


def what_was_sold(chooser: Chooser, model: Model, *landmarks: int) -> tuple[Facts, int]:
    """An amount, or lines with their discounts; sometimes another discount and tax. And what it comes to."""
    facts: Facts = {"amount": an_amount(chooser, *landmarks), "lines": None}
    before = an = facts["amount"]
    assert isinstance(an, int)
    before = an
    if not chooser.number(0, 2):
        goods = tuple(a_line(chooser) for _ in range(chooser.number(1, 3)))
        facts = {"amount": None, "lines": goods}
        before = sum((2 * g.quantity * g.price + 1_000) // 2_000 - g.discount for g in goods)
    facts["discount"] = chooser.pick((0, 0, 0, 1, max(before, 0) // 10, before))
    facts["rate"] = chooser.pick((None, None, None, 0, 500, 10_001))
    if seldom(chooser, 30):
        facts["lines"], facts["amount"] = None, None
    rate = facts["rate"]
    assert isinstance(rate, int | None)
    discount = facts["discount"]
    assert isinstance(discount, int)
    return facts, model.total_of(before - discount, rate)[0]


def a_line(chooser: Chooser) -> Goods:
    quantity = chooser.pick((1_000, 2_000, 12_000, 1_500, 333, 1, chooser.number(-1, 20_000)))
    price = chooser.pick((100, 2_550, 7, 99_999, chooser.number(-1, 5_000)))
    worth = quantity * price // 1_000
    return Goods(quantity, price, chooser.pick((0, 0, 0, max(worth, 0) // 10, worth, 1)))


def sale(chooser: Chooser, model: Model) -> Facts | None:
    code = a_customer(chooser, model)
    credit = standing(model, code)[1]
    sold, total = what_was_sold(chooser, model, credit, credit + 3_000)
    when = a_time(chooser, model)
    day = when["day"]
    assert isinstance(day, date)
    used = a_part(chooser, min(credit, total)) if chooser.number(0, 1) else 0
    paid = a_part(chooser, total - used) if chooser.number(0, 1) else 0
    due = day + timedelta(days=chooser.number(-1, 45)) if seldom(chooser, 3) else None
    return (
        sold
        | when
        | {
            "customer": code,
            "due": due,
            "paid": max(paid, 0),
            "method": chooser.pick(MONEY),
            "from_credit": max(used, 0),
            "override": seldom(chooser, 4),
        }
    )


def cash_sale(chooser: Chooser, model: Model) -> Facts | None:
    sold, total = what_was_sold(chooser, model)
    total += 1 if seldom(chooser) else 0
    return sold | a_time(chooser, model) | {"method": chooser.pick(MONEY), "paid": max(total, 0)}


def charge(chooser: Chooser, model: Model) -> Facts | None:
    code = a_customer(chooser, model)
    amount = an_amount(chooser, standing(model, code)[1])
    return a_time(chooser, model) | {"customer": code, "amount": amount}


def payment(chooser: Chooser, model: Model) -> Facts | None:
    code = a_customer(chooser, model)
    debt = standing(model, code)[0]
    amount = an_amount(chooser, debt, debt // 2, debt + 500)
    facts = a_time(chooser, model) | {"customer": code, "amount": amount}
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
    return a_time(chooser, model) | {
        "customer": code,
        "amount": an_amount(chooser),
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
    return a_time(chooser, model) | {
        "customer": code,
        "amount": amount,
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
    unsold = seldom(chooser, 4)
    return facts | a_time(chooser, model) | {"method": chooser.pick(MONEY), "unsold": unsold}


def reduction(chooser: Chooser, model: Model) -> Facts | None:
    kind = chooser.pick(("discount", "write_off", "rounding"))
    item = an_entry(chooser, model, *SALES)
    if item is None or item.customer is None or chooser.number(0, 1):
        code = a_customer(chooser, model)
        facts: Facts = {"customer": code, "amount": an_amount(chooser, standing(model, code)[0])}
    else:
        amount = an_amount(chooser, item.open, item.open // 10)
        facts = {"customer": item.customer, "amount": amount, "sale": item.no}
    return facts | a_time(chooser, model) | {"kind": kind}


def recovery(chooser: Chooser, model: Model) -> Facts | None:
    found = [entry for entry in model.entries if entry.kind == "write_off" and entry.live]
    if not found:
        return None
    lost = chooser.pick(found[-4:])
    assert lost.customer is not None
    amount = an_amount(chooser, lost.amount, lost.amount // 2)
    facts: Facts = {"customer": lost.customer, "amount": amount, "method": chooser.pick(MONEY)}
    return facts | a_time(chooser, model)


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


def shop(chooser: Chooser, model: Model) -> Facts | None:
    return {"name": chooser.pick(("Shop", "Mama Ngozi", ""))}


def terms(chooser: Chooser, model: Model) -> Facts | None:
    return {"days": chooser.pick((0, 0, 14, 3_651))}


def tax(chooser: Chooser, model: Model) -> Facts | None:
    return {"rate": chooser.pick((0, 750, 1_800, 10_000, 10_001))}


def tax_included(chooser: Chooser, model: Model) -> Facts | None:
    return {"included": bool(chooser.number(0, 1))}
