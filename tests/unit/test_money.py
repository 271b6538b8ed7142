from decimal import Decimal

import pytest

from app.domain.money import (
    MAX_AMOUNT,
    AmountNotPositive,
    AmountTooLarge,
    AmountUnreadable,
    Currency,
    FloatRefused,
    Money,
    NumberStyle,
    balance_words,
    check_amount,
    decimal_to_minor,
    format_amount,
    format_quantity,
    line_amount,
    parse_amount,
    parse_quantity,
    plain_amount,
    round_ratio,
    share,
)

NAIRA = Currency("NGN", 2, 2, "₦")
RUPIAH = Currency("IDR", 2, 0, "Rp", symbol_space=True)
DONG = Currency("VND", 0, 0, "₫", symbol_after=True, symbol_space=True)
DINAR = Currency("KWD", 3, 3, "KWD", symbol_space=True)
INDONESIA = NumberStyle(",", ".", (3, 3))
INDIA = NumberStyle(".", ",", (3, 2))
EGYPT = NumberStyle("٫", "٬", (3, 3), "٠١٢٣٤٥٦٧٨٩")


@pytest.mark.parametrize(
    ("minor", "currency", "style", "text"),
    [
        (200000, NAIRA, None, "₦2,000.00"),
        (5, NAIRA, None, "₦0.05"),
        (0, NAIRA, None, "₦0.00"),
        (-200050, NAIRA, None, "−₦2,000.50"),
        (MAX_AMOUNT, NAIRA, None, "₦9,999,999,999,999.99"),
        (190000000, RUPIAH, INDONESIA, "Rp\u00a01.900.000"),
        (1234567, DONG, INDONESIA, "1.234.567\u00a0₫"),
        (1234567, DINAR, None, "KWD\u00a01,234.567"),
        (1234567890, NAIRA, INDIA, "₦1,23,45,678.90"),
        (12345, NAIRA, INDIA, "₦123.45"),
        (123456, NAIRA, EGYPT, "₦١٬٢٣٤٫٥٦"),
    ],
)
def test_an_amount_is_shown_as_people_of_the_place_write_it(
    minor: int, currency: Currency, style: NumberStyle | None, text: str
) -> None:
    assert (
        format_amount(minor, currency) if style is None else format_amount(minor, currency, style)
    ) == text


def test_decimals_that_are_usually_left_out_are_shown_when_they_hold_money() -> None:
    assert format_amount(190000050, RUPIAH, INDONESIA) == "Rp\u00a01.900.000,50"
    assert format_amount(190000000, RUPIAH, INDONESIA, shown=False) == "Rp\u00a01.900.000,00"


def test_the_sign_of_the_currency_can_be_left_out() -> None:
    assert format_amount(200000, NAIRA, symbol=False) == "2,000.00"


def test_machines_get_plain_figures() -> None:
    assert [plain_amount(200050, NAIRA), plain_amount(-5, NAIRA), plain_amount(7, DONG)] == [
        "2000.50",
        "-0.05",
        "7",
    ]


@pytest.mark.parametrize("value", [True, False, 12.5, 2000.0, Decimal(5), "5", None, float("nan")])
def test_money_is_whole_minor_units_and_nothing_else(value: object) -> None:
    with pytest.raises(FloatRefused, match="whole minor units") as caught:
        check_amount(value, field="amount", currency=NAIRA)
    assert caught.value.field == "amount"


def test_floats_are_refused_wherever_money_is_worked_with() -> None:
    wrong: int = 2000.0  # type: ignore[assignment]
    with pytest.raises(FloatRefused):
        Money(wrong, NAIRA)
    with pytest.raises(FloatRefused):
        format_amount(wrong, NAIRA)
    with pytest.raises(FloatRefused):
        plain_amount(wrong, NAIRA)
    with pytest.raises(FloatRefused):
        share(wrong, 750)
    with pytest.raises(FloatRefused):
        line_amount(1000, wrong)
    with pytest.raises(FloatRefused):
        balance_words(0, wrong, NAIRA)
    with pytest.raises(FloatRefused):
        decimal_to_minor(wrong, NAIRA)  # type: ignore[arg-type]


def test_the_largest_amount_is_taken_and_one_more_is_too_large() -> None:
    assert check_amount(MAX_AMOUNT, field="amount", currency=NAIRA) == MAX_AMOUNT
    with pytest.raises(AmountTooLarge, match=r"too large.*₦9,999,999,999,999\.99") as caught:
        check_amount(MAX_AMOUNT + 1, field="amount", currency=NAIRA)
    assert caught.value.kind == "too_large"
    assert caught.value.facts == {"largest": MAX_AMOUNT}


