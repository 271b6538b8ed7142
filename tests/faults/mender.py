"""Puts a book right until it is killed or the disk is full: `mender.py rebuild|verify BOOK`, or `mender.py disk KILOBYTES BOOK`.

Says "ready" before and "done" after. `disk` does it on a disk with room for so much, mounted for it alone, leaves what
is then on it as `after.shopbook`, and says what the person was told.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from app.domain.errors import Fault
from app.services import proof
from app.storage.book import Book


def say(words: str) -> None:
    """Tell whoever pulls the plug how far this is."""
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def mend(path: Path, *, anew: bool) -> None:
    """Put everything right that is derived, in one transaction. Raises Fault."""
    book = Book.open(path)
    try:
        say("ready")
        with book.write("background") as tx:
            if anew:
                proof.rebuild(tx)
            else:
                proof.verify(tx, fix=True)
        say("done")
    finally:
        book.close()


def on_disk(kilobytes: str, source: Path) -> None:
    """The same where there is room for so much; then look at what is there."""
    disk = Path("disk").resolve()
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "none", str(disk)], check=True)
    book = disk / "book.shopbook"
    shutil.copyfile(source, book)
    try:
        mend(book, anew=False)
    except Fault as fault:
        say(f"{fault.kind}: {fault}")
    for suffix in ("", "-wal"):
        if book.with_name(book.name + suffix).exists():
            shutil.copyfile(book.with_name(book.name + suffix), f"after.shopbook{suffix}")


def main(what: str, *words: str) -> None:
    """See above."""
    if what == "disk":
        on_disk(words[0], Path(words[1]))
    else:
        mend(Path(words[0]), anew=what == "rebuild")


main(*sys.argv[1:])
