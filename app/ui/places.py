"""Where files of the window come from and go: the person's documents, what is dropped, names every system takes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl


def documents() -> Path:
    """The person's folder of documents."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def dropped(urls: list[QUrl]) -> Path | None:
    """The file of this computer that was dropped; None where it is not one."""
    files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return files[0] if len(files) == 1 else None


def plain_name(title: str) -> str:
    """A title as a file's name."""
    return " ".join("".join(" " if c in '<>:"/\\|?*' or not c.isprintable() else c for c in title).split())
