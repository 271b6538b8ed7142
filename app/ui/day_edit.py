"""A day: typed as the place writes it, stepped with the arrow keys, or picked from a month."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QVBoxLayout, QWidget

from app.domain.errors import BookError
from app.locales import format_day, format_weekday, parse_day
from app.ui.fields import SpeakingEdit
from app.ui.icons import icon
from app.ui.language import spoken
from app.ui.look import look


class DayEdit(SpeakingEdit):
    """A day. `day_changed(date | None)` tells it while it is typed; None while it cannot be read.

    Reads "12 May", "12/5", "yesterday", "-3" (see `app.locales.parse_day`). Up and Down go a day, Page Up and
    Page Down a month, Alt+Down opens the month. `today` is asked for each time: a window may stay open overnight.
    """

    day_changed = Signal(object)

    def __init__(
        self,
        locale: str,
        day: date | None = None,
        *,
        today: Callable[[], date] = date.today,
        optional: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Shows `day`; without one it shows today, or nothing where the day is `optional`."""
        super().__init__(parent)
        self._locale = locale
        self._today = today
        self._optional = optional
        self._day: date | None = None
        # What was written here, and for which day: it need not be read, which takes the names of all months.
        self._written: tuple[str, date | None] = ("", None)
        self._month: _Month | None = None
        action = self.addAction(icon("calendar-days"), QLineEdit.ActionPosition.TrailingPosition)
        action.setText(self.tr("Pick from the month"))
        action.triggered.connect(self.open_month)
        self.textChanged.connect(self._read)
        self.set_day(day if day is not None or optional else today())

    def day(self) -> date | None:
        """The day typed; None while the field is empty or cannot be read."""
        return self._day

    def set_day(self, day: date | None) -> None:
        """Show a day; None empties the field."""
        self._written = ("" if day is None else self._words(day), day)
        self.setText(self._written[0])
        self.set_problem("")

    def check(self) -> date | None:
        """The day, or None after having said what is wrong (None without a word where it is optional and empty)."""
        self._write_out()
        if not self.text().strip() and not self._optional:
            self.set_problem(
                self.tr("Type a day, for example {example}.").format(example=self._words(self._today()))
            )
        return self._day

    def open_month(self) -> None:
        """Let the month fall out beneath the field."""
        if self._month is None:
            self._month = _Month(self)
            self._month.picked.connect(self._take)
        self._month.open_at(self._day or self._today(), self.mapToGlobal(QPoint(0, self.height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_month()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._step(timedelta(days=1 if key == Qt.Key.Key_Up else -1))
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            start = QDate(self._start().year, self._start().month, self._start().day)
            self._take(_as_date(start.addMonths(1 if key == Qt.Key.Key_PageUp else -1)))
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._write_out()

    def _start(self) -> date:
        return self._day or self._today()

    def _step(self, by: timedelta) -> None:
        self._take(self._start() + by)

    def _take(self, day: date) -> None:
        self.set_day(day)
        self.selectAll()

    def _words(self, day: date) -> str:
        return format_day(day, self._locale, language=spoken())

    def _read(self, text: str) -> None:
        before = self._day
        try:
            self._day = self._meant(text) if text.strip() else None
        except BookError:
            self._day = None
        if self._day is not None or not text.strip():
            self.set_problem("")
        self.set_hint(self._meaning(self._day) if self._day else "")
        if self._day != before:
            self.day_changed.emit(self._day)

    def _write_out(self) -> None:
        text = self.text()
        if not text.strip():
            return
        try:
            written = self._words(self._meant(text))
        except BookError as error:
            self.set_problem(str(error))
            return
        if written != text:
            self.setText(written)

    def _meant(self, text: str) -> date:
        """The day this text says; raises BookError."""
        written, day = self._written
        if day is not None and text == written:
            return day
        return parse_day(text, self._locale, self._today(), language=spoken())

    def _meaning(self, day: date) -> str:
        """The weekday, and "Today" and its neighbours by name: a slip of the finger shows."""
        weekday = format_weekday(day, self._locale, spoken())
        near = {0: self.tr("Today"), -1: self.tr("Yesterday"), 1: self.tr("Tomorrow")}.get(
            (day - self._today()).days
        )
        return f"{near} · {weekday}" if near else weekday


class _Month(QFrame):
    """The month that falls out of a day field."""

    picked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        size = look().size
        self.setProperty("part", "popup")
        self._calendar = QCalendarWidget()
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        # The names of the month in the language spoken, the days of the week from where the place begins it.
        self._calendar.setLocale(QLocale(spoken()))
        self._calendar.setFirstDayOfWeek(parent.locale().firstDayOfWeek())
        self._calendar.activated.connect(self._pick)
        self._calendar.clicked.connect(self._pick)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.s, size.s, size.s, size.s)
        column.addWidget(self._calendar)

    def open_at(self, day: date, place: QPoint) -> None:
        """Show the month of `day` beneath the field, on the screen."""
        self._colour()
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        hint = self.sizeHint()
        room = self.screen().availableGeometry()
        x = max(room.left(), min(place.x(), room.right() - hint.width()))
        y = max(room.top(), min(place.y(), room.bottom() - hint.height()))
        self.move(x, y)
        self.show()
        self._calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _colour(self) -> None:
        plain = QTextCharFormat()  # without the red that Qt gives to Saturdays and Sundays
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(weekday, plain)
        title = QTextCharFormat()
        title.setForeground(QColor(look().colour.quiet))
        title.setBackground(QColor(look().colour.surface))
        self._calendar.setHeaderTextFormat(title)

    def _pick(self, picked: QDate) -> None:
        self.hide()
        self.picked.emit(_as_date(picked))


def _as_date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