def test_zero_is_an_amount_only_where_it_is_allowed() -> None:
    assert check_amount(0, field=None, currency=NAIRA, allow_zero=True) == 0
    with pytest.raises(AmountNotPositive, match="more than zero"):
        check_amount(0, field="amount", currency=NAIRA)
    with pytest.raises(AmountNotPositive, match="less than zero"):
        check_amount(-1, field="amount", currency=NAIRA, allow_zero=True)


def test_a_balance_is_always_words() -> None:
    assert balance_words(500000, 300000, NAIRA) == "Owes ₦2,000.00"
    assert balance_words(0, 50000, NAIRA) == "In credit ₦500.00"
    assert balance_words(200000, 200000, NAIRA) == "Settled"
    assert balance_words(0, 190000000, RUPIAH, INDONESIA) == "In credit Rp\u00a01.900.000"


def test_money_speaks_for_itself() -> None:
    assert str(Money(200000, NAIRA)) == "₦2,000.00"


def test_cents_add_up_where_floats_do_not() -> None:
    a, b, c = (parse_amount(text, NAIRA) for text in ("1005", "994.95", "10.05"))
    assert a - b - c == 0
    assert parse_amount("0.1", NAIRA) + parse_amount("0.2", NAIRA) == parse_amount("0.3", NAIRA)


@pytest.mark.parametrize(
    ("numerator", "denominator", "whole"),
    [
        (1, 2, 1),
        (-1, 2, -1),
        (3, 2, 2),
        (5, 2, 3),
        (1, 3, 0),
        (2, 3, 1),
        (-2, 3, -1),
        (0, 7, 0),
        (49, 100, 0),
    ],
)
def test_halves_are_rounded_away_from_zero(numerator: int, denominator: int, whole: int) -> None:
    assert round_ratio(numerator, denominator) == whole


@pytest.mark.parametrize("denominator", [0, -3])
def test_rounding_asks_for_a_positive_denominator(denominator: int) -> None:
    with pytest.raises(ValueError, match="positive"):
        round_ratio(1, denominator)


def test_a_line_is_quantity_times_price() -> None:
    assert line_amount(1500, 33333) == 50000
    assert line_amount(3000, 150000) == 450000
    assert line_amount(1, 499) == 0
    assert line_amount(1, 500) == 1


@pytest.mark.parametrize(
    ("value", "minor", "rounded"),
    [
        ("12.34", 1234, False),
        ("12.345", 1235, True),
        ("-12.345", -1235, True),
        ("12.3400", 1234, False),
        ("0", 0, False),
        ("-0.00", 0, False),
        ("1E+3", 100000, False),
        ("0.004", 0, True),
        ("0.005", 1, True),
        ("1E-999999", 0, True),
        ("9999999999999.99", MAX_AMOUNT, False),
    ],
)
def test_imported_figures_become_minor_units_and_say_when_they_were_rounded(
    value: str, minor: int, rounded: bool
) -> None:
    assert decimal_to_minor(Decimal(value), NAIRA) == (minor, rounded)


@pytest.mark.parametrize("value", ["1E+999999", "1E+13", "-10000000000000", "9999999999999.995"])
def test_imported_figures_have_the_same_limit(value: str) -> None:
    with pytest.raises(AmountTooLarge):
        decimal_to_minor(Decimal(value), NAIRA)


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity", "sNaN", "0." + "1" * 5000])
def test_imported_figures_that_are_no_numbers_are_refused(value: str) -> None:
    with pytest.raises(AmountUnreadable):
        decimal_to_minor(Decimal(value), NAIRA)


@pytest.mark.parametrize(
    ("text", "quantity"), [("2", 2000), ("1.5", 1500), ("0.125", 125), ("1,000", 1000000), ("१.५", 1500)]
)
def test_quantities_are_thousandths(text: str, quantity: int) -> None:
    assert parse_quantity(text) == quantity


def test_quantities_are_shown_without_idle_zeros() -> None:
    shown = [format_quantity(quantity) for quantity in (2000, 1500, 125, 1000000, -500, 0)]
    assert shown == ["2", "1.5", "0.125", "1,000", "-0.5", "0"]
    assert format_quantity(1500, INDONESIA) == "1,5"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Type a quantity."),
        ("0", "more than zero"),
        ("-1", "without a minus"),
        ("1.2345", "too many decimals: quantities have 3"),
        ("1000000000", "too large"),
        ("2 kg", r"as a quantity: only digits belong in it. Write it like 1,234.5"),
    ],
)
def test_a_quantity_that_cannot_be_is_refused_with_the_reason(text: str, sentence: str) -> None:
    with pytest.raises((AmountUnreadable, AmountNotPositive, AmountTooLarge), match=sentence) as caught:
        parse_quantity(text)
    assert caught.value.field == "quantity"
