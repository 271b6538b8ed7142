"""SAF-T financial files (OECD 2.0, as Norway and others have it): customers, their balances, what moved them.

Read as a stream, whatever the file's size; what is not about customers is passed over. Amounts in minor units.
Source: Norwegian SAF-T Financial data, schema 1.10 and 1.20.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.domain.bank import (
    BankLine,
    Unreadable,
    check_count,
    check_currency,
    minor_units,
    possible_day,
    refusal,
    refuse_bad,
    tidy,
)
from app.domain.customers import LONGEST_TERMS
from app.domain.errors import BadRow
from app.domain.money import Currency
from app.services.xml_files import local_name, xml_events

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

DEEPEST: Final = 40
_MONEY_ACCOUNTS: Final = "19"
_LONGEST_CODE: Final = 60
_ROUGHLY: Final = 100


class Movement(StrEnum):
    """What moved a customer's balance."""

    SALE = "sale"
    PAYMENT = "payment"
    CREDIT_NOTE = "credit_note"


@dataclass(frozen=True, slots=True)
class SaftCustomer:
    """A customer; `opening` and `closing` are balances, minor units, positive for debt. None: the file does not say.

    `terms` are the days a sale may wait for its payment.
    """

    code: str
    name: str
    phone: str
    address: str
    opening: int
    closing: int | None
    terms: int | None = None


@dataclass(frozen=True, slots=True)
class SaftMovement:
    """One line of a customer in a transaction; `amount` positive, minor units, `tax` what of a sale is tax.

    `number` counts the transactions of the file from 1.
    """

    number: int
    transaction: str
    record: str
    day: date
    code: str
    kind: Movement
    amount: int
    tax: int
    text: str
    document: str


@dataclass(slots=True)
class Saft:
    """What a file says about customers. `first` is the first day of its period, where it names one."""

    customers: list[SaftCustomer] = field(default_factory=list)
    movements: list[SaftMovement] = field(default_factory=list)
    first: date | None = None


@dataclass(frozen=True, slots=True)
class _Leg:
    """A line of a transaction; `amount` is positive for a debit, `tax` what the file says of the tax on it."""

    account: str
    customer: str
    amount: int
    tax: int
    text: str
    document: str
    record: str


def is_saft(head: bytes) -> bool:
    """Whether a file begins like SAF-T."""
    return b"AuditFile" in head


def read_saft(raw: bytes, currency: Currency) -> Saft:
    """What the file says about customers; raises ImportRefused with every part that cannot be read."""
    reader = _Reader(currency)
    for tag, element in _parts(raw):
        reader.take(tag, element)
    found = reader.result()
    refuse_bad(reader.bad)
    return found


def payments_of(found: Saft) -> list[BankLine]:
    """The payments in a file as lines of a statement, to be matched like those of a bank."""
    names = {customer.code: customer.name for customer in found.customers}
    payments = [m for m in found.movements if m.kind is Movement.PAYMENT]
    return [
        BankLine(
            number,
            m.day,
            m.amount,
            payer=names.get(m.code, ""),
            text=m.text,
            reference=m.transaction,
            bank_id=f"{m.transaction}/{m.record}",
            customer_code=m.code,
        )
        for number, m in enumerate(payments, 1)
    ]


@dataclass(frozen=True, slots=True)
class SaftHead:
    """Whose file it is, and in which currency ("" where it does not say)."""

    company: str
    currency: str


def head_of(raw: bytes) -> SaftHead:
    """What a file says at its beginning; raises ImportRefused where it is damaged."""
    company = currency = ""
    for tag, element in _parts(raw):
        match tag:
            case "Company":
                company = tidy(_text(element, "Name"), 120)
            case "DefaultCurrencyCode":
                currency = (element.text or "").strip().upper()[:10]
            case _:
                break
    return SaftHead(company, currency)


_WHOLE: Final = frozenset(
    ["Company", "Account", "Customer", "Transaction", "DefaultCurrencyCode", "SelectionCriteria"]
)


def _parts(raw: bytes) -> Iterator[tuple[str, Element]]:
    """The parts of a file that matter, each whole; what has been handed out is forgotten."""
    path: list[str] = []
    within = 0
    for event, element in xml_events(raw):
        name = local_name(element)
        if event == "start":
            path.append(name)
            within += name in _WHOLE
            if len(path) > DEEPEST:
                raise refusal("The parts of the file lie deeper in each other than SAF-T has them.")
            continue
        path.pop()
        within -= name in _WHOLE
        if name in _WHOLE and not within:
            yield name, element
        if not within:
            element.clear()


def _child(element: Element, name: str) -> Element | None:
    return next((child for child in element if local_name(child) == name), None)


def _text(element: Element, *names: str) -> str:
    """The text at the first of these paths that is there ("PaymentTerms/Days")."""
    for name in names:
        found: Element | None = element
        for step in name.split("/"):
            found = _child(found, step) if found is not None else None
        if found is not None and (found.text or "").strip():
            return (found.text or "").strip()
    return ""


