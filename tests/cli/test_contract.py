"""REQUIREMENTS 12.2, verb by verb, as a script would use it: only what that page promises is relied on."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import Shell

TODAY = date.today().isoformat()  # noqa: DTZ011 - a script knows the machine's day only


def test_new_and_customers(empty: Shell) -> None:
    empty.ask("new", "--name", "Ada", "--currency", "NGN")
    assert empty.ask("customers") == []
    empty.ask("customer", "add", "--code", "C1", "--name", "Ngọzi Okafor", "--phone", "0803 111", "--limit",
              "50,000.50", "--terms", "14")  # fmt: skip
    [row] = empty.ask("customers")
    assert {key: row[key] for key in ("code", "name", "phone", "debt", "credit", "balance", "status")} == {
        "code": "C1",
        "name": "Ngọzi Okafor",
        "phone": "0803 111",
        "debt": 0,
        "credit": 0,
        "balance": 0,
        "status": "active",
    }


def test_sale_payment_ledger_and_sales(naira: Shell) -> None:
    naira.ask("sale", "--customer", "C", "--amount", "2,000.50", "--paid", "500", "--method", "cash", "--day",
              "2026-03-01", "--due", "2026-03-15")  # fmt: skip
    naira.ask("payment", "--customer", "C", "--amount", "1000", "--to-debt", "600", "--method", "bank", "--day",
              "2026-03-02")  # fmt: skip
    rows = naira.ask("ledger", "--customer", "C")
    names = ("day", "kind", "debit", "credit", "debt_after", "credit_after")
    assert [tuple(row[name] for name in names) for row in rows] == [
        ("2026-03-01", "sale", 200_050, 0, 200_050, 0),
        ("2026-03-01", "payment", 0, 50_000, 150_050, 0),
        ("2026-03-02", "payment", 0, 100_000, 90_050, 40_000),
        ("2026-03-02", "consolidation", 40_000, 40_000, 50_050, 0),
    ]
    assert all(isinstance(row["entry"], int) for row in rows)
    [sale] = naira.ask("sales", "--customer", "C")
    assert {key: sale[key] for key in ("number", "day", "due", "total", "open", "status")} == {
        "number": "1",
        "day": "2026-03-01",
        "due": "2026-03-15",
        "total": 200_050,
        "open": 50_050,
        "status": "partly paid",
    }


def test_sale_from_credit_and_charge(naira: Shell) -> None:
    naira.ask("payment", "--customer", "C", "--amount", "1000")
    naira.ask("sale", "--customer", "C", "--amount", "300", "--from-credit", "300")
    naira.ask("charge", "--customer", "C", "--amount", "600")
    assert naira.standing() == (0, 10_000)
    short = naira.refused(2, "charge", "--customer", "C", "--amount", "160")
    assert short["error"] == "insufficient_credit"
    assert "₦60.00 short" in short["message"]
    assert naira.standing() == (0, 10_000)


def test_pending_confirm_and_fail(naira: Shell) -> None:
    for amount in ("150", "70"):
        naira.ask("payment", "--customer", "C", "--amount", amount, "--pending")
    first, second = naira.ask("pending")
    assert naira.standing() == (0, 0)
    naira.ask("confirm", first["number"])
    naira.ask("fail", second["number"])
    assert naira.standing() == (0, 15_000)
    assert naira.ask("pending") == []
    for verb in ("confirm", "fail", "cancel"):
        assert naira.refused(2, verb, first["number"])["error"] == "already_decided"
    assert naira.standing() == (0, 15_000)


def test_refund_return_discount_write_off_opening(naira: Shell) -> None:
    naira.ask("opening", "--customer", "C", "--debt", "100", "--day", "2026-01-01")
    naira.ask("discount", "--customer", "C", "--amount", "10")
    naira.ask("write-off", "--customer", "C", "--amount", "20")
    assert naira.standing() == (7_000, 0)
    assert naira.refused(2, "return", "--customer", "C", "--amount", "101")["available"] == 10_000
    naira.ask("return", "--customer", "C", "--amount", "90")
    assert naira.standing() == (0, 2_000)
    naira.ask("refund", "--customer", "C", "--amount", "5")
    assert naira.standing() == (0, 1_500)
    assert (
        naira.refused(2, "refund", "--customer", "C", "--amount", "15.01")["error"] == "insufficient_credit"
    )
    assert [row["kind"] for row in naira.ask("ledger", "--customer", "C")] == [
        "opening",
        "discount",
        "write_off",
        "return",
        "refund",
    ]


def test_consolidate_and_policy(naira: Shell) -> None:
    assert naira.ask("policy")["policy"] == "real-time"
    naira.ask("policy", "manual")
    assert naira.ask("policy")["policy"] == "manual"
    naira.customer("D")
    for code in ("C", "D"):
        naira.ask("sale", "--customer", code, "--amount", "2000")
        naira.ask("payment", "--customer", code, "--amount", "2000", "--to-debt", "0")
    assert naira.standing() == (200_000, 200_000)
    assert {row["code"] for row in naira.ask("consolidate", "--all", "--dry-run")} == {"C", "D"}
    assert naira.standing() == (200_000, 200_000)
    done = naira.ask("consolidate", "--customer", "C")
    assert "Consolidated: ₦2,000.00 debt and ₦2,000.00 credit cleared" in done["message"]
    again = naira.ask("consolidate", "--customer", "C")
    assert "othing to consolidate" in again["message"]
    naira.ask("consolidate", "--all")
    naira.ask("consolidate", "--all")
    assert (naira.standing("C"), naira.standing("D")) == ((0, 0), (0, 0))
    assert len(naira.ask("consolidations")) == 2
    actions = [row["action"] for row in naira.ask("audit")]
    assert "policy_changed" in actions
    assert actions.count("consolidation") == 2


def test_reverse(naira: Shell) -> None:
    naira.ask("payment", "--customer", "C", "--amount", "500")
    naira.ask("charge", "--customer", "C", "--amount", "200")
    payment = naira.ask("ledger", "--customer", "C")[0]["entry"]
    refused = naira.refused(2, "reverse", payment)
    assert refused["error"] == "dependent_entries"
    assert refused["entries"] == [naira.ask("ledger", "--customer", "C")[1]["entry"]]
    naira.ask("reverse", payment, "--with-dependents")
    assert naira.standing() == (0, 0)
    assert naira.refused(2, "reverse", payment)["error"] == "already_reversed"


def test_verify_and_discrepancies(naira: Shell) -> None:
    naira.ask("sale", "--customer", "C", "--amount", "10")
    for options in ((), ("--customer", "C"), ("--fix",), ("--rebuild",)):
        found = naira.ask("verify", *options)
        assert {
            key: found[key] for key in ("checked", "in_step", "fixed", "failed", "errors", "details")
        } == {
            "checked": 1,
            "in_step": 1,
            "fixed": 0,
            "failed": 0,
            "errors": 0,
            "details": [],
        }
        assert found["seconds"] >= 0
    assert naira.ask("discrepancies") == []


def test_set(naira: Shell) -> None:
    naira.ask("set", "name", "Ada & Sons")
    naira.ask("set", "limit_mode", "block")
    naira.ask("set", "lock_date", "2026-01-31", "--reason", "January is closed")
    settings = naira.ask("settings")
    assert [settings[key] for key in ("name", "limit_mode", "lock_date")] == [
        "Ada & Sons",
        "block",
        "2026-01-31",
    ]
    locked = naira.refused(7, "sale", "--customer", "C", "--amount", "5", "--day", "2026-01-31")
    assert locked["error"] == "locked_day"
    naira.ask("sale", "--customer", "C", "--amount", "5", "--day", "2026-02-01")


def test_import(naira: Shell, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("code,name\nK1,Kemi\nK2,Kola\n", "utf-8")
    assert naira.ask("import", "customers", file)["rows"] == 2
    file.write_text("code,name,debt,credit\nK1,Kemi,120.50,\nK2,Kola,,30\n", "utf-8")
    done = naira.ask("import", "openings", file)
    assert (done["rows"], done["entries"], done["duplicates"], done["bad"]) == (2, 2, 0, [])
    assert naira.standing("K1") == (12_050, 0)
    again = naira.ask("import", "openings", file)
    assert (again["entries"], again["duplicates"]) == (0, 2)
    naira.ask("reverse-batch", done["batch"])
    assert (naira.standing("K1"), naira.standing("K2")) == ((0, 0), (0, 0))

    file.write_text("code,name,debt,credit\nK3,Kunle,ten,\n", "utf-8")
    refused = naira.refused(8, "import", "openings", file)
    assert refused["error"] == "import_refused"
    [bad] = refused["bad"]
    assert bad["line"] == 2
    assert bad["reason"]


def test_an_import_says_one_and_many_aright(naira: Shell, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("code,name,debt\nK8,Kemi,120.50\n", "utf-8")
    assert "1 entry and 1 new customer recorded, 0 were in the book already" in naira.say(
        "import", "openings", file
    )
    file.write_text("code,name,debt\nK8,Kemi,120.50\nK9,Kola,30\nK8,Kemi,4\n", "utf-8")
    assert "2 entries and 1 new customer recorded, 1 was in the book already" in naira.say(
        "import", "openings", file
    )


def test_backup_and_restore(naira: Shell, tmp_path: Path) -> None:
    naira.ask("sale", "--customer", "C", "--amount", "10")
    made = naira.ask("backup", tmp_path / "stick")
    assert Path(made["file"]).is_file()
    naira.ask("sale", "--customer", "C", "--amount", "5")
    naira.ask("restore", made["file"])
    assert naira.standing() == (1_000, 0)
    assert naira.refused(9, "restore", tmp_path / "none.shopbook")["error"] == "backup_failed"


@pytest.mark.parametrize("form", ["hledger", "beancount"])
def test_export(naira: Shell, tmp_path: Path, form: str) -> None:
    naira.ask("sale", "--customer", "C", "--amount", "10", "--paid", "4")
    file = tmp_path / "journal"
    assert naira.ask("export", form, file) == {"file": str(file), "entries": 2, "warning": ""}
    assert "10.00 NGN" in file.read_text("utf-8")
    assert naira.refused(6, "export", form, file)["error"] == "exists"
    naira.ask("export", form, file, "--force")
    assert naira.refused(6, "export", form, naira.book, "--force")["error"] == "exists"


@pytest.mark.parametrize("name", ["ageing", "day-book", "trial-balance", "cash-book", "profit-and-loss"])
def test_report(naira: Shell, name: str) -> None:
    naira.ask("sale", "--customer", "C", "--amount", "10", "--paid", "4", "--day", "2026-02-01")
    found = naira.ask("report", name, "--as-of", "2026-03-01", "--known-on", TODAY)
    assert found["rows"]


def test_amounts_are_read_as_people_type_them(naira: Shell) -> None:
    for typed in ("2000", "2,000.50", "₦2,000", " 2 000 ", "3*1500", "٢٠٠٠"):
        naira.ask("payment", "--customer", "C", "--amount", typed)
    assert naira.row()["credit"] == 200_000 * 4 + 200_050 + 450_000
    for typed in ("", "abc", "1.5.5", "12,34", "0", "-5", "0.001", "9" * 30):
        before = naira.row()
        assert naira.refused(2, "payment", "--customer", "C", "--amount", typed)["field"] == "amount"
        assert naira.row() == before


@pytest.mark.parametrize("places", ["before", "after", "both"])
def test_json_and_book_are_accepted_before_and_after_the_verb(
    naira: Shell, places: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from app.__main__ import main

    book = ["--book", str(naira.book)]
    before = [*book, "--json"] if places != "after" else []
    after = [*book, "--json"] if places != "before" else []
    capsys.readouterr()
    assert main([*before, "customers", *after]) == 0
    assert [row["code"] for row in json.loads(capsys.readouterr().out)] == ["C"]


def test_the_same_request_again(naira: Shell) -> None:
    asked = ("sale", "--customer", "C", "--amount", "100", "--day", "2026-03-01", "--uid", "till-1")
    first, second = naira.ask(*asked), naira.ask(*asked)
    assert first["entry"] == second["entry"]
    assert (first["repeated"], second["repeated"]) == (False, True)
    assert naira.standing() == (10_000, 0)
    other = naira.refused(2, *[part.replace("100", "101") for part in asked])
    assert other["error"] == "request_reused"
    assert naira.standing() == (10_000, 0)


@pytest.mark.parametrize(
    ("asked", "option"),
    [
        (("sale", "--customer", "C", "--amount", "5", "--day", "2189-01-01"), "--yes-future"),
        (("payment", "--customer", "C", "--amount", "5", "--day", "2189-01-01"), "--yes-future"),
        (("discount", "--customer", "C", "--amount", "5", "--day", "2189-01-01"), "--yes-future"),
        (("return", "--customer", "C", "--amount", "500"), "--yes-unsold"),
    ],
)
def test_what_is_asked_names_the_option_that_agrees(
    naira: Shell, asked: tuple[str, ...], option: str
) -> None:
    naira.ask("sale", "--customer", "C", "--amount", "10")
    refused = naira.refused(2, *asked)
    assert refused["error"] in {"future_day", "never_sold"}
    assert refused["message"].endswith(f" Say {option} with it.")
    assert naira.standing() == (1_000, 0)
    naira.ask(*asked, option)


@pytest.mark.parametrize(
    "asked",
    [
        ("opening", "--customer", "C", "--debt", "5", "--day", "2189-01-01"),
        ("customer", "merge", "C", "--into", "D", "--day", "2189-01-01"),
    ],
)
def test_a_far_day_that_nobody_can_mean_is_refused_and_not_asked_about(
    naira: Shell, asked: tuple[str, ...]
) -> None:
    naira.customer("D")
    naira.ask("sale", "--customer", "C", "--amount", "10")
    refused = naira.refused(2, *asked)
    assert refused["error"] == "future_day"
    assert refused["message"] == "2189-01-01 is in the future; tomorrow is the last day."
    assert naira.standing() == (1_000, 0)


def test_what_is_no_number_of_an_entry_is_said_in_words(naira: Shell) -> None:
    for verb in ("reverse", "reverse-batch", "confirm"):
        assert naira.refused(2, verb, "x")["message"].endswith("'x' is not a valid number.")
