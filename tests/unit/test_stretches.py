"""Stretches of long lists, against the plainest way of saying the same."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.ui.stretches import runs, same

lists = st.lists(st.integers(0, 3), max_size=40)


@given(lists, lists)
def test_how_much_of_two_lists_is_the_same(old: list[int], new: list[int]) -> None:
    most = min(len(old), len(new))
    head = next((n for n in range(most) if old[n] != new[n]), most)
    tail = next((n for n in range(most) if old[-1 - n] != new[-1 - n]), most)
    assert same(old, new, most) == head
    assert same(old, new, most, backwards=True) == tail


def test_over_many_stretches() -> None:
    old = list(range(100_000))
    new = [*old[:70_000], -1, *old[70_000:]]
    assert same(old, new, 100_000) == 70_000
    assert same(old, new, 30_000, backwards=True) == 30_000
    assert same(old, old, 100_000) == 100_000
    assert same(old, new, 100_000, backwards=True) == 30_000


@given(st.sets(st.integers(0, 60)))
def test_neighbours_are_told_as_one(places: set[int]) -> None:
    found = list(runs(sorted(places)))
    assert {n for first, last in found for n in range(first, last + 1)} == places
    assert all(b[0] > a[1] + 1 for a, b in pairwise(found))
