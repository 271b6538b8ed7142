"""The list of a statement's lines: ticked with Space, each with what is proposed and how sure that is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from app.domain.bank_matches import AcceptedLine, accepted
from app.domain.bank_splits import accepted_parts
from app.domain.matching_facts import Confidence, Proposal, State
from app.ui.brush import draw_pill
from app.ui.icons import icon
from app.ui.look import look
from app.ui.page import Context
from app.ui.table import ID_ROLE, Column, IdTableModel
from app.ui.table_paint import RowDelegate
from app.ui.table_view import TableView

translate = QCoreApplication.translate
TICK = 0


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line with its proposal and the proposed customer's name; `parts` where a person has split it."""

    proposal: Proposal
    name: str
    parts: tuple[Proposal, ...] = ()
    part_names: tuple[str, ...] = ()

    @property
    def number(self) -> int:
        """By which the line is known in the list."""
        return self.proposal.line.number

    @property
    def can_be_ticked(self) -> bool:
        """Whether it can be recorded as it is."""
        named = self.proposal.customer_id is not None or bool(self.parts)
        return self.proposal.state is State.FREE and named

    def accepted(self) -> tuple[AcceptedLine, ...]:
        """What is posted of it."""
        return accepted_parts(self.proposal, self.parts) if self.parts else (accepted(self.proposal),)


def row_of(proposal: Proposal, names: Mapping[int, str]) -> LineRow:
    """A proposal as a row; `names` are those of the customers."""
    return LineRow(proposal, names.get(proposal.customer_id or 0, ""))


def split_row(row: LineRow, parts: tuple[Proposal, ...], names: Mapping[int, str]) -> LineRow:
    """The row of a line that was split."""
    each = tuple(names.get(part.customer_id or 0, "") for part in parts)
    return LineRow(row.proposal, ", ".join(dict.fromkeys(each)), parts, each)


def state_words(row: LineRow) -> tuple[str, str]:
    """In a word or two what can be done about a line, and its tone."""
    if row.parts:
        return translate("BankLines", "Split"), "proved"
    proposal = row.proposal
    match proposal.state:
        case State.POSTED:
            return translate("BankLines", "In the book"), "quiet"
        case State.OUT:
            return translate("BankLines", "Money out"), "quiet"
        case State.LOCKED:
            return translate("BankLines", "Day locked"), "late"
        case State.AHEAD:
            return translate("BankLines", "In the future"), "late"
        case State.FREE:
            return _confidence_words(proposal)


def _confidence_words(proposal: Proposal) -> tuple[str, str]:
    if proposal.twins:
        return translate("BankLines", "Twice?"), "late"
    match proposal.confidence:
        case Confidence.SURE:
            return translate("BankLines", "Sure"), "proved"
        case Confidence.LIKELY:
            return translate("BankLines", "Likely"), "credit"
        case Confidence.POSSIBLE:
            return translate("BankLines", "Perhaps"), "owes"
        case Confidence.NONE:
            return translate("BankLines", "Whose?"), "quiet"


def line_columns(context: Context, is_ticked: Callable[[int], bool]) -> list[Column[LineRow]]:
    """Tick, day, amount, what the bank says, whose it is, how sure."""
    ticked, not_ticked = translate("BankLines", "ticked"), translate("BankLines", "not ticked")
    return [
        Column(
            "tick",
            translate("BankLines", "Record"),
            lambda _row: "",
            width=7,
            spoken=lambda row: ticked if is_ticked(row.number) else not_ticked,
        ),
        Column(
            "day", translate("BankLines", "Day"), lambda row: context.day(row.proposal.line.day), width=12
        ),
        Column(
            "amount",
            translate("BankLines", "Amount"),
            lambda row: context.money(row.proposal.line.amount),
            width=15,
            align="end",
            kind="strong",
            tone=lambda row: "quiet" if row.proposal.line.amount < 0 else None,
        ),
        Column(
            "words",
            translate("BankLines", "What the bank says"),
            lambda row: row.proposal.line.words,
            kind="quiet",
            tip=lambda row: row.proposal.line.words,
        ),
        Column("customer", translate("BankLines", "Customer"), lambda row: row.name, width=22),
        Column(
            "state",
            translate("BankLines", "How sure"),
            lambda row: state_words(row)[0],
            width=13,
            kind="badge",
            tone=lambda row: state_words(row)[1],
        ),
    ]


class LineTable(TableView):
    """The lines. `toggled(number)`: Space, or a click on the box, on a line."""

    toggled = Signal(int)

    def __init__(
        self,
        model: IdTableModel[LineRow],
        name: str,
        is_ticked: Callable[[int], bool],
        can_be_ticked: Callable[[int], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, name, parent)
        self.setItemDelegate(_TickDelegate(self, is_ticked, can_be_ticked))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = self.chosen_id()
        if event.key() == Qt.Key.Key_Space and number is not None:
            self.toggled.emit(number)
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index.column() == TICK:
            self.toggled.emit(int(index.data(ID_ROLE)))


class _TickDelegate(RowDelegate):
    """Draws a row as every list does, and the box of the first column."""

    def __init__(
        self, view: LineTable, is_ticked: Callable[[int], bool], can_be_ticked: Callable[[int], bool]
    ) -> None:
        super().__init__(view, view.hovered_row)
        self._is_ticked = is_ticked
        self._can_be_ticked = can_be_ticked

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        if index.column() != TICK:
            return
        number = int(index.data(ID_ROLE))
        if not self._can_be_ticked(number):
            return
        worn = look()
        side = worn.size.l
        area = option.rect.adjusted(worn.size.m, 0, -worn.size.m, 0)
        box = QRect(0, 0, side, side)
        box.moveCenter(area.center())
        if option.direction == Qt.LayoutDirection.RightToLeft:
            box.moveRight(area.right())
        else:
            box.moveLeft(area.left())
        ticked = self._is_ticked(number)
        draw_pill(painter, box, worn.colour.box(ticked=ticked), worn.size.xs, worn.size.line)
        if ticked:
            icon("check", "on_accent").paint(painter, box.adjusted(1, 1, -1, -1))
