import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from app import locales
from app.domain.dates import DayOutOfRange, DayUnreadable
from app.domain.money import Currency, NumberStyle, format_amount
from app.locales.place import _mac_locale

TODAY = date(2026, 11, 21)

PLACES = [
    "en",
    "en_NG",
    "en_GB",
    "en_US",
    "en_IN",
    "en_ZA",
    "en_KE",
    "en_GH",
    "id",
    "id_ID",
    "vi",
    "vi_VN",
    "hi",
    "hi_IN",
    "bn",
    "bn_BD",
    "ur",
    "ur_PK",
    "mr",
    "ta",
    "ne",
    "ha",
    "ha_NG",
    "yo",
    "ig",
    "sw",
    "sw_KE",
    "am",
    "fr",
    "fr_CI",
    "pt_BR",
    "pt_AO",
    "es",
    "es_MX",
    "ar",
    "ar_EG",
    "ar_MA",
    "fa",
    "ps",
    "he",
    "tr",
    "ru",
    "uk",
    "de",
    "de_CH",
    "it",
    "pl",
    "ja",
    "zh",
    "zh_TW",
    "ko",
    "th",
    "my",
    "fil",
    "km",
    "lo",
    "ms",
    "af",
    "zu",
]


def test_babel_is_not_imported_before_it_is_asked_for() -> None:
    code = (
        "import sys, app.locales; early = 'babel' in sys.modules; "
        "app.locales.currency('NGN'); print(early, 'babel' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]


@pytest.mark.parametrize(
    ("code", "locale", "expected"),
    [
        ("NGN", "en_NG", Currency("NGN", 2, 2, "₦")),
        ("NGN", "en", Currency("NGN", 2, 2, "₦")),
        ("ngn ", "en", Currency("NGN", 2, 2, "₦")),
        ("IDR", "id_ID", Currency("IDR", 2, 0, "Rp", symbol_space=True)),
        ("VND", "vi_VN", Currency("VND", 0, 0, "₫", symbol_after=True, symbol_space=True)),
        ("INR", "hi_IN", Currency("INR", 2, 2, "₹")),
        ("KWD", "en", Currency("KWD", 3, 3, "KWD", symbol_space=True)),
        ("JPY", "en", Currency("JPY", 0, 0, "¥")),
        ("USD", "en_US", Currency("USD", 2, 2, "$")),
        ("BRL", "pt_BR", Currency("BRL", 2, 2, "R$", symbol_space=True)),
        ("XOF", "fr_CI", Currency("XOF", 0, 0, "F\u202fCFA", symbol_after=True, symbol_space=True)),
        ("IRR", "en", Currency("IRR", 2, 0, "IRR", symbol_space=True)),
        ("SEK", "sv_SE", Currency("SEK", 2, 2, "kr", symbol_after=True, symbol_space=True)),
        ("EUR", "de_DE", Currency("EUR", 2, 2, "€", symbol_after=True, symbol_space=True)),
    ],
)
def test_a_currency_is_stored_by_iso_4217_and_shown_as_in_the_place(
    code: str, locale: str, expected: Currency
) -> None:
    assert locales.currency(code, locale) == expected


@pytest.mark.parametrize("code", ["", "XXX", "DEM", "naira", "NG", "₦", "../x"])
def test_a_currency_nobody_uses_is_refused(code: str) -> None:
    with pytest.raises(locales.CurrencyUnknown, match="not a currency in use"):
        locales.currency(code)


@pytest.mark.parametrize(
    ("locale", "style"),
    [
        ("en_NG", NumberStyle(".", ",", (3, 3))),
        ("id_ID", NumberStyle(",", ".", (3, 3))),
        ("vi", NumberStyle(",", ".", (3, 3))),
        ("hi_IN", NumberStyle(".", ",", (3, 2))),
        ("fr", NumberStyle(",", "\u202f", (3, 3))),
        ("ar_EG", NumberStyle("٫", "٬", (3, 3), "٠١٢٣٤٥٦٧٨٩")),
        ("mr", NumberStyle(".", ",", (3, 2), "०१२३४५६७८९")),
        ("fa", NumberStyle("٫", "٬", (3, 3), "۰۱۲۳۴۵۶۷۸۹")),
        ("en_XX", NumberStyle(".", ",", (3, 3))),
    ],
)
def test_numbers_are_written_as_in_the_place(locale: str, style: NumberStyle) -> None:
    assert locales.number_style(locale) == style


def test_an_amount_looks_at_home() -> None:
    def shown(code: str, locale: str, minor: int) -> str:
        return format_amount(minor, locales.currency(code, locale), locales.number_style(locale))

    assert shown("NGN", "en_NG", 200000) == "₦2,000.00"
    assert shown("IDR", "id_ID", 190000000) == "Rp\u00a01.900.000"
    assert shown("VND", "vi_VN", 100000) == "100.000\u00a0₫"
    assert shown("INR", "en_IN", 1234567800) == "₹1,23,45,678.00"


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("en_NG", "en_NG"),
        ("en-ng", "en_NG"),
        ("id_ID.UTF-8", "id_ID"),
        ("ha_XX", "ha"),
        ("zh-Hant-TW", "zh_Hant_TW"),
    ],
)
def test_a_locale_has_one_spelling(typed: str, stored: str) -> None:
    assert locales.check_locale(typed) == stored


