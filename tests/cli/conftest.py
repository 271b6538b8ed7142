"""What tests of the command line share: one call in this process, or one as a program of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.__main__ import main

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Answer:
    """What a call came to."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """The JSON document on standard output, which is all that stands there."""
        assert self.err == ""
        return json.loads(self.out)

    @property
    def error(self) -> dict[str, Any]:
        """The JSON object on standard error, which is all that stands there."""
        assert self.out == ""
        found = json.loads(self.err)
        assert isinstance(found, dict)
        assert isinstance(found["error"], str)
        assert found["message"].endswith((".", "?", "help`."))
        return found


class Shell:
    """Calls of `shopbook` about one book."""

    def __init__(self, book: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.book = book
        self._capsys = capsys

    def run(self, *arguments: str | int | Path) -> Answer:
        """One call in this process, with `--book` before the verb."""
        self._capsys.readouterr()
        code = main(["--book", str(self.book), *map(str, arguments)])
        out, err = self._capsys.readouterr()
        return Answer(code, out, err)

    def ask(self, *arguments: str | int | Path, code: int = 0) -> Any:
        """The JSON answer of a call that is carried out."""
        answer = self.run(*arguments, "--json")
        assert (answer.code, answer.err) == (code, "")
        return answer.data

    def say(self, *arguments: str | int | Path) -> str:
        """What a person reads."""
        answer = self.run(*arguments)
        assert (answer.code, answer.err) == (0, "")
        return answer.out

    def refused(self, code: int, *arguments: str | int | Path) -> dict[str, Any]:
        """The JSON error of a call that is refused with this exit code."""
        answer = self.run(*arguments, "--json")
        assert answer.code == code, answer
        return answer.error

    def customer(self, code: str = "C", **options: str) -> None:
        """A customer of this code."""
        given = [part for key, value in options.items() for part in (f"--{key}", value)]
        self.ask("customer", "add", "--code", code, "--name", f"Customer {code}", *given)

    def row(self, code: str = "C") -> dict[str, Any]:
        """The customer's row of the list."""
        rows = [row for row in self.ask("customers") if row["code"] == code]
        assert len(rows) == 1
        found: dict[str, Any] = rows[0]
        return found

    def standing(self, code: str = "C") -> tuple[int, int]:
        """Debt and credit in minor units."""
        row = self.row(code)
        return row["debt"], row["credit"]

    def begin(self, *arguments: str | int | Path, **environment: str) -> subprocess.Popen[bytes]:
        """The same call as a program of its own, begun; `environment` is added to this process's."""
        return subprocess.Popen(
            [sys.executable, "-m", "app", "--book", str(self.book), *map(str, arguments)],
            cwd=ROOT,
            env=os.environ | environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def program(self, *arguments: str | int | Path, **environment: str) -> Answer:
        """The same call as a program of its own, ended."""
        return ended(self.begin(*arguments, **environment))


def ended(process: subprocess.Popen[bytes]) -> Answer:
    """What a begun program came to."""
    out, err = process.communicate(timeout=60)
    return Answer(process.returncode, out.decode("utf-8"), err.decode("utf-8"))


@pytest.fixture
def empty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    """No book yet."""
    return Shell(tmp_path / "shop.shopbook", capsys)


@pytest.fixture
def naira(empty: Shell) -> Shell:
    """A naira book with one customer, C."""
    empty.ask("new", "--name", "Ada's Provisions", "--currency", "NGN")
    empty.customer()
    return empty


@contextmanager
def guards_off(book: Path) -> Iterator[Callable[[str], None]]:
    """Change a book behind the program's back: without its triggers, which are put back afterwards."""
    import sqlite3

    connection = sqlite3.connect(book, isolation_level=None)
    triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        connection.execute(f'DROP TRIGGER "{name}"')

    def change(sql: str) -> None:
        assert connection.execute(sql).rowcount == 1

    try:
        yield change
    finally:
        for _, sql in triggers:
            connection.execute(sql)
        connection.close()
