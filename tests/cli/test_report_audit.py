"""`report audit`: what the audit page shows and narrows, for scripts, files and paper."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from app.services import audit_report
from tests.cli.conftest import Shell

DAYS = ("--from", "2026-03-01", "--to", "2030-12-31")


@pytest.fixture
def busy(naira: Shell) -> Shell:
    naira.customer("A")
    naira.ask("sale", "--customer", "A", "--amount", "1000", "--memo", "=1+1")
    naira.ask("payment", "--customer", "A", "--amount", "1200")
    return naira


def in_csv(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8", newline="") as source:
        return list(csv.reader(source))


def test_a_script_gets_all_of_it(busy: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit_report, "MOST_SHOWN", 1)
    data = busy.ask("report", "audit")
    assert (data["report"], data["title"]) == ("audit", "Audit")
    assert [row["change"] for row in data["rows"]][-3:] == ["Customer added", "Sale 1", "Payment 1"]
    last = data["rows"][-1]
    assert (last["row"], last["customer"]) == ("line", "Customer A")
    assert (last["before"], last["after"]) == (
        "debt ₦1,000.00, credit ₦0.00",
        "debt ₦0.00, credit ₦200.00",
    )
    assert len(data["rows"]) == len(busy.ask("audit"))


def test_the_filters_of_the_page_are_options(busy: Shell, tmp_path: Path) -> None:
    for options, rows in (
        (("--customer", "A"), 3),
        (("--customer", "A", "--action", "payment"), 1),
        (("--search", "100000"), 2),
        (("--customer", "C", "--action", "sale"), 0),
    ):
        for ending in ("csv", "xlsx"):
            file = tmp_path / f"audit.{ending}"
            answer = busy.ask("report", "audit", *DAYS, *options, f"--{ending}", file, "--force")
            assert answer == {"file": str(file), "rows": rows}
        assert len(in_csv(tmp_path / "audit.csv")) == rows + 1
    said = busy.say("report", "audit", "--customer", "A", "--action", "sale")
    assert "Sale 1" in said
    assert "Payment" not in said
    assert busy.refused(2, "report", "audit", "--customer", "nobody")["error"] == "not_found"
    assert busy.refused(2, "report", "audit", "--from", "someday")["error"] == "day_unreadable"


def test_a_file_that_is_there_stays_unless_force_is_asked_for(busy: Shell, tmp_path: Path) -> None:
    file = tmp_path / "audit.csv"
    file.write_text("mine", "utf-8")
    refused = busy.refused(6, "report", "audit", "--csv", file)
    assert "already" in refused["message"]
    assert file.read_text("utf-8") == "mine"


@pytest.mark.parametrize("option", ["--customer", "--action", "--search"])
def test_only_the_audit_is_narrowed(busy: Shell, option: str) -> None:
    refused = busy.refused(2, "report", "ageing", option, "A")
    assert refused["message"] == "--customer, --action and --search are for the report audit."
