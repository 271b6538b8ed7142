"""Imports damaged files one after the other and says what came of them; run as a program, so that it can be measured.

    mutator.py csv|xlsx FIRST COUNT FOLDER

Each number makes one file, always the same. Prints one JSON object.
"""

from __future__ import annotations

import io
import json
import random
import re
import resource
import sys
import time
import traceback
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils.exceptions import IllegalCharacterError

from app.domain.errors import BookError
from app.domain.imports import ImportKind, ImportOptions
from app.services import imports
from app.services.import_tables import read_table
from app.storage.book import Book
from tests.books import problems

TABLES = {
    ImportKind.SALES: [
        "Invoice,Date,Customer,Description,Quantity,Price",
        "1,2026-03-01,A,Rice,2,10.50",
        '1,2026-03-01,A,"Oil, red",1,4.25',
        "2,02/03/2026,B,Soap,3,1.00",
        "C3,2026-03-03 14:05,B,Soap,-1,1.00",
        '4,13/3/26,,"Sugar\n2 kg",1,"7,000.00"',
    ],
    ImportKind.CUSTOMERS: [
        "Code,Name,Phone,Credit limit,Terms",
        "X1,Xoài Nguyễn,0901,5000,30",
        "X2,Yusuf,0902,,",
        "X3,آمنة,+234 803 555,1 000.50,7",
    ],
    ImportKind.OPENINGS: [
        "Customer,Name,Debt,Credit,Date,Due",
        "C,,300.25,0,2026-01-01,2026-02-01",
        "N,New One,0,120.50,2026-01-01,",
        "M,Musa,₦1500.00,,2026-01-01,",
    ],
    ImportKind.PAYMENTS: [
        "Customer,Amount,Date,Method,Reference",
        "C,100.00,2026-02-01,bank,FT1",
        "C,12.50,2026-02-03,cash,",
        "C,12.50,2026-02-03,mobile,",
    ],
}
NASTY = (
    *(
        "",
        '"',
        '""',
        "'",
        "\0",
        "\r",
        "\n",
        "\r\n",
        ",",
        ";",
        "\t",
        "\ufeff",
        "\u2028",
        "\u202e",
        "\x1a",
        "\x7f",
    ),
    *(
        "=1+1",
        "-",
        "--5",
        "1e308",
        "1E5",
        "NaN",
        "inf",
        "0x10",
        "9" * 29,
        "9" * 400,
        "0.0000000001",
        "-0",
        "1,2,3.4",
    ),
    *(
        "9999-12-31",
        "0000-00-00",
        "31/02/2026",
        "1/1/1",
        "29/02/2025",
        "99/99/9999",
        "2026-13-01",
        "12:00",
        "+30",
    ),
    *(
        "yesterday",
        "12",
        "٣٤٥",
        "१२",
        "½",
        "²",
        "①",
        "A" * 6000,
        "é" * 200,
        "\U0001f600",
        "e\u0301" * 50,
        "_xD800_",
    ),
    *(
        "x" + ",x" * 300,
        "C" * 121,
        "import/sale/",
        "1.234.567,89",
        "1'000'000.5",
        "(5.00)",
        "5-",
        "₦",
        "N 5k",
    ),
)
XML_NASTY = (
    *(
        "&#0;",
        "&lt;",
        "&a;",
        "<!--",
        "]]>",
        "<![CDATA[",
        "<?xml?>",
        "<x>",
        "</row>",
        "</c>",
        'r="XFD1048576"',
    ),
    *(
        'r="A0"',
        'r="ZZZZ9"',
        'r="1048577"',
        'r="2147483648"',
        'r="-1"',
        't="s"',
        't="b"',
        't="e"',
        't="d"',
        't="zz"',
    ),
    *(
        's="999999"',
        's="-1"',
        "<v>99999999</v>",
        "<v>1e400</v>",
        "<v>nan</v>",
        "<v>-1</v>",
        "<f>A1</f>",
        "<is><t>x</t></is>",
    ),
    *(
        'encoding="UTF-16"',
        'encoding="x"',
        "\0",
        "\ud7ff",
        'xml:space="preserve"',
        "<row/>" * 50,
        "<c/>" * 500,
    ),
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    "<a>" * 2000,
    "<t>" + "z" * 40_000 + "</t>",
)


PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def damaged_bytes(raw: bytes, rng: random.Random) -> bytes:
    """Bytes changed, lost, doubled, put elsewhere."""
    out = bytearray(raw)
    for _ in range(rng.randint(1, 4)):
        at = rng.randrange(len(out) + 1)
        end = min(len(out), at + rng.randint(1, 40))
        match rng.randrange(6):
            case 0 if at < len(out):
                out[at] ^= 1 << rng.randrange(8)
            case 1:
                del out[at:end]
            case 2:
                out[at:at] = out[at:end] * rng.randint(1, 30)
            case 3:
                out[at:at] = rng.randbytes(rng.randint(1, 20))
            case 4:
                out[at:end] = rng.choice(NASTY).encode("utf-8", "surrogatepass")
            case _:
                out[at:at] = rng.choice(NASTY).encode("utf-8", "surrogatepass")
    return bytes(out)


def csv_file(rng: random.Random) -> tuple[ImportKind, bytes]:
    """A list whose cells, rows, signs or bytes are not as they should be."""
    kind = rng.choice(list(ImportKind))
    lines = list(TABLES[kind])
    for _ in range(rng.randrange(3)):
        at = rng.randrange(len(lines))
        cells = lines[at].split(",")
        cells[rng.randrange(len(cells))] = rng.choice(NASTY)
        lines[at] = ",".join(cells)
    if rng.random() < 0.2:
        rng.shuffle(lines)
    if rng.random() < 0.1:
        lines += [rng.choice(lines)] * rng.randint(1, 300)
    separator = rng.choice(",,,;\t|")
    text = rng.choice(("\n", "\n", "\r\n", "\r")).join(line.replace(",", separator) for line in lines)
    encoding = rng.choice(
        ("utf-8", "utf-8", "utf-8-sig", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "cp1252")
    )
    raw = text.encode(encoding, "replace")
    return kind, damaged_bytes(raw, rng) if rng.random() < 0.7 and raw else raw


def sheet_file(rng: random.Random) -> tuple[ImportKind, bytes]:
    """A spreadsheet damaged as a zip, within its XML, or made to be more than it seems."""
    kind = rng.choice(list(ImportKind))
    lines = list(TABLES[kind])
    for _ in range(rng.randrange(3)):
        at = rng.randrange(len(lines))
        cells = lines[at].split(",")
        cells[rng.randrange(len(cells))] = rng.choice(NASTY)
        lines[at] = ",".join(cells)
    raw = _workbook(lines)
    match rng.randrange(14):
        case 0 | 1:
            return kind, damaged_bytes(raw, rng)
        case 2:
            return kind, _rezipped(raw, rng, _other_parts)
        case 3 | 4 | 5 | 6:
            return kind, raw
        case _:
            return kind, _rezipped(raw, rng, _other_xml)


def _workbook(lines: list[str]) -> bytes:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    for line in lines:
        cells: list[object] = [_value(cell) for cell in line.split(",")]
        try:
            sheet.append(cells)
        except IllegalCharacterError:
            sheet.append([str(cell).encode("ascii", "ignore").decode().strip("\0\x1a") for cell in cells])
    kept = io.BytesIO()
    workbook.save(kept)
    return kept.getvalue()


def _value(text: str) -> object:
    return float(text) if re.fullmatch(r"-?\d{1,6}(\.\d+)?", text) else text


def _rezipped(raw: bytes, rng: random.Random, change: Any) -> bytes:
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    out = io.BytesIO()
    with zipfile.ZipFile(
        out, "w", zipfile.ZIP_BZIP2 if rng.random() < 0.03 else rng.choice(PACKED)
    ) as packed:
        for name, content in change(parts, rng):
            packed.writestr(name, content)
    return out.getvalue()


def _other_parts(parts: dict[str, bytes], rng: random.Random) -> list[tuple[str, bytes]]:
    names = list(parts)
    changed = dict(parts)
    match rng.randrange(6):
        case 0:
            del changed[rng.choice(names)]
        case 1:
            one, other = rng.sample(names, 2)
            changed[one], changed[other] = changed[other], changed[one]
        case 2:
            changed[
                rng.choice(("../../etc/cron.d/x", "/etc/passwd", "xl\\..\\..\\x", "xl/worksheets/../../../x"))
            ] = b"x"
        case 3:
            changed[rng.choice(names)] = b" " * rng.choice((1, 1_000_000, 20_000_000))
        case 4:
            changed[rng.choice(names)] = rng.randbytes(200)
        case _:
            name = rng.choice(names)
            changed[name] = changed[name][: rng.randrange(len(changed[name]) + 1)]
    return list(changed.items())


