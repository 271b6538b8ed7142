"""What papers need beyond the reports: the logo, what a payment paid, the balance an entry left. Minor units."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from app.domain.errors import NoPermission
from app.storage import dialects
from app.storage.book import Tx
from app.storage.files import write_whole

_LOGO: Final = "logo"


def logo_text(tx: Tx) -> str:
    """The logo as it is kept (base64); empty where there is none."""
    row = tx.cursor.execute("SELECT value FROM book WHERE key = ?", (_LOGO,)).fetchone()
    return str(row[0]) if row else ""


def keep_logo(tx: Tx, text: str) -> None:
    """Keep another logo; that it is audited is the service's business."""
    tx.cursor.execute("UPDATE book SET value = ? WHERE key = ?", (text, _LOGO))
    if tx.cursor.rowcount == 0:
        tx.cursor.execute("INSERT INTO book (key, value) VALUES (?, ?)", (_LOGO, text))


def settled_by(tx: Tx, entry_id: int) -> list[tuple[str, str, int]]:
    """What an entry paid when it was posted: kind, number and amount of each debt."""
    rows: list[tuple[str, str, int]] = tx.cursor.execute(
        "SELECT t.kind, t.number, a.amount FROM allocations a JOIN entries t ON t.id = a.target_id"
        " WHERE a.entry_id = :id AND a.source_id = :id AND a.amount > 0 ORDER BY a.id",
        {"id": entry_id},
    ).fetchall()
    return rows


def balance_after(tx: Tx, entry_id: int) -> tuple[int, int] | None:
    """Debt and credit of its customer after an entry and all that came with it; None without a customer."""
    row = tx.cursor.execute(
        "SELECT l.debt_after, l.credit_after FROM ledger l JOIN entries e ON e.id = l.entry_id"
        " WHERE e.id = :id OR e.cause_id = :id AND e.kind <> 'reversal' ORDER BY l.row_no DESC LIMIT 1",
        {"id": entry_id},
    ).fetchone()
    return (row[0], row[1]) if row else None


def entries_on(tx: Tx, day: str) -> int:
    """How many entries are dated that day."""
    row = tx.cursor.execute("SELECT count(*) FROM entries WHERE day = ? AND posted = 1", (day,)).fetchone()
    return int(row[0])


def keep_file(path: Path, content: bytes) -> None:
    """Keep a file, whole or not at all; one of that name is replaced. Raises Fault."""
    try:
        write_whole(path, content)
    except OSError as error:
        fault = dialects.as_fault(error, path)
        raise fault or NoPermission(f"{path} cannot be written ({error.strerror}).") from error
