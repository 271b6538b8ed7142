"""Pages drawn: into a PDF, onto a printer, onto the screen. Any thread, with a QGuiApplication in the process."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from app.services.task import NO_TASK, Task
from app.ui.paper.layout import PER_INCH, TWIPS, Layout
from app.ui.paper.sheets import Image, Line, Sheet, Sheets, Words
from app.ui.paper.type import metrics_of, paper_font

translate = QCoreApplication.translate

# Absolute: a column of names is straight, whichever way a name is read.
_WHOLE = (
    Qt.AlignmentFlag.AlignVCenter
    | Qt.AlignmentFlag.AlignAbsolute
    | Qt.TextFlag.TextSingleLine
    | Qt.TextFlag.TextDontClip
)
_ALIGN = {
    "start": int(Qt.AlignmentFlag.AlignLeft | _WHOLE),
    "end": int(Qt.AlignmentFlag.AlignRight | _WHOLE),
    "centre": int(Qt.AlignmentFlag.AlignHCenter | _WHOLE),
    "figure": int(Qt.AlignmentFlag.AlignRight | _WHOLE),
}


def page_layout(sheet: Sheet, layout: Layout) -> QPageLayout:
    """The page of a sheet as printers know it, without margins: the sheets have their own.

    A wide sheet is an A4 that lies; a strip of a roll is never turned, however short it is.
    """
    width, height = sheet.width / TWIPS, sheet.height / TWIPS
    lies = width > height and not layout.is_roll
    size = QPageSize(
        QSizeF(height, width) if lies else QSizeF(width, height),
        QPageSize.Unit.Point,
        "",
        QPageSize.SizeMatchPolicy.ExactMatch if layout.is_roll else QPageSize.SizeMatchPolicy.FuzzyMatch,
    )
    upright, lying = QPageLayout.Orientation.Portrait, QPageLayout.Orientation.Landscape
    return QPageLayout(size, lying if lies else upright, QMarginsF(0, 0, 0, 0))


def pdf_bytes(documents: list[Sheets], title: str, task: Task = NO_TASK) -> bytes:
    """One PDF (A-1b) of these documents, one after the other. Raises Cancelled."""
    kept = QByteArray()
    device = QBuffer(kept)
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(device)
    writer.setPdfVersion(QPdfWriter.PdfVersion.PdfVersion_A1b)
    writer.setResolution(PER_INCH)
    writer.setTitle(title)
    writer.setCreator("Shopbook")
    pages = [(made.layout, sheet) for made in documents for sheet in made.sheets]
    writer.setPageLayout(page_layout(pages[0][1], pages[0][0]))
    painter = QPainter(writer)
    try:
        for n, (layout, sheet) in enumerate(pages):
            task.step(n, len(pages), translate("Paper", "pages"))
            if n:
                writer.setPageLayout(page_layout(sheet, layout))
                writer.newPage()
            draw(painter, sheet, layout)
    finally:
        painter.end()
    device.close()
    return bytes(kept.data())


def draw(painter: QPainter, sheet: Sheet, layout: Layout) -> None:
    """Draw a page; a unit of the painter is a twip. Each text is read in its own direction, wherever it is drawn."""
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    for piece in sheet.pieces:
        match piece:
            case Words():
                _draw_words(painter, piece, layout)
            case Line():
                painter.fillRect(QRectF(piece.x, piece.y, piece.width, piece.height), QColor(piece.ink))
            case Image():
                _draw_image(painter, piece)


def _draw_words(painter: QPainter, words: Words, layout: Layout) -> None:
    font = paper_font(layout, words.face)
    wide = metrics_of(layout, words.face).horizontalAdvance(words.text)
    if wide > words.width:
        font = paper_font(layout, words.face, words.width / wide * 0.99)
    painter.setFont(font)
    painter.setPen(QColor(words.ink))
    painter.drawText(QRectF(words.x, words.y, words.width, words.height), _ALIGN[words.align], words.text)


def _draw_image(painter: QPainter, image: Image) -> None:
    """A picture in its box, whole, in its own proportions; on white, since PDF/A knows no transparency."""
    loaded = QImage.fromData(image.data)
    if loaded.isNull():
        return
    by = min(image.width / loaded.width(), image.height / loaded.height())
    width, height = loaded.width() * by, loaded.height() * by
    spare = image.width - width
    shift = {"start": 0.0, "centre": spare / 2}.get(image.align, spare)
    ground = QImage(loaded.size(), QImage.Format.Format_RGB32)
    ground.fill(Qt.GlobalColor.white)
    over = QPainter(ground)
    over.drawImage(0, 0, loaded)
    over.end()
    painter.drawImage(QRectF(image.x + shift, image.y, width, height), ground)
