"""The program's log: a rotating file, and the last lines in memory for "Copy details".

A log may leave the shop (somebody asks for help), so it holds ids and never names or amounts. Callers log
constant sentences with ids as arguments; what is not id-like is blotted out here, and so are the messages
of exceptions, unless they can only speak of our code or of the machine.
"""

import datetime
import logging
import re
import traceback
from collections import deque
from collections.abc import Iterator
from enum import Enum
from itertools import pairwise
from pathlib import Path
from typing import TextIO

TAIL_LINES = 400
FILE_BYTES = 1_000_000
FILES_KEPT = 3
BLOT = "…"

_ID_LIKE = re.compile(r"[A-Za-z0-9_.:/+-]{1,80}")
_SPEAKS_OF_CODE = (AttributeError, NameError, ImportError)
# An SQLite message names tables and columns; the values are bound, and never part of it.
_SPEAKS_OF_TABLES = ("sqlite3", "sqlcipher3")


class Log:
    """A started log. `file` is None and `problem` a sentence when only the lines in memory are kept."""

    def __init__(self, folder: Path, program: str) -> None:
        self.file: Path | None = None
        self.problem: str | None = None
        self._tail = _Tail()
        self._handlers: list[logging.Handler] = [self._tail]
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._handlers.append(_File(self._tail, folder / f"{program}.log"))
        except OSError as error:
            self.problem = (
                f"The log in {folder} cannot be written: {error.strerror}. Your book is not affected."
            )
        else:
            self.file = folder / f"{program}.log"
        for handler in self._handlers:
            handler.setFormatter(_Discreet())
            handler.addFilter(_ours_or_serious)
            logging.getLogger().addHandler(handler)

    def tail(self) -> str:
        """The last lines, oldest first. Any thread may ask."""
        return "\n".join(self._tail.lines())

    def stop(self) -> None:
        """Detach from the process's logging and close the file."""
        while self._handlers:
            handler = self._handlers.pop()
            logging.getLogger().removeHandler(handler)
            handler.close()


def start(folder: Path, *, program: str = "shopbook", level: int = logging.INFO) -> Log:
    """Start logging to `folder`/`program`.log: ours from `level` up, libraries' from WARNING up.

    The window and the command line use two names, because two processes cannot rotate one file on Windows.
    Never raises for a folder that cannot be written: the shop opens with a full disk too.
    """
    logging.getLogger("app").setLevel(level)
    return Log(folder, program)


def describe(error: BaseException) -> str:
    """An exception and what led to it: where in the code, of which type, and no word a person typed."""
    chain: list[BaseException] = []
    link: BaseException | None = error
    while link is not None and link not in chain:
        chain.append(link)
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    lines: list[str] = []
    for part in reversed(chain):
        lines += ["Traceback, oldest call first:", *_calls(part), f"{_type_name(part)}{_safe_words(part)}"]
        for inner in part.exceptions if isinstance(part, BaseExceptionGroup) else ():
            lines += ["  " + line for line in describe(inner).split("\n")]
    return "\n".join(lines)


class _Tail(logging.Handler):
    """The newest lines, for a person who wants to show somebody what happened."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: deque[str] = deque(maxlen=TAIL_LINES)

    def emit(self, record: logging.LogRecord) -> None:
        self._lines.extend(self.format(record).split("\n"))

    def add(self, line: str) -> None:
        self.acquire()
        try:
            self._lines.append(line)
        finally:
            self.release()

    def lines(self) -> list[str]:
        self.acquire()
        try:
            return list(self._lines)
        finally:
            self.release()


class _File(logging.StreamHandler[TextIO]):
    """Begins a new file when this one is full, as `logging.handlers` does; that brings sockets and pickles along."""

    def __init__(self, tail: _Tail, file: Path) -> None:
        super().__init__(file.open("a", encoding="utf-8"))
        self._tail = tail
        self._path = file

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._make_room()
        except OSError:
            self.handleError(record)
        else:
            super().emit(record)

    def close(self) -> None:
        self.stream.close()
        super().close()

    def _make_room(self) -> None:
        """A stick that was pulled out took the file with it: once it is back, so is the log."""
        if self.stream.closed:
            self.stream = self._path.open("a", encoding="utf-8")
        elif self.stream.tell() >= FILE_BYTES:
            self._turn_over()

    def _turn_over(self) -> None:
        self.stream.close()
        former = [self._path.with_name(f"{self._path.name}.{number}") for number in range(1, FILES_KEPT + 1)]
        files = [self._path, *former]
        try:
            for newer, older in reversed([*pairwise(files)]):
                if newer.exists():
                    newer.replace(older)
        finally:
            self.stream = self._path.open("a", encoding="utf-8")

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        """A full disk must not print a traceback over a script's output: the lines in memory say it."""
        self._tail.add(f"(line {record.lineno} of {record.name} could not be written to the log file)")


class _Discreet(logging.Formatter):
    """Time in UTC, thread, place, and a message whose arguments are ids or blots."""

    def format(self, record: logging.LogRecord) -> str:
        when = datetime.datetime.fromtimestamp(record.created, datetime.UTC).isoformat("T", "milliseconds")
        try:
            message = _sentence(str(record.msg), record.args)
        except (TypeError, ValueError, KeyError):
            message = f"{record.msg} (its arguments do not fit)"
        line = (
            f"{when.replace('+00:00', 'Z')} {record.levelname} {record.threadName} {record.name}: {message}"
        )
        error = record.exc_info[1] if record.exc_info else None
        return line if error is None else f"{line}\n{describe(error)}"


def _ours_or_serious(record: logging.LogRecord) -> bool:
    return record.name == "app" or record.name.startswith("app.") or record.levelno >= logging.WARNING


def _sentence(message: str, args: object) -> str:
    if not args:
        return message
    if isinstance(args, dict) and "%(" in message:
        return message % {key: _blot(value) for key, value in args.items()}
    return message % tuple(_blot(value) for value in (args if isinstance(args, tuple) else (args,)))


def _blot(value: object) -> object:
    match value:
        case None | bool() | int() | float() | datetime.date():
            return value
        case Enum():
            return value.name
        case Path():
            return _without_home(value)
        case type():
            return value.__name__
        case BaseException():
            return _type_name(value)
        case str() if _ID_LIKE.fullmatch(value):
            return value
        case _:
            return BLOT


def _without_home(path: Path) -> str:
    try:
        return f"~/{path.relative_to(Path.home()).as_posix()}"
    except (ValueError, RuntimeError):
        return path.as_posix()


def _calls(error: BaseException) -> Iterator[str]:
    for call in traceback.extract_tb(error.__traceback__):
        yield f"  {_without_home(Path(call.filename))}:{call.lineno} {call.name}"


def _type_name(error: BaseException) -> str:
    kind = type(error)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def _safe_words(error: BaseException) -> str:
    """What of an exception's message may be kept, with a colon before it; often nothing."""
    if isinstance(error, OSError):
        return f": [{error.errno}] {error.strerror}" if error.errno is not None else ""
    if isinstance(error, _SPEAKS_OF_CODE) or type(error).__module__.split(".")[0] in _SPEAKS_OF_TABLES:
        return f": {error}"
    return ""
