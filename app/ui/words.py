"""Words for what the rules name: kinds of entries, methods, statuses, balances. Translated, the shopkeeper's own.

Domain sentences are English; a screen that shows a fact rather than an error words it here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final
from unicodedata import bidirectional

from PySide6.QtCore import QCoreApplication

from app.domain.accounts import Method
from app.domain.customer_lists import CustomerRow, Status
from app.domain.money import Currency, NumberStyle, format_amount
from app.ui.fields import Chip
from app.ui.look import Tone
from app.ui.sentences import kept_words

# What is not needed for the first list is imported after it (DESIGN 8).
if TYPE_CHECKING:
    from app.domain.payments import Outcome
    from app.domain.sales import SaleStatus

translate = QCoreApplication.translate

METHOD_ICONS: Final = {
    Method.CASH: "banknote",
    Method.BANK: "landmark",
    Method.MOBILE: "smartphone",
    Method.CARD: "credit-card",
    Method.CHEQUE: "file-text",
    Method.OTHER: "wallet",
}


def kind_word(kind: str) -> str:
    """What an entry is: "Sale", "Payment", "Consolidation"."""
    from app.domain.journal import EntryKind

    words = {
        EntryKind.SALE: translate("Words", "Sale"),
        EntryKind.PAYMENT: translate("Words", "Payment"),
        EntryKind.REFUND: translate("Words", "Refund"),
        EntryKind.CONSOLIDATION: translate("Words", "Consolidation"),
        EntryKind.REVERSAL: translate("Words", "Reversal"),
        EntryKind.RETURN: translate("Words", "Return"),
        EntryKind.DISCOUNT: translate("Words", "Discount"),
        EntryKind.WRITE_OFF: translate("Words", "Write-off"),
        EntryKind.RECOVERY: translate("Words", "Recovery"),
        EntryKind.ROUNDING: translate("Words", "Rounding"),
        EntryKind.OPENING: translate("Words", "Opening balance"),
        EntryKind.TRANSFER: translate("Words", "Transfer"),
    }
    return words[EntryKind(kind)]


def entry_words(kind: str, number: str) -> str:
    """An entry by name: "Sale 12"."""
    return translate("Words", "{kind} {number}").format(kind=kind_word(kind), number=number)


def entry_line(kind: str, number: str, memo: str, *, taken_back: bool) -> str:
    """An entry by name with its note: "Sale 12, reversed · Rice"."""
    name = entry_words(kind, number)
    if taken_back:
        name = translate("Words", "{entry}, reversed").format(entry=name)
    return f"{name} · {short_memo(memo)}" if memo else name


def entry_in_short(kind: str, number: str, memo: str, *, taken_back: bool) -> str:
    """The same where there is little room: that it was reversed comes first, and only a person's note is ever cut."""
    from app.domain.consolidation import BY_ITSELF

    name = entry_words(kind, number)
    if taken_back:
        return translate("Words", "Reversed: {entry}").format(entry=name)
    return name if memo in BY_ITSELF else entry_line(kind, number, memo, taken_back=False)


def short_memo(memo: str) -> str:
    """A note as a list has room for it: what the program notes by itself in one word, all else as it is."""
    from app.domain.consolidation import BY_ITSELF

    return translate("Words", "automatic") if memo in BY_ITSELF else kept_words(memo)


def signed(amount: int, currency: Currency, style: NumberStyle) -> str:
    """Minor units with their sign before them and no symbol: "+ 2,000.00", "− 500.00"."""
    sign = "+" if amount > 0 else "−"
    return f"{sign} {format_amount(abs(amount), currency, style, symbol=False)}"


def method_word(method: str) -> str:
    """How money came: "Cash", "Transfer"."""
    words = {
        Method.CASH: translate("Words", "Cash"),
        Method.BANK: translate("Words", "Transfer", "through a bank"),
        Method.MOBILE: translate("Words", "Mobile money"),
        Method.CARD: translate("Words", "Card"),
        Method.CHEQUE: translate("Words", "Cheque"),
        Method.OTHER: translate("Words", "Other"),
    }
    return words[Method(method)]


