"""Currencies in use: decimals, sign, and where the sign stands in a place."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from app.domain.amount_text import shorten
from app.domain.day_text import fold
from app.domain.errors import BookError
from app.domain.money import Currency
from app.locales import kept
from app.locales.place import FALLBACK, Choice, babel_locale

# ISO 4217 has two decimals but for these. (Babel counts what is in use, not what is defined: rial and kyat with 0.)
_NO_DECIMALS: Final = frozenset(
    [
        "BIF",
        "CLP",
        "DJF",
        "GNF",
        "ISK",
        "JPY",
        "KMF",
        "KRW",
        "PYG",
        "RWF",
        "UGX",
        "VND",
        "VUV",
        "XAF",
        "XOF",
        "XPF",
    ]
)
_THREE_DECIMALS: Final = frozenset(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"])
# Coins still count here, though Babel rounds cash to whole units.
_COINS_COUNT: Final = frozenset(["CZK", "GYD", "MUR", "NOK", "SEK", "TWD"])

# Signs that Babel shows only in the currency's own country; a book has one currency, so the short sign is clear.
_SIGNS: Final[Mapping[str, str]] = {
    "AFN": "؋",
    "AMD": "֏",
    "AOA": "Kz",
    "ARS": "$",
    "AUD": "$",
    "AZN": "₼",
    "BAM": "KM",
    "BBD": "$",
    "BDT": "৳",
    "BMD": "$",
    "BND": "$",
    "BOB": "Bs",
    "BRL": "R$",
    "BSD": "$",
    "BWP": "P",
    "BZD": "$",
    "CAD": "$",
    "CLP": "$",
    "CNY": "¥",
    "COP": "$",
    "CRC": "₡",
    "CUP": "$",
    "CZK": "Kč",
    "DKK": "kr",
    "DOP": "$",
    "EGP": "E£",
    "ETB": "Br",
    "EUR": "€",
    "FJD": "$",
    "FKP": "£",
    "GBP": "£",
    "GEL": "₾",
    "GHS": "GH₵",
    "GIP": "£",
    "GTQ": "Q",
    "GYD": "$",
    "HKD": "$",
    "HNL": "L",
    "HUF": "Ft",
    "IDR": "Rp",
    "ILS": "₪",
    "INR": "₹",
    "ISK": "kr",
    "JMD": "$",
    "JPY": "¥",
    "KES": "KSh",
    "KHR": "៛",
    "KPW": "₩",
    "KRW": "₩",
    "KYD": "$",
    "KZT": "₸",
    "LAK": "₭",
    "LBP": "L£",
    "LKR": "Rs",
    "LRD": "$",
    "MGA": "Ar",
    "MMK": "K",
    "MNT": "₮",
    "MOP": "MOP$",
    "MUR": "Rs",
    "MWK": "MK",
    "MXN": "$",
    "MYR": "RM",
    "MZN": "MTn",
    "NAD": "$",
    "NGN": "₦",
    "NIO": "C$",
    "NOK": "kr",
    "NPR": "Rs",
    "NZD": "$",
    "PHP": "₱",
    "PKR": "Rs",
    "PLN": "zł",
    "PYG": "₲",
    "RON": "lei",
    "RUB": "₽",
    "RWF": "RF",
    "SBD": "$",
    "SEK": "kr",
    "SGD": "$",
    "SHP": "£",
    "SRD": "$",
    "SSP": "£",
    "SYP": "£",
    "SZL": "E",
    "THB": "฿",
    "TOP": "T$",
    "TRY": "₺",
    "TTD": "$",
    "TWD": "NT$",
    "TZS": "TSh",
    "UAH": "₴",
    "UGX": "USh",
    "USD": "$",
    "UYU": "$",
    "VND": "₫",
    "XCD": "$",
    "ZAR": "R",
    "ZMW": "ZK",
}


class CurrencyUnknown(BookError):
    """No country uses a currency of this code. Facts: code."""

    kind = "currency_unknown"


@lru_cache(maxsize=1)
def _in_use() -> frozenset[str]:
    """Codes of the currencies that are legal tender somewhere today."""
    from babel.core import get_global

    rows = (row for territory in get_global("territory_currencies").values() for row in territory)
    return frozenset(code for code, _start, end, tender in rows if tender and end is None)


@lru_cache(maxsize=64)
def currency(code: str, locale: str = FALLBACK) -> Currency:
    """The currency of an ISO 4217 code (any case), its sign placed as in the locale.

    Raises CurrencyUnknown for a code that is no legal tender, LocaleUnknown.
    """
    known = code.strip().upper()
    question = f"currency {known} {locale}"
    match kept.recall(question):
        case [int(shown), str(symbol), bool(after), bool(space)] if 0 <= shown <= _decimals(known):
            return Currency(known, _decimals(known), shown, symbol, after, space)
    found = _currency(known, code, locale)
    kept.keep(question, [found.shown_decimals, found.symbol, found.symbol_after, found.symbol_space])
    return found


def _currency(known: str, code: str, locale: str) -> Currency:
    if known not in _in_use():
        raise CurrencyUnknown(
            f"“{shorten(code)}” is not a currency in use. Write its three letters, like NGN.",
            field="currency",
            code=shorten(code),
        )
    data = babel_locale(locale)
    symbol = str(data.currency_symbols.get(known, known))
    if symbol == known:
        symbol = _SIGNS.get(known, known)
    after, space = _placed(str(data.currency_formats["standard"].pattern), symbol)
    decimals = _decimals(known)
    return Currency(known, decimals, _shown(known, decimals), symbol, after, space)


def _decimals(code: str) -> int:
    return 0 if code in _NO_DECIMALS else 3 if code in _THREE_DECIMALS else 2


def _shown(code: str, decimals: int) -> int:
    from babel.core import get_global

    fractions: tuple[int, int, int, int] | None = get_global("currency_fractions").get(code)
    if fractions is None:
        return decimals
    digits, _, cash_digits, _ = fractions
    return min(decimals, digits if code in _COINS_COUNT else cash_digits)


def _placed(pattern: str, symbol: str) -> tuple[bool, bool]:
    """(after the number?, with a space?) of Unicode's currency pattern; letters never touch the digits."""
    signs = [sign for sign in pattern.split(";", maxsplit=1)[0] if unicodedata.category(sign) != "Cf"]
    at = signs.index("¤")
    after = at > 0
    beside = signs[at - 1] if after else signs[at + 1]
    edge = [sign for sign in symbol if unicodedata.category(sign) != "Cf"][0 if after else -1]
    return after, beside.isspace() or unicodedata.category(edge)[0] != "S"


def currencies(locale: str = FALLBACK) -> list[Choice]:
    """Every currency in use with its name in the language, by name."""
    names = babel_locale(locale).currencies
    found = [Choice(code, str(names.get(code, code))) for code in _in_use()]
    return sorted(found, key=lambda choice: (fold(choice.name), choice.code))


def guess_currency(locale: str) -> str:
    """Code of the currency of the place; of a language without a country, that of its largest one. LocaleUnknown."""
    from babel.core import get_global

    data = babel_locale(locale)
    territory = data.territory
    if not territory:
        likely = str(get_global("likely_subtags").get(data.language, ""))
        territory = likely.rpartition("_")[2]
    rows = get_global("territory_currencies").get(territory or "", ())
    return next((code for code, _start, end, tender in rows if tender and end is None), "USD")
