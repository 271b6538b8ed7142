"""Pages onto a printer that the person has chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from app.domain.errors import Incomplete
from app.services.task import Task
from app.ui.paper.draw import draw, page_layout
from app.ui.paper.layout import PER_INCH
from app.ui.paper.sheets import Sheets

translate = QCoreApplication.translate


def printer_for(made: Sequence[Sheets]) -> QPrinter:
    """A printer set to the paper of the first page, and to so many pages. GUI thread."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(made[0].title)
    printer.setCreator("Shopbook")
    printer.setFullPage(True)
    printer.setPageLayout(page_layout(made[0].sheets[0], made[0].layout))
    return printer


def wanted_pages(printer: QPrinter, count: int) -> range:
    """The pages the person asked for, from 0."""
    if printer.printRange() == QPrinter.PrintRange.PageRange and printer.fromPage():
        return range(printer.fromPage() - 1, min(count, max(printer.toPage(), printer.fromPage())))
    return range(count)


def print_out(_book: object, *, printer: QPrinter, made: Sequence[Sheets], task: Task) -> int:
    """Print; returns the pages. A worker's thread. Raises Incomplete where the printer refuses, Cancelled."""
    pages = [(each.layout, sheet) for each in made for sheet in each.sheets]
    wanted = wanted_pages(printer, len(pages))
    painter = QPainter()
    try:
        for n, page in enumerate(wanted):
            layout, sheet = pages[page]
            task.step(n, len(wanted), translate("Paper", "pages"))
            if n == 0:
                if not painter.begin(printer):
                    raise Incomplete("The printer did not take the paper. Is it on and connected?")
            else:
                printer.newPage()
            painter.save()
            by = min(1.0, printer.width() * PER_INCH / printer.resolution() / sheet.width)
            painter.scale(by * printer.resolution() / PER_INCH, by * printer.resolution() / PER_INCH)
            draw(painter, sheet, layout)
            painter.restore()
    except BaseException:
        printer.abort()
        raise
    finally:
        if painter.isActive():
            painter.end()
    return len(wanted)
