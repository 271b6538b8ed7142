"""Where files go that the window writes: the person's documents, under a name every system takes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def documents() -> Path:
    """The person's folder of documents."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def plain_name(title: str) -> str:
    """A title as a file's name."""
    return " ".join("".join(" " if c in '<>:"/\\|?*' or not c.isprintable() else c for c in title).split())
