"""What PySide loads at every start and few programs ever use: it is loaded when it is used.

PySide reads, and compiles each time anew, its makers of signatures, error texts and type stubs: a seventh of a start.
They serve whoever calls Qt with the wrong arguments or asks for help; a program without mistakes never needs them.
"""

from __future__ import annotations

import builtins
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from threading import RLock
from types import ModuleType
from typing import Any, Final

_MAKERS: Final = "shibokensupport.signature"
# What answers mistakes. A window loads it when there is time: then nothing can be missing when one is made.
FOR_MISTAKES: Final = tuple(f"{_MAKERS}.{name}" for name in ("layout", "parser", "errorhandler"))
# Not its `mapping`: PySide's library looks into that one without asking it, and ends the program when it is empty.
PARTS: Final = frozenset(
    (*FOR_MISTAKES, *(f"{_MAKERS}.lib.{name}" for name in ("enum_sig", "pyi_generator", "tool")))
)
_LOADING: Final = RLock()


class Later(ModuleType):
    """A module that is loaded when something in it is asked for."""

    def __init__(self, spec: ModuleSpec) -> None:
        super().__init__(spec.name)
        self.__spec__ = spec
        self.__loader__ = spec.loader

    def __getattr__(self, name: str) -> Any:
        """Called for what is not there: before the loading, everything."""
        if not name.startswith("__"):
            self.load()
            if name in vars(self):
                return vars(self)[name]
        raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")

    def load(self) -> None:
        """Load it, once. On any thread: another one that asks meanwhile waits, for a part of it would not do."""
        with _LOADING:
            spec = self.__spec__
            if type(self) is not Later or self in _UNDER_WAY or spec is None or spec.loader is None:
                return
            _UNDER_WAY.append(self)
            # PySide moves it into another package, but its loader knows it by its first name.
            moved, spec.name = spec.name, self.__name__
            try:
                spec.loader.exec_module(self)
            finally:
                spec.name = moved
                _UNDER_WAY.remove(self)
            self.__class__ = ModuleType  # type: ignore[assignment]  # from now on it is any module


_UNDER_WAY: Final[list[Later]] = []


@contextmanager
def for_later() -> Iterator[None]:
    """Within it `PARTS` are not loaded where they are imported by `from … import`, as PySide does it.

    Afterwards imports are Python's own again: PySide puts one in its place that looks through the source of every
    module imported later for its switch `from __feature__ import …`, a third of a millisecond each, and nothing here
    uses that switch.
    """
    own: Callable[..., ModuleType] = getattr(builtins, "__orig_import__", builtins.__import__)

    def import_(
        name: str,
        globals: Mapping[str, object] | None = None,  # noqa: A002 - these are the names of Python's own
        locals: Mapping[str, object] | None = None,  # noqa: A002
        fromlist: Sequence[str] | None = None,
        level: int = 0,
    ) -> ModuleType:
        for part in fromlist or ():
            whole = f"{name}.{part}"
            if whole in PARTS and whole not in sys.modules:
                spec = find_spec(whole)
                if spec is not None:
                    sys.modules[whole] = Later(spec)
        return own(name, globals, locals, fromlist, level)

    builtins.__import__ = import_
    try:
        yield
    finally:
        builtins.__import__ = own
