"""The manual: chapters as Markdown files in resources/help, in the language spoken or in English."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from app.domain.customers import fold
from app.ui.language import FALLBACK, spoken
from app.ui.look import resource

translate = QCoreApplication.translate

# In the order of a shop's life. The last one is built from the menus.
ORDER: Final = (
    "first-day",
    "today",
    "customers",
    "sale",
    "payment",
    "netting",
    "pending",
    "bank",
    "import",
    "daybook",
    "corrections",
    "returns",
    "reports",
    "lock",
    "copies",
    "proof",
    "light",
    "settings",
)
KEYS: Final = "keys"

# Which chapter belongs to which page or dialog.
OF_PAGE: Final = {
    "today": "today",
    "customers": "customers",
    "pending": "pending",
    "consolidations": "netting",
    "daybook": "daybook",
    "reports": "reports",
    "imports": "reports",
    "check": "proof",
    "audit": "corrections",
    "settings": "settings",
    "books": "first-day",
    "SaleDialog": "sale",
    "PaymentDialog": "payment",
    "RefundDialog": "payment",
    "CustomerForm": "customers",
    "MergeDialog": "customers",
    "OpeningsDialog": "first-day",
    "ConsolidateAllDialog": "netting",
    "ReverseDialog": "corrections",
    "EntryDialog": "corrections",
    "ReturnDialog": "returns",
    "ReductionDialog": "returns",
    "RecoveryDialog": "returns",
    "OutcomeDialog": "pending",
    "MatchDialog": "bank",
    "SplitDialog": "bank",
    "ImportDialog": "import",
    "ExportDialog": "reports",
    "PreviewDialog": "reports",
    "CodeDialog": "reports",
    "RestoreDialog": "copies",
    "OlderDialog": "light",
    "AcceptDialog": "proof",
    "BatchBackDialog": "netting",
    "FromFileDialog": "import",
}


class Chapter(NamedTuple):
    """One chapter: its key, its title, its text as Markdown."""

    key: str
    title: str
    text: str


class Keys(NamedTuple):
    """What keys do, for the sheet: where (a menu), what, which keys."""

    where: str
    what: str
    keys: str


@cache
def chapters(language: str = "") -> tuple[Chapter, ...]:
    """All that are written, in order; each in the language, or in English where it is not translated."""
    found = []
    for key in ORDER:
        file = resource("help", language or spoken(), f"{key}.md")
        text = (file if file.exists() else resource("help", FALLBACK, f"{key}.md")).read_text("utf-8")
        title = text.partition("\n")[0].removeprefix("#").strip()
        found.append(Chapter(key, title, text))
    return tuple(found)


def sheet(keys: Sequence[Keys]) -> Chapter:
    """The keys, from the menus as they are."""
    title = translate("Help", "Keys")
    lines = [f"# {title}", ""]
    parts: dict[str, list[tuple[str, str]]] = {}
    for row in keys:
        parts.setdefault(row.where, []).append((row.keys, row.what))
    parts |= {translate("Help", "On a page"): _on_pages(), translate("Help", "In a form"): _in_forms()}
    for where, rows in parts.items():
        lines += ["", f"## {where}", "", *_table(rows)]
    return Chapter(KEYS, title, "\n".join(lines))


def _table(rows: Sequence[tuple[str, str]]) -> list[str]:
    keys, meaning = translate("Help", "Keys"), translate("Help", "What they do")
    head = f"| {keys} | {meaning} |"
    return [head, "| --- | --- |", *(f"| **{pressed}** | {what} |" for pressed, what in rows)]


def _native(keys: str) -> str:
    """Keys as this system writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")


def _on_pages() -> list[tuple[str, str]]:
    """The keys that belong to one page: the menus do not have them."""
    named = (
        ("F4", translate("Help", "consolidate the customer in view")),
        ("Alt+M", translate("Help", "everything else that can be done with the customer in view")),
        (
            "Ctrl+E",
            translate("Help", "change the customer in view; in the day book, correct the entry chosen"),
        ),
        (
            "Del",
            translate("Help", "take back the entry or the consolidation chosen; cancel a payment on its way"),
        ),
        (
            "Ctrl+Return",
            translate(
                "Help",
                "in the day book, the customer of the entry; among payments on their way, it arrived;"
                " in a note, keep it; in a bank's statement, record what is ticked",
            ),
        ),
        ("Ctrl+Shift+F", translate("Help", "a payment on its way failed")),
        ("Ctrl+S", translate("Help", "save the report, or the pages one sees")),
        ("Alt+Left", translate("Help", "back from what a figure of a report is made of")),
        ("Alt+1 … Alt+9", translate("Help", "the pages, from the top of the rail")),
        ("↑ ↓ Enter", translate("Help", "go through a list, and open what is chosen")),
    )
    return [(_native(keys) if " " not in keys else keys, what) for keys, what in named]


def _in_forms() -> list[tuple[str, str]]:
    return [
        ("Enter", translate("Help", "record what is typed")),
        ("Esc", translate("Help", "leave; what is typed stays as a draft")),
        ("Tab", translate("Help", "the next field")),
        (_native("Alt+L"), translate("Help", "in a sale, list the goods")),
        (_native("Alt+S"), translate("Help", "in a payment, choose what it settles")),
        (_native("Ctrl+D"), translate("Help", "in a bank's statement, split a line among several customers")),
        ("3*1500", translate("Help", "arithmetic in any amount")),
        ("↑ ↓", translate("Help", "a day later or earlier in a day; the next match in a list")),
    ]


def holding(text: str, among: Sequence[Chapter]) -> list[Chapter]:
    """The chapters in which every word of `text` stands, those with it in the title first."""
    words = fold(text).split()
    ranked = [
        (0 if all(word in fold(chapter.title) for word in words) else 1, place, chapter)
        for place, chapter in enumerate(among)
        if all(word in fold(chapter.text) for word in words)
    ]
    return [chapter for _, _, chapter in sorted(ranked, key=lambda row: row[:2])]
