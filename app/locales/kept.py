"""What Babel answered before, kept on this machine: loading it for six signs would cost a start 30 ms.

An answer counts for the Babel and the Shopbook that gave it. What amounts are worth is never kept here: the number
of decimals of a currency stands in `tender.py`.
"""

from __future__ import annotations

import json
import os
import threading
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import app

Answer = list[str | int | bool]

MOST: Final = 50
_lock: Final = threading.Lock()
_file: Path | None = None
_answers: dict[str, Answer] = {}


def keep_in(file: Path | None) -> None:
    """Keep answers in this file from now on, and recall those that are in it; None keeps nothing."""
    global _file, _answers  # noqa: PLW0603 - one memory for the process, like the caches of its readers
    with _lock:
        _file = file
        _answers = {} if file is None else _read(file)


def recall(question: str) -> Answer | None:
    """The answer, if it was given before. Whoever asks checks its form. Any thread."""
    with _lock:
        return _answers.get(question)


def keep(question: str, answer: Answer) -> None:
    """Remember an answer for the next start. Any thread. A folder that cannot be written only costs time."""
    with _lock:
        if _file is None:
            return
        while len(_answers) >= MOST:
            del _answers[next(iter(_answers))]
        _answers[question] = answer
        written = json.dumps({"by": _giver(), "answers": _answers}, ensure_ascii=False, indent=1)
        new = _file.with_name(f"{_file.name}.{os.getpid()}")
        try:
            new.write_text(written, encoding="utf-8")
            new.replace(_file)
        except OSError:
            with suppress(OSError):
                new.unlink()


def _read(file: Path) -> dict[str, Answer]:
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    giver = _giver()
    if not giver or not isinstance(stored, dict) or stored.get("by") != giver:
        return {}
    answers = stored.get("answers")
    if not isinstance(answers, dict):
        return {}
    return {question: answer for question, answer in answers.items() if isinstance(answer, list)}


def _giver() -> str:
    """Which Shopbook, and which data of Babel (told by its file: asking Babel would load it)."""
    found = find_spec("babel")
    data = Path(found.origin or "").with_name("locale-data") / "root.dat" if found else Path()
    try:
        stamp = data.stat()
    except OSError:
        return ""
    return f"{app.__version__} {stamp.st_size} {stamp.st_mtime_ns}"
