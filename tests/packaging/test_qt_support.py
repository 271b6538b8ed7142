"""PySide's own Python files, put beside it: it takes them from there, compiled, and works as before."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import shiboken6

from tests.packaging.source import load

qt_support = load("qt_support")
ROOT = Path(__file__).parents[2]

WINDOW = """
import sys
import app.ui
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication(["window", "-platform", "offscreen"])
window = QMainWindow()
window.show()
application.processEvents()
print("argparse" in sys.modules)
try:
    window.resize("wide")
except TypeError as error:
    print("Supported signatures" in str(error))
loader = sys.modules["shibokensupport.signature.loader"]
print(loader.__file__)
print(loader.__cached__)
"""


def test_pyside_takes_its_support_files_from_where_they_were_put(tmp_path: Path) -> None:
    beside = tmp_path / "shiboken6"
    shutil.copytree(Path(str(shiboken6.__file__)).parent, beside)
    (tmp_path / "PySide6").symlink_to(Path(PySide6.__file__).parent)
    files = qt_support.unfold(beside / "files.dir")
    # The file may get another time when the program is installed.
    for _, file, _ in files:
        os.utime(file, (1_000_000_000, 1_000_000_000))
    environ = os.environ | {"PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT)])}
    run = [sys.executable, "-c", WINDOW]
    said = subprocess.run(run, env=environ, capture_output=True, text=True, check=True).stdout.splitlines()
    assert said[0] == "False", "what only writes type stubs is not loaded"
    assert said[1] == "True", "a wrong argument is still refused in words"
    assert Path(said[2]).is_relative_to(beside / "files.dir")
    assert Path(said[3]).is_relative_to(beside / "files.dir")


def test_they_are_packed_compiled_and_nothing_else(tmp_path: Path) -> None:
    left = tmp_path / "shibokensupport" / "__pycache__" / "left.pyc"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"of an earlier build")
    places = [place for place, _, kind in qt_support.unfold(tmp_path) if kind == "DATA"]
    assert all(place.startswith("shiboken6/files.dir/shibokensupport/") for place in places)
    assert "shiboken6/files.dir/shibokensupport/signature/loader.pyc" in places
    assert {Path(place).suffix for place in places} == {".pyc"}
    assert not any("__pycache__" in place for place in places)
    assert not any(str(tmp_path).encode() in Path(file).read_bytes() for file in tmp_path.rglob("*.pyc"))
