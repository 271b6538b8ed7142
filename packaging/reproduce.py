"""Builds the .deb twice from nothing and compares: make reproduce. Exit code 1 when a file inside differs.

The same source, the same libraries and the same Python give the same package; the date in it is that of the newest
commit (or SOURCE_DATE_EPOCH).
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import linux
from program import BUILD, freeze, set_epoch


def main() -> int:
    """Build, build again, say what differs."""
    set_epoch()
    BUILD.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=BUILD) as folder:
        built = []
        for name in ("first", "second"):
            shutil.rmtree(BUILD / "work", ignore_errors=True)
            target = Path(folder) / f"{name}.deb"
            linux.deb(freeze()).replace(target)
            built.append(target)
        digests = [hashlib.sha256(package.read_bytes()).hexdigest() for package in built]
        for package, digest in zip(built, digests, strict=True):
            print(f"{digest}  {package.name}")
        if digests[0] == digests[1]:
            print("both packages are the same, to the byte")
            return 0
        trees = [unpacked(package) for package in built]
        different = compare(*trees)
        print("\n".join(different) or "every file inside is the same; what holds them together differs")
    return 1


def unpacked(package: Path) -> Path:
    """What a package installs and what it says of itself, as files."""
    folder = package.with_suffix("")
    subprocess.run(["dpkg-deb", "-R", str(package), str(folder)], check=True)
    return folder


def compare(first: Path, second: Path) -> list[str]:
    """Which files are in one only, or are not the same in both; a line each."""
    lines = []
    for name in sorted({str(f.relative_to(tree)) for tree in (first, second) for f in tree.rglob("*")}):
        one, other = _content(first / name), _content(second / name)
        if one is None or other is None:
            lines.append(f"{name}: only in the {'first' if other is None else 'second'}")
        elif one != other:
            lines.append(f"{name}: differs ({len(one)} and {len(other)} bytes)")
    return lines


def _content(path: Path) -> bytes | None:
    """What a file holds, where a link goes, that a folder is one; None where there is nothing."""
    if path.is_symlink():
        return b"link to " + bytes(path.readlink())
    if path.is_dir():
        return b"folder"
    return path.read_bytes() if path.exists() else None


if __name__ == "__main__":
    sys.exit(main())
