"""What a write changed, so that each screen can decide for itself whether it is stale."""

from __future__ import annotations

from enum import Flag, auto


class Changes(Flag):
    """Kinds of rows a committed write has touched."""

    NONE = 0
    CUSTOMERS = auto()
    ENTRIES = auto()
    SALES = auto()
    PAYMENTS = auto()
    PENDING = auto()
    CONSOLIDATIONS = auto()
    AUDIT = auto()
    CHECKS = auto()
    SETTINGS = auto()
    IMPORTS = auto()

    @classmethod
    def everything(cls) -> Changes:
        """All kinds: after a restore, an import or a rebuild."""
        return ~cls.NONE
