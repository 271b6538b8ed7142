"""Books of every schema there was open and are proved; one of an older schema is brought up whole or not at all."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from app.domain.errors import BackupFailed, BookLocked, BookOlder, BookTooNew
from app.services import proof
from app.services.opening import open_book
from app.services.restore import restore
from app.services.upgrade import upgrade_book
from app.storage import upgrade
from app.storage.book import Book
from tests.faults.next_version import pretend
from tests.upgrades.keep import HERE, read_figures

KEPT = sorted(HERE.glob("schema-*.shopbook"))


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "shop.shopbook"
    shutil.copyfile(HERE / "schema-1.shopbook", path)
    return path


@pytest.fixture
def next_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program as a later version would be, with one more step."""
    pretend(monkeypatch.setattr)


def expected(path: Path) -> list[tuple[str, int, int]]:
    known = json.loads(path.with_suffix(".json").read_text("utf-8"))
    return [(code, debt, credit) for code, (debt, credit) in known.items()]


def is_proved(path: Path) -> bool:
    book = Book.open(path)
    with book.read() as tx:
        result = proof.check_all(tx, anew=True)
    book.close()
    return result.clean


def beside(path: Path) -> set[str]:
    return {p.name for p in path.parent.iterdir()}


def test_there_is_a_book_of_every_schema() -> None:
    assert [p.name for p in KEPT] == [f"schema-{n}.shopbook" for n in range(1, upgrade.SCHEMA_VERSION + 1)]


@pytest.mark.parametrize("kept", KEPT, ids=lambda p: p.stem)
def test_a_book_of_this_schema_opens_and_is_proved(kept: Path, tmp_path: Path) -> None:
    """Until the first release the schema may change: `python -m tests.upgrades.keep` makes the file again."""
    path = tmp_path / kept.name
    shutil.copyfile(kept, path)
    open_book(path, tmp_path / "kept").close()
    assert is_proved(path)
    assert read_figures(path) == expected(kept)


@pytest.mark.usefixtures("next_version")
def test_an_older_book_is_brought_up_and_kept_as_it_was(book: Path, tmp_path: Path) -> None:
    folder, original = tmp_path / "kept", book.read_bytes()
    with pytest.raises(BookOlder, match="older Shopbook"):
        Book.open(book)
    assert book.read_bytes() == original
    opened = open_book(book, folder)
    with opened.read() as tx:
        action, after = tx.cursor.execute(
            "SELECT action, after FROM audit ORDER BY id DESC LIMIT 1"
        ).fetchone()
    opened.close()
    (kept,) = folder.iterdir()
    assert kept.name.startswith("shop-before-upgrade-")
    assert kept.read_bytes() == original
    assert (action, json.loads(after)) == ("book_upgraded", {"version": 2, "file": kept.name})
    assert read_figures(book) == read_figures(kept) == expected(HERE / "schema-1.shopbook")
    assert is_proved(book)
    assert beside(book) == {"shop.shopbook", "kept"}


@pytest.mark.usefixtures("next_version")
def test_a_book_of_this_version_is_not_upgraded(book: Path, tmp_path: Path) -> None:
    assert upgrade_book(book, tmp_path / "kept") is not None
    before = book.read_bytes()
    assert upgrade_book(book, tmp_path / "kept") is None
    assert book.read_bytes() == before


@pytest.mark.usefixtures("next_version")
@pytest.mark.parametrize(
    ("step", "sentence"),
    [
        ("UPDATE customers SET debt = debt + 1 WHERE code = 'ADA'", "its balances would change"),
        ("DROP TRIGGER lines_fixed", "not proved"),
        ("DELETE FROM ledger", "The safety copy"),
        ("CREATE INDEX customers_by_phone ON customers (phone)", "The safety copy"),
    ],
    ids=["a balance", "a guard", "what is guarded", "what is there already"],
)
def test_a_step_that_would_change_what_counts_changes_nothing(
    book: Path, tmp_path: Path, step: str, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHOPBOOK_NEXT_STEP", step)
    original = book.read_bytes()
    with pytest.raises(BackupFailed, match=sentence):
        open_book(book, tmp_path / "kept")
    assert book.read_bytes() == original
    assert beside(book) == {"shop.shopbook", "kept"}
    assert list((tmp_path / "kept").iterdir()) == []


@pytest.mark.usefixtures("next_version")
def test_a_copy_of_an_older_book_is_brought_up_when_it_is_brought_back(book: Path, tmp_path: Path) -> None:
    copy, folder = tmp_path / "stick" / "shop.shopbook", tmp_path / "kept"
    copy.parent.mkdir()
    shutil.copyfile(book, copy)
    copy.chmod(0o400)
    upgrade_book(book, folder)
    done = restore(book, copy, folder)
    assert done.customers == len(expected(HERE / "schema-1.shopbook"))
    assert is_proved(book)
    assert copy.read_bytes()[:100] == (HERE / "schema-1.shopbook").read_bytes()[:100]
    assert beside(copy) == {"shop.shopbook"}


@pytest.mark.usefixtures("next_version")
def test_a_book_that_is_open_elsewhere_is_not_brought_up(book: Path, tmp_path: Path) -> None:
    from app.storage.files import FileLock

    held = FileLock.acquire(book)
    original = book.read_bytes()
    with pytest.raises(BookLocked):
        open_book(book, tmp_path / "kept")
    held.release()
    assert book.read_bytes() == original


def test_an_older_program_refuses_a_newer_book(
    book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as later:
        pretend(later.setattr)
        open_book(book, tmp_path / "kept").close()
    newer = book.read_bytes()
    with pytest.raises(BookTooNew, match="newer Shopbook"):
        open_book(book, tmp_path / "kept")
    assert book.read_bytes() == newer
