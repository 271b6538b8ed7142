"""A word beside the clock when a check found something, for whoever is not looking at the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTime, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from app.ui.icons import icon
from app.ui.preferences import Preferences
from app.ui.status import PARTIAL

if TYPE_CHECKING:
    from app.domain.proof import CheckResult

SHOWN_MS = 15_000


def system_tray(parent: QObject) -> QSystemTrayIcon | None:
    """The place beside the clock; None where this machine has none, or none that shows messages."""
    if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
        return None
    return QSystemTrayIcon(icon("shield-check", "late"), parent)


class Tray(QObject):
    """Says there what `Background.checked` found. `asked` when the message or the icon is clicked.

    The icon is only there after something was found: a tray full of icons that have nothing to say is not read.
    """

    asked = Signal()

    def __init__(
        self,
        preferences: Preferences,
        parent: QObject | None = None,
        *,
        make: Callable[[QObject], QSystemTrayIcon | None] = system_tray,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._make = make
        self._icon: QSystemTrayIcon | None = None

    def tell(self, result: CheckResult) -> None:
        """Say what a run found; nothing for one that found nothing, or where the person wants no word."""
        if not result.details and not result.failed and not result.errors:
            if not result.marked and result.kind not in PARTIAL:
                self.clear()
            return
        if not self._preferences.settings.tray:
            return
        if self._icon is None:
            self._icon = self._make(self)
            if self._icon is None:
                return
            self._icon.messageClicked.connect(self.asked)
            self._icon.activated.connect(self.asked)
        title, words = self._words(result)
        self._icon.setToolTip(f"{title} {words}")
        self._icon.show()
        serious = bool(result.failed or result.errors)
        kind = QSystemTrayIcon.MessageIcon.Critical if serious else QSystemTrayIcon.MessageIcon.Information
        self._icon.showMessage(title, words, kind, SHOWN_MS)

    def clear(self) -> None:
        """Nothing to say any more: the icon goes."""
        if self._icon is not None:
            self._icon.hide()

    def _words(self, result: CheckResult) -> tuple[str, str]:
        from app.ui.proof_words import headline, tally

        found = tally(result.details, marked=result.marked)
        title = headline(found, QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat))
        if found.tone == "late":
            return title, self.tr("Nothing was lost by the check. Open Shopbook and look at Check.")
        return title, self.tr("They had differed from the journal. Check shows by how much.")
