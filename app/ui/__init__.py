"""The window. The only floor that knows Qt.

Importing it loads PySide6, whose enums are made quickly from then on (`enums.py`), and then puts Python's own import
back: PySide replaces it to look through the source of every module imported later for its switch
`from __feature__ import …`, a third of a millisecond each, and nothing here uses that switch.
"""

import builtins

from app.ui import enums

enums.make_quickly()

import PySide6.QtCore  # noqa: E402, F401 - what replaces it

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
