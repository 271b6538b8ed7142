"""Verbs about this computer, of which no book knows: autostart."""

from __future__ import annotations

import click

from app import autostart as entry
from app.cli.session import Session
from app.domain.errors import NoPermission


@click.command("autostart")
@click.argument("state", required=False, type=click.Choice(["on", "off"]))
@click.pass_obj
def autostart(session: Session, *, state: str | None) -> None:
    """Start with this computer, minimised, and check the book in the background: on, off, or what holds now."""
    try:
        if state is not None:
            entry.switch(on=state == "on")
        is_on = entry.is_on()
    except OSError as error:
        raise NoPermission(
            f"This computer did not allow it: {entry.where()} ({error.strerror or error})."
        ) from error
    answer = {"autostart": is_on, "where": entry.where()}
    sentence = "Shopbook starts when you log in." if is_on else "Shopbook does not start when you log in."
    session.show(answer, lambda: click.echo(f"{sentence} {entry.where()}"))


VERBS = (autostart,)
