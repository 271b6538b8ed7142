from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.domain.customers import CustomerDraft
from app.domain.errors import (
    BookDamaged,
    BookError,
    BookLocked,
    BookTooNew,
    Cancelled,
    DiskFull,
    Fault,
    NoPermission,
)
from app.services.customers import add_customer
from app.storage.book import Tx
from app.ui.desk import Desk
from app.ui.empty import EmptyState
from app.ui.fault_dialogs import BugDialog, FaultDialog
from app.ui.look import look
from app.ui.notices import Notices
from app.ui.parts import Badge, Figure, ProgressLine, StatusLight, Words
from app.ui.worker import Bug, Work


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QMainWindow]:
    made = QMainWindow()
    made.setCentralWidget(QPlainTextEdit())
    made.resize(900, 600)
    with qtbot.waitActive(made):
        made.show()
    yield made
    made.close()


@pytest.fixture
def notices(window: QMainWindow) -> Notices:
    return Notices(window, log_place="~/shopbook.log")


def test_success_is_shown_at_the_foot_and_never_takes_the_focus(
    window: QMainWindow, notices: Notices, qtbot: QtBot
) -> None:
    writing = window.centralWidget()
    assert writing is not None
    writing.setFocus()
    notices.success("Payment of ₦2,000.00 recorded.")
    bar = notices.bar()
    assert bar.words() == "Payment of ₦2,000.00 recorded."
    assert window.focusWidget() is writing
    assert not bar.undo_button().isVisible()
    assert not notices.undo_action.isEnabled()
    assert window.rect().contains(bar.geometry())
    assert bar.geometry().top() > window.height() / 2
    window.resize(500, 400)
    assert window.rect().contains(bar.geometry())


@pytest.mark.parametrize("how", ["mouse", "keyboard", "menu"])
def test_undo_takes_back_what_was_said_last_and_only_once(notices: Notices, qtbot: QtBot, how: str) -> None:
    undone: list[str] = []
    notices.success("Sale 12 recorded.", partial(undone.append, "sale"))
    notices.success("Payment recorded.", partial(undone.append, "payment"))
    assert notices.undo_action.isEnabled()
    button = notices.bar().undo_button()
    if how == "mouse":
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    elif how == "keyboard":
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
    else:
        notices.undo_action.trigger()
    assert undone == ["payment"]
    assert not notices.undo_action.isEnabled()
    notices.undo()
    assert undone == ["payment"]
    qtbot.waitUntil(lambda: notices.bar().words() == "", timeout=2000)


def test_a_notice_leaves_by_itself_and_takes_its_undo_along(notices: Notices, qtbot: QtBot) -> None:
    notices.success("Recorded.", lambda: None)
    assert notices.bar()._stay.interval() == look().motion.notice_ms == 10_000
    notices.bar()._stay.start(1)
    qtbot.waitUntil(lambda: notices.bar().words() == "", timeout=2000)
    assert not notices.undo_action.isEnabled()


def test_a_notice_stays_while_somebody_is_about_to_press_undo(notices: Notices, qtbot: QtBot) -> None:
    notices.success("Recorded.", lambda: None)
    notices.bar().undo_button().setFocus()
    notices.bar()._time_is_up()
    qtbot.wait(look().motion.fade_ms + 80)
    assert notices.bar().words() == "Recorded."


def test_a_refusal_stays_until_it_is_closed(notices: Notices, qtbot: QtBot) -> None:
    notices.success("Recorded.", lambda: None)
    notices.error(BookError("That day is closed. Nothing was recorded; choose a later day."))
    bar = notices.bar()
    assert bar.words().startswith("That day is closed.")
    assert not bar._stay.isActive()
    assert not notices.undo_action.isEnabled()
    QTest.mouseClick(bar.close_button(), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bar.words() == "", timeout=2000)


