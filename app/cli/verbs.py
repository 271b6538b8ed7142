"""Which verbs there are, and where. A verb's module is imported when it is asked for: `--help` answers at once."""

from __future__ import annotations

from importlib import import_module
from typing import Final

import click

# Headings of the help, the modules under them, and each verb in a few words.
VERBS: Final[dict[str, tuple[str, dict[str, str]]]] = {
    "customers": (
        "Customers",
        {
            "customer": "add, edit, show, archive, restore, merge",
            "customers": "customers with what they owe or have in credit",
            "opening": "what was owed or in credit before the book began",
            "ledger": "a customer's ledger",
        },
    ),
    "sales": (
        "Sales and payments",
        {
            "sale": "record a sale",
            "charge": "a sale from prepaid credit alone",
            "sales": "sales with what is open on each",
        },
    ),
    "payments": (
        "Sales and payments",
        {
            "payment": "record a payment",
            "pending": "payments on the way, not counted yet",
            "confirm": "a payment on the way arrived",
            "fail": "a payment on the way will not come",
            "cancel": "a payment on the way was noted by mistake",
            "refund": "pay credit back",
            "payments": "payments and refunds",
        },
    ),
    "today": (
        "The day",
        {
            "today": "what came in, who owes, whom to ask first",
            "entries": "every entry, by day",
        },
    ),
    "bank": ("Sales and payments", {"bank": "match a bank statement with the book"}),
    "corrections": (
        "Corrections",
        {
            "return": "take goods back",
            "discount": "allow a discount afterwards",
            "write-off": "write off a debt",
            "rounding": "let a small difference go",
            "recovery": "money for a debt written off",
            "reverse": "reverse an entry",
            "reverse-batch": "reverse an import, a merge, a consolidation of all",
        },
    ),
    "consolidation": (
        "Consolidations",
        {
            "consolidate": "consolidate debt and credit, of one or of all",
            "consolidations": "every consolidation there was",
            "policy": "when debt and credit are consolidated",
        },
    ),
    "proof": (
        "Checks",
        {
            "verify": "prove every balance; put right, rebuild",
            "discrepancies": "what differs from the journal",
        },
    ),
    "runs": (
        "Checks",
        {
            "rebuild": "derive every figure anew from the journal",
            "runs": "the checks that were made, and what runs next",
            "findings": "what a check found",
            "accept": "go on with a damaged book, with a reason",
        },
    ),
    "heads": ("Checks", {"head": "the book's code; is a code on this book's chain?"}),
    "drill": ("Checks", {"drill": "damage a copy in fourteen ways, to see each found"}),
    "audit": ("Checks", {"audit": "every change that was ever made"}),
    "reports": (
        "Reports",
        {
            "report": "ageing, day-book, trial-balance …",
            "statement": "a customer's statement",
        },
    ),
    "paper": (
        "Reports",
        {
            "statements": "statements of all who owe, as PDF",
            "receipt": "the sales slip of a sale, the receipt of a payment, as PDF",
            "invoice": "the invoice for a sale, as PDF",
            "slip": "the day-close slip: money, sold, owed, the book's code",
            "logo": "the logo on the shop's papers",
        },
    ),
    "books": (
        "The book and its files",
        {
            "new": "make a new book",
            "settings": "the settings of the book",
            "set": "change a setting",
            "demo": "a demo shop to look around in",
        },
    ),
    "imports": (
        "The book and its files",
        {
            "import": "lists from CSV or XLSX, or a whole book",
            "mappings": "how files of one make are read",
        },
    ),
    "exports": ("The book and its files", {"export": "the whole book: XLSX, CSV, dump, hledger, Beancount"}),
    "backups": (
        "The book and its files",
        {
            "backup": "make and prove a safety copy",
            "restore": "bring a safety copy back",
        },
    ),
    "computer": ("This computer", {"autostart": "start with this computer, minimised"}),
}


class Verbs(click.Group):
    """The verbs of `shopbook`, each imported when it is asked for."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """All verbs, in the order of the help."""
        return [verb for _, verbs in VERBS.values() for verb in verbs]

    def get_command(self, _ctx: click.Context, name: str) -> click.Command | None:
        """The verb of this name, or None."""
        for module, (_, verbs) in VERBS.items():
            if name in verbs:
                commands: tuple[click.Command, ...] = import_module(f"app.cli.{module}").VERBS
                return next(command for command in commands if command.name == name)
        return None

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The verbs under their headings."""
        headings: dict[str, list[tuple[str, str]]] = {}
        for heading, verbs in VERBS.values():
            headings.setdefault(heading, []).extend(verbs.items())
        for heading, rows in headings.items():
            with formatter.section(heading):
                formatter.write_dl(rows)
