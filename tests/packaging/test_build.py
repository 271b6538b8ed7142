"""The builder's own sentences: what it cannot build, what differs between two builds, sums."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests.packaging.source import load

build = load("build")
program = load("program")
reproduce = load("reproduce")


@pytest.mark.parametrize("wanted", [[], ["deb", "snap"]])
def test_a_product_that_is_none(wanted: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert build.main(wanted) == 2
    assert "deb | rpm | tarball | windows | macos" in capsys.readouterr().err


def test_sums_are_those_of_sha256sum(tmp_path: Path) -> None:
    (tmp_path / "a.deb").write_bytes(b"a package")
    build.write_sums(tmp_path)
    build.write_sums(tmp_path)
    digest = hashlib.sha256(b"a package").hexdigest()
    assert (tmp_path / "SHA256SUMS").read_text("utf-8") == f"{digest}  a.deb\n"


def test_what_differs_between_two_builds_is_named(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for tree, content in ((first, "1"), (second, "22")):
        (tree / "opt").mkdir(parents=True)
        (tree / "opt" / "same").write_text("same", "utf-8")
        (tree / "opt" / "other").write_text(content, "utf-8")
        # As in the package: a link to where the program lies once it is installed.
        (tree / "opt" / "link").symlink_to("/opt/shopbook/shopbook")
    (first / "opt" / "lonely").write_text("", "utf-8")
    assert reproduce.compare(first, second) == [
        "opt/lonely: only in the first",
        "opt/other: differs (1 and 2 bytes)",
    ]
    assert reproduce.compare(first, first) == []


def test_the_moment_of_a_build_is_the_one_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    monkeypatch.setenv("PYTHONHASHSEED", "random")
    program.set_epoch()
    assert program.os.environ["SOURCE_DATE_EPOCH"] == "1700000000"
    assert program.os.environ["PYTHONHASHSEED"] == "0"


def test_the_moment_of_a_build_is_a_commit_s_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "put back by the fixture")
    monkeypatch.setenv("PYTHONHASHSEED", "put back by the fixture")
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    program.set_epoch()
    assert program.os.environ["SOURCE_DATE_EPOCH"].isdigit()


def test_a_source_that_changes_while_it_is_packed_ends_the_build(tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    source = tmp_path / "app" / "sales.py"
    source.write_text("one", "utf-8")
    with program.steady_source(("app",), tmp_path):
        (tmp_path / "app" / "__pycache__").mkdir()
        (tmp_path / "app" / "__pycache__" / "sales.pyc").write_bytes(b"")
    packing = program.steady_source(("app",), tmp_path)
    packing.__enter__()
    source.write_text("two", "utf-8")
    with pytest.raises(SystemExit, match="changed while it was packed"):
        packing.__exit__(None, None, None)
