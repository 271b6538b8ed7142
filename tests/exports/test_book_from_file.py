"""A new book made of a file: an export in either form, SAF-T; looked at first, all of it or nothing."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.errors import (
    BookError,
    BookExists,
    BookLocked,
    Cancelled,
    ImportRefused,
    Incomplete,
    NotFound,
)
from app.services import books, exports
from app.services.book_from_file import UNFINISHED, Source, look, make_book
from app.services.exports import Format
from app.services.task import Task
from app.storage.book import Book
from tests.books import Shop, problems
from tests.exports.equal_books import kept

SHARED = Path(os.environ.get("SHOPBOOK_SHARED", Path(__file__).parents[3] / "shared"))
SAFT = SHARED / "data" / "saft_no_example_888888888.xml"
needs_saft = pytest.mark.skipif(not SAFT.exists(), reason="the real data is not beside the project")


class StoppedAt(Task):
    """Is asked to stop when the work comes to these words."""

    def __init__(self, what: str) -> None:
        super().__init__()
        self._what = what

    def step(self, done: int, total: int, what: str = "") -> None:
        if what == self._what:
            self.cancel()
        super().step(done, total, what)


@pytest.fixture(params=[Format.XLSX, Format.CSV])
def exported(shop: Shop, tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """What a person would choose: the spreadsheet, or a file in the folder."""
    shop.sale(100)
    shop.clock.set(shop.today + timedelta(days=3))
    shop.pay(30)
    for key, value in (("policy", "manual"), ("tax_rate", "750"), ("lock_date", "2026-03-30")):
        with shop.book.write() as tx:
            books.change_setting(tx, books.SettingDraft(shop.uid(), key, value, "test"))
    form: Format = request.param
    file = tmp_path / ("out.xlsx" if form is Format.XLSX else "out")
    with shop.book.read() as tx:
        exports.export(tx, form, file)
    return file if form is Format.XLSX else file / "sales.csv"


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_an_export_is_looked_at_before_it_is_made_a_book(shop: Shop, exported: Path) -> None:
    seen = look(exported)
    assert (seen.source, seen.shop, seen.currency.code) == (Source.EXPORT, "Ada's Provisions", "NGN")
    assert (seen.customers, seen.entries) == (1, 2)
    assert (str(seen.first), str(seen.last)) == ("2026-03-31", "2026-04-03")


def test_the_book_made_of_an_export_is_equal_and_keeps_its_settings(
    shop: Shop, exported: Path, tmp_path: Path
) -> None:
    target = tmp_path / "books" / "new.shopbook"
    made = make_book(target, "Ada again", look(exported))
    assert (made.customers, made.entries) == (1, 2)
    assert files(target.parent) == ["new.shopbook"]
    back = Book.open(target)
    assert kept(back) == kept(shop.book)
    assert problems(back) == {}
    with back.read() as tx:
        assert (tx.info.name, tx.info.policy.value, tx.info.tax_rate) == ("Ada again", "manual", 750)
        assert str(tx.info.lock_date) == "2026-03-30"
    back.close()


@needs_saft
def test_a_saft_file_becomes_a_book(tmp_path: Path) -> None:
    seen = look(SAFT)
    assert (seen.source, seen.currency.code, seen.customers) == (Source.SAFT, "NOK", 6)
    assert seen.shop
    assert seen.first is not None
    assert seen.last is not None
    assert seen.first < seen.last
    made = make_book(tmp_path / "new.shopbook", seen.shop, seen)
    assert made.customers == 6
    back = Book.open(tmp_path / "new.shopbook")
    assert problems(back) == {}
    with back.read() as tx:
        assert tx.cursor.execute("SELECT count(*) FROM customers").fetchone()[0] == 6
    back.close()


def test_stopping_leaves_nothing_behind(exported: Path, tmp_path: Path) -> None:
    seen = look(exported)
    folder = tmp_path / "books"
    with pytest.raises(Cancelled):
        make_book(folder / "new.shopbook", "New", seen, StoppedAt("entries"))
    assert files(folder) == []
    with pytest.raises(Cancelled):
        look(exported, StoppedAt("reading the file"))


def test_what_a_run_ended_from_outside_has_left_is_cleared_away(exported: Path, tmp_path: Path) -> None:
    folder = tmp_path / "books"
    folder.mkdir()
    for suffix in ("", "-wal", "-shm", "-lock"):
        (folder / f"other.shopbook{UNFINISHED}{suffix}").write_bytes(b"half a book")
    (folder / "download.shopbook.part").write_bytes(b"somebody's")
    make_book(folder / "new.shopbook", "New", look(exported))
    assert files(folder) == ["download.shopbook.part", "new.shopbook"]


def test_a_book_that_another_program_is_making_is_left_alone(exported: Path, tmp_path: Path) -> None:
    folder = tmp_path / "books"
    folder.mkdir()
    other = Book.create(folder / f"other.shopbook{UNFINISHED}", name="Other", currency="NGN", locale="en_NG")
    with pytest.raises(BookLocked):
        make_book(folder / "other.shopbook", "Other", look(exported))
    make_book(folder / "new.shopbook", "New", look(exported))
    with other.read() as tx:
        assert tx.info.name == "Other"
    other.close()
    assert files(folder) == ["new.shopbook", f"other.shopbook{UNFINISHED}"]


def test_a_file_that_went_bad_after_it_was_looked_at_leaves_nothing(exported: Path, tmp_path: Path) -> None:
    seen = look(exported)
    folder = tmp_path / "books"
    if exported.suffix == ".csv":
        (exported.parent / "settlements.csv").unlink()
    else:
        exported.write_bytes(exported.read_bytes()[:-200])
    with pytest.raises(ImportRefused):
        make_book(folder / "new.shopbook", "New", seen)
    assert files(folder) == []


def test_a_book_that_is_there_is_not_replaced(exported: Path, tmp_path: Path) -> None:
    seen = look(exported)
    target = tmp_path / "new.shopbook"
    target.write_bytes(b"mine")
    with pytest.raises(BookExists):
        make_book(target, "New", seen)
    assert target.read_bytes() == b"mine"
    with pytest.raises(Incomplete, match="name"):
        make_book(tmp_path / "other.shopbook", " ", seen)


def changed(exported: Path, name: str, old: str, new: str) -> Path:
    file = exported.parent / name
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8", newline="")
    return exported


WRONG = {
    "a currency nobody has": ("book.csv", "currency,NGN", "currency,QQQ", "QQQ"),
    "no currency": ("book.csv", "currency,NGN", "currency,", "does not say its currency"),
    "a newer export": ("book.csv", "version,1", "version,2", "newer Shopbook"),
    "another list": ("book.csv", "shopbook export", "my list", "no export of a book"),
    "a table of one column": ("book.csv", "version,1", "version", "newer Shopbook"),
    "a day": ("journal.csv", "2026-03-31", "31 March", "is no day"),
}


@pytest.mark.parametrize("name", WRONG)
@pytest.mark.parametrize("exported", [Format.CSV], indirect=True)
def test_what_is_wrong_with_it_is_said_when_it_is_looked_at(exported: Path, name: str) -> None:
    file, old, new, sentence = WRONG[name]
    with pytest.raises(BookError, match=sentence):
        look(changed(exported, file, old, new))


@pytest.mark.parametrize("exported", [Format.CSV], indirect=True)
def test_a_setting_that_cannot_be_is_refused_with_the_file(exported: Path, tmp_path: Path) -> None:
    seen = look(changed(exported, "book.csv", "policy,manual", "policy,never"))
    with pytest.raises(ImportRefused, match="a setting that no book can have"):
        make_book(tmp_path / "books" / "new.shopbook", "New", seen)
    assert files(tmp_path / "books") == []


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("letter.txt", b"Dear Sir", "neither a book that Shopbook exported nor a SAF-T file"),
        ("list.xml", b"<AuditFile><Header/>", "damaged"),
        ("list.xml", b"<AuditFile><Header/></AuditFile>", "does not say its currency"),
        ("list.xml", b"<!DOCTYPE AuditFile [<!ENTITY a 'b'>]><AuditFile>&a;</AuditFile>", "own definitions"),
        ("list.csv", b"a,b\n1,2\n", "book.csv is not there"),
        ("list.xlsx", b"PK\x03\x04", "cut off"),
    ],
)
def test_other_files_are_refused_in_words(tmp_path: Path, name: str, content: bytes, sentence: str) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(ImportRefused, match=sentence):
        look(file)


def test_a_file_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        look(tmp_path / "gone.xlsx")
