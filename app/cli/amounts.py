"""Amounts, days, quantities and names as typed on the command line, read as the window reads them."""

from __future__ import annotations

import re
import uuid
from datetime import date
from typing import Final, TypedDict

from app.cli.options import Entered
from app.domain.errors import Incomplete
from app.domain.money import ENGLISH, NumberStyle, evaluate_amount, format_amount, parse_decimal
from app.domain.quantities import parse_quantity
from app.domain.reports import Span
from app.domain.sales import BASIS_POINTS, SaleLineDraft
from app.locales import number_style, parse_day
from app.services import corrections, customers, reports
from app.storage.book import Tx

# `2000.50` and `2,000.50` can only be meant one way, whatever the book's own marks are; `2.000` is the book's.
_PLAIN: Final = re.compile(r"\d+\.\d{1,2}|\d{1,3}(,\d{3})+\.\d{1,2}")
ENTRY: Final = "entry:"
# As many digits as an entry can have.
LONGEST_NUMBER: Final = 18


def new_uid(given: str | None) -> str:
    """The request id given, or a fresh one; raises Incomplete for one that the book could have made itself.

    The second entry of request `x` is `x/1`: a request of that name would stand in its way.
    """
    if given is not None and "/" in given:
        raise Incomplete("A request id has no slash (/) in it; nothing was recorded.", field="uid")
    return uuid.uuid4().hex if given is None else given


def amount(tx: Tx, text: str | None, field: str, *, allow_zero: bool = False) -> int | None:
    """An amount as typed, in minor units; None where none was typed. Raises BookError with the reason.

    The book's own way of writing first; the plain way of scripts (`2000.50`) is understood in every book.
    """
    return None if text is None else needed(tx, text, field, allow_zero=allow_zero)


def needed(tx: Tx, text: str, field: str, *, allow_zero: bool = False) -> int:
    """An amount that has to be there, in minor units."""
    style = _style(tx, text)
    return evaluate_amount(text, tx.info.currency, style, allow_zero=allow_zero, field=field)


def or_nothing(tx: Tx, text: str | None, field: str) -> int:
    """An amount as typed, in minor units; 0 where none was typed."""
    return amount(tx, text, field, allow_zero=True) or 0


def _style(tx: Tx, text: str) -> NumberStyle:
    style = number_style(tx.info.locale)
    return ENGLISH if style.decimal != "." and _PLAIN.fullmatch(text.strip()) else style


def tax_rate(tx: Tx, text: str | None) -> int | None:
    """A tax rate as typed in percent (`7.5`, `18%`), in basis points. Raises Incomplete, AmountUnreadable."""
    if text is None:
        return None
    bare = text.strip().removesuffix("%").strip()
    rate = parse_decimal(bare, _style(tx, bare), field="tax_rate") * 100
    if rate != int(rate) or not 0 <= rate <= BASIS_POINTS:
        raise Incomplete(
            "A tax rate is between 0 and 100 percent, with two decimals at most.", field="tax_rate"
        )
    return int(rate)


def percent(basis_points: int) -> str:
    """A tax rate as it is typed: 750 is "7.5"."""
    whole, part = divmod(basis_points, 100)
    return f"{whole}.{part:02d}".rstrip("0") if part else str(whole)


def day(tx: Tx, text: str | None, field: str = "day") -> date:
    """A day as typed (ISO, or the book's way), today where none was. Raises DayUnreadable, DayOutOfRange."""
    return tx.today if text is None else parse_day(text, tx.info.locale, tx.today, field=field)


def day_or_none(tx: Tx, text: str | None, field: str) -> date | None:
    """A day as typed, or None."""
    return None if text is None else day(tx, text, field)


def check_order(first: date | None, last: date | None) -> None:
    """Refuse a first day after the last, where both are said; raises Incomplete."""
    if first is not None and last is not None and first > last:
        raise Incomplete("The first day is after the last.", field="from")


class EntryFacts(TypedDict):
    """What every entry has, as its draft is given it."""

    uid: str
    day: date
    memo: str
    reference: str
    future_agreed: bool


def entry_facts(tx: Tx, entered: Entered) -> EntryFacts:
    """What every entry has, as typed. Raises DayUnreadable, DayOutOfRange."""
    return {
        "uid": new_uid(entered.uid),
        "day": day(tx, entered.day),
        "memo": entered.memo,
        "reference": entered.reference,
        "future_agreed": entered.yes_future,
    }


def customer_id(tx: Tx, code: str) -> int:
    """The customer with this code; raises NotFound."""
    return customers.customer_by_code(tx, code)


def customer_or_none(tx: Tx, code: str | None) -> int | None:
    """The customer with this code, or None where none was named."""
    return None if code is None else customer_id(tx, code)


def debt_entry(tx: Tx, text: str) -> int:
    """The entry of a sale named by its number, or of any debt as `entry:17`. Raises NotFound, Incomplete."""
    text = text.strip()
    if not text.startswith(ENTRY):
        return corrections.sale_by_number(tx, text)
    number = text.removeprefix(ENTRY)
    if not (number.isascii() and number.isdigit() and len(number) <= LONGEST_NUMBER):
        raise Incomplete(f"“{text}” names no entry; write it like entry:17.", field="sale")
    return int(number)


def debt_entry_or_none(tx: Tx, text: str | None) -> int | None:
    """The entry of a sale, or None where none was named."""
    return None if text is None else debt_entry(tx, text)


def settled(tx: Tx, text: str) -> tuple[int, int]:
    """`SALE=AMOUNT`: the sale's entry and how much of it is settled, in minor units."""
    number, mark, part = text.rpartition("=")
    if not mark:
        raise Incomplete("What is settled is typed as SALE=AMOUNT.", field="allocations")
    return debt_entry(tx, number), needed(tx, part, "allocations")


def sale_line(tx: Tx, text: str) -> SaleLineDraft:
    """`description;quantity;unit price[;discount]` as a line of a sale."""
    parts = text.split(";")
    if len(parts) not in (3, 4):
        raise Incomplete(
            "A line is typed as description;quantity;unit price, perhaps with ;discount.", field="lines"
        )
    return SaleLineDraft(
        description=parts[0].strip(),
        quantity=parse_quantity(parts[1], _style(tx, parts[1]), field="lines"),
        unit_price=needed(tx, parts[2], "lines", allow_zero=True),
        discount=or_nothing(tx, parts[3], "lines") if len(parts) == 4 else 0,
    )


def money(tx: Tx, minor: int) -> str:
    """An amount as people write it in this book."""
    return format_amount(minor, tx.info.currency, number_style(tx.info.locale))


def span_of(tx: Tx, first: str | None, last: str | None, known_on: str | None) -> Span:
    """The days a report covers, as typed: from the beginning of the fiscal year to today unless said otherwise."""
    last_day = day(tx, last, "to")
    beginning = reports.this_year(tx).first
    first_day = min(beginning, last_day) if first is None else day(tx, first, "from")
    check_order(first_day, last_day)
    return Span(first_day, last_day, day_or_none(tx, known_on, "known_on"))
