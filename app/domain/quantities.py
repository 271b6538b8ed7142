"""How much of an article: whole thousandths, so that 1.5 kg and 0.125 l are exact."""

from __future__ import annotations

from typing import Final

from app.domain.amount_text import (
    ENGLISH,
    AmountNotPositive,
    AmountTooLarge,
    AmountUnreadable,
    NumberStyle,
    Reason,
    Subject,
    check_decimals,
    read_figure,
    write_figure,
)

Quantity = int
"""Thousandths: 1500 is 1.5 kg."""

WHOLE: Final = 1000
"""One piece."""

MAX_QUANTITY: Final = 999_999_999 * WHOLE

QUANTITY: Final = Subject("a quantity", 1)


def parse_quantity(text: str, style: NumberStyle = ENGLISH, *, field: str | None = "quantity") -> Quantity:
    """A typed quantity in thousandths, more than zero, three decimals at most. Raises as `parse_amount` does."""
    try:
        figure = read_figure(text, style, field=field, subject=QUANTITY)
    except AmountUnreadable as error:
        if error.facts["reason"] is Reason.MINUS:
            raise AmountNotPositive("Type the quantity without a minus.", field=field) from None
        raise
    check_decimals(text, figure, 3, "quantities", field)
    quantity: int = figure.units * WHOLE // 10**figure.scale
    if quantity == 0:
        raise AmountNotPositive("The quantity must be more than zero.", field=field, amount=0)
    if quantity > MAX_QUANTITY:
        largest = format_quantity(MAX_QUANTITY, style)
        raise AmountTooLarge(
            f"The quantity is too large; the largest is {largest}.", field=field, largest=MAX_QUANTITY
        )
    return quantity


def plain_quantity(quantity: Quantity) -> str:
    """A quantity for machines: "2", "-1.5", without grouping."""
    whole, part = divmod(abs(quantity), WHOLE)
    text = f"{whole}.{part:03d}".rstrip("0").rstrip(".") if part else str(whole)
    return f"-{text}" if quantity < 0 else text


def format_quantity(quantity: Quantity, style: NumberStyle = ENGLISH) -> str:
    """A quantity without idle zeros: "2", "1.5", "0.125"; negative ones with a leading minus."""
    units, scale = abs(quantity), 3
    while scale and units % 10 == 0:
        units, scale = units // 10, scale - 1
    text = write_figure(units, scale, style)
    return f"-{text}" if quantity < 0 else text
