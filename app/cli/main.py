"""The command line: the same services as the window, for scripts, cron and the Task Scheduler."""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import click
from click.core import ParameterSource

import app
from app import log, paths
from app.cli.plain import plain
from app.cli.session import NobodyReads, Session, WritePdf
from app.cli.verbs import Verbs
from app.domain.errors import (
    BadRow,
    BookDamaged,
    BookDamagedMark,
    BookError,
    Cancelled,
    Fault,
    ImportRefused,
    LockedDay,
    NoPermission,
)

REFUSED: Final = 2
LOCKED: Final = 7
IMPORT_REFUSED: Final = 8
OUR_FAULT: Final = 70
STOPPED: Final = 130
NOBODY_READS: Final = 141
WAIT: Final = 10.0

# What the floors below log is for the window's log; where nobody keeps one Python would write it beside our answer.
logging.getLogger("app").addHandler(logging.NullHandler())


@click.group(
    cls=Verbs,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    epilog="`shopbook VERB --help` tells a verb's options. --book, --json and --wait may stand after the verb too."
    " Amounts and days are typed as in the window; in JSON they are whole minor units and ISO dates.",
)
@click.option(
    "--book",
    type=click.Path(path_type=Path),
    envvar="SHOPBOOK_BOOK",
    help="The book; the last one otherwise.",
)
@click.option("--json", "as_json", is_flag=True, help="Answer with one JSON document and nothing else.")
@click.option(
    "--wait",
    type=click.FloatRange(min=0),
    default=WAIT,
    show_default=True,
    help="Seconds to wait while another program has the book.",
)
@click.version_option(app.__version__, prog_name="shopbook")
@click.pass_context
def cli(context: click.Context, book: Path | None, *, as_json: bool, wait: float) -> None:
    """Shopbook keeps the book of a small shop. Without a verb the window opens.

    \b
    Exit codes:
      0  done
      1  a check found something
      2  the command or what it asks for is refused; nothing was changed
      3  the book is open elsewhere
      4  the file is damaged, or not a book
      5  the book was written by a newer Shopbook
      6  the book cannot be written, or the machine failed
      7  the day is locked
      8  the import was refused
      9  making or bringing back a safety copy failed
     10  wrong PIN or key
    130  stopped by Ctrl-C; nothing was stored
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    named = context.get_parameter_source("book") is ParameterSource.COMMANDLINE
    context.obj = Session(book, as_json, wait, named, *context.obj)


def main(
    arguments: Sequence[str],
    open_window: Callable[[list[str]], int] | None = None,
    write_pdf: WritePdf | None = None,
) -> int:
    """Carry out one verb; returns the exit code. An error is a sentence, or one JSON object, on standard error.

    `open_window` is how `demo` opens its shop in the window, of which nothing is known here, `write_pdf` how papers
    become files.
    """
    _speak_utf8()
    ordered = global_options_first(arguments)
    as_json = "--json" in ordered
    try:
        code = cli.main(
            args=ordered, prog_name="shopbook", standalone_mode=False, obj=(open_window, write_pdf)
        )
    except NobodyReads:
        # Python would complain once more while closing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NOBODY_READS
    except (click.Abort, KeyboardInterrupt, Cancelled):
        return _say({"error": "stopped", "message": "Stopped; nothing was stored."}, STOPPED, as_json=as_json)
    except Exception as error:  # noqa: BLE001 - the one place where whatever is left becomes a sentence and a code
        return _refuse(error, as_json=as_json)
    return code if isinstance(code, int) else 0


def global_options_first(arguments: Sequence[str]) -> list[str]:
    """`--json`, `--book FILE` and `--wait N` are understood after the verb too."""
    first: list[str] = []
    rest: list[str] = []
    waiting = iter(arguments)
    for argument in waiting:
        if argument == "--":
            rest += [argument, *waiting]
        elif argument == "--json" or argument.startswith(("--book=", "--wait=")):
            first.append(argument)
        elif argument in ("--book", "--wait"):
            first += [argument, *([value] if (value := next(waiting, None)) is not None else [])]
        else:
            rest.append(argument)
    return first + rest


def _refuse(error: Exception, *, as_json: bool) -> int:
    """Say an error and return its exit code."""
    match error:
        case click.exceptions.NoArgsIsHelpError() if not as_json:
            click.echo(error.format_message(), err=True)
            return REFUSED
        case click.exceptions.NoArgsIsHelpError():
            return _say({"error": "usage", "message": _which(error)}, REFUSED, as_json=True)
        case click.ClickException():
            hint = "" if as_json or not isinstance(error, click.UsageError) else _hint(error)
            return _say(
                {"error": "usage", "message": error.format_message() + hint}, REFUSED, as_json=as_json
            )
        case BookError():
            facts: dict[str, object] = {"error": error.kind, "message": str(error)}
            facts |= {"field": error.field} if error.field else {}
            facts |= {key: _fact(value) for key, value in error.facts.items() if key not in facts}
            return _say(facts, _code(error), as_json=as_json)
        case Fault():
            return _say({"error": error.kind, "message": str(error)}, error.exit_code, as_json=as_json)
        case UnicodeEncodeError():
            sentence = "A word of the command is not readable text; type it in UTF-8."
            return _say({"error": "usage", "message": sentence}, REFUSED, as_json=as_json)
        case OSError():
            where = f" {error.filename}" if error.filename else ""
            sentence = f"The computer refused{where}: {error.strerror or 'it cannot be read or written'}."
            return _say(
                {"error": NoPermission.kind, "message": sentence}, NoPermission.exit_code, as_json=as_json
            )
        case _:
            return _say(_our_fault(error), OUR_FAULT, as_json=as_json)


def _fact(value: object) -> object:
    """A fact of an error as scripts read it: rows with names as objects, the rest as it is."""
    if isinstance(value, tuple | list):
        return [row._asdict() if isinstance(row, BadRow) else row for row in value]
    return value


def _which(error: click.UsageError) -> str:
    """A sentence that names what a group without a verb could have been asked."""
    if error.ctx is None or not isinstance(error.ctx.command, click.Group):
        return "The command is not complete."
    verbs = ", ".join(error.ctx.command.list_commands(error.ctx))
    return f"Say what `{error.ctx.command_path}` is to do, one of: {verbs}."


def _hint(error: click.UsageError) -> str:
    return f"\nTry `{error.ctx.command_path} --help`." if error.ctx is not None else ""


def _code(error: BookError) -> int:
    if isinstance(error, LockedDay):
        return LOCKED
    if isinstance(error, BookDamagedMark):
        return BookDamaged.exit_code
    return IMPORT_REFUSED if isinstance(error, ImportRefused) else REFUSED


def _our_fault(error: Exception) -> dict[str, object]:
    """What went wrong is in the log, without names or amounts; the book has rolled back."""
    started = log.start(paths.folders().log, program="shopbook-cli")
    try:
        logging.getLogger(__name__).error("A verb failed", exc_info=error)
    finally:
        started.stop()
    where = f" The details are in {started.file}." if started.file else f" {log.describe(error)}"
    sentence = f"Shopbook made a mistake ({type(error).__name__}); nothing was stored.{where}"
    return {"error": "internal", "message": sentence}


def _say(facts: dict[str, object], code: int, *, as_json: bool) -> int:
    """One JSON object, or the sentence, on standard error."""
    if as_json:
        sys.stderr.write(json.dumps(facts, ensure_ascii=False, default=plain) + "\n")
    else:
        sys.stderr.write(f"{facts['message']}\n")
        bad = facts.get("bad")
        for row in bad if isinstance(bad, list) else ():
            sys.stderr.write(f"  line {row['line']}: {row['reason']}\n")
    return code


def _speak_utf8() -> None:
    """Names and signs of money are not ASCII, whatever the terminal says it is."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
