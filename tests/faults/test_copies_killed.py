"""The plug is pulled while safety copies are made and brought back, and while a book is brought up: all or nothing."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from app.services import proof
from app.services.backups import verify_copy
from app.storage.book import Book
from tests.upgrades.keep import HERE, read_figures

ROUNDS = 300 if os.environ.get("SHOPBOOK_FULL") else 5
COPIER = Path(__file__).with_name("copier.py")
ROOT = COPIER.parent.parent.parent


def killed(after: float, *words: object) -> list[str]:
    """Start the copier, kill it so many seconds after it was ready; returns what it had said by then."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, str(COPIER), *map(str, words)], stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(after)
        process.kill()
        return process.stdout.read().split()


def usual(*words: object) -> float:
    """How many seconds one piece of that work takes here and now."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, str(COPIER), *map(str, words)], stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        started = time.perf_counter()
        assert process.stdout.readline() == "done\n"
        process.kill()
        return time.perf_counter() - started


def make_two_states(folder: Path) -> tuple[Path, Path, Path]:
    """A book as it stands, a copy of it, and a copy of before: one customer was added in between."""
    book, before, now = folder / "shop.shopbook", folder / "before.shopbook", folder / "now.shopbook"
    shutil.copyfile(HERE / "schema-1.shopbook", book)
    shutil.copyfile(book, before)
    opened = Book.open(book)
    with opened.write() as tx:
        from app.domain.customers import CustomerDraft
        from app.services.customers import add_customer

        add_customer(tx, CustomerDraft(uid="one-more", name="Dayo", code="DAYO"))
    opened.close()
    shutil.copyfile(book, now)
    return book, before, now


def proved(path: Path) -> list[tuple[str, int, int]]:
    """The figures of a book that opens, and is proved from the first row on."""
    book = Book.open(path)
    with book.read() as tx:
        assert proof.check_all(tx, anew=True).details == ()
    book.close()
    return read_figures(path)


def in_rounds(one: Callable[[float], int], longest: float) -> int:
    """Carry out `one` with random delays, the last of them long enough on a busy machine; the sum of what it returns."""
    rng = random.Random(7)
    return sum(one(rng.random() * longest) for _ in range(ROUNDS - 1)) + one(4 * longest)


def test_a_backup_that_is_killed_leaves_no_bad_copy(tmp_path: Path) -> None:
    book, *_ = make_two_states(tmp_path)
    folder = tmp_path / "copies"
    folder.mkdir()
    before = read_figures(book)

    def one(after: float) -> int:
        said = killed(after, "backup", book, folder)
        assert proved(book) == before
        copies = [p for p in folder.glob("*.shopbook") if not p.name.startswith(".")]
        assert len(copies) >= bool(said)
        for copy in copies:
            assert verify_copy(copy) == len(before)
            assert read_figures(copy) == before
        return len(said)

    assert in_rounds(one, 2.5 * usual("backup", book, folder)) > 0


def test_what_a_killed_backup_left_goes_with_the_next(tmp_path: Path) -> None:
    book, *_ = make_two_states(tmp_path)
    folder = tmp_path / "copies"
    folder.mkdir()
    for name in (
        ".shop-2026-01-01-120000.shopbook.partial",
        ".shop-2026-01-01-120000.shopbook.partial-journal",
        ".shop-before-restore-2026-01-01-120000.shopbook.partial",
    ):
        (folder / name).write_bytes(b"half a copy")
    other = folder / ".another-2026-01-01-120000.shopbook.partial"
    other.write_bytes(b"of a book that may be copied right now")
    opened = Book.open(book)
    from app.services.backups import make_backup

    made = make_backup(opened, folder)
    opened.close()
    beside = made.path.with_suffix(".head").name
    assert {p.name for p in folder.iterdir()} == {made.path.name, beside, other.name}


def test_a_restore_that_is_killed_leaves_the_one_or_the_other(tmp_path: Path) -> None:
    book, before, now = make_two_states(tmp_path)
    both = [read_figures(before), read_figures(now)]
    folder = tmp_path / "kept"
    seen = set()

    def one(after: float) -> int:
        said = killed(after, "restore", book, folder, before, now)
        figures = proved(book)
        seen.add(both.index(figures))
        for kept in folder.glob("*.shopbook"):
            assert read_figures(kept) in both
            kept.unlink()
        return len(said)

    assert in_rounds(one, 2.5 * usual("restore", book, folder, before, now)) > 0
    assert seen


def test_an_upgrade_that_is_killed_has_happened_or_not(tmp_path: Path) -> None:
    figures = read_figures(HERE / "schema-1.shopbook")
    book, folder = tmp_path / "shop.shopbook", tmp_path / "kept"
    shutil.copyfile(HERE / "schema-1.shopbook", book)
    longest = 1.3 * usual("upgrade", book, folder)
    versions = []

    def one(after: float) -> int:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copyfile(HERE / "schema-1.shopbook", book)
        killed(after, "upgrade", book, folder)
        assert read_figures(book) == figures
        version = header(book)
        versions.append(version)
        if version == 1:
            assert proved(book) == figures
        else:
            (kept,) = folder.glob("*.shopbook")
            assert header(kept) == 1
            assert proved(kept) == figures
        return version

    in_rounds(one, longest)
    assert set(versions) <= {1, 2}


def header(path: Path) -> int:
    """The schema version a file says it has."""
    version = int.from_bytes(path.read_bytes()[60:64], "big")
    assert version >= 1
    return version
