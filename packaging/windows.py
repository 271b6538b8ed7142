"""The products for Windows: one setup, that installs for one person or into a portable folder. Packed under wine, by the Python it is for.

`make windows` needs wine, NSIS and a mingw compiler (wine.py names the packages) and Python's embeddable archive
(interpreter.py). What it takes and how it is tried: packaging/release.md.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import icons
import interpreter
import locked
import windows_sign
from nsis import script_parts
from program import (
    BUILD,
    DIST,
    HOMEPAGE,
    NOT_PACKED,
    PUBLISHER,
    ROOT,
    Parts,
    add_papers,
    folder_size,
    steady_source,
    version,
)
from wine import Wine, tool, windows_path

HERE: Final = ROOT / "packaging" / "windows"
PLACE: Final = BUILD / "windows"
FROZEN: Final = PLACE / "dist" / "shopbook"
ICON: Final = PLACE / "shopbook.ico"
SIDE: Final = PLACE / "side.bmp"
PREFIX: Final = PLACE / "wine"


def freeze() -> Path:
    """The packed program for Windows, made anew; its folder."""
    for name in ("wine64", "wineserver", "makensis", "x86_64-w64-mingw32-gcc"):
        tool(name)
    python, site = PLACE / "python", PLACE / "site"
    shutil.rmtree(python, ignore_errors=True)
    interpreter.unpack(python)
    collect_parts(site)
    paths = ["python311.zip", ".", windows_path(site), windows_path(ROOT)]
    (python / "python311._pth").write_text("\n".join(paths) + "\n", "utf-8")
    icons.write_ico(ICON)
    icons.write_side(SIDE)
    shutil.rmtree(FROZEN, ignore_errors=True)
    packer: list[str | Path] = [
        python / "python.exe",
        "-m",
        "PyInstaller",
        "--noconfirm",
        "--log-level",
        "WARN",
    ]
    folders = ["--distpath", windows_path(FROZEN.parent), "--workpath", windows_path(PLACE / "work")]
    spec = windows_path(ROOT / "packaging" / "shopbook.spec")
    same = {name: os.environ.get(name, "0") for name in ("PYTHONHASHSEED", "SOURCE_DATE_EPOCH")}
    with steady_source():
        said = Wine(PREFIX).must(*packer, *folders, spec, extra=same, cwd=ROOT)
    if not (FROZEN / "shopbook.exe").exists():
        raise SystemExit(f"the packer said it was done, and made no program:\n{said}")
    if windows_sign.is_wanted():
        for name in ("shopbook.exe", "shopbook-cli.exe"):
            windows_sign.sign(FROZEN / name)
    shutil.copyfile(ROOT / "packaging" / "units" / "shopbook-check.xml", FROZEN / "shopbook-check.xml")
    add_papers(FROZEN, Parts(site, interpreter.VERSION, python / "LICENSE.txt"))
    return FROZEN


def collect_parts(site: Path) -> None:
    """The libraries for Windows into `site`: what requirements.lock names, checked against its hashes."""
    wanted = locked.choose((ROOT / "requirements.lock").read_text("utf-8"), NOT_PACKED)
    note = site.with_suffix(".txt")
    if note.exists() and note.read_text("utf-8") == wanted and site.is_dir():
        return
    shutil.rmtree(site, ignore_errors=True)
    listed = site.with_suffix(".wanted.txt")
    listed.parent.mkdir(parents=True, exist_ok=True)
    listed.write_text(wanted, "utf-8")
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "uv>=0.13"], check=True)
    # pip would judge the markers by this machine; uv judges them by the one named.
    installer = [
        str(Path(sys.executable).with_name("uv")),
        "pip",
        "install",
        "--quiet",
        "--target",
        str(site),
    ]
    installer += ["--python-platform", "x86_64-pc-windows-msvc", "--python-version", "3.11"]
    installer += ["--only-binary", ":all:", "--no-deps", "--require-hashes", "-r", str(listed)]
    subprocess.run(installer, check=True)
    listed.replace(note)


def setup(frozen: Path) -> Path:
    """The setup, in dist/."""
    return write_setup(frozen, version(), DIST / f"shopbook-{version()}-setup.exe")


def write_setup(frozen: Path, number: str, target: Path, *, quick: bool = False) -> Path:
    """A setup of the program in `frozen` that says it is version `number`; `quick`: hardly compressed."""
    parts = PLACE / f"nsis-{number}"
    script_parts(frozen, parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    facts = {
        "VERSION": number,
        "PUBLISHER": PUBLISHER,
        "HOMEPAGE": HOMEPAGE,
        "ICON": ICON,
        "SIDE": SIDE,
        "PARTS": parts,
        "TARGET": target,
        "KILOBYTES": folder_size(frozen) // 1024,
    }
    command = [tool("makensis"), "-V2", "-WX", *(f"-D{key}={value}" for key, value in facts.items())]
    command += ["-DQUICK"] if quick else []
    if windows_sign.is_wanted():
        command.append(f'-DSIGN="{sys.executable}" "{windows_sign.__file__}"')
    subprocess.run([*command, str(HERE / "shopbook.nsi")], check=True)
    return target
