"""Verbs about the book itself: new, settings, set, audit, reports, backup, restore, export."""

from __future__ import annotations

from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

import click

from app import paths, settings
from app.cli.session import Session, customer_id, day, new_uid
from app.domain.audit import AuditQuery
from app.domain.errors import Incomplete
from app.domain.reports import Kind, Report, Span
from app.services import audit, backups, books, reports, statements
from app.services.books import SettingDraft
from app.storage.book import Book


@click.command("new")
@click.option("--name", required=True, help="The name of the shop.")
@click.option("--currency", required=True, help="Its currency: NGN, IDR, VND, INR …")
@click.option("--locale", "place", help="How numbers and days are written; this computer's way otherwise.")
@click.pass_obj
def new(session: Session, name: str, currency: str, place: str | None) -> None:
    """Make a new book; a file that is there is never replaced."""
    path = session.path or _default_path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    book = Book.create(path, name=name, currency=currency.upper(), locale=place or "en", wait=session.wait)
    book.close()
    file = paths.folders().make().settings_file
    settings.save(file, settings.load(file).settings.with_book(path.resolve()))
    answer = {"book": str(path), "name": name, "currency": currency.upper(), "locale": place or "en"}
    session.show(answer, lambda: click.echo(f"Made {path}."))


def _default_path(name: str) -> Path:
    safe = "".join(c if c.isalnum() else "-" for c in name).strip("-") or "book"
    return paths.folders().make().books / f"{safe}.shopbook"


@click.command("settings")
@click.pass_obj
def show_settings(session: Session) -> None:
    """All settings of the book."""
    with session.read() as tx:
        found = books.settings(tx)
        lines = "\n".join(f"{key} = {value}" for key, value in sorted(found.items()))
        session.show(found, lambda: click.echo(lines))


@click.command("set")
@click.argument("key")
@click.argument("value")
@click.option("--reason", default="", help="Why; the lock date needs one.")
@click.option("--uid", help="Request id.")
@click.pass_obj
def change(session: Session, key: str, value: str, reason: str, uid: str | None) -> None:
    """Change a setting of the book."""
    draft = SettingDraft(new_uid(uid), key.replace("-", "_"), value, reason)
    receipt = session.write(lambda tx: books.change_setting(tx, draft))
    answer = {"key": draft.key, "value": value, "message": receipt.message}
    session.show(answer, lambda: click.echo(receipt.message))


@click.command("audit")
@click.option("--customer", "code", help="About this customer alone.")
@click.option("--action", default="", help="This action alone.")
@click.option("--search", default="", help="With this text.")
@click.option("--from", "first", help="From this day on.")
@click.option("--to", "last", help="Up to this day.")
@click.option(
    "--limit", type=click.IntRange(1), default=1000, show_default=True, help="At most so many rows."
)
@click.pass_obj
def show_audit(
    session: Session, code: str | None, *, action: str, search: str, limit: int, **given: Any
) -> None:
    """Every change that was ever made, newest first."""
    with session.read() as tx:
        query = AuditQuery(
            customer_id=None if code is None else customer_id(tx, code),
            action=action,
            text=search,
            since=None if given["first"] is None else _midnight(day(tx, given["first"])),
            until=None if given["last"] is None else _midnight(day(tx, given["last"]), after=True),
        )
        ids = audit.audit_ids(tx, query)[:limit]
        rows = [
            {
                "id": a.id,
                "at": a.at,
                "actor": a.actor,
                "action": a.action,
                "customer": a.customer_name or None,
                "entry": a.entry_id,
                "batch": a.batch_id,
                "pending": a.pending_id,
                "before": a.before,
                "after": a.after,
            }
            for start in range(0, len(ids), 500)
            for a in audit.audit_rows(tx, ids[start : start + 500])
        ]
        session.show_rows(rows, tx.info)


def _midnight(of: Any, *, after: bool = False) -> datetime:
    from datetime import timedelta

    local = datetime.combine(of + timedelta(days=1) if after else of, time(0)).astimezone()
    return local.astimezone(UTC)


