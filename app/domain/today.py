"""How the shop stands today: what came in and was sold, what is owed and how late, whom to ask. Minor units."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from app.domain.accounts import Method
from app.domain.proof import Finding, StoredRun

DAYS: Final = 30
"""The days of the chart, today the last."""

ASKED: Final = 5
"""The customers named to be asked for money."""


class DayFigures(NamedTuple):
    """One day. Money in and out are less what was taken back of either; `sold` as in the sales report."""

    day: date
    money_in: int
    money_out: int
    sold: int


class MethodFigures(NamedTuple):
    """What came in (out: negative) today by one way of paying."""

    method: Method
    amount: int


class ToAsk(NamedTuple):
    """A customer to ask for money: what is late of theirs less their open credit, and the day the oldest of it was due."""

    customer_id: int
    name: str
    phone: str
    late: int
    since: date


@dataclass(frozen=True, slots=True)
class Today:
    """All that the page of the day shows, read at one moment.

    `ages` are the debts by days past due (see `app.domain.reports.BUCKETS`); `late` is all of them but the
    first, `owed` all. `fell_due` became late today. `owed_more` and `credit_more` are what the entries of today
    (and later) changed. `ask` names whom to ask first: each late debt counts its amount times the days it is
    late, so that much and long both weigh; open credit is taken off the oldest debts first, as it is settled.
    `late_customers` is how many are late in all, counted so. `run` is
    the newest check of every customer, `found` what it found.
    """

    day: date
    days: tuple[DayFigures, ...]
    methods: tuple[MethodFigures, ...]
    entries: int
    ages: tuple[int, ...]
    fell_due: int
    credit: int
    owed_more: int
    credit_more: int
    ask: tuple[ToAsk, ...]
    late_customers: int
    run: StoredRun | None
    found: tuple[Finding, ...]
    damage: str
    is_empty: bool

    @property
    def now(self) -> DayFigures:
        """Today's figures."""
        return self.days[-1]

    @property
    def yesterday(self) -> DayFigures:
        """The day before."""
        return self.days[-2]

    @property
    def owed(self) -> int:
        """What is owed in all."""
        return sum(self.ages)

    @property
    def late(self) -> int:
        """What of it is past its due day."""
        return sum(self.ages[1:])
