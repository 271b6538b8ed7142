"""What was typed and not yet recorded, kept on this machine so that a crash or an Esc loses nothing."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from app.paths import folders

_log = logging.getLogger(__name__)

if TYPE_CHECKING:
    from app.storage.book import Tx

Values = dict[str, object]


# One thread, so that what is kept and forgotten follows in order; the program ends when it is done.
_disk = ThreadPoolExecutor(max_workers=1, thread_name_prefix="drafts")


class DraftKeeper:
    """The draft of one form of one book: one small file. `key` names the form and whom it is about.

    Kept and forgotten on a thread of its own: the window does not wait for the disk, which a draft is forced to, since
    the power may go while one types. Where several are kept while the disk is slow, the newest counts.
    """

    def __init__(self, book_uid: str, key: str) -> None:
        self._file = folders().data / "drafts" / book_uid / f"{key}.json"
        self._newest: str | None = None

    @property
    def file(self) -> Path:
        """Where the draft is; it need not be there."""
        return self._file

    def load(self) -> Values | None:
        """What was kept, or None. What cannot be read is put away as if it were not there."""
        settle()
        try:
            found = json.loads(self._file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            _log.warning("A draft could not be read (%s)", type(error).__name__)
            return None
        return dict(found) if isinstance(found, dict) else None

    def save(self, values: Mapping[str, object]) -> None:
        """Keep this in place of what was kept before."""
        text = json.dumps(values, ensure_ascii=False)
        if text != self._newest:
            self._newest = text
            _disk.submit(self._write, text)

    def forget(self) -> None:
        """The draft was recorded or thrown away."""
        self._newest = None
        _disk.submit(self._remove)

    def _write(self, text: str) -> None:
        if text is not self._newest:
            return
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            fresh = self._file.with_suffix(".new")
            with fresh.open("w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(self._file)
        except OSError as error:
            _log.warning("A draft could not be kept (%s)", type(error).__name__)

    def _remove(self) -> None:
        if self._newest is not None:
            return
        try:
            self._file.unlink(missing_ok=True)
        except OSError as error:
            _log.warning("A draft could not be removed (%s)", type(error).__name__)


def settle() -> None:
    """Wait until all that was kept or forgotten is so on the disk."""
    _disk.submit(int).result()


def was_recorded(tx: Tx, *, uid: str) -> bool:
    """Whether a draft is in the book already: the program may have ended between recording and forgetting it."""
    from app.services import requests

    return requests.was_recorded(tx, uid)


def text_of(values: Mapping[str, object], key: str) -> str:
    """A text of a draft; empty where there is none."""
    found = values.get(key, "")
    return found if isinstance(found, str) else ""


def number_of(values: Mapping[str, object], key: str) -> int | None:
    """A whole number of a draft, or None."""
    found = values.get(key)
    return found if isinstance(found, int) and not isinstance(found, bool) else None
