"""The unit files that are shipped call a verb that exists, with options it takes."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from app.paths import folders
from app.settings import Settings, save
from app.storage.book import Book

ROOT = Path(__file__).resolve().parents[2]
UNITS = ROOT / "packaging" / "units"
TASK = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"


def systemd() -> str:
    text = (UNITS / "shopbook-check@.service").read_text("utf-8")
    found = re.search(r"^ExecStart=/usr/bin/shopbook (.+)$", text, re.MULTILINE)
    assert found
    return found[1].replace("%f", "BOOK")


def cron() -> str:
    text = (UNITS / "shopbook.cron").read_text("utf-8")
    found = re.search(r"^0 2 \* \* \* shopbook (.+)$", text, re.MULTILINE)
    assert found
    return re.sub(r'"[^"]+"', "BOOK", found[1])


def windows() -> str:
    tree = ET.fromstring((UNITS / "shopbook-check.xml").read_text("utf-8"))  # noqa: S314 - our own file
    arguments = tree.findtext(f"{TASK}Actions/{TASK}Exec/{TASK}Arguments")
    assert arguments
    return re.sub(r'"[^"]+"', "BOOK", arguments)


@pytest.mark.parametrize("line", [systemd(), cron(), windows()], ids=["systemd", "cron", "windows"])
def test_what_they_call_proves_a_book(tmp_path: Path, line: str) -> None:
    book = tmp_path / "shop.shopbook"
    Book.create(book, name="Shop", currency="NGN").close()
    # The task on Windows names no book: it is the one used last.
    environ = {"SHOPBOOK_HOME": str(tmp_path / "home")}
    save(folders(environ).settings_file, Settings(last_book=book))
    words = [str(book) if word == "BOOK" else word for word in shlex.split(line)]
    done = subprocess.run(
        [sys.executable, "-m", "app", *words],
        cwd=ROOT,
        env=os.environ | environ,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_the_timer_makes_up_a_missed_night() -> None:
    text = (UNITS / "shopbook-check@.timer").read_text("utf-8")
    assert "Persistent=true" in text
    assert "OnCalendar=*-*-* 02:00" in text
