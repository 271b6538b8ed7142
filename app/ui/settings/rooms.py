"""The settings by room: what belongs to the book, and what belongs to this computer."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.domain.books import LONGEST_PAUSE, LimitMode, Policy
from app.domain.customers import LONGEST_TERMS
from app.ui.language import LANGUAGES
from app.ui.page import Context
from app.ui.settings.editors import (
    ChoiceSetting,
    Editor,
    NumberSetting,
    Option,
    PercentSetting,
    PickSetting,
    SwitchSetting,
    TextSetting,
    YearStartSetting,
)

translate = QCoreApplication.translate

SCALES = (100, 125, 150, 175, 200)


@dataclass(frozen=True)
class Room:
    """A few settings that belong together: `editors` by the key the book or this computer knows them by."""

    key: str
    title: str
    icon_name: str
    editors: dict[str, Editor]
    of_the_book: bool = True
    about: str = ""


def shop_room() -> Room:
    """What stands on the shop's papers."""
    editors: dict[str, Editor] = {
        "name": TextSetting(
            translate("Settings", "Name of the shop"),
            required=translate("Settings", "What is the shop called?"),
        ),
        "phone": TextSetting(translate("Settings", "Phone")),
        "address": TextSetting(translate("Settings", "Address")),
    }
    about = translate("Settings", "This is what receipts, invoices and statements say at their head.")
    return Room("shop", translate("Settings", "Shop"), "store", editors, about=about)


def credit_room() -> Room:
    """How buying on credit works in this shop."""
    editors: dict[str, Editor] = {
        "policy": ChoiceSetting(translate("Settings", "When somebody has debt and credit"), _policies()),
        "limit_mode": ChoiceSetting(
            translate("Settings", "A sale that would pass the credit limit"), _limit_modes()
        ),
        "terms_days": NumberSetting(
            translate("Settings", "Days until a sale is due"),
            lambda n: translate("Settings", "%n day(s)", "", n),
            hint=translate("Settings", "For customers who have no terms of their own. 0 to {most}.").format(
                most=LONGEST_TERMS
            ),
        ),
    }
    return Room("credit", translate("Settings", "Debt and credit"), "hand-coins", editors)


def _policies() -> list[Option]:
    return [
        Option(
            Policy.REAL_TIME.value,
            translate("Settings", "Net at once"),
            translate(
                "Settings",
                "After every sale or payment that leaves both, credit pays debt, oldest first. Usual.",
            ),
        ),
        Option(
            Policy.EXACT.value,
            translate("Settings", "Net only when they cancel out"),
            translate("Settings", "Only where debt and credit are the same amount, to the last coin."),
        ),
        Option(
            Policy.DAILY.value,
            translate("Settings", "Net once a day"),
            translate("Settings", "At night, or at the next start if the computer was off."),
        ),
        Option(
            Policy.MANUAL.value,
            translate("Settings", "Only when I say so"),
            translate(
                "Settings",
                "Nothing moves until you press Consolidate; the screen says what would cancel out.",
            ),
        ),
    ]


def _limit_modes() -> list[Option]:
    return [
        Option(
            LimitMode.WARN.value,
            translate("Settings", "Warn"),
            translate("Settings", "The sale is recorded, and the customer is suspended until he pays."),
        ),
        Option(
            LimitMode.BLOCK.value,
            translate("Settings", "Refuse"),
            translate("Settings", "The sale is refused unless you give a reason, which is kept."),
        ),
    ]


def money_room(context: Context) -> Room:
    """How money and days are counted and written."""
    editors: dict[str, Editor] = {
        "currency": PickSetting(translate("Settings", "Currency")),
        "locale": PickSetting(translate("Settings", "Numbers and days are written as in")),
        "tax_rate": PercentSetting(
            translate("Settings", "Tax on sales"),
            context.style,
            hint=translate("Settings", "0 % for none. It counts for sales recorded from now on."),
        ),
        "tax_included": SwitchSetting(
            translate("Settings", "Prices include the tax"),
            hint=translate("Settings", "Otherwise it is added to what you type."),
        ),
        "fiscal_year_start": YearStartSetting(
            translate("Settings", "The year of accounts begins on"),
            context,
            hint=translate("Settings", "For the profit and loss report."),
        ),
    }
    return Room("money", translate("Settings", "Money, tax and year"), "banknote", editors)


def checks_room() -> Room:
    """How often the book is proved."""
    editors: dict[str, Editor] = {
        "validation_minutes": NumberSetting(
            translate("Settings", "Minutes between two checks"),
            lambda n: translate("Settings", "%n minute(s)", "", n),
            hint=translate(
                "Settings",
                "The customers changed last, and those not looked at for longest. 1 to {most}.",
            ).format(most=LONGEST_PAUSE),
        )
    }
    return Room("checks", translate("Settings", "Checks"), "shield-check", editors)


def notices_room() -> Room:
    """What this computer does about checks by itself."""
    editors: dict[str, Editor] = {
        "validation": SwitchSetting(
            translate("Settings", "Check by itself on this computer"),
            hint=translate(
                "Settings",
                "At the start and every few minutes. Without it the book is only proved when you ask.",
            ),
        ),
        "tray": SwitchSetting(
            translate("Settings", "Tell me beside the clock when a check finds something"),
            hint=translate("Settings", "Where this computer has such a place."),
        ),
    }
    return Room("notices", "", "shield-check", editors, of_the_book=False)


def copies_room() -> Room:
    """When safety copies are made."""
    editors: dict[str, Editor] = {
        "backup_at_close": SwitchSetting(
            translate("Settings", "Make one whenever the book is closed"),
        ),
        "backup_daily": SwitchSetting(
            translate("Settings", "Make one every day"),
            hint=translate("Settings", "Where none was made that day, while the window is open."),
        ),
    }
    about = translate(
        "Settings",
        "Each copy is opened and proved before an older one goes. Kept are 3 of the day, 7 days, 4 weeks and"
        " 12 months. A copy on a memory stick outlives this computer.",
    )
    return Room(
        "copies", translate("Settings", "Safety copies"), "save", editors, of_the_book=False, about=about
    )


def computer_room() -> Room:
    """How the window looks and speaks here."""
    language = ChoiceSetting(
        translate("Settings", "Language"),
        [
            Option("", translate("Settings", "As the system does")),
            *(Option(code, name) for code, name in LANGUAGES.items()),
        ],
    )
    look = ChoiceSetting(
        translate("Settings", "Look"),
        [
            Option("system", translate("Settings", "As the system does")),
            Option("light", translate("Settings", "Light")),
            Option("dark", translate("Settings", "Dark")),
        ],
    )
    scale = ChoiceSetting(
        translate("Settings", "Size of everything"),
        [Option(str(percent), f"{percent} %") for percent in SCALES],
    )
    editors: dict[str, Editor] = {
        "look": look,
        "compact": SwitchSetting(
            translate("Settings", "Narrow rows"), hint=translate("Settings", "More customers on the screen.")
        ),
        "scale": scale,
        "language": language,
    }
    return Room(
        "computer",
        translate("Settings", "This computer"),
        "settings",
        editors,
        of_the_book=False,
        about=translate("Settings", "Size and language change when Shopbook starts the next time."),
    )
