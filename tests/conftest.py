"""What every test gets: a home of its own, and no real screen."""

import os
import signal
from itertools import count

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Begun in the background of a script, tests inherit that Ctrl-C is ignored, and the programs they start would too.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# How long an example takes says how busy the machine is, and nothing about the program.
settings.register_profile("shopbook", deadline=None)
settings.load_profile("shopbook")

_homes = count()


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Point SHOPBOOK_HOME at a folder of this test's own; it is not created until somebody needs it."""
    folder = tmp_path_factory.getbasetemp() / "homes" / str(next(_homes))
    monkeypatch.setenv("SHOPBOOK_HOME", str(folder))
