"""The command line: the same services as the window, for scripts, cron and the Task Scheduler.

Exit codes (REQUIREMENTS 12): 0 done, 1 a check found something, 2 usage or refused, 3 open elsewhere, 4 damaged
or not a book, 5 newer, 6 cannot write, 7 locked, 8 import refused, 9 backup or restore failed, 10 wrong PIN or
key; 130 stopped.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

import app
from app.cli import books, checking, correcting, customers, files, selling
from app.cli.session import Session
from app.domain.errors import BookError, Cancelled, Fault, ImportRefused, LockedDay

REFUSED = 2
LOCKED = 7
IMPORT_REFUSED = 8
STOPPED = 130


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--book", "book", type=click.Path(path_type=Path), envvar="SHOPBOOK_BOOK", help="The book's file."
)
@click.option(
    "--json", "as_json", is_flag=True, help="Answer with one JSON document; amounts in minor units."
)
@click.option(
    "--wait",
    type=float,
    default=10.0,
    show_default=True,
    help="Seconds to wait for another program to let go.",
)
@click.version_option(app.__version__, prog_name="shopbook")
@click.pass_context
def cli(context: click.Context, book: Path | None, *, as_json: bool, wait: float) -> None:
    """Shopbook keeps the book of a small shop. Without a verb the window opens.

    Exit codes: 0 done, 1 a check found something, 2 usage or refused, 3 open elsewhere, 4 damaged or not a book,
    5 newer, 6 cannot write, 7 locked, 8 import refused, 9 backup or restore failed, 130 stopped.
    """
    context.obj = Session(book, as_json, wait)


for _module in (customers, selling, correcting, checking, books, files):
    for _verb in _module.VERBS:
        cli.add_command(_verb)


def main(arguments: Sequence[str]) -> int:
    """Carry out one verb; returns the exit code. Errors are a sentence, or one JSON object, on standard error."""
    _speak_utf8()
    ordered = global_options_first(arguments)
    as_json = "--json" in ordered
    try:
        code = cli.main(args=ordered, prog_name="shopbook", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.ctx.get_help())
        return REFUSED
    except click.UsageError as error:
        return _refuse("usage", error.format_message(), REFUSED, as_json=as_json)
    except click.ClickException as error:
        return _refuse("usage", error.format_message(), REFUSED, as_json=as_json)
    except (click.Abort, KeyboardInterrupt, Cancelled):
        return _refuse("stopped", "Stopped; nothing of it was kept.", STOPPED, as_json=as_json)
    except BookError as error:
        return _refuse(error.kind, str(error), exit_code(error), as_json=as_json, error=error)
    except Fault as error:
        return _refuse(error.kind, str(error), error.exit_code, as_json=as_json)
    except BrokenPipeError:
        # Whoever read our answer has left; Python would complain once more while closing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code if isinstance(code, int) else 0


def exit_code(error: BookError) -> int:
    """The exit code of a refusal."""
    if isinstance(error, LockedDay):
        return LOCKED
    return IMPORT_REFUSED if isinstance(error, ImportRefused) else REFUSED


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


def _refuse(kind: str, sentence: str, code: int, *, as_json: bool, error: BookError | None = None) -> int:
    if as_json:
        data: dict[str, object] = {"error": kind, "message": sentence}
        if error is not None and error.field:
            data["field"] = error.field
        if isinstance(error, ImportRefused):
            data["bad"] = error.facts.get("bad", ())
        sys.stderr.write(json.dumps(data, ensure_ascii=False, default=str) + "\n")
    else:
        sys.stderr.write(sentence + "\n")
    return code


def _speak_utf8() -> None:
    """Names and signs of money are not ASCII, whatever the terminal says it is."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
