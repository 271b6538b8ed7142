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
    say = _say
    return [
        (
            say("Customers"),
            [
                ReportKind(
                    "ageing", say("Receivables ageing"), say("Who owes how much, and how late"), as_of=True
                ),
                ReportKind(
                    STATEMENT, say("Statement"), say("What one customer bought and paid"), of_customer=True
                ),
                ReportKind(
                    "consolidations", say("Consolidations"), say("Debt and credit that cancelled out")
                ),
            ],
        ),
        (
            say("Sales"),
            [
                ReportKind("sales-by-day", say("Sales by day"), say("Sold and taken back, day by day")),
                ReportKind("sales-by-customer", say("Sales by customer"), say("Who buys most")),
                ReportKind("sales-by-item", say("Sales by item"), say("What sells most")),
            ],
        ),
        (
            say("Books"),
            [
                ReportKind("day-book", say("Day book"), say("Every entry with its debit and credit")),
                ReportKind("cash-book", say("Cash book"), say("Money in and out, by way of paying")),
                ReportKind("discrepancies", say("Discrepancies"), say("What checks found and put right")),
            ],
        ),
        (
            say("Accounts"),
            [
                ReportKind(
                    "trial-balance",
                    say("Trial balance"),
                    say("Every account; both sides are equal"),
                    as_of=True,
                ),
                ReportKind("profit-and-loss", say("Profit and loss"), say("Income less expense")),
                ReportKind(
                    "balance-sheet",
                    say("Balance sheet"),
                    say("What the shop has, owes, is worth"),
                    as_of=True,
                ),
            ],
        ),
    ]


def _say(words: str) -> str:
    return translate("Reports", words)
