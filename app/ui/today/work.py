"""What the page of the day asks of the book. Runs on the workers."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.today import Today
    from app.storage.book import Tx


def today(tx: Tx) -> Today:
    """All figures of the day, read at one moment. What draws the charts is imported here, beside the window."""
    import_module("app.ui.today.plot")
    from app.services.today import today as figures

    return figures(tx)
