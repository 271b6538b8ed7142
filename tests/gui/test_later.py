"""PySide's makers of signatures and error texts are loaded when they are used, and then say what they always say."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.abc import Loader
from importlib.machinery import ModuleSpec
from pathlib import Path
from threading import Event
from types import ModuleType

import pytest

from app.ui.later import PARTS, Later

ROOT = Path(__file__).parents[2]
OURS = "import app.ui\n"
# What only whoever makes a mistake, or asks for help, hears of PySide.
ASK = """
import inspect
from PySide6.QtCore import QObject, QPoint, QTimer, Qt, Signal
from PySide6.QtWidgets import QApplication, QBoxLayout, QLabel, QWidget
application = QApplication([])
label = QLabel("x")
for wrong in (
    lambda: label.setText(1.5),
    lambda: label.setText("a", "b"),
    lambda: label.setAlignment("left"),
    lambda: QLabel(nonsense=3),
    lambda: QPoint("a", None, 3),
    lambda: QTimer.singleShot("soon"),
    lambda: Qt.AlignmentFlag("left"),
    lambda: label.resize(),
    lambda: QBoxLayout(7),
    lambda: QWidget.show(3),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
print(QLabel.setText.__doc__, QBoxLayout.__doc__, QObject.tr.__doc__, sep="\\n")
from PySide6.support.signature import get_signature
print(get_signature(QLabel.setText), get_signature(QPoint), get_signature(QTimer.singleShot))
from PySide6.support.signature import layout, mapping
from PySide6.support.signature.lib import enum_sig, tool
print(layout.create_signature.__name__, enum_sig.ExactEnumerator.__name__, tool.lno.__name__, len(mapping.type_map) > 100)
"""
UNUSED = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel("x")
label.show()
application.processEvents()
print(*sorted(name for name, module in sys.modules.items() if type(module).__name__ == "Later"))
"""


def told(code: str) -> str:
    """What a program of its own prints."""
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_window_is_shown_without_them() -> None:
    waiting = set(told(OURS + UNUSED).split())
    assert waiting >= PARTS
    assert told(UNUSED).split() == []


def test_mistakes_and_help_read_as_ever() -> None:
    ours, theirs = told(OURS + ASK), told(ASK)
    assert ours == theirs
    assert "'PySide6.QtWidgets.QLabel.setText' called with wrong argument types" in ours
    assert "(self, arg__1: str, /) -> None" in ours


def test_imports_are_pythons_own_afterwards() -> None:
    assert told(OURS + "import builtins; print(builtins.__import__)") == "<built-in function __import__>\n"


class OneWord(Loader):
    """Loads a module with one word in it, and counts."""

    def __init__(self) -> None:
        self.loaded: list[str] = []

    def create_module(self, _: ModuleSpec) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        assert module.__spec__ is not None
        self.loaded.append(module.__spec__.name)
        if self.loaded == ["broken"]:
            raise ImportError("broken")
        vars(module)["word"] = "here"


@pytest.fixture
def loader() -> Iterator[OneWord]:
    made = OneWord()
    yield made
    assert len(made.loaded) <= 1


def test_a_module_is_loaded_once_by_its_first_name_when_something_is_asked_of_it(loader: OneWord) -> None:
    spec = ModuleSpec("first.name", loader)
    later = Later(spec)
    spec.name = "moved.name"
    assert later.__name__ == "first.name"
    assert not hasattr(later, "__path__")
    assert loader.loaded == []
    assert later.word == "here"
    assert later.word == "here"
    assert loader.loaded == ["first.name"]
    assert spec.name == "moved.name"
    assert type(later) is ModuleType
    with pytest.raises(AttributeError, match="no attribute 'other'"):
        later.other  # noqa: B018


def test_whoever_asks_while_another_thread_loads_it_waits_for_the_whole() -> None:
    begun, go_on = Event(), Event()

    class Slow(OneWord):
        def exec_module(self, module: ModuleType) -> None:
            begun.set()
            assert go_on.wait(60)
            super().exec_module(module)

    loader = Slow()
    later = Later(ModuleSpec("slow", loader))
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(getattr, later, "word")
        assert begun.wait(60)
        second = pool.submit(getattr, later, "word")
        go_on.set()
        assert (first.result(60), second.result(60)) == ("here", "here")
    assert loader.loaded == ["slow"]


def test_a_module_that_asks_itself_while_it_is_loaded_is_told_that_it_lacks_the_word() -> None:
    class Asking(OneWord):
        def exec_module(self, module: ModuleType) -> None:
            with pytest.raises(AttributeError, match="no attribute 'word'"):
                module.word  # noqa: B018
            super().exec_module(module)

    assert Later(ModuleSpec("asking", Asking())).word == "here"


def test_what_answers_mistakes_is_there_before_one_is_made() -> None:
    code = OURS + (
        "import sys\n"
        "from PySide6.QtCore import QCoreApplication, QObject\n"
        "from app.ui.later import FOR_MISTAKES\n"
        "from app.ui.pages import Preparation\n"
        "application = QCoreApplication([])\n"
        "preparation = Preparation(QObject(application), FOR_MISTAKES, between_ms=0)\n"
        "preparation.destroyed.connect(application.quit)\n"
        "preparation.start()\n"
        "application.exec()\n"
        "print(*(type(sys.modules[name]).__name__ for name in FOR_MISTAKES))\n"
    )
    assert told(code) == "module module module\n"


def test_a_module_that_cannot_be_loaded_says_why(loader: OneWord) -> None:
    later = Later(ModuleSpec("broken", loader))
    with pytest.raises(ImportError, match="broken"):
        later.word  # noqa: B018
