"""What will happen when one presses Enter, in words and aligned figures, beneath the fields."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui.icons import pixmap
from app.ui.look import look
from app.ui.parts import Words, announce
from app.ui.reading import FIGURES
from app.ui.theme import set_tone

MOST_ROWS = 5


class Part(NamedTuple):
    """One line: what, how much, in which tone."""

    what: str
    amount: str = ""
    tone: str | None = None


class Outlook(QFrame):
    """A headline, a few lines with their amounts, where it leaves the customer, and a warning if there is one."""

    def __init__(self, waiting: str, parent: QWidget) -> None:
        """`waiting` is what it says before there is anything to look ahead to."""
        super().__init__(parent)
        size = look().size
        self._waiting = waiting
        self.is_working = False  # while the answer is still to come
        self.setProperty("ground", "tint")
        self._headline = Words("", wraps=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(size.l)
        self._grid.setVerticalSpacing(size.xs)
        self._grid.setColumnStretch(0, 1)
        self._rows: list[tuple[Words, Words]] = []
        self._outcome = Words("", "strong", wraps=True)
        self._sign = QLabel()
        self._warning = Words("", "body", "owes", wraps=True)
        warned = QHBoxLayout()
        warned.setSpacing(size.s)
        warned.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        warned.addWidget(self._warning, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.l, size.m, size.l, size.m)
        column.setSpacing(size.s)
        column.addWidget(self._headline)
        column.addLayout(self._grid)
        column.addWidget(self._outcome)
        column.addLayout(warned)
        column.addStretch(1)
        self.setMinimumHeight(2 * size.xxl + size.l)
        self.wait()

    def wait(self, words: str = "") -> None:
        """Nothing to look ahead to yet; `words` where what it usually says would not fit."""
        self.show_outlook(words or self._waiting, (), "")
        set_tone(self._headline, "quiet")

    def work_out(self) -> None:
        """The answer takes long: what was said of something else does not stand here meanwhile."""
        self.show_outlook(self.tr("Working it out …"), (), "")
        set_tone(self._headline, "quiet")
        self.is_working = True

    def show_outlook(
        self,
        headline: str,
        parts: Sequence[Part],
        outcome: str,
        tone: str | None = None,
        *,
        warning: str = "",
        wrong: bool = False,
    ) -> None:
        """Say what will happen; `warning` beside a sign, in the tone of an error where it is `wrong`."""
        said = self.text()
        self.is_working = False
        self._headline.setText(headline)
        set_tone(self._headline, None)
        self._headline.setVisible(bool(headline))
        shown = list(parts)
        if len(shown) > MOST_ROWS:
            rest = len(shown) - MOST_ROWS + 1
            shown = [*shown[: MOST_ROWS - 1], Part(self.tr("and %Ln more", "", rest))]
        self._fill(shown)
        self._outcome.setText(outcome)
        set_tone(self._outcome, tone)
        self._outcome.setVisible(bool(outcome))
        self._warn(warning, "late" if wrong else "owes")
        now = self.text()
        self.setAccessibleName(now)
        self.setVisible(bool(now))
        if now != said and self.isVisible():
            announce(self, now)

    def refuse(self, sentence: str) -> None:
        """It cannot be done as typed: say why."""
        self.show_outlook("", (), "", warning=sentence, wrong=True)

    def text(self) -> str:
        """All it says, in one line."""
        parts = [self._headline.whole_text()]
        parts += [f"{left.whole_text()} {right.whole_text()}".strip() for left, right in self._live_rows()]
        parts += [self._outcome.whole_text(), self._warning.whole_text()]
        return " · ".join(part for part in parts if part)

    def _live_rows(self) -> list[tuple[Words, Words]]:
        return [pair for pair in self._rows if pair[0].whole_text()]

    def _fill(self, parts: Sequence[Part]) -> None:
        while len(self._rows) < len(parts):
            left, right = Words("", elides=True), Words("")
            right.setAlignment(FIGURES)
            self._grid.addWidget(left, len(self._rows), 0)
            self._grid.addWidget(right, len(self._rows), 1)
            self._rows.append((left, right))
        for n, (left, right) in enumerate(self._rows):
            part = parts[n] if n < len(parts) else Part("")
            left.setText(part.what)
            right.setText(part.amount)
            set_tone(right, part.tone)
            left.setVisible(bool(part.what))
            right.setVisible(bool(part.what))

    def _warn(self, sentence: str, tone: str) -> None:
        self._warning.setText(sentence)
        set_tone(self._warning, tone)
        for part in (self._warning, self._sign):
            part.setVisible(bool(sentence))
        if sentence:
            side = round(look().size.icon * self.devicePixelRatioF())
            self._sign.setPixmap(pixmap("triangle-alert", tone, QSize(side, side), self.devicePixelRatioF()))
