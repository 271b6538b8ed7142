"""Tries the setup for Windows under wine: install, use, upgrade, remove; then the portable folder.

    python packaging/windows_smoke.py [dist/shopbook-0.1.0-setup.exe]        (make smoke-windows)

Needs what `make windows` has left in build/windows, for an older setup to upgrade from. What is seen is kept in
build/windows/seen. wine is no Windows: what it cannot show is listed in packaging/release.md.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath, PureWindowsPath
from typing import Final

from program import DIST, version
from smoke import Smoke, must
from windows import FROZEN, PLACE, write_setup
from wine import Wine, tool

SCREEN: Final = "1280x800x24"
OLDER: Final = "0.0.9"
ONLY_OLDER: Final = "only-in-the-older.txt"
SEEN: Final = PLACE / "seen"
KEY: Final = r"HKCU\Software\Microsoft\Windows\CurrentVersion"
UNINSTALL: Final = rf"{KEY}\Uninstall\Shopbook"
CLASSES: Final = r"HKCU\Software\Classes"
TOO_OLD: Final = 2
STILL_OPEN: Final = 3
OTHER_FOLDER: Final = 5
TASK: Final = "Shopbook check"
TO_BE_RUNNING: Final = 5.0


@contextmanager
def screen() -> Iterator[str]:
    """A screen nobody looks at; its name for DISPLAY."""
    reading, writing = os.pipe()
    command = [tool("Xvfb"), "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp"]
    server = subprocess.Popen(
        command, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as number:
            yield f":{number.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


class InWine(Smoke):
    """The smoke with every command run under wine; paths are those of Windows."""

    def __init__(
        self, wine: Wine, folder: PureWindowsPath, work: PureWindowsPath, *, home: bool = True
    ) -> None:
        # The base class only joins names to this path; a Windows path it is all the way down.
        super().__init__([], work, "--shot")  # type: ignore[arg-type]
        self._wine = wine
        self._folder = folder
        self._extra = {"SHOPBOOK_HOME": str(work / "home")} if home else {}
        self.outside(work).mkdir(parents=True, exist_ok=True)

    def run(self, *arguments: str) -> str:
        name = "shopbook.exe" if arguments[0] == self._shot else "shopbook-cli.exe"
        command = [str(self._folder / name), "--book", str(self._book), *arguments]
        return self._wine.must(*command, extra=self._extra)

    def read(self, path: PurePath) -> bytes:
        return self.outside(path).read_bytes()

    def outside(self, path: PurePath) -> Path:
        """A file on C: as this machine sees it."""
        return self._wine.drive / Path(*path.parts[1:])


class Trial:
    """One Windows, in which a setup is installed over an older one and removed."""

    def __init__(self, wine: Wine, setup: Path) -> None:
        self._wine = wine
        self._setup = setup
        user = next(wine.drive.glob("users/*/AppData")).parent
        self._user = PureWindowsPath("C:/users", user.name)
        self._folder = self._user / "AppData/Local/Programs/Shopbook"
        self._outside = user / "AppData/Local/Programs/Shopbook"
        self._start_menu = user / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Shopbook.lnk"
        self._desktop = user / "Desktop/Shopbook.lnk"

    def all(self) -> None:
        """Everything, in the order of a shop's years with the program."""
        self.is_refused_by_an_old_windows()
        older = self.older()
        self.is_installed(older, OLDER, "/LOGIN", "/NIGHT")
        # A name as people have it: with a space and letters outside Latin-1.
        shop = InWine(self._wine, self._folder, self._user / "Documents" / "Buku Ngọzi")
        shop.all()
        print(
            "installed /S; a shop's first day holds: book, sale, payment, consolidation, proof, PDF, window"
        )
        self.opens_by_double_click(shop)
        self.runs_by_night(shop)
        self.starts_when_asked(shop)
        strangers = self.put_strangers(shop)
        self.is_refused_while_open()
        self._desktop.unlink()
        before = shop.ask("ledger", "--customer", "A")
        self.is_installed(self._setup, version())
        must(not (self._outside / ONLY_OLDER).exists(), "a file of the older version is left")
        must(not self._desktop.exists(), "the upgrade brought back a shortcut that had been thrown away")
        must(self.value(rf"{KEY}\Run", "Shopbook"), "the upgrade switched the start with Windows off")
        must(shop.ask("ledger", "--customer", "A") == before, "the upgrade changed the book")
        self.must_be_there(strangers)
        shop.expect(0, 50_050)
        print(f"upgraded from {OLDER} to {version()}: the book is the same, what was switched on stays on")
        self.is_portable(older)
        self.removes_only_its_own(strangers)

    def older(self) -> Path:
        """A setup with a lower number, of the same program with one file more: no older release exists yet."""
        with tempfile.TemporaryDirectory(dir=PLACE) as folder:
            frozen = Path(folder) / "shopbook"
            shutil.copytree(FROZEN, frozen)
            (frozen / ONLY_OLDER).write_text("This file went with version 0.0.9.\n", "utf-8")
            return write_setup(frozen, OLDER, PLACE / f"shopbook-{OLDER}-setup.exe", quick=True)

    def is_installed(self, setup: Path, number: str, *options: str) -> None:
        """Install without a question, and find every trace an installed program leaves."""
        started = time.monotonic()
        self._wine.must(setup, *options, "/S")
        self._wine.settle()
        print(f"{setup.name} /S: {time.monotonic() - started:.0f} s")
        must((self._outside / "shopbook.exe").exists(), f"{setup.name} installed no program")
        must(self.value(UNINSTALL, "DisplayVersion") == number, "Windows shows another version")
        must(self._start_menu.exists(), "no entry in the start menu")
        if options:
            must(self._desktop.exists(), "no shortcut on the desktop")
            self.must_run_by_night()

    def must_run_by_night(self) -> None:
        """Windows took the task. wine keeps its settings and forgets its action, so that it cannot be run here."""
        must("Proves the book" in self.task(), "no task for the night")

    def task(self) -> str:
        """What Windows keeps of the task; "" when there is none (wine's own `schtasks /Query` always says yes)."""
        found = list((self._wine.drive / "windows/system32/tasks").rglob(TASK))
        return found[0].read_text("utf-8") if found else ""

    def runs_by_night(self, shop: InWine) -> None:
        """What the task starts proves the book, without a console and without streams."""
        before = len(shop.ask("runs"))
        book = str(self._user / "Documents" / "Buku Ngọzi" / "smoke.shopbook")
        self._wine.must(
            "start",
            "/wait",
            str(self._folder / "shopbook.exe"),
            "--book",
            book,
            "verify",
            "--fix",
            "--wait",
            "60",
        )
        must(len(shop.ask("runs")) == before + 1, "what the task starts proved nothing")

    def opens_by_double_click(self, shop: InWine) -> None:
        """What Windows is told to run for a book opens that book."""
        must(self.value(rf"{CLASSES}\.shopbook") == "Shopbook.Book", ".shopbook is no file type")
        told = self.value(rf"{CLASSES}\Shopbook.Book\shell\open\command")
        found = re.fullmatch(r'"([^"]+)" "%1"', told)
        must(found, f"a double click runs {told}")
        program = found[1] if found else ""
        picture = self._user / "Documents" / "double-click.png"
        book = str(self._user / "Documents" / "Buku Ngọzi" / "smoke.shopbook")
        self._wine.must(program, book, "--shot", str(picture))
        SEEN.mkdir(parents=True, exist_ok=True)
        (SEEN / "window.png").write_bytes(shop.read(picture))
        (SEEN / "statement.pdf").write_bytes(shop.read(self._user / "Documents/Buku Ngọzi/statement.pdf"))
        print(f"a book opens by a double click; the window and a statement are in {SEEN}")

    def starts_when_asked(self, shop: InWine) -> None:
        """The command line and the setup mean the same entry."""
        by_setup = self.value(rf"{KEY}\Run", "Shopbook")
        must(
            shop.ask("autostart")["autostart"] is True, "the program does not see that it starts with Windows"
        )
        shop.run("autostart", "off")
        must(not self.value(rf"{KEY}\Run", "Shopbook"), "it still starts with Windows")
        shop.run("autostart", "on")
        must(self.value(rf"{KEY}\Run", "Shopbook") == by_setup, "setup and program write different entries")

    def put_strangers(self, shop: InWine) -> list[Path]:
        """A book and files of somebody else, in the very folders the setup made."""
        book = self._outside / "copied by hand.shopbook"
        shutil.copy(shop.outside(self._user / "Documents/Buku Ngọzi/smoke.shopbook"), book)
        notes = [self._outside / "notes.txt", self._outside / "_internal" / "notes.txt"]
        for note in notes:
            note.write_text("mine\n", "utf-8")
        return [book, *notes]

    def is_refused_while_open(self) -> None:
        """Nothing is replaced under a running program: the setup says so and leaves all as it is."""
        program = self._outside / "shopbook.exe"
        before = program.stat().st_mtime_ns
        running = self._wine.begin(program)
        time.sleep(TO_BE_RUNNING)
        must(running.poll() is None, "the program ended by itself")
        refused = self._wine.run(self._setup, "/S")
        self._wine.must("taskkill", "/F", "/IM", "shopbook.exe")
        self._wine.settle()
        must(refused.returncode == STILL_OPEN, f"exit code {refused.returncode} while the program is open")
        must(program.stat().st_mtime_ns == before, "the program was replaced while open")
        must(self.value(UNINSTALL, "DisplayVersion") == OLDER, "a setup that gave up left its version")
        print("a program that is open is not replaced")

    def is_refused_by_an_old_windows(self) -> None:
        """Qt would not start there; the setup says so before it installs anything."""
        self._wine.be("win7")
        refused = self._wine.run(self._setup, "/S")
        self._wine.settle()
        self._wine.be("win10")
        must(refused.returncode == TOO_OLD, f"exit code {refused.returncode} on Windows 7")
        must(not self._outside.exists(), "something was installed on Windows 7")

    def removes_only_its_own(self, strangers: list[Path]) -> None:
        """Uninstall: the program, its entries and its folders go; a stranger's file stays where it is."""
        own = self._outside.parents[3] / "Documents/Buku Ngọzi/smoke.shopbook"
        kept = own.read_bytes()
        self._wine.must(self._outside / "shopbook-uninstall.exe", "/S")
        self._wine.settle()
        self.must_be_there(strangers)
        left = sorted(f for f in self._outside.rglob("*") if f.is_file() and f not in strangers)
        must(not left, f"left behind: {left}")
        for key in (UNINSTALL, rf"{CLASSES}\.shopbook", rf"{CLASSES}\Shopbook.Book"):
            must(self._wine.run("reg", "query", key).returncode != 0, f"{key} is left")
        must(not self.value(rf"{KEY}\Run", "Shopbook"), "it still starts with Windows")
        must(not self._start_menu.exists(), "the entry in the start menu is left")
        must(not self.task(), "the task for the night is left")
        must(own.exists() and own.read_bytes() == kept, "the book went with the program")
        print("removed; books and files of others are still there")

    def must_be_there(self, strangers: list[Path]) -> None:
        """Books and files of others, untouched by whatever came before."""
        gone = [f.name for f in strangers if not f.exists()]
        must(not gone, f"gone: {gone}")

    def is_portable(self, older: Path) -> None:
        """The portable folder keeps all beside the program; the installed one beside it never learns of it."""
        stick = PureWindowsPath("C:/stick/My shop")
        place = self._wine.drive / "stick" / "My shop"
        around = {f for f in self._wine.drive.rglob("*") if "stick" not in f.parts}
        # The setup takes the folder as it stands, to the end of the line: without the marks around one argument.
        there = f"/D={stick}".split(" ")
        self._wine.must(older, "/S", "/PORTABLE", *there)
        self._wine.settle()
        shop = InWine(self._wine, stick, stick / "home" / "data" / "books", home=False)
        shop.all()
        ledger = shop.ask("ledger", "--customer", "A")
        self._wine.must(self._setup, "/S", "/PORTABLE", *there)
        self._wine.settle()
        must(not (place / ONLY_OLDER).exists(), "a file of the older version is left on the stick")
        must(shop.ask("ledger", "--customer", "A") == ledger, "the upgrade changed the book on the stick")
        must(
            "smoke.shopbook" in (place / "home/config/settings.json").read_text("utf-8"), "no settings there"
        )
        mixed = self._wine.run(self._setup, "/S", *there)
        must(
            mixed.returncode == OTHER_FOLDER,
            f"exit code {mixed.returncode} for installing over a portable one",
        )
        self._wine.must(place / "shopbook-uninstall.exe", "/S")
        self._wine.settle()
        must(sorted(f.name for f in place.iterdir()) == ["home"], "on the stick more is left than its books")
        new = {f for f in self._wine.drive.rglob("*") if "stick" not in f.parts} - around
        must(not {f for f in new if "hopbook" in f.name}, f"outside the stick: {new}")
        must(
            self.value(UNINSTALL, "InstallLocation") == str(self._folder),
            "the installed program was forgotten",
        )
        must(self._start_menu.exists(), "the installed program lost its entry in the start menu")
        print("portable: program, book and settings in one folder, upgraded and removed; nothing outside")

    def value(self, key: str, name: str = "") -> str:
        """A value of the registry, "" where there is none."""
        asked = self._wine.run("reg", "query", key, *(["/v", name] if name else ["/ve"]))
        found = re.search(r"REG_SZ +(.*\S)", asked.stdout)
        return found[1] if asked.returncode == 0 and found else ""


def main(setup: Path) -> int:
    """Try the setup in a Windows made for it."""
    if not setup.exists() or not FROZEN.exists():
        raise SystemExit(f"{setup.name} or what it was made of is not there; first: make windows")
    started = time.monotonic()
    with screen() as display, tempfile.TemporaryDirectory(dir=PLACE) as folder:
        wine = Wine(Path(folder) / "windows", display)
        try:
            Trial(wine, setup).all()
        finally:
            wine.stop()
    print(f"smoke of {setup.name} under wine: {time.monotonic() - started:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(
        main(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else DIST / f"shopbook-{version()}-setup.exe")
    )
