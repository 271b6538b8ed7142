"""What was typed and not yet recorded, kept on this machine so that a crash or an Esc loses nothing."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from app.paths import folders

_log = logging.getLogger(__name__)

if TYPE_CHECKING:
    from app.storage.book import Tx

Values = dict[str, object]


class DraftKeeper:
    """The draft of one form of one book: one small file. `key` names the form and whom it is about."""

    def __init__(self, book_uid: str, key: str) -> None:
        self._file = folders().data / "drafts" / book_uid / f"{key}.json"

    @property
    def file(self) -> Path:
        """Where the draft is; it need not be there."""
        return self._file

    def load(self) -> Values | None:
        """What was kept, or None. What cannot be read is put away as if it were not there."""
        try:
            found = json.loads(self._file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            _log.warning("A draft could not be read (%s)", type(error).__name__)
            return None
        return dict(found) if isinstance(found, dict) else None

    def save(self, values: Mapping[str, object]) -> None:
        """Keep this: replaced as a whole. Not forced to the disk: it is for crashes of the program."""
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            fresh = self._file.with_suffix(".new")
            fresh.write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")
            fresh.replace(self._file)
        except OSError as error:
            _log.warning("A draft could not be kept (%s)", type(error).__name__)

    def forget(self) -> None:
        """The draft was recorded or thrown away."""
        try:
            self._file.unlink(missing_ok=True)
        except OSError as error:
            _log.warning("A draft could not be removed (%s)", type(error).__name__)


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
