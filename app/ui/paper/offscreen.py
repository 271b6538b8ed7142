"""Paper without a window, for the command line: Qt is started without a screen, and leaves with the program."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from app.domain.papers import Paper, Width
from app.services.papers import keep_file
from app.services.task import NO_TASK, Task
from app.ui.paper.compose import compose
from app.ui.paper.draw import pdf_bytes
from app.ui.paper.flow import lay_out
from app.ui.paper.sheets import Sheets
from app.ui.theme import load_fonts


def write_pdf(
    papers: Iterable[Paper],
    path: Path,
    width: Width = "a4",
    task: Task = NO_TASK,
    *,
    invoice: bool = False,
) -> int:
    """Write papers as one PDF; returns its pages. Raises Fault, Cancelled."""
    start_qt()
    made = list(laid_out(papers, width=width, invoice=invoice, task=task))
    keep_file(path, pdf_bytes(made, made[0].title))
    return sum(len(each.sheets) for each in made)


def laid_out(
    papers: Iterable[Paper], *, width: Width = "a4", invoice: bool = False, task: Task = NO_TASK
) -> Iterator[Sheets]:
    """Papers on their pages. Raises Cancelled."""
    mirrored = QGuiApplication.layoutDirection().name == "RightToLeft"
    for paper in papers:
        yield lay_out(compose(paper, width, invoice=invoice), task, mirrored=mirrored)


def start_qt() -> None:
    """A Qt that knows the fonts and asks for no screen, unless there is one already."""
    app = QGuiApplication.instance()
    if app is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # whatever is said for windows: cron has no screen
        app = QGuiApplication([sys.argv[0]])
        _running.append(app)
    load_fonts(app)


# Qt's own object must not go while a paper is drawn; it leaves with the program.
_running: list[object] = []
