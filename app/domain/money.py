"""Money: whole minor units, the one rounding rule, limits, and amounts in words a person reads.

Every amount is an `int` of minor units (₦2,000.50 is 200050). Floats are refused wherever they turn up.
"""

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from app.domain.amount_text import (
    ENGLISH,
    AmountNotPositive,
    AmountTooLarge,
    AmountUnreadable,
    NumberStyle,
    Reason,
    Subject,
    TooManyDecimals,
    check_decimals,
    check_length,
    evaluate,
    has_operator,
    read_figure,
    refuse,
    scan,
    shorten,
    strip_symbols,
    tidy,
    write_figure,
)
from app.domain.errors import BookError
from app.domain.quantities import MAX_QUANTITY, WHOLE, Quantity, format_quantity, parse_quantity

if TYPE_CHECKING:
    from decimal import Decimal

__all__ = [
    "ENGLISH",
    "MAX_AMOUNT",
    "MAX_FIGURE",
    "MAX_QUANTITY",
    "WHOLE",
    "AmountNotPositive",
    "AmountTooLarge",
    "AmountUnreadable",
    "Currency",
    "FloatRefused",
    "Money",
    "NumberStyle",
    "Quantity",
    "TooManyDecimals",
    "balance_words",
    "check_amount",
    "decimal_to_minor",
    "evaluate_amount",
    "format_amount",
    "format_quantity",
    "line_amount",
    "parse_amount",
    "parse_decimal",
    "parse_quantity",
    "plain_amount",
    "round_ratio",
    "share",
]

MAX_AMOUNT: Final = 999_999_999_999_999
"""The largest single amount, in minor units."""

MAX_FIGURE: Final = 9 * 10**17
"""The largest total, in minor units: it fits a signed 64-bit column with room for one more sum."""

BASIS: Final = 10_000
"""Basis points in the whole: 750 is 7.5 %."""


class FloatRefused(BookError):
    """Money came as something other than whole minor units: a defect in the caller, never rounded away."""

    kind = "float_refused"


class Currency(NamedTuple):
    """A currency as a book uses it.

    `decimals` is what is stored (ISO 4217), `shown_decimals` what is shown while nothing is hidden by it (rupiah:
    2 and 0). `symbol_after`, `symbol_space`: where the sign stands.
    """

    code: str
    decimals: int
    shown_decimals: int
    symbol: str
    symbol_after: bool = False
    symbol_space: bool = False


class Money:
    """An amount that knows its currency, for sentences; figures travel as plain `int`. Raises FloatRefused."""

    __slots__ = ("currency", "minor")

    def __init__(self, minor: int, currency: Currency) -> None:
        self.minor = _whole(minor, None)
        self.currency = currency

    def __str__(self) -> str:
        return format_amount(self.minor, self.currency)


# What people write for their currency beside its sign and code.
_SPOKEN: Final[dict[str, tuple[str, ...]]] = {
    "NGN": ("N", "#", "₦", "naira"),
    "IDR": ("Rp", "rupiah"),
    "INR": ("Rs", "Re", "₹", "₨", "rupees"),
    "PKR": ("Rs", "₨", "rupees"),
    "LKR": ("Rs", "₨"),
    "NPR": ("Rs", "₨", "रु"),
    "VND": ("₫", "đ", "VNĐ", "đồng"),
    "KES": ("KSh", "Sh"),
    "TZS": ("TSh", "Sh"),
    "UGX": ("USh", "Sh"),
    "GHS": ("GH₵", "₵", "cedis"),
    "XOF": ("CFA", "FCFA", "F"),
    "XAF": ("CFA", "FCFA", "F"),
}


@lru_cache(maxsize=64)
def currency_signs(currency: Currency) -> tuple[str, ...]:
    """Everything that may stand beside an amount for its currency, tidied, longest first."""
    signs = {tidy(sign) for sign in (currency.symbol, currency.code, *_SPOKEN.get(currency.code, ()))} - {""}
    signs |= {sign.replace(" ", "") for sign in signs}
    signs |= {f"{sign}." for sign in signs if sign[-1].isalpha()}
    return tuple(sorted(signs, key=len, reverse=True))


def _whole(value: object, field: str | None) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise FloatRefused(
        f"Money is kept in whole minor units; {shorten(repr(value))} is a {type(value).__name__}.",
        field=field,
    )


