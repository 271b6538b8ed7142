"""A script as somebody writes it who has REQUIREMENTS 12 and nothing else: every verb, option and exit code of the page.

One line is one call; `>` before a name keeps a field of the answer, `$name` puts it in. What each verb does is in
`test_contract.py`; here it is that the page is enough: the calls go through, one JSON document comes back on the right
channel, its keys are there.
"""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any

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

FILES = {
    "people.csv": "code,name,phone\nK2,Kola,0801\n",
    "openings.csv": "code,debt\nK2,500\n",
    "payments.csv": "customer,date,amount,method\nK2,2026-03-05,100,cash\n",
    "sold.csv": "number,date,customer,name,quantity,price\n1,2026-03-01,K1,Kemi,2,10.50\n2,2026-03-01,,,1,5\n",
    "bad.csv": "number,date,customer,quantity,price\n1,2026-03-01,K1,two,10\n",
    "nothing.csv": "",
}


def test_a_script_written_from_the_page_alone(empty: Shell, tmp_path: Path) -> None:
    names = {name: tmp_path / name for name in FILES}
    for name, content in FILES.items():
        names[name].write_text(content, "utf-8")
    places = ("out.journal", "out.beancount", "out", "out.xlsx", "out.sql", "stick", "nowhere.shopbook")
    names |= {name: tmp_path / name for name in places}
    kept: dict[str, Any] = {}
    for line in filter(None, SHOP.splitlines()):
        words = shlex.split(line)
        code = int(words.pop(0)) if words[0].isdigit() else 0
        keep = words.pop()[1:] if words[-1].startswith(">") else ""
        call = [kept[w[1:]] if w.startswith("$") else names.get(w, w) for w in words]
        if code:
            assert empty.refused(code, *call), line
            continue
        answer = empty.ask(*call)
        rows = answer if isinstance(answer, list) else [answer]
        for row in rows:
            assert set(ROW.get(words[0], "").split()) <= set(row), line
        if keep:
            kept[keep] = rows[0][keep]
    stands = {row["code"]: (row["debt"], row["credit"]) for row in empty.ask("customers")}
    assert {code: stands[code] for code in "CDE"} == {"C": (0, 0), "D": (427_000, 0), "E": (0, 2_000)}
