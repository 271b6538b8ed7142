"""One setting each: it shows what is in force, takes what is typed or chosen, and says at itself what is wrong.

An editor emits `asked(value)` once a person is done with it (Enter, or leaving the field; at once for a choice),
with the value as the book keeps it. What is refused stays as it was typed.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.errors import BookError
from app.domain.money import NumberStyle, parse_decimal
from app.locales import format_day_month, parse_day
from app.ui.fields import FormField, TextEdit
from app.ui.language import spoken
from app.ui.look import look
from app.ui.page import Context
from app.ui.parts import Words
from app.ui.pick_box import PickBox

YEAR = 2001  # no leap year: 29 February begins no year


@dataclass(frozen=True, slots=True)
class Option:
    """One of a few choices, with what it does in words."""

    value: str
    title: str
    means: str = ""


def _beneath(words: Words) -> QHBoxLayout:
    """What belongs to a choice, set in under its name, from the side where reading starts."""
    size = look().size
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 0, size.s)
    line.setSpacing(0)
    line.addSpacing(size.xl + size.xs)
    line.addWidget(words, 1)
    return line


class Editor(QWidget):
    """What all of them have. `name` is what the setting is called, also for the palette."""

    asked = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look().size.xs)

    @abstractmethod
    def show_value(self, value: str) -> None:
        """Show what is in force, unless something else is being typed."""

    def refuse(self, sentence: str) -> None:
        """Say what is wrong; what was typed stays."""

    def words_for(self, value: str) -> str:
        """A value of this setting as a person reads it."""
        return value

    def save(self) -> None:
        """Ask for what is typed and not yet saved."""


class TextSetting(Editor):
    """A line of text. Subclasses read and write something else with it."""

    def __init__(self, name: str, *, hint: str = "", longest: int = 300, required: str = "") -> None:
        super().__init__(name)
        self._shown = ""
        self._asked_for: str | None = None
        self.edit = TextEdit(longest=longest, required=required)
        self.field = FormField(name, self.edit, hint=hint)
        self._column.addWidget(self.field)
        self.edit.editingFinished.connect(self.save)
        self.setFocusProxy(self.edit)

    def show_value(self, value: str) -> None:
        text = self.words_for(value)
        if self.edit.text() == self._shown or self._asked_for == self.edit.text():
            self.edit.setText(text)
            self.edit.set_problem("")
        self._shown = text
        self._asked_for = None

    def refuse(self, sentence: str) -> None:
        self._asked_for = None
        self.edit.set_problem(sentence)

    def read(self, text: str) -> str:
        """What is typed as the book keeps it; raises BookError."""
        return text

    def save(self) -> None:
        text = self.edit.text()
        if text in (self._shown, self._asked_for):
            return
        if self.edit.check() is None:
            return
        try:
            value = self.read(text.strip())
        except BookError as error:
            self.refuse(str(error))
            return
        self._asked_for = text
        self.asked.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.edit.text() != self._shown:
            self.edit.setText(self._shown)
            self.edit.set_problem("")
        else:
            super().keyPressEvent(event)


class PercentSetting(TextSetting):
    """A rate in percent; the book keeps basis points."""

    def __init__(self, name: str, style: NumberStyle, *, hint: str = "") -> None:
        super().__init__(name, hint=hint, longest=9)
        self._style = style

    def words_for(self, value: str) -> str:
        if not value:
            return ""
        rate = (Decimal(value) / 100).normalize()
        return f"{rate:f}".replace(".", self._style.decimal) + " %"

    def read(self, text: str) -> str:
        rate = parse_decimal(text.removesuffix("%").strip() or "0", self._style, field="value") * 100
        return str(int(rate)) if rate == int(rate) else str(rate)


class NumberSetting(TextSetting):
    """A whole number, with what it counts beside it."""

    def __init__(self, name: str, unit: Callable[[int], str], *, hint: str = "") -> None:
        super().__init__(name, hint=hint, longest=5)
        self._unit = unit

    def words_for(self, value: str) -> str:
        return value

    def say(self, value: str) -> str:
        """The number with its unit: "5 minutes"."""
        return self._unit(int(value)) if value.isdigit() else value


class YearStartSetting(TextSetting):
    """The day on which a year of accounts begins: "1 April"; the book keeps "04-01"."""

    def __init__(self, name: str, context: Context, *, hint: str = "") -> None:
        super().__init__(name, hint=hint, longest=40)
        self._context = context

    def words_for(self, value: str) -> str:
        if not value:
            return ""
        month, number = map(int, value.split("-"))
        return format_day_month(date(YEAR, month, number), self._context.info.locale, spoken(), whole=True)

    def read(self, text: str) -> str:
        day = parse_day(
            text, self._context.info.locale, self._context.today(), field="value", language=spoken()
        )
        return f"{day:%m-%d}"


class ChoiceSetting(Editor):
    """A few choices, each with what it means beneath it."""

    def __init__(self, name: str, options: Sequence[Option]) -> None:
        super().__init__(name)
        self._options = {option.value: option for option in options}
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QRadioButton] = {}
        self._column.addWidget(Words(name, "quiet"))
        for option in options:
            button = QRadioButton(option.title)
            button.setAccessibleDescription(option.means)
            self._group.addButton(button)
            self.buttons[option.value] = button
            self._column.addWidget(button)
            if option.means:
                self._column.addLayout(_beneath(Words(option.means, "quiet", "quiet", wraps=True)))
        self._shown = ""
        self._wrong = Words("", "quiet", "late", wraps=True)
        self._wrong.hide()
        self._column.addWidget(self._wrong)
        self._group.buttonClicked.connect(self._chosen)
        self.setFocusProxy(next(iter(self.buttons.values())))

    def show_value(self, value: str) -> None:
        self._shown = value
        self._wrong.hide()
        button = self.buttons.get(value)
        if button is not None:
            button.setChecked(True)
            self.setFocusProxy(button)

    def refuse(self, sentence: str) -> None:
        self.show_value(self._shown)
        self._wrong.setText(sentence)
        self._wrong.show()

    def words_for(self, value: str) -> str:
        return self._options[value].title if value in self._options else value

    def _chosen(self) -> None:
        chosen = next(value for value, button in self.buttons.items() if button.isChecked())
        if chosen != self._shown:
            self.asked.emit(chosen)


class SwitchSetting(Editor):
    """On or off; the value is "1" or "0"."""

    def __init__(self, name: str, *, hint: str = "") -> None:
        super().__init__(name)
        self._shown = False
        self.box = QCheckBox(name)
        self.box.setAccessibleDescription(hint)
        self._column.addWidget(self.box)
        if hint:
            self._column.addLayout(_beneath(Words(hint, "quiet", "quiet", wraps=True)))
        self.wrong = Words("", "quiet", "late", wraps=True)
        self._refusal = QWidget()
        self._refusal.setLayout(_beneath(self.wrong))
        self._refusal.hide()
        self._column.addWidget(self._refusal)
        self.box.clicked.connect(self._clicked)
        self.setFocusProxy(self.box)

    def show_value(self, value: str) -> None:
        self._shown = value == "1"
        self.box.setChecked(self._shown)
        self._refusal.hide()

    def refuse(self, sentence: str) -> None:
        self.box.setChecked(self._shown)
        self.wrong.setText(sentence)
        self._refusal.show()

    def words_for(self, value: str) -> str:
        return self.tr("yes") if value == "1" else self.tr("no")

    def _clicked(self) -> None:
        self.asked.emit("1" if self.box.isChecked() else "0")


class PickSetting(Editor):
    """One of many, found by typing any part of its name."""

    def __init__(self, name: str, *, hint: str = "") -> None:
        super().__init__(name)
        self._shown = ""
        self.combo = PickBox()
        self.field = FormField(name, self.combo, hint=hint)
        self._column.addWidget(self.field)
        self.combo.activated.connect(self._picked)
        line = self.combo.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._typed)
        self.setFocusProxy(self.combo)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """What can be picked: values and names."""
        self.combo.offer(choices)
        self.combo.point_at(self._shown)

    def show_value(self, value: str) -> None:
        self._shown = value
        self.combo.point_at(value)
        self.field.show_error("")

    def refuse(self, sentence: str) -> None:
        self.field.show_error(sentence)

    def words_for(self, value: str) -> str:
        at = self.combo.findData(value)
        return self.combo.itemText(at) if at >= 0 else value

    def _picked(self, at: int) -> None:
        value = str(self.combo.itemData(at))
        if value != self._shown:
            self.asked.emit(value)

    def _typed(self) -> None:
        text, at = self.combo.currentText().strip(), self.combo.place_of_text()
        if at >= 0:
            self._picked(at)
        elif text and text != self._shown:
            self.refuse(self.tr("Pick one from the list: type a part of its name."))
