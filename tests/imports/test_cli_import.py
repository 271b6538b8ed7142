"""`shopbook import` for scripts: every choice has an option, and what is not told is asked for by its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.storage.book import Book
from tests.books import digest
from tests.cli.conftest import Shell

UNCLEAR = "Tgl;Pelanggan;Jumlah\n03/04/2026;A;1.500\n05/06/2026;B;2.500\n"


@pytest.fixture
def naira(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    path = tmp_path / "ada.shopbook"
    Book.create(path, name="Ada", currency="NGN", locale="en_NG").close()
    return Shell(path, capsys)


def kept(shell: Shell) -> str:
    book = Book.open(shell.book)
    found = digest(book)
    book.close()
    return found


def test_what_a_file_does_not_tell_is_asked_for_by_the_name_of_the_option(
    naira: Shell, tmp_path: Path
) -> None:
    file = tmp_path / "june.csv"
    file.write_text(UNCLEAR, "utf-8")
    before = kept(naira)
    refused = naira.run("--json", "import", "sales", file)
    assert (refused.code, refused.error["field"]) == (8, "decimal")
    assert "--decimal" in refused.error["message"]
    refused = naira.run("--json", "import", "sales", file, "--decimal", ",")
    assert (refused.code, refused.error["field"]) == (8, "order")
    assert "--day-order" in refused.error["message"]
    assert "2026-04-03 or 2026-03-04" in refused.error["message"]
    refused = naira.run("--json", "import", "payments", file, "--column", "amount=Total")
    assert "--column FIELD=HEADING" in refused.error["message"]
    assert kept(naira) == before


def test_a_preview_says_what_the_import_then_does(naira: Shell, tmp_path: Path) -> None:
    file = tmp_path / "june.csv"
    file.write_text(UNCLEAR, "utf-8")
    said = ("import", "sales", file, "--decimal", ",", "--day-order", "dmy")
    before = kept(naira)
    seen = naira.run("--json", *said, "--preview").data
    assert kept(naira) == before
    assert (seen["batch"], seen["entries"], seen["customers"], seen["amount"]) == (None, 2, 2, 400_000)
    assert seen["first_rows"][0] == {
        "line": 2,
        "becomes": "new",
        "reason": "",
        "read": {"day": "2026-04-03", "customer": "A", "amount": 150_000},
    }
    done = naira.run("--json", *said).data
    assert {key: seen[key] for key in done if key != "batch"} == {
        k: v for k, v in done.items() if k != "batch"
    }
    again = naira.run("--json", *said, "--dry-run").data
    assert (again["entries"], again["duplicates"]) == (0, 2)
    assert again["imported_on"] is not None
    assert [row["becomes"] for row in again["first_rows"]] == ["duplicate", "duplicate"]


def test_a_preview_of_what_would_be_refused_names_the_rows(naira: Shell, tmp_path: Path) -> None:
    file = tmp_path / "june.csv"
    file.write_text("Date,Customer,Amount\n2026-03-01,A,10\n2026-03-01,A,ten\n", "utf-8")
    seen = naira.run("--json", "import", "sales", file, "--preview")
    assert seen.code == 8
    assert seen.data["refused"] is True
    assert [bad["line"] for bad in seen.data["bad"]] == [3]
    assert seen.data["entries"] == 1
    words = naira.run("import", "sales", file, "--preview")
    assert "Line 2 (new): day 2026-03-01, customer A" in words.out
    assert "--skip-bad" in words.out
    assert naira.run("import", "sales", file, "--preview", "--skip-bad").code == 0


def test_which_column_is_taken_for_what_is_shown_and_chosen(naira: Shell, tmp_path: Path) -> None:
    file = tmp_path / "june.csv"
    file.write_text("Date,Customer,Amount\n2026-03-01,Amaka Obi,10\n2026-03-02,Bello,20\n", "utf-8")
    said = ("import", "sales", file, "--preview")
    seen = naira.run("--json", *said).data
    assert seen["columns"] == {"day": "Date", "name": "Customer", "amount": "Amount"}
    assert seen["first_rows"][0]["read"]["name"] == "Amaka Obi"
    assert "Columns: day=Date, name=Customer, amount=Amount." in naira.run(*said).out
    chosen = naira.run("--json", *said, "--column", "customer=Customer").data
    assert chosen["columns"] == {"day": "Date", "customer": "Customer", "amount": "Amount"}


def test_who_is_meant_is_kept_with_the_mapping(naira: Shell, tmp_path: Path) -> None:
    file = tmp_path / "june.csv"
    file.write_text("Date,Customer,Amount\n2026-03-01,Amaka Obi,10\n", "utf-8")
    naira.run("import", "sales", file, "--save-mapping", "Till 7")
    [row] = naira.run("--json", "mappings").data
    assert row["columns"] == {"customer": "", "name": "Customer"}
    file.write_text("Date,Customer,Amount\n2026-03-02,17850,10\n", "utf-8")
    assert naira.run("--json", "import", "sales", file, "--preview").data["columns"]["customer"] == "Customer"
    seen = naira.run("--json", "import", "sales", file, "--preview", "--mapping", "Till 7").data
    assert seen["columns"] == {"day": "Date", "name": "Customer", "amount": "Amount"}


@pytest.mark.parametrize("kind", ["saft", "book"])
@pytest.mark.parametrize(
    "option", [("--preview",), ("--skip-bad",), ("--mapping", "Till 7"), ("--decimal", ",")]
)
def test_what_takes_no_options_refuses_them(
    naira: Shell, tmp_path: Path, kind: str, option: tuple[str, ...]
) -> None:
    before = kept(naira)
    refused = naira.run("--json", "import", kind, tmp_path / "file.xml", *option)
    assert (refused.code, refused.error["error"]) == (2, "usage")
    assert f"`import {kind}` takes no {option[0]}" in refused.error["message"]
    assert kept(naira) == before


def test_a_mapping_is_kept_used_and_forgotten(naira: Shell, tmp_path: Path) -> None:
    file = tmp_path / "till.csv"
    file.write_text("When|Who|Sum total\n03/04/2026|A|1.500\n", "utf-8")
    said = ("--decimal", ",", "--day-order", "dmy", "--separator", "bar")
    columns = ("--column", "day=when", "--column", "customer=#2", "--column", "amount=sum total")
    naira.run("import", "sales", file, *said, *columns, "--save-mapping", "Till 7")
    file.write_text("When|Who|Sum total\n04/04/2026|A|2.500\n", "utf-8")
    done = naira.run("--json", "import", "sales", file, "--mapping", "Till 7").data
    assert (done["entries"], done["amount"]) == (1, 250_000)
    [row] = naira.run("--json", "mappings").data
    assert (row["name"], row["kind"], row["headings"]) == ("Till 7", "sales", ["when", "who", "sum total"])
    unknown = naira.run("--json", "import", "sales", file, "--mapping", "Till 8")
    assert (unknown.code, unknown.error["field"]) == (2, "mapping")
    naira.run("mappings", "--forget", "Till 7")
    assert naira.run("--json", "mappings").data == []


def test_payments_like_those_recorded_by_hand_are_left_out_unless_wanted(
    naira: Shell, tmp_path: Path
) -> None:
    naira.run("customer", "add", "--code", "A", "--name", "Ada")
    naira.run("payment", "--customer", "A", "--amount", "100", "--day", "2026-03-01")
    file = tmp_path / "paid.csv"
    file.write_text("Customer,Amount,Date\nAda,100,2026-03-01\nAda,100,2026-03-02\n", "utf-8")
    done = naira.run("--json", "import", "payments", file).data
    assert (done["entries"], [twin["line"] for twin in done["twins"]]) == (1, [2])
    done = naira.run("--json", "import", "payments", file, "--twins").data
    assert (done["entries"], done["duplicates"], done["twins"]) == (1, 1, [])


@pytest.mark.parametrize(
    ("text", "bad"),
    [
        ('Code,Name\nA1,"Ada\n', {"line": 2, "reason": "a quote is never closed"}),
        (f"Code,Name\nA1,{'x' * 5001}\n", {"line": 2, "reason": "a cell is longer than 5000 characters"}),
    ],
)
def test_a_file_that_is_no_table_names_its_line_in_words_and_in_json(
    naira: Shell, tmp_path: Path, text: str, bad: dict[str, object]
) -> None:
    file = tmp_path / "people.csv"
    file.write_text(text, "utf-8")
    refused = naira.run("--json", "import", "customers", file)
    assert (refused.code, refused.error["bad"]) == (8, [bad])
    said = naira.run("import", "customers", file)
    assert said.code == 8
    assert f"line {bad['line']}: {bad['reason']}" in said.err
