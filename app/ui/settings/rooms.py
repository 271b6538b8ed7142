"""The settings by room: what belongs to the book, and what belongs to this computer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.books import LONGEST_PAUSE, LimitMode, Policy
from app.domain.customers import LONGEST_TERMS
from app.settings import Look, Settings
from app.ui.language import LANGUAGES
from app.ui.look import look
from app.ui.page import Context
from app.ui.parts import Words
from app.ui.reading import as_figure, set_margins
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
from app.ui.settings.names import setting_name

translate = QCoreApplication.translate

SWITCHES = ("compact", "validation", "tray", "backup_at_close", "backup_daily")
SCALES = (100, 125, 150, 175, 200)


@dataclass(frozen=True)
class Room:
    """A few settings that belong together: `editors` by the key the book or this computer knows them by."""

    editors: dict[str, Editor]
    of_the_book: bool = True
    about: str = ""


def shop_room() -> Room:
    """What stands on the shop's papers."""
    editors: dict[str, Editor] = {
        "name": TextSetting(
            setting_name("name"),
            required=translate("Settings", "What is the shop called?"),
        ),
        "phone": TextSetting(setting_name("phone")),
        "address": TextSetting(setting_name("address")),
    }
    about = translate(
        "Settings", "This is what sales slips, receipts, invoices and statements say at their head."
    )
    return Room(editors, about=about)


class Spans(QObject):
    """Counted spans of time. A QObject because the collector of translations sees plurals in `self.tr` alone."""

    def days(self, count: int) -> str:
        """So many days: "7 days"."""
        return self.tr("%Ln day(s)", "", count)

    def minutes(self, count: int) -> str:
        """So many minutes: "5 minutes"."""
        return self.tr("%Ln minute(s)", "", count)


def credit_room() -> Room:
    """How buying on credit works in this shop."""
    editors: dict[str, Editor] = {
        "policy": ChoiceSetting(setting_name("policy"), _policies()),
        "limit_mode": ChoiceSetting(setting_name("limit_mode"), _limit_modes()),
        "terms_days": NumberSetting(
            setting_name("terms_days"),
            Spans().days,
            hint=translate("Settings", "For customers who have no terms of their own. 0 to {most}.").format(
                most=LONGEST_TERMS
            ),
        ),
    }
    return Room(editors)


