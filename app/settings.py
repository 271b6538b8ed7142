"""This machine's preferences: one frozen value, one small JSON file. What belongs to a book is in the book.

Settings are read at start and saved by the thread that shows them; nothing here locks.
"""

import json
import os
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, TypeVar

T = TypeVar("T")

RECENT_BOOKS = 10
MOST_MAPPINGS = 100
SCALES = range(75, 301)
_LARGEST_FILE = 1_000_000


class Look(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_NOTHING: Mapping[str, str] = MappingProxyType({})


class Settings(NamedTuple):
    """`scale` is in percent; `language` empty means the system's; `window` is Qt's geometry in base64.

    `validation` is the check at the start and every few minutes, `tray` the word beside the clock when it found
    something. `backup_folder` None means the usual one.

    `mappings` says by name how files to
    import are read (`app.domain.import_mappings`).
    """

    last_book: Path | None = None
    recent_books: tuple[Path, ...] = ()
    look: Look = Look.SYSTEM
    scale: int = 100
    language: str = ""
    window: str = ""
    compact: bool = False
    validation: bool = True
    tray: bool = True
    backup_folder: Path | None = None
    backup_at_close: bool = True
    backup_daily: bool = True
    mappings: Mapping[str, str] = _NOTHING

    def with_book(self, book: Path) -> "Settings":
        """Remember `book` as the last one opened and the first of the recent ones."""
        others = tuple(other for other in self.recent_books if other != book)
        return self._replace(last_book=book, recent_books=(book, *others)[:RECENT_BOOKS])

    def with_mapping(self, name: str, text: str) -> "Settings":
        """Keep how a file is read; `MOST_MAPPINGS` at most are kept."""
        others = {other: kept for other, kept in self.mappings.items() if other != name}
        left = list(others.items())[-(MOST_MAPPINGS - 1) :]
        return self._replace(mappings=MappingProxyType({**dict(left), name: text}))

    def without_mapping(self, name: str) -> "Settings":
        """Forget how a file is read."""
        left = {other: kept for other, kept in self.mappings.items() if other != name}
        return self._replace(mappings=MappingProxyType(left))


class Loaded(NamedTuple):
    """`problem` is a sentence for the person, or None; the settings can be used either way."""

    settings: Settings
    problem: str | None = None


def load(file: Path) -> Loaded:
    """Read the settings; never raises. What cannot be read takes its default, the file is kept aside, and
    `problem` says so. A file that is not there yet is no problem, and keys of a newer version are ignored.
    """
    try:
        with file.open("rb") as stream:
            raw = stream.read(_LARGEST_FILE + 1)
    except FileNotFoundError:
        return Loaded(Settings())
    except OSError as error:
        return Loaded(
            Settings(), f"Your preferences could not be read ({error.strerror}); the usual ones apply."
        )
    reader = _Reader(_parse(raw))
    settings = _from_json(reader)
    if not reader.bad:
        return Loaded(settings)
    lost = "Your preferences" if reader.bad == ["*"] else "Some preferences (" + ", ".join(reader.bad) + ")"
    return Loaded(
        settings, f"{lost} could not be understood and are back to the usual ones. {_put_aside(file)}"
    )


def save(file: Path, settings: Settings) -> None:
    """Write all of it or nothing: a power cut leaves the old file or the new one. OSError if it cannot."""
    import tempfile  # not needed to read them, as every start does

    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    text = json.dumps(_to_json(settings), indent=2, sort_keys=True) + "\n"
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _put_aside(file: Path) -> str:
    kept = file.with_suffix(".bad.json")
    number = 2
    while kept.exists():
        kept = file.with_suffix(f".bad-{number}.json")
        number += 1
    try:
        file.rename(kept)
    except OSError:
        return f"The file {file} will be replaced when you next change a preference."
    return f"The old file is kept as {kept}."


def _parse(raw: bytes) -> object:
    if len(raw) > _LARGEST_FILE:
        return None
    try:
        parsed: object = json.loads(raw.decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    return parsed


class _Reader:
    """Takes one key after the other from what the file held, and notes which could not be understood."""

    def __init__(self, found: object) -> None:
        self.found = found if isinstance(found, dict) else {}
        self.bad = [] if isinstance(found, dict) else ["*"]

    def take(self, key: str, default: T, parse: Callable[[object], T]) -> T:
        if key not in self.found:
            return default
        try:
            return parse(self.found[key])
        except (ValueError, TypeError):
            self.bad.append(key)
            return default


def _from_json(reader: _Reader) -> Settings:
    usual = Settings()
    return Settings(
        last_book=reader.take("last_book", usual.last_book, _book_or_none),
        recent_books=reader.take("recent_books", usual.recent_books, _books),
        look=reader.take("look", usual.look, lambda value: Look(_text(value))),
        scale=reader.take("scale", usual.scale, _scale),
        language=reader.take("language", usual.language, _text),
        window=reader.take("window", usual.window, _text),
        compact=reader.take("compact", usual.compact, _flag),
        validation=reader.take("validation", usual.validation, _flag),
        tray=reader.take("tray", usual.tray, _flag),
        backup_folder=reader.take("backup_folder", usual.backup_folder, _book_or_none),
        backup_at_close=reader.take("backup_at_close", usual.backup_at_close, _flag),
        backup_daily=reader.take("backup_daily", usual.backup_daily, _flag),
        mappings=reader.take("mappings", usual.mappings, _texts),
    )


def _to_json(settings: Settings) -> dict[str, object]:
    return {
        "last_book": None if settings.last_book is None else str(settings.last_book),
        "recent_books": [str(book) for book in settings.recent_books],
        "look": settings.look.value,
        "scale": settings.scale,
        "language": settings.language,
        "window": settings.window,
        "compact": settings.compact,
        "validation": settings.validation,
        "tray": settings.tray,
        "backup_folder": None if settings.backup_folder is None else str(settings.backup_folder),
        "backup_at_close": settings.backup_at_close,
        "backup_daily": settings.backup_daily,
        "mappings": dict(settings.mappings),
    }


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("text expected")
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("true or false expected")
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("a whole number expected")
    return value


def _scale(value: object) -> int:
    scale = _whole(value)
    if scale not in SCALES:
        raise ValueError("a scale between 75 and 300 percent expected")
    return scale


def _book(value: object) -> Path:
    text = _text(value)
    if not text or "\0" in text:
        raise ValueError("the path of a book expected")
    return Path(text)


def _book_or_none(value: object) -> Path | None:
    return None if value is None else _book(value)


def _books(value: object) -> tuple[Path, ...]:
    if not isinstance(value, list):
        raise TypeError("a list expected")
    return tuple(_book(item) for item in value)[:RECENT_BOOKS]


def _object(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise TypeError("an object expected")
    return {str(key): item for key, item in value.items()}


def _texts(value: object) -> Mapping[str, str]:
    return MappingProxyType({key: _text(item) for key, item in _object(value).items()})
