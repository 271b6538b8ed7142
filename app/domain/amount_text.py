"""Figures as people write them: one number (`read_figure`), or a sum as on a pocket calculator (`evaluate`).

What cannot be read in the marks of the place is refused with the reason and never guessed: "1.500" is one and a
half in Lagos and fifteen hundred in Jakarta. Money, its limits and its rounding are in `app.domain.money`.
"""

import unicodedata
from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from app.domain.errors import BookError, TooLarge

if TYPE_CHECKING:
    from fractions import Fraction

LONGEST_TEXT: Final = 200
MOST_DIGITS: Final = 25


class NumberStyle(NamedTuple):
    """How a place writes numbers: decimal mark, group mark, (size of the last group, of the others), ten digits."""

    decimal: str
    group: str
    sizes: tuple[int, int]
    digits: str = "0123456789"


ENGLISH: Final = NumberStyle(".", ",", (3, 3))


class Reason(StrEnum):
    """Why a text is not a number; the value ends the sentence “…” cannot be read."""

    EMPTY = "nothing was typed"
    NO_DIGITS = "there are no digits in it"
    TOO_LONG = "it is too long"
    LETTERS = "only digits belong in it"
    OTHER_CURRENCY = "that is not the currency of this book"
    STRANGE_MARK = "this sign is not used in numbers here"
    TWO_SCRIPTS = "its digits are of two kinds of writing"
    GROUPS = "the thousands are not grouped in the usual way"
    MARK_TWICE = "it has more than one decimal mark"
    NOTHING_AFTER = "nothing follows the decimal mark"
    MINUS = "a minus does not belong here"
    OPERATOR = "a number is missing beside a sign like + or ×"
    DIVIDED_BY_ZERO = "nothing can be divided by zero"


class AmountUnreadable(BookError):
    """A text is not a number in the writing of the place. Facts: text, reason (a `Reason`)."""

    kind = "amount_unreadable"


class TooManyDecimals(AmountUnreadable):
    """More decimals were typed than the currency or quantity has. Facts: text, decimals (how many it has)."""

    kind = "too_many_decimals"


class AmountNotPositive(BookError):
    """An amount is zero or negative where it must not be. Facts: amount (minor units)."""

    kind = "amount_not_positive"


class AmountTooLarge(TooLarge):
    """One amount or quantity is past what the book takes. Facts: largest (minor units or thousandths)."""


class Subject(NamedTuple):
    """What is being read, for the sentence that refuses it: "an amount", and how many decimals an example has."""

    noun: str
    decimals: int


AMOUNT: Final = Subject("an amount", 2)


class Figure(NamedTuple):
    """A number as typed, exactly: units × 10^−scale; `scale` counts the decimals that were written."""

    units: int
    scale: int


_APOSTROPHES: Final = "'’ʼ＇"
_MINUS: Final = "-−–﹣－"
_TIMES: Final = "*×xX✕＊"
_DIVIDED: Final = "/÷"
_PLUS: Final = "+＋"
# Marks of direction and of nothing: they come along when an amount is copied, and nobody sees them.
_UNSEEN: Final = dict.fromkeys(
    [
        0x061C,
        0x200B,
        0x200C,
        0x200D,
        0x200E,
        0x200F,
        0x2060,
        0xFEFF,
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    ]
)
_SAME: Final = {ord("．"): ".", ord("，"): ",", ord("\t"): " "} | {ord(sign): "'" for sign in _APOSTROPHES}


def shorten(text: str) -> str:
    """The text as an error may quote it: one line, at most 40 characters."""
    line = "".join(sign if sign.isprintable() else " " for sign in text[:60]).strip()
    return line if len(text) <= 60 and len(line) <= 40 else line[:40].rstrip() + "…"


def group_digits(whole: int, style: NumberStyle) -> str:
    """A whole number ≥ 0 with its thousands grouped, in Latin digits."""
    last, others = style.sizes
    if last == others == 3:
        return f"{whole:,}".replace(",", style.group)
    digits = str(whole)
    head, parts = digits[:-last], [digits[-last:]]
    while head:
        parts.append(head[-others:])
        head = head[:-others]
    return style.group.join(reversed(parts))


def write_figure(units: int, scale: int, style: NumberStyle) -> str:
    """The number units × 10^−scale (≥ 0) with all `scale` decimals, in the marks and digits of the place."""
    whole, part = divmod(units, 10**scale)
    text = group_digits(whole, style)
    if scale:
        text += f"{style.decimal}{part:0{scale}d}"
    return native_digits(text, style)


