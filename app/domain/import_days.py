"""In which order a file writes day, month and year: by its own days, or asked. Pure text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Final

from app.domain.amount_text import latin_digits
from app.domain.imports import ImportUnclear, Question

ORDERS: Final = ("dmy", "mdy", "ymd")
MOST_SEEN: Final = 50_000
_TIME: Final = re.compile(
    r"(?:T|[ ,]+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([AaPp])?\.?(?:[Mm]\.?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$"
)
_FIGURES: Final = re.compile(r"(\d{1,2})[./ -](\d{1,2})(?:[./ -](\d{4}|\d{2}))?\.?")


def split_moment(text: str) -> tuple[str, str]:
    """A day with perhaps a time behind it, as (the day's text, "HH:MM:SS" or "")."""
    if len(text) <= 10 or ":" not in text:
        return text, ""
    found = _TIME.search(text)
    if found is None:
        return text, ""
    hour, half = int(found[1]), (found[4] or "").lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return text[: found.start()].strip(), f"{hour:02}:{found[2]}:{found[3] or '00'}"


def day_order(texts: Iterable[tuple[int, str]]) -> str | None:
    """The order of day, month and year in figures, by (line, text) of a file's days; None where nothing depends on it.

    Raises ImportUnclear where every such day can be read in two ways. A year in front with four figures always is
    year, month, day. Two figures in front are taken for a year only where nothing else makes days of them.
    """
    votes: Counter[frozenset[str]] = Counter()
    sample: tuple[int, str, dict[str, date]] | None = None
    seen: set[str] = set()
    for line, text in texts:
        # Most days stand in many rows; with the year in front nothing is to be decided.
        if text in seen or (text[4:5] in ("-", "/") and text[:4].isdecimal()):
            continue
        if len(seen) < MOST_SEEN:
            seen.add(text)
        readings = _readings(split_moment(text)[0])
        if readings is None or len(set(readings.values())) < 2:
            votes[frozenset(readings or ())] += bool(readings)
            continue
        votes[frozenset(readings)] += 1
        sample = sample or (line, text, readings)
    decided = {order for orders, count in votes.items() if count and len(orders) == 1 for order in orders}
    if len(decided) == 1:
        return decided.pop()
    if sample is not None:
        line, text, readings = sample
        first, second = list(readings.values())[:2]
        raise ImportUnclear(
            f"{text[:40]} can be {first.isoformat()} or {second.isoformat()}:"
            " say whether the day or the month comes first.",
            Question("order", line, text[:40], tuple((o, day.isoformat()) for o, day in readings.items())),
        )
    if decided:
        raise ImportUnclear(
            "Some days of the file have the day first, others the month: say which of them is meant.",
            Question("order", 0, "", tuple((order, "") for order in ORDERS if order in decided)),
        )
    return None


def _readings(text: str) -> dict[str, date] | None:
    """The day a text is in each order in which it is one; None for a text that is no day in figures."""
    if len(text) > 12:
        return None
    found = _FIGURES.fullmatch(latin_digits(text)[0].strip())
    if found is None:
        return None
    a, b, c = int(found[1]), int(found[2]), found[3]
    year = 2000 if c is None else int(c) + (2000 if len(c) == 2 else 0)
    possible = {"dmy": (year, b, a), "mdy": (year, a, b)}
    days = _days(possible)
    if not days and c is not None and len(c) == 2:
        days = _days({"ymd": (2000 + a, b, int(c))})
    return days


def _days(possible: dict[str, tuple[int, int, int]]) -> dict[str, date]:
    days = {}
    for order, (year, month, number) in possible.items():
        try:
            days[order] = date(year, month, number)
        except ValueError:
            continue
    return days
