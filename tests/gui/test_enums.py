"""PySide's enums are made quickly, and are what Python would have made of them in its own time."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from itertools import combinations
from types import ModuleType
from typing import Any

import pytest
from PySide6 import QtCore, QtGui, QtNetwork, QtPrintSupport, QtSvg, QtWidgets

from app.ui import enums

MODULES = (QtCore, QtGui, QtWidgets, QtSvg, QtPrintSupport, QtNetwork)
# What a flag knows of all its bits.
FLAG_WORDS = ("_flag_mask_", "_singles_mask_", "_all_bits_", "_boundary_", "_inverted_")


def enums_in(part: ModuleType | type, seen: set[type]) -> Iterator[enum.EnumType]:
    """All enums of a module or class, those in its classes too."""
    for name in dir(part):
        found = getattr(part, name, None)
        if isinstance(found, type) and found not in seen and found.__module__.startswith("PySide6."):
            seen.add(found)
            if isinstance(found, enum.EnumType):
                yield found
            else:
                yield from enums_in(found, seen)


def told(member: Any) -> tuple[object, ...]:
    """What can be asked of a member."""
    known = {name: value for name, value in vars(member).items() if name != "__objclass__"}
    return member.name, member.value, known, repr(member), str(member), f"{member}", hash(member)


def test_every_enum_is_what_python_would_have_made_of_it() -> None:
    seen: set[type] = set()
    found = [each for module in MODULES for each in enums_in(module, seen)]
    for each in found:
        members = [(name, known.value) for name, known in vars(each)["_member_map_"].items()]
        base = each.__mro__[1]
        made: Any = enums.create(base, each.__name__, members)
        slow: Any = enums._checked(base, each.__name__, members, boundary=enum.KEEP)  # type: ignore[misc]
        assert made.__mro__[1:] == slow.__mro__[1:]
        assert [told(member) for member in made] == [told(member) for member in slow], each.__name__
        assert list(made.__members__) == list(slow.__members__)
        for name, member in slow.__members__.items():
            assert told(getattr(made, name)) == told(made[name]) == told(made(member.value)) == told(member)
            assert type(getattr(made, name)) is made
            assert made[name] is made(member.value)
            assert made[name] in made
        if issubclass(each, enum.Flag):
            assert [vars(made)[word] for word in FLAG_WORDS] == [vars(slow)[word] for word in FLAG_WORDS]
    assert len(found) > 600
    assert {base for each in found for base in each.__mro__} >= {
        *(enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag),
    }


@pytest.mark.parametrize("base", [enum.Flag, enum.IntFlag])
def test_flags_are_joined_taken_apart_and_turned_round_alike(base: type[enum.Flag]) -> None:
    members = [("None_", 0), ("A", 4), ("B", 1), ("Both", 5), ("All", 7), ("C", 2), ("Again", 2)]
    made: Any = enums.create(base, "Sides", members)
    slow: Any = enums._checked(base, "Sides", members, boundary=enum.KEEP)  # type: ignore[misc]
    for first, second in combinations(slow.__members__, 2):
        for this, other in ((made[first], slow[first]), (made[second], slow[second])):
            assert repr(~this) == repr(~other)
            assert [part.name for part in this] == [part.name for part in other]
        assert repr(made[first] | made[second]) == repr(slow[first] | slow[second])
        assert repr(made[first] & made[second]) == repr(slow[first] & slow[second])
        assert repr(made[first] ^ made[second]) == repr(slow[first] ^ slow[second])
    assert repr(made(0x1234)) == repr(slow(0x1234))
    assert made["Again"] is made.C


def test_a_value_that_is_none_of_it_is_refused_alike() -> None:
    made = enums.create(enum.IntEnum, "Size", [("Small", -1), ("Large", 7)])
    assert [(each.name, each.value) for each in made] == [("Small", -1), ("Large", 7)]
    with pytest.raises(ValueError, match="5 is not a valid Size"):
        made(5)
    with pytest.raises(AttributeError):
        made.Huge  # noqa: B018
    with pytest.raises(AttributeError):
        made.Small = 3


def test_it_stands_where_pyside_asks_and_leaves_others_alone() -> None:
    assert vars(enum.EnumType)["_create_"] is enums._create
    plain: Any = enum.Enum
    flag: Any = enum.Flag
    int_flag: Any = enum.IntFlag
    theirs = flag("theirs", [("A", 1), ("B", 2)])
    assert theirs._boundary_ is enum.STRICT
    with pytest.raises(ValueError, match="invalid value"):
        theirs(8)
    assert [each.value for each in plain("numbered", "ONE TWO")] == [1, 2]
    named = int_flag("named", [("A", 1)], module="elsewhere", boundary=enum.KEEP)
    assert named.__module__ == "elsewhere"


def broken(*_: object, **__: object) -> object:
    raise TypeError


@pytest.mark.parametrize("way", [None, broken, lambda *_, **__: lambda plain: plain])
def test_a_python_with_another_enum_inside_keeps_its_own(
    way: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(enum.EnumType, "_create_", enums._checked)
    monkeypatch.setattr(enums, "_simple", way)
    enums.make_quickly()
    assert vars(enum.EnumType)["_create_"] is enums._checked
