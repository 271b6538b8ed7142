"""The place: its numbers, its name, and which one this machine is set up for."""

import os
import re
import sys
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from app.domain.amount_text import ENGLISH, NumberStyle, shorten
from app.domain.day_text import fold
from app.domain.errors import BookError
from app.locales import kept

if TYPE_CHECKING:
    from babel.core import Locale

FALLBACK: Final = "en"
TEN: Final = 10

# The zero of each writing in which a place of ours counts.
_ZEROS: Final[Mapping[str, int]] = {
    "arab": 0x0660,
    "arabext": 0x06F0,
    "deva": 0x0966,
    "beng": 0x09E6,
    "mymr": 0x1040,
    "tibt": 0x0F20,
    "nkoo": 0x07C0,
    "mtei": 0xABF0,
    "olck": 0x1C50,
    "cakm": 0x11136,
    "hmnp": 0x1E140,
    "adlm": 0x1E950,
}


class LocaleUnknown(BookError):
    """Neither the place nor its language is known. Facts: locale."""

    kind = "locale_unknown"


class Choice(NamedTuple):
    """One row of a picker: what is stored, and what is shown."""

    code: str
    name: str


@lru_cache(maxsize=32)
def babel_locale(identifier: str) -> "Locale":
    """Babel's data of the place, or of its language where the place is not known. LocaleUnknown if neither is."""
    from babel.core import Locale, UnknownLocaleError

    parts = re.split(r"[-_]", re.split(r"[.@]", identifier.strip())[0])
    tries = ["_".join(parts), "_".join(parts[:2]), parts[0]]
    for each in dict.fromkeys(tries):
        try:
            return Locale.parse(each)
        except (UnknownLocaleError, ValueError):
            continue
    raise LocaleUnknown(
        f"“{shorten(identifier)}” is not a language and country that Shopbook knows; an example is en_NG.",
        field="locale",
        locale=shorten(identifier),
    )


def check_locale(identifier: str) -> str:
    """The identifier as Shopbook stores it ("en-ng" → "en_NG"). LocaleUnknown if its language is not known."""
    return str(babel_locale(identifier))


@lru_cache(maxsize=32)
def number_style(locale: str) -> NumberStyle:
    """Marks, grouping and digits of the place. LocaleUnknown."""
    match kept.recall(f"numbers {locale}"):
        case [str(decimal), str(group), int(last), int(others), str(digits)] if len(digits) == TEN:
            return NumberStyle(decimal, group, (last, others), digits)
    found = _number_style(locale)
    kept.keep(f"numbers {locale}", [found.decimal, found.group, *found.sizes, found.digits])
    return found


def _number_style(locale: str) -> NumberStyle:
    data = babel_locale(locale)
    system = data.default_numbering_system
    signs = data.number_symbols.get(system) or data.number_symbols.get("latn", {})
    zero = _ZEROS.get(system, ord("0"))
    decimal, group = signs.get("decimal"), signs.get("group")
    if not decimal or not group:
        decimal, group = ENGLISH.decimal, ENGLISH.group
    last, others = data.decimal_formats[None].grouping
    return NumberStyle(decimal, group, (last, others), "".join(chr(zero + value) for value in range(10)))


def locales(shown_in: str = FALLBACK) -> list[Choice]:
    """Every language and country Babel knows, named in the language asked for ("English (Nigeria)"), by name."""
    from babel.core import Locale
    from babel.localedata import locale_identifiers

    names = babel_locale(shown_in)
    found = []
    for identifier in locale_identifiers():
        data = Locale.parse(identifier)
        if data.territory and data.territory.isalpha():
            found.append(Choice(identifier, _locale_name(data, names)))
    return sorted(found, key=lambda choice: (fold(choice.name), choice.code))


def _locale_name(data: "Locale", names: "Locale") -> str:
    language = str(names.languages.get(data.language, data.language))
    where = [str(names.scripts.get(data.script, data.script))] if data.script else []
    if data.territory:
        where.append(str(names.territories.get(data.territory, data.territory)))
    if data.variant:
        where.append(data.variant)
    return f"{language} ({', '.join(where)})"


def guess_locale() -> str:
    """The place this machine is set up for ("en_NG"), or "en" where it does not say. Never raises."""
    for each in _machine_locales():
        try:
            return check_locale(each)
        except LocaleUnknown:
            continue
    return FALLBACK


def _machine_locales() -> Iterable[str]:
    for variable in ("LC_ALL", "LC_TIME", "LC_MONETARY", "LANG"):
        value = os.environ.get(variable, "")
        if value.partition(".")[0] not in {"", "C", "POSIX"}:
            yield value
    if sys.platform == "win32":
        import ctypes

        room = ctypes.create_unicode_buffer(85)
        if ctypes.windll.kernel32.GetUserDefaultLocaleName(room, len(room)):
            yield room.value
    if sys.platform == "darwin":
        yield from _mac_locale(Path.home() / "Library/Preferences/.GlobalPreferences.plist")


def _mac_locale(preferences: Path) -> Iterable[str]:
    """What System Settings says; programs started from the Finder have no LANG."""
    import plistlib
    from xml.parsers.expat import ExpatError

    try:
        value = plistlib.loads(preferences.read_bytes()).get("AppleLocale")
    except (OSError, plistlib.InvalidFileException, ExpatError, ValueError, AttributeError):
        return
    if isinstance(value, str):
        yield value
