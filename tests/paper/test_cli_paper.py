"""The verbs that end on paper: files and answers, what is refused, and that only they load Qt."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from app.__main__ import main
from tests.books import Shop
from tests.paper.reading import texts

ROOT = Path(__file__).resolve().parents[2]


class Asked:
    """One call of the program about the shop's book."""

    def __init__(self, book: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.book = book
        self._capsys = capsys

    def __call__(self, *arguments: str | Path, code: int = 0) -> dict[str, Any]:
        self._capsys.readouterr()
        assert main(["--book", str(self.book), *map(str, arguments), "--json"]) == code
        out, err = self._capsys.readouterr()
        answer = json.loads(out if code == 0 else err)
        assert isinstance(answer, dict)
        return answer

    def words(self, *arguments: str | Path) -> str:
        self._capsys.readouterr()
        assert main(["--book", str(self.book), *map(str, arguments)]) == 0
        return self._capsys.readouterr().out


@pytest.fixture
def ask(shop: Shop, capsys: pytest.CaptureFixture[str]) -> Asked:
    shop.sale(3000, customer="A")
    shop.pay(1000, customer="A")
    shop.sale(500, customer="B")
    shop.book.close()
    return Asked(shop.book.path, capsys)


def text_of(file: Path) -> str:
    return " ".join(texts(PdfReader(file)))


def test_a_statement_as_a_pdf(ask: Asked, tmp_path: Path) -> None:
    file = tmp_path / "amaka.pdf"
    found = ask("statement", "--customer", "A", "--to", "2026-12-31", "--pdf", file)
    assert found == {"pdf": str(file), "papers": 1, "pages": 1}
    words = text_of(file)
    for expected in ("Amaka Obi", "₦2,000.00", "Opening balance", "Open items"):
        assert expected in words


@pytest.mark.parametrize(("width", "millimetres"), [("58", 58), ("80", 80), ("a4", 210)])
def test_a_receipt_of_each_width(ask: Asked, tmp_path: Path, width: str, millimetres: int) -> None:
    file = tmp_path / "receipt.pdf"
    assert ask.words("receipt", "1", "--pdf", file, "--width", width) == f"Wrote {file} (1 page).\n"
    page = PdfReader(file).pages[0]
    assert float(page.mediabox.width) / 72 * 25.4 == pytest.approx(millimetres, abs=0.5)
    assert "₦3,000.00" in text_of(file)


def test_an_invoice_by_number_and_by_entry(ask: Asked, tmp_path: Path) -> None:
    for name, sale in (("a", "1"), ("b", "entry:1")):
        file = tmp_path / f"{name}.pdf"
        ask("invoice", sale, "--pdf", file)
        assert "Invoice 1" in text_of(file)


def test_every_report_as_a_pdf(ask: Asked, tmp_path: Path) -> None:
    from app.services.reports import REPORTS

    for name in REPORTS:
        file = tmp_path / f"{name}.pdf"
        assert ask("report", name, "--pdf", file)["pages"] == 1
        assert "Ada's Provisions" in text_of(file)


def test_the_audit_on_paper_is_narrowed_like_its_page(ask: Asked, tmp_path: Path) -> None:
    ask("report", "audit", "--from", "2026-01-01", "--action", "sale", "--pdf", tmp_path / "audit.pdf")
    words = text_of(tmp_path / "audit.pdf")
    assert "Sale 1" in words
    assert "Customer added" not in words


def test_statements_of_all_who_owe(ask: Asked, tmp_path: Path) -> None:
    file, folder = tmp_path / "all.pdf", tmp_path / "each"
    folder.mkdir()
    assert ask("statements", "--to", "2026-12-31", "--pdf", file)["papers"] == 2
    words = text_of(file)
    assert "Amaka Obi" in words
    assert "Bùi Thị Hồng Ngọc" in words
    assert ask("statements", "--to", "2026-12-31", "--pdf", folder)["papers"] == 2
    assert sorted(f.name for f in folder.iterdir()) == [
        "Statement A Amaka Obi.pdf",
        "Statement B Bùi Thị Hồng Ngọc.pdf",
    ]
    mine = folder / "Statement A Amaka Obi.pdf"
    mine.write_bytes(b"signed by the customer")
    refused = ask("statements", "--to", "2026-12-31", "--pdf", folder, code=6)
    assert refused["error"] == "exists"
    assert "say --force" in refused["message"]
    assert mine.read_bytes() == b"signed by the customer"
    assert ask("statements", "--to", "2026-12-31", "--pdf", folder, "--force")["papers"] == 2
    assert mine.read_bytes().startswith(b"%PDF")
    assert ask("statements", "--to", "2026-01-01", "--pdf", file, code=2)["error"] == "not_found"


def test_two_customers_whose_names_come_to_the_same_file_get_one_each(ask: Asked, tmp_path: Path) -> None:
    for code in ("X/1", "X 1"):
        ask("customer", "add", "--code", code, "--name", "Twin")
        ask("sale", "--customer", code, "--amount", "5", "--day", "2026-03-01")
    folder = tmp_path / "each"
    folder.mkdir()
    assert ask("statements", "--to", "2026-12-31", "--pdf", folder)["papers"] == 4
    twins = sorted(f.name for f in folder.glob("*Twin*"))
    assert twins == ["Statement X 1 Twin (2).pdf", "Statement X 1 Twin.pdf"]


def test_the_logo_from_a_file(ask: Asked, tmp_path: Path) -> None:
    picture = tmp_path / "logo.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 20)
    assert ask("logo", picture)["bytes"] == 28
    assert ask("logo", "--remove")["bytes"] == 0
    assert ask("logo", code=2)["error"] == "incomplete"
    (tmp_path / "logo.gif").write_bytes(b"GIF89a")
    assert ask("logo", tmp_path / "logo.gif", code=2)["error"] == "incomplete"
    assert ask("logo", tmp_path / "nowhere.png", code=6)["error"] == "cannot_write"


def test_a_logo_that_is_too_large_is_not_read_whole(ask: Asked, tmp_path: Path) -> None:
    film = tmp_path / "film.png"
    with film.open("wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n")
        file.truncate(2**40)  # nothing is stored of it
    assert "at most 256 KB" in ask("logo", film, code=2)["message"]


def test_what_is_refused_writes_nothing(ask: Asked, tmp_path: Path) -> None:
    before = {f: f.stat().st_size for f in tmp_path.iterdir()}
    book = ask.book.read_bytes()
    refused = {
        ("statement", "--customer", "A", "--pdf", str(ask.book)): (2, "usage"),
        ("statement", "--customer", "Z", "--pdf", str(tmp_path / "x.pdf")): (2, "not_found"),
        ("receipt", "4711", "--pdf", str(tmp_path / "x.pdf")): (2, "not_found"),
        ("receipt", "1", "--pdf", str(tmp_path / "x.txt")): (2, "usage"),
        ("receipt", "1", "--pdf", str(tmp_path / "x.pdf"), "--width", "70"): (2, "usage"),
        ("receipt", "1"): (2, "usage"),
        ("invoice", "77", "--pdf", str(tmp_path / "x.pdf")): (2, "not_found"),
        ("invoice", "entry:2", "--pdf", str(tmp_path / "x.pdf")): (2, "incomplete"),
        ("report", "day-book", "--pdf", str(tmp_path / "nowhere" / "x.pdf")): (6, "cannot_write"),
    }
    for arguments, (code, kind) in refused.items():
        assert ask(*arguments, code=code)["error"] == kind, arguments
    assert ask.book.read_bytes() == book
    assert {f: f.stat().st_size for f in tmp_path.iterdir()} == before


def test_only_paper_loads_qt(ask: Asked, tmp_path: Path) -> None:
    assert "PySide6" not in _loaded(ask.book, "report", "ageing")
    assert "PySide6" not in _loaded(ask.book, "statement", "--customer", "A")
    # Without --platform or a screen: Qt is told to do without.
    loaded = _loaded(ask.book, "receipt", "1", "--pdf", tmp_path / "r.pdf")
    assert "PySide6.QtGui" in loaded
    assert "app.ui.main_window" not in loaded
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF")


def _loaded(*arguments: str | Path) -> set[str]:
    """The modules that a call has loaded when it is done."""
    code = (
        "import sys; from app.__main__ import main; assert main(['--book', *sys.argv[1:]]) == 0;"
        "print(*sorted(sys.modules), file=sys.stderr)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(run.stderr.split())
