"""What people write beside figures: notes, references, reasons."""

from __future__ import annotations

from typing import Final

from app.domain.errors import Incomplete

LONGEST_TEXT: Final = 2000


def check_text(text: str, field: str) -> None:
    """Refuse a text that no list and no paper could show; raises Incomplete."""
    if len(text) > LONGEST_TEXT:
        raise Incomplete(
            f"That is longer than {LONGEST_TEXT} characters; make it shorter. Nothing was recorded.",
            field=field,
        )
