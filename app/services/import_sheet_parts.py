"""The parts of a spreadsheet file, which is XML in a zip: its sheets, its shared texts, which of its styles are days.

Read by expat, piece by piece; a part that declares anything of its own (entities, other files) is refused, so that
nothing can grow or be fetched. Prefixes and namespaces do not matter: writers differ in them.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from posixpath import dirname, join, normpath
from typing import Final, NamedTuple
from xml.parsers.expat import ExpatError, ParserCreate, XMLParserType

from app.domain.errors import ImportRefused
from app.services.import_limits import (
    LARGEST_UNPACKED,
    LONGEST_TEXT,
    MOST_EXPANSION,
    MOST_PARTS,
    UNPACKED_FREELY,
)

PIECE: Final = 64 * 1024
# How XLSX writes a sign that XML cannot hold, and an underscore that would look like one (ECMA-376, ST_Xstring).
_ESCAPED: Final = re.compile("_x([0-9A-Fa-f]{4})_")
# Formats that every spreadsheet knows and no file describes: days and times, in some languages of their own.
_BUILT_IN_DAYS: Final = frozenset(map(str, (*range(14, 23), *range(27, 37), *range(50, 59))))
# What is no sign for a day in a format: words in quotes, colours, languages, signs after a backslash, and durations.
_NO_DAY: Final = re.compile(r'"[^"]*"|\\.|_.|\[[^\]]*\]')
_DAY: Final = re.compile("[dmyhs]", re.IGNORECASE)
_DURATION: Final = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
_DEFLATED: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class SheetPart(NamedTuple):
    """A sheet's name, and the part that holds its cells."""

    name: str
    part: str


class Workbook(NamedTuple):
    """What is said about all sheets: `days` are the styles, by their numbers as text, that show a number as a day;
    with `since_1904` day 0 is 1904-01-01.
    """

    sheets: tuple[SheetPart, ...]
    texts: str
    days: frozenset[str]
    since_1904: bool


def opened(raw: bytes) -> zipfile.ZipFile:
    """The file, if it is sound and not larger unpacked than it may be; raises ImportRefused."""
    try:
        packed = zipfile.ZipFile(io.BytesIO(raw))
    except NotImplementedError as error:
        raise _unknown_packing() from error
    except UnicodeDecodeError as error:
        raise ImportRefused(
            "The spreadsheet is damaged: the names of its parts cannot be read. Nothing was imported.", bad=()
        ) from error
    except (
        zipfile.BadZipFile,
        ValueError,
    ) as error:  # the first 3.11 raise ValueError for a place before the file
        raise ImportRefused(
            "The spreadsheet is damaged: perhaps it was cut off while it was copied. Nothing was imported.",
            bad=(),
        ) from error
    try:
        _check(packed.infolist(), len(raw))
    except ImportRefused:
        packed.close()
        raise
    return packed


def _check(parts: list[zipfile.ZipInfo], packed: int) -> None:
    names = [part.filename.replace("\\", "/") for part in parts]
    if any(name.startswith("/") or ".." in name.split("/") for name in names):
        raise ImportRefused("The spreadsheet holds files of other folders; nothing was imported.", bad=())
    size = sum(part.file_size for part in parts)
    too_packed = size > UNPACKED_FREELY and size > MOST_EXPANSION * packed
    if size > LARGEST_UNPACKED or too_packed or len(parts) > MOST_PARTS:
        raise ImportRefused("The spreadsheet is too large unpacked; nothing was imported.", bad=())
    if any(part.flag_bits & 1 for part in parts):
        raise ImportRefused(
            "The spreadsheet is protected by a password. Save it without one first; nothing was imported.",
            bad=(),
        )
    if any(part.compress_type not in _DEFLATED for part in parts):
        raise _unknown_packing()


def _unknown_packing() -> ImportRefused:
    return ImportRefused(
        "The spreadsheet is packed in a way that is not known here. Save it as XLSX again; nothing was imported.",
        bad=(),
    )


# XML -------------------------------------------------------------------------------------------------------------


def new_parser() -> XMLParserType:
    """An expat parser that names elements as "namespace name" and refuses declarations."""
    parser = ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_declarations
    return parser


def _refuse_declarations(*_: object) -> None:
    raise ImportRefused(
        "The spreadsheet brings its own definitions, as none of Excel's does; nothing was imported.", bad=()
    )


def fed(packed: zipfile.ZipFile, part: str, parser: XMLParserType) -> Iterator[None]:
    """Give a part to the parser, piece by piece; raises ImportRefused where it is damaged."""
    try:
        with packed.open(part) as file:
            while piece := file.read(PIECE):
                parser.Parse(piece, False)
                yield
            parser.Parse(b"", True)
    except (ExpatError, LookupError, ValueError) as error:
        raise ImportRefused(
            f"The spreadsheet is damaged: {part} cannot be read. Nothing was imported.", bad=()
        ) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, OverflowError) as error:
        raise ImportRefused(
            f"The spreadsheet is damaged: {part} cannot be unpacked. Nothing was imported.", bad=()
        ) from error
    except NotImplementedError as error:
        raise _unknown_packing() from error


