"""What every test of the windows gets: the look on the application, light unless it asks otherwise."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.theme import Theme


@pytest.fixture(scope="session")
def _worn(qapp: QApplication) -> Theme:
    return Theme(qapp, "light")


@pytest.fixture(autouse=True)
def theme(_worn: Theme) -> Iterator[Theme]:
    """The theme, light again after each test."""
    yield _worn
    _worn.choose("light")
