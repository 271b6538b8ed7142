"""What the workers do for the window of bank statements. Services are imported there, not when the window starts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.bank import BankOptions, Statement
from app.domain.bank_matches import BankDraft
from app.domain.bank_splits import Share
from app.domain.matching_facts import Facts, Proposal
from app.domain.receipts import Receipt
from app.domain.sales import SaleRow
from app.ui.bank.lines import LineRow, row_of

if TYPE_CHECKING:
    from app.services.task import Task
    from app.storage.book import Book, Tx


@dataclass(frozen=True, slots=True)
class Loaded:
    """A statement that was read, and what is proposed for each of its lines; `rows` by the line's number."""

    statement: Statement
    facts: Facts
    rows: dict[int, LineRow]
    names: dict[int, str]


def load(book: Book, *, file: Path, options: BankOptions, task: Task) -> Loaded:
    """Read a statement outside the book, then match it."""
    from app.services.bank import propose_matches
    from app.services.bank_files import read_statement

    with book.read() as tx:
        info, today = tx.info, tx.today
    statement = read_statement(file, info, today, options, task)
    with book.read() as tx:
        facts, proposals = propose_matches(tx, statement, task)
    names = {customer.id: customer.name for customer in facts.customers}
    rows = {p.line.number: row_of(p, names) for p in proposals}
    return Loaded(statement, facts, rows, names)


def choose(_tx: Tx, *, proposal: Proposal, customer_id: int, facts: Facts) -> Proposal:
    """What is proposed for a line once a person has said whose it is."""
    from app.domain.matching import Index, for_customer

    return for_customer(proposal, customer_id, Index(facts, only={customer_id}))


def share_out(tx: Tx, *, proposal: Proposal, shares: Sequence[Share], facts: Facts) -> tuple[Proposal, ...]:
    """What each part of a line would pay; raises Incomplete where they do not come to it."""
    from app.domain.bank_splits import shared_out
    from app.domain.matching import Index

    index = Index(facts, only={share.customer_id for share in shares})
    return shared_out(proposal, shares, index, tx.info.currency)


def paid_sales(tx: Tx, *, proposal: Proposal) -> list[SaleRow]:
    """The sales a line pays first."""
    from app.services.sales import sale_rows

    return sale_rows(tx, [entry for entry, _ in proposal.parts])


def record(tx: Tx, *, draft: BankDraft, task: Task) -> Receipt:
    """Post what was ticked."""
    from app.services.bank import record_matches

    return record_matches(tx, draft, task)
