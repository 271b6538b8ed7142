"""One bank line that pays for several: the parts come to it, all or none, known again, taken back as one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.accounts import Method
from app.domain.bank_matches import AcceptedLine, BankDraft, LineRefused
from app.domain.bank_splits import MOST, Share, accepted_parts, check_shares, shared_out
from app.domain.errors import Incomplete, LockedDay
from app.domain.matching import Index
from app.domain.matching_facts import Facts, Proposal, State
from app.domain.payments import PaymentDraft
from app.domain.receipts import Receipt
from app.locales import currency
from app.services import customers
from app.services.bank import propose_matches, record_matches
from app.services.bank_files import read_statement
from app.services.payments import record_pending
from tests.bank.files import Line, csv_text, write
from tests.bank.test_matching import DAY, add
from tests.books import Shop, digest, problems

NGN = currency("NGN")


@pytest.fixture
def people(shop: Shop) -> Shop:
    for code, name in (("AMAKA", "Amaka Obi"), ("BELLO", "Bello Musa"), ("CHIDI", "Chidi Okafor")):
        add(shop, code, name)
    return shop


def known(shop: Shop, folder: Path, *lines: Line) -> tuple[Facts, list[Proposal]]:
    statement = read_statement(write(folder, csv_text([*lines])), shop.info, shop.today)
    with shop.book.read() as tx:
        return propose_matches(tx, statement)


def parts(shop: Shop, folder: Path, line: Line, *shares: tuple[str, int]) -> tuple[AcceptedLine, ...]:
    """The line split among customers; amounts in whole naira."""
    facts, (proposal,) = known(shop, folder, line)
    found = [Share(shop.id(code), amount * 100) for code, amount in shares]
    return accepted_parts(proposal, shared_out(proposal, found, Index(facts), shop.info.currency))


def draft(shop: Shop, *lines: AcceptedLine) -> BankDraft:
    return BankDraft(shop.uid(), "march.csv", "d" * 64, lines)


def record(shop: Shop, *lines: AcceptedLine) -> Receipt:
    return shop.do(record_matches, draft(shop, *lines))


LINE = Line(DAY, "1000.00", "Obi family", "for everybody")


def test_a_line_pays_for_several_customers_as_one_batch(people: Shop, tmp_path: Path) -> None:
    people.sale(600, customer="AMAKA", day=date(2026, 3, 1))
    people.sale(100, customer="BELLO", day=date(2026, 3, 1))
    before = digest(people.book)
    found = parts(people, tmp_path, LINE, ("AMAKA", 600), ("BELLO", 250), ("CHIDI", 150))
    assert digest(people.book) == before
    receipt = record(people, *found)
    assert [people.standing(code) for code in ("AMAKA", "BELLO", "CHIDI")] == [(0, 0), (0, 150), (0, 150)]
    assert people.account(2) == 1000
    assert receipt.message == "Recorded 3 payments from march.csv: ₦1,000.00."
    assert {row.day.isoformat() for row in people.ledger("CHIDI")} == {DAY}
    assert problems(people.book) == {}
    assert receipt.batch_id is not None
    people.reverse_batch(receipt.batch_id)
    assert [people.standing(code) for code in ("AMAKA", "BELLO", "CHIDI")] == [(600, 0), (100, 0), (0, 0)]


def test_it_is_known_again_and_never_posted_twice(people: Shop, tmp_path: Path) -> None:
    found = parts(people, tmp_path, LINE, ("AMAKA", 600), ("BELLO", 400))
    first = draft(people, *found)
    people.do(record_matches, first)
    assert people.do(record_matches, first).repeated
    _, (again,) = known(people, tmp_path, LINE)
    assert (again.state, again.customer_id) == (State.POSTED, None)
    assert again.reasons == ("It is in the book, split into payments 1, 2.",)
    people.refused(Incomplete, record_matches, draft(people, *found), "in the book already")
    # Nor another split of it, nor the line whole, from a window that was open all the while.
    other = tuple(replace(part, amount=50_000) for part in found)
    people.refused(Incomplete, record_matches, draft(people, *other), "in the book already")
    whole = replace(found[0], uid=found[0].line_uid, amount=100_000, whole=None)
    people.refused(Incomplete, record_matches, draft(people, whole), "in the book already")
    assert people.account(2) == 1000


def test_a_line_that_was_posted_whole_is_not_split_afterwards(people: Shop, tmp_path: Path) -> None:
    found = parts(people, tmp_path, LINE, ("AMAKA", 600), ("BELLO", 400))
    record(people, replace(found[0], uid=found[0].line_uid, amount=100_000, whole=None))
    people.refused(Incomplete, record_matches, draft(people, *found), "in the book already")
    facts, (proposal,) = known(people, tmp_path, LINE)
    again = shared_out(proposal, [Share(1, 1), Share(2, 99_999)], Index(facts), NGN)
    people.refused(
        Incomplete, record_matches, draft(people, *accepted_parts(proposal, again)), "in the book already"
    )
    assert proposal.state is State.POSTED
    assert people.account(2) == 1000


def test_what_was_taken_back_can_be_split_in_another_way(people: Shop, tmp_path: Path) -> None:
    for shares in (
        (("AMAKA", 600), ("BELLO", 400)),
        (("CHIDI", 1), ("BELLO", 999)),
        (("AMAKA", 600), ("BELLO", 400)),
    ):
        receipt = record(people, *parts(people, tmp_path, LINE, *shares))
        assert people.account(2) == 1000
        assert receipt.batch_id is not None
        people.reverse_batch(receipt.batch_id)
    _, (again,) = known(people, tmp_path, LINE)
    assert again.state is State.FREE


def test_who_pays_for_several_is_not_remembered_as_one_of_them(people: Shop, tmp_path: Path) -> None:
    record(people, *parts(people, tmp_path, LINE, ("AMAKA", 600), ("BELLO", 400)))
    _, (later,) = known(people, tmp_path, Line("2026-03-25", "70.00", "Obi family", "again"))
    assert "This payer was matched to the customer before." not in later.reasons


def test_several_payments_of_one_customer_confirm_what_was_awaited(people: Shop, tmp_path: Path) -> None:
    for amount in (300, 700):
        awaited = PaymentDraft(people.uid(), people.id("AMAKA"), people.today, amount * 100, Method.BANK)
        people.do(record_pending, awaited)
    record(people, *parts(people, tmp_path, LINE, ("AMAKA", 300), ("AMAKA", 700)))
    with people.book.read() as tx:
        assert tx.cursor.execute("SELECT count(*) FROM pending_outcomes").fetchone()[0] == 2
    assert people.standing("AMAKA") == (0, 1000)


def test_two_parts_that_want_the_same_sale_share_it(people: Shop, tmp_path: Path) -> None:
    people.sale(800, customer="AMAKA", day=date(2026, 3, 1))
    line = Line(DAY, "1000.00", "Obi family", "sale 1")
    record(people, *parts(people, tmp_path, line, ("AMAKA", 500), ("AMAKA", 500)))
    assert people.standing("AMAKA") == (0, 200)
    assert problems(people.book) == {}


@pytest.mark.parametrize(
    ("amounts", "said"),
    [
        ((), "into 2 to 100 parts"),
        ((100_000,), "into 2 to 100 parts"),
        ((1,) * (MOST + 1), "into 2 to 100 parts"),
        ((60_000, 30_000), "come to ₦900.00, and the line is ₦1,000.00"),
        ((60_000, 40_001), "come to ₦1,000.01, and the line is ₦1,000.00"),
        ((100_000, 0), "more than nothing"),
        ((100_001, -1), "more than nothing"),
    ],
)
def test_parts_that_are_not_the_line_are_refused_and_nothing_posted(
    people: Shop, tmp_path: Path, amounts: tuple[int, ...], said: str
) -> None:
    facts, (proposal,) = known(people, tmp_path, LINE)
    shares = [Share(people.id("AMAKA"), amount) for amount in amounts]
    with pytest.raises(Incomplete, match=said):
        shared_out(proposal, shares, Index(facts), NGN)
    # The service holds it as well, whoever asks.
    base = parts(people, tmp_path, LINE, ("AMAKA", 600), ("BELLO", 400))[0]
    forged = tuple(
        replace(base, uid=f"{base.line_uid}/part{n}", amount=amount) for n, amount in enumerate(amounts, 1)
    )
    before = digest(people.book)
    if forged:
        people.refused(LineRefused, record_matches, draft(people, *forged), said)
    assert digest(people.book) == before


def test_a_part_that_cannot_be_posted_takes_all_with_it(people: Shop, tmp_path: Path) -> None:
    found = parts(people, tmp_path, LINE, ("AMAKA", 600), ("BELLO", 400))
    people.do(customers.archive_customer, customers.ArchiveDraft(people.uid(), people.id("BELLO")))
    before = digest(people.book)
    people.refused(LineRefused, record_matches, draft(people, *found), "Line 1: Bello Musa is archived")
    assert digest(people.book) == before


def test_money_that_left_and_locked_days_are_not_split(people: Shop, tmp_path: Path) -> None:
    facts, (out,) = known(people, tmp_path, Line(DAY, "-1000.00", "Bank"))
    with pytest.raises(Incomplete, match="left the account"):
        shared_out(out, [Share(1, 1), Share(2, 2)], Index(facts), NGN)
    people.set_book(lock_date="2026-03-25")
    facts, (locked,) = known(people, tmp_path, LINE)
    with pytest.raises(LockedDay):
        shared_out(locked, [Share(1, 60_000), Share(2, 40_000)], Index(facts), NGN)


@given(amounts=st.lists(st.integers(1, 10**12), min_size=2, max_size=20), off=st.integers(-3, 3))
def test_parts_are_taken_only_where_they_come_to_the_line(amounts: list[int], off: int) -> None:
    if off:
        with pytest.raises(Incomplete, match="come to"):
            check_shares(1, sum(amounts) + off, amounts, NGN)
    else:
        check_shares(1, sum(amounts), amounts, NGN)
