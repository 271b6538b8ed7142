from decimal import Decimal

import pytest

from app.domain.amount_text import Reason
from app.domain.errors import BookError
from app.domain.money import (
    ENGLISH,
    MAX_AMOUNT,
    AmountNotPositive,
    AmountTooLarge,
    AmountUnreadable,
    Currency,
    NumberStyle,
    TooManyDecimals,
    evaluate_amount,
    parse_amount,
    parse_decimal,
)

NAIRA = Currency("NGN", 2, 2, "₦")
RUPIAH = Currency("IDR", 2, 0, "Rp", symbol_space=True)
DONG = Currency("VND", 0, 0, "₫", symbol_after=True, symbol_space=True)
DINAR = Currency("KWD", 3, 3, "د.ك.\u200f", symbol_after=True, symbol_space=True)
CFA = Currency("XOF", 0, 0, "F\u202fCFA", symbol_after=True, symbol_space=True)
INDONESIA = NumberStyle(",", ".", (3, 3))
INDIA = NumberStyle(".", ",", (3, 2))
FRANCE = NumberStyle(",", "\u202f", (3, 3))
SWISS = NumberStyle(".", "’", (3, 3))
EGYPT = NumberStyle("٫", "٬", (3, 3), "٠١٢٣٤٥٦٧٨٩")


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("2000", 200000),
        ("2,000.50", 200050),
        ("  2000 ", 200000),
        ("007", 700),
        (".5", 50),
        ("0.05", 5),
        ("₦2,000", 200000),
        ("₦ 2,000", 200000),
        ("NGN 2000", 200000),
        ("2000 ngn", 200000),
        ("₦2,000.00 NGN", 200000),
        ("N500", 50000),
        ("#500", 50000),
        ("1 234", 123400),
        ("1\u00a0234.50", 123450),
        ("1\u202f234", 123400),
        ("1\u2009234", 123400),
        ("1'234", 123400),
        ("1’234.5", 123450),
        ("100,000", 10000000),
        ("1,234,567.89", 123456789),
        ("٢٠٠٠", 200000),
        ("۲۰۰۰", 200000),
        ("२,०००.५०", 200050),
        ("২০০০", 200000),
        ("２０００", 200000),
        ("１，０００．５０", 100050),
        ("١٬٢٣٤٫٥٠", 123450),
        ("1٬234٫5", 123450),
        ("\u200f₦\u200e500\u2069", 50000),
        ("\ufeff500", 50000),
        ("9999999999999.99", MAX_AMOUNT),
    ],
)
def test_amounts_are_read_as_people_type_them(text: str, minor: int) -> None:
    assert parse_amount(text, NAIRA) == minor


@pytest.mark.parametrize(
    ("text", "currency", "style", "minor"),
    [
        ("1.234,56", RUPIAH, INDONESIA, 123456),
        ("1,5", RUPIAH, INDONESIA, 150),
        ("1.500", RUPIAH, INDONESIA, 150000),
        ("Rp 1.900.000", RUPIAH, INDONESIA, 190000000),
        ("Rp1.900.000,50", RUPIAH, INDONESIA, 190000050),
        ("Rp. 500", RUPIAH, INDONESIA, 50000),
        ("idr 500", RUPIAH, INDONESIA, 50000),
        ("100.000 ₫", DONG, INDONESIA, 100000),
        ("100.000đ", DONG, INDONESIA, 100000),
        ("1,23,45,678.90", NAIRA, INDIA, 1234567890),
        ("12,345,678.90", NAIRA, INDIA, 1234567890),
        ("1 234,56", NAIRA, FRANCE, 123456),
        ("1\u202f234,56", NAIRA, FRANCE, 123456),
        ("1’234.56", NAIRA, SWISS, 123456),
        ("١٬٢٣٤٫٥٦٧", DINAR, EGYPT, 1234567),
        ("1,234.567", DINAR, EGYPT, 1234567),
        ("١٬٢٣٤٫٥٠٠\u00a0د.ك.\u200f", DINAR, EGYPT, 1234500),
        ("5\u202f000\u202fF\u202fCFA", CFA, FRANCE, 5000),
        ("5000 FCFA", CFA, FRANCE, 5000),
    ],
)
def test_amounts_are_read_in_the_marks_of_the_place(
    text: str, currency: Currency, style: NumberStyle, minor: int
) -> None:
    assert parse_amount(text, currency, style) == minor


