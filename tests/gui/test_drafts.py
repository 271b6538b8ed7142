"""What was typed and not recorded: it is there again after an Esc or a crash, and never recorded twice."""

from __future__ import annotations

import json
import os
from pathlib import Path
from threading import Event, current_thread

import pytest

from app.paths import folders
from app.services.requests import was_recorded
from app.ui.customers.openings import OpeningsDialog
from app.ui.drafts import DraftKeeper, settle
from app.ui.sales.dialog import SaleDialog
from tests.gui.openings import typed_openings
from tests.gui.shop import Key, Shop


def kept_file(shop: Shop, key: str) -> Path:
    return folders().data / "drafts" / shop.context.info.uid / f"{key}.json"


def test_the_grid_of_opening_balances_outlives_a_crash(shop: Shop) -> None:
    ada, dialog = typed_openings(shop)
    shop.tab_to(dialog.line_editors(2)[1])
    shop.type("3*")
    file = kept_file(shop, "openings-0")
    shop.bot.waitUntil(lambda: file.exists() and "3*" in file.read_text("utf-8"))
    crashed = file.read_text("utf-8")
    dialog.reject()
    settle()
    assert json.loads(crashed)["uid"] == dialog.uid
    file.write_text(crashed, "utf-8")  # as a program that was killed leaves it
    again = OpeningsDialog(shop.context, shop.window)
    shop.show(again)
    shop.bot.waitUntil(lambda: again.line_editors(0)[0].choice() is not None)
    assert again.uid == dialog.uid
    assert again.line_editors(2)[1].text() == "3*"
    shop.tab_to(again.line_editors(2)[1])
    again.line_editors(2)[1].clear()
    said = shop.foreseen(again, "2 opening balance")
    assert "1 new customer" in said
    shop.enter()
    assert shop.sides(ada) == (2500, 0)
    settle()
    assert not file.exists()


def test_a_grid_of_many_lines_comes_back_whole_and_start_afresh_empties_it(shop: Shop) -> None:
    dialog = OpeningsDialog(shop.context, shop.window)
    shop.show(dialog)
    for n in range(7):
        shop.customer(f"Customer {n}")
    for n in range(7):
        picker, debt, _credit = dialog.line_editors(n)
        shop.focus(picker)
        shop.pick(picker, f"customer {n}")
        debt.setText(f"{n + 1}00")
    dialog.reject()
    again = OpeningsDialog(shop.context, shop.window)
    shop.show(again)
    said = shop.foreseen(again, "7 opening balance")
    assert "₦2,800.00" in said
    shop.tab_to(again._afresh)
    shop.press(Key.Key_Space)
    assert all(not part.text() for n in range(7) for part in again.line_editors(n))
    shop.bot.waitUntil(lambda: not kept_file(shop, "openings-0").exists())
    again.reject()


def test_a_discount_on_lines_is_in_the_draft(shop: Shop) -> None:
    dialog = SaleDialog(shop.context, shop.window)
    shop.show(dialog)
    dialog.show_lines(shown=True)
    what, quantity, price, *_rest = dialog.lines.first_editors()
    for editor, words in ((what, "Rice"), (quantity, "2"), (price, "500")):
        editor.setText(words)
    dialog.discount.set_amount(15_000)
    shop.foreseen(dialog, "850")
    dialog.reject()
    again = SaleDialog(shop.context, shop.window)
    shop.show(again)
    shop.foreseen(again, "850")
    assert again.discount.amount() == 15_000
    again.reject()


@pytest.mark.parametrize("what", ["sale", "openings"])
def test_what_was_recorded_just_before_the_end_is_not_offered_once_more(shop: Shop, what: str) -> None:
    dialog: OpeningsDialog | SaleDialog
    if what == "openings":
        _ada, dialog = typed_openings(shop)
        shop.foreseen(dialog, "2 opening balance")
        key = "openings-0"
    else:
        dialog = SaleDialog(shop.context, shop.window)
        shop.show(dialog)
        shop.type("750")
        shop.foreseen(dialog, "750")
        key = "sale-0"
    file = kept_file(shop, key)
    shop.bot.waitUntil(file.exists)
    crashed = file.read_text("utf-8")
    shop.enter()
    entries = shop.entries()
    settle()
    file.write_text(crashed, "utf-8")  # killed after the book had it, before the draft was forgotten
    request = dialog.uid
    assert shop.ask(lambda tx: was_recorded(tx, request))
    assert not shop.ask(lambda tx: was_recorded(tx, request[:-1]))
    again = (
        OpeningsDialog(shop.context, shop.window)
        if what == "openings"
        else SaleDialog(shop.context, shop.window)
    )
    shop.show(again)
    shop.bot.waitUntil(lambda: again._kept.whole_text() == "What you had typed was recorded.")
    assert again.uid != request
    assert not again.values()
    shop.bot.waitUntil(lambda: not file.exists())
    again.reject()
    assert shop.entries() == entries


def test_a_draft_is_forced_to_the_disk_and_nobody_waits_for_it(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    forced: list[str] = []
    go_on = Event()

    def slow(_file: int) -> None:
        forced.append(current_thread().name)
        assert go_on.wait(20)

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", slow)
        dialog = SaleDialog(shop.context, shop.window)
        shop.show(dialog)
        for figure in ("7", "75", "750"):
            dialog.amount.setText(figure)
            said = shop.foreseen(dialog, figure)  # the window goes on while the disk does not answer
            assert said
        assert [name.split("_")[0] for name in forced] == ["drafts"]
        go_on.set()
        settle()
    assert len(forced) == 2, "what was kept in between is not written any more"
    kept = DraftKeeper(shop.context.info.uid, "sale-0").load()
    assert kept is not None
    assert kept["amount"] == 75_000
    dialog.reject()
