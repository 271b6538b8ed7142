"""Verbs that end on paper: receipt, invoice, statements, logo; and what `--pdf` means for reports."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from app.cli.amounts import day_or_none, debt_entry, money, new_uid, span_of
from app.cli.options import NUMBER, span_options, uid_option
from app.cli.plain import Row
from app.cli.session import Session, on_interrupt
from app.domain.errors import BookExists, Incomplete, NotFound
from app.domain.papers import DayPaper, Paper, StatementPaper, Width
from app.services import papers
from app.services.papers import LogoDraft
from app.storage.book import Tx

WIDTHS = click.Choice(["58", "80", "a4"])


def to_pdf(
    session: Session, found: Sequence[Paper], file: Path, *, width: Width = "a4", invoice: bool = False
) -> None:
    """Write papers as one PDF and say so. A file of that name is replaced, but only a PDF."""
    pages = _write(session, found, file, width=width, invoice=invoice)
    answer: dict[str, Any] = {"pdf": file, "papers": len(found), "pages": pages}
    session.show(answer, lambda: click.echo(f"Wrote {file} ({pages} {'page' if pages == 1 else 'pages'})."))


def _write(session: Session, found: Sequence[Paper], file: Path, *, width: Width, invoice: bool) -> int:
    if session.write_pdf is None:
        raise click.UsageError("This program cannot write PDF.")
    if file.suffix.casefold() != ".pdf":
        raise click.UsageError(f"The name of a PDF ends in .pdf; {file.name} does not.")
    with session.progress() as task, on_interrupt(lambda *_: task.cancel()):
        return session.write_pdf(found, file, width, task, invoice=invoice)


@click.command("receipt")
@click.argument("entry", type=NUMBER)
@click.option("--pdf", "file", type=click.Path(path_type=Path), required=True, help="The file to write.")
@click.option(
    "--width", type=WIDTHS, default="a4", show_default=True, help="Of the paper: mm of a roll, or A4."
)
@click.pass_obj
def receipt(session: Session, *, entry: int, file: Path, width: Width) -> None:
    """The receipt for a sale, a payment or a refund, by its entry."""
    with session.read() as tx:
        found = papers.entry_paper(tx, entry)
    to_pdf(session, [found], file, width=width)


@click.command("invoice")
@click.argument("sale")
@click.option("--pdf", "file", type=click.Path(path_type=Path), required=True, help="The file to write.")
@click.pass_obj
def invoice(session: Session, *, sale: str, file: Path) -> None:
    """The invoice for a sale, by its number or as entry:N."""
    with session.read() as tx:
        found = papers.sale_paper(tx, debt_entry(tx, sale))
    to_pdf(session, [found], file, invoice=True)


@click.command("statements")
@click.option(
    "--pdf",
    "place",
    type=click.Path(path_type=Path),
    required=True,
    help="A file, or a folder that is there.",
)
@click.option("--force", is_flag=True, help="Of a folder: replace statements that are in it.")
@span_options
@click.pass_obj
def statements(
    session: Session,
    *,
    place: Path,
    force: bool,
    first: str | None,
    last: str | None,
    known_on: str | None,
) -> None:
    """Statements of all who owe, in one PDF, or one each in a folder."""

    def of_all(tx: Tx) -> list[StatementPaper]:
        span = span_of(tx, first, last, known_on)
        return [papers.statement_paper(tx, who, span) for who in papers.owing(tx, span)]

    with session.read() as tx:
        found = of_all(tx)
    if not found:
        raise NotFound("Nobody owes anything: there is no statement to write.", field="customer")
    if not place.is_dir():
        to_pdf(session, found, place)
        return
    try:
        files = papers.statement_files(place, "Statement", found, force=force)
    except BookExists as error:
        raise BookExists(f"{error} Choose another folder, or say --force.") from error
    pages = 0
    for paper, file in zip(found, files, strict=True):
        pages += _write(session, [paper], file, width="a4", invoice=False)
    answer = {"pdf": place, "papers": len(found), "pages": pages}
    session.show(answer, lambda: click.echo(f"Wrote {len(found)} statements into {place}."))


@click.command("slip")
@click.option("--day", "typed", help="The day; today otherwise.")
@click.option("--pdf", "file", type=click.Path(path_type=Path), help="The file to write.")
@click.option(
    "--width", type=WIDTHS, default="80", show_default=True, help="Of the paper: mm of a roll, or A4."
)
@click.pass_obj
def slip(session: Session, *, typed: str | None, file: Path | None, width: Width) -> None:
    """The day-close slip: money by way of paying, sold, owed, and the code of the book as it stands."""
    with session.read() as tx:
        found = papers.day_paper(tx, day_or_none(tx, typed, "day") or tx.today)
        lines = _slip_lines(tx, found)
    if file is not None:
        to_pdf(session, [found], file, width=width)
        return
    answer: Row = {
        "day": found.day,
        "money": {each.method: {"in": each.came, "out": each.went} for each in found.money},
        "sold": found.sold,
        "returned": found.returned,
        "tax": found.tax,
        "total": found.total,
        "entries": found.entries,
        "owed": found.owed,
        "credit": found.credit,
        "code": found.head.code,
    }
    session.show(answer, lambda: click.echo("\n".join(lines)))


def _slip_lines(tx: Tx, found: DayPaper) -> list[str]:
    total = sum(each.came - each.went for each in found.money)
    sold = (
        f"sold: {money(tx, found.sold)}, taken back: {money(tx, found.returned)}, tax: {money(tx, found.tax)},"
        f" in all: {money(tx, found.total)}; entries: {found.entries}"
    )
    return [
        f"{found.day.isoformat()}",
        *(f"{each.method}: in {money(tx, each.came)}, out {money(tx, each.went)}" for each in found.money),
        f"money of the day: {money(tx, total)}",
        sold,
        f"customers owe {money(tx, found.owed)}, have {money(tx, found.credit)} in credit",
        f"book code {found.head.code}",
    ]


@click.command("logo")
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--remove", is_flag=True, help="Take the logo away.")
@uid_option
@click.pass_obj
def logo(session: Session, *, file: Path | None, remove: bool, uid: str | None) -> None:
    """Put the shop's logo on its papers: a PNG or JPEG of at most 256 KB."""
    if remove == (file is not None):
        raise Incomplete("Name a picture, or say --remove.", field="logo")
    picture = papers.read_logo(file) if file is not None else b""
    draft = LogoDraft(new_uid(uid), picture)
    receipt_ = session.write(lambda tx: papers.set_logo(tx, draft))
    session.show({"message": receipt_.message, "bytes": len(picture)}, lambda: click.echo(receipt_.message))


VERBS = (receipt, invoice, statements, slip, logo)
