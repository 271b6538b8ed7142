"""Installs the .deb in a clean minimal Debian 12 without Python, over an older one with a book, smokes it there,
removes it: only the books stay.

    python packaging/chroot_smoke.py [dist/shopbook_0.1.0_amd64.deb]

Needs root and the network of apt; installs debootstrap and lintian where they are missing. The clean system is kept in
build/debian for the next time.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from program import DIST, version
from smoke import Smoke, must

BASE: Final = Path(__file__).resolve().parents[1] / "build" / "debian"
OLDER: Final = "0.0.9"
ONLY_OLDER: Final = "only-in-the-older.txt"
SCREEN: Final = "1280x800x24"


def run(*command: str | Path) -> None:
    """Run a command, quietly; what it said only when it fails."""
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))}\n{done.stdout}\n{done.stderr}")


def clean_system() -> Path:
    """A minimal Debian 12, made once."""
    if not (BASE / "etc" / "debian_version").exists():
        run("debootstrap", "--variant=minbase", "bookworm", BASE)
    return BASE


def main(package: Path) -> int:
    """Lint, install, smoke, remove, look what is left."""
    if os.geteuid() != 0:
        raise SystemExit("a system inside the system needs root: sudo make smoke")
    missing = [tool for tool in ("debootstrap", "lintian") if shutil.which(tool) is None]
    if missing:
        run("apt-get", "update")
        run("apt-get", "install", "-y", "--no-install-recommends", *missing)
    run("lintian", "--allow-root", "--fail-on", "error", package)
    print("lintian: no errors")
    base = clean_system()
    with tempfile.TemporaryDirectory(dir=base.parent) as folder:
        root = Path(folder) / "root"
        run("cp", "-a", base, root)
        # How apt reaches its packages is this machine's business, not the image's.
        for file in ("etc/apt/sources.list", "etc/resolv.conf"):
            if Path("/", file).exists():
                shutil.copyfile(Path("/", file), root / file)
        for folder_name in (
            "etc/apt/apt.conf.d",
            "etc/apt/sources.list.d",
            "etc/ssl/certs",
            "usr/share/ca-certificates",
        ):
            if Path("/", folder_name).exists():
                shutil.copytree(Path("/", folder_name), root / folder_name, dirs_exist_ok=True, symlinks=True)
        shutil.copy(package, root / "srv" / package.name)
        older(package, root / "srv" / f"shopbook_{OLDER}_amd64.deb")
        smoke_in(root, package.name)
    return 0


def older(package: Path, target: Path) -> None:
    """The package with a lower number and one file more: no older release exists yet."""
    with tempfile.TemporaryDirectory(dir=BASE.parent) as folder:
        root = Path(folder) / "root"
        run("dpkg-deb", "-R", package, root)
        control = root / "DEBIAN" / "control"
        text = control.read_text("utf-8")
        control.write_text(re.sub(r"^Version: .*$", f"Version: {OLDER}", text, flags=re.MULTILINE), "utf-8")
        (root / "opt/shopbook" / ONLY_OLDER).write_text("This file went with the older version.\n", "utf-8")
        run("dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "--build", root, target)


def smoke_in(root: Path, package: str) -> None:
    """All of it, in the system below `root`."""
    inside = ["chroot", str(root)]
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive"]
    install = [*inside, *quiet, "apt-get", "install", "-y", "--no-install-recommends"]
    run(*inside, *quiet, "apt-get", "update")
    run(*install, f"/srv/shopbook_{OLDER}_amd64.deb")
    upgraded = root / "srv" / "upgraded"
    upgraded.mkdir()
    shop = InChroot(root, upgraded, ["shopbook"])
    shop.all()
    book = (upgraded / "smoke.shopbook").read_bytes()
    ledger = shop.ask("ledger", "--customer", "A")
    must((root / "opt/shopbook" / ONLY_OLDER).exists(), "the older package was not installed")
    run(*install, f"/srv/{package}")
    must(not (root / "opt/shopbook" / ONLY_OLDER).exists(), "a file of the older version is left")
    must((upgraded / "smoke.shopbook").read_bytes() == book, "the upgrade changed the book")
    must(shop.ask("ledger", "--customer", "A") == ledger, "the newer version reads the book differently")
    must(shop.ask("verify")["failed"] == 0, "the book is not proved after the upgrade")
    print(f"upgraded from {OLDER}: the book is the same, to the byte")
    must(not (root / "usr/bin/python3").exists(), "there is a Python in the clean system")
    before = {f for f in root.rglob("*") if "shopbook" in f.name.lower()}
    must(any(f.name == "shopbook.desktop" for f in before), "no entry in the menus")
    # The book and all else lie in the chroot's /srv, and paths are the same in and outside by this bind of names.
    work = root / "srv" / "smoke"
    work.mkdir(parents=True)
    InChroot(root, work, ["shopbook"]).all()
    print("smoke in a clean Debian 12, no Python: offscreen holds")
    run(*install, "xvfb", "xauth")
    shown = root / "srv" / "screen"
    shown.mkdir()
    InChroot(root, shown, ["xvfb-run", "-a", "-s", f"-screen 0 {SCREEN}", "shopbook"], shot="--shot").all()
    print("smoke in a clean Debian 12, no Python: under Xvfb holds")
    starts_when_asked(InChroot(root, shown, ["shopbook"]), root)
    run(*inside, *quiet, "apt-get", "purge", "-y", "shopbook")
    left = [f for f in root.rglob("*") if "shopbook" in f.name.lower() and "/srv/" not in str(f)]
    left = [f for f in left if f.suffix != ".deb" and "/var/" not in str(f)]
    must(not left, f"left behind: {left}")
    must((work / "smoke.shopbook").exists(), "the book went with the program")
    print("removed; the books are still there")


def starts_when_asked(shop: InChroot, root: Path) -> None:
    """The entry for the login names the installed program; it goes again."""
    must(shop.ask("autostart", "on")["autostart"] is True, "it does not start at login")
    entry = root / "root/.config/autostart/shopbook.desktop"
    must(
        'Exec="/opt/shopbook/shopbook" --minimised' in entry.read_text("utf-8"), "the entry names no program"
    )
    shop.run("autostart", "off")
    must(not entry.exists(), "the entry is left")
    print("starts at login, and stops to, by the command line")


class InChroot(Smoke):
    """The smoke with every command run inside a chroot; paths are those inside."""

    def __init__(self, root: Path, work: Path, program: list[str], shot: str = "--offscreen-shot") -> None:
        inside = Path("/") / work.relative_to(root)
        super().__init__(
            ["chroot", str(root), "env", f"SHOPBOOK_HOME={inside}/home", "HOME=/root", *program], inside, shot
        )
        self._outside = root

    def read(self, path: Path) -> bytes:
        return (self._outside / path.relative_to("/")).read_bytes()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else DIST / f"shopbook_{version()}_amd64.deb"))
