"""Where the parts of the window of bank statements stand."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.look import look
from app.ui.parts import Hairline, Words


def head(title: str, beside: QWidget, *beneath: QWidget) -> QVBoxLayout:
    """The title with a switch beside it, and sentences beneath."""
    size = look().size
    column = QVBoxLayout()
    column.setContentsMargins(size.xl, size.l, size.xl, size.m)
    column.setSpacing(size.xs)
    top = QHBoxLayout()
    top.addWidget(Words(title, "section"))
    top.addStretch(1)
    top.addWidget(beside)
    column.addLayout(top)
    for part in beneath:
        column.addWidget(part)
    return column


def lines_page(view: QWidget, detail: QWidget) -> QWidget:
    """The list, and what is known of one line below it."""
    size = look().size
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(size.m, 0, size.m, 0)
    column.setSpacing(0)
    column.addWidget(view, 1)
    column.addWidget(Hairline())
    column.addWidget(detail)
    return page


def waiting_page(progress: QWidget) -> QWidget:
    """What stands there while a file is read or lines are recorded."""
    size = look().size
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(size.xl, 0, size.xl, 0)
    column.addStretch(1)
    column.addWidget(progress)
    column.addStretch(2)
    return page
