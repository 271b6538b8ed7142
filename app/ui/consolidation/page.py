"""All consolidations there ever were; reversed ones stay, marked."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.changes import Changes
from app.domain.consolidation import ConsolidationRow
from app.ui.column_room import ColumnRoom
from app.ui.consolidation import work
from app.ui.consolidation.batch import BatchBackDialog
from app.ui.consolidation_columns import row_columns
from app.ui.empty import EmptyState
from app.ui.feed import TableFeed
from app.ui.look import look
from app.ui.page import Context, Page
from app.ui.parts import Button, Words
from app.ui.table import IdTableModel
from app.ui.table_view import TableView


class ConsolidationsPage(Page):
    """The list, and what can be done about one: reverse it, or the batch it came with."""

    key = "consolidations"
    icon_name = "scale"
    cares = Changes.CONSOLIDATIONS | Changes.ENTRIES

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        size = look().size
        self.model = IdTableModel(row_columns(context, with_name=True), _id_of, self)
        self.view = TableView(self.model, self.tr("Consolidations"))
        ColumnRoom(self.view, (3, 2), least=16)
        empty = EmptyState(
            "scale",
            self.tr("Nothing was consolidated yet"),
            self.tr(
                "When a customer has both debt and credit, the two are consolidated; each time is kept here for ever."
            ),
            self.tr("Consolidate all …"),
        )
        empty.asked.connect(self.consolidate_all)
        self.view.set_empty(empty)
        self.begin_at(self.view)
        self.feed = TableFeed(context.desk, self.view, self.model, work.rows)
        self.all_button = Button(self.tr("Consolidate all …"), icon_name="scale")
        self.all_button.clicked.connect(self.consolidate_all)
        self.back_button = Button(self.tr("Reverse"), icon_name="undo-2")
        self.back_button.setToolTip(self.tr("Reverse this consolidation · Del"))
        self.back_button.clicked.connect(self._reverse)
        self.batch_button = Button(self.tr("Reverse the whole batch"))
        self.batch_button.clicked.connect(self._reverse_batch)
        QShortcut(QKeySequence("Del"), self.view, self._reverse)
        bar = QHBoxLayout()
        bar.setSpacing(size.s)
        self.count = Words("", "body", "quiet", elides=True)
        bar.addWidget(self.count, 1)
        for button in (self.batch_button, self.back_button, self.all_button):
            bar.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.l, size.s, size.l, size.s)
        column.setSpacing(size.s)
        column.addLayout(bar)
        column.addWidget(self.view, 1)
        self.view.chosen.connect(self._allow)
        self.view.opened.connect(self._open)
        self.feed.shown.connect(self._shown)
        self._allow(None)
        self.feed.show(work.ids)

    def title(self) -> str:
        return self.tr("Consolidations")

    def refresh(self) -> None:
        self.feed.refresh()

    def _shown(self, count: int) -> None:
        self.count.setText(self.tr("%Ln consolidation(s), kept for ever", "", count) if count else "")
        # An empty page offers the one thing there is to do in its middle.
        for button in (self.back_button, self.all_button):
            button.setVisible(count > 0)
        self._allow(self.view.chosen_id())

    def _chosen(self) -> ConsolidationRow | None:
        chosen = self.view.chosen_id()
        return self.model.row(chosen) if chosen is not None else None

    def _allow(self, _chosen: object) -> None:
        row = self._chosen()
        stands = row is not None and row.reversed_by is None
        self.back_button.setEnabled(stands)
        self.batch_button.setVisible(stands and row is not None and row.batch_id is not None)

    def _open(self, _chosen: int) -> None:
        row = self._chosen()
        if row is not None:
            self.open_entry.emit(row.entry_id)

    def _reverse(self) -> None:
        row = self._chosen()
        if row is not None and row.reversed_by is None:
            self.reverse_entry.emit(row.entry_id)

    def _reverse_batch(self) -> None:
        row = self._chosen()
        if row is not None and row.batch_id is not None:
            from app.ui.early_keys import open_with_keys

            dialog = BatchBackDialog(self.context, self, batch_id=row.batch_id)
            dialog.recorded.connect(self.recorded)
            open_with_keys(dialog)


def _id_of(row: ConsolidationRow) -> int:
    return row.id
