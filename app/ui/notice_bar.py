"""The strip at the foot of the window. Imported and made when there is something to say (DESIGN 8)."""

from __future__ import annotations

from PySide6.QtCore import QAbstractAnimation, QEvent, QObject, QPropertyAnimation, QSize, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGraphicsOpacityEffect, QHBoxLayout, QLabel, QPushButton, QWidget

from app.ui.icons import icon, pixmap
from app.ui.led import LedButton
from app.ui.look import look
from app.ui.parts import Words, announce
from app.ui.reading import set_margins
from app.ui.theme import font, set_tone


class NoticeBar(QFrame):
    """The strip at the foot of the window: a sign, a sentence, what can be done, Close. `gone` when it has left."""

    undo_pressed = Signal()
    lead_pressed = Signal()
    print_pressed = Signal()
    gone = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        size = look().size
        self._sign = QLabel()
        self._words = Words("", wraps=True)
        self._undo = LedButton(self.tr("Undo"))
        self._undo.setProperty("kind", "notice")
        self._undo.setFont(font("strong"))
        self._undo.clicked.connect(self.undo_pressed)
        self._print = LedButton(self.tr("Print"))
        self._print.setProperty("kind", "notice")
        self._print.setFont(font("strong"))
        self._print.setToolTip(self.tr("The receipt · Ctrl+P"))
        self._print.clicked.connect(self.print_pressed)
        self._lead = LedButton()
        self._lead.setProperty("kind", "notice")
        self._lead.setFont(font("strong"))
        self._lead.clicked.connect(self.lead_pressed)
        self._close = LedButton()
        self._close.setFlat(True)
        self._close.setProperty("kind", "notice")
        self._close.setAccessibleName(self.tr("Close this notice"))
        self._close.setToolTip(self.tr("Close this notice"))
        self._close.clicked.connect(self.close_softly)
        self._row = row = QHBoxLayout(self)
        set_margins(row, size.l, size.s, size.s, size.s)
        row.setSpacing(size.m)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.addWidget(self._print)
        row.addWidget(self._undo)
        row.addWidget(self._lead)
        row.addWidget(self._close)
        self._effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(self._effect)
        self._fade = QPropertyAnimation(self._effect, b"opacity", self)
        self._fade.setDuration(look().motion.fade_ms)
        self._fade.finished.connect(self._faded)
        self._stay = QTimer(self, singleShot=True, interval=look().motion.notice_ms)
        self._stay.timeout.connect(self._time_is_up)
        window.installEventFilter(self)
        self.hide()

    def words(self) -> str:
        """What it says; empty while it says nothing."""
        return self._words.whole_text() if self.isVisible() else ""

    def undo_button(self) -> QPushButton:
        """The button that takes it back."""
        return self._undo

    def print_button(self) -> QPushButton:
        """The button that shows its receipt."""
        return self._print

    def lead_button(self) -> QPushButton:
        """The button that leads to what can be done about it."""
        return self._lead

    def close_button(self) -> QPushButton:
        """The button that closes it."""
        return self._close

    def speak(
        self, sentence: str, *, can_undo: bool, wrong: bool, can_print: bool = False, lead: str = ""
    ) -> None:
        """Say something instead of what was said before; `lead` are the words of a button that leads on."""
        self._words.setText(sentence)
        self._undo.setVisible(can_undo)
        self._print.setVisible(can_print)
        self._lead.setText(lead)
        self._lead.setVisible(bool(lead))
        self.setProperty("part", "error" if wrong else "notice")
        for part in (self, self._lead):
            self.style().unpolish(part)
            self.style().polish(part)
        set_tone(self._words, "ink" if wrong else "on_notice")  # children do not follow a parent's property
        size = look().size
        side = round(size.icon * self.devicePixelRatioF())
        sign = ("circle-alert", "late") if wrong else ("circle-check", "notice_action")
        self._sign.setPixmap(pixmap(*sign, QSize(side, side), self.devicePixelRatioF()))
        self._close.setIcon(icon("x", "quiet" if wrong else "on_notice"))
        self._place()
        self.raise_()
        self.show()
        self._run_fade(1.0)
        if wrong:
            self._stay.stop()
        else:
            self._stay.start()
        announce(self, sentence)

    def close_softly(self) -> None:
        """Fade away."""
        self._stay.stop()
        if self.isVisible():
            self._run_fade(0.0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._window and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _time_is_up(self) -> None:
        if self._undo.hasFocus() or self._print.hasFocus() or self.underMouse():
            self._stay.start()  # somebody is about to press one of them
        else:
            self.close_softly()

    def _run_fade(self, to: float) -> None:
        self._fade.stop()
        self._fade.setStartValue(self._effect.opacity() if self.isVisible() and to == 0.0 else 1.0 - to)
        self._fade.setEndValue(to)
        self._fade.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)

    def _faded(self) -> None:
        if self._effect.opacity() == 0.0:
            self.hide()
            self.gone.emit()

    def _place(self) -> None:
        window = self._window
        size = look().size
        wide = min(size.notice_width, window.width() - 2 * size.l)
        self.setFixedWidth(wide)
        self._words.setFixedWidth(max(1, self._room_for_words(wide)))
        self._row.activate()
        high = max(self.sizeHint().height(), size.row + size.m)
        self.setGeometry((window.width() - wide) // 2, window.height() - high - size.xxl - size.l, wide, high)

    def _room_for_words(self, wide: int) -> int:
        size = look().size
        parts = (self._print, self._undo, self._lead, self._close)
        others = [part.sizeHint().width() for part in parts if not part.isHidden()]
        return wide - size.l - size.s - size.icon - sum(others) - size.m * (len(others) + 1)
