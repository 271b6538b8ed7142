"""Which file is a bank statement: the system's own dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

PATTERNS = "*.ofx *.qfx *.sta *.mt940 *.940 *.txt *.csv *.xlsx *.xml"


def ask_for_file(parent: QWidget, folder: Path) -> Path | None:
    """The statement a person chooses; None where none was."""
    title = QCoreApplication.translate("MatchDialog", "Choose a bank statement")
    statements = QCoreApplication.translate("MatchDialog", "Bank statements")
    everything = QCoreApplication.translate("MatchDialog", "All files")
    kinds = f"{statements} ({PATTERNS});;{everything} (*)"
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(folder), kinds)
    return Path(chosen) if chosen else None
