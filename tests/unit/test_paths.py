import sys
from pathlib import Path

import appdirs
import pytest

from app import paths


def test_the_variable_moves_everything_under_one_folder(tmp_path: Path) -> None:
    folders = paths.folders({"SHOPBOOK_HOME": str(tmp_path / "here")}, program=tmp_path)
    assert folders.data == tmp_path / "here" / "data"
    assert folders.config == tmp_path / "here" / "config"
    assert folders.log == tmp_path / "here" / "log"
    assert folders.cache == tmp_path / "here" / "cache"


def test_this_process_is_asked_when_nothing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOPBOOK_HOME", str(tmp_path / "mine"))
    assert paths.folders().books == tmp_path / "mine" / "data" / "books"


def test_a_relative_home_is_made_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert paths.folders({"SHOPBOOK_HOME": "stick"}).data == tmp_path / "stick" / "data"


def test_a_marker_beside_the_program_makes_it_portable(tmp_path: Path) -> None:
    (tmp_path / "portable").touch()
    folders = paths.folders({}, program=tmp_path)
    assert folders.settings_file == tmp_path / "home" / "config" / "settings.json"


def test_the_variable_is_stronger_than_the_marker(tmp_path: Path) -> None:
    (tmp_path / "portable").touch()
    folders = paths.folders({"SHOPBOOK_HOME": str(tmp_path / "chosen")}, program=tmp_path)
    assert folders.data == tmp_path / "chosen" / "data"


@pytest.mark.parametrize("home", ["", "   "])
def test_an_empty_variable_counts_as_none(tmp_path: Path, home: str) -> None:
    (tmp_path / "portable").touch()
    assert paths.folders({"SHOPBOOK_HOME": home}, program=tmp_path).data == tmp_path / "home" / "data"


def test_a_folder_of_that_name_is_not_the_marker(tmp_path: Path) -> None:
    (tmp_path / "portable").mkdir()
    assert paths.folders({}, program=tmp_path).data != tmp_path / "home" / "data"


def test_otherwise_the_system_decides(tmp_path: Path) -> None:
    folders = paths.folders({}, program=tmp_path)
    assert folders.data == Path(appdirs.user_data_dir("shopbook", False))
    assert folders.config == Path(appdirs.user_config_dir("shopbook", False))
    assert folders.log == Path(appdirs.user_log_dir("shopbook", False))
    assert folders.cache == Path(appdirs.user_cache_dir("shopbook", False))
    assert "shopbook" in folders.data.parts


def test_deciding_creates_nothing_and_make_creates_all(tmp_path: Path) -> None:
    folders = paths.folders({"SHOPBOOK_HOME": str(tmp_path / "new")})
    assert not (tmp_path / "new").exists()
    assert folders.make() is folders
    made = (folders.data, folders.config, folders.log, folders.cache, folders.books, folders.backups)
    assert all(folder.is_dir() for folder in made)
    folders.make()


@pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no such modes; the profile folder is private"
)
def test_other_users_cannot_look_in(tmp_path: Path) -> None:
    folders = paths.folders({"SHOPBOOK_HOME": str(tmp_path / "new")}).make()
    assert folders.books.stat().st_mode & 0o077 == 0
    assert folders.data.stat().st_mode & 0o077 == 0


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match="file"):
        paths.folders({"SHOPBOOK_HOME": str(tmp_path / "file")}).make()


def test_the_program_folder_of_the_source_holds_the_readme() -> None:
    assert (paths.program_folder() / "pyproject.toml").is_file()


def test_the_program_folder_of_a_packed_program_is_its_executable_s(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "shopbook"))
    assert paths.program_folder() == tmp_path.resolve()
