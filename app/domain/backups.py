"""Safety copies: what one says of itself, and which are kept (REQUIREMENTS 10.3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

OF_THE_DAY: Final = 3
DAYS: Final = 7
WEEKS: Final = 4
MONTHS: Final = 12


@dataclass(frozen=True, slots=True)
class Glance:
    """What a book's file says of itself, read without touching it and not yet proved. Amounts in minor units."""

    uid: str
    name: str
    currency: str
    locale: str
    customers: int
    entries: int
    debts: int
    credits: int
    last_at: datetime | None


def kept(made: Iterable[datetime], now: datetime) -> set[datetime]:
    """The moments of the copies to keep: 3 of today, and the newest of each of 7 days, 4 weeks, 12 months.

    Moments are local times. A period without a copy does not use up a place, so that a shop that was closed
    for a month keeps as many as one that was not. The newest copy is always kept.
    """
    newest_first = sorted(set(made), reverse=True)
    keep = {m for m in newest_first if m.date() >= now.date()} - set(
        [m for m in newest_first if m.date() == now.date()][OF_THE_DAY:]
    )
    keep.update(newest_first[:1])
    for period, count in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        keep.update(_newest_of_each(newest_first, period, count))
    return keep


def _newest_of_each(
    newest_first: list[datetime], period: Callable[[datetime], tuple[int, ...]], count: int
) -> list[datetime]:
    found: dict[tuple[int, ...], datetime] = {}
    for moment in newest_first:
        found.setdefault(period(moment), moment)
    return list(found.values())[:count]


def _day(moment: datetime) -> tuple[int, ...]:
    return (moment.year, moment.month, moment.day)


def _week(moment: datetime) -> tuple[int, ...]:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> tuple[int, ...]:
    return (moment.year, moment.month)
