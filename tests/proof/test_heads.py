"""Heads kept outside the book: an older file put back, an end cut off, a chain written anew; and no false alarm."""

from __future__ import annotations

import contextlib
import json
import shutil
import threading
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from app.domain.errors import BackupFailed, Cancelled, Fault, Incomplete, NotNewest
from app.domain.heads import AcceptHeadDraft, Gap, Heads
from app.services import backups, heads, papers, proof
from app.services.backups import BackupResult
from app.services.heads import Outside
from app.services.restore import restore
from app.services.sales import record_sale
from app.storage import chain, proof_chain
from app.storage import heads as files
from app.storage.book import Book, Tx
from tests.books import Clock, Shop, digest, make_shop
from tests.proof.tampering import behind


@pytest.fixture
def outside(tmp_path: Path) -> Outside:
    return Outside(tmp_path / "config" / "heads", tmp_path / "copies")


@pytest.fixture
def shop(tmp_path: Path, clock: Clock, outside: Outside) -> Iterator[Shop]:
    """Three sales, and their head is known."""
    made = make_shop(tmp_path, clock)
    made.customer()
    for amount in (100, 200, 300):
        made.sale(amount)
    heads.keep(made.book, outside)
    yield made
    made.book.close()


def closed(shop: Shop) -> Path:
    shop.book.close()
    return shop.book.path


def opened(shop: Shop, outside: Outside, path: Path | None = None) -> Gap | None:
    """Open the shop's book again as the program does; what is held against it."""
    shop.book.close()
    shop.book = Book.open(path or shop.book.path, clock=shop.clock)
    return heads.watch(shop.book, outside)


_hours = count()


def copied(shop: Shop, outside: Outside) -> BackupResult:
    """A safety copy, an hour after the one before: of one moment only the newest stays."""
    moment = datetime(2026, 3, 31, 8) + timedelta(hours=next(_hours))  # noqa: DTZ001 - local, as copies are named
    return backups.make_backup(shop.book, outside.copies, now=moment)


def put_back(shop: Shop, older: Path) -> None:
    """Somebody copies an older file over the book."""
    shutil.copyfile(older, closed(shop))


def sell_on(shop: Shop, outside: Outside, tmp_path: Path, count: int = 2) -> Path:
    """A copy of the file as it is, then further sales, and their head is known; returns the copy."""
    kept = tmp_path / "older"
    shutil.copyfile(closed(shop), kept)
    assert opened(shop, outside) is None
    for _ in range(count):
        shop.sale(50)
    heads.keep(shop.book, outside)
    return kept


def test_the_same_file_again_is_in_order(shop: Shop, outside: Outside) -> None:
    assert opened(shop, outside) is None
    assert shop.book.held == ""
    shop.sale(10)


@pytest.mark.parametrize("writes", [True, False])
def test_a_book_may_be_shown_first_but_is_looked_at_before_it_is_written(
    shop: Shop, outside: Outside, tmp_path: Path, *, writes: bool
) -> None:
    put_back(shop, sell_on(shop, outside, tmp_path))
    looks: list[Gap | None] = []
    shop.book = Book.open(shop.book.path, clock=shop.clock)
    shop.book.look_before_writing(lambda book: looks.append(heads.watch(book, outside)))
    assert shop.standing() == (600, 0)
    assert looks == [], "to read it nobody has to look"
    if writes:
        with pytest.raises(NotNewest):
            shop.sale(50)
    else:
        assert "not the newest" in shop.book.held
    assert [gap.entries for gap in looks if gap] == [2]
    assert "not the newest" in shop.book.held
    assert len(looks) == 1, "once is enough"


def test_a_look_under_way_in_another_thread_is_waited_for(shop: Shop) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def look(book: Book) -> None:
        assert book.held == "", "who looks is not made to look once more"
        begun.set()
        assert go_on.wait(20)
        book.held = "This file is not the newest."

    shop.book.look_before_writing(look)
    said: list[str] = []
    askers = [threading.Thread(target=lambda: said.append(shop.book.held)) for _ in range(2)]
    askers[0].start()
    assert begun.wait(20)
    askers[1].start()
    askers[1].join(0.05)
    assert said == [], "nothing is known yet"
    go_on.set()
    for asker in askers:
        asker.join(20)
    assert said == ["This file is not the newest."] * 2


def test_a_look_that_was_stopped_is_made_again_before_anything_is_written(shop: Shop) -> None:
    stops = [Cancelled("Stopped.")]

    def look(book: Book) -> None:
        if stops:
            raise stops.pop()
        book.held = "This file is not the newest."

    shop.book.look_before_writing(look)
    with pytest.raises(Cancelled):
        _ = shop.book.held
    with pytest.raises(NotNewest), shop.book.write():
        raise AssertionError("nothing is written in a file that is not the newest")


