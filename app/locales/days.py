"""Days and times as a place writes and reads them.

Figures follow the place. Names of months and weekdays follow the language around them where one is given ("id"):
a sentence speaks one language. So does the order of their parts; a language Babel does not know changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, tzinfo
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from app.domain.amount_text import native_digits
from app.domain.day_text import DayWords, fold, name_of, read_day
from app.locales.place import FALLBACK, LocaleUnknown, babel_locale, number_style

if TYPE_CHECKING:
    from babel.core import Locale

Length = Literal["short", "medium", "long", "full"]

# Today and its neighbours, which Babel does not have. Hindi has one word for yesterday and tomorrow: left out.
_NEIGHBOURS: Final[Mapping[str, Mapping[str, int]]] = {
    "en": {"today": 0, "now": 0, "yesterday": -1, "tomorrow": 1},
    "id": {"hari ini": 0, "kemarin": -1, "besok": 1},
    "vi": {"hôm nay": 0, "hôm qua": -1, "ngày mai": 1},
    "hi": {"आज": 0},
    "ha": {"yau": 0, "jiya": -1, "gobe": 1},
    "fr": {"aujourd'hui": 0, "hier": -1, "demain": 1},
    "ar": {"اليوم": 0, "أمس": -1, "غدا": 1, "غدًا": 1},
    "pt": {"hoje": 0, "ontem": -1, "amanhã": 1},
    "es": {"hoy": 0, "ayer": -1, "mañana": 1},
    "sw": {"leo": 0, "jana": -1, "kesho": 1},
}


@lru_cache(maxsize=64)
def _dates_of(locale: str, language: str = "") -> Locale:
    """Where the place writes days; bare English does so as outside America: day before month, 24 hours."""
    place = babel_locale("en_150" if locale == "en" else locale)
    if language in {"", place.language}:
        return place
    try:
        found = babel_locale(f"{language}_{place.territory}")
    except LocaleUnknown:
        return place
    return babel_locale("en_150") if str(found) == "en" else found


@lru_cache(maxsize=4096)
def format_day(day: date, locale: str, length: Length = "medium", language: str = "") -> str:
    """The day as the place writes it: "12 May 2026" (medium), "12/05/2026" (short).

    In bare "en" short is 2026-05-12, because English speakers read 12/05 in two ways.
    """
    if length == "short" and locale == "en":
        return day.isoformat()
    from babel.dates import format_date

    names = _dates_of(locale, "" if length == "short" else language)
    return native_digits(format_date(day, length, locale=names), number_style(locale))


@lru_cache(maxsize=1024)
def format_day_month(day: date, locale: str, language: str = "", *, whole: bool = False) -> str:
    """The day without its year, where the year is plain: "12 Apr", `whole` "12 April"."""
    from babel.dates import format_skeleton

    names = _dates_of(locale, language)
    return native_digits(
        format_skeleton("MMMMd" if whole else "MMMd", day, locale=names), number_style(locale)
    )


@lru_cache(maxsize=1024)
def format_weekday(day: date, locale: str, language: str = "") -> str:
    """The name of its weekday, standing alone: "Saturday"."""
    from babel.dates import format_date

    return str(format_date(day, "cccc", locale=_dates_of(locale, language)))


def format_time(moment: datetime, locale: str, zone: tzinfo | None = None, *, language: str = "") -> str:
    """Hours and minutes on the clock of the zone, by default this machine's: "14:02".

    A place that writes "2:02 PM" has words in it; the language's own clock stands for those.
    """
    from babel.dates import format_time as babel_time

    local = moment.astimezone(zone)
    place = _dates_of(locale)
    has_words = any(sign in str(place.time_formats["short"].pattern) for sign in "abB")
    names = _dates_of(locale, language) if has_words else place
    return native_digits(babel_time(local.time(), "short", locale=names), number_style(locale))


def format_moment(moment: datetime, locale: str, zone: tzinfo | None = None, *, language: str = "") -> str:
    """Day and time on the clock of the zone, by default this machine's: "21 Nov 2026, 14:02"."""
    local = moment.astimezone(zone)
    joined = str(_dates_of(locale, language).datetime_formats["medium"]).replace("'", "")
    day = format_day(local.date(), locale, language=language)
    time = format_time(local, locale, local.tzinfo, language=language)
    return joined.replace("{0}", time).replace("{1}", day)


