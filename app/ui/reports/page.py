"""Reports: which one on the left, the days above, the figures as a list; from here onto paper and into files."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.changes import Changes
from app.domain.errors import BookError
from app.domain.reports import Lead, Report, Weight
from app.ui.empty import EmptyState
from app.ui.look import look
from app.ui.offered import Match
from app.ui.page import Context, Page
from app.ui.parts import Button, Hairline, ProgressLine, Words
from app.ui.reading import set_margins
from app.ui.report_words import said, scope_words
from app.ui.reports import work
from app.ui.reports.choosers import Choosers
from app.ui.reports.footed import footed
from app.ui.reports.kinds import STATEMENT, ReportKind, groups
from app.ui.reports.names import ReportNames
from app.ui.reports.saving import Asked, saving
from app.ui.reports.table import ReportTable, says_anything, total_words
from app.ui.saving import SaveButton, ask_where
from app.ui.status import in_view
from app.ui.worker import Work

SLOW_MS = 400
NARROW = 1000


class ReportsPage(Page):
    """All reports. Asks the window for paper: a report, a statement, statements of all who owe, each with its days."""

    key = "reports"
    icon_name = "chart-column"
    cares = Changes.CUSTOMERS | Changes.ENTRIES | Changes.CHECKS | Changes.AUDIT

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._kinds = {kind.key: kind for _, kinds in groups() for kind in kinds}
        self.kind: ReportKind | None = None
        self._trail: list[Lead] = []
        self.report: Report | None = None
        self._shown: Asked | None = None
        self.task = Work("")
        self._make_list()
        self._make_parts()
        self._lay_out()
        context.desk.progress.connect(self._show_progress)
        self.choose("ageing")

    def title(self) -> str:
        return self.tr("Reports")

    # parts --------------------------------------------------------------------------------------------------------

    def _make_list(self) -> None:
        self.list = ReportNames()
        self.list.chosen.connect(self._show_kind)
        self.list.pressed.connect(self._press)
        self.names = self.list.buttons
        # In a narrow window the names are in a list that falls out.
        self.picker = QComboBox()
        self.picker.setAccessibleName(self.tr("Report"))
        for kind in self._kinds.values():
            self.picker.addItem(kind.name, kind.key)
        self.picker.activated.connect(lambda n: self.choose(self.picker.itemData(n)))

    def _make_parts(self) -> None:
        self.name = Words("", "section", elides=True)
        self.about = Words("", "quiet", "quiet", elides=True)
        self.all_button = Button(self.tr("For all who owe …"), icon_name="users")
        self.all_button.setToolTip(self.tr("A statement for everybody who owes, in one go"))
        self.all_button.clicked.connect(self._print_all)
        self.print_button = Button(self.tr("Print …"), icon_name="printer")
        self.print_button.setToolTip(self.tr("See the pages, print them or save a PDF · Ctrl+P"))
        self.print_button.clicked.connect(self.print_page)
        self.save_button = SaveButton()
        self.save_button.asked.connect(self.save)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self.save_button.offer)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.choosers = Choosers(self.context)
        self.choosers.changed.connect(self.refresh)
        self.table = ReportTable()
        self.table.open_entry.connect(self.open_entry)
        self.table.open_customer.connect(self.open_customer)
        self.table.open_lead.connect(self.follow)
        self.back_button = Button(self.tr("Back"), icon_name="chevron-left")
        self.back_button.setToolTip(self.tr("Back to the report · Alt+Left"))
        self.back_button.clicked.connect(self.back)
        back = QShortcut(QKeySequence("Alt+Left"), self, self.back)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.total = Words("", "strong")
        self.count = Words("", "quiet", "quiet")
        self.progress = ProgressLine()
        self.progress.cancelled.connect(self._cancel)
        # Most reports are there before one could read the word "Reading".
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(self._show_waiting)
        self.nobody = EmptyState(
            "user",
            self.tr("Whose statement?"),
            self.tr("Type three letters of a name above: what was bought, what was paid, what is open."),
        )
        self.problem = EmptyState("circle-alert", self.tr("This report cannot be shown"))

    def _lay_out(self) -> None:
        size = look().size
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.name)
        names.addWidget(self.about)
        head = QHBoxLayout()
        head.setSpacing(size.s)
        head.addWidget(self.back_button)
        head.addWidget(self.picker)
        head.addLayout(names, 1)
        head.addWidget(self.all_button)
        head.addWidget(self.save_button)
        head.addWidget(self.print_button)
        self.foot = QHBoxLayout()
        self.foot.addWidget(self.count)
        self.foot.addStretch(1)
        self.foot.addWidget(self.total)
        self.table.fitted.connect(self._fit_foot)
        shown = QWidget()
        body = QVBoxLayout(shown)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.table, 1)
        self.line = Hairline()
        self.line.hide()
        body.addWidget(self.line)
        body.addLayout(self.foot)
        self.waiting = QWidget()
        wait = QVBoxLayout(self.waiting)
        wait.addWidget(self.progress)
        wait.addStretch(1)
        self.stack = QStackedWidget()
        for part in (shown, self.nobody, self.problem, self.waiting):
            self.stack.addWidget(part)
        right = QVBoxLayout()
        right.setContentsMargins(size.l, size.s, size.l, size.s)
        right.setSpacing(size.s)
        right.addLayout(head)
        right.addWidget(self.choosers)
        right.addWidget(self.stack, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.list)
        self._edge = Hairline(upright=True)
        whole.addWidget(self._edge)
        whole.addLayout(right, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW
        self.list.setHidden(narrow)
        self._edge.setHidden(narrow)
        self._share_room()
        self._aim_focus()

    def _share_room(self) -> None:
        """In a narrow window the name is that in the list which falls out; behind a figure it is the figure's own."""
        narrow, inside = self.width() < NARROW, bool(self._trail)
        self.name.setHidden(narrow and not inside)
        self.picker.setVisible(narrow and not inside)

    def _aim_focus(self) -> None:
        """The cursor of a page that is shown is on the name of the report."""
        if self.kind is not None:
            self.begin_at(self.picker if self.list.isHidden() else self.names[self.kind.key])

    # choosing -----------------------------------------------------------------------------------------------------

    def choose(self, key: str, *, until_today: bool = False) -> None:
        """Show a report by its key, from wherever in it one is; of the days chosen last, or up to today."""
        if until_today:
            self.choosers.until_today()
        if not self.list.choose(key):
            self._show_kind(key)

    def show_statement(self, match: Match) -> None:
        """A customer's statement, asked for from elsewhere."""
        self.choose(STATEMENT)
        self.choosers.choose_customer(match)

    def search(self) -> None:
        """Ctrl+F: to where the days (or the customer) are chosen."""
        self.choosers.focus_first()

    def customer_in_view(self) -> int | None:
        """Whom the statement is about."""
        return self.choosers.customer_id() if self.kind is not None and self.kind.of_customer else None

    def _press(self, key: str) -> None:
        """The name of the report one is in: back from its figures, or what was stopped once more."""
        if self._trail or self.stack.currentWidget() is self.problem:
            self.choose(key)

    def _show_kind(self, key: str) -> None:
        self.kind = self._kinds[key]
        self._trail.clear()
        self.picker.setCurrentIndex(self.picker.findData(key))
        self._aim_focus()
        self.choosers.show_for(self.kind)
        self._show_place()
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    # reading ------------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        asked = self._asked()
        if self.kind is None or asked is None:
            return
        self.save_button.setEnabled(asked == self._shown)
        if asked.key == STATEMENT and asked.customer_id is None:
            self.stack.setCurrentWidget(self.nobody)
            self._enable(ready=False)
            return
        self.context.desk.cancel(self.task)  # of an older question nobody waits for the answer
        self.task = Work(self.kind.name)
        self.task.told = in_view(self.progress)
        self._slow.start()
        self.context.desk.read(
            partial(work.report, key=asked.key, span=asked.span, customer_id=asked.customer_id),
            self,
            partial(self._show, asked),
            self._refused,
            where="backroom",
            key="report",
            ended=self._ended,
            task=self.task,
        )

    def _asked(self) -> Asked | None:
        """What is to be shown: the report chosen, or what a figure of it is made of; None while days make no sense."""
        if self._trail:
            return Asked(*self._trail[-1])
        span = self.choosers.span()
        if self.kind is None or span is None:
            return None
        return Asked(self.kind.key, span, self.choosers.customer_id() if self.kind.of_customer else None)

    def follow(self, lead: Lead) -> None:
        """Show what a figure is made of; Back returns."""
        self._trail.append(lead)
        self._show_place()
        self.refresh()

    def back(self) -> None:
        """From what a figure is made of to where it stands."""
        if self._trail:
            self._trail.pop()
            self._show_place()
            self.refresh()

    def _show_place(self) -> None:
        """Behind a figure the days are its own: there is nothing to be chosen, only a way back."""
        inside = bool(self._trail)
        self.back_button.setVisible(inside)
        self.choosers.setVisible(not inside)
        self._share_room()
        if self.kind is not None:
            self.name.setText(self.kind.name)
            self.about.setText(self.kind.about)
            self.all_button.setVisible(not inside and self.kind.key in {STATEMENT, "ageing"})

    def _show(self, asked: Asked, report: Report) -> None:
        now = self._asked()
        if now is not None and (now.key, now.customer_id) != (asked.key, asked.customer_id):
            return  # something else was chosen meanwhile
        self.report, self._shown = report, asked
        if self._trail:
            self.name.setText(said(report.title))
            self.about.setText(" · ".join(scope_words(report, self.context.info)))
        info = self.context.info
        lines = [row for row in report.rows if row.weight is Weight.LINE]
        parted = any(row.weight is Weight.HEADING for row in report.rows)
        # Accounts in parts are not counted; what was recorded is, but above a foot of another kind.
        counted = not report.foot and (not parted or any(row.entry_id is not None for row in lines))
        self.count.setText(self.tr("%Ln row(s)", "", len(lines)) if lines and counted else "")
        self.total.setText(total_words(report, info) if says_anything(report) else "")
        compact = self.context.preferences.settings.compact
        self.table.show_report(footed(report, info) if report.foot else report, info, compact=compact)
        self.stack.setCurrentIndex(0)
        self._enable(ready=True)

    def _fit_foot(self, inset: int) -> None:
        """Totals end beneath the last column. Where all rows are in sight the total is, too."""
        size, counted = look().size, bool(self.count.whole_text())
        set_margins(self.foot, size.s, size.s, inset, 0)
        scrolls = inset > size.s
        self.total.setVisible(scrolls)
        self.line.setVisible(counted or (scrolls and bool(self.total.whole_text())))

    def adopt(self, context: Context) -> None:
        self.choosers.adopt(context)
        super().adopt(context)

    def _refused(self, error: BookError) -> None:
        self.problem.text.setText(str(error))
        self.stack.setCurrentWidget(self.problem)
        self._enable(ready=False)

    def _show_progress(self, task: Work) -> None:
        if task is self.task:
            self.progress.show_work(task)

    def _show_waiting(self) -> None:
        self.progress.show_work(self.task)
        self.stack.setCurrentWidget(self.waiting)

    def _ended(self) -> None:
        """Whatever came of it. The figures of another report do not stand under the name of one that was stopped."""
        self._slow.stop()
        if self.stack.currentWidget() is not self.waiting:
            return
        if self._shown is not None and self._shown == self._asked():
            self.stack.setCurrentIndex(0)
        else:
            self.problem.text.setText(self.tr("It was stopped. Choose it once more, or other days."))
            self.stack.setCurrentWidget(self.problem)
            self._enable(ready=False)

    def _cancel(self) -> None:
        self.context.desk.cancel(self.task)

    def _enable(self, *, ready: bool) -> None:
        self.print_button.setEnabled(ready)
        self.save_button.setEnabled(ready)

    # into files ---------------------------------------------------------------------------------------------------

    def save(self, form: str) -> None:
        """Ask where, and save what is shown as this."""
        report, asked = self.report, self._shown
        if report is None or asked is None or not self.save_button.isEnabled():
            return
        path = ask_where(self, report.title, report.scope[0] if report.scope else "", form)
        if path is not None:
            self._save_to(path, form, report, asked)

    def _save_to(self, path: Path, form: str, report: Report, asked: Asked) -> None:
        """A file that is there is replaced. The status bar says how far it is."""
        task = Work(self.tr("Writing {file}").format(file=path.name))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        request = saving(path, form, report, asked, self.context.info, mirrored=mirrored, task=task)
        self.context.desk.run(request, self, self._saved, task=task)

    def _saved(self, path: Path) -> None:
        self.said.emit(self.tr("Saved: {file}").format(file=path))

    # onto paper ---------------------------------------------------------------------------------------------------

    def print_page(self, *_clicked: bool) -> bool:
        """See the report that is shown as pages."""
        asked = self._asked()
        if asked is None or not self.print_button.isEnabled():
            return True  # there is a report to be chosen first: no receipt is printed in its place
        if asked.customer_id is not None:
            self.print_statement.emit(asked.customer_id, asked.span)
        else:
            self.print_report.emit(asked.key, asked.span)
        return True

    def _print_all(self) -> None:
        span = self.choosers.span()
        if span is not None:
            self.print_all_owing.emit(span)