def native_digits(text: str, style: NumberStyle) -> str:
    """The text with its Latin digits in those of the place."""
    if style.digits == ENGLISH.digits:
        return text
    return text.translate({ord("0") + value: sign for value, sign in enumerate(style.digits)})


def tidy(text: str) -> str:
    """The text without unseen marks, every kind of space and apostrophe made one, trimmed."""
    signs = text.translate(_UNSEEN).translate(_SAME)
    return "".join(" " if unicodedata.category(sign) == "Zs" else sign for sign in signs).strip()


def refuse(
    text: str, reason: Reason, style: NumberStyle, *, field: str | None, subject: Subject = AMOUNT
) -> AmountUnreadable:
    """The error for a text that cannot be read, ending with how it could be written."""
    if reason is Reason.EMPTY:
        sentence = f"Type {subject.noun}."
    else:
        example = write_figure(int("1234567"[: 4 + subject.decimals]), subject.decimals, style)
        sentence = (
            f"“{shorten(text)}” cannot be read as {subject.noun}: {reason.value}. Write it like {example}."
        )
    return AmountUnreadable(sentence, field=field, text=shorten(text), reason=reason)


def check_length(text: str, style: NumberStyle, *, field: str | None, subject: Subject = AMOUNT) -> None:
    """Refuse a text too long to be looked at sign by sign."""
    if len(text) > LONGEST_TEXT:
        raise refuse(text, Reason.TOO_LONG, style, field=field, subject=subject)


def strip_symbols(text: str, symbols: Sequence[str]) -> str:
    """A tidied text without one currency sign before and one after; `symbols` longest first."""
    text = text[_leading(text, symbols) :].lstrip()
    for symbol in symbols:
        if text[-len(symbol) :].casefold() == symbol.casefold():
            return text[: -len(symbol)].rstrip()
    return text


def _leading(text: str, symbols: Sequence[str]) -> int:
    """The length of the currency sign that the text begins with, or 0."""
    return next((len(sign) for sign in symbols if text[: len(sign)].casefold() == sign.casefold()), 0)


def read_figure(text: str, style: NumberStyle, *, field: str | None, subject: Subject = AMOUNT) -> Figure:
    """One number without sign or currency, strictly in the marks of the place; AmountUnreadable otherwise.

    Understood everywhere: any decimal digits of Unicode (of one script), the Arabic marks ٫ and ٬, and spaces or
    apostrophes between well-formed groups.
    """
    check_length(text, style, field=field, subject=subject)
    tidied = tidy(text)
    latin, zeros = latin_digits(tidied)
    reason = _first_fault(tidied, latin, zeros)
    if reason is None:
        marks = {sign for sign in latin if not _is_digit(sign)}
        for decimal, group in _mark_pairs(style, typed_latin=zeros == {ord("0")}):
            if marks <= {decimal, group, " ", "'"}:
                figure = _read_with(latin, decimal, style.sizes)
                if isinstance(figure, Figure):
                    return figure
                raise refuse(text, figure, style, field=field, subject=subject)
        reason = Reason.STRANGE_MARK
    raise refuse(text, reason, style, field=field, subject=subject)


def latin_digits(text: str) -> tuple[str, set[int]]:
    """The text in Latin digits, and the code points of the zeros of the scripts its digits came from."""
    signs: list[str] = []
    zeros: set[int] = set()
    for sign in text:
        value = unicodedata.decimal(sign, None)
        if value is None:
            signs.append(sign)
        else:
            signs.append(str(value))
            zeros.add(ord(sign) - value)
    return "".join(signs), zeros


def _is_digit(sign: str) -> bool:
    return "0" <= sign <= "9"


def _first_fault(text: str, latin: str, zeros: set[int]) -> Reason | None:
    if not text:
        return Reason.EMPTY
    if any(sign in _MINUS for sign in text):
        return Reason.MINUS
    if any(unicodedata.category(sign) == "Sc" for sign in text):
        return Reason.OTHER_CURRENCY
    if any(unicodedata.category(sign)[0] in "LM" for sign in text):
        return Reason.LETTERS
    if not zeros:
        return Reason.NO_DIGITS
    if len(zeros) > 1:
        return Reason.TWO_SCRIPTS
    return Reason.TOO_LONG if sum(map(_is_digit, latin)) > MOST_DIGITS else None


def _mark_pairs(style: NumberStyle, *, typed_latin: bool) -> list[tuple[str, str]]:
    """The pairs of decimal and group mark that may be meant. No sign stands in two pairs, so nothing is guessed."""
    arabic = ("٫", "٬")
    pairs = [(style.decimal, tidy(style.group) or " ")]
    if pairs[0] == arabic:
        # With Latin digits these places write 1,234.56. With their own digits a comma could be either mark.
        return [arabic, (".", ",")] if typed_latin else [arabic]
    return [*pairs, arabic]


