"""Keys that are faster than the windows they are meant for: none is lost, and none goes elsewhere."""

from __future__ import annotations

import pytest

from tests.end2end.journey import MAIN, Shopkeeper

pytestmark = [pytest.mark.xvfb, pytest.mark.slow]


def test_an_amount_is_typed_before_its_dialog_is_there(keeper: Shopkeeper) -> None:
    keeper.begin()
    keeper.dialog("ctrl+n", "^New customer$", "Amaka Obi")
    keeper.choose("amaka")
    owed = 0
    for amount in ("2500", "12345", "7"):
        keeper.in_sight({"Amaka Obi": (owed, 0)})
        keeper.program.see(MAIN)
        keeper.program.rattle("F2", *amount, "Return")
        owed += 100 * int(amount)
        keeper.wait({"Amaka Obi": (owed, 0)})
        keeper.program.gone("^Sale")
    keeper.program.see(MAIN)
    assert keeper.program.leave() == 0


def test_a_name_is_typed_before_the_palette_is_there(keeper: Shopkeeper) -> None:
    keeper.begin()
    for name in ("Amaka Obi", "Bello Musa"):
        keeper.dialog("ctrl+n", "^New customer$", name)
        keeper.in_view(name)
    for name in ("amaka", "bello", "amaka"):
        keeper.program.see(MAIN)
        keeper.program.rattle("ctrl+k", *name, "Return")
        keeper.in_view(name)
        keeper.program.gone("^Go to anything$")
    keeper.program.see(MAIN)
    assert keeper.program.leave() == 0


def test_a_name_is_searched_and_an_amount_typed_before_either_is_there(keeper: Shopkeeper) -> None:
    keeper.begin()
    for name in ("Amaka Obi", "Bello Musa"):
        keeper.dialog("ctrl+n", "^New customer$", name)
        keeper.in_view(name)
    for name, amount in (("Amaka Obi", "2500"), ("Bello Musa", "750")):
        keeper.program.see(MAIN)
        keeper.program.rattle("ctrl+f", "ctrl+a", *name.partition(" ")[0].casefold(), "F2", *amount, "Return")
        keeper.wait({name: (100 * int(amount), 0)})
        keeper.program.gone("^Sale")
    keeper.program.see(MAIN)
    assert keeper.program.leave() == 0


def test_an_amount_is_typed_behind_the_letter_of_a_menu(keeper: Shopkeeper) -> None:
    keeper.begin()
    keeper.dialog("ctrl+n", "^New customer$", "Amaka Obi")
    keeper.choose("amaka")
    keeper.dialog("F2", "^Sale", "5000")
    keeper.wait({"Amaka Obi": (500_000, 0)})
    keeper.program.press("alt+m")
    keeper.program.wait(lambda seen: any("Take goods" in line for line in seen["menu"]), "the menu")
    keeper.program.rattle("t", *"500", "Return")
    keeper.wait({"Amaka Obi": (450_000, 0)})
    keeper.program.gone("^Take goods back")
    keeper.program.see(MAIN)
    assert keeper.program.leave() == 0
