"""An independent model of one book: what REQUIREMENTS.md says, in plain integers, sharing no code with `app`.

A request is a name and facts: `model.request("uid", "payment", customer="C1", amount=500)`. It answers with
the numbers of the entries it posted, or raises `Refused` and has changed nothing: a request about one thing looks
at everything first and posts afterwards; one about many is taken back whole.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from tests.property.model_batches import Batches
from tests.property.model_records import Fact, refuse_when

Content = tuple[str, frozenset[tuple[str, Fact]]]


class Model(Batches):
    """Every request a person can make of one book."""

    def __init__(self, today: date, *, policy: str = "real_time") -> None:
        super().__init__(today, policy=policy)
        self.seen: dict[str, tuple[Content, list[int]]] = {}

    def request(self, uid: str, name: str, /, **facts: Fact) -> list[int]:
        """The numbers of the entries posted; the same request again gives the first answer."""
        content = (name, frozenset(facts.items()))
        if uid in self.seen:
            first, answer = self.seen[uid]
            refuse_when(request_reused=first != content)
            return answer
        answer = self.perform(name, facts)
        self.seen[uid] = (content, answer)
        return answer

    def perform(self, name: str, facts: Mapping[str, Fact]) -> list[int]:
        """Ask at once; `ahead` is a day far ahead that was agreed to. What stood before is recorded again without asking."""
        function: Callable[..., list[int]] = getattr(self, f"do_{name}")
        self.agreed = name == "undo_correction" or bool(facts.get("ahead"))
        return function(**{key: value for key, value in facts.items() if key != "ahead"})