def _read_with(text: str, decimal: str, sizes: tuple[int, int]) -> Figure | Reason:
    whole, *fractions = text.split(decimal)
    if len(fractions) > 1:
        return Reason.MARK_TWICE
    fraction = fractions[0] if fractions else ""
    if fractions and not fraction:
        return Reason.NOTHING_AFTER
    if not all(map(_is_digit, fraction)):
        return Reason.GROUPS
    marks = {sign for sign in whole if not _is_digit(sign)}
    if len(marks) > 1:
        return Reason.GROUPS
    if marks:
        parts = whole.split(marks.pop())
        if not (_well_grouped(parts, (3, 3)) or _well_grouped(parts, sizes)):
            return Reason.GROUPS
        whole = "".join(parts)
    return Figure(int(f"{whole}{fraction}"), len(fraction))


def _well_grouped(parts: Sequence[str], sizes: tuple[int, int]) -> bool:
    """Whether the parts between group marks have the right lengths. 0,123 is a decimal in the wrong marks."""
    last, others = sizes
    first, *middle, end = parts
    return (
        1 <= len(first) <= others
        and first[0] != "0"
        and len(end) == last
        and all(len(part) == others for part in middle)
    )


def check_decimals(text: str, figure: Figure, most: int, noun: str, field: str | None) -> None:
    """Refuse a figure with more than `most` decimals; `noun` is what has no more, in the plural."""
    if figure.scale <= most:
        return
    allowed = {0: "no decimals", 1: "one decimal at most"}.get(most, f"{most} decimals at most")
    sentence = f"“{shorten(text)}” has too many decimals: {noun} have {allowed}."
    raise TooManyDecimals(sentence, field=field, text=shorten(text), decimals=most)


class Operand(NamedTuple):
    """One number of a sum: its sign in the sum, what joins it to the one before, and the number."""

    operator: str  # one of + - * /
    figure: Figure


def scan(
    text: str, style: NumberStyle, symbols: Sequence[str], *, field: str | None, subject: Subject = AMOUNT
) -> list[Operand]:
    """The numbers of "3*1,500 + ₦250.50" with what joins them; AmountUnreadable, never anything else."""
    check_length(text, style, field=field, subject=subject)
    rest = tidy(text)
    operands: list[Operand] = []
    operator = "+"
    while True:
        start = _leading(rest, symbols)
        rest = rest[start:].lstrip()
        size = next((at for at, sign in enumerate(rest) if not _belongs(sign)), len(rest))
        number, rest = rest[:size].strip(), rest[size:]
        if not number:
            # "12 kg" is about the letters, "3*" about what is missing.
            strange = rest and _operator(rest[0]) is None
            raise refuse(
                text, Reason.LETTERS if strange else Reason.OPERATOR, style, field=field, subject=subject
            )
        operands.append(Operand(operator, read_figure(number, style, field=field, subject=subject)))
        rest = rest[_leading(rest, symbols) :].lstrip()
        if not rest:
            return operands
        joint = _operator(rest[0])
        if joint is None:
            raise refuse(text, Reason.LETTERS, style, field=field, subject=subject)
        operator, rest = joint, rest[1:].lstrip()


def _belongs(sign: str) -> bool:
    """Whether a sign can be part of a number: digits, spaces, and marks that are neither letter nor operator."""
    return sign in " '.,٫٬" or unicodedata.decimal(sign, None) is not None


def has_operator(text: str) -> bool:
    """Whether a text is a sum rather than one number; a sign at its very beginning makes no sum."""
    return any(_operator(sign) is not None for sign in tidy(text)[1:])


def _operator(sign: str) -> str | None:
    for signs, operator in ((_PLUS, "+"), (_MINUS, "-"), (_TIMES, "*"), (_DIVIDED, "/")):
        if sign in signs:
            return operator
    return None


def evaluate(operands: Sequence[Operand]) -> "Fraction | None":
    """The exact value, × and ÷ before + and −; None where something is divided by zero."""
    from fractions import Fraction  # when a sum is typed; not at a start

    total = Fraction(0)
    term = Fraction(0)
    for operator, (units, scale) in operands:
        value = Fraction(units, 10**scale)
        if operator == "*":
            term *= value
        elif operator == "/":
            if not value:
                return None
            term /= value
        else:
            total += term
            term = value if operator == "+" else -value
    return total + term