def local(name: str) -> str:
    """An element's or attribute's name without its namespace."""
    return name.rpartition(" ")[2]


def _each(
    packed: zipfile.ZipFile,
    part: str,
    begins: Callable[[str, Mapping[str, str]], None],
    ends: Callable[[str], None] | None = None,
) -> None:
    parser = new_parser()
    parser.StartElementHandler = lambda name, found: begins(
        local(name), {local(key): value for key, value in found.items()}
    )
    if ends is not None:
        parser.EndElementHandler = lambda name: ends(local(name))
    for _ in fed(packed, part, parser):
        pass


# what is where ---------------------------------------------------------------------------------------------------


def workbook(packed: zipfile.ZipFile) -> Workbook:
    """What the file says of itself; raises ImportRefused where it is no spreadsheet."""
    names = {name.casefold(): name for name in packed.namelist()}
    start = next((t for kind, t in _related(packed, names, "").values() if kind == "officeDocument"), None)
    if start is None:
        raise ImportRefused(
            "This is not a spreadsheet as Excel saves it. Save the list as XLSX or CSV; nothing was imported.",
            bad=(),
        )
    related = _related(packed, names, start)
    found: list[SheetPart] = []
    dates: list[str] = []

    def begins(name: str, facts: Mapping[str, str]) -> None:
        if name == "sheet":
            kind, target = related.get(facts.get("id", ""), ("", ""))
            if kind == "worksheet":
                found.append(SheetPart(facts.get("name", ""), target))
        elif name == "workbookPr":
            dates.append(facts.get("date1904", ""))

    _each(packed, start, begins)
    if not found:
        raise ImportRefused("The spreadsheet has no sheet with cells; nothing was imported.", bad=())
    by_kind = dict(related.values())
    styles = by_kind.get("styles", "")
    days = _days(packed, styles) if styles else frozenset[str]()
    # Some writers name the shared texts by their place alone.
    texts = by_kind.get("sharedStrings", names.get("xl/sharedstrings.xml", ""))
    return Workbook(tuple(found), texts, days, dates[:1] in (["1"], ["true"]))


def _related(packed: zipfile.ZipFile, names: Mapping[str, str], part: str) -> dict[str, tuple[str, str]]:
    """The parts a part leads to that are there: kind and name, by the id it calls them by."""
    folder, file = dirname(part), part.rpartition("/")[2]
    rels = names.get(join(folder, "_rels", f"{file}.rels").casefold())
    found: dict[str, tuple[str, str]] = {}

    def begins(name: str, facts: Mapping[str, str]) -> None:
        target = normpath(join("/", folder, facts.get("Target", ""))).lstrip("/")
        if name == "Relationship" and target.casefold() in names:
            kind = facts.get("Type", "").rpartition("/")[2]
            found[facts.get("Id", "")] = (kind, names[target.casefold()])

    if rels is not None:
        _each(packed, rels, begins)
    return found


def _days(packed: zipfile.ZipFile, part: str) -> frozenset[str]:
    """The styles that show a number as a day or a time of day."""
    formats = dict.fromkeys(_BUILT_IN_DAYS, True)
    styles: list[str] = []
    within: list[str] = []

    def begins(name: str, facts: Mapping[str, str]) -> None:
        if name == "numFmt":
            formats[facts.get("numFmtId", "")] = _is_day(facts.get("formatCode", ""))
        elif name == "cellXfs":
            within.append(name)
        elif name == "xf" and within:
            styles.append(facts.get("numFmtId", "0"))

    def ends(name: str) -> None:
        if name == "cellXfs":
            within.clear()

    _each(packed, part, begins, ends)
    return frozenset(str(n) for n, number in enumerate(styles) if formats.get(number, False))


def _is_day(code: str) -> bool:
    positive = code.split(";", 1)[0]
    return _DURATION.search(positive) is None and _DAY.search(_NO_DAY.sub("", positive)) is not None


def shared_texts(packed: zipfile.ZipFile, part: str) -> list[str]:
    """The texts that cells name by their number."""
    texts: list[str] = []
    pieces: list[str] = []
    parser = new_parser()
    aside = False

    def begins(name: str, _: object) -> None:
        nonlocal aside
        match local(name):
            case "si":
                pieces.clear()
            case "rPh":
                aside = True
            case "t" if not aside:
                parser.CharacterDataHandler = pieces.append

    def ends(name: str) -> None:
        nonlocal aside
        match local(name):
            case "si":
                texts.append(unescaped("".join(pieces)))
            case "rPh":
                aside = False
            case "t":
                parser.CharacterDataHandler = None

    parser.StartElementHandler, parser.EndElementHandler = begins, ends
    for _ in fed(packed, part, parser):
        if sum(map(len, pieces)) > LONGEST_TEXT:
            raise ImportRefused("A text of the spreadsheet is too long; nothing was imported.", bad=())
    return texts


def unescaped(text: str) -> str:
    """A text with the signs that XLSX writes by their number."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
