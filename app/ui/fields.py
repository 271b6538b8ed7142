"""What people type into: fields that read their text, say what they understood, and show the error under themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.domain.amount_text import has_operator
from app.domain.errors import BookError
from app.domain.money import ENGLISH, Currency, NumberStyle, evaluate_amount, format_amount
from app.ui.flow import flowing
from app.ui.icons import icon, pixmap
from app.ui.led import ChipButton, LedEdit
from app.ui.look import look
from app.ui.parts import Words, icon_size
from app.ui.sentences import in_words
from app.ui.theme import font, set_property


class SpeakingEdit(LedEdit):
    """A line to type into that can say what is wrong (`problem_changed`) and what it understood (`hint_changed`).

    An empty text takes the line back. A `FormField` around it shows both.
    """

    problem_changed = Signal(str)
    hint_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problem = ""
        self._hint = ""

    @property
    def hint(self) -> str:
        """What the field understood, in words; empty for nothing to say."""
        return self._hint

    def set_hint(self, words: str) -> None:
        """Say what was understood."""
        self._hint = words
        self.hint_changed.emit(words)

    @property
    def problem(self) -> str:
        """What is wrong, as it is shown; empty for nothing."""
        return self._problem

    def set_problem(self, sentence: str) -> None:
        """Mark the field as wrong and say why; an empty sentence takes that back."""
        sentence = in_words(sentence)
        self._problem = sentence
        set_property(self, "wrong", "true" if sentence else None)
        self.problem_changed.emit(sentence)


class TextEdit(SpeakingEdit):
    """A plain line of text; with `required`, a sentence to say when it is left empty."""

    def __init__(
        self, text: str = "", *, required: str = "", longest: int = 200, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._required = required
        self.setMaxLength(longest)
        self.setText(text)
        self.textEdited.connect(lambda: self.set_problem(""))

    def check(self) -> str | None:
        """The text without outer spaces, or None after having said that it is needed."""
        text = self.text().strip()
        if self._required and not text:
            self.set_problem(self._required)
            return None
        return text


class MoneyEdit(SpeakingEdit):
    """An amount in the book's currency: "2000", "2,000.50", "3*1500", in the marks of the place.

    `amount_changed(int | None)` tells the minor units while they are typed; None while the text is empty or
    cannot be read. Leaving the field writes the amount out, or says what is wrong.
    """

    amount_changed = Signal(object)

    def __init__(
        self,
        currency: Currency,
        style: NumberStyle = ENGLISH,
        *,
        large: bool = False,
        allow_zero: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._currency = currency
        self._style = style
        self._allow_zero = allow_zero
        self._amount: int | None = None
        self._sign = QLabel(currency.symbol, self)
        self._sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._sign.setProperty("tone", "quiet")
        face = font("figure" if large else "body")
        self.setFont(face)
        self._sign.setFont(face)
        self.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self.textChanged.connect(self._read)
        self.textChanged.connect(self._place_sign)
        self._make_room()

    def amount(self) -> int | None:
        """The minor units typed; None while the field is empty or cannot be read."""
        return self._amount

    def set_amount(self, minor: int | None) -> None:
        """Show an amount in minor units; None empties the field."""
        self.setText("" if minor is None else self._written(minor))
        self.set_problem("")

    def check(self) -> int | None:
        """The amount, or None after having said what is wrong. For the moment of recording."""
        self._write_out()
        if not self.text().strip():
            self.set_problem(
                self.tr("Type an amount, for example {example}.").format(example=self._written(150_000))
            )
        return self._amount

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._write_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_sign()

    def _lead(self) -> None:
        super()._lead()
        self._make_room()

    def _read(self, text: str) -> None:
        before = self._amount
        hint = ""
        if not text.strip():
            self._amount = None
            self.set_problem("")
        else:
            try:
                self._amount = evaluate_amount(text, self._currency, self._style, allow_zero=self._allow_zero)
            except BookError:
                self._amount = None  # said when the field is left: nobody is wrong in the middle of a word
            else:
                self.set_problem("")
                if has_operator(text):
                    hint = "= " + format_amount(self._amount, self._currency, self._style)
        self.set_hint(hint)
        if self._amount != before:
            self.amount_changed.emit(self._amount)

    def _write_out(self) -> None:
        text = self.text()
        if not text.strip():
            return
        try:
            minor = evaluate_amount(text, self._currency, self._style, allow_zero=self._allow_zero)
        except BookError as error:
            self.set_problem(str(error))
            return
        written = self._written(minor)
        if written != text:
            self.setText(written)

    def _written(self, minor: int) -> str:
        return format_amount(minor, self._currency, self._style, symbol=False)

    def _make_room(self) -> None:
        room = self._sign.sizeHint().width() + look().size.xs
        behind = self._currency.symbol_after
        self.setTextMargins(0 if behind else room, 0, room if behind else 0, 0)
        self._place_sign()

    def _place_sign(self) -> None:
        """The sign stands at the figure, as it is written with it: before or behind it, on either side of the field."""
        size, sign = look().size, self._sign.sizeHint().width()
        inset = size.s + size.line
        last = self.width() - inset - sign
        behind, right = self._currency.symbol_after, self.ends_right()
        x = last if behind else inset
        if behind != right:
            taken = self.fontMetrics().horizontalAdvance(self.text()) + size.xs + size.xs // 2
            x = max(inset, last - taken) if right else min(last, inset + taken)
        self._sign.setGeometry(x, 0, sign, self.height())


class SearchEdit(LedEdit):
    """Search as one types: `asked(text)` at every change; Esc empties it; Down goes on to the list (`left_down`)."""

    asked = Signal(str)
    left_down = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.offer_to_clear()
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.textChanged.connect(lambda text: self.asked.emit(text.strip()))

    def take(self, letters: str) -> None:
        """Go on with what was typed on the list."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.setText(self.text() + letters)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        else:
            super().keyPressEvent(event)


