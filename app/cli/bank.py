"""The verb about bank statements: bank. It proposes; only what is accepted is posted."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace
from pathlib import Path

import click

from app.cli.amounts import customer_id, needed, new_uid
from app.cli.answers import codes
from app.cli.options import column_option, column_pairs, marks_options, naming_the_option, uid_option
from app.cli.plain import Row
from app.cli.session import Session, on_interrupt
from app.domain.bank import BankOptions, Statement
from app.domain.bank_matches import AcceptedLine, BankDraft, accepted
from app.domain.bank_splits import Share, accepted_parts, shared_out
from app.domain.errors import ImportRefused, Incomplete, NotFound
from app.domain.matching import Index, for_customer
from app.domain.matching_facts import Facts, Proposal, State
from app.domain.receipts import Receipt
from app.services import bank, bank_files
from app.storage.book import Tx

# Characters: as many lines as a statement can have, each with a code.
_LONGEST_LIST = 4 * 1024 * 1024


@click.command("bank")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--accept",
    "ticked",
    multiple=True,
    metavar="N[=CODE]",
    help="Record line N as it is proposed, or as the payment of the customer with this code; repeated.",
)
@click.option(
    "--accepted",
    "listed",
    type=click.Path(path_type=Path),
    help="A file with such lines to accept, one on each line.",
)
@click.option(
    "--split",
    "shared",
    multiple=True,
    metavar="N=CODE:AMOUNT",
    help="Record AMOUNT of line N as the payment of this customer; repeated until the parts come to the line.",
)
@column_option
@marks_options
@uid_option
@click.pass_obj
def bank_(
    session: Session,
    *,
    file: Path,
    ticked: tuple[str, ...],
    listed: Path | None,
    shared: tuple[str, ...],
    columns: tuple[str, ...],
    decimal: str | None,
    order: str | None,
    uid: str | None,
) -> None:
    """Read a bank statement (OFX, MT940, CSV, XLSX, SAF-T) and propose whose each payment is.

    Nothing is recorded but the lines named by --accept and --split, all of them or none, as one batch that can be
    reversed whole.
    """
    options = BankOptions(column_pairs(columns), decimal, order)
    wanted = _wanted([*ticked, *_listed(listed)])
    parts = _shared(shared, wanted)
    with session.book() as book, session.progress() as task, on_interrupt(lambda *_: task.cancel()):
        with book.read() as tx:
            info, today = tx.info, tx.today
        try:
            statement = bank_files.read_statement(file, info, today, options, task)
        except ImportRefused as refused:
            raise naming_the_option(refused) from None
        if not wanted and not parts:
            with book.read() as tx:
                _, proposals = bank.propose_matches(tx, statement, task)
                _show(session, tx, statement, proposals)
            return
        with book.write() as tx:
            known, proposals = bank.propose_matches(tx, statement, task)
            lines = tuple(_chosen(tx, known, proposals, wanted, parts))
            draft = BankDraft(new_uid(uid), statement.name, statement.digest, lines)
            receipt = bank.record_matches(tx, draft)
    # Not before it is stored.
    _answer(session, receipt)


def _wanted(texts: list[str]) -> dict[int, str]:
    """The lines to accept by number, with the code of the customer where one is named; raises UsageError."""
    found: dict[int, str] = {}
    for text in texts:
        number, _, code = text.partition("=")
        if not (number.strip().isascii() and number.strip().isdigit()) or len(number.strip()) > 9:
            raise click.UsageError(f"A line is accepted as N or N=CODE; `{text[:40]}` is neither.")
        if int(number) in found:
            raise click.UsageError(f"Line {int(number)} is accepted twice.")
        found[int(number)] = code.strip()
    return found


def _listed(path: Path | None) -> list[str]:
    if path is None:
        return []
    try:
        with path.open(encoding="utf-8-sig") as file:
            text = file.read(_LONGEST_LIST + 1)
    except FileNotFoundError as error:
        raise NotFound(f"There is no file {path}.", field="accepted") from error
    except UnicodeDecodeError as error:
        raise Incomplete(f"{path} is no list of lines.", field="accepted") from error
    if len(text) > _LONGEST_LIST:
        raise Incomplete(f"{path} is too long for a list of lines.", field="accepted")
    return [
        line for line in (each.strip() for each in text.splitlines()) if line and not line.startswith("#")
    ]


def _shared(texts: tuple[str, ...], accepted_whole: Container[int]) -> dict[int, list[tuple[str, str]]]:
    """The lines to split by number, each with the codes and amounts of its parts; raises UsageError."""
    found: dict[int, list[tuple[str, str]]] = {}
    for text in texts:
        number, sign, part = text.partition("=")
        code, colon, amount = part.rpartition(":")
        plain = number.strip()
        if not (sign and colon and plain.isascii() and plain.isdigit() and len(plain) <= 9):
            raise click.UsageError(f"A line is split as N=CODE:AMOUNT; `{text[:40]}` is not that.")
        if int(plain) in accepted_whole:
            raise click.UsageError(f"Line {int(plain)} is accepted whole and split.")
        found.setdefault(int(plain), []).append((code.strip(), amount.strip()))
    return found


def _chosen(
    tx: Tx,
    known: Facts,
    proposals: list[Proposal],
    wanted: dict[int, str],
    parts: dict[int, list[tuple[str, str]]],
) -> Iterator[AcceptedLine]:
    """The lines as they are to be recorded: those accepted whole, then the parts of those that are split."""
    named = {number: customer_id(tx, code) for number, code in wanted.items() if code}
    split = {
        number: [Share(customer_id(tx, code), needed(tx, text, "split")) for code, text in texts]
        for number, texts in parts.items()
    }
    people = {*named.values(), *(share.customer_id for shares in split.values() for share in shares)}
    index = Index(known, only=people)
    for number in wanted:
        yield _accepted(_proposal(proposals, number), named.get(number), index)
    for number, shares in split.items():
        proposal = _proposal(proposals, number)
        yield from accepted_parts(proposal, shared_out(proposal, shares, index, tx.info.currency))


def _proposal(proposals: list[Proposal], number: int) -> Proposal:
    if not 1 <= number <= len(proposals):
        raise Incomplete(f"The statement has no line {number}; it has {len(proposals)}.", field="accept")
    return proposals[number - 1]


def _accepted(proposal: Proposal, named: int | None, index: Index) -> AcceptedLine:
    chosen = proposal.customer_id if named is None else named
    if proposal.state is State.POSTED:
        proposal = replace(proposal, customer_id=chosen)
    elif chosen != proposal.customer_id:
        proposal = for_customer(proposal, chosen, index)
    return accepted(proposal)


def _answer(session: Session, receipt: Receipt) -> None:
    answer = {
        "batch": receipt.batch_id,
        "entries": list(receipt.entries),
        "message": receipt.message,
        "warnings": list(receipt.warnings),
        "repeated": receipt.repeated,
    }
    back = f"\nTo take it all back: reverse-batch {receipt.batch_id}."
    session.show(answer, lambda: click.echo("\n".join([receipt.message, *receipt.warnings]) + back))


def _show(session: Session, tx: Tx, statement: Statement, proposals: list[Proposal]) -> None:
    code_of = codes(tx, (proposal.customer_id for proposal in proposals))
    lines = [_row(proposal, code_of[proposal.customer_id]) for proposal in proposals]
    breaks = [b._asdict() for b in statement.breaks]
    answer = {"file": statement.name, "form": statement.form, "lines": lines, "breaks": breaks}

    def table() -> None:
        from app.cli.render import print_rows

        print_rows(
            lines,
            tx.info,
            ("number", "day", "amount", "payer", "text", "state", "customer", "confidence", "why"),
        )
        for b in statement.breaks[:20]:
            click.echo(
                f"After line {b.number} the statement's own balance does not add up: a line may be missing."
            )
        click.echo("Nothing is recorded yet. Record lines with --accept N or --accept N=CODE.")

    session.show(answer, table)


def _row(proposal: Proposal, code: str | None) -> Row:
    line = proposal.line
    return {
        "number": str(line.number),
        "day": line.day,
        "amount": line.amount,
        "payer": line.payer,
        "text": line.text,
        "reference": line.reference,
        "balance": line.balance,
        "state": proposal.state,
        "customer": code,
        "confidence": proposal.confidence,
        "reasons": list(proposal.reasons),
        "warnings": list(proposal.warnings),
        "why": " ".join((*proposal.warnings, *proposal.reasons)),
        "pays": [{"entry": entry, "amount": amount} for entry, amount in proposal.parts],
        "pending": proposal.pending_id,
        "twins": list(proposal.twins),
        "entry": proposal.entry_id,
    }


VERBS = (bank_,)
