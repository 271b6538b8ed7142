"""The day-close slip as a document: what came in and went out, what was sold, what is owed, and the book's code."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.money import format_amount
from app.domain.papers import DayPaper, Width
from app.locales import format_day, format_moment, number_style
from app.ui.language import spoken
from app.ui.paper.blocks import Block, Document, Gap, Para, Paras, Rule, Sum, Sums
from app.ui.paper.layout import template
from app.ui.paper.masthead import masthead, page_foot, shop_blocks
from app.ui.paper.totals import with_sign
from app.ui.words import method_word

translate = QCoreApplication.translate


def day_slip(paper: DayPaper, width: Width) -> Document:
    """The slip on a roll, or a sheet of the same."""
    layout = template(f"receipt-{width}")
    info = paper.head.info
    title = translate("Paper", "Day close")
    day = format_day(paper.day, info.locale, "long", spoken())
    name = f"{title} {format_day(paper.day, info.locale, language=spoken())}"
    parts: dict[str, list[Block]] = {
        "sums": [Rule(), Gap(), Sums(_money(paper))],
        "settled": [Gap(large=True), Rule(), Gap(), Sums(_trade(paper))],
        "balance": [Gap(large=True), Rule(), Gap(), Sums(_standing(paper))],
    }
    if layout.is_roll:
        made = format_moment(paper.head.made_at, info.locale, language=spoken())
        parts |= {
            "shop": shop_blocks(paper.head),
            "title": [Rule(), Gap(), Paras((Para(title, "title"),), "centre")],
            "facts": [Paras((Para(day, "strong"), Para(made, "quiet")), "centre"), Gap()],
            "code": [Gap(), Rule(), Gap(), Paras((Para(page_foot(paper.head)[0], "strong"),), "centre")],
        }
    else:
        parts["head"] = [masthead(paper.head, title, [day]), Gap(large=True)]
    blocks = tuple(block for part in layout.parts for block in parts.get(part, []))
    foot = ("", "") if layout.is_roll else page_foot(paper.head)
    return Document(layout, name, blocks, f"{info.name} · {name}", foot)


def _amount(paper: DayPaper, minor: int) -> str:
    info = paper.head.info
    return format_amount(minor, info.currency, number_style(info.locale), symbol=False)


def _money(paper: DayPaper) -> tuple[Sum, ...]:
    """What came in by each way of paying, and what went out; what is left of it."""
    found = []
    for method, came, went in paper.money:
        name = method_word(method)
        if came or not went:
            found.append(Sum(translate("Paper", "In · {method}").format(method=name), _amount(paper, came)))
        if went:
            found.append(Sum(translate("Paper", "Out · {method}").format(method=name), _amount(paper, -went)))
    total = sum(came - went for _, came, went in paper.money)
    return (*found, with_sign(translate("Paper", "Money of the day"), total, paper.head.info, "section"))


def _trade(paper: DayPaper) -> tuple[Sum, ...]:
    found = [Sum(translate("Paper", "Sold"), _amount(paper, paper.sold))]
    if paper.returned:
        found.append(Sum(translate("Paper", "Taken back"), _amount(paper, -paper.returned)))
    if paper.tax:
        found.append(Sum(translate("Paper", "Tax"), _amount(paper, paper.tax)))
    if len(found) > 1:
        found.append(with_sign(translate("Paper", "Sold in all"), paper.total, paper.head.info, "strong"))
    return (*found, Sum(translate("Paper", "Entries"), str(paper.entries)))


def _standing(paper: DayPaper) -> tuple[Sum, ...]:
    return (
        with_sign(translate("Paper", "Customers owe"), paper.owed, paper.head.info),
        with_sign(translate("Paper", "Customers have in credit"), paper.credit, paper.head.info),
    )
