"""Parts of Qt whose words go by their letters alone, led by the direction of reading."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QStyleOptionButton, QWidget

from app.ui.icons import icon
from app.ui.reading import FIGURES, isolated, leading, turned

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class LedEdit(QLineEdit):
    """Qt would begin by the letters: "21 Nov" at the left edge, far from its label on the right. A field of
    figures under each other (`stand_as_figures`) ends on the right for everybody.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures = False
        self.setAlignment(leading(backwards=self.isRightToLeft()))

    def stand_as_figures(self) -> None:
        """End on the right, beneath the figures above and below."""
        self._figures = True
        self._lead()

    def offer_to_clear(self) -> None:
        """A cross of the look at the end while there is something to clear. Qt's is drawn for no look of ours, and
        with an icon of ours it would keep its room in an empty field, too.
        """
        self.setClearButtonEnabled(True)
        cross = self.findChildren(QAction)[-1]
        cross.setIcon(icon("x"))
        cross.setVisible(bool(self.text()))
        self.textChanged.connect(lambda text: cross.setVisible(bool(text)))

    def ends_right(self) -> bool:
        """Whether what is typed ends on the right."""
        return self._figures or self.isRightToLeft()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._lead()

    def _lead(self) -> None:
        self.setAlignment(FIGURES if self._figures else leading(backwards=self.isRightToLeft()))


class LedButton(QPushButton):
    """A button whose words keep their own order: "58 mm", "Print …".

    Enter presses it on every system alike, also in a dialog that has another as its default: who went to Close and
    presses Enter means Close, and not that anything is recorded.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in ENTER:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        if turned():
            option.text = isolated(option.text)


class ChipButton(LedButton):
    """One choice of several. It is chosen by Space and the arrow keys; in a dialog Enter is left to its default."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and isinstance(self.window(), QDialog):
            event.ignore()
        else:
            super().keyPressEvent(event)