class Chip(NamedTuple):
    """One of a few choices: its key, its word, an icon of the set."""

    key: str
    word: str
    icon_name: str = ""


class ChipRow(QWidget):
    """A choice of a few, all in sight: "Cash · Transfer · Card". Arrow keys go from one to the next.

    `chosen(key)` is emitted when another one is chosen, by a person or by `set_choice`.
    """

    chosen = Signal(str)

    def __init__(
        self, name: str, chips: Sequence[Chip], choice: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        flow = flowing(self)
        for chip in chips:
            button = ChipButton(chip.word, self)
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setAccessibleName(f"{name}: {chip.word}")
            if chip.icon_name:
                button.setIcon(icon(chip.icon_name))
                button.setIconSize(icon_size(look().size.l))
            self._group.addButton(button)
            self._buttons[chip.key] = button
            flow.addWidget(button)
        first = self._buttons[choice or chips[0].key]
        first.setChecked(True)
        self.setFocusProxy(first)
        self._group.buttonToggled.connect(self._toggled)

    def choice(self) -> str:
        """The key chosen."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def set_choice(self, key: str) -> None:
        """Choose one, or none with "" where nothing is usual. Raises KeyError for a key there is not."""
        if key:
            self._buttons[key].setChecked(True)
        elif (button := self._group.checkedButton()) is not None:
            self._group.setExclusive(False)
            button.setChecked(False)
            self._group.setExclusive(True)

    def _toggled(self, button: QPushButton, checked: bool) -> None:
        if checked:
            self.setFocusProxy(button)
            self.chosen.emit(self.choice())


class FormField(QWidget):
    """A label, its editor, and one quiet line: what the field understood, a hint, or what is wrong.

    The line always has its place, so that nothing jumps when it speaks. The editor takes the label as its
    name and the line as its description for screen readers.
    """

    def __init__(self, label: str, editor: QWidget, *, hint: str = "", speaks: bool = True) -> None:
        """With `speaks=False` the line has no place until there is something to say: for what cannot be wrong."""
        super().__init__()
        size = look().size
        self._speaks = speaks
        self.editor = editor
        self._hint = hint
        self._understood = ""
        self._error = ""
        self.label = Words(label, "quiet")  # in ink: the quiet line beneath is another thing
        self.label.setBuddy(editor)
        self._mark = QLabel()
        self._line = Words("", "quiet", "quiet", wraps=True)
        self._line.setMinimumHeight(self._line.fontMetrics().height())
        self._line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        foot = QHBoxLayout()
        foot.setSpacing(size.xs)
        foot.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self._line, 1)
        column = QVBoxLayout(self)
        self._row = QHBoxLayout()
        self._row.setSpacing(size.s)
        self._row.addWidget(editor, 1)
        # The line belongs to its own field: it stands nearer to it than to the next one's label.
        column.setContentsMargins(0, 0, 0, size.xs)
        column.setSpacing(size.xs // 2)
        column.addWidget(self.label)
        column.addLayout(self._row)
        column.addLayout(foot)
        column.addStretch(1)
        self._mark.hide()
        if not editor.accessibleName():
            editor.setAccessibleName(label)
        if isinstance(editor, SpeakingEdit):
            editor.problem_changed.connect(self.show_error)
            editor.hint_changed.connect(self._understand)
            self._understood, self._error = editor.hint, editor.problem
        self._say()
        self.setFocusProxy(editor)

    def put_beside(self, part: QWidget) -> None:
        """A button beside the editor, as high as it is."""
        part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._row.addWidget(part)

    def show_error(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence takes it back."""
        self._error = sentence
        set_property(self.editor, "wrong", "true" if sentence else None)
        self._say()

    def set_hint(self, hint: str) -> None:
        """The line while there is nothing else to say."""
        self._hint = hint
        self._say()

    def line_text(self) -> str:
        """What the line says now."""
        return self._line.whole_text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._error:
            self._draw_mark()

    def _understand(self, text: str) -> None:
        self._understood = text
        self._say()

    def _say(self) -> None:
        text = self._error or self._understood or self._hint
        self._line.setText(text)
        self._line.setVisible(self._speaks or bool(text))
        set_property(self._line, "tone", "late" if self._error else "quiet")
        self._mark.setVisible(bool(self._error))
        if self._error:
            self._draw_mark()
        self.editor.setAccessibleDescription(text)

    def _draw_mark(self) -> None:
        side = round(self._line.fontMetrics().height() * self.devicePixelRatioF())
        self._mark.setPixmap(pixmap("circle-alert", "late", QSize(side, side), self.devicePixelRatioF()))


def point_at(fields: Mapping[str, FormField], error: BookError) -> bool:
    """Show a refusal under the field it names and go there; False if it names none of these."""
    field = fields.get(error.field or "")
    if field is None:
        return False
    if isinstance(field.editor, SpeakingEdit):
        field.editor.set_problem(str(error))
    else:
        field.show_error(str(error))
    field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
    return True
