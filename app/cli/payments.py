"""Verbs about money: payment, pending, confirm, fail, cancel, refund, payments."""

from __future__ import annotations

from collections.abc import Callable

import click

from app.cli.amounts import amount, customer_id, customer_or_none, day, entry_facts, needed, new_uid, settled
from app.cli.answers import codes, paged
from app.cli.options import (
    NUMBER,
    Entered,
    customer_option,
    entry_options,
    last_option,
    method_option,
    some_customer_option,
    uid_option,
)
from app.cli.plain import Row
from app.cli.session import Session
from app.domain.accounts import Method
from app.domain.payments import OutcomeDraft, PaymentDraft, PaymentRow, PendingRow, RefundDraft
from app.domain.receipts import Receipt
from app.services import payments
from app.storage.book import Tx


@click.command("payment")
@customer_option
@click.option("--amount", "total", required=True, help="What came in.")
@click.option("--to-debt", help="How much of it goes to the debt; as much as is owed otherwise.")
@click.option(
    "--settle",
    "settles",
    multiple=True,
    metavar="SALE=AMOUNT",
    help="Settle so much of that sale (its number, or entry:N), repeated.",
)
@method_option
@click.option("--pending", is_flag=True, help="Not there yet: noted as on the way, not counted.")
@entry_options
@click.pass_obj
def payment(
    session: Session,
    *,
    code: str,
    total: str,
    to_debt: str | None,
    settles: tuple[str, ...],
    method: str,
    pending: bool,
    entered: Entered,
) -> None:
    """Record a payment: to the debt first, oldest due first; the rest becomes credit."""
    if pending and settles:
        raise click.UsageError("What a payment on the way settles is decided when it arrives.")

    def request(tx: Tx) -> Receipt:
        draft = PaymentDraft(
            customer_id=customer_id(tx, code),
            **entry_facts(tx, entered),
            amount=needed(tx, total, "amount"),
            method=Method(method),
            to_debt=amount(tx, to_debt, "to_debt", allow_zero=True),
            allocations=tuple(settled(tx, text) for text in settles),
        )
        return payments.record_pending(tx, draft) if pending else payments.record_payment(tx, draft)

    session.carry_out(request, _pending_facts if pending else None)


def _pending_facts(_tx: Tx, receipt: Receipt) -> Row:
    return {"number": str(receipt.pending_id), "status": "pending"}


@click.command("pending")
@some_customer_option
@click.option("--decided", is_flag=True, help="Those that have had their outcome, instead.")
@click.pass_obj
def list_pending(session: Session, *, code: str | None, decided: bool) -> None:
    """Payments on the way; `number` is what confirm, fail and cancel are told."""
    with session.read() as tx:
        listed = payments.pending_rows(tx, customer_id=customer_or_none(tx, code), decided=decided)
        if decided:
            listed = listed[::-1]
        code_of = codes(tx, (row.customer_id for row in listed))
        shown = ("number", "name", "day", "amount", "method", "reference", "status", "entry", "memo")
        session.show_rows([_pending_row(row, code_of[row.customer_id]) for row in listed], tx.info, shown)


def _pending_row(row: PendingRow, code: str | None) -> Row:
    return {
        "number": str(row.id),
        "id": row.id,
        "customer": code,
        "name": row.customer_name,
        "day": row.day,
        "amount": row.amount,
        "method": row.method,
        "to_debt": row.to_debt,
        "reference": row.reference,
        "memo": row.memo,
        "status": row.outcome.value if row.outcome else "pending",
        "decided_at": row.decided_at,
        "entry": row.entry_id,
    }


def _outcome(
    name: str, status: str, words: str, service: Callable[[Tx, OutcomeDraft], Receipt]
) -> click.Command:
    @click.command(name, help=words)
    @click.argument("number", type=NUMBER)
    @click.option("--day", "on", help="The day of it; today otherwise.")
    @click.option("--reason", default="", help="Why.")
    @uid_option
    @click.pass_obj
    def verb(session: Session, *, number: int, on: str | None, reason: str, uid: str | None) -> None:
        session.carry_out(
            lambda tx: service(tx, OutcomeDraft(new_uid(uid), number, day(tx, on), reason)),
            lambda _tx, _receipt: {"pending": number, "status": status},
        )

    return verb


@click.command("refund")
@customer_option
@click.option("--amount", "total", required=True, help="What is paid back.")
@method_option
@entry_options
@click.pass_obj
def refund(session: Session, *, code: str, total: str, method: str, entered: Entered) -> None:
    """Pay credit back; never more than there is."""

    def request(tx: Tx) -> Receipt:
        draft = RefundDraft(
            customer_id=customer_id(tx, code),
            **entry_facts(tx, entered),
            amount=needed(tx, total, "amount"),
            method=Method(method),
        )
        return payments.refund(tx, draft)

    session.carry_out(request)


@click.command("payments")
@some_customer_option
@last_option
@click.pass_obj
def list_payments(session: Session, *, code: str | None, last: int | None) -> None:
    """Payments and refunds with what of each is still credit, by day."""
    with session.read() as tx:
        found = payments.payment_ids(tx, customer_id=customer_or_none(tx, code))
        listed = [*paged(tx, found[:last][::-1], payments.payment_rows)]
        code_of = codes(tx, (row.customer_id for row in listed))
        shown = ("number", "kind", "name", "day", "method", "amount", "to_debt", "unused", "status")
        session.show_rows([_payment_row(row, code_of[row.customer_id]) for row in listed], tx.info, shown)


def _payment_row(row: PaymentRow, code: str | None) -> Row:
    return {
        "number": row.number,
        "entry": row.entry_id,
        "kind": row.kind,
        "customer": code,
        "name": row.customer_name,
        "day": row.day,
        "method": row.method,
        "amount": row.amount,
        "to_debt": row.to_debt,
        "unused": row.unused,
        "status": "reversed" if row.reversed_by else "completed",
        "memo": row.memo,
        "reference": row.reference,
        "reversed_by": row.reversed_by,
    }


VERBS = (
    payment,
    list_pending,
    _outcome(
        "confirm",
        "completed",
        "A payment on the way arrived: it is posted with that day's date.",
        payments.confirm_pending,
    ),
    _outcome("fail", "failed", "A payment on the way will not come.", payments.fail_pending),
    _outcome("cancel", "cancelled", "A payment on the way was cancelled.", payments.cancel_pending),
    refund,
    list_payments,
)