def span_options(function: Any) -> Any:
    """The days a report covers."""
    for option in (
        click.option("--from", "first", help="The first day; the year's otherwise."),
        click.option("--as-of", "--to", "last", help="The last day; today otherwise."),
        click.option("--known-on", help="Leave out what was recorded after this day."),
    ):
        function = option(function)
    return function


def _span(tx: Any, first: str | None, last: str | None, known_on: str | None) -> Span:
    year = reports.this_year(tx)
    last_day = year.last if last is None else day(tx, last)
    first_day = min(year.first, last_day) if first is None else day(tx, first)
    if first_day > last_day:
        raise Incomplete("The first day is after the last.", field="first")
    return Span(first_day, last_day, None if known_on is None else day(tx, known_on))


@click.command("report")
@click.argument("name", type=click.Choice([*reports.REPORTS]))
@span_options
@click.pass_obj
def report(session: Session, name: str, first: str | None, last: str | None, known_on: str | None) -> None:
    """A report, as of any day and as known on any day."""
    with session.read() as tx:
        show_report(session, tx.info, reports.run(tx, name, _span(tx, first, last, known_on)))


@click.command("statement")
@click.option("--customer", "code", required=True, help="The customer's code.")
@span_options
@click.pass_obj
def statement(session: Session, code: str, first: str | None, last: str | None, known_on: str | None) -> None:
    """A customer's statement: opening, movements, closing, open items, ageing."""
    with session.read() as tx:
        found = statements.statement(tx, customer_id(tx, code), _span(tx, first, last, known_on))
        show_report(session, tx.info, found)


def show_report(session: Session, info: Any, found: Report) -> None:
    """Print a report: as JSON whole, or as tables."""
    if session.as_json:
        session.show(report_data(found))
        return
    from app.cli.render import print_table

    for part in (found, *found.foot):
        click.echo(f"{part.title} · {' · '.join(part.scope)}")
        titles = [c.title for c in part.columns]
        amounts = frozenset(c.title for c in part.columns if c.kind is Kind.AMOUNT)
        print_table([dict(zip(titles, row.values, strict=True)) for row in part.rows], info, amounts)


def report_data(found: Report) -> dict[str, Any]:
    """A report as scripts read it: each row by the columns' keys, amounts in minor units."""
    keys = [c.key for c in found.columns]
    return {
        "report": found.key,
        "title": found.title,
        "scope": list(found.scope),
        "columns": [{"key": c.key, "title": c.title, "kind": c.kind.value} for c in found.columns],
        "rows": [
            dict(zip(keys, row.values, strict=True)) | {"row": row.weight.value, "entry": row.entry_id}
            for row in found.rows
        ],
        "foot": [report_data(part) for part in found.foot],
    }


@click.command("backup")
@click.option("--to", "folder", type=click.Path(path_type=Path, file_okay=False), help="Into this folder.")
@click.option("--list", "only_list", is_flag=True, help="List the safety copies there are.")
@click.pass_obj
def backup(session: Session, folder: Path | None, *, only_list: bool) -> None:
    """Make a verified safety copy of the book."""
    from app.cli.render import Bar

    folder = folder or paths.folders().backups
    path = session.book_path()
    if only_list:
        rows = [
            {"file": str(b.path), "made_at": b.made_at.isoformat()} for b in backups.backups(folder, path)
        ]
        session.show(rows, lambda: click.echo("\n".join(r["file"] for r in rows) or "No safety copies yet."))
        return
    with session.book() as book, Bar() as task:
        made = backups.make_backup(book, folder, task)
    answer = {"file": str(made.path), "customers": made.customers, "removed": [str(p) for p in made.removed]}
    session.show(answer, lambda: click.echo(f"Made and verified {made.path}."))


@click.command("restore")
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def restore(session: Session, file: Path) -> None:
    """Bring a safety copy back. The present book is kept beside the copies, so that this can be undone."""
    from app.cli.render import Bar

    with Bar() as task:
        done = backups.restore(session.book_path(), file, paths.folders().backups, task)
    answer = {"book": str(done.path), "kept": str(done.kept), "customers": done.customers}
    session.show(answer, lambda: click.echo(f"Brought back. The book from before is {done.kept}."))


VERBS = (new, show_settings, change, show_audit, report, statement, backup, restore)
