"""The beginnings and ends of pages: who sends this paper, what it is, to whom, and the code at its foot."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.books import BookInfo
from app.domain.papers import Addressee, Letterhead
from app.locales import format_moment
from app.ui.language import spoken
from app.ui.paper.blocks import Beside, Block, Gap, Para, Paras, Picture

translate = QCoreApplication.translate


def masthead(head: Letterhead, title: str, lines: list[str]) -> Beside:
    """The shop on one side, what this paper is on the other."""
    end = (Para(title, "title", most=2), *(Para(line, "quiet", "quiet") for line in lines))
    return Beside(shop_paras(head.info), end, head.logo)


def shop_paras(info: BookInfo) -> tuple[Para, ...]:
    """The shop's name, address and phone."""
    address = (Para(line, "quiet", "quiet") for line in info.address.splitlines() if line.strip())
    phone = (Para(info.phone, "quiet", "quiet"),) if info.phone else ()
    return (Para(info.name, "shop"), *address, *phone)


def shop_blocks(head: Letterhead) -> list[Block]:
    """The same at the top of a roll, under the logo, in the middle."""
    info = head.info
    lines = [*info.address.splitlines(), info.phone]
    texts = Paras(
        (Para(info.name, "shop", most=3), *(Para(line, "quiet") for line in lines if line.strip())), "centre"
    )
    return [*((Picture(head.logo),) if head.logo else ()), texts, Gap()]


def addressee_paras(customer: Addressee) -> tuple[Para, ...]:
    """The customer's name, address, phone and code."""
    lines = [*customer.address.splitlines(), " · ".join(filter(None, (customer.phone, customer.code)))]
    return (
        Para(customer.name, "section", most=3),
        *(Para(line, "quiet", "quiet") for line in lines if line.strip()),
    )


def page_foot(head: Letterhead) -> tuple[str, str]:
    """The book's code, by which a paper can be held against the book, and when it was made."""
    code = translate("Paper", "Book code {code}").format(code=head.code)
    return code, format_moment(head.made_at, head.info.locale, language=spoken())
