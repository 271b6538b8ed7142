"""Stretches of long lists: where two lists are the same, which places are neighbours. Pure, and fast for a million rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_STRETCH = 4096


def same(old: list[int], new: list[int], most: int, *, backwards: bool = False) -> int:
    """How many of the first (or last) `most` are the same in both; compared by stretches, which is a hundred times faster."""
    equal = 0
    while equal < most:
        step = min(_STRETCH, most - equal)
        if backwards:
            ours, theirs = (ids[len(ids) - equal - step : len(ids) - equal] for ids in (old, new))
        else:
            ours, theirs = (ids[equal : equal + step] for ids in (old, new))
        if ours != theirs:
            pairs = (
                zip(ours[::-1], theirs[::-1], strict=True) if backwards else zip(ours, theirs, strict=True)
            )
            return equal + next(n for n, (one, other) in enumerate(pairs) if one != other)
        equal += step
    return equal


def runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Neighbouring places as (first, last)."""
    start = previous = None
    for place in places:
        if start is None or previous is None:
            start = place
        elif place != previous + 1:
            yield start, previous
            start = place
        previous = place
    if start is not None and previous is not None:
        yield start, previous
