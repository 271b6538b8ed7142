"""The program started twice for one book: two processes on one screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.end2end.journey import MAIN, Shopkeeper
from tests.end2end.screen import Program, screen, wait_for

pytestmark = [pytest.mark.xvfb, pytest.mark.slow]


@pytest.mark.parametrize("named", [True, False], ids=["its file is double-clicked", "the book used last"])
def test_the_second_process_brings_up_the_first_and_ends(tmp_path: Path, named: bool) -> None:
    with screen() as on:
        keeper = Shopkeeper(on, tmp_path / "home")
        keeper.begin()
        window = keeper.program.see(MAIN)
        with keeper.program.covered("Another program"):
            assert keeper.program.on_top() != window
            again = Program(on, tmp_path / "home", *([str(keeper.book)] if named else []))
            try:
                assert again.process.wait(60) == 0
                assert "Traceback" not in again.errors()
                wait_for(lambda: keeper.program.on_top() == window, "the window to come up")
            finally:
                if again.process.poll() is None:
                    again.kill()
        keeper.program.see(MAIN)
        assert keeper.program.leave() == 0
