"""What every test gets: a home of its own, and no real screen."""

import os
from itertools import count

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_homes = count()


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Point SHOPBOOK_HOME at a folder of this test's own; it is not created until somebody needs it."""
    folder = tmp_path_factory.getbasetemp() / "homes" / str(next(_homes))
    monkeypatch.setenv("SHOPBOOK_HOME", str(folder))
