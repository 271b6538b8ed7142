"""The customer beside the list while the answer of the book is still on its way, and the note typed about one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.domain.customers import CustomerDraft
from app.domain.errors import Incomplete
from app.ui.customers import work
from app.ui.customers.notes import NotesTab
from app.ui.customers.page import CustomersPage
from app.ui.customers.tabs import NOTES
from app.ui.drafts import DraftKeeper, settle
from tests.gui.shop import Key, Shop, slow_book, uid
from tests.gui.test_customers_page import names, open_page

if TYPE_CHECKING:
    from app.domain.receipts import Receipt
    from app.storage.book import Tx

CTRL = Qt.KeyboardModifier.ControlModifier


def two_customers(shop: Shop) -> tuple[int, int, CustomersPage]:
    """Ada owes 1,000 and has been read and proved; Bello is beside her in the list and owes 250."""
    ada, bello = shop.customer("Ada Obi", phone="0803 555 0101"), shop.customer("Bello Musa")
    shop.sold(ada, 100_000)
    shop.sold(bello, 25_000)
    page = open_page(shop)
    shop.bot.waitUntil(lambda: names(page) == ["Ada Obi", "Bello Musa"] and page.detail.proof is not None)
    assert page.detail.balance.amount_text() == "₦1,000.00"
    return ada, bello, page


def test_whoever_is_chosen_is_shown_at_once_as_the_list_has_them(shop: Shop) -> None:
    _ada, bello, page = two_customers(shop)
    proofs: list[object] = []
    page.proved.connect(proofs.append)
    with slow_book(shop):
        page.view.choose(bello)
        detail = page.detail
        assert detail.customer_id == bello
        assert detail.name.whole_text() == "Bello Musa"
        assert detail.balance.amount_text() == "₦250.00"
        assert "0803" not in detail.contact.whole_text()
        assert detail.badge.words() == "Proving …"
        assert proofs == [None]  # the foot no longer says "this balance proved"
    shop.bot.waitUntil(lambda: detail.proof is not None)
    assert detail.proof is not None
    assert detail.proof.customer_id == bello


def test_a_customer_the_list_has_not_read_stays_empty_until_the_book_answers(shop: Shop) -> None:
    ada, bello, page = two_customers(shop)
    page.filter.set_choice("late")
    page._filter("late")
    shop.bot.waitUntil(lambda: names(page) == [])
    page.detail.show_customer(ada)
    shop.bot.waitUntil(lambda: page.detail.proof is not None)
    with slow_book(shop):
        page.detail.show_customer(bello)
        detail = page.detail
        for part in (detail.name, detail.contact, detail.sides, detail.totals):
            assert part.whole_text() == ""
        assert detail.balance.amount_text() == ""
        assert detail.row is None
        detail.archive()  # nobody is put away who is not yet read
    shop.bot.waitUntil(lambda: detail.name.whole_text() == "Bello Musa")
    assert shop.row(ada).status.value != "archived"
    assert detail.balance.amount_text() == "₦250.00"


def test_the_customer_shown_for_another_page_is_forgotten_by_the_next_search(shop: Shop) -> None:
    ada, bello, page = two_customers(shop)
    page.reveal(bello)
    page.view.choose(ada)
    page.search_edit.setText("ob")
    shop.bot.waitUntil(lambda: names(page) == ["Ada Obi"])
    page.search_edit.setText("")
    shop.bot.waitUntil(lambda: names(page) == ["Ada Obi", "Bello Musa"])
    assert page.view.currentIndex().row() == 0
    assert page.customer_in_view() == ada


def notes_of(shop: Shop, page: CustomersPage) -> NotesTab:
    page.detail.tabs.setCurrentIndex(NOTES)
    notes = page.detail.tabs.notes
    shop.bot.waitUntil(lambda: not notes.edit.isReadOnly())
    shop.focus(notes.edit)
    return notes


def test_a_note_typed_about_one_is_kept_when_another_is_chosen(shop: Shop) -> None:
    ada, bello, page = two_customers(shop)
    notes = notes_of(shop, page)
    shop.type("Blue gate")
    with slow_book(shop):
        page.view.choose(bello)
        assert notes.edit.toPlainText() == ""
        assert notes.edit.isReadOnly()
        assert not notes.save_button.isEnabled()
    shop.bot.waitUntil(lambda: not notes.edit.isReadOnly())
    assert shop.row(ada).note == "Blue gate"
    assert (shop.row(bello).name, shop.row(bello).note) == ("Bello Musa", "")
    page.view.choose(ada)
    shop.bot.waitUntil(lambda: notes.edit.toPlainText() == "Blue gate")


def test_a_note_changes_nothing_else_about_a_customer(shop: Shop) -> None:
    from app.services.customers import EditDraft, edit_customer

    ada, _bello, page = two_customers(shop)
    notes_of(shop, page)
    shop.type("Blue gate")
    moved = CustomerDraft(uid(), "Ada Eze", phone="0809 555 0199", terms_days=30)
    shop.do(edit_customer, EditDraft(uid(), ada, moved))  # at the other till, meanwhile
    shop.press(Key.Key_Return, CTRL)
    shop.bot.waitUntil(lambda: shop.row(ada).note == "Blue gate")
    assert (shop.row(ada).name, shop.row(ada).phone) == ("Ada Eze", "0809 555 0199")


def test_a_note_that_could_not_be_kept_stands_here_again(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    ada, bello, page = two_customers(shop)
    notes = notes_of(shop, page)
    said: list[str] = []
    page.said.connect(said.append)
    shop.type("Blue gate")

    def refuse(tx: Tx, *, uid: str, customer_id: int, note: str) -> Receipt:
        raise Incomplete("Not now.", field="note")

    with monkeypatch.context() as patched:
        patched.setattr(work, "keep_note", refuse)
        page.view.choose(bello)
        shop.bot.waitUntil(lambda: said == ["Not now."])
    page.view.choose(ada)
    shop.bot.waitUntil(lambda: notes.edit.toPlainText() == "Blue gate")
    assert notes.save_button.isEnabled()
    shop.press(Key.Key_Return, CTRL)
    shop.bot.waitUntil(lambda: shop.row(ada).note == "Blue gate")


def test_a_note_half_typed_is_kept_when_the_book_is_left(shop: Shop) -> None:
    ada, _bello, page = two_customers(shop)
    notes_of(shop, page)
    shop.type("Blue gate")
    page.leave()
    shop.bot.waitUntil(lambda: shop.row(ada).note == "Blue gate")


def note_draft(shop: Shop, customer_id: int) -> DraftKeeper:
    settle()
    return DraftKeeper(shop.context.info.uid, f"note-{customer_id}")


def test_a_note_half_typed_outlives_a_crash(shop: Shop) -> None:
    ada, _bello, page = two_customers(shop)
    notes_of(shop, page)
    shop.type("Blue gate")
    shop.bot.waitUntil(lambda: note_draft(shop, ada).load() is not None)
    page.deleteLater()  # as the program ends that is killed: nothing is asked of the page any more
    again = open_page(shop)
    notes = notes_of(shop, again)
    assert notes.edit.toPlainText() == "Blue gate"
    assert shop.row(ada).note == ""
    notes.save()
    shop.bot.waitUntil(lambda: shop.row(ada).note == "Blue gate")
    shop.bot.waitUntil(lambda: note_draft(shop, ada).load() is None)


@pytest.mark.parametrize(
    ("was", "typed", "shown", "stays"),
    [
        ("Old", "Blue gate", "Red gate\nBlue gate", True),  # another till wrote in between
        ("Red gate", "Red gate, back door", "Red gate, back door", True),
        ("Old", "Red gate", "Red gate", False),  # it is in the book, and nobody was told
    ],
)
def test_the_draft_of_a_note_is_never_put_over_a_newer_note(
    shop: Shop, was: str, typed: str, shown: str, *, stays: bool
) -> None:
    from app.services.customers import add_customer

    added = shop.do(add_customer, CustomerDraft(uid(), "Ada Obi", note="Red gate")).customer_id
    assert added is not None
    note_draft(shop, added).save({"was": was, "note": typed})
    page = open_page(shop)
    notes = notes_of(shop, page)
    assert notes.edit.toPlainText() == shown
    assert (note_draft(shop, added).load() is not None) is stays
