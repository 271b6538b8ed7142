"""How a file of one make is to be read, kept under a name: offered again when a file with the same headings comes.

Kept among this machine's preferences, not in a book: it says how another program on this PC writes its files, and
serves every book of the PC.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.customers import fold
from app.domain.errors import BookError, ImportRefused, NotFound
from app.domain.import_columns import WHO, choose_columns, settle_who
from app.domain.import_days import ORDERS
from app.domain.imports import FIELDS, ImportKind, ImportOptions

LONGEST_NAME: Final = 60
# How a file may be encoded, by the names people know; the first is the one tried first. And what may stand between cells.
ENCODINGS: Final = (
    "utf-8",
    "utf-16-le",
    "utf-16-be",
    "cp1252",
    "latin-1",
    "cp1250",
    "cp1251",
    "cp1254",
    "cp1256",
    "cp1258",
)
SEPARATORS: Final = (",", ";", "\t", "|")


@dataclass(frozen=True, slots=True)
class ImportMapping:
    """`header` are the file's headings, folded: its signature. `options` are all that was chosen for it."""

    name: str
    kind: ImportKind
    header: tuple[str, ...]
    options: ImportOptions

    def fits(self, header: Sequence[str]) -> bool:
        """Whether a file with these headings is of the same make."""
        return self.header == signature(header)


def signature(header: Sequence[str]) -> tuple[str, ...]:
    """The headings for comparing: their case, accents and outer spaces do not count."""
    return tuple(fold(heading).strip() for heading in header)


def make_mapping(name: str, kind: ImportKind, header: Sequence[str], options: ImportOptions) -> ImportMapping:
    """A mapping to keep; raises BookError for a name that is empty or too long."""
    bare = " ".join(name.split())
    if not 0 < len(bare) <= LONGEST_NAME:
        raise BookError(f"A mapping's name has between 1 and {LONGEST_NAME} characters.", field="mapping")
    return ImportMapping(bare, kind, signature(header), options)


def to_text(mapping: ImportMapping) -> str:
    """The mapping as it is kept."""
    options = mapping.options
    kept = {
        "kind": mapping.kind.value,
        "header": mapping.header,
        "columns": dict(options.columns),
        "decimal": options.decimal,
        "order": options.order,
        "encoding": options.encoding,
        "separator": options.separator,
        "headings": options.headings,
    }
    return json.dumps(kept, ensure_ascii=False)


def from_text(name: str, text: str) -> ImportMapping | None:
    """The mapping that was kept; None for what cannot be understood (another version's, or changed by hand)."""
    try:
        kept = json.loads(text)
        kind = ImportKind(kept["kind"])
        columns = tuple(
            (f, h) for f, h in kept["columns"].items() if f in FIELDS[kind] and isinstance(h, str)
        )
        header = tuple(h for h in kept["header"] if isinstance(h, str))
        options = ImportOptions(
            _with_who(header, kind, columns),
            decimal=_one_of(kept.get("decimal"), (",", ".")),
            order=_one_of(kept.get("order"), ORDERS),
            encoding=_text(kept.get("encoding")),
            separator=_text(kept.get("separator")),
            headings=kept.get("headings") is not False,
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return ImportMapping(name, kind, header, options)


def _with_who(
    header: Sequence[str], kind: ImportKind, columns: tuple[tuple[str, str], ...]
) -> tuple[tuple[str, str], ...]:
    """What was kept before a file's values counted: "Customer" is read as it was read then."""
    if {field for field, _ in columns} & set(WHO):
        return columns
    try:
        return settle_who(header, kind, columns, choose_columns(header, kind, columns))
    except ImportRefused:
        return columns


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _one_of(value: object, choices: Sequence[str]) -> str | None:
    return value if isinstance(value, str) and value in choices else None


def named(kept: Mapping[str, str], name: str) -> ImportMapping:
    """The mapping of this name; raises NotFound."""
    text = kept.get(name)
    mapping = from_text(name, text) if text is not None else None
    if mapping is None:
        known = ", ".join(sorted(kept)) or "none"
        raise NotFound(f"There is no mapping {name}; kept are: {known}.", field="mapping")
    return mapping


def fitting(kept: Mapping[str, str], header: Sequence[str]) -> ImportMapping | None:
    """A mapping kept for files with these headings, the last by name; None where there is none."""
    found = [
        m
        for name, text in sorted(kept.items())
        if (m := from_text(name, text)) is not None and m.fits(header)
    ]
    return found[-1] if found else None
