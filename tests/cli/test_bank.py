"""`shopbook bank`: a statement is listed with whose each payment may be; what is accepted is recorded, once."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.cli.session import Session
from app.storage.book import Book
from tests.bank.files import Line, csv_text, ofx_sgml, saft, write
from tests.cli.conftest import Shell

DAY = date.today().isoformat()  # noqa: DTZ011 - the book's own day is this machine's


@pytest.fixture
def shop(naira: Shell) -> Shell:
    """AMAKA owes 1,500 on an invoice, BELLO 900."""
    for code, name in (("AM1", "Amaka Obi"), ("BE1", "Bello Musa")):
        naira.ask("customer", "add", "--code", code, "--name", name)
    naira.ask("sale", "--customer", "AM1", "--amount", "1500", "--reference", "INV-0012", "--day", DAY)
    naira.ask("sale", "--customer", "BE1", "--amount", "900", "--day", DAY)
    return naira


@pytest.fixture
def file(tmp_path: Path) -> Path:
    lines = [
        Line(DAY, "1500.00", "AMAKA OBI", "Invoice INV-0012", "T1"),
        Line(DAY, "-20.00", "BANK", "Charges", "T2"),
        Line(DAY, "200.00", "K. NWOSU", "goods", "T3"),
    ]
    return write(tmp_path, ofx_sgml(lines), "march.ofx")


def test_a_statement_is_listed_and_nothing_is_recorded(shop: Shell, file: Path) -> None:
    found: dict[str, Any] = shop.ask("bank", file)
    assert (found["file"], found["form"], found["breaks"]) == ("march.ofx", "ofx", [])
    first, second, third = found["lines"]
    assert (first["number"], first["day"], first["amount"]) == ("1", DAY, 150_000)
    assert (first["customer"], first["confidence"], first["state"]) == ("AM1", "sure", "free")
    assert first["reasons"][0] == "It names sale 1."
    assert [part["amount"] for part in first["pays"]] == [150_000]
    assert (second["state"], second["customer"], second["amount"]) == ("out", None, -2_000)
    assert (third["customer"], third["confidence"]) == (None, "none")
    assert shop.standing("AM1") == (150_000, 0)
    assert "Nothing is recorded yet." in shop.say("bank", file)


def test_accepted_lines_are_recorded_once_and_can_be_taken_back(shop: Shell, file: Path) -> None:
    done = shop.ask("bank", file, "--accept", "1", "--accept", "3=BE1")
    assert len(done["entries"]) == 2
    assert shop.standing("AM1") == (0, 0)
    assert shop.standing("BE1") == (70_000, 0)
    assert [line["state"] for line in shop.ask("bank", file)["lines"]] == ["posted", "out", "posted"]
    again = shop.refused(2, "bank", file, "--accept", "1")
    assert again["message"] == "All of these lines are in the book already."
    shop.ask("reverse-batch", str(done["batch"]))
    assert (shop.standing("AM1"), shop.standing("BE1")) == ((150_000, 0), (90_000, 0))
    assert [line["state"] for line in shop.ask("bank", file)["lines"]] == ["free", "out", "free"]


def test_the_payment_is_by_bank_on_the_banks_day(shop: Shell, file: Path) -> None:
    shop.ask("bank", file, "--accept", "1")
    (paid,) = shop.ask("payments")
    assert (paid["method"], paid["day"], paid["memo"]) == ("bank", DAY, "AMAKA OBI")


def test_the_same_request_again_gives_the_first_answer(shop: Shell, file: Path) -> None:
    asked = ("bank", file, "--accept", "1", "--accept", "3=BE1", "--uid", "march")
    first = shop.ask(*asked)
    assert shop.ask(*asked) == first | {"repeated": True}
    other = shop.refused(2, "bank", file, "--accept", "1", "--uid", "march")
    assert other["error"] == "request_reused"


def test_what_is_in_the_book_is_passed_over(shop: Shell, file: Path) -> None:
    shop.ask("bank", file, "--accept", "1")
    more = shop.ask("bank", file, "--accept", "1", "--accept", "3=BE1")
    assert len(more["entries"]) == 1
    assert more["warnings"] == ["1 of the lines was in the book already."]
    assert more["message"] == "Recorded 1 payment from march.ofx: ₦200.00."
    assert (shop.standing("AM1"), shop.standing("BE1")) == ((0, 0), (70_000, 0))


def test_lines_can_be_accepted_from_a_file(shop: Shell, file: Path, tmp_path: Path) -> None:
    listed = write(tmp_path, "# the sure ones\n1\n\n3 = BE1\n", "accepted.txt")
    assert len(shop.ask("bank", file, "--accepted", listed)["entries"]) == 2
    assert shop.refused(2, "bank", file, "--accepted", tmp_path / "no.txt")["error"] == "not_found"
    binary = tmp_path / "binary"
    binary.write_bytes(b"\xff\xfe\xfd")
    long = write(tmp_path, "1\n# " + "x" * 4 * 1024 * 1024 + "\n3=BE1\n", "long.txt")
    assert "too long" in shop.refused(2, "bank", file, "--accepted", long)["message"]
    assert "no list of lines" in shop.refused(2, "bank", file, "--accepted", binary)["message"]


@pytest.mark.parametrize(
    ("accept", "said"),
    [
        ("2", "money that left the account"),
        ("3", "Say whose payment line 3 is."),
        ("9", "The statement has no line 9; it has 3."),
        ("3=NOBODY", "NOBODY"),
        ("one", "neither"),
        ("=BE1", "neither"),
    ],
)
def test_what_cannot_be_accepted_is_refused(shop: Shell, file: Path, accept: str, said: str) -> None:
    assert said in shop.refused(2, "bank", file, "--accept", "1", "--accept", accept)["message"]
    assert shop.standing("AM1") == (150_000, 0)


def test_a_line_is_accepted_once(shop: Shell, file: Path) -> None:
    assert "twice" in shop.refused(2, "bank", file, "--accept", "1", "--accept", "1=BE1")["message"]


def test_what_cannot_be_read_ends_with_8(shop: Shell, tmp_path: Path) -> None:
    bad = write(tmp_path, f"Date,Amount\n{DAY},ten\n{DAY},1.00\n")
    error = shop.refused(8, "bank", bad)
    assert error["bad"] == [{"line": 2, "reason": "the amount “ten” is no figure"}]
    other = write(tmp_path, ofx_sgml([Line(DAY, "1.00")], "EUR"))
    assert "in EUR, the book in NGN" in shop.refused(8, "bank", other)["message"]
    assert shop.refused(2, "bank", tmp_path / "no.ofx")["error"] == "not_found"


def test_columns_and_the_decimal_mark_are_said(shop: Shell, tmp_path: Path) -> None:
    path = write(tmp_path, f'When,Paid\n{DAY},"1,500"\n')
    pairs = ("--column", "day=When", "--column", "amount=Paid")
    asked = shop.refused(8, "bank", path, *pairs)
    assert (asked["field"], "Say --decimal ," in asked["message"]) == ("decimal", True)
    (line,) = shop.ask("bank", path, *pairs, "--decimal", ".")["lines"]
    assert (line["amount"], line["customer"]) == (150_000, "AM1")
    assert "FIELD=HEADING" in shop.refused(2, "bank", path, "--column", "day")["message"]


def test_how_days_are_written_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = tmp_path / "plain.shopbook"
    Book.create(book, name="Plain", currency="NGN", locale="en").close()
    shell = Shell(book, capsys)
    path = write(tmp_path, "Date,Amount\n03/02/2026,1.00\n04/02/2026,1.00\n")
    asked = shell.refused(8, "bank", path)
    assert (asked["field"], "--day-order dmy" in asked["message"]) == ("order", True)
    days = [line["day"] for line in shell.ask("bank", path, "--day-order", "mdy")["lines"]]
    assert days == ["2026-03-02", "2026-04-02"]


def test_nothing_is_said_before_it_is_stored(
    shop: Shell, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(Session, "show", nobody)
        assert shop.run("bank", file, "--accept", "1").code == 6
    assert shop.standing("AM1") == (0, 0)


def test_a_hole_in_the_statement_is_said(shop: Shell, tmp_path: Path) -> None:
    path = write(tmp_path, f"Date,Amount,Balance\n{DAY},10.00,10.00\n{DAY},5.00,25.00\n")
    assert shop.ask("bank", path)["breaks"] == [{"number": 2, "stated": 2500, "computed": 1500}]
    assert "After line 2" in shop.say("bank", path)


def test_a_locked_day_ends_with_7(shop: Shell, file: Path) -> None:
    shop.ask("set", "lock_date", DAY, "--reason", "closed")
    assert "The day of line 1 is locked." in shop.refused(7, "bank", file, "--accept", "1")["message"]


def test_saft_is_imported_and_its_payments_are_proposed(shop: Shell, tmp_path: Path) -> None:
    path = write(tmp_path, saft([Line(DAY, "40.00", "", "paid", "K1")]), "audit.xml")
    (line,) = shop.ask("bank", path)["lines"]
    assert (line["amount"], line["customer"]) == (4_000, None)
    done = shop.ask("import", "saft", path)
    assert (done["rows"], done["entries"], done["customers"], done["duplicates"]) == (1, 1, 1, 0)
    assert shop.standing("K1") == (0, 4_000)
    (line,) = shop.ask("bank", path)["lines"]
    assert line["customer"] == "K1"
    assert line["warnings"]
    assert shop.ask("import", "saft", path)["duplicates"] == 1
    assert "To take it all back" not in shop.say("import", "saft", path)
    assert shop.refused(8, "import", "saft", write(tmp_path, csv_text([])))["error"] == "import_refused"


def test_a_line_is_split_among_customers_once(shop: Shell, file: Path) -> None:
    done = shop.ask("bank", file, "--split", "1=AM1:1,200", "--split", "1=BE1:300", "--accept", "3=BE1")
    assert len(done["entries"]) == 3
    assert (shop.standing("AM1"), shop.standing("BE1")) == ((30_000, 0), (40_000, 0))
    assert [line["state"] for line in shop.ask("bank", file)["lines"]] == ["posted", "out", "posted"]
    again = shop.refused(2, "bank", file, "--split", "1=AM1:700", "--split", "1=BE1:800")
    assert again["message"] == "All of these lines are in the book already."
    whole = shop.refused(2, "bank", file, "--accept", "1")
    assert whole["message"] == "Line 1 is in the book already."
    shop.ask("reverse-batch", str(done["batch"]))
    assert (shop.standing("AM1"), shop.standing("BE1")) == ((150_000, 0), (90_000, 0))


def test_the_same_split_again_gives_the_first_answer(shop: Shell, file: Path) -> None:
    asked = ("bank", file, "--split", "1=AM1:1,200", "--split", "1=BE1:300", "--uid", "march")
    first = shop.ask(*asked)
    assert shop.ask(*asked) == first | {"repeated": True}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--split", "1=AM1:1200"), "split into 2 to 100 parts"),
        (("--split", "1=AM1:1200", "--split", "1=BE1:200"), "come to ₦1,400.00, and the line is ₦1,500.00"),
        (("--split", "1=AM1:x", "--split", "1=BE1:200"), "cannot be read as an amount"),
        (("--split", "1=AM1"), "is split as N=CODE:AMOUNT"),
        (("--split", "x=AM1:5"), "is split as N=CODE:AMOUNT"),
        (("--split", "9=AM1:5", "--split", "9=BE1:5"), "no line 9"),
        (("--split", "2=AM1:5", "--split", "2=BE1:5"), "left the account"),
        (("--split", "1=NOBODY:5", "--split", "1=BE1:5"), "NOBODY"),
        (("--split", "1=AM1:1000", "--split", "1=BE1:500", "--accept", "1"), "accepted whole and split"),
    ],
)
def test_a_split_that_does_not_come_out_is_refused(
    shop: Shell, file: Path, options: tuple[str, ...], said: str
) -> None:
    assert said in shop.refused(2, "bank", file, *options)["message"]
    assert (shop.standing("AM1"), shop.standing("BE1")) == ((150_000, 0), (90_000, 0))
