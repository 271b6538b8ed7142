"""Answers as scripts read them: what JSON has no word for."""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any

from app.domain.dates import utc_text

Row = dict[str, Any]
"""One row of an answer, its amounts in minor units."""


def plain(value: object) -> object:
    """Days as ISO text, moments as ISO text in UTC, paths as text; for `json.dumps(default=…)`."""
    if isinstance(value, datetime):
        return utc_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Path):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no place in JSON")
