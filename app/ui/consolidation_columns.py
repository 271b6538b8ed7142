"""The columns of consolidation lists: before, moved, after. `moment`, `money` and `day` write as the book does."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.consolidation import ConsolidationPreview, ConsolidationRow
from app.ui import words
from app.ui.look import Tone
from app.ui.page import Context
from app.ui.sentences import kept_words
from app.ui.table import Column

translate = QCoreApplication.translate


def preview_columns(context: Context) -> list[Column[ConsolidationPreview]]:
    """What consolidating would do, customer by customer."""
    money = context.money
    return [
        Column("name", translate("Consolidations", "Customer"), lambda row: row.name, kind="strong"),
        Column(
            "debt", translate("Consolidations", "Debt"), lambda row: money(row.debt), width=13, align="end"
        ),
        Column(
            "credit",
            translate("Consolidations", "Credit"),
            lambda row: money(row.credit),
            width=13,
            align="end",
        ),
        Column(
            "amount",
            translate("Consolidations", "Cancels out"),
            lambda row: money(row.amount),
            width=13,
            align="end",
            tone=lambda _row: "accent",
            term=translate("Consolidations", "Moved from customer deposits to receivables"),
        ),
        Column(
            "after",
            translate("Consolidations", "Then"),
            lambda row: context.balance(row.debt - row.amount, row.credit - row.amount),
            width=18,
            align="end",
            tone=_after_tone,
        ),
    ]


def _after_tone(row: ConsolidationPreview) -> Tone:
    if row.debt == row.credit:
        return "quiet"
    return "owes" if row.debt > row.credit else "credit"


def row_columns(context: Context, *, with_name: bool) -> list[Column[ConsolidationRow]]:
    """The consolidations that were: kept for ever, reversed ones too."""
    money = context.money
    name: Column[ConsolidationRow] = Column(
        "customer", translate("Consolidations", "Customer"), lambda row: row.customer_name, kind="strong"
    )
    return [
        Column(
            "when",
            translate("Consolidations", "When"),
            lambda row: context.moment(row.consolidated_at),
            width=17 if with_name else 0,
            short=lambda row: context.day_of(row.consolidated_at),
        ),
        *([name] if with_name else []),
        Column(
            "debt",
            translate("Consolidations", "Debt before"),
            lambda row: money(row.original_debt),
            width=11,
            align="end",
        ),
        Column(
            "credit",
            translate("Consolidations", "Credit before"),
            lambda row: money(row.original_credit),
            width=11,
            align="end",
        ),
        Column(
            "amount",
            translate("Consolidations", "Consolidated"),
            lambda row: money(row.amount),
            width=11,
            align="end",
        ),
        Column(
            "after",
            translate("Consolidations", "After"),
            lambda row: _after(row, context),
            width=16,
            align="end",
            tone=lambda row: words.balance_tone(row.net_debt, row.net_credit),
        ),
        Column(
            "how",
            translate("Consolidations", "How"),
            _how,
            width=8,
            kind="badge",
            tone=lambda row: "quiet" if row.reversed_by or row.automatic else "accent",
            tip=lambda row: kept_words(row.reason),
        ),
    ]


def _after(row: ConsolidationRow, context: Context) -> str:
    """The balance in words; both sides where only a part of them cancelled out."""
    if row.net_debt and row.net_credit:
        return translate("Consolidations", "debt {debt}, credit {credit}").format(
            debt=context.money(row.net_debt), credit=context.money(row.net_credit)
        )
    return context.balance(row.net_debt, row.net_credit)


def _how(row: ConsolidationRow) -> str:
    if row.reversed_by:
        return translate("Consolidations", "Reversed")
    return (
        translate("Consolidations", "Automatic") if row.automatic else translate("Consolidations", "By hand")
    )
