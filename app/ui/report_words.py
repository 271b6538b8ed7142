"""The words of reports, which the services say in English, in the language of the window and of the paper."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.amount_text import write_figure
from app.domain.books import BookInfo
from app.domain.money import format_amount
from app.domain.quantities import format_quantity
from app.domain.reports import WALK_IN, Kind, Report, ReportRow, Value, Weight, kind_words
from app.locales import format_day, number_style
from app.ui.language import spoken
from app.ui.reading import apart
from app.ui.sentences import in_words, kept_words
from app.ui.words import entry_words, method_word, short_memo

_ISO: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_ACCOUNT: Final = re.compile(r"(\d+) (.+)")
_REVERSED: Final = " (reversed)"
# The days a report covers, as `domain.reports.scope_words` says them.
_SCOPES: Final[tuple[tuple[re.Pattern[str], str], ...]] = (
    (re.compile(r"(?P<first>\S+) to (?P<last>\S+)"), str(QT_TRANSLATE_NOOP("Report", "{first} to {last}"))),
    (re.compile(r"As of (?P<day>\S+)"), str(QT_TRANSLATE_NOOP("Report", "As of {day}"))),
    (re.compile(r"as known on (?P<day>\S+)"), str(QT_TRANSLATE_NOOP("Report", "as known on {day}"))),
)

# Named here so that translators find them; looked up by `said`.
_KNOWN: Final = (
    QT_TRANSLATE_NOOP("Report", "Receivables ageing"),
    QT_TRANSLATE_NOOP("Report", "Day book"),
    QT_TRANSLATE_NOOP("Report", "Cash book"),
    QT_TRANSLATE_NOOP("Report", "Sales by day"),
    QT_TRANSLATE_NOOP("Report", "Sales by customer"),
    QT_TRANSLATE_NOOP("Report", "Sales by item"),
    QT_TRANSLATE_NOOP("Report", "Consolidations"),
    QT_TRANSLATE_NOOP("Report", "Discrepancies"),
    QT_TRANSLATE_NOOP("Report", "Trial balance"),
    QT_TRANSLATE_NOOP("Report", "Profit and loss"),
    QT_TRANSLATE_NOOP("Report", "Balance sheet"),
    QT_TRANSLATE_NOOP("Report", "Open items"),
    QT_TRANSLATE_NOOP("Report", "Days to pay"),
    QT_TRANSLATE_NOOP("Report", "Paid on"),
    QT_TRANSLATE_NOOP("Report", "Days"),
    QT_TRANSLATE_NOOP("Report", "Days late"),
    QT_TRANSLATE_NOOP("Report", "Sales late"),
    QT_TRANSLATE_NOOP("Report", "Day"),
    QT_TRANSLATE_NOOP("Report", "What"),
    QT_TRANSLATE_NOOP("Report", "Customer"),
    QT_TRANSLATE_NOOP("Report", "Code"),
    QT_TRANSLATE_NOOP("Report", "Account"),
    QT_TRANSLATE_NOOP("Report", "Reference"),
    QT_TRANSLATE_NOOP("Report", "Added"),
    QT_TRANSLATE_NOOP("Report", "Taken off"),
    QT_TRANSLATE_NOOP("Report", "Balance"),
    QT_TRANSLATE_NOOP("Report", "Due"),
    QT_TRANSLATE_NOOP("Report", "Open"),
    QT_TRANSLATE_NOOP("Report", "Debit"),
    QT_TRANSLATE_NOOP("Report", "Credit"),
    QT_TRANSLATE_NOOP("Report", "Amount"),
    QT_TRANSLATE_NOOP("Report", "Paid by"),
    QT_TRANSLATE_NOOP("Report", "In"),
    QT_TRANSLATE_NOOP("Report", "Out"),
    QT_TRANSLATE_NOOP("Report", "Number"),
    QT_TRANSLATE_NOOP("Report", "Sold"),
    QT_TRANSLATE_NOOP("Report", "Taken back"),
    QT_TRANSLATE_NOOP("Report", "Tax"),
    QT_TRANSLATE_NOOP("Report", "Total"),
    QT_TRANSLATE_NOOP("Report", "Item"),
    QT_TRANSLATE_NOOP("Report", "Sales"),
    QT_TRANSLATE_NOOP("Report", "Quantity"),
    QT_TRANSLATE_NOOP("Report", "Price"),
    QT_TRANSLATE_NOOP("Report", "Sales and goods taken back"),
    QT_TRANSLATE_NOOP("Report", "Debt before"),
    QT_TRANSLATE_NOOP("Report", "Credit before"),
    QT_TRANSLATE_NOOP("Report", "Debt after"),
    QT_TRANSLATE_NOOP("Report", "Credit after"),
    QT_TRANSLATE_NOOP("Report", "Why"),
    QT_TRANSLATE_NOOP("Report", "Not due"),
    QT_TRANSLATE_NOOP("Report", "1–30 days"),
    QT_TRANSLATE_NOOP("Report", "31–60 days"),
    QT_TRANSLATE_NOOP("Report", "61–90 days"),
    QT_TRANSLATE_NOOP("Report", "Over 90 days"),
    QT_TRANSLATE_NOOP("Report", "Unapplied credit"),
    QT_TRANSLATE_NOOP("Report", "Opening"),
    QT_TRANSLATE_NOOP("Report", "Closing"),
    QT_TRANSLATE_NOOP("Report", "Opening balance"),
    QT_TRANSLATE_NOOP("Report", "Closing balance"),
    QT_TRANSLATE_NOOP("Report", "Walk-in"),
    QT_TRANSLATE_NOOP("Report", "Income"),
    QT_TRANSLATE_NOOP("Report", "Expense"),
    QT_TRANSLATE_NOOP("Report", "Income in all"),
    QT_TRANSLATE_NOOP("Report", "Expense in all"),
    QT_TRANSLATE_NOOP("Report", "Profit"),
    QT_TRANSLATE_NOOP("Report", "Loss"),
    QT_TRANSLATE_NOOP("Report", "Profit so far"),
    QT_TRANSLATE_NOOP("Report", "Assets"),
    QT_TRANSLATE_NOOP("Report", "Liabilities"),
    QT_TRANSLATE_NOOP("Report", "Equity"),
    QT_TRANSLATE_NOOP("Report", "Assets in all"),
    QT_TRANSLATE_NOOP("Report", "Liabilities in all"),
    QT_TRANSLATE_NOOP("Report", "Equity in all"),
    QT_TRANSLATE_NOOP("Report", "Stored"),
    QT_TRANSLATE_NOOP("Report", "Computed"),
    QT_TRANSLATE_NOOP("Report", "Difference"),
    QT_TRANSLATE_NOOP("Report", "State"),
    QT_TRANSLATE_NOOP("Report", "put right"),
    QT_TRANSLATE_NOOP("Report", "stands"),
    QT_TRANSLATE_NOOP("Report", "{why} (reversed)"),
    QT_TRANSLATE_NOOP("Report", "Audit"),
    QT_TRANSLATE_NOOP("Report", "Time"),
    QT_TRANSLATE_NOOP("Report", "Who"),
    QT_TRANSLATE_NOOP("Report", "What was done"),
    QT_TRANSLATE_NOOP("Report", "Before"),
    QT_TRANSLATE_NOOP("Report", "After"),
    QT_TRANSLATE_NOOP("Report", "Money"),
    QT_TRANSLATE_NOOP("Report", "Money in"),
    QT_TRANSLATE_NOOP("Report", "Money out"),
    QT_TRANSLATE_NOOP("Report", "Added to what is owed"),
    QT_TRANSLATE_NOOP("Report", "Added to credit"),
)


def said(words: str) -> str:
    """Words of a report in the person's language; what people typed themselves stays as it is."""
    return QCoreApplication.translate("Report", words)


