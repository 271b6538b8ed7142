"""Imports a file into a book and says so when it is done; started by test_import_killed.py, which kills it.

importer.py BOOK FILE
"""

from __future__ import annotations

import sys
from pathlib import Path

from app.domain.imports import ImportKind
from app.services.import_tables import read_table
from app.services.imports import import_table
from app.storage.book import Book

if __name__ == "__main__":
    book = Book.open(Path(sys.argv[1]))
    table = read_table(Path(sys.argv[2]))
    print("reading is done", flush=True)
    result = import_table(book, ImportKind.SALES, table)
    print(f"imported {result.entries}", flush=True)
    sys.stdin.readline()
