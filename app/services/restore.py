"""Bringing a safety copy back (REQUIREMENTS 10.3). Long work: for the backroom or the command line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.domain.errors import BackupFailed, Fault
from app.services import heads
from app.services.backups import BEFORE_RESTORE, as_backup_failure, free_name, prove_copy
from app.services.heads import Outside
from app.services.task import NO_TASK, Task
from app.storage import audit, upgrade
from app.storage import backups as files
from app.storage.audit import AuditDraft, facts
from app.storage.book import Book, Tx
from app.storage.files import check_header


@dataclass(frozen=True, slots=True)
class RestoreResult:
    """A book that was brought back. `kept` is where the book from before now is: restoring that undoes it.

    None where there was none.
    """

    path: Path
    kept: Path | None
    customers: int


def restore(
    path: Path, backup: Path, folder: Path, task: Task = NO_TASK, *, outside: Outside | None = None
) -> RestoreResult:
    """Bring a safety copy back as the book at `path`, which must be closed.

    The copy is checked first; the present book is kept in `folder`, so that this can be undone by restoring
    that. The audit names the newer states that are left behind, as they are known `outside` (this machine's own
    places, unless others are given). Raises BackupFailed, BookLocked, DiskFull; then the present book is as it was.
    """
    known = outside or Outside.usual(folder)

    def note(tx: Tx) -> AuditDraft:
        heads.check_copy(tx, backup)
        left = heads.left_behind(tx, path, known)
        return AuditDraft("book_restored", after=facts(file=backup.name, left=left))

    with as_backup_failure():
        if backup.resolve() == path.resolve():
            raise BackupFailed("That is the book itself; choose a safety copy of it.")
        folder.mkdir(parents=True, exist_ok=True)
        held = files.lock(path)
        try:
            task.step(0, 3, "checking the copy")
            _refuse_foreign(path, backup)
            fresh, customers = ready(path, backup, note, task)
            task.step(1, 3, "keeping the present book")
            kept = _keep_present(path, folder)
            task.step(2, 3, "bringing back")
            files.exchange(path, fresh)
        finally:
            files.remove(beside(path))
            held.release()
        task.step(3, 3, "done")
        return RestoreResult(path, kept, customers)


def _refuse_foreign(path: Path, backup: Path) -> None:
    """A copy of another book must not take this one's place; where one of the two cannot be read, that is not known."""
    try:
        present, copy = files.glance(path), files.glance(backup)
    except Fault:
        return
    if copy.uid != present.uid:
        raise BackupFailed(
            f"{backup.name} is a copy of another book, “{copy.name}”. Open it as a book of its own; nothing was changed."
        )


def _keep_present(path: Path, folder: Path) -> Path | None:
    if not path.exists():
        return None
    files.settle(path)
    aside = free_name(folder, f"{path.stem}-{BEFORE_RESTORE}", datetime.now())  # noqa: DTZ005 - names are local time
    files.keep_aside(path, aside)
    return aside


def beside(path: Path) -> Path:
    """Where the book that is to take the place of `path` is made ready."""
    return path.with_name(f".{path.name}{files.PARTIAL}")


def ready(path: Path, source: Path, note: Callable[[Tx], AuditDraft], task: Task) -> tuple[Path, int]:
    """Make a book out of the copy `source`, to be put in the place of `path`; returns it and its customers.

    It stands beside `path` under another name, is of this program's schema, proved, and has in its audit what `note` says
    of it: one renaming is all that is left to do. `source` is only read: it may be on a write-protected stick. Raises BackupFailed, DiskFull.
    """
    fresh = beside(path)
    files.remove(fresh)
    files.copy_file(source, fresh)
    try:
        if check_header(fresh) < upgrade.SCHEMA_VERSION:
            upgrade.upgrade(fresh)
        book = Book.open(fresh)
    except Fault as fault:
        sentence = str(fault).replace(fresh.name, source.name)
        raise BackupFailed(f"The safety copy {source.name} cannot be used: {sentence}") from fault
    try:
        customers = prove_copy(book, source.name, task)
        with book.write() as tx:
            audit.write_rows(tx, [note(tx)])
    finally:
        book.close()
    return fresh, customers
