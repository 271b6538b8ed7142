"""The audit as lists show it: one row for each change (REQUIREMENTS 8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class AuditQuery:
    """Which rows a list shows. `since` and `until` are moments, the latter not included."""

    customer_id: int | None = None
    action: str = ""
    text: str = ""
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One change: when (UTC), who, what, about whom; `before` and `after` are small JSON objects."""

    id: int
    at: datetime
    actor: str
    action: str
    customer_id: int | None
    customer_name: str
    entry_id: int | None
    entry_kind: str
    entry_number: str
    batch_id: int | None
    pending_id: int | None
    before: str
    after: str
