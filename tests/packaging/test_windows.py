"""What the setup for Windows is made of, as far as it needs no Windows. The rest: make smoke-windows."""

from __future__ import annotations

import hashlib
import io
import re
import shutil
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.packaging.source import PACKAGING, load

interpreter = load("interpreter")
locked = load("locked")
nsis = load("nsis")
program = load("program")
wine = load("wine")

LOCK = """\
# a comment
alpha==1 \\
    --hash=sha256:aa
    # via shopbook (pyproject.toml)
beta==2 ; sys_platform == 'win32' \\
    --hash=sha256:bb
    # via
    #   alpha
    #   judge
gamma==3 \\
    --hash=sha256:cc
    # via beta
judge==4 \\
    --hash=sha256:dd
    # via shopbook (pyproject.toml:dev)
packer==5 \\
    --hash=sha256:ee
    # via shopbook (pyproject.toml:packaging)
unused==6 \\
    --hash=sha256:ff
    # via shopbook (pyproject.toml)
"""


def names(text: str) -> list[str]:
    return re.findall(r"^([\w.-]+)==", text, re.MULTILINE)


def test_the_parts_for_windows_are_those_of_the_lock_file_with_their_hashes_and_markers() -> None:
    chosen = locked.choose(LOCK, ["unused"])
    assert names(chosen) == ["alpha", "beta", "gamma", "packer"]
    assert "beta==2 ; sys_platform == 'win32' \\\n    --hash=sha256:bb\n" in chosen


def test_a_file_that_is_no_lock_file_is_refused() -> None:
    with pytest.raises(ValueError, match="make lock"):
        locked.choose("alpha==1 \\\n    --hash=sha256:aa\n", [])


def test_our_lock_file_has_every_part_of_the_program() -> None:
    chosen = locked.choose((program.ROOT / "requirements.lock").read_text("utf-8"), program.NOT_PACKED)
    assert {part.name.lower().replace("_", "-") for part in program.Parts()} <= set(names(chosen))
    assert {"pyinstaller", "pefile", "pywin32-ctypes"} <= set(names(chosen))
    assert not {"pytest", "beancount", "mypy"} & set(names(chosen))


@pytest.fixture
def frozen(tmp_path: Path) -> Path:
    folder = tmp_path / "frozen"
    for name in ("shopbook.exe", "_internal/a.dll", "_internal/deep/er/b.txt", "_internal/cost$.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, "utf-8")
    shutil.copy(PACKAGING / "units" / nsis.TASK, folder / nsis.TASK)
    return folder


def parts(frozen: Path, tmp_path: Path) -> dict[str, str]:
    nsis.script_parts(frozen, tmp_path / "parts")
    return {f.stem: f.read_text("utf-8-sig") for f in (tmp_path / "parts").iterdir()}


def carry_out(lines: str, folder: Path) -> None:
    """What NSIS does with a list of removals."""
    for line in lines.splitlines():
        found = re.fullmatch(r'(Delete|RMDir) "\$INSTDIR\\(.+)"', line)
        assert found, line
        path = folder / found[2].replace("$$", "$").replace("\\", "/")
        if found[1] == "Delete":
            path.unlink()
        elif not any(path.iterdir()):
            path.rmdir()


def test_the_uninstaller_removes_every_file_it_installed_and_no_other(frozen: Path, tmp_path: Path) -> None:
    made = parts(frozen, tmp_path)
    installed = tmp_path / "installed"
    shutil.copytree(frozen, installed)
    mine = [installed / "shop.shopbook", installed / "_internal" / "deep" / "notes.txt"]
    for file in mine:
        file.write_text("mine", "utf-8")
    carry_out(made["remove"], installed)
    assert sorted(f for f in installed.rglob("*") if f.is_file()) == sorted(mine)
    assert not (installed / "_internal" / "deep" / "er").exists()


def test_nothing_is_left_when_nobody_else_put_anything_there(frozen: Path, tmp_path: Path) -> None:
    installed = tmp_path / "installed"
    shutil.copytree(frozen, installed)
    carry_out(parts(frozen, tmp_path)["remove"], installed)
    assert list(installed.iterdir()) == []


def test_every_file_is_installed_into_its_folder(frozen: Path, tmp_path: Path) -> None:
    lines = parts(frozen, tmp_path)["install"].splitlines()
    put = {}
    where = ""
    for line in lines:
        if line.startswith("SetOutPath"):
            where = line.split('"')[1]
        else:
            put[Path(line.split('"')[1]).name] = where
    assert put["shopbook.exe"] == "$INSTDIR"
    assert put["b.txt"] == r"$INSTDIR\_internal\deep\er"
    assert len(put) == sum(f.is_file() for f in frozen.rglob("*"))
    assert lines[-1] == 'SetOutPath "$INSTDIR"'


def test_no_folder_is_ever_removed_with_what_is_in_it() -> None:
    script = (PACKAGING / "windows" / "shopbook.nsi").read_text("utf-8")
    assert not re.search(r"RMDir\s+/", script)
    assert not re.search(r"Delete[^\n]*\*", script)


def test_every_sentence_of_the_setup_is_in_both_languages() -> None:
    script = (PACKAGING / "windows" / "shopbook.nsi").read_text("utf-8")
    english, indonesian = (
        set(re.findall(rf"^LangString (\w+) \${{LANG_{language}}} \".+\"$", script, re.MULTILINE))
        for language in ("ENGLISH", "INDONESIAN")
    )
    assert english == indonesian
    assert set(re.findall(r"\$\((\w+)\)", script)) == english


def test_the_task_for_the_night_is_written_with_the_folder_it_was_installed_to() -> None:
    lines = nsis.task_lines((PACKAGING / "units" / nsis.TASK).read_text("utf-8"))
    assert r"<Command>$1\shopbook.exe</Command>" in lines
    assert 'encoding=$\\"UTF-16$\\"' in lines
    assert all(line.startswith('FileWriteUTF16LE $0 "') for line in lines.splitlines())


def test_a_task_that_names_no_folder_is_refused() -> None:
    with pytest.raises(SystemExit, match="@FOLDER@"):
        nsis.task_lines("<Task/>")


FILES = {"python.exe": b"an interpreter", "python311.dll": b"a library"}


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in FILES.items()}
    monkeypatch.setattr(interpreter, "pinned", lambda: digests)


