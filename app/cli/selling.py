"""Verbs about sales and money: sale, charge, payment, pending, refund, and their lists."""

from __future__ import annotations

from typing import Any

import click

from app.cli.session import Session, amount, customer_id, day, day_or_none, needed, new_uid
from app.domain.accounts import Method
from app.domain.errors import Incomplete
from app.domain.money import parse_quantity
from app.domain.payments import OutcomeDraft, PaymentDraft, RefundDraft
from app.domain.receipts import Receipt
from app.domain.sales import ChargeDraft, SaleDraft, SaleLineDraft
from app.locales import number_style
from app.services import payments, sales
from app.services.corrections import sale_by_number
from app.storage.book import Tx

METHODS = click.Choice([m.value for m in Method])


def common(function: Any) -> Any:
    """The options every entry has."""
    for option in (
        click.option("--day", "on", help="The day of it; today otherwise."),
        click.option("--memo", default="", help="A note."),
        click.option("--reference", default="", help="A number of somebody else's."),
        click.option("--uid", help="Request id: the same request again posts nothing."),
        click.option("--yes-future", is_flag=True, help="A day after tomorrow is meant."),
    ):
        function = option(function)
    return function


@click.command("sale")
@click.option("--customer", "code", help="The customer's code; a walk-in otherwise.")
@click.option("--amount", "total", help="What the goods come to.")
@click.option(
    "--line", "lines", multiple=True, help="`description;quantity;unit price[;discount]`, repeated."
)
@click.option("--discount", help="Off the whole sale.")
@click.option("--tax", type=click.IntRange(0, 10_000), help="Tax rate in basis points; the book's otherwise.")
@click.option("--paid", help="Paid now.")
@click.option("--method", type=METHODS, default="cash", help="How it was paid.")
@click.option("--from-credit", help="Met from the customer's credit.")
@click.option("--due", help="When the rest is due; by the terms otherwise.")
@click.option("--override", default="", help="Why the credit limit may be passed.")
@common
@click.pass_obj
def sale(session: Session, /, code: str | None, **given: Any) -> None:
    """Record a sale: what is not paid now or met from credit is owed."""

    def request(tx: Tx) -> Receipt:
        draft = SaleDraft(
            uid=new_uid(given["uid"]),
            day=day(tx, given["on"]),
            customer_id=None if code is None else customer_id(tx, code),
            amount=amount(tx, given["total"], "amount"),
            lines=tuple(_line(tx, text) for text in given["lines"]),
            discount=amount(tx, given["discount"], "discount", allow_zero=True) or 0,
            tax_rate=given["tax"],
            paid_now=amount(tx, given["paid"], "paid_now", allow_zero=True),
            method=Method(given["method"]),
            from_credit=amount(tx, given["from_credit"], "from_credit", allow_zero=True) or 0,
            due_day=day_or_none(tx, given["due"], "due_day"),
            memo=given["memo"],
            reference=given["reference"],
            override_reason=given["override"],
            future_agreed=given["yes_future"],
        )
        return sales.record_sale(tx, draft)

    session.carry_out(request)


def _line(tx: Tx, text: str) -> SaleLineDraft:
    parts = text.split(";")
    if len(parts) not in (3, 4):
        raise Incomplete(
            "A line is `description;quantity;unit price`, perhaps with `;discount`.", field="lines"
        )
    return SaleLineDraft(
        description=parts[0].strip(),
        quantity=parse_quantity(parts[1], number_style(tx.info.locale), field="lines"),
        unit_price=needed(tx, parts[2], "lines", allow_zero=True),
        discount=(amount(tx, parts[3], "lines", allow_zero=True) or 0) if len(parts) == 4 else 0,
    )


@click.command("charge")
@click.option("--customer", "code", required=True, help="The customer's code.")
@click.option("--amount", "total", required=True, help="What is taken from the credit.")
@common
@click.pass_obj
def charge(session: Session, /, code: str, total: str, **given: Any) -> None:
    """A sale from prepaid credit alone; refused when the credit is short."""

    def request(tx: Tx) -> Receipt:
        draft = ChargeDraft(
            uid=new_uid(given["uid"]),
            customer_id=customer_id(tx, code),
            day=day(tx, given["on"]),
            amount=needed(tx, total, "amount"),
            memo=given["memo"],
            reference=given["reference"],
            future_agreed=given["yes_future"],
        )
        return sales.charge(tx, draft)

    session.carry_out(request)


@click.command("payment")
@click.option("--customer", "code", required=True, help="The customer's code.")
@click.option("--amount", "total", required=True, help="What came in.")
@click.option("--to-debt", help="How much of it goes to the debt; as much as is owed otherwise.")
@click.option("--settle", multiple=True, help="`SALE=AMOUNT`: settle that sale, repeated.")
@click.option("--method", type=METHODS, default="cash", help="How it was paid.")
@click.option("--pending", is_flag=True, help="Not there yet: shown, not counted.")
@common
@click.pass_obj
def payment(session: Session, /, code: str, *, total: str, pending: bool, **given: Any) -> None:
    """Record a payment: to the debt first, the rest becomes credit."""

    def request(tx: Tx) -> Receipt:
        draft = PaymentDraft(
            uid=new_uid(given["uid"]),
            customer_id=customer_id(tx, code),
            day=day(tx, given["on"]),
            amount=needed(tx, total, "amount"),
            method=Method(given["method"]),
            to_debt=amount(tx, given["to_debt"], "to_debt", allow_zero=True),
            allocations=tuple(_settle(tx, text) for text in given["settle"]),
            memo=given["memo"],
            reference=given["reference"],
            future_agreed=given["yes_future"],
        )
        return payments.record_pending(tx, draft) if pending else payments.record_payment(tx, draft)

    session.carry_out(request)


