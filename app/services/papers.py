"""What goes on paper, looked up: reports and statements under a letterhead, receipts, invoices. Minor units."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from app.domain.accounts import MONEY_ACCOUNTS
from app.domain.audit import AuditQuery
from app.domain.audit_words import Wording
from app.domain.books import file_words
from app.domain.changes import Changes
from app.domain.corrections import PostedEntry
from app.domain.daybook import DayBookQuery
from app.domain.errors import BookExists, Incomplete
from app.domain.journal import EntryKind
from app.domain.papers import (
    LARGEST_LOGO,
    RECEIPTED,
    Addressee,
    DayMoney,
    DayPaper,
    EntryPaper,
    GoodsLine,
    Letterhead,
    ReportPaper,
    SaleFigures,
    Settled,
    StatementPaper,
    check_logo,
)
from app.domain.receipts import Receipt
from app.domain.reports import Span
from app.services import audit_report, daybook, reports, statements
from app.services.heads import head_code
from app.services.requests import answered_before, finish
from app.services.task import NO_TASK, Task
from app.storage import customers as customer_rows
from app.storage import entries, sales
from app.storage import papers as rows
from app.storage import reports as report_rows
from app.storage import today as today_rows
from app.storage.audit import AuditDraft, facts
from app.storage.book import Tx

# Bytes are what file systems count: 60 letters are at most 240 of them.
LONGEST_NAME: Final = 60


@dataclass(frozen=True, slots=True)
class LogoDraft:
    """The shop's logo: a PNG or JPEG, or nothing to take it away."""

    uid: str
    picture: bytes


def read_logo(file: Path) -> bytes:
    """The picture in a file, or as much of it as tells that it is too large. OSError."""
    with file.open("rb") as stream:
        return stream.read(LARGEST_LOGO + 1)


def set_logo(tx: Tx, draft: LogoDraft) -> Receipt:
    """Put the shop's logo on its papers; raises Incomplete for what is no small picture."""
    picture = check_logo(draft.picture)
    if receipt := answered_before(tx, draft):
        return receipt
    before = len(logo(tx))
    rows.keep_logo(tx, b64encode(picture).decode("ascii"))
    tx.changes |= Changes.SETTINGS
    audited = AuditDraft("setting_changed", before=facts(logo=before), after=facts(logo=len(picture)))
    said = "The logo is on the shop's papers now." if picture else "The shop's papers have no logo now."
    return finish(tx, draft, Receipt(said, tx.changes), note=audited)


def logo(tx: Tx) -> bytes:
    """The shop's logo as it was given; empty where there is none."""
    return b64decode(rows.logo_text(tx))


def file_name(what: str, customer: Addressee) -> str:
    """A name for a customer's paper that every file system takes: "Statement A31 Amaka Obi.pdf"."""
    words = (what, customer.code, customer.name)
    return f"{file_words(' '.join(words))[:LONGEST_NAME].rstrip()}.pdf"


def statement_files(
    folder: Path, what: str, papers: Sequence[StatementPaper], *, force: bool = False
) -> list[Path]:
    """A file of its own for each statement; raises BookExists where some are there and `force` is not asked for."""
    names = Counter[str]()
    found = []
    for paper in papers:
        name = file_name(what, paper.customer)
        names[name.casefold()] += 1
        again = names[name.casefold()]
        # What no name can have is left out of them, so that two may come to the same.
        found.append(folder / (f"{name.removesuffix('.pdf')} ({again}).pdf" if again > 1 else name))
    there = [] if force else [path for path in found if path.exists()]
    if there:
        others = len(there) - 1
        raise BookExists(
            f"{there[0].name} is in {folder} already; nothing was written."
            if not others
            else f"{there[0].name} and {others} more of these files are in {folder} already; nothing was written."
        )
    return found


def keep_file(path: Path, content: bytes) -> None:
    """Keep a paper as a file, whole or not at all; a file of that name is replaced. Raises Fault."""
    rows.keep_file(path, content)


def letterhead(tx: Tx) -> Letterhead:
    """Whose paper it is, with the code of the journal as it stands."""
    return Letterhead(tx.info, logo(tx), head_code(tx), tx.now)


def report_paper(tx: Tx, key: str, span: Span, wording: Wording | None = None) -> ReportPaper:
    """A report under the shop's letterhead; `wording` as in `reports.run`. Raises NotFound."""
    return ReportPaper(letterhead(tx), reports.run(tx, key, span, wording))


def changes_paper(
    tx: Tx,
    query: AuditQuery,
    about: tuple[str, ...] = (),
    wording: Wording | None = None,
    task: Task = NO_TASK,
) -> ReportPaper:
    """The audit as it was narrowed, under the shop's letterhead; see `audit_report.changes`. Raises Cancelled."""
    return ReportPaper(letterhead(tx), audit_report.changes(tx, query, about, wording=wording, task=task))


def entries_paper(tx: Tx, query: DayBookQuery, about: tuple[str, ...], task: Task = NO_TASK) -> ReportPaper:
    """The day book as it was narrowed, under the shop's letterhead; see `daybook.entry_list`. Raises Cancelled."""
    return ReportPaper(letterhead(tx), daybook.entry_list(tx, query, about, task))


