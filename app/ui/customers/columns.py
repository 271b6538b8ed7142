"""The columns of the customers page: the list, and the tabs of one customer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.money import format_amount
from app.ui import words
from app.ui.page import Context
from app.ui.sentences import kept_words
from app.ui.table import Column

# What is not needed for the first list is imported after it (DESIGN 8).
if TYPE_CHECKING:
    from app.domain.audit import AuditRow
    from app.domain.customers import CustomerRow, LedgerRow
    from app.domain.payments import PaymentRow
    from app.domain.sales import SaleRow

translate = QCoreApplication.translate


def customer_columns(context: Context) -> list[Column[CustomerRow]]:
    """The list: who, what is late, the balance in words, the standing."""
    currency, style = context.info.currency, context.style
    return [
        Column("name", translate("Customers", "Name"), lambda row: row.name, sort="name", kind="strong"),
        Column(
            "phone",
            translate("Customers", "Phone"),
            lambda row: row.phone,
            width=13,
            sort="phone",
            kind="quiet",
        ),
        Column(
            "late",
            translate("Customers", "Late"),
            lambda row: _whole(row.late, context) if row.late else "",
            width=9,
            tip=lambda row: context.money(row.late) if row.late else "",
            align="end",
            sort="late",
            tone=lambda row: "late" if row.late else None,
            term=translate("Customers", "Past its due day"),
            spoken=lambda row: (
                translate("Customers", "{amount} late").format(amount=context.money(row.late))
                if row.late
                else ""
            ),
        ),
        Column(
            "balance",
            translate("Customers", "Balance"),
            lambda row: words.balance(row.debt, row.credit, currency, style),
            width=17,
            align="end",
            sort="balance",
            tone=lambda row: words.balance_tone(row.debt, row.credit),
            term=translate("Customers", "Accounts receivable less customer deposits"),
        ),
        Column(
            "status",
            translate("Customers", "Status"),
            lambda row: words.customer_status(row, with_late=False)[0],
            width=10,
            kind="badge",
            tone=lambda row: words.customer_status(row, with_late=False)[1],
        ),
    ]


def _whole(amount: int, context: Context) -> str:
    """An amount without idle decimals, where the exact figure stands beside it: "₦1,200"."""
    return format_amount(amount, context.info.currency._replace(shown_decimals=0), context.style)


def ledger_columns(context: Context) -> list[Column[LedgerRow]]:
    """The ledger: what moved the balance, and the balance after it."""
    currency, style = context.info.currency, context.style
    return [
        Column("day", translate("Customers", "Day"), lambda row: context.day(row.day), width=11),
        Column(
            "what",
            translate("Customers", "What"),
            _what,
            tip=lambda row: " · ".join(
                part for part in (context.day(row.day), _what(row), row.reference) if part
            ),
            tone=lambda row: "quiet" if row.reversed_by or row.reverses_id else None,
            short=lambda row: words.entry_in_short(
                row.kind, row.number, row.memo, taken_back=row.reversed_by is not None
            ),
        ),
        Column(
            "change",
            translate("Customers", "+ / −"),
            lambda row: _change(row, context),
            width=9,
            align="end",
            tone=lambda row: (
                "owes" if row.debit > row.credit else "credit" if row.credit > row.debit else "quiet"
            ),
            term=translate("Customers", "+ is owed more, − is owed less"),
        ),
        Column(
            "balance",
            translate("Customers", "Balance"),
            lambda row: words.balance(row.debt_after, row.credit_after, currency, style),
            width=13,
            align="end",
            tone=lambda row: words.balance_tone(row.debt_after, row.credit_after),
            tip=lambda row: translate("Customers", "debt {debt}, credit {credit}").format(
                debt=context.money(row.debt_after), credit=context.money(row.credit_after)
            ),
        ),
    ]


def _what(row: LedgerRow) -> str:
    return words.entry_line(row.kind, row.number, row.memo, taken_back=row.reversed_by is not None)


def _change(row: LedgerRow, context: Context) -> str:
    net = row.debit - row.credit
    if not net:
        return f"± {context.money(row.debit, symbol=False)}"
    return words.signed(net, context.info.currency, context.style)


def sale_columns(context: Context) -> list[Column[SaleRow]]:
    """Open sales, oldest due first."""
    today = context.today()
    return [
        Column("number", translate("Customers", "What"), lambda row: words.entry_words(row.kind, row.number)),
        Column(
            "day", translate("Customers", "Day"), lambda row: context.day(row.day), width=11, kind="quiet"
        ),
        Column(
            "due",
            translate("Customers", "Due"),
            lambda row: context.day(row.due_day),
            width=11,
            tone=lambda row: "late" if row.due_day < today else None,
            tip=lambda row: translate("Customers", "Late") if row.due_day < today else "",
        ),
        Column(
            "total",
            translate("Customers", "Total"),
            lambda row: context.money(row.total),
            width=13,
            align="end",
        ),
        Column(
            "open",
            translate("Customers", "Open"),
            lambda row: context.money(row.open),
            width=13,
            align="end",
            tone=lambda _row: "owes",
        ),
        Column(
            "status",
            translate("Customers", "Status"),
            lambda row: (
                translate("Customers", "Late") if row.due_day < today else words.sale_status_word(row.status)
            ),
            width=10,
            kind="badge",
            tone=lambda row: "late" if row.due_day < today else words.sale_status_tone(row.status),
        ),
    ]


def payment_columns(context: Context) -> list[Column[PaymentRow]]:
    """Payments and refunds, newest first."""
    return [
        Column("day", translate("Customers", "Day"), lambda row: context.day(row.day), width=11),
        Column(
            "number",
            translate("Customers", "What"),
            lambda row: words.entry_line(row.kind, row.number, "", taken_back=row.reversed_by is not None),
            tone=lambda row: "quiet" if row.reversed_by else None,
            tip=lambda row: " · ".join(part for part in (row.reference, row.memo) if part),
            short=lambda row: words.entry_in_short(
                row.kind, row.number, "", taken_back=row.reversed_by is not None
            ),
        ),
        Column(
            "method",
            translate("Customers", "How"),
            lambda row: words.method_word(row.method),
            width=11,
            kind="quiet",
        ),
        Column(
            "amount",
            translate("Customers", "Amount"),
            lambda row: context.money(row.amount),
            width=13,
            align="end",
        ),
        Column(
            "unused",
            translate("Customers", "Still credit"),
            lambda row: context.money(row.unused) if row.unused else "",
            width=13,
            align="end",
            tone=lambda _row: "credit",
        ),
        Column(
            "state",
            translate("Customers", "State"),
            lambda row: translate("Customers", "Reversed") if row.reversed_by else "",
            width=9,
            kind="badge",
        ),
    ]


def audit_columns(context: Context) -> list[Column[AuditRow]]:
    """What was done about the customer, by whom."""
    from app.domain.audit_words import change_words, row_words
    from app.ui.audit_words import Spoken

    def named(row: AuditRow) -> str:
        return row_words(row, wording)

    def changed(row: AuditRow) -> str:
        return change_words(row, wording)

    wording = Spoken(context.info)
    return [
        Column(
            "when",
            translate("Customers", "When"),
            lambda row: context.moment(row.at),
            width=11,
            short=lambda row: context.day_of(row.at),
        ),
        Column("what", translate("Customers", "What"), named, width=15, tip=named),
        Column(
            "change",
            translate("Customers", "Changed"),
            changed,
            kind="quiet",
            tip=changed,
            short=lambda row: change_words(row, wording, brief=True),
        ),
        Column(
            "actor", translate("Customers", "Who"), lambda row: kept_words(row.actor), width=8, kind="quiet"
        ),
    ]
