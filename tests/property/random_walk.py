"""Ten thousand random requests from a seed, as fast as they can be asked: no shrinking, no strategies."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from tests.property.model import Model
from tests.property.operations import DRAWS, Facts, T


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
