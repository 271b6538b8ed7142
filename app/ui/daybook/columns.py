"""The columns of the day book: when, what, with whom, how it was paid, the money that moved, what it is about."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.daybook import DayBookRow
from app.ui import words
from app.ui.look import Tone
from app.ui.page import Context
from app.ui.sentences import kept_words
from app.ui.table import Column

translate = QCoreApplication.translate

# Where there is no room for all columns these go first; what they say is in the others' words and tips.
DROPPED = (6, 3, 5)


def columns(context: Context) -> list[Column[DayBookRow]]:
    """All columns, in their order."""
    currency, style = context.info.currency, context.style
    return [
        Column("day", translate("DayBook", "Day"), lambda row: context.day(row.day), width=11),
        Column(
            "what",
            translate("DayBook", "What"),
            _what,
            tone=lambda row: "quiet" if row.reversed_by or row.reverses_id else None,
            tip=lambda row: _tip(row, context),
            short=lambda row: words.entry_in_short(
                row.kind, row.number, row.memo, taken_back=row.reversed_by is not None
            ),
        ),
        Column(
            "customer",
            translate("DayBook", "Customer"),
            lambda row: row.customer_name or translate("DayBook", "Walk-in"),
            width=16,
            kind="strong",
            tone=lambda row: None if row.customer_id is not None else "quiet",
            tip=lambda row: row.customer_name,
        ),
        Column(
            "how",
            translate("DayBook", "How"),
            lambda row: words.method_word(row.method) if row.method else "",
            width=8,
            kind="quiet",
        ),
        Column(
            "money",
            translate("DayBook", "Money"),
            lambda row: words.signed(row.money, currency, style) if row.money else "",
            width=11,
            align="end",
            tone=_money_tone,
            term=translate("DayBook", "+ came in, − went out"),
        ),
        Column(
            "amount",
            translate("DayBook", "Amount"),
            lambda row: context.money(row.amount),
            width=13,
            align="end",
            term=translate("DayBook", "The larger side of the entry's lines"),
        ),
        Column("state", translate("DayBook", "State"), _state, width=12, kind="badge"),
    ]


def _what(row: DayBookRow) -> str:
    return words.entry_line(row.kind, row.number, row.memo, taken_back=row.reversed_by is not None)


def _tip(row: DayBookRow, context: Context) -> str:
    recorded = translate("DayBook", "Recorded {moment} by {actor}, {till}").format(
        moment=context.moment(row.recorded_at), actor=kept_words(row.actor), till=row.till
    )
    return "\n".join(part for part in (_what(row), row.reference, recorded) if part)


def _money_tone(row: DayBookRow) -> Tone | None:
    if not row.money:
        return None
    return "proved" if row.money > 0 else "owes"


def _state(row: DayBookRow) -> str:
    if row.reversed_by:
        return translate("DayBook", "Reversed")
    return translate("DayBook", "Takes back") if row.reverses_id else ""
