"""What the window itself asks of the book. Runs on the workers; storage and services are imported there."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.backups import Glance
    from app.domain.books import BookInfo
    from app.domain.heads import AcceptHeadDraft, CodePlace
    from app.domain.money import Currency, NumberStyle
    from app.domain.proof import CheckResult
    from app.domain.receipts import Receipt
    from app.services.backups import Backup
    from app.services.book_from_file import FileGlance, Made
    from app.services.heads import NewerCopy
    from app.services.schedule import Appointment
    from app.services.task import Task
    from app.storage.book import Book, Tx


T = TypeVar("T")


def free_place(folder: Path, name: str) -> Path:
    """Where a new book of this name is to stand."""
    from app.domain.books import file_stem

    stem = file_stem(name)
    path, number = folder / f"{stem}.shopbook", 2
    while path.exists():
        path, number = folder / f"{stem}-{number}.shopbook", number + 1
    return path


def create(path: Path, name: str, currency: str) -> Book:
    """A new book; raises BookError for what was typed, Fault for the machine."""
    from app.locales import guess_locale
    from app.storage.book import Book

    path.parent.mkdir(parents=True, exist_ok=True)
    return Book.create(path, name=name, currency=currency, locale=guess_locale())


def open_book(path: Path, folder: Path) -> Book:
    """A book that is there; SQLite's own check of the file follows in the backroom, before the first write.

    One that an older Shopbook wrote is kept in `folder` as it is, and brought to this version. Whether it is the
    newest state of its book is looked at before the first write, too, or when `held_against` asks.
    """
    from app import locales, paths
    from app.services import opening

    locales.keep_in(paths.folders().cache / "places.json")
    book = opening.open_book(path, folder, check=False)
    book.look_before_writing(partial(_watch, folder=folder))
    return book


def _watch(book: Book, *, folder: Path) -> None:
    from app.services import heads

    heads.watch(book, heads.Outside.usual(folder))


def held_against(book: Book) -> str:
    """Why nothing is recorded in this file for now, in a sentence; empty for one that is in order."""
    return book.held


def keep_head(book: Book, *, folder: Path) -> None:
    """Keep the newest head of the book outside it; `folder` is that of the safety copies."""
    from app.services import heads

    heads.keep_quietly(book, heads.Outside.usual(folder))


def with_head(book: Book, *, work: Callable[[Book], T], folder: Path) -> T:
    """Work on the book, and then keep its newest head outside it."""
    answer = work(book)
    keep_head(book, folder=folder)
    return answer


def fold(book: Book) -> None:
    """Fold what was written lately into the file."""
    book.checkpoint()


def head_code(tx: Tx) -> str:
    """The book's code as it stands."""
    from app.services import heads

    return heads.head_code(tx)


def find_code(tx: Tx, *, text: str) -> CodePlace | None:
    """Where a printed code stands on the chain; None where it does not. Raises Incomplete for no code."""
    from app.services import heads

    return heads.find_code(tx, text)


def newer_copy(tx: Tx, *, path: Path, folder: Path) -> NewerCopy | None:
    """The safety copy that has most of what the file at `path` lacks; None where none has any of it."""
    from app.services import heads

    return heads.newer_copy(tx, path, heads.Outside.usual(folder))


def accept_head(book: Book, *, draft: AcceptHeadDraft, folder: Path) -> Receipt:
    """Go on with a file that is not the newest state of its book."""
    from app.services import heads

    return heads.accept(book, draft, heads.Outside.usual(folder))


def demo_book(path: Path, folder: Path) -> Book:
    """The demo shop: made anew where it is not there yet."""
    from app.services.demo import make_demo

    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        make_demo(path)
    return open_book(path, folder)


def look_at_file(path: Path, task: Task) -> FileGlance:
    """What a book made of this file would hold. Raises ImportRefused, NotFound, Cancelled."""
    from app.services import book_from_file

    return book_from_file.look(path, task)


class MakeOfFile:
    """Makes a book at `path` of a file that was looked at, and opens it; `made` then says how much is in it."""

    def __init__(self, path: Path, name: str, seen: FileGlance, folder: Path, task: Task) -> None:
        self.path = path
        self.seen = seen
        self.made: Made | None = None
        self._name = name
        self._folder = folder
        self._task = task

    def __call__(self) -> Book:
        """On a worker. Raises BookError, Fault, Cancelled: nothing is at `path` then."""
        from app.services import book_from_file

        self.made = book_from_file.make_book(self.path, self._name, self.seen, self._task)
        return open_book(self.path, self._folder)


