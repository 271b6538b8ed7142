"""Days as people write them: "12/5", "12 May", "yesterday", "+30", "2026-05-12".

The words and the order of a place come in as `DayWords` (from `app.locales`); the rules stand here. What could be two
days is refused with both, never guessed.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Final, NamedTuple

from app.domain.amount_text import latin_digits, shorten, tidy
from app.domain.dates import DayOutOfRange, DayUnreadable, add_days, day_of, iso

LONGEST_DAY: Final = 60
LOOK_AHEAD: Final = 92

Name = tuple[str, ...]
"""The parts of a month's name, folded: ("may",), ("thg", "5"), ("5", "月")."""


class DayWords(NamedTuple):
    """How a place writes days.

    `order`: of day, month and year in figures, "dmy", "mdy", "ymd", or "" where people of the language differ.
    `months` and `other_months`: names to month numbers, those of the place before the English ones. `relative`:
    "yesterday" → −1. `noise`: words that may stand in a day and say nothing (weekdays, "de"). All keys folded.
    """

    order: str
    months: Mapping[Name, int]
    other_months: Mapping[Name, int]
    relative: Mapping[str, int]
    noise: frozenset[str]


class _Parts(NamedTuple):
    """A text taken apart: its words and figures in order, and the signs that stood between them."""

    tokens: list[str]
    separators: frozenset[str]


def fold(text: str) -> str:
    """The text for comparing: small letters, Latin accents dropped, Latin digits. Other scripts' signs stay."""
    spread = unicodedata.normalize("NFD", latin_digits(tidy(text))[0].casefold())
    bare = "".join(sign for sign in spread if not "\u0300" <= sign <= "\u036f")
    return unicodedata.normalize("NFC", bare)


def name_of(text: str) -> Name:
    return tuple(_apart(fold(text)).tokens)


def read_day(text: str, words: DayWords, today: date, *, field: str | None = "day") -> date:
    """The day a person typed. Without a year it is the last such day up to three months from today; a bare
    "12" is in today's month.

    Raises DayUnreadable, also for what could be two days, or DayOutOfRange.
    """
    if len(text) > LONGEST_DAY:
        raise _unreadable(text, "it is too long", today, field)
    folded = fold(text).replace("−", "-")
    if not folded:
        raise DayUnreadable("Type a day.", field=field, text="")
    if folded in words.relative:
        return add_days(today, words.relative[folded], field=field)
    if folded[0] in "+-" and folded[1:].isdigit() and folded.isascii() and len(folded) <= 6:
        return add_days(today, int(folded), field=field)
    parts = _apart(folded)
    if any(unicodedata.category(sign)[0] not in "ZP" for sign in parts.separators):
        raise _unreadable(text, "a sign in it is not known", today, field)
    month, rest = _month(text, parts.tokens, words, today, field)
    rest = [token for token in rest if token not in words.noise]
    figures = [int(token) for token in rest if token.isdigit() and len(token) <= 4]
    if len(figures) < len(rest):
        raise _unreadable(text, "a word in it is not known", today, field)
    lengths = [len(token) for token in rest]
    if month is not None:
        return _with_name(text, month, figures, lengths, words.order, today, field)
    if len(parts.separators - {" "}) > 1 or not parts.separators <= set(" /.-"):
        raise _unreadable(text, "the signs between the figures differ", today, field)
    return _in_figures(text, figures, lengths, words.order, today, field)


def _unreadable(text: str, why: str, today: date, field: str | None) -> DayUnreadable:
    sentence = f"“{shorten(text)}” cannot be read as a day: {why}. Write it like {iso(today)}."
    return DayUnreadable(sentence, field=field, text=shorten(text))


def _kind(sign: str) -> str:
    if "0" <= sign <= "9":
        return "figure"
    return "word" if unicodedata.category(sign)[0] in "LM" else "separator"


def _apart(folded: str) -> _Parts:
    tokens: list[str] = []
    separators: set[str] = set()
    for kind, signs in groupby(folded, _kind):
        if kind == "separator":
            separators |= set(signs)
        else:
            tokens.append("".join(signs))
    return _Parts(tokens, frozenset(separators))


def _month(
    text: str, tokens: Sequence[str], words: DayWords, today: date, field: str | None
) -> tuple[int | None, list[str]]:
    """(the month that is named, the tokens beside its name); None where no word names one."""
    found = _named(tokens, words.months)
    if not found:
        found = _named(tokens, words.other_months) | _begun(tokens, words.months, words.noise)
    if not found:
        return None, list(tokens)
    if len(set(found.values())) > 1:
        raise _unreadable(text, "it could be two months", today, field)
    (start, end), month = max(found.items(), key=lambda item: item[0][1] - item[0][0])
    return month, [*tokens[:start], *tokens[end:]]


