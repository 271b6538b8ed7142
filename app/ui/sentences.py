"""Sentences from below the window, in the language spoken.

Errors and receipts are English sentences, put together where the facts are (DESIGN 9). Their templates are collected
from the source into `resources/translations/sentences.txt` (scripts/translations.py), and translated like all other
texts, in the context "Sentences". Here a sentence is found again by its template; its facts (names, amounts, days)
are put into the translated one. What has no template, or no translation yet, stays as it is.

Days and moments stand in them as the command line prints them (2026-03-02). A fact that is called so is written as
the book's place writes days; what a person typed, a name or a file's name is never taken for one.

The desk hands every error and receipt through here, so that no page needs to know of it.
"""

import re
from datetime import date, datetime
from functools import cache
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QCoreApplication

from app.domain.errors import BookError, Fault
from app.ui.language import FALLBACK, place, spoken
from app.ui.look import resource
from app.ui.reading import apart

CONTEXT = "Sentences"
ErrorT = TypeVar("ErrorT", BookError, Fault)
# A template of which less is written out than this would be found in anything.
_LEAST_LETTERS = 4
_DEEPEST = 3
_ENDS = r"(?<=[.!?]) (?=\S)"
# What the source calls facts that are days, or values of which some are; and a day with its time.
_DAYS = frozenset({"day", "iso", "isoformat", "before", "after", "texts", "title"})
_MOMENTS = frozenset({"moment"})
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class _Pattern(NamedTuple):
    """A template, how its sentences begin and end, and an expression for them; made an expression when one may fit."""

    template: str
    begins: str
    ends: str
    source: str
    letters: int

    def fits(self, text: str) -> re.Match[str] | None:
        """The facts in a sentence of this template."""
        if not (text.startswith(self.begins) and text.endswith(self.ends)):
            return None
        return _compiled(self.source).fullmatch(text)


def in_words(sentence: str, at: str = "") -> str:
    """A sentence of ours in the language spoken, its days as this place writes them, or that of the open book."""
    if spoken() == FALLBACK and not _DAY.search(sentence):
        return sentence
    return _reword(sentence, at or place(), 0) or sentence


def kept_words(text: str) -> str:
    """A memo or reason the program itself wrote ("Opening balance"), in the language spoken; a person's stay."""
    return _translated(text) if spoken() != FALLBACK and text in _templates()[0] else text


def error_in_words(error: ErrorT) -> ErrorT:
    """An error whose sentence is in the language spoken; kind, field and facts stay."""
    said = str(error)
    worded = in_words(said)
    if worded != said:
        error.args = (worded, *error.args[1:])
    return error


def answer_in_words(answer: object) -> object:
    """What a service answered; a receipt's message and warnings in the language spoken."""
    from app.domain.receipts import Receipt

    if not isinstance(answer, Receipt):
        return answer
    warnings = tuple(in_words(warning) for warning in answer.warnings)
    return answer._replace(message=in_words(answer.message), warnings=warnings)


def _reword(text: str, at: str, depth: int) -> str | None:
    """The translation, or None where there is no template. Several sentences in one are taken one by one first:
    the last fact of a sentence would otherwise swallow the next.
    """
    if depth > _DEEPEST:
        return None
    for end in reversed(list(re.finditer(_ENDS, text))):
        head, tail = text[: end.start()], text[end.end() :]
        first = _one(head, at, depth)
        rest = _reword(tail, at, depth) if first is not None else None
        if first is not None and rest is not None:
            return f"{first} {rest}"
    return _one(text, at, depth)


def _one(text: str, at: str, depth: int) -> str | None:
    plain, patterns = _templates()
    if text in plain:
        return _translated(text)
    for pattern in patterns:
        match = pattern.fits(text)
        if match is not None:
            facts = {name: _fact(name, value, at, depth) for name, value in match.groupdict().items()}
            return _translated(pattern.template).format(**facts)
    return None


def _fact(name: str, value: str, at: str, depth: int) -> str:
    """A fact that is itself words of ours ("sale 12", "nothing was typed") or a day; names and figures stay."""
    called = name.rstrip("0123456789")
    if called in _MOMENTS:
        return _moment(value, at) or value
    listed = [
        (_day(part, at) if called in _DAYS else None) or _reword(part, at, depth + 1) or part
        for part in value.split(", ")
    ]
    return ", ".join(listed)


def _day(text: str, at: str) -> str | None:
    """A day as the book's place writes it, None for what is none; as it stands before there is a book."""
    from app.locales import format_day

    if not (at and _DAY.fullmatch(text)):
        return None
    try:
        return apart(format_day(date.fromisoformat(text), at, language=spoken()))
    except ValueError:  # the calendar has no such day: damage
        return None


def _moment(text: str, at: str) -> str | None:
    """The same of a day with its time on this machine's clock."""
    from app.locales import format_moment

    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return apart(format_moment(moment.astimezone(), at, language=spoken())) if at else None


def _translated(template: str) -> str:
    return QCoreApplication.translate(CONTEXT, template)


@cache
def _templates() -> tuple[frozenset[str], tuple[_Pattern, ...]]:
    """Templates without facts, and those with, the most definite first."""
    file = resource("translations", "sentences.txt")
    lines = file.read_text("utf-8").splitlines() if file.exists() else []
    patterns = [made for made in map(_pattern, lines) if made is not None]
    patterns.sort(key=lambda made: -made.letters)
    return frozenset(line for line in lines if "{" not in line), tuple(patterns)


def _pattern(template: str) -> _Pattern | None:
    parts = re.split(r"\{(\w+)\}", template)
    literal = "".join(parts[::2])
    letters = sum(sign.isalpha() for sign in literal)
    if len(parts) == 1 or letters < _LEAST_LETTERS:
        return None
    source = "".join(
        f"(?P<{part}>.+?)" if n % 2 else re.escape(part.replace("{{", "{").replace("}}", "}"))
        for n, part in enumerate(parts)
    )
    begins, ends = (part.replace("{{", "{").replace("}}", "}") for part in (parts[0], parts[-1]))
    return _Pattern(template, begins, ends, source, letters)


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source, re.DOTALL)
