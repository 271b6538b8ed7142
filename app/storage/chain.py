"""The chain: each entry and each audit row carries the hash of itself and of the one before it.

One canonical form: a JSON array of the stored values in a fixed order, UTF-8, no spaces; SHA-256 (FIPS 180-4)
over the previous link and that text; a version byte in front, so that the form can change and old links stay
checkable. Customers and pending payments carry the hash of their own content, and the audit row that recorded
it (its `subject`) carries the same: the audit's chain covers them.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256
from typing import Any, Final

VERSION: Final = b"\x01"
LENGTH: Final = 33

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


def first_link(book_uid: str) -> bytes:
    """What the first row of a chain continues: the book's own identity."""
    return VERSION + sha256(book_uid.encode()).digest()


def link(previous: bytes, content: Sequence[Any]) -> bytes:
    """The chain value of a row with this content that follows `previous`; 33 bytes."""
    return VERSION + sha256(previous + _encode(content).encode("utf-8", "surrogatepass")).digest()


def digest(content: Sequence[Any]) -> bytes:
    """The hash of a row that stands alone; 33 bytes."""
    return VERSION + sha256(_encode(content).encode("utf-8", "surrogatepass")).digest()


def short_code(head: bytes) -> str:
    """A head as it is printed on paper: three groups of four letters and digits."""
    text = head[1:].hex().upper()
    return "-".join(text[i : i + 4] for i in (0, 4, 8))
