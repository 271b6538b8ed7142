"""20,000 damaged statements of each form (few of them unless SHOPBOOK_FULL=1): read, or refused in a sentence.

No other error, never long, never much memory, and never anything in the book. Bombs and tricks are refused.
"""

from __future__ import annotations

import io
import os
import random
import re
import resource
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.bank import Statement
from app.domain.errors import BookError, ImportRefused
from app.services.bank import propose_matches
from app.services.bank_files import read_statement
from app.services.saft_import import import_saft
from tests.bank.files import Line, csv_text, mt940, ofx_sgml, ofx_xml, saft, write
from tests.books import Shop, digest

FULL = os.environ.get("SHOPBOOK_FULL") == "1"
COUNT = 20_000 if FULL else 150
IMPORTS = 2_000 if FULL else 25
SLOWEST = 2.0
MOST_MEMORY = 300 * 1024 * 1024

LINES = [
    Line("2026-03-02", "1500.00", "AMAKA OBI", "Invoice INV-0012", "C1"),
    Line("2026-03-03", "20.25", "Nguyễn Văn An", "Überweisung, 12/03", "C2"),
    Line("2026-03-04", "2000.00", "M. BELLO & SONS", "thanks: 7.5 %", "C1"),
    Line("2026-03-04", "12.00", "", "", "C3"),
]
OUT = Line("2026-03-05", "-20.00", "BANK", "Charges", "T9")
FORMS: dict[str, Callable[[], str]] = {
    "table": lambda: csv_text([*LINES, OUT]),
    "ofx 1": lambda: ofx_sgml([*LINES, OUT]),
    "ofx 2": lambda: ofx_xml(
        [line._replace(payer=line.payer.replace("&", "&amp;")) for line in [*LINES, OUT]]
    ),
    "mt940": lambda: mt940([*LINES, OUT]),
    "saft": lambda: saft(LINES),
}
# What is apt to upset a reader: its own signs, numbers at their ends, and what no text has.
TOKENS = [
    *("\x00", "\x1a", "\r", "\n", "\t", '"', "'", ";", ",", "|", ":", "<", ">", "</", "/>", "&", "&amp;", "&#0;", "]]>"),
    *("-", "--", "+", "(", ")", "=", "0", "00", "9" * 30, "1e999", "NaN", "-0", "0.001", "1,2,3", "²", "٣", "−5"),
    *("2026-02-30", "0000-00-00", "99991231", "\ufeff", "\u202e", "\ud7ff", "é", "🙂", "?20", "?", "//", ":61:", ":86:", ":60F:"),
    *("<STMTTRN>", "</STMTTRN>", "<TRNAMT>", "<CURDEF>EUR", "<!DOCTYPE x>", "<![CDATA[", "<?xml?>", "EUR", "NGN", "Customer"),
]  # fmt: skip
FUNNY_ENCODINGS = ("utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252", "utf-32")


def another_value(text: str, chance: random.Random) -> str:
    """The text with one value between two tags exchanged, its form untouched."""
    spots = [found.span(1) for found in re.finditer(r">([^<>]+)<", text)]
    start, end = chance.choice(spots)
    value = chance.choice([t for t in TOKENS if not set("<>&\x00\x1a\ud7ff") & set(t)])
    return text[:start] + value + text[end:]


def mutated(text: str, chance: random.Random) -> bytes:
    """The text with a few things in it changed, cut, doubled or exchanged, in some encoding."""
    if text.startswith("<?xml") and chance.random() < 0.5:
        for _ in range(chance.randint(1, 2)):
            text = another_value(text, chance)
        return text.encode()
    for _ in range(chance.randint(1, 4)):
        at, end = sorted((chance.randrange(len(text) + 1), chance.randrange(len(text) + 1)))
        match chance.randrange(7):
            case 0:
                text = text[:at] + chance.choice(TOKENS) + text[at:]
            case 1:
                text = text[:at] + text[at + chance.randint(1, 6) :]
            case 2:
                text = text[:at] + chance.choice(TOKENS) + text[at + chance.randint(1, 4) :]
            case 3:
                text = text[:at] + text[end:] if chance.random() < 0.2 else text[: max(end, 20)]
            case 4:
                text = text[:end] + text[at:end] * chance.choice((1, 1, 2, 30)) + text[end:]
            case 5:
                lines = text.split("\n")
                chance.shuffle(lines)
                text = "\n".join(lines)
            case _:
                text = text.replace(chance.choice(text or " "), chance.choice(TOKENS), chance.randint(1, 3))
    raw = text.encode(chance.choice(FUNNY_ENCODINGS), "replace")
    if chance.random() < 0.2 and raw:
        spot = chance.randrange(len(raw))
        raw = raw[:spot] + bytes([chance.randrange(256)]) + raw[spot + 1 :]
    return raw


