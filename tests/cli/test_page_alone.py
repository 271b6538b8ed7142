"""A script as somebody writes it who has REQUIREMENTS 12 and nothing else: every verb, option and exit code of the page.

One line is one call; `>` before a name keeps a field of the answer, `$name` puts it in. What each verb does is in
`test_contract.py`; here it is that the page is enough: the calls go through, one JSON document comes back on the right
channel, its keys are there.
"""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any

import click
import pytest

from app.cli.main import cli
from tests.cli.conftest import Shell

ROW = {
    "customers": "code name phone debt credit balance status",
    "ledger": "day kind entry debit credit debt_after credit_after",
    "sales": "number day due total open status",
    "verify": "checked in_step fixed failed errors seconds details",
    "import": "batch rows entries duplicates bad",
}

SHOP = """
new --name "Ada's shop" --currency NGN
customer add --code C --name Ngozi --phone 0803 --limit 1,000,000 --terms 14
customer add --code D --name Emeka
customer add --code E --name Ife
customers
sale --customer C --amount 2000 --paid 500 --method cash --day 2026-03-01 --due 2026-03-20 --uid u1
sale --customer C --amount 2000 --paid 500 --method cash --day 2026-03-01 --due 2026-03-20 --uid u1
payment --customer C --amount 10 --method cash --day 2026-03-02
payment --customer C --amount 10 --method bank --day 2026-03-02
payment --customer C --amount 10 --method mobile
payment --customer C --amount 10 --method card
payment --customer C --amount 10 --method cheque
payment --customer C --amount 10 --method other
payment --customer C --amount 2,000.50 --to-debt 100 --uid p1
sale --customer C --amount 100 --from-credit 50
payment --customer D --amount 1000
charge --customer D --amount 400
payment --customer D --amount 20 --pending --method bank
pending >number
confirm $number
payment --customer D --amount 30 --pending
pending >number
fail $number
2 confirm $number
refund --customer D --amount 20
sale --customer D --amount 5000
return --customer D --amount 100
discount --customer D --amount 50
write-off --customer D --amount 50
opening --customer D --debt 70
opening --customer E --credit 70 --day 2026-01-01
policy
policy exact
policy daily
policy manual
sale --customer E --amount 50
consolidate --all --dry-run
consolidate --customer E
consolidate --customer E
consolidate --all
consolidate --all
policy real-time
consolidations
audit
ledger --customer C >entry
sales --customer C
sales
2 reverse $entry
reverse $entry --with-dependents
verify
verify --customer C
verify --fix
verify --rebuild
discrepancies
set name Ada
set tax_rate 7.5
import customers people.csv
import openings openings.csv
import payments payments.csv
import sales sold.csv
import sales sold.csv
8 import sales bad.csv
8 import sales nothing.csv
export hledger out.journal
export beancount out.beancount
export csv out
export xlsx out.xlsx
export dump out.sql
backup stick >file
backup
restore $file
9 restore nowhere.shopbook
statement --customer C
report ageing --as-of 2026-03-05 --known-on 2026-11-20
report day-book --as-of 2026-03-05
report trial-balance
2 charge --customer D --amount 900,000
2 sale --customer NOBODY --amount 5
2 sale --customer C --amount five
2 sale --customer C --amount 5 --day 2026-13-01
2 nonsense
2 set lock_date 2026-02-01
set lock_date 2026-02-01 --reason "January is done"
7 payment --customer C --amount 5 --day 2026-01-05
"""

# What `shopbook --help` names beside the page, called as the help of each verb says.
HELP = """
new --name "Ada's shop" --currency NGN
6 new --name "Another" --currency NGN
settings
demo
customer add --code C --name Ngozi --limit 5,000
2 customer add --code C --name Another
customer edit C --phone 0803 --limit none
customer show C
customer add --code D --name Emeka
customer archive D
customer restore D
2 customer show NOBODY
sale --customer C --amount 1000 --day 2026-03-01
sales >number
sale --customer D --amount 7
payment --customer C --amount 300 --pending
pending >number2
cancel $number2
2 cancel $number2
payments
bank bank.csv
bank bank.csv --accept 1=C
8 bank bad.csv
2 bank gone.csv
today
entries --kind sales
2 entries --kind nonsense
rounding --customer D --amount 0.50
write-off --customer D
recovery --customer D --amount 2
2 recovery --customer D --amount 500
customer add --code T --name "Ngozi again"
customer merge T --into C
import sales sold.csv >batch
reverse-batch $batch
2 reverse-batch 999
runs
runs --next
findings
rebuild
2 accept --reason none
head >code
head --check $code
1 head --check 0000-0000-0000
2 head --check nonsense
2 head --accept --reason why
drill --seed 3
report account:1100
report item:Rice
report days-to-pay
report audit --customer C
report cash-book --csv cash.csv
6 report cash-book --csv cash.csv
report cash-book --csv cash.csv --force
report trial-balance --xlsx trial.xlsx
statement --customer C --csv statement.csv
slip
logo logo.png
logo --remove
2 logo sold.csv
2 import saft gone.xml
8 import saft sold.csv
mappings
2 mappings --forget nobody
autostart
export csv out
6 export csv out
8 import book out
2 import sales sold.csv --column nonsense
2 reverse 1
reverse 1 --with-dependents
2 reverse 999
"""
# Those that draw; each is a program of its own, since Qt stays in the process it was started in.
PAPER = """
receipt 1 --pdf receipt.pdf --width 58
invoice 1 --pdf invoice.pdf
statements --pdf folder
6 statements --pdf folder
slip --pdf slip.pdf
2 report ageing --pdf ageing.txt
"""

