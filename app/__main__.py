"""`python -m app`, `shopbook`: the window by default; a verb goes to the command line, which never loads Qt."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from app.domain.papers import Paper, Width
    from app.services.task import Task

FOR_THE_COMMAND_LINE: Final = frozenset({"-h", "--help", "--version", "--json"})
TAKE_A_VALUE: Final = frozenset(
    {"--book", "--wait", "-platform", "--platform", "-style", "--style", "--offscreen-shot", "--shot"}
)

NEED_NO_SCREEN: Final = frozenset({"-platform", "--platform", "--offscreen-shot"})
REFUSED: Final = 2
NO_SCREEN: Final = (
    "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set).\n"
    "Without one, use the verbs: shopbook --help\n"
)


def main(arguments: list[str] | None = None) -> int:
    """Open the window (with the book that was named or double-clicked), or carry out a verb."""
    given = sys.argv[1:] if arguments is None else arguments
    if wants_window(given):
        return _open_window(given)
    from app.cli.main import main as carry_out

    return carry_out(given, _open_window, _write_pdf)


def _open_window(arguments: list[str]) -> int:
    if not has_screen(arguments):
        sys.stderr.write(NO_SCREEN)
        return REFUSED
    from app.bootstrap import main as open_window

    return open_window(arguments)


def _write_pdf(papers: Sequence[Paper], file: Path, width: Width, task: Task, *, invoice: bool) -> int:
    from app.ui.paper.offscreen import write_pdf

    return write_pdf(papers, file, width, task, invoice=invoice)


def has_screen(arguments: list[str]) -> bool:
    """Whether a window can open here. Without a screen Qt would end the program with a text of its own."""
    if not sys.platform.startswith("linux"):
        return True
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(map(os.environ.get, named)) or any(argument in NEED_NO_SCREEN for argument in arguments)


def wants_window(arguments: list[str]) -> bool:
    """Whether there is no verb: at most a book's file and options."""
    waiting = iter(arguments)
    for argument in waiting:
        if argument in FOR_THE_COMMAND_LINE:
            return False
        if argument in TAKE_A_VALUE:
            next(waiting, None)
        elif not argument.startswith("-"):
            return Path(argument).suffix == ".shopbook"
    return True


if __name__ == "__main__":
    sys.exit(main())
