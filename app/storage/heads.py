"""Heads of the chain kept outside the book: small files on this machine and beside safety copies; and looked for on it.

A file of one book holds the heads of each place its file was at, because a copy of a book goes its own way. Files
are written under another name and renamed: they are whole or as before.
"""

from __future__ import annotations

import contextlib
import json
import logging
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, NamedTuple

from app.domain.dates import MomentUnreadable, from_utc_text, utc_text
from app.domain.heads import Gap, Heads, KnownHead
from app.storage import chain
from app.storage.book import Tx
from app.storage.files import write_whole

SIDE: Final = ".head"
# What lets a known head go: it was left behind on purpose, and the audit names it.
LETS_GO: Final = ("book_restored", "head_accepted")
_LARGEST: Final = 100_000
_log = logging.getLogger(__name__)


# on the chain --------------------------------------------------------------------------------------------------------


def newest(tx: Tx) -> Heads:
    """The newest links of both chains; an empty journal has the link everything begins with."""
    first = (0, chain.first_link(tx.info.uid))
    entry = tx.cursor.execute("SELECT id, chain FROM entries ORDER BY id DESC LIMIT 1").fetchone() or first
    row = tx.cursor.execute("SELECT id, chain FROM audit ORDER BY id DESC LIMIT 1").fetchone() or first
    return Heads(entry[0], entry[1].hex(), row[0], row[1].hex())


def stands(tx: Tx, known: Heads) -> bool:
    """Whether both links are on the chains of this file; `proof_chain.against` tells what is wrong where not."""
    sides = (("entries", known.entry_id, known.entry_chain), ("audit", known.audit_id, known.audit_chain))
    for table, row_id, link in sides:
        if row_id and link:
            row = tx.cursor.execute(f"SELECT chain FROM {table} WHERE id = ?", (row_id,)).fetchone()
            if row is None or row[0].hex() != link:
                return False
    return True


def gap(tx: Tx, known: KnownHead) -> Gap | None:
    """What is wrong where this head is not on the chain of the book; None where it is."""
    if stands(tx, known.heads):
        return None
    from app.storage import (
        proof_chain,  # not for opening a book that is in order: the window's start waits for it
    )

    found = list(proof_chain.against(tx, known.heads))
    present = newest(tx)
    return Gap(
        known,
        present,
        entries=max(known.heads.entry_id - present.entry_id, 0),
        rows=max(known.heads.audit_id - present.audit_id, 0),
        changed=any(f.kind == "head_changed" for f in found),
    )


def mark(heads: Heads) -> str:
    """A head as the audit names it when it is let go."""
    return f"{heads.entry_chain}/{heads.audit_chain}"


class LetGo(NamedTuple):
    """What was left behind on purpose: the marks of heads, and when that was done last (UTC)."""

    marks: frozenset[str]
    at: datetime | None

    def covers(self, known: KnownHead) -> bool:
        """Whether this head was left behind: it is named, or it lay with a copy made before.

        Copies may lie on a stick that was not there when the book was brought back, so they are not all named.
        """
        before = self.at is not None and known.kept_at <= self.at
        return mark(known.heads) in self.marks or (bool(known.copy) and before)


def let_go(tx: Tx) -> LetGo:
    """What the audit says was left behind on purpose. Goes through the whole audit."""
    marks = ", ".join("?" * len(LETS_GO))
    rows = tx.cursor.execute(
        f"SELECT at, after FROM audit WHERE action IN ({marks}) ORDER BY id", LETS_GO
    ).fetchall()
    found: set[str] = set()
    for _, after in rows:
        try:
            found.update(str(one) for one in json.loads(after).get("left", ()))
        except (ValueError, AttributeError, TypeError):
            # A damaged audit row is the chain's to tell; what it let go counts as not let go.
            continue
    return LetGo(frozenset(found), from_utc_text(rows[-1][0]) if rows else None)


