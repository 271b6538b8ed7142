"""What a sale will do, in words: how it is met, what is owed and by when, what goes back over the counter."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from app.ui import words
from app.ui.outlook import Part
from app.ui.page import Context

if TYPE_CHECKING:
    from app.services.previews import SalePreview

translate = QCoreApplication.translate


class Told(NamedTuple):
    """An outlook, ready to be shown."""

    headline: str
    parts: list[Part]
    outcome: str
    tone: str | None
    warning: str


def describe(context: Context, preview: SalePreview, name: str, *, change: int | None) -> Told:
    """The outlook of a sale; `change` is what goes back (negative: what is missing), None where nobody said."""
    money = context.money
    parts: list[Part] = []
    if preview.tax:
        parts.append(Part(translate("SaleOutlook", "of it tax"), money(preview.tax)))
    warning = " ".join(preview.receipt.warnings)
    if change is not None and change > 0:
        parts.append(Part(translate("SaleOutlook", "Change to give back"), money(change), "accent"))
    elif change is not None and change < 0:
        warning = translate("SaleOutlook", "{amount} short.").format(amount=money(-change))
    if not name:
        headline = translate("SaleOutlook", "Cash sale {amount}, paid in full.").format(
            amount=money(preview.total)
        )
        return Told(headline, parts, "", None, warning)
    receipt = preview.receipt
    given = (
        receipt.debt_before
        - receipt.credit_before
        + preview.total
        - receipt.debt_after
        + receipt.credit_after
    )
    beyond = given - preview.paid
    kept = min(beyond, max(0, receipt.credit_after - receipt.credit_before + preview.from_credit))
    if kept > 0:
        parts.append(Part(translate("SaleOutlook", "stays as credit"), money(kept), "credit"))
    if beyond > kept:
        parts.append(Part(translate("SaleOutlook", "pays what was owed before"), money(beyond - kept)))
    stands = words.balance(receipt.debt_after, receipt.credit_after, context.info.currency, context.style)
    outcome = translate("SaleOutlook", "Balance of {name} after this: {balance}.").format(
        name=name, balance=stands
    )
    tone = words.balance_tone(receipt.debt_after, receipt.credit_after)
    return Told(_status_line(context, preview), parts, outcome, tone, warning)


def _status_line(context: Context, preview: SalePreview) -> str:
    """One line such as: Paid in part: ₦300.00 from credit, ₦700.00 owed by 12 June."""
    money = context.money
    parts = []
    if preview.paid:
        parts.append(translate("SaleOutlook", "{amount} paid now").format(amount=money(preview.paid)))
    if preview.from_credit:
        parts.append(
            translate("SaleOutlook", "{amount} from credit").format(amount=money(preview.from_credit))
        )
    if preview.open:
        parts.append(
            translate("SaleOutlook", "{amount} owed by {day}").format(
                amount=money(preview.open), day=context.day(preview.due_day)
            )
        )
    status = words.sale_status_word(preview.status)
    return translate("SaleOutlook", "{status}: {parts}.").format(status=status, parts=", ".join(parts))
