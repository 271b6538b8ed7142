"""Verbs that correct: return, discount, write-off, rounding, recovery, reverse; and consolidation."""

from __future__ import annotations

from typing import Any

import click

from app.cli.selling import METHODS, common
from app.cli.session import Row, Session, amount, customer_id, day, needed, new_uid
from app.domain.accounts import Method
from app.domain.books import Policy
from app.domain.consolidation import ConsolidateAllDraft, ConsolidateDraft
from app.domain.corrections import RecoveryDraft, ReductionDraft, ReturnDraft, ReverseBatchDraft, ReverseDraft
from app.domain.errors import NothingToConsolidate
from app.domain.journal import EntryKind
from app.domain.receipts import Receipt
from app.services import consolidation, corrections
from app.services.consolidation import PolicyDraft
from app.storage.book import Tx


def _sale(tx: Tx, number: str | None) -> int | None:
    return None if number is None else corrections.sale_by_number(tx, number)


@click.command("return")
@click.option("--customer", "code", required=True, help="The customer's code.")
@click.option("--sale", "number", help="The number of the sale the goods came from.")
@click.option("--amount", "total", help="What they are worth; all of the sale otherwise.")
@click.option("--to-debt", help="How much settles the debt; as much as is open otherwise.")
@click.option("--cash", help="How much is paid out at once.")
@click.option("--method", type=METHODS, default="cash", help="How it is paid out.")
@common
@click.pass_obj
def take_back(session: Session, /, code: str, number: str | None, **given: Any) -> None:
    """Take goods back: the open part first, the rest becomes credit or is paid out."""

    def request(tx: Tx) -> Receipt:
        draft = ReturnDraft(
            uid=new_uid(given["uid"]),
            customer_id=customer_id(tx, code),
            day=day(tx, given["on"]),
            sale_id=_sale(tx, number),
            amount=amount(tx, given["total"], "amount"),
            to_debt=amount(tx, given["to_debt"], "to_debt", allow_zero=True),
            cash=amount(tx, given["cash"], "cash", allow_zero=True) or 0,
            method=Method(given["method"]),
            memo=given["memo"],
            reference=given["reference"],
            future_agreed=given["yes_future"],
        )
        return corrections.record_return(tx, draft)

    session.carry_out(request)


def _reduction(name: str, words: str, kind: EntryKind) -> click.Command:
    @click.command(name, help=words)
    @click.option("--customer", "code", required=True, help="The customer's code.")
    @click.option("--amount", "total", required=True, help="By how much the debt becomes smaller.")
    @click.option("--sale", "number", help="The number of the sale; the oldest debts otherwise.")
    @click.option("--day", "on", help="The day of it; today otherwise.")
    @click.option("--reason", default="", help="Why.")
    @click.option("--uid", help="Request id.")
    @click.pass_obj
    def verb(session: Session, /, code: str, total: str, number: str | None, **given: Any) -> None:
        def request(tx: Tx) -> Receipt:
            draft = ReductionDraft(
                uid=new_uid(given["uid"]),
                kind=kind,
                customer_id=customer_id(tx, code),
                day=day(tx, given["on"]),
                amount=needed(tx, total, "amount"),
                sale_id=_sale(tx, number),
                reason=given["reason"],
            )
            return corrections.record_reduction(tx, draft)

        session.carry_out(request)

    return verb


@click.command("recovery")
@click.option("--customer", "code", required=True, help="The customer's code.")
@click.option("--amount", "total", required=True, help="What came in of a debt that had been written off.")
@click.option("--method", type=METHODS, default="cash", help="How it was paid.")
@common
@click.pass_obj
def recovery(session: Session, /, code: str, total: str, **given: Any) -> None:
    """Money for a debt that had been written off."""

    def request(tx: Tx) -> Receipt:
        draft = RecoveryDraft(
            uid=new_uid(given["uid"]),
            customer_id=customer_id(tx, code),
            day=day(tx, given["on"]),
            amount=needed(tx, total, "amount"),
            method=Method(given["method"]),
            memo=given["memo"],
            reference=given["reference"],
            future_agreed=given["yes_future"],
        )
        return corrections.record_recovery(tx, draft)

    session.carry_out(request)


@click.command("reverse")
@click.argument("entry", type=int)
@click.option("--with-dependents", is_flag=True, help="Reverse what depends on it as well.")
@click.option("--reason", default="", help="Why.")
@click.option("--uid", help="Request id.")
@click.pass_obj
def reverse(session: Session, entry: int, *, with_dependents: bool, reason: str, uid: str | None) -> None:
    """Reverse an entry: the mirror is dated today, nothing is deleted."""
    draft = ReverseDraft(new_uid(uid), entry, reason, with_dependents)
    session.carry_out(lambda tx: corrections.reverse(tx, draft))


