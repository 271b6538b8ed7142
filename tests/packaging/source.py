"""The modules of packaging/, which is a folder of programs and no package: they find each other beside themselves."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


def load(name: str) -> ModuleType:
    if str(PACKAGING) not in sys.path:
        sys.path.insert(0, str(PACKAGING))
    module = import_module(name)
    assert Path(str(module.__file__)).parent == PACKAGING
    return module