FILES = {
    "people.csv": "code,name,phone\nK2,Kola,0801\n",
    "openings.csv": "code,debt\nK2,500\n",
    "payments.csv": "customer,date,amount,method\nK2,2026-03-05,100,cash\n",
    "sold.csv": "number,date,customer,name,quantity,price\n1,2026-03-01,K1,Kemi,2,10.50\n2,2026-03-01,,,1,5\n",
    "bad.csv": "number,date,customer,quantity,price\n1,2026-03-01,K1,two,10\n",
    "nothing.csv": "",
    "bank.csv": "date,amount,description\n2026-03-04,300.00,NGOZI\n",
}


class Script:
    """Carries out lines; `places` are names of files, `kept` what was kept of answers."""

    def __init__(self, shell: Shell, folder: Path, *places: str) -> None:
        self.shell = shell
        self.names = {name: folder / name for name in (*FILES, *places)}
        for name, content in FILES.items():
            self.names[name].write_text(content, "utf-8")
        self.kept: dict[str, Any] = {}

    def call(self, line: str) -> tuple[list[Any], int, str]:
        """The words of a call, the exit code that is expected, and which field of the answer is kept."""
        words = shlex.split(line)
        code = int(words.pop(0)) if words[0].isdigit() else 0
        keep = words.pop()[1:] if words[-1].startswith(">") else ""
        return [self.kept[w[1:]] if w.startswith("$") else self.names.get(w, w) for w in words], code, keep

    def run(self, lines: str) -> None:
        for line in filter(None, lines.splitlines()):
            call, code, keep = self.call(line)
            # A check that found something has an answer, anything else that is refused an error.
            if code > 1:
                assert self.shell.refused(code, *call), line
                continue
            answer = self.shell.ask(*call, code=code)
            rows = answer if isinstance(answer, list) else [answer]
            for row in rows:
                assert set(ROW.get(str(call[0]), "").split()) <= set(row), line
            if keep:
                self.kept[keep] = rows[0][keep.rstrip("2")]


def test_a_script_written_from_the_page_alone(empty: Shell, tmp_path: Path) -> None:
    places = ("out.journal", "out.beancount", "out", "out.xlsx", "out.sql", "stick", "nowhere.shopbook")
    Script(empty, tmp_path, *places).run(SHOP)
    stands = {row["code"]: (row["debt"], row["credit"]) for row in empty.ask("customers")}
    assert {code: stands[code] for code in "CDE"} == {"C": (0, 0), "D": (427_000, 0), "E": (0, 2_000)}


def test_a_script_written_from_the_help_alone(empty: Shell, tmp_path: Path) -> None:
    places = ("cash.csv", "trial.xlsx", "statement.csv", "out", "gone.csv", "gone.xml")
    script = Script(empty, tmp_path, *places)
    (tmp_path / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 20)
    script.names["logo.png"] = tmp_path / "logo.png"
    script.run(HELP)


@pytest.mark.slow
def test_papers_as_the_help_says(empty: Shell, tmp_path: Path) -> None:
    script = Script(empty, tmp_path, "receipt.pdf", "invoice.pdf", "slip.pdf", "ageing.txt", "folder")
    (tmp_path / "folder").mkdir()
    script.run("\n".join(HELP.splitlines()[:14]))
    for line in filter(None, PAPER.splitlines()):
        call, code, _ = script.call(line)
        # What somebody says for his windows is nothing to a verb, which cron may run.
        answer = empty.program(*call, "--json", QT_QPA_PLATFORM="wayland", DISPLAY="", WAYLAND_DISPLAY="")
        assert answer.code == code, line
        assert answer.error if code else answer.data["pdf"], line


def test_every_verb_is_asked_by_one_of_the_scripts() -> None:
    """A verb that comes new has a line here, or nobody has tried what its help says."""
    context = click.Context(cli)
    verbs = {
        f"{name} {sub}" if isinstance(command, click.Group) else name
        for name in cli.list_commands(context)
        if (command := cli.get_command(context, name)) is not None
        for sub in (command.list_commands(context) if isinstance(command, click.Group) else [""])
    }
    lines = [line.lstrip("0123456789 ") for line in (SHOP + HELP + PAPER).splitlines()]
    missing = [verb for verb in sorted(verbs) if not any(f"{line} ".startswith(f"{verb} ") for line in lines)]
    assert len(verbs) > 50
    assert missing == []
