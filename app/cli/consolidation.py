"""Verbs about netting debt and credit: consolidate, consolidations, policy."""

from __future__ import annotations

import click

from app.cli.amounts import customer_id, customer_or_none, day, new_uid
from app.cli.answers import codes, paged
from app.cli.options import last_option, some_customer_option, uid_option
from app.cli.plain import Row
from app.cli.session import Session
from app.domain.books import Policy
from app.domain.consolidation import ConsolidateAllDraft, ConsolidateDraft, ConsolidationRow
from app.domain.errors import NothingToConsolidate
from app.domain.receipts import Receipt
from app.services import consolidation, customers
from app.services.consolidation import PolicyDraft
from app.storage.book import Tx


@click.command("consolidate")
@click.option("--customer", "code", help="The customer's code.")
@click.option("--all", "everybody", is_flag=True, help="Everybody who has both debt and credit.")
@click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing.")
@click.option("--day", "on", help="The day of it; today otherwise.")
@click.option("--reason", default="", help="Why.")
@uid_option
@click.pass_obj
def consolidate(
    session: Session,
    *,
    code: str | None,
    everybody: bool,
    dry_run: bool,
    on: str | None,
    reason: str,
    uid: str | None,
) -> None:
    """Consolidate debt and credit. With nothing to consolidate it says so and changes nothing."""
    if (code is None) == (not everybody):
        raise click.UsageError("Name a customer with --customer, or everybody with --all.")
    if dry_run:
        _preview(session, code)
        return

    def request(tx: Tx) -> Receipt:
        request_id, of = new_uid(uid), day(tx, on)
        if code is None:
            return consolidation.consolidate_all(tx, ConsolidateAllDraft(request_id, of, reason))
        return consolidation.consolidate(tx, ConsolidateDraft(request_id, customer_id(tx, code), of, reason))

    try:
        session.carry_out(request)
    except NothingToConsolidate as nothing:
        _nothing(session, code or "", str(nothing))


def _nothing(session: Session, code: str, sentence: str) -> None:
    """Pressing twice is harmless: the answer says where the customer stands, and that nothing was done."""
    with session.read() as tx:
        row = customers.customer_rows(tx, [customer_id(tx, code)])[0]
    answer: Row = {
        "entry": None,
        "number": "",
        "entries": [],
        "customer": code,
        "debt": row.debt,
        "credit": row.credit,
        "balance": row.balance,
        "consolidated": 0,
        "message": sentence,
        "warnings": [],
        "repeated": False,
    }
    session.show(answer, lambda: click.echo(sentence))


def _preview(session: Session, code: str | None) -> None:
    with session.read() as tx:
        who = customer_or_none(tx, code)
        rows = [
            {
                "code": found.code,
                "name": found.name,
                "debt": found.debt,
                "credit": found.credit,
                "amount": found.amount,
                "debt_after": found.debt - found.amount,
                "credit_after": found.credit - found.amount,
            }
            for found in consolidation.preview_all(tx)
            if who in (None, found.customer_id)
        ]
        shown = ("code", "name", "debt", "credit", "amount", "debt_after", "credit_after")
        session.show_rows(rows, tx.info, shown)


@click.command("consolidations")
@some_customer_option
@last_option
@click.pass_obj
def list_consolidations(session: Session, *, code: str | None, last: int | None) -> None:
    """Every consolidation there ever was, in order; reversed ones stay and are marked."""
    with session.read() as tx:
        found = consolidation.consolidation_ids(tx, customer_id=customer_or_none(tx, code))
        listed = [*paged(tx, found[:last][::-1], consolidation.consolidation_rows)]
        code_of = codes(tx, (row.customer_id for row in listed))
        shown = (
            *("name", "day", "entry", "debt_before", "credit_before", "debt_after", "credit_after"),
            *("reason", "batch", "reversed"),
        )
        session.show_rows([_row(row, code_of[row.customer_id]) for row in listed], tx.info, shown)


def _row(row: ConsolidationRow, code: str | None) -> Row:
    return {
        "id": row.id,
        "customer": code,
        "name": row.customer_name,
        "day": row.day,
        "entry": row.entry_id,
        "debt_before": row.original_debt,
        "credit_before": row.original_credit,
        "debt_after": row.net_debt,
        "credit_after": row.net_credit,
        "amount": row.amount,
        "reason": row.reason,
        "automatic": row.automatic,
        "actor": row.actor,
        "batch": row.batch_id,
        "consolidated_at": row.consolidated_at,
        "reversed": row.reversed_by is not None,
        "reversed_by": row.reversed_by,
    }


@click.command("policy")
@click.argument("policy", required=False, type=click.Choice([p.value for p in Policy]))
@uid_option
@click.pass_obj
def show_or_set_policy(session: Session, *, policy: str | None, uid: str | None) -> None:
    """Say or change when debt and credit are consolidated."""
    if policy is None:
        with session.read() as tx:
            now = tx.info.policy.value
            session.show({"policy": now}, lambda: click.echo(now))
        return
    draft = PolicyDraft(new_uid(uid), Policy(policy))
    receipt = session.write(lambda tx: consolidation.set_policy(tx, draft))
    answer = {"policy": policy, "message": receipt.message, "repeated": receipt.repeated}
    session.show(answer, lambda: click.echo(receipt.message))


VERBS = (consolidate, list_consolidations, show_or_set_policy)