def scope_words(report: Report, info: BookInfo) -> list[str]:
    """What a report is about, with its days as the book's place writes them."""
    return [_ISO.sub(lambda found: _day(found[0], info), _scope(words)) for words in report.scope]


def _scope(words: str) -> str:
    for pattern, template in _SCOPES:
        found = pattern.fullmatch(words)
        if found is not None:
            return said(template).format(**found.groupdict())
    return said(words)


def _day(text: str, info: BookInfo) -> str:
    try:
        return apart(format_day(date.fromisoformat(text), info.locale, language=spoken()))
    except ValueError:
        return text  # digits that only look like a day: a customer's code


def value_words(kind: Kind, value: Value, info: BookInfo, weight: Weight = Weight.LINE) -> str:
    """One cell in words: amounts (minor units) without the currency's sign."""
    match value:
        case None:
            return ""
        case int() if kind is Kind.AMOUNT:
            # With the sign that is as wide as a plus, as the lists have it.
            return format_amount(value, info.currency, number_style(info.locale), symbol=False).replace(
                "-", "−"
            )
        case int() if kind is Kind.QUANTITY:
            return format_quantity(value, number_style(info.locale))
        case int():
            return write_figure(value, 0, number_style(info.locale))
        case date():
            return format_day(value, info.locale, language=spoken())
        case str():
            # The words of a line are names and notes; those of the other rows are the report's own.
            return said(value) if value and weight is not Weight.LINE else value


def _line_words(key: str, value: str) -> str:
    """What a line names: an entry, an account or a reason as the window says it; what people typed stays."""
    if key == "what":
        return _entry(value)
    if key == "account":
        found = _ACCOUNT.fullmatch(value)
        code, name = found.groups() if found is not None else ("", value)
        return f"{code} {said(kept_words(name))}".strip()
    if key == "reason":
        why = short_memo(value.removesuffix(_REVERSED))
        return said("{why} (reversed)").format(why=why) if value.endswith(_REVERSED) else why
    if key == "method":
        return method_word(value)
    return said(value) if key == "state" else value


def _entry(value: str) -> str:
    name, _, memo = value.partition(" · ")
    kind, _, number = name.rpartition(" ")
    if kind not in _kinds():
        return kept_words(value)
    named = entry_words(_kinds()[kind], number)
    return f"{named} · {short_memo(memo)}" if memo else named


@cache
def _kinds() -> dict[str, str]:
    """Kinds of entries by the words the reports below the window have for them."""
    from app.domain.journal import EntryKind

    return {kind_words(kind.value): kind.value for kind in EntryKind}


def row_words(report: Report, row: ReportRow, info: BookInfo) -> tuple[str, ...]:
    """A whole row in words, a text for each column."""
    line = row.weight is Weight.LINE
    words = tuple(
        said(WALK_IN)
        if column.key == "customer" and row.customer_id is None and value == WALK_IN
        else in_words(str(value), info.locale)
        if report.key == "discrepancies" and column.key == "what"
        else _line_words(column.key, value)
        if line and isinstance(value, str)
        else value_words(column.kind, value, info, row.weight)
        for column, value in zip(report.columns, row.values, strict=True)
    )
    if report.key == "cash-book" and row.values[0]:
        return (method_word(str(row.values[0])), *words[1:])
    if report.key == "ageing":
        # Most of its cells are nothing; noughts would hide the others.
        return tuple("–" if value == 0 else text for text, value in zip(words, row.values, strict=True))
    return words
