"""Collect the window's sentences into resources/translations/*.ts, and compile what is translated to .qm.

`translations.py ha fr` adds languages; without arguments those that are there are brought up to date.
A .ts file is edited with Qt Linguist (`pyside6-linguist`) or by hand.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"


def tool(name: str, *arguments: str) -> None:
    subprocess.run([Path(sys.executable).with_name(name), *arguments], cwd=ROOT, check=True)


def main(languages: list[str]) -> int:
    catalogues = sorted(
        {*FOLDER.glob("*.ts"), *(FOLDER / f"shopbook_{language}.ts" for language in languages)}
    )
    if not catalogues:
        print('No language yet. Add one by its code: make translations ARGS="ha"')
        return 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    sources = [str(file.relative_to(ROOT)) for file in sorted((ROOT / "app" / "ui").rglob("*.py"))]
    for catalogue in catalogues:
        language = catalogue.stem.removeprefix("shopbook_")
        tool("pyside6-lupdate", *sources, "-target-language", language, "-no-obsolete", "-ts", str(catalogue))
        tool("pyside6-lrelease", str(catalogue), "-qm", str(catalogue.with_suffix(".qm")))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
