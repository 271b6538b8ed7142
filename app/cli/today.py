"""Verbs about the day: today, and the day book as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from app.cli.amounts import check_order, customer_or_none, day_or_none, money
from app.cli.answers import codes, paged
from app.cli.options import last_option, some_customer_option
from app.cli.plain import Row
from app.cli.session import Session
from app.domain.daybook import GROUPS, MONEY, DayBookQuery, DayBookRow
from app.domain.errors import NotFound
from app.domain.journal import EntryKind
from app.domain.reports import BUCKET_TITLES, BUCKETS
from app.services import daybook
from app.services.today import today as read_today
from app.storage.book import Tx

if TYPE_CHECKING:
    from app.domain.today import Today

KINDS = click.Choice([MONEY, *GROUPS, *(kind.value for kind in EntryKind)])


@click.command("today")
@click.pass_obj
def today(session: Session) -> None:
    """What came in and was sold today, what is owed and late, whom to ask first, the state of the proof."""
    with session.read() as tx:
        found = read_today(tx)
        code_of = codes(tx, (row.customer_id for row in found.ask))
        ask = [
            {"customer": code_of[row.customer_id], "name": row.name, "phone": row.phone, "late": row.late,
             "since": row.since} for row in found.ask
        ]  # fmt: skip
        session.show(_today_row(found, ask), lambda: click.echo("\n".join(_today_lines(tx, found))))


def _today_row(found: Today, ask: list[Row]) -> Row:
    run = found.run
    return {
        "day": found.day,
        "money_in": found.now.money_in,
        "money_out": found.now.money_out,
        "methods": {row.method.value: row.amount for row in found.methods},
        "sold": found.now.sold,
        "entries": found.entries,
        "owed": found.owed,
        "late": found.late,
        "credit": found.credit,
        "ages": dict(zip(BUCKETS, found.ages, strict=True)),
        "yesterday": {"money_in": found.yesterday.money_in, "sold": found.yesterday.sold},
        "since_yesterday": {"owed": found.owed_more, "credit": found.credit_more, "fell_due": found.fell_due},
        "days": [row._asdict() for row in found.days],
        "ask": ask,
        "late_customers": found.late_customers,
        "proof": None
        if run is None
        else {"at": run.started_at, "kind": run.kind, "checked": run.checked, "fixed": run.fixed,
              "failed": run.failed, "errors": run.errors},
        "damage": found.damage,
    }  # fmt: skip


def _today_lines(tx: Tx, found: Today) -> list[str]:
    rows = [
        ("money in today", found.now.money_in),
        *((f"  {row.method.value}", row.amount) for row in found.methods),
        ("money out today", found.now.money_out),
        ("sold today", found.now.sold),
        ("owed in all", found.owed),
        *((f"  {title.lower()}", age) for title, age in zip(BUCKET_TITLES, found.ages, strict=True)),
        ("in credit", found.credit),
    ]
    figures = [(name, money(tx, amount)) for name, amount in rows]
    wide = max(len(figure) for _, figure in figures)
    lines = [f"{name:<18}{figure:>{wide}}" for name, figure in figures]
    if found.ask:
        lines += ["", "ask for money first:"]
        lines += [
            f"  {row.name}{f', {row.phone}' if row.phone else ''}: {money(tx, row.late)} late since {row.since}"
            for row in found.ask
        ]
    return [*lines, "", _proof_line(found)]


def _proof_line(found: Today) -> str:
    run = found.run
    if found.damage:
        return found.damage
    if run is None:
        return "Nothing has been checked yet."
    if run.failed or run.errors:
        return f"Not proved: {_balances(run.failed + run.errors)}; see `shopbook discrepancies`."
    return f"{_balances(run.checked)} proved, {run.fixed} put right, {run.started_at:%Y-%m-%d %H:%M} UTC."


def _balances(count: int) -> str:
    return "1 balance" if count == 1 else f"{count} balances"


@click.command("entries")
@click.option("--from", "first", help="The first day.")
@click.option("--to", "last_day", help="The last day.")
@click.option("--kind", type=KINDS, help="A kind of entry, or several that belong together.")
@click.option("--search", default="", help="Part of a number, note, reference or customer.")
@click.option("--till", help="Those recorded at this till, by its name.")
@some_customer_option
@last_option
@click.pass_obj
def entries(
    session: Session,
    *,
    first: str | None,
    last_day: str | None,
    kind: str | None,
    search: str,
    till: str | None,
    code: str | None,
    last: int | None,
) -> None:
    """Every entry of the journal, by day; `report day-book` shows their lines."""
    with session.read() as tx:
        query = DayBookQuery(
            first=day_or_none(tx, first, "from"),
            last=day_or_none(tx, last_day, "to"),
            kind=kind or "",
            text=search,
            till_id=None if till is None else _till(tx, till),
            customer_id=customer_or_none(tx, code),
        )
        check_order(query.first, query.last)
        wanted = daybook.entry_ids(tx, query)[:last][::-1]
        found = [*paged(tx, wanted, daybook.entry_rows)]
        code_of = codes(tx, (row.customer_id for row in found))
        shown = ("day", "kind", "number", "name", "memo", "method", "money", "amount", "reversed_by")
        session.show_rows([_entry_row(row, code_of[row.customer_id]) for row in found], tx.info, shown)


def _till(tx: Tx, name: str) -> int:
    for till_id, known in daybook.tills(tx):
        if known.casefold() == name.casefold():
            return till_id
    raise NotFound(f"There is no till {name} in this book.", field="till")


def _entry_row(row: DayBookRow, code: str | None) -> Row:
    return {
        "entry": row.id,
        "day": row.day,
        "kind": row.kind,
        "number": row.number,
        "customer": code,
        "name": row.customer_name,
        "amount": row.amount,
        "money": row.money,
        "method": row.method,
        "memo": row.memo,
        "reference": row.reference,
        "reverses": row.reverses_id,
        "reversed_by": row.reversed_by,
        "cause": row.cause_id,
        "recorded_at": row.recorded_at,
        "actor": row.actor,
        "till": row.till,
    }


VERBS = (today, entries)
