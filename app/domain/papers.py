"""What goes on paper: the letterhead, and the values that receipts, invoices and statements are made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal, NamedTuple

from app.domain.books import BookInfo
from app.domain.errors import Incomplete
from app.domain.journal import EntryKind
from app.domain.reports import Report

# Of the paper: millimetres of a roll, or a sheet.
Width = Literal["58", "80", "a4"]
# What a receipt can be about: money or goods changed hands.
RECEIPTED: Final = (EntryKind.SALE, EntryKind.PAYMENT, EntryKind.REFUND, EntryKind.RECOVERY)
LARGEST_LOGO: Final = 256 * 1024
_PICTURES: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Whose paper it is: the shop, its logo (PNG or JPEG, or nothing), the short code of the book, and when."""

    info: BookInfo
    logo: bytes
    code: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Addressee:
    """To whom."""

    name: str
    code: str
    phone: str
    address: str


class GoodsLine(NamedTuple):
    """One line of a sale: quantity in thousandths, the rest in minor units."""

    description: str
    quantity: int
    unit_price: int
    discount: int
    amount: int


class Settled(NamedTuple):
    """A debt that a payment went to; minor units."""

    kind: str
    number: str
    amount: int


@dataclass(frozen=True, slots=True)
class ReportPaper:
    """A report with its letterhead."""

    head: Letterhead
    report: Report


@dataclass(frozen=True, slots=True)
class StatementPaper:
    """A customer's statement; `balance` is the closing one in minor units: owed, or negative in credit."""

    head: Letterhead
    report: Report
    customer: Addressee
    balance: int


@dataclass(frozen=True, slots=True)
class SaleFigures:
    """What a sale comes to and how it stands; minor units.

    `total` = `paid` + `from_credit` + `since` + `open`: with it, from credit, since then, and what is still owed.
    """

    subtotal: int
    discount: int
    tax: int
    tax_included: bool
    total: int
    paid: int
    from_credit: int
    since: int
    open: int
    due_day: date


@dataclass(frozen=True, slots=True)
class EntryPaper:
    """An entry as its receipt or invoice tells it; minor units.

    `received` is the money that came (or, of a refund, went) with the entry, `settled` what it paid, `to_credit`
    what of it stays as credit. `debt` and `credit` are the customer's after it; both None for a walk-in.
    """

    head: Letterhead
    entry_id: int
    kind: EntryKind
    number: str
    day: date
    recorded_at: datetime
    customer: Addressee | None
    memo: str
    reference: str
    goods: tuple[GoodsLine, ...]
    sale: SaleFigures | None
    received: int
    method: str
    settled: tuple[Settled, ...]
    to_credit: int
    debt: int | None
    credit: int | None
    reversed: bool

    @property
    def is_receipt(self) -> bool:
        """Whether anything was paid, from credit too: what is sold wholly on credit gets a sales slip."""
        return self.sale is None or bool(self.received or self.sale.from_credit or not self.sale.total)


class DayMoney(NamedTuple):
    """What came in and went out in a day by one way of paying; minor units, neither negative of itself."""

    method: str
    came: int
    went: int


@dataclass(frozen=True, slots=True)
class DayPaper:
    """What a day came to, for its day-close slip; minor units.

    `sold` less `returned` and with `tax` is `total`, as in the sales report. `entries` is how many there are of that day, `owed`
    and `credit` what all customers together owe and have in credit at its end.
    """

    head: Letterhead
    day: date
    money: tuple[DayMoney, ...]
    sold: int
    returned: int
    tax: int
    total: int
    entries: int
    owed: int
    credit: int


Paper = ReportPaper | StatementPaper | EntryPaper | DayPaper


def check_logo(picture: bytes) -> bytes:
    """A logo that can be kept with a book: PNG or JPEG, at most LARGEST_LOGO bytes; empty takes it away."""
    if picture and not picture.startswith(_PICTURES):
        raise Incomplete("A logo is a PNG or JPEG picture.", field="logo")
    if len(picture) > LARGEST_LOGO:
        raise Incomplete(f"A logo has at most {LARGEST_LOGO // 1024} KB; make it smaller.", field="logo")
    return picture
