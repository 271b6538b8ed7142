"""The bones of every dialog that records something: fields, an outlook that is the same request rolled back,
Enter records, Esc keeps a draft, a refusal stands at its field, and the request id outlives a retry.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar, TypeVar
from uuid import uuid4

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from app.domain.errors import BookError, DependentEntries, Fault, FutureDay, NeverSold
from app.domain.receipts import Receipt
from app.ui.dialog_frame import foot_of
from app.ui.drafts import DraftKeeper, Values, text_of, was_recorded
from app.ui.fields import FormField, point_at
from app.ui.look import look
from app.ui.looking_ahead import LookingAhead
from app.ui.outlook import Outlook
from app.ui.page import Context
from app.ui.parts import Button, Hairline, Words
from app.ui.upright import UprightScroll

if TYPE_CHECKING:
    from app.storage.book import Tx
    from app.ui.worker import Work

T = TypeVar("T")


class RecordingDialog(QDialog):
    """A form that ends in one request. Subclasses add fields, then call `settle_in`.

    `recorded(Receipt)` is emitted once it is in the book. Subclasses write `look_ahead` (ask for the outlook of
    what is typed) and `request` (the work to be recorded, or None after having said what is missing).
    """

    recorded = Signal(object)
    # Whether Enter records an entry, and does not only save, merge or accept.
    records: ClassVar[bool] = True
    # Of a request that takes long: its progress and Cancel, set by `request`.
    task: Work | None = None

    def __init__(
        self,
        context: Context,
        parent: QWidget | None,
        *,
        title: str,
        waiting: str,
        draft_key: str = "",
        wide: bool = False,
    ) -> None:
        """Without a `draft_key` nothing is kept: for what is said in two words."""
        super().__init__(parent)
        size = look().size
        self.context = context
        self.uid = str(uuid4())
        self.fields: dict[str, FormField] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._busy = False
        self._ready = False
        self._keeper = DraftKeeper(context.info.uid, draft_key) if draft_key else None
        self._agreements: dict[str, QCheckBox] = {}
        self._awaited: set[str] = set()
        self._submit_waits = False
        self._heading = Words("", "section")
        self._kept = Words("", "quiet", "quiet", elides=True)
        self._afresh = Button(self.tr("Start afresh"), "link")
        self._afresh.clicked.connect(self._start_afresh)
        self.form = QVBoxLayout()
        self.form.setSpacing(size.xs)
        self.outlook = Outlook(waiting, self)
        self.record_button = Button(self.tr("Record"), "accent")
        self.record_button.setDefault(True)
        self.record_button.clicked.connect(self.submit)
        self.close_button = Button(self.tr("Close"))
        self.close_button.clicked.connect(self.reject)
        self._ahead = LookingAhead(context.desk, self)
        self._ahead.due.connect(self._look_ahead)
        self._ahead.late.connect(self.outlook.work_out)
        self._lay_out(wide=wide)
        self.rename(title)

    # ---- for subclasses ----

    @abstractmethod
    def look_ahead(self) -> None:
        """Ask for the outlook of what is typed (`self.ask`), or let the outlook wait."""

    @abstractmethod
    def request(self) -> Callable[[Tx], Receipt] | None:
        """The work that records what is typed, or None after the fields have said what is missing."""

    def values(self) -> Values:
        """What is typed, for the draft; empty while there is nothing worth keeping."""
        return {}

    def fill(self, values: Values) -> None:
        """Put a draft back into the fields."""

    def rename(self, title: str) -> None:
        """The name of what is being recorded."""
        self._heading.setText(title)
        self.setWindowTitle(title)
        self.setAccessibleName(title)

    def add_field(self, name: str, label: str, editor: QWidget, *, hint: str = "") -> FormField:
        """A labelled field; a refusal that names `name` is shown under it. The caller lays it out."""
        field = FormField(label, editor, hint=hint)
        self.fields[name] = field
        return field

    def add_row(self, *parts: QWidget, stretches: tuple[int, ...] = ()) -> None:
        """Lay fields side by side, their tops in one line."""
        row = QHBoxLayout()
        row.setSpacing(look().size.l)
        for n, part in enumerate(parts):
            row.addWidget(part, stretches[n] if stretches else 1, Qt.AlignmentFlag.AlignTop)
        self.form.addLayout(row)

    def settle_in(self, first: QWidget) -> None:
        """All fields are there: bring back the draft, put the cursor into the first field, look ahead."""
        self._ready = True
        for name, words in (
            ("future", self.tr("Record it with that day in the future")),
            ("dependents", self.tr("Reverse together with what depends on it")),
            ("unsold", self.tr("Take back goods this book never sold them")),
        ):
            box = QCheckBox(words)
            box.hide()
            box.toggled.connect(self.touch)
            self._agreements[name] = box
            self.form.addWidget(box)
        kept = self._keeper.load() if self._keeper else None
        if kept:
            self.uid = text_of(kept, "uid") or self.uid
            self.fill(kept)
            self.learn_first("kept", partial(was_recorded, uid=self.uid), self._drop_recorded)
        self._show_kept(there=bool(kept))
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.touch()

    def learn_first(
        self,
        key: str,
        read: Callable[[Tx], T],
        done: Callable[[T], object],
        failed: Callable[[BookError], None] | None = None,
    ) -> None:
        """Read whom or what the form is about. Enter waits for it: who types faster than the book answers must
        not record something about nobody. The newest read of a key counts.
        """
        self._awaited.add(key)
        self.context.desk.read(read, self, done, failed, key=key, ended=lambda: self._have_learned(key))

    def _have_learned(self, key: str) -> None:
        self._awaited.discard(key)
        if self._awaited:
            return
        self.touch()
        if self._submit_waits:
            self._submit_waits = False
            self.submit()

    def bring_into_view(self, part: QWidget) -> None:
        """Scroll to a part that has just been shown, once it has its place."""
        QTimer.singleShot(0, part, lambda: self._scroll.ensureWidgetVisible(part))

    def agreed(self, name: str) -> bool:
        """Whether the person agreed to a day in the future ("future"), to more reversals ("dependents"), to goods
        that were never sold ("unsold").
        """
        box = self._agreements.get(name)
        return box is not None and box.isChecked()

    def touch(self, *_what: object) -> None:
        """Something was typed or chosen: look ahead soon, and keep the draft."""
        if self._ready:
            self._ahead.soon()

    def ask(self, work: Callable[[Tx], T], show: Callable[[T], object]) -> None:
        """Look ahead: the work of the request, rolled back. The newest counts."""
        self._ahead.ask(work, lambda answer: self._foresee(show, answer), self._cannot)

    # ---- recording ----

    def submit(self) -> None:
        """Enter: record what is typed, once."""
        if self._busy:
            return
        if self._awaited:
            self._submit_waits = True
            return
        work = self.request()
        if work is None:
            return
        self._busy = True
        self._ahead.stop()
        self.record_button.setEnabled(False)
        self.context.desk.write(
            work, self, self._done, self._refused, faulted=self._fault, ended=self._ended, task=self.task
        )

    def reject(self) -> None:
        """Esc: what is typed stays as a draft."""
        self._keep()
        super().reject()

    def _done(self, receipt: Receipt) -> None:
        if self._keeper:
            self._keeper.forget()
            self._keeper = None
        self.recorded.emit(receipt)
        self.accept()

    def _refused(self, error: BookError) -> None:
        if not self.refused(error):
            self._offer_agreement(error)
            if not point_at(self.fields, error):
                self.outlook.refuse(str(error))
        self.grow()

    def _fault(self, fault: Fault) -> None:
        self._keep()
        self.context.desk.faulted.emit(fault)

    def refused(self, error: BookError) -> bool:
        """A subclass may show a refusal in its own way; True if it did."""
        return False

    def _ended(self) -> None:
        self._busy = False
        self.record_button.setEnabled(True)

    # ---- looking ahead ----

    def _look_ahead(self) -> None:
        self._keep()
        if self._awaited:
            self.outlook.work_out()  # it would foretell something about somebody else
        elif not self._busy:
            self.look_ahead()

    def _foresee(self, show: Callable[[T], object], answer: T) -> None:
        for field in self.fields.values():
            field.show_error("")
        show(answer)
        self.grow()

    def _cannot(self, error: BookError) -> None:
        if not self.refused(error):
            self._offer_agreement(error)
            self.outlook.refuse(str(error))
        self.grow()

    def _offer_agreement(self, error: BookError) -> None:
        names = {FutureDay: "future", DependentEntries: "dependents", NeverSold: "unsold"}
        name = names.get(type(error))
        if name:
            self._agreements[name].show()

    # ---- drafts ----

    def _keep(self) -> None:
        if self._keeper is None or not self._ready:
            return
        values = self.values()
        if values:
            self._keeper.save({"uid": self.uid, **values})
        else:
            self._keeper.forget()

    def _show_kept(self, *, there: bool) -> None:
        self._kept.setText(self.tr("Your draft is back.") if there else "")
        self._kept.setVisible(there)
        self._afresh.setVisible(there)

    def _start_afresh(self) -> None:
        self.uid = str(uuid4())
        self.fill({})
        if self._keeper:
            self._keeper.forget()
        self._show_kept(there=False)
        self.touch()

    def _drop_recorded(self, recorded: bool) -> None:
        """What went into the book just before the program ended is not offered once more."""
        if recorded:
            self._start_afresh()
            self._kept.setText(self.tr("What you had typed was recorded."))
            self._kept.show()

    # ---- the frame ----

    def _lay_out(self, *, wide: bool) -> None:
        size = look().size
        head = QHBoxLayout()
        head.setSpacing(size.s)
        head.addWidget(self._heading)
        head.addWidget(self._kept, 1)
        head.addStretch(0)
        head.addWidget(self._afresh)
        self._scroll = UprightScroll(size.s, size.s)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.column.addLayout(self.form)
        self._scroll.column.addStretch(1)
        self._inside = self._scroll.inside
        # What is no entry of the book is not recorded but done.
        enter = self.tr("Enter records") if self.records else self.tr("Enter does it")
        escape = self.tr("Esc keeps a draft") if self._keeper else self.tr("Esc closes")
        self.hint = Words(f"{enter} · {escape}", "quiet", "quiet", elides=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, size.l, 0, 0)
        whole.setSpacing(0)
        head.setContentsMargins(size.xl, 0, size.xl, size.s)
        whole.addLayout(head)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(Hairline())
        ahead = QVBoxLayout()
        ahead.setContentsMargins(size.xl, size.m, size.xl, 0)
        ahead.addWidget(self.outlook)
        whole.addLayout(ahead)
        whole.addLayout(foot_of(self.hint, self.close_button, self.record_button))
        extra = size.dialog_width // 2 if wide else 0
        self.setMinimumWidth(min(size.dialog_width, self.screen().availableGeometry().width()))
        self.resize(
            size.dialog_width + extra + 2 * size.xl, size.dialog_width // 2
        )  # `grow` adds what is needed
        self._inside.installEventFilter(self)
        self.outlook.installEventFilter(self)
        self._scroll.viewport().installEventFilter(self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.grow()

    def _stay_on(self, screen: QRect) -> None:
        """Move up where the foot, and with it the button one came for, would be below the screen."""
        below = self.frameGeometry().bottom() - screen.bottom()
        if below > 0:
            self.move(self.x(), max(screen.top(), self.y() - below))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        asks_for_room = event.type() == QEvent.Type.LayoutRequest and watched in {self._inside, self.outlook}
        has_less = event.type() == QEvent.Type.Resize and watched is self._scroll.viewport()
        if asks_for_room or has_less:
            QTimer.singleShot(0, self, self.grow)
        return super().eventFilter(watched, event)

    def grow(self) -> None:
        """Take the height the fields need, as far as the screen goes; never shrink while one types."""
        if not self.isVisible():
            return
        inside = self._inside
        layout = inside.layout()
        assert layout is not None
        layout.activate()
        width = self._scroll.viewport().width()
        needed = max(layout.heightForWidth(width), layout.minimumSize().height())
        missing = needed - self._scroll.viewport().height()
        if missing > 0:
            screen = self.screen().availableGeometry()
            parent = self.parentWidget()
            most = max(parent.window().height(), self.height()) if parent is not None else screen.height()
            height = min(self.height() + missing, most, screen.height())
            if height > self.height():
                self.resize(self.width(), height)
                self._stay_on(screen)
            focus = self.focusWidget()
            if inside.isAncestorOf(focus):
                self._scroll.ensureWidgetVisible(focus, 0, look().size.xl)
