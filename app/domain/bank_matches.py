"""Lines of a bank statement that were accepted: what is posted, and nothing else. Amounts in minor units."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from app.domain.errors import BookError, Incomplete, LockedDay
from app.domain.matching_facts import Proposal, State


@dataclass(frozen=True, slots=True)
class AcceptedLine:
    """A line somebody ticked: whose it is, what it pays first as (entry, amount), which pending payment it is.

    `uid` is the line's own; minor units. What a line pays follows from the book as it was seen: asked for again, the
    same lines for the same customers are the same request, so that has no part in what a request is known by.
    """

    number: int
    uid: str
    day: date
    amount: int
    customer_id: int
    memo: str = ""
    reference: str = ""
    parts: tuple[tuple[int, int], ...] = field(default=(), repr=False)
    pending_id: int | None = field(default=None, repr=False)
    # What the whole line is, where this is a part of it; minor units.
    whole: int | None = field(default=None, repr=False)

    @property
    def line_uid(self) -> str:
        """The id of the line, of which a part has one behind it."""
        return line_uid(self.uid)


def line_uid(uid: str) -> str:
    """The line's own id within that of an entry: of a part, or of a line taken back and matched again."""
    return "/".join(uid.split("/")[:2])


@dataclass(frozen=True, slots=True)
class BankDraft:
    """The lines of one statement that were accepted together."""

    uid: str
    name: str
    digest: str
    lines: tuple[AcceptedLine, ...]


class LineRefused(BookError):
    """One of the accepted lines cannot be posted, so none was. Facts: line, its number in the file."""

    kind = "line_refused"


def accepted(proposal: Proposal) -> AcceptedLine:
    """A proposal as it is posted once it is accepted; raises Incomplete, LockedDay for one that cannot be.

    One that is in the book already is passed over when it is posted: a request can be made again after a crash.
    """
    line = proposal.line
    match proposal.state:
        case State.LOCKED:
            raise LockedDay(f"The day of line {line.number} is locked.", field="accept", day=line.day)
        case State.OUT:
            raise Incomplete(f"Line {line.number} is money that left the account.", field="accept")
        case State.AHEAD:
            raise Incomplete(f"The day of line {line.number} is in the future.", field="accept")
        case State.POSTED if proposal.customer_id is None:
            raise Incomplete(f"Line {line.number} is in the book already.", field="accept")
        case State.FREE | State.POSTED:
            pass
    if proposal.customer_id is None:
        raise Incomplete(f"Say whose payment line {line.number} is.", field="accept")
    return AcceptedLine(
        line.number,
        line.uid,
        line.day,
        line.amount,
        proposal.customer_id,
        line.payer or line.text,
        line.reference,
        proposal.parts,
        proposal.pending_id,
    )
