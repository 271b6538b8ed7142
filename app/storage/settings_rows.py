"""The settings of a book, kept as rows in it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Final

from app import locales
from app.domain.books import BookInfo, LimitMode, Policy
from app.domain.dates import from_utc_text, utc_text
from app.domain.errors import BookDamaged, BookError

FIRST: Final = {
    "policy": Policy.REAL_TIME.value,
    "limit_mode": LimitMode.WARN.value,
    "lock_date": "",
    "tax_rate": "0",
    "tax_included": "0",
    "fiscal_year_start": "01-01",
    "validation_minutes": "5",
    "terms_days": "30",
    "address": "",
    "phone": "",
    "damage": "",
}

# What a new book is given beside these.
_OWN: Final = frozenset({"uid", "created_at", "name", "currency", "locale"})


def write_first(cursor: Any, *, uid: str, name: str, currency: str, locale: str, now: datetime) -> None:
    """The settings a new book starts with; raises BookError for an unknown currency or locale."""
    locales.currency(currency)
    locales.number_style(locale)
    own = {"uid": uid, "created_at": utc_text(now), "name": name, "currency": currency, "locale": locale}
    cursor.executemany("INSERT INTO book (key, value) VALUES (?, ?)", list((own | FIRST).items()))


def read_all(cursor: Any) -> dict[str, str]:
    """All settings as they stand."""
    return dict(cursor.execute("SELECT key, value FROM book").fetchall())


def read_info(cursor: Any) -> BookInfo:
    """The settings as one value; raises BookDamaged where one is gone or cannot be what the program wrote."""
    rows = read_all(cursor)
    gone = sorted((_OWN | FIRST.keys()) - rows.keys())
    if gone:
        key = gone[0]
        raise BookDamaged(
            f"The book is damaged: its setting {key} is gone. It was not changed; bring back the newest good safety copy."
        )
    try:
        from_utc_text(rows["created_at"])
        return _info(rows)
    except (ValueError, BookError) as error:
        raise BookDamaged(
            "The book is damaged: a setting of it cannot be read. It was not changed; bring back the newest good safety copy."
        ) from error


def _info(rows: dict[str, str]) -> BookInfo:
    return BookInfo(
        uid=rows["uid"],
        name=rows["name"],
        currency=locales.currency(rows["currency"], rows["locale"]),
        locale=rows["locale"],
        policy=Policy(rows["policy"]),
        limit_mode=LimitMode(rows["limit_mode"]),
        lock_date=date.fromisoformat(rows["lock_date"]) if rows["lock_date"] else None,
        tax_rate=int(rows["tax_rate"]),
        tax_included=rows["tax_included"] == "1",
        fiscal_year_start=rows["fiscal_year_start"],
        validation_minutes=int(rows["validation_minutes"]),
        terms_days=int(rows["terms_days"]),
        address=rows["address"],
        phone=rows["phone"],
    )


def write_setting(cursor: Any, key: str, value: str) -> None:
    """Change one setting; that it is audited is the service's business."""
    cursor.execute("UPDATE book SET value = ? WHERE key = ?", (value, key))


def is_untouched(cursor: Any) -> bool:
    """Whether the book holds no amount yet: no entry, no customer, no pending payment."""
    found = cursor.execute(
        "SELECT EXISTS (SELECT 1 FROM entries) OR EXISTS (SELECT 1 FROM customers)"
        " OR EXISTS (SELECT 1 FROM pending_payments)"
    ).fetchone()
    return not found[0]


def next_numbers(cursor: Any) -> dict[str, int]:
    """The next number of each series that has begun, by the kind of entry."""
    return dict(cursor.execute("SELECT kind, next FROM number_series").fetchall())
