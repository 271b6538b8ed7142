"""Where the packed program begins: the same as `python -m app`."""

import os
import sys

from app.__main__ import main

if __name__ == "__main__":
    # Where a desktop names the plugins of another Qt, this one would load them, and end.
    for foreign in ("QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH"):
        os.environ.pop(foreign, None)
    # A program without a console has no streams on Windows; a verb (of the night's task) may write into nothing.
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - open until the end
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    sys.exit(main())
