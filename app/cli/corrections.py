"""Verbs that correct: return, discount, write-off, rounding, recovery, reverse, reverse-batch."""

from __future__ import annotations

import click

from app.cli.amounts import (
    amount,
    customer_id,
    customer_or_none,
    day,
    debt_entry_or_none,
    entry_facts,
    needed,
    new_uid,
    or_nothing,
)
from app.cli.options import (
    NUMBER,
    SALE_HELP,
    Entered,
    customer_option,
    entry_options,
    method_option,
    uid_option,
)
from app.cli.session import Session
from app.domain.accounts import Method
from app.domain.corrections import RecoveryDraft, ReductionDraft, ReturnDraft, ReverseBatchDraft, ReverseDraft
from app.domain.errors import Incomplete
from app.domain.journal import EntryKind
from app.domain.receipts import Receipt
from app.services import corrections, customers, sales
from app.storage.book import Tx


@click.command("return")
@click.option("--customer", "code", help="The customer's code; that of the sale otherwise.")
@click.option("--sale", "number", help=f"{SALE_HELP}: where the goods came from.")
@click.option("--amount", "total", help="What they are worth; all of the sale otherwise.")
@click.option("--to-debt", help="How much settles the debt; as much as is open otherwise.")
@click.option("--cash", help="How much is paid out at once.")
@click.option("--yes-unsold", is_flag=True, help="More than this book knows to have been sold is meant.")
@method_option
@entry_options
@click.pass_obj
def take_back(
    session: Session,
    *,
    code: str | None,
    number: str | None,
    total: str | None,
    to_debt: str | None,
    cash: str | None,
    yes_unsold: bool,
    method: str,
    entered: Entered,
) -> None:
    """Take goods back: the open part first, the rest becomes credit or is paid out."""

    def request(tx: Tx) -> Receipt:
        sale_id = debt_entry_or_none(tx, number)
        draft = ReturnDraft(
            customer_id=_whose(tx, code, sale_id),
            **entry_facts(tx, entered),
            sale_id=sale_id,
            amount=amount(tx, total, "amount"),
            to_debt=amount(tx, to_debt, "to_debt", allow_zero=True),
            cash=or_nothing(tx, cash, "cash"),
            method=Method(method),
            unsold_agreed=yes_unsold,
        )
        return corrections.record_return(tx, draft)

    session.carry_out(request)


def _whose(tx: Tx, code: str | None, sale_id: int | None) -> int:
    """The customer named, or the one of the sale; raises Incomplete for neither."""
    named = customer_or_none(tx, code)
    if named is None and sale_id is not None:
        rows = sales.sale_rows(tx, [sale_id])
        named = rows[0].customer_id if rows else None
        if named is None:
            raise Incomplete(
                "That is no sale on a customer's account. A sale to a walk-in is reversed instead.",
                field="sale",
            )
    if named is None:
        raise Incomplete("Name the customer, or the sale.", field="customer")
    return named


def _reduction(name: str, words: str, kind: EntryKind) -> click.Command:
    @click.command(name, help=words)
    @click.option("--customer", "code", help="The customer's code; that of the sale otherwise.")
    @click.option("--amount", "total", help="By how much; all that is open otherwise.")
    @click.option("--sale", "number", help=f"{SALE_HELP}; the oldest debts otherwise.")
    @click.option("--reason", default="", help="Why.")
    @click.option("--day", "on", help="The day of it; today otherwise.")
    @click.option("--yes-future", is_flag=True, help="A day after tomorrow is meant.")
    @uid_option
    @click.pass_obj
    def verb(
        session: Session,
        *,
        code: str | None,
        total: str | None,
        number: str | None,
        reason: str,
        on: str | None,
        yes_future: bool,
        uid: str | None,
    ) -> None:
        if total is None and kind is not EntryKind.WRITE_OFF:
            raise click.UsageError("Say by how much: --amount.")

        def request(tx: Tx) -> Receipt:
            sale_id = debt_entry_or_none(tx, number)
            who = _whose(tx, code, sale_id)
            draft = ReductionDraft(
                uid=new_uid(uid),
                kind=kind,
                customer_id=who,
                day=day(tx, on),
                amount=_open(tx, who, sale_id) if total is None else needed(tx, total, "amount"),
                sale_id=sale_id,
                reason=reason,
                future_agreed=yes_future,
            )
            return corrections.record_reduction(tx, draft)

        session.carry_out(request)

    return verb


def _open(tx: Tx, customer_id: int, sale_id: int | None) -> int:
    """What is open on the sale, or on all of the customer's debts; minor units."""
    if sale_id is not None:
        return sales.sale_rows(tx, [sale_id])[0].open
    return customers.customer_rows(tx, [customer_id])[0].debt


@click.command("recovery")
@customer_option
@click.option("--amount", "total", required=True, help="What came in of a debt that had been written off.")
@method_option
@entry_options
@click.pass_obj
def recovery(session: Session, *, code: str, total: str, method: str, entered: Entered) -> None:
    """Money for a debt that had been written off."""

    def request(tx: Tx) -> Receipt:
        draft = RecoveryDraft(
            customer_id=customer_id(tx, code),
            **entry_facts(tx, entered),
            amount=needed(tx, total, "amount"),
            method=Method(method),
        )
        return corrections.record_recovery(tx, draft)

    session.carry_out(request)


@click.command("reverse")
@click.argument("entry", type=NUMBER)
@click.option("--with-dependents", is_flag=True, help="Reverse what depends on it as well.")
@click.option("--reason", default="", help="Why.")
@uid_option
@click.pass_obj
def reverse(session: Session, *, entry: int, with_dependents: bool, reason: str, uid: str | None) -> None:
    """Reverse an entry: its mirror is dated today, nothing is deleted."""
    draft = ReverseDraft(new_uid(uid), entry, reason, with_dependents)
    session.carry_out(lambda tx: corrections.reverse(tx, draft))


@click.command("reverse-batch")
@click.argument("batch", type=NUMBER)
@click.option("--with-dependents", is_flag=True, help="Reverse what depends on it as well.")
@click.option("--reason", default="", help="Why.")
@uid_option
@click.pass_obj
def reverse_batch(
    session: Session, *, batch: int, with_dependents: bool, reason: str, uid: str | None
) -> None:
    """Reverse all of an import, of a merge, or of a consolidation of all."""
    draft = ReverseBatchDraft(new_uid(uid), batch, reason, with_dependents)
    session.carry_out(lambda tx: corrections.reverse_batch(tx, draft))


VERBS = (
    take_back,
    _reduction("discount", "Allow a discount afterwards.", EntryKind.DISCOUNT),
    _reduction("write-off", "Write off a debt that will not be paid.", EntryKind.WRITE_OFF),
    _reduction("rounding", "Let a small difference go.", EntryKind.ROUNDING),
    recovery,
    reverse,
    reverse_batch,
)
