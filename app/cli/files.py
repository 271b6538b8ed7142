"""Verbs about files: import, and the demo shop."""

from __future__ import annotations

from pathlib import Path

import click

from app.cli.session import Session, on_interrupt
from app.domain.imports import ImportKind, ImportOptions
from app.services import import_book, imports

BOOK = "book"


@click.command("import")
@click.argument("kind", type=click.Choice([*(k.value for k in ImportKind), BOOK]))
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--column", "columns", multiple=True, help="`FIELD=HEADING`: which column holds a field, repeated."
)
@click.option(
    "--decimal", type=click.Choice([",", "."]), help="The file's decimal mark, where it does not tell."
)
@click.option("--skip-bad", is_flag=True, help="Leave bad rows out instead of refusing the file.")
@click.pass_obj
def import_(
    session: Session,
    /,
    kind: str,
    file: Path,
    *,
    columns: tuple[str, ...],
    decimal: str | None,
    skip_bad: bool,
) -> None:
    """Import a CSV or XLSX file: all of it or nothing, as one batch that can be reversed whole.

    `import book` reads what `export csv` or `export xlsx` wrote into a new book.
    """
    if kind == BOOK:
        _import_book(session, file)
        return
    pairs = tuple((field, heading) for field, _, heading in (c.partition("=") for c in columns))
    options = ImportOptions(pairs, decimal, skip_bad)
    with session.book() as book:
        with session.progress() as task, on_interrupt(lambda *_: task.cancel()):
            result = imports.import_file(book, ImportKind(kind), file, options, task)
        with book.read() as tx:
            answer = {
                "batch": result.batch_id,
                "rows": result.rows,
                "entries": result.entries,
                "customers": result.customers,
                "duplicates": result.duplicates,
                "skipped": result.skipped,
                "rounded": [{"line": r.line, "exact": r.exact, "amount": r.minor} for r in result.rounded],
                "bad": [{"line": b.line, "reason": b.reason} for b in result.bad],
            }
            sentences = "\n".join(imports.words(result, tx.info))
        session.show(answer, lambda: click.echo(sentences))


def _import_book(session: Session, file: Path) -> None:
    with session.book() as book, session.progress() as task, on_interrupt(lambda *_: task.cancel()):
        done = import_book.import_book(book, file, task)
    answer = {
        "batch": done.batch_id,
        "customers": done.customers,
        "entries": done.entries,
        "pending": done.pending,
    }
    session.show(answer, lambda: click.echo(done.message))


@click.command("demo")
@click.pass_obj
def demo(session: Session, /) -> None:
    """Make a demo shop to look around in, unless it is there already."""
    from app import paths, settings
    from app.cli.render import Bar
    from app.services.demo import make_demo

    folders = paths.folders().make()
    path = session.path or folders.books / "Demo.shopbook"
    if not path.exists():
        with Bar() as task:
            make_demo(path, task)
    settings.save(
        folders.settings_file, settings.load(folders.settings_file).settings.with_book(path.resolve())
    )
    answer = {"book": str(path)}
    session.show(answer, lambda: click.echo(f"The demo shop is {path}. `shopbook` opens it."))


VERBS = (import_, demo)
