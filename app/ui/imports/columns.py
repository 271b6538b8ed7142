"""Which column of a file holds what: each column with its first values and a choice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.imports import FIELDS, ImportKind
from app.ui.imports import names
from app.ui.imports.work import Sample
from app.ui.look import look
from app.ui.parts import Words
from app.ui.reading import set_margins


class ColumnChoices(QScrollArea):
    """A line per column. `changed` when a person chose; a field is held by one column at most."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.boxes: list[QComboBox] = []
        self._kind: ImportKind | None = None

    def show_columns(self, samples: Sequence[Sample]) -> None:
        """The columns of another file."""
        size = look().size
        inside = QWidget()
        inside.setProperty("part", "page")
        grid = QGridLayout()
        set_margins(grid, 0, 0, size.s, 0)
        grid.setHorizontalSpacing(size.m)
        grid.setVerticalSpacing(size.s)
        grid.setColumnStretch(0, 1)
        self.boxes = []
        for row, sample in enumerate(samples):
            told = QVBoxLayout()
            told.setSpacing(0)
            told.addWidget(Words(sample.heading or self.tr("(no heading)"), "strong", elides=True))
            told.addWidget(Words(" · ".join(sample.values), "quiet", "quiet", elides=True))
            box = QComboBox()
            box.setAccessibleName(self.tr("What the column {heading} holds").format(heading=sample.heading))
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setAccessibleDescription(", ".join(sample.values))
            box.currentIndexChanged.connect(self._chosen)
            self.boxes.append(box)
            grid.addLayout(told, row, 0)
            grid.addWidget(box, row, 1, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)
        column.addStretch(1)
        self.setWidget(inside)
        self._kind = None

    def show_choice(self, kind: ImportKind | None, columns: Mapping[str, int]) -> None:
        """What each column holds, of what such a file can have."""
        held = {column: field for field, column in columns.items()}
        for n, box in enumerate(self.boxes):
            with QSignalBlocker(box):
                if kind is not self._kind or not box.count():
                    box.clear()
                    box.addItem(self.tr("Not used"), "")
                    for field in FIELDS[kind] if kind is not None else ():
                        box.addItem(names.field_name(field), field)
                box.setCurrentIndex(max(0, box.findData(held.get(n, ""))))
                box.setEnabled(kind is not None)
        self._kind = kind

    def choice(self) -> dict[str, int]:
        """The column of each field that has one."""
        return {box.currentData(): n for n, box in enumerate(self.boxes) if box.currentData()}

    def _chosen(self) -> None:
        chosen = self.sender()
        if isinstance(chosen, QComboBox) and chosen.currentData():
            for box in self.boxes:
                if box is not chosen and box.currentData() == chosen.currentData():
                    with QSignalBlocker(box):
                        box.setCurrentIndex(0)
        self.changed.emit()
