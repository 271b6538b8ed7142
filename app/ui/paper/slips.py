"""Receipts and invoices as documents, from 58 mm rolls to A4."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.journal import EntryKind
from app.domain.money import format_amount
from app.domain.papers import EntryPaper, GoodsLine, Width
from app.domain.quantities import WHOLE, format_quantity
from app.locales import format_day, format_moment, number_style
from app.ui.language import spoken
from app.ui.paper.blocks import (
    Beside,
    Block,
    Column,
    Document,
    Gap,
    Para,
    Paras,
    Row,
    Rule,
    Sum,
    Sums,
    Table,
)
from app.ui.paper.layout import Layout, template
from app.ui.paper.masthead import addressee_paras, masthead, page_foot, shop_blocks
from app.ui.paper.totals import with_sign
from app.ui.reading import apart
from app.ui.words import balance, entry_words, method_word

translate = QCoreApplication.translate


def receipt(paper: EntryPaper, width: Width) -> Document:
    """The receipt for a sale, a payment, a refund; for a sale wholly on credit the sales slip."""
    layout = template(f"receipt-{width}")
    kind = translate("Paper", "Receipt") if paper.is_receipt else translate("Paper", "Sales slip")
    if layout.is_roll:
        return _Slip(paper).document(layout, kind)
    return _Sheet(paper).document(layout, kind, is_invoice=False)


def invoice(paper: EntryPaper) -> Document:
    """The invoice for a sale."""
    return _Sheet(paper).document(template("invoice"), translate("Paper", "Invoice"), is_invoice=True)


class _Words:
    """What both shapes say."""

    def __init__(self, paper: EntryPaper) -> None:
        self.paper = paper
        self.info = paper.head.info
        self._style = number_style(self.info.locale)

    def money(self, minor: int, *, sign: bool = False) -> str:
        return format_amount(minor, self.info.currency, self._style, symbol=sign)

    def quantity(self, thousandths: int) -> str:
        return format_quantity(thousandths, self._style)

    def title_of(self) -> str:
        return entry_words(self.paper.kind, self.paper.number)

    def reversed_paras(self) -> tuple[Para, ...]:
        if not self.paper.reversed:
            return ()
        return (Para(translate("Paper", "Reversed: this paper is no longer valid"), "strong"),)

    def received_words(self) -> str:
        """Above the figure of a payment: which way the money went, and how."""
        method = method_word(self.paper.method)
        words = (
            translate("Paper", "Paid out · {method}")
            if self.paper.received < 0
            else translate("Paper", "Received · {method}")
        )
        return words.format(method=method)

    def sums(self) -> list[Sum]:
        """How a sale comes to its total, and how it was met."""
        sale, paper = self.paper.sale, self.paper
        if sale is None:
            return []
        found = []
        if sale.discount or (sale.tax and not sale.tax_included):
            found.append(Sum(translate("Paper", "Subtotal"), self.money(sale.subtotal)))
        if sale.discount:
            found.append(Sum(translate("Paper", "Discount"), self.money(-sale.discount)))
        if sale.tax and not sale.tax_included:
            found.append(Sum(translate("Paper", "Tax"), self.money(sale.tax)))
        found.append(with_sign(translate("Paper", "Total"), sale.total, self.info, "section"))
        if sale.tax and sale.tax_included:
            found.append(Sum(translate("Paper", "of it tax"), self.money(sale.tax)))
        if paper.received:
            words = translate("Paper", "Paid · {method}").format(method=method_word(paper.method))
            found.append(Sum(words, self.money(paper.received)))
        if sale.from_credit:
            found.append(Sum(translate("Paper", "From credit"), self.money(sale.from_credit)))
        if sale.since:
            found.append(Sum(translate("Paper", "Paid or taken off since"), self.money(sale.since)))
        if paper.received > sale.paid and paper.customer is not None:
            found.append(Sum(translate("Paper", "Stays as credit"), self.money(paper.received - sale.paid)))
        if paper.customer is not None:
            due = translate("Paper", "Due by {day}").format(
                day=apart(format_day(sale.due_day, self.info.locale, language=spoken()))
            )
            words = due if sale.open else translate("Paper", "Due")
            found.append(with_sign(words, sale.open, self.info, "strong"))
        return found

    def settled(self) -> list[Sum]:
        """What a payment paid, and what of it stays."""
        if self.paper.kind is not EntryKind.PAYMENT:
            return []
        found = [
            Sum(
                translate("Paper", "Pays {entry}").format(entry=entry_words(each.kind, each.number)),
                self.money(each.amount),
            )
            for each in self.paper.settled
        ]
        if self.paper.to_credit:
            found.append(Sum(translate("Paper", "Stays as credit"), self.money(self.paper.to_credit)))
        return found

    def balance(self) -> str:
        """The customer's balance after this entry; empty for a walk-in, and once it is another one for this sale."""
        if self.paper.debt is None or self.paper.credit is None:
            return ""
        if self.paper.sale is not None and self.paper.sale.since:
            return ""
        words = balance(self.paper.debt, self.paper.credit, self.info.currency, self._style)
        return translate("Paper", "Balance after this: {balance}").format(balance=words)

    def notes(self) -> list[str]:
        return [text for text in (self.paper.memo, self.paper.reference) if text.strip()]


