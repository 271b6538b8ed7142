"""A file that is not the newest state of its book that is known: what is missing, and what the owner can do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.locales import format_moment
from app.ui.fault_dialogs import TellingDialog, first_sentence
from app.ui.fields import FormField, TextEdit
from app.ui.growing import make_room
from app.ui.language import spoken
from app.ui.parts import Button, Words

if TYPE_CHECKING:
    from app.domain.errors import BookError, Fault
    from app.services.heads import NewerCopy


class OlderDialog(TellingDialog):
    """Says what is held against the file. `bring_back(Path)` asks for a safety copy instead, `choose_copy` for the list
    of them, `use(str)` to go on with the file as it is, for a reason.
    """

    bring_back = Signal(object)
    choose_copy = Signal()
    use = Signal(str)

    def __init__(self, held: str, parent: QWidget) -> None:
        title, rest = first_sentence(held)
        super().__init__(title, [rest] if rest else [], parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._copy: Path | None = None
        self.copy_words = Words(self.tr("Looking for a newer safety copy …"), "body", "quiet", wraps=True)
        self.reason = TextEdit(required=self.tr("Say why this file is used as it is."))
        self.reason_field = FormField(
            self.tr("Why it is used as it is"), self.reason, hint=self.tr("It is kept in the audit.")
        )
        self.body.addWidget(self.copy_words)
        self.body.addWidget(self.reason_field)
        self.look_button = Button(self.tr("Only look at it"))
        self.look_button.clicked.connect(self.reject)
        self.use_button = Button(self.tr("Use it as it is"))
        self.use_button.clicked.connect(self._use)
        self.copy_button = Button(self.tr("Bring back a copy"), "accent", icon_name="archive")
        self.copy_button.clicked.connect(self._bring_back)
        self.choose_button = Button(self.tr("Choose a copy …"), icon_name="archive")
        self.choose_button.clicked.connect(self._choose)
        for button in (self.look_button, self.use_button, self.choose_button, self.copy_button):
            self.buttons.addWidget(button)
        # Which of the two is offered depends on whether there is a copy that has what is missing.
        self.choose_button.hide()
        self.copy_button.hide()
        self.look_button.setDefault(True)
        self.reason.textChanged.connect(self._follow_reason)
        self.look_button.setFocus()

    def show_copy(self, copy: NewerCopy | None, locale: str) -> None:
        """Say which safety copy has what is missing."""
        if copy is None:
            self.copy_words.setText(
                self.tr("No safety copy on this computer has it. Look for one on a stick or another disk.")
            )
            self.choose_button.show()
            make_room(self)
            return
        self._copy = copy.path
        self.copy_button.show()
        self._follow_reason(self.reason.text())
        if self.look_button.hasFocus():
            self.copy_button.setFocus()
        moment = format_moment(copy.made_at, locale, language=spoken())
        if copy.missing:
            words = self.tr(
                "The newest safety copy, of {moment}, has most of it; %Ln entry(s) are in no copy here.",
                "",
                copy.missing,
            )
        else:
            words = self.tr("The safety copy of {moment} has all of it.")
        self.copy_words.setText(words.format(moment=moment))
        make_room(self)

    def refuse(self, error: BookError | Fault) -> None:
        """What was typed will not do, or the file cannot be written to."""
        self.use_button.setEnabled(True)
        self.reason.set_problem(str(error))
        make_room(self)
        self.reason.setFocus()

    def _follow_reason(self, text: str) -> None:
        """Enter does what is being typed for."""
        otherwise = self.copy_button if self._copy is not None else self.look_button
        (self.use_button if text.strip() else otherwise).setDefault(True)

    def _use(self) -> None:
        reason = self.reason.check()
        if reason is None:
            make_room(self)
            self.reason.setFocus()
            return
        self.use_button.setEnabled(False)
        self.use.emit(reason)

    def _bring_back(self) -> None:
        self.accept()
        self.bring_back.emit(self._copy)

    def _choose(self) -> None:
        self.accept()
        self.choose_copy.emit()
