"""The verb of the chain's head: the code that papers carry, held against the book; and a file that is not the newest."""

from __future__ import annotations

import click

from app.cli.amounts import new_uid
from app.cli.options import uid_option
from app.cli.plain import Row
from app.cli.session import Session
from app.domain.errors import Incomplete
from app.domain.heads import AcceptHeadDraft, CodePlace
from app.domain.reports import entry_words
from app.locales import format_moment
from app.services import heads
from app.storage.book import Book, Tx

NOT_THERE = 1


@click.command("head")
@click.option("--check", "code", help="Is this code, as it stands on a paper, on this book's chain?")
@click.option("--accept", is_flag=True, help="Use this file although a newer state of the book is known.")
@click.option("--reason", default="", help="Why it is accepted; kept in the audit.")
@uid_option
@click.pass_obj
def head(session: Session, *, code: str | None, accept: bool, reason: str, uid: str | None) -> int:
    """The code of the book as it stands: papers carry it. Exit code 1 when a code is not on its chain, or when the
    file is not the newest state of the book that this machine knows of.
    """
    if accept:
        if code is not None:
            raise Incomplete("Either check a code or accept the file.", field="accept")
        return _accept(session, AcceptHeadDraft(new_uid(uid), reason))
    if code is not None:
        return _check(session, code)
    with session.book() as book, book.read() as tx:
        facts, lines = _state(session, book, tx)
    session.show(facts, lambda: click.echo("\n".join(lines)))
    return 0 if facts["newest"] else NOT_THERE


def _state(session: Session, book: Book, tx: Tx) -> tuple[Row, list[str]]:
    outside = session.outside()
    present = heads.head_of(tx, book.path)
    known = heads.newest_known(tx, book.path, outside)
    code = heads.head_code(tx)
    facts: Row = {
        "code": code,
        "entries": present.heads.entry_id,
        "audit_rows": present.heads.audit_id,
        "newest": not book.held,
        "message": book.held,
        "known_at": known.kept_at if known else None,
        "known_entries": known.heads.entry_id if known else None,
    }
    lines = [code]
    if not book.held:
        return facts, lines
    lines.append(book.held)
    copy = heads.newer_copy(tx, book.path, outside)
    facts["newer_copy"] = copy.path if copy else None
    if copy is not None:
        lines.append(f"Bring back the newest copy: shopbook restore {copy.path}")
    lines.append('Or use it as it is: shopbook head --accept --reason "…"')
    return facts, lines


def _check(session: Session, code: str) -> int:
    with session.read() as tx:
        found = heads.find_code(tx, code)
        locale = tx.info.locale
    if found is None:
        said = (
            f"{code.strip()} is not on this book's chain. The paper is of another book, or the book was changed or"
            " exchanged since it was made."
        )
        session.show({"code": code.strip(), "on_chain": False, "message": said}, lambda: click.echo(said))
        return NOT_THERE
    said = _found_words(found, locale)
    answer: Row = {
        "code": found.code,
        "on_chain": True,
        "entry": found.entry_id,
        "recorded_at": found.recorded_at,
        "since": found.since,
        "message": said,
    }
    session.show(answer, lambda: click.echo(said))
    return 0


def _found_words(found: CodePlace, locale: str) -> str:
    entries = "1 entry was" if found.since == 1 else f"{found.since} entries were"
    since = f"{entries} recorded since." if found.since else "It is the newest."
    if found.recorded_at is None:
        return f"{found.code} is the beginning of this book's chain. {since}"
    name = entry_words(found.kind, found.number)
    moment = format_moment(found.recorded_at, locale)
    return f"{found.code} is on this book's chain: {name}, recorded {moment}. {since}"


def _accept(session: Session, draft: AcceptHeadDraft) -> int:
    with session.book() as book:
        receipt = heads.accept(book, draft, session.outside())
    session.show(
        {"message": receipt.message, "repeated": receipt.repeated}, lambda: click.echo(receipt.message)
    )
    return 0


VERBS = (head,)