class _Slip(_Words):
    """A receipt or sales slip on a roll: everything under each other."""

    def document(self, layout: Layout, kind: str) -> Document:
        paper, head = self.paper, self.paper.head
        parts: dict[str, list[Block]] = {
            "shop": shop_blocks(head),
            "title": [
                Rule(),
                Gap(),
                Paras(
                    (Para(kind, "quiet"), Para(self.title_of(), "title"), *self.reversed_paras()), "centre"
                ),
            ],
            "facts": [
                Paras(
                    (
                        Para(format_moment(paper.recorded_at, self.info.locale, language=spoken()), "quiet"),
                        *self._day(),
                    ),
                    "centre",
                ),
                Gap(),
            ],
            "customer": [Paras((Para(paper.customer.name, "strong"),)), Gap()] if paper.customer else [],
            "goods": self._goods(),
            "sums": self._sums(),
            "settled": [Gap(), Sums(tuple(self.settled()))] if self.settled() else [],
            "balance": [Gap(), Paras((Para(self.balance(), "strong"),))] if self.balance() else [],
            "note": [Gap(), Paras(tuple(Para(n, "quiet", most=8) for n in self.notes()))]
            if self.notes()
            else [],
            "code": [Gap(), Rule(), Gap(), Paras((Para(head.code, "quiet"),), "centre")],
        }
        blocks = tuple(block for part in layout.parts for block in parts.get(part, []))
        return Document(layout, f"{kind}: {self.title_of()}", blocks, "", ("", ""))

    def _day(self) -> tuple[Para, ...]:
        """The day of the entry, where it was recorded on another."""
        if self.paper.day == self.paper.recorded_at.astimezone().date():
            return ()
        words = translate("Paper", "for {day}").format(
            day=apart(format_day(self.paper.day, self.info.locale, language=spoken()))
        )
        return (Para(words, "quiet"),)

    def _goods(self) -> list[Block]:
        blocks: list[Block] = []
        for line in self.paper.goods:
            plain = line.quantity == WHOLE and not line.discount
            if plain:
                blocks.append(Sums((Sum(line.description, self.money(line.amount)),)))
                continue
            blocks.append(Paras((Para(line.description),)))
            blocks.append(Sums((Sum(f"  {self._times(line)}", self.money(line.amount)),)))
        return [*blocks, Gap()] if blocks else []

    def _times(self, line: GoodsLine) -> str:
        words = f"{self.quantity(line.quantity)} × {self.money(line.unit_price)}"
        return f"{words} − {self.money(line.discount)}" if line.discount else words

    def _sums(self) -> list[Block]:
        if self.paper.sale is not None:
            return [Rule(), Gap(), Sums(tuple(self.sums()))]
        figure = self.money(abs(self.paper.received), sign=True)
        return [
            Rule(),
            Gap(),
            Paras((Para(self.received_words(), "quiet"), Para(figure, "figure")), "centre"),
            Gap(),
            Rule(),
        ]


