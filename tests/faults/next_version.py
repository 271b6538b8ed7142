"""A next version of the program, as far as the schema goes: one more step, which `tests/upgrades/next` has."""

from __future__ import annotations

from pathlib import Path

from app.storage import upgrade

STEPS = Path(__file__).parent.parent / "upgrades" / "next"


def pretend() -> None:
    """Make this process that version."""
    upgrade.SCHEMA_VERSION += 1
    upgrade.STEPS = (*upgrade.STEPS, STEPS)
