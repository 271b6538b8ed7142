"""The verb about what other programs read: export."""

from __future__ import annotations

from pathlib import Path

import click

from app.cli.options import csv_options
from app.cli.session import Session, on_interrupt
from app.domain.sheets import CsvForm
from app.services import exports
from app.services.exports import Format


@click.command("export")
@click.argument(
    "form", type=click.Choice([f.value for f in Format]), metavar="hledger|beancount|csv|xlsx|dump"
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Replace a file that is there.")
@csv_options
@click.pass_obj
def export(session: Session, *, form: str, file: Path, force: bool, bom: bool, decimal: str) -> None:
    """Write the whole book: as a journal that hledger or Beancount reads, as CSV files into a folder, as a
    spreadsheet, or as a dump of every table.

    What csv and xlsx write, `import book` reads back into a new book.
    """
    csv = CsvForm(decimal, bom)
    with session.read() as tx, session.progress() as task, on_interrupt(lambda *_: task.cancel()):
        done = exports.export(tx, Format(form), file, force=force, csv=csv, task=task)
    answer = {"file": done.file, "entries": done.entries, "warning": done.warning}
    sentence = f"Wrote {done.entries} entries into {done.file}."
    warning = f"\nThe book is marked as damaged: {done.warning}" if done.warning else ""
    session.show(answer, lambda: click.echo(sentence + warning))


VERBS = (export,)
