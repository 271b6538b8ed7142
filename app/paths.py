"""Where Shopbook keeps its things on this machine. The only module that knows appdirs (docs/adr/0001)."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import appdirs

HOME_VARIABLE = "SHOPBOOK_HOME"
PORTABLE_MARKER = "portable"
_APP = "shopbook"


class Folders(NamedTuple):
    """The four folders; none of them has to exist before `make()`."""

    data: Path
    config: Path
    log: Path
    cache: Path

    @property
    def books(self) -> Path:
        """Where a new book goes and where "Open a book" starts to look."""
        return self.data / "books"

    @property
    def backups(self) -> Path:
        return self.data / "backups"

    @property
    def heads(self) -> Path:
        """Where the newest chain head of each book is kept, beside the settings and outside every book."""
        return self.config / "heads"

    @property
    def settings_file(self) -> Path:
        return self.config / "settings.json"

    def make(self) -> "Folders":
        """Create what is missing, closed to other users of the machine. OSError if that cannot be done."""
        for folder in (self.data, self.config, self.log, self.cache, self.books, self.backups):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return self


def program_folder() -> Path:
    """The folder the program was started from: of the packed program, or of the source tree."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable).resolve().parent
    return Path(__file__).resolve().parents[1]


def folders(environ: Mapping[str, str] | None = None, program: Path | None = None) -> Folders:
    """Decide the folders: SHOPBOOK_HOME first, then a file `portable` beside the program, then the system's.

    Nothing is created. `environ` and `program` are those of this process unless a test says otherwise.
    """
    environ = os.environ if environ is None else environ
    program = program_folder() if program is None else program
    home = environ.get(HOME_VARIABLE, "").strip()
    if home:
        return _under(Path(home).expanduser().absolute())
    if (program / PORTABLE_MARKER).is_file():
        return _under(program / "home")
    # appauthor=False: on Windows …\Local\shopbook, not …\Local\shopbook\shopbook.
    return Folders(
        data=Path(appdirs.user_data_dir(_APP, appauthor=False)),
        config=Path(appdirs.user_config_dir(_APP, appauthor=False)),
        log=Path(appdirs.user_log_dir(_APP, appauthor=False)),
        cache=Path(appdirs.user_cache_dir(_APP, appauthor=False)),
    )


def _under(home: Path) -> Folders:
    return Folders(data=home / "data", config=home / "config", log=home / "log", cache=home / "cache")
