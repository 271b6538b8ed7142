"""What may be in the packed program, and what its parts are called."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.packaging.source import load

contents = load("contents")
program = load("program")


@pytest.mark.parametrize(
    ("name", "source", "kept"),
    [
        ("PySide6/Qt/lib/libQt6Core.so.6", "/venv/PySide6/Qt/lib/libQt6Core.so.6", True),
        ("libgtk-3.so.0", "/usr/lib/x86_64-linux-gnu/libgtk-3.so.0", False),
        ("libxcb-cursor.so.0", "/usr/lib/x86_64-linux-gnu/libxcb-cursor.so.0", True),
        ("libX11.so.6", "/usr/lib/x86_64-linux-gnu/libX11.so.6", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "/venv/x/libqgtk3.so", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/venv/x/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", "/venv/x/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/printsupport/libcupsprintersupport.so", "/venv/x/libcups.so", True),
        ("PySide6\\opengl32sw.dll", "C:\\venv\\opengl32sw.dll", False),
        ("PySide6\\plugins\\platforms\\qwindows.dll", "Z:\\site\\qwindows.dll", True),
        ("PySide6\\plugins\\platforms\\qdirect2d.dll", "Z:\\site\\qdirect2d.dll", False),
        ("PySide6\\plugins\\imageformats\\qtiff.dll", "Z:\\site\\qtiff.dll", False),
        ("PySide6\\plugins\\imageformats\\qjpeg.dll", "Z:\\site\\qjpeg.dll", True),
    ],
)
def test_libraries_of_the_build_machine_stay_out(name: str, source: str, kept: bool) -> None:
    assert contents.keeps_binary(name, source) is kept


@pytest.mark.parametrize("name", ["numpy", "lxml", "PIL", "pytest"])
def test_what_libraries_would_take_if_it_is_there_stays_out(name: str) -> None:
    assert name in contents.EXCLUDED_MODULES
    assert name not in {part.name for part in program.Parts()}


def test_locale_data_is_of_the_languages_kept() -> None:
    assert contents.keeps_data("babel/locale-data/en_NG.dat")
    assert contents.keeps_data("babel/locale-data/id.dat")
    assert contents.keeps_data("babel/locale-data/vi_VN.dat")
    assert not contents.keeps_data("babel/locale-data/fo.dat")
    assert not contents.keeps_data("app/storage/migrations/__pycache__/env.cpython-311.pyc")
    assert not contents.keeps_data("resources/translations/shopbook_id.ts")
    assert contents.keeps_data("resources/translations/shopbook_id.qm")


def test_every_part_brings_its_licence(tmp_path: Path) -> None:
    program.write_licences(tmp_path / "licences", program.Parts())
    names = {f.stem for f in (tmp_path / "licences").iterdir()}
    assert {"Shopbook", "Python", "Qt-and-PySide6", "Noto-fonts", "Lucide-icons"} <= names
    assert {part.name for part in program.Parts()} - names == {"PySide6_Essentials", "shiboken6"}


def test_the_bill_of_materials_names_every_part_with_version_and_licence() -> None:
    bill = json.loads(json.dumps(program.bill_of_materials(program.Parts())))
    assert bill["bomFormat"] == "CycloneDX"
    parts = {c["name"]: c for c in bill["components"]}
    assert "SQLAlchemy" in parts
    assert all(c["version"] and c["licenses"][0]["license"]["name"] for c in parts.values())
    assert not any(
        "GPL" in c["licenses"][0]["license"]["name"].replace("LGPL", "")
        for c in parts.values()
        if not c["name"].startswith(("PySide6", "shiboken6"))
    )
