"""A column headed "Customer": the customers' codes or their names, by what it holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.customers import CustomerDraft
from app.domain.errors import ImportRefused
from app.domain.import_columns import choose_columns, guess_columns, guess_kind, hold_codes
from app.domain.import_mappings import from_text, make_mapping, to_text
from app.domain.imports import ImportKind, ImportOptions
from app.services.customers import add_customer
from app.services.import_tables import read_table
from app.services.imports import import_file, look_at, preview
from tests.books import Shop, problems

SALES, PAYMENTS, OPENINGS = ImportKind.SALES, ImportKind.PAYMENTS, ImportKind.OPENINGS


def written(tmp_path: Path, text: str, name: str = "list.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return path


def sales_of(*who: str, heading: str = "Customer") -> str:
    return f"Date,{heading},Amount\n" + "".join(f"2026-03-0{n + 1},{w},{n + 1}0\n" for n, w in enumerate(who))


def people(shop: Shop) -> list[tuple[str, str, int]]:
    return shop.rows("SELECT code, name, debt FROM customers WHERE code <> 'C' ORDER BY id")


@pytest.mark.parametrize(
    ("values", "codes"),
    [
        (("Amaka Obi", "Bello Musa"), False),
        (("Ama", "Kofi", "kwame"), False),
        (("AMAKA OBI", "BELLO MUSA"), False),
        (("Nguyễn Thị Hoa", "Trần"), False),
        (("محمد", "राम", "王芳"), False),
        (("Shop 12", "0803 555 0101"), False),
        (("Ama", "Kofi", "Block7"), False),
        (("CHUKWUEMEKA", "OLUWASEUN"), False),
        (("17850", "12345"), True),
        (("C001", "a-7", "x9"), True),
        (("AMAKA", "BELLO"), True),
        (("٢٣", "٢٤"), True),
        (("C1", "C2", "Amaka Obi"), True),
        (("C1", "Amaka Obi"), False),
        (("C1", "Amaka Obi", "C1", "C1"), False),
        (("", ""), None),
        ((), None),
    ],
)
def test_what_looks_like_codes(values: tuple[str, ...], codes: bool | None) -> None:
    assert hold_codes(values) is codes


def test_codes_of_the_book_are_codes_whatever_they_look_like() -> None:
    assert hold_codes(("Ama", "Kofi", "Yaa"), known={"Ama", "Kofi"}) is True


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("Date,Customer,Amount", {"name": 1}),
        ("Date,Client,Amount", {"name": 1}),
        ("Ngày,Khách hàng,Số tiền", {"name": 1}),
        ("Tgl,Pelanggan,Jumlah", {"name": 1}),
        ("Fecha,Cliente,Importe", {"name": 1}),
        ("Date,Customer ID,Customer", {"customer": 1, "name": 2}),
        ("Mã khách hàng,Khách hàng", {"customer": 0, "name": 1}),
        ("Customer,Client", {"name": 0}),
        ("Code,Customer,Item", {"name": 1}),
        ("Account,Customer,Amount", {"name": 1}),
        ("Customer,Customer name", {"customer": 0, "name": 1}),
        ("Customer,Name", {"customer": 0, "name": 1}),
    ],
)
def test_a_column_of_names(heading: str, found: dict[str, int]) -> None:
    guessed = guess_columns(heading.split(","), SALES, lambda _column: False)
    assert {field: guessed[field] for field in ("customer", "name") if field in guessed} == found


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("Date,Customer,Amount", {"customer": 1}),
        ("Date,Client,Amount", {"customer": 1}),
        ("Customer,Customer name", {"customer": 0, "name": 1}),
        # Numbers as names: the code is another column.
        ("Customer ID,Customer", {"customer": 0, "name": 1}),
        ("Code,Customer,Item", {"customer": 1}),
    ],
)
def test_a_column_of_codes(heading: str, found: dict[str, int]) -> None:
    guessed = guess_columns(heading.split(","), SALES, lambda _column: True)
    assert {field: guessed[field] for field in ("customer", "name") if field in guessed} == found


def test_two_such_columns_are_code_and_name_as_they_look() -> None:
    header = ["Customer", "Client"]
    assert guess_columns(header, SALES, lambda column: column == 0) == {"customer": 0, "name": 1}
    assert guess_columns(header, SALES, lambda column: column == 1) == {"customer": 1, "name": 0}
    assert guess_columns(["Customer", "Customer"], SALES, lambda c: c == 1) == {"customer": 1, "name": 0}


def test_a_bare_code_is_the_customers_in_a_list_of_customers() -> None:
    header = ["Code", "Customer", "Phone"]
    assert guess_kind(header) is ImportKind.CUSTOMERS
    assert guess_columns(header, ImportKind.CUSTOMERS, lambda _column: True) == {
        "customer": 0,
        "name": 1,
        "phone": 2,
    }
    assert guess_columns(["Code", "Balance"], OPENINGS) == {"customer": 0, "balance": 1}


def test_an_empty_column_is_what_the_word_is_used_for_most() -> None:
    assert guess_columns(["Customer"], SALES) == {"customer": 0}
    assert guess_columns(["Client"], SALES) == {"name": 0}


def test_a_choice_comes_before_what_the_values_look_like() -> None:
    header = ("Customer", "Who")

    def codes(_column: int) -> bool:
        return True

    assert choose_columns(header, SALES, [("name", "Customer")], codes) == {"name": 0}
    assert choose_columns(header, SALES, [("name", "Who")], lambda _column: False) == {
        "customer": 0,
        "name": 1,
    }
    assert choose_columns(header, SALES, [("customer", "")], codes) == {}
    with pytest.raises(ImportRefused):
        choose_columns(header, SALES, [("customer", "Whom")], codes)


def test_names_headed_customer_are_names_and_get_codes_of_their_own(shop: Shop, tmp_path: Path) -> None:
    path = written(tmp_path, sales_of("Amaka Obi", "Bello Musa", "Amaka Obi"))
    assert import_file(shop.book, SALES, path).customers == 2
    assert people(shop) == [("C2", "Amaka Obi", 4000), ("C3", "Bello Musa", 2000)]
    assert import_file(shop.book, SALES, path).entries == 0
    assert problems(shop.book) == {}


def test_names_of_one_word_headed_customer(shop: Shop, tmp_path: Path) -> None:
    import_file(shop.book, SALES, written(tmp_path, sales_of("Ama", "Kofi")))
    assert people(shop) == [("C2", "Ama", 1000), ("C3", "Kofi", 2000)]


def test_codes_headed_customer_are_codes(shop: Shop, tmp_path: Path) -> None:
    import_file(shop.book, SALES, written(tmp_path, sales_of("17850.0", "13047", "", heading="Khách hàng")))
    assert people(shop) == [("17850", "17850", 1000), ("13047", "13047", 2000)]


def test_code_and_name_beside_each_other(shop: Shop, tmp_path: Path) -> None:
    text = "Date,Customer ID,Customer,Amount\n2026-03-01,R7,12,10\n2026-03-02,R8,Amaka Obi,20\n"
    import_file(shop.book, SALES, written(tmp_path, text))
    assert people(shop) == [("R7", "12", 1000), ("R8", "Amaka Obi", 2000)]


def test_an_empty_column_is_walk_ins_all_the_same(shop: Shop, tmp_path: Path) -> None:
    result = import_file(shop.book, SALES, written(tmp_path, sales_of("", "")))
    assert (result.entries, result.customers) == (2, 0)


def test_a_code_of_the_book_is_found_although_it_looks_like_a_name(shop: Shop, tmp_path: Path) -> None:
    shop.do(add_customer, CustomerDraft(shop.uid(), "Ama Boateng", "Ama"))
    path = written(tmp_path, "Customer,Amount,Date\nAma,10,2026-03-01\n")
    assert import_file(shop.book, PAYMENTS, path).entries == 1
    assert [(code, name) for code, name, _ in people(shop)] == [("Ama", "Ama Boateng")]


@pytest.mark.parametrize(("heading", "known"), [("Customer", True), ("Customer name", False)])
def test_a_code_among_names_is_found_under_a_word_that_codes_stand_under_as_well(
    shop: Shop, tmp_path: Path, heading: str, known: bool
) -> None:
    path = written(tmp_path, sales_of("C", "Amaka Obi", "Bello Musa", heading=heading))
    assert import_file(shop.book, SALES, path).customers == (2 if known else 3)
    assert shop.row().debt == (1000 if known else 0)


def test_a_name_comes_before_a_code_that_reads_the_same(shop: Shop, tmp_path: Path) -> None:
    shop.do(add_customer, CustomerDraft(shop.uid(), "C", "OTHER"))
    import_file(shop.book, SALES, written(tmp_path, sales_of("C", "Amaka Obi", "Bello Musa")))
    assert (shop.row("OTHER").debt, shop.row("C").debt) == (1000, 0)


def test_whose_name_is_their_code_is_found_by_name_and_the_next_gets_a_code(
    shop: Shop, tmp_path: Path
) -> None:
    """Such customers are in books of lists that were read with the name as the code."""
    shop.do(add_customer, CustomerDraft(shop.uid(), "Amaka Obi", "Amaka Obi"))
    import_file(shop.book, SALES, written(tmp_path, sales_of("Amaka Obi", "Bello Musa")))
    assert people(shop) == [("Amaka Obi", "Amaka Obi", 1000), ("C3", "Bello Musa", 2000)]


def test_a_list_whose_values_turn_the_guess_round_finds_the_same_people(shop: Shop, tmp_path: Path) -> None:
    import_file(shop.book, SALES, written(tmp_path, sales_of("AMA", "KOFI")))
    import_file(shop.book, SALES, written(tmp_path, sales_of("KOFI", "Yaa", "Esi Owusu"), "april.csv"))
    assert people(shop) == [
        ("AMA", "AMA", 1000),
        ("KOFI", "KOFI", 3000),
        ("C4", "Yaa", 2000),
        ("C5", "Esi Owusu", 3000),
    ]


def test_a_list_of_customers_headed_customer(shop: Shop, tmp_path: Path) -> None:
    path = written(tmp_path, "Customer,Phone\nAmaka Obi,0803\nBello Musa,0804\n")
    assert import_file(shop.book, ImportKind.CUSTOMERS, path).customers == 2
    assert [(code, name) for code, name, _ in people(shop)] == [("C2", "Amaka Obi"), ("C3", "Bello Musa")]


def test_what_is_shown_before_is_what_the_import_does(shop: Shop, tmp_path: Path) -> None:
    table = read_table(written(tmp_path, "Customer,Opening balance\nAma,10\nKofi,20\n"), "openings")
    assert look_at(shop.book, table, OPENINGS, ImportOptions()).columns == {"name": 0, "balance": 1}
    seen = preview(shop.book, OPENINGS, table)
    assert [row.values["name"] for row in seen.rows] == ["Ama", "Kofi"]
    chosen = ImportOptions(columns=(("customer", "Customer"),))
    assert look_at(shop.book, table, OPENINGS, chosen).columns == {"customer": 0, "balance": 1}


@pytest.mark.parametrize(
    "columns",
    [
        (("customer", "Customer"), ("amount", "Amount"), ("name", "")),
        (("name", "Customer"),),
        (("customer", "Customer"),),
    ],
)
def test_a_mapping_that_was_kept_says_who_is_meant_whatever_the_values(
    columns: tuple[tuple[str, str], ...],
) -> None:
    header = ("Date", "Customer", "Amount")
    mapping = make_mapping("Till", SALES, header, ImportOptions(columns=columns))
    again = from_text("Till", to_text(mapping))
    assert again == mapping
    wanted = {field for field, heading in columns if heading == "Customer"}
    for codes in (True, False):
        found = choose_columns(
            header, SALES, again.options.columns, (lambda _column: True) if codes else (lambda _column: False)
        )
        assert {field for field, column in found.items() if column == 1} == wanted


@pytest.mark.parametrize(
    ("header", "columns", "field"),
    [
        (("Date", "Customer", "Amount"), (), "customer"),
        (("Date", "Pelanggan", "Total due"), (("amount", "Total due"),), "customer"),
        (("Date", "Client", "Amount"), (), "name"),
    ],
)
def test_a_mapping_kept_without_saying_who_is_read_as_it_was_then(
    header: tuple[str, ...], columns: tuple[tuple[str, str], ...], field: str
) -> None:
    mapping = from_text("Till", to_text(make_mapping("Till", SALES, header, ImportOptions(columns=columns))))
    assert mapping is not None
    for codes in (True, False):
        found = choose_columns(
            header,
            SALES,
            mapping.options.columns,
            (lambda _column: True) if codes else (lambda _column: False),
        )
        assert {held for held, column in found.items() if column == 1} == {field}
    assert dict(mapping.options.columns).items() >= dict(columns).items()