def _settle(tx: Tx, text: str) -> tuple[int, int]:
    number, mark, part = text.partition("=")
    if not mark:
        raise Incomplete("Settle is `SALE=AMOUNT`.", field="allocations")
    return sale_by_number(tx, number.strip()), needed(tx, part, "allocations")


@click.command("pending")
@click.option("--customer", "code", help="Of this customer alone.")
@click.option("--decided", is_flag=True, help="Those that have had their outcome.")
@click.pass_obj
def pending_list(session: Session, *, code: str | None, decided: bool) -> None:
    """Payments that are not there yet."""
    with session.read() as tx:
        who = None if code is None else customer_id(tx, code)
        rows = [
            {
                "id": p.id,
                "customer": p.customer_name,
                "day": p.day,
                "amount": p.amount,
                "method": p.method,
                "to_debt": p.to_debt,
                "reference": p.reference,
                "memo": p.memo,
                "status": p.outcome.value if p.outcome else "pending",
                "entry": p.entry_id,
            }
            for p in payments.pending_rows(tx, customer_id=who, decided=decided)
        ]
        session.show_rows(rows, tx.info, ("amount", "to_debt"))


def _outcome(name: str, words: str, service: Any) -> click.Command:
    @click.command(name, help=words)
    @click.argument("number", type=int)
    @click.option("--day", "on", help="The day of it; today otherwise.")
    @click.option("--reason", default="", help="Why.")
    @click.option("--uid", help="Request id.")
    @click.pass_obj
    def verb(session: Session, /, number: int, on: str | None, reason: str, uid: str | None) -> None:
        session.carry_out(lambda tx: service(tx, OutcomeDraft(new_uid(uid), number, day(tx, on), reason)))

    return verb


@click.command("refund")
@click.option("--customer", "code", required=True, help="The customer's code.")
@click.option("--amount", "total", required=True, help="What is paid back.")
@click.option("--method", type=METHODS, default="cash", help="How it is paid back.")
@common
@click.pass_obj
def refund(session: Session, /, code: str, total: str, **given: Any) -> None:
    """Pay credit back; never more than there is."""

    def request(tx: Tx) -> Receipt:
        draft = RefundDraft(
            uid=new_uid(given["uid"]),
            customer_id=customer_id(tx, code),
            day=day(tx, given["on"]),
            amount=needed(tx, total, "amount"),
            method=Method(given["method"]),
            memo=given["memo"],
            reference=given["reference"],
            future_agreed=given["yes_future"],
        )
        return payments.refund(tx, draft)

    session.carry_out(request)


@click.command("sales")
@click.option("--customer", "code", help="Of this customer alone.")
@click.option("--open", "only_open", is_flag=True, help="Those with something open, oldest due first.")
@click.pass_obj
def sale_list(session: Session, *, code: str | None, only_open: bool) -> None:
    """Sales with what is open on each, newest first."""
    with session.read() as tx:
        who = None if code is None else customer_id(tx, code)
        ids = sales.sale_ids(tx, customer_id=who, only_open=only_open)
        rows = [
            {
                "number": s.number,
                "entry": s.entry_id,
                "kind": s.kind,
                "customer": s.customer_name,
                "day": s.day,
                "due": s.due_day,
                "total": s.total,
                "open": s.open,
                "status": s.status.value,
                "reference": s.reference,
                "memo": s.memo,
            }
            for start in range(0, len(ids), 500)
            for s in sales.sale_rows(tx, ids[start : start + 500])
        ]
        session.show_rows(rows, tx.info, ("total", "open"))


@click.command("payments")
@click.option("--customer", "code", help="Of this customer alone.")
@click.pass_obj
def payment_list(session: Session, code: str | None) -> None:
    """Payments and refunds with what of each is still credit, newest first."""
    with session.read() as tx:
        who = None if code is None else customer_id(tx, code)
        ids = payments.payment_ids(tx, customer_id=who)
        rows = [
            {
                "number": p.number,
                "entry": p.entry_id,
                "kind": p.kind,
                "customer": p.customer_name,
                "day": p.day,
                "method": p.method,
                "amount": p.amount,
                "to_debt": p.to_debt,
                "unused": p.unused,
                "reference": p.reference,
                "reversed_by": p.reversed_by,
            }
            for start in range(0, len(ids), 500)
            for p in payments.payment_rows(tx, ids[start : start + 500])
        ]
        session.show_rows(rows, tx.info, ("amount", "to_debt", "unused"))


VERBS = (
    sale,
    charge,
    payment,
    pending_list,
    _outcome(
        "confirm", "A pending payment arrived: it is posted with that day's date.", payments.confirm_pending
    ),
    _outcome("fail", "A pending payment will not come.", payments.fail_pending),
    _outcome("cancel", "A pending payment was taken back.", payments.cancel_pending),
    refund,
    sale_list,
    payment_list,
)
