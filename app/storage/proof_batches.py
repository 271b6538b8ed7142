"""Checks of batches and imports: they are in no chain, so each is held against what the audit says of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final

from app.domain.proof import Finding
from app.storage import chain
from app.storage.book import Tx

# What is audited with the whole of a batch, and what that batch then is; of others only their parts are audited.
_KINDS: Final = {
    "import": "import",
    "bank_matched": "bank",
    "consolidate_all": "consolidation",
    "customer_merged": "merge",
}
_IN_PARTS: Final = frozenset({"openings", "merge"})
# The bare columns beside min() are those of the row with the smallest id: of the request that made the batch.
_BATCHES: Final = (
    "WITH made AS (SELECT batch_id, min(id), at, actor FROM audit NOT INDEXED WHERE batch_id IS NOT NULL"
    " GROUP BY batch_id)"
    " SELECT b.id, b.kind, b.at, b.actor, b.note, m.at, m.actor FROM batches b LEFT JOIN made m ON m.batch_id = b.id"
)
_WHOLES: Final = (
    "SELECT batch_id, action, at, actor, uid, after, subject FROM audit NOT INDEXED WHERE batch_id IS NOT NULL AND action IN"
    f" ({', '.join(repr(action) for action in _KINDS)}) ORDER BY id"
)
_IMPORTS: Final = (
    "SELECT id, kind, file_name, digest, at, actor, rows, entries, duplicates, rounded, batch_id FROM imports"
)


def batches(tx: Tx) -> Iterator[Finding]:
    """Each batch and each import is what the audit says of it, and each import that is audited is there."""
    cursor = tx.cursor
    wholes: dict[int, tuple[Any, ...]] = {}
    for batch, *told in cursor.execute(_WHOLES).fetchall():
        wholes.setdefault(batch, tuple(told))
    for batch, *own, at, actor in cursor.execute(_BATCHES).fetchall():
        if own[1:3] != [at, actor] or not _fits(own[0], own[3], wholes.get(batch)):
            message = f"Batch {batch} is not what the audit says of it."
            yield Finding("batch_changed", "details", message, mark=_mark(batch, own))
    imported = {batch: told for batch, told in wholes.items() if told[0] == "import"}
    for row in cursor.execute(_IMPORTS).fetchall():
        if not _is_told(row, imported.pop(row[-1], None)):
            number = row[0]
            message = f"Import {number} is not what the audit says of it."
            yield Finding("import_changed", "details", message, mark=_mark(number, row))
    for batch in imported:
        message = f"The audit tells of an import in batch {batch} that is not there."
        yield Finding("import_changed", "gone", message, mark=str(batch))


def _fits(kind: str, note: str, whole: tuple[Any, ...] | None) -> bool:
    """Whether a batch is of the kind, and has the note, that were audited with it as a whole."""
    if whole is None:
        return kind in _IN_PARTS and not note
    facts = _facts(whole[4])
    told = str(facts.get("file", facts.get("reason", note)))
    return kind == _KINDS[whole[0]] and note in (told, told[:100])


def _is_told(row: tuple[Any, ...], whole: tuple[Any, ...] | None) -> bool:
    """Whether an import is the one in the audit; one of before its hash was kept there by what else is."""
    if whole is None:
        return False
    _, at, actor, uid, after, subject = whole
    facts = _facts(after)
    _, _, file, digest, *said, _, _ = row
    told = [at, actor, facts.get("rows"), facts.get("entries"), facts.get("duplicates")]
    same = said == told and file == facts.get("file") and str(uid).endswith(f"/{digest[:40]}")
    return same and subject in (None, chain.digest(row))


def _facts(text: str) -> dict[str, Any]:
    try:
        facts = json.loads(text)
    except ValueError:
        return {}
    return facts if isinstance(facts, dict) else {}


def _mark(number: int, own: Sequence[Any]) -> str:
    return f"{number}:{chain.digest(own).hex()[2:34]}"