@pytest.mark.parametrize("typed", ["", "C", "qq", "q!", "../../etc/passwd", "\0", "_", "x" * 999])
def test_a_locale_nobody_knows_is_refused(typed: str) -> None:
    with pytest.raises(locales.LocaleUnknown, match="en_NG"):
        locales.check_locale(typed)


@pytest.mark.parametrize(
    ("locale", "length", "text"),
    [
        ("en", "medium", "12 May 2026"),
        ("en", "short", "2026-05-12"),
        ("en_NG", "medium", "12 May 2026"),
        ("en_NG", "short", "12/05/2026"),
        ("en_US", "medium", "May 12, 2026"),
        ("id_ID", "long", "12 Mei 2026"),
        ("vi", "short", "12/5/26"),
        ("mr", "medium", "१२ मे, २०२६"),
    ],
)
def test_days_are_written_as_in_the_place(locale: str, length: locales.Length, text: str) -> None:
    assert locales.format_day(date(2026, 5, 12), locale, length) == text


@pytest.mark.parametrize(
    ("locale", "language", "medium", "full"),
    [
        ("en_NG", "id", "21 Nov 2026", "Sabtu, 21 November 2026"),
        ("en_US", "id", "21 Nov 2026", "Sabtu, 21 November 2026"),
        ("id_ID", "en", "21 Nov 2026", "Saturday, 21 November 2026"),
        ("en_US", "en", "Nov 21, 2026", "Saturday, November 21, 2026"),
        ("ar_EG", "id", "٢١ Nov ٢٠٢٦", "Sabtu, ٢١ November ٢٠٢٦"),
        ("el_GR", "xx", "21 Νοε 2026", "Σάββατο 21 Νοεμβρίου 2026"),
    ],
)
def test_names_follow_the_language_and_figures_the_place(
    locale: str, language: str, medium: str, full: str
) -> None:
    day = date(2026, 11, 21)
    assert locales.format_day(day, locale, language=language) == medium
    assert locales.format_day(day, locale, "full", language) == full
    assert locales.format_day(day, locale, "short", language) == locales.format_day(day, locale, "short")


def test_a_clock_follows_the_place_until_words_stand_in_it() -> None:
    moment = datetime(2026, 11, 21, 14, 2, tzinfo=UTC)
    assert locales.format_moment(moment, "en_NG", UTC, language="id") == "21 Nov 2026 14:02"
    assert locales.format_time(moment, "id_ID", UTC, language="en") == "14.02"
    assert locales.format_time(moment, "en_US", UTC).endswith("PM")
    assert locales.format_time(moment, "en_US", UTC, language="id") == "14.02"
    assert locales.format_weekday(moment.date(), "en_NG", "id") == "Sabtu"


def test_a_moment_is_shown_on_the_clock_of_the_zone() -> None:
    moment = datetime(2026, 11, 21, 23, 2, tzinfo=UTC)
    lagos = timezone(timedelta(hours=1))
    assert locales.format_moment(moment, "en", lagos) == "22 Nov 2026, 00:02"
    assert locales.format_time(moment, "en", lagos) == "00:02"
    assert locales.format_time(moment, "mr", UTC).startswith("११:०२")


