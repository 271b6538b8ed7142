"""The two charts of the day: money in and sold for thirty days, and what is owed by how late it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from app import locales
from app.domain.money import format_amount
from app.domain.reports import BUCKET_TITLES
from app.domain.today import Today
from app.ui.brush import ink
from app.ui.language import spoken
from app.ui.look import Look, look
from app.ui.page import Context
from app.ui.report_words import said
from app.ui.today.chart import Chart

# leather is imported by the worker that reads the figures (`work.today`); here it is there already.
if TYPE_CHECKING:
    from app.ui.today.plot import Plot

# What is not due yet is quiet, the last two are late in earnest; the names beside the bars say the same.
_TONES = ("edge", "owes", "owes", "late", "late")


class DaysChart(Chart):
    """Two columns a day: filled for money in, hollow for what was sold. Mark n is day n, today the last."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Money in and sold, 30 days"))
        self._context = context
        self._days: tuple[tuple[int, int], ...] = ()
        self._names: tuple[str, ...] = ()
        self._lines: tuple[int, ...] = ()
        self._margin = 0

    def show_days(self, today: Today, context: Context) -> None:
        """The days of the page."""
        self._context = context
        self._days = tuple((day.money_in, day.sold) for day in today.days)
        names = [locales.format_day_month(day.day, context.info.locale, spoken()) for day in today.days]
        self._names = (*names[:-1], self.tr("Today"))
        words = [
            self.tr("{day}: money in {money}, sold {sold}").format(
                day=context.day(day.day), money=context.money(day.money_in), sold=context.money(day.sold)
            )
            for day in today.days
        ]
        busy = [word for word, pair in zip(words, self._days, strict=True) if any(pair)]
        summary = self.tr("In 30 days money in {money}, sold {sold}.").format(
            money=context.money(sum(pair[0] for pair in self._days)),
            sold=context.money(sum(pair[1] for pair in self._days)),
        )
        nothing = "" if busy else self.tr("Nothing came in and nothing was sold in these 30 days.")
        from app.ui.today.plot import day_lines

        self._lines = day_lines(self._days)
        self._margin = self.room_for(self._short(line) for line in self._lines) + look().size.s
        self.show_marks(words, "\n".join((summary, *busy)), nothing)

    def plot_area(self) -> QRect:
        size = look().size
        top, foot = self.head().bottom() + 1, self.line_height() + size.xs
        # Above the highest line is room for half a line of words.
        return QRect(
            self._margin,
            top + self.line_height() // 2,
            self.width() - self._margin,
            self.height() - top - foot - self.line_height() // 2,
        )

    def mark_area(self, mark: int) -> QRect:
        area = self.plot_area()
        left = area.x() + area.width() * mark // len(self._days)
        right = area.x() + area.width() * (mark + 1) // len(self._days)
        return QRect(left, area.y(), right - left, area.height())

    def plot(self, size: QSize, worn: Look) -> Plot:
        from app.ui.today.plot import day_columns

        return day_columns(self._days, size.width(), size.height(), worn.colour)

    def draw_words(self, painter: QPainter, plot: Plot) -> None:
        area, high = self.plot_area(), self.line_height()
        painter.setPen(ink(look().colour.quiet))
        for figure, down in plot.lines:
            line = QRect(0, round(area.y() + down - high / 2), self._margin - look().size.s, high)
            self.write(painter, line, self._short(figure), figure=True)
        last = len(self._days) - 1
        beneath = area.bottom() + look().size.xs
        for mark in range(last, -1, -7):
            wide = self.room_for([self._names[mark]])
            middle = self.mark_area(mark).center().x()
            left = min(max(middle - wide // 2, area.x()), area.right() + 1 - wide)
            self.write(painter, QRect(left, beneath, wide, high), self._names[mark], centre=True)

    def draw_legend(self, painter: QPainter, area: QRect) -> int:
        colours, size = look().colour, look().size
        side = size.dot
        at = area.x()
        for filled, name in ((True, self.tr("Money in")), (False, self.tr("Sold"))):
            box = self.placed(QRect(at, area.center().y() - side // 2, side, side))
            painter.setPen(QPen(ink(colours.accent if filled else colours.quiet), size.line))
            painter.setBrush(ink(colours.accent if filled else colours.surface))
            painter.drawRect(box)
            wide = self.room_for([name])
            painter.setPen(ink(colours.quiet))
            self.write(painter, QRect(at + side + size.xs, area.y(), wide, area.height()), name)
            at += side + size.xs + wide + size.l
        return at

    def _short(self, figure: int) -> str:
        """A round figure, without decimals where none of the lines needs them."""
        info = self._context.info
        unit = 10**info.currency.decimals
        bare = all(line % unit == 0 for line in self._lines)
        currency = info.currency._replace(shown_decimals=0) if bare else info.currency
        return format_amount(figure, currency, self._context.style, symbol=False)


class AgesChart(Chart):
    """A bar for each age of what is owed, its name before it and its amount behind. Mark n is age n."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Owed, by how late"))
        self._context = context
        self._ages: tuple[int, ...] = ()
        self._names: tuple[str, ...] = ()
        self._figures: tuple[str, ...] = ()

    def show_ages(self, today: Today, context: Context) -> None:
        """The ages of the page."""
        self._context = context
        self._ages = today.ages
        self._names = tuple(said(title) for title in BUCKET_TITLES)
        self._figures = tuple(context.money(age) for age in today.ages)
        words = [f"{name}: {figure}" for name, figure in zip(self._names, self._figures, strict=True)]
        nothing = "" if today.owed else self.tr("Nobody owes anything.")
        self.show_marks(words, "\n".join(words), nothing)

    def head(self) -> QRect:
        """The names stand at the bars, so that nothing stands above them."""
        return QRect(0, 0, self.width(), 0)

    def plot_area(self) -> QRect:
        size = look().size
        before, behind = self.room_for(self._names) + size.s, self.room_for(self._figures) + size.s
        return QRect(
            before, size.xs, max(size.xl, self.width() - before - behind), self.height() - 2 * size.xs
        )

    def mark_area(self, mark: int) -> QRect:
        area = self.plot_area()
        top = area.y() + area.height() * mark // len(self._ages)
        bottom = area.y() + area.height() * (mark + 1) // len(self._ages)
        return QRect(0, top, self.width(), bottom - top)

    def plot(self, size: QSize, worn: Look) -> Plot:
        from app.ui.today.plot import age_bars

        return age_bars(
            self._ages, size.width(), size.height(), worn.colour, lambda age: worn.tone(_TONES[age])
        )

    def draw_words(self, painter: QPainter, plot: Plot) -> None:
        area, size = self.plot_area(), look().size
        for mark, (name, figure) in enumerate(zip(self._names, self._figures, strict=True)):
            row = self.mark_area(mark)
            owed = bool(self._ages[mark])
            painter.setPen(ink(look().colour.quiet))
            self.write(painter, QRect(0, row.y(), area.x() - size.s, row.height()), name)
            painter.setPen(ink(look().colour.ink if owed else look().colour.quiet))
            left = area.right() + 1 + size.s
            self.write(painter, QRect(left, row.y(), self.width() - left, row.height()), figure, figure=True)
        painter.setPen(QPen(ink(look().colour.hairline), size.line, Qt.PenStyle.SolidLine))
        axis = self.placed(QRect(area.x(), area.y(), 1, area.height()))
        painter.drawLine(axis.topLeft(), axis.bottomLeft())
