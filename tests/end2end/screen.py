"""A virtual screen with the real program on it, and a person's hands: keys pressed from outside the program.

Nothing is pressed before what is meant to take it is there, and a failure tells what was there instead: `conftest` adds
what `Program.tell` knows to it.
"""

from __future__ import annotations

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, ClassVar, Final, TypeVar

ROOT: Final = Path(__file__).resolve().parents[2]
PATIENCE: Final = 60.0  # seconds; only how long a broken program is waited for
_PAUSE: Final = 0.05
_LINES: Final = 40  # of a log, at its end, that a failure tells
T = TypeVar("T")


class Screen:
    """One Xvfb with no window manager; `display` is its name."""

    def __init__(self, size: str = "1280x800") -> None:
        read, write = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as said:
            self.display = f":{said.readline().strip()}"

    def close(self) -> None:
        self._server.terminate()
        self._server.wait()


@contextmanager
def screen() -> Iterator[Screen]:
    """A screen for as long as the block lasts."""
    made = Screen()
    try:
        yield made
    finally:
        made.close()


class Program:
    """The window as a subprocess on a screen; `home` is the only place it keeps anything.

    `running` are those that have not been left, killed or found ended.
    """

    running: ClassVar[list[Program]] = []

    def __init__(self, on: Screen, home: Path, *arguments: str, shown: Path | None = None) -> None:
        """With `shown` somebody looks at the window and keeps what is on it there, see `watched`."""
        self._environ = dict(os.environ, DISPLAY=on.display, SHOPBOOK_HOME=str(home), LC_ALL="C.UTF-8")
        self._environ["QT_QPA_PLATFORM"] = "xcb"
        self.home = home
        self._shown = shown
        self._said = home.with_name(f"said-{len(list(home.parent.glob('said-*.txt')))}.txt")
        module = ["app"] if shown is None else ["tests.end2end.watched", str(shown)]
        home.parent.mkdir(parents=True, exist_ok=True)
        with self._said.open("w", encoding="utf-8") as said:
            self.process = subprocess.Popen(
                [sys.executable, "-m", *module, *arguments], cwd=ROOT, env=self._environ, stderr=said
            )
        self.running.append(self)

    # hands ---------------------------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Press keys one after the other, as xdotool names them: "F2", "ctrl+s", "Return"."""
        self._hit("key", "--clearmodifiers", "--delay", "20", *keys)

    def rattle(self, *keys: str) -> None:
        """All at once, faster than anybody types: whatever opens meanwhile has not been seen by then."""
        self._hit("key", "--clearmodifiers", "--delay", "0", *keys)

    def write(self, text: str) -> None:
        """Type a text into what has the focus."""
        self._hit("type", "--delay", "12", text)

    def _hit(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._environ, check=True, capture_output=True)

    def see(self, title: str) -> str:
        """Wait for a window with this title (a regular expression) and give it the keys; returns its id."""

        def look() -> str | None:
            if self.process.poll() is not None:
                raise AssertionError(f"the program ended while {title!r} was waited for: {self.errors()}")
            found = self._windows(title)
            return found[-1] if found and self._has_keys(found[-1]) else None

        return wait_for(look, f"a window {title!r}")

    def gone(self, title: str) -> None:
        """Wait until no window with this title is left."""
        wait_for(lambda: not self._windows(title), f"the window {title!r} to go")

    def _windows(self, title: str) -> list[str]:
        return self._ask("search", "--onlyvisible", "--name", title).split()

    def _has_keys(self, window: str) -> bool:
        """Give a window the keys, unless it has just gone. Those pressed from now on reach it after it has heard so."""
        self._ask("windowfocus", window)
        return self._ask("getwindowfocus", "-f").strip() == window

    def _ask(self, *words: str) -> str:
        """What xdotool answers; nothing where it cannot."""
        asked = ["xdotool", *words]
        done = subprocess.run(asked, env=self._environ, capture_output=True, text=True, check=False)
        return done.stdout

    def wait(self, look: Callable[[dict[str, Any]], object], what: str) -> None:
        """Until that is on the window; only of a program that somebody looks at, see `watched`."""
        try:
            wait_for(lambda: (seen := self.on_window()) is not None and look(seen), f"{what} on the window")
        except AssertionError as error:
            raise AssertionError(f"{error}; it shows {self.on_window()}") from None

    def on_window(self) -> dict[str, Any] | None:
        """What is on the window, as it was seen last; None before it has been looked at."""
        if self._shown is None or not self._shown.exists():
            return None
        seen: dict[str, Any] = json.loads(self._shown.read_text("utf-8"))
        return seen

    def on_top(self) -> str:
        """The id of the window that is seen at a place which all windows cover."""
        found = subprocess.run(
            ["xdotool", "mousemove", "200", "200", "getmouselocation", "--shell"],
            env=self._environ,
            capture_output=True,
            text=True,
            check=True,
        )
        return found.stdout.partition("WINDOW=")[2].strip()

    @contextmanager
    def covered(self, title: str) -> Iterator[None]:
        """Another program's window of this title is before all others, and has the keys."""
        shown = (
            "import sys; from PySide6.QtWidgets import QApplication, QWidget; q = QApplication(sys.argv);"
            "w = QWidget(); w.setWindowTitle(sys.argv[1]); w.resize(900, 700); w.show(); q.exec()"
        )
        other = subprocess.Popen([sys.executable, "-c", shown, title], env=self._environ)
        try:
            self.see(f"^{title}$")
            yield
        finally:
            other.terminate()
            other.wait()

    def tell(self, folder: Path) -> str:
        """What somebody needs who was not there: a picture of the screen, kept in `folder`, and what was said last."""
        parts = []
        if self.process.poll() is None:
            picture = folder / f"{self._said.stem}.png"
            self.picture(picture)
            parts += [f"the screen: {picture}", f"on the window: {self.on_window()}"]
        else:
            parts.append(f"the program has ended with {self.process.returncode}")
        for file in (self._said, *sorted((self.home / "log").glob("*.log"))):
            last = file.read_text("utf-8", "replace").splitlines()[-_LINES:]
            parts.append("\n  ".join([f"the end of {file}:", *last]))
        return "\n".join(parts)

    def picture(self, file: Path) -> None:
        """Keep what is on the screen."""
        grab = (
            "import sys; from PySide6.QtGui import QGuiApplication; q = QGuiApplication(sys.argv);"
            "q.primaryScreen().grabWindow(0).save(sys.argv[1])"
        )
        subprocess.run([sys.executable, "-c", grab, str(file)], env=self._environ, check=True)

    # the end -------------------------------------------------------------------------------------------------

    def leave(self) -> int:
        """Ctrl+Q; waits for the program to end and returns its exit code."""
        self.press("ctrl+q")
        return self.ended()

    def ended(self) -> int:
        """Wait for the program to end by itself; its exit code."""
        code = self.process.wait(PATIENCE)
        self.running.remove(self)
        return code

    def kill(self) -> None:
        """Pull the plug."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.running.remove(self)

    def errors(self) -> str:
        """What the program has said on standard error."""
        return self._said.read_text("utf-8", "replace")


def wait_for(look: Callable[[], T | None], what: str) -> T:
    """What `look` finds, as soon as it finds anything."""
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        found = look()
        if found:
            return found
        time.sleep(_PAUSE)
    raise AssertionError(f"waited {PATIENCE:.0f} seconds for {what}")


def ask(book: Path, query: str) -> list[tuple[object, ...]]:
    """Rows of a book that the program may have open; read only, nothing is locked for long."""
    with closing(sqlite3.connect(f"file:{book}?mode=ro", uri=True, timeout=5)) as connection:
        return connection.execute(query).fetchall()


def shopbook(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A verb of the command line, on the same folders."""
    environ = dict(os.environ, SHOPBOOK_HOME=str(home))
    return subprocess.run(
        [sys.executable, "-m", "app", *arguments],
        cwd=ROOT,
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )


def alt_of(title: str) -> str:
    """The keys that show a page of the rail, as the program's own list of pages has them."""
    source = (ROOT / "app/ui/pages.py").read_text("utf-8")
    names = re.findall(r'translate\("(\w+Page)"', source)
    return f"alt+{names.index(title) + 1}"
