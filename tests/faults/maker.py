"""Makes a book of a file, row by slow row; started by test_making_killed.py, which kills it.

maker.py TARGET FILE
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from app.services.book_from_file import look, make_book
from app.services.task import Task


class Slow(Task):
    """Says where the work is, and takes its time."""

    def step(self, done: int, total: int, what: str = "") -> None:
        super().step(done, total, what)
        print(what, flush=True)
        time.sleep(0.05)


if __name__ == "__main__":
    make_book(Path(sys.argv[1]), "Copy", look(Path(sys.argv[2])), Slow())
    print("made", flush=True)
