"""What a write answers: which entries it made and where the customer stands now. Kept with the request."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from app.domain.changes import Changes


class Receipt(NamedTuple):
    """The answer to a request; amounts in minor units.

    `entries` are all entries posted, `entry_id` the one that was asked for. `message` is a sentence for the
    notice, `warnings` sentences beside it. `repeated` tells that the request had been answered before.
    """

    message: str
    changes: Changes
    entries: tuple[int, ...] = ()
    entry_id: int | None = None
    number: str = ""
    customer_id: int | None = None
    debt_before: int = 0
    credit_before: int = 0
    debt_after: int = 0
    credit_after: int = 0
    allocations: tuple[tuple[int, int, int], ...] = ()
    consolidated: int = 0
    batch_id: int | None = None
    pending_id: int | None = None
    status_change: str = ""
    warnings: tuple[str, ...] = ()
    repeated: bool = False

    def facts(self) -> dict[str, Any]:
        """What of the receipt is kept with the request, as JSON."""
        others = {name: value for name, value in zip(self._fields[2:], self[2:], strict=True) if value}
        return {"message": self.message, "changes": self.changes.value, **others}

    @classmethod
    def from_text(cls, text: str) -> Receipt:
        """The kept receipt, marked as repeated: nothing has changed now."""
        facts = json.loads(text)
        for key in ("entries", "warnings"):
            facts[key] = tuple(facts.get(key, ()))
        facts["allocations"] = tuple(tuple(a) for a in facts.get("allocations", ()))
        facts["changes"] = Changes(facts.get("changes", 0))
        facts.setdefault("message", "")
        return cls(**facts)._replace(repeated=True)
