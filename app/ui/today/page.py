"""Today: what came in and was sold, what is owed and how late, whom to ask for money, the state of the proof."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.changes import Changes
from app.domain.daybook import MONEY, DayBookQuery
from app.domain.today import ASKED, ToAsk, Today
from app.ui import words
from app.ui.column_room import ColumnRoom
from app.ui.empty import EmptyState
from app.ui.look import look
from app.ui.page import Context, Page
from app.ui.parts import Section, StatusLight, Words
from app.ui.proof_words import headline, tally
from app.ui.reading import FIGURES
from app.ui.table import Column, IdTableModel
from app.ui.table_view import TableView
from app.ui.today import work
from app.ui.today.charts import AgesChart, DaysChart
from app.ui.today.figures import FigureButton, FigureRow

# How often the clock is looked at: the page is of the day it is, also where the window stays open overnight.
MINUTE_MS = 60_000
CHARTS_BESIDE = 760


class TodayPage(Page):
    """All figures of the day; each leads to where it comes from."""

    key = "today"
    icon_name = "sunrise"
    cares = Changes.ENTRIES | Changes.CUSTOMERS | Changes.CHECKS

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.shown: Today | None = None
        self._make_figures()
        self._make_charts()
        self._make_ask()
        self._lay_out()
        self.begin_at(self.money_in)
        self._clock = QTimer(self, interval=MINUTE_MS)
        self._clock.timeout.connect(self._look_at_clock)
        self._clock.start()

    def title(self) -> str:
        return self.tr("Today")

    # ---- parts ----

    def _make_figures(self) -> None:
        self.money_in = FigureButton(self.tr("Money in today"), "hero")
        self.money_in.clicked.connect(partial(self._show_day, kind=MONEY))
        self.day = Words("", "quiet", "quiet")
        self.methods = QGridLayout()
        self.sold = FigureButton(self.tr("Sold today"))
        self.sold.clicked.connect(partial(self._show_day, kind="sales"))
        self.owed = FigureButton(self.tr("Owed in all"))
        self.late = FigureButton(self.tr("Late"))
        self.credit = FigureButton(self.tr("In credit"))
        for button in (self.owed, self.late, self.credit):
            button.clicked.connect(self._show_ageing)
        self.figures = FigureRow([self.sold, self.owed, self.late, self.credit])

    def _make_charts(self) -> None:
        self.days = DaysChart(self.context)
        self.days.opened.connect(self._show_day_of)
        self.ages = AgesChart(self.context)
        self.ages.opened.connect(self._show_ageing)

    def _make_ask(self) -> None:
        columns: list[Column[ToAsk]] = [
            Column("name", self.tr("Customer"), lambda row: row.name, kind="strong"),
            Column("phone", self.tr("Phone"), self._phone, width=18),
            Column("since", self.tr("Late since"), self._since, width=24, kind="quiet"),
            Column(
                "late",
                self.tr("Late"),
                lambda row: self.context.money(row.late),
                width=14,
                align="end",
                tone=lambda _row: "late",
                term=self.tr("Past its due day"),
            ),
        ]
        self.model = IdTableModel(columns, _id_of, self)
        self.ask = TableView(self.model, self.tr("Ask for money"))
        self.ask.set_compact(compact=True)
        ColumnRoom(self.ask, (2, 1), least=14)
        self.ask.opened.connect(self.open_customer)
        self.nobody = Words("", "body", "quiet")
        self.nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.ask.set_empty(self.nobody)
        self.ask_rule = Words("", "quiet", "quiet")
        self.light = StatusLight()
        self.light.clicked.connect(partial(self.go.emit, "check"))
        self.light.say(self.tr("Not checked yet"), "quiet")

    def _lay_out(self) -> None:
        size = look().size
        inside = QWidget()
        inside.setProperty("part", "page")
        head = QHBoxLayout()
        head.setSpacing(size.xl)
        head.addWidget(self.money_in)
        self.methods.setHorizontalSpacing(size.l)
        self.methods.setVerticalSpacing(0)
        middle = QVBoxLayout()
        middle.addStretch(1)
        middle.addLayout(self.methods)
        middle.addStretch(1)
        head.addLayout(middle)
        head.addStretch(1)
        head.addWidget(self.day, 0, Qt.AlignmentFlag.AlignTop)
        self.day.setContentsMargins(size.s, size.xs, size.s, 0)
        self._charts = QGridLayout()
        self._charts.setHorizontalSpacing(size.xxl)
        self._charts.setVerticalSpacing(size.l)
        self._sections = (Section(self.tr("Last 30 days")), Section(self.tr("Who owes, by how late")))
        for section, chart in zip(self._sections, (self.days, self.ages), strict=True):
            section.body.addWidget(chart, 1)
        asking = Section(self.tr("Ask for money"))
        asking.body.setSpacing(size.xs)
        asking.add_action(self.ask_rule)
        asking.body.addWidget(self.ask)
        column = QVBoxLayout(inside)
        # The figures can be pressed and have an edge of their own; what they say stands in one line with the rest.
        column.setContentsMargins(size.s, size.xs, size.s, size.xs)
        column.setSpacing(size.m)
        column.addLayout(head)
        column.addWidget(self.figures)
        lower = QVBoxLayout()
        lower.setContentsMargins(size.s, 0, size.s, 0)
        lower.setSpacing(size.m)
        lower.addLayout(self._charts, 1)
        lower.addWidget(asking)
        column.addLayout(lower, 1)
        column.addWidget(self.light, 0, Qt.AlignmentFlag.AlignLeading)
        self._arrange(beside=True)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(inside)
        self.empty = EmptyState(
            "sunrise",
            self.tr("Your day will be here"),
            self.tr("What came in, what was sold, who owes and whom to ask. Record a sale to begin."),
            self.tr("Record a sale"),
        )
        self.empty.asked.connect(partial(self.new_sale.emit, None))
        self.stack = QStackedWidget()
        self.stack.addWidget(self._scroll)
        self.stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)

    def _arrange(self, *, beside: bool) -> None:
        """The charts side by side, or in a narrow window one under the other."""
        first, second = self._sections
        self._charts.addWidget(first, 0, 0)
        self._charts.addWidget(second, *((0, 1) if beside else (1, 0)))
        self._charts.setColumnStretch(0, 3)
        self._charts.setColumnStretch(1, 2 if beside else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(beside=event.size().width() >= CHARTS_BESIDE)
        self._fit()

    def _fit(self) -> None:
        self.figures.fit(self.width() - 2 * look().size.s)
        header = self.ask.horizontalHeader().sizeHint().height()
        rows = ASKED * self.ask.verticalHeader().defaultSectionSize()
        self.ask.setFixedHeight(header + rows + look().size.xs)

    # ---- reading ----

    def refresh(self) -> None:
        self.context.desk.read(work.today, self, self._show, key="today")

    def _look_at_clock(self) -> None:
        """Midnight has passed, or the computer slept over it."""
        if self.isVisible() and self.shown is not None and self.shown.day != self.context.today():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        if self.shown is not None and self.shown.day != self.context.today():
            self._stale = True
        super().showEvent(event)

    # ---- showing ----

    def _show(self, today: Today) -> None:
        self.shown = today
        self.day.setText(self.context.day(today.day, "full"))
        self._show_figures(today)
        self._show_methods(today)
        self.days.show_days(today, self.context)
        self.ages.show_ages(today, self.context)
        self.model.show([row.customer_id for row in today.ask], today.ask)
        self.nobody.setText(self.tr("Nobody is late.") if today.owed else self.tr("Nobody owes anything."))
        self.ask_rule.setText(self._rule_words(today))
        self._show_proof(today)
        self.stack.setCurrentWidget(self.empty if today.is_empty else self._scroll)
        self.begin_at(self.empty.button if today.is_empty else self.money_in)
        if self.isVisible() and self.window().focusWidget() is None:
            self.take_keys()  # what has them on this page was not there yet when it was shown
        self._fit()

    def _show_figures(self, today: Today) -> None:
        money = self.context.money
        yesterday = self.tr("yesterday {amount}")
        note = yesterday.format(amount=money(today.yesterday.money_in))
        if today.now.money_out:
            went_out = self.tr("{amount} went out").format(amount=money(today.now.money_out))
            note = words.side_by_side((went_out, note))
        self.money_in.show_amount(money(today.now.money_in), None, note)
        note = yesterday.format(amount=money(today.yesterday.sold))
        self.sold.show_amount(money(today.now.sold), None, note)
        self.owed.show_amount(money(today.owed), "owes" if today.owed else None, self._more(today.owed_more))
        fell = self.tr("{amount} since yesterday").format(amount=money(today.fell_due))
        note = fell if today.fell_due else self.tr("nothing new since yesterday")
        self.late.show_amount(money(today.late), "late" if today.late else None, note)
        tone = "credit" if today.credit else None
        self.credit.show_amount(money(today.credit), tone, self._more(today.credit_more))

    def _more(self, change: int) -> str:
        if not change:
            return self.tr("as yesterday")
        more = self.tr("{amount} more than yesterday")
        return (more if change > 0 else self.tr("{amount} less than yesterday")).format(
            amount=self.context.money(abs(change))
        )

    def _show_methods(self, today: Today) -> None:
        """Each way of paying with what came in by it, in two columns."""
        while (item := self.methods.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for n, row in enumerate(today.methods):
            pair = (
                Words(words.method_word(row.method), "body", "quiet"),
                Words(self.context.money(row.amount), "strong"),
            )
            pair[1].setAlignment(FIGURES)
            for m, part in enumerate(pair):
                self.methods.addWidget(part, n % 3, 2 * (n // 3) + m)

    def _phone(self, row: ToAsk) -> str:
        """A number is dialled from left to right, whatever is read around it."""
        return f"\u2066{row.phone}\u2069" if row.phone and self.isRightToLeft() else row.phone

    def _since(self, row: ToAsk) -> str:
        days = (self.context.today() - row.since).days
        return self.tr("{day}, %Ln day(s)", "", days).format(day=self.context.day(row.since))

    def _rule_words(self, today: Today) -> str:
        if not today.ask:
            return ""
        late = self.tr("%Ln customer(s) late", "", today.late_customers)
        rule = self.tr("in order of each sale's amount × days late")
        return f"{late} · {rule}"

    def _show_proof(self, today: Today) -> None:
        """What the newest check of every customer came to, in the words of Check."""
        found, run = tally(today.found, marked=bool(today.damage)), today.run
        when = self.context.clock(run.started_at) if run is not None else ""
        if found.tone != "proved":
            self.light.say(self.tr("{found} See Check.").format(found=headline(found, when)), found.tone)
        elif run is None:
            self.light.say(self.tr("Not checked yet"), "quiet")
        else:
            words_ = self.tr("All %Ln balance(s) proved · {moment}", "", run.checked).format(moment=when)
            self.light.say(words_, "proved")
        # Where all is well the foot of the window says so, on every page: it need not stand here twice.
        self.light.setVisible(self.light.tone != "proved")

    # ---- where the figures come from ----

    def _show_day(self, *_clicked: bool, kind: str) -> None:
        day = self.shown.day if self.shown is not None else self.context.today()
        self.show_entries.emit(DayBookQuery(day, day, kind))

    def _show_day_of(self, mark: int) -> None:
        if self.shown is not None:
            day: date = self.shown.days[mark].day
            self.show_entries.emit(DayBookQuery(day, day))

    def _show_ageing(self, *_mark: object) -> None:
        self.show_report.emit("ageing")


def _id_of(row: ToAsk) -> int:
    return row.customer_id
