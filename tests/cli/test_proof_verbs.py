"""The verbs of the Check page: rebuild, runs, findings, accept, drill; what they answer and how they end."""

from __future__ import annotations

import pytest

from app.domain.drill import Damage
from tests.cli.conftest import Shell, guards_off


@pytest.fixture
def traded(naira: Shell) -> Shell:
    naira.customer("D")
    for code in ("C", "D"):
        for amount in ("300", "50.50", "20"):
            naira.ask("sale", "--customer", code, "--amount", amount)
        naira.ask("payment", "--customer", code, "--amount", "120")
    return naira


def drift(shell: Shell, by: int) -> None:
    with guards_off(shell.book) as change:
        change(f"UPDATE customers SET debt = debt + {by} WHERE code = 'C'")


def test_rebuild_puts_right_and_says_by_how_much(traded: Shell) -> None:
    assert traded.ask("rebuild")["details"] == []
    before = traded.standing()
    drift(traded, 700)
    done = traded.ask("rebuild", code=1)
    assert (done["fixed"], done["failed"], done["errors"]) == (1, 0, 0)
    assert [(d["customer"], d["difference"], d["fixed"]) for d in done["details"]] == [("C", -700, True)]
    assert traded.standing() == before
    assert traded.ask("rebuild")["fixed"] == 0


def test_runs_and_what_each_found(traded: Shell) -> None:
    assert traded.ask("runs") == []
    assert traded.ask("findings") == []
    traded.ask("verify")
    drift(traded, 700)
    traded.ask("verify", code=1)
    traded.ask("verify", "--fix", code=1)
    newest, reported, clean = traded.ask("runs")
    assert [(r["failed"], r["fixed"], r["in_step"]) for r in (newest, reported, clean)] == [
        (0, 1, 1),
        (1, 0, 1),
        (0, 0, 2),
    ]
    assert newest["seconds"] >= 0
    assert clean["findings"] == []
    assert [r["id"] for r in traded.ask("runs", "--last", "1")] == [newest["id"]]
    [found] = traded.ask("findings", code=1)
    assert (found["customer"], found["stored"] - found["computed"], found["fixed"]) == ("C", 700, True)
    [found] = traded.ask("findings", reported["id"], code=1)
    assert found["fixed"] is False
    assert traded.ask("findings", clean["id"]) == []
    assert traded.refused(2, "findings", 99)["message"].startswith("There is no run 99.")
    assert traded.refused(2, "findings", 0)["error"] == "usage"
    assert "C" in traded.run("findings").out


def test_what_runs_next(naira: Shell) -> None:
    assert [row["run"] for row in naira.ask("runs", "--next")] == ["nightly", "monthly"]
    naira.ask("policy", "daily")
    assert {row["run"] for row in naira.ask("runs", "--next")} == {
        "nightly",
        "monthly",
        "daily consolidation",
    }


def test_damage_is_accepted_with_a_reason_and_only_then(traded: Shell) -> None:
    assert traded.refused(2, "accept", "--reason", "Nothing is wrong")["message"] == (
        "Nothing in this book is damaged."
    )
    with guards_off(traded.book) as change:
        change("UPDATE entries SET memo = 'paid' WHERE id = 1")
    assert traded.ask("verify", code=1)["errors"] == 1
    assert traded.refused(2, "accept")["error"] == "usage"
    assert traded.refused(2, "accept", "--reason", " ")["field"] == "reason"
    done = traded.ask("accept", "--reason", "The copies are older", "--uid", "once")
    assert done["message"] == "Accepted 1 damaged place in the book."
    assert traded.ask("accept", "--reason", "The copies are older", "--uid", "once")["repeated"]
    assert traded.ask("verify")["errors"] == 0
    [row] = traded.ask("audit", "--action", "damage_accepted")
    assert row["after"]["reason"] == "The copies are older"


def test_drill_shows_fourteen_kinds_and_leaves_the_book_as_it_was(traded: Shell) -> None:
    before = (traded.book.read_bytes(), traded.book.stat().st_mtime_ns)
    report = traded.ask("drill", "--seed", "3")
    assert [row["kind"] for row in report["results"]] == [damage.value for damage in Damage]
    assert all(row["caught"] and row["named"] and row["milliseconds"] > 0 for row in report["results"])
    assert (report["seed"], report["missed"], report["differed"]) == (3, 0, 0)
    text = traded.say("drill")
    assert "14 of 14 kinds of damage caught" in text
    assert "NOT CAUGHT" not in text
    assert (traded.book.read_bytes(), traded.book.stat().st_mtime_ns) == before


def test_drill_of_a_new_book_and_of_one_that_is_not_in_step(naira: Shell) -> None:
    said = naira.say("drill")
    assert "examples were recorded in the copy first" in said
    drift(naira, 5)
    assert "The book itself is not in step: run verify." in naira.say("drill")