class _Reader:
    def __init__(self, currency: Currency) -> None:
        self._currency = currency
        self._found = Saft()
        self._money: set[str] = set()
        self._transactions: list[tuple[int, str, date, str, list[_Leg]]] = []
        self._count = 0
        self.bad: list[BadRow] = []

    def take(self, name: str, element: Element) -> None:
        """The next part of the file."""
        match name:
            case "DefaultCurrencyCode":
                check_currency((element.text or "").strip(), self._currency)
            case "SelectionCriteria":
                self._tried(1, self._period, element)
            case "Account":
                if _text(element, "StandardAccountID").startswith(_MONEY_ACCOUNTS):
                    self._money.add(_text(element, "AccountID"))
            case "Customer":
                self._tried(len(self._found.customers) + 1, self._customer, element)
            case "Transaction":
                self._count += 1
                check_count(self._count)
                self._tried(self._count, self._transaction, element)

    def _tried(self, number: int, read: Callable[[Element], None], element: Element) -> None:
        try:
            read(element)
        except Unreadable as error:
            self.bad.append(BadRow(number, f"{local_name(element).lower()} {number}: {error}"))

    def _period(self, element: Element) -> None:
        self._found.first = _first_day(element)

    def _customer(self, element: Element) -> None:
        code = tidy(_text(element, "CustomerID"), _LONGEST_CODE)
        if not code:
            raise Unreadable("it has no CustomerID")
        address = _child(element, "Address")
        parts = ("StreetName", "AdditionalAddressDetail", "PostalCode", "City")
        said = [_text(address, part) for part in parts] if address is not None else []
        balances = _child(element, "BalanceAccount")
        held = balances if balances is not None else element
        customer = SaftCustomer(
            code,
            tidy(_text(element, "Name", "CompanyName"), 120) or code,
            tidy(_text(element, "Contact/Telephone", "Telephone"), 40),
            tidy(", ".join(part for part in said if part), 200),
            self._balance(held, "Opening") or 0,
            self._balance(held, "Closing"),
            _terms(element),
        )
        self._found.customers.append(customer)

    def _balance(self, element: Element, which: str) -> int | None:
        debit, credit = (_text(element, f"{which}{side}Balance") for side in ("Debit", "Credit"))
        if not debit and not credit:
            return None
        figure = minor_units(debit, self._currency) if debit else 0
        return figure - minor_units(credit, self._currency) if credit else figure

    def _transaction(self, element: Element) -> None:
        legs = [self._leg(child) for child in element.iter() if local_name(child) == "Line"]
        if any(leg.customer for leg in legs):
            day = _day(_text(element, "TransactionDate", "GLPostingDate"))
            number = tidy(_text(element, "TransactionID"), 40)
            self._transactions.append((self._count, number, day, _text(element, "Description"), legs))

    def _leg(self, element: Element) -> _Leg:
        side = _child(element, "DebitAmount")
        sign = 1
        if side is None:
            side, sign = _child(element, "CreditAmount"), -1
        if side is None:
            raise Unreadable("a line has neither a debit nor a credit")
        amount = sign * minor_units(_text(side, "Amount") or (side.text or ""), self._currency)
        tax = _text(element, "TaxInformation/TaxAmount/Amount")
        return _Leg(
            tidy(_text(element, "AccountID"), 60),
            tidy(_text(element, "CustomerID"), _LONGEST_CODE),
            amount,
            abs(minor_units(tax, self._currency)) if tax else 0,
            _text(element, "Description"),
            _text(element, "SourceDocumentID", "ReferenceNumber"),
            _text(element, "RecordID"),
        )

    def result(self) -> Saft:
        """Everything that was read, with what each movement was.

        A credit is a payment where money came: on an account the file calls cash or bank, or, where it names none, on
        one that no sale was ever credited to. Else it is a credit note.
        """
        earned = {
            leg.account
            for *_, legs in self._transactions
            if any(other.customer and other.amount > 0 for other in legs)
            for leg in legs
            if leg.amount < 0 and not leg.customer
        }
        for number, transaction, day, about, legs in self._transactions:
            debited = {leg.account for leg in legs if leg.amount > 0 and not leg.customer}
            paid = debited & self._money if self._money else debited - earned
            sold = [leg for leg in legs if leg.customer and leg.amount > 0]
            tax = _tax(sold[0], legs) if len(sold) == 1 else 0
            for leg in legs:
                if leg.customer and leg.amount:
                    kind = Movement.PAYMENT if paid else Movement.CREDIT_NOTE
                    amount = abs(leg.amount)
                    self._found.movements.append(
                        SaftMovement(
                            number,
                            transaction,
                            leg.record,
                            day,
                            leg.customer,
                            Movement.SALE if leg.amount > 0 else kind,
                            amount,
                            tax if leg.amount > 0 and tax < amount else 0,
                            tidy(leg.text or about, 200),
                            tidy(leg.document, 60),
                        )
                    )
        return self._found


def _tax(sold: _Leg, legs: list[_Leg]) -> int:
    """What of a sale is tax: what is left beside the turnover, of which the file says the tax in whole coins at times."""
    taxed = [leg for leg in legs if leg.tax and leg.amount < 0 and not leg.customer]
    said, left = sum(leg.tax for leg in taxed), sold.amount + sum(leg.amount for leg in taxed)
    return left if abs(left - said) <= _ROUGHLY * len(taxed) else said


def _terms(element: Element) -> int | None:
    days = _text(element, "PartyInfo/PaymentTerms/Days", "PaymentTerms/Days")
    sound = days.isascii() and days.isdigit() and len(days) <= 4 and int(days) <= LONGEST_TERMS
    return int(days) if sound else None


def _first_day(element: Element) -> date | None:
    """The first day of the period a file is about; None where it names none. Raises Unreadable."""
    year, month = _text(element, "PeriodStartYear"), _text(element, "PeriodStart")
    start = _text(element, "SelectionStartDate") or (f"{year}-{month:0>2}-01" if year and month else "")
    return _day(start) if start else None


def _day(text: str) -> date:
    try:
        return possible_day(date.fromisoformat(text[:10]), text)
    except ValueError:
        raise Unreadable(f"“{tidy(text, 40)}” is no day") from None
