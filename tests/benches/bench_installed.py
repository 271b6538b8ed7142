"""The installed program's start to a usable list, beside the run from source and an empty PySide6 window; its sizes.

`make deb`, then `make bench ARGS=tests/benches/bench_installed.py`. Cold: what the program reads is first taken out of
the system's memory of files, as far as nobody else uses it at that moment; so the run from source, which shares its
libraries with whatever else runs from it, has the easier part.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from scripts.offscreen import offscreen
from tests.benches.bench_start import SCREEN

ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / "dist"
EMPTY = Path(__file__).with_name("start_once.py")
ROUNDS = int(os.environ.get("SHOPBOOK_BENCH_ROUNDS", "5"))


def forget(folders: Sequence[Path]) -> None:
    """Let the system forget what it keeps in memory of these files."""
    for folder in folders:
        for file in folder.rglob("*"):
            if file.is_file() and not file.is_symlink():
                with file.open("rb") as stream:
                    os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def start(command: Sequence[str], home: Path) -> float:
    """Milliseconds from the start of a process to its list of customers."""
    home.mkdir(exist_ok=True)
    environ = os.environ | {"SHOPBOOK_HOME": str(home), "QT_QPA_PLATFORM": offscreen(home, SCREEN)}
    began = time.monotonic()
    with subprocess.Popen([*command, "--ready"], cwd=ROOT, env=environ, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        taken = (time.monotonic() - began) * 1000
    assert process.returncode == 0
    return taken


def empty_window(home: Path) -> float:
    """Milliseconds from the start of a process to the first paint of a window with nothing in it."""
    command = [sys.executable, str(EMPTY), str(time.monotonic()), "empty"]
    environ = os.environ | {"QT_QPA_PLATFORM": offscreen(home, SCREEN), "SHOPBOOK_BENCH_CLOCK": ""}
    return float(subprocess.run(command, env=environ, capture_output=True, text=True, check=True).stdout)


def bench_installed(tmp_path: Path) -> None:
    packages = sorted(DIST.glob("shopbook_*.deb"))
    if not packages:
        pytest.skip("no package in dist; first: make deb")
    for product in sorted(f for f in DIST.iterdir() if f.is_file() and f.name != "SHA256SUMS"):
        print(f"\n{product.name}: {product.stat().st_size / 1024 / 1024:.1f} MB", end="")
    subprocess.run(["dpkg-deb", "-x", str(packages[-1]), str(tmp_path / "system")], check=True)
    installed = tmp_path / "system" / "opt" / "shopbook"
    size = sum(f.stat().st_size for f in installed.rglob("*") if f.is_file() and not f.is_symlink())
    print(f"\ninstalled: {size / 1024 / 1024:.1f} MB")
    from app.services.demo import make_demo

    book = tmp_path / "demo.shopbook"
    make_demo(book)
    ways = {
        "from source": ([sys.executable, "-m", "app", str(book)], [ROOT / "app", Path(sys.prefix)]),
        "installed": ([str(installed / "shopbook"), str(book)], [installed]),
    }
    figures: dict[tuple[str, str], list[float]] = {}
    empty: list[float] = []
    for _ in range(ROUNDS):
        empty.append(empty_window(tmp_path))
        for way, (command, folders) in ways.items():
            forget(folders)
            figures.setdefault((way, "cold"), []).append(start(command, tmp_path / way))
            figures.setdefault((way, "again"), []).append(start(command, tmp_path / way))
    print(f"milliseconds from process start to a usable list (demo, offscreen), median of {ROUNDS}")
    for state in ("cold", "again"):
        source, packed = (statistics.median(figures[way, state]) for way in ways)
        print(f"{state:>8}: from source {source:.0f}, installed {packed:.0f} ({packed / source:.2f})")
    again = figures["installed", "again"]
    ratio = statistics.median(ready / nothing for ready, nothing in zip(again, empty, strict=True))
    print(
        f"an empty PySide6 window {statistics.median(empty):.0f}; installed, again, beside it {ratio:.2f} (goal 2)"
    )
    assert min(map(min, figures.values())) > 0
