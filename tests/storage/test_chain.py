"""The canonical form of the chains is the same whoever writes it: orjson, the standard library, SQLite."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.accounts import Method
from app.domain.journal import EntryKind, Line
from app.domain.payments import PaymentDraft
from app.domain.sales import SaleDraft
from app.services.payments import record_payment
from app.services.sales import record_sale
from app.storage import audit, chain, proof_chain
from app.storage.audit import AuditDraft, facts
from app.storage.book import Tx
from tests.books import TODAY, Shop

# Every sign there is, halves of surrogate pairs too, which no text of a table can hold.
signs = st.characters(exclude_categories=()) | st.sampled_from(
    '\0\x08\t\n\x0b\f\r\x1b\x1f"\\/\x7f\x85\u2028\ud83d\udc80\ufeff😀'
)
texts = st.text(signs, max_size=40)
# Beyond what a table holds, too: 64 bits with their sign.
numbers = st.integers(-(2**70), 2**70) | st.sampled_from([2**63 - 1, 2**63, -(2**63), 2**64])
values = st.none() | st.booleans() | texts | numbers | st.sampled_from([*Method, *EntryKind])
rows = st.lists(values, max_size=8) | st.lists(values, max_size=8).map(tuple)


@given(st.lists(values | rows | st.lists(rows, max_size=3), max_size=8))
@example([""])
@example(["".join(map(chr, range(0x100)))])
@example([Line(1, 5), Line(20, -5)])
@example([2**64, "\ud800", None])
def test_what_is_written_is_what_the_standard_library_would_write(content: list[Any]) -> None:
    written = chain.encode(content)
    assert written == chain.canonical(content)
    plain = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    assert written == plain.encode("utf-8", "surrogatepass")
    assert chain.digest(content) == chain.canonical_digest(content)


@given(st.dictionaries(texts, values | rows, max_size=6))
def test_the_answer_of_a_request_is_read_back_as_it_was(facts: dict[str, Any]) -> None:
    assert chain.encode(facts) == chain.canonical(facts)


@pytest.mark.parametrize("wrong", [b"bytes", {1, 2}, object()])
def test_what_no_table_of_ours_holds_is_refused(wrong: object) -> None:
    with pytest.raises(TypeError):
        chain.encode([wrong])


def _check_links(tx: Tx) -> None:
    """Every link follows from the one before it and its row, by SQLite, orjson and the standard library."""
    for read, sql in (
        (proof_chain.entry_content, proof_chain._ENTRIES),
        (proof_chain.audit_content, proof_chain._AUDIT),
    ):
        previous, seen = chain.first_link(tx.info.uid), 0
        for row_id, link, form in tx.cursor.execute(f"{sql} ORDER BY id").fetchall():
            assert chain.canonical(read(tx, row_id)) == form == chain.encode(read(tx, row_id))
            previous = chain.link(previous, read(tx, row_id))
            assert link == previous
            seen += 1
        assert seen >= 2


@pytest.mark.parametrize(
    "text", ["", 'Jollof 🍚 "large" \\ 50 %', "line\none\ttab \x01 \x1f \x7f", "Ọ̀ṣun देवी 商店\u2028"]
)
def test_the_links_of_a_book_are_those_of_all_three(shop: Shop, text: str) -> None:
    ada = shop.customer("Ada")
    with shop.book.write() as tx:
        record_sale(tx, SaleDraft("sale", TODAY, ada, 5000, memo=text, reference=text[:20]))
    with shop.book.write() as tx:
        record_payment(tx, PaymentDraft("payment", ada, TODAY, 7000, Method.BANK, memo=text))
    with shop.book.read() as tx:
        _check_links(tx)
        kept = audit.find_request(tx, "payment")
    assert kept is not None
    assert json.loads(kept[1])["credit_after"] == 2000


def _record_and_fail(shop: Shop, draft: PaymentDraft) -> None:
    with shop.book.write() as tx:
        record_payment(tx, draft)
        raise ZeroDivisionError


def test_the_audit_goes_on_where_it_stands(shop: Shop) -> None:
    """A request reads the end of the audit when it begins; rows that come between move it on."""
    ada = shop.customer("Ada")
    with shop.book.dry_run() as tx:
        record_payment(tx, PaymentDraft("tried", ada, TODAY, 500))
    with pytest.raises(ZeroDivisionError):
        _record_and_fail(shop, PaymentDraft("failed", ada, TODAY, 500))
    with shop.book.write() as tx:
        record_payment(tx, PaymentDraft("one", ada, TODAY, 1000))
        assert audit.find_request(tx, "two") is None
        audit.write_rows(tx, [AuditDraft("check", after=facts(found=0)), AuditDraft("check")])
        record_payment(tx, PaymentDraft("two", ada, TODAY, 2000))
        assert audit.find_request(tx, "one") is not None
        audit.write_rows(tx, [AuditDraft("check")])
        assert record_payment(tx, PaymentDraft("two", ada, TODAY, 2000)).repeated
        record_payment(tx, PaymentDraft("three", ada, TODAY, 3000))
    with shop.book.write() as tx:
        record_payment(tx, PaymentDraft("tried", ada, TODAY, 500))
    with shop.book.read() as tx:
        _check_links(tx)
        noted = tx.cursor.execute("SELECT uid FROM audit WHERE entry_id IS NOT NULL ORDER BY id").fetchall()
        assert [uid for (uid,) in noted] == ["one", "two", "three", "tried"]
