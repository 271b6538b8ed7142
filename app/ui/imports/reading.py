"""How a file is to be read: what it brings, its signs, its columns. What is recognised is shown, the rest is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.import_columns import say_columns, settle_who
from app.domain.import_mappings import ENCODINGS, SEPARATORS
from app.domain.imports import (
    MONEY_FIELDS,
    ImportKind,
    ImportOptions,
    Question,
)
from app.ui.fields import Chip, ChipRow, FormField
from app.ui.imports import names
from app.ui.imports.columns import ColumnChoices
from app.ui.imports.work import Look
from app.ui.look import look
from app.ui.page import Context
from app.ui.parts import Section, Words
from app.ui.reading import set_margins

if TYPE_CHECKING:
    from app.services.imports import FileOutlook

# Letters a list shows at least where there is little room.
SHORTEST = 8
KINDS = (ImportKind.CUSTOMERS, ImportKind.OPENINGS, ImportKind.SALES, ImportKind.PAYMENTS)


class ReadingPage(QWidget):
    """`changed` when kind, columns or marks were chosen; `reread(ImportOptions)` when the file is to be read anew."""

    changed = Signal()
    reread = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._look: Look | None = None
        self._outlook: FileOutlook | None = None
        self._options = ImportOptions()
        self._make_parts()
        self._lay_out()

    def _make_parts(self) -> None:
        what = self.tr("What it brings")
        self.kinds = ChipRow(what, [Chip(kind.value, names.kind_name(kind)) for kind in KINDS])
        self.kind_field = FormField(what, self.kinds, speaks=False)
        self.encoding = QComboBox()
        for encoding in ENCODINGS:
            self.encoding.addItem(names.encoding_name(encoding), encoding)
        self.encoding_field = FormField(self.tr("Encoding"), self.encoding, speaks=False)
        self.separator = QComboBox()
        for separator in SEPARATORS:
            self.separator.addItem(names.separator_name(separator), separator)
        self.separator_field = FormField(self.tr("Between two cells"), self.separator, speaks=False)
        self.sheet = QComboBox()
        self.sheet_field = FormField(self.tr("Sheet"), self.sheet, speaks=False)
        self.headings = QCheckBox(self.tr("Headings in the first row"))
        marks = self.tr("Amounts are written")
        self.decimal = ChipRow(marks, [Chip(".", "1,234.50"), Chip(",", "1.234,50")])
        self.decimal_field = FormField(marks, self.decimal, speaks=False)
        days = self.tr("Days are written")
        self.order = ChipRow(
            days,
            [
                Chip("dmy", self.tr("Day first")),
                Chip("mdy", self.tr("Month first")),
                Chip("ymd", self.tr("Year first")),
            ],
        )
        self.order_field = FormField(days, self.order, speaks=False)
        self.columns = ColumnChoices()
        self.missing = Words("", "body", "late", wraps=True)
        self.kinds.chosen.connect(self._choose_kind)
        self.decimal.chosen.connect(self._choose_marks)
        self.order.chosen.connect(self._choose_marks)
        self.columns.changed.connect(self._choose_columns)
        for box in (self.encoding, self.separator, self.sheet):
            box.currentIndexChanged.connect(self._choose_reading)
        self.headings.toggled.connect(self._choose_reading)

    def _lay_out(self) -> None:
        size = look().size
        left = QVBoxLayout()
        left.setSpacing(size.m)
        left.addWidget(self.kind_field)
        left.addWidget(self.encoding_field)
        left.addWidget(self.separator_field)
        left.addWidget(self.sheet_field)
        left.addWidget(self.decimal_field)
        left.addWidget(self.order_field)
        left.addWidget(self.headings)
        left.addStretch(1)
        inside = QWidget()
        inside.setProperty("part", "page")
        inside.setLayout(left)
        set_margins(left, 0, 0, size.s, 0)
        held = QScrollArea()
        held.setFrameShape(QScrollArea.Shape.NoFrame)
        held.setWidgetResizable(True)
        held.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        held.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        held.setWidget(inside)
        held.setMaximumWidth(size.notice_width)
        for box in (self.encoding, self.separator, self.sheet):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(SHORTEST)
        right = Section(self.tr("What its columns hold"))
        right.body.addWidget(self.missing)
        right.body.addWidget(self.columns, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(size.xl, size.m, size.xl, size.m)
        row.setSpacing(size.xl)
        row.addWidget(held, 1)
        row.addWidget(right, 1)
        self.setFocusProxy(self.kinds)

    # ---- what is shown ----

    def show_look(self, seen: Look) -> None:
        """A file that was read."""
        self._look = seen
        self._options = seen.options
        self._show_kind(seen.kind)
        self.show_reading()
        is_sheet = bool(seen.table.sheets)
        self.encoding_field.setVisible(not is_sheet)
        self.separator_field.setVisible(not is_sheet)
        self.sheet_field.setVisible(len(seen.table.sheets) > 1)
        self.columns.show_columns(seen.samples)
        self.show_outlook(seen.outlook)

    def show_reading(self) -> None:
        """How the file was read in fact; another way that was chosen could not be read, or was stopped."""
        if self._look is None:
            return
        table = self._look.table
        self._pick(self.encoding, table.encoding)
        if table.separator and self.separator.findData(table.separator) < 0:
            self.separator.addItem(names.separator_name(table.separator), table.separator)
        self._pick(self.separator, table.separator)
        with QSignalBlocker(self.sheet):
            self.sheet.clear()
            for name in table.sheets:
                self.sheet.addItem(name, name)
        self._pick(self.sheet, table.sheet)
        with QSignalBlocker(self.headings):
            self.headings.setChecked(self._options.headings)

    def show_outlook(self, outlook: FileOutlook | None) -> None:
        """How the file would be taken, and what is to be asked; None while nobody knows what it is."""
        self._outlook = outlook
        kind = self.kind()
        self.columns.show_choice(kind, outlook.columns if outlook is not None else {})
        self.kind_field.show_error("" if kind is not None else self.tr("Say what the file brings."))
        if outlook is None:
            self.missing.hide()
            self.decimal_field.hide()
            self.order_field.hide()
            return
        asked = {error.question.about: error.question for error in outlook.unclear}
        self.decimal_field.setVisible(bool(MONEY_FIELDS & set(outlook.columns)))
        self._show_mark(self.decimal, outlook.marks.decimal, asked.get("decimal"))
        self.decimal_field.show_error(self._decimal_words(asked.get("decimal")))
        by_file = self._options.decimal is None
        self.decimal_field.set_hint(self.tr("By the file's own amounts.") if by_file else "")
        order = outlook.marks.order
        self.order_field.setVisible(order is not None or "order" in asked)
        self._show_mark(self.order, order, asked.get("order"))
        self.order_field.show_error(self._order_words(asked.get("order")))
        self.order_field.set_hint(self.tr("By the file's own days.") if self._options.order is None else "")
        missing = [" / ".join(map(names.field_name, fields)) for fields in outlook.missing]
        self.missing.setText(self.tr("Say which column holds: {fields}.").format(fields=", ".join(missing)))
        self.missing.setVisible(bool(missing))

    def _show_kind(self, kind: ImportKind | None) -> None:
        with QSignalBlocker(self.kinds):
            self.kinds.set_choice(kind.value if kind is not None else "")

    @staticmethod
    def _show_mark(row: ChipRow, mark: str | None, asked: Question | None) -> None:
        with QSignalBlocker(row):
            row.set_choice(mark if mark is not None and asked is None else "")

    @staticmethod
    def _pick(box: QComboBox, value: str) -> None:
        with QSignalBlocker(box):
            box.setCurrentIndex(max(0, box.findData(value)))

    def _decimal_words(self, asked: Question | None) -> str:
        if asked is None:
            return ""
        mark = asked.readings[0][0]
        whole, _, rest = asked.text.partition(mark)
        digits = "".join(c for c in whole if c.isdecimal()), "".join(c for c in rest if c.isdecimal())
        scale = 10**self.context.info.currency.decimals
        small = self.context.money(int(f"{digits[0] or 0}{digits[1]}") * scale // 1000)
        large = self.context.money(int(f"{digits[0] or 0}{digits[1]}") * scale)
        return self.tr("Is “{text}” {large} or {small}?").format(text=asked.text, large=large, small=small)

    def _order_words(self, asked: Question | None) -> str:
        if asked is None:
            return ""
        days = [self.context.day(date.fromisoformat(iso), "long") for _, iso in asked.readings if iso]
        if len(days) < 2:
            return self.tr("Some days have the day first, others the month: which is meant?")
        return self.tr("Is “{text}” {one} or {other}?").format(text=asked.text, one=days[0], other=days[1])

    # ---- what is chosen ----

    def kind(self) -> ImportKind | None:
        """What the file brings; None while nobody said."""
        chosen = self.kinds.choice()
        return ImportKind(chosen) if chosen else None

    def options(self) -> ImportOptions:
        """All that was chosen, and what the file showed by itself left to it."""
        return self._options

    def kept_options(self) -> ImportOptions:
        """The same for the next file of this make, with who is meant as it is shown."""
        kind, seen = self.kind(), self._look
        if kind is None or seen is None:
            return self._options
        columns = settle_who(seen.table.header, kind, self._options.columns, self.columns.choice())
        return replace(self._options, columns=columns)

    def question(self) -> QWidget | None:
        """Where something is still to be said; None when the file can be read."""
        if self.kind() is None or self._outlook is None:
            return self.kinds
        if self._outlook.missing:
            return self.columns.boxes[0] if self.columns.boxes else None
        asked = {error.question.about for error in self._outlook.unclear}
        return self.decimal if "decimal" in asked else self.order if "order" in asked else None

    def _choose_kind(self) -> None:
        self._options = replace(self._options, columns=())
        self.changed.emit()

    def _choose_marks(self) -> None:
        if self.sender() is self.decimal:
            self._options = replace(self._options, decimal=self.decimal.choice() or None)
        else:
            self._options = replace(self._options, order=self.order.choice() or None)
        self.changed.emit()

    def _choose_columns(self) -> None:
        kind, seen = self.kind(), self._look
        if kind is not None and seen is not None:
            columns = say_columns(seen.table.header, kind, self.columns.choice())
            self._options = replace(self._options, columns=columns)
            self.changed.emit()

    def _choose_reading(self) -> None:
        # Another reading has other columns, and perhaps other marks.
        wanted = replace(self._options, columns=(), decimal=None, order=None)
        said = self.sender()
        if said is self.encoding:
            wanted = replace(wanted, encoding=self.encoding.currentData())
        elif said is self.separator:
            wanted = replace(wanted, separator=self.separator.currentData())
        elif said is self.sheet:
            wanted = replace(wanted, sheet=self.sheet.currentData())
        else:
            wanted = replace(wanted, headings=self.headings.isChecked())
        self.reread.emit(wanted)
