"""A virtual screen with the real program on it, and a person's hands: keys pressed from outside the program."""

from __future__ import annotations

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
from typing import Final, TypeVar

ROOT: Final = Path(__file__).resolve().parents[2]
PATIENCE: Final = 60.0  # seconds; only how long a broken program is waited for
_PAUSE: Final = 0.05
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
    """The window as a subprocess on a screen; `home` is the only place it keeps anything."""

    def __init__(self, on: Screen, home: Path, *arguments: str, shown: Path | None = None) -> None:
        """With `shown` somebody looks at the window and keeps what is on it there, see `watched`."""
        self._environ = dict(os.environ, DISPLAY=on.display, SHOPBOOK_HOME=str(home), LC_ALL="C.UTF-8")
        self._environ["QT_QPA_PLATFORM"] = "xcb"
        self.home = home
        module = ["app"] if shown is None else ["tests.end2end.watched", str(shown)]
        self.process = subprocess.Popen(
            [sys.executable, "-m", *module, *arguments],
            cwd=ROOT,
            env=self._environ,
            stderr=subprocess.PIPE,
            text=True,
        )

    # hands ---------------------------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Press keys one after the other, as xdotool names them: "F2", "ctrl+s", "Return"."""
        self._xdotool("key", "--clearmodifiers", "--delay", "20", *keys)

    def write(self, text: str) -> None:
        """Type a text into what has the focus."""
        self._xdotool("type", "--delay", "12", text)

    def see(self, title: str) -> str:
        """Wait for a window with this title (a regular expression) and give it the keys; returns its id."""

        def look() -> str | None:
            if self.process.poll() is not None:
                raise AssertionError(f"the program ended while {title!r} was waited for: {self.errors()}")
            found = subprocess.run(
                ["xdotool", "search", "--onlyvisible", "--name", title],
                env=self._environ,
                capture_output=True,
                text=True,
                check=False,
            )
            ids = found.stdout.split()
            return ids[-1] if ids else None

        window = wait_for(look, f"a window {title!r}")
        self._xdotool("windowfocus", "--sync", window)
        return window

    def gone(self, title: str) -> None:
        """Wait until no window with this title is left."""

        def look() -> bool:
            found = subprocess.run(
                ["xdotool", "search", "--onlyvisible", "--name", title],
                env=self._environ,
                capture_output=True,
                check=False,
            )
            return not found.stdout.split()

        wait_for(look, f"the window {title!r} to go")

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

    def picture(self, file: Path) -> None:
        """Keep what is on the screen: for whoever wants to know why a test failed."""
        grab = (
            "import sys; from PySide6.QtGui import QGuiApplication; q = QGuiApplication(sys.argv);"
            "q.primaryScreen().grabWindow(0).save(sys.argv[1])"
        )
        subprocess.run([sys.executable, "-c", grab, str(file)], env=self._environ, check=True)

    def _xdotool(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self._environ, check=True, capture_output=True)

    # the end -------------------------------------------------------------------------------------------------

    def leave(self) -> int:
        """Ctrl+Q; waits for the program to end and returns its exit code."""
        self.press("ctrl+q")
        code = self.process.wait(PATIENCE)
        self.process.communicate()
        return code

    def kill(self) -> None:
        """Pull the plug."""
        self.process.send_signal(signal.SIGKILL)
        self.process.communicate()

    def errors(self) -> str:
        """What the ended program said on standard error."""
        return self.process.communicate()[1]


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
