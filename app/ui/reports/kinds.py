"""Which reports there are, in groups, and what each one asks for."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class ReportKind:
    """A report: its key, its name, whether it is about a period or about one day, and about one customer."""

    key: str
    name: str
    about: str
    as_of: bool = False
    of_customer: bool = False


def groups() -> list[tuple[str, list[ReportKind]]]:
    """All reports under their headings."""
    return [
        (
            translate("Reports", "Customers"),
            [
                ReportKind(
                    "ageing",
                    translate("Reports", "Receivables ageing"),
                    translate("Reports", "Who owes how much, and how late"),
                    as_of=True,
                ),
                ReportKind(
                    STATEMENT,
                    translate("Reports", "Statement"),
                    translate("Reports", "What one customer bought and paid"),
                    of_customer=True,
                ),
                ReportKind(
                    "consolidations",
                    translate("Reports", "Consolidations"),
                    translate("Reports", "Debt and credit that cancelled out"),
                ),
            ],
        ),
        (
            translate("Reports", "Sales"),
            [
                ReportKind(
                    "sales-by-day",
                    translate("Reports", "Sales by day"),
                    translate("Reports", "Sold and taken back, day by day"),
                ),
                ReportKind(
                    "sales-by-customer",
                    translate("Reports", "Sales by customer"),
                    translate("Reports", "Who buys most"),
                ),
                ReportKind(
                    "sales-by-item",
                    translate("Reports", "Sales by item"),
                    translate("Reports", "What sells most"),
                ),
            ],
        ),
        (
            translate("Reports", "Books"),
            [
                ReportKind(
                    "day-book",
                    translate("Reports", "Day book"),
                    translate("Reports", "Every entry with its debit and credit"),
                ),
                ReportKind(
                    "cash-book",
                    translate("Reports", "Cash book"),
                    translate("Reports", "Money in and out, by way of paying"),
                ),
                ReportKind(
                    "discrepancies",
                    translate("Reports", "Discrepancies"),
                    translate("Reports", "What checks found and put right"),
                ),
            ],
        ),
        (
            translate("Reports", "Accounts"),
            [
                ReportKind(
                    "trial-balance",
                    translate("Reports", "Trial balance"),
                    translate("Reports", "Every account; both sides are equal"),
                    as_of=True,
                ),
                ReportKind(
                    "profit-and-loss",
                    translate("Reports", "Profit and loss"),
                    translate("Reports", "Income less expense"),
                ),
                ReportKind(
                    "balance-sheet",
                    translate("Reports", "Balance sheet"),
                    translate("Reports", "What the shop has, owes, is worth"),
                    as_of=True,
                ),
            ],
        ),
    ]
