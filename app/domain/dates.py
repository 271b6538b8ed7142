"""Days and moments, without a clock: days are `datetime.date`, moments timezone-aware UTC `datetime`.

In tables a day is "2026-11-21" and a moment "2026-11-21T01:02:03.456Z", so that text order is time order. Days as
people of a place write them are read in `app.locales`.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Final

from app.domain.amount_text import shorten
from app.domain.errors import BookError

MIN_DAY: Final = date(1900, 1, 1)
MAX_DAY: Final = date(2199, 12, 31)

_ISO_DAY: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_ISO_MOMENT: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z")
_NO_LEAP_YEAR: Final = 2001
_MONTH_DAY: Final = re.compile(r"([0-9]{2})-([0-9]{2})")


class DayUnreadable(BookError):
    """A text is not a day, or could be several. Facts: text."""

    kind = "day_unreadable"


class DayOutOfRange(BookError):
    """A day before `MIN_DAY` or after `MAX_DAY`: a slip of the finger."""

    kind = "day_out_of_range"


class MomentUnreadable(BookError):
    """A text is not a moment as tables hold it, or a datetime without a time zone. Facts: text."""

    kind = "moment_unreadable"


def check_day(day: object, *, field: str | None = "day") -> date:
    """The day itself, if it is a date (no datetime) that a book can hold. DayUnreadable or DayOutOfRange."""
    if not isinstance(day, date) or isinstance(day, datetime):
        raise DayUnreadable(
            f"A day is needed, not a {type(day).__name__}.", field=field, text=shorten(repr(day))
        )
    if not MIN_DAY <= day <= MAX_DAY:
        raise DayOutOfRange(
            f"{day.isoformat()} cannot be right: days go from {MIN_DAY.isoformat()} to {MAX_DAY.isoformat()}.",
            field=field,
        )
    return day


def iso(day: date) -> str:
    """The day as tables and files hold it, "2026-11-21"."""
    return check_day(day).isoformat()


def parse_iso(text: str, *, field: str | None = "day") -> date:
    """The day of "2026-11-21", in exactly that form. DayUnreadable or DayOutOfRange."""
    found = _ISO_DAY.fullmatch(text)
    if not found:
        raise DayUnreadable(
            f"“{shorten(text)}” is not a day. Write it like 2026-11-21.", field=field, text=shorten(text)
        )
    year, month, number = map(int, found.groups())
    return day_of(year, month, number, text, field=field)


def day_of(year: int, month: int, number: int, text: str, *, field: str | None = "day") -> date:
    """The day of these numbers, read from `text`; DayUnreadable if the calendar has none, or DayOutOfRange."""
    try:
        day = date(year, month, number)
    except ValueError:
        raise DayUnreadable(
            f"“{shorten(text)}” is not a day: the calendar has no such day.", field=field, text=shorten(text)
        ) from None
    return check_day(day, field=field)


def add_days(day: date, count: int, *, field: str | None = "day") -> date:
    """The day `count` days later (earlier if negative), within the range of a book."""
    check_day(day, field=field)
    if not (MIN_DAY - day).days <= count <= (MAX_DAY - day).days:
        raise DayOutOfRange(f"{count} days from {day.isoformat()} is further than a book goes.", field=field)
    return day + timedelta(days=count)


def due_day(day: date, terms_days: int) -> date:
    """When a sale of that day is due; terms of 0 are due the same day. `terms_days` >= 0."""
    if terms_days < 0:
        raise DayOutOfRange("Payment terms cannot be less than 0 days.", field="terms_days")
    return add_days(day, terms_days, field="due")


def check_year_start(text: str, *, field: str | None = "fiscal_year_start") -> tuple[int, int]:
    """(month, day) of a fiscal year start "MM-DD"; 29 February begins no year, since most years lack it."""
    found = _MONTH_DAY.fullmatch(text)
    month, number = map(int, found.groups()) if found else (0, 0)
    try:
        date(_NO_LEAP_YEAR, month, number)
    except ValueError:
        raise DayUnreadable(
            f"“{shorten(text)}” cannot begin a fiscal year. Write month and day like 04-01.",
            field=field,
            text=shorten(text),
        ) from None
    return month, number


def fiscal_year(day: date, year_start: str) -> tuple[date, date]:
    """(first, last) day of the fiscal year, beginning each "MM-DD", in which the day lies."""
    month, number = check_year_start(year_start)
    year = day.year if (day.month, day.day) >= (month, number) else day.year - 1
    return date(year, month, number), date(year + 1, month, number) - timedelta(days=1)


def utc_text(moment: datetime) -> str:
    """The moment as tables hold it: UTC, three decimals (the rest is dropped). Any time zone, but there must be one."""
    if moment.tzinfo is None:
        raise MomentUnreadable("A moment needs its time zone.", text=str(moment))
    return moment.astimezone(UTC).isoformat("T", "milliseconds").removesuffix("+00:00") + "Z"


def from_utc_text(text: str) -> datetime:
    """The moment of "2026-11-21T01:02:03.456Z", in exactly that form, as UTC. MomentUnreadable otherwise."""
    sentence = f"“{shorten(text)}” is not a moment as the book keeps it."
    if not _ISO_MOMENT.fullmatch(text):
        raise MomentUnreadable(sentence, text=shorten(text))
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise MomentUnreadable(sentence, text=shorten(text)) from None
