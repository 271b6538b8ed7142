"""From a figure to the entries it is made of: what is behind it comes to the figure, on whatever days."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from app.cli.main import cli
from app.domain.errors import NotFound
from app.domain.reports import Report, ReportRow, Span, Weight
from app.domain.sales import SaleDraft, SaleLineDraft
from app.services import reports, sales
from tests.books import Clock, Shop, make_shop
from tests.property.random_walk import walk
from tests.property.side_by_side import SideBySide

SPANS = (
    Span(date(2026, 1, 1), date(2026, 12, 31)),
    Span(date(2026, 4, 1), date(2026, 4, 20)),
    Span(date(2026, 1, 1), date(2026, 12, 31), known_on=date(2026, 4, 15)),
)


def figure(row: ReportRow) -> int:
    """The last amount of a row; a trial balance has it on one of two sides."""
    return next((value for value in reversed(row.values) if isinstance(value, int)), 0)


def behind(report: Report) -> int:
    """What a report behind a figure comes to: its total, or how far its balance moved."""
    first, last = report.rows[0], report.rows[-1]
    return figure(last) - figure(first) if first.weight is Weight.HEADING else figure(last)


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize(
    "name",
    [
        "sales-by-day",
        "sales-by-item",
        "trial-balance",
        "profit-and-loss",
        "balance-sheet",
        "sales-by-customer",
    ],
)
def test_what_is_behind_a_figure_comes_to_it(tmp_path: Path, seed: int, name: str) -> None:
    both = SideBySide(tmp_path / "walk.shopbook", tax=750 if seed else 0)
    for _ in walk(both, 4400 + seed, 200, compare_every=1000):
        pass
    followed = 0
    with both.book.read() as tx:
        for span in SPANS:
            for row in reports.run(tx, name, span).rows:
                if row.lead is None or row.customer_id is not None:
                    continue
                found = reports.run(tx, *row.lead)
                followed += 1
                if row.lead.key == "profit-and-loss":
                    assert figure(found.rows[-1]) == figure(row)
                elif name == "trial-balance":
                    assert abs(behind(found)) == figure(row), row
                else:
                    assert behind(found) == figure(row), row
                assert all(each.entry_id is not None for each in found.rows[1:-1]) or ":" not in found.key
    assert followed > 0 or name == "sales-by-item"
    both.book.close()


def test_an_item_leads_to_its_sales(shop: Shop) -> None:
    for n, name in enumerate(("Rice", "a:b", "Rice")):
        lines = (SaleLineDraft(name, 1500 + n, 200_00), SaleLineDraft("Oil", 1000, 7_00))
        shop.do(sales.record_sale, SaleDraft(shop.uid(), shop.today, shop.id("C"), lines=lines))
    with shop.book.read() as tx:
        span = reports.this_year(tx)
        rows = reports.run(tx, "sales-by-item", span).rows[:-1]
        assert {row.values[0] for row in rows} == {"Rice", "Oil", "a:b"}
        for row in rows:
            assert row.lead is not None
            found = reports.run(tx, *row.lead)
            assert found.title == row.values[0]
            assert (found.rows[-1].values[3], found.rows[-1].values[-1]) == row.values[2:]


def test_what_there_is_not_is_said(shop: Shop) -> None:
    with shop.book.read() as tx:
        for key in ("account:9999", "nothing:1", "account"):
            with pytest.raises(NotFound):
                reports.run(tx, key, SPANS[0])


def test_the_command_line_lists_what_is_behind_a_figure(tmp_path: Path, clock: Clock) -> None:
    shop = make_shop(tmp_path, clock)
    shop.customer()
    shop.sale(100)
    shop.book.close()
    called = ["--book", str(shop.book.path), "report", "account:4000", "--to", "2026-12-31"]
    done = CliRunner().invoke(cli, called, obj=(None, None), catch_exceptions=False)
    assert "Sale 1" in done.stdout
    bad = CliRunner().invoke(cli, [*called[:3], "nothing"], obj=(None, None))
    assert bad.exit_code != 0
