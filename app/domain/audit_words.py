"""The audit in words: what was done, and which figures and details it changed.

The words stand here in English, once for window, paper and files; a `Wording` says them in a language and writes
amounts, days and moments as its reader has them. `scripts/translations.py` collects what `all_words` names.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from typing import Final, Protocol

from app.domain.accounts import Method
from app.domain.audit import AuditRow
from app.domain.dates import check_year_start
from app.domain.errors import BookError
from app.domain.journal import EntryKind

ACTIONS: Final = {
    "customer_added": "Customer added",
    "customer_changed": "Customer changed",
    "customer_archived": "Customer archived",
    "customer_restored": "Customer brought back",
    "customer_merged": "Customer merged",
    "customer_suspended": "Suspended: over the limit",
    "customer_reactivated": "Active again",
    "limit_overridden": "Limit overridden",
    "payment_pending": "Payment on the way",
    "payment_completed": "Payment arrived",
    "payment_failed": "Payment failed",
    "payment_cancelled": "Payment cancelled",
    "policy_changed": "Consolidation policy changed",
    "consolidate_all": "Consolidated all",
    "setting_changed": "Setting changed",
    "lock_date_moved": "Lock date moved",
    "book_created": "Book begun",
    "book_restored": "Safety copy brought back",
    "book_upgraded": "Brought to a newer version",
    "guard_restored": "Guard of the book put back",
    "figure_repaired": "Figure put right",
    "damage_accepted": "Damage accepted",
    "head_accepted": "Older file accepted",
    "import": "Imported",
    "bank_matched": "Bank statement matched",
}
FACTS: Final = {
    "debt": "debt",
    "credit": "credit",
    "limit": "limit",
    "credit_limit": "limit",
    "amount": "amount",
    "name": "name",
    "code": "code",
    "phone": "phone",
    "address": "address",
    "note": "note",
    "terms_days": "terms (days)",
    "status": "status",
    "reason": "because:",
    "archived": "archived",
    "method": "how",
    "day": "day",
    "customers": "customers",
    "policy": "policy",
    "into": "into customer",
    "locale": "place",
    "currency": "currency",
    "limit_mode": "at the limit",
    "lock_date": "locked up to",
    "tax_rate": "tax (hundredths of a percent)",
    "tax_included": "tax included",
    "fiscal_year_start": "year begins on",
    "validation_minutes": "minutes between checks",
    "file": "file",
    "rows": "rows",
    "rows_read": "rows read",
    "entries": "entries",
    "duplicates": "duplicates",
    "kind": "kind",
    "logo": "size of the logo",
    "damage": "damage",
    "findings": "findings",
    "computed": "computed",
    "version": "version",
    "created_at": "begun",
}
YES, NO = "yes", "no"
EARLIER: Final = "Earlier changes that are not shown: {count} (CSV and Excel have them all)"
_NOTHING: Final = "–"
_DAYS: Final = {"day", "lock_date"}
_YEAR: Final = "fiscal_year_start"
# For the program alone.
_INSIDE: Final = {"left", "places", "uid"}
# Figures put right that are no amounts.
_COUNTED: Final = {"last_row_no", "row_no", "entry_id", "customer_id"}
_MONEY: Final = {"debt", "credit", "limit", "credit_limit", "amount"}
_REPAIRED: Final = "figure_repaired"
_Facts = dict[str, object]


class Wording(Protocol):
    """How words of the audit are said, and figures written, for one reader. Amounts are minor units."""

    def said(self, english: str, /) -> str:
        """A word of ACTIONS or FACTS, yes and no."""

    def kept(self, text: str, /) -> str:
        """A reason or note the program itself wrote; what a person typed stays."""

    def found(self, sentence: str, /) -> str:
        """What a check found."""

    def kind(self, kind: str, /) -> str:
        """A kind of entry: "Sale"."""

    def entry(self, kind: str, number: str, /) -> str:
        """An entry by name: "Sale 12"."""

    def method(self, method: str, /) -> str:
        """A way of paying."""

    def money(self, minor: int, /) -> str:
        """An amount."""

    def day(self, day: date, /) -> str:
        """A day."""

    def day_of_year(self, month: int, day: int, /) -> str:
        """A day of every year: "1 January"."""

    def moment(self, moment: datetime, /) -> str:
        """Day and clock."""


def all_words() -> set[str]:
    """Every word that a Wording is asked to say."""
    return {*ACTIONS.values(), *FACTS.values(), YES, NO, EARLIER}


def action_words(action: str, wording: Wording) -> str:
    """What was done: "Customer added", "Limit overridden"."""
    if action in ACTIONS:
        return wording.said(ACTIONS[action])
    if action in set(EntryKind):
        return wording.kind(action)
    return action.replace("_", " ").capitalize()


def row_words(row: AuditRow, wording: Wording) -> str:
    """What was done, with the entry it is about: "Sale 12"."""
    if row.entry_number and row.action == row.entry_kind:
        return wording.entry(row.entry_kind, row.entry_number)
    return action_words(row.action, wording)


def change_words(row: AuditRow, wording: Wording, *, brief: bool = False) -> str:
    """What it changed: "debt ₦0.00 → ₦2,000.00"; the new facts alone where there were none before, or `brief`."""
    before, after = _facts(row.before), _facts(row.after)
    if row.action == _REPAIRED:
        field, stored, computed = _repaired(before, after, wording)
        return f"{field} {stored} → {computed}"
    parts = []
    for key, new in after.items():
        old = before.get(key)
        if (key in before and old == new) or key in _INSIDE:
            continue
        name = fact_word(key, wording)
        if key in before and not brief:
            parts.append(f"{name} {_value(key, old, wording)} → {_value(key, new, wording)}".lstrip())
        elif key in before or new not in (None, "", 0):
            parts.append(f"{name} {_value(key, new, wording)}".lstrip())
    return ", ".join(parts)


def before_and_after(row: AuditRow, wording: Wording) -> tuple[str, str]:
    """What stood before and after it, each by itself: "debt ₦0.00", "debt ₦2,000.00"; what stayed is left out."""
    before, after = _facts(row.before), _facts(row.after)
    if row.action == _REPAIRED:
        field, stored, computed = _repaired(before, after, wording)
        return f"{field} {stored}", f"{field} {computed}"
    return ", ".join(_side(before, after, wording)), ", ".join(_side(after, before, wording))


def _side(facts: _Facts, other: _Facts, wording: Wording) -> Iterator[str]:
    for key, value in facts.items():
        stayed = key in other and other[key] == value
        if key in _INSIDE or stayed or (key not in other and value in (None, "", 0)):
            continue
        yield f"{fact_word(key, wording)} {_value(key, value, wording)}".lstrip()


def _repaired(before: _Facts, after: _Facts, wording: Wording) -> tuple[str, str, str]:
    """Which figure was put right, from what, to what: "debt", "₦1,234.56", "₦0.00"."""
    field = str(before.get("field", ""))
    stored, computed = (
        wording.money(value)
        if isinstance(value, int) and field not in _COUNTED
        else _value("", value, wording)
        for value in (before.get("stored"), after.get("computed"))
    )
    return fact_word(field, wording), stored, computed


def fact_word(key: str, wording: Wording) -> str:
    """The name of a fact in an audit row."""
    return wording.said(FACTS[key]) if key in FACTS else key.replace("_", " ")


def _facts(text: str) -> _Facts:
    """The facts of one side; a text that somebody changed until it is none is shown as it stands."""
    if not text:
        return {}
    try:
        found = json.loads(text)
    except ValueError:
        found = text
    return dict(found) if isinstance(found, dict) else {"": found}


def _moment_words(key: str, text: str, wording: Wording) -> str:
    if key == _YEAR:
        return wording.day_of_year(*check_year_start(text))
    if key in _DAYS:
        return wording.day(date.fromisoformat(text))
    return wording.moment(datetime.fromisoformat(text))


def _value(key: str, value: object, wording: Wording) -> str:
    if key in _MONEY and isinstance(value, int):
        return wording.money(value)
    if value is None or value == "":
        return _NOTHING
    if isinstance(value, bool):
        return wording.said(YES if value else NO)
    if isinstance(value, list):
        return "; ".join(_value(key, each, wording) for each in value) or _NOTHING
    if key == "damage":
        return wording.found(str(value))
    if key == "method" and value in set(Method):
        return wording.method(str(value))
    if isinstance(value, str) and (key in _DAYS or key == _YEAR or key.endswith("_at")):
        try:
            return _moment_words(key, value, wording)
        except (ValueError, BookError):
            return value
    return wording.kept(str(value))
