"""Damaged files, many of them: a sentence for each that is refused, never a traceback, nothing stored, small cost.

SHOPBOOK_FULL=1 takes 20,000 of each format and holds them to 2 s of processor time and 300 MB each.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

FULL = bool(os.environ.get("SHOPBOOK_FULL"))
FILES = 20_000 if FULL else 150
PORTION = 2_000
WORKER = Path(__file__).with_name("mutator.py")
ROOT = WORKER.parent.parent.parent
MOST_SECONDS = 2.0
MOST_MEGABYTES = 300


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_damaged_files_are_refused_with_a_sentence(tmp_path: Path, form: str) -> None:
    came: dict[str, int] = {}
    for first in range(0, FILES, PORTION):
        count = min(PORTION, FILES - first)
        done = subprocess.run(
            [sys.executable, "-W", "ignore", str(WORKER), form, str(first), str(count), str(tmp_path)],
            check=False,
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        assert done.returncode == 0, done.stderr[-2000:]
        found = json.loads(done.stdout)
        assert found["failures"] == []
        for word, times in found["came"].items():
            came[word] = came.get(word, 0) + times
        print(form, first, found["came"], "longest", found["longest"], "peak", found["peak"])
        if FULL:
            assert found["longest"][0] <= MOST_SECONDS
            assert found["peak"] <= MOST_MEGABYTES
    assert sum(came.values()) == FILES
    assert came["import_refused"] > FILES / 10
    assert came["taken"] > FILES / 50
