"""What of requirements.lock a packed program for another system is made of: read from the file, no network."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

# What the program needs and what packs it; the tests and their tools stay out.
WANTED_BY: Final = frozenset({"shopbook (pyproject.toml)", "shopbook (pyproject.toml:packaging)"})


def choose(lock: str, without: Iterable[str]) -> str:
    """The blocks of a lock file that the program and its packing need, hashes and markers as they are.

    `without` names parts that are never packed. Each block says in `# via` who asks for it, so that the parts of
    the parts are found too. ValueError when nothing is found: then the file is no lock file of ours.
    """
    blocks = dict(_blocks(lock))
    left_out = frozenset(without)
    asked = {name: frozenset(_askers(text)) for name, text in blocks.items()}
    chosen: set[str] = set()
    waiting = {name for name, askers in asked.items() if askers & WANTED_BY} - left_out
    while waiting:
        chosen |= waiting
        waiting = {n for n, askers in asked.items() if askers & waiting} - chosen - left_out
    if not chosen:
        raise ValueError(
            "requirements.lock names nothing that the program asks for; write it anew: make lock"
        )
    return "".join(blocks[name] for name in sorted(chosen))


def _blocks(lock: str) -> Iterable[tuple[str, str]]:
    """Each part's name, with what stands under it; a part with two versions is two blocks in one."""
    found: dict[str, str] = {}
    name = ""
    for line in lock.splitlines(keepends=True):
        start = re.match(r"([\w.-]+)==", line)
        if start:
            name = start[1].lower()
        if name:
            found[name] = found.get(name, "") + line
    return found.items()


def _askers(block: str) -> Iterable[str]:
    return (found[1].strip() for found in re.finditer(r"^ +# +(?:via +)?(\S.*)$", block, re.MULTILINE))