def _policies() -> list[Option]:
    return [
        Option(
            Policy.REAL_TIME.value,
            translate("Settings", "Consolidate at once"),
            translate(
                "Settings",
                "After every sale or payment that leaves both, credit pays debt, oldest first. Usual.",
            ),
        ),
        Option(
            Policy.EXACT.value,
            translate("Settings", "Only when they cancel out exactly"),
            translate("Settings", "Only where debt and credit are the same amount, to the last coin."),
        ),
        Option(
            Policy.DAILY.value,
            translate("Settings", "Consolidate once a day"),
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
            translate(
                "Settings",
                "A warning is shown, and the sale is recorded; once over the limit, the next one on credit"
                " needs a reason.",
            ),
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
        "currency": PickSetting(setting_name("currency")),
        "locale": PickSetting(setting_name("locale")),
        "tax_rate": PercentSetting(
            setting_name("tax_rate"),
            context.style,
            hint=translate("Settings", "0 % for none. It counts for sales recorded from now on."),
        ),
        "tax_included": SwitchSetting(
            setting_name("tax_included"),
            hint=translate("Settings", "Otherwise it is added to what you type."),
        ),
        "fiscal_year_start": YearStartSetting(
            setting_name("fiscal_year_start"),
            context,
            hint=translate("Settings", "For the profit and loss report."),
        ),
    }
    return Room(editors)


def checks_room() -> Room:
    """How often the book is proved."""
    editors: dict[str, Editor] = {
        "validation_minutes": NumberSetting(
            setting_name("validation_minutes"),
            Spans().minutes,
            hint=translate(
                "Settings",
                "The customers changed last, and those not looked at for longest. 1 to {most}.",
            ).format(most=LONGEST_PAUSE),
        )
    }
    return Room(editors)


def notices_room() -> Room:
    """What this computer does about checks by itself."""
    editors: dict[str, Editor] = {
        "validation": SwitchSetting(
            setting_name("validation"),
            hint=translate(
                "Settings",
                "At the start and every few minutes. Without it the book is only proved when you ask.",
            ),
        ),
        "tray": SwitchSetting(
            setting_name("tray"),
            hint=translate("Settings", "Where this computer has such a place."),
        ),
        "autostart": SwitchSetting(
            setting_name("autostart"),
            hint=translate("Settings", "Minimised, when you log in; it then checks the book used last."),
        ),
    }
    return Room(editors, of_the_book=False)


def copies_room() -> Room:
    """When safety copies are made."""
    editors: dict[str, Editor] = {
        "backup_at_close": SwitchSetting(
            setting_name("backup_at_close"),
        ),
        "backup_daily": SwitchSetting(
            setting_name("backup_daily"),
            hint=translate("Settings", "Where none was made that day, while the window is open."),
        ),
    }
    about = translate(
        "Settings",
        "Each copy is opened and proved before an older one goes. Kept are 3 of the day, 7 days, 4 weeks and"
        " 12 months. A copy on a memory stick outlives this computer.",
    )
    return Room(editors, of_the_book=False, about=about)


def computer_room() -> Room:
    """How the window looks and speaks here."""
    language = ChoiceSetting(
        setting_name("language"),
        [
            Option("", translate("Settings", "As the system does")),
            *(Option(code, name) for code, name in LANGUAGES.items()),
        ],
    )
    colours = ChoiceSetting(
        setting_name("look"),
        [
            Option("system", translate("Settings", "As the system does")),
            Option("light", translate("Settings", "Light")),
            Option("dark", translate("Settings", "Dark")),
        ],
    )
    scale = ChoiceSetting(
        setting_name("scale"),
        [Option(str(percent), as_figure(f"{percent} %")) for percent in SCALES],
    )
    editors: dict[str, Editor] = {
        "look": colours,
        "compact": SwitchSetting(
            setting_name("compact"), hint=translate("Settings", "More customers on the screen.")
        ),
        "scale": scale,
        "language": language,
    }
    return Room(
        editors,
        of_the_book=False,
        about=translate("Settings", "Size and language change when Shopbook starts the next time."),
    )


def sheet(title: str, about: str, parts: Sequence[QWidget]) -> QWidget:
    """What a room shows, no wider than is good for reading."""
    size = look().size
    inside = QWidget()
    inside.setProperty("part", "page")
    sheet = QWidget()
    sheet.setMaximumWidth(size.dialog_width + size.xxl)
    beside = QHBoxLayout(inside)
    set_margins(beside, 0, 0, size.m, 0)
    beside.addWidget(sheet, 100)
    beside.addStretch(1)
    column = QVBoxLayout(sheet)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(size.m)
    column.addWidget(Words(title, "section"))
    if about:
        column.addWidget(Words(about, "body", "quiet", wraps=True))
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return inside


def preferred(settings: Settings) -> dict[str, str]:
    """What this computer keeps, by setting, as the editors show it."""
    switched = {key: "1" if getattr(settings, key) else "0" for key in SWITCHES}
    return {
        **switched,
        "look": settings.look.value,
        "scale": str(settings.scale),
        "language": settings.language,
    }


def changed(settings: Settings, key: str, value: str) -> Settings:
    """The preferences with one of them as its editor gave it."""
    if key in SWITCHES:
        switched: dict[str, Any] = {key: value == "1"}
        return settings._replace(**switched)
    if key == "look":
        return settings._replace(look=Look(value))
    if key == "scale":
        return settings._replace(scale=int(value))
    return settings._replace(language=value)
