"""Verbs about safety copies: backup, restore."""

from __future__ import annotations

from pathlib import Path

import click

from app import paths
from app.cli.session import Session
from app.domain.errors import BackupFailed
from app.services import backups
from app.services.backups import BackupResult
from app.services.restore import restore as bring_back

SUFFIX = ".shopbook"


@click.command("backup")
@click.argument("to", required=False, type=click.Path(path_type=Path), metavar="[FOLDER]")
@click.option("--to", "there", type=click.Path(path_type=Path), help="The folder, or a file's name.")
@click.option("--list", "only_list", is_flag=True, help="List the safety copies there are, newest first.")
@click.pass_obj
def backup(session: Session, *, to: Path | None, there: Path | None, only_list: bool) -> None:
    """Make a safety copy of the book, and verify it: into FOLDER, or where Shopbook keeps its copies."""
    target = to or there or paths.folders().backups
    if only_list:
        _list(session, target)
        return
    is_file = target.suffix == SUFFIX and not target.is_dir()
    if is_file and target.exists():
        raise BackupFailed(f"{target} is there already; it was not replaced. Choose another name.")
    with session.book() as book, session.progress() as task:
        made = backups.make_backup(book, target.parent if is_file else target, task)
    if is_file:
        made = backups.rename(made, target)
    _show(session, made)


def _list(session: Session, folder: Path) -> None:
    found = backups.backups(folder, session.book_path())
    rows = [{"file": copy.path, "made_at": copy.made_at.astimezone()} for copy in found]
    lines = "\n".join(str(copy.path) for copy in found) or "No safety copies yet."
    session.show(rows, lambda: click.echo(lines))


def _show(session: Session, made: BackupResult) -> None:
    file = made.path
    answer = {"file": file, "customers": made.customers, "removed": list(made.removed)}
    session.show(answer, lambda: click.echo(f"Made and verified {file}."))


@click.command("restore")
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def restore(session: Session, *, file: Path) -> None:
    """Bring a safety copy back. The book from before is kept with the copies, so that this can be undone."""
    with session.progress() as task:
        done = bring_back(session.book_path(), file, paths.folders().backups, task, outside=session.outside())
    answer = {"book": done.path, "kept": done.kept, "customers": done.customers}
    kept = f" The book from before is {done.kept}." if done.kept else ""
    session.show(answer, lambda: click.echo(f"Brought back and proved.{kept}"))


VERBS = (backup, restore)