@click.command("reverse-batch")
@click.argument("batch", type=int)
@click.option("--with-dependents", is_flag=True, help="Reverse what depends on it as well.")
@click.option("--reason", default="", help="Why.")
@click.option("--uid", help="Request id.")
@click.pass_obj
def reverse_batch(
    session: Session, batch: int, *, with_dependents: bool, reason: str, uid: str | None
) -> None:
    """Reverse all of an import, a merge or a consolidation of all."""
    draft = ReverseBatchDraft(new_uid(uid), batch, reason, with_dependents)
    session.carry_out(lambda tx: corrections.reverse_batch(tx, draft))


@click.command("consolidate")
@click.option("--customer", "code", help="The customer's code.")
@click.option("--all", "everybody", is_flag=True, help="Everybody who has both debt and credit.")
@click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing.")
@click.option("--day", "on", help="The day of it; today otherwise.")
@click.option("--reason", default="", help="Why.")
@click.option("--uid", help="Request id.")
@click.pass_obj
def consolidate(
    session: Session, /, *, code: str | None, everybody: bool, dry_run: bool, **given: Any
) -> None:
    """Net debt and credit. With nothing to net it says so and changes nothing."""
    if (code is None) == (not everybody):
        raise click.UsageError("Name a customer with --customer, or --all.")
    if dry_run:
        _preview(session, code)
        return

    def request(tx: Tx) -> Receipt:
        uid, on = new_uid(given["uid"]), day(tx, given["on"])
        if code is None:
            return consolidation.consolidate_all(tx, ConsolidateAllDraft(uid, on, given["reason"]))
        draft = ConsolidateDraft(uid, customer_id(tx, code), on, given["reason"])
        return consolidation.consolidate(tx, draft)

    try:
        session.carry_out(request)
    except NothingToConsolidate as nothing:
        sentence = str(nothing)
        answer: Row = {"entry": None, "entries": [], "consolidated": 0, "message": sentence}
        session.show(answer, lambda: click.echo(sentence))


def _preview(session: Session, code: str | None) -> None:
    with session.read() as tx:
        rows = [
            {"code": p.code, "name": p.name, "debt": p.debt, "credit": p.credit, "amount": p.amount}
            for p in consolidation.preview_all(tx)
            if code in (None, p.code)
        ]
        session.show_rows(rows, tx.info, ("debt", "credit", "amount"))


@click.command("consolidations")
@click.option("--customer", "code", help="Of this customer alone.")
@click.pass_obj
def consolidation_list(session: Session, code: str | None) -> None:
    """Every netting that was ever done, newest first."""
    with session.read() as tx:
        who = None if code is None else customer_id(tx, code)
        ids = consolidation.consolidation_ids(tx, customer_id=who)
        rows = [
            {
                "id": c.id,
                "customer": c.customer_name,
                "day": c.day,
                "entry": c.entry_id,
                "original_debt": c.original_debt,
                "original_credit": c.original_credit,
                "net_debt": c.net_debt,
                "net_credit": c.net_credit,
                "amount": c.amount,
                "reason": c.reason,
                "automatic": c.automatic,
                "actor": c.actor,
                "batch": c.batch_id,
                "consolidated_at": c.consolidated_at,
                "reversed": c.reversed_by is not None,
                "reversed_by": c.reversed_by,
            }
            for start in range(0, len(ids), 500)
            for c in consolidation.consolidation_rows(tx, ids[start : start + 500])
        ]
        amounts = ("original_debt", "original_credit", "net_debt", "net_credit", "amount")
        session.show_rows(rows, tx.info, amounts)


@click.command("policy")
@click.argument("policy", required=False, type=click.Choice([p.value for p in Policy]))
@click.option("--uid", help="Request id.")
@click.pass_obj
def set_policy(session: Session, policy: str | None, uid: str | None) -> None:
    """Say or change when debt and credit are netted."""
    if policy is None:
        with session.read() as tx:
            name = tx.info.policy.value
            session.show({"policy": name}, lambda: click.echo(name))
        return
    draft = PolicyDraft(new_uid(uid), Policy(policy))
    receipt = session.write(lambda tx: consolidation.set_policy(tx, draft))
    session.show({"policy": policy, "message": receipt.message}, lambda: click.echo(receipt.message))


VERBS = (
    take_back,
    _reduction("discount", "A discount allowed afterwards.", EntryKind.DISCOUNT),
    _reduction("write-off", "A debt that will not be paid.", EntryKind.WRITE_OFF),
    _reduction("rounding", "A small difference that is let go.", EntryKind.ROUNDING),
    recovery,
    reverse,
    reverse_batch,
    consolidate,
    consolidation_list,
    set_policy,
)
