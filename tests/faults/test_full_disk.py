"""The disk is full in the middle of recording, copying, bringing back and bringing up: said, and nothing is lost."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app.domain.customers import CustomerDraft
from app.services.customers import add_customer
from app.storage.book import Book
from tests.upgrades.keep import HERE, read_figures

# Quarters of the book's size that the disk has.
STEPS = range(5, 24, 1 if os.environ.get("SHOPBOOK_FULL") else 6)
PROGRAM = Path(__file__).with_name("small_disk.py")
ROOT = PROGRAM.parent.parent.parent
KEPT = HERE / "schema-1.shopbook"
# Where a file may be mounted at all, a person can have a disk as small as is wanted.
CAN_MOUNT = (
    shutil.which("unshare") is not None
    and subprocess.run(
        ["unshare", "-m", "mount", "-t", "tmpfs", "-o", "size=8k", "none", "/mnt"],
        capture_output=True,
        check=False,
    ).returncode
    == 0
)
pytestmark = pytest.mark.skipif(
    not CAN_MOUNT, reason="a small disk can only be mounted by an administrator of Linux"
)


def on_a_small_disk(room: float, deed: str, copy: Path, folder: Path) -> Any:
    """Carry out the deed where `room` times the book's size is all there is."""
    folder.mkdir()
    kilobytes = int(room * KEPT.stat().st_size / 1024)
    words = ["unshare", "-m", sys.executable, str(PROGRAM), str(kilobytes), deed, str(KEPT), str(copy)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the book with one customer more, so that it is seen which of the two is there."""
    path = tmp_path / "copy.shopbook"
    shutil.copyfile(KEPT, path)
    opened = Book.open(path)
    with opened.write() as tx:
        add_customer(tx, CustomerDraft(uid="one-more", name="Dayo", code="DAYO"))
    opened.close()
    return path


@pytest.mark.parametrize("deed", ["backup", "restore", "upgrade"])
def test_there_is_room_for_all_of_it_or_nothing_happens(deed: str, copy: Path, tmp_path: Path) -> None:
    before, restored = ([list(row) for row in read_figures(path)] for path in (KEPT, copy))
    outcomes = []
    for step in STEPS:
        answer = on_a_small_disk(step / 4, deed, copy, tmp_path / f"disk-{step}")
        assert answer["proved"]
        outcomes.append(answer["said"] == "")
        if answer["said"]:
            assert "disk" in answer["said"].lower() or "space" in answer["said"].lower()
            assert answer["figures"] == before
            assert not [name for name in answer["left"] if ".partial" in name]
        else:
            assert answer["figures"] == (restored if deed == "restore" else before)
    assert outcomes[0] is False
    assert outcomes[-1] is True
    assert outcomes == sorted(outcomes)


def test_a_book_that_cannot_be_opened_because_the_disk_is_full_says_so(copy: Path, tmp_path: Path) -> None:
    before = [list(row) for row in read_figures(KEPT)]
    answer = on_a_small_disk(1 + 8 * 1024 / KEPT.stat().st_size, "open", copy, tmp_path / "disk")
    assert answer["said"].startswith("disk_full: ")
    assert answer["figures"] == before


def test_what_was_recorded_before_the_disk_was_full_stays(copy: Path, tmp_path: Path) -> None:
    answer = on_a_small_disk(3.0, "post", copy, tmp_path / "disk")
    assert answer["said"].startswith("disk_full: ")
    assert answer["proved"]
    assert answer["stored"] > 0
    paid = {code: credit - debt for code, debt, credit in answer["figures"]}
    first = {code: credit - debt for code, debt, credit in read_figures(KEPT)}
    (changed,) = [code for code, figure in paid.items() if figure != first[code]]
    assert paid[changed] - first[changed] == 100 * answer["stored"]
