"""Heads kept outside the book, so that an older file put back or an end cut off is noticed (REQUIREMENTS 7.9).

A head is kept of what is stored and nothing else: it is read in a view of its own, never in the transaction that
wrote it, and with `synchronous = FULL` what a view shows is on the disk. So a head kept is never newer than the
book, whenever the program is killed; one that is older stands further back on the same chain.

A book that this machine has never kept a head of is new to it, and nothing is claimed about it.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from app import paths
from app.domain.changes import Changes
from app.domain.dates import from_utc_text, utc_text
from app.domain.errors import BackupFailed, Fault, Incomplete
from app.domain.heads import AcceptHeadDraft, CodePlace, Gap, KnownHead, parse_code
from app.storage import chain
from app.storage import heads as rows
from app.storage.book import Book, Tx

if TYPE_CHECKING:
    from app.domain.receipts import Receipt

# So many files of one book that went different ways are remembered.
_FILES: Final = 20
_log = logging.getLogger(__name__)


class Outside(NamedTuple):
    """Where heads are kept outside the book: this machine's folder for them, and the folder of the safety copies."""

    machine: Path
    copies: Path

    @classmethod
    def usual(cls, copies: Path | None = None) -> Outside:
        """This machine's own places."""
        folders = paths.folders()
        return cls(folders.heads, copies or folders.backups)


# on paper ------------------------------------------------------------------------------------------------------------


def head_code(tx: Tx) -> str:
    """The code of the journal as it stands, as papers carry it; the same until the next entry."""
    return chain.short_code(bytes.fromhex(rows.newest(tx).entry_chain))


def find_code(tx: Tx, text: str) -> CodePlace | None:
    """Where a printed code stands on this book's chain; None where it does not. Raises Incomplete for no code."""
    found = rows.find(tx, parse_code(text))
    if found is None:
        return None
    entry_id, kind, number, at = found
    last = rows.newest(tx).entry_id
    moment = from_utc_text(at) if at else None
    code = chain.short_code(b"\0" + bytes.fromhex(parse_code(text)))
    return CodePlace(code, entry_id, kind, number, moment, last - entry_id)


def head_of(tx: Tx, path: Path) -> KnownHead:
    """The newest head of the book at `path` as this view has it, to be kept outside. Not for use in a write."""
    if tx.writes:
        raise RuntimeError("a head is kept of what is stored, not of what may still be rolled back")
    return KnownHead(tx.info.uid, str(path.resolve()), rows.newest(tx), tx.now)


# keeping and holding against -----------------------------------------------------------------------------------------


def keep(book: Book, outside: Outside) -> None:
    """Keep the newest head of the book on this machine. Long-lived places call this when nobody waits.

    A head that is not on the chain of this file is evidence, and is replaced only after it was let go. OSError
    where it cannot be written.
    """
    if book.held:
        return
    with book.read() as tx:
        present = head_of(tx, book.path)
        kept: list[KnownHead] = []
        for known in rows.of_machine(outside.machine, present.book):
            if known.file == present.file and known.heads == present.heads:
                return
            is_own = _concerns(known, present.file)
            if is_own and _is_evidence(tx, known):
                if known.file == present.file:
                    return
                kept.append(known)
            elif not is_own:
                kept.append(known)
    rows.keep_on_machine(outside.machine, present.book, [present, *kept][:_FILES])


def keep_quietly(book: Book, outside: Outside) -> None:
    """Keep the head where nobody could mend what prevents it; the log has it, and the next time comes."""
    try:
        keep(book, outside)
    except (OSError, Fault) as problem:
        _log.warning("The newest head could not be kept (%s)", type(problem).__name__)


def watch(book: Book, outside: Outside) -> Gap | None:
    """Hold the file just opened against the newest heads that are known of its book.

    Where one is not on its chain the file is `held`: it can be read, and nothing is recorded in it until that is
    settled. The gap is returned. Raises Fault where the file cannot be read: then it is not known whether it is
    in order, and it is not to be written.
    """
    left: list[KnownHead] = []
    with book.read() as tx:
        found = next(_gaps(tx, book.path, outside, left), None)
        if found is not None:
            book.held = words(tx, found)
    if found is None and left:
        _leave(book, outside)
    if found is not None:
        _log.warning(
            "The file ends %d entries and %d audit rows before what was seen", found.entries, found.rows
        )
    return found


def gap(tx: Tx, path: Path, outside: Outside) -> Gap | None:
    """The newest head known from outside that is not on the chain of this file; None for a file that is in order."""
    return next(_gaps(tx, path, outside), None)


def newest_known(tx: Tx, path: Path, outside: Outside) -> KnownHead | None:
    """The newest head that is known of this book from outside; None for a book new to this machine."""
    found = _known(tx.info.uid, str(path.resolve()), outside)
    return max(found, key=lambda known: (known.place, known.kept_at), default=None)


def _concerns(known: KnownHead, file: str) -> bool:
    """Whether a head is of the file in this place: of a copy of the book that is still elsewhere it says nothing."""
    return known.file == file or not Path(known.file).exists()


def _known(book: str, file: str, outside: Outside) -> list[KnownHead]:
    of_copies = [known for _, known in rows.of_copies(outside.copies, book) if not known.left]
    return [k for k in (*rows.of_machine(outside.machine, book), *of_copies) if _concerns(k, file)]


def _is_evidence(tx: Tx, known: KnownHead) -> bool:
    return rows.gap(tx, known) is not None and not rows.let_go(tx).covers(known)


