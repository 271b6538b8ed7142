"""A Windows to build and try in: wine, in a folder of its own, with nothing of this person's environment."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path, PurePath
from typing import Final

HERE: Final = Path(__file__).resolve().parent / "windows"
# Debian's and Ubuntu's names of what is called here.
NEEDED: Final[Mapping[str, str]] = {
    "wine64": "wine wine64",
    "wineserver": "wine wine64",
    "makensis": "nsis",
    "Xvfb": "xvfb",
    "osslsigncode": "osslsigncode",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64-posix",
}
_BESIDE_THE_PATH: Final = (Path("/usr/lib/wine"), Path("/usr/lib/wine64"))


def tool(name: str) -> str:
    """Where a tool is. SystemExit with what to install when it is missing."""
    found = shutil.which(name) or next(
        (str(folder / name) for folder in _BESIDE_THE_PATH if os.access(folder / name, os.X_OK)), None
    )
    if found is None:
        packages = " ".join(dict.fromkeys(NEEDED.values()))
        raise SystemExit(
            f"{name} is missing, without which nothing for Windows can be built or tried here.\n"
            f"    apt-get install --no-install-recommends {packages}"
        )
    return found


def windows_path(path: PurePath) -> str:
    """A file of this machine as wine's programs name it."""
    return "Z:" + str(path).replace("/", "\\")


class Wine:
    """One Windows below `prefix`, made when it is not there yet."""

    def __init__(self, prefix: Path, display: str = "") -> None:
        self.prefix = prefix
        self._wine = tool("wine64")
        home = prefix.with_name(f"{prefix.name}-home")
        home.mkdir(parents=True, exist_ok=True)
        self._environ = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "USER": "shop",
            "LC_ALL": "C.UTF-8",
            "WINEPREFIX": str(prefix),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            # No .NET, no browser, and no entries in the menus of this machine.
            "WINEDLLOVERRIDES": "mscoree,mshtml=;winemenubuilder.exe=d",
        }
        if display:
            self._environ["DISPLAY"] = display
        if not (prefix / "system.reg").exists():
            self.run("wineboot", "-i")
            self.be("win10")
            self._lend_icu()

    def _lend_icu(self) -> None:
        """Qt asks Windows for its own icuuc.dll, which wine lacks; ours converts nothing, and is never packed."""
        target = self.drive / "windows" / "system32" / "icuuc.dll"
        compiler = tool("x86_64-w64-mingw32-gcc")
        command = [compiler, "-shared", "-O1", "-s", "-o", str(target), str(HERE / "icuuc.c")]
        subprocess.run(command, check=True)

    def be(self, release: str) -> None:
        """Say to programs that this is another release of Windows: win7, win10, win11."""
        self.must("winecfg", "-v", release)

    @property
    def drive(self) -> Path:
        """C: as this machine sees it."""
        return self.prefix / "drive_c"

    @property
    def local(self) -> Path:
        """%LOCALAPPDATA%."""
        return next(self.drive.glob("users/*/AppData/Local"))

    def run(
        self, *command: str | Path, extra: Mapping[str, str] | None = None, cwd: Path | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a program to its end; exit code and both outputs are the caller's to judge.

        Its streams are pipes: wine's programs find no console in a file.
        """
        return subprocess.run(
            [self._wine, *map(str, command)],
            env=self._environ | dict(extra or {}),
            cwd=cwd,
            input="",
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )

    def begin(self, *command: str | Path) -> subprocess.Popen[bytes]:
        """Start a program that goes on; `taskkill` ends it."""
        nothing = subprocess.DEVNULL
        return subprocess.Popen(
            [self._wine, *map(str, command)],
            env=self._environ,
            stdin=subprocess.PIPE,
            stdout=nothing,
            stderr=nothing,
        )

    def must(
        self, *command: str | Path, extra: Mapping[str, str] | None = None, cwd: Path | None = None
    ) -> str:
        """The same for a program that has to succeed; its output. SystemExit with all it said otherwise."""
        done = self.run(*command, extra=extra, cwd=cwd)
        if done.returncode != 0:
            words = " ".join(map(str, command))
            raise SystemExit(f"{words}: exit code {done.returncode}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def settle(self) -> None:
        """Wait until every program in this Windows has ended: an uninstaller goes on after it has returned."""
        server = tool("wineserver")
        subprocess.run([server, "-w"], env=self._environ, check=True, timeout=120)

    def stop(self) -> None:
        """End this Windows and whatever still runs in it; no other one."""
        subprocess.run([tool("wineserver"), "-k"], env=self._environ, check=False)
