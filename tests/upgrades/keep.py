"""Keeps a book of the present schema for the tests to come: `python -m tests.upgrades.keep`.

Until the first release the schema may change, and the file is made again. After a release it stays for ever.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from app.domain.books import Policy
from app.domain.journal import EntryKind
from app.storage import backups as files
from app.storage import upgrade
from tests.books import Clock, Shop, make_shop

HERE = Path(__file__).parent


def fill(shop: Shop) -> None:
    """Something of everything a book can hold."""
    for code, limit in (("ADA", None), ("BALA", "50000"), ("CHI", None)):
        shop.customer(code, limit=limit)
    shop.opening(customer="ADA", debt=1500)
    shop.policy(Policy.MANUAL)
    first = shop.sale(12_000, customer="ADA", paid_now=2_000)
    second = shop.sale("899.50", customer="ADA", discount=50)
    shop.pay(5_000, customer="ADA")
    shop.pay(40_000, customer="BALA")
    shop.charge(15_000, customer="BALA")
    shop.give_back(first, 1_000, customer="ADA")
    shop.reverse(second)
    shop.pending(700, customer="CHI")
    shop.sale(3_000, customer="CHI")
    shop.pay(4_000, customer="CHI", to_debt=0)
    shop.reduce(EntryKind.DISCOUNT, 100)
    shop.consolidate("CHI")
    shop.policy(Policy.REAL_TIME)


def main() -> None:
    """Write the book and its figures."""
    name = f"schema-{upgrade.SCHEMA_VERSION}"
    with tempfile.TemporaryDirectory() as folder:
        shop = make_shop(Path(folder), Clock())
        shop.customer("C")
        shop.sale(100)
        fill(shop)
        with shop.book.read() as tx:
            target = HERE / f"{name}.shopbook"
            files.copy_to(tx, target)
        shop.book.close()
    figures = {code: [debt, credit] for code, debt, credit in read_figures(target)}
    (HERE / f"{name}.json").write_text(json.dumps(figures, indent=1) + "\n", "utf-8")


def read_figures(path: Path) -> list[tuple[str, int, int]]:
    """Code, debt and credit of every customer in a file, by nothing of the program's."""
    import sqlite3

    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        return connection.execute("SELECT code, debt, credit FROM customers ORDER BY code").fetchall()
    finally:
        connection.close()


if __name__ == "__main__":
    main()
