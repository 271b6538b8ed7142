"""The lock date: nothing is recorded on or before it. It is moved with a reason, and that is audited."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.day_edit import DayEdit
from app.ui.fields import FormField, TextEdit
from app.ui.look import look
from app.ui.page import Context
from app.ui.parts import Button, Words
from app.ui.settings.names import setting_name


class LockEditor(QWidget):
    """`asked(value, reason)`: the last locked day as ISO text, or "" for none."""

    asked = Signal(str, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        size = look().size
        self._context = context
        self.name = setting_name("lock_date")
        self.state = Words("", "section", wraps=True)
        about = Words(
            self.tr(
                "Once a month is closed, lock it: from then on nothing is recorded on or before that day. A locked"
                " entry can still be reversed: the reversal is dated today, or on the first open day."
            ),
            "body",
            "quiet",
            wraps=True,
        )
        self.day = DayEdit(context.info.locale, None, today=context.today, optional=True)
        self.day_field = FormField(self.tr("Lock up to and including"), self.day)
        self.reason = TextEdit(required=self.tr("Say why: it is kept in the audit."))
        self.reason_field = FormField(self.tr("Why"), self.reason, hint=self.tr("It is kept in the audit."))
        self.button = Button("")
        self.button.clicked.connect(self._move)
        self.none_button = Button(self.tr("Unlock everything"), "quiet")
        self.none_button.clicked.connect(self._unlock)
        self.reason.returnPressed.connect(self._move)
        row = QHBoxLayout()
        row.setSpacing(size.s)
        row.addWidget(self.button)
        row.addWidget(self.none_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.s)
        for part in (self.state, about, self.day_field, self.reason_field):
            column.addWidget(part)
        column.addLayout(row)
        self.setFocusProxy(self.day)
        self.show_day(context.info.lock_date)

    def adopt(self, context: Context) -> None:
        """The settings of the book have changed."""
        self._context = context

    def show_day(self, day: date | None) -> None:
        """Show what is locked now, and start afresh."""
        if day is None:
            self.state.setText(self.tr("Nothing is locked."))
            self.button.setText(self.tr("Lock these days"))
        else:
            self.state.setText(self.tr("Locked up to {day}.").format(day=self._context.day(day, "long")))
            self.button.setText(self.tr("Move the lock date"))
        self.none_button.setVisible(day is not None)

    def done(self) -> None:
        """The lock has been moved: the fields are empty again."""
        self.day.set_day(None)
        self.reason.clear()

    def refuse(self, field: str | None, sentence: str) -> None:
        """Say what is wrong at its field; what was typed stays."""
        (self.reason if field == "reason" else self.day).set_problem(sentence)

    def _move(self) -> None:
        day = self.day.check()
        if day is None:
            if not self.day.problem:
                self.day.set_problem(self.tr("Type the last day to be locked, for example yesterday."))
            self.day.setFocus()
            return
        self._ask(day.isoformat())

    def _unlock(self) -> None:
        self._ask("")

    def _ask(self, value: str) -> None:
        reason = self.reason.check()
        if reason is None:
            self.reason.setFocus()
            return
        self.asked.emit(value, reason)
