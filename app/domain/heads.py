"""Heads of a book's chain kept outside the book, and what it means when they are not on it (REQUIREMENTS 7.9)."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from app.domain.errors import Incomplete

# Twelve hexadecimal digits of the link after its version byte, printed in three groups.
CODE_DIGITS = 12
_HEXADECIMAL = frozenset("0123456789ABCDEF")


class Heads(NamedTuple):
    """The newest links of the two chains: the last entry and the last audit row, with their links as hexadecimal."""

    entry_id: int
    entry_chain: str
    audit_id: int
    audit_chain: str


class KnownHead(NamedTuple):
    """The newest links of a book as they were stored at `kept_at` (UTC), when its file was `file`.

    `book` is the book's own id. `copy` names the safety copy it was kept with; empty for this machine's own. `left`
    tells that the book was since brought back to before it, on purpose.
    """

    book: str
    file: str
    heads: Heads
    kept_at: datetime
    copy: str = ""
    left: bool = False

    @property
    def place(self) -> tuple[int, int]:
        """How far the book had come: the newest entry and the newest audit row."""
        return self.heads.entry_id, self.heads.audit_id


class Gap(NamedTuple):
    """A known head that is not on the chain of a file whose newest links are `present`.

    `entries` and `rows` (of the audit) are how many of those that were seen are missing at the end; with
    `changed` something stands where the head should be, and it is something else.
    """

    known: KnownHead
    present: Heads
    entries: int
    rows: int
    changed: bool


class AcceptHeadDraft(NamedTuple):
    """The owner goes on with this file although a newer state of the book is known, for a reason."""

    uid: str
    reason: str


class CodePlace(NamedTuple):
    """Where a printed code stands on the chain: behind which entry (0: before the first), and what came since.

    `recorded_at` is None before the first entry.
    """

    code: str
    entry_id: int
    kind: str
    number: str
    recorded_at: datetime | None
    since: int


def parse_code(text: str) -> str:
    """The digits of a code as it is printed ("1A2B-3C4D-5E6F"); raises Incomplete."""
    digits = "".join(text.split()).replace("-", "").replace("–", "").upper()
    if len(digits) != CODE_DIGITS or not set(digits) <= _HEXADECIMAL:
        raise Incomplete(
            "A book code is three groups of four digits and letters from A to F, as 1A2B-3C4D-5E6F.",
            field="code",
        )
    return digits