@pytest.mark.parametrize(
    ("text", "style", "reason"),
    [
        ("", ENGLISH, Reason.EMPTY),
        ("   ", ENGLISH, Reason.EMPTY),
        ("₦", ENGLISH, Reason.NO_DIGITS),
        (".", ENGLISH, Reason.NO_DIGITS),
        ("1,5", ENGLISH, Reason.GROUPS),
        ("1.234,56", ENGLISH, Reason.GROUPS),
        ("1,00,000", ENGLISH, Reason.GROUPS),
        ("12,34", ENGLISH, Reason.GROUPS),
        ("1,,000", ENGLISH, Reason.GROUPS),
        (",000", ENGLISH, Reason.GROUPS),
        ("1,000,", ENGLISH, Reason.GROUPS),
        ("1 234,567", ENGLISH, Reason.GROUPS),
        ("1 2 3", ENGLISH, Reason.GROUPS),
        ("0,123", ENGLISH, Reason.GROUPS),
        ("1234,567", ENGLISH, Reason.GROUPS),
        ("1.5", INDONESIA, Reason.GROUPS),
        ("1.5", FRANCE, Reason.STRANGE_MARK),
        ("10,00", INDIA, Reason.GROUPS),
        ("١,٥٠٠", EGYPT, Reason.STRANGE_MARK),
        ("1,234٫5", ENGLISH, Reason.STRANGE_MARK),
        ("1.2.3", ENGLISH, Reason.MARK_TWICE),
        ("1..2", ENGLISH, Reason.MARK_TWICE),
        ("5.", ENGLISH, Reason.NOTHING_AFTER),
        ("1e3", ENGLISH, Reason.LETTERS),
        ("0x10", ENGLISH, Reason.LETTERS),
        ("twelve", ENGLISH, Reason.LETTERS),
        ("50k", ENGLISH, Reason.LETTERS),
        ("$5", ENGLISH, Reason.OTHER_CURRENCY),
        ("½", ENGLISH, Reason.NO_DIGITS),
        ("5½", ENGLISH, Reason.STRANGE_MARK),
        ("5²", ENGLISH, Reason.STRANGE_MARK),
        ("1_000", ENGLISH, Reason.STRANGE_MARK),
        ("(5)", ENGLISH, Reason.STRANGE_MARK),
        ("1\n2", ENGLISH, Reason.STRANGE_MARK),
        ("1\x002", ENGLISH, Reason.STRANGE_MARK),
        ("1٢", ENGLISH, Reason.TWO_SCRIPTS),
        ("9" * 26, ENGLISH, Reason.TOO_LONG),
        ("9" * 100_000, ENGLISH, Reason.TOO_LONG),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(
    text: str, style: NumberStyle, reason: Reason
) -> None:
    with pytest.raises(AmountUnreadable) as caught:
        parse_amount(text, NAIRA, style, field="paid")
    assert caught.value.facts["reason"] is reason
    assert caught.value.field == "paid"
    assert len(str(caught.value)) < 200


def test_the_sentence_quotes_what_was_typed_and_shows_how_to_write_it() -> None:
    with pytest.raises(AmountUnreadable) as caught:
        parse_amount("Rp 1.5", RUPIAH, INDONESIA)
    assert str(caught.value) == (
        "“Rp 1.5” cannot be read as an amount: the thousands are not grouped in the usual way. "
        "Write it like 1.234,56."
    )
    with pytest.raises(AmountUnreadable, match=r"Write it like 1\.234\.$"):
        parse_amount("1,5x", DONG, INDONESIA)
    with pytest.raises(AmountUnreadable, match=r"^Type an amount\.$"):
        parse_amount("", NAIRA)


@pytest.mark.parametrize(
    ("text", "currency", "style"),
    [
        ("1.234", NAIRA, ENGLISH),
        ("1.500", NAIRA, ENGLISH),
        ("1,500", RUPIAH, INDONESIA),
        ("1.5", DONG, ENGLISH),
        ("100.00", DONG, ENGLISH),
        ("1.2345", DINAR, ENGLISH),
    ],
)
def test_more_decimals_than_the_currency_has_are_refused(
    text: str, currency: Currency, style: NumberStyle
) -> None:
    with pytest.raises(TooManyDecimals, match=f"too many decimals: amounts in {currency.code}") as caught:
        parse_amount(text, currency, style)
    assert caught.value.facts["decimals"] == currency.decimals


@pytest.mark.parametrize("text", ["-5", "−5", "₦-5", "-₦5", "--5", "5-", "–5"])
def test_a_minus_is_refused(text: str) -> None:
    with pytest.raises(AmountNotPositive, match="without a minus"):
        parse_amount(text, NAIRA)


def test_zero_is_read_only_where_it_is_allowed() -> None:
    assert parse_amount("0.00", NAIRA, allow_zero=True) == 0
    with pytest.raises(AmountNotPositive, match="more than zero"):
        parse_amount("0", NAIRA)


@pytest.mark.parametrize("text", ["10000000000000", "9" * 25, "0" * 3 + "9" * 20])
def test_one_more_than_the_largest_is_too_large(text: str) -> None:
    with pytest.raises(AmountTooLarge, match="too large"):
        parse_amount(text, NAIRA)


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("2000", 200000),
        ("3*1500", 450000),
        ("3 × 1,500", 450000),
        ("3x1500", 450000),
        ("3 X ₦1500", 450000),
        ("1,000+250.50", 125050),
        ("₦500 + ₦20", 52000),
        ("500 NGN x 3", 150000),
        ("10-3-2", 500),
        ("2000 − 500", 150000),
        ("2+3*4", 1400),
        ("2.125 * 400", 85000),
        ("1000/3", 33333),
        ("2000/3", 66667),
        ("1000 ÷ 3 × 3", 100000),
        ("0.01/2", 1),
        ("٣×١٥٠٠", 450000),
    ],
)
def test_sums_are_worked_out_exactly_and_rounded_once(text: str, minor: int) -> None:
    assert evaluate_amount(text, NAIRA) == minor


