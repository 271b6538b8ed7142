"""Export: the whole book for another program, or to keep. As what, where to, and how far it is."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from app.domain.errors import BookError, Fault
from app.ui.dialog_frame import Labelled, foot_of, lay_out
from app.ui.exporting import work
from app.ui.fields import Chip, ChipRow, FormField, TextEdit
from app.ui.look import look
from app.ui.page import Context
from app.ui.parts import Button, ProgressLine, Words
from app.ui.places import documents, plain_name
from app.ui.sentences import in_words
from app.ui.worker import Work

if TYPE_CHECKING:
    from app.services.exports import Exported

LONGEST_PATH = 4096


class FormWords(NamedTuple):
    """A format as the dialog shows it; `ending` is empty for a folder."""

    key: str
    name: str
    icon_name: str
    about: str
    ending: str


class ExportDialog(QDialog):
    """Writes the book into a file or folder; `said(sentence)` when it is there. What is there already is asked about."""

    said = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.task = Work("")
        self.forms = {form.key: form for form in self._forms()}
        self._agreed: Path | None = None
        self._ending = ""
        self._busy = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Export the book"))
        self.setAccessibleName(self.tr("Export the book"))
        self._make_parts()
        self._lay_out()
        context.desk.progress.connect(self._show_progress)
        self._choose("xlsx")
        self.chips.setFocus()

    def _forms(self) -> list[FormWords]:
        return [
            FormWords(
                "xlsx",
                self.tr("Excel"),
                "file-spreadsheet",
                self.tr(
                    "One spreadsheet: customers, sales, payments, every entry. Shopbook can read it back."
                ),
                ".xlsx",
            ),
            FormWords(
                "csv",
                self.tr("CSV"),
                "file-text",
                self.tr("The same as text files in a folder, for any program. Shopbook can read them back."),
                "",
            ),
            FormWords(
                "dump",
                self.tr("Everything"),
                "archive",
                self.tr(
                    "All that the book holds, the history of changes too, as one text file that lasts longer than"
                    " any program."
                ),
                ".jsonl",
            ),
            FormWords(
                "hledger",
                self.tr("hledger"),
                "book-open-text",
                self.tr("A journal for accountants who use hledger."),
                ".journal",
            ),
            FormWords(
                "beancount",
                self.tr("Beancount"),
                "book-open-text",
                self.tr("A journal for accountants who use Beancount."),
                ".beancount",
            ),
        ]

    def _make_parts(self) -> None:
        chips = [Chip(form.key, form.name, form.icon_name) for form in self.forms.values()]
        self.chips = ChipRow(self.tr("Export as"), chips, "xlsx")
        self.chips.chosen.connect(self._choose)
        self.about = Words("", "quiet", "quiet", wraps=True)
        self.where = TextEdit(longest=LONGEST_PATH, required=self.tr("Say where it goes."))
        self.where.textEdited.connect(self._forget_agreement)
        self.browse_button = Button(self.tr("Choose …"), icon_name="folder-open")
        self.browse_button.clicked.connect(self.browse)
        self.progress = ProgressLine()
        self.progress.cancelled.connect(self._cancel)
        # Its room is there before it is needed, so that nothing jumps.
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(policy)
        self.progress.hide()
        self.button = Button("", "accent", icon_name="download")
        self.button.setDefault(True)
        self.button.clicked.connect(self.submit)
        self.close_button = Button(self.tr("Close"))
        self.close_button.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        size = look().size
        form = QVBoxLayout()
        form.setContentsMargins(size.xl, size.l, size.xl, size.m)
        form.setSpacing(size.xs)
        form.addWidget(Words(self.tr("Export the book"), "section"))
        form.addSpacing(size.s)
        form.addWidget(Labelled(self.tr("Export as"), self.chips))
        form.addWidget(self.about)
        form.addSpacing(size.m)
        self.where_field = FormField(self.tr("Where to"), self.where)
        self.where_field.put_beside(self.browse_button)
        form.addWidget(self.where_field)
        form.addWidget(self.progress)
        form.addStretch(1)
        stays = Words(self.tr("The book itself stays as it is."), "quiet", "quiet")
        lay_out(self, form, foot_of(stays, self.close_button, self.button))
        self.resize(2 * size.notice_width, self.sizeHint().height())

    # what and where -----------------------------------------------------------------------------------------------

    @property
    def form(self) -> FormWords:
        """What is chosen."""
        return self.forms[self.chips.choice()]

    def _choose(self, key: str) -> None:
        form = self.forms[key]
        self.about.setText(form.about)
        place = Path(self.where.text().strip())
        if not place.name:
            place = documents() / f"{plain_name(self.context.info.name)} {self.context.today().isoformat()}"
        name = place.name.removesuffix(self._ending)
        self._ending = form.ending
        self.set_place(place.with_name(f"{name}{form.ending}"))

    def set_place(self, path: Path, *, agreed: bool = False) -> None:
        """Export there; `agreed` when the person has already said that what is there may go."""
        self.where.setText(str(path))
        self.where.set_problem("")
        self._agreed = path if agreed else None
        self._say()

    def browse(self) -> None:
        """Choose the place in the system's own dialog, which asks about a file that is there."""
        form, there = self.form, self.where.text()
        if form.ending:
            kinds = f"{form.name} (*{form.ending})"
            chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Where to"), there, kinds)
        else:
            folder = QFileDialog.getExistingDirectory(self, self.tr("Where to"), str(Path(there).parent))
            chosen = str(Path(folder) / Path(there).name) if folder else ""
        if chosen:
            self.set_place(Path(chosen), agreed=bool(form.ending))

    def _forget_agreement(self) -> None:
        self._agreed = None
        self._say()

    def _say(self) -> None:
        asked = bool(self.where.problem) and self._agreed is not None
        self.button.setText(self.tr("Replace it") if asked else self.tr("Export"))

    # doing it -----------------------------------------------------------------------------------------------------

    def submit(self) -> None:
        """Export; where something is there already, ask first."""
        place = self.where.check()
        if place is None or self._busy:
            return
        path = Path(place).expanduser()
        if not path.is_absolute():
            path = documents() / path
        if not path.suffix:
            path = path.with_name(f"{path.name}{self.form.ending}")
        if self._agreed != path and _is_used(path):
            self._agreed = path
            self.where.setText(str(path))
            self.where.set_problem(
                self.tr("There is a file with this name already.")
                if not path.is_dir()
                else self.tr("This folder is not empty. Files with the same names would be replaced.")
            )
            self._say()
            return
        self._start(path, force=self._agreed == path)

    def _start(self, path: Path, *, force: bool) -> None:
        self.where.set_problem("")
        self._say()
        self.task = Work(self.tr("Writing {file}").format(file=path.name))
        self._set_busy(busy=True)
        self.progress.show_work(self.task)
        request = partial(work.export, form=self.form.key, file=path, force=force, task=self.task)
        self.context.desk.run(
            request, self, self._done, self._refused, faulted=self._refused, ended=self._ended, task=self.task
        )

    def _done(self, done: Exported) -> None:
        words = self.tr("Exported: {file}").format(file=done.file)
        if done.warning:
            damaged = self.tr("The book is marked as damaged, and so is what was written:")
            words = f"{words}. {damaged} {in_words(done.warning)}"
        self.said.emit(words)
        self.accept()

    def _refused(self, error: BookError | Fault) -> None:
        self._agreed = None
        self.where.set_problem(str(error))
        self._say()

    def _ended(self) -> None:
        self._set_busy(busy=False)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.progress.setVisible(busy)
        for part in (self.chips, self.where, self.browse_button, self.button):
            part.setEnabled(not busy)
        if not busy:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_progress(self, task: Work) -> None:
        if task is self.task:
            self.progress.show_work(task)

    def _cancel(self) -> None:
        self.context.desk.cancel(self.task)

    def reject(self) -> None:
        """Close; what is being written is stopped, and nothing of it stays."""
        if self._busy:
            self.context.desk.cancel(self.task)
        super().reject()


def _is_used(path: Path) -> bool:
    """Whether something is there that would have to go."""
    try:
        return any(path.iterdir()) if path.is_dir() else path.exists()
    except OSError:
        return False  # what cannot be looked into cannot be written to either, and the writing says why
