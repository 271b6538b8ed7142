"""Options that many verbs share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from app.domain.accounts import Method
from app.domain.errors import BookError, FutureDay, ImportRefused, NeverSold
from app.domain.import_days import ORDERS
from app.domain.imports import ImportUnclear
from app.domain.sheets import CsvForm, TableFormat

F = TypeVar("F", bound=Callable[..., Any])

METHODS = click.Choice([m.value for m in Method])


class WholeNumber(click.IntRange):
    """What a table can number: an entry, a batch, a payment on the way."""

    name = "number"

    def __init__(self) -> None:
        super().__init__(0, 2**63 - 1)


NUMBER = WholeNumber()
UID_HELP = "Request id, without a slash: the same request again gives the first answer and posts nothing."
SALE_HELP = "The sale by its number, or any debt as entry:N"


@dataclass(frozen=True)
class Entered:
    """What every entry has, as typed."""

    day: str | None
    memo: str
    reference: str
    uid: str | None
    yes_future: bool


def entry_options(function: F) -> Callable[..., Any]:
    """The options every entry has, handed over as `entered`."""

    @wraps(function)
    def verb(
        *args: object,
        day: str | None,
        memo: str,
        reference: str,
        uid: str | None,
        yes_future: bool,
        **given: object,
    ) -> Any:
        return function(*args, entered=Entered(day, memo, reference, uid, yes_future), **given)

    for option in (
        click.option("--yes-future", is_flag=True, help="A day after tomorrow is meant."),
        click.option("--uid", help=UID_HELP),
        click.option("--reference", default="", help="A number of somebody else's: a cheque, a transfer."),
        click.option("--memo", default="", help="A note."),
        click.option("--day", help="The day of it; today otherwise."),
    ):
        verb = option(verb)
    return verb


def uid_option(function: F) -> F:
    """The request id."""
    return click.option("--uid", help=UID_HELP)(function)


def customer_option(function: F) -> F:
    """The customer, who has to be named."""
    return click.option("--customer", "code", required=True, help="The customer's code.")(function)


def some_customer_option(function: F) -> F:
    """The customer, where only one is meant."""
    return click.option("--customer", "code", help="This customer alone, by the code.")(function)


def method_option(function: F) -> F:
    """How money came in or went out."""
    return click.option("--method", type=METHODS, default="cash", show_default=True, help="How it was paid.")(
        function
    )


def last_option(function: F) -> F:
    """The newest rows only."""
    return click.option("--last", type=click.IntRange(1), help="Only the newest so many.")(function)


def column_option(function: F) -> F:
    """Which column of a file holds what; `column_pairs` reads it."""
    return click.option(
        "--column", "columns", multiple=True, help="`FIELD=HEADING`: which column holds a field, repeated."
    )(function)


def column_pairs(typed: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Fields with the headings that hold them, as typed; raises UsageError."""
    pairs = []
    for text in typed:
        field, sign, heading = text.partition("=")
        if not sign:
            raise click.UsageError(f"--column is FIELD=HEADING, not {text}.")
        pairs.append((field, heading))
    return tuple(pairs)


# By which option a question of the reader is answered.
_ANSWERED_BY: Final = {
    "decimal": "Say --decimal , or --decimal . with it.",
    "order": "Say --day-order dmy or --day-order mdy with it.",
    "columns": "Say --column FIELD=HEADING with it.",
    "encoding": "Say --encoding with it.",
    "separator": "Say --separator with it.",
}


def marks_options(function: F) -> F:
    """How a file writes figures and days, where it does not tell."""
    for option in (
        click.option(
            "--day-order", "order", type=click.Choice(ORDERS), help="How it writes days in figures."
        ),
        click.option(
            "--decimal",
            type=click.Choice([",", "."]),
            help="The file's decimal mark, where it does not tell.",
        ),
    ):
        function = option(function)
    return function


def naming_the_option(refused: ImportRefused) -> ImportRefused:
    """The same refusal, with the option that answers what the file does not tell."""
    hint = _ANSWERED_BY.get(refused.field or "")
    if hint is None:
        return refused
    sentence = f"{refused} {hint}"
    if isinstance(refused, ImportUnclear):
        return ImportUnclear(sentence, refused.question)
    return ImportRefused(sentence, field=refused.field, bad=refused.bad)


# By which option a question about what was typed is agreed to.
_AGREED_BY: Final[dict[type[BookError], str]] = {FutureDay: "yes_future", NeverSold: "yes_unsold"}


def naming_the_agreement(refused: BookError) -> BookError:
    """The same refusal, with the option of this verb that agrees to what was asked; itself where none does."""
    wanted = _AGREED_BY.get(type(refused))
    for option in click.get_current_context().command.params:
        if option.name == wanted:
            sentence = f"{refused} Say {option.opts[0]} with it."
            return type(refused)(sentence, field=refused.field, **refused.facts)
    return refused


def span_options(function: F) -> F:
    """The days a report covers and what was known when."""
    for option in (
        click.option("--known-on", help="Leave out what was recorded after this day."),
        click.option("--as-of", "--to", "last", help="The last day; today otherwise."),
        click.option("--from", "first", help="The first day; the beginning of the fiscal year otherwise."),
    ):
        function = option(function)
    return function


@dataclass(frozen=True)
class Target:
    """The file a report goes into instead of the screen; `form` says as what."""

    file: Path
    form: TableFormat | None
    csv: CsvForm
    force: bool


def file_options(function: F) -> Callable[..., Any]:
    """A PDF, CSV or XLSX file instead of a table on the screen, handed over as `target`; None where none is named."""

    @wraps(function)
    def verb(
        *args: object,
        pdf: Path | None,
        csv: Path | None,
        xlsx: Path | None,
        force: bool,
        bom: bool,
        decimal: str,
        **given: object,
    ) -> Any:
        named = [
            Target(file, form, CsvForm(decimal, bom), force)
            for file, form in ((pdf, None), (csv, TableFormat.CSV), (xlsx, TableFormat.XLSX))
            if file is not None
        ]
        if len(named) > 1:
            raise click.UsageError("Name one file: --pdf, --csv or --xlsx.")
        return function(*args, target=named[0] if named else None, **given)

    verb = csv_options(verb)
    for option in (
        click.option("--force", is_flag=True, help="Replace a CSV or XLSX file that is there."),
        click.option("--xlsx", type=click.Path(path_type=Path), help="Write it as a spreadsheet."),
        click.option("--csv", type=click.Path(path_type=Path), help="Write it as CSV into this file."),
        click.option("--pdf", type=click.Path(path_type=Path), help="Write it as a PDF into this file."),
    ):
        verb = option(verb)
    return verb


def csv_options(function: F) -> F:
    """How CSV is written."""
    decimal = click.option(
        "--decimal",
        type=click.Choice([".", ","]),
        default=".",
        show_default=True,
        help="Of CSV: the decimal mark; with a comma, semicolons separate the cells.",
    )
    bom = click.option(
        "--bom", is_flag=True, help="Of CSV: marked as UTF-8, for programs that guess otherwise (Excel)."
    )
    return bom(decimal(function))
