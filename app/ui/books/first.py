"""The first page: a new book, a demo shop to look around in, or a book that is there (LOOK: first start)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from app.ui.fields import FormField, TextEdit
from app.ui.led import ENTER
from app.ui.look import look
from app.ui.parts import Button, Words, card
from app.ui.pick_box import PickBox, currencies, with_code

# What the shops this is for count in, first; the others by name.
USUAL = (
    "NGN",
    "INR",
    "IDR",
    "VND",
    "KES",
    "GHS",
    "PHP",
    "BDT",
    "PKR",
    "EGP",
    "ZAR",
    "XOF",
    "KWD",
    "USD",
    "EUR",
    "GBP",
)
LONGEST_NAME = 120


class FirstPage(QWidget):
    """Emits `new_book(name, currency)`, `demo()`, `open_book()`,
    `from_file()` or `bring_back()`; shows what went wrong under the field.
    """

    new_book = Signal(str, str)
    demo = Signal()
    open_book = Signal()
    bring_back = Signal()
    from_file = Signal()
    recent = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        size = look().size
        box = card()
        box.setFixedWidth(size.dialog_width)
        inside = QVBoxLayout(box)
        inside.setContentsMargins(size.xl, size.xl, size.xl, size.xl)
        inside.setSpacing(size.m)
        inside.addWidget(Words(self.tr("Start your book"), "figure"))
        inside.addWidget(
            Words(self.tr("It stays on this computer. No account, no network."), "body", "quiet", wraps=True)
        )
        self.name = TextEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.name_field = FormField(self.tr("Name of the shop"), self.name)
        self.currency = PickBox()
        self.currency.setAccessibleName(self.tr("Currency"))
        self.currency_field = FormField(self.tr("Currency"), self.currency)
        self.start_button = Button(self.tr("Start my book"), "accent")
        self.start_button.setDefault(True)
        self.start_button.clicked.connect(self._start)
        inside.addWidget(self.name_field)
        inside.addWidget(self.currency_field)
        self.lists = QCheckBox(self.tr("Then bring in my lists (CSV or XLSX)"))
        inside.addWidget(self.lists)
        inside.addWidget(self.start_button)
        inside.addLayout(self._others())
        whole = QWidget()
        whole.setProperty("part", "page")
        column = QVBoxLayout(whole)
        column.addStretch(2)
        column.addWidget(box, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        # In a low window one scrolls, and nothing is pressed together.
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(whole)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)
        self.setFocusProxy(self.name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins the book from wherever no button takes it."""
        if event.key() in ENTER:
            self._start()
        else:
            super().keyPressEvent(event)

    def _others(self) -> QVBoxLayout:
        self.demo_button = Button(self.tr("Look around with a demo shop"), "quiet", icon_name="store")
        self.demo_button.clicked.connect(self.demo)
        self.open_button = Button(self.tr("Open a book"), "quiet", icon_name="folder-open")
        self.open_button.clicked.connect(self.open_book)
        self.bring_back_button = Button(self.tr("Bring back a safety copy"), "quiet", icon_name="history")
        self.bring_back_button.clicked.connect(self.bring_back)
        self.from_file_button = Button(self.tr("New book from a file"), "quiet", icon_name="file-spreadsheet")
        self.from_file_button.clicked.connect(self.from_file)
        buttons = (self.demo_button, self.open_button, self.bring_back_button, self.from_file_button)
        column = QVBoxLayout()
        column.setSpacing(0)
        for button in buttons:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        column.addLayout(self._recent)
        return column

    def guess_currency(self, code: str) -> None:
        """Start with the currency of the place this computer says it is in. What was chosen since then stays."""
        if self.currency.count():
            return
        known = {choice.code: choice for choice in currencies()}
        listed = [known.pop(usual) for usual in USUAL]
        self.currency.offer(map(with_code, (*listed, *known.values())))
        self.currency.insertSeparator(len(listed))
        self.currency.point_at(code)

    def show_recent(self, books: Sequence[str]) -> None:
        """Offer the books used before."""
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for book in books:
            button = Button(Path(book).stem.replace("&", "&&"), "quiet", icon_name="book-open-text")
            button.setToolTip(book)
            button.clicked.connect(lambda _=False, b=book: self.recent.emit(b))
            self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def refuse(self, field: str | None, sentence: str) -> None:
        """Say what is wrong, under the field it belongs to."""
        (self.currency_field if field == "currency" else self.name_field).show_error(sentence)

    def _start(self) -> None:
        name = self.name.text().strip()
        if not name:
            self.name_field.show_error(self.tr("What is the shop called?"))
            self.name.setFocus()
            return
        self.name_field.show_error("")
        at = self.currency.place_of_text()
        code = self.currency.itemData(at) if at >= 0 else self.currency.currentText().strip().upper()
        self.new_book.emit(name, code)
