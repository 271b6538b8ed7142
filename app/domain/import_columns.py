"""Which column of a file holds what: by its headings, and where a heading does not say enough, by its values.

One heading means two things. A shop writes "Customer" above its customers' names, another program above their codes. The
one rule for such a word (`EITHER`), told to people in the manual ("Bringing in lists"):

1. Beside a column that is surely the code ("Customer ID") it is the name.
2. Beside a column that is surely the name ("Customer name") it is the code.
3. Alone it is the code where most of its values look like codes (`hold_codes`), else the name. An empty column says
   nothing: the word counts as it is used most.

A second such column is what its own values look like, if that is not taken yet. A bare "Code" is the customer's in a
list of customers, and where there is no such column; else it may be that of the goods, or an account of the ledger.

What a person chose comes before all of this. A name under such a word that nobody in the book has is looked for among
the codes as well (`may_be_code`): a list may have both in one column.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Final

from app.domain.customers import fold
from app.domain.errors import ImportRefused
from app.domain.imports import FIELDS, ImportKind

# Headings as people and other programs write them, folded; the first field that knows a heading takes it.
HEADINGS: Final[dict[str, tuple[str, ...]]] = {
    "number": (
        *("number", "invoice", "invoiceno", "invoice no", "invoice number", "sale", "no", "receipt"),
        *("nomor", "no faktur", "faktur", "numero"),
    ),
    "day": (
        *("day", "date", "invoicedate", "invoice date", "sale date", "payment date", "transaction date"),
        *("tanggal", "tgl", "ngay", "fecha", "data", "jour"),
    ),
    "due": ("due", "due date", "duedate", "due day", "jatuh tempo"),
    "customer": (
        *("customerid", "customer id", "customer code", "customer no", "customer number"),
        *("client id", "client code", "kode pelanggan", "id pelanggan", "ma khach hang", "codigo cliente"),
    ),
    "name": (
        *("name", "customer name", "client name", "full name", "nama", "nama pelanggan"),
        *("ten", "ten khach hang", "nombre", "nombre cliente", "nom", "nom du client"),
    ),
    "phone": (
        *("phone", "telephone", "mobile", "tel", "phone number", "telepon", "no hp", "hp", "dien thoai"),
        "whatsapp",
    ),
    "address": ("address", "alamat", "dia chi", "direccion", "adresse"),
    "note": ("note", "notes", "remark", "remarks", "memo", "comment", "catatan", "keterangan", "ghi chu"),
    "description": (
        "description",
        "item",
        "product",
        "goods",
        "article",
        "barang",
        "nama barang",
        "hang hoa",
    ),
    "quantity": ("quantity", "qty", "pieces", "pcs", "kuantitas", "so luong", "cantidad"),
    "price": ("price", "unitprice", "unit price", "rate", "harga", "harga satuan", "don gia", "precio"),
    "amount": (
        *("amount", "total", "value", "sum", "paid", "paid in", "amount paid"),
        *("jumlah", "nominal", "so tien", "importe", "montant"),
    ),
    "method": ("method", "paid by", "payment method", "metode", "cara bayar"),
    "reference": ("reference", "ref", "reference no", "transaction id", "referensi"),
    "settles": ("settles", "pays", "pays invoice", "for invoice", "paid invoice"),
    "debt": ("debt", "owes", "debit", "opening debt", "owing", "hutang", "piutang", "no phai thu"),
    "credit": ("credit", "in credit", "deposit", "opening credit", "saldo titipan", "prepaid"),
    "balance": ("balance", "opening balance", "saldo", "so du"),
    "limit": ("limit", "credit limit", "credit_limit", "batas kredit"),
    "terms": ("terms", "terms days", "payment terms", "tempo"),
    "status": ("status", "state"),
}

# Who it is, by code or by name; which of them the word is used for most counts where the column is empty.
EITHER: Final = {
    **dict.fromkeys(("customer", "pelanggan", "khach hang", "cliente", "buyer", "pembeli"), "customer"),
    "client": "name",
}
# The code of something: of a customer in a list of customers, or where nothing else says who it is.
BARE_CODES: Final = ("code", "account", "kode")
WHO: Final = ("customer", "name")
LONGEST_CODE: Final = 20
LONGEST_WORD: Final = 8
NEEDED: Final[dict[ImportKind, tuple[tuple[str, ...], ...]]] = {
    ImportKind.SALES: (("day",), ("amount", "quantity"), ("amount", "price")),
    ImportKind.CUSTOMERS: (("name",),),
    ImportKind.OPENINGS: (("customer", "name"), ("debt", "credit", "balance")),
    ImportKind.PAYMENTS: (("customer", "name"), ("amount",)),
}


def _heading(text: str) -> str:
    return fold(text).replace("_", " ").strip(" .:*#")


Telling = Callable[[int], bool | None]
"""Whether the values of a column look like codes; None where it has none."""


def _untold(_column: int) -> bool | None:
    return None


def may_be_code(header: Sequence[str], columns: Mapping[str, int]) -> bool:
    """Whether the name stands under a word that codes stand under as well: one of them may be among the names."""
    return "name" in columns and _heading(header[columns["name"]]) in EITHER


def looks_like_code(value: str) -> bool:
    """Whether a customer called this is called by a code: one word with a digit in it, or a short one in capitals."""
    if len(value) > LONGEST_CODE or any(sign.isspace() for sign in value):
        return False
    return any(sign.isdecimal() for sign in value) or (value.isupper() and len(value) <= LONGEST_WORD)


def hold_codes(values: Iterable[str], known: Collection[str] = ()) -> bool | None:
    """Whether more than half of these (each counts once) are codes: they look so, or are `known`; None of none."""
    told = {value for value in values if value}
    codes = sum(value in known or looks_like_code(value) for value in told)
    return 2 * codes > len(told) if told else None


def guess_columns(
    header: Sequence[str],
    kind: ImportKind,
    tell: Telling = _untold,
    chosen: Mapping[str, int | None] | None = None,
) -> dict[str, int]:
    """Which column holds which field; one nobody recognises is left out. `tell` is asked about `EITHER` alone.

    What was `chosen` counts, and is taken from what is guessed; None means that no column holds the field.
    """
    said = dict(chosen or {})
    folded = [_heading(h) for h in header]
    found = {field: column for field, column in said.items() if column is not None}
    bare = BARE_CODES if kind is ImportKind.CUSTOMERS or not EITHER.keys() & set(folded) else ()
    for field in FIELDS[kind]:
        known = HEADINGS[field] + (bare if field == "customer" else ())
        for heading in known if field not in said else ():
            if heading in folded and folded.index(heading) not in found.values():
                found[field] = folded.index(heading)
                break
    _guess_who(folded, found, tell, set(WHO) - set(said))
    return {field: found[field] for field in FIELDS[kind] if field in found}


def _guess_who(folded: Sequence[str], found: dict[str, int], tell: Telling, open_: set[str]) -> None:
    """The rule of this module: give code and name, as far as they are `open_`, the columns that may be either."""
    words = [(n, word) for wanted in EITHER for n, word in enumerate(folded) if word == wanted]
    for place, (column, word) in enumerate(words):
        if column in found.values():
            continue
        sure = not place and set(WHO) & set(found)
        if sure:
            field = "name" if "customer" in found else "customer"
        else:
            codes = tell(column)
            field = EITHER[word] if codes is None else "customer" if codes else "name"
        if field in open_ and field not in found:
            found[field] = column


def guess_kind(header: Sequence[str]) -> ImportKind | None:
    """What a file with these headings brings; None where that could be two things, or nothing we know."""
    folded = {_heading(h) for h in header}

    def has(*fields: str) -> bool:
        return any(folded & set(HEADINGS[field]) for field in fields)

    if has("debt", "credit", "balance") and not has("amount", "price"):
        return ImportKind.OPENINGS
    if has("price", "quantity", "description", "number", "due") and has("day"):
        return ImportKind.SALES
    if has("amount"):
        return ImportKind.PAYMENTS if has("method", "reference") or "paid" in folded else None
    return ImportKind.CUSTOMERS if (has("name") or folded & EITHER.keys()) and not has("day") else None


def choose_columns(
    header: Sequence[str],
    kind: ImportKind,
    chosen: Iterable[tuple[str, str]] = (),
    tell: Telling = _untold,
) -> dict[str, int]:
    """Which column holds which field, as far as it was chosen or can be guessed; raises ImportRefused.

    What was chosen counts, and is taken from what was guessed; a heading of "" means that no column holds the field.
    """
    picked: dict[str, int | None] = {}
    for field, heading in dict(chosen).items():
        if field not in FIELDS[kind]:
            raise ImportRefused(
                f"{field} is nothing that {kind} have; there are {', '.join(FIELDS[kind])}.",
                field="columns",
            )
        picked[field] = column_of(header, heading) if heading else None
    return guess_columns(header, kind, tell, picked)


def refuse_missing(header: Sequence[str], kind: ImportKind, columns: Mapping[str, int]) -> None:
    """Raises ImportRefused when a column that is needed is not there."""
    missing = missing_fields(kind, columns)
    if missing:
        raise ImportRefused(
            f"The file has no column for {' or '.join(missing[0])}. Its columns are: {', '.join(header)[:300]}.",
            field="columns",
        )


def missing_fields(kind: ImportKind, columns: Mapping[str, int]) -> list[tuple[str, ...]]:
    """Of what such a file must have, the fields (one of each group) that no column holds."""
    return [fields for fields in NEEDED[kind] if not any(f in columns for f in fields)]


def column_of(header: Sequence[str], heading: str) -> int:
    """The column with this heading, or of this number ("#3"); raises ImportRefused."""
    if heading.startswith("#") and heading[1:].isdecimal() and 1 <= int(heading[1:]) <= len(header):
        return int(heading[1:]) - 1
    folded = [_heading(h) for h in header]
    if _heading(heading) not in folded:
        raise ImportRefused(f"The file has no column {heading}.", field="columns")
    return folded.index(_heading(heading))


def say_columns(
    header: Sequence[str], kind: ImportKind, columns: Mapping[str, int]
) -> tuple[tuple[str, str], ...]:
    """These columns as `ImportOptions.columns`: by heading where that names one column, else by number."""
    folded = [_heading(h) for h in header]

    def called(index: int) -> str:
        plain = folded[index] and folded.count(folded[index]) == 1 and not header[index].startswith("#")
        return header[index] if plain else f"#{index + 1}"

    return tuple((field, called(columns[field]) if field in columns else "") for field in FIELDS[kind])


def settle_who(
    header: Sequence[str], kind: ImportKind, chosen: Iterable[tuple[str, str]], columns: Mapping[str, int]
) -> tuple[tuple[str, str], ...]:
    """What was chosen, and who is meant as this file was taken: the values of the next must not turn it round."""
    said = dict(chosen)
    if any(_heading(heading) in EITHER for heading in header):
        said = {field: text for field, text in say_columns(header, kind, columns) if field in WHO} | said
    return tuple(said.items())