def statement_paper(tx: Tx, customer_id: int, span: Span) -> StatementPaper:
    """A customer's statement, to be sent to them; raises NotFound."""
    report = statements.statement(tx, customer_id, span)
    balance = report.rows[-1].values[-1]
    assert isinstance(balance, int), "a statement ends with its closing balance"
    return StatementPaper(letterhead(tx), report, _addressee(tx, customer_id), balance)


def owing(tx: Tx, span: Span) -> list[int]:
    """The customers who owe more than they have in credit at the end of the span, by name."""
    aged = statements.ageing(tx, span)
    return [
        row.customer_id
        for row in aged.rows
        if row.customer_id is not None and isinstance(row.values[-1], int) and row.values[-1] > 0
    ]


def entry_paper(tx: Tx, entry_id: int) -> EntryPaper:
    """What a receipt or an invoice says about an entry; raises NotFound, and Incomplete for other kinds."""
    entry = entries.posted_entry(tx, entry_id)
    if entry.kind not in RECEIPTED:
        raise Incomplete(
            "There is a receipt for sales, payments and refunds only; this is something else.", field="entry"
        )
    _, recorded_at, _, _ = entries.surroundings(tx, entry_id)
    paying = _paying(tx, entry)
    payment = paying.payment if paying is not None else None
    after = rows.balance_after(tx, entry_id) if entry.customer_id is not None else None
    is_sale = entry.kind is EntryKind.SALE
    settled = rows.settled_by(tx, entry_id)
    return EntryPaper(
        head=letterhead(tx),
        entry_id=entry_id,
        kind=entry.kind,
        number=entry.number,
        day=entry.day,
        recorded_at=recorded_at,
        customer=_addressee(tx, entry.customer_id) if entry.customer_id is not None else None,
        memo=entry.memo,
        reference=entry.reference,
        goods=tuple(GoodsLine(*line) for line in sales.line_rows(tx, entry_id)),
        sale=_figures(tx, entry_id) if is_sale else None,
        received=payment.amount if payment is not None else 0,
        method=payment.method if payment is not None else "",
        settled=tuple(Settled(*row) for row in settled),
        to_credit=payment.amount - sum(row[2] for row in settled)
        if payment is not None and entry.kind is EntryKind.PAYMENT
        else 0,
        debt=after[0] if after else None,
        credit=after[1] if after else None,
        reversed=entry.reversed_by is not None,
    )


def day_paper(tx: Tx, day: date) -> DayPaper:
    """What a day came to; raises Incomplete for a day that has not come."""
    if day > tx.today:
        raise Incomplete("That day has not come yet.", field="day")
    first, last, known = report_rows.bounds(Span(day, day))
    money = today_rows.money_by_day(tx, day, day)
    moved = {account: (came, went) for _, account, came, went in money}
    traded = next(iter(report_rows.sales_by_day(tx, first, last, known)), (0,) * 6)
    owed, credit = report_rows.control_totals(tx, last, known)
    return DayPaper(
        head=letterhead(tx),
        day=day,
        money=tuple(
            DayMoney(method.value, *moved[account])
            for method, account in MONEY_ACCOUNTS.items()
            if any(moved.get(account, ()))
        ),
        sold=traded[2],
        returned=traded[3],
        tax=traded[4],
        total=traded[5],
        entries=rows.entries_on(tx, day.isoformat()),
        owed=owed,
        credit=credit,
    )


def sale_paper(tx: Tx, entry_id: int) -> EntryPaper:
    """What an invoice says about a sale; raises NotFound, and Incomplete for what is no sale."""
    paper = entry_paper(tx, entry_id)
    if paper.sale is None:
        raise Incomplete("There is an invoice for a sale only.", field="entry")
    return paper


def _paying(tx: Tx, entry: PostedEntry) -> PostedEntry | None:
    """The entry with the money: itself, or the payment made with a sale."""
    if entry.payment is not None:
        return entry
    caused = (entries.posted_entry(tx, i) for i in entries.caused_by(tx, entry.id))
    return next((e for e in caused if e.kind is EntryKind.PAYMENT), None)


def _addressee(tx: Tx, customer_id: int) -> Addressee:
    who = customer_rows.details(tx, customer_id)
    return Addressee(who.name, who.code, who.phone, who.address)


def _figures(tx: Tx, entry_id: int) -> SaleFigures:
    said = sales.record(tx, entry_id)
    row = sales.rows(tx, [entry_id])[0]
    paid = min(row.paid_now, said.total - said.from_credit)
    return SaleFigures(
        subtotal=said.subtotal,
        discount=said.discount,
        tax=said.tax,
        tax_included=said.tax > 0 and said.total == said.subtotal - said.discount,
        total=said.total,
        paid=paid,
        from_credit=said.from_credit,
        since=said.total - said.from_credit - paid - row.open,
        open=row.open,
        due_day=said.due_day,
    )
