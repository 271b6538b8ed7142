"""How wide the columns of a report are on the screen: figures and days whole, words sharing what is left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontMetrics

from app.domain.books import BookInfo
from app.domain.reports import Kind, Report, ReportColumn, Weight
from app.ui.look import look
from app.ui.report_words import row_words, said
from app.ui.theme import font

translate = QCoreApplication.translate

_SAMPLE = 2000
# Of words: in letters; and which of a column's texts it is made for, the longer ones being shortened.
_WIDEST = 44
_LEAST = 13
_NAME = 24
_SLACK = 2
_USUAL = 0.95
# Where room is short: so many of a column's texts are whole, in every column alike.
_CROWDED = (0.9, 0.8, 0.7, 0.6, 0.5)
# The longest texts by letters, among which is the widest one.
_LONGEST = 30


def title_of(column: ReportColumn) -> str:
    """The title on the screen: the shopkeeper's word, where the accountant's own is too long for a column."""
    short = {"Unapplied credit": translate("Reports", "Credit")}
    return short.get(column.title) or said(column.title)


class Wish(NamedTuple):
    """How wide a column would like to be, the least it can do with, the most it can use; pixels. `words` can do
    with more. `crowded` are the widths for less and less room, in each column for the same share of its texts, but for
    names, which stay whole for as long as others can give.
    """

    wish: int
    least: int
    most: int = 0
    words: bool = True
    crowded: tuple[int, ...] = ()


def wishes(report: Report, info: BookInfo, shown: Sequence[int]) -> list[Wish]:
    """Figures and days need all their room; words may be shortened, those that are longer than most first."""
    metrics, strong = QFontMetrics(font()), QFontMetrics(font("strong"))
    bold = font("quiet")
    bold.setWeight(QFont.Weight.DemiBold)
    titles = QFontMetrics(bold)  # as they are drawn
    # A pixel or two more than the words: Qt shortens what has only just room.
    padding, letter = 2 * look().size.s + _SLACK, metrics.horizontalAdvance("0")
    sample = (*report.rows[:_SAMPLE], *report.rows[-1:])
    rows = [(row_words(report, row, info), row.weight) for row in sample]
    found = []
    for n in shown:
        column = report.columns[n]
        title = titles.horizontalAdvance(title_of(column))
        every = sorted((words[n] for words, weight in rows if weight is Weight.LINE and words[n]), key=len)
        longest = _longest(metrics, every)
        heads, totals = (
            _longest(strong, sorted((words[n] for words, of in rows if of is weight), key=len))
            for weight in (Weight.HEADING, Weight.TOTAL)
        )
        if column.kind is not Kind.TEXT:
            wish = max(title, longest, heads, totals) + padding
            found.append(Wish(wish, wish, wish, words=False))
            continue
        # A name is whole, and the last to give, after what totals are called; of notes most are.
        name = min(longest, _NAME * letter)
        usual = min(_advance(metrics, [*dict.fromkeys(every)], _USUAL), _WIDEST * letter)
        own = max(title, heads, name, usual)
        least, wish = min(own, _LEAST * letter), max(own, totals)
        crowded = [
            own if name == longest else min(own, max(least, title, heads, _advance(metrics, every, share)))
            for share in _CROWDED
        ]
        most = max(wish, longest)
        found.append(
            Wish(
                wish + padding,
                least + padding,
                most + padding,
                crowded=tuple(width + padding for width in crowded),
            )
        )
    return found


def _longest(metrics: QFontMetrics, texts: Sequence[str]) -> int:
    """The widest of texts that are in order of their letters: it is among the last."""
    return max(map(metrics.horizontalAdvance, [*dict.fromkeys(texts)][-_LONGEST:]), default=0)


def _advance(metrics: QFontMetrics, texts: list[str], share: float) -> int:
    """The width in which this share of the texts, in order of their letters, is whole."""
    return metrics.horizontalAdvance(texts[int(share * (len(texts) - 1))]) if texts else 0


def shared_out(asked: Sequence[Wish], room: int) -> list[int]:
    """A width for each column: what is left over goes to words that are still shortened, then to the longest ones,
    or to the first column where there are none. Where room is missing, columns of words come down together to what
    fewer and fewer of their texts need; then the widest gives first, down to their least; then one has to scroll.
    """
    before = given = [wish.wish for wish in asked]
    for level in range(len(_CROWDED)):
        if sum(given) <= room:
            break
        before, given = given, [wish.crowded[level] if wish.crowded else wish.wish for wish in asked]
    missing = sum(given) - room
    if missing <= 0:
        return _filled(asked, given, -missing, before)
    spare = [now - wish.least for now, wish in zip(given, asked, strict=True)]
    while missing > 0 and any(spare):
        # The widest gives first, until another is as wide: two long texts beside each other stay alike.
        widest, *others = sorted((n for n in range(len(given)) if spare[n]), key=lambda n: -given[n])
        ahead = given[widest] - given[others[0]] if others else spare[widest]
        taken = min(missing, spare[widest], max(1, ahead))
        given[widest] -= taken
        spare[widest] -= taken
        missing -= taken
    return given


def _filled(asked: Sequence[Wish], given: list[int], left: int, before: Sequence[int]) -> list[int]:
    """What is left goes to the words that lack least, first of the width `before` they last came down, then to the
    widest of them.
    """
    for wanted in (before, [wish.wish for wish in asked], [wish.most for wish in asked]):
        for n in sorted(range(len(given)), key=lambda n: wanted[n] - given[n]):
            more = min(left, max(0, wanted[n] - given[n]))
            given[n] += more
            left -= more
    taker = max((n for n in range(len(given)) if asked[n].words), key=lambda n: given[n], default=0)
    if given:
        given[taker] += left
    return given
