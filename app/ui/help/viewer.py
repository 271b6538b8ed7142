"""The manual in a window of its own (F1): chapters at the side, a search over all of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.ui.fields import SearchEdit
from app.ui.help.chapters import Chapter, Keys, chapters, holding, sheet
from app.ui.language import FALLBACK, spoken
from app.ui.look import look, resource
from app.ui.parts import Hairline, Words
from app.ui.reading import isolated
from app.ui.theme import font, set_property

_KEY = Qt.ItemDataRole.UserRole + 1
LINE_PERCENT: Final = 140
# What stands for a picture in the text of a document.
_PICTURE: Final = "\ufffc"
# Between the cells of a table in Markdown.
_BAR: Final = re.compile(r"(?<!\\)\|")
SIZE: Final = (980, 680)


class HelpViewer(QDialog):
    """Stays beside the work: it stops nothing. Esc closes it."""

    def __init__(self, keys: Sequence[Keys], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        size = look().size
        self._chapters = [*chapters(), sheet(keys)]
        self._shown = ""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Help"))
        self.setAccessibleName(self.tr("Help"))
        self.search = SearchEdit(self.tr("Search the manual"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Chapters"))
        self.nothing = Words(self.tr("No chapter has these words."), "quiet", "quiet", wraps=True)
        self.nothing.hide()
        self.browser = QTextBrowser()
        self.browser.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.browser.setOpenLinks(False)
        self.browser.setAccessibleName(self.tr("The chapter"))
        self.browser.document().setDocumentMargin(size.xl)
        self.browser.setSearchPaths(
            [str(resource("help", "pictures", spoken())), str(resource("help", "pictures", FALLBACK))]
        )
        side = QVBoxLayout()
        side.setContentsMargins(size.l, size.l, size.l, size.l)
        side.setSpacing(size.s)
        for part in (self.search, self.nothing, self.list):
            side.addWidget(part)
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        set_property(self.list, "part", "chapters")
        set_property(self.browser, "part", "chapter")
        self.list.setFixedWidth(2 * size.rail - size.xxl)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.search.setFixedWidth(self.list.width())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(side)
        row.addWidget(Hairline(upright=True))
        row.addWidget(self.browser, 1)
        self.resize(*SIZE)
        self.list.currentItemChanged.connect(self._choose)
        self.search.asked.connect(self._look)
        self.search.left_down.connect(self._to_list)
        self.search.returnPressed.connect(self._next)
        self.browser.anchorClicked.connect(self._follow)
        self._fill(self._chapters)
        self.show_chapter(self._chapters[0].key)

    def show_chapter(self, key: str) -> None:
        """Open a chapter; one that is not written opens the first."""
        if not any(self._key_at(row) == key for row in range(self.list.count())):
            self.search.clear()
        rows = [row for row in range(self.list.count()) if self._key_at(row) == key]
        self.list.setCurrentRow(rows[0] if rows else 0)

    def chapter(self) -> str:
        """The key of the chapter that is open."""
        return self._shown

    def titles(self) -> list[str]:
        """The chapters on offer."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def _key_at(self, row: int) -> str:
        return str(self.list.item(row).data(_KEY))

    def _fill(self, wanted: Sequence[Chapter]) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for chapter in wanted:
            item = QListWidgetItem(chapter.title, self.list)
            item.setToolTip(chapter.title)
            item.setData(_KEY, chapter.key)
        self.list.blockSignals(False)
        self.nothing.setVisible(not wanted)

    def _look(self, text: str) -> None:
        wanted = holding(text, self._chapters) if text else self._chapters
        self._fill(wanted)
        if not wanted:
            return
        keys = [chapter.key for chapter in wanted]
        self.list.setCurrentRow(keys.index(self._shown) if self._shown in keys and not text else 0)
        self._mark(text)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        self._shown = str(item.data(_KEY))
        chapter = next(one for one in self._chapters if one.key == self._shown)
        document = self.browser.document()
        document.setDefaultFont(font())
        backwards = self.isRightToLeft()
        self.browser.setMarkdown(_tables_turned(chapter.text) if backwards else chapter.text)
        _space_out(document)
        _lay_tables(document, backwards=backwards)
        if backwards:
            _turn_round(document)
        self._mark(self.search.text().strip())

    def _mark(self, text: str) -> None:
        """Tint what was searched for, and go to the first of it."""
        marks: list[QTextEdit.ExtraSelection] = []
        document = self.browser.document()
        for word in text.split():
            cursor = document.find(word)
            while not cursor.isNull():
                mark = QTextEdit.ExtraSelection()
                mark.cursor, mark.format = cursor, QTextCharFormat()
                mark.format.setBackground(QColor(look().colour.changed))
                marks.append(mark)
                cursor = document.find(word, cursor)
        self.browser.setExtraSelections(marks)
        first = QTextCursor(document)
        if marks:
            first.setPosition(min(mark.cursor.position() for mark in marks))
        self.browser.setTextCursor(first)
        self.browser.ensureCursorVisible()

    def _next(self) -> None:
        for word in self.search.text().split()[:1]:
            if not self.browser.find(word):
                self.browser.moveCursor(QTextCursor.MoveOperation.Start)
                self.browser.find(word)

    def _to_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, url: QUrl) -> None:
        self.show_chapter(url.path().removesuffix(".md"))


def _space_out(document: QTextDocument) -> None:
    """Room between lines: a manual is read."""
    size = look().size
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        spaced = QTextBlockFormat(block.blockFormat())
        if _PICTURE not in block.text():
            spaced.setLineHeight(LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        heading = spaced.headingLevel()
        if heading:
            face = QTextCharFormat()
            face.setFont(font("figure" if heading == 1 else "section"))
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.mergeCharFormat(face)
            spaced.setTopMargin(0 if heading == 1 else size.l)
            cursor = QTextCursor(block)
        spaced.setBottomMargin(size.s)
        cursor.setBlockFormat(spaced)
        block = block.next()


def _tables_turned(text: str) -> str:
    """Markdown whose tables begin on the right: Qt lays their columns from left to right for everybody."""
    lines = text.split("\n")
    return "\n".join("|".join(_BAR.split(line)[::-1]) if line.startswith("|") else line for line in lines)


def _turn_round(document: QTextDocument) -> None:
    """Lines, lists and headings begin on the right; the words of each keep the order of their own script."""
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        turned = block.blockFormat()
        turned.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        cursor.setBlockFormat(turned)
        if block.text() and _PICTURE not in block.text():
            opens, closes = list(isolated(""))
            cursor.insertText(opens, block.charFormat())
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertText(closes, block.charFormat())
        block = block.next()


def _lay_tables(document: QTextDocument, *, backwards: bool) -> None:
    """Tables without a grid, their columns one under the other, the first where one begins to read."""
    size = look().size
    for frame in document.rootFrame().childFrames():
        if not isinstance(frame, QTextTable):
            continue
        shape = frame.format().toTableFormat()
        shape.setBorder(0)
        shape.setCellPadding(size.xs)
        shape.setCellSpacing(0)
        first = QTextLength(QTextLength.Type.FixedLength, size.rail)
        rest = QTextLength(QTextLength.Type.PercentageLength, 100)
        if backwards:
            shape.setWidth(rest)
            shape.setColumnWidthConstraints([QTextLength(), first])
        else:
            shape.setColumnWidthConstraints([first, rest])
        frame.setFormat(shape)
