"""What the place decides: currencies, marks of numbers, how days are written. The data is Babel's (Unicode CLDR).

Babel takes about a tenth of a second to import, so nothing here imports it before it is asked for: a window can paint
first. All functions may be called from any thread.
"""

from app.locales.days import (
    Length,
    format_day,
    format_day_month,
    format_moment,
    format_time,
    format_weekday,
    parse_day,
    place_day_order,
)
from app.locales.kept import keep_in
from app.locales.place import (
    FALLBACK,
    Choice,
    LocaleUnknown,
    check_locale,
    guess_locale,
    locales,
    number_style,
)
from app.locales.tender import CurrencyUnknown, currencies, currency, guess_currency

__all__ = [
    "FALLBACK",
    "Choice",
    "CurrencyUnknown",
    "Length",
    "LocaleUnknown",
    "check_locale",
    "currencies",
    "currency",
    "format_day",
    "format_day_month",
    "format_moment",
    "format_time",
    "format_weekday",
    "guess_currency",
    "guess_locale",
    "keep_in",
    "locales",
    "number_style",
    "parse_day",
    "place_day_order",
]
