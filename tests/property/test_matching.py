"""Proposals for any lines and any book: never more than a line's amount, never twice, the same in any order."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from app.domain.bank import BankLine, identified
from app.domain.matching import Index, for_customer, propose
from app.domain.matching_facts import Awaited, Facts, Known, OpenSale, Paid, State

START = date(2026, 1, 1)
NAMES = ["Amaka Obi", "Amaka Obi Stores", "Bello Musa", "Nguyễn Văn An", "Ada", "Ōe", ""]
WORDS = [
    *NAMES,
    "BELO MUSA",
    "invoice 7",
    "INV-0012",
    "inv 00 12",
    "08035550101",
    "A1",
    "sale",
    "7",
    "12",
    "CUST9",
]

days = st.integers(0, 60).map(lambda n: START + timedelta(days=n))
amounts = st.sampled_from([1, 5, 100, 150, 700, 1000])
texts = st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)
lines = st.lists(
    st.builds(
        BankLine,
        number=st.just(0),
        day=days,
        amount=st.one_of(amounts, amounts.map(lambda a: -a)),
        payer=st.sampled_from(["", *NAMES]),
        text=texts,
        customer_code=st.sampled_from(["", "", "A1", "NO"]),
    ),
    max_size=12,
).map(identified)
customers = st.lists(st.tuples(st.sampled_from(NAMES), amounts), max_size=6).map(
    lambda each: tuple(
        Known(
            n,
            ["A1", "CUST9", "X"][n % 3] + ("" if n < 3 else str(n)),
            name or "?",
            "0803 555 0101" * (n % 2),
            debt,
        )
        for n, (name, debt) in enumerate(each)
    )
)


@st.composite
def books(draw: st.DrawFn) -> Facts:
    people = draw(customers)
    ids = st.sampled_from([p.id for p in people] or [0])
    sales = draw(
        st.lists(
            st.tuples(
                ids, st.sampled_from(["7", "12", ""]), st.sampled_from(["", "INV-0012"]), days, amounts
            ),
            max_size=8,
        )
    )
    awaited = draw(st.lists(st.tuples(ids, days, amounts), max_size=5))
    paid = draw(st.lists(st.tuples(ids, days, amounts), max_size=5))
    return Facts(
        today=START + timedelta(days=50),
        lock_date=draw(st.one_of(st.none(), days)),
        customers=people,
        sales=tuple(OpenSale(100 + n, *sale) for n, sale in enumerate(sales)),
        awaited=tuple(Awaited(n, *each, "") for n, each in enumerate(awaited)),
        paid=tuple(Paid(200 + n, str(n), *each) for n, each in enumerate(paid)),
        before=draw(st.dictionaries(st.sampled_from(["amaka obi", "bello musa"]), ids, max_size=2)),
    )


@given(lines, books())
def test_never_more_than_the_line_and_never_more_than_is_open(
    found: tuple[BankLine, ...], facts: Facts
) -> None:
    proposals = propose(found, facts)
    assert [p.line for p in proposals] == list(found)
    used = Counter[int]()
    owner = {sale.entry_id: sale.customer_id for sale in facts.sales}
    known = {c.id for c in facts.customers}
    for proposal in proposals:
        assert sum(part for _, part in proposal.parts) <= max(proposal.line.amount, 0)
        assert all(part > 0 for _, part in proposal.parts)
        assert all(owner[entry] == proposal.customer_id for entry, _ in proposal.parts)
        assert proposal.customer_id is None or proposal.customer_id in known
        assert proposal.customer_id is None or proposal.reasons
        if proposal.line.amount < 0:
            assert (proposal.state, proposal.customer_id) == (State.OUT, None)
        if proposal.state is not State.FREE:
            assert (proposal.parts, proposal.pending_id) == ((), None)
        for entry, part in proposal.parts:
            used[entry] += part
    assert all(used[sale.entry_id] <= sale.open for sale in facts.sales)
    confirmed = [p.pending_id for p in proposals if p.pending_id is not None]
    assert len(confirmed) == len(set(confirmed))


@given(lines, books(), st.randoms(use_true_random=False))
def test_the_same_in_any_order(found: tuple[BankLine, ...], facts: Facts, chance: Random) -> None:
    straight = {p.line.uid: p for p in propose(found, facts)}
    shuffled = list(found)
    chance.shuffle(shuffled)
    mixed = Facts(
        facts.today,
        facts.lock_date,
        facts.customers[::-1],
        facts.sales[::-1],
        facts.awaited[::-1],
        facts.paid,
        facts.before,
    )
    assert {p.line.uid: p for p in propose(shuffled, facts)} == straight
    assert {p.line.uid: p for p in propose(shuffled, mixed)} == straight
    assert propose(found, facts) == propose(found, facts)


@given(lines, books(), st.integers(0, 5))
def test_a_chosen_customer_is_kept(found: tuple[BankLine, ...], facts: Facts, chosen: int) -> None:
    known = {c.id for c in facts.customers}
    for proposal in propose(found, facts):
        changed = for_customer(proposal, chosen if chosen in known else None, Index(facts))
        wanted = chosen if chosen in known and proposal.state is State.FREE else None
        assert changed.customer_id == wanted
        assert sum(part for _, part in changed.parts) <= max(proposal.line.amount, 0)
