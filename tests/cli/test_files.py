"""The book out of the command line and back into it, and reports into files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Shell

FORMS = ("csv", "xlsx")


@pytest.fixture
def busy(naira: Shell) -> Shell:
    naira.customer("A", phone="+234 803")
    naira.customer("B", limit="500")
    naira.ask("sale", "--customer", "A", "--amount", "2000", "--memo", "=1+1")
    naira.ask("payment", "--customer", "A", "--amount", "2500")
    naira.ask("sale", "--customer", "B", "--line", "Rice;1.5;1,000")
    naira.ask("return", "--customer", "B", "--sale", "2", "--amount", "200")
    return naira


def everything(shell: Shell) -> list[Any]:
    ledgers = [shell.ask("ledger", "--customer", code) for code in ("A", "B")]
    for row in (row for ledger in ledgers for row in ledger):
        row.pop("recorded_at", None)
    return [shell.ask("customers"), shell.ask("sales"), *ledgers]


@pytest.mark.parametrize("form", FORMS)
def test_a_new_book_is_made_of_the_export(
    busy: Shell, tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    out = tmp_path / "out"
    entries = busy.ask("export", form, out)["entries"]
    back = Shell(tmp_path / "back.shopbook", capsys)
    back.ask("new", "--name", "Back", "--currency", "NGN")
    done = back.ask("import", "book", out)
    assert (done["customers"], done["entries"], done["pending"]) == (3, entries, 0)
    assert everything(back) == everything(busy)
    assert back.ask("verify")["details"] == []
    assert back.refused(8, "import", "book", out)["error"] == "import_refused"
    assert back.row("A")["phone"] == "+234 803"


def test_a_folder_is_replaced_only_when_told(busy: Shell, tmp_path: Path) -> None:
    out = tmp_path / "out"
    busy.ask("export", "csv", out)
    assert busy.refused(6, "export", "csv", out)["error"] == "exists"
    busy.ask("export", "csv", out, "--force", "--bom", "--decimal", ",")
    assert (out / "sales.csv").read_bytes().startswith(b"\xef\xbb\xbfentry;number;")


def test_the_dump_is_plain_text(busy: Shell, tmp_path: Path) -> None:
    out = tmp_path / "book.jsonl"
    busy.ask("export", "dump", out)
    lines = out.read_text("utf-8").splitlines()
    assert json.loads(lines[0])["format"] == "shopbook dump"
    assert {"table": "audit"}.items() <= next(
        found for found in map(json.loads, lines) if isinstance(found, dict) and found.get("table") == "audit"
    ).items()


def test_a_report_goes_into_a_file(busy: Shell, tmp_path: Path) -> None:
    out = tmp_path / "ageing.csv"
    assert busy.ask("report", "ageing", "--csv", out) == {"file": str(out), "rows": 3}
    assert out.read_text("utf-8").splitlines()[-1].startswith("Total,,")
    assert busy.refused(6, "report", "ageing", "--csv", out)["error"] == "exists"
    statement = tmp_path / "a.xlsx"
    assert busy.ask("statement", "--customer", "A", "--xlsx", statement)["rows"] > 3
    assert statement.read_bytes().startswith(b"PK")
    assert busy.refused(2, "report", "ageing", "--csv", out, "--xlsx", out)["error"] == "usage"


def test_what_a_figure_is_made_of(busy: Shell) -> None:
    rows = busy.ask("report", "item:Rice")["rows"]
    assert (rows[0]["quantity"], rows[0]["amount"]) == ("1.5", 150_000)
    account = busy.ask("report", "account:1100")["rows"]
    assert account[-1]["balance"] == sum(row["debt"] for row in busy.ask("customers"))
