"""Text in the cells of files that spreadsheet programs open: none of it may run as a formula (REQUIREMENTS 10.2).

The rule for CSV, which knows no types: where a cell begins with a sign that starts a formula, perhaps behind blanks,
quotes, control or invisible characters, an apostrophe goes before it. The same behind a semicolon, a tab, a bar
or a line's end within a cell, since a program that takes that for its separator sees a new cell there. The apostrophe is
a sign of the rule itself, so taking it away again gives exactly what was there.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

MARK: Final = "'"
# What starts a formula somewhere: Excel, LibreOffice and Lotus; full-width and other forms that are folded to them.
_STARTS: Final = "=+-@|%＝＋－＠﹦﹢﹣﹫⁼₌⁺₊⁻₋−‐‑‒–—―➕➖"
_CUTS: Final = frozenset(";\t|\r\n\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029")
_PASSED: Final = frozenset("'\"`´‘’‚‛“”„‟«»＇＂ʼ")
_ANY: Final = re.compile(f"[{re.escape(_STARTS)}]")


def harmless(text: str) -> str:
    """The text as it is written into a CSV file, where no program takes any of it for a formula."""
    spots = _spots(text)
    if not spots:
        return text
    parts, last = [], 0
    for spot in spots:
        parts += [text[last:spot], MARK]
        last = spot
    return "".join((*parts, text[last:]))


def as_typed(text: str) -> str:
    """What `harmless` was given, from what it wrote; a text that it did not change is left as it is."""
    spots = [spot for spot in _spots(text) if text.startswith(MARK, spot)]
    if not spots:
        return text
    parts, last = [], 0
    for spot in spots:
        parts.append(text[last:spot])
        last = spot + 1
    return "".join((*parts, text[last:]))


def starts_formula(text: str) -> bool:
    """Whether a program might read a cell that holds this as a formula."""
    return bool(_spots(text)) and _spots(text)[0] == 0


def _spots(text: str) -> list[int]:
    """The places, in order, before which an apostrophe belongs (or, in a text that has them, stands)."""
    if not _ANY.search(text):
        return []
    spots = []
    follows = False  # whether what begins at the place comes, past blanks and quotes, to a sign
    for at in range(len(text) - 1, -1, -1):
        sign = text[at]
        follows = sign in _STARTS or (follows and _is_passed(sign))
        if follows and (at == 0 or text[at - 1] in _CUTS):
            spots.append(at)
    return spots[::-1]


def _is_passed(sign: str) -> bool:
    """Blanks, quotes, control and invisible characters: programs read past them."""
    return sign in _PASSED or sign.isspace() or unicodedata.category(sign) in {"Cc", "Cf", "Mn"}
