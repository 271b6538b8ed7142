"""Single bits of a book's file are flipped: whatever changes a row of a chained table is found, nothing crashes."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.property.random_walk import walk
from tests.property.side_by_side import SideBySide

ROOT = Path(__file__).resolve().parents[2]
FLIPS = 2_000 if os.environ.get("SHOPBOOK_FULL") else 120
AT_ONCE = 60


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A busy shop, closed, so that all of it is in the one file."""
    both = SideBySide(tmp_path_factory.mktemp("flips") / "busy.shopbook")
    for _ in walk(both, seed=11, steps=160):
        pass
    both.book.close()
    return both.book.path


def flipped(book: Path, folder: Path, bits: list[int]) -> list[dict[str, Any]]:
    """The answers to these bits; AssertionError with the bit at which the program went down."""
    command = [sys.executable, "-m", "tests.proof.flips", str(book), str(folder), *map(str, bits)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=900)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0, f"bit {bits[len(answers)]}: {done.returncode}\n{done.stderr[-2000:]}"
    return answers


def test_every_flip_that_changes_a_chained_row_is_found_and_nothing_is_written(
    book: Path, tmp_path: Path
) -> None:
    bits = random.Random(7).sample(range(book.stat().st_size * 8), FLIPS)
    parts = [bits[start : start + AT_ONCE] for start in range(0, FLIPS, AT_ONCE)]
    with ThreadPoolExecutor(2) as pool:
        answers = [
            answer for part in pool.map(lambda part: flipped(book, tmp_path, part), parts) for answer in part
        ]
    assert len(answers) == FLIPS
    changed = [a for a in answers if a["changed"]]
    faults = [a for a in answers if a["outcome"] == "fault"]
    found = [a for a in answers if a["outcome"] == "found"]
    print(
        f"\n{FLIPS} flips in {book.stat().st_size} bytes: {len(changed)} changed a chained row or made it unreadable,"
        f" {len(faults)} made the file unusable, {len(found)} were found by a check"
    )
    mistakes = [(a["bit"], *a["said"]) for a in answers if a["outcome"] == "mistake"]
    assert not mistakes, "\n".join(str(part) for one in mistakes for part in one)
    assert [a for a in changed if a["outcome"] == "nothing"] == []
    assert [a for a in answers if not a["untouched"]] == []
    assert [a for a in faults if a["recording"] != "refused"] == []
    # The book is full of rows, so a sample that changes none would show nothing.
    assert len(changed) > FLIPS // 20
