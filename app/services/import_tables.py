"""Reading a file to import as a table: encoding, separator and quoting recognised, line numbers kept.

What a file may cost is limited (`import_limits`); past a limit it is refused before more of it is read.
"""

from __future__ import annotations

import csv
import hashlib
import io
import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final
from unicodedata import normalize

from app.domain.cell_text import MARK, as_typed
from app.domain.errors import BadRow, ImportRefused, NotFound
from app.domain.import_mappings import ENCODINGS, SEPARATORS
from app.domain.imports import ImportOptions
from app.services.import_limits import (
    LARGEST_CELL,
    LARGEST_FILE,
    MOST_COLUMNS,
    MOST_EXPANSION,
    MOST_ROWS,
    UNPACKED_FREELY,
)
from app.services.task import NO_TASK, Task

_PIECE: Final = 1024 * 1024
_SAMPLE: Final = 64 * 1024
_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


@dataclass(frozen=True, slots=True)
class SourceTable:
    """A file as rows of text; `rows` are (line number, cells), the heading's line being 1. `digest` is its SHA-256.

    The cells of a row are a tuple of texts: the search for unreachable cycles, which runs on the window's thread, soon
    passes over such tuples, and a file may have a million of them. `encoding` and `separator` are what it was read with; both are empty for a spreadsheet, which has `sheets`.
    """

    name: str
    digest: str
    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    encoding: str = ""
    separator: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()


def read_table(
    path: Path, sheet: str = "", options: ImportOptions | None = None, task: Task = NO_TASK
) -> SourceTable:
    """The table in a CSV (perhaps .xz) or XLSX file; raises ImportRefused with the reason, NotFound, Cancelled.

    Of a spreadsheet the sheet of this name is read where there is one (our own export has one for each kind), else
    the first. From the cells of a CSV file the apostrophes go that keep them from being run (`domain.cell_text`).
    """
    chosen = options or ImportOptions()
    raw = read_bytes(path)
    digest = hashlib.sha256(raw).hexdigest()
    encoding = separator = name = ""
    names: tuple[str, ...] = ()
    _refuse_foreign(raw, path.name)
    if raw.startswith(b"PK\x03\x04"):
        from app.services.import_sheets import sheet_rows

        found = sheet_rows(raw, chosen.sheet or sheet, task)
        rows, name, names = found
    else:
        encoding = chosen.encoding or _encoding(raw)
        separator = chosen.separator or _separator(raw, encoding)
        rows = list(_csv_rows(raw, encoding, separator, task))
    if not rows:
        raise ImportRefused(f"{path.name} is empty; nothing was imported.")
    body = rows
    header = tuple(f"Column {n}" for n in range(1, len(rows[0][1]) + 1))
    if chosen.headings:
        (_, header), *body = rows
    if len(header) > MOST_COLUMNS:
        raise ImportRefused(f"{path.name} has more than {MOST_COLUMNS} columns; it is not a list to import.")
    titles = tuple(h.strip()[:100] for h in header)
    return SourceTable(path.name, digest, titles, tuple(body), encoding, separator, name, names)


def _refuse_foreign(raw: bytes, name: str) -> None:
    """Say of what is often picked by mistake what it is, and what to do."""
    if raw.startswith(b"SQLite format 3\0"):
        raise ImportRefused(
            f"{name} is a database, not a list; nothing was imported. A book is opened with Open book.",
        )
    if raw.startswith(b"%PDF"):
        raise ImportRefused(
            f"{name} is a PDF; nothing was imported. Export the list as CSV or XLSX where it came from.",
        )
    if b"AuditFile" in raw[:2000] and raw.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        raise ImportRefused(
            f"{name} is a SAF-T file, not a list; nothing was imported. New book from a file makes a book of it, and"
            " Match a bank statement takes its payments.",
        )
    if raw.startswith(b"\xd0\xcf\x11\xe0"):
        raise ImportRefused(
            f"{name} is an old Excel file, or protected by a password. Save it as XLSX or CSV without one first;"
            " nothing was imported.",
        )


# bytes -----------------------------------------------------------------------------------------------------------


def read_bytes(path: Path, largest: int = LARGEST_FILE) -> bytes:
    """What is in a file (unpacked, if it ends in .xz); raises NotFound, ImportRefused, also past `largest` bytes."""
    try:
        with path.open("rb") as file:
            raw = file.read(largest + 1)
    except FileNotFoundError as error:
        raise NotFound(f"There is no file {path}.", field="file") from error
    except OSError as error:
        raise ImportRefused(
            f"{path.name} cannot be read: {error.strerror or 'the computer refuses it'}."
            " Perhaps another program has it open. Nothing was imported.",
        ) from error
    if path.suffix == ".xz":
        raw = _unpacked(raw, path.name, largest)
    if len(raw) > largest:
        raise ImportRefused(f"{path.name} is larger than {largest // 1024**2} MB; nothing was imported.")
    return raw


