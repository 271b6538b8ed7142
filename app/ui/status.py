"""The line at the foot of the window: the state of the proof at all times, the safety copy, the last change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStatusBar, QWidget
from shiboken6 import isValid

from app.ui.look import look
from app.ui.parts import ProgressLine, StatusLight, Words
from app.ui.worker import Work

if TYPE_CHECKING:
    from app.domain.proof import CheckResult, CustomerProof
    from app.ui.page import Context

PATIENCE_MS = 400
# Runs that look at some customers: what they find is said, but what they do not find says nothing of the others.
PARTIAL = frozenset({"periodic", "daily consolidation"})


def in_view(part: QWidget) -> Callable[[], bool]:
    """Asks whether a part of a page is seen; it may have gone with its book, while the work still tells how far it is."""
    return lambda: isValid(part) and part.isVisible()


class StatusLine(QStatusBar):
    """The light, long work with Cancel, and when something was last saved. `asked` leads to the Check page."""

    asked = Signal()
    cancelled = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        size = look().size
        self.light = StatusLight()
        self.light.clicked.connect(self.asked)
        self.customer = StatusLight()
        self.customer.clicked.connect(self.asked)
        self._beside_customer = self._proof_here = False
        self.saved = Words("", "quiet", "quiet")
        self.copied = Words("", "quiet", "quiet")
        self._work: Work | None = None
        # What the light said before a run was prevented.
        self._before: tuple[str, Literal["proved", "owes", "late", "quiet"]] | None = None
        # What is over before one could read of it is not worth a line.
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._show_progress)
        left = QWidget(self)
        row = QHBoxLayout(left)
        row.setContentsMargins(size.s, 0, size.s, 0)  # on both sides: Qt does not mirror them
        row.setSpacing(size.m)
        row.addWidget(self.light)
        row.addWidget(self.customer)
        left.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        # That of Cancel, which comes with long work: the page stays where it is.
        left.setMinimumHeight(size.button)
        self.addWidget(left)
        for part in (self.copied, self.saved):
            part.setContentsMargins(size.m, 0, size.m, 0)
            self.addPermanentWidget(part)
        self.forget()

    @cached_property
    def progress(self) -> ProgressLine:
        """Between the light and the right end; not made before there is long work."""
        made = ProgressLine()
        made.setMaximumWidth(look().size.dialog_width)
        made.hide()
        made.cancelled.connect(self._cancel)
        self.insertWidget(1, made, 1)
        return made

    def forget(self) -> None:
        """No book is open: what was said of one is over."""
        self._before = None
        self._found = False  # whether a run of this book has said something
        self.light.say(self.tr("No book is open"), "quiet")
        self._proof_here = False
        self.show_customer(shown=False)
        for part in (self.copied, self.saved):
            part.setText("")
            part.hide()  # what says nothing keeps the other from the edge

    def begin(self, *, by_itself: bool, held: bool) -> None:
        """A book is open: it is about to be proved `by_itself`, or waits, or is `held`, see `services.heads`."""
        self._found = False
        if held:
            self.light.say(self.tr("Not the newest state of this book"), "late")
        elif by_itself:
            self.light.say(self.tr("Proving every balance …"), "quiet")
        else:
            self.light.say(self.tr("Not checked yet: Ctrl+F9"), "quiet")

    def show_result(self, context: Context, result: CheckResult) -> None:
        """Say what the last run over the book came to."""
        before, self._before = self._before, None
        self._found = True
        time = context.time(datetime.now().astimezone())
        if not result.details and not result.marked:
            words = self.tr("All %Ln balance(s) proved · {time}", "", result.checked)
            if not result.checked:
                words = self.tr("The empty book is proved · {time}")
            words = words.format(time=time)
            if result.kind not in PARTIAL:
                self.light.say(words, "proved")
            elif before is not None:
                self.light.say(*before)
            return
        from app.ui.proof_words import headline, tally

        found = tally(result.details, marked=result.marked)
        said = headline(found, time).rstrip(".")
        late = found.tone == "late"
        self.light.say(
            self.tr("{found} · {time}").format(found=said, time=time) if late else said, found.tone
        )

    def show_prevented(self) -> None:
        """A run could not be made: what the light said before is not known until one is made again."""
        self._before = self._before or (self.light.words(), self.light.tone)
        self.light.say(self.tr("The last check could not be made"), "late")

    def show_mark(self, damage: str) -> None:
        """The book just opened was marked as damaged before; nothing is said of a sound one, or over what a run found."""
        if damage and not self._found:
            self.light.say(self.tr("This book is marked as damaged"), "late")

    def show_proof(self, context: Context, proof: CustomerProof | None) -> None:
        """The proof of the customer in view."""
        self._proof_here = proof is not None
        self.show_customer(shown=self._beside_customer)
        if proof is None:
            return
        time = context.time(proof.proved_at)
        if proof.in_step:
            self.customer.say(self.tr("This balance proved · {time}").format(time=time), "proved")
        else:
            self.customer.say(self.tr("This balance differs · {time}").format(time=time), "late")

    def show_customer(self, *, shown: bool) -> None:
        """Say "this balance" only where there is one in view."""
        self._beside_customer = shown
        self.customer.setVisible(shown and self._proof_here)

    def show_saved(self, context: Context) -> None:
        """Something was stored just now."""
        self.saved.show()
        self.saved.setText(self.tr("Saved {time}").format(time=context.time(datetime.now().astimezone())))

    def show_copied(self, context: Context) -> None:
        """A safety copy was made just now."""
        time = context.time(datetime.now().astimezone())
        self.copied.show()
        self.copied.setText(self.tr("Safety copy {time}").format(time=time))

    def show_work(self, work: Work) -> None:
        """Long work is under way."""
        if self._work is not work:
            self._work = work
            self._patience.start()
        self.progress.show_work(work)
        if not self._patience.isActive():
            self._show_progress()

    def _show_progress(self) -> None:
        """Unless a page in view tells it: said twice it would look like two things."""
        told = self._work is not None and self._work.told is not None and self._work.told()
        self.progress.setVisible(self._work is not None and not told)

    def end_work(self, work: Work) -> None:
        """Long work has ended."""
        if self._work is work:
            self._work = None
            self._patience.stop()
            self.progress.hide()

    def _cancel(self) -> None:
        if self._work is not None:
            self.cancelled.emit(self._work)
