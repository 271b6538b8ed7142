"""The page of the day in one read (REQUIREMENTS 11.1). What is sold is what the sales report says. Minor units."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from app.domain.accounts import MONEY_ACCOUNTS
from app.domain.reports import BUCKETS, Span, bucket
from app.domain.today import ASKED, DAYS, DayFigures, MethodFigures, Today
from app.services import proof
from app.storage import reports as report_rows
from app.storage import today as rows
from app.storage.book import Tx


def today(tx: Tx) -> Today:
    """How the shop stands on the day it is. Grows with the entries of thirty days and with what is open, no further."""
    day = tx.today
    money = rows.money_by_day(tx, day - timedelta(days=DAYS - 1), day)
    by_due_day = [(date.fromisoformat(due), open_) for due, open_ in rows.owed_by_due_day(tx)]
    ages = [0] * len(BUCKETS)
    for due, open_ in by_due_day:
        ages[bucket(due, day)] += open_
    entries, owed_more, credit_more = rows.moved_from(tx, day)
    ask, late_customers = rows.first_to_ask(tx, day, ASKED)
    run, found = proof.last_over_all(tx)
    return Today(
        day=day,
        days=_days(tx, day, money),
        methods=_methods(day, money),
        entries=entries,
        ages=tuple(ages),
        fell_due=sum(open_ for due, open_ in by_due_day if due == day - timedelta(days=1)),
        credit=rows.credit_in_all(tx),
        owed_more=owed_more,
        credit_more=credit_more,
        ask=tuple(ask),
        late_customers=late_customers,
        run=run,
        found=found,
        damage=proof.damage(tx),
        is_empty=rows.is_empty(tx),
    )


def _days(tx: Tx, last: date, money: list[tuple[str, int, int, int]]) -> tuple[DayFigures, ...]:
    first = last - timedelta(days=DAYS - 1)
    came: defaultdict[str, int] = defaultdict(int)
    went: defaultdict[str, int] = defaultdict(int)
    for day, _, money_in, money_out in money:
        came[day] += money_in
        went[day] += money_out
    sold = {row[0]: row[5] for row in report_rows.sales_by_day(tx, *report_rows.bounds(Span(first, last)))}
    every = [(first + timedelta(days=n)).isoformat() for n in range(DAYS)]
    return tuple(DayFigures(date.fromisoformat(day), came[day], went[day], sold.get(day, 0)) for day in every)


def _methods(day: date, money: list[tuple[str, int, int, int]]) -> tuple[MethodFigures, ...]:
    """Each way of paying by which something came in or went out today, in the order of the chart of accounts."""
    moved = {account: came - went for at, account, came, went in money if at == day.isoformat()}
    return tuple(
        MethodFigures(method, moved[account])
        for method, account in MONEY_ACCOUNTS.items()
        if moved.get(account)
    )
