"""The runs of checks as they are kept, with what they found. Amounts in minor units."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Final

from app.domain.dates import from_utc_text, utc_text
from app.domain.proof import CheckResult, Finding, StoredRun
from app.storage.book import Tx

SHOWN: Final = 5000
# More findings than this of one run are counted, not kept one by one.
KEPT: Final = 10_000


def store(tx: Tx, result: CheckResult, slot: str = "") -> int:
    """Keep the result of a run with its findings; returns its id. `slot` names the appointment it was for."""
    check_id = int(tx.cursor.execute("SELECT coalesce(max(id), 0) + 1 FROM checks").fetchone()[0])
    times = (utc_text(result.started_at), utc_text(tx.now))
    counts = (result.checked, result.in_step, result.fixed, result.failed, result.errors)
    tx.cursor.execute(
        "INSERT INTO checks (id, kind, scope, started_at, ended_at, state, checked, in_step, fixed, failed, errors,"
        " milliseconds, detail) VALUES (?, ?, ?, ?, ?, 'done', ?, ?, ?, ?, ?, ?, ?)",
        (check_id, result.kind, result.scope, *times, *counts, round(result.seconds * 1000), slot),
    )
    tx.cursor.executemany(
        "INSERT INTO check_findings (check_id, kind, customer_id, entry_id, field, stored, computed, difference, fixed,"
        " message) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                *(check_id, f.kind, f.customer_id, f.entry_id, f.field),
                *(f.stored, f.computed, f.difference, int(f.fixed), f.message),
            )
            for f in result.details[:KEPT]
        ],
    )
    # One in, one out: the short checks of every few minutes do not fill the book.
    tx.cursor.execute(
        "DELETE FROM checks WHERE id = ? AND kind = 'periodic' AND NOT EXISTS"
        " (SELECT 1 FROM check_findings WHERE check_id = checks.id)",
        (check_id - SHOWN,),
    )
    return check_id


def ids(tx: Tx) -> list[int]:
    """The runs that were kept, newest first."""
    return [r[0] for r in tx.cursor.execute("SELECT id FROM checks ORDER BY id DESC LIMIT ?", (SHOWN,))]


def newest_of(tx: Tx, scope: str, wider: str) -> int | None:
    """The newest run of this scope, or of one that begins with `wider`."""
    found = tx.cursor.execute(
        "SELECT id FROM checks WHERE scope = ? OR substr(scope, 1, ?) = ? ORDER BY id DESC LIMIT 1",
        (scope, len(wider), wider),
    ).fetchone()
    return int(found[0]) if found else None


def rows(tx: Tx, wanted: list[int]) -> list[StoredRun]:
    """These runs with what they found, in the order asked for."""
    among = json.dumps(wanted)
    said: dict[int, list[str]] = {}
    for check_id, message in tx.cursor.execute(
        "SELECT check_id, message FROM check_findings WHERE check_id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (among,),
    ):
        said.setdefault(check_id, []).append(message)
    found = {
        r[0]: StoredRun(*(*r[:3], from_utc_text(r[3]), *r[4:], tuple(said.get(r[0], ()))))
        for r in tx.cursor.execute(
            "SELECT id, kind, scope, started_at, checked, in_step, fixed, failed, errors, milliseconds FROM checks"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (among,),
        )
    }
    return [found[i] for i in wanted if i in found]


def findings(tx: Tx, check_id: int) -> list[Finding]:
    """What a run found, as it was sorted then: damage first, then the largest difference."""
    found = tx.cursor.execute(
        "SELECT kind, field, message, customer_id, entry_id, stored, computed, fixed FROM check_findings"
        " WHERE check_id = ? ORDER BY id",
        (check_id,),
    ).fetchall()
    return [replace(Finding(*row), fixed=bool(fixed)) for *row, fixed in found]


def slots(tx: Tx) -> frozenset[str]:
    """The appointments that were kept; the last few hundred are enough for any clock."""
    rows = tx.cursor.execute("SELECT detail FROM checks WHERE detail <> '' ORDER BY id DESC LIMIT 400")
    return frozenset(slot for row in rows.fetchall() for slot in row[0].split())