@pytest.mark.parametrize(
    ("text", "locale", "day"),
    [
        ("2026-05-12", "en_US", date(2026, 5, 12)),
        ("2026/5/12", "en_NG", date(2026, 5, 12)),
        ("12/5/2026", "en_NG", date(2026, 5, 12)),
        ("12.5.26", "en_NG", date(2026, 5, 12)),
        ("12-05-2026", "id", date(2026, 5, 12)),
        ("12 5 2026", "en_NG", date(2026, 5, 12)),
        ("5/12/2026", "en_US", date(2026, 5, 12)),
        ("26/5/12", "ne", date(2026, 5, 12)),
        ("25/12/2026", "en", date(2026, 12, 25)),
        ("12/25/2026", "en", date(2026, 12, 25)),
        ("5/5/2026", "en", date(2026, 5, 5)),
        ("12/5", "en_NG", date(2026, 5, 12)),
        ("28/12", "en_NG", date(2026, 12, 28)),
        ("12", "en", date(2026, 11, 12)),
        ("today", "en", TODAY),
        ("Yesterday", "id", date(2026, 11, 20)),
        ("kemarin", "id", date(2026, 11, 20)),
        ("hom qua", "vi_VN", date(2026, 11, 20)),
        ("आज", "hi", TODAY),
        ("gobe", "ha_NG", date(2026, 11, 22)),
        ("Aujourd’hui", "fr", TODAY),
        ("+3", "en", date(2026, 11, 24)),
        ("-21", "en", date(2026, 10, 31)),
        ("−1", "en", date(2026, 11, 20)),
        ("12 May", "en", date(2026, 5, 12)),
        ("May 12", "en_NG", date(2026, 5, 12)),
        ("12th of May, 2026", "en", date(2026, 5, 12)),
        ("Tuesday 12 May 2026", "en", date(2026, 5, 12)),
        ("12 may 26", "en", date(2026, 5, 12)),
        ("3 sept", "en", date(2026, 9, 3)),
        ("12 mar", "fr", date(2026, 3, 12)),
        ("mardi 12 septem 2026", "fr", date(2026, 9, 12)),
        ("12 Mei 2026", "id", date(2026, 5, 12)),
        ("12 Agustus", "id", date(2026, 8, 12)),
        ("12 thg 5, 2026", "vi", date(2026, 5, 12)),
        ("12 tháng 5", "vi", date(2026, 5, 12)),
        ("१२ मई २०२६", "hi", date(2026, 5, 12)),
        ("١٢/٥/٢٠٢٦", "ar_EG", date(2026, 5, 12)),
        ("2026年5月12日", "ja", date(2026, 5, 12)),
        ("12 de maio de 2026", "pt_BR", date(2026, 5, 12)),
        ("29 Feb 2028", "en", date(2028, 2, 29)),
    ],
)
def test_days_are_read_as_people_type_them(text: str, locale: str, day: date) -> None:
    assert locales.parse_day(text, locale, TODAY) == day


def test_a_day_without_a_year_is_the_last_one_up_to_three_months_ahead() -> None:
    assert locales.parse_day("20 Feb", "en", TODAY) == date(2027, 2, 20)
    assert locales.parse_day("22 Feb", "en", TODAY) == date(2026, 2, 22)
    assert locales.parse_day("12 Dec", "en", date(1900, 1, 5)) == date(1900, 12, 12)
    assert locales.parse_day("28 Dec", "en", date(2027, 1, 3)) == date(2026, 12, 28)
    assert locales.parse_day("3 Jan", "en", date(2026, 12, 28)) == date(2027, 1, 3)
    assert locales.parse_day("12 May", "en", date(2199, 12, 1)) == date(2199, 5, 12)


@pytest.mark.parametrize(
    ("text", "locale", "sentence"),
    [
        ("", "en", "Type a day"),
        ("5/12/2026", "en", "could be 2026-05-12 or 2026-12-05"),
        ("5/12", "en", "could be 2026-05-12 or 2026-12-05"),
        ("5/12/2026", "ja", "could be 2026-05-12 or 2026-12-05"),
        ("5/13/2026", "en_NG", "no such day"),
        ("31/6/2026", "en_NG", "no such day"),
        ("29 Feb", "en", "no such day"),
        ("31", "en", "no such day"),
        ("0", "en", "no such day"),
        ("soon", "en", "a word in it is not known"),
        ("12 Meh", "en", "a word in it is not known"),
        ("12 ju", "en", "a word in it is not known"),
        ("12 jun jul", "en", "two months"),
        ("May", "en", "day of the month is missing"),
        ("May 2026", "en", "day of the month is missing"),
        ("26 May 12", "ja", "not clear"),
        ("12052026", "en", "a word in it is not known|not clear"),
        ("5/2026", "en_NG", "not clear"),
        ("1/2/3/4", "en", "not clear"),
        ("12/5-2026", "en_NG", "signs between"),
        ("12² May", "en", "a sign in it"),
        ("+²", "en", "a sign in it|a word in it"),
        ("+1000000", "en", "a sign in it"),
        ("1" * 61, "en", "too long"),
    ],
)
def test_a_day_that_is_not_clear_is_refused_with_the_reason(text: str, locale: str, sentence: str) -> None:
    with pytest.raises(DayUnreadable, match=sentence) as caught:
        locales.parse_day(text, locale, TODAY, field="due")
    assert caught.value.field == "due"


