"""Errors, sorted by who can mend them.

`BookError`: the person (shown at the field it names). `Fault`: the machine (disk, lock, damaged file).
`Cancelled`: nobody needs to, it was asked for. Anything else is a defect of ours.

`str(error)` is a sentence for a person; the facts are attributes, so that a screen can word them anew.
"""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple


class BookError(Exception):
    """What was asked for cannot be done; nothing has been changed."""

    kind: ClassVar[str] = "refused"

    def __init__(self, sentence: str, *, field: str | None = None, **facts: object) -> None:
        """`field` names the draft's field the sentence belongs to; `facts` are figures and ids in it."""
        super().__init__(sentence)
        self.field = field
        self.facts = facts


class NotFound(BookError):
    """A customer, entry, sale or payment that the book does not have."""

    kind = "not_found"


class DuplicateCode(BookError):
    """Two customers cannot have the same code."""

    kind = "duplicate_code"


class Incomplete(BookError):
    """Something that is needed was left out, or does not fit together."""

    kind = "incomplete"


class InsufficientCredit(BookError):
    """More credit was to be used than the customer has. Facts: available, missing (minor units)."""

    kind = "insufficient_credit"


class Overallocated(BookError):
    """More was to be settled than is open. Facts: available (minor units)."""

    kind = "overallocated"


class OverCreditLimit(BookError):
    """The sale would take the debt past the limit. Facts: limit, debt_after (minor units)."""

    kind = "over_credit_limit"


class CustomerSuspended(BookError):
    """A suspended customer may pay, and buy for cash or from credit, not on debt."""

    kind = "suspended"


class CustomerArchived(BookError):
    """Nothing is posted to an archived customer."""

    kind = "archived"


class LockedDay(BookError):
    """Nothing is posted on or before the lock date. Facts: lock_date."""

    kind = "locked_day"


class FutureDay(BookError):
    """A day further ahead than tomorrow has to be confirmed."""

    kind = "future_day"


class TooLarge(BookError):
    """A figure would pass what the book can hold."""

    kind = "too_large"


class RequestReused(BookError):
    """The request id was already used, for something else."""

    kind = "request_reused"


class AlreadyReversed(BookError):
    """The entry has been reversed before, or is itself a reversal."""

    kind = "already_reversed"


class AlreadyDecided(BookError):
    """The pending payment has had its outcome."""

    kind = "already_decided"


class DependentEntries(BookError):
    """Other entries depend on the one to be reversed. Facts: entries, a tuple of their ids."""

    kind = "dependent_entries"


class TwinPayment(BookError):
    """The same customer paid the same amount on the same day before; it has to be agreed to. Facts: entries."""

    kind = "twin_payment"


class NeverSold(BookError):
    """More goods come back than the customer ever had; it has to be agreed to. Facts: available, in minor units."""

    kind = "never_sold"


class NothingToConsolidate(BookError):
    """Debt and credit do not both stand; nothing was done."""

    kind = "nothing_to_consolidate"


class BookDamagedMark(BookError):
    """The book is marked as damaged, and what was asked for must not be done until that is settled."""

    kind = "marked_damaged"


class NotNewest(BookDamagedMark):
    """The file is not the newest state of its book that is known; nothing is recorded until that is settled."""

    kind = "not_newest"


class BadRow(NamedTuple):
    """A row of a file that cannot be taken, and why."""

    line: int
    reason: str


class ImportRefused(BookError):
    """The file to import was refused; nothing of it was kept. Facts: bad, the rows that are the reason."""

    kind = "import_refused"

    def __init__(self, sentence: str, *, field: str | None = None, bad: Sequence[BadRow] = ()) -> None:
        """`bad` are the rows that are the reason, where it is rows."""
        self.bad = tuple(bad)
        super().__init__(sentence, field=field, bad=self.bad)


class Fault(Exception):
    """The machine, not the person: raised by storage alone."""

    kind: ClassVar[str] = "fault"
    exit_code: ClassVar[int] = 6


class NotABook(Fault):
    """The file is empty, foreign, or not a database."""

    kind = "not_a_book"
    exit_code = 4


class BookDamaged(Fault):
    """SQLite or the guards find the file damaged."""

    kind = "damaged"
    exit_code = 4


class BookMissing(Fault):
    """There is no file at the path."""

    kind = "missing"
    exit_code = 4


class BookExists(Fault):
    """A new book was to be made where a file already is; the file was not touched."""

    kind = "exists"
    exit_code = 6


class BookTooNew(Fault):
    """The file was written by a newer Shopbook."""

    kind = "too_new"
    exit_code = 5


class BookOlder(Fault):
    """The file was written by an older Shopbook; `services.opening` brings it to this version first."""

    kind = "older"
    exit_code = 5


class BookLocked(Fault):
    """Another program has the book open."""

    kind = "open_elsewhere"
    exit_code = 3


class NoPermission(Fault):
    """The file or its folder cannot be written."""

    kind = "cannot_write"
    exit_code = 6


class DiskFull(Fault):
    """No room on the disk; the change was not stored."""

    kind = "disk_full"
    exit_code = 6


class Unsaved(Fault):
    """The machine failed while storing; the book says that the request is not in it."""

    kind = "unsaved"
    exit_code = 6


class BackupFailed(Fault):
    """A safety copy could not be made, verified or brought back."""

    kind = "backup_failed"
    exit_code = 9


class Cancelled(Exception):
    """Long work was stopped on request; nothing of it was kept unless its result says so."""
