"""The checks that were made, and under them what the chosen one found: damage first, then by size."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.domain.proof import StoredRun
from app.ui.column_room import ColumnRoom
from app.ui.empty import EmptyState
from app.ui.feed import TableFeed
from app.ui.look import look
from app.ui.page import Context
from app.ui.parts import Words
from app.ui.proof import work
from app.ui.proof.work import FoundRow
from app.ui.proof_words import run_words, seconds_words
from app.ui.sentences import in_words
from app.ui.table import Column, IdTableModel
from app.ui.table_view import TableView

# Of these, stored and computed are no money.
_PLAIN_FIELDS = frozenset(
    {"last_row_no", "row_no", "entry_id", "customer_id", "last_day", "day", "due_day", "side"}
)
_PLAIN_KINDS = frozenset({"number", "head_missing", "head_changed", "orphan"})


class RunsView(QWidget):
    """`opened(FoundRow)` when a finding is opened."""

    opened = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._shown: int | None = None
        self._newest: int | None = None
        self.model = IdTableModel(self._run_columns(), _run_id, self)
        self.view = TableView(self.model, self.tr("Checks"))
        self.view.set_compact(compact=True)
        ColumnRoom(self.view, (3, 2, 5), least=16)
        self.view.set_empty(
            EmptyState(
                "shield-check",
                self.tr("No checks yet"),
                self.tr("Every start and every few minutes the balances are proved; each run is kept here."),
            )
        )
        self.feed = TableFeed(context.desk, self.view, self.model, work.runs)
        self.feed.shown.connect(self._listed)
        self.view.chosen.connect(self._choose)
        self.found_model = IdTableModel(self._found_columns(), _place, self)
        self.found_view = TableView(self.found_model, self.tr("What it found"))
        self.found_view.set_compact(compact=True)
        ColumnRoom(self.found_view, (3, 2, 0), least=44)
        self.found_view.opened.connect(self._open)
        self.found_view.chosen.connect(self._say)
        self._lay_out()

    def _lay_out(self) -> None:
        size = look().size
        below = QWidget()
        under = QVBoxLayout(below)
        under.setContentsMargins(0, size.s, 0, 0)
        under.setSpacing(size.xs)
        self.about = Words("", "quiet", "quiet", elides=True)
        under.addWidget(self.about)
        under.addWidget(self.found_view, 1)
        # The whole sentence: a row has room for its beginning.
        self.said = Words("", "body", wraps=True)
        self.said.hide()
        under.addWidget(self.said)
        under.addStretch(0)
        self.found_view.hide()
        self.splitter = splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.view)
        splitter.addWidget(below)
        splitter.setStretchFactor(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)
        self.setFocusProxy(self.view)

    def adopt(self, context: Context) -> None:
        """The settings of the book have changed."""
        self.context = context

    def refresh(self) -> None:
        """Read the list again. What one looks at stays, but for the newest run, which the next newest follows."""
        if self._newest is None:
            self.feed.show(work.run_ids)
        else:
            self.feed.refresh()

    # ---- columns ----

    def _run_columns(self) -> list[Column[StoredRun]]:
        count = self.locale().toString
        return [
            Column("when", self.tr("When"), lambda r: self.context.moment(r.started_at), width=18),
            Column("what", self.tr("Run"), lambda r: _capital(run_words(r.kind)), width=20),
            Column("checked", self.tr("Checked"), lambda r: count(r.checked), width=8, align="end"),
            Column("in_step", self.tr("In step"), lambda r: count(r.in_step), width=8, align="end"),
            Column(
                "fixed", self.tr("Put right"), lambda r: count(r.fixed), width=9, align="end", tone=_fixed
            ),
            Column("time", self.tr("Took"), lambda r: seconds_words(r.milliseconds), width=8, align="end"),
            # Damage counts for its customer, too.
            Column(
                "failed",
                self.tr("Wrong"),
                lambda r: count(max(r.failed, r.errors)),
                width=8,
                align="end",
                tone=lambda r: "late" if r.failed or r.errors else None,
            ),
            Column("said", self.tr("Found"), _said, kind="quiet", tip=_said),
        ]

    def _found_columns(self) -> list[Column[FoundRow]]:
        return [
            Column("customer", self.tr("Customer"), lambda r: r.customer, width=20),
            Column("what", self.tr("What"), _words, tip=_words),
            Column(
                "stored",
                self.tr("Stored"),
                lambda r: self._figure(r, r.finding.stored),
                width=13,
                align="end",
            ),
            Column(
                "computed",
                self.tr("Should be"),
                lambda r: self._figure(r, r.finding.computed),
                width=13,
                align="end",
            ),
            Column("difference", self.tr("Difference"), self._difference, width=13, align="end"),
            Column("state", self.tr("State"), self._state, width=10, kind="badge", tone=_state_tone),
        ]

    def _figure(self, row: FoundRow, figure: int | None) -> str:
        if figure is None:
            return ""
        found = row.finding
        plain = found.field in _PLAIN_FIELDS or found.kind in _PLAIN_KINDS
        return self.locale().toString(figure) if plain else self.context.money(figure)

    def _difference(self, row: FoundRow) -> str:
        found = row.finding
        both = found.stored is not None and found.computed is not None
        return self._figure(row, found.difference) if both else ""

    def _state(self, row: FoundRow) -> str:
        if row.finding.fixed:
            return self.tr("Put right")
        return self.tr("Damaged") if row.finding.is_damage else self.tr("Differs")

    # ---- showing ----

    def _listed(self, count: int) -> None:
        if count and self.view.chosen_id() in (None, self._newest):
            self.view.selectRow(0)
        self._newest = self.model.ids[0] if count else None
        self._choose(self.view.chosen_id())

    def _choose(self, chosen: object) -> None:
        if chosen == self._shown and chosen is not None:
            return
        if not isinstance(chosen, int):
            self._shown = None
            self._show_found(None, ())
            return
        self._shown = chosen
        read = partial(work.found_in, run=chosen)
        self.context.desk.read(read, self, partial(self._show_found, chosen), key="found")

    def _show_found(self, run: int | None, rows: Sequence[FoundRow]) -> None:
        if run != self._shown:
            return
        self.found_model.show([row.place for row in rows], rows, afresh=True)
        self._say(self.found_view.chosen_id())
        if bool(rows) == self.found_view.isHidden():
            self.found_view.setVisible(bool(rows))
            whole = self.splitter.height()
            self.splitter.setSizes([whole * 11 // 20, whole * 9 // 20] if rows else [whole, 0])
        kept = self.model.row(run) if run is not None else None
        if kept is None:
            self.about.setText("")
            return
        words = (
            self.tr("What the check of {when} found, damage first, then the largest difference:")
            if rows
            else self.tr("The check of {when} found nothing.")
        )
        self.about.setText(words.format(when=self.context.moment(kept.started_at)))

    def _say(self, place: object) -> None:
        row = self.found_model.row(place) if isinstance(place, int) else None
        self.said.setVisible(row is not None)
        self.said.setText(_words(row) if row is not None else "")

    def _open(self, place: int) -> None:
        row = self.found_model.row(place)
        if row is not None:
            self.opened.emit(row)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _run_id(run: StoredRun) -> int:
    return run.id


def _place(row: FoundRow) -> int:
    return row.place


def _said(run: StoredRun) -> str:
    return " ".join(in_words(sentence) for sentence in run.findings[:3])


def _fixed(run: StoredRun) -> str | None:
    return "owes" if run.fixed else None


def _words(row: FoundRow) -> str:
    return in_words(row.finding.message)


def _state_tone(row: FoundRow) -> str:
    return "proved" if row.finding.fixed else "late"
