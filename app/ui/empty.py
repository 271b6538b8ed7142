"""What a page says while there is nothing on it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.icons import icon
from app.ui.look import look
from app.ui.parts import Button, Words
from app.ui.theme import font

_ENOUGH = 10_000


class _Balanced(Words):
    """Its lines are about as long as each other: no word stands alone in the last one."""

    def __init__(self, text: str) -> None:
        super().__init__(text, "body", "quiet", wraps=True)

    def setText(self, text: str) -> None:
        super().setText(text)
        metrics, wraps = QFontMetrics(font()), Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap

        def high(wide: int) -> int:
            return metrics.boundingRect(QRect(0, 0, wide, _ENOUGH), wraps, text).height()

        widest = look().size.notice_width
        narrowest = max((metrics.horizontalAdvance(word) for word in text.split()), default=widest)
        least = high(widest)
        while narrowest < widest:
            middle = (narrowest + widest) // 2
            if high(middle) > least:
                narrowest = middle + 1
            else:
                widest = middle
        self.setMaximumWidth(widest + 1)  # Qt's lines and its measure differ by a pixel's part


class _Picture(QWidget):
    """A large icon by itself, drawn when it is seen."""

    def __init__(self, icon_name: str) -> None:
        super().__init__()
        side = look().size.icon_large
        self.setFixedSize(side, side)
        self._icon = icon(icon_name, "faint")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._icon.paint(painter, self.rect())
        painter.end()


class EmptyState(QWidget):
    """What an empty page says: what will be here, and the first action. Emits `asked` when that is pressed."""

    asked = Signal()

    def __init__(
        self,
        icon_name: str,
        title: str,
        text: str = "",
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        size = look().size
        self.title = Words(title, "section")
        self.text = _Balanced(text)
        self.button = Button(action)
        self.button.clicked.connect(self.asked)
        if not action:
            self.button.hide()  # never shown from here: without a parent yet, it would be a window and take the keys
        column = QVBoxLayout(self)
        column.setContentsMargins(size.xl, size.xl, size.xl, size.xl)
        column.setSpacing(size.s)
        column.addStretch(2)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(_Picture(icon_name), 0, centre)
        for words in (self.title, self.text):
            words.setAlignment(centre)
        column.addWidget(self.title)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.text, 100)
        line.addStretch(1)
        column.addLayout(line)
        column.addSpacing(size.s)
        column.addWidget(self.button, 0, centre)
        column.addStretch(3)
