"""A figure that leads to where it comes from: a name, the amount, what has changed since; pressed like a button."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.led import LedButton
from app.ui.look import Role, look
from app.ui.parts import Words
from app.ui.theme import set_tone


class FigureButton(LedButton):
    """The role of the amount says how large it is: `hero` for the one figure of the page."""

    def __init__(self, name: str, role: Role = "figure", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        size = look().size
        self.setProperty("kind", "figure")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        self._name = Words(name, "quiet", "quiet")
        self._amount = Words("–", role)
        self._note = Words("", "quiet", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(size.s, size.xs, size.s, size.xs)
        column.setSpacing(0)
        # The style sheet sets a least height for buttons of one line; this one is as high as what it says.
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetMinimumSize)
        for part in (self._name, self._amount, self._note):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeading)  # figures have no direction of their own
        self._tell()

    def show_amount(self, amount: str, tone: str | None = None, note: str = "") -> None:
        """The figure, its tone, and the quiet line beneath it; the line keeps its place while it is empty."""
        self._amount.setText(amount)
        set_tone(self._amount, tone)
        self._note.setText(note)
        self._tell()
        self.updateGeometry()

    def amount_text(self) -> str:
        """The figure as shown."""
        return self._amount.whole_text()

    def note_text(self) -> str:
        """The line beneath it."""
        return self._note.whole_text()

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _tell(self) -> None:
        self.setAccessibleName(f"{self._name.whole_text()}: {self._amount.whole_text()}")
        self.setAccessibleDescription(self._note.whole_text())


class FigureRow(QWidget):
    """Figures side by side in columns of one width; in two rows where one has no room, never shortened."""

    def __init__(self, buttons: list[FigureButton], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = buttons
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look().size.m)
        self._grid.setVerticalSpacing(look().size.s)
        self.lay(len(buttons))

    def lay(self, columns: int) -> None:
        """Put them into so many columns."""
        if columns == self._columns:
            return
        self._columns = columns
        for n, button in enumerate(self._buttons):
            self._grid.addWidget(button, n // columns, n % columns, Qt.AlignmentFlag.AlignTop)
        for n in range(len(self._buttons)):
            self._grid.setColumnStretch(n, 1 if n < columns else 0)

    def fit(self, width: int) -> None:
        """As many columns as `width` has room for: all, half of them, or one."""
        widest = max(button.sizeHint().width() for button in self._buttons) + look().size.m
        count = len(self._buttons)
        self.lay(next((n for n in (count, max(1, count // 2)) if n * widest <= width), 1))
