"""The settings of a book, as a person changes them; every change is audited (REQUIREMENTS 1.2, 6.4)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from app import locales
from app.domain.books import LONGEST_PAUSE, LimitMode, Policy
from app.domain.customers import LONGEST_TERMS
from app.domain.dates import check_year_start, iso, parse_iso
from app.domain.errors import Incomplete
from app.domain.receipts import Receipt
from app.services.consolidation import PolicyDraft, set_policy
from app.services.requests import answered_before, finish
from app.storage import settings_rows
from app.storage.audit import AuditDraft, facts
from app.storage.book import Tx

LONGEST_TEXT: Final = 300


@dataclass(frozen=True, slots=True)
class SettingDraft:
    """One setting, changed; `value` as text. Moving the lock date needs a `reason`."""

    uid: str
    key: str
    value: str
    reason: str = ""


def check_name(value: str) -> str:
    """The name of a shop as the book keeps it; raises Incomplete."""
    if not value.strip() or len(value) > LONGEST_TEXT:
        raise Incomplete(f"The name has between 1 and {LONGEST_TEXT} characters.", field="value")
    return value.strip()


def _text(value: str) -> str:
    if len(value) > LONGEST_TEXT:
        raise Incomplete(f"That is longer than {LONGEST_TEXT} characters.", field="value")
    return value.strip()


def _locale(value: str) -> str:
    return locales.check_locale(value)


def _currency(value: str) -> str:
    return locales.currency(value.strip().upper()).code


def _day_or_none(value: str) -> str:
    return iso(parse_iso(value, field="value")) if value else ""


def _year_start(value: str) -> str:
    check_year_start(value, field="value")
    return value


def _number(least: int, most: int) -> Callable[[str], str]:
    def check(value: str) -> str:
        if not (value.isascii() and value.isdigit() and least <= int(value) <= most):
            raise Incomplete(f"That is a whole number between {least} and {most}.", field="value")
        return str(int(value))

    return check


def _one_of(*allowed: str) -> Callable[[str], str]:
    def check(value: str) -> str:
        if value not in allowed:
            raise Incomplete(f"That is one of: {', '.join(allowed)}.", field="value")
        return value

    return check


def _switch(value: str) -> str:
    known = {"1": "1", "yes": "1", "true": "1", "on": "1", "0": "0", "no": "0", "false": "0", "off": "0"}
    if value.casefold() not in known:
        raise Incomplete("That is yes or no.", field="value")
    return known[value.casefold()]


# What can be set, and what is accepted for it. `tax_rate` is in basis points: 750 is 7.5 %.
SETTABLE: Final[dict[str, Callable[[str], str]]] = {
    "name": check_name,
    "address": _text,
    "phone": _text,
    "locale": _locale,
    "policy": _one_of(*(p.value for p in Policy)),
    "limit_mode": _one_of(*(m.value for m in LimitMode)),
    "lock_date": _day_or_none,
    "tax_rate": _number(0, 10_000),
    "tax_included": _switch,
    "fiscal_year_start": _year_start,
    "validation_minutes": _number(1, LONGEST_PAUSE),
    "terms_days": _number(0, LONGEST_TERMS),
}


def change_setting(tx: Tx, draft: SettingDraft) -> Receipt:
    """Change one setting; raises Incomplete for a key, a value or a reason that will not do.

    The currency can be changed while the book is empty.
    """
    check = _currency if draft.key == "currency" else SETTABLE.get(draft.key)
    if draft.key == "currency" and not settings_rows.is_untouched(tx.cursor):
        raise Incomplete("The currency of a book stays what it is; make a new book for another.", field="key")
    if check is None:
        raise Incomplete(f"There is no setting {draft.key}. There are: {', '.join(SETTABLE)}.", field="key")
    value = check(draft.value)
    if draft.key == "policy":
        return set_policy(tx, PolicyDraft(draft.uid, Policy(value)))
    if receipt := answered_before(tx, draft):
        return receipt
    warnings = _check_lock(tx, value, draft.reason) if draft.key == "lock_date" else ()
    before = settings_rows.read_all(tx.cursor)[draft.key]
    tx.change_setting(draft.key, value)
    action = "lock_date_moved" if draft.key == "lock_date" else "setting_changed"
    audited = AuditDraft(
        action, before=facts(**{draft.key: before}), after=facts(**{draft.key: value}, reason=draft.reason)
    )
    receipt = Receipt(f"Changed the {draft.key.replace('_', ' ')}.", tx.changes, warnings=warnings)
    return finish(tx, draft, receipt, note=audited)


def _check_lock(tx: Tx, value: str, reason: str) -> tuple[str, ...]:
    """Refuse to move the lock date without a reason or into the future; a damaged book warns."""
    if not reason.strip():
        raise Incomplete("Say why the lock date is moved.", field="reason")
    if value and date.fromisoformat(value) > tx.today:
        raise Incomplete("The lock date cannot be in the future: nothing could be recorded.", field="value")
    if settings_rows.read_all(tx.cursor)["damage"]:
        return ("This book is marked as damaged: see the check before you rely on what is locked.",)
    return ()


@dataclass(frozen=True, slots=True)
class Overview:
    """All that can be set, as the book keeps it; whether the currency still can; the next number of each series."""

    values: dict[str, str]
    currency: str
    currency_fixed: bool
    next_numbers: dict[str, int]


def overview(tx: Tx) -> Overview:
    """What a page of settings shows."""
    return Overview(
        settings(tx),
        tx.info.currency.code,
        not settings_rows.is_untouched(tx.cursor),
        settings_rows.next_numbers(tx.cursor),
    )


def settings(tx: Tx) -> dict[str, str]:
    """All settings that can be changed, as the book keeps them."""
    stored = settings_rows.read_all(tx.cursor)
    return {key: stored[key] for key in SETTABLE}
