"""The proof in one glance: a sentence, what was checked and how, what comes next, and what is damaged."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.proof import StoredRun
from app.ui.icons import pixmap
from app.ui.look import look
from app.ui.page import Context
from app.ui.parts import Button, Words, card
from app.ui.proof.work import State
from app.ui.proof_words import LightTone, headline, run_words, seconds_words, tally
from app.ui.sentences import in_words
from app.ui.theme import set_tone

_SIGNS = {"proved": "circle-check", "owes": "triangle-alert", "late": "circle-alert", "quiet": "clock"}


class ProofHead(QWidget):
    """Shows a `State`. Nothing can be done here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        size = look().size
        self._tone: LightTone = "quiet"
        self.sign = QLabel()
        self.sentence = Words(self.tr("Nothing has been checked yet."), "figure", wraps=True)
        self.detail = Words("", "body", "quiet", wraps=True)
        self.due = Words("", "body", "quiet", wraps=True)
        top = QHBoxLayout()
        top.setSpacing(size.m)
        top.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.sentence, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.xs)
        column.addLayout(top)
        column.addWidget(self.detail)
        column.addWidget(self.due)
        self._draw()

    def show_state(self, state: State, context: Context) -> None:
        """Say where the proof stands now."""
        found = tally(state.found, marked=bool(state.damage))
        if state.run is None:
            self._say(self.tr("Nothing has been checked yet."), "quiet")
            self.detail.setText(
                self.tr("Press “Check now”: every balance is compared in four ways, and nothing is changed.")
            )
        else:
            self._say(headline(found, context.clock(state.run.started_at)), found.tone)
            self.detail.setText(self._about(state.run, context))
        self.due.setText(self._next(state, context))

    def _say(self, sentence: str, tone: LightTone) -> None:
        self._tone = tone
        self.sentence.setText(sentence)
        set_tone(self.sentence, tone if tone in ("late", "owes") else None)
        self._draw()

    def _about(self, run: StoredRun, context: Context) -> str:
        whole = run.scope != "every customer"
        what = (
            self.tr(
                "%Ln customer(s), the journal, the audit, what guards them, and the file", "", run.checked
            )
            if whole
            else self.tr("%Ln customer(s) and what guards their figures", "", run.checked)
        )
        return self.tr("Checked {when} ({run}), in {time}: {what}.").format(
            when=context.moment(run.started_at),
            run=run_words(run.kind),
            time=seconds_words(run.milliseconds),
            what=what,
        )

    def _next(self, state: State, context: Context) -> str:
        if not context.preferences.settings.validation:
            return self.tr("Nothing is checked by itself: that is switched off in Settings.")
        parts = [self.tr("recent changes every %Ln minute(s)", "", context.info.validation_minutes)]
        parts += [f"{run_words(due.kind)} {context.moment(due.at)}" for due in state.due]
        return self.tr("Next, by itself: {parts}.").format(parts=" · ".join(parts))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        side = round(self.sentence.fontMetrics().height() * ratio)
        self.sign.setPixmap(pixmap(_SIGNS[self._tone], self._tone, QSize(side, side), ratio))


class DamageCard(QWidget):
    """What is damaged and was not accepted, and the two ways on. `restore_asked`, `accept_asked`."""

    restore_asked = Signal()
    accept_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        size = look().size
        sheet = card()
        self.words = Words("", "body", wraps=True)
        about = Words(
            self.tr(
                "The program never changes what is damaged: bring back a copy from before, or go on with the book as it is."
            ),
            "body",
            "quiet",
            wraps=True,
        )
        self.restore_button = Button(self.tr("Bring back a copy …"), icon_name="history")
        self.restore_button.clicked.connect(self.restore_asked)
        self.accept_button = Button(self.tr("Accept with a reason …"))
        self.accept_button.clicked.connect(self.accept_asked)
        top = QHBoxLayout()
        top.setSpacing(size.s)
        top.addWidget(Words(self.tr("This book is marked as damaged"), "section", "late", elides=True), 1)
        top.addWidget(self.restore_button)
        top.addWidget(self.accept_button)
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(size.l, size.m, size.l, size.m)
        inside.setSpacing(size.xs)
        inside.addLayout(top)
        inside.addWidget(self.words)
        inside.addWidget(about)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(sheet)
        self.hide()

    def show_damage(self, said: str) -> None:
        """Show what is marked; nothing for a sound book."""
        self.words.setText(in_words(said))
        self.setVisible(bool(said))