def check_amount(value: object, *, field: str | None, currency: Currency, allow_zero: bool = False) -> int:
    """The amount itself, if it is an int from 1 (or 0) to `MAX_AMOUNT` minor units.

    Raises FloatRefused for any other type (bool, float, Decimal, text), AmountNotPositive, AmountTooLarge.
    """
    amount = _whole(value, field)
    if amount < 0 or (amount == 0 and not allow_zero):
        sentence = (
            "The amount cannot be less than zero." if allow_zero else "The amount must be more than zero."
        )
        raise AmountNotPositive(sentence, field=field, amount=amount)
    if amount > MAX_AMOUNT:
        raise _too_large(field, currency, ENGLISH)
    return amount


def _too_large(field: str | None, currency: Currency, style: NumberStyle) -> AmountTooLarge:
    largest = format_amount(MAX_AMOUNT, currency, style)
    return AmountTooLarge(
        f"The amount is too large; the largest that can be entered is {largest}.",
        field=field,
        largest=MAX_AMOUNT,
    )


def format_amount(
    minor: int,
    currency: Currency,
    style: NumberStyle = ENGLISH,
    *,
    symbol: bool = True,
    shown: bool = True,
) -> str:
    """The amount as a person reads it: "₦2,000.00", "−₦5.00" with the sign of minus, "Rp 1.900.000" (no-break space).

    With `shown`, decimals that the currency does not usually show are left out while they are zero; an amount
    that has them shows them. Without, all decimals stand there.
    """
    _whole(minor, None)
    scale = currency.decimals
    units = abs(minor)
    if shown and currency.shown_decimals < scale:
        dropped = 10 ** (scale - currency.shown_decimals)
        if units % dropped == 0:
            units //= dropped
            scale = currency.shown_decimals
    text = write_figure(units, scale, style)
    if symbol:
        space = "\u00a0" if currency.symbol_space else ""
        text = (
            f"{text}{space}{currency.symbol}" if currency.symbol_after else f"{currency.symbol}{space}{text}"
        )
    return f"−{text}" if minor < 0 else text


def plain_amount(minor: int, currency: Currency) -> str:
    """The amount for machines: "2000.50", "-3", all decimals, no grouping, no sign of the currency."""
    _whole(minor, None)
    whole, part = divmod(abs(minor), 10**currency.decimals)
    text = f"{whole}.{part:0{currency.decimals}d}" if currency.decimals else str(whole)
    return f"-{text}" if minor < 0 else text


def balance_words(debt: int, credit: int, currency: Currency, style: NumberStyle = ENGLISH) -> str:
    """A balance as screens and paper say it: "Owes ₦2,000.00", "In credit ₦500.00" or "Settled"."""
    balance = _whole(debt, None) - _whole(credit, None)
    if balance > 0:
        return f"Owes {format_amount(balance, currency, style)}"
    if balance < 0:
        return f"In credit {format_amount(-balance, currency, style)}"
    return "Settled"


def parse_amount(
    text: str,
    currency: Currency,
    style: NumberStyle = ENGLISH,
    *,
    allow_zero: bool = False,
    field: str | None = "amount",
) -> int:
    """What a person typed, in minor units: strictly in the marks of the place, never guessed.

    Raises AmountUnreadable (TooManyDecimals among them), AmountNotPositive or AmountTooLarge.
    """
    check_length(text, style, field=field, subject=_subject(currency))
    bare = strip_symbols(tidy(text), currency_signs(currency))
    try:
        figure = read_figure(bare, style, field=field)
    except AmountUnreadable as error:
        raise _as_typed(text, bare, error, currency, style, field) from None
    check_decimals(text, figure, currency.decimals, _of_currency(currency), field)
    minor = figure.units * 10 ** (currency.decimals - figure.scale)
    if minor > MAX_AMOUNT:
        raise _too_large(field, currency, style)
    return check_amount(minor, field=field, currency=currency, allow_zero=allow_zero)


def _as_typed(
    text: str, bare: str, error: AmountUnreadable, currency: Currency, style: NumberStyle, field: str | None
) -> BookError:
    """The error about the whole text, not about what was left after the currency was taken off."""
    reason = error.facts["reason"]
    if reason is Reason.MINUS:
        return AmountNotPositive("Type the amount without a minus.", field=field)
    if reason is Reason.EMPTY and tidy(text) != bare:
        reason = Reason.NO_DIGITS
    return refuse(text, Reason(str(reason)), style, field=field, subject=_subject(currency))


def _subject(currency: Currency) -> Subject:
    return Subject("an amount", currency.decimals)


def _of_currency(currency: Currency) -> str:
    return f"amounts in {currency.code}"


