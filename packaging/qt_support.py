"""Python files of PySide that every start needs, put beside it and compiled.

PySide carries them as source within a library and compiles them whenever it is imported, a tenth of a start; where
they lie in `files.dir` beside shiboken6 it takes them from there (its own switch SBK_EMBED=0 puts them there).
"""

from __future__ import annotations

import py_compile
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

PLACE: Final = "shiboken6/files.dir"
_UNPACK: Final = (
    "import sys, PySide6.QtCore\n"
    "archive = sys.modules['shibokensupport.signature.loader'].__loader__.zfile\n"
    "archive.extractall(sys.argv[1], [n for n in archive.namelist() if n.startswith('shibokensupport/')])\n"
)


def unfold(folder: Path) -> list[tuple[str, str, str]]:
    """Put the files into `folder` (absolute), compiled; returns them as PyInstaller's data, each with its place."""
    shutil.rmtree(folder, ignore_errors=True)  # of an earlier build
    subprocess.run([sys.executable, "-c", _UNPACK, str(folder)], check=True)
    for source in sorted(folder.rglob("*.py")):
        inside = source.relative_to(folder).as_posix()
        # In its own place and alone, as all of the program is packed; Python looks at no time of a source then.
        mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
        py_compile.compile(
            str(source), str(source.with_suffix(".pyc")), inside, doraise=True, invalidation_mode=mode
        )
        source.unlink()
    files = sorted(folder.rglob("*.pyc"))
    return [(f"{PLACE}/{file.relative_to(folder).as_posix()}", str(file), "DATA") for file in files]
