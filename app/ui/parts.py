"""The small parts pages are made of: words, buttons, figures, badges, the status light, empty states, progress."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.brush import draw_pill
from app.ui.icons import icon
from app.ui.led import LedButton
from app.ui.look import Role, look
from app.ui.reading import leading
from app.ui.sentences import in_words
from app.ui.theme import font, lay_out_at_once, set_property, set_tone
from app.ui.worker import Work

ButtonKind = Literal["plain", "accent", "quiet", "link", "rail"]


def press_by(button: QAbstractButton, keys: str) -> None:
    """Let these keys press a button, at once: by its own shortcut it acts a tenth of a second later (Qt shows it
    pressed first), and what was typed meanwhile went elsewhere.
    """
    QShortcut(QKeySequence(keys), button, button.click)


def announce(widget: QWidget, sentence: str) -> None:
    """Have a screen reader say something that was not asked for."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # two hundred enums: not for a start

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


class Words(QLabel):
    """A text in a role and a tone. `wraps` breaks lines; `elides` ends in "…" instead of asking for room."""

    def __init__(
        self,
        text: str = "",
        role: Role = "body",
        tone: str | None = None,
        *,
        wraps: bool = False,
        elides: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._elides = elides
        self._whole = ""
        self._led = True
        self._lead()
        self.setTextFormat(Qt.TextFormat.PlainText)  # what people typed is never markup
        self.setFont(font(role))
        self.setWordWrap(wraps)
        if elides:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        if tone:
            set_tone(self, tone)
        self.setText(text)

    def setText(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text)
        if self._elides:
            self._elide()
        else:
            super().setText(text)

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Stand there, and no longer where one begins to read."""
        self._led = False
        super().setAlignment(alignment)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange and self._led:
            self._lead()

    def _lead(self) -> None:
        """Begin where one begins to read; Qt would go by the letters of the words."""
        super().setAlignment(leading(backwards=self.isRightToLeft()))

    def whole_text(self) -> str:
        """The text as it was set, even where it is shown shortened."""
        return self._whole

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._elides:
            self._elide()

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        super().setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")


class Button(LedButton):
    """A button that says what happens. One `accent` a page: the thing one came for."""

    def __init__(
        self,
        text: str,
        kind: ButtonKind = "plain",
        *,
        icon_name: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", None if kind == "plain" else kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        if kind == "accent":
            self.setFont(font("strong"))
        if icon_name is not None:
            self.setIcon(icon(icon_name, "on_accent" if kind == "accent" else "quiet"))
            self.setIconSize(icon_size(look().size.icon))


class Hairline(QFrame):
    """A line of one pixel, across or upright."""

    def __init__(self, *, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "hairline")
        line = look().size.line
        if upright:
            self.setFixedWidth(line)
        else:
            self.setFixedHeight(line)


class Badge(QLabel):
    """A word or two on a soft ground in their tone: "Paid in part", "Late"."""

    def __init__(self, text: str, tone: str = "quiet", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        size = look().size
        self._ground = tone
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font("quiet"))
        self.setContentsMargins(size.s, size.xs // 2, size.s, size.xs // 2)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_tone(self, tone)

    def say(self, text: str, tone: str) -> None:
        """Other words in another tone."""
        self._ground = tone
        self.setText(text)
        set_tone(self, tone)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = look()
        painter = QPainter(self)
        radius = min(self.height() / 2, worn.size.pill)
        draw_pill(painter, self.rect(), worn.colour.pill(self._ground), radius, worn.size.line)
        painter.end()
        super().paintEvent(event)


class StatusLight(QWidget):
    """A dot and the words that say the same: "● All 1,204 balances proved · 14:02". A click asks for more."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        size = look().size
        self.tone: Literal["proved", "owes", "late", "quiet"] = "quiet"
        self._button = LedButton(self)
        self._button.setProperty("kind", "status")
        self._button.setFont(font("quiet"))
        self._button.setIconSize(icon_size(size.l))
        self._button.clicked.connect(self.clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._button)

    def say(self, words: str, tone: Literal["proved", "owes", "late", "quiet"]) -> None:
        """Show a state: proved (✓), owes (something was put right or waits), late (something is wrong), quiet."""
        signs = {"proved": "circle-check", "owes": "triangle-alert", "late": "circle-alert", "quiet": "clock"}
        self.tone = tone
        self._button.setText(words)
        self._button.setIcon(icon(signs[tone], tone))
        set_tone(self._button, tone if tone != "quiet" else None)
        self._button.setAccessibleName(words)
        lay_out_at_once(self)

    def words(self) -> str:
        """What it says now."""
        return self._button.text()


class Figure(QWidget):
    """A big number under its quiet name: "Money in today / ₦84,200.00". `hero` for the one figure of a page."""

    def __init__(
        self,
        name: str,
        amount: str = "–",
        tone: str | None = None,
        *,
        hero: bool = False,
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = Words(name, "quiet", "quiet")
        self._amount = Words(amount, "hero" if hero else "figure", tone)
        self._amount.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._note = Words(note, "quiet", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._name, self._amount, self._note):
            column.addWidget(part)
        self._note.setVisible(bool(note))
        self._tell()

    def show_amount(self, amount: str, tone: str | None = None, note: str = "") -> None:
        """Another figure, its tone, and a quiet line beneath it."""
        self._amount.setText(amount)
        set_tone(self._amount, tone)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._tell()

    def rename(self, name: str) -> None:
        """Another name above the figure: "Owes", "In credit"."""
        self._name.setText(name)
        self._tell()

    def amount_text(self) -> str:
        """The figure as shown."""
        return self._amount.whole_text()

    def _tell(self) -> None:
        said = ", ".join(filter(None, (self._amount.whole_text(), self._note.whole_text())))
        self.setAccessibleName(f"{self._name.whole_text()}: {said}")


class Section(QWidget):
    """A titled part of a page: title and, at its end, small actions; then what is added to `body`."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        size = look().size
        self.title = Words(title, "section")
        self._head = QHBoxLayout()
        self._head.setSpacing(size.s)
        self._head.addWidget(self.title)
        self._head.addStretch(1)
        self.body = QVBoxLayout()
        self.body.setSpacing(size.s)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.m)
        column.addLayout(self._head)
        column.addLayout(self.body, 1)

    def add_action(self, action: QWidget) -> None:
        """Put a small button at the end of the title's line."""
        self._head.addWidget(action)


class ProgressLine(QWidget):
    """Long work: what is being done, "12,400 of 245,903 rows", a thin line, and Cancel. Connect `cancelled`."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        size = look().size
        self._title = Words("", elides=True)
        self._figure = Words("", "quiet", "quiet")
        self._bar = QProgressBar(textVisible=False)
        self.cancel_button = Button(self.tr("Cancel"), "quiet")
        self.cancel_button.clicked.connect(self._cancel)
        words = QHBoxLayout()
        words.setSpacing(size.s)
        words.addWidget(self._title, 1)
        words.addWidget(self._figure)
        column = QVBoxLayout()
        column.setSpacing(size.xs)
        column.addLayout(words)
        column.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(size.m)
        row.addLayout(column, 1)
        row.setAlignment(column, Qt.AlignmentFlag.AlignVCenter)  # higher parts beside it do not part them
        row.addWidget(self.cancel_button)

    def show_work(self, work: Work) -> None:
        """Show how far it is; connect it to the desk's `started` and `progress`."""
        self._title.setText(" · ".join(filter(None, (work.title, work.part()))))
        self._bar.setAccessibleName(work.title)
        self.cancel_button.setEnabled(not work.cancelled)
        count = self.locale().toString
        what = in_words(work.what)
        if work.total:
            # The line counts in thousandths: Qt's bar takes 32 bits.
            self._bar.setRange(0, 1000)
            self._bar.setValue(min(1000, work.done * 1000 // work.total))
            figure = self.tr("{done} of {total} {what}").format(
                done=count(work.done), total=count(work.total), what=what
            )
        else:
            self._bar.setRange(0, 0)
            figure = self.tr("{done} {what}").format(done=count(work.done), what=what) if work.done else ""
        self._figure.setText(work.words() or figure.strip())

    def figure_text(self) -> str:
        """The figure as shown."""
        return self._figure.whole_text()

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self._figure.setText(self.tr("Stopping …"))
        self.cancelled.emit()


def icon_size(side: int) -> QSize:
    """The room an icon of `side` takes beside words: a little wider, since Qt leaves it too close to them."""
    return QSize(side + look().size.xs, side)


def card(parent: QWidget | None = None) -> QFrame:
    """A white sheet on the paper, for what stands apart. Never one within another."""
    made = QFrame(parent)
    set_property(made, "ground", "surface")
    return made
