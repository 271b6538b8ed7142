"""What each setting and each room is called: known before the page is made, so that the palette finds them at once."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

ROOMS: Final = {
    "shop": ("name", "phone", "address"),
    "credit": ("policy", "limit_mode", "terms_days"),
    "money": ("currency", "locale", "tax_rate", "tax_included", "fiscal_year_start"),
    "lock": ("lock_date",),
    "checks": ("validation_minutes", "validation", "tray", "autostart"),
    "copies": ("backup_at_close", "backup_daily"),
    "computer": ("look", "compact", "scale", "language"),
}

ICONS: Final = {
    "shop": "store",
    "credit": "hand-coins",
    "money": "banknote",
    "lock": "lock",
    "checks": "shield-check",
    "copies": "save",
    "computer": "settings",
}


def room_title(room: str) -> str:
    """What a room is called."""
    titles = {
        "shop": translate("Settings", "Shop"),
        "credit": translate("Settings", "Debt and credit"),
        "money": translate("Settings", "Money, tax and year"),
        "lock": translate("Settings", "Lock date"),
        "checks": translate("Settings", "Checks"),
        "copies": translate("Settings", "Safety copies"),
        "computer": translate("Settings", "This computer"),
    }
    return titles[room]


def setting_name(key: str) -> str:
    """What a setting is called."""
    names = {
        "name": translate("Settings", "Name of the shop"),
        "phone": translate("Settings", "Phone"),
        "address": translate("Settings", "Address"),
        "policy": translate("Settings", "When somebody has debt and credit"),
        "limit_mode": translate("Settings", "A sale that would pass the credit limit"),
        "terms_days": translate("Settings", "Days until a sale is due"),
        "currency": translate("Settings", "Currency"),
        "locale": translate("Settings", "Numbers and days are written as in"),
        "tax_rate": translate("Settings", "Tax on sales"),
        "tax_included": translate("Settings", "Prices include the tax"),
        "fiscal_year_start": translate("Settings", "The year of accounts begins on"),
        "lock_date": translate("Settings", "Lock date"),
        "validation_minutes": translate("Settings", "Minutes between two checks"),
        "validation": translate("Settings", "Check by itself on this computer"),
        "tray": translate("Settings", "Tell me beside the clock when a check finds something"),
        "autostart": translate("Settings", "Start Shopbook with this computer"),
        "backup_at_close": translate("Settings", "Make one whenever the book is closed"),
        "backup_daily": translate("Settings", "Make one every day"),
        "look": translate("Settings", "Look"),
        "compact": translate("Settings", "Narrow rows"),
        "scale": translate("Settings", "Size of everything"),
        "language": translate("Settings", "Language"),
    }
    return names[key]


def all_settings() -> list[tuple[str, str, str]]:
    """Every setting: its key, its name, the title of its room."""
    return [(key, setting_name(key), room_title(room)) for room, keys in ROOMS.items() for key in keys]
