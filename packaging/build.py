"""Builds what people install: `python packaging/build.py deb rpm tarball windows macos` (make deb …). Results in dist/."""

from __future__ import annotations

import functools
import hashlib
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import linux
import macos
import program
import windows
from program import DIST

MOST_DOWNLOADED: Final = 40 * 1024 * 1024

# Packed once for this system, however many products are made of it.
frozen = functools.cache(program.freeze)

PRODUCTS: Final[dict[str, Callable[[], Path]]] = {
    "deb": lambda: linux.deb(frozen()),
    "rpm": lambda: linux.rpm(frozen()),
    "tarball": lambda: linux.tarball(frozen()),
    "windows": lambda: windows.setup(windows.freeze()),
    "macos": macos.image,
}


def main(wanted: list[str]) -> int:
    """Build each product named; returns the exit code."""
    unknown = [name for name in wanted if name not in PRODUCTS]
    if unknown or not wanted:
        print(f"usage: build.py {' | '.join(PRODUCTS)}", file=sys.stderr)
        return 2
    program.set_epoch()
    for name in wanted:
        started = time.monotonic()
        product = PRODUCTS[name]()
        size = product.stat().st_size
        print(f"{product.name}: {size / 1024 / 1024:.1f} MB, {time.monotonic() - started:.0f} s")
        if size > MOST_DOWNLOADED:
            print(f"{product.name} is larger than {MOST_DOWNLOADED // 1024 // 1024} MB", file=sys.stderr)
            return 1
    write_sums(DIST)
    return 0


def write_sums(folder: Path) -> None:
    """SHA256SUMS of all products, for whoever checks a download."""
    products = sorted(f for f in folder.iterdir() if f.is_file() and f.name != "SHA256SUMS")
    lines = [f"{hashlib.sha256(f.read_bytes()).hexdigest()}  {f.name}\n" for f in products]
    (folder / "SHA256SUMS").write_text("".join(lines), "utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
