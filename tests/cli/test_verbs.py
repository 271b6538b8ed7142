"""What the verbs can do beyond the contract, and what a person reads."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Shell


def test_customers_are_changed_put_away_and_brought_back(naira: Shell) -> None:
    edited = naira.ask(
        "customer", "edit", "C", "--name", "Ada", "--limit", "2,000", "--terms", "7", "--new-code", "A"
    )
    assert (edited["code"], edited["name"], edited["limit"], edited["terms"]) == ("A", "Ada", 200_000, 7)
    edited = naira.ask("customer", "edit", "--customer", "A", "--limit", "none", "--terms", "none")
    assert (edited["name"], edited["limit"], edited["terms"]) == ("Ada", None, None)
    naira.ask("sale", "--customer", "A", "--amount", "5")
    assert "not settled" in naira.refused(2, "customer", "archive", "A")["message"]
    naira.ask("payment", "--customer", "A", "--amount", "5")
    assert naira.ask("customer", "archive", "A")["status"] == "archived"
    assert naira.ask("customers") == []
    assert [row["code"] for row in naira.ask("customers", "--archived")] == ["A"]
    assert naira.refused(2, "sale", "--customer", "A", "--amount", "5")["error"] == "archived"
    assert naira.ask("customer", "restore", "A")["status"] == "active"
    for bad in (("--terms", "soon"), ("--limit", "-1"), ("--name", " "), ("--new-code", "A" * 600)):
        assert naira.refused(2, "customer", "edit", "A", *bad)["field"]
    assert naira.refused(2, "customer", "edit")["error"] == "usage"
    assert naira.refused(2, "customer", "show", "nobody")["error"] == "not_found"
    assert naira.refused(2, "customer", "add", "--code", "A", "--name", "B")["error"] == "duplicate_code"


def test_a_customer_in_words(naira: Shell) -> None:
    naira.ask("sale", "--customer", "C", "--amount", "2000")
    assert naira.ask("customer", "show", "C")["words"] == "Owes ₦2,000.00"
    assert naira.say("customer", "show", "C").splitlines() == [
        "Customer C (C): Owes ₦2,000.00",
        "  debt ₦2,000.00, credit ₦0.00",
    ]


def test_two_customers_become_one_and_two_again(naira: Shell) -> None:
    naira.customer("D")
    naira.ask("sale", "--customer", "D", "--amount", "30")
    merged = naira.ask("customer", "merge", "D", "--into", "C", "--reason", "The same woman")
    assert (merged["customer"], merged["debt"]) == ("C", 3_000)
    naira.ask("reverse-batch", merged["batch"])
    assert (naira.standing("C"), naira.standing("D")) == ((0, 0), (3_000, 0))


def test_lists_are_searched_filtered_and_sorted(naira: Shell) -> None:
    for code, amount in (("D", "50"), ("K77", "70")):
        naira.customer(code)
        naira.ask(
            "sale", "--customer", code, "--amount", amount, "--day", "2026-01-02", "--due", "2026-01-03"
        )
    naira.ask("payment", "--customer", "C", "--amount", "9")

    def found(*options: str) -> list[str]:
        return [row["code"] for row in naira.ask("customers", *options)]

    assert found("--search", "k77 CUSTOMER") == ["K77"]
    assert found("--filter", "owing", "--sort", "balance", "--descending") == ["K77", "D"]
    assert found("--filter", "in-credit") == ["C"]
    assert found("--filter", "late", "--sort", "late") == ["D", "K77"]
    assert found("--filter", "both") == found("--filter", "suspended") == []
    assert naira.row("K77")["late"] == 7_000


def test_a_sale_with_lines_discount_and_tax(naira: Shell) -> None:
    sale = naira.ask(
        *(
            "sale",
            "--customer",
            "C",
            "--line",
            "Rice;1.5;1,000",
            "--line",
            "Oil;2;300;50",
            "--discount",
            "50",
        ),
        *(
            "--tax",
            "7.5",
            "--memo",
            "For the feast",
            "--reference",
            "T-9",
            "--yes-future",
            "--day",
            "2026-05-01",
        ),
    )
    assert sale["total"] == round((150_000 + 55_000 - 5_000) * 1.075)
    [row] = naira.ask("sales", "--customer", "C", "--search", "feast")
    assert (row["memo"], row["reference"], row["customer"]) == ("For the feast", "T-9", "C")
    for bad in ("Rice;1.5", "Rice;none;5", "Rice;1;x", "a;1;1;1;1"):
        assert naira.refused(2, "sale", "--customer", "C", "--line", bad)["error"]
    for bad in ("-1", "101", "0.001", "much"):
        assert (
            naira.refused(2, "sale", "--customer", "C", "--amount", "5", "--tax", bad)["field"] == "tax_rate"
        )


def test_a_walk_in_gets_change(naira: Shell) -> None:
    sale = naira.ask("sale", "--amount", "850", "--paid", "1000", "--method", "cash")
    assert (sale["customer"], sale["total"], sale["change"], sale["open"]) == (None, 85_000, 15_000, 0)
    assert naira.ask("sale", "--amount", "850")["status"] == "paid"
    assert naira.refused(2, "sale", "--amount", "850", "--paid", "800")["field"] == "paid_now"
    assert naira.standing() == (0, 0)


def test_a_limit_warns_blocks_and_is_overridden(naira: Shell) -> None:
    naira.ask("customer", "edit", "C", "--limit", "100")
    warned = naira.ask("sale", "--customer", "C", "--amount", "150")
    assert warned["warnings"]
    assert warned["status_change"] == "suspended"
    assert naira.refused(2, "sale", "--customer", "C", "--amount", "1")["error"] == "suspended"
    naira.ask("sale", "--customer", "C", "--amount", "1", "--override", "Her brother vouches")
    assert "limit_overridden" in [row["action"] for row in naira.ask("audit", "--customer", "C")]
    naira.ask("payment", "--customer", "C", "--amount", "151")
    naira.ask("set", "limit-mode", "block")
    assert naira.refused(2, "sale", "--customer", "C", "--amount", "150")["error"] == "over_credit_limit"


def test_a_payment_settles_the_sales_it_names(naira: Shell) -> None:
    naira.ask("opening", "--customer", "C", "--debt", "40", "--day", "2026-01-01")
    for amount in ("200", "300"):
        naira.ask("sale", "--customer", "C", "--amount", amount)
    naira.ask("payment", "--customer", "C", "--amount", "130", "--settle", "2=100", "--settle", "entry:1=30")
    assert [row["open"] for row in naira.ask("sales", "--customer", "C")] == [1_000, 20_000, 20_000]
    assert [row["total"] for row in naira.ask("sales", "--customer", "C", "--open")] == [
        4_000,
        20_000,
        30_000,
    ]
    for bad in ("2", "9=5", "entry:x=5", "entry:99=5"):
        assert naira.refused(2, "payment", "--customer", "C", "--amount", "5", "--settle", bad)["error"]
    usage = naira.refused(2, "payment", "--customer", "C", "--amount", "5", "--settle", "2=5", "--pending")
    assert usage["error"] == "usage"


def test_payments_are_listed_with_what_is_unused(naira: Shell) -> None:
    first = naira.ask(
        "payment", "--customer", "C", "--amount", "10", "--method", "mobile", "--reference", "MTN-1"
    )
    naira.ask("payment", "--customer", "C", "--amount", "20")
    naira.ask("reverse", first["entry"], "--reason", "It bounced")
    rows = naira.ask("payments", "--customer", "C")
    assert [(row["amount"], row["unused"], row["method"], row["status"]) for row in rows] == [
        (1_000, 0, "mobile", "reversed"),
        (2_000, 2_000, "cash", "completed"),
    ]
    assert [row["amount"] for row in naira.ask("payments", "--last", "1")] == [2_000]


def test_pending_payments_keep_their_outcome(naira: Shell) -> None:
    noted = naira.ask("payment", "--customer", "C", "--amount", "10", "--method", "cheque", "--pending")
    assert (noted["pending"], noted["number"], noted["entry"], noted["status"]) == (1, "1", None, "pending")
    done = naira.ask("confirm", "1", "--uid", "again")
    assert (done["status"], done["credit"]) == ("completed", 1_000)
    assert naira.ask("confirm", "1", "--uid", "again")["repeated"]
    naira.ask("payment", "--customer", "C", "--amount", "20", "--pending")
    cancelled = naira.ask("cancel", "2", "--reason", "Sent twice")
    assert (cancelled["status"], cancelled["credit"]) == ("cancelled", 1_000)
    rows = naira.ask("pending", "--customer", "C", "--decided")
    assert [(row["id"], row["status"]) for row in rows] == [(1, "completed"), (2, "cancelled")]
    assert naira.refused(2, "confirm", "3")["error"] == "not_found"


def test_returns_discounts_and_write_offs_of_a_sale(naira: Shell) -> None:
    naira.ask("set", "tax_rate", "18")
    naira.ask("sale", "--customer", "C", "--amount", "200")
    naira.ask("discount", "--sale", "1", "--amount", "23.60", "--reason", "Early payment")
    assert naira.standing() == (21_240, 0)
    naira.ask("return", "--sale", "1", "--amount", "12.40", "--to-debt", "12.40")
    naira.ask("rounding", "--customer", "C", "--amount", "0.20")
    written = naira.ask("write-off", "--sale", "1", "--reason", "Moved away")
    assert (written["customer"], written["debt"]) == ("C", 0)
    naira.ask("recovery", "--customer", "C", "--amount", "100", "--method", "bank")
    assert naira.refused(2, "recovery", "--customer", "C", "--amount", "100")["error"] == "overallocated"
    naira.ask("sale", "--customer", "C", "--amount", "10")
    assert naira.ask("write-off", "--customer", "C")["debt"] == 0
    assert naira.refused(2, "discount", "--customer", "C")["error"] == "usage"
    assert naira.refused(2, "return", "--amount", "5")["field"] == "customer"
    naira.ask("sale", "--amount", "10")
    assert naira.refused(2, "return", "--sale", "3")["field"] == "sale"


def test_goods_that_were_never_sold_are_asked_about(naira: Shell) -> None:
    much = ("return", "--customer", "C", "--amount", "999999999")
    refused = naira.refused(2, *much)
    assert (refused["error"], refused["field"], refused["available"]) == ("never_sold", "amount", 0)
    assert "nothing was recorded" in refused["message"]
    assert naira.ask("ledger", "--customer", "C") == []
    naira.ask("sale", "--customer", "C", "--amount", "500", "--paid", "500")
    naira.ask("return", "--customer", "C", "--amount", "200")
    assert naira.refused(2, "return", "--customer", "C", "--amount", "301")["available"] == 300_00
    naira.ask("return", "--customer", "C", "--amount", "301", "--yes-unsold")


@pytest.mark.parametrize("verb", ["confirm", "fail", "cancel", "reverse", "reverse-batch"])
def test_a_number_beyond_every_table_is_refused(naira: Shell, verb: str) -> None:
    assert naira.refused(2, verb, "9" * 30)["error"] == "usage"


@pytest.mark.parametrize("option", ["--memo", "--reference", "--override"])
def test_a_text_without_end_is_refused(naira: Shell, option: str) -> None:
    before = naira.row()
    refused = naira.refused(2, "sale", "--customer", "C", "--amount", "5", option, "x" * 2001)
    assert refused["error"] == "incomplete"
    assert naira.row() == before
    naira.ask("sale", "--customer", "C", "--amount", "5", option, "x" * 2000)


def test_a_request_id_that_the_book_could_have_made_is_refused(naira: Shell) -> None:
    naira.ask("payment", "--customer", "C", "--amount", "500", "--uid", "till-7")
    assert (
        naira.refused(2, "payment", "--customer", "C", "--amount", "5", "--uid", "till-7/1")["field"] == "uid"
    )


def test_a_return_paid_out(naira: Shell) -> None:
    naira.ask("sale", "--customer", "C", "--amount", "100", "--paid", "100")
    back = naira.ask("return", "--sale", "1", "--cash", "60")
    assert (back["debt"], back["credit"]) == (0, 4_000)
    assert naira.ask("sales")[0]["status"] == "returned"


def test_consolidations_say_before_and_after(naira: Shell) -> None:
    naira.ask("payment", "--customer", "C", "--amount", "5000")
    sale = naira.ask("sale", "--customer", "C", "--amount", "3200")
    assert (sale["consolidated"], sale["status"]) == (320_000, "paid")
    [row] = naira.ask("consolidations", "--customer", "C")
    figures = ("debt_before", "credit_before", "debt_after", "credit_after", "amount")
    assert [row[name] for name in figures] == [320_000, 500_000, 0, 180_000, 320_000]
    assert row["automatic"]
    assert not row["reversed"]
    naira.ask("reverse", row["entry"])
    assert naira.standing() == (320_000, 500_000)
    assert naira.ask("consolidations")[0]["reversed"]
    assert naira.refused(2, "consolidate")["error"] == "usage"
    assert naira.ask("consolidate", "--customer", "C", "--dry-run")[0]["credit_after"] == 180_000
    batch = naira.ask("consolidate", "--all", "--uid", "evening")["batch"]
    assert naira.ask("consolidate", "--all", "--uid", "evening")["batch"] == batch
    naira.ask("reverse-batch", batch)
    assert naira.standing() == (320_000, 500_000)


@pytest.mark.parametrize(
    ("key", "value", "stored"),
    [
        ("name", " Ada ", "Ada"),
        ("locale", "id-ID", "id_ID"),
        ("limit_mode", "block", "block"),
        ("lock-date", "2026-02-28", "2026-02-28"),
        ("lock_date", "none", ""),
        ("tax_rate", "7.5%", "7.5"),
        ("tax_rate", "20", "20"),
        ("tax_rate", "0", "0"),
        ("tax_included", "yes", "yes"),
        ("terms_days", "14", "14"),
        ("validation_minutes", "10", "10"),
        ("fiscal_year_start", "04-01", "04-01"),
        ("address", "12 Market Road", "12 Market Road"),
        ("phone", "0803", "0803"),
        ("policy", "daily", "daily"),
    ],
)
def test_settings_that_can_be_set(naira: Shell, key: str, value: str, stored: str) -> None:
    call = ("set", key, value, "--uid", "s1", "--reason", "The month is closed")
    naira.ask(*call)
    assert naira.ask("settings")[key.replace("-", "_")] == stored
    assert naira.ask(*call)["repeated"]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name", " "),
        ("name", "x" * 400),
        ("locale", "xx_YY"),
        ("limit_mode", "maybe"),
        ("lock_date", "2999-01-01"),
        ("lock_date", "some day"),
        ("tax_rate", "100.01"),
        ("tax_included", "perhaps"),
        ("terms_days", "4000"),
        ("validation_minutes", "0"),
        ("fiscal_year_start", "02-29"),
        ("policy", "hourly"),
        ("currency", "USD"),
        ("uid", "mine"),
        ("damage", "none"),
        ("colour", "red"),
    ],
)
def test_settings_that_are_refused(naira: Shell, key: str, value: str) -> None:
    before = naira.ask("settings"), naira.ask("audit")
    refused = naira.refused(2, "set", key, value, "--reason", "The month is closed")
    assert refused["field"] in {"key", "value", key}
    assert (naira.ask("settings"), naira.ask("audit")) == before


def test_a_lock_date_is_moved_for_a_reason(naira: Shell) -> None:
    naira.ask("set", "lock_date", "2026-01-31", "--reason", "January is with the accountant")
    for reason in ((), ("--reason", " ")):
        refused = naira.refused(2, "set", "lock_date", "2026-02-28", *reason)
        assert refused["field"] == "reason"
        assert "--reason" in refused["message"]
    assert naira.ask("settings")["lock_date"] == "2026-01-31"
    [row] = naira.ask("audit", "--action", "lock_date_moved")
    assert row["before"] == {"lock_date": ""}
    assert row["after"] == {"lock_date": "2026-01-31", "reason": "January is with the accountant"}


def test_the_audit_is_filtered(naira: Shell) -> None:
    naira.customer("D")
    naira.ask("sale", "--customer", "D", "--amount", "5")
    assert [row["action"] for row in naira.ask("audit", "--customer", "D")] == ["customer_added", "sale"]
    assert [row["entry"] for row in naira.ask("audit", "--action", "sale")] == [1]
    assert [row["customer"] for row in naira.ask("audit", "--search", "Customer D", "--last", "1")] == ["D"]
    assert naira.ask("audit", "--from", "tomorrow") == []
    assert naira.ask("audit", "--to", "yesterday") == []
    assert naira.ask("audit", "--from", "today", "--to", "today") == naira.ask("audit")
    assert naira.refused(2, "audit", "--from", "today", "--to", "yesterday")["field"] == "from"
    assert naira.refused(2, "report", "day-book", "--from", "tomorrow")["field"] == "from"


def test_reports_are_as_of_and_as_known_on(naira: Shell) -> None:
    naira.ask("sale", "--customer", "C", "--amount", "100", "--day", "2026-01-10", "--due", "2026-01-20")
    found = naira.ask("report", "ageing", "--as-of", "2026-02-01")
    [row, total] = found["rows"]
    assert (row["code"], row["d1_30"], total["row"], total["total"]) == ("C", 10_000, "total", 10_000)
    assert len(naira.ask("report", "ageing", "--as-of", "2026-01-09")["rows"]) == 1
    assert (
        len(naira.ask("report", "ageing", "--as-of", "2026-02-01", "--known-on", "2026-02-01")["rows"]) == 1
    )
    statement = naira.ask("statement", "--customer", "C", "--from", "2026-01-01", "--to", "2026-01-31")
    assert [row["balance"] for row in statement["rows"]] == [0, 10_000, 10_000]
    assert [part["report"] for part in statement["foot"]] == ["open_items", "ageing"]
    assert "Over 90 days" in naira.say("report", "ageing")
    assert "Sale 1" in naira.say(
        "statement", "--customer", "C", "--from", "2026-01-01", "--as-of", "2026-02-01"
    )
    assert (
        naira.refused(2, "report", "ageing", "--from", "2026-02-01", "--to", "2026-01-01")["field"] == "from"
    )
    assert naira.refused(2, "report", "weather")["error"] == "usage"


def test_safety_copies_are_listed_and_named(naira: Shell, tmp_path: Path) -> None:
    made = naira.ask("backup")
    assert [row["file"] for row in naira.ask("backup", "--list")] == [made["file"]]
    named = tmp_path / "friday.shopbook"
    assert naira.ask("backup", "--to", named)["file"] == str(named)
    assert naira.refused(9, "backup", named)["error"] == "backup_failed"
    naira.ask("sale", "--customer", "C", "--amount", "7")
    kept = naira.ask("restore", named)["kept"]
    assert naira.standing() == (0, 0)
    naira.ask("restore", kept)
    assert naira.standing() == (700, 0)


# what a person reads ---------------------------------------------------------------------------------------------


def test_tables_are_for_people(naira: Shell) -> None:
    naira.ask("customer", "add", "--code", "X", "--name", "[bold]Ngọzi[/bold]", "--phone", "0803")
    naira.ask(
        "sale", "--customer", "X", "--amount", "2000", "--day", "2026-05-12", "--memo", "a\x1b[31mred\nline"
    )
    head, *rows = naira.say("customers").splitlines()
    [row] = [line for line in rows if line.startswith("X ")]
    assert head.split() == ["code", "name", "phone", "debt", "credit", "late", "status", "last", "day"]
    assert "[bold]Ngọzi[/bold]" in row
    assert "₦2,000.00" in row
    assert "12 May 2026" in row
    sales = naira.say("sales")
    assert "\x1b" not in sales
    assert "�[31mred line" in sales
    assert naira.say("pending") == "Nothing to show.\n"
    assert "credit limit" not in naira.say("audit", "--action", "customer_added")


def test_what_was_done_is_said(naira: Shell) -> None:
    asked = ("sale", "--customer", "C", "--amount", "2000", "--day", "2026-03-01", "--uid", "u")
    assert naira.say(*asked).splitlines() == [
        "Sale 1 to Customer C: ₦2,000.00.",
        "Customer C: Owes ₦2,000.00.",
    ]
    assert naira.say(*asked).splitlines()[-1] == (
        "This request had been carried out before; nothing was recorded again."
    )
    assert naira.say("verify").startswith("Every balance is right: 1 customer checked")
    assert naira.say("customer", "add", "--name", "Bisi") == "Added Bisi. Code C2.\n"
    assert naira.say("policy") == "real-time\n"
    assert "name = Ada's Provisions" in naira.say("settings")
    refused = naira.run("charge", "--customer", "C", "--amount", "5")
    assert (refused.code, refused.out) == (2, "")
    assert refused.err == "Customer C has ₦0.00 in credit, ₦5.00 short; nothing was recorded.\n"


@pytest.mark.parametrize(
    ("currency", "locale", "typed", "minor", "words"),
    [
        ("IDR", "id_ID", "1.900.000", 190_000_000, "Rp\u00a01.900.000"),
        ("IDR", "id_ID", "1,900,000.50", 190_000_050, "Rp\u00a01.900.000,50"),
        ("VND", "vi_VN", "450.000", 450_000, "450.000\u00a0₫"),
        ("KWD", "en", "1.234", 1_234, "KWD\u00a01.234"),
        ("INR", "hi_IN", "१,२३,४५६", 12_345_600, "₹1,23,456.00"),
    ],
)
def test_amounts_follow_the_book(
    empty: Shell, currency: str, locale: str, typed: str, minor: int, words: str
) -> None:
    empty.ask("new", "--name", "S", "--currency", currency.lower(), "--locale", locale)
    empty.customer()
    empty.ask("payment", "--customer", "C", "--amount", typed)
    assert empty.row()["credit"] == minor
    assert words in empty.say("customers")


def test_a_new_book_is_checked(empty: Shell, tmp_path: Path) -> None:
    def refused(*arguments: str) -> dict[str, Any]:
        return empty.refused(2, "new", *arguments)

    assert refused("--name", "S", "--currency", "ABC")["error"] == "currency_unknown"
    assert refused("--name", "S", "--currency", "NGN", "--locale", "xx")["error"] == "locale_unknown"
    assert refused("--name", " ", "--currency", "NGN")["error"] == "incomplete"
    assert refused("--currency", "NGN")["error"] == "usage"
    assert list(tmp_path.iterdir()) == []


def test_the_demo_shop(empty: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    from app import __main__ as program

    assert empty.ask("demo") == {"book": str(empty.book), "made": True}
    assert len(empty.ask("customers")) > 10
    assert empty.ask("verify")["details"] == []
    assert empty.ask("demo")["made"] is False
    opened: list[list[str]] = []

    def open_window(arguments: list[str]) -> int:
        opened.append(arguments)
        return 0

    monkeypatch.setattr(program, "_open_window", open_window)
    monkeypatch.setenv("SHOPBOOK_BOOK", str(empty.book))
    assert program.main(["demo"]) == 0
    [[path]] = opened
    assert Path(path).name == "Demo.shopbook"
    assert Path(path).is_file()
    assert path != str(empty.book)
