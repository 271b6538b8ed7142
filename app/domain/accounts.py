"""The chart of accounts: fixed, small, with ids that never change.

Debits are positive, credits negative. Two accounts are control accounts: their lines carry a customer, and
no other line does.
"""

from enum import StrEnum
from typing import Final, NamedTuple


class AccountType(StrEnum):
    """Where an account stands in the reports."""

    ASSET = "asset"
    LIABILITY = "liability"
    EQUITY = "equity"
    INCOME = "income"
    EXPENSE = "expense"


class Account(NamedTuple):
    """One account of the chart."""

    id: int
    code: str
    name: str
    type: AccountType


class Method(StrEnum):
    """How money came in or went out; each has an account of its own, so the cash book is a report of lines."""

    CASH = "cash"
    BANK = "bank"
    MOBILE = "mobile"
    CARD = "card"
    CHEQUE = "cheque"
    OTHER = "other"


CASH: Final = 1
BANK: Final = 2
MOBILE: Final = 3
CARD: Final = 4
CHEQUE: Final = 5
OTHER: Final = 6
RECEIVABLE: Final = 10
TRANSFERS: Final = 11
DEPOSITS: Final = 20
TAX: Final = 21
OPENING: Final = 30
SALES: Final = 40
RETURNS: Final = 41
DISCOUNTS: Final = 42
RECOVERED: Final = 43
BAD_DEBTS: Final = 50
ROUNDING: Final = 51

CHART: Final = (
    Account(CASH, "1000", "Cash", AccountType.ASSET),
    Account(BANK, "1010", "Bank", AccountType.ASSET),
    Account(MOBILE, "1020", "Mobile money", AccountType.ASSET),
    Account(CARD, "1030", "Card", AccountType.ASSET),
    Account(CHEQUE, "1040", "Cheques", AccountType.ASSET),
    Account(OTHER, "1050", "Other money", AccountType.ASSET),
    Account(RECEIVABLE, "1100", "Accounts receivable", AccountType.ASSET),
    Account(TRANSFERS, "1190", "Transfers between customers", AccountType.ASSET),
    Account(DEPOSITS, "2100", "Customer deposits", AccountType.LIABILITY),
    Account(TAX, "2200", "Tax payable", AccountType.LIABILITY),
    Account(OPENING, "3000", "Opening balances", AccountType.EQUITY),
    Account(SALES, "4000", "Sales", AccountType.INCOME),
    Account(RETURNS, "4100", "Sales returns", AccountType.INCOME),
    Account(DISCOUNTS, "4200", "Discounts allowed", AccountType.INCOME),
    Account(RECOVERED, "4300", "Bad debts recovered", AccountType.INCOME),
    Account(BAD_DEBTS, "5000", "Bad debts", AccountType.EXPENSE),
    Account(ROUNDING, "5100", "Rounding", AccountType.EXPENSE),
)

MONEY_ACCOUNTS: Final = {
    Method.CASH: CASH,
    Method.BANK: BANK,
    Method.MOBILE: MOBILE,
    Method.CARD: CARD,
    Method.CHEQUE: CHEQUE,
    Method.OTHER: OTHER,
}
TURNOVER_ACCOUNTS: Final = (SALES, RETURNS, TAX)
CONTROL_ACCOUNTS: Final = frozenset({RECEIVABLE, DEPOSITS})
