"""What an import would come to: figures, the first rows as they are read, and the rows that cannot be taken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.import_mappings import LONGEST_NAME, make_mapping, to_text
from app.domain.imports import FIELDS, Fate, ImportKind, ImportOptions, ImportPreview, ReadRow
from app.ui.empty import EmptyState
from app.ui.fields import Chip, ChipRow
from app.ui.imports import names
from app.ui.led import LedEdit
from app.ui.look import look
from app.ui.page import Context
from app.ui.parts import Words
from app.ui.table import Column, IdTableModel
from app.ui.table_view import TableView

FIRST, BAD = "first", "bad"
_WIDTHS = {"description": 18, "name": 16, "address": 16, "note": 16}
_AT_END = frozenset({"quantity", "price", "amount", "debt", "credit", "balance", "limit", "terms"})


class OutlookPage(QWidget):
    """`changed` when another treatment of rows was chosen, which needs another look."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        size = look().size
        self.context = context
        self._seen: ImportPreview | None = None
        self._kept_as = ""
        self.headline = Words("", "section", wraps=True)
        self.figures = Words("", "body", "quiet", wraps=True)
        self.warning = Words("", "body", "owes", wraps=True)
        self.which = ChipRow(
            self.tr("Rows shown"),
            [Chip(FIRST, self.tr("First rows")), Chip(BAD, self.tr("Rows that cannot be taken"))],
        )
        self.which.chosen.connect(self._show_rows)
        self.skip_bad = QCheckBox()
        self.twins = QCheckBox()
        self.keep = QCheckBox(self.tr("Read the next file like this in the same way; call it"))
        self.keep_as = LedEdit()
        self.keep_as.setAccessibleName(self.tr("Name of this way of reading"))
        self.keep_as.setMaxLength(LONGEST_NAME)
        self.keep_as.setFixedWidth(size.rail)
        self.keep.toggled.connect(self.keep_as.setEnabled)
        self.skip_bad.toggled.connect(self.changed)
        self.twins.toggled.connect(self.changed)
        self.model: IdTableModel[ReadRow] | None = None
        self.view: TableView | None = None
        self._table = QVBoxLayout()
        kept = QHBoxLayout()
        kept.setSpacing(size.s)
        kept.addWidget(self.keep)
        kept.addWidget(self.keep_as)
        kept.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.xl, size.m, size.xl, size.m)
        column.setSpacing(size.s)
        for part in (self.headline, self.figures, self.warning, self.which):
            column.addWidget(part)
        column.addLayout(self._table, 1)
        for box in (self.skip_bad, self.twins):
            column.addWidget(box)
        column.addLayout(kept)
        self.setFocusProxy(self.which)

    def begin(self, name: str, *, kept: bool) -> None:
        """Another file: `name` is what its way of reading might be called; `kept` that it is already."""
        self._kept_as = name if kept else ""
        self.keep.setChecked(kept)
        self.keep_as.setEnabled(kept)
        self.keep_as.setText(name)

    def take_all(self) -> None:
        """The file is read in another way: which of its rows are left out was said of the way before."""
        for box in (self.skip_bad, self.twins):
            with QSignalBlocker(box):
                box.setChecked(False)
            box.hide()

    def keep_mapping(self, kind: ImportKind, header: Sequence[str], options: ImportOptions) -> None:
        """Keep how the file was read under the name given, if that is wanted; what was kept before is forgotten."""
        preferences, name = self.context.preferences, self.keep_as.text().strip()
        settings = preferences.settings.without_mapping(self._kept_as)
        if self.keep.isChecked() and name:
            mapping = make_mapping(name, kind, header, options)
            settings = settings.with_mapping(mapping.name, to_text(mapping))
        preferences.change(settings)

    def show_preview(self, seen: ImportPreview, kind: ImportKind, fields: Sequence[str]) -> None:
        """What would come of it."""
        self._seen = seen
        result = seen.result
        self.headline.setText(self._headline(seen, kind))
        self.figures.setText(self._figures(seen))
        self.warning.setText(self._warning(seen))
        self.warning.setVisible(bool(self.warning.whole_text()))
        self.skip_bad.setText(self.tr("Leave out the %Ln row(s) that cannot be taken", "", len(result.bad)))
        self.skip_bad.setVisible(bool(result.bad))
        twins = len(result.twins)
        self.twins.setText(self.tr("Record %Ln payment(s) that look like one recorded by hand", "", twins))
        self.twins.setVisible(bool(twins) or self.twins.isChecked())
        self.which.setVisible(bool(result.bad))
        self._lay_table(kind, fields)
        self.which.set_choice(BAD if seen.refused else FIRST)
        self._show_rows()

    def _headline(self, seen: ImportPreview, kind: ImportKind) -> str:
        result = seen.result
        if not result.entries and not result.customers:
            return self.tr("Nothing of it is new: there is nothing to import.")
        if kind is ImportKind.CUSTOMERS:
            return self.tr("%Ln customer(s) would be recorded.", "", result.customers)
        amount = self.context.money(abs(result.amount))
        words = self.tr("%Ln entry(s) would be recorded", "", result.entries)
        if result.amount < 0:
            return self.tr("{entries}: {amount} more returned or in credit than sold or owed.").format(
                entries=words, amount=amount
            )
        return self.tr("{entries}: {amount} in all.").format(entries=words, amount=amount)

    def _figures(self, seen: ImportPreview) -> str:
        result = seen.result
        parts = [self.tr("%Ln row(s) read", "", result.rows)]
        if result.customers:
            parts.append(self.tr("%Ln new customer(s)", "", result.customers))
        if result.duplicates:
            parts.append(self.tr("%Ln already in the book", "", result.duplicates))
        if result.twins:
            parts.append(self.tr("%Ln like one recorded by hand", "", len(result.twins)))
        if result.skipped:
            parts.append(self.tr("%Ln come to nothing", "", result.skipped))
        if result.rounded:
            parts.append(self.tr("%Ln rounded to the smallest coin", "", len(result.rounded)))
        if result.bad:
            parts.append(self.tr("%Ln cannot be taken", "", len(result.bad)))
        return " · ".join(parts)

    def _warning(self, seen: ImportPreview) -> str:
        said = []
        if seen.refused:
            said.append(self.tr("All or nothing: mend the rows below in the file, or leave them out."))
        if seen.seen is not None:
            day = self.context.day(seen.seen)
            said.append(self.tr("This same file was imported on {day}.").format(day=day))
        return " ".join(said)

    # ---- the rows ----

    def _lay_table(self, kind: ImportKind, fields: Sequence[str]) -> None:
        shown = [field for field in FIELDS[kind] if field in fields]
        has_reasons = self._seen is not None and bool(self._seen.result.bad)
        columns: list[Column[ReadRow]] = [
            Column("line", self.tr("Row"), lambda row: str(row.line), width=6, align="end", kind="quiet"),
            Column(
                "fate",
                self.tr("Becomes"),
                names.fate_name,
                width=14,
                tone=names.fate_tone,
                tip=names.reason_text,
            ),
            *([self._reason()] if has_reasons else []),
            *(self._column(field) for field in shown),
        ]
        old, old_model = self.view, self.model
        self.model = IdTableModel(columns, _line_of, self)
        self.view = TableView(self.model, self.tr("Rows of the file as they are read"))
        self.view.set_empty(EmptyState("file-spreadsheet", self.tr("No rows")))
        self.view.viewport().installEventFilter(self)
        self._table.addWidget(self.view)
        if old is not None and old_model is not None:
            self._table.removeWidget(old)
            old.deleteLater()
            old_model.deleteLater()

    def _reason(self) -> Column[ReadRow]:
        return Column(
            "reason", self.tr("Why"), names.reason_text, width=30, tone=_late, tip=names.reason_text
        )

    def _column(self, field: str) -> Column[ReadRow]:
        return Column(
            field,
            names.field_name(field),
            lambda row: names.value_text(self.context, row.values.get(field)),
            width=_WIDTHS.get(field, 12),
            align="end" if field in _AT_END else "start",
        )

    def _show_rows(self) -> None:
        if self._seen is None or self.model is None or self.view is None:
            return
        rows = self._seen.bad_rows if self.which.choice() == BAD else self._seen.rows
        self.model.show([row.line for row in rows], rows, afresh=True)
        at = [column.key for column in self.model.columns].index("fate")
        self.view.setColumnHidden(at, self.which.choice() == BAD)  # of these all become the same
        self._fit()
        if rows:
            self.view.selectRow(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show}:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Columns as wide as what they say, and one of words takes what is left; the rest is scrolled to."""
        if self.view is None or self.model is None or not self.view.isVisible():
            return
        titles, wide = self.view.horizontalHeader(), 0
        stretched = next((n for n, c in enumerate(self.model.columns) if c.key == "reason"), None)
        for n, column in enumerate(self.model.columns):
            if self.view.isColumnHidden(n):
                continue
            if stretched is None and column.align != "end" and column.key != "fate":
                stretched = n
            needed = max(self.view.sizeHintForColumn(n), self.view.room_for(n))
            titles.resizeSection(n, needed)
            wide += needed
        if stretched is not None:
            spare = max(0, self.view.viewport().width() - wide)
            titles.resizeSection(stretched, titles.sectionSize(stretched) + spare)


def _line_of(row: ReadRow) -> int:
    return row.line


def _late(row: ReadRow) -> str | None:
    return "late" if row.fate is Fate.BAD else None
