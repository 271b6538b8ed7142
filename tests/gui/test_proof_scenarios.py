"""P2 and V3 to V5 of the scenarios through the window: what drifted is put right and said, the report is sorted."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

import pytest
from pytestqt.qtbot import QtBot

from app.domain.customers import CustomerDraft
from app.domain.payments import PaymentDraft
from app.paths import Folders
from app.services import reports
from app.services.customers import add_customer
from app.services.payments import record_payment
from app.settings import Settings
from app.storage.book import Tx
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.theme import Theme
from app.ui.worker import Work
from tests.books import Clock, Shop, make_shop
from tests.proof.tampering import behind, change

WAIT = 20_000


class Open(Protocol):
    """Opens the window on a shop's book; `by_itself` as the preference has it."""

    def __call__(self, shop: Shop, *, by_itself: bool = True) -> MainWindow: ...


@pytest.fixture
def open_window(qtbot: QtBot, theme: Theme, places: Folders) -> Open:
    def opened(shop: Shop, *, by_itself: bool = True) -> MainWindow:
        shop.book.close()
        settings = Settings(backup_daily=False, backup_at_close=False, validation=by_itself)
        window = MainWindow(theme, Preferences(settings, places.settings_file), places)
        qtbot.addWidget(window)
        window.show()
        window.start(shop.book.path)
        return window

    return opened


def asked(window: MainWindow, qtbot: QtBot, sql: str) -> list[tuple[Any, ...]]:
    found: list[list[tuple[Any, ...]]] = []
    window.desk.read(lambda tx: tx.cursor.execute(sql).fetchall(), window, found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=WAIT)
    return found[0]


def light_says(window: MainWindow, qtbot: QtBot, *words: str) -> None:
    qtbot.waitUntil(lambda: all(w in window.status.light.words() for w in words), timeout=WAIT)


def test_p2_the_start_puts_the_figure_right_says_so_and_audits_it(
    tmp_path: Path, qtbot: QtBot, open_window: Open
) -> None:
    shop = make_shop(tmp_path, Clock(), currency="IDR", locale="id_ID")
    shop.customer()
    unit = 10**shop.info.currency.decimals
    for amount in (500_000, 1_000_000, 500_000, 1_000_000, 500_000):
        shop.pay(amount)
    for amount in (100_000, 150_000, 450_000, 250_000, 250_000, 250_000, 150_000):
        shop.charge(amount)
    change(shop.book.path, "UPDATE customers SET credit = ? WHERE code = 'C'", 1_500_000 * unit)
    window = open_window(shop)
    # The notice stays; the light may have gone on to what the night missed while this looked elsewhere.
    qtbot.waitUntil(lambda: "put right" in window.notices.bar().words(), timeout=WAIT)
    assert asked(window, qtbot, "SELECT credit FROM customers") == [(1_900_000 * unit,)]
    repaired = asked(window, qtbot, "SELECT count(*) FROM audit WHERE action = 'figure_repaired'")
    assert repaired == [(1,)]
    window.check_now()
    light_says(window, qtbot, "All 1 balance")
    window.close()


def make_150(tmp_path: Path) -> Shop:
    shop = make_shop(tmp_path, Clock(), currency="VND", locale="vi_VN")
    with shop.book.write() as tx:
        for n in range(1, 151):
            add_customer(tx, CustomerDraft(f"c{n}", f"Khách {n}", code=f"K{n}"))
    for n in range(1, 151):
        with shop.book.write() as tx:
            record_payment(tx, PaymentDraft(f"p{n}", n, shop.today, 450_000))
    return shop


def asks(window: MainWindow, what: str) -> None:
    window.check(what, Work(what))


LAST = "SELECT checked, in_step, fixed, failed FROM checks ORDER BY id DESC LIMIT 1"


def test_v3_one_of_150_is_reported_put_right_and_then_all_are_in_step(
    tmp_path: Path, qtbot: QtBot, open_window: Open
) -> None:
    shop = make_150(tmp_path)
    change(shop.book.path, "UPDATE customers SET credit = 500000 WHERE id = 5")
    window = open_window(shop, by_itself=False)
    qtbot.waitUntil(lambda: bool(window.pages), timeout=WAIT)
    for what, counts in (
        ("everything", (150, 149, 0, 1)),
        ("repair", (150, 149, 1, 0)),
        ("everything", (150, 150, 0, 0)),
    ):
        asks(window, what)
        qtbot.waitUntil(lambda counts=counts: asked(window, qtbot, LAST) == [counts], timeout=WAIT)  # type: ignore[misc]
    light_says(window, qtbot, "All 150 balance")
    window.close()


def test_v4_a_rebuild_restores_what_is_wrong_everywhere(
    tmp_path: Path, qtbot: QtBot, open_window: Open
) -> None:
    shop = make_150(tmp_path)
    with behind(shop.book.path) as cursor:
        cursor.execute(
            "UPDATE customers SET credit = 1, paid = 2, last_row_no = 9, last_day = NULL WHERE id = 3"
        )
        cursor.execute("UPDATE ledger SET credit_after = 7 WHERE customer_id = 4")
        cursor.execute("UPDATE items SET open = 3 WHERE customer_id = 5")
    window = open_window(shop, by_itself=False)
    qtbot.waitUntil(lambda: bool(window.pages), timeout=WAIT)
    asks(window, "rebuild")
    qtbot.waitUntil(lambda: asked(window, qtbot, LAST) == [(150, 147, 3, 0)], timeout=WAIT)
    asks(window, "everything")
    light_says(window, qtbot, "All 150 balance")
    window.close()


def test_v5_the_report_of_discrepancies_has_the_largest_first(
    tmp_path: Path, qtbot: QtBot, open_window: Open
) -> None:
    shop = make_150(tmp_path)
    with behind(shop.book.path) as cursor:
        for customer_id, wrong in ((7, 450_010), (8, 500_000), (9, 450_200)):
            cursor.execute("UPDATE customers SET credit = ? WHERE id = ?", (wrong, customer_id))
    window = open_window(shop, by_itself=False)
    qtbot.waitUntil(lambda: bool(window.pages), timeout=WAIT)
    asks(window, "everything")
    qtbot.waitUntil(lambda: asked(window, qtbot, LAST) == [(150, 147, 0, 3)], timeout=WAIT)
    found: list[list[object]] = []

    def named(tx: Tx) -> list[object]:
        report = reports.run(tx, "discrepancies", reports.this_year(tx))
        return [row.values[1] for row in report.rows]

    window.desk.read(named, window, found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=WAIT)
    assert found == [["Khách 8", "Khách 9", "Khách 7"]]
    window.close()