def test_a_look_that_the_disk_prevented_is_made_again_before_anything_is_written(
    shop: Shop, outside: Outside, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_back(shop, sell_on(shop, outside, tmp_path))
    refused = ["Nothing can be read for now.", "Still not."]
    stands = files.stands

    def fails(tx: Tx, known: Heads) -> bool:
        if refused:
            raise Fault(refused.pop(0))
        return stands(tx, known)

    monkeypatch.setattr(files, "stands", fails)
    shop.book = Book.open(shop.book.path, clock=shop.clock)
    shop.book.look_before_writing(lambda book: heads.watch(book, outside))
    with pytest.raises(Fault, match="for now"):
        _ = shop.book.held
    with pytest.raises(Fault, match="Still not"), shop.book.write():
        raise AssertionError("nothing is written in a file of which nothing is known")
    with pytest.raises(NotNewest), shop.book.write():
        raise AssertionError("nothing is written in a file that is not the newest")


@pytest.mark.parametrize(("count", "words"), [(1, "had 1 entry that is"), (2, "had 2 entries that are")])
def test_an_older_file_put_back_is_said_and_only_read(
    shop: Shop, outside: Outside, tmp_path: Path, count: int, words: str
) -> None:
    older = sell_on(shop, outside, tmp_path, count)
    put_back(shop, older)
    gap = opened(shop, outside)
    assert gap is not None
    assert (gap.entries, gap.changed) == (count, False)
    assert "on 2026-03-31 12:00" in shop.book.held
    assert words in shop.book.held
    before = digest(shop.book)
    assert shop.standing() == (600, 0)
    with pytest.raises(NotNewest, match="newer safety copy"), shop.book.write():
        raise AssertionError("nothing is written in a file that is held")
    assert digest(shop.book) == before
    with shop.book.read() as tx:
        [finding] = [
            f for f in proof.check_all(tx, known=gap.known.heads).details if f.kind == "head_missing"
        ][:1]
    assert finding.check == "known heads"
    # Nothing that comes later makes the evidence go.
    heads.keep(shop.book, outside)
    assert opened(shop, outside) is not None


def test_an_older_file_without_a_missing_entry_is_said_too(
    shop: Shop, outside: Outside, tmp_path: Path
) -> None:
    kept = tmp_path / "older"
    shutil.copyfile(closed(shop), kept)
    assert opened(shop, outside) is None
    shop.customer("D")
    heads.keep(shop.book, outside)
    put_back(shop, kept)
    gap = opened(shop, outside)
    assert gap is not None
    assert (gap.entries, gap.rows) == (0, 1)
    assert "changes recorded by 2026-03-31" in shop.book.held


def test_an_end_cut_off_with_all_its_traces_is_said(shop: Shop, outside: Outside) -> None:
    """Everything that belongs to the last entry is taken out, so that what is left is in itself whole."""
    with behind(closed(shop)) as cursor:
        for table in ("lines", "sales", "sale_lines", "items", "ledger", "audit"):
            cursor.execute(f"DELETE FROM {table} WHERE entry_id = 3")
        cursor.execute("DELETE FROM entries WHERE id = 3")
        cursor.execute("UPDATE number_series SET next = 3 WHERE kind = 'sale'")
        debt = shop.minor(300)
        cursor.execute("UPDATE customers SET debt = ?, sold = ?, last_row_no = 2", (debt, debt))
    gap = opened(shop, outside)
    with shop.book.read() as tx:
        assert proof.check_all(tx).clean
    assert gap is not None
    assert gap.entries == 1


def test_a_chain_written_anew_is_said(shop: Shop, outside: Outside) -> None:
    rechain(closed(shop), "UPDATE entries SET memo = 'never said' WHERE id = 2")
    gap = opened(shop, outside)
    with shop.book.read() as tx:
        assert proof.check_all(tx).clean
    assert gap is not None
    assert (gap.entries, gap.changed) == (0, True)
    assert "two copies of it went different ways" in shop.book.held


def rechain(path: Path, sql: str) -> None:
    """Change a row, and compute every link after it anew, as somebody would who knows how."""
    with behind(path) as cursor:
        cursor.execute(sql)
    book = Book.open(path)
    with book.read() as tx:
        previous = chain.first_link(tx.info.uid)
        links = []
        for (entry_id,) in tx.cursor.execute("SELECT id FROM entries ORDER BY id").fetchall():
            previous = chain.link(previous, proof_chain.entry_content(tx, entry_id))
            links.append((previous, entry_id))
    book.close()
    with behind(path) as cursor:
        cursor.executemany("UPDATE entries SET chain = ? WHERE id = ?", links)


# on purpose ----------------------------------------------------------------------------------------------------------


def test_a_copy_brought_back_on_purpose_does_not_cry_wolf(
    shop: Shop, outside: Outside, tmp_path: Path
) -> None:
    first = copied(shop, outside).path
    shop.sale(50)
    second = copied(shop, outside).path
    shop.sale(60)
    heads.keep(shop.book, outside)
    done = restore(closed(shop), first, outside.copies, outside=outside)
    assert opened(shop, outside) is None
    assert shop.standing() == (600, 0)
    shop.sale(1)
    heads.keep(shop.book, outside)
    assert opened(shop, outside) is None
    # The copy made in between stands further than the book, and was left behind too.
    restore(closed(shop), second, outside.copies, outside=outside)
    assert opened(shop, outside) is None
    # Undone: the book from before comes back.
    assert done.kept is not None
    restore(closed(shop), done.kept, outside.copies, outside=outside)
    assert opened(shop, outside) is None
    assert shop.standing() == (710, 0)
    with shop.book.read() as tx:
        assert proof.check_all(tx).clean


def test_a_file_put_back_after_a_restore_is_still_said(shop: Shop, outside: Outside, tmp_path: Path) -> None:
    copy = copied(shop, outside).path
    restore(closed(shop), copy, outside.copies, outside=outside)
    assert opened(shop, outside) is None
    older = sell_on(shop, outside, tmp_path)
    put_back(shop, older)
    assert opened(shop, outside) is not None
    assert "It was last brought back from a safety copy on" in shop.book.held


def test_a_stick_that_was_not_there_when_a_copy_was_brought_back_does_not_cry_wolf(
    shop: Shop, outside: Outside, tmp_path: Path
) -> None:
    stick = Outside(outside.machine, tmp_path / "stick")
    copy = copied(shop, outside).path
    shop.sale(50)
    copied(shop, stick)
    heads.keep(shop.book, outside)
    shop.sale(50)
    restore(closed(shop), copy, outside.copies, outside=outside)
    assert opened(shop, stick) is None
    shop.sale(1)
    assert opened(shop, stick) is None


def test_a_restore_is_noted_outside_at_the_next_look(shop: Shop, outside: Outside) -> None:
    """The audit of the book lets go what it left; that is looked up once, however often the book is opened."""
    copy = copied(shop, outside).path
    shop.sale(50)
    newer = copied(shop, outside).path
    heads.keep(shop.book, outside)
    restore(closed(shop), copy, outside.copies, outside=outside)
    known = files.of_copy(newer)
    assert known is not None
    assert not known.left
    assert opened(shop, outside) is None
    known = files.of_copy(newer)
    assert known is not None
    assert known.left
    with shop.book.read() as tx:
        kept = heads.newest_known(tx, shop.book.path, outside)
        assert kept is not None
        assert kept.heads == proof.heads(tx)


def accept_draft(reason: str = "The disk died, this is all there is") -> AcceptHeadDraft:
    return AcceptHeadDraft("accept", reason)


def test_accepted_with_a_reason_the_present_head_is_the_known_one(
    shop: Shop, outside: Outside, tmp_path: Path
) -> None:
    copied(shop, outside)
    older = sell_on(shop, outside, tmp_path)
    copied(shop, outside)
    put_back(shop, older)
    assert opened(shop, outside) is not None
    with pytest.raises(Incomplete, match="Say why"):
        heads.accept(shop.book, accept_draft(" "), outside)
    assert shop.book.held
    receipt = heads.accept(shop.book, accept_draft(), outside)
    assert receipt.message == "This file is the newest state of the book from now on."
    shop.sale(5)
    heads.keep(shop.book, outside)
    assert opened(shop, outside) is None
    with shop.book.read() as tx:
        known = heads.newest_known(tx, shop.book.path, outside)
        assert known is not None
        assert known.heads == proof.heads(tx)
        [row] = tx.cursor.execute("SELECT before, after FROM audit WHERE action = 'head_accepted'").fetchall()
        assert json.loads(row[0])["missing_entries"] == 2
        assert json.loads(row[1])["reason"] == "The disk died, this is all there is"
        assert proof.check_all(tx, known=known.heads).clean
    with pytest.raises(Incomplete, match="newest state"):
        heads.accept(shop.book, AcceptHeadDraft("again", "why not"), outside)
    # What was accepted is that one state, not any other older file.
    put_back(shop, older)
    assert opened(shop, outside) is not None


def test_killed_after_accepting_it_stays_accepted(
    shop: Shop, outside: Outside, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = sell_on(shop, outside, tmp_path)
    put_back(shop, older)
    assert opened(shop, outside) is not None

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(heads, "_leave", killed)
        with pytest.raises(KeyboardInterrupt):
            heads.accept(shop.book, accept_draft(), outside)
    assert opened(shop, outside) is None
    heads.keep(shop.book, outside)
    shop.sale(5)


def test_the_newest_copy_is_offered_with_what_it_lacks(shop: Shop, outside: Outside, tmp_path: Path) -> None:
    older = sell_on(shop, outside, tmp_path)
    copy = copied(shop, outside).path
    shop.sale(7)
    heads.keep(shop.book, outside)
    put_back(shop, older)
    assert opened(shop, outside) is not None
    with shop.book.read() as tx:
        offered = heads.newer_copy(tx, shop.book.path, outside)
    assert offered is not None
    assert (offered.path, offered.missing) == (copy, 1)
    # A copy made of the older file is no newer one, whatever its name says.
    copied(shop, outside)
    with shop.book.read() as tx:
        assert heads.newer_copy(tx, shop.book.path, outside) == offered
    restore(closed(shop), copy, outside.copies, outside=outside)
    assert opened(shop, outside) is None
    with shop.book.read() as tx:
        assert heads.newer_copy(tx, shop.book.path, outside) is None


# what is known, and of what ------------------------------------------------------------------------------------------


def test_of_a_book_that_is_new_here_nothing_is_claimed(shop: Shop, outside: Outside, tmp_path: Path) -> None:
    older = sell_on(shop, outside, tmp_path)
    put_back(shop, older)
    elsewhere = Outside(tmp_path / "other" / "heads", tmp_path / "other" / "copies")
    assert opened(shop, elsewhere) is None


def test_a_book_carried_between_two_machines_is_in_order_on_both(
    shop: Shop, outside: Outside, tmp_path: Path
) -> None:
    other = Outside(tmp_path / "other" / "heads", tmp_path / "other" / "copies")
    for _ in range(2):
        for machine in (outside, other):
            assert opened(shop, machine) is None
            shop.sale(1)
            heads.keep(shop.book, machine)


def test_a_moved_book_is_still_known_and_a_copy_goes_its_own_way(
    shop: Shop, outside: Outside, tmp_path: Path
) -> None:
    older = sell_on(shop, outside, tmp_path)
    play = tmp_path / "play.shopbook"
    shutil.copyfile(older, play)
    original = shop.book.path
    # A copy beside the book: nothing is claimed of it, and what is recorded in it is not held against the book.
    assert opened(shop, outside, play) is None
    shop.sale(9)
    heads.keep(shop.book, outside)
    assert opened(shop, outside, original) is None
    # The book is gone from its place and an older state is somewhere else: that is the book, moved.
    closed(shop)
    original.unlink()
    moved = tmp_path / "moved.shopbook"
    shutil.copyfile(older, moved)
    assert opened(shop, outside, moved) is not None


def test_the_safety_copies_know_when_this_machine_has_forgotten(
    shop: Shop, outside: Outside, tmp_path: Path
) -> None:
    older = sell_on(shop, outside, tmp_path)
    copy = copied(shop, outside).path
    shutil.rmtree(outside.machine)
    put_back(shop, older)
    assert opened(shop, outside) is not None
    assert f"The safety copy {copy.name} knows of it." in shop.book.held


def test_a_copy_is_opened_by_itself_without_a_word(shop: Shop, outside: Outside) -> None:
    copy = copied(shop, outside).path
    shop.sale(10)
    heads.keep(shop.book, outside)
    original = shop.book.path
    assert opened(shop, outside, copy) is None
    assert opened(shop, outside, original) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        b"[]",
        b'{"heads": 3}',
        b'{"heads": [{"book": 1}]}',
        json.dumps(
            {
                "heads": [
                    {
                        "book": "x",
                        "file": "y",
                        "entry": 1,
                        "entry_chain": "00",
                        "audit_row": 1,
                        "audit_chain": "00",
                    }
                    | {"kept_at": "2026-03-31T10:00:00.000Z"}
                ]
            }
        ).encode(),
        b" " * 200_000,
    ],
)
def test_a_file_of_heads_that_cannot_be_read_says_nothing_and_is_made_anew(
    shop: Shop, outside: Outside, content: bytes
) -> None:
    [file] = outside.machine.iterdir()
    file.write_bytes(content)
    assert opened(shop, outside) is None
    heads.keep(shop.book, outside)
    with shop.book.read() as tx:
        known = heads.newest_known(tx, shop.book.path, outside)
        assert known is not None
        assert known.heads == proof.heads(tx)


