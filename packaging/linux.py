"""The products for Linux: .deb, .rpm and a portable .tar.xz, all from the same frozen folder."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import tarfile
import textwrap
from pathlib import Path
from typing import Final

import icons
from program import BUILD, DIST, HOMEPAGE, PUBLISHER, ROOT, folder_size, portable_marker, version

HERE: Final = ROOT / "packaging" / "linux"
MAINTAINER: Final = f"{PUBLISHER} <shopbook@example.invalid>"
ICON_SIZES: Final = (16, 24, 32, 48, 64, 128, 256)
# What the frozen folder leaves to the system (contents.py), by Debian's names; glibc is that of the build machine.
DEPENDS: Final = (
    "libc6 (>= 2.36)", "libstdc++6", "zlib1g", "libdbus-1-3", "libegl1", "libexpat1", "libfontconfig1",
    "libfreetype6", "libgl1", "libglib2.0-0 | libglib2.0-0t64", "libx11-6", "libx11-xcb1", "libxcb1",
    "libxcb-glx0", "libxcb-randr0", "libxcb-render0", "libxcb-shape0", "libxcb-shm0", "libxcb-sync1",
    "libxcb-xfixes0", "libxcb-xkb1", "xkb-data",
)  # fmt: skip
DESCRIPTION: Final = """\
 Customers who buy on credit, part payments, prepayments; debt and credit that
 cancel out; a ledger everybody can read. The book is one file on this computer.
 Every balance is proved from the journal, at each start and while you work.
 No account, no server, no network.
"""


def lay_out(frozen: Path, root: Path) -> None:
    """What a package installs, below `root`."""
    shutil.rmtree(root, ignore_errors=True)
    program = root / "opt" / "shopbook"
    shutil.copytree(frozen, program, symlinks=True)
    _put(HERE / "shopbook.desktop", root / "usr/share/applications/shopbook.desktop")
    _put(HERE / "shopbook-mime.xml", root / "usr/share/mime/packages/shopbook.xml")
    draw_icons(root / "usr/share/icons/hicolor")
    pages = root / "usr/share/man/man1"
    pages.mkdir(parents=True)
    (pages / "shopbook.1.gz").write_bytes(gzip.compress((HERE / "shopbook.1").read_bytes(), 9, mtime=0))
    units = ROOT / "packaging" / "units"
    if units.is_dir():
        for unit in [*units.glob("*.service"), *units.glob("*.timer")]:
            _put(unit, root / "usr/lib/systemd/user" / unit.name)
    link = root / "usr/bin/shopbook"
    link.parent.mkdir(parents=True)
    link.symlink_to("/opt/shopbook/shopbook")


def _put(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def draw_icons(theme: Path) -> None:
    """The icon in every size a desktop asks for, and as it was drawn."""
    _put(ROOT / "packaging/icons/shopbook.svg", theme / "scalable/apps/shopbook.svg")
    for size in ICON_SIZES:
        target = theme / f"{size}x{size}/apps/shopbook.png"
        target.parent.mkdir(parents=True)
        target.write_bytes(icons.draw(size))


def deb(frozen: Path) -> Path:
    """Debian 12 and later, Ubuntu 24.04 and later."""
    root = BUILD / "deb"
    lay_out(frozen, root)
    papers = root / "usr/share/doc/shopbook"
    papers.mkdir(parents=True)
    (papers / "copyright").write_text(copyright_text(frozen), "utf-8")
    news = (ROOT / "packaging" / "linux" / "changelog").read_text("utf-8").replace("VERSION", version())
    (papers / "changelog.gz").write_bytes(gzip.compress(news.encode(), 9, mtime=0))
    overrides = root / "usr/share/lintian/overrides/shopbook"
    _put(HERE / "lintian-overrides", overrides)
    control = root / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(control_text(folder_size(root)), "utf-8")
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            is_program = path.is_file() and os.access(path, os.X_OK) and ".so" not in path.name
            path.chmod(0o755 if path.is_dir() or is_program else 0o644)
    DIST.mkdir(exist_ok=True)
    target = DIST / f"shopbook_{version()}_amd64.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(root), str(target)]
    subprocess.run(command, check=True)
    return target


def control_text(size: int) -> str:
    """The control file of the .deb; `size` in bytes."""
    depends = ", ".join(DEPENDS)
    return (
        textwrap.dedent(f"""\
        Package: shopbook
        Version: {version()}
        Section: misc
        Priority: optional
        Architecture: amd64
        Maintainer: {MAINTAINER}
        Installed-Size: {size // 1024}
        Depends: {depends}
        Recommends: libcups2 | libcups2t64
        Homepage: {HOMEPAGE}
        Description: Book of a small shop: who owes what, proved
        """)
        + DESCRIPTION
    )


def copyright_text(frozen: Path) -> str:
    """Debian's copyright file: ours, and where those of the parts are."""
    ours = (ROOT / "LICENSE").read_text("utf-8").rstrip()
    body = "\n".join(f" {line}" if line else " ." for line in ours.splitlines()[2:])
    names = ", ".join(sorted(f.stem for f in (frozen / "licences").glob("*.txt")))
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        "Upstream-Name: Shopbook\n"
        f"Comment: The package brings its libraries. Their licences are in /opt/shopbook/licences:\n {names}.\n"
        " Qt and PySide6 are under the LGPL, version 3 (/usr/share/common-licenses/LGPL-3).\n\n"
        "Files: *\nCopyright: 2026 Shopbook contributors\nLicense: MIT\n" + body + "\n"
    )


def tarball(frozen: Path) -> Path:
    """A folder for a USB stick: the program, and beside it its books (a file `portable` says so)."""
    name = f"shopbook-{version()}-linux-x86_64"
    DIST.mkdir(exist_ok=True)
    target = DIST / f"{name}.tar.xz"
    with tarfile.open(target, "w:xz", preset=6) as archive:
        archive.add(frozen, name, filter=_plain)
        archive.add(portable_marker(), f"{name}/portable", filter=_plain)
    return target


def _plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = int(os.environ.get("SOURCE_DATE_EPOCH", "0")) or entry.mtime
    return entry


def rpm(frozen: Path) -> Path:
    """Fedora 37 and later, openSUSE; built with rpmbuild."""
    root = BUILD / "rpm" / "root"
    lay_out(frozen, root)
    spec = BUILD / "rpm" / "shopbook.spec"
    spec.write_text((HERE / "shopbook.spec.in").read_text("utf-8").replace("@VERSION@", version()), "utf-8")
    DIST.mkdir(exist_ok=True)
    command = ["rpmbuild", "-bb", "--define", f"_topdir {BUILD / 'rpm'}", "--define", f"_rpmdir {DIST}"]
    command += ["--define", f"laid_out {root}", "--target", "x86_64", str(spec)]
    subprocess.run(command, check=True)
    built = next((DIST / "x86_64").glob("shopbook-*.rpm"))
    target = DIST / built.name
    built.replace(target)
    built.parent.rmdir()
    return target
