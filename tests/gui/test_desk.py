from __future__ import annotations

import gc
import inspect
import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from time import monotonic, sleep
from typing import Any
from weakref import finalize

import pytest
from PySide6.QtCore import QObject, QThread, QTimer
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from app.domain.changes import Changes
from app.domain.customers import CustomerDraft, CustomerQuery, CustomerRow
from app.domain.errors import BookError, BookMissing, DiskFull, DuplicateCode, Fault
from app.domain.receipts import Receipt
from app.services.customer_lists import first_customer_ids
from app.services.customers import add_customer, customer_ids, customer_rows
from app.storage.book import Book, Tx
from app.ui.desk import Desk
from app.ui.feed import TableFeed
from app.ui.table import Column, IdTableModel
from app.ui.table_view import TableView
from app.ui.worker import Bug, Work, _Bench

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


def endless(tx: Tx) -> object:
    return tx.cursor.execute(ENDLESS).fetchone()


def count(tx: Tx) -> int:
    return len(customer_ids(tx, CustomerQuery()))


def add(name: str, code: str = "") -> Callable[[Tx], Receipt]:
    return partial(add_customer, draft=CustomerDraft(uid=f"add-{name}-{code}", name=name, code=code))


class Page(QObject):
    """Somebody who asks: remembers what it was told, in which order and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[str, Any]] = []
        self.threads: set[QThread] = set()

    def _note(self, kind: str, value: object = None) -> None:
        self.heard.append((kind, value))
        self.threads.add(QThread.currentThread())

    def done(self, value: object) -> None:
        self._note("done", value)

    def failed(self, error: BookError) -> None:
        self._note("failed", error)

    def faulted(self, error: Fault) -> None:
        self._note("faulted", error)

    def ended(self) -> None:
        self._note("ended")

    def kinds(self) -> list[str]:
        return [kind for kind, _value in self.heard]


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    return Page()


def until(qtbot: QtBot, happened: Callable[[], bool]) -> None:
    qtbot.waitUntil(happened, timeout=10_000)


def settle(qtbot: QtBot, desk: Desk) -> None:
    """Wait until both workers have answered what was asked before."""
    last = Page()
    desk.read(lambda _tx: None, last, last.done)
    desk.read(lambda _tx: None, last, last.done, where="backroom")
    until(qtbot, lambda: len(last.heard) == 2)


def test_a_read_runs_on_the_worker_and_answers_on_the_gui_thread(
    qtbot: QtBot, desk: Desk, page: Page
) -> None:
    where: list[str] = []

    def look_up(tx: Tx) -> str:
        where.append(threading.current_thread().name)
        return tx.info.name

    desk.read(look_up, page, page.done, ended=page.ended)
    assert page.heard == [], "nothing happens before the event loop turns"
    until(qtbot, lambda: page.kinds() == ["done", "ended"])
    assert page.heard[0] == ("done", "Ada's Provisions")
    assert where == ["desk"]
    assert page.threads == {QThread.currentThread()}


def test_the_backroom_is_another_thread_and_does_not_hold_up_the_desk(
    qtbot: QtBot, desk: Desk, page: Page
) -> None:
    go_on = threading.Event()

    def slow(tx: Tx) -> str:
        assert go_on.wait(10)
        return threading.current_thread().name

    desk.read(slow, page, page.done, where="backroom")
    desk.read(lambda _tx: threading.current_thread().name, page, page.done)
    until(qtbot, lambda: len(page.heard) == 1)
    go_on.set()
    until(qtbot, lambda: len(page.heard) == 2)
    assert [value for _kind, value in page.heard] == ["desk", "backroom"]


def test_the_gui_thread_may_not_open_a_transaction(qtbot: QtBot, tmp_path: Path, page: Page) -> None:
    desk = Desk()
    path = tmp_path / "a.shopbook"
    desk.open(lambda: Book.create(path, name="A", currency="NGN"), page, page.done)
    until(qtbot, lambda: bool(page.heard))
    book = page.heard[0][1]
    with pytest.raises(RuntimeError), book.read():
        pass
    desk.stop()


def test_a_write_answers_and_then_tells_once_what_changed(qtbot: QtBot, desk: Desk, page: Page) -> None:
    desk.changed.connect(lambda changes: page.heard.append(("changed", changes)))
    desk.write(add("Amaka Obi"), page, page.done, page.failed, ended=page.ended)
    until(qtbot, lambda: "changed" in page.kinds())
    settle(qtbot, desk)
    assert page.kinds() == ["done", "ended", "changed"]
    assert page.heard[0][1].message == "Added Amaka Obi."
    assert Changes.CUSTOMERS in page.heard[2][1]


def test_a_dry_run_gives_the_answer_and_stores_nothing(qtbot: QtBot, desk: Desk, page: Page) -> None:
    heard: list[Changes] = []
    desk.changed.connect(heard.append)
    desk.dry_run(add("Amaka Obi"), page, page.done)
    desk.read(count, page, page.done)
    until(qtbot, lambda: len(page.heard) == 2)
    assert page.heard[0][1].message == "Added Amaka Obi."
    assert page.heard[1] == ("done", 0)
    assert heard == []


def test_a_refusal_goes_to_the_page_and_changes_nothing(qtbot: QtBot, desk: Desk, page: Page) -> None:
    heard: list[Changes] = []
    desk.write(add("Amaka", "A1"), page, lambda _receipt: desk.changed.connect(heard.append))
    settle(qtbot, desk)
    desk.write(add("Bello", "A1"), page, page.done, page.failed, ended=page.ended)
    until(qtbot, lambda: page.kinds() == ["failed", "ended"])
    error = page.heard[0][1]
    assert isinstance(error, DuplicateCode)
    assert error.field == "code"
    assert error.__traceback__ is None, "frames of the worker would keep the page's widgets alive there"


def test_a_refusal_nobody_listens_to_is_not_swallowed(qtbot: QtBot, desk: Desk, page: Page) -> None:
    refused: list[BookError] = []
    desk.refused.connect(refused.append)
    desk.write(add("Amaka", "A1"), page, page.done)
    desk.write(add("Bello", "A1"), page, page.done)
    until(qtbot, lambda: len(refused) == 1)
    assert page.kinds() == ["done"]
    gone = Page()
    desk.write(add("Chidi", "A1"), gone, gone.done, gone.failed)
    delete(gone)
    until(qtbot, lambda: len(refused) == 2)
    assert [type(error) for error in refused] == [DuplicateCode, DuplicateCode]


def test_a_fault_goes_to_the_notices_unless_the_page_takes_it(qtbot: QtBot, desk: Desk, page: Page) -> None:
    shown: list[Fault] = []
    desk.faulted.connect(shown.append)

    def full(tx: Tx) -> None:
        raise DiskFull("The disk is full. Nothing was stored.")

    desk.write(full, page, page.done, page.failed, ended=page.ended)
    until(qtbot, lambda: page.kinds() == ["ended"])
    assert [str(fault) for fault in shown] == ["The disk is full. Nothing was stored."]
    desk.write(full, page, page.done, page.failed, faulted=page.faulted, ended=page.ended)
    until(qtbot, lambda: page.kinds() == ["ended", "faulted", "ended"])
    assert len(shown) == 1


def test_our_own_bug_is_told_with_its_place_and_the_desk_goes_on(
    qtbot: QtBot, desk: Desk, page: Page, caplog: pytest.LogCaptureFixture
) -> None:
    bugs: list[Bug] = []
    desk.broke.connect(bugs.append)
    name = "Amaka Obi owes 3000"

    def broken(tx: Tx) -> str:
        raise KeyError(name)

    desk.write(broken, page, page.done, page.failed, ended=page.ended)
    until(qtbot, lambda: page.kinds() == ["ended"])
    assert bugs[0].what == "KeyError"
    assert "broken" in bugs[0].details
    assert "Amaka" not in bugs[0].details
    assert "A request of kind write failed" in caplog.text
    desk.read(count, page, page.done)
    until(qtbot, lambda: ("done", 0) in page.heard)


def test_only_the_newest_of_a_key_is_answered_and_those_waiting_are_not_begun(
    qtbot: QtBot, desk: Desk, page: Page
) -> None:
    begun: list[str] = []
    first_runs, go_on = threading.Event(), threading.Event()

    def search(tx: Tx, *, text: str) -> str:
        begun.append(text)
        first_runs.set()
        assert go_on.wait(10)
        return text

    desk.read(partial(search, text="a"), page, page.done, key="search")
    assert first_runs.wait(10)
    for text in ("am", "ama", "amak"):
        desk.read(partial(search, text=text), page, page.done, key="search")
    desk.read(lambda _tx: "other", page, page.done, key="other")
    go_on.set()
    until(qtbot, lambda: ("done", "other") in page.heard)
    assert page.heard == [("done", "amak"), ("done", "other")]
    assert begun == ["a", "amak"]


def test_a_search_under_way_is_stopped_by_the_next_and_nobody_else_is(
    qtbot: QtBot, desk: Desk, page: Page
) -> None:
    begun: list[str] = []

    def search(tx: Tx) -> object:
        begun.append("search")
        return endless(tx)

    def counting(tx: Tx) -> object:
        begun.append("count")
        return tx.cursor.execute(ENDLESS.replace("FROM n)", "FROM n WHERE i < 2000000)")).fetchone()[0]

    desk.read(counting, page, page.done, where="backroom")
    desk.read(search, page, page.done, key="search")
    until(qtbot, lambda: len(begun) == 2)
    qtbot.wait(50)  # the statements themselves have begun
    desk.read(count, page, page.done, key="search")
    until(qtbot, lambda: len(page.heard) == 2)
    assert page.heard == [("done", 0), ("done", 2_000_000)]
    assert sorted(begun) == ["count", "search"]


def test_the_same_key_of_two_owners_is_two_keys(qtbot: QtBot, desk: Desk, page: Page) -> None:
    other = Page()
    desk.read(lambda _tx: 1, page, page.done, key="ids")
    desk.read(lambda _tx: 2, other, other.done, key="ids")
    until(qtbot, lambda: bool(page.heard) and bool(other.heard))
    assert (page.heard, other.heard) == ([("done", 1)], [("done", 2)])


def test_nobody_is_told_after_he_is_gone(qtbot: QtBot, desk: Desk) -> None:
    button = QPushButton()
    clicks: list[object] = []
    begun, go_on = threading.Event(), threading.Event()

    def slow(tx: Tx) -> str:
        begun.set()
        assert go_on.wait(10)
        return "too late"

    def told(value: str) -> None:
        clicks.append(value)
        button.setText(value)

    never: list[str] = []

    def unwanted(tx: Tx) -> str:
        never.append(tx.info.name)
        return ""

    desk.read(slow, button, told)
    desk.read(unwanted, button, told)
    assert begun.wait(10)
    delete(button)
    assert not isValid(button)
    qtbot.wait(1)
    go_on.set()
    settle(qtbot, desk)
    assert clicks == []
    assert never == [], "what only he wanted to know is not looked up"


def test_a_thread_that_ends_leaves_no_timer_running_for_another_to_clear_away(
    qtbot: QtBot, desk: Desk, page: Page
) -> None:
    kept: list[_Bench] = []  # as a log keeps the frames of what went wrong

    def look(tx: Tx) -> None:
        frame = inspect.currentframe()
        while frame is not None:
            kept.extend(part for part in frame.f_locals.values() if isinstance(part, _Bench))
            frame = frame.f_back

    desk.write(look, page, page.done)  # after a write a timer waits to fold the log back
    until(qtbot, lambda: bool(page.heard))
    desk.stop()
    assert kept
    assert not any(bench._idle.isActive() for bench in kept)


def test_a_write_is_done_even_if_its_page_is_gone(qtbot: QtBot, desk: Desk, page: Page) -> None:
    gone = Page()
    desk.write(add("Amaka"), gone, gone.done)
    delete(gone)
    with qtbot.waitSignal(desk.changed, timeout=5000):
        pass
    desk.read(count, page, page.done)
    until(qtbot, lambda: page.heard == [("done", 1)])


def test_long_work_reports_at_most_ten_times_a_second_and_is_cancelled(
    qtbot: QtBot, desk: Desk, page: Page
) -> None:
    steps: list[tuple[int, float]] = []
    work = Work("Checking all balances")
    told: list[tuple[str, Work]] = []
    desk.started.connect(lambda w: told.append(("started", w)))
    desk.finished.connect(lambda w: told.append(("finished", w)))
    desk.progress.connect(lambda w: steps.append((w.done, monotonic())))

    def check(tx: Tx) -> None:
        for n in range(1, 1_000_000):
            work.step(n, 1_000_000, "customers")
            sleep(0.001)

    begun = monotonic()
    desk.read(check, page, page.done, page.failed, where="backroom", task=work, ended=page.ended)
    until(qtbot, lambda: len(steps) >= 4)
    took = monotonic() - begun
    desk.cancel(work)
    until(qtbot, lambda: page.kinds() == ["ended"])
    assert len(steps) <= took * 10 + 2
    assert steps == sorted(steps)
    assert told == [("started", work), ("finished", work)]
    assert work.stopped


def test_what_is_cancelled_too_late_is_done_and_not_stopped(qtbot: QtBot, desk: Desk, page: Page) -> None:
    work = Work("Recording")

    def too_late(tx: Tx) -> str:
        work.cancel()
        return "done all the same"

    desk.write(too_late, page, page.done, task=work, ended=page.ended)
    until(qtbot, lambda: page.kinds() == ["done", "ended"])
    assert (work.cancelled, work.stopped) == (True, False)


def test_a_long_statement_is_cancelled_in_the_middle(qtbot: QtBot, desk: Desk, page: Page) -> None:
    work = Work("Adding up")
    running = threading.Event()

    def forever(tx: Tx) -> object:
        running.set()
        return endless(tx)

    desk.read(forever, page, page.done, where="backroom", task=work, ended=page.ended)
    assert running.wait(10)
    other = Page()
    desk.read(count, other, other.done)
    until(qtbot, lambda: other.heard == [("done", 0)])
    # The statement may not have begun when the first interruption comes.

    def stopped() -> bool:
        desk.cancel(work)
        return page.kinds() == ["ended"]

    until(qtbot, stopped)


def test_run_tells_what_it_may_have_changed_even_when_cancelled(qtbot: QtBot, desk: Desk, page: Page) -> None:
    heard: list[Changes] = []
    desk.changed.connect(heard.append)
    work = Work("Importing")

    def rows(book: Book) -> int:
        with book.write() as tx:
            add("Amaka")(tx)
        work.cancel()
        work.step(1, 2)
        return 1

    desk.run(rows, page, page.done, changes=Changes.CUSTOMERS, task=work, ended=page.ended)
    until(qtbot, lambda: page.kinds() == ["ended"])
    assert heard == [Changes.CUSTOMERS]


def test_stop_ends_an_endless_read_within_a_second(qtbot: QtBot, desk: Desk, page: Page) -> None:
    running = threading.Event()

    def forever(tx: Tx) -> object:
        running.set()
        return endless(tx)

    desk.read(forever, page, page.done, where="backroom")
    desk.read(forever, page, page.done)
    assert running.wait(10)
    begun = monotonic()
    desk.stop()
    assert monotonic() - begun < 1
    assert not desk.is_open
    desk.read(count, page, page.done)
    qtbot.wait(20)
    assert page.heard == []


def test_stop_lets_writes_end_and_does_those_already_asked_for(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    page = Page()
    begun = threading.Event()

    def slow(tx: Tx) -> Receipt:
        begun.set()
        sleep(0.2)
        return add("Amaka")(tx)

    never: list[str] = []

    def unwanted(tx: Tx) -> str:
        never.append(tx.info.name)
        return ""

    desk.write(slow, page, page.done)
    desk.read(unwanted, page, page.done)
    desk.write(add("Bello"), page, page.done)
    assert begun.wait(10)
    desk.stop()
    book = Book.open(tmp_path / "shop.shopbook")
    with book.read() as tx:
        names = [row.name for row in customer_rows(tx, customer_ids(tx, CustomerQuery()))]
    book.close()
    assert sorted(names) == ["Amaka", "Bello"]
    assert never == []


def test_a_desk_opens_again_after_stop_and_refuses_two_books(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    page = Page()
    with pytest.raises(RuntimeError):
        desk.open(lambda: Book.open(tmp_path / "other.shopbook"), page, page.done)
    desk.stop()
    desk.stop()
    desk.open(lambda: Book.open(tmp_path / "shop.shopbook"), page, page.done)
    until(qtbot, lambda: page.kinds() == ["done"])
    assert desk.is_open


def test_a_book_that_is_not_there_is_told_and_another_can_be_opened(
    qtbot: QtBot, tmp_path: Path, page: Page
) -> None:
    desk = Desk()
    desk.open(lambda: Book.open(tmp_path / "none.shopbook"), page, page.done, faulted=page.faulted)
    until(qtbot, lambda: page.kinds() == ["faulted"])
    assert isinstance(page.heard[0][1], BookMissing)
    assert not desk.is_open
    desk.open(
        lambda: Book.create(tmp_path / "new.shopbook", name="A", currency="INR"), page, page.done, page.failed
    )
    until(qtbot, lambda: page.kinds() == ["faulted", "done"])
    desk.stop()


def test_a_list_is_fed_from_the_book_and_refreshed(qtbot: QtBot, desk: Desk) -> None:
    page = Page()
    for n in range(30):
        desk.write(add(f"Customer {n:02}"), page, page.done)
    settle(qtbot, desk)
    columns: Sequence[Column[CustomerRow]] = (Column("name", "Name", lambda row: row.name),)
    model = IdTableModel(columns, lambda row: row.id)
    view = TableView(model, "Customers")
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    feed = TableFeed(desk, view, model, customer_rows)
    feed.show(partial(customer_ids, query=CustomerQuery()))
    with qtbot.waitSignal(feed.shown) as shown:
        pass
    assert shown.args == [30]
    assert model.index(0, 0).data() == "Customer 00"
    view.choose(model.ids[3])
    desk.changed.connect(feed.refresh)
    desk.write(add("Customer 01b"), page, page.done)
    until(qtbot, lambda: model.rowCount() == 31)
    assert model.index(2, 0).data() == "Customer 01b"
    assert model.index(view.currentIndex().row(), 0).data() == "Customer 03"
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    until(qtbot, lambda: model.index(30, 0).data() == "Customer 29")


def test_a_long_list_shows_its_first_rows_before_all_of_it_is_known(qtbot: QtBot, desk: Desk) -> None:
    page = Page()
    for n in range(90):
        desk.write(add(f"Customer {n:02}"), page, page.done)
    settle(qtbot, desk)
    columns: Sequence[Column[CustomerRow]] = (Column("name", "Name", lambda row: row.name),)
    model = IdTableModel(columns, lambda row: row.id)
    view = TableView(model, "Customers")
    qtbot.addWidget(view)
    view.show()
    lengths: list[int] = []
    model.spliced.connect(lambda: lengths.append(model.rowCount()))
    feed = TableFeed(desk, view, model, customer_rows)
    told: list[str] = []
    seen: list[int] = []
    feed.shown.connect(lambda count: told.append(f"shown {count}"))

    def show(text: str) -> None:
        query = CustomerQuery(text=text)
        feed.show(
            partial(customer_ids, query=query),
            lambda: told.append("then"),
            top=lambda tx, most: first_customer_ids(tx, query, most),
        )
        feed.seen(lambda: seen.append(model.rowCount()))
        feed.settled(lambda: told.append("settled"))

    show("")
    until(qtbot, lambda: "settled" in told)
    assert lengths == [80, 90]
    assert seen == [80], "there is something to look at before all is known"
    assert told == ["shown 90", "then", "settled"], "only the whole list is the answer"
    assert [model.index(n, 0).data() for n in (0, 79)] == ["Customer 00", "Customer 79"]
    show("customer 01")
    until(qtbot, lambda: len(told) == 6)
    assert lengths == [80, 90, 1], "a short list is whole at once"
    assert told[3:] == ["shown 1", "then", "settled"]
    show("")
    show("customer 02")
    until(qtbot, lambda: len(told) == 10)
    settle(qtbot, desk)
    assert told[6:] == ["shown 1", "then", "settled", "settled"], "an older question is not answered"
    assert seen == [80, 1, 1, 1]
    feed.seen(lambda: seen.append(0))
    assert seen[-1] == 0, "it is there already"


def test_unreachable_widgets_are_destroyed_on_the_gui_thread_only(
    qtbot: QtBot, desk: Desk, page: Page
) -> None:
    destroyed_on: list[int] = []

    class Knot(QTimer):
        def __init__(self) -> None:
            super().__init__()
            self.itself = self

    for _n in range(20):
        finalize(Knot(), lambda: destroyed_on.append(threading.get_ident()))

    def allocate(tx: Tx) -> int:
        return len([[n] for n in range(200_000)])

    desk.read(allocate, page, page.done)
    desk.read(allocate, page, page.done, where="backroom")
    until(qtbot, lambda: len(page.heard) == 2)
    due = [[n] for n in range(gc.get_threshold()[0] * 2)]
    until(qtbot, lambda: len(destroyed_on) == 20)
    assert due
    assert set(destroyed_on) == {threading.get_ident()}
    desk.stop()
    assert gc.isenabled()
