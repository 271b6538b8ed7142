"""Verbs about customers: add, change, list, merge, opening balances, ledger."""

from __future__ import annotations

from typing import Any

import click

from app.cli.session import Row, Session, amount, customer_id, day, day_or_none, money, new_uid
from app.domain.customers import CustomerDraft, CustomerQuery, CustomerRow, MergeDraft, OpeningDraft
from app.domain.money import balance_words
from app.domain.receipts import Receipt
from app.locales import number_style
from app.services import customers
from app.services.customers import ArchiveDraft, EditDraft
from app.storage.book import Tx

FILTERS = ("all", "owing", "late", "in-credit", "both", "suspended", "settled")
SORTS = ("name", "code", "balance", "late", "sold", "paid", "last_day")


@click.group("customer")
def customer() -> None:
    """Add, change, put away or merge a customer."""


def details(function: Any) -> Any:
    """The options that describe a customer."""
    for option in (
        click.option("--phone", help="Telephone number."),
        click.option("--address", help="Postal address."),
        click.option("--note", help="Anything worth knowing."),
        click.option("--limit", help="Credit limit; `none` for no limit."),
        click.option("--terms", type=click.IntRange(0, 3650), help="Days until a sale is due."),
        click.option("--uid", help="Request id: the same request again posts nothing."),
    ):
        function = option(function)
    return function


@customer.command("add")
@click.option("--code", default="", help="A short code of your own; the next free one otherwise.")
@click.option("--name", required=True, help="The customer's name.")
@details
@click.pass_obj
def add(session: Session, /, code: str, name: str, **given: Any) -> None:
    """Add a customer."""

    def request(tx: Tx) -> Receipt:
        draft = CustomerDraft(
            uid=new_uid(given["uid"]),
            name=name,
            code=code,
            phone=given["phone"] or "",
            address=given["address"] or "",
            note=given["note"] or "",
            credit_limit=_limit(tx, given["limit"]),
            terms_days=given["terms"],
        )
        return customers.add_customer(tx, draft)

    _write_and_show(session, request)


def _limit(tx: Tx, text: str | None) -> int | None:
    if text is None or text.casefold() == "none":
        return None
    return amount(tx, text, "credit_limit", allow_zero=True)


def _write_and_show(session: Session, request: Any) -> None:
    with session.book() as book:
        with book.write() as tx:
            receipt = request(tx)
        with book.read() as tx:
            rows = customers.customer_rows(tx, [receipt.customer_id])
            session.show(customer_row(rows[0]), lambda: click.echo(f"{receipt.message} Code {rows[0].code}."))


@customer.command("edit")
@click.option("--customer", "code", required=True, help="The customer's code.")
@click.option("--new-code", help="Another code.")
@click.option("--name", help="Another name.")
@details
@click.pass_obj
def edit(session: Session, /, code: str, new_code: str | None, name: str | None, **given: Any) -> None:
    """Change what is known about a customer; what is not named stays."""

    def request(tx: Tx) -> Receipt:
        found = customer_id(tx, code)
        was = customers.customer_details(tx, found)
        draft = CustomerDraft(
            uid=was.uid,
            name=was.name if name is None else name,
            code=was.code if new_code is None else new_code,
            phone=was.phone if given["phone"] is None else given["phone"],
            address=was.address if given["address"] is None else given["address"],
            note=was.note if given["note"] is None else given["note"],
            credit_limit=was.credit_limit if given["limit"] is None else _limit(tx, given["limit"]),
            terms_days=was.terms_days if given["terms"] is None else given["terms"],
        )
        return customers.edit_customer(tx, EditDraft(new_uid(given["uid"]), found, draft))

    _write_and_show(session, request)


@customer.command("show")
@click.option("--customer", "code", required=True, help="The customer's code.")
@click.pass_obj
def show(session: Session, code: str) -> None:
    """One customer, with the balance in words."""
    with session.read() as tx:
        row = customers.customer_rows(tx, [customer_id(tx, code)])[0]
        info = tx.info
        words = balance_words(row.debt, row.credit, info.currency, number_style(info.locale))
        lines = f"{row.name} ({row.code}): {words}\n  debt {money(info, row.debt)}, credit {money(info, row.credit)}"
        session.show(customer_row(row) | {"words": words}, lambda: click.echo(lines))


