"""Several programs at once: they wait for each other, and none overdraws (SCENARIOS V2, T2)."""

from __future__ import annotations

from tests.cli.conftest import Shell, ended


def test_v2_five_programs_charge_at_once(empty: Shell) -> None:
    empty.ask("new", "--name", "Hà", "--currency", "VND", "--locale", "vi_VN")
    empty.customer()
    empty.ask("payment", "--customer", "C", "--amount", "100.000")
    charges = [empty.begin("charge", "--customer", "C", "--amount", "30.000", "--wait", "60", "--json")
               for _ in range(5)]  # fmt: skip
    answers = [ended(process) for process in charges]
    assert sorted(answer.code for answer in answers) == [0, 0, 0, 2, 2]
    for answer in answers:
        if answer.code:
            assert answer.error["error"] == "insufficient_credit"
            assert answer.error["missing"] == 20_000
        else:
            assert answer.data["status"] == "paid"
    assert empty.standing() == (0, 10_000)
    assert empty.ask("verify")["in_step"] == 1


def test_t2_three_programs_with_the_same_request(naira: Shell) -> None:
    asked = (
        "sale",
        "--customer",
        "C",
        "--amount",
        "100",
        "--day",
        "2026-03-01",
        "--uid",
        "u1",
        "--wait",
        "60",
    )
    answers = [ended(process).data for process in [naira.begin(*asked, "--json") for _ in range(3)]]
    assert {answer["entry"] for answer in answers} == {1}
    assert sorted(answer["repeated"] for answer in answers) == [False, True, True]
    assert naira.standing() == (10_000, 0)
