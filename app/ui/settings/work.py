"""What the worker does for the settings page. Services are imported there, not when the window starts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.domain.receipts import Receipt

if TYPE_CHECKING:
    from app.locales import Choice
    from app.services.books import Overview
    from app.storage.book import Tx


class Places(NamedTuple):
    """What the pickers offer, named in the language spoken."""

    locales: list[Choice]
    currencies: list[Choice]


def overview(tx: Tx) -> Overview:
    """All that can be set."""
    from app.services import books

    return books.overview(tx)


def places(tx: Tx) -> Places:
    """Languages with their countries, and currencies."""
    from app import locales
    from app.ui.language import spoken

    try:
        return Places(locales.locales(spoken()), locales.currencies(spoken()))
    except locales.LocaleUnknown:  # a language without names for them
        return Places(locales.locales(tx.info.locale), locales.currencies(tx.info.locale))


def change(tx: Tx, *, uid: str, key: str, value: str, reason: str) -> Receipt:
    """One setting, changed and audited."""
    from app.services.books import SettingDraft, change_setting

    return change_setting(tx, SettingDraft(uid, key, value, reason))


def logo(tx: Tx) -> bytes:
    """The shop's logo; empty where there is none."""
    from app.services import papers

    return papers.logo(tx)


def set_logo(tx: Tx, *, uid: str, picture: bytes) -> Receipt:
    """Another logo, or none."""
    from app.services import papers

    return papers.set_logo(tx, papers.LogoDraft(uid, picture))