def _named(tokens: Sequence[str], names: Mapping[Name, int]) -> dict[tuple[int, int], int]:
    """Where whole names stand; a name within a longer one ("thg 1" in "thg 12" cannot be) counts once."""
    longest = max(map(len, names), default=0)
    for size in range(longest, 0, -1):
        spans = ((start, start + size) for start in range(len(tokens) - size + 1))
        found = {span: names[key] for span in spans if (key := tuple(tokens[span[0] : span[1]])) in names}
        if found:
            return found
    return {}


def _begun(
    tokens: Sequence[str], names: Mapping[Name, int], noise: frozenset[str]
) -> dict[tuple[int, int], int]:
    """Where the first letters of one month stand, three at least: "sept", "dezem"."""
    found = {}
    for at, token in enumerate(tokens):
        if len(token) < 3 or token.isdigit() or token in noise:
            continue
        months = {month for name, month in names.items() if len(name) == 1 and name[0].startswith(token)}
        if len(months) == 1:
            found[at, at + 1] = months.pop()
    return found


def _with_name(
    text: str,
    month: int,
    figures: Sequence[int],
    lengths: Sequence[int],
    order: str,
    today: date,
    field: str | None,
) -> date:
    """The day of a text that names its month."""
    if len(figures) == 1 and lengths[0] <= 2:
        return _likely_year(text, month, figures[0], today, field)
    if len(figures) == 2:
        (number, year), (number_length, year_length) = figures, lengths
        if number_length == 4:
            number, year, number_length, year_length = year, number, year_length, number_length
        # "26 May 12" has two readings where the year goes first.
        if number_length <= 2 and (year_length == 4 or (year_length == 2 and order != "ymd")):
            return day_of(_full_year(year, year_length, today), month, number, text, field=field)
    raise _unreadable(text, "the day of the month is missing or not clear", today, field)


def _in_figures(
    text: str, figures: Sequence[int], lengths: Sequence[int], order: str, today: date, field: str | None
) -> date:
    """The day of a text of figures alone."""
    short = [length <= 2 for length in lengths]
    if len(figures) == 1 and short[0]:
        return day_of(today.year, today.month, figures[0], text, field=field)
    if len(figures) == 2 and all(short):
        a, b = figures
        orders = [order.replace("y", "")] if order else ["dm", "md"]
        readings = [(a, b) if each == "dm" else (b, a) for each in orders]
        return _only(
            text,
            (_likely_year(text, month, day, today, field) for day, month in _real(readings)),
            today,
            field,
        )
    if len(figures) == 3 and short == [False, True, True] and lengths[0] == 4:
        return day_of(figures[0], figures[1], figures[2], text, field=field)
    if len(figures) == 3 and order == "ymd" and all(short) and lengths[0] == 2:
        return day_of(_full_year(figures[0], 2, today), figures[1], figures[2], text, field=field)
    if len(figures) == 3 and all(short[:2]) and (lengths[2] == 4 or (lengths[2] == 2 and order != "ymd")):
        # Where the year usually goes first, nothing says what comes first when it goes last.
        orders = [order] if order in {"dmy", "mdy"} else ["dmy", "mdy"]
        a, b, typed_year = figures
        year = _full_year(typed_year, lengths[2], today)
        readings = [(a, b) if each == "dmy" else (b, a) for each in orders]
        return _only(
            text,
            (day_of(year, month, day, text, field=field) for day, month in _real(readings)),
            today,
            field,
        )
    raise _unreadable(text, "day, month and year are not clear", today, field)


def _real(readings: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Of the possible (day, month) those with a month there is; all of them if that leaves none."""
    return [reading for reading in readings if 1 <= reading[1] <= 12] or list(readings[:1])


def _only(text: str, days: Iterable[date], today: date, field: str | None) -> date:
    """The one day that was meant; if there are two, both are named and neither is taken."""
    candidates = sorted(set(days))
    if len(candidates) == 1:
        return candidates[0]
    first, second = candidates
    example = iso(today)  # in figures that nobody reads in two ways
    raise DayUnreadable(
        f"“{shorten(text)}” could be {iso(first)} or {iso(second)}. Write it like {example}, or name the month.",
        field=field,
        text=shorten(text),
        candidates=tuple(candidates),
    )


def _full_year(typed: int, length: int, today: date) -> int:
    """The year; of two digits the one nearest to today."""
    if length > 2:
        return typed
    century = today.year // 100 * 100
    return min((century + shift + typed for shift in (-100, 0, 100)), key=lambda year: abs(year - today.year))


def _likely_year(text: str, month: int, number: int, today: date, field: str | None) -> date:
    """The last such day up to `LOOK_AHEAD` days from today: books look back, and due days lie a little ahead."""
    for year in (today.year + 1, today.year, today.year - 1):
        try:
            day = day_of(year, month, number, text, field=field)
        except (DayUnreadable, DayOutOfRange):
            continue
        if (day - today).days <= LOOK_AHEAD:
            return day
    return day_of(today.year, month, number, text, field=field)
