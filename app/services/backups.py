"""Safety copies (REQUIREMENTS 10.3); `restore` brings one back. Long work: for the backroom or the command line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from app.domain.backups import Glance, kept
from app.domain.errors import BackupFailed, BookError, Fault
from app.services import heads, proof
from app.services.task import NO_TASK, Task
from app.storage import audit
from app.storage import backups as files
from app.storage.book import Book

_STAMP: Final = "%Y-%m-%d-%H%M%S"
# Why a book is kept beside its copies: another one took its place.
BEFORE_RESTORE: Final = "before-restore"
BEFORE_UPGRADE: Final = "before-upgrade"
KEPT: Final = (BEFORE_RESTORE, BEFORE_UPGRADE)
_NAME: Final = re.compile(r"^(?P<stem>.+)-(?P<stamp>\d{4}-\d\d-\d\d-\d{6})(?:-(?P<count>\d+))?\.shopbook$")


@dataclass(frozen=True, slots=True)
class Backup:
    """One safety copy; `made_at` is local time as its name says, `count` which of that second, `size` its bytes.

    `why` is empty, or what took the book's place then: BEFORE_RESTORE, BEFORE_UPGRADE.
    """

    path: Path
    made_at: datetime
    count: int = 1
    size: int = 0
    why: str = ""


@dataclass(frozen=True, slots=True)
class BackupResult:
    """A copy that was made and found whole, and the older ones that went."""

    path: Path
    customers: int
    removed: tuple[Path, ...]


def backups(folder: Path, book: Path) -> list[Backup]:
    """The safety copies of this book in a folder, newest first."""
    return [found for found in kept_in(folder, book) if not found.why]


def kept_in(folder: Path, book: Path) -> list[Backup]:
    """The safety copies of this book in a folder, and what it was before another took its place; newest first."""
    if not folder.is_dir():
        return []
    stems = {book.stem: "", **{f"{book.stem}-{why}": why for why in KEPT}}
    found = []
    for path in folder.iterdir():
        match = _NAME.match(path.name)
        if match and match["stem"] in stems and path.is_file():
            made_at = datetime.strptime(match["stamp"], _STAMP)  # noqa: DTZ007 - local, as named
            why, count = stems[match["stem"]], int(match["count"] or 1)
            found.append(Backup(path, made_at, count, path.stat().st_size, why))
    return sorted(found, key=lambda b: (b.made_at, b.count), reverse=True)


def glance(path: Path) -> Glance:
    """What a copy says of itself, not yet proved; it is only read. Raises Fault."""
    return files.glance(path)


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
    with as_backup_failure():
        folder.mkdir(parents=True, exist_ok=True)
        moment = now or datetime.now()  # noqa: DTZ005 - names are local time, as people read them
        target = free_name(folder, book.path.stem, moment)
        _remove_left(folder, book.path)
        partial = target.with_name(f".{target.name}{files.PARTIAL}")
        task.step(0, 3, "copying")
        try:
            with book.read() as tx:
                files.copy_to(tx, partial)
                head = heads.head_of(tx, book.path)
            task.step(1, 3, "verifying")
            customers = verify_copy(partial, task)
            heads.keep_beside(target, head)
            files.give_name(partial, target)
        finally:
            files.remove(partial)
            if not target.exists():
                heads.remove_beside(target)
        task.step(2, 3, "tidying")
        removed = _tidy(folder, book.path, moment)
        task.step(3, 3, "done")
        return BackupResult(target, customers, removed)


def stem_of(copy: Path) -> str:
    """What the book is called that this is a copy of, by the copy's name."""
    match = _NAME.match(copy.name)
    return match["stem"] if match else copy.stem


def _remove_left(folder: Path, book: Path) -> None:
    """Remove what a copy of this book left here when the plug was pulled: whoever makes copies has the book alone."""
    for left in folder.glob(f".*{files.PARTIAL}"):
        copy = Path(left.name.removeprefix(".").removesuffix(files.PARTIAL)).with_suffix(".shopbook")
        match = _NAME.match(copy.name)
        if match and match["stem"] in {book.stem, *(f"{book.stem}-{why}" for why in KEPT)}:
            files.remove(left)


def free_name(folder: Path, stem: str, moment: datetime) -> Path:
    """A name for a copy made at that moment (local time): later than every other of the same second."""
    stamp = moment.strftime(_STAMP)
    found = (_NAME.match(path.name) for path in folder.iterdir())
    taken = [int(m["count"] or 1) for m in found if m and (m["stem"], m["stamp"]) == (stem, stamp)]
    count = f"-{max(taken) + 1}" if taken else ""
    return folder / f"{stem}-{stamp}{count}.shopbook"


def verify_copy(path: Path, task: Task = NO_TASK) -> int:
    """Open a copy and prove every customer in it; returns how many. Raises BackupFailed."""
    try:
        copy = Book.open(path)
    except Fault as fault:
        raise BackupFailed(f"The safety copy {path.name} cannot be used: {fault}") from fault
    try:
        return prove_copy(copy, path.name, task)
    finally:
        copy.close()


def prove_copy(copy: Book, name: str, task: Task = NO_TASK) -> int:
    """Prove an open copy, called `name` in what is said; returns how many customers it has. Raises BackupFailed."""
    with copy.read() as tx:
        result = proof.check_all(tx, "backup", task)
    if not result.clean:
        raise BackupFailed(
            f"{name} is not proved, and was not used: {result.details[0].message} It can still be opened as a book of"
            " its own."
        )
    return result.checked


def _tidy(folder: Path, book: Path, now: datetime) -> tuple[Path, ...]:
    """Remove the copies that retention lets go; only ever copies of this book, by their names."""
    newest: dict[datetime, Path] = {}
    found = backups(folder, book)
    for copy in found:
        newest.setdefault(copy.made_at, copy.path)
    stay = {newest[moment] for moment in kept(newest, now)}
    gone = tuple(copy.path for copy in found if copy.path not in stay)
    for path in gone:
        files.remove(path)
        heads.remove_beside(path)
    return gone


def rename(made: BackupResult, target: Path) -> BackupResult:
    """Give a safety copy another name, with the head that is kept beside it. OSError if that cannot be done."""
    path = made.path.rename(target)
    heads.move_beside(made.path, path)
    return BackupResult(path, made.customers, made.removed)


@contextmanager
def as_backup_failure() -> Iterator[None]:
    """Say system errors as what they are here: the copy failed and nothing of the book was changed."""
    try:
        yield
    except (Fault, BookError):
        raise
    except OSError as error:
        raise BackupFailed(
            f"The safety copy failed: {error.strerror or error}. The book itself was not changed."
        ) from error