def method_chips() -> list[Chip]:
    """The methods as a row of chips."""
    return [Chip(method.value, method_word(method.value), METHOD_ICONS[method]) for method in Method]


def sale_status_word(status: SaleStatus) -> str:
    """The status of a sale: "Paid in part"."""
    from app.domain.sales import SaleStatus

    words = {
        SaleStatus.UNPAID: translate("Words", "Not paid"),
        SaleStatus.PARTLY_PAID: translate("Words", "Paid in part"),
        SaleStatus.PAID: translate("Words", "Paid"),
        SaleStatus.OVERPAID: translate("Words", "Overpaid"),
        SaleStatus.RETURNED: translate("Words", "Taken back"),
        SaleStatus.REVERSED: translate("Words", "Reversed"),
    }
    return words[status]


def sale_status_tone(status: SaleStatus) -> Tone:
    """The tone that goes with the status of a sale."""
    from app.domain.sales import SaleStatus

    tones: dict[SaleStatus, Tone] = {
        SaleStatus.UNPAID: "owes",
        SaleStatus.PARTLY_PAID: "owes",
        SaleStatus.PAID: "proved",
        SaleStatus.OVERPAID: "credit",
        SaleStatus.RETURNED: "quiet",
        SaleStatus.REVERSED: "quiet",
    }
    return tones[status]


def outcome_word(outcome: Outcome | None) -> str:
    """What became of a pending payment."""
    from app.domain.payments import Outcome

    words = {
        None: translate("Words", "On the way"),
        Outcome.COMPLETED: translate("Words", "Arrived"),
        Outcome.FAILED: translate("Words", "Failed"),
        Outcome.CANCELLED: translate("Words", "Cancelled"),
    }
    return words[outcome]


def outcome_tone(outcome: Outcome | None) -> Tone:
    """The tone that goes with the outcome of a pending payment."""
    from app.domain.payments import Outcome

    tones: dict[Outcome | None, Tone] = {
        None: "credit",
        Outcome.COMPLETED: "proved",
        Outcome.FAILED: "late",
        Outcome.CANCELLED: "quiet",
    }
    return tones[outcome]


def customer_status(row: CustomerRow, *, with_late: bool = True) -> tuple[str, Tone]:
    """A customer's standing as a badge: words and tone; no words for an ordinary one."""
    if row.differs:
        return translate("Words", "Differs"), "late"
    if row.status is Status.ARCHIVED:
        return translate("Words", "Archived"), "quiet"
    if row.status is Status.SUSPENDED:
        return translate("Words", "Suspended"), "late"
    if row.late and with_late:
        return translate("Words", "Late"), "late"
    if row.debt and row.credit:
        return translate("Words", "Both sides"), "credit"
    return "", "quiet"


def balance(debt: int, credit: int, currency: Currency, style: NumberStyle) -> str:
    """A balance in words, minor units in: "Owes ₦2,000.00", "In credit ₦500.00", "Settled"."""
    net = debt - credit
    if net > 0:
        return translate("Words", "Owes {amount}").format(amount=format_amount(net, currency, style))
    if net < 0:
        return translate("Words", "In credit {amount}").format(amount=format_amount(-net, currency, style))
    return translate("Words", "Settled")


def balance_tone(debt: int, credit: int) -> Tone:
    """The tone of a balance; the words say the same."""
    net = debt - credit
    if net > 0:
        return "owes"
    return "credit" if net < 0 else "quiet"


def side_by_side(parts: Iterable[str]) -> str:
    """Words and figures one after the other: "sold ₦300.00 · money in ₦200.00".

    Where one is written from right to left each is kept apart: neighbours would change places with it.
    """
    listed = list(parts)
    if any(bidirectional(sign) in {"R", "AL", "AN"} for part in listed for sign in part):
        listed = [f"\u2068{part}\u2069" for part in listed]
    return " · ".join(listed)
