"""A book the system asks for in an event, as macOS does."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from app.ui.documents import Documents


def test_the_first_is_kept_for_the_start_and_later_ones_are_told(qapp: QApplication) -> None:
    documents = Documents(qapp)
    heard: list[Path] = []
    documents.asked.connect(heard.append)
    try:
        QCoreApplication.sendEvent(qapp, QFileOpenEvent("/books/ada.shopbook"))
        assert heard == []
        assert documents.first() == Path("/books/ada.shopbook")
        QCoreApplication.sendEvent(qapp, QFileOpenEvent("/books/ngọzi.shopbook"))
        assert heard == [Path("/books/ngọzi.shopbook")]
    finally:
        qapp.removeEventFilter(documents)
        documents.deleteLater()


def test_nothing_was_asked_for(qapp: QApplication) -> None:
    documents = Documents(qapp)
    try:
        QCoreApplication.sendEvent(qapp, QEvent(QEvent.Type.ApplicationActivate))
        assert documents.first() is None
    finally:
        qapp.removeEventFilter(documents)
        documents.deleteLater()