def parse_day(
    text: str,
    locale: str,
    today: date,
    *,
    field: str | None = "day",
    order: str | None = None,
    language: str = "",
) -> date:
    """The day a person typed: 2026-05-12 everywhere, "12/5", "12 May", "12", "yesterday", "+30" in the place's way.

    Names are read in the place's language, in English, and in the language given.

    `order` ("dmy", "mdy", "ymd") counts instead of the place's where somebody else wrote it: a file. Raises
    DayUnreadable (also for what could be two days, which it names), DayOutOfRange, LocaleUnknown.
    """
    words = _day_words(locale, language)
    return read_day(text, words if order is None else words._replace(order=order), today, field=field)


def place_day_order(locale: str) -> str:
    """In which order the place writes days in figures: "dmy", "mdy", "ymd"; "" where people of the language differ."""
    return _day_words(locale).order


@lru_cache(maxsize=16)
def _day_words(locale: str, language: str = "") -> DayWords:
    data, english, around = _dates_of(locale), babel_locale(FALLBACK), _dates_of(locale, language)
    patterns, others = _patterns(data), _patterns(around)
    letters = dict.fromkeys(sign.lower() for sign in patterns[0] if sign in "dMyL")
    order = "" if locale == "en" else "".join(letters).replace("l", "m")
    neighbours: dict[str, int] = {}
    for each in ("en", data.language, around.language):
        neighbours |= _NEIGHBOURS.get(each, {})
    return DayWords(
        order=order,
        months=_month_names(data, _before_month(patterns)) | _month_names(around, _before_month(others)),
        other_months=_month_names(english, ""),
        relative={fold(word): days for word, days in neighbours.items()},
        noise=frozenset(
            word for word in _noise((*patterns, *others), (data, english, around)) if not word.isdigit()
        ),
    )


def _patterns(data: Locale) -> list[str]:
    return [str(data.date_formats[length].pattern) for length in ("short", "medium", "long", "full")]


def _before_month(patterns: Iterable[str]) -> str:
    """The word that clings to the month's name, as the Hebrew ב does; mostly there is none."""
    found = re.search(r"([^\W\d_A-Za-z])MMM", " ".join(patterns))
    return found[1] if found else ""


def _month_names(data: Locale, clinging: str) -> dict[tuple[str, ...], int]:
    """Folded names of the months, long and short, without those of figures only or of two months."""
    names: dict[tuple[str, ...], int] = {}
    for month, text in _names(data.months):
        for name in {name_of(text), name_of(clinging + text)}:
            if name and not all(part.isdigit() for part in name):
                names[name] = month if names.get(name, month) == month else 0
    return {name: month for name, month in names.items() if month}


def _names(contexts: Mapping[str, Mapping[str, Mapping[int, str]]]) -> Iterable[tuple[int, str]]:
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            yield from contexts.get(context, {}).get(width, {}).items()


def _noise(patterns: Iterable[str], languages: Iterable[Locale]) -> Iterable[str]:
    """Words that stand in a day beside its figures and its month: weekdays, "de", 年, the th of 5th."""
    yield from ("st", "nd", "rd", "th", "of", "the")
    for pattern in patterns:
        for quoted in re.findall(r"'([^']*)'", pattern):
            yield from name_of(quoted)
        yield from name_of(re.sub(r"'[^']*'|[A-Za-z]", " ", pattern))
    for data in languages:
        for _, text in _names(data.days):
            yield from name_of(text)
        for era in data.eras.get("abbreviated", {}).values():
            yield from name_of(era)
