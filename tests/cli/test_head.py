"""`shopbook head`, and what every other verb does with a file that is not the newest state of its book."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from app import paths
from app.cli.main import main


class Asked:
    """Calls of the program about one book, in JSON."""

    def __init__(self, book: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.book = book
        self._capsys = capsys
        self.warning = ""

    def __call__(self, *arguments: str, code: int = 0) -> Any:
        self._capsys.readouterr()
        assert main(["--book", str(self.book), *arguments, "--json"]) == code
        out, self.warning = self._capsys.readouterr()
        return json.loads(out or self.warning)

    def words(self, *arguments: str, code: int = 0) -> str:
        self._capsys.readouterr()
        assert main(["--book", str(self.book), *arguments]) == code
        out, err = self._capsys.readouterr()
        return out + err


@pytest.fixture
def ask(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Asked:
    """A shop with one sale."""
    asked = Asked(tmp_path / "shop.shopbook", capsys)
    asked("new", "--name", "Ada", "--currency", "NGN")
    asked("customer", "add", "--name", "Amaka", "--code", "A")
    asked("sale", "--customer", "A", "--amount", "100")
    return asked


def older(ask: Asked, tmp_path: Path) -> None:
    """Two more sales, then the file from before them in the book's place."""
    kept = tmp_path / "older"
    shutil.copyfile(ask.book, kept)
    ask("sale", "--customer", "A", "--amount", "200")
    ask("sale", "--customer", "A", "--amount", "300")
    shutil.copyfile(kept, ask.book)


def test_the_code_is_shown_and_found_again(ask: Asked) -> None:
    first = ask("head")
    assert (first["entries"], first["newest"], first["known_entries"]) == (1, True, 1)
    assert ask.words("head").strip() == first["code"]
    ask("sale", "--customer", "A", "--amount", "5")
    ask("sale", "--customer", "A", "--amount", "5")
    found = ask("head", "--check", first["code"].lower())
    assert (found["on_chain"], found["entry"], found["since"]) == (True, 1, 2)
    said = ask.words("head", "--check", first["code"])
    assert "Sale 1, recorded" in said
    assert "2 entries were recorded since." in said
    assert "It is the newest." in ask.words("head", "--check", ask("head")["code"])
    assert not ask("head", "--check", "0123-4567-89AB", code=1)["on_chain"]
    assert "is not on this book's chain" in ask.words("head", "--check", "0123-4567-89AB", code=1)
    assert ask("head", "--check", "hello", code=2)["field"] == "code"


def test_a_file_put_back_is_read_with_a_warning_and_not_written(ask: Asked, tmp_path: Path) -> None:
    older(ask, tmp_path)
    assert [row["code"] for row in ask("customers")] == ["A"]
    assert json.loads(ask.warning)["warning"] == "not_newest"
    assert "had 2 entries that are missing here" in ask.words("customers")
    before = ask.book.read_bytes()
    refused = ask("sale", "--customer", "A", "--amount", "1", code=4)
    assert refused["error"] == "not_newest"
    assert "nothing is recorded" in refused["message"]
    for fixing in ("--fix", "--rebuild"):
        assert ask("verify", fixing, code=4)["error"] == "not_newest"
    checked = ask("verify", code=1)
    assert {f["kind"] for f in checked["details"]} == {"head_missing"}
    assert ask.book.read_bytes() == before
    state = ask("head", code=1)
    assert (state["newest"], state["entries"], state["known_entries"]) == (False, 1, 3)
    assert state["newer_copy"] is None
    assert "shopbook head --accept" in ask.words("head", code=1)


def test_it_is_accepted_with_a_reason(ask: Asked, tmp_path: Path) -> None:
    older(ask, tmp_path)
    assert ask("head", "--accept", code=2)["field"] == "reason"
    assert ask("head", "--accept", "--check", "0123-4567-89AB", code=2)["field"] == "accept"
    done = ask("head", "--accept", "--reason", "The stick broke", "--uid", "one")
    assert not done["repeated"]
    assert ask("head", "--accept", "--reason", "The stick broke", "--uid", "one")["repeated"]
    ask("sale", "--customer", "A", "--amount", "1")
    assert ask("head")["newest"]
    assert ask("verify")["details"] == []
    assert any(row["action"] == "head_accepted" for row in ask("audit"))


def test_the_newest_copy_is_named_and_brought_back(ask: Asked, tmp_path: Path) -> None:
    kept = tmp_path / "older"
    shutil.copyfile(ask.book, kept)
    ask("sale", "--customer", "A", "--amount", "200")
    copy = Path(ask("backup")["file"])
    shutil.copyfile(kept, ask.book)
    state = ask("head", code=1)
    assert state["newer_copy"] == str(copy)
    assert f"shopbook restore {copy}" in ask.words("head", code=1)
    ask("restore", str(copy))
    assert ask("head")["entries"] == 2
    ask("sale", "--customer", "A", "--amount", "1")


def test_a_copy_under_a_name_of_one_s_own_keeps_its_head(ask: Asked, tmp_path: Path) -> None:
    target = tmp_path / "stick" / "mine.shopbook"
    target.parent.mkdir()
    ask("backup", "--to", str(target))
    assert target.with_suffix(".head").is_file()


def test_the_head_is_kept_beside_the_settings(ask: Asked) -> None:
    [file] = paths.folders().heads.iterdir()
    rows = json.loads(file.read_text())["heads"]
    assert [(row["entry"], row["file"]) for row in rows] == [(1, str(ask.book.resolve()))]
