"""Safety copies and bringing one back (REQUIREMENTS 10.3). Long work: for the backroom or the command line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from app.domain.backups import kept
from app.domain.errors import BackupFailed, BookError, Fault
from app.services import proof
from app.services.task import NO_TASK, Task
from app.storage import audit
from app.storage import backups as files
from app.storage.audit import AuditDraft, facts
from app.storage.book import Book

_STAMP: Final = "%Y-%m-%d-%H%M%S"
_NAME: Final = re.compile(r"^(?P<stem>.+)-(?P<stamp>\d{4}-\d\d-\d\d-\d{6})(?:-\d+)?\.shopbook$")


@dataclass(frozen=True, slots=True)
class Backup:
    """One safety copy; `made_at` is local time as its name says."""

    path: Path
    made_at: datetime


@dataclass(frozen=True, slots=True)
class BackupResult:
    """A copy that was made and found whole, and the older ones that went."""

    path: Path
    customers: int
    removed: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class RestoreResult:
    """A book that was brought back; `kept` is where the book from before now is: restoring that undoes it."""

    path: Path
    kept: Path
    customers: int


def backups(folder: Path, book: Path) -> list[Backup]:
    """The safety copies of this book in a folder, newest first."""
    if not folder.is_dir():
        return []
    found = []
    for path in folder.iterdir():
        match = _NAME.match(path.name)
        if match and match["stem"] == book.stem and path.is_file():
            found.append(Backup(path, datetime.strptime(match["stamp"], _STAMP)))  # noqa: DTZ007 - local, as named
    return sorted(found, key=lambda b: (b.made_at, b.path.name), reverse=True)


def is_copied(book: Book, folder: Path) -> bool:
    """Whether the newest safety copy was made after whatever was recorded last."""
    found = backups(folder, book.path)
    with book.read() as tx:
        last = audit.last_at(tx)
    return last is None or bool(found and found[0].made_at >= last.astimezone().replace(tzinfo=None))


def is_copied_today(book: Book, folder: Path, now: datetime | None = None) -> bool:
    """Whether there is a safety copy of this day, by this machine's clock."""
    today = (now or datetime.now()).date()  # noqa: DTZ005 - names are local time, as people read them
    return any(b.made_at.date() == today for b in backups(folder, book.path)[:1])


def make_backup(
    book: Book, folder: Path, task: Task = NO_TASK, *, now: datetime | None = None
) -> BackupResult:
    """Copy the book, verify the copy (opens, proof holds), and only then let older ones go.

    Raises BackupFailed, DiskFull, NoPermission; the older copies are then all still there.
    """
    with _as_backup_failure():
        folder.mkdir(parents=True, exist_ok=True)
        moment = now or datetime.now()  # noqa: DTZ005 - names are local time, as people read them
        target = _free_name(folder, book.path.stem, moment)
        partial = target.with_name(f".{target.name}{files.PARTIAL}")
        task.step(0, 3, "copying")
        try:
            with book.read() as tx:
                files.copy_to(tx, partial)
            task.step(1, 3, "verifying")
            customers = verify_copy(partial, task)
            files.give_name(partial, target)
        finally:
            files.remove(partial)
        task.step(2, 3, "tidying")
        removed = _tidy(folder, book.path, moment)
        task.step(3, 3, "done")
        return BackupResult(target, customers, removed)


def _free_name(folder: Path, stem: str, moment: datetime) -> Path:
    name = f"{stem}-{moment.strftime(_STAMP)}"
    target = folder / f"{name}.shopbook"
    count = 1
    while target.exists():
        count += 1
        target = folder / f"{name}-{count}.shopbook"
    return target


def verify_copy(path: Path, task: Task = NO_TASK) -> int:
    """Open a copy and prove every customer in it; returns how many. Raises BackupFailed."""
    try:
        copy = Book.open(path)
    except Fault as fault:
        raise BackupFailed(f"The safety copy {path.name} cannot be used: {fault}") from fault
    try:
        with copy.read() as tx:
            result = proof.check_all(tx, "backup", task)
    finally:
        copy.close()
    if result.failed:
        raise BackupFailed(
            f"{result.failed} of {result.checked} balances in {path.name} are not proved; it was not used."
        )
    return result.checked


def _tidy(folder: Path, book: Path, now: datetime) -> tuple[Path, ...]:
    """Remove the copies that retention lets go; only ever copies of this book, by their names."""
    found = backups(folder, book)
    keep = kept((b.made_at for b in found), now)
    gone = tuple(b.path for b in found if b.made_at not in keep)
    for path in gone:
        files.remove(path)
    return gone


def restore(path: Path, backup: Path, folder: Path, task: Task = NO_TASK) -> RestoreResult:
    """Bring a safety copy back as the book at `path`, which must be closed.

    The copy is checked first; the present book is kept in `folder`, so that this can be undone by restoring
    that. Raises BackupFailed, BookLocked; then the present book is as it was.
    """
    with _as_backup_failure():
        if backup.resolve() == path.resolve():
            raise BackupFailed("That is the book itself; choose a safety copy of it.")
        folder.mkdir(parents=True, exist_ok=True)
        task.step(0, 3, "checking the copy")
        customers = _check_before(backup, folder, task)
        task.step(1, 3, "keeping the present book")
        aside = _free_name(folder, f"{path.stem}-before-restore", datetime.now())  # noqa: DTZ005 - as named
        if path.exists():
            files.settle(path)
            files.keep_aside(path, aside)
        held = files.lock(path)
        try:
            files.exchange(path, backup)
        finally:
            held.release()
        task.step(2, 3, "opening")
        _note_restore(path, backup)
        task.step(3, 3, "done")
        return RestoreResult(path, aside, customers)


def _check_before(backup: Path, folder: Path, task: Task) -> int:
    """Verify a scratch copy, so that a copy on a write-protected stick can be checked and is never touched."""
    scratch = folder / f".{backup.name}{files.PARTIAL}"
    try:
        files.exchange(scratch, backup)
        return verify_copy(scratch, task)
    finally:
        files.remove(scratch)


def _note_restore(path: Path, backup: Path) -> None:
    book = Book.open(path)
    try:
        with book.write() as tx:
            draft = AuditDraft("book_restored", after=facts(file=backup.name))
            audit.write_rows(tx, [draft], request=(None, None, None))
    finally:
        book.close()


@contextmanager
def _as_backup_failure() -> Iterator[None]:
    """Say system errors as what they are here: the copy failed and nothing of the book was changed."""
    try:
        yield
    except (Fault, BookError):
        raise
    except OSError as error:
        raise BackupFailed(
            f"The safety copy failed: {error.strerror or error}. The book itself was not changed."
        ) from error
