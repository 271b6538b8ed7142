"""Signing programs for Windows: only with a certificate, and never half."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.packaging.source import load

windows_sign = load("windows_sign")

SIGNER = """\
#!/bin/sh
# Stands for osslsigncode: puts its arguments behind the file, or fails.
{fails}
while [ "$1" != -in ]; do echo "$1" >> "$0.said"; shift; done
cp "$2" "$4"
echo signed >> "$4"
"""


@pytest.fixture
def certificate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, file in ((windows_sign.CERTIFICATE, "owner.p12"), (windows_sign.PASSWORD, "owner.txt")):
        (tmp_path / file).write_text("secret", "utf-8")
        monkeypatch.setenv(name, str(tmp_path / file))


def signer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: str = "") -> Path:
    tool = tmp_path / "bin" / "osslsigncode"
    tool.parent.mkdir()
    tool.write_text(SIGNER.format(fails=fails), "utf-8")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tool.parent}:/usr/bin:/bin")
    return tool


@pytest.fixture
def program(tmp_path: Path) -> Path:
    file = tmp_path / "shopbook.exe"
    file.write_text("a program\n", "utf-8")
    return file


def test_without_a_certificate_nothing_is_signed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(windows_sign.CERTIFICATE, raising=False)
    monkeypatch.delenv(windows_sign.PASSWORD, raising=False)
    assert not windows_sign.is_wanted()


@pytest.mark.usefixtures("certificate")
def test_with_one_the_program_is_signed_in_its_place(
    tmp_path: Path, program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool = signer(tmp_path, monkeypatch)
    monkeypatch.setenv(windows_sign.TIME_SERVER, "time.invalid")
    assert windows_sign.is_wanted()
    windows_sign.sign(program)
    assert program.read_text("utf-8") == "a program\nsigned\n"
    said = tool.with_name("osslsigncode.said").read_text("utf-8").split()
    assert str(tmp_path / "owner.p12") in said
    assert "secret" not in said
    assert said[-2:] == ["-ts", "time.invalid"]


@pytest.mark.usefixtures("certificate")
def test_a_signer_that_fails_leaves_the_program_and_ends_the_build(
    tmp_path: Path, program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    signer(tmp_path, monkeypatch, fails="echo wrong password; exit 1")
    with pytest.raises(SystemExit, match="wrong password"):
        windows_sign.sign(program)
    assert program.read_text("utf-8") == "a program\n"


@pytest.mark.usefixtures("certificate")
@pytest.mark.parametrize("name", [windows_sign.CERTIFICATE, windows_sign.PASSWORD])
@pytest.mark.parametrize("value", ["", "/nowhere/owner.p12"])
def test_a_certificate_that_is_not_there_ends_the_build(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SystemExit, match=f"{name} names no file"):
        windows_sign.is_wanted()
