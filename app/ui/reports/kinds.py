"""Which reports there are, in groups, and what each one asks for."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

STATEMENT = "statement"
AUDIT = "audit"
# A balance is as of a day; what moved goes from a day to a day.
AS_OF = frozenset({"ageing", "trial-balance", "balance-sheet"})


@dataclass(frozen=True, slots=True)
class ReportKind:
    """A report: its key, its name, whether it is about a period or about one day, and about one customer."""

    key: str
    name: str
    about: str
    of_customer: bool = False

    @property
    def as_of(self) -> bool:
        """Whether it is about one day."""
        return self.key in AS_OF


def groups() -> list[tuple[str, list[ReportKind]]]:
    """All reports under their headings."""
    return [
        (translate("Reports", "Customers"), _of_customers()),
        (translate("Reports", "Sales"), _of_sales()),
        (translate("Reports", "Books"), _of_books()),
        (translate("Reports", "Accounts"), _of_accounts()),
    ]


def _of_customers() -> list[ReportKind]:
    owed = translate("Reports", "Who owes how much, and how late")
    bought = translate("Reports", "What one customer bought and paid")
    netted = translate("Reports", "Debt and credit that were consolidated")
    return [
        ReportKind("ageing", translate("Reports", "Receivables ageing"), owed),
        ReportKind(STATEMENT, translate("Reports", "Statement"), bought, of_customer=True),
        ReportKind("consolidations", translate("Reports", "Consolidations"), netted),
    ]


def _of_sales() -> list[ReportKind]:
    by_day = translate("Reports", "Sold and taken back, day by day")
    by_customer = translate("Reports", "Who buys most")
    by_item = translate("Reports", "What sells most")
    punctual = translate("Reports", "When each sale was paid, and how late")
    return [
        ReportKind("sales-by-day", translate("Reports", "Sales by day"), by_day),
        ReportKind("sales-by-customer", translate("Reports", "Sales by customer"), by_customer),
        ReportKind("sales-by-item", translate("Reports", "Sales by item"), by_item),
        ReportKind("days-to-pay", translate("Reports", "Days to pay"), punctual),
    ]


def _of_books() -> list[ReportKind]:
    entries = translate("Reports", "Every entry with its debit and credit")
    money = translate("Reports", "Money in and out, by way of paying")
    found = translate("Reports", "What checks found and put right")
    changed = translate("Reports", "Every change, with what stood before and after")
    return [
        ReportKind("day-book", translate("Reports", "Day book"), entries),
        ReportKind("cash-book", translate("Reports", "Cash book"), money),
        ReportKind("discrepancies", translate("Reports", "Discrepancies"), found),
        ReportKind(AUDIT, translate("Reports", "Audit"), changed),
    ]


def _of_accounts() -> list[ReportKind]:
    equal = translate("Reports", "Every account; both sides are equal")
    earned = translate("Reports", "Income less expense")
    worth = translate("Reports", "What the shop has, owes, is worth")
    return [
        ReportKind("trial-balance", translate("Reports", "Trial balance"), equal),
        ReportKind("profit-and-loss", translate("Reports", "Profit and loss"), earned),
        ReportKind("balance-sheet", translate("Reports", "Balance sheet"), worth),
    ]
