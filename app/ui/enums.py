"""PySide's enums, made with Python's quick way of making enums.

With the first use of a class PySide makes all enums in it by `enum.IntFlag("WindowType", [("Widget", 0), …])`: two
hundred of them with three thousand members before the first list, and each member goes through the checks that a class
written by hand needs. It was a sixth of a start. The modules of Python's own library make theirs without the checks,
by `enum._simple_enum`; so are PySide's here. What comes of it is the same: `tests/gui/test_enums.py` holds that for
every enum of the Qt modules in use.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Sequence
from typing import Any, Final

_CREATE: Final = "_create_"
_simple: Final[Callable[..., Callable[[type], Any]] | None] = getattr(enum, "_simple_enum", None)
_checked: Final[Callable[..., Any] | None] = getattr(enum.EnumType, _CREATE, None)
_put: Final = type.__setattr__


def make_quickly() -> None:
    """From now on make quickly what PySide asks of `enum`. Once, before PySide is loaded.

    A Python whose `enum` has become another one inside keeps its own way: PySide ends the program where an enum fails.
    """
    if _simple is None or _checked is None:
        return
    try:
        tried = list(create(enum.IntFlag, "Tried", [("NONE", 0), ("ONE", 1), ("TWO", 2), ("BOTH", 3)]))
    except (AttributeError, TypeError):
        return
    if [member.name for member in tried] == ["ONE", "TWO"]:
        setattr(enum.EnumType, _CREATE, _create)


def _create(
    cls: Any, class_name: str, names: Any, *, module: str | None = None, boundary: Any = None, **more: Any
) -> Any:
    """In place of `EnumType._create_`, with its parameters: what `cls(class_name, names)` gives."""
    as_pyside_asks = module is None and boundary is enum.KEEP and isinstance(names, list)
    if as_pyside_asks and all(isinstance(pair, tuple) and isinstance(pair[1], int) for pair in names):
        return create(cls, class_name, names)
    assert _checked is not None, "or this would not stand in its place"
    return _checked(cls, class_name, names, module=module, boundary=boundary, **more)


def create(base: Any, name: str, members: Sequence[tuple[str, int]]) -> Any:
    """An enum of `base` (Enum, IntEnum, Flag, IntFlag) that keeps bits without a name, as PySide's do."""
    assert _simple is not None, "asked for only where it is there"
    made: Any = _simple(base, boundary=enum.KEEP)(type(name, (), {}))
    is_flag = issubclass(made, enum.Flag)
    new, takes_value, by_value = made._new_member_, made._use_args_, made._value2member_map_
    single = mask = 0
    for label, value in members:
        member = by_value.get(value)
        if member is None:
            by_value[value] = member = new(made, value) if takes_value else new(made)
            member._name_, member._value_, member.__objclass__ = label, value, made
            member._sort_order_ = len(made._member_names_)
            mask |= value
            is_single = value != 0 and value & (value - 1) == 0
            if is_single:
                single |= value
            # Of flags only single bits count as members; the others are names for what they are made of.
            if is_single or not is_flag:
                made._member_names_.append(label)
        made._member_map_[label] = member
        _put(made, label, member)
    if is_flag:
        made._flag_mask_, made._singles_mask_, made._all_bits_ = mask, single, 2 ** mask.bit_length() - 1
        values = [member.value for member in made]
        if values != sorted(values):
            made._iter_member_ = made._iter_member_by_def_
    return made