@customer.command("archive")
@click.option("--customer", "code", required=True, help="The customer's code.")
@click.option("--uid", help="Request id.")
@click.pass_obj
def archive(session: Session, code: str, uid: str | None) -> None:
    """Put a settled customer away."""
    _write_and_show(
        session,
        lambda tx: customers.archive_customer(tx, ArchiveDraft(new_uid(uid), customer_id(tx, code))),
    )


@customer.command("restore")
@click.option("--customer", "code", required=True, help="The customer's code.")
@click.option("--uid", help="Request id.")
@click.pass_obj
def restore(session: Session, code: str, uid: str | None) -> None:
    """Bring an archived customer back."""
    _write_and_show(
        session,
        lambda tx: customers.archive_customer(
            tx, ArchiveDraft(new_uid(uid), customer_id(tx, code), archived=False)
        ),
    )


@customer.command("merge")
@click.option("--customer", "code", required=True, help="The customer that goes.")
@click.option("--into", "into", required=True, help="The customer that stays.")
@click.option("--reason", default="", help="Why.")
@click.option("--day", "on", help="The day of it; today otherwise.")
@click.option("--uid", help="Request id.")
@click.pass_obj
def merge(session: Session, code: str, into: str, reason: str, on: str | None, uid: str | None) -> None:
    """Two customers are one person: move all that is open, and archive the first."""
    session.carry_out(
        lambda tx: customers.merge_customers(
            tx, MergeDraft(new_uid(uid), customer_id(tx, code), customer_id(tx, into), day(tx, on), reason)
        )
    )


@click.command("customers")
@click.option("--search", default="", help="Parts of name, phone or code.")
@click.option("--filter", "which", type=click.Choice(FILTERS), default="all", help="Which customers.")
@click.option("--sort", type=click.Choice(SORTS), default="name", help="In which order.")
@click.option("--descending", is_flag=True, help="The other way round.")
@click.option("--archived", is_flag=True, help="Those put away.")
@click.pass_obj
def list_customers(
    session: Session, *, search: str, which: str, sort: str, descending: bool, archived: bool
) -> None:
    """All customers with what they owe or have in credit."""
    with session.read() as tx:
        query = CustomerQuery(
            text=search,
            filter=which.replace("-", "_"),
            sort=sort,
            descending=descending,
            archived=archived,
            late_on=tx.today,
        )
        ids = customers.customer_ids(tx, query)
        rows = [
            customer_row(row)
            for start in range(0, len(ids), 1000)
            for row in customers.customer_rows(tx, ids[start : start + 1000])
        ]
        session.show_rows(rows, tx.info, ("debt", "credit", "balance", "late", "limit", "sold", "paid"))


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
@click.option("--customer", "code", required=True, help="The customer's code.")
@click.option("--debt", help="What the customer owed.")
@click.option("--credit", help="What the customer had in credit.")
@click.option("--day", "on", help="The day of it; today otherwise.")
@click.option("--due", help="When the debt was due.")
@click.option("--memo", default="", help="A note.")
@click.option("--uid", help="Request id.")
@click.pass_obj
def opening(session: Session, /, code: str, **given: Any) -> None:
    """Record what a customer owed or had in credit before the book began."""

    def request(tx: Tx) -> Receipt:
        draft = OpeningDraft(
            uid=new_uid(given["uid"]),
            customer_id=customer_id(tx, code),
            day=day(tx, given["on"]),
            debt=amount(tx, given["debt"], "debt", allow_zero=True) or 0,
            credit=amount(tx, given["credit"], "credit", allow_zero=True) or 0,
            due_day=day_or_none(tx, given["due"], "due_day"),
            memo=given["memo"],
        )
        return customers.record_opening(tx, draft)

    session.carry_out(request)


@click.command("ledger")
@click.option("--customer", "code", required=True, help="The customer's code.")
@click.pass_obj
def ledger(session: Session, code: str) -> None:
    """A customer's ledger, in the order of recording, with debt and credit after each entry."""
    with session.read() as tx:
        found = customer_id(tx, code)
        row_nos = sorted(customers.ledger_ids(tx, found))
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
                "memo": r.memo,
                "reference": r.reference,
                "reverses": r.reverses_id,
                "reversed_by": r.reversed_by,
            }
            for start in range(0, len(row_nos), 500)
            for r in customers.ledger_rows(tx, found, row_nos[start : start + 500])
        ]
        amounts = ("debit", "credit", "debt_before", "credit_before", "debt_after", "credit_after")
        session.show_rows(rows, tx.info, amounts)


VERBS = (customer, list_customers, opening, ledger)
