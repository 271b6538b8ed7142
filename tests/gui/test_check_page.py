"""The Check page by keyboard: never checked, all right, put right, damaged, running, stopped; the drill."""

from __future__ import annotations

import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from app.domain.proof import CheckResult
from app.ui.background import Background
from app.ui.proof.accept import AcceptDialog
from app.ui.proof.page import CheckPage
from tests.gui.shop import Key, Shop
from tests.proof.tampering import behind

if TYPE_CHECKING:
    from app.services.task import Task
    from app.storage.book import Book, Tx


class Opened:
    """The page over a busy little shop, wired as the window does it, and what it asked for and said."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop
        self.ada = shop.customer("Ada Obi")
        self.bello = shop.customer("Bello Musa")
        self.first = shop.sold(self.ada, 300_000)
        self.second = shop.sold(self.ada, 50_000)
        shop.sold(self.bello, 120_000)
        shop.paid(self.bello, 20_000)
        self.background = Background(shop.desk, self.path.parent, shop.window)
        self.results: list[CheckResult] = []
        self.background.checked.connect(self.results.append)
        self.page = page = CheckPage(shop.context, shop.window)
        for model in (page.runs.model, page.runs.found_model, page.drill.model):
            QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
        page.check_asked.connect(self.background.check)
        shop.desk.changed.connect(page.note)
        self.said: list[str] = []
        page.said.connect(self.said.append)
        page.recorded.connect(shop.receipts.append)
        page.resize(968, 640)
        page.show()
        shop.bot.waitUntil(lambda: bool(page.head.due.whole_text()))

    @property
    def path(self) -> Path:
        return self.shop.ask(lambda tx: Path(tx.cursor.execute("PRAGMA database_list").fetchone()[2]))

    def sentence(self) -> str:
        return self.page.head.sentence.whole_text()

    def ask(self, what: str) -> CheckResult:
        """Press a button by keyboard, and wait until the page says what came of it."""
        button = {
            "now": self.page.now_button,
            "everything": self.page.everything_button,
            "repair": self.page.repair_button,
            "rebuild": self.page.rebuild_button,
        }[what]
        before = len(self.results), len(self.page.runs.model.ids)
        self.shop.focus(self.page.now_button)
        self.shop.tab_to(button)
        self.shop.press(Key.Key_Space)
        self.shop.bot.waitUntil(lambda: len(self.results) > before[0], timeout=20_000)
        self.shop.bot.waitUntil(lambda: len(self.page.runs.model.ids) > before[1])
        self.shop.bot.waitUntil(button.isEnabled)
        return self.results[-1]

    def change(self, sql: str) -> None:
        with behind(self.path) as cursor:
            cursor.execute(sql)
            assert cursor.rowcount == 1


def test_never_checked_says_so_and_what_comes_next(shop: Shop) -> None:
    opened = Opened(shop)
    page = opened.page
    assert opened.sentence() == "Nothing has been checked yet."
    assert "Check now" in page.head.detail.whole_text()
    due = page.head.due.whole_text()
    assert "the check of the night" in due
    assert "02:00" in due
    assert page.damage.isHidden()
    assert page.progress.isHidden()
    assert list(page.runs.model.ids) == []


def test_check_now_proves_everybody_and_keeps_the_run(shop: Shop) -> None:
    opened = Opened(shop)
    opened.ask("now")
    shop.bot.waitUntil(lambda: opened.sentence() == "Every balance is right.")
    assert "on request" in opened.page.head.detail.whole_text()
    view = opened.page.runs
    shop.bot.waitUntil(lambda: "found nothing" in view.about.whole_text())
    assert view.found_view.isHidden()
    assert [view.model.cell(0, n).text for n in (1, 2, 3, 4)] == ["On request", "2", "2", "0"]


def test_a_difference_is_reported_then_put_right_and_leads_to_the_ledger(shop: Shop) -> None:
    opened = Opened(shop)
    opened.change(f"UPDATE ledger SET debt_after = debt_after + 700 WHERE entry_id = {opened.first}")
    result = opened.ask("everything")
    assert (result.failed, result.fixed) == (1, 0)
    shop.bot.waitUntil(lambda: "from the journal" in opened.sentence())
    view = opened.page.runs
    shop.bot.waitUntil(view.found_view.isVisible)
    assert view.found_model.cell(0, 0).text == "Ada Obi"
    assert [view.found_model.cell(0, n).text for n in (2, 3, 4, 5)] == [
        "₦3,007.00",
        "₦3,000.00",
        "−₦7.00",
        "Differs",
    ]
    asked: list[tuple[int, object]] = []
    opened.page.open_ledger.connect(lambda customer, entry: asked.append((customer, entry)))
    shop.focus(view.found_view)
    view.found_view.selectRow(0)
    sentence = "Ledger row 1 of entry {entry} is not what the journal says (debt_after)."
    assert view.said.whole_text() == sentence.format(entry=opened.first)
    shop.press(Key.Key_Return)
    assert asked == [(opened.ada, opened.first)]
    result = opened.ask("repair")
    assert (result.failed, result.fixed) == (0, 1)
    shop.bot.waitUntil(lambda: "put right at" in opened.sentence())
    shop.bot.waitUntil(lambda: view.found_model.cell(0, 5).text == "Put right")
    opened.ask("everything")
    shop.bot.waitUntil(lambda: opened.sentence() == "Every balance is right.")


def test_a_run_one_looks_at_stays_where_it_is_while_others_are_made(shop: Shop) -> None:
    from app.services import proof

    opened = Opened(shop)
    done: list[object] = []

    def many(tx: Tx) -> None:
        for _ in range(60):
            proof.keep(tx, proof.check_customers(tx, [opened.ada], "periodic", "recent"))

    shop.desk.write(many, shop.desk, done.append)
    view = opened.page.runs
    shop.bot.waitUntil(lambda: bool(done))
    opened.page.refresh()
    shop.bot.waitUntil(lambda: len(view.model.ids) == 60)
    wanted = view.model.ids[40]
    assert view.view.choose(wanted)
    place = view.view.verticalScrollBar().value()
    assert place > 0
    opened.background.validate()
    shop.bot.waitUntil(lambda: len(view.model.ids) == 61, timeout=10_000)
    assert view.view.chosen_id() == wanted
    row = view.view.verticalHeader().defaultSectionSize()
    assert view.view.verticalScrollBar().value() == place + row, "one came above it"


def test_differences_are_sorted_by_size(shop: Shop) -> None:
    opened = Opened(shop)
    opened.change(f"UPDATE customers SET debt = debt + 10 WHERE id = {opened.ada}")
    opened.change(f"UPDATE customers SET debt = debt - 900 WHERE id = {opened.bello}")
    opened.ask("now")
    view = opened.page.runs
    shop.bot.waitUntil(lambda: len(view.found_model.ids) == 2)
    assert [view.found_model.cell(row, 0).text for row in (0, 1)] == ["Bello Musa", "Ada Obi"]


def test_rebuild_says_what_had_differed(shop: Shop) -> None:
    opened = Opened(shop)
    opened.change(f"UPDATE customers SET debt = 1 WHERE id = {opened.ada}")
    assert opened.ask("rebuild").fixed == 1
    shop.bot.waitUntil(lambda: "put right at" in opened.sentence())
    assert shop.sides(opened.ada) == (3_500, 0)


def test_damage_is_named_and_accepted_with_a_reason(shop: Shop) -> None:
    opened = Opened(shop)
    page = opened.page
    opened.change(f"UPDATE entries SET memo = 'paid' WHERE id = {opened.second}")
    opened.ask("everything")
    shop.bot.waitUntil(lambda: "changed from outside" in opened.sentence())
    shop.bot.waitUntil(page.damage.isVisible)
    assert f"Entry {opened.second} " in page.damage.words.whole_text()
    restored: list[bool] = []
    page.restore_asked.connect(lambda: restored.append(True))
    shop.focus(page.damage.restore_button)
    shop.press(Key.Key_Space)
    assert restored == [True]
    shop.tab_to(page.damage.accept_button)
    shop.press(Key.Key_Space)
    shop.bot.waitUntil(lambda: isinstance(QApplication.activeWindow(), AcceptDialog))
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, AcceptDialog)
    shop.press(Key.Key_Return)
    assert dialog.reason.problem == "Say why the book is used as it is."
    shop.type("The customer brought the paper")
    shop.enter()
    # What is accepted is checked anew by itself, and is not found again.
    shop.bot.waitUntil(lambda: opened.sentence() == "Every balance is right.", timeout=20_000)
    assert page.damage.isHidden()


def test_accepting_shows_how_far_it_is_and_can_be_stopped(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.services import proof

    opened = Opened(shop)
    opened.change(f"UPDATE entries SET memo = 'paid' WHERE id = {opened.second}")
    opened.ask("everything")
    shop.bot.waitUntil(opened.page.damage.isVisible)

    def endless(_tx: Tx, task: Task) -> None:
        done = 0
        while True:
            done += 1
            task.step(done, 1_000_000_000, "entries")

    with monkeypatch.context() as slow:
        slow.setattr(proof, "whole", endless)
        shop.focus(opened.page.damage.accept_button)
        shop.press(Key.Key_Space)
        shop.bot.waitUntil(lambda: isinstance(QApplication.activeWindow(), AcceptDialog))
        dialog = QApplication.activeWindow()
        assert isinstance(dialog, AcceptDialog)
        shop.type("The paper book agrees")
        shop.press(Key.Key_Return)
        shop.bot.waitUntil(lambda: "entries" in dialog.progress._title.whole_text())
        shop.focus(dialog.progress.cancel_button)
        shop.press(Key.Key_Space)
        shop.bot.waitUntil(dialog.record_button.isEnabled)
    assert dialog.progress.isHidden()
    assert shop.ask(proof.damage) != ""
    # What was typed is still there: once more, and it is accepted.
    dialog.submit()
    shop.bot.waitUntil(lambda: opened.sentence() == "Every balance is right.", timeout=20_000)


def test_a_check_can_be_stopped_and_nothing_is_kept(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    from app.services import proof

    opened = Opened(shop)
    page = opened.page

    def endless(_tx: Tx, _kind: str, task: Task, **_how: object) -> CheckResult:
        done = 0
        while True:
            done += 1
            task.step(done, 1_000_000_000, "entries")

    monkeypatch.setattr(proof, "check_all", endless)
    shop.focus(page.everything_button)
    shop.press(Key.Key_Space)
    shop.bot.waitUntil(lambda: "entries" in page.progress._title.whole_text())
    assert page.progress.isVisible()
    assert not page.now_button.isEnabled()
    shop.focus(page.progress.cancel_button)
    shop.press(Key.Key_Space)
    shop.bot.waitUntil(page.now_button.isEnabled)
    assert opened.said == ["Stopped. Nothing was changed."]
    assert page.progress.isHidden()
    assert opened.results == []
    assert opened.sentence() == "Nothing has been checked yet."


def test_a_check_that_is_stopped_too_late_is_not_said_to_have_changed_nothing(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.ui import shell_work

    opened = Opened(shop)
    opened.change("UPDATE customers SET debt = debt + 7 WHERE name = 'Ada Obi'")
    asked_for = shell_work.asked_for

    def too_late(book: Book, *, what: str, task: Task) -> CheckResult:
        result = asked_for(book, what=what, task=task)
        task.cancel()
        return result

    monkeypatch.setattr(shell_work, "asked_for", too_late)
    assert opened.ask("repair").fixed == 1
    assert opened.said == []


def test_what_is_asked_while_another_run_is_under_way_comes_after_it(shop: Shop) -> None:
    opened = Opened(shop)
    opened.background.validate()
    opened.ask("now")
    assert [result.kind for result in opened.results] == ["periodic", "on request"]


def test_the_audit_and_consolidations_are_a_step_away(shop: Shop) -> None:
    opened = Opened(shop)
    gone: list[str] = []
    opened.page.go.connect(gone.append)
    shop.focus(opened.page.now_button)
    for button in (opened.page.audit_button, opened.page.netted_button):
        shop.tab_to(button)
        shop.press(Key.Key_Space)
    assert gone == ["audit", "consolidations"]


# the drill ----------------------------------------------------------------------------------------------------------


def test_the_drill_shows_fourteen_kinds_and_which_check_caught_each(shop: Shop) -> None:
    opened = Opened(shop)
    drill = opened.page.drill
    entries = shop.entries()
    opened.page.show_drill()
    assert QApplication.focusWidget() is drill.button
    shop.press(Key.Key_Space)
    assert not drill.button.isEnabled()
    shop.bot.waitUntil(drill.button.isEnabled, timeout=60_000)
    assert "All 14 kinds of damage were caught" in drill.outcome.whole_text()
    assert len(drill.model.ids) == 14
    caught = [drill.model.cell(row, 2).text for row in range(14)]
    assert "Not caught" not in caught
    assert caught[-2:] == 2 * ["the newest seal known"]
    assert all(drill.model.cell(row, 3).text.endswith(("ms", " s")) for row in range(14))
    shop.focus(drill.view)
    shop.press(Key.Key_End)
    assert "is back in its place" in drill.detail.whole_text()
    assert "older copy put back" in drill.detail.whole_text()
    assert shop.entries() == entries


def test_the_drill_can_be_stopped(shop: Shop) -> None:
    opened = Opened(shop)
    drill = opened.page.drill
    opened.page.show_drill()
    shop.press(Key.Key_Space)
    shop.focus(drill.progress.cancel_button)
    shop.press(Key.Key_Space)
    shop.bot.waitUntil(drill.button.isEnabled, timeout=20_000)
    assert opened.said == ["Stopped. The copy is gone; the book was only read."]
    assert list(drill.model.ids) == []


def test_a_drill_without_room_on_the_disk_says_what_is_needed(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Opened(shop)
    drill = opened.page.drill
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1))
    opened.page.show_drill()
    shop.press(Key.Key_Space)
    shop.bot.waitUntil(lambda: "MB are needed" in drill.outcome.whole_text(), timeout=10_000)
    shop.bot.waitUntil(drill.button.isEnabled)
    assert opened.said == []