def restored_at(tx: Tx) -> datetime | None:
    """When this book was last brought back from a safety copy, in UTC; None if it never was."""
    row = tx.cursor.execute(
        "SELECT at FROM audit WHERE action = 'book_restored' ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return from_utc_text(row[0]) if row else None


def find(tx: Tx, digits: str) -> tuple[int, str, str, str | None] | None:
    """The entry whose link begins with these hexadecimal digits: id, kind, number, when it was recorded (UTC text).

    Id 0 is the beginning of the chain, before the first entry.
    """
    first = chain.first_link(tx.info.uid).hex().upper()[2:]
    if first.startswith(digits):
        return 0, "", "", None
    row: tuple[int, str, str, str] | None = tx.cursor.execute(
        "SELECT id, kind, number, recorded_at FROM entries WHERE substr(hex(chain), 3, ?) = ? ORDER BY id DESC LIMIT 1",
        (len(digits), digits),
    ).fetchone()
    return row


# files ---------------------------------------------------------------------------------------------------------------


def _machine_file(folder: Path, book: str) -> Path:
    # The book's own id comes out of a file that somebody else may have made: it is no name of ours.
    return folder / f"{sha256(book.encode()).hexdigest()[:32]}.json"


def side_file(copy: Path) -> Path:
    """Where the head of a safety copy is kept: beside it."""
    return copy.with_suffix(SIDE)


def of_machine(folder: Path, book: str) -> list[KnownHead]:
    """The heads of a book that this machine has kept, for each place its file was at."""
    return [known for known in _read(_machine_file(folder, book)) if known.book == book]


def keep_on_machine(folder: Path, book: str, heads: Iterable[KnownHead]) -> None:
    """Keep these heads of a book and no others. OSError if that cannot be done."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _write(_machine_file(folder, book), list(heads))


def of_copies(folder: Path, book: str) -> list[tuple[Path, KnownHead]]:
    """The heads kept beside the safety copies of a book in a folder, and the copies they were kept with."""
    try:
        files = sorted(folder.glob(f"*{SIDE}"))
    except OSError:
        return []
    return [(file, known) for file in files for known in _read(file) if known.book == book]


def of_copy(copy: Path) -> KnownHead | None:
    """The head kept beside a safety copy; None where there is none."""
    return next(iter(_read(side_file(copy))), None)


def leave_copies(folder: Path, book: str, left: Callable[[KnownHead], bool]) -> None:
    """Note beside safety copies which heads were `left` behind. OSError if that cannot be done."""
    for file, known in of_copies(folder, book):
        if not known.left and left(known):
            _write(file, [known._replace(left=True)])


def keep_beside(copy: Path, known: KnownHead) -> None:
    """Keep the head of a safety copy beside it. OSError if that cannot be done."""
    _write(side_file(copy), [known])


def remove_beside(copy: Path) -> None:
    """Remove what was kept beside a safety copy."""
    with contextlib.suppress(FileNotFoundError):
        side_file(copy).unlink()


def move_beside(copy: Path, target: Path) -> None:
    """What was kept beside a safety copy follows it to its other name."""
    with contextlib.suppress(FileNotFoundError):
        side_file(copy).replace(side_file(target))


def _read(file: Path) -> list[KnownHead]:
    """What a file holds; what cannot be understood says nothing."""
    try:
        with file.open("rb") as stream:
            raw = stream.read(_LARGEST + 1)
        return list(_parsed(raw, file))
    except FileNotFoundError:
        return []
    except (OSError, ValueError, TypeError, KeyError, AttributeError, MomentUnreadable):
        _log.warning("A file of known heads cannot be read")
        return []


def _parsed(raw: bytes, file: Path) -> Iterator[KnownHead]:
    if len(raw) > _LARGEST:
        raise ValueError("longer than any file of heads")
    copy = file.with_suffix(".shopbook").name if file.suffix == SIDE else ""
    for row in json.loads(raw)["heads"]:
        links = Heads(
            int(row["entry"]), _link(row["entry_chain"]), int(row["audit_row"]), _link(row["audit_chain"])
        )
        kept_at = from_utc_text(str(row["kept_at"]))
        yield KnownHead(str(row["book"]), str(row["file"]), links, kept_at, copy, row.get("left") is True)


def _link(value: Any) -> str:
    """A link as it is kept, in hexadecimal; ValueError for anything else."""
    if len(bytes.fromhex(value)) != chain.LENGTH:
        raise ValueError("a link of the chain expected")
    return str(value)


def _write(file: Path, heads: list[KnownHead]) -> None:
    rows = [
        {
            "book": known.book,
            "file": known.file,
            "entry": known.heads.entry_id,
            "entry_chain": known.heads.entry_chain,
            "audit_row": known.heads.audit_id,
            "audit_chain": known.heads.audit_chain,
            "kept_at": utc_text(known.kept_at),
            "left": known.left,
        }
        for known in heads
    ]
    write_whole(file, (json.dumps({"heads": rows}, indent=1) + "\n").encode())
