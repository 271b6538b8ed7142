"""What the journeys share: a screen, a shopkeeper at it, and what a failure tells about the program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.end2end.journey import Shopkeeper
from tests.end2end.screen import Program, Screen, screen


@pytest.fixture(scope="module")
def on() -> Iterator[Screen]:
    with screen() as made:
        yield made


@pytest.fixture
def keeper(on: Screen, tmp_path: Path) -> Iterator[Shopkeeper]:
    made = Shopkeeper(on, tmp_path / "home")
    yield made
    for program in [*Program.running]:
        program.kill()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Any:
    """Add to a failure what was on the screen, and what the program said: it may be seen far away, and only once."""
    if call.excinfo is not None and call.when == "call":
        folder = item.funcargs["tmp_path"] if isinstance(item, pytest.Function) else None
        for program in Program.running:
            assert isinstance(folder, Path)
            call.excinfo.value.add_note(program.tell(folder))
    return (yield)