def test_a_folder_that_cannot_be_written_stops_nothing(shop: Shop, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    nowhere = Outside(blocked / "heads", blocked / "copies")
    assert opened(shop, nowhere) is None
    with pytest.raises(OSError):
        heads.keep(shop.book, nowhere)
    heads.keep_quietly(shop.book, nowhere)
    shop.sale(1)


# only what is stored -------------------------------------------------------------------------------------------------


def test_what_may_still_be_rolled_back_is_not_kept(shop: Shop, outside: Outside) -> None:
    def known_entry() -> int:
        with shop.book.read() as tx:
            known = heads.newest_known(tx, shop.book.path, outside)
        assert known is not None
        return known.heads.entry_id

    sell_and_fail(shop, lambda _: heads.keep(shop.book, outside))
    assert known_entry() == 3
    with pytest.raises(RuntimeError, match="rolled back"):
        sell_and_fail(shop, lambda tx: heads.head_of(tx, shop.book.path), beside=False)
    assert known_entry() == 3
    assert opened(shop, outside) is None


def sell_and_fail(shop: Shop, look: Callable[[Tx], object], *, beside: bool = True) -> None:
    """A sale is written, somebody looks (from another thread), and then it is rolled back."""
    draft = shop.sale_draft(80)
    with contextlib.suppress(ZeroDivisionError), shop.book.write() as tx:
        record_sale(tx, draft)
        if beside:
            other = threading.Thread(target=look, args=(tx,))
            other.start()
            other.join()
        else:
            look(tx)
        raise ZeroDivisionError


def test_a_head_that_is_older_than_the_book_is_in_order(shop: Shop, outside: Outside) -> None:
    """Killed between a sale and keeping the head."""
    for _ in range(5):
        shop.sale(1)
    assert opened(shop, outside) is None


# copies and codes ----------------------------------------------------------------------------------------------------


def test_a_copy_exchanged_for_another_file_is_not_brought_back(
    shop: Shop, outside: Outside, tmp_path: Path
) -> None:
    older = sell_on(shop, outside, tmp_path)
    copy = copied(shop, outside).path
    shutil.copyfile(older, copy)
    path = closed(shop)
    before = path.read_bytes()
    with pytest.raises(BackupFailed, match="is not the copy that was made under this name"):
        restore(path, copy, outside.copies, outside=outside)
    assert path.read_bytes() == before
    assert not list(outside.copies.glob(".*"))


def test_what_is_kept_beside_a_copy_follows_it_and_goes_with_it(shop: Shop, outside: Outside) -> None:
    made = copied(shop, outside)
    renamed = backups.rename(made, outside.copies / "mine.shopbook")
    assert sorted(p.name for p in outside.copies.iterdir() if p.suffix in (".head", ".shopbook")) == [
        "mine.head",
        "mine.shopbook",
    ]
    assert files.of_copy(renamed.path) is not None
    heads.remove_beside(renamed.path)
    heads.remove_beside(renamed.path)
    assert files.of_copy(renamed.path) is None


def test_a_printed_code_is_found_on_the_chain(shop: Shop) -> None:
    with shop.book.read() as tx:
        code = papers.letterhead(tx).code
        assert heads.head_code(tx) == code
    sold = shop.sale(10)
    shop.sale(10)
    with shop.book.read() as tx:
        found = heads.find_code(tx, f" {code.lower().replace('-', ' ')} ")
        assert found is not None
        assert (found.code, found.entry_id, found.kind, found.number, found.since) == (
            code,
            3,
            "sale",
            "3",
            2,
        )
        assert found.recorded_at is not None
        assert found.recorded_at < tx.now
        beginning = heads.find_code(tx, chain.short_code(chain.first_link(tx.info.uid)))
        assert beginning is not None
        assert (beginning.entry_id, beginning.recorded_at, beginning.since) == (0, None, sold.entry_id and 5)
        assert heads.find_code(tx, "0000-0000-0000") is None
        for text in ("", "1234", "GGGG-0000-0000", code + "0"):
            with pytest.raises(Incomplete, match="three groups"):
                heads.find_code(tx, text)


def test_the_code_changes_with_each_entry_and_with_nothing_else(shop: Shop) -> None:
    with shop.book.read() as tx:
        before = heads.head_code(tx)
    shop.customer("D")
    with shop.book.read() as tx:
        assert heads.head_code(tx) == before
    shop.sale(1)
    with shop.book.read() as tx:
        assert heads.head_code(tx) != before
