"""The program started twice for one book: two processes on one screen."""

from __future__ import annotations

import pytest

from tests.end2end.journey import MAIN, Shopkeeper
from tests.end2end.screen import Program, Screen, wait_for

pytestmark = [pytest.mark.xvfb, pytest.mark.slow]


@pytest.mark.parametrize("named", [True, False], ids=["its file is double-clicked", "the book used last"])
def test_the_second_process_brings_up_the_first_and_ends(on: Screen, keeper: Shopkeeper, named: bool) -> None:
    keeper.begin()
    window = keeper.program.see(MAIN)
    with keeper.program.covered("Another program"):
        assert keeper.program.on_top() != window
        again = Program(on, keeper.home, *([str(keeper.book)] if named else []))
        assert again.ended() == 0
        assert "Traceback" not in again.errors()
        wait_for(lambda: keeper.program.on_top() == window, "the window to come up")
    keeper.program.see(MAIN)
    assert keeper.program.leave() == 0
