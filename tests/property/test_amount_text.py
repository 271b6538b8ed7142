"""What is shown can be typed back; what anybody types is a number or a sentence, never a crash."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import TypeVar

from hypothesis import example, given
from hypothesis import strategies as st

from app import locales
from app.domain.errors import BookError
from app.domain.money import (
    MAX_AMOUNT,
    MAX_QUANTITY,
    Currency,
    NumberStyle,
    decimal_to_minor,
    evaluate_amount,
    format_amount,
    format_quantity,
    line_amount,
    parse_amount,
    parse_decimal,
    parse_quantity,
    plain_amount,
    round_ratio,
)

T = TypeVar("T")

PLACES = [choice.code for choice in locales.locales()]
CODES = [choice.code for choice in locales.currencies()]

amounts = st.integers(0, MAX_AMOUNT) | st.integers(0, 200_000) | st.sampled_from([0, 1, 99, 100, MAX_AMOUNT])
# Made of what amounts are made of, and of what looks like it.
scribbles = st.text() | st.text(
    "0123456789.,'’ -−+*x×/()₦$RpNGNek%½²٠١٢٣٫٬०१२۱۲𝟏\u00a0\u202f\u200f\u061c\n\t", max_size=30
)
styles = st.sampled_from(PLACES).map(locales.number_style)


@st.composite
def places(draw: st.DrawFn) -> tuple[Currency, NumberStyle]:
    locale = draw(st.sampled_from(PLACES))
    return locales.currency(draw(st.sampled_from(CODES)), locale), locales.number_style(locale)


@given(places(), amounts, st.booleans(), st.booleans())
def test_what_is_shown_can_be_typed_back(
    place: tuple[Currency, NumberStyle], minor: int, symbol: bool, shown: bool
) -> None:
    currency, style = place
    text = format_amount(minor, currency, style, symbol=symbol, shown=shown)
    assert parse_amount(text, currency, style, allow_zero=True) == minor
    assert evaluate_amount(text, currency, style, allow_zero=True) == minor
    assert parse_amount(text.replace("\u00a0", " "), currency, style, allow_zero=True) == minor


@given(places(), amounts, amounts)
def test_a_sum_of_shown_amounts_is_their_sum(place: tuple[Currency, NumberStyle], a: int, b: int) -> None:
    currency, style = place
    larger, smaller = max(a, b), min(a, b)
    text = f"{format_amount(larger, currency, style)} - {format_amount(smaller, currency, style)}"
    assert evaluate_amount(text, currency, style, allow_zero=True) == larger - smaller


@given(places(), st.integers(-MAX_AMOUNT, MAX_AMOUNT))
def test_what_machines_read_is_exact(place: tuple[Currency, NumberStyle], minor: int) -> None:
    currency, _ = place
    assert decimal_to_minor(Decimal(plain_amount(minor, currency)), currency) == (minor, False)
    assert parse_decimal(plain_amount(minor, currency)) == Decimal(minor).scaleb(-currency.decimals)


@given(styles, st.integers(1, MAX_QUANTITY))
def test_quantities_can_be_typed_back(style: NumberStyle, quantity: int) -> None:
    assert parse_quantity(format_quantity(quantity, style), style) == quantity


def sentence_or(read: Callable[[], T], *fields: str) -> T | None:
    """What was read, or None after looking at the error: one short sentence for the field it belongs to."""
    try:
        return read()
    except BookError as error:
        problem = error
    assert problem.field in fields
    assert 0 < len(str(problem)) < 250
    return None


@given(places(), scribbles)
@example((locales.currency("XOF"), locales.number_style("fr")), "XOF")
@example((locales.currency("NGN"), locales.number_style("ar_EG")), "\u061c")
def test_whatever_is_typed_is_a_number_or_a_sentence(place: tuple[Currency, NumberStyle], text: str) -> None:
    currency, style = place
    for read in (parse_amount, evaluate_amount):
        minor = sentence_or(partial(read, text, currency, style), "amount")
        assert minor is None or 0 < minor <= MAX_AMOUNT
    quantity = sentence_or(partial(parse_quantity, text, style), "quantity")
    assert quantity is None or 0 < quantity <= MAX_QUANTITY
    value = sentence_or(partial(parse_decimal, text, style, currency=currency), "amount")
    assert value is None or value.is_finite()


@given(places(), st.decimals())
def test_whatever_a_file_holds_is_an_amount_or_a_sentence(
    place: tuple[Currency, NumberStyle], value: Decimal
) -> None:
    currency, _ = place
    found = sentence_or(partial(decimal_to_minor, value, currency), "amount")
    if found is not None:
        minor, rounded = found
        exact = Fraction(value) * 10**currency.decimals
        assert rounded == (exact != minor)
        assert abs(exact - minor) <= Fraction(1, 2)


@given(
    st.sampled_from(PLACES),
    st.text(max_size=70) | st.text("0123456789 /.-,+MayJunSept年月日٠١²ë", max_size=20),
    st.dates(date(1900, 1, 1), date(2199, 12, 31)),
)
def test_whatever_is_typed_is_a_day_or_a_sentence(locale: str, text: str, today: date) -> None:
    day = sentence_or(partial(locales.parse_day, text, locale, today), "day")
    assert day is None or 1900 <= day.year <= 2199


@given(st.text(max_size=40))
def test_whatever_a_setting_holds_is_known_or_a_sentence(text: str) -> None:
    found = sentence_or(partial(locales.check_locale, text), "locale")
    assert sentence_or(partial(locales.guess_currency, text), "locale") is None or found is not None
    assert (sentence_or(partial(locales.number_style, text), "locale") is None) == (found is None)
    currency = sentence_or(partial(locales.currency, text), "currency")
    assert currency is None or currency.code in CODES


@given(st.integers(), st.integers(1, 10**20))
def test_rounding_is_to_the_nearest_and_the_same_on_both_sides(numerator: int, denominator: int) -> None:
    rounded = round_ratio(numerator, denominator)
    distance = abs(Fraction(numerator, denominator) - rounded)
    assert distance <= Fraction(1, 2)
    assert round_ratio(-numerator, denominator) == -rounded
    if distance == Fraction(1, 2):
        assert abs(rounded) > abs(Fraction(numerator, denominator))


@given(st.integers(0, MAX_QUANTITY), st.integers(0, MAX_AMOUNT))
def test_a_line_is_off_by_half_a_unit_at_most(quantity: int, price: int) -> None:
    assert abs(Fraction(quantity * price, 1000) - line_amount(quantity, price)) <= Fraction(1, 2)
