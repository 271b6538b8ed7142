"""The verb of the integrity drill."""

from __future__ import annotations

import click

from app.cli.plain import Row
from app.cli.session import Session
from app.domain.drill import TITLES, DrillReport, DrillResult
from app.services import drill as drills

MISSED = 1


@click.command("drill")
@click.option("--seed", type=int, default=1, show_default=True, help="The same seed does the same damage.")
@click.pass_obj
def drill(session: Session, *, seed: int) -> int:
    """Damage a copy of the book in fourteen ways and show what the check says to each. The book is only read.

    Exit code 1 when a kind of damage was not found.
    """
    with session.book() as book, session.progress() as task:
        report = drills.run(book, seed, task)
    facts = {
        "seed": report.seed,
        "results": [_row(result) for result in report.results],
        "missed": report.missed,
        "differed": report.differed,
        "recorded": report.recorded,
        "seconds": round(report.seconds, 3),
    }
    session.show(facts, lambda: click.echo("\n".join(_words(report))))
    return MISSED if report.missed else 0


def _row(result: DrillResult) -> Row:
    return {
        "kind": result.damage,
        "title": TITLES[result.damage],
        "done": result.done,
        "caught": result.caught,
        "named": result.named,
        "check": result.caught_by,
        "said": result.said,
        "milliseconds": round(result.milliseconds, 1),
    }


def _words(report: DrillReport) -> list[str]:
    lines = []
    for result in report.results:
        verdict = f"caught by {result.caught_by}" if result.caught else "NOT CAUGHT"
        lines.append(f"{TITLES[result.damage]}: {verdict}, {result.milliseconds:.0f} ms.")
        lines.append(f"  Done: {result.done}")
        if result.said:
            lines.append(f"  Said: {result.said}")
    caught = len(report.results) - report.missed
    lines.append(f"{caught} of {len(report.results)} kinds of damage caught in {report.seconds:.1f} s.")
    if report.recorded:
        lines.append("A few examples were recorded in the copy first: the book has too little to be damaged.")
    if report.differed:
        lines.append("The book itself is not in step: run verify.")
    return lines


VERBS = (drill,)