def _other_xml(parts: dict[str, bytes], rng: random.Random) -> list[tuple[str, bytes]]:
    likely = [name for name in parts if "sheet1" in name or "shared" in name.lower() or "styles" in name]
    for _ in range(rng.randint(1, 3)):
        name = rng.choice(likely) if rng.random() < 0.8 else rng.choice(list(parts))
        text = parts[name].decode("utf-8", "replace")
        spots = [found.span() for found in re.finditer(r'\b[rts]="[^"]*"|<v>[^<]*</v>|<[^>]*>|>[^<]+<', text)]
        start, end = rng.choice(spots) if spots else (0, 0)
        match rng.randrange(4):
            case 0:
                text = text[:start] + text[end:]
            case 1:
                text = text[:end] + text[start:end] * rng.randint(1, 200) + text[end:]
            case _:
                text = text[:start] + rng.choice(XML_NASTY) + text[end:]
        parts[name] = text.encode("utf-8", "surrogatepass")
    return list(parts.items())


def fresh_book(folder: Path, number: int) -> Book:
    """A book with one customer, that does not wait for the disk."""
    from app.domain.customers import CustomerDraft
    from app.services.customers import add_customer

    book = Book.create(folder / f"book-{number}.shopbook", name="Ada", currency="NGN", locale="en_NG")
    with book.read() as tx:
        tx.cursor.execute("ROLLBACK")
        tx.cursor.execute("PRAGMA synchronous = OFF")
        tx.cursor.execute("BEGIN")
    with book.write() as tx:
        add_customer(tx, CustomerDraft("first", "Chidi", "C"))
    return book


def trace(book: Book) -> list[tuple[Any, ...]]:
    """What of a book any write would change: the length of each table and both chains' ends."""
    with book.read() as tx:
        names = [
            r[0] for r in tx.cursor.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        ]
        counts = [(n, tx.cursor.execute(f'SELECT count(*) FROM "{n}"').fetchone()[0]) for n in names]
        ends = tx.cursor.execute(
            "SELECT (SELECT max(id) FROM audit), (SELECT sum(next) FROM number_series)"
        ).fetchall()
    return [*counts, *ends]


def carry_out(book: Book, kind: ImportKind, path: Path, number: int) -> str:
    """Import one file, and look that a refusal left nothing; returns what came of it."""
    before = trace(book)
    options = ImportOptions(skip_bad=number % 3 == 0, order="dmy" if number % 2 else None)
    try:
        if number % 5 == 0:
            imports.preview(book, kind, read_table(path, kind.value, options), options)
            came = "seen"
        else:
            came = "taken" if imports.import_file(book, kind, path, options).batch_id else "nothing new"
    except BookError as error:
        came = error.kind
    if came != "taken" and trace(book) != before:
        raise AssertionError(f"something was stored from a file that was {came}")
    return came


def run(form: str, first: int, count: int, folder: Path) -> dict[str, Any]:
    """Import `count` files; returns what came of them, the longest time in seconds and the most memory in MB."""
    came: Counter[str] = Counter()
    failures: list[dict[str, object]] = []
    longest = (0.0, 0)
    book = fresh_book(folder, first)
    path = folder / f"list-{first}.{form}"
    for number in range(first, first + count):
        kind, raw = (csv_file if form == "csv" else sheet_file)(random.Random(number))
        path.write_bytes(raw)
        started = time.process_time()
        try:
            came[carry_out(book, kind, path, number)] += 1
        except Exception:  # noqa: BLE001 - whatever it is, it is what we are looking for
            failures.append({"number": number, "kind": kind.value, "trace": traceback.format_exc()[-1500:]})
        longest = max(longest, (time.process_time() - started, number))
        if came["taken"] and came["taken"] % 200 == 0 and number % 5:
            assert problems(book) == {}
            book.close()
            book = fresh_book(folder, number)
    assert problems(book) == {}
    book.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"came": came, "failures": failures, "longest": longest, "peak": round(peak)}


if __name__ == "__main__":
    print(json.dumps(run(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))))