@pytest.mark.parametrize(
    ("wrong", "ground", "text"), [(False, "notice", "on_notice"), (True, "late_tint", "ink")]
)
def test_a_notice_can_be_read(notices: Notices, wrong: bool, ground: str, text: str) -> None:
    if wrong:
        notices.success("Before.")
        notices.error("The day is closed.")
    else:
        notices.error("Before.")
        notices.success("Recorded.")
    bar = notices.bar()
    bar._fade.stop()
    bar._effect.setOpacity(1.0)
    picture = bar.grab().toImage()
    assert picture.pixelColor(bar.width() // 2, 4).name().upper() == getattr(look().colour, ground)
    assert bar._words.palette().windowText().color().name().upper() == getattr(look().colour, text)


@pytest.mark.parametrize("kind", [DiskFull, BookLocked, BookTooNew, NoPermission, BookDamaged])
def test_a_fault_says_what_happened_and_what_to_do(notices: Notices, kind: type[Fault]) -> None:
    notices.fault(kind("The disk is full. Nothing was stored in shop.shopbook."))
    dialog = notices.dialog()
    assert isinstance(dialog, FaultDialog)
    assert dialog.isVisible()
    assert dialog.said()[:2] == ["The disk is full", "Nothing was stored in shop.shopbook."]
    assert len(dialog.said()) == 3
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert notices.dialog() is None


def test_a_bug_can_be_copied_and_the_program_goes_on(notices: Notices) -> None:
    notices.bug(Bug("KeyError", "app/services/sales.py:40 record_sale"))
    dialog = notices.dialog()
    assert isinstance(dialog, BugDialog)
    notices.bug(Bug("ValueError", "a second one only goes to the log"))
    assert notices.dialog() is dialog
    assert "Something went wrong in Shopbook" in dialog.said()
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == "KeyError\n\napp/services/sales.py:40 record_sale"
    assert dialog.copy_button.text() == "Copied"
    assert any("~/shopbook.log" in words.text() for words in dialog.findChildren(Words))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert notices.dialog() is None


@pytest.fixture
def hooked(notices: Notices) -> Iterator[Notices]:
    put_back = notices.install_hooks()
    yield notices
    put_back()


def raise_somewhere(error: BaseException) -> Callable[[], None]:
    def fail() -> None:
        raise error

    return fail


def test_what_nobody_caught_is_shown_whatever_thread_it_was_on(
    hooked: Notices, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    thread = threading.Thread(target=raise_somewhere(LookupError("Amaka owes 3000")))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: hooked.dialog() is not None, timeout=2000)
    dialog = hooked.dialog()
    assert isinstance(dialog, BugDialog)
    assert dialog._details.startswith("LookupError")
    assert "Amaka" not in dialog._details
    assert "Nobody caught this" in caplog.text


def test_the_gui_threads_hook_shows_a_bug_and_ignores_what_was_asked_for(
    hooked: Notices, qtbot: QtBot
) -> None:
    sys.excepthook(Cancelled, Cancelled("Stopped."), None)
    qtbot.wait(5)
    assert hooked.dialog() is None
    sys.excepthook(ZeroDivisionError, ZeroDivisionError("x"), None)
    qtbot.waitUntil(lambda: isinstance(hooked.dialog(), BugDialog), timeout=2000)


def test_hooks_are_put_back(notices: Notices) -> None:
    before = (sys.excepthook, threading.excepthook)
    put_back = notices.install_hooks()
    assert sys.excepthook != before[0]
    put_back()
    assert (sys.excepthook, threading.excepthook) == before


def test_the_desks_troubles_reach_the_person(notices: Notices, desk: Desk, qtbot: QtBot) -> None:
    notices.listen(desk)
    heard: list[object] = []

    def full(tx: Tx) -> None:
        raise DiskFull("The disk is full. Nothing was stored.")

    def broken(tx: Tx) -> None:
        raise AssertionError

    desk.write(
        partial(add_customer, draft=CustomerDraft(uid="a", name="Amaka", code="A")), notices, heard.append
    )
    desk.write(
        partial(add_customer, draft=CustomerDraft(uid="b", name="Bello", code="A")), notices, heard.append
    )
    qtbot.waitUntil(lambda: notices.bar().words() != "", timeout=5000)
    desk.write(full, notices, heard.append)
    qtbot.waitUntil(lambda: isinstance(notices.dialog(), FaultDialog), timeout=5000)
    desk.write(broken, notices, heard.append)
    qtbot.waitUntil(lambda: isinstance(notices.dialog(), BugDialog), timeout=5000)
    assert len(heard) == 1


# ---- small parts ----


def test_the_light_speaks_in_words_too(qtbot: QtBot) -> None:
    light = StatusLight()
    qtbot.addWidget(light)
    pressed: list[int] = []
    light.clicked.connect(lambda: pressed.append(1))
    for words, tone in (
        ("All 3 balances proved · 14:02", "proved"),
        ("1 entry changed from outside", "late"),
    ):
        light.say(words, tone)  # type: ignore[arg-type]
        assert light.words() == light._button.accessibleName() == words
        assert not light._button.icon().isNull()
    light._button.click()
    assert pressed == [1]


def test_progress_shows_a_figure_and_can_be_cancelled(qtbot: QtBot) -> None:
    line = ProgressLine()
    qtbot.addWidget(line)
    stopped: list[int] = []
    line.cancelled.connect(lambda: stopped.append(1))
    work = Work("Importing")
    line.show_work(work)
    assert line.figure_text() == ""
    work.step(12, 245, "rows")
    line.show_work(work)
    assert line.figure_text() == "12 of 245 rows"
    assert line._bar.value() == 48
    work.step(245, 245, "rows")
    line.show_work(work)
    assert line._bar.value() == 1000
    line.cancel_button.click()
    assert stopped == [1]
    assert not line.cancel_button.isEnabled()


def test_a_figure_and_a_badge_say_what_they_show(qtbot: QtBot) -> None:
    figure = Figure("Owes", "₦3,000.00", "owes")
    badge = Badge("Late", "late")
    for part in (figure, badge):
        qtbot.addWidget(part)
    assert QAccessible.queryAccessibleInterface(figure).text(QAccessible.Text.Name) == "Owes: ₦3,000.00"
    figure.rename("In credit")
    figure.show_amount("₦500.00", "credit", "since 12 May")
    assert figure.accessibleName() == "In credit: ₦500.00, since 12 May"
    assert figure.amount_text() == "₦500.00"
    before = badge.sizeHint().width()
    badge.say("Paid in part", "owes")
    assert badge.text() == "Paid in part"
    assert badge.sizeHint().width() > before


def test_an_empty_page_offers_its_first_action(qtbot: QtBot) -> None:
    page = EmptyState("users", "No customers yet", "They will stand here.", "Add a customer")
    qtbot.addWidget(page)
    asked: list[int] = []
    page.asked.connect(lambda: asked.append(1))
    page.button.click()
    assert asked == [1]


def test_long_words_end_in_dots_and_keep_their_whole_text(qtbot: QtBot) -> None:
    words = Words("A customer with a name far too long for this place", elides=True)
    qtbot.addWidget(words)
    words.resize(120, 20)
    words.show()
    assert words.text().endswith("…")
    assert words.whole_text() == words.toolTip() == words.accessibleName()
    words.resize(900, 20)
    assert words.text() == words.whole_text()
    assert words.toolTip() == ""


def test_what_people_typed_is_never_markup(qtbot: QtBot) -> None:
    words = Words("<b>Amaka</b> & Daughters")
    qtbot.addWidget(words)
    assert words.textFormat() == Qt.TextFormat.PlainText
    assert words.text() == "<b>Amaka</b> & Daughters"
