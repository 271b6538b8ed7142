"""What an export reads and how its file comes to be. Amounts in minor units, debit positive."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, TextIO

from app.domain.errors import BookExists, NoPermission
from app.storage import dialects
from app.storage.book import Tx


class LineRow(NamedTuple):
    """One line of the journal with what its entry says; `day` is ISO text, `amount` minor units."""

    entry_id: int
    day: str
    kind: str
    number: str
    memo: str
    account_id: int
    customer_id: int | None
    amount: int


def customers(tx: Tx) -> list[tuple[int, str, str]]:
    """Id, code and name of every customer, archived and merged ones among them."""
    return list(tx.cursor.execute("SELECT id, code, name FROM customers ORDER BY id").fetchall())


def lines(tx: Tx) -> Iterator[LineRow]:
    """Every line of the book, entry by entry in date order, as the database hands them out."""
    found = tx.cursor.execute(
        "SELECT e.id, e.day, e.kind, e.number, e.memo, l.account_id, l.customer_id, l.amount"
        " FROM entries e JOIN lines l ON l.entry_id = e.id ORDER BY e.day, e.id, l.line_no"
    )
    return map(LineRow._make, found)


@contextmanager
def fresh_file(tx: Tx, file: Path, *, force: bool) -> Iterator[TextIO]:
    """A text file written beside `file` that takes its name when all of it is there; UTF-8, line ends as written.

    As `fresh_path`, and raises the same.
    """
    with fresh_path(tx, file, force=force) as partial, partial.open("x", encoding="utf-8", newline="") as out:
        yield out


@contextmanager
def fresh_path(tx: Tx, file: Path, *, force: bool) -> Iterator[Path]:
    """A name beside `file` to write to; what is there when the block ends takes the name of `file`.

    What was at `file` stays as it was until then, and for good when anything goes wrong. Raises BookExists when
    something is there and `force` is not asked for, and always when it is the book; DiskFull, NoPermission.
    """
    target = file.resolve()
    partial = target.with_name(f".{target.name}.{os.getpid()}.partial")
    try:
        _refuse_existing(tx, target, force=force)
        yield partial
        _to_disk(partial)
        _refuse_existing(tx, target, force=force)
        partial.replace(target)
    except OSError as error:
        raise _fault(error, target) from error
    finally:
        partial.unlink(missing_ok=True)


@contextmanager
def fresh_folder(tx: Tx, folder: Path, *, force: bool) -> Iterator[Path]:
    """A folder beside `folder` to write files into; when the block ends they are in `folder`.

    A folder that is not there, or empty, appears whole. In one that holds files these are replaced one by one where
    `force` is asked for, the last one written last; what else is in it stays. Raises as `fresh_path`.
    """
    target = folder.resolve()
    partial = target.with_name(f".{target.name}.{os.getpid()}.partial")
    try:
        _refuse_folder(target, force=force)
        partial.mkdir()
        yield partial
        made = sorted(partial.iterdir(), key=lambda path: path.stat().st_mtime_ns)
        for path in made:
            _to_disk(path)
        _refuse_folder(target, force=force)
        if target.exists() and any(target.iterdir()):
            _replace_each(made, target, _book_file(tx))
        else:
            if target.exists():
                target.rmdir()
            partial.replace(target)
    except OSError as error:
        raise _fault(error, target) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def _replace_each(made: list[Path], target: Path, book: Path) -> None:
    """Put files into a folder that has others. The last one is away meanwhile: without it the rest is not whole."""
    for path in made:
        there = target / path.name
        if there.exists() and there.samefile(book):
            raise BookExists(f"{there} is the book itself; it was not touched.")
    (target / made[-1].name).unlink(missing_ok=True)
    for path in made:
        path.replace(target / path.name)


def _to_disk(path: Path) -> None:
    with path.open("r+b") as written:
        os.fsync(written.fileno())


def _fault(error: OSError, target: Path) -> Exception:
    """What the system's error means for the file that was to be written."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return NoPermission(f"There is no folder {target.parent}; nothing was written.")
    known = dialects.as_fault(error, target)
    return known or NoPermission(f"{target} cannot be written ({error.strerror}); nothing was changed.")


def _refuse_folder(target: Path, *, force: bool) -> None:
    if target.exists() and not target.is_dir():
        raise BookExists(f"{target} is a file, and a folder is to be written; it was not touched.")
    if target.is_dir() and any(target.iterdir()) and not force:
        raise BookExists(
            f"{target} is there already and not empty; nothing was written. Choose another name, or say --force."
        )


def _book_file(tx: Tx) -> Path:
    return Path(tx.cursor.execute("PRAGMA database_list").fetchone()[2])


def _refuse_existing(tx: Tx, target: Path, *, force: bool) -> None:
    if not target.exists():
        return
    if target.is_dir():
        raise BookExists(f"{target} is a folder, and a file is to be written; it was not touched.")
    if target.samefile(_book_file(tx)):
        raise BookExists(f"{target} is the book itself; it was not touched. Choose another name.")
    if not force:
        raise BookExists(
            f"{target} is there already; it was not replaced. Choose another name, or say --force."
        )
