"""Small statements as banks write them, put together from lines."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Line(NamedTuple):
    """A line as a bank writes it: the amount as text with a point, negative for money that left."""

    day: str
    amount: str
    payer: str = ""
    text: str = ""
    id: str = ""


LINES = [
    Line("2026-03-02", "1500.00", "AMAKA OBI", "Invoice INV-0012", "T1"),
    Line("2026-03-03", "-20.00", "BANK", "Charges", "T2"),
    Line("2026-03-04", "2000.00", "M. BELLO", "thanks", "T3"),
]


def csv_text(lines: list[Line]) -> str:
    head = "Account No;12345\nStatement\n\nDate;Narration;Sender;Amount;Transaction ID\n"
    return head + "".join(f"{x.day};{x.text};{x.payer};{x.amount};{x.id}\n" for x in lines)


def ofx_sgml(lines: list[Line], currency: str = "NGN") -> str:
    head = "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nSECURITY:NONE\nENCODING:USASCII\nCHARSET:1252\n\n"
    return (
        head + "<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS>"
        f"<CURDEF>{currency}<BANKACCTFROM><BANKID>1<ACCTID>12345</BANKACCTFROM><BANKTRANLIST>\n"
        + "".join(
            f"<STMTTRN><TRNTYPE>OTHER<DTPOSTED>{x.day.replace('-', '')}120000[+1:WAT]<TRNAMT>{x.amount}<FITID>{x.id}"
            f"<NAME>{x.payer.replace('&', '&amp;')}<MEMO>{x.text}</STMTTRN>\n"
            for x in lines
        )
        + "</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n"
    )


def ofx_xml(lines: list[Line], currency: str = "NGN") -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<?OFX OFXHEADER="200" VERSION="211"?>\n<OFX><BANKMSGSRSV1><STMTTRNRS>'
        f"<STMTRS><CURDEF>{currency}</CURDEF><BANKACCTFROM><ACCTID>12345</ACCTID></BANKACCTFROM><BANKTRANLIST>"
        + "".join(
            f"<STMTTRN><DTPOSTED>{x.day.replace('-', '')}</DTPOSTED><TRNAMT>{x.amount}</TRNAMT><FITID>{x.id}</FITID>"
            f"<NAME>{x.payer}</NAME><MEMO>{x.text}</MEMO></STMTTRN>"
            for x in lines
        )
        + "</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>"
    )


def mt940(lines: list[Line], currency: str = "NGN") -> str:
    total = sum(round(float(x.amount) * 100) for x in lines)
    written = "".join(
        f":61:{x.day[2:].replace('-', '')}{x.day[5:].replace('-', '')}{'D' if x.amount[0] == '-' else 'C'}"
        f"{x.amount.lstrip('-').replace('.', ',')}NTRF{x.id or 'NONREF'}\n:86:166?00CREDIT?20{x.text}?32{x.payer}\n"
        for x in lines
    )
    side = "D" if total < 0 else "C"
    closing = f"{abs(total) // 100},{abs(total) % 100:02d}"
    return (
        f":20:START\n:25:0044/12345\n:28C:1/1\n:60F:C260301{currency}0,00\n{written}"
        f":62F:{side}260331{currency}{closing}\n-\n"
    )


def saft(lines: list[Line], currency: str = "NGN") -> str:
    """A file in which each line is a payment of the customer whose code is its id."""
    codes = sorted({x.id for x in lines})
    people = "".join(
        f"<n1:Customer><n1:Name>{c}</n1:Name><n1:CustomerID>{c}</n1:CustomerID><n1:OpeningDebitBalance>0"
        "</n1:OpeningDebitBalance></n1:Customer>"
        for c in codes
    )
    entries = "".join(
        f"<n1:Transaction><n1:TransactionID>{n}</n1:TransactionID><n1:TransactionDate>{x.day}</n1:TransactionDate>"
        f"<n1:Line><n1:RecordID>1</n1:RecordID><n1:AccountID>1920</n1:AccountID><n1:DebitAmount><n1:Amount>{x.amount}"
        "</n1:Amount></n1:DebitAmount></n1:Line><n1:Line><n1:RecordID>2</n1:RecordID><n1:AccountID>1500</n1:AccountID>"
        f"<n1:CustomerID>{x.id}</n1:CustomerID><n1:Description>{x.text}</n1:Description><n1:CreditAmount><n1:Amount>"
        f"{x.amount}</n1:Amount></n1:CreditAmount></n1:Line></n1:Transaction>"
        for n, x in enumerate(lines, 1)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><n1:AuditFile xmlns:n1="urn:StandardAuditFile-Taxation-Financial:NO">'
        f"<n1:Header><n1:DefaultCurrencyCode>{currency}</n1:DefaultCurrencyCode></n1:Header><n1:MasterFiles>{people}"
        f"</n1:MasterFiles><n1:GeneralLedgerEntries><n1:Journal>{entries}</n1:Journal></n1:GeneralLedgerEntries>"
        "</n1:AuditFile>"
    )


def write(folder: Path, text: str, name: str = "statement.txt", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path
