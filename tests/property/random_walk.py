"""Random requests from a seed, as fast as they can be asked: no shrinking, no strategies.

`requests` draws for the model alone; `walk` asks a book and the model the same, with double clicks, restarts
and days that pass in between, and can be used wherever a test needs a busy shop.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from tests.property.draws import DRAWS
from tests.property.model import Model
from tests.property.model_records import Facts
from tests.property.operations import T
from tests.property.side_by_side import SideBySide


class Seeded:
    """A chooser whose choices follow from a seed alone."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._names = [name for name, (weight, _) in DRAWS.items() for _ in range(weight)]

    def number(self, least: int, most: int) -> int:
        return self._random.randint(least, most)

    def pick(self, choices: Sequence[T]) -> T:
        return self._random.choice(choices)

    def request(self, model: Model) -> tuple[str, Facts]:
        """The next request: a name and its facts."""
        if not model.customers:
            return "customer", {"code": "C1", "limit": None, "terms": 0}
        while True:
            name = self.pick(self._names)
            facts = DRAWS[name][1](self, model)
            if facts is not None:
                return name, facts


def requests(seed: int, steps: int, model: Model) -> Iterator[tuple[str, str, Facts]]:
    """`steps` requests as (uid, name, facts), each drawn from where `model` stands when it is asked for."""
    chooser = Seeded(seed)
    for step in range(steps):
        name, facts = chooser.request(model)
        yield f"walk-{seed}-{step}", name, facts


def walk(both: SideBySide, seed: int, steps: int, *, compare_every: int = 100) -> Iterator[int]:
    """Ask `steps` random requests; yields the number of each step done. Everything is compared now and then.

    Every request is compared by itself as well, entry by entry. Raises AssertionError at the first difference.
    """
    chooser = Seeded(seed)
    for step in range(1, steps + 1):
        event = chooser.number(1, 60)
        if event == 1:
            both.next_day(chooser.pick((1, 1, 2, 31)))
        elif event == 2:
            both.reopen()
        elif event <= 5 and both.carried_out:
            both.ask_again(*chooser.pick(both.carried_out))
        elif event == 6 and both.carried_out:
            both.ask_otherwise(*chooser.pick(both.carried_out))
        else:
            both.ask(f"walk-{seed}-{step}", *chooser.request(both.model))
        if step % compare_every == 0 or step == steps:
            both.compare()
        yield step
