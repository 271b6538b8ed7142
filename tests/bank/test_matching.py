"""Whose a payment is and why; what is accepted is posted once, as one batch; nothing else is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.domain.bank_matches import AcceptedLine, BankDraft, LineRefused, accepted
from app.domain.customers import CustomerDraft
from app.domain.errors import BookError, Cancelled, Incomplete, LockedDay
from app.domain.matching import Index, for_customer
from app.domain.matching_facts import Confidence, Proposal, State
from app.domain.receipts import Receipt
from app.services import customers, payments
from app.services.bank import known_facts, propose_matches, record_matches
from app.services.bank_files import read_statement
from app.services.task import Task
from tests.bank.files import Line, csv_text, write
from tests.books import Shop, digest

DAY = "2026-03-20"


def add(shop: Shop, code: str, name: str, phone: str = "") -> int:
    draft = CustomerDraft(uid=shop.uid(), name=name, code=code, phone=phone)
    made = shop.do(customers.add_customer, draft).customer_id
    assert made is not None
    return made


@pytest.fixture
def people(shop: Shop) -> Shop:
    for code, name, phone in (
        ("AMAKA", "Amaka Obi", "0803 555 0101"),
        ("STORES", "Amaka Obi Stores", ""),
        ("BELLO", "Bello Musa", "+234 805 111 2222"),
        ("CHIDI", "Chidi Okafor", ""),
        ("SHOP77", "Corner", ""),
    ):
        add(shop, code, name, phone)
    return shop


def proposals(shop: Shop, folder: Path, *lines: Line) -> list[Proposal]:
    statement = read_statement(write(folder, csv_text([*lines])), shop.info, shop.today)
    with shop.book.read() as tx:
        return propose_matches(tx, statement)[1]


def one(shop: Shop, folder: Path, amount: str, payer: str = "", text: str = "") -> Proposal:
    (found,) = proposals(shop, folder, Line(DAY, amount, payer, text))
    return found


def draft_of(shop: Shop, *found: Proposal, uid: str = "") -> BankDraft:
    return BankDraft(
        uid or shop.uid(), "march.csv", "d" * 64, tuple(accepted(proposal) for proposal in found)
    )


def take(shop: Shop, *found: Proposal) -> Receipt:
    return shop.do(record_matches, draft_of(shop, *found))


@pytest.mark.parametrize(
    ("payer", "text", "who", "confidence", "reason"),
    [
        ("MUSA BELLO", "", "BELLO", Confidence.LIKELY, "The customer's name stands in it."),
        (
            "",
            "transfer from Chidi OKAFOR for goods",
            "CHIDI",
            Confidence.LIKELY,
            "The customer's name stands in it.",
        ),
        ("AMAKA OBI STORES", "", "STORES", Confidence.LIKELY, "The customer's name stands in it."),
        ("CHIDI OKAFFOR", "", "CHIDI", Confidence.POSSIBLE, "A name like the customer's stands in it."),
        ("MOMO 2348051112222", "", "BELLO", Confidence.LIKELY, "The customer's phone number stands in it."),
        ("someone", "for account shop-77", "SHOP77", Confidence.LIKELY, "The customer's code stands in it."),
        ("UNKNOWN PERSON", "hello", None, Confidence.NONE, None),
    ],
)
def test_whose_it_is_by_what_the_line_says(
    people: Shop,
    tmp_path: Path,
    payer: str,
    text: str,
    who: str | None,
    confidence: Confidence,
    reason: str | None,
) -> None:
    found = one(people, tmp_path, "17.00", payer, text)
    assert found.customer_id == (people.id(who) if who else None)
    assert found.confidence is confidence
    assert found.reasons[:1] == ((reason,) if reason else ())


@pytest.mark.parametrize("text", ["Invoice INV-0012", "inv 0012", "pays INV0012 thanks", "INV 00-12"])
def test_the_number_on_the_paper_and_the_amount_are_sure(people: Shop, tmp_path: Path, text: str) -> None:
    older = people.sale(900, customer="AMAKA", day=date(2026, 2, 1))
    sale = people.sale(1500, customer="AMAKA", day=date(2026, 3, 1), reference="INV-0012")
    found = one(people, tmp_path, "1500.00", "somebody", text)
    assert found.confidence is Confidence.SURE
    assert found.parts == ((sale.entry_id, people.minor(1500)),)
    take(people, found)
    assert (people.open(sale), people.open(older)) == (0, 900)


def test_a_short_number_counts_behind_a_word_or_with_its_amount(people: Shop, tmp_path: Path) -> None:
    sale = people.sale(700, customer="CHIDI")
    assert sale.number == "1"
    assert one(people, tmp_path, "50.00", "x", "sale 1").customer_id == people.id("CHIDI")
    assert one(people, tmp_path, "700.00", "x", "1").confidence is Confidence.SURE
    assert one(people, tmp_path, "50.00", "x", "1 bag of rice").customer_id is None


def test_the_exact_amount_is_a_hint_and_two_of_them_are_said(people: Shop, tmp_path: Path) -> None:
    people.sale(1500, customer="AMAKA")
    alone = one(people, tmp_path, "1500.00", "x")
    assert (alone.customer_id, alone.confidence) == (people.id("AMAKA"), Confidence.LIKELY)
    assert set(alone.reasons) == {
        "It is exactly what is open on a sale.",
        "It is exactly what the customer owes.",
    }
    people.sale(1500, customer="CHIDI")
    both = one(people, tmp_path, "1500.00", "x")
    assert (both.customer_id, both.reasons) == (None, ("It could be Amaka Obi or Chidi Okafor.",))
    named = one(people, tmp_path, "1500.00", "CHIDI OKAFOR")
    assert (named.customer_id, named.confidence) == (people.id("CHIDI"), Confidence.LIKELY)


def test_two_customers_of_one_name_are_not_guessed(people: Shop, tmp_path: Path) -> None:
    add(people, "CHIDI2", "Chidi Okafor")
    assert one(people, tmp_path, "17.00", "Chidi Okafor").customer_id is None


def test_a_payer_is_known_again(people: Shop, tmp_path: Path) -> None:
    found = one(people, tmp_path, "80.00", "K. NWOSU ENTERPRISES 0044")
    assert found.customer_id is None
    chidi = people.id("CHIDI")
    statement = read_statement(tmp_path / "statement.txt", people.info, people.today)
    with people.book.read() as tx:
        chosen = for_customer(found, chidi, Index(known_facts(tx, statement)))
    assert chosen.reasons == ("You chose the customer.",)
    receipt = take(people, chosen)
    again = one(people, tmp_path, "95.00", "K. NWOSU ENTERPRISES 0051")
    assert (again.customer_id, again.confidence) == (people.id("CHIDI"), Confidence.LIKELY)
    assert again.reasons == ("This payer was matched to the customer before.",)
    assert receipt.batch_id is not None
    people.reverse_batch(receipt.batch_id)
    assert one(people, tmp_path, "95.00", "K. NWOSU ENTERPRISES 0051").customer_id is None


def test_nothing_is_posted_by_proposing(people: Shop, tmp_path: Path) -> None:
    people.sale(1500, customer="AMAKA")
    before = digest(people.book)
    assert one(people, tmp_path, "1500.00", "Amaka Obi").confidence is Confidence.SURE
    assert digest(people.book) == before


def test_accepted_lines_are_one_batch_with_the_banks_day(people: Shop, tmp_path: Path) -> None:
    people.sale(1500, customer="AMAKA", day=date(2026, 3, 1))
    people.sale(200, customer="BELLO", day=date(2026, 3, 1))
    lines = [
        Line("2026-03-18", "1000.00", "Amaka Obi", "part"),
        Line("2026-03-19", "-5.00", "BANK", "charges"),
        Line("2026-03-20", "350.00", "Bello Musa", "all"),
    ]
    found = proposals(people, tmp_path, *lines)
    assert [p.state for p in found] == [State.FREE, State.OUT, State.FREE]
    receipt = take(people, found[0], found[2])
    assert people.standing("AMAKA") == (500, 0)
    assert people.standing("BELLO") == (0, 150)
    assert people.account(2) == 1350
    assert [row.day for row in people.ledger("AMAKA")] == [date(2026, 3, 1), date(2026, 3, 18)]
    assert people.ledger("AMAKA")[1].memo == "Amaka Obi"
    assert receipt.batch_id is not None
    people.reverse_batch(receipt.batch_id)
    assert people.standing("AMAKA") == (1500, 0)
    assert people.standing("BELLO") == (200, 0)


def test_the_same_statement_twice_posts_nothing_twice(people: Shop, tmp_path: Path) -> None:
    people.sale(1500, customer="AMAKA")
    line = Line(DAY, "1500.00", "Amaka Obi")
    (found,) = proposals(people, tmp_path, line)
    draft = draft_of(people, found)
    first = people.do(record_matches, draft)
    assert people.do(record_matches, draft).repeated
    (again,) = proposals(people, tmp_path, line)
    assert (again.state, again.entry_id) == (State.POSTED, first.entries[0])
    assert again.reasons == ("It is in the book as payment 1.",)
    people.refused(Incomplete, record_matches, draft_of(people, again), "in the book already")
    # A window that was open all the while still holds the proposal from before.
    people.refused(Incomplete, record_matches, draft_of(people, found), "in the book already")
    other = proposals(people, tmp_path, line, Line(DAY, "20.00", "Bello Musa"))[1]
    receipt = people.do(
        record_matches, BankDraft(people.uid(), "b", "d", (*draft_of(people, found).lines, accepted(other)))
    )
    assert receipt.warnings == ("1 of the lines was in the book already.",)
    assert people.standing("AMAKA") == (0, 0)


def test_what_was_taken_back_can_be_matched_again(people: Shop, tmp_path: Path) -> None:
    line = Line(DAY, "40.00", "Amaka Obi")
    for _ in range(3):
        (found,) = proposals(people, tmp_path, line)
        receipt = take(people, found)
        assert people.standing("AMAKA") == (0, 40)
        assert proposals(people, tmp_path, line)[0].state is State.POSTED
        assert receipt.batch_id is not None
        people.reverse_batch(receipt.batch_id)


def test_an_awaited_payment_is_confirmed_first(people: Shop, tmp_path: Path) -> None:
    people.sale(1500, customer="AMAKA")
    other = people.pending(500, customer="BELLO")
    pending = people.pending(500, customer="AMAKA", reference="TRX77", day=date(2026, 3, 17))
    found = one(people, tmp_path, "500.00", "AMAKA OBI", "TRX77")
    assert (found.customer_id, found.pending_id) == (people.id("AMAKA"), pending)
    assert found.reasons[0] == "A payment of this amount is awaited from the customer."
    receipt = take(people, found)
    assert people.standing("AMAKA") == (1000, 0)
    with people.book.read() as tx:
        assert [row.id for row in payments.pending_rows(tx)] == [other]
    assert one(people, tmp_path, "500.00", "AMAKA OBI", "TRX77").state is State.POSTED
    assert receipt.batch_id is not None
    people.reverse_batch(receipt.batch_id)
    assert people.standing("AMAKA") == (1500, 0)
    # The pending payment has had its outcome: the line is an ordinary payment now.
    again = one(people, tmp_path, "500.00", "AMAKA OBI", "TRX77")
    assert (again.state, again.pending_id) == (State.FREE, None)


def test_a_second_line_said_to_be_the_same_payment_is_one_of_its_own(people: Shop, tmp_path: Path) -> None:
    pending = people.pending(500, customer="AMAKA", day=date(2026, 3, 17))
    lines = (Line(DAY, "500.00", "nobody", "one"), Line(DAY, "500.00", "nobody", "two"))
    statement = read_statement(write(tmp_path, csv_text([*lines])), people.info, people.today)
    with people.book.read() as tx:
        known, found = propose_matches(tx, statement)
    index = Index(known)
    mine = [for_customer(proposal, people.id("AMAKA"), index) for proposal in found]
    assert [proposal.pending_id for proposal in mine] == [pending, pending]
    assert len(take(people, *mine).entries) == 2
    assert people.standing("AMAKA") == (0, 1000)


def test_one_awaited_payment_is_offered_to_one_line(people: Shop, tmp_path: Path) -> None:
    pending = people.pending(500, customer="AMAKA", day=date(2026, 3, 17))
    lines = [Line("2026-03-19", "500.00", "AMAKA OBI", "b"), Line("2026-03-18", "500.00", "AMAKA OBI", "a")]
    assert [p.pending_id for p in proposals(people, tmp_path, *lines)] == [None, pending]


def test_a_twin_in_the_book_is_said(people: Shop, tmp_path: Path) -> None:
    people.sale(1500, customer="AMAKA")
    paid = people.pay(500, customer="AMAKA", day=date(2026, 3, 17))
    found = one(people, tmp_path, "500.00", "AMAKA OBI")
    assert found.warnings == ("The customer paid the same amount within 5 days: payment 1.",)
    assert (found.twins, found.confidence) == ((paid.entry_id,), Confidence.POSSIBLE)
    people.reverse(paid)
    assert one(people, tmp_path, "500.00", "AMAKA OBI").warnings == ()


def test_two_lines_of_one_statement_are_no_twins(people: Shop, tmp_path: Path) -> None:
    lines = [Line("2026-03-18", "500.00", "AMAKA OBI", "a"), Line("2026-03-20", "500.00", "AMAKA OBI", "b")]
    take(people, proposals(people, tmp_path, *lines)[0])
    first, second = proposals(people, tmp_path, *lines)
    assert (first.state, second.state, second.warnings) == (State.POSTED, State.FREE, ())
    (alone,) = proposals(people, tmp_path, lines[1])
    assert alone.warnings


@pytest.mark.parametrize(("day", "state"), [("2026-01-31", State.LOCKED), ("2026-05-01", State.AHEAD)])
def test_days_nothing_can_be_posted_on(people: Shop, tmp_path: Path, day: str, state: State) -> None:
    people.set_book(lock_date="2026-01-31")
    statement = read_statement(
        write(tmp_path, csv_text([Line(day, "5.00", "Amaka Obi")])), people.info, people.today
    )
    with people.book.read() as tx:
        ((found),) = propose_matches(tx, statement)[1]
    assert found.state is state
    assert found.warnings
    with pytest.raises(LockedDay if state is State.LOCKED else Incomplete, match="of line 1 is"):
        accepted(found)


def test_a_line_that_cannot_be_posted_takes_all_with_it(people: Shop, tmp_path: Path) -> None:
    good, bad = proposals(people, tmp_path, Line(DAY, "5.00", "Amaka Obi"), Line(DAY, "6.00", "Bello Musa"))
    people.do(customers.archive_customer, customers.ArchiveDraft(people.uid(), people.id("BELLO")))
    error = people.refused(
        LineRefused, record_matches, draft_of(people, good, bad), "Line 2: Bello Musa is archived"
    )
    assert error.facts["line"] == 2


def test_recording_can_be_stopped_and_leaves_nothing(people: Shop, tmp_path: Path) -> None:
    found = proposals(people, tmp_path, Line(DAY, "5.00", "Amaka Obi"), Line(DAY, "6.00", "Bello Musa"))
    draft, task, before = draft_of(people, *found), Task(), digest(people.book)
    task.cancel()
    with pytest.raises(Cancelled), people.book.write() as tx:
        record_matches(tx, draft, task)
    assert digest(people.book) == before
    assert len(people.do(record_matches, draft).entries) == 2


def test_nothing_ticked_and_nobody_named_are_refused(people: Shop, tmp_path: Path) -> None:
    people.refused(Incomplete, record_matches, BankDraft(people.uid(), "x", "d", ()), "Tick the lines")
    with pytest.raises(BookError, match="Say whose payment line 1 is"):
        accepted(one(people, tmp_path, "5.00", "nobody"))


def test_lines_that_want_the_same_sale_share_it(people: Shop, tmp_path: Path) -> None:
    sale = people.sale(1000, customer="AMAKA", reference="INV-0012")
    other = people.sale(100, customer="AMAKA")
    lines = [Line(DAY, "700.00", "x", "INV-0012 second"), Line("2026-03-19", "700.00", "x", "INV-0012 first")]
    second, first = proposals(people, tmp_path, *lines)
    assert first.parts == ((sale.entry_id, people.minor(700)),)
    assert second.parts == ((sale.entry_id, people.minor(300)),)
    take(people, second, first)
    assert (people.open(sale), people.open(other)) == (0, 0)
    assert people.standing("AMAKA") == (0, 300)


def test_the_customer_a_file_names_by_code(people: Shop) -> None:
    line = AcceptedLine(1, "bank/x", date(2026, 3, 2), 100, people.id("CHIDI"))
    receipt = people.do(record_matches, BankDraft(people.uid(), "x", "d", (line,)))
    assert len(receipt.entries) == 1
    assert people.standing("CHIDI") == (0, 1)
