"""Bringing a book of an older Shopbook to this version (REQUIREMENTS 10.3)."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from app.services.backups import BEFORE_UPGRADE, as_backup_failure, free_name
from app.services.restore import beside, ready
from app.services.task import NO_TASK
from app.storage import backups as files
from app.storage import upgrade
from app.storage.audit import AuditDraft, facts
from app.storage.files import check_header


def upgrade_book(path: Path, folder: Path, *, wait: float = 0.0) -> Path | None:
    """Bring the book at `path` to this version; returns the copy kept of it as it was, None when it is of this version.

    A copy is kept in `folder`; a second one is brought up in one transaction, found to have equal balances and
    proved whole, and only then takes the book's place. Raises BackupFailed, BookLocked, DiskFull, BookDamaged; then
    nothing has happened.
    """
    with as_backup_failure():
        held = files.lock(path, wait)
        try:
            version = check_header(path)
            if version == upgrade.SCHEMA_VERSION:
                return None
            folder.mkdir(parents=True, exist_ok=True)
            files.settle(path)
            aside = free_name(folder, f"{path.stem}-{BEFORE_UPGRADE}", datetime.now())  # noqa: DTZ005 - local, as named
            files.keep_aside(path, aside)
            try:
                note = AuditDraft(
                    "book_upgraded", after=facts(version=upgrade.SCHEMA_VERSION, file=aside.name)
                )
                fresh, _customers = ready(path, aside, lambda _tx: note, NO_TASK)
            except BaseException:
                files.remove(aside)
                raise
            files.exchange(path, fresh)
        finally:
            files.remove(beside(path))
            held.release()
        return aside
