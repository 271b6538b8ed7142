"""`today` and `entries`, as a script and as a person reads them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.cli.conftest import Shell

TODAY = date.today()  # noqa: DTZ011 - a script knows the machine's day only
BEFORE = TODAY - timedelta(days=40)


@pytest.fixture
def busy(naira: Shell) -> Shell:
    naira.ask(
        *("sale", "--customer", "C", "--amount", "2000", "--day", BEFORE.isoformat()),
        *("--due", (TODAY - timedelta(days=1)).isoformat(), "--memo", "Rice"),
    )
    naira.ask("payment", "--customer", "C", "--amount", "500", "--method", "bank")
    naira.ask("sale", "--amount", "120.50")
    return naira


def test_the_day_as_a_script_reads_it(busy: Shell) -> None:
    found = busy.ask("today")
    assert found["day"] == TODAY.isoformat()
    assert (found["money_in"], found["money_out"], found["sold"]) == (62_050, 0, 12_050)
    assert found["methods"] == {"cash": 12_050, "bank": 50_000}
    assert (found["owed"], found["late"], found["credit"]) == (150_000, 150_000, 0)
    assert found["ages"] == {"not_due": 0, "d1_30": 150_000, "d31_60": 0, "d61_90": 0, "d90": 0}
    assert found["since_yesterday"] == {"owed": -50_000, "credit": 0, "fell_due": 150_000}
    assert found["yesterday"] == {"money_in": 0, "sold": 0}
    assert [row["customer"] for row in found["ask"]] == ["C"]
    assert found["ask"][0]["late"] == 150_000
    assert len(found["days"]) == 30
    assert found["days"][-1] == {
        "day": TODAY.isoformat(), "money_in": 62_050, "money_out": 0, "sold": 12_050,
    }  # fmt: skip
    assert found["proof"] is None
    busy.ask("verify")
    assert (busy.ask("today")["proof"]["checked"], busy.ask("today")["proof"]["failed"]) == (1, 0)


def test_the_day_as_a_person_reads_it(busy: Shell) -> None:
    said = busy.say("today")
    assert "money in today" in said
    assert "₦620.50" in said
    assert "₦1,500.00 late since" in said
    assert "Nothing has been checked yet." in said
    busy.ask("verify")
    assert "1 balance proved, 0 put right" in busy.say("today")


def test_the_day_of_an_empty_book(empty: Shell) -> None:
    empty.ask("new", "--name", "Ada", "--currency", "NGN")
    found = empty.ask("today")
    assert (found["money_in"], found["owed"], found["ask"], found["entries"]) == (0, 0, [], 0)
    assert empty.ask("entries") == []
    assert "Nothing to show" in empty.say("entries")


def test_every_entry_oldest_first(busy: Shell) -> None:
    rows = busy.ask("entries")
    assert [(row["kind"], row["number"], row["customer"]) for row in rows] == [
        ("sale", "1", "C"),
        ("payment", "1", "C"),
        ("sale", "2", None),
    ]
    assert [(row["amount"], row["money"], row["method"]) for row in rows] == [
        (200_000, 0, ""),
        (50_000, 50_000, "bank"),
        (12_050, 12_050, "cash"),
    ]
    assert [row["number"] for row in busy.ask("entries", "--last", "1")] == ["2"]


@pytest.mark.parametrize(
    ("choice", "numbers"),
    [
        (["--kind", "sale"], ["1", "2"]),
        (["--kind", "money"], ["1", "2"]),
        (["--kind", "payments"], ["1"]),
        (["--search", "rice"], ["1"]),
        (["--customer", "C"], ["1", "1"]),
        (["--from", TODAY.isoformat()], ["1", "2"]),
        (["--to", BEFORE.isoformat()], ["1"]),
        (["--till", "till 1"], ["1", "1", "2"]),
    ],
)
def test_each_choice(busy: Shell, choice: list[str], numbers: list[str]) -> None:
    assert [row["number"] for row in busy.ask("entries", *choice)] == numbers


def test_what_makes_no_sense_is_refused(busy: Shell) -> None:
    assert busy.refused(2, "entries", "--till", "Nowhere")["error"] == "not_found"
    assert busy.refused(2, "entries", "--customer", "X")["error"] == "not_found"
    assert busy.refused(2, "entries", "--from", "today", "--to", "yesterday")["field"] == "from"
    assert busy.refused(2, "entries", "--kind", "theft")["error"] == "usage"
