"""What an empty page says stands in lines of about the same length."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from pytestqt.qtbot import QtBot

from app.ui.empty import EmptyState
from app.ui.look import look


def lines(state: EmptyState, wide: int) -> int:
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
    metrics = state.text.fontMetrics()
    high = metrics.boundingRect(QRect(0, 0, wide, 10_000), flags, state.text.whole_text()).height()
    return round(high / metrics.lineSpacing())


@pytest.mark.parametrize(
    "text",
    [
        "Nothing",
        "",
        "F3 records one.",
        "You need not believe that damage is found: see it happen, on a copy.",
        "A list of customers, opening balances, sales or payments. You see what would come of it before it is recorded.",
        "x" * 200,
    ],
)
def test_no_word_stands_alone_and_no_line_is_added(qtbot: QtBot, text: str) -> None:
    state = EmptyState("banknote", "Nothing yet", text)
    qtbot.addWidget(state)
    state.resize(900, 500)
    state.show()
    widest = look().size.notice_width
    wide = state.text.width()
    assert wide <= widest + 1
    assert lines(state, wide) == lines(state, widest)
    words = text.split()
    if len(words) > 1:
        assert wide >= max(state.text.fontMetrics().horizontalAdvance(word) for word in words)
    if lines(state, widest) > 1:
        assert lines(state, wide - 24) > lines(state, widest), "it is as narrow as it can be"
