"""One line of a bank statement that pays for several: shared out by a person, never by itself. Minor units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from app.domain.bank_matches import AcceptedLine, accepted
from app.domain.errors import Incomplete
from app.domain.matching import Index, for_customer
from app.domain.matching_facts import Proposal, State
from app.domain.money import Currency, Money

FEWEST: Final = 2
MOST: Final = 100
# What follows a line's own id in that of one of its parts.
PART: Final = "/part"


class Share(NamedTuple):
    """What of a line is whose; minor units."""

    customer_id: int
    amount: int


def check_shares(number: int, whole: int, amounts: Sequence[int], currency: Currency) -> None:
    """Raises Incomplete where parts do not come to line `number`, which is `whole`; minor units."""
    if not FEWEST <= len(amounts) <= MOST:
        raise Incomplete(f"Line {number} is split into {FEWEST} to {MOST} parts.", field="split")
    if min(amounts) <= 0:
        raise Incomplete(f"Each part of line {number} is more than nothing.", field="split")
    if sum(amounts) != whole:
        there, line = Money(sum(amounts), currency), Money(whole, currency)
        raise Incomplete(
            f"The parts of line {number} come to {there}, and the line is {line}.", field="split"
        )


def shared_out(
    proposal: Proposal, shares: Sequence[Share], index: Index, currency: Currency
) -> tuple[Proposal, ...]:
    """What each part of a line would pay, as if it were a line of its own; `index` as in `matching.for_customer`.

    A line that is in the book already pays nothing more, and is passed over when it is posted. Raises Incomplete where
    the parts do not come to the line, LockedDay and Incomplete for a line that cannot be recorded at all.
    """
    line = proposal.line
    if proposal.state not in (State.FREE, State.POSTED):
        accepted(replace(proposal, customer_id=shares[0].customer_id if shares else None))
    check_shares(line.number, line.amount, [share.amount for share in shares], currency)
    found = []
    for n, share in enumerate(shares, 1):
        part = replace(line, amount=share.amount, uid=f"{line.uid}{PART}{n}")
        mine = replace(proposal, line=part, customer_id=share.customer_id)
        is_free = proposal.state is State.FREE
        found.append(for_customer(mine, share.customer_id, index) if is_free else mine)
    return tuple(found)


def accepted_parts(proposal: Proposal, parts: Sequence[Proposal]) -> tuple[AcceptedLine, ...]:
    """The parts of a line as they are posted once it is accepted."""
    return tuple(replace(accepted(part), whole=proposal.line.amount) for part in parts)
