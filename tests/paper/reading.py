"""PDFs read back, and pages held against their margins."""

from __future__ import annotations

import unicodedata
from io import BytesIO

from pypdf import PdfReader
from PySide6.QtGui import QFontMetricsF

from app.domain.papers import Paper, Width
from app.ui.paper.compose import compose
from app.ui.paper.draw import pdf_bytes
from app.ui.paper.flow import lay_out
from app.ui.paper.sheets import Line, Sheets, Words
from app.ui.paper.type import paper_font

ROUNDING = 0.01


def laid(paper: Paper, width: Width = "a4", *, invoice: bool = False) -> Sheets:
    """A paper on its pages, none of which goes beyond its margins."""
    made = lay_out(compose(paper, width, invoice=invoice))
    stays_within(made)
    return made


def read(*made: Sheets) -> PdfReader:
    return PdfReader(BytesIO(pdf_bytes(list(made), "test")))


def digits(text: str) -> str:
    """The digits of a text alone, whatever script they are written in."""
    return "".join(str(unicodedata.digit(letter)) for letter in text if letter.isdigit())


def texts(reader: PdfReader) -> list[str]:
    """The words of each page, one space between them (Qt writes a space as the tab that has the same glyph).

    Letters that PDF keeps in their Arabic shapes come as the plain ones.
    """
    return [" ".join(unicodedata.normalize("NFKC", page.extract_text()).split()) for page in reader.pages]


def stays_within(made: Sheets) -> None:
    """Nothing beyond a margin, no text wider than its box, no two texts on one another."""
    layout = made.layout
    for sheet in made.sheets:
        words = [piece for piece in sheet.pieces if isinstance(piece, Words)]
        assert words
        for piece in sheet.pieces:
            assert piece.x >= layout.left - ROUNDING
            assert piece.x + piece.width <= sheet.width - layout.right + ROUNDING
            assert piece.y >= layout.top - ROUNDING
            assert piece.y + piece.height <= sheet.height - layout.bottom + ROUNDING or isinstance(
                piece, Line
            )
        inks = [_ink(piece, made) for piece in words]
        for n, one in enumerate(inks):
            for other in inks[n + 1 :]:
                assert not _meet(one, other), (one, other)


def _ink(words: Words, made: Sheets) -> tuple[float, float, float, float, str]:
    """Where a text really stands: left, right, top, bottom."""
    wide = QFontMetricsF(paper_font(made.layout, words.face)).horizontalAdvance(words.text)
    shown = min(wide, words.width)
    spare = words.width - shown
    shift = {"start": 0.0, "centre": spare / 2}.get(words.align, spare)
    left = words.x + shift
    return left, left + shown, words.y, words.y + words.height, words.text


def _meet(one: tuple[float, float, float, float, str], other: tuple[float, float, float, float, str]) -> bool:
    return (
        one[0] < other[1] - ROUNDING
        and other[0] < one[1] - ROUNDING
        and one[2] < other[3] - ROUNDING
        and other[2] < one[3] - ROUNDING
    )
