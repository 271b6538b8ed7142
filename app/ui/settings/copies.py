"""Where safety copies go, and one now."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app.paths import folders
from app.ui.flow import flowing
from app.ui.look import look
from app.ui.page import Context
from app.ui.parts import Button, Words


class CopiesFolder(QWidget):
    """`folder_chosen(Path | None)`, None for the usual one; `back_up_asked`, `bring_back_asked`."""

    folder_chosen = Signal(object)
    back_up_asked = Signal()
    bring_back_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        size = look().size
        self._context = context
        self._folder: Path | None = None
        self.where = Words("", "body", wraps=True)
        self.choose_button = Button(self.tr("Another folder …"), icon_name="folder-open")
        self.choose_button.clicked.connect(self._choose)
        self.usual_button = Button(self.tr("The usual folder"), "quiet")
        self.usual_button.clicked.connect(lambda: self.folder_chosen.emit(None))
        self.now_button = Button(self.tr("Make a safety copy"), icon_name="save")
        self.now_button.clicked.connect(self.back_up_asked)
        self.back_button = Button(self.tr("Bring one back …"), icon_name="history")
        self.back_button.clicked.connect(self.bring_back_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.s)
        column.addWidget(Words(self.tr("Folder"), "quiet"))
        column.addWidget(self.where)
        column.addWidget(_side_by_side(self.choose_button, self.usual_button))
        column.addSpacing(size.s)
        column.addWidget(_side_by_side(self.now_button, self.back_button))

    def show_folder(self, folder: Path | None) -> None:
        """Show where copies go."""
        self._folder = folder
        self.where.setText(str(folder or folders().backups))
        self.usual_button.setVisible(folder is not None)

    def _choose(self) -> None:
        start = str(self._folder or folders().backups)
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where safety copies go"), start)
        if chosen:
            self.folder_chosen.emit(Path(chosen))


def _side_by_side(*buttons: Button) -> QWidget:
    """Buttons that belong together, one below the other where words are long."""
    row = QWidget()
    flow = flowing(row)
    for button in buttons:
        flow.addWidget(button)
    return row
