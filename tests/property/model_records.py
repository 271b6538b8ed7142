"""What the independent model keeps: plain records of plain integers. Nothing of `app` is imported here."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

DEBT = "debt"
CREDIT = "credit"

MONEY = ("cash", "bank", "mobile", "card", "cheque", "other")


class Refused(Exception):
    """The model says no. `kinds` are all the reasons there are; `entries` the numbers it is about."""

    def __init__(self, *kinds: str, entries: tuple[int, ...] = ()) -> None:
        super().__init__(", ".join(kinds))
        self.kinds = frozenset(kinds)
        self.entries = entries


def refuse_when(**reasons: bool) -> None:
    """Raise with every reason that holds, so that whoever compares may meet any of them."""
    kinds = [kind for kind, holds in reasons.items() if holds]
    if kinds:
        raise Refused(*kinds)


@dataclass(frozen=True)
class Move:
    """Credit of entry `source` settles debt of entry `target`; negative when taken back."""

    source: int
    target: int
    amount: int


@dataclass
class Entry:
    """One posting. `side` says whether it is a debt item, a credit item or neither."""

    no: int
    kind: str
    day: date
    customer: str | None
    side: str | None = None
    amount: int = 0
    due: date = date.min
    moves: list[Move] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)
    cause: int | None = None
    batch: int | None = None
    sale: int | None = None
    worth: int = 0
    """What the entry is about beside its item: goods returned, debt given up, credit used by a sale."""
    tax: int = 0
    reverses: int | None = None
    reversed_by: int | None = None
    open: int = 0
    since: date = date.min
    """From when what is open now has been open: its own day, or that of what reopened it."""
    debt_after: int = 0
    credit_after: int = 0

    @property
    def live(self) -> bool:
        """Neither taken back nor itself the taking back of another."""
        return self.reversed_by is None and self.reverses is None


@dataclass
class Customer:
    code: str
    limit: int | None = None
    terms: int = 0
    archived: bool = False
    merged: int | None = None
    """The merge that put the customer away, until they are brought back."""
    debt: int = 0
    credit: int = 0
    sold: int = 0
    paid: int = 0
    entries: list[int] = field(default_factory=list)

    def bring_back(self) -> None:
        self.archived, self.merged = False, None

    @property
    def status(self) -> str:
        """Suspended while over the limit, lifted when back under it; archived is chosen."""
        if self.archived:
            return "archived"
        return "suspended" if self.limit is not None and self.debt > self.limit else "active"


@dataclass
class Pending:
    no: int
    customer: str
    amount: int
    method: str
    to_debt: int | None
    outcome: str = "pending"


@dataclass
class Netting:
    """One row of the consolidations: before and after, kept for ever."""

    entry: int
    customer: str
    debt: int
    credit: int
    net_debt: int
    net_credit: int
    reversed: bool = False
