"""Copies a book, brings copies back or brings an older one up, until it is killed: `copier.py WHAT BOOK FOLDER [COPY …]`."""

from __future__ import annotations

import sys
from itertools import cycle
from pathlib import Path

from app.services.backups import make_backup
from app.services.opening import open_book
from app.services.restore import restore
from app.storage.book import Book
from tests.faults.next_version import pretend


def say(word: str) -> None:
    """Tell whoever pulls the plug how far this is."""
    sys.stdout.write(word + "\n")
    sys.stdout.flush()


def main(what: str, book: Path, folder: Path, *copies: str) -> None:
    """Say "ready", then work; "done" follows each piece of work."""
    if what == "upgrade":
        pretend()
        say("ready")
        open_book(book, folder).close()
        say("done")
    elif what == "backup":
        opened = Book.open(book)
        say("ready")
        while True:
            make_backup(opened, folder)
            say("done")
    else:
        say("ready")
        for copy in cycle(copies):
            restore(book, Path(copy), folder)
            say("done")


main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), *sys.argv[4:])