def zipped(files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


@pytest.mark.usefixtures("known")
def test_python_is_taken_from_its_archive_or_from_a_package_around_it(tmp_path: Path) -> None:
    plain = tmp_path / "python.zip"
    plain.write_bytes(zipped(FILES | {"python311._pth": b"."}))
    assert interpreter.read(plain) == FILES
    around = tmp_path / "carrier.tar.gz"
    inner = zipped({f"cp311/{name}": content for name, content in FILES.items()})
    with tarfile.open(around, "w:gz") as package:
        entry = tarfile.TarInfo("carrier/data.zip")
        entry.size = len(inner)
        package.addfile(entry, io.BytesIO(inner))
    assert interpreter.read(around) == FILES


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (zipped(FILES | {"python.exe": b"another"}), "python.exe in given.zip is not the one"),
        (zipped({"python.exe": FILES["python.exe"]}), "python311.dll is not in it"),
        (b"not an archive", "cannot be read as an archive"),
        (b"", "cannot be read as an archive"),
    ],
    ids=["changed", "short", "no archive", "empty"],
)
def test_another_python_is_not_packed(tmp_path: Path, content: bytes, sentence: str) -> None:
    archive = tmp_path / "given.zip"
    archive.write_bytes(content)
    with pytest.raises(SystemExit, match=sentence):
        interpreter.read(archive)


def test_an_archive_that_is_not_where_it_was_said_to_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(interpreter.GIVEN, str(tmp_path / "missing.zip"))
    with pytest.raises(SystemExit, match="which is not there"):
        interpreter.unpack(tmp_path / "python")
    assert not (tmp_path / "python").exists()


def test_every_file_of_python_is_pinned() -> None:
    pinned = interpreter.pinned()
    assert {"python.exe", "python311.dll", "python311.zip", "LICENSE.txt", "_ctypes.pyd"} <= pinned.keys()
    assert all(re.fullmatch(r"[0-9a-f]{64}", digest) for digest in pinned.values())


def test_without_wine_the_builder_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.setattr(wine, "_BESIDE_THE_PATH", ())
    with pytest.raises(SystemExit, match=r"apt-get install .*wine64.* nsis .*mingw"):
        wine.tool("wine64")


def test_a_path_as_wine_names_it() -> None:
    assert wine.windows_path(Path("/a folder/b")) == "Z:\\a folder\\b"