class BringBack:
    """Brings a safety copy back as the book at `path` and opens it; `kept` is then where the book from before is."""

    def __init__(self, path: Path, copy: Path, folder: Path, task: Task) -> None:
        self.path = path
        self.copy = copy
        self.kept: Path | None = None
        self._folder = folder
        self._task = task

    def __call__(self) -> Book:
        """On a worker. Raises Fault, Cancelled: the book at `path` is then as it was."""
        from app.services.restore import restore

        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.kept = restore(self.path, self.copy, self._folder, self._task).kept
        return open_book(self.path, self._folder)


def copies(path: Path, folder: Path) -> list[Backup]:
    """The safety copies of the book at `path`, and what it was before others took its place; newest first."""
    from app.services import backups

    return backups.kept_in(folder, path)


def glance(path: Path) -> tuple[Glance, Currency, NumberStyle]:
    """What a copy says of itself, and how its place writes amounts. Raises Fault, BookError."""
    from app import locales
    from app.services import backups

    seen = backups.glance(path)
    return seen, locales.currency(seen.currency, seen.locale), locales.number_style(seen.locale)


def info(tx: Tx) -> BookInfo:
    """The book's settings."""
    from app.locales import number_style

    number_style(tx.info.locale)
    return tx.info


def guess_currency() -> str:
    """The currency of the place this computer says it is in."""
    from app import locales

    return locales.guess_currency(locales.guess_locale())


def undo(tx: Tx, *, uid: str, receipt: Receipt) -> Receipt:
    """Take a request back: its batch, or its entry with what it caused."""
    from app.domain.corrections import ReverseBatchDraft, ReverseDraft
    from app.services import corrections

    if receipt.batch_id is not None:
        return corrections.reverse_batch(tx, ReverseBatchDraft(uid, receipt.batch_id, "Undone"))
    if receipt.entry_id is None:
        raise AssertionError("only what has been posted can be undone")
    return corrections.reverse(tx, ReverseDraft(uid, receipt.entry_id, "Undone"))


def undo_correction(tx: Tx, *, uid: str, receipt: Receipt, former_id: int) -> Receipt:
    """Take a correction back: the entry stands again as it was before."""
    from app.domain.corrections import ReverseDraft
    from app.services import entries

    if receipt.entry_id is None:
        raise AssertionError("a correction posts an entry")
    return entries.undo_correction(tx, ReverseDraft(uid, receipt.entry_id, "Undone"), former_id)


def turn_back(tx: Tx, *, uid: str, customer_id: int) -> Receipt:
    """Take back what was done last to a customer's details or place in the list."""
    from app.services import customers

    return customers.turn_back(tx, uid, customer_id)


def cancel_pending(tx: Tx, *, uid: str, pending_id: int) -> Receipt:
    """Take back a payment that was noted as on its way; raises AlreadyDecided where it has arrived or failed."""
    from app.domain.payments import OutcomeDraft
    from app.services import payments

    return payments.cancel_pending(tx, OutcomeDraft(uid, pending_id, tx.today, "Undone"))


def sync(book: Book, *, task: Task) -> CheckResult:
    """The start-up sync."""
    from app.services import check_runs

    return check_runs.sync(book, task)


def asked_for(book: Book, *, what: str, task: Task) -> CheckResult:
    """What a person asks of the proof: "now", "everything", "repair" or "rebuild"."""
    from app.services import check_runs

    return check_runs.asked_for(book, what, task)


def damage(tx: Tx) -> str:
    """What is damaged in the book and was not accepted; empty for a sound one."""
    from app.services import proof

    return proof.damage(tx)


def appointments(tx: Tx) -> tuple[Appointment, ...]:
    """The runs that are due: tonight's, this month's, and what was missed while the computer was off."""
    from app.services import schedule

    return schedule.due_now(tx)


def keep_appointment(book: Book, *, appointment: Appointment, task: Task) -> CheckResult:
    """Carry out a run that is due."""
    from app.services import schedule

    return schedule.carry_out(book, appointment, task)


def validate(book: Book, *, task: Task) -> CheckResult:
    """The customers changed most recently."""
    from app.services import check_runs

    return check_runs.validate(book, task)


def backup(book: Book, *, folder: Path, task: Task) -> Path:
    """A verified safety copy."""
    from app.services import backups

    book.check_file()
    made = backups.make_backup(book, folder, task).path
    keep_head(book, folder=folder)
    return made


def backup_of_the_day(book: Book, *, folder: Path, task: Task) -> Path | None:
    """A verified safety copy, unless there is one of today. Of a file that is held none is made by itself."""
    from app.services import backups

    if book.held or backups.is_copied_today(book, folder):
        return None
    return backup(book, folder=folder, task=task)


def backup_of_changes(book: Book, *, folder: Path, task: Task) -> Path | None:
    """A verified safety copy, unless nothing was recorded since the last one. The head is kept in any case."""
    from app.services import backups

    if book.held or backups.is_copied(book, folder):
        keep_head(book, folder=folder)
        return None
    return backup(book, folder=folder, task=task)
