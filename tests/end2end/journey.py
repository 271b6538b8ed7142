"""A day in a new shop, step by step and by keyboard alone, with what the book must say after each step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.end2end.screen import Program, Screen, alt_of, ask, wait_for

SHOP = "Ada's Provisions"
MAIN = f"^{SHOP}"
POLICY = "When somebody has debt and credit"

Figures = dict[str, tuple[int, int]]


def in_words(figures: tuple[int, int]) -> str:
    """A balance as a person reads it, worked out here from debt and credit in kobo."""
    net = figures[0] - figures[1]
    if not net:
        return "Settled"
    naira, kobo = divmod(abs(net), 100)
    return f"{'Owes' if net > 0 else 'In credit'} ₦{naira:,}.{kobo:02}"


@dataclass
class Shopkeeper:
    """Somebody at the keyboard: starts the program, does a step, looks what the book says. Minor units."""

    screen: Screen
    home: Path
    program: Program = field(init=False)

    def __post_init__(self) -> None:
        self.program = self._open()

    def _open(self) -> Program:
        self.shown.unlink(missing_ok=True)
        return Program(self.screen, self.home, shown=self.shown)

    @property
    def shown(self) -> Path:
        """What is on the window, as somebody who looks at it keeps it."""
        return self.home.with_name("shown.json")

    @property
    def book(self) -> Path:
        return next((self.home / "data" / "books").glob("*.shopbook"))

    def start_again(self) -> None:
        """Open the program; the book used last opens by itself."""
        self.program = self._open()
        self.program.see(MAIN)

    def figures(self) -> Figures:
        rows = ask(self.book, "SELECT name, debt, credit FROM customers ORDER BY name")
        return {str(name): (int(str(debt)), int(str(credit))) for name, debt, credit in rows}

    def wait(self, expected: Figures) -> None:
        """Until the book says this of these customers."""

        def look() -> bool:
            found = self.figures()
            return all(found.get(name) == figures for name, figures in expected.items())

        try:
            wait_for(look, f"{expected}")
        except AssertionError as error:
            raise AssertionError(f"{error}; the book says {self.figures()}") from None

    def in_sight(self, expected: Figures) -> None:
        """Until the window shows what the book says of these: in the list, at the customer, and atop the ledger."""

        def look(seen: dict[str, Any]) -> bool:
            return all(_says(seen, name, in_words(figures)) for name, figures in expected.items())

        self.program.wait(look, f"{expected}")

    def in_view(self, name: str) -> None:
        """Until this customer is shown."""
        self.program.wait(lambda seen: name.casefold() in str(seen["customer"]).casefold(), name)

    def kept(self, text: str) -> None:
        """Until a draft with this text is on the disk."""
        drafts = self.home / "data" / "drafts"

        def look() -> bool:
            try:
                return any(text in f.read_text("utf-8") for f in drafts.rglob("*.json"))
            except FileNotFoundError:  # forgotten while it was looked for
                return False

        wait_for(look, f"a draft of {text}")

    def count(self, query: str, wanted: int) -> None:
        """Until this query counts so many."""
        wait_for(lambda: ask(self.book, query) == [(wanted,)], f"{wanted} of {query}")

    # what one does ---------------------------------------------------------------------------------------------

    def dialog(self, keys: str, title: str, text: str, *more: str) -> None:
        """Open a dialog, type, press `more` keys, record with Enter, and wait until it has gone."""
        self.program.see(MAIN)
        self.program.press(keys)
        self.program.see(title)
        self.program.write(text)
        if more:
            self.program.press(*more)
        self.program.press("Return")
        self.program.gone(title)
        self.program.see(MAIN)

    def choose(self, name: str) -> None:
        """Find a customer and show them."""
        self.program.see(MAIN)
        self.program.press("ctrl+f", "ctrl+a")
        self.program.write(name)
        self.program.press("Return")

    def begin(self) -> None:
        self.program.see("^Start your book")
        self.program.write(SHOP)
        self.program.press("Tab", "ctrl+a")
        self.program.write("NGN")
        self.program.press("Tab", "Tab", "Return")
        self.program.see(MAIN)
        self.count("SELECT count(*) FROM book WHERE value = 'NGN'", 1)

    def net_by_hand(self) -> None:
        """Find the setting by its name, and choose that nothing nets by itself: the last of four."""
        self.program.see(MAIN)
        self.program.press("ctrl+k")
        self.program.see("^Go to anything$")
        self.program.write("when somebody has debt")
        self.program.press("Return")
        self.program.gone("^Go to anything$")
        self.program.see(MAIN)
        self.program.wait(lambda seen: POLICY in seen["focus"], "the setting")
        self.program.press("Down", "Down", "Down", "Tab")
        self.count("SELECT count(*) FROM book WHERE key = 'policy' AND value = 'manual'", 1)
        self.program.press(alt_of("CustomersPage"))

    def customers(self) -> None:
        for name in ("Amaka Obi", "Bello Musa", "Chidi Stores"):
            self.dialog("ctrl+n", "^New customer$", name)

    def sale(self) -> None:
        self.choose("amaka")
        self.dialog("F2", "^Sale", "5000")

    def part_payment(self) -> None:
        self.choose("amaka")
        self.dialog("F3", "^Payment", "2000")

    def prepayment(self) -> None:
        self.choose("bello")
        self.dialog("F3", "^Payment", "1500.50")

    def both_sides(self) -> None:
        self.choose("chidi")
        self.dialog("F2", "^Sale", "2*1000")
        self.wait({"Chidi Stores": (200_000, 0)})
        self.program.press("F3")
        self.program.see("^Payment")
        self.program.write("2000")
        self.program.press("alt+s")
        self.program.write("0")
        self.program.press("Return")
        self.program.gone("^Payment")

    def consolidate(self) -> None:
        self.choose("chidi")
        self.program.press("F4")

    def undo(self) -> None:
        """As soon as it is offered: the notice comes a moment after the book has been written."""
        self.program.wait(lambda seen: seen["undo"] and "Consolidated" in seen["notice"], "Undo")
        self.program.see(MAIN)
        self.program.press("ctrl+z")

    def pending(self) -> None:
        self.choose("amaka")
        self.dialog("F3", "^Payment", "1000", "Tab", "Tab", "space")

    def confirm(self) -> None:
        self.program.see(MAIN)
        self.program.press(alt_of("PendingPage"))
        self.dialog("ctrl+Return", "^The payment arrived", "")

    def take_back(self) -> None:
        self.program.see(MAIN)
        self.program.press(alt_of("CustomersPage"))
        self.choose("amaka")
        self.program.press("alt+m")
        self.program.wait(lambda seen: any("Take goods" in line for line in seen["menu"]), "the menu")
        self.program.press("t")
        self.program.see("^Take goods back")
        self.program.write("500")
        self.program.press("Return")
        self.program.gone("^Take goods back")

    def check(self) -> None:
        self.program.see(MAIN)
        self.program.press("ctrl+F9")

    def back_up(self) -> None:
        self.program.see(MAIN)
        self.program.press("ctrl+b")
        wait_for(lambda: list((self.home / "data" / "backups").glob("*.shopbook")), "a safety copy")


def _says(seen: dict[str, Any], name: str, balance: str) -> bool:
    """Whether the window shows this balance of a customer, wherever it shows any, and shows it at all."""
    rows = [row for row in seen["lists"].get("Customers", []) if row[0] == name]
    places = [balance in row for row in rows]
    if name in seen["customer"]:
        # The figure has a name of its own above it, and perhaps a line beneath it.
        head = f"Balance: {balance}" if balance == "Settled" else balance.replace(" ₦", ": ₦")
        places.append(f"{seen['customer'][name]},".startswith(f"{head},"))
        places += [row[-1] == balance for row in seen["lists"].get("Ledger", [])[:1]]
    return bool(places) and all(places)


@dataclass(frozen=True)
class Step:
    """What is done, and what the book says afterwards."""

    do: Callable[[Shopkeeper], None]
    expected: Figures = field(default_factory=dict)
    counted: tuple[str, int] | None = None
    undo_follows: bool = False
    in_sight: bool = True


STEPS = (
    Step(Shopkeeper.begin),
    Step(Shopkeeper.net_by_hand),
    Step(Shopkeeper.customers, {"Amaka Obi": (0, 0), "Bello Musa": (0, 0), "Chidi Stores": (0, 0)}),
    Step(Shopkeeper.sale, {"Amaka Obi": (500_000, 0)}),
    Step(Shopkeeper.part_payment, {"Amaka Obi": (300_000, 0)}),
    Step(Shopkeeper.prepayment, {"Bello Musa": (0, 150_050)}),
    Step(Shopkeeper.both_sides, {"Chidi Stores": (200_000, 200_000)}),
    Step(Shopkeeper.consolidate, {"Chidi Stores": (0, 0)}, undo_follows=True),
    Step(Shopkeeper.undo, {"Chidi Stores": (200_000, 200_000)}),
    Step(Shopkeeper.pending, {"Amaka Obi": (300_000, 0)}, ("SELECT count(*) FROM pending_payments", 1)),
    Step(Shopkeeper.confirm, {"Amaka Obi": (200_000, 0)}, in_sight=False),
    Step(Shopkeeper.take_back, {"Amaka Obi": (150_000, 0)}),
    Step(Shopkeeper.check, {}, ("SELECT count(*) > 0 FROM checks WHERE kind = 'on request'", 1)),
    Step(Shopkeeper.back_up),
)
AT_THE_END: Figures = {
    "Amaka Obi": (150_000, 0),
    "Bello Musa": (0, 150_050),
    "Chidi Stores": (200_000, 200_000),
}
