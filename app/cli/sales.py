"""Verbs about sales: sale, charge, sales."""

from __future__ import annotations

from dataclasses import replace

import click

from app.cli.amounts import (
    amount,
    customer_id,
    customer_or_none,
    day_or_none,
    entry_facts,
    needed,
    or_nothing,
    sale_line,
    tax_rate,
)
from app.cli.answers import codes, paged
from app.cli.options import (
    Entered,
    customer_option,
    entry_options,
    last_option,
    method_option,
    some_customer_option,
)
from app.cli.plain import Row
from app.cli.session import Session
from app.domain.accounts import Method
from app.domain.receipts import Receipt
from app.domain.sales import ChargeDraft, SaleDraft, SaleRow, sale_totals
from app.services import sales
from app.storage.book import Tx


@click.command("sale")
@click.option("--customer", "code", help="The customer's code; a walk-in otherwise.")
@click.option("--amount", "total", help="What the goods come to.")
@click.option("--line", "lines", multiple=True, help="description;quantity;unit price[;discount], repeated.")
@click.option("--discount", help="Off the whole sale.")
@click.option("--tax", help="Tax rate in percent; the book's otherwise.")
@click.option("--paid", help="Paid now; a walk-in pays all of it.")
@method_option
@click.option("--from-credit", help="Met from the customer's credit.")
@click.option("--due", help="When the rest is due; by the terms otherwise.")
@click.option("--override", default="", metavar="REASON", help="Allow it past the credit limit, and why.")
@entry_options
@click.pass_obj
def sale(
    session: Session,
    *,
    code: str | None,
    total: str | None,
    lines: tuple[str, ...],
    discount: str | None,
    tax: str | None,
    paid: str | None,
    method: str,
    from_credit: str | None,
    due: str | None,
    override: str,
    entered: Entered,
) -> None:
    """Record a sale: what is paid now, what comes from credit, the rest is owed."""
    change = 0

    def request(tx: Tx) -> Receipt:
        nonlocal change
        draft = SaleDraft(
            **entry_facts(tx, entered),
            customer_id=customer_or_none(tx, code),
            amount=amount(tx, total, "amount"),
            lines=tuple(sale_line(tx, text) for text in lines),
            discount=or_nothing(tx, discount, "discount"),
            tax_rate=tax_rate(tx, tax),
            paid_now=amount(tx, paid, "paid_now", allow_zero=True),
            method=Method(method),
            from_credit=or_nothing(tx, from_credit, "from_credit"),
            due_day=day_or_none(tx, due, "due_day"),
            override_reason=override,
        )
        draft, change = _with_change(tx, draft)
        return sales.record_sale(tx, draft)

    session.carry_out(request, lambda tx, receipt: _sale_facts(tx, receipt) | {"change": change})


def _with_change(tx: Tx, draft: SaleDraft) -> tuple[SaleDraft, int]:
    """A walk-in who gives more than the sale comes to gets change, in minor units; a customer gets credit."""
    if draft.customer_id is not None or not draft.paid_now:
        return draft, 0
    total = sale_totals(draft, tx.info).total
    change = max(draft.paid_now - total, 0)
    return replace(draft, paid_now=draft.paid_now - change), change


def _sale_facts(tx: Tx, receipt: Receipt) -> Row:
    assert receipt.entry_id is not None
    row = sales.sale_rows(tx, [receipt.entry_id])[0]
    return {
        "day": row.day,
        "due": row.due_day,
        "total": row.total,
        "open": row.open,
        "status": row.status.value,
    }


@click.command("charge")
@customer_option
@click.option("--amount", "total", required=True, help="What is taken from the credit.")
@entry_options
@click.pass_obj
def charge(session: Session, *, code: str, total: str, entered: Entered) -> None:
    """A sale from prepaid credit alone; refused with what is missing when the credit is short."""

    def request(tx: Tx) -> Receipt:
        draft = ChargeDraft(
            customer_id=customer_id(tx, code),
            **entry_facts(tx, entered),
            amount=needed(tx, total, "amount"),
        )
        return sales.charge(tx, draft)

    session.carry_out(request, _sale_facts)


@click.command("sales")
@some_customer_option
@click.option("--open", "only_open", is_flag=True, help="Those with something open, oldest due first.")
@click.option("--search", default="", help="A number, or part of a reference or note.")
@last_option
@click.pass_obj
def list_sales(session: Session, *, code: str | None, only_open: bool, search: str, last: int | None) -> None:
    """Sales and other debts with what is open on each, by day."""
    with session.read() as tx:
        who = customer_or_none(tx, code)
        found = sales.sale_ids(tx, customer_id=who, only_open=only_open, text=search)
        wanted = found[:last] if only_open else found[:last][::-1]
        listed = [*paged(tx, wanted, sales.sale_rows)]
        code_of = codes(tx, (row.customer_id for row in listed))
        shown = ("number", "kind", "name", "day", "due", "total", "open", "status", "memo")
        session.show_rows([_sale_row(row, code_of[row.customer_id]) for row in listed], tx.info, shown)


def _sale_row(row: SaleRow, code: str | None) -> Row:
    return {
        "number": row.number,
        "entry": row.entry_id,
        "kind": row.kind,
        "customer": code,
        "name": row.customer_name,
        "day": row.day,
        "due": row.due_day,
        "total": row.total,
        "open": row.open,
        "status": row.status.value,
        "paid": row.paid_now,
        "from_credit": row.from_credit,
        "returned": row.returned,
        "memo": row.memo,
        "reference": row.reference,
    }


VERBS = (sale, charge, list_sales)
