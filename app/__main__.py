"""`python -m app`, `shopbook`: the window by default; a verb goes to the command line, which never loads Qt."""

from __future__ import annotations

import sys
from pathlib import Path


def main(arguments: list[str] | None = None) -> int:
    """Open the window (with the book that was double-clicked, where there is one), or carry out a verb."""
    given = sys.argv[1:] if arguments is None else arguments
    if wants_window(given):
        from app.bootstrap import main as open_window

        return open_window(given)
    from app.cli.main import main as carry_out

    return carry_out(given)


def wants_window(arguments: list[str]) -> bool:
    """No verb, a book's file alone, or options of the window alone."""
    if not arguments:
        return True
    first = arguments[0]
    return first in ("--window", "--offscreen-shot", "--style", "-platform") or (
        Path(first).suffix == ".shopbook" and len(arguments) == 1
    )


if __name__ == "__main__":
    sys.exit(main())
