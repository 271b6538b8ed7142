"""Drives an installed Shopbook, its own binary and nothing of the source: a book, a sale, a payment, a proof, a PDF.

    python packaging/smoke.py shopbook [--work FOLDER]

The standard library alone, so that it runs with any Python 3.11 beside the program. Exit code 0 when all held.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

PNG = b"\x89PNG"
# Of a picture with only the first page on it; a window that shows a customer is larger.
SMALLEST_PICTURE = 5_000


class Smoke:
    """One installed program, and a folder in which it keeps everything."""

    def __init__(self, program: list[str], work: Path, shot: str = "--offscreen-shot") -> None:
        self._program = program
        self._work = work
        self._shot = shot
        self._book = work / "smoke.shopbook"
        self._environ = dict(os.environ, SHOPBOOK_HOME=str(work / "home"))

    def run(self, *arguments: str) -> str:
        """A verb of the program on the book; its answer. Ends with what it said when it fails."""
        command = [*self._program, "--book", str(self._book), *arguments]
        done = subprocess.run(
            command, env=self._environ, capture_output=True, text=True, check=False, encoding="utf-8"
        )
        if done.returncode != 0:
            raise SystemExit(
                f"{' '.join(arguments)}: exit code {done.returncode}\n{done.stdout}\n{done.stderr}"
            )
        return done.stdout

    def read(self, path: Path) -> bytes:
        """A file the program has written."""
        return path.read_bytes()

    def ask(self, *arguments: str) -> Any:
        """The same, answered as JSON."""
        return json.loads(self.run(*arguments, "--json"))

    def all(self) -> None:
        """Everything, in the order of a shop's first day."""
        self.run("new", "--name", "Smoke", "--currency", "NGN")
        self.run("customer", "add", "--code", "A", "--name", "Amaka Obi")
        self.run("policy", "manual")
        self.run("sale", "--customer", "A", "--amount", "2000")
        self.run("payment", "--customer", "A", "--amount", "2,500.50", "--to-debt", "0")
        self.expect(200_000, 250_050)
        self.run("consolidate", "--customer", "A")
        self.expect(0, 50_050)
        result = self.ask("verify")
        must(result["checked"] == 1 and result["failed"] == 0 and result["errors"] == 0, f"verify: {result}")
        self.paper()
        self.window()
        self.expect(0, 50_050)

    def expect(self, debt: int, credit: int) -> None:
        """What the list says of the one customer, in minor units; each call closes and reopens the book."""
        rows = self.ask("customers")
        found = [(row["debt"], row["credit"]) for row in rows]
        must(found == [(debt, credit)], f"customers: {found}, not {(debt, credit)}")

    def paper(self) -> None:
        """A statement as PDF."""
        target = self._work / "statement.pdf"
        self.run("statement", "--customer", "A", "--pdf", str(target))
        must(self.read(target).startswith(b"%PDF-"), "the statement is no PDF")

    def window(self) -> None:
        """The window on this book, kept as a picture."""
        target = self._work / "window.png"
        self.run(self._shot, str(target))
        picture = self.read(target)
        must(picture.startswith(PNG) and len(picture) > SMALLEST_PICTURE, "the window drew nothing")


def must(held: object, otherwise: str) -> None:
    """End with this sentence unless it held."""
    if not held:
        raise SystemExit(otherwise)


def main() -> int:
    """Read the arguments, run, say so."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", nargs="+", help="the installed program, and what starts it where needed")
    parser.add_argument("--work", type=Path, help="where to keep book, PDF and picture (default: nowhere)")
    arguments = parser.parse_args()
    if arguments.work:
        arguments.work.mkdir(parents=True, exist_ok=True)
        Smoke(arguments.program, arguments.work).all()
    else:
        with tempfile.TemporaryDirectory() as folder:
            Smoke(arguments.program, Path(folder)).all()
    print("smoke: book, sale, payment, consolidation, proof, PDF and window hold")
    return 0


if __name__ == "__main__":
    sys.exit(main())