@pytest.mark.parametrize("text", ["1 May 1850", "2200-01-01", "+99999", "1/1/0001"])
def test_a_day_of_another_century_is_refused(text: str) -> None:
    with pytest.raises(DayOutOfRange):
        locales.parse_day(text, "en", TODAY)


@pytest.mark.parametrize("language", ["", "en", "id"])
@pytest.mark.parametrize("locale", PLACES)
def test_every_place_reads_the_days_it_writes(locale: str, language: str) -> None:
    days = [date(2026, month, 31 if month == 12 else 2 * month) for month in range(1, 13)] + [
        date(2028, 2, 29)
    ]
    lengths: tuple[locales.Length, ...] = ("short", "medium", "long")
    written = [(day, locales.format_day(day, locale, length, language)) for length in lengths for day in days]
    read = [(locales.parse_day(text, locale, TODAY, language=language), text) for _, text in written]
    assert read == written


def test_a_day_is_read_in_the_language_of_the_window_too() -> None:
    for text, day in (("21 Agustus 2026", date(2026, 8, 21)), ("kemarin", TODAY - timedelta(days=1))):
        assert locales.parse_day(text, "en_NG", TODAY, language="id") == day
    with pytest.raises(DayUnreadable):
        locales.parse_day("21 Agustus 2026", "en_NG", TODAY)


def test_pickers_offer_currencies_and_places_by_name() -> None:
    currencies = dict(locales.currencies("en"))
    assert currencies["NGN"] == "Nigerian Naira"
    assert dict(locales.currencies("id"))["IDR"] == "Rupiah Indonesia"
    assert len(currencies) > 140
    assert "DEM" not in currencies
    places = dict(locales.locales("en"))
    assert [places["en_NG"], places["id_ID"], places["zh_Hant_TW"]] == [
        "English (Nigeria)",
        "Indonesian (Indonesia)",
        "Chinese (Traditional, Taiwan)",
    ]
    names = [choice.name for choice in locales.locales("en")]
    assert names.index("Afar (Ethiopia)") < names.index("English (Nigeria)") < names.index("Yoruba (Nigeria)")


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    def guess(**variables: str) -> str:
        for name in ("LC_ALL", "LC_TIME", "LC_MONETARY", "LANG"):
            monkeypatch.delenv(name, raising=False)
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        return locales.guess_locale()

    return guess


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system's own setting is asked as well")
def test_the_place_is_guessed_from_the_machine(machine: Callable[..., str]) -> None:
    assert machine(LANG="en_NG.UTF-8") == "en_NG"
    assert machine(LANG="en_US.UTF-8", LC_TIME="id_ID.UTF-8") == "id_ID"
    assert machine(LANG="id_ID.UTF-8", LC_ALL="vi_VN") == "vi_VN"
    assert machine(LANG="ha_XX@latin") == "ha"
    assert [
        machine(LANG="C"),
        machine(LANG="C.UTF-8"),
        machine(LANG="POSIX"),
        machine(LANG=""),
        machine(),
    ] == ["en"] * 5
    assert machine(LANG="not a locale") == "en"


def test_a_mac_is_asked_for_its_own_setting(tmp_path: Path) -> None:
    import plistlib

    file = tmp_path / "p.plist"
    assert list(_mac_locale(file)) == []
    file.write_bytes(plistlib.dumps({"AppleLocale": "en_NG"}))
    assert list(_mac_locale(file)) == ["en_NG"]
    for damaged in (
        b"",
        b"bplist00 nonsense",
        b"<plist>",
        plistlib.dumps([1]),
        plistlib.dumps({"AppleLocale": 1}),
    ):
        file.write_bytes(damaged)
        assert list(_mac_locale(file)) == []


@pytest.mark.parametrize(
    ("locale", "code"),
    [
        ("en_NG", "NGN"),
        ("id_ID", "IDR"),
        ("id", "IDR"),
        ("vi", "VND"),
        ("hi_IN", "INR"),
        ("en", "USD"),
        ("en_150", "USD"),
        ("fr_CI", "XOF"),
        ("ha", "NGN"),
    ],
)
def test_the_currency_is_guessed_from_the_place(locale: str, code: str) -> None:
    assert locales.guess_currency(locale) == code


@pytest.mark.parametrize(
    ("locale", "written"),
    [("en_NG", "12 May"), ("id_ID", "12 Mei"), ("vi_VN", "12 thg 5"), ("ar_EG", "١٢ مايو"), ("en", "12 May")],
)
def test_a_day_without_its_year(locale: str, written: str) -> None:
    assert locales.format_day_month(date(2026, 5, 12), locale) == written
