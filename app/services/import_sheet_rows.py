"""The rows of one sheet as text: what is in each cell, in the order of the file, by expat.

A hand-written reader because half a year of a shop is five million cells: libraries that make an object of each need
minutes (ADR 16). Numbers stay what they are (`Exact`), days become ISO texts, formulas are their stored values.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from app.domain.errors import BadRow, ImportRefused
from app.domain.imports import Exact
from app.services.import_limits import LARGEST_CELL, LONGEST_TEXT, MOST_COLUMNS, MOST_ROWS
from app.services.import_sheet_parts import Workbook, fed, local, new_parser, unescaped
from app.services.task import NO_TASK, Task

Row = tuple[int, tuple[str, ...]]
# Values that come again and again are made once: it saves half the memory of a long list.
MOST_REMEMBERED: Final = 100_000
_STEP: Final = 2000
_NUMBER: Final = re.compile(r"[+-]?(\d{1,400})?(\.\d{0,400})?([eE][+-]?\d{1,4})?", re.ASCII)
_DAY_ZERO: Final = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet's days have no zone
_DAY_ZERO_1904: Final = datetime(1904, 1, 1)  # noqa: DTZ001
# Excel counts a 29 February 1900 that never was: numbers before it are a day behind.
_LEAP: Final = 60
_DAY_MS: Final = 86_400_000


def rows_of(
    packed: zipfile.ZipFile, part: str, about: Workbook, texts: list[str], task: Task = NO_TASK
) -> list[Row]:
    """The rows with anything in them, each with its number; raises ImportRefused, Cancelled."""
    reader = _Rows(about, texts)
    told = 0
    for _ in fed(packed, part, reader.parser):
        reader.check_length()
        if len(reader.rows) - told >= _STEP:
            told = len(reader.rows)
            task.step(told, 0, "rows read")
    return reader.rows


class _Rows:
    """What expat calls, millions of times: one comparison after the other, the most frequent first."""

    def __init__(self, about: Workbook, texts: list[str]) -> None:
        self.rows: list[Row] = []
        self.parser = new_parser()
        self.parser.StartElementHandler = self._root
        self._days = about.days
        self._day_zero = _DAY_ZERO_1904 if about.since_1904 else _DAY_ZERO
        self._texts = texts
        self._columns: dict[str, int] = {}
        self._numbers: dict[str, Exact] = {}
        self._moments: dict[str, str] = {}
        self._inline: dict[str, str] = {}
        self._pieces: list[str] = []
        self._cells: list[str] = []
        self._number = self._column = 0
        self._kind = self._style = ""
        self._in_cell = self._aside = False

    def check_length(self) -> None:
        """Refuse a text that does not end; called after each piece of the file."""
        if sum(map(len, self._pieces)) > LONGEST_TEXT:
            raise self._bad(f"a cell is longer than {LARGEST_CELL} characters")

    def _root(self, name: str, _: Mapping[str, str]) -> None:
        if local(name) != "worksheet":
            raise ImportRefused("The sheet has no cells; nothing was imported.", bad=())
        space = name[: -len("worksheet")]
        self._c, self._v, self._t = f"{space}c", f"{space}v", f"{space}t"
        self._row, self._phonetic = f"{space}row", f"{space}rPh"
        self.parser.StartElementHandler = self._begins
        self.parser.EndElementHandler = self._ends

    def _begins(self, name: str, found: Mapping[str, str]) -> None:
        if name == self._c:
            reference = found.get("r")
            if reference:
                letters = reference.rstrip("0123456789")
                column = self._columns.get(letters)
                self._column = self._column_of(letters) if column is None else column
            else:
                self._column += 1
            self._kind = found.get("t", "n")
            self._style = found.get("s", "0")
            self._in_cell = True
        elif name == self._v or name == self._t:  # noqa: PLR1714 - a set would be made for every cell
            wanted = (name == self._t) is (self._kind == "inlineStr")
            if self._in_cell and wanted and not self._aside:
                if self._pieces and name == self._v:
                    raise self._bad("a cell holds two values")
                self.parser.CharacterDataHandler = self._pieces.append
        elif name == self._row:
            self._begin_row(found.get("r"))
        elif name == self._phonetic:
            self._aside = True

    def _ends(self, name: str) -> None:
        if name == self._v or name == self._t:  # noqa: PLR1714
            self.parser.CharacterDataHandler = None
        elif name == self._c:
            self._in_cell = False
            if self._pieces:
                self._put(self._value("".join(self._pieces)))
                self._pieces.clear()
        elif name == self._row:
            if self._cells:
                self.rows.append((self._number, tuple(self._cells)))
                self._cells = []
        elif name == self._phonetic:
            self._aside = False

    def _begin_row(self, number: str | None) -> None:
        before = self._number
        self._column = 0
        self._number = before + 1
        if number is not None:
            known = number.isascii() and number.isdigit() and len(number) < 12
            self._number = int(number) if known else 0
        if self._number <= before:
            raise ImportRefused(
                f"The spreadsheet is damaged: a row after row {before} has the number `{(number or '')[:12]}`."
                " Nothing was imported.",
                bad=(),
            )
        if self._number > MOST_ROWS:
            raise ImportRefused(
                f"The spreadsheet has more than {MOST_ROWS:,} rows; nothing was imported.", bad=()
            )

    def _column_of(self, letters: str) -> int:
        column = 0
        if not (letters.isascii() and letters.isalpha() and len(letters) <= 3):
            raise self._bad(f"`{letters[:12]}` is no column")
        for letter in letters.upper():
            column = column * 26 + ord(letter) - 64
        self._columns[letters] = column
        return column

    def _put(self, text: str) -> None:
        if not text:
            return
        if len(text) > LARGEST_CELL:
            raise self._bad(f"a cell is longer than {LARGEST_CELL} characters")
        missing = self._column - len(self._cells)
        if missing == 1:
            self._cells.append(text)
        elif missing > 0:
            if self._column > MOST_COLUMNS:
                number = self._number
                raise ImportRefused(
                    f"Row {number} has more than {MOST_COLUMNS} columns; it is not a list to import.",
                    bad=(),
                )
            self._cells.extend([""] * (missing - 1))
            self._cells.append(text)
        else:
            self._cells[self._column - 1] = text

    def _value(self, text: str) -> str:
        """What a cell holds, as text."""
        kind = self._kind
        if kind == "n":
            return self._moment(text) if self._style in self._days else self._exact(text)
        if kind == "inlineStr" or kind == "str":  # noqa: PLR1714
            known = self._inline.get(text)
            if known is None:
                known = unescaped(text)
                if len(self._inline) < MOST_REMEMBERED:
                    self._inline[text] = known
            return known
        if kind == "s":
            if text.isascii() and text.isdigit() and len(text) < 12 and int(text) < len(self._texts):
                return self._texts[int(text)]
            raise self._bad(f"the spreadsheet has no text `{text[:12]}`")
        if kind == "b":
            return {"1": "True", "0": "False"}.get(text, text)
        if kind == "d":
            return _iso(text)
        return text

    def _exact(self, text: str) -> str:
        found = self._numbers.get(text)
        if found is None:
            found = self._as_number(text)
            if len(self._numbers) < MOST_REMEMBERED:
                self._numbers[text] = found
        return found

    def _as_number(self, text: str) -> Exact:
        plain = text.strip()
        if any(c.isdigit() for c in plain) and _NUMBER.fullmatch(plain):
            if "." not in plain and "e" not in plain.lower():
                return Exact(int(plain))
            value = float(plain)
            if value - value == 0:  # neither endless nor no number
                return Exact(int(value)) if value.is_integer() else Exact(repr(value))
        raise self._bad(f"`{plain[:30]}` is no number")

    def _moment(self, text: str) -> str:
        known = self._moments.get(text)
        if known is None:
            known = self._as_moment(text)
            if len(self._moments) < MOST_REMEMBERED:
                self._moments[text] = known
        return known

    def _as_moment(self, text: str) -> str:
        """A day, with its time, as a number counts it; a number that is none stays one."""
        number = self._as_number(text)
        day, part = divmod(float(number), 1)
        if 0 < day < _LEAP and self._day_zero is _DAY_ZERO:
            day += 1
        try:
            moment = self._day_zero + timedelta(days=day, milliseconds=round(part * _DAY_MS))
        except OverflowError:
            return number
        shown = moment.isoformat(sep=" ")
        return shown[11:] if day == 0 and moment.date() == self._day_zero.date() else shown

    def _bad(self, reason: str) -> ImportRefused:
        number = self._number
        return ImportRefused(
            f"Line {number} cannot be read: {reason}. Nothing was imported.",
            bad=[BadRow(number, reason)],
        )


def _iso(text: str) -> str:
    """A day written as ISO 8601 has it; its time, if any, behind a space."""
    try:
        return datetime.fromisoformat(text.removesuffix("Z")).isoformat(sep=" ") if "T" in text else text
    except ValueError:
        return text
