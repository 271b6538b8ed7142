"""The facts of a request of the model's, each as the book's drafts want it: its ids, its types."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from app.domain.accounts import Method
from tests.property.model_records import Fact

NOBODY = 1_000_000
"""An id that no customer, entry or batch has."""

T = TypeVar("T")


@dataclass
class Ids:
    """How the book calls what the model calls otherwise."""

    customers: dict[str, int]
    entries: list[int]
    batches: list[int]
    pending: list[int]

    def entry(self, no: int) -> int:
        return self.entries[no - 1] if 1 <= no <= len(self.entries) else NOBODY

    def batch(self, no: int) -> int:
        return self.batches[no - 1] if 1 <= no <= len(self.batches) else NOBODY

    def awaited(self, no: int) -> int:
        return self.pending[no - 1] if 1 <= no <= len(self.pending) else NOBODY


class Asked:
    """The facts of one request, each as the type its draft wants."""

    def __init__(self, uid: str, facts: Mapping[str, Fact], ids: Ids) -> None:
        self.uid = uid
        self.ids = ids
        self._facts = facts

    def _get(self, key: str, kind: type[T]) -> T:
        value = self._facts[key]
        assert isinstance(value, kind), (key, value)
        return value

    def text(self, key: str) -> str:
        return self._get(key, str)

    def whole(self, key: str) -> int:
        return self._get(key, int)

    def perhaps(self, key: str) -> int | None:
        return None if self._facts.get(key) is None else self.whole(key)

    @property
    def day(self) -> date:
        return self._get("day", date)

    @property
    def customer(self) -> int:
        return self.ids.customers.get(self.text("customer"), NOBODY)

    @property
    def method(self) -> Method:
        return Method(self.text("method"))

    @property
    def sale(self) -> int | None:
        return None if self._facts.get("sale") is None else self.ids.entry(self.whole("sale"))

    def perhaps_day(self, key: str) -> date | None:
        return None if self._facts.get(key) is None else self._get(key, date)

    def rows(self, key: str, kind: type[T]) -> tuple[T, ...]:
        """Several of one kind; none where nothing is said of them."""
        found = self._facts.get(key) or ()
        assert isinstance(found, tuple)
        kept = tuple(row for row in found if isinstance(row, kind))
        assert len(kept) == len(found), (key, found)
        return kept

    def parts(self, chosen: tuple[tuple[int, ...], ...]) -> tuple[tuple[int, int], ...]:
        return tuple((self.ids.entry(no), part) for no, part in chosen)

    def has(self, key: str) -> bool:
        return key in self._facts

    def flag(self, key: str) -> bool:
        return bool(self._facts.get(key, False))

    @property
    def together(self) -> bool:
        return self.flag("together")

    @property
    def ahead(self) -> bool:
        """Whether a day far ahead was agreed to."""
        return self.flag("ahead")