def _unpacked(raw: bytes, name: str, largest: int) -> bytes:
    unpacker = lzma.LZMADecompressor(memlimit=_PIECE * 128)
    most = min(largest, max(UNPACKED_FREELY, len(raw) * MOST_EXPANSION))
    pieces: list[bytes] = []
    size = 0
    try:
        while not unpacker.eof:
            piece = unpacker.decompress(raw if not pieces else b"", _PIECE)
            if not piece and unpacker.needs_input:
                raise EOFError
            pieces.append(piece)
            size += len(piece)
            if size > most:
                raise ImportRefused(f"{name} is too large unpacked; nothing was imported.")
    except (EOFError, lzma.LZMAError) as error:
        raise ImportRefused(f"{name} is damaged; nothing was imported.") from error
    return b"".join(pieces)


# text ------------------------------------------------------------------------------------------------------------


def decode(raw: bytes) -> str:
    """The text of a file: by its byte order mark, else UTF-8, else UTF-16 by its zeros, else western."""
    encoding = _encoding(raw)
    try:
        return _text(raw, encoding).read()
    except UnicodeDecodeError as error:
        raise _undecodable(encoding) from error


def _encoding(raw: bytes) -> str:
    """By the byte order mark, else UTF-8, else UTF-16 by its zeros, else Windows' western set or Latin-1."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return encoding
    sample = raw[:4096]
    if sample.count(0) > len(sample) // 4:
        return "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be"
    if 0 in raw:
        raise ImportRefused("The file holds bytes that no text has; it is not a list to import.")
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        # 0x80-0x9f mean nothing in Latin-1; in Windows' own set they are quotes and the euro sign.
        return "cp1252" if any(0x80 <= byte <= 0x9F for byte in raw) else "latin-1"
    return "utf-8"


def _text(raw: bytes, encoding: str) -> io.TextIOWrapper:
    """The text of a file without its byte order mark; an encoding nobody knows is refused."""
    if encoding not in ENCODINGS:
        raise ImportRefused(
            f"{encoding} is no encoding known here; there are {', '.join(ENCODINGS)}.",
            field="encoding",
        )
    mark = next((mark for mark, of in _MARKS if of == encoding and raw.startswith(mark)), b"")
    source = io.BytesIO(raw)
    source.seek(len(mark))
    # Windows' set leaves five bytes without a meaning; a sign for "unknown" says so in the preview.
    errors = "replace" if encoding.startswith("cp") else "strict"
    return io.TextIOWrapper(source, encoding=encoding, errors=errors, newline="")


def _separator(raw: bytes, encoding: str) -> str:
    """The separator that makes the most regular table of the first rows."""
    try:
        head = _text(raw, encoding).read(_SAMPLE)
    except UnicodeDecodeError as error:
        raise _undecodable(encoding) from error

    def regular(separator: str) -> tuple[int, int]:
        widths = []
        try:
            widths = [
                len(cells)
                for cells in islice(csv.reader(io.StringIO(head, newline=""), delimiter=separator), 20)
                if cells
            ]
        except csv.Error:
            return (0, 0)
        if not widths or widths[0] == 1:
            return (0, 0)
        return (sum(width == widths[0] for width in widths), widths[0])

    return max(SEPARATORS, key=regular)


def _csv_rows(raw: bytes, encoding: str, separator: str, task: Task) -> Iterator[tuple[int, tuple[str, ...]]]:
    if len(separator) != 1 or separator in '"\r\n':
        raise ImportRefused("The separator is one sign, no quote and no end of line.", field="separator")
    csv.field_size_limit(LARGEST_CELL)
    reader = csv.reader(_text(raw, encoding), delimiter=separator, strict=True)
    # This set writes Vietnamese tones as signs of their own.
    composed = encoding == "cp1258"
    line = 0
    try:
        for read in reader:
            cells = read
            start, line = line + 1, reader.line_num
            if any(map(str.strip, cells)):
                if composed:
                    cells = [normalize("NFC", cell) for cell in read]
                yield start, tuple(as_typed(cell) if MARK in cell else cell for cell in cells)
            if start % 5000 == 0:
                task.step(start, 0, "rows read")
            if start > MOST_ROWS:
                raise ImportRefused(f"The file has more than {MOST_ROWS:,} rows; nothing was imported.")
    except csv.Error as error:
        number = reader.line_num
        raise ImportRefused(
            f"Line {number} cannot be read: {csv_words(error)}. Nothing was imported.",
            bad=[BadRow(number, csv_words(error))],
        ) from error
    except UnicodeDecodeError as error:
        raise _undecodable(encoding) from error


def csv_words(error: csv.Error, largest: int = LARGEST_CELL) -> str:
    """What is wrong with a line of CSV whose cells have at most `largest` characters, as a reason."""
    text = str(error)
    if "field larger" in text:
        return f"a cell is longer than {largest} characters"
    if "unexpected end" in text:
        return "a quote is never closed"
    return "its quotes do not fit together" if "expected after" in text else text


def _undecodable(encoding: str) -> ImportRefused:
    return ImportRefused(
        f"The file's text is cut off or damaged, or its encoding is not {encoding}; nothing was imported.",
        field="encoding",
    )
