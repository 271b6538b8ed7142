"""Verbs about customers: add, change, list, merge, opening balances, ledger."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from app.cli.amounts import amount, customer_id, day, day_or_none, money, new_uid, or_nothing
from app.cli.answers import paged
from app.cli.options import customer_option, last_option, uid_option
from app.cli.plain import Row
from app.cli.session import Session
from app.domain.customers import (
    LONGEST_TERMS,
    CustomerDraft,
    CustomerQuery,
    CustomerRow,
    MergeDraft,
    OpeningDraft,
)
from app.domain.errors import Incomplete
from app.domain.money import balance_words
from app.domain.receipts import Receipt
from app.locales import number_style
from app.services import customers
from app.services.customers import ArchiveDraft, EditDraft
from app.storage.book import Tx

F = TypeVar("F", bound=Callable[..., Any])

FILTERS = ("all", "owing", "late", "in-credit", "both", "suspended", "settled")
SORTS = ("name", "code", "phone", "balance", "debt", "credit", "late", "sold", "paid", "last-day")
NONE = "none"


@click.group("customer")
def customer() -> None:
    """Add, change, show, put away or merge customers."""


def details(function: F) -> F:
    """The options that describe a customer."""
    for option in (
        click.option("--terms", help=f"Days until a sale is due; `{NONE}` for the book's."),
        click.option("--limit", help=f"Credit limit; `{NONE}` for no limit."),
        click.option("--note", help="Anything worth knowing."),
        click.option("--address", help="Postal address."),
        click.option("--phone", help="Telephone number."),
        uid_option,
    ):
        function = option(function)
    return function


def named(function: F) -> F:
    """The customer, as an argument or as an option."""
    for option in (
        click.option("--customer", "--code", "code", help="The customer's code."),
        click.argument("who", required=False, metavar="CODE"),
    ):
        function = option(function)
    return function


def _code(who: str | None, code: str | None) -> str:
    if (who is None) == (code is None):
        raise click.UsageError("Name one customer by the code.")
    return who or code or ""


@customer.command("add")
@click.option("--code", default="", help="A short code of your own; the next free one otherwise.")
@click.option("--name", required=True, help="The customer's name.")
@details
@click.pass_obj
def add(
    session: Session,
    *,
    code: str,
    name: str,
    phone: str | None,
    address: str | None,
    note: str | None,
    limit: str | None,
    terms: str | None,
    uid: str | None,
) -> None:
    """Add a customer."""

    def request(tx: Tx) -> Receipt:
        draft = CustomerDraft(
            uid=new_uid(uid),
            name=name,
            code=code,
            phone=phone or "",
            address=address or "",
            note=note or "",
            credit_limit=_limit(tx, limit),
            terms_days=_terms(terms),
        )
        return customers.add_customer(tx, draft)

    _write_and_show(session, request)


def _limit(tx: Tx, text: str | None) -> int | None:
    if text is not None and text.strip().casefold() == NONE:
        return None
    return amount(tx, text, "credit_limit", allow_zero=True)


def _terms(text: str | None) -> int | None:
    if text is None or text.strip().casefold() == NONE:
        return None
    if not (text.strip().isascii() and text.strip().isdigit()):
        raise Incomplete(f"Payment terms are between 0 and {LONGEST_TERMS} days.", field="terms_days")
    return int(text)


def _write_and_show(session: Session, request: Callable[[Tx], Receipt]) -> None:
    """Carry out what changes a customer and answer with the customer as they are now."""

    def asked(tx: Tx) -> tuple[Row, str]:
        receipt = request(tx)
        assert receipt.customer_id is not None
        row = customer_row(customers.customer_rows(tx, [receipt.customer_id])[0])
        answer = row | {"message": receipt.message, "repeated": receipt.repeated}
        return answer, f"{receipt.message} Code {row['code']}."

    facts, line = session.write(asked)
    session.show(facts, lambda: click.echo(line))


@customer.command("edit")
@named
@click.option("--new-code", help="Another code.")
@click.option("--name", help="Another name.")
@details
@click.pass_obj
def edit(
    session: Session,
    *,
    who: str | None,
    code: str | None,
    new_code: str | None,
    name: str | None,
    phone: str | None,
    address: str | None,
    note: str | None,
    limit: str | None,
    terms: str | None,
    uid: str | None,
) -> None:
    """Change what is known about a customer; what is not named stays."""
    meant = _code(who, code)

    def request(tx: Tx) -> Receipt:
        found = customer_id(tx, meant)
        was = customers.customer_details(tx, found)
        draft = CustomerDraft(
            uid=was.uid,
            name=was.name if name is None else name,
            code=was.code if new_code is None else new_code,
            phone=was.phone if phone is None else phone,
            address=was.address if address is None else address,
            note=was.note if note is None else note,
            credit_limit=was.credit_limit if limit is None else _limit(tx, limit),
            terms_days=was.terms_days if terms is None else _terms(terms),
        )
        return customers.edit_customer(tx, EditDraft(new_uid(uid), found, draft))

    _write_and_show(session, request)


@customer.command("show")
@named
@click.pass_obj
def show(session: Session, *, who: str | None, code: str | None) -> None:
    """One customer, with the balance in words."""
    meant = _code(who, code)
    with session.read() as tx:
        found = customer_id(tx, meant)
        row = customers.customer_rows(tx, [found])[0]
        words = balance_words(row.debt, row.credit, tx.info.currency, number_style(tx.info.locale))
        both = f"  debt {money(tx, row.debt)}, credit {money(tx, row.credit)}"
        more = {"address": row.address, "note": row.note, "words": words}
        session.show(
            customer_row(row) | more, lambda: click.echo(f"{row.name} ({row.code}): {words}\n{both}")
        )


def _archiving(name: str, words: str, *, archived: bool) -> None:
    @customer.command(name, help=words)
    @named
    @uid_option
    @click.pass_obj
    def verb(session: Session, *, who: str | None, code: str | None, uid: str | None) -> None:
        meant = _code(who, code)
        _write_and_show(
            session,
            lambda tx: customers.archive_customer(
                tx, ArchiveDraft(new_uid(uid), customer_id(tx, meant), archived=archived)
            ),
        )


_archiving("archive", "Put a settled customer away.", archived=True)
_archiving("restore", "Bring an archived customer back.", archived=False)


@customer.command("merge")
@named
@click.option("--into", required=True, help="The code of the customer who stays.")
@click.option("--reason", default="", help="Why.")
@click.option("--day", "on", help="The day of it; today otherwise.")
@uid_option
@click.pass_obj
def merge(
    session: Session,
    *,
    who: str | None,
    code: str | None,
    into: str,
    reason: str,
    on: str | None,
    uid: str | None,
) -> None:
    """Two customers are one person: move all that is open on CODE, and put that one away."""
    meant = _code(who, code)
    session.carry_out(
        lambda tx: customers.merge_customers(
            tx,
            MergeDraft(new_uid(uid), customer_id(tx, meant), customer_id(tx, into), day(tx, on), reason),
        )
    )


@click.command("customers")
@click.option("--search", default="", help="Parts of name, phone or code, in any order.")
@click.option("--filter", "which", type=click.Choice(FILTERS), default="all", help="Which customers.")
@click.option("--sort", type=click.Choice(SORTS), default="name", show_default=True, help="In which order.")
@click.option("--descending", is_flag=True, help="The other way round.")
@click.option("--archived", is_flag=True, help="Those put away, instead.")
@click.pass_obj
def list_customers(
    session: Session, *, search: str, which: str, sort: str, descending: bool, archived: bool
) -> None:
    """Customers with what they owe or have in credit."""
    with session.read() as tx:
        query = CustomerQuery(
            text=search,
            filter=which.replace("-", "_"),
            sort=sort.replace("-", "_"),
            descending=descending,
            archived=archived,
            late_on=tx.today,
        )
        found = customers.customer_ids(tx, query)
        rows = [customer_row(row) for row in paged(tx, found, customers.customer_rows)]
        shown = ("code", "name", "phone", "debt", "credit", "late", "limit", "status", "last_day")
        session.show_rows(rows, tx.info, shown)


def customer_row(row: CustomerRow) -> Row:
    """A customer as scripts read it; minor units."""
    return {
        "code": row.code,
        "name": row.name,
        "phone": row.phone,
        "debt": row.debt,
        "credit": row.credit,
        "balance": row.balance,
        "status": row.status.value,
        "late": row.late,
        "limit": row.credit_limit,
        "terms": row.terms_days,
        "sold": row.sold,
        "paid": row.paid,
        "last_day": row.last_day,
    }


@click.command("opening")
@customer_option
@click.option("--debt", help="What the customer owed.")
@click.option("--credit", help="What the customer had in credit.")
@click.option("--day", "on", help="The day of it; today otherwise.")
@click.option("--due", help="When the debt was due; the day of it otherwise.")
@click.option("--memo", default="", help="A note.")
@uid_option
@click.pass_obj
def opening(
    session: Session,
    *,
    code: str,
    debt: str | None,
    credit: str | None,
    on: str | None,
    due: str | None,
    memo: str,
    uid: str | None,
) -> None:
    """Record what a customer owed or had in credit before the book began."""

    def request(tx: Tx) -> Receipt:
        draft = OpeningDraft(
            uid=new_uid(uid),
            customer_id=customer_id(tx, code),
            day=day(tx, on),
            debt=or_nothing(tx, debt, "debt"),
            credit=or_nothing(tx, credit, "credit"),
            due_day=day_or_none(tx, due, "due_day"),
            memo=memo,
        )
        return customers.record_opening(tx, draft)

    session.carry_out(request)


@click.command("ledger")
@customer_option
@last_option
@click.pass_obj
def ledger(session: Session, *, code: str, last: int | None) -> None:
    """A customer's ledger in the order of recording, with debt and credit after each entry."""
    with session.read() as tx:
        found = customer_id(tx, code)
        row_nos = customers.ledger_ids(tx, found)[:last][::-1]
        rows = [
            {
                "row": r.row_no,
                "day": r.day,
                "kind": r.kind,
                "entry": r.entry_id,
                "number": r.number,
                "debit": r.debit,
                "credit": r.credit,
                "debt_before": r.debt_before,
                "credit_before": r.credit_before,
                "debt_after": r.debt_after,
                "credit_after": r.credit_after,
                "method": r.method,
                "memo": r.memo,
                "reference": r.reference,
                "reverses": r.reverses_id,
                "reversed_by": r.reversed_by,
                "recorded_at": r.recorded_at,
            }
            for r in paged(tx, row_nos, lambda tx, page: customers.ledger_rows(tx, found, page))
        ]
        shown = ("day", "kind", "entry", "number", "debit", "credit", "debt_after", "credit_after", "memo")
        session.show_rows(rows, tx.info, shown)


VERBS = (customer, list_customers, opening, ledger)
