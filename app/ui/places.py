"""Where files of the window come from and go: the person's documents, what is dropped, names every system takes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtWidgets import QFileDialog, QWidget


def documents() -> Path:
    """The person's folder of documents."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def dropped(urls: list[QUrl]) -> Path | None:
    """The file of this computer that was dropped; None where it is not one."""
    files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return files[0] if len(files) == 1 else None


def ask_where_to_save(parent: QWidget, title: str, suggested: str, ending: str) -> Path | None:
    """Where a file is to go, with its `ending` ("pdf"); None for nowhere.

    The system's dialog asks about a file that is there, but not about the one that a name without its ending comes to:
    for that one it asks once more.
    """
    wanted = documents() / f"{plain_name(suggested)}.{ending}"
    while True:
        kinds = f"{ending.upper()} (*.{ending})"
        chosen, _ = QFileDialog.getSaveFileName(parent, title, str(wanted), kinds)
        if not chosen:
            return None
        path = Path(chosen)
        if path.suffix.casefold() == f".{ending}":
            return path
        wanted = path.with_name(f"{path.name}.{ending}")
        if not wanted.exists():
            return wanted


def plain_name(title: str) -> str:
    """A title as a file's name."""
    return " ".join("".join(" " if c in '<>:"/\\|?*' or not c.isprintable() else c for c in title).split())
