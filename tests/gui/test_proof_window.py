"""What the proof says in the whole window: at the foot, in notices, on the pages it leads to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.books import Policy
from app.domain.drill import Damage, DrillResult
from app.domain.errors import DiskFull
from app.domain.payments import PaymentDraft
from app.paths import folders
from app.services.consolidation import PolicyDraft, set_policy
from app.services.payments import record_payment
from app.services.schedule import Run, latest
from app.settings import Settings
from app.storage.book import Tx
from app.ui.audit.page import AuditPage
from app.ui.books.restore import RestoreDialog
from app.ui.customers.page import CustomersPage
from app.ui.daybook.page import DayBookPage
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.proof.page import CheckPage
from app.ui.proof_words import CheckWork
from app.ui.theme import Theme
from tests.books import Clock, make_shop
from tests.gui.shop import Key
from tests.proof.tampering import behind


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[MainWindow]:
    made_shop = make_shop(tmp_path, Clock())
    for code in ("C", "D"):
        made_shop.customer(code)
        for amount in (100, 250, 40):
            made_shop.sale(amount, customer=code)
    made_shop.book.close()
    places = folders().make()
    settings = Settings(backup_daily=False, backup_at_close=False, validation=False)
    made = MainWindow(theme, Preferences(settings, places.settings_file), places)
    qtbot.addWidget(made)
    made.show()
    made.start(None)
    made.open_book(made_shop.book.path)
    qtbot.waitUntil(lambda: made.page_key() != "", timeout=15_000)
    yield made
    made.close()


def test_the_palette_leads_to_the_drill(window: MainWindow, qtbot: QtBot) -> None:
    actions = {action.text(): action for _, action in window.menus.listed()}
    actions["Try the proof: damage a copy"].trigger()
    page = window.pages["check"]
    assert isinstance(page, CheckPage)
    assert window.page_key() == "check"
    qtbot.waitUntil(lambda: window.focusWidget() is page.drill.button)


@pytest.mark.parametrize(("milliseconds", "said"), [(14.4, "14 ms"), (999.0, "999 ms"), (2443.0, "2.44 s")])
def test_the_drill_says_a_long_time_in_seconds_as_the_checks_do(
    window: MainWindow, milliseconds: float, said: str
) -> None:
    window.go("check")
    page = window.pages["check"]
    assert isinstance(page, CheckPage)
    model = page.drill.model
    result = DrillResult(Damage.AMOUNT, "", "chain", "", named=True, milliseconds=milliseconds)
    model.show([0], [result])
    took = [model.index(0, column).data() for column in range(model.columnCount())][-1]
    assert took == said


def test_a_finding_leads_to_its_row_of_the_ledger(window: MainWindow, qtbot: QtBot) -> None:
    window.go("check")
    found: list[tuple[int, int]] = []
    window.desk.read(
        lambda tx: tx.cursor.execute("SELECT customer_id, entry_id FROM ledger WHERE row_no = 2").fetchall()[
            1
        ],
        window,
        found.append,
    )
    qtbot.waitUntil(lambda: bool(found))
    window.pages["check"].open_ledger.emit(*found[0])  # type: ignore[attr-defined]
    page = window.pages["customers"]
    assert isinstance(page, CustomersPage)
    assert window.page_key() == "customers"
    qtbot.waitUntil(lambda: page.detail.customer_id == found[0][0])
    qtbot.waitUntil(lambda: page.detail.tabs.ledger.view.chosen_id() == 2, timeout=10_000)
    assert window.focusWidget() is page.detail.tabs.ledger.view


def test_what_a_check_found_is_said_at_the_foot_and_beside_the_page(window: MainWindow, qtbot: QtBot) -> None:
    with behind(window.preferences.settings.last_book or Path()) as cursor:
        cursor.execute("UPDATE customers SET debt = debt + 5")
    window.go("customers")
    window.check_now()
    qtbot.waitUntil(lambda: "from the journal" in window.status.light.words(), timeout=20_000)
    assert "from the journal" in window.notices.bar().words()
    assert window.notices.bar().lead_button().isVisible()
    customers = window.pages["customers"]
    assert isinstance(customers, CustomersPage)
    qtbot.waitUntil(lambda: customers.model.cell(0, 4).text == "Differs")
    assert customers.model.cell(0, 3).text == "Owes ₦390.05"
    # Whoever goes to see it need not close what sent him there.
    window.go("check")
    page = window.pages["check"]
    assert isinstance(page, CheckPage)
    qtbot.waitUntil(lambda: "from the journal" in page.head.sentence.whole_text())
    qtbot.waitUntil(lambda: not window.notices.bar().isVisible())
    page.repair_button.click()
    qtbot.waitUntil(lambda: "put right at" in window.status.light.words(), timeout=20_000)
    # The page itself says it: no notice over it.
    assert window.notices.bar().words() == ""
    window.go("customers")
    qtbot.waitUntil(lambda: customers.model.cell(0, 3).text == "Owes ₦390.00")
    assert customers.model.cell(0, 4).text == ""
    window.go("audit")
    audit = window.pages["audit"]
    assert isinstance(audit, AuditPage)
    qtbot.waitUntil(lambda: len(audit.model.ids) > 2 and audit.model.cell(0, 1).text == "Figure put right")
    assert audit.model.cell(0, 3).text == "debt ₦390.05 → ₦390.00"


def test_a_book_marked_as_damaged_stays_red_whatever_is_right_in_it(window: MainWindow, qtbot: QtBot) -> None:
    """A short check sees balances only: that these are right makes no damaged entry sound."""
    path = window.preferences.settings.last_book or Path()
    with behind(path) as cursor:
        cursor.execute("UPDATE entries SET memo = 'paid' WHERE id = 2")
    light = window.status.light
    window.check_now()
    qtbot.waitUntil(lambda: "changed from outside" in light.words(), timeout=20_000)
    with behind(path) as cursor:
        cursor.execute("UPDATE customers SET debt = debt + 5 WHERE code = 'D'")
    told = (("now", "from the journal"), ("repair", "from outside"), ("now", "marked as damaged"))
    for what, words in told:
        window.check(what, CheckWork(what))
        qtbot.waitUntil(lambda words=words: words in light.words(), timeout=20_000)  # type: ignore[misc]
    window.go("check")
    page = window.pages["check"]
    assert isinstance(page, CheckPage)
    qtbot.waitUntil(lambda: page.head.sentence.whole_text() == "This book is marked as damaged.")
    assert page.damage.isVisible()
    window.open_book(path)
    # Nothing has been checked since it was opened: the mark is there from before.
    qtbot.waitUntil(lambda: light.words() == "This book is marked as damaged", timeout=20_000)


def test_a_check_asked_for_at_once_is_not_spoken_over_by_the_mark(window: MainWindow, qtbot: QtBot) -> None:
    """The mark is read while the window comes to rest: a busy machine answers after the check."""
    with behind(window.preferences.settings.last_book or Path()) as cursor:
        cursor.execute("UPDATE entries SET memo = 'paid' WHERE id = 2")
    light = window.status.light
    window.check_now()
    qtbot.waitUntil(lambda: "changed from outside" in light.words())
    window.status.show_mark("2026-03-01T10:00:00Z")
    assert "changed from outside" in light.words()
    window.status.begin(by_itself=False, held=False)
    window.status.show_mark("2026-03-01T10:00:00Z")
    assert light.words() == "This book is marked as damaged"


def test_from_the_notice_to_the_newest_good_copy_by_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    path = window.preferences.settings.last_book or Path()
    made: list[object] = []
    window.copies.made.connect(made.append)
    window.back_up()
    qtbot.waitUntil(lambda: bool(made), timeout=20_000)
    with behind(path) as cursor:
        cursor.execute("UPDATE lines SET amount = amount - 100 WHERE entry_id = 2 AND account_id = 10")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Key.Key_F9, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.notices.bar().lead_button().isVisible, timeout=20_000)
    assert "1 entry" in window.notices.bar().words()
    QTest.keyClick(window, Key.Key_C, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.page_key() == "check", timeout=5_000)
    page = window.pages["check"]
    assert isinstance(page, CheckPage)
    qtbot.waitUntil(page.damage.isVisible, timeout=5_000)
    for _ in range(30):
        if page.damage.restore_button.hasFocus():
            break
        QTest.keyClick(window.focusWidget(), Key.Key_Tab)
    assert page.damage.restore_button.hasFocus()
    QTest.keyClick(page.damage.restore_button, Key.Key_Space)
    dialog = window.findChild(RestoreDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.button.isEnabled, timeout=5_000)
    QTest.keyClick(dialog.view, Key.Key_Return)
    qtbot.waitUntil(window.notices.undo_action.isEnabled, timeout=20_000)
    assert "is back, and proved" in window.notices.bar().words()
    window.check_now()
    qtbot.waitUntil(lambda: "proved" in window.status.light.words(), timeout=20_000)


def test_what_prevents_a_check_is_seen_at_the_foot(window: MainWindow, qtbot: QtBot) -> None:
    window.check_now()
    qtbot.waitUntil(lambda: "proved" in window.status.light.words(), timeout=20_000)
    assert window.background is not None
    light = window.status.light
    proved = light.words()
    window.background.broken.emit(DiskFull("The disk is full. Nothing was stored."))
    window.background.broken.emit(DiskFull("The disk is full. Nothing was stored."))
    assert (light.words(), light.tone) == ("The last check could not be made", "late")
    # The next short check can be made: what was known before is known again.
    window.background.validate()
    qtbot.waitUntil(lambda: light.words() == proved, timeout=20_000)
    assert light.tone == "proved"
    dialog = window.notices.dialog()
    assert dialog is not None
    dialog.reject()


def test_check_says_where_nothing_is_checked_by_itself(window: MainWindow, qtbot: QtBot) -> None:
    window.go("check")
    page = window.pages["check"]
    assert isinstance(page, CheckPage)
    said = "Nothing is checked by itself: that is switched off in Settings."
    qtbot.waitUntil(lambda: page.head.due.whole_text() == said, timeout=5_000)
    window.preferences.change(window.preferences.settings._replace(validation=True))
    page.refresh()
    qtbot.waitUntil(lambda: "the check of the night" in page.head.due.whole_text(), timeout=5_000)


def test_the_netting_of_the_night_does_not_speak_for_everybody(window: MainWindow, qtbot: QtBot) -> None:
    """It proves whom it nets; what it posted is on every page that somebody has looked at."""
    window.check_now()
    qtbot.waitUntil(lambda: "proved" in window.status.light.words(), timeout=20_000)
    said = window.status.light.words()
    window.go("daybook")
    page = window.pages["daybook"]
    assert isinstance(page, DayBookPage)

    # What the shop sold is of another month: the page begins with the last thirty days.
    def owes_and_has(tx: Tx) -> None:
        set_policy(tx, PolicyDraft("policy", Policy.DAILY))
        record_payment(tx, PaymentDraft("paid", 1, tx.today, 10_000, to_debt=0))

    done: list[object] = []
    window.desk.write(owes_and_has, window, done.append)
    qtbot.waitUntil(lambda: len(page.model.ids) == 1, timeout=10_000)
    background = window.background
    assert background is not None
    background.pace(1_000, by_itself=True)
    background._keep_first((latest(Run.CONSOLIDATION, datetime.now().astimezone().replace(tzinfo=None)),))
    qtbot.waitUntil(lambda: len(page.model.ids) == 2, timeout=10_000)
    assert window.status.light.words() == said
