"""What narrows a list of the book: words, a customer, choices of the list's own, the days."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.customer_picker import CustomerPicker
from app.ui.fields import SearchEdit
from app.ui.finding import finder
from app.ui.look import look
from app.ui.page import Context
from app.ui.period import Period

_PAUSE_MS = 150


class ListFilters(QWidget):
    """Emits `changed` a moment after the last change, if the days chosen make sense.

    Subclasses add their choices with `add_choice`, and put together the query of their list.
    """

    changed = Signal()

    def __init__(
        self,
        context: Context,
        hint: str,
        periods: Sequence[str],
        start: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.tell)
        self.search_edit = SearchEdit(hint)
        self.search_edit.asked.connect(self._later)
        self.customer = CustomerPicker(context.desk, finder(context))
        self.customer.setPlaceholderText(self.tr("All customers"))
        self.customer.setAccessibleName(self.tr("Customer"))
        self.customer.setClearButtonEnabled(True)
        self.customer.picked.connect(self._later)
        self.customer.textChanged.connect(self._later)
        self.period = Period(context, periods, start)
        self.period.changed.connect(self._later)
        self._choices: list[QComboBox] = []
        self._top = QHBoxLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        size = look().size
        self._top.setSpacing(size.s)
        self._top.addWidget(self.search_edit, 3)
        self._top.addWidget(self.customer, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.s)
        column.addLayout(self._top)
        column.addWidget(self.period)

    def add_choice(self, name: str, everything: str, nothing_chosen: object) -> QComboBox:
        """A choice beside the customer, which leaves nothing out at first. `name` is for screen readers."""
        choice = QComboBox()
        choice.setAccessibleName(name)
        choice.addItem(everything, nothing_chosen)
        choice.currentIndexChanged.connect(self._later)
        self._top.addWidget(choice)
        self._choices.append(choice)
        return choice

    def customer_id(self) -> int | None:
        """The customer chosen; None for all of them."""
        customer = self.customer.choice()
        return None if customer is None else customer.id

    def text(self) -> str:
        """The words searched for."""
        return self.search_edit.text().strip()

    def chosen_words(self) -> tuple[str, ...]:
        """What is left out beside the days, said by what is shown: "Sales", "Amaka Obi", "“rice”"."""
        match = self.customer.choice()
        named = [box.currentText() for box in self._choices if box.currentData()]
        text = self.tr("“{text}”").format(text=self.text()) if self.text() else ""
        return tuple(part for part in (*named, match.name if match else "", text) if part)

    def tell(self) -> None:
        """Emit `changed` now. Days that make no sense have said so at their field."""
        self._pause.stop()
        if self.period.days() is not None:
            self.changed.emit()

    def adopt(self, context: Context) -> None:
        """The book's settings have changed."""
        self.period.adopt(context)

    def _later(self, *_changed: object) -> None:
        self._pause.start()
