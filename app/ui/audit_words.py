"""The audit in words: what was done, and which figures and details it changed."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.accounts import Method
from app.domain.audit import AuditRow
from app.domain.journal import EntryKind
from app.ui import words
from app.ui.page import Context
from app.ui.sentences import kept_words

translate = QCoreApplication.translate

_DAYS: Final = {"day", "lock_date"}
# For the program alone.
_INSIDE: Final = {"left", "places"}
# Figures put right that are no amounts.
_COUNTED: Final = {"last_row_no", "row_no", "entry_id", "customer_id"}
_MONEY: Final = {"debt", "credit", "limit", "credit_limit", "amount"}


def action_words(action: str) -> str:
    """What was done: "Customer added", "Limit overridden"."""
    known = {
        "customer_added": translate("Audit", "Customer added"),
        "customer_changed": translate("Audit", "Customer changed"),
        "customer_archived": translate("Audit", "Customer archived"),
        "customer_restored": translate("Audit", "Customer brought back"),
        "customer_merged": translate("Audit", "Customer merged"),
        "customer_suspended": translate("Audit", "Suspended: over the limit"),
        "customer_reactivated": translate("Audit", "Active again"),
        "limit_overridden": translate("Audit", "Limit overridden"),
        "payment_pending": translate("Audit", "Payment on the way"),
        "payment_completed": translate("Audit", "Payment arrived"),
        "payment_failed": translate("Audit", "Payment failed"),
        "payment_cancelled": translate("Audit", "Payment cancelled"),
        "policy_changed": translate("Audit", "Consolidation policy changed"),
        "consolidate_all": translate("Audit", "Consolidated all"),
        "setting_changed": translate("Audit", "Setting changed"),
        "lock_date_moved": translate("Audit", "Lock date moved"),
        "book_created": translate("Audit", "Book begun"),
        "book_restored": translate("Audit", "Safety copy brought back"),
        "book_upgraded": translate("Audit", "Brought to a newer version"),
        "guard_restored": translate("Audit", "Guard of the book restored"),
        "figure_repaired": translate("Audit", "Figure put right"),
        "damage_accepted": translate("Audit", "Damage accepted"),
        "head_accepted": translate("Audit", "Older file accepted"),
        "import": translate("Audit", "Imported"),
        "bank_matched": translate("Audit", "Bank statement matched"),
    }
    if action in known:
        return known[action]
    if action in set(EntryKind):
        return words.kind_word(action)
    return action.replace("_", " ").capitalize()


def row_words(row: AuditRow) -> str:
    """What was done, with the entry it is about: "Sale 12"."""
    if row.entry_number and row.action == row.entry_kind:
        return words.entry_words(row.entry_kind, row.entry_number)
    return action_words(row.action)


def change_words(row: AuditRow, context: Context, *, brief: bool = False) -> str:
    """What it changed: "debt ₦0.00 → ₦2,000.00"; the new facts alone where there were none before, or `brief`."""
    before, after = _facts(row.before), _facts(row.after)
    if row.action == "figure_repaired":
        return _repaired_words(before, after, context)
    parts = []
    for key, new in after.items():
        old = before.get(key)
        if (key in before and old == new) or key in _INSIDE:
            continue
        name = fact_word(key)
        if key in before and not brief:
            parts.append(f"{name} {_value(key, old, context)} → {_value(key, new, context)}")
        elif key in before or new not in (None, "", 0):
            parts.append(f"{name} {_value(key, new, context)}")
    return ", ".join(parts)


def _repaired_words(before: dict[str, object], after: dict[str, object], context: Context) -> str:
    """Which figure was put right, from what to what: "debt ₦1,234.56 → ₦0.00"."""
    field = str(before.get("field", ""))
    figures = []
    for value in (before.get("stored"), after.get("computed")):
        is_money = isinstance(value, int) and field not in _COUNTED
        figures.append(
            context.money(value) if is_money and isinstance(value, int) else _value("", value, context)
        )
    return f"{fact_word(field)} {figures[0]} → {figures[1]}"


def fact_word(key: str) -> str:
    """The name of a fact in an audit row."""
    known = {
        "debt": translate("Audit", "debt"),
        "credit": translate("Audit", "credit"),
        "limit": translate("Audit", "limit"),
        "credit_limit": translate("Audit", "limit"),
        "amount": translate("Audit", "amount"),
        "name": translate("Audit", "name"),
        "code": translate("Audit", "code"),
        "phone": translate("Audit", "phone"),
        "address": translate("Audit", "address"),
        "note": translate("Audit", "note"),
        "terms_days": translate("Audit", "terms (days)"),
        "status": translate("Audit", "status"),
        "reason": translate("Audit", "because:"),
        "archived": translate("Audit", "archived"),
        "method": translate("Audit", "how"),
        "day": translate("Audit", "day"),
        "customers": translate("Audit", "customers"),
        "policy": translate("Audit", "policy"),
        "into": translate("Audit", "into customer"),
        "locale": translate("Audit", "place"),
        "currency": translate("Audit", "currency"),
        "limit_mode": translate("Audit", "at the limit"),
        "lock_date": translate("Audit", "locked up to"),
        "tax_rate": translate("Audit", "tax (hundredths of a percent)"),
        "tax_included": translate("Audit", "tax included"),
        "fiscal_year_start": translate("Audit", "year begins on"),
        "validation_minutes": translate("Audit", "minutes between checks"),
        "file": translate("Audit", "file"),
        "rows": translate("Audit", "rows"),
        "rows_read": translate("Audit", "rows read"),
        "entries": translate("Audit", "entries"),
        "duplicates": translate("Audit", "duplicates"),
        "kind": translate("Audit", "kind"),
        "logo": translate("Audit", "size of the logo"),
        "damage": translate("Audit", "damage"),
        "findings": translate("Audit", "findings"),
        "computed": translate("Audit", "computed"),
        "version": translate("Audit", "version"),
        "created_at": translate("Audit", "begun"),
    }
    return known.get(key, key.replace("_", " "))


def _facts(text: str) -> dict[str, object]:
    if not text:
        return {}
    found = json.loads(text)
    return dict(found) if isinstance(found, dict) else {}


def _value(key: str, value: object, context: Context) -> str:
    if key in _MONEY and isinstance(value, int):
        return context.money(value)
    if value is None or value == "":
        return "–"
    if isinstance(value, bool):
        return translate("Audit", "yes") if value else translate("Audit", "no")
    if key == "method" and value in set(Method):
        return words.method_word(str(value))
    if key in _DAYS and isinstance(value, str):
        return context.day(date.fromisoformat(value))
    if key.endswith("_at") and isinstance(value, str):
        return context.moment(datetime.fromisoformat(value))
    return kept_words(str(value))