def peak_memory() -> int:
    """The most memory this process ever had, in bytes."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def tried(read: Callable[[], object]) -> str:
    """What came of it: "read", or the kind of refusal, which is a sentence."""
    started = time.thread_time()
    try:
        read()
    except BookError as error:
        said = str(error)
        assert said.endswith("."), said
        assert "Traceback" not in said
        assert len(said) < 1000
        came = error.kind
    else:
        came = "read"
    assert time.thread_time() - started < SLOWEST
    return came


@pytest.mark.parametrize("form", FORMS)
def test_mutated_statements_are_read_or_refused(shop: Shop, tmp_path: Path, form: str) -> None:
    text, chance = FORMS[form](), random.Random(f"{form} 1")
    path = tmp_path / "statement"
    before, had = digest(shop.book), peak_memory()
    came = Counter[str]()

    def read() -> Statement:
        statement = read_statement(path, shop.info, shop.today)
        with shop.book.read() as tx:
            _, proposals = propose_matches(tx, statement)
        assert len(proposals) == len(statement.lines)
        assert len({line.uid for line in statement.lines}) == len(statement.lines)
        return statement

    for _ in range(COUNT):
        path.write_bytes(mutated(text, chance))
        came[tried(read)] += 1
    assert digest(shop.book) == before
    assert peak_memory() - had < MOST_MEMORY
    # The mutations are neither harmless nor all deadly: both ways are walked.
    assert came["read"] > COUNT // 50
    assert came["import_refused"] > COUNT // 50
    print(f"{form}: {dict(came)}, memory +{(peak_memory() - had) >> 20} MB")


def test_a_mutated_saft_file_is_taken_whole_or_not_at_all(shop: Shop, tmp_path: Path) -> None:
    text, chance = saft(LINES), random.Random("import")
    path = tmp_path / "audit.xml"
    came = Counter[str]()
    for _ in range(IMPORTS):
        path.write_bytes(mutated(text, chance))
        before = digest(shop.book)
        came[tried(lambda: import_saft(shop.book, path))] += 1
        if not came["read"]:
            assert digest(shop.book) == before
    shop.check()
    assert came["import_refused"]


# bombs and tricks ---------------------------------------------------------------------------------------------------


LAUGHS = '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
)


@pytest.mark.parametrize(
    "text",
    [
        LAUGHS + "]><OFX><STMTTRN><NAME>&j;</NAME></STMTTRN></OFX>",
        LAUGHS + "]><AuditFile><Customer><Name>&j;</Name></Customer></AuditFile>",
        '<!DOCTYPE o [<!ENTITY x SYSTEM "file:///etc/passwd">]><OFX><STMTTRN><NAME>&x;</NAME></STMTTRN></OFX>',
        '<!DOCTYPE o SYSTEM "http://localhost:9/x.dtd"><OFX><STMTTRN/></OFX>',
        '<!DOCTYPE o [<!ENTITY % p SYSTEM "http://localhost:9/p">%p;]><AuditFile/>',
    ],
)
def test_entities_and_definitions_are_refused(shop: Shop, tmp_path: Path, text: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(ImportRefused, match="its own definitions"):
        read_statement(path, shop.info, shop.today)
    if "AuditFile" in text:
        with pytest.raises(ImportRefused, match="its own definitions"):
            import_saft(shop.book, path)


def test_what_lies_too_deep_is_refused(shop: Shop, tmp_path: Path) -> None:
    deep = 20_000
    text = "<AuditFile>" + "<Customer>" * deep + "</Customer>" * deep + "</AuditFile>"
    with pytest.raises(ImportRefused, match="deeper"):
        read_statement(write(tmp_path, text), shop.info, shop.today)
    text = "<OFX>" + "<STMTTRN>" * deep + "</STMTTRN>" * deep + "</OFX>"
    assert tried(lambda: read_statement(write(tmp_path, text), shop.info, shop.today)) == "import_refused"


def test_a_spreadsheet_that_is_a_bomb_is_refused(shop: Shop, tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/workbook.xml", b"0" * (64 * 1024 * 1024))
    path = tmp_path / "bomb.xlsx"
    path.write_bytes(packed.getvalue())
    assert tried(lambda: read_statement(path, shop.info, shop.today)) == "import_refused"


def test_a_spreadsheet_with_paths_of_other_folders_is_refused(shop: Shop, tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("../../escaped.txt", b"here")
    path = tmp_path / "trick.xlsx"
    path.write_bytes(packed.getvalue())
    assert tried(lambda: read_statement(path, shop.info, shop.today)) == "import_refused"
    assert not list(tmp_path.parent.glob("**/escaped.txt"))


@pytest.mark.parametrize("most", [100_000])
def test_more_lines_than_a_statement_has_are_refused(shop: Shop, tmp_path: Path, most: int) -> None:
    text = "Date,Amount\n" + "2026-03-02,1.00\n" * (most + 100)
    with pytest.raises(ImportRefused, match="more than 100,000 lines"):
        read_statement(write(tmp_path, text), shop.info, shop.today)


def test_a_packed_file_that_unpacks_to_too_much_is_refused(shop: Shop, tmp_path: Path) -> None:
    import lzma

    path = tmp_path / "big.csv.xz"
    path.write_bytes(lzma.compress(b"0" * (80 * 1024 * 1024), preset=0))
    with pytest.raises(ImportRefused):
        read_statement(path, shop.info, shop.today)


def test_a_cell_of_any_length_is_refused_or_cut(shop: Shop, tmp_path: Path) -> None:
    long = "x" * 15_000
    statement = read_statement(
        write(tmp_path, csv_text([LINES[0]._replace(text=long)])), shop.info, shop.today
    )
    assert len(statement.lines[0].text) == 400
    longer = write(tmp_path, csv_text([LINES[0]._replace(text=long * 3)]))
    with pytest.raises(ImportRefused, match="cannot be read"):
        read_statement(longer, shop.info, shop.today)
    for writer in (ofx_sgml, ofx_xml, mt940, saft):
        path = write(tmp_path, writer([LINES[0]._replace(text=long * 3)]))
        assert len(read_statement(path, shop.info, shop.today).lines[0].text) <= 400
