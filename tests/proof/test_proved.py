"""What a check remembers: who was proved, who has changed since, who differs; and that everybody has a turn."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.services import customer_lists, proof
from app.storage import proof_customers
from app.storage.book import Book
from tests.benches.big_book import make
from tests.books import Shop
from tests.proof.tampering import change

CUSTOMERS = 450


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    path = tmp_path / "many.shopbook"
    make(path, customer_count=CUSTOMERS, entry_count=900)
    opened = Book.open(path)
    yield opened
    opened.close()


def unproved(book: Book) -> list[int]:
    with book.read() as tx:
        return proof_customers.unproved(tx)


def periodic(book: Book) -> None:
    with book.read() as tx:
        result = proof.check_recent(tx)
    with book.write() as tx:
        proof.keep(tx, result)


def test_the_periodic_validation_comes_round_to_everybody(book: Book) -> None:
    left = [len(unproved(book))]
    for _ in range(3):
        periodic(book)
        left.append(len(unproved(book)))
    assert left == [CUSTOMERS, left[1], left[2], 0]
    assert CUSTOMERS > left[1] > left[2] > 0
    # From then on those whose proof is oldest are next.
    with book.read() as tx:
        oldest = tx.cursor.execute("SELECT min(checked_at) FROM customer_checks").fetchone()[0]
    for _ in range(3):
        periodic(book)
    with book.read() as tx:
        assert tx.cursor.execute("SELECT min(checked_at) FROM customer_checks").fetchone()[0] > oldest


def test_a_start_proves_whoever_was_not_and_the_next_has_nothing_left(book: Book) -> None:
    assert len(unproved(book)) == CUSTOMERS
    with book.read() as tx:
        result = proof.check_start(tx)
    with book.write() as tx:
        proof.keep(tx, result)
    assert unproved(book) == []
    with book.read() as tx:
        assert proof.check_start(tx).covered == ()


def test_who_has_changed_since_is_proved_again_at_the_next_start(shop: Shop) -> None:
    other = shop.customer("D")
    shop.sale(100)
    with shop.book.write() as tx:
        proof.verify(tx)
    assert unproved(shop.book) == []
    shop.sale(5, customer="D")
    assert unproved(shop.book) == [other]


def test_who_posts_between_the_check_and_its_keeping_does_not_count_as_proved(shop: Shop) -> None:
    shop.sale(100)
    with shop.book.read() as tx:
        result = proof.check_all(tx)
    shop.sale(7)
    with shop.book.write() as tx:
        proof.keep(tx, result)
    assert unproved(shop.book) == [shop.id()]


def test_who_differs_is_marked_on_the_list_until_put_right(shop: Shop) -> None:
    shop.customer("D")
    shop.sale(100)

    both = [shop.id("C"), shop.id("D")]

    def marked() -> list[bool]:
        with shop.book.read() as tx:
            return [row.differs for row in customer_lists.customer_rows(tx, both)]

    assert marked() == [False, False]
    change(shop.book.path, "UPDATE customers SET debt = debt + 1 WHERE code = 'C'")
    with shop.book.write() as tx:
        proof.verify(tx)
    assert marked() == [True, False]
    with shop.book.write() as tx:
        proof.verify(tx, fix=True)
    assert marked() == [False, False]
