"""Verbs about the book itself: new, settings, set."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from app import paths, settings
from app.cli.amounts import day, new_uid, percent, tax_rate
from app.cli.options import uid_option
from app.cli.plain import Row
from app.cli.session import Session, on_interrupt
from app.domain.books import file_stem
from app.domain.errors import Incomplete
from app.domain.receipts import Receipt
from app.services import books
from app.services.books import SettingDraft
from app.services.demo import make_demo
from app.storage.book import Book, Tx

NONE = ("", "none")
DEMO = "Demo.shopbook"


@click.command("new")
@click.option("--name", required=True, help="The name of the shop.")
@click.option("--currency", required=True, help="Its currency: NGN, IDR, VND, INR, KWD …")
@click.option(
    "--locale",
    "place",
    default="en",
    show_default=True,
    help="How numbers and days are written: id_ID, en_NG …",
)
@click.pass_obj
def new(session: Session, *, name: str, currency: str, place: str) -> None:
    """Make a new book. A file that is there is never replaced."""
    path = session.path or _usual_path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    shop = books.check_name(name)
    Book.create(path, name=shop, currency=currency.upper(), locale=place, wait=session.wait).close()
    if session.path is None:
        file = paths.folders().settings_file
        settings.save(file, settings.load(file).settings.with_book(path.resolve()))
    answer = {"book": path, "name": shop, "currency": currency.upper(), "locale": place}
    session.show(answer, lambda: click.echo(f"Made {path}."))


def _usual_path(name: str) -> Path:
    # Without what a shell would want quoted.
    plain = file_stem(name).replace("'", "").replace(" ", "-")
    return paths.folders().books / f"{plain}.shopbook"


@click.command("settings")
@click.pass_obj
def show_settings(session: Session) -> None:
    """All settings of the book, as `set` takes them."""
    with session.read() as tx:
        found: Row = {
            "currency": tx.info.currency.code,
            **{key: _as_typed(key, value) for key, value in books.settings(tx).items()},
        }
        lines = "\n".join(f"{key} = {value}" for key, value in found.items())
        session.show(found, lambda: click.echo(lines))


def _as_typed(key: str, stored: str) -> str:
    if key == "tax_rate":
        return percent(int(stored))
    if key == "tax_included":
        return "yes" if stored == "1" else "no"
    return stored


@click.command("set")
@click.argument("key")
@click.argument("value")
@click.option("--reason", default="", help="Why the lock date is moved; it must be said.")
@uid_option
@click.pass_obj
def change(session: Session, *, key: str, value: str, reason: str, uid: str | None) -> None:
    """Change a setting of the book: set tax_rate 7.5, set lock_date 2026-03-31, set limit_mode block …"""
    name = key.strip().casefold().replace("-", "_")
    if name == "lock_date" and not reason.strip():
        raise Incomplete('Say why the lock date is moved: add --reason "…".', field="reason")
    draft = SettingDraft(new_uid(uid), name, value, reason if name == "lock_date" else "")

    def request(tx: Tx) -> Receipt:
        return books.change_setting(tx, replace(draft, value=_stored(tx, name, value)))

    receipt = session.write(request)
    answer = {
        "key": name,
        "value": value,
        "message": receipt.message,
        "warnings": list(receipt.warnings),
        "repeated": receipt.repeated,
    }
    session.show(answer, lambda: click.echo("\n".join((receipt.message, *receipt.warnings))))


def _stored(tx: Tx, key: str, value: str) -> str:
    """A value as the book keeps it: days as ISO text, rates in basis points."""
    if key == "lock_date":
        return "" if value.strip().casefold() in NONE else day(tx, value, "value").isoformat()
    if key == "tax_rate":
        return str(tax_rate(tx, value))
    return value


@click.command("demo")
@click.pass_obj
def demo(session: Session) -> int:
    """Open a demo shop to look around in; it is made where it is not there yet. With --book it is made there, and
    no window opens.
    """
    path = session.path if session.named and session.path else paths.folders().make().books / DEMO
    made = not path.exists()
    if made:
        with session.progress() as task, on_interrupt(lambda *_: task.cancel()):
            make_demo(path, task)
    if session.named or session.as_json or session.open_window is None:
        words = "Made" if made else "There is already"
        session.show({"book": path, "made": made}, lambda: click.echo(f"{words} {path}."))
        return 0
    return session.open_window([str(path)])


VERBS = (new, show_settings, change, demo)
