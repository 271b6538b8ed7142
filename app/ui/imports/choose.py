"""Where an import begins: a place to drop a file on, or to choose one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui.icons import pixmap
from app.ui.look import look
from app.ui.parts import Button, Words
from app.ui.places import documents, dropped
from app.ui.theme import set_property


class ChooseFile(QFrame):
    """Emits `chosen(Path)`; says under the button what was wrong with a file."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        size = look().size
        set_property(self, "ground", "surface")
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        side = round(size.icon_large * self.devicePixelRatioF())
        self._picture.setPixmap(
            pixmap("file-spreadsheet", "faint", QSize(side, side), self.devicePixelRatioF())
        )
        self.button = Button(self.tr("Choose a file …"), "accent", icon_name="folder-open")
        self.button.setDefault(True)
        self.button.clicked.connect(self.ask)
        self.problem = Words("", "body", "late", wraps=True)
        self.problem.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        title = Words(self.tr("Drop a file here"), "section")
        told = Words(
            self.tr(
                "A list of customers, opening balances, sales or payments, as CSV or XLSX."
                " You see what would come of it before anything is recorded."
            ),
            "body",
            "quiet",
            wraps=True,
        )
        told.setMaximumWidth(size.notice_width)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.xl, size.xl, size.xl, size.xl)
        column.setSpacing(size.m)
        column.addStretch(2)
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        told.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._picture)
        column.addWidget(title)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(told, 100)
        line.addStretch(1)
        column.addLayout(line)
        column.addSpacing(size.s)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.problem)
        column.addStretch(3)
        self.setFocusProxy(self.button)

    def refuse(self, sentence: str) -> None:
        """Say what is wrong with the file; "" takes it back."""
        self.problem.setText(sentence)

    def ask(self) -> None:
        """Let a person choose a file."""
        kinds = self.tr("Lists (*.csv *.tsv *.txt *.xlsx *.xz);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(
            self.window(), self.tr("Choose a file to import"), str(documents()), kinds
        )
        if name:
            self.chosen.emit(Path(name))

    def take(self, urls: list[QUrl]) -> None:
        """What was dropped: one file of this computer."""
        file = dropped(urls)
        if file is not None:
            self.chosen.emit(file)
        else:
            self.refuse(self.tr("Drop one file, please."))
