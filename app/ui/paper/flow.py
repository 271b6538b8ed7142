"""Blocks put on pages, one after the other: headings on every page, totals never alone, nothing beyond the margins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from app.domain.reports import Weight
from app.services.task import NO_TASK, Task
from app.ui.paper.blocks import (
    Align,
    Beside,
    Block,
    Document,
    Gap,
    Para,
    Paras,
    Picture,
    Row,
    Rule,
    Sums,
    Table,
)
from app.ui.paper.columns import face_of, fitted, widths
from app.ui.paper.layout import LONGEST_MM, PER_MM, TWIPS, Face, Layout
from app.ui.paper.sheets import Image, Line, Piece, Sheet, Sheets, Words
from app.ui.paper.type import Type, tidy

translate = QCoreApplication.translate

_HAIR = 0.5 * TWIPS
_RULE = 0.8 * TWIPS
_STEP = 200
_MOST_LINES = 3


def lay_out(document: Document, task: Task = NO_TASK, *, mirrored: bool = False) -> Sheets:
    """A document on its pages. Raises Cancelled. Any thread with a QGuiApplication in the process."""
    tables = [block for block in document.blocks if isinstance(block, Table)]
    layout = document.layout if document.layout.is_roll else fitted(document.layout, tables)
    flow = Flow(layout, document, task, mirrored=mirrored)
    for block in document.blocks:
        flow.put(block)
    sheets = flow.end()
    return Sheets(document.title, layout, tuple(sheet.mirrored() for sheet in sheets) if mirrored else sheets)


class Flow:
    """The pages as they fill."""

    def __init__(self, layout: Layout, document: Document, task: Task, *, mirrored: bool = False) -> None:
        self._layout = layout
        self._document = document
        self._task = task
        self._type = Type(layout)
        self._mirrored = mirrored
        # All sums of a paper end under each other, also where their figures stand before their words.
        self._widest = max(
            (
                self._type.width(each.figure, each.face)
                for block in document.blocks
                if isinstance(block, Sums)
                for each in block.sums
            ),
            default=0.0,
        )
        self._sheets: list[Sheet] = []
        self._bottom = 0.0
        self._y = 0.0
        self._turn()

    def put(self, block: Block) -> None:
        """Put one block after what is there."""
        match block:
            case Paras():
                self._paras(block.paras, block.align)
            case Beside():
                self._beside(block)
            case Picture():
                self._picture(block)
            case Table():
                self._table(block)
            case Sums():
                self._sums(block)
            case Rule():
                self._rule(self._layout.inks.hairline, _HAIR)
            case Gap():
                gaps = self._layout.gaps
                self._y += gaps.section if block.large else gaps.block

    def end(self) -> tuple[Sheet, ...]:
        """The pages, numbered."""
        if self._layout.is_roll:
            self._sheets[-1].height = self._y + self._layout.bottom
            return tuple(self._sheets)
        for n, sheet in enumerate(self._sheets, 1):
            self._foot(sheet, n)
        return tuple(self._sheets)

    # pages ------------------------------------------------------------------------------------------------------

    def _turn(self) -> None:
        layout = self._layout
        height = layout.height or LONGEST_MM * PER_MM
        self._sheets.append(Sheet(layout.width, height))
        self._y = layout.top
        self._bottom = height - layout.bottom
        if layout.is_roll:
            return
        self._bottom -= self._type.height("quiet") + layout.gaps.block
        if len(self._sheets) > 1 and self._document.running:
            words = self._type.lines(self._document.running, "quiet", layout.room, 1)[0]
            self._words(words, "quiet", "quiet", layout.left, layout.room)
            self._y += self._type.height("quiet") + layout.gaps.block / 2

    def _foot(self, sheet: Sheet, n: int) -> None:
        layout, height = self._layout, self._type.height("quiet")
        y = layout.height - layout.bottom - height
        sheet.pieces.append(
            Line(layout.left, y - layout.gaps.block / 3, layout.room, _HAIR, layout.inks.hairline)
        )
        of = translate("Paper", "{page} of {pages}").format(page=n, pages=len(self._sheets))
        texts: tuple[tuple[str, Align], ...] = (
            (self._document.foot[0], "start"),
            (self._document.foot[1], "centre"),
            (of, "end"),
        )
        for text, align in texts:
            sheet.pieces.append(
                Words(layout.left, y, layout.room, height, text, "quiet", layout.inks.quiet, align)
            )

    def _need(self, height: float) -> bool:
        """Begin another page unless there is this much room; tells whether it did."""
        if self._y + height <= self._bottom or self._y <= self._layout.top:
            return False
        self._turn()
        return True

    def _add(self, piece: Piece) -> None:
        self._sheets[-1].pieces.append(piece)

    def _words(self, text: str, face: Face, ink: str, x: float, width: float, align: Align = "start") -> None:
        colour = self._layout.inks.quiet if ink == "quiet" else self._layout.inks.ink
        self._add(Words(x, self._y, width, self._type.height(face), text, face, colour, align))

    def _rule(self, ink: str, height: float, width: float | None = None) -> None:
        self._add(Line(self._layout.left, self._y, width or self._layout.room, height, ink))
        self._y += height

    # texts ------------------------------------------------------------------------------------------------------

    def _paras(self, paras: Iterable[Para], align: Align) -> None:
        layout = self._layout
        for para in paras:
            for line in self._type.lines(tidy(para.text), para.face, layout.room, para.most):
                self._need(self._type.height(para.face))
                self._words(line, para.face, para.ink, layout.left, layout.room, align)
                self._y += self._type.height(para.face)

    def _beside(self, block: Beside) -> None:
        """Two columns of texts; the logo, where there is one, before the first."""
        layout = self._layout
        gap = layout.gaps.block
        half = (layout.room - gap) / 2
        self._need(max(self._tall(block.start, half), self._tall(block.end, half)))
        top = self._y
        if block.logo:
            self._add(Image(layout.left, top, layout.logo_width, layout.logo_height, block.logo, "start"))
            self._y = top + layout.logo_height + gap / 2
        self._column(block.start, layout.left, half, "start")
        bottom = self._y
        self._y = top
        self._column(block.end, layout.left + half + gap, half, "end")
        self._y = max(bottom, self._y)

    def _tall(self, paras: Sequence[Para], width: float) -> float:
        return sum(
            len(self._type.lines(tidy(p.text), p.face, width, p.most)) * self._type.height(p.face)
            for p in paras
        )

    def _column(self, paras: Sequence[Para], x: float, width: float, align: Align) -> None:
        for para in paras:
            for line in self._type.lines(tidy(para.text), para.face, width, para.most):
                self._words(line, para.face, para.ink, x, width, align)
                self._y += self._type.height(para.face)

    def _picture(self, block: Picture) -> None:
        layout = self._layout
        self._add(Image(layout.left, self._y, layout.room, layout.logo_height, block.data, "centre"))
        self._y += layout.logo_height + layout.gaps.block / 2

    def _sums(self, block: Sums) -> None:
        layout = self._layout
        width = layout.room if layout.is_roll else layout.room * 0.46
        end = layout.left + layout.room
        x = end - width
        for each in block.sums:
            height = self._type.height(each.face)
            self._need(height + layout.gaps.row)
            figure = self._type.width(each.figure, each.face)
            room = max(0.0, width - (self._widest if self._mirrored else figure) - layout.gaps.column)
            if each.face != "body" and not layout.is_roll:
                self._add(Line(x, self._y, width, _HAIR, layout.inks.rule))
                self._y += layout.gaps.row
            words = self._type.lines(tidy(each.words), each.face, room, _MOST_LINES)
            for n, line in enumerate(words or ("",)):
                if n == 0:
                    self._words(each.figure, each.face, "ink", end - self._widest, self._widest, "figure")
                self._words(line, each.face, "ink", x, room)
                self._y += height
            self._y += layout.gaps.row

    # tables -----------------------------------------------------------------------------------------------------

    def _table(self, table: Table) -> None:
        given = widths(table, self._layout, self._type)
        first = table.rows[0] if table.rows else None
        height = self._tall_row(first, self._cells(table, first, given)) if first is not None else 0.0
        title = self._type.height("section") + self._layout.gaps.block / 2 if table.title else 0.0
        self._need(title + self._head_height(table, given) + min(2, len(table.rows)) * height)
        if table.title:
            self._paras((Para(table.title, "section"),), "start")
            self._y += self._layout.gaps.block / 2
        self._head(table, given)
        for n, row in enumerate(table.rows):
            if n % _STEP == 0:
                self._task.step(n, len(table.rows), translate("Paper", "lines"))
            cells = self._cells(table, row, given)
            turned = self._need(self._tall_row(row, cells) + self._kept_together(table, n, given))
            if turned:
                self._head(table, given)
            following = table.rows[n + 1] if n + 1 < len(table.rows) else None
            if row.joined and not turned:
                cells = _unsaid(table, row, table.rows[n - 1], cells)
            self._row(table, row, cells, given, ruled=following is not None and not following.joined)

    def _kept_together(self, table: Table, n: int, given: list[float]) -> float:
        """A total is not alone at the top of a page, a heading not at its foot."""
        following = table.rows[n + 1] if n + 1 < len(table.rows) else None
        if following is None:
            return 0.0
        if following.weight is Weight.TOTAL or table.rows[n].weight is Weight.HEADING or following.joined:
            return self._tall_row(following, self._cells(table, following, given))
        return 0.0

    def _cells(self, table: Table, row: Row, given: list[float]) -> list[tuple[str, ...]]:
        """The lines of each cell: figures on one, words broken to the width of their column."""
        face = face_of(row.weight)
        return [
            (tidy(text),) if column.figures else self._type.lines(tidy(text), face, width, _MOST_LINES)
            for column, text, width in zip(table.columns, row.cells, given, strict=True)
        ]

    def _tall_row(self, row: Row, cells: list[tuple[str, ...]]) -> float:
        count = max((len(lines) for lines in cells), default=1)
        return max(1, count) * self._type.height(face_of(row.weight)) + 2 * self._layout.gaps.row

    def _row(
        self, table: Table, row: Row, cells: list[tuple[str, ...]], given: list[float], *, ruled: bool
    ) -> None:
        layout, face = self._layout, face_of(row.weight)
        across = sum(given) + layout.gaps.column * max(0, len(given) - 1)
        line = self._type.height(face)
        if row.weight is Weight.TOTAL:
            self._add(Line(layout.left, self._y - _HAIR, across, _RULE, layout.inks.rule))
        top, x = self._y, layout.left
        for column, lines, width in zip(table.columns, cells, given, strict=True):
            self._y = top + layout.gaps.row
            for text in lines:
                if text:
                    self._words(text, face, "ink", x, width, "figure" if column.figures else "start")
                self._y += line
            x += width + layout.gaps.column
        self._y = top + self._tall_row(row, cells)
        if ruled and row.weight is not Weight.TOTAL:
            self._add(Line(layout.left, self._y - _HAIR, across, _HAIR, layout.inks.hairline))

    def _head_lines(self, table: Table, given: list[float]) -> list[tuple[str, ...]]:
        return [
            self._type.lines(tidy(column.title), "quiet", width, 2)
            for column, width in zip(table.columns, given, strict=True)
        ]

    def _head_height(self, table: Table, given: list[float]) -> float:
        tallest = max((len(lines) for lines in self._head_lines(table, given)), default=0)
        return tallest * self._type.height("quiet") + self._layout.gaps.row + _RULE if tallest else 0.0

    def _head(self, table: Table, given: list[float]) -> None:
        """The column headings, at the foot of their lines."""
        layout = self._layout
        lines, line = self._head_lines(table, given), self._type.height("quiet")
        height = self._head_height(table, given)
        if not height:
            return
        tallest = max(len(each) for each in lines)
        top, x = self._y, layout.left
        for n, width in enumerate(given):
            self._y = top + (tallest - len(lines[n])) * line
            align: Align = "figure" if table.columns[n].figures else "start"
            for text in lines[n]:
                self._words(text, "quiet", "quiet", x, width, align)
                self._y += line
            x += width + layout.gaps.column
        self._y = top + height - _RULE
        across = sum(given) + layout.gaps.column * max(0, len(given) - 1)
        self._rule(layout.inks.rule, _RULE, across)


def _unsaid(table: Table, row: Row, above: Row, cells: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The cells of a row that goes on with the one above, without the words that stand there already."""
    return [
        () if text == said and not column.figures else lines
        for column, text, said, lines in zip(table.columns, row.cells, above.cells, cells, strict=True)
    ]
