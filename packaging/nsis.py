"""The lists in a setup for Windows: what it installs, and file by file what its uninstaller takes away again."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

UTF_8_MARK: Final = "utf-8-sig"
TASK: Final = "shopbook-check.xml"


def script_parts(frozen: Path, folder: Path) -> None:
    """Write install.nsh, remove.nsh and task.nsh into `folder`, for windows/shopbook.nsi."""
    folder.mkdir(parents=True, exist_ok=True)
    files = sorted(f.relative_to(frozen) for f in frozen.rglob("*") if f.is_file())
    (folder / "install.nsh").write_text(install_lines(frozen, files), UTF_8_MARK)
    (folder / "remove.nsh").write_text(remove_lines(files), UTF_8_MARK)
    (folder / "task.nsh").write_text(task_lines((frozen / TASK).read_text("utf-8")), UTF_8_MARK)


def install_lines(frozen: Path, files: list[Path]) -> str:
    """Each folder made, each file put into it."""
    lines = []
    where = None
    for file in sorted(files, key=lambda f: (f.parent, f.name)):
        if file.parent != where:
            where = file.parent
            lines.append(f'SetOutPath "{_inside(where)}"')
        lines.append(f'File "{_quoted(str(frozen / file))}"')
    return "\n".join([*lines, 'SetOutPath "$INSTDIR"', ""])


def remove_lines(files: list[Path]) -> str:
    """Each file deleted by its own name, each folder only when nothing is left in it: a stranger's file stays."""
    folders = {folder for file in files for folder in file.parents if folder != Path()}
    deepest_first = sorted(folders, key=lambda f: (-len(f.parts), str(f)))
    lines = [f'Delete "{_inside(file)}"' for file in files]
    lines += [f'RMDir "{_inside(folder)}"' for folder in deepest_first]
    return "\n".join([*lines, ""])


def task_lines(task: str) -> str:
    """Write the night's task to the file $0, with the folder of the program ($1) where the task names it."""
    lines = []
    for line in task.splitlines():
        text = _quoted(line.replace('encoding="UTF-8"', 'encoding="UTF-16"')).replace("@FOLDER@", "$1")
        lines.append(f'FileWriteUTF16LE $0 "{text}$\\r$\\n"')
    if not any("$1" in line for line in lines):
        raise SystemExit(f"{TASK} does not say @FOLDER@ where the program's folder belongs")
    return "\n".join([*lines, ""])


def _inside(path: Path) -> str:
    return "$INSTDIR" if path == Path() else "$INSTDIR\\" + _quoted(str(path).replace(os.sep, "\\"))


def _quoted(text: str) -> str:
    """NSIS reads `$` and `"` in a string; these two stand for themselves."""
    return text.replace("$", "$$").replace('"', '$\\"')