def test_a_sum_may_name_a_currency_whose_name_has_an_x() -> None:
    assert evaluate_amount("XOF 500 x 3", CFA, FRANCE) == 1500
    assert evaluate_amount("500 F CFA x 3 XOF", CFA, FRANCE) == 1500


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Reason.EMPTY),
        ("3*", Reason.OPERATOR),
        ("5--3", Reason.OPERATOR),
        ("5*/3", Reason.OPERATOR),
        ("-5+10", Reason.OPERATOR),
        ("500/-", Reason.OPERATOR),
        ("*5", Reason.STRANGE_MARK),
        ("3 x 4 kg", Reason.LETTERS),
        ("(2+3)*4", Reason.LETTERS),
        ("1000+5%", Reason.LETTERS),
        ("2**3", Reason.OPERATOR),
        ("__import__('os')+1", Reason.LETTERS),
        ("5/0", Reason.DIVIDED_BY_ZERO),
        ("1,5+1", Reason.GROUPS),
        ("1+" * 200, Reason.TOO_LONG),
    ],
)
def test_sums_that_make_no_sense_are_refused(text: str, reason: Reason) -> None:
    with pytest.raises(AmountUnreadable) as caught:
        evaluate_amount(text, NAIRA)
    assert caught.value.facts["reason"] is reason


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("5-10", AmountNotPositive),
        ("5-5", AmountNotPositive),
        ("-5", AmountNotPositive),
        ("9999999999999*9", AmountTooLarge),
        ("1.234+1", TooManyDecimals),
        ("1.2345*2", TooManyDecimals),
    ],
)
def test_the_result_of_a_sum_obeys_the_limits_of_an_amount(text: str, error: type[BookError]) -> None:
    with pytest.raises(error):
        evaluate_amount(text, NAIRA)
    assert evaluate_amount("5-5", NAIRA, allow_zero=True) == 0


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12.34", "12.34"),
        ("-12.345", "-12.345"),
        ("−₦1,000.5", "-1000.5"),
        ("(1,234.56)", "-1234.56"),
        ("₦-5", "-5"),
        ("0", "0"),
        ("-0", "0"),
    ],
)
def test_figures_of_files_may_be_negative_and_finer_than_the_currency(text: str, value: str) -> None:
    read = parse_decimal(text, currency=NAIRA)
    assert read == Decimal(value)
    assert str(read) == value


@pytest.mark.parametrize("text", ["", "--5", "(-5)", "1,5", "(5", "n/a", "1E5"])
def test_figures_of_files_are_never_guessed(text: str) -> None:
    with pytest.raises(AmountUnreadable):
        parse_decimal(text)
