"""Opening a book that may have been written by an older Shopbook. Light: the window's start waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.errors import BookOlder
from app.storage.book import Book

if TYPE_CHECKING:
    from pathlib import Path


def open_book(path: Path, folder: Path, *, wait: float = 0.0, check: bool = True) -> Book:
    """The book at `path`, brought to this version first where an older one wrote it; `folder` keeps it as it was.

    `wait` and `check` as in `Book.open`, whose faults it raises; BackupFailed, DiskFull when it cannot be brought up: it is
    then as it was.
    """
    try:
        return Book.open(path, wait=wait, check=check)
    except BookOlder:
        from app.services.upgrade import upgrade_book

        upgrade_book(path, folder, wait=wait)
    return Book.open(path, wait=wait, check=check)
