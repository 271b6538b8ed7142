"""A next version of the program, as far as the schema goes: one more step, which `tests/upgrades/next` has."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.storage import proof_schema, upgrade
from app.storage.proof_schema import Part

STEPS = Path(__file__).parent.parent / "upgrades" / "next"


# What the step brings, which that version knows for its own.
INDEX = Part("index", "customers_by_phone", "CREATE INDEX customers_by_phone ON customers (phone)")
_present_tables = proof_schema.wanted_tables


def wanted_tables() -> dict[str, Part]:
    """Every table and index as that version makes it."""
    return {**_present_tables(), INDEX.name: INDEX}


def pretend(put: Callable[[object, str, object], None] = setattr) -> None:
    """Make this process that version; with a `MonkeyPatch.setattr` for as long as that holds."""
    put(upgrade, "SCHEMA_VERSION", upgrade.SCHEMA_VERSION + 1)
    put(upgrade, "STEPS", (*upgrade.STEPS, STEPS))
    put(proof_schema, "wanted_tables", wanted_tables)