def _gaps(tx: Tx, path: Path, outside: Outside, left: list[KnownHead] | None = None) -> Iterator[Gap]:
    """What is known from outside and is not on this chain, the newest first.

    What was left behind on purpose is none of it, and is added to `left`.
    """
    let_go: rows.LetGo | None = None
    known = _known(tx.info.uid, str(path.resolve()), outside)
    for one in sorted(known, key=lambda k: (k.place, k.kept_at), reverse=True):
        found = rows.gap(tx, one)
        if found is None:
            continue
        # Looked up when needed: it goes through the whole audit.
        let_go = rows.let_go(tx) if let_go is None else let_go
        if not let_go.covers(one):
            yield found
        elif left is not None:
            left.append(one)


def words(tx: Tx, found: Gap) -> str:
    """A gap in sentences for a person: what is missing, since when that is known, and what now."""
    moment = _clock(found.known.kept_at)
    if found.changed:
        said = [
            f"This book is not as it was on {moment}: what was recorded then is something else now.",
            "It was written anew behind the program's back, or two copies of it went different ways.",
        ]
    elif found.entries == 1:
        said = [f"This file is not the newest: on {moment} the book had 1 entry that is missing here."]
    elif found.entries:
        said = [
            f"This file is not the newest: on {moment} the book had {found.entries} entries that are missing here."
        ]
    else:
        said = [f"This file is not the newest: changes recorded by {moment} are missing here."]
    if found.known.copy:
        said.append(f"The safety copy {found.known.copy} knows of it.")
    restored = rows.restored_at(tx)
    if restored is not None:
        moment = _clock(restored)
        said.append(f"It was last brought back from a safety copy on {moment}.")
    said.append(
        "It can be read, but nothing is recorded in it until a newer safety copy is brought back or it is accepted as"
        " it is."
    )
    return " ".join(said)


def _clock(moment: datetime) -> str:
    """2026-11-21 14:02, by this machine's clock: a fact that the window writes in its own way."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"


# settling it ---------------------------------------------------------------------------------------------------------


def accept(book: Book, draft: AcceptHeadDraft, outside: Outside) -> Receipt:
    """Go on with this file as it is; its head is then the known one. What was known is named in the audit.

    Raises Incomplete without a reason, or where the file is the newest known.
    """
    # Not needed for opening a book, which the window's start waits for.
    from app.domain.receipts import Receipt
    from app.services.requests import answered_before, finish
    from app.storage.audit import AuditDraft, facts

    if not draft.reason.strip():
        raise Incomplete("Say why this file is used as it is.", field="reason")
    with book.write(settling=True) as tx:
        receipt = answered_before(tx, draft)
        if receipt is None:
            gaps = list(_gaps(tx, book.path, outside))
            if not gaps:
                raise Incomplete("This file is the newest state of the book that is known.", field="book")
            missing = max(one.entries for one in gaps)
            left = [rows.mark(one.known.heads) for one in gaps]
            note = AuditDraft(
                "head_accepted",
                before=facts(known_at=utc_text(gaps[0].known.kept_at), missing_entries=missing),
                after=facts(reason=draft.reason.strip(), code=head_code(tx), left=left),
            )
            receipt = Receipt("This file is the newest state of the book from now on.", Changes.SETTINGS)
            receipt = finish(tx, draft, receipt, note=note)
    book.held = ""
    _leave(book, outside)
    return receipt


def left_behind(tx: Tx, path: Path, outside: Outside) -> list[str]:
    """The marks of the heads that this book, put at `path`, leaves behind: for the audit row that lets them go."""
    return [rows.mark(one.known.heads) for one in _gaps(tx, path, outside)]


def _leave(book: Book, outside: Outside) -> None:
    try:
        with book.read() as tx:
            uid, let_go = tx.info.uid, rows.let_go(tx)
            gone = {k for _, k in rows.of_copies(outside.copies, uid) if rows.gap(tx, k) and let_go.covers(k)}
        rows.leave_copies(outside.copies, uid, gone.__contains__)
        keep(book, outside)
    except (OSError, Fault):
        # The audit names what was let go, so nothing is claimed wrongly; it is only looked up again each time.
        _log.warning("What was left behind could not be noted outside the book")


# safety copies -------------------------------------------------------------------------------------------------------


keep_beside = rows.keep_beside
remove_beside = rows.remove_beside
move_beside = rows.move_beside


def check_copy(tx: Tx, copy: Path) -> None:
    """Hold a safety copy against the head that was kept beside it; raises BackupFailed where it is another file."""
    known = rows.of_copy(copy)
    if known is None:
        return
    if known.book != tx.info.uid or rows.gap(tx, known) is not None:
        raise BackupFailed(
            f"{copy.name} is not the copy that was made under this name: the head of its chain is another. It was"
            " not used."
        )


class NewerCopy(NamedTuple):
    """A safety copy that is further than the file; `missing` are the entries seen that it lacks, too."""

    path: Path
    made_at: datetime
    missing: int


def newer_copy(tx: Tx, path: Path, outside: Outside) -> NewerCopy | None:
    """The safety copy that has most of what is missing from this file; None where no copy has any of it."""
    found = gap(tx, path, outside)
    if found is None:
        return None
    of_copies = [
        (file.with_suffix(".shopbook"), known) for file, known in rows.of_copies(outside.copies, tx.info.uid)
    ]
    present = (found.present.entry_id, found.present.audit_id)
    better = [(c, k) for c, k in of_copies if c.is_file() and (k.place > present or found.changed)]
    if not better:
        return None
    copy, known = max(better, key=lambda pair: (pair[1].place, pair[1].kept_at))
    return NewerCopy(copy, known.kept_at, max(found.known.heads.entry_id - known.heads.entry_id, 0))
