"""The one rule about formulas in CSV: it catches what programs run, and it can be taken back exactly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.cell_text import as_typed, harmless, starts_formula
from tests.exports.payloads import PAYLOADS

WORDS = st.text(st.sampled_from("=+-@'\" ;|\t\r\nab\u200b＝−1,"), max_size=24)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_payload_is_left_as_it_was(payload: str) -> None:
    written = harmless(payload)
    assert written.startswith("'")
    assert as_typed(written) == payload


@given(st.text() | WORDS)
def test_taking_the_apostrophes_away_gives_back_what_was_there(text: str) -> None:
    assert as_typed(harmless(text)) == text


@given(WORDS)
def test_nothing_behind_a_separator_starts_a_formula(text: str) -> None:
    for cut in ";|\t\r\n":
        for part in harmless(text).split(cut):
            assert not starts_formula(part) or part.startswith("'")


@pytest.mark.parametrize(
    "text", ["", "Amaka Obi", "0803 555-0101", "a=b", "5 - 3", "'quoted'", "O'Neil", "Lagos, -4 km"]
)
def test_ordinary_words_stay_as_they_are(text: str) -> None:
    assert harmless(text) == as_typed(text) == text
