"""Verbs about imports: the import itself, its preview, and how files of one make are read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click
from click.core import ParameterSource

from app import paths, settings
from app.cli.options import column_option, column_pairs, marks_options, naming_the_option
from app.cli.plain import Row
from app.cli.session import Session, on_interrupt
from app.domain.errors import ImportRefused
from app.domain.import_columns import say_columns, settle_who
from app.domain.import_mappings import ENCODINGS, from_text, make_mapping, named, to_text
from app.domain.imports import (
    ImportKind,
    ImportOptions,
    ImportPreview,
    ImportResult,
    Value,
)
from app.domain.money import Money
from app.services import import_book, imports
from app.services.import_tables import SourceTable, read_table

if TYPE_CHECKING:
    from app.domain.books import BookInfo

REFUSED: Final = 8
BOOK: Final = "book"
MOST_NAMED: Final = 20
SAFT: Final = "saft"
_SIGNS: Final = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|", "\\t": "\t"}


@click.command("import")
@click.argument("kind", type=click.Choice([*(k.value for k in ImportKind), SAFT, BOOK]))
@click.argument("file", type=click.Path(path_type=Path))
@column_option
@marks_options
@click.option("--encoding", type=click.Choice(ENCODINGS), help="Its encoding, where the guess is wrong.")
@click.option("--separator", help="Its separator: comma, semicolon, tab, bar, or the sign itself.")
@click.option("--sheet", help="The sheet of a spreadsheet; the one named for the kind, or the first.")
@click.option("--no-headings", is_flag=True, help="Its first row is a row like the others.")
@click.option("--skip-bad", is_flag=True, help="Leave bad rows out instead of refusing the file.")
@click.option("--twins", is_flag=True, help="Take payments that look like one recorded by hand, too.")
@click.option("--mapping", "name", help="Read it as was kept under this name; other options come before it.")
@click.option("--save-mapping", "keep_as", help="Keep under this name how the file was read.")
@click.option(
    "--preview", "--dry-run", "look_only", is_flag=True, help="Say what would come of it; keep nothing."
)
@click.pass_obj
def import_(
    session: Session,
    /,
    *,
    kind: str,
    file: Path,
    name: str | None,
    keep_as: str | None,
    look_only: bool,
    **chosen: Any,
) -> int:
    """Import a CSV or XLSX file: all of it or nothing, as one batch that can be reversed whole.

    With --preview nothing is kept; the exit code is then 8 where the import would be refused. `import book` reads
    what `export csv` or `export xlsx` wrote into a new book, `import saft` the customers of a SAF-T file; both take
    no options.
    """
    if kind in (BOOK, SAFT):
        _refuse_options(kind)
        return _import_book(session, file) if kind == BOOK else _import_saft(session, file)
    options = _options(name, chosen)
    try:
        with session.book() as book:
            with session.progress() as task, on_interrupt(lambda *_: task.cancel()):
                table = read_table(file, kind, options, task)
                columns = imports.look_at(book, table, ImportKind(kind), options).columns
                read_as = {f: h for f, h in say_columns(table.header, ImportKind(kind), columns) if h}
                if look_only:
                    seen = imports.preview(book, ImportKind(kind), table, options, task)
                    answer, result = _preview_row(seen, read_as), seen.result
                else:
                    seen = None
                    result = imports.import_table(book, ImportKind(kind), table, options, task)
                    answer = _row(result)
            with book.read() as tx:
                lines = [*_outlook(seen, tx.info, read_as), *_words(result, tx.info)]
    except ImportRefused as refused:
        raise naming_the_option(refused) from None
    if keep_as is not None:
        kept = settle_who(table.header, ImportKind(kind), options.columns, columns)
        _keep(keep_as, ImportKind(kind), table, replace(options, columns=kept))
    session.show(answer, lambda: click.echo("\n".join(lines)))
    return REFUSED if seen is not None and seen.refused else 0


def _refuse_options(kind: str) -> None:
    """Such a file says all of itself: an option would count for nothing, so it is refused. Raises UsageError."""
    context = click.get_current_context()
    for option in context.command.params:
        source = context.get_parameter_source(option.name or "")
        if isinstance(option, click.Option) and source is not ParameterSource.DEFAULT:
            raise click.UsageError(f"`import {kind}` takes no {option.opts[0]}; nothing was imported.")


def _import_book(session: Session, file: Path) -> int:
    with session.book() as book, session.progress() as task, on_interrupt(lambda *_: task.cancel()):
        done = import_book.import_book(book, file, task)
    answer = {
        "batch": done.batch_id,
        "customers": done.customers,
        "entries": done.entries,
        "pending": done.pending,
    }
    session.show(answer, lambda: click.echo(done.message))
    return 0


def _import_saft(session: Session, file: Path) -> int:
    from app.services import saft_import

    with session.book() as book, session.progress() as task, on_interrupt(lambda *_: task.cancel()):
        done = saft_import.import_saft(book, file, task)
    answer: Row = {
        "batch": done.batch_id,
        "rows": done.rows,
        "entries": done.entries,
        "customers": done.customers,
        "duplicates": done.duplicates,
        "bad": [],
    }
    lines = [
        f"{done.rows} movements read: {_recorded(done.entries, done.customers)}, {_known(done.duplicates)}.",
        *_way_back(done.batch_id),
    ]
    session.show(answer, lambda: click.echo("\n".join(lines)))
    return 0


def _options(name: str | None, chosen: dict[str, Any]) -> ImportOptions:
    """What was said on the command line, before what was kept under a name."""
    kept = ImportOptions()
    if name is not None:
        kept = named(settings.load(paths.folders().settings_file).settings.mappings, name).options
    pairs = {**dict(kept.columns), **dict(column_pairs(chosen.pop("columns")))}
    separator = chosen.pop("separator")
    said = {field.name: value for field in fields(kept) if (value := chosen.get(field.name))}
    if separator:
        said["separator"] = _SIGNS.get(separator, separator)
    if chosen["no_headings"]:
        said["headings"] = False
    return replace(kept, columns=tuple(pairs.items()), **said)


def _row(result: ImportResult) -> Row:
    return {
        "batch": result.batch_id,
        "rows": result.rows,
        "entries": result.entries,
        "customers": result.customers,
        "duplicates": result.duplicates,
        "skipped": result.skipped,
        "amount": result.amount,
        "rounded": [{"line": r.line, "exact": r.exact, "amount": r.minor} for r in result.rounded],
        "bad": [{"line": b.line, "reason": b.reason} for b in result.bad],
        "twins": [{"line": t.line, "reason": t.reason} for t in result.twins],
    }


def _preview_row(seen: ImportPreview, read_as: Mapping[str, str]) -> Row:
    first = [
        {
            "line": row.line,
            "becomes": row.fate,
            "reason": row.reason,
            "read": {field: _plain(value) for field, value in row.values.items()},
        }
        for row in seen.rows
    ]
    return _row(seen.result) | {
        "refused": seen.refused,
        "imported_on": seen.seen,
        "columns": read_as,
        "first_rows": first,
    }


def _plain(value: Value) -> object:
    return value.minor if isinstance(value, Money) else value


def _outlook(seen: ImportPreview | None, info: BookInfo, read_as: Mapping[str, str]) -> Iterable[str]:
    """Which column a preview takes for what, its first rows as they are read, and what is to be known before importing."""
    if seen is None:
        return
    columns = ", ".join(f"{field}={heading}" for field, heading in read_as.items())
    yield f"Columns: {columns}. Another choice: --column FIELD=HEADING."
    for row in seen.rows[:10]:
        read = ", ".join(f"{field} {value}" for field, value in row.values.items() if value)
        yield f"Line {row.line} ({row.fate.value}): {read}"
    yield f"This is what would come of it in {info.name}; nothing was kept."
    if seen.seen is not None:
        yield f"The same file was imported on {seen.seen.isoformat()}."
    if seen.refused:
        yield "It would be refused for its bad rows; --skip-bad leaves them out."


def _words(result: ImportResult, info: BookInfo) -> Iterable[str]:
    """What an import came to."""
    recorded = _recorded(result.entries, result.customers)
    yield (
        f"{result.rows} rows read: {recorded}, {_known(result.duplicates)}, {result.skipped} came to nothing."
    )
    if result.amount:
        yield f"They come to {Money(result.amount, info.currency)}."
    for left in (*result.twins[:MOST_NAMED], *result.bad[:MOST_NAMED]):
        yield f"Line {left.line} was left out: {left.reason}."
    for r in result.rounded[:MOST_NAMED]:
        yield f"Line {r.line}: {r.exact} was rounded to {Money(r.minor, info.currency)}."
    yield from _way_back(result.batch_id)


def _recorded(entries: int, customers: int) -> str:
    made = "1 entry" if entries == 1 else f"{entries} entries"
    new = "1 new customer" if customers == 1 else f"{customers} new customers"
    return f"{made} and {new} recorded"


def _known(duplicates: int) -> str:
    return f"{duplicates} {'was' if duplicates == 1 else 'were'} in the book already"


def _way_back(batch_id: int | None) -> Iterable[str]:
    if batch_id is not None:
        yield f"To take it all back: reverse-batch {batch_id}."


def _keep(name: str, kind: ImportKind, table: SourceTable, options: ImportOptions) -> None:
    mapping = make_mapping(name, kind, table.header, options)
    file = paths.folders().make().settings_file
    settings.save(file, settings.load(file).settings.with_mapping(mapping.name, to_text(mapping)))


@click.command("mappings")
@click.option("--forget", help="Forget the mapping of this name.")
@click.pass_obj
def mappings(session: Session, *, forget: str | None) -> None:
    """How files of one make are read, kept on this computer by `import --save-mapping` or in the window."""
    file = paths.folders().settings_file
    found = settings.load(file).settings
    if forget is not None:
        named(found.mappings, forget)
        found = found.without_mapping(forget)
        settings.save(file, found)
    known = [m for name, text in sorted(found.mappings.items()) if (m := from_text(name, text)) is not None]
    rows = [
        {"name": m.name, "kind": m.kind, "headings": list(m.header), "columns": dict(m.options.columns)}
        for m in known
    ]
    lines = [f"{m.name}: {m.kind.value}, {', '.join(m.header)}" for m in known] or ["No mapping is kept yet."]
    session.show(rows, lambda: click.echo("\n".join(lines)))


VERBS = (import_, mappings)
