"""The real program on a screen, a day in the shop by real keys; once to the end, once with the plug pulled."""

from __future__ import annotations

import json

import pytest

from tests.end2end.journey import AT_THE_END, MAIN, STEPS, Shopkeeper
from tests.end2end.screen import alt_of, shopbook

pytestmark = [pytest.mark.xvfb, pytest.mark.slow]


def proved(keeper: Shopkeeper) -> None:
    done = shopbook(keeper.home, "--book", str(keeper.book), "--json", "verify")
    assert done.returncode == 0, done.stdout + done.stderr
    result = json.loads(done.stdout)
    assert (result["checked"], result["failed"], result["errors"]) == (3, 0, 0)


def test_a_day_from_first_start_to_the_same_figures_the_next_morning(keeper: Shopkeeper) -> None:
    for step in STEPS:
        step.do(keeper)
        keeper.wait(step.expected)
        if step.expected and step.in_sight:
            keeper.in_sight(step.expected)
        if step.counted:
            keeper.count(*step.counted)
    assert keeper.program.leave() == 0
    assert keeper.figures() == AT_THE_END
    proved(keeper)
    keeper.start_again()
    assert keeper.figures() == AT_THE_END
    keeper.program.press(alt_of("CustomersPage"))
    keeper.in_sight(AT_THE_END)
    for name, figures in AT_THE_END.items():
        keeper.choose(name)
        keeper.in_sight({name: figures})
    assert keeper.program.leave() == 0
    proved(keeper)


def test_the_same_day_with_the_plug_pulled_after_every_step(keeper: Shopkeeper) -> None:
    """After each step kill -9, and before the next one once more with a sale half typed, which must come back."""
    for step in STEPS:
        step.do(keeper)
        keeper.wait(step.expected)
        if step.counted:
            keeper.count(*step.counted)
        if step.undo_follows:  # Undo is offered for as long as the window shows it
            continue
        before = keeper.figures()
        keeper.program.kill()
        keeper.start_again()
        assert keeper.figures() == before
    keeper.choose("bello")
    keeper.program.press("F2")
    keeper.program.see("^Sale")
    keeper.program.write("777.70")
    keeper.kept("77770")  # in minor units
    keeper.program.kill()
    keeper.start_again()
    keeper.choose("bello")
    keeper.program.press("F2")
    keeper.program.see("^Sale")
    keeper.program.press("Return")
    keeper.program.gone("^Sale")
    keeper.program.see(MAIN)
    # 777.70 came back with what else was typed, and the credit paid for it.
    keeper.wait({"Bello Musa": (0, 150_050 - 77_770)})
    assert keeper.program.leave() == 0
    proved(keeper)