def evaluate_amount(
    text: str,
    currency: Currency,
    style: NumberStyle = ENGLISH,
    *,
    allow_zero: bool = False,
    field: str | None = "amount",
) -> int:
    """A sum as typed into an amount field, in minor units: "3*1500", "1,000 + 250.50", "2.5 x 400", "1000/3".

    × and ÷ go before + and −; the value is exact and rounded once, at the end. In a product a factor may have
    three decimals (a quantity). Raises what `parse_amount` raises.
    """
    check_length(text, style, field=field, subject=_subject(currency))
    symbols = currency_signs(currency)
    if not has_operator(strip_symbols(tidy(text), symbols)):
        return parse_amount(text, currency, style, allow_zero=allow_zero, field=field)
    operands = scan(text, style, symbols, field=field, subject=_subject(currency))
    for at, (operator, figure) in enumerate(operands):
        product = operator in "*/" or (at + 1 < len(operands) and operands[at + 1].operator in "*/")
        most = max(currency.decimals, 3) if product else currency.decimals
        check_decimals(text, figure, most, _of_currency(currency), field)
    value = evaluate(operands)
    if value is None:
        raise refuse(text, Reason.DIVIDED_BY_ZERO, style, field=field, subject=_subject(currency))
    minor = round_ratio(value.numerator * 10**currency.decimals, value.denominator)
    if minor > MAX_AMOUNT:
        raise _too_large(field, currency, style)
    return check_amount(minor, field=field, currency=currency, allow_zero=allow_zero)


def parse_decimal(
    text: str, style: NumberStyle = ENGLISH, *, currency: Currency | None = None, field: str | None = "amount"
) -> "Decimal":
    """A figure of an imported file, exactly: it may be negative and have any decimals. AmountUnreadable otherwise.

    `decimal_to_minor` makes money of it and says whether that needed rounding.
    """
    check_length(text, style, field=field)
    signs = () if currency is None else currency_signs(currency)
    bare = strip_symbols(tidy(text), signs)
    negative = False
    if bare[:1] == "(" and bare[-1:] == ")":
        negative, bare = True, bare[1:-1].strip()
    elif bare[:1] and bare[0] in "-−":
        negative, bare = True, bare[1:].strip()
    try:
        figure = read_figure(strip_symbols(bare, signs), style, field=field)
    except AmountUnreadable as error:
        raise refuse(text, Reason(str(error.facts["reason"])), style, field=field) from None
    from decimal import Decimal  # for imports and rates; amounts need none

    value = Decimal(figure.units).scaleb(-figure.scale)
    return -value if negative and value else value


def decimal_to_minor(
    value: "Decimal", currency: Currency, *, field: str | None = "amount"
) -> tuple[int, bool]:
    """(minor units, whether it had to be rounded) of an exact figure, negative ones too.

    Raises FloatRefused for anything but a Decimal, AmountUnreadable for NaN and infinity, AmountTooLarge.
    """
    from decimal import Decimal

    if not isinstance(value, Decimal):
        raise FloatRefused(f"Money is not made from a {type(value).__name__}.", field=field)
    sign, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int):
        raise refuse(str(value), Reason.NO_DIGITS, ENGLISH, field=field)
    if not any(digits):
        return 0, False
    shift = exponent + currency.decimals
    # Settled by size before any big power is taken: 1E+999999 would be a number of a million digits.
    if len(digits) + shift > len(str(MAX_AMOUNT)):
        raise _too_large(field, currency, ENGLISH)
    if len(digits) + shift < 0:
        return 0, True
    units = int("".join(map(str, digits))) if len(digits) < 4000 else 0
    if len(digits) >= 4000:
        raise refuse(str(value), Reason.TOO_LONG, ENGLISH, field=field)
    minor = units * 10**shift if shift >= 0 else round_ratio(units, 10**-shift)
    if minor > MAX_AMOUNT:
        raise _too_large(field, currency, ENGLISH)
    rounded = shift < 0 and units % 10**-shift != 0
    return (-minor if sign else minor), rounded


def round_ratio(numerator: int, denominator: int) -> int:
    """The one rounding rule of Shopbook: to the nearest whole, halves away from zero. `denominator` > 0."""
    if denominator <= 0:
        raise ValueError("the denominator must be positive")
    whole = (2 * abs(numerator) + denominator) // (2 * denominator)
    return -whole if numerator < 0 else whole


def share(amount: int, rate: int) -> int:
    """So many basis points of an amount, rounded: 750 of 20000 (7.5 % of ₦200.00) are 1500."""
    return round_ratio(_whole(amount, None) * _whole(rate, None), BASIS)


def line_amount(quantity: Quantity, unit_price: int) -> int:
    """A quantity (thousandths) × unit price (minor units), rounded. The caller checks the limit."""
    return round_ratio(_whole(quantity, None) * _whole(unit_price, None), WHOLE)
