"""What a file to import may cost: its size, what it unpacks to, its rows, columns and cells. Sizes in bytes."""

from __future__ import annotations

from typing import Final

LARGEST_FILE: Final = 256 * 1024 * 1024
# What a packed file may unpack to without a look at how much it was packed, and how much it may be packed beyond.
UNPACKED_FREELY: Final = 8 * 1024 * 1024
MOST_EXPANSION: Final = 100
LARGEST_UNPACKED: Final = 512 * 1024 * 1024
MOST_PARTS: Final = 2000
MOST_ROWS: Final = 1_048_576
MOST_COLUMNS: Final = 200
LARGEST_CELL: Final = 5000
