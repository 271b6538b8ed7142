"""Reading a file to import as a table: encoding, separator and quoting recognised, line numbers kept."""

from __future__ import annotations

import csv
import hashlib
import io
import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.domain.cell_text import as_typed
from app.domain.errors import ImportRefused, NotFound

LARGEST_FILE: Final = 512 * 1024 * 1024
LARGEST_CELL: Final = 5000
MOST_COLUMNS: Final = 200
_SEPARATORS: Final = ",;\t|"


@dataclass(frozen=True, slots=True)
class SourceTable:
    """A file as rows of text; `rows` are (line number, cells), the heading's line being 1. `digest` is its SHA-256."""

    name: str
    digest: str
    header: tuple[str, ...]
    rows: tuple[tuple[int, list[str]], ...]


def read_table(path: Path, sheet: str = "") -> SourceTable:
    """The table in a CSV (perhaps .xz) or XLSX file; raises ImportRefused with the reason, NotFound.

    Of a spreadsheet the sheet of this name is read where there is one (our own export has one for each kind), else
    the first. From the cells of a CSV file the apostrophes go that keep them from being run (`domain.cell_text`).
    """
    raw = read_bytes(path)
    digest = hashlib.sha256(raw).hexdigest()
    if raw.startswith(b"PK\x03\x04"):
        from app.services.import_sheets import sheet_rows

        rows = sheet_rows(raw, sheet)
    else:
        rows = list(_csv_rows(decode(raw)))
    if not rows:
        raise ImportRefused(f"{path.name} is empty; nothing was imported.", bad=())
    (_, header), *body = rows
    if len(header) > MOST_COLUMNS:
        raise ImportRefused(
            f"{path.name} has more than {MOST_COLUMNS} columns; it is not a list to import.", bad=()
        )
    return SourceTable(path.name, digest, tuple(h.strip() for h in header), tuple(body))


def read_bytes(path: Path, largest: int = LARGEST_FILE) -> bytes:
    """What is in a file (unpacked, if it ends in .xz); raises NotFound, ImportRefused, also past `largest` bytes."""
    try:
        if path.suffix == ".xz":
            with lzma.open(path) as packed:
                raw = packed.read(largest + 1)
        else:
            with path.open("rb") as file:
                raw = file.read(largest + 1)
    except FileNotFoundError as error:
        raise NotFound(f"There is no file {path}.", field="file") from error
    except (OSError, EOFError, lzma.LZMAError) as error:
        raise ImportRefused(f"{path.name} cannot be read: {error}. Nothing was imported.", bad=()) from error
    if len(raw) > largest:
        raise ImportRefused(
            f"{path.name} is larger than {largest >> 20} MB unpacked; nothing was imported.", bad=()
        )
    return raw


def decode(raw: bytes) -> str:
    """The text of a file: by its byte order mark, else UTF-8, else UTF-16 by its zeros, else Latin-1."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if raw.startswith(mark):
            return _text(raw, encoding)
    sample = raw[:4096]
    if sample.count(0) > len(sample) // 4:
        return _text(raw, "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be")
    if 0 in raw:
        raise ImportRefused("The file holds bytes that no text has; it is not a list to import.", bad=())
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace") if _looks_western(raw) else raw.decode("latin-1")


def _text(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise ImportRefused("The file's text is cut off or damaged; nothing was imported.", bad=()) from error


def _looks_western(raw: bytes) -> bool:
    """Whether bytes 0x80-0x9f occur: in Latin-1 they mean nothing, in Windows' own set quotes and the euro sign."""
    return any(0x80 <= byte <= 0x9F for byte in raw)


def _csv_rows(text: str) -> Iterator[tuple[int, list[str]]]:
    first = next((line for line in text.splitlines() if line.strip()), "")
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    csv.field_size_limit(LARGEST_CELL * 20)
    line = 0
    try:
        for cells in reader:
            start, line = line + 1, reader.line_num
            if any(cell.strip() for cell in cells):
                yield start, [as_typed(cell) for cell in cells]
    except csv.Error as error:
        raise ImportRefused(
            f"Line {reader.line_num} cannot be read: {error}. Nothing was imported.",
            bad=((reader.line_num, str(error)),),
        ) from error