class _Sheet(_Words):
    """A receipt or an invoice on A4."""

    def document(self, layout: Layout, kind: str, *, is_invoice: bool) -> Document:
        paper, head = self.paper, self.paper.head
        title = f"{kind} {paper.number}" if is_invoice else kind
        day = format_day(paper.day, self.info.locale, language=spoken())
        facts = [day] if is_invoice else [self.title_of(), day]
        parts: dict[str, list[Block]] = {
            "head": [masthead(head, title, facts)],
            "parties": [Gap(large=True), self._parties(is_invoice=is_invoice)],
            "goods": [Gap(large=True), self._goods()] if paper.sale is not None else [],
            "sums": [Gap(), Sums(tuple(self.sums()))] if paper.sale is not None else [],
            "settled": [Gap(large=True), self._settled()] if self.settled() else [],
            "balance": [Gap(large=True), Paras((Para(self.balance(), "strong"),))] if self.balance() else [],
            "note": [Gap(large=True), Paras(tuple(Para(n, "quiet", "quiet", most=8) for n in self.notes()))],
        }
        blocks = tuple(block for part in layout.parts for block in parts.get(part, []))
        name = f"{kind}: {self.title_of()}"
        return Document(layout, name, blocks, f"{self.info.name} · {name} · {day}", page_foot(head))

    def _parties(self, *, is_invoice: bool) -> Beside:
        paper, sale = self.paper, self.paper.sale
        who = (
            addressee_paras(paper.customer)
            if paper.customer
            else (Para(translate("Paper", "Walk-in"), "section"),)
        )
        if sale is not None and (is_invoice or not paper.received):
            due = format_day(sale.due_day, self.info.locale, language=spoken())
            owed = translate("Paper", "Due by {day}").format(day=due)
            words = owed if sale.open else translate("Paper", "Paid in full")
            figure = self.money(sale.open or sale.total, sign=True)
        else:
            words, figure = self.received_words(), self.money(abs(paper.received), sign=True)
        return Beside((*who, *self.reversed_paras()), (Para(words, "quiet", "quiet"), Para(figure, "figure")))

    def _goods(self) -> Table:
        sale, goods = self.paper.sale, self.paper.goods
        assert sale is not None, "goods are of a sale"
        discounted = any(line.discount for line in goods)
        columns = [
            Column(translate("Paper", "Goods")),
            Column(translate("Paper", "Quantity"), figures=True),
            Column(translate("Paper", "Price"), figures=True),
            *([Column(translate("Paper", "Discount"), figures=True)] if discounted else []),
            Column(translate("Paper", "Amount"), figures=True),
        ]
        if not goods:
            words = self.paper.memo or self.title_of()
            return Table((columns[0], columns[-1]), (Row((words, self.money(sale.subtotal))),), wide=True)
        rows = (
            Row(
                (
                    line.description,
                    self.quantity(line.quantity),
                    self.money(line.unit_price),
                    *([self.money(-line.discount) if line.discount else ""] if discounted else []),
                    self.money(line.amount),
                )
            )
            for line in goods
        )
        return Table(tuple(columns), tuple(rows), wide=True)

    def _settled(self) -> Table:
        columns = (
            Column(translate("Paper", "This payment")),
            Column(translate("Paper", "Amount"), figures=True),
        )
        return Table(columns, tuple(Row((each.words, each.figure)) for each in self.settled()))
