"""One deed on a disk with room for so many kilobytes, mounted for it alone: `small_disk.py KILOBYTES DEED BOOK COPY`.

Prints a JSON object: what was said ("" when it was done), the figures before and after, whether the book is proved.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.errors import BookTooNew, Fault
from app.domain.payments import PaymentDraft
from app.services import proof
from app.services.backups import make_backup
from app.services.opening import open_book
from app.services.payments import record_payment
from app.services.restore import restore
from app.storage.book import Book
from app.storage.files import check_header
from tests.faults.next_version import pretend
from tests.upgrades.keep import read_figures


def do(deed: str, disk: Path, copy: Path) -> None:
    """The deed, on the book of this disk. Raises Fault."""
    book = disk / "shop.shopbook"
    if deed == "restore":
        restore(book, copy, disk / "kept")
    elif deed == "upgrade":
        with pytest.MonkeyPatch.context() as later:
            pretend(later.setattr)
            open_book(book, disk / "kept").close()
    elif deed == "open":
        Book.open(book).close()
    elif deed == "backup":
        opened = Book.open(book)
        try:
            make_backup(opened, disk / "kept")
        finally:
            opened.close()
    else:
        post(book)


def post(path: Path) -> None:
    """Payments until the disk is full."""
    opened = Book.open(path)
    try:
        for number in range(10_000):
            with opened.write() as tx:
                record_payment(tx, PaymentDraft(f"p-{number}", 1, tx.today, 100))
            STORED.append(number)
    finally:
        opened.close()


STORED: list[int] = []


def main(kilobytes: str, deed: str, book: Path, copy: Path) -> None:
    """Carry it out and look."""
    disk = Path("disk").resolve()
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "none", str(disk)], check=True)
    shutil.copyfile(book, disk / "shop.shopbook")
    said = ""
    try:
        do(deed, disk, copy)
    except Fault as fault:
        said = f"{fault.kind}: {fault}"
    shutil.copyfile(disk / "shop.shopbook", "after.shopbook")
    for log in disk.glob("shop.shopbook-wal"):
        shutil.copyfile(log, "after.shopbook-wal")
    left = sorted(p.name for p in disk.rglob("*") if p.is_file())
    try:
        check_header(Path("after.shopbook"))
    except BookTooNew:
        pretend()
    opened = Book.open(Path("after.shopbook"))
    with opened.read() as tx:
        clean = proof.check_all(tx).clean
    opened.close()
    answer = {
        "said": said,
        "figures": read_figures(Path("after.shopbook")),
        "proved": clean,
        "left": left,
        "stored": len(STORED),
    }
    print(json.dumps(answer))


main(sys.argv[1], sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
