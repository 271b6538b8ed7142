"""The manual: chapters as Markdown files in resources/help, in the language spoken or in English."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

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
    "ImportDialog": "import",
    "ExportDialog": "reports",
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
    where = ""
    for row in keys:
        if row.where != where:
            where = row.where
            lines += ["", f"## {where}", ""]
        lines.append(f"- **{row.keys}**  {row.what}")
    lines += ["", "## " + translate("Help", "In a form"), ""]
    lines += [f"- **{pressed}**  {what}" for pressed, what in _in_forms()]
    return Chapter(KEYS, title, "\n".join(lines))


def _in_forms() -> list[tuple[str, str]]:
    return [
        ("Enter", translate("Help", "record what is typed")),
        ("Esc", translate("Help", "leave; what is typed stays as a draft")),
        ("Tab", translate("Help", "the next field")),
        ("Alt+1 … Alt+9", translate("Help", "the pages, from the top of the rail")),
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
