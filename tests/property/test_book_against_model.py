"""The book itself against the independent model: whatever is asked, in whatever order, they say the same.

After each step: the entries it posted leg by leg, debt, credit, sold and paid of every customer, what is open
on each sale, each ledger row, the trial balance, the consolidations, and the four figures of the proof. What
one refuses the other refuses, for a reason both know, and then nothing has changed.

`SHOPBOOK_FULL=1` looks longer, and at new sequences each time, instead of the ones everybody's run repeats.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.property.draws import DRAWS
from tests.property.operations import POLICIES, T
from tests.property.random_walk import walk
from tests.property.side_by_side import SideBySide

pytestmark = pytest.mark.slow
LONG = os.environ.get("SHOPBOOK_FULL") == "1"


class Drawn:
    """A chooser whose choices hypothesis makes, so that it can make them smaller."""

    def __init__(self, data: st.DataObject) -> None:
        self._data = data

    def number(self, least: int, most: int) -> int:
        return self._data.draw(st.integers(least, most))

    def pick(self, choices: Sequence[T]) -> T:
        return self._data.draw(st.sampled_from(choices))


Step = Callable[["BookBesideModel", st.DataObject], None]


def asks(name: str) -> Step:
    """The rule of one request."""
    draw = DRAWS[name][1]

    def step(self: BookBesideModel, data: st.DataObject) -> None:
        facts = draw(Drawn(data), self.both.model)
        if facts is not None:
            self.steps += 1
            self.both.ask(f"uid-{self.steps}", name, facts)

    step.__name__ = f"ask_{name}"
    return rule(data=st.data())(step)


class BookBesideModel(RuleBasedStateMachine):
    """A shop's day, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="shopbook-"))
        self.steps = 0

    @initialize(
        policy=st.sampled_from(POLICIES),
        mode=st.sampled_from(("warn", "block")),
        tax=st.sampled_from((0, 750, 1_800)),
        seed=st.integers(0, 1_000),
        history=st.integers(0, 60),
    )
    def book_with_a_history(self, policy: str, mode: str, tax: int, seed: int, history: int) -> None:
        """Some requests from a seed come first: the rules then start where something is open, spent and reversed."""
        self.both = SideBySide(self.folder / "shop.shopbook", policy=policy, limit_mode=mode, tax=tax)
        for code in ("C1", "C2"):
            self.both.ask(f"first-{code}", "customer", {"code": code, "limit": None, "terms": 0})
        for _ in walk(self.both, seed, history):
            pass

    add_customer = asks("customer")
    edit = asks("edit")
    change_limit = asks("limit")
    archive = asks("archive")
    restore = asks("restore")
    merge = asks("merge")
    opening = asks("opening")
    openings = asks("openings")
    sale = asks("sale")
    another_sale = asks("sale")
    cash_sale = asks("cash_sale")
    charge = asks("charge")
    payment = asks("payment")
    another_payment = asks("payment")
    payment_once = asks("payment_once")
    bank = asks("bank")
    file = asks("import")
    another_file = asks("import")
    correct_sale = asks("correct_sale")
    correct_payment = asks("correct_payment")
    undo_correction = asks("undo_correction")
    shop = asks("shop")
    terms = asks("terms")
    pending = asks("pending")
    outcome = asks("outcome")
    refund = asks("refund")
    goods_back = asks("return")
    reduction = asks("reduction")
    recovery = asks("recovery")
    reverse = asks("reverse")
    reverse_more = asks("reverse")
    reverse_batch = asks("reverse_batch")
    consolidate = asks("consolidate")
    consolidate_all = asks("consolidate_all")
    daily = asks("daily")
    policy = asks("policy")
    lock = asks("lock")
    limit_mode = asks("limit_mode")
    tax = asks("tax")
    tax_included = asks("tax_included")

    @rule(data=st.data())
    def double_click(self, data: st.DataObject) -> None:
        self.both.ask_again(*Drawn(data).pick(self.both.carried_out))

    @rule(data=st.data())
    def same_id_for_another_request(self, data: st.DataObject) -> None:
        self.both.ask_otherwise(*Drawn(data).pick(self.both.carried_out))

    @rule()
    def restart(self) -> None:
        self.both.reopen()

    @rule()
    def rebuild(self) -> None:
        self.both.rebuild()

    @rule()
    def verify(self) -> None:
        self.both.verify()

    @rule(days=st.sampled_from((1, 1, 7, 40)))
    def time_passes(self, days: int) -> None:
        self.both.next_day(days)

    @invariant()
    def both_say_the_same(self) -> None:
        self.both.compare()

    def teardown(self) -> None:
        if hasattr(self, "both"):
            self.both.close()
        shutil.rmtree(self.folder)


TestBookBesideModel = BookBesideModel.TestCase
TestBookBesideModel.settings = settings(
    max_examples=400 if LONG else 60,
    stateful_step_count=50 if LONG else 30,
    derandomize=not LONG,
    database=None,
    deadline=None,
    print_blob=LONG,
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.parametrize("policy", POLICIES)
def test_ten_thousand_random_requests(tmp_path: Path, policy: str) -> None:
    """2,500 under each policy to start with; the walk changes it on the way."""
    steps = 10_000 if LONG else 2_500
    seed = POLICIES.index(policy)
    both = SideBySide(tmp_path / "shop.shopbook", policy=policy, limit_mode="block", tax=750)
    try:
        assert list(walk(both, seed, steps, compare_every=250))[-1] == steps
        assert set(DRAWS) | {"again", "request_reused", "dependent_entries"} <= set(both.kinds)
        both.rebuild()
    finally:
        both.close()
