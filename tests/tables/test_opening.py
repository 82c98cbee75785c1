"""Files that are no tables, or that mean harm: refused in bounded time and memory, with one sentence."""

from __future__ import annotations

import io
import sys
import zipfile
from itertools import islice
from pathlib import Path

import pytest
from openpyxl import Workbook

from maturity.model.diagnostic import Diagnostic
from maturity.model.mapping import TableShape
from maturity.tables import archive, sheet_scan
from maturity.tables.opening import open_table
from maturity.tables.source import TableRefusedError
from tests.tables.made_tables import SHEET, make_parquet, make_xlsx, pack_ods, replace_sheet, write_table

CELL = '<c r="{place}"><v>1</v></c>'
ROWS = f'<row r="1">{CELL.format(place="A1")}</row><row r="1048576">{CELL.format(place="XFD1048576")}</row>'
FAR = f'<worksheet xmlns="{SHEET}"><sheetData>{ROWS}</sheetData></worksheet>'
PREFIXED = FAR.replace("<", "<x:").replace("<x:/", "</x:").replace("xmlns=", "xmlns:x=")
SHEET_PART = "xl/worksheets/sheet1.xml"
PARQUET = make_parquet([["a"], ["b"]])


def shared(text: str, cells: int) -> dict[str, str]:
    """A text that many cells share."""
    row = "".join(f'<row r="{number}"><c r="A{number}" t="s"><v>0</v></c></row>' for number in range(1, cells + 1))
    return {
        SHEET_PART: f'<worksheet xmlns="{SHEET}"><sheetData>{row}</sheetData></worksheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{SHEET}"><si><t>{text}</t></si></sst>',
    }


def entities() -> str:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE worksheet [<!ENTITY e0 "lol">{levels}]><worksheet xmlns="{SHEET}"><sheetData/></worksheet>'


def repeat(rows: int, columns: int) -> str:
    cell = f'<table:table-cell table:number-columns-repeated="{columns}"><text:p>x</text:p></table:table-cell>'
    return f'<table:table-row table:number-rows-repeated="{rows}">{cell}</table:table-row>'


HOSTILE = {
    "far_corner": (replace_sheet({SHEET_PART: FAR}), "MB911.columns"),
    "far_corner_with_prefix": (replace_sheet({SHEET_PART: PREFIXED}), "MB911.columns"),
    "far_row": (replace_sheet({SHEET_PART: FAR.replace("XFD1048576", "ZZ1048576")}), "MB911.workbook"),
    "far_corner_elsewhere": (replace_sheet({"xl/media/picture.png": FAR}), "MB911.columns"),
    "no_such_cell": (replace_sheet({SHEET_PART: FAR.replace("XFD1048576", "A99999999999")}), "MB910.broken"),
    "entities": (replace_sheet({SHEET_PART: entities()}), "MB910.broken"),
    "shared_text": (replace_sheet(shared("x" * 30_000, 7_000)), "MB911.workbook"),
    "not_xml": (replace_sheet({SHEET_PART: f'<worksheet xmlns="{SHEET}"><sheetData>'}), "MB910.broken"),
    "binary_workbook": (replace_sheet({"xl/workbook.bin": b"x"}), "MB910.old"),
    "repeated_cells": (
        pack_ods(repeat(1_048_576, 16000)),
        "MB911.columns",
    ),
    "repeated_rows": (
        pack_ods(repeat(1_048_576, 100)),
        "MB911.workbook",
    ),
    "old_excel": (b"\xd0\xcf\x11\xe0" + b"\x00" * 600, "MB910.old"),
    "cut_archive": (make_xlsx([["a"], ["b"]])[:900], "MB910.broken"),
    "other_archive": (b"PK\x03\x04" + b"\x00" * 100, "MB910.broken"),
    "cut_parquet": (PARQUET[:60], "MB910.broken"),
    "empty": (b"", "MB910.empty"),
    "cell_of_nothing": (b"\0" * 3_000_000, "table.row"),
    "heading_not_closed": (b'strategie;"budget\naucune;1\n', "table.row"),
    "external_entity_in_ods": (
        pack_ods("<table:table-row/>", '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
        "MB910.broken",
    ),
    "external_entity_in_meta": (
        replace_sheet({"docProps/core.xml": '<!DOCTYPE a SYSTEM "http://localhost/a"><a/>'}),
        "MB910.broken",
    ),
    "blank": (b"\xef\xbb\xbf\r\n  \r\n", "MB910.empty"),
    "one_long_line": (b"x" * (5 << 20), "MB911.line"),
    "many_columns": (b"a;" * 2_001 + b"b\n", "MB911.columns"),
    "a_million_columns": (b"ab,c;" * 400_000 + b"\n", "MB911.columns"),
    "a_million_columns_in_excel": (
        replace_sheet({SHEET_PART: FAR.replace(ROWS, f"<row>{'<c><v>1</v></c>' * 3_000}</row>")}),
        "MB911.columns",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_with_one_sentence(name: str, tmp_path: Path) -> None:
    content, key = HOSTILE[name]
    path = tmp_path / "table.xlsx"
    path.write_bytes(content)
    found = open_table(str(path))
    assert isinstance(found, Diagnostic)
    assert (found.message.key, found.unreadable) == (key, True)


@pytest.mark.parametrize("name", ["table.xlsx", "table.ods"])
def test_elements_that_are_no_cells_are_counted_too(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_scan, "_MOST_ELEMENTS", 5_000)
    rows = FAR.replace(ROWS, "<row/>" * 6_000)
    path = tmp_path / name
    path.write_bytes(
        replace_sheet({SHEET_PART: rows}) if name.endswith("xlsx") else pack_ods("<table:table-row/>" * 6_000)
    )
    found = open_table(str(path))
    assert isinstance(found, Diagnostic)
    assert found.message.key == "MB911.workbook"


def test_an_archive_that_unpacks_to_much_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_MOST_UNPACKED", 1_000_000)
    path = tmp_path / "table.xlsx"
    path.write_bytes(replace_sheet({"xl/media/picture.png": b"\0" * 2_000_000}))
    assert path.stat().st_size < 100_000
    found = open_table(str(path))
    assert isinstance(found, Diagnostic)
    assert found.message.key == "MB911.workbook"


def test_a_row_too_wide_ends_the_table_and_one_with_too_long_a_cell_costs_itself(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(b"strategie;budget\na;1\n" + b"x" * 140_000 + b";2\nb\0c;3\n" + b";" * 3_000 + b"\n")
    table = open_table(str(path))
    assert isinstance(table, Diagnostic)
    path.write_bytes(path.read_bytes().rpartition(b"c;3\n")[0] + b"c;3\n" * 12 + b";" * 3_000 + b"\n")
    table = open_table(str(path))
    assert not isinstance(table, Diagnostic)
    with pytest.raises(TableRefusedError, match=r"MB911\.columns"):
        list(table.read_rows())
    given = [(row.problem and row.problem.message_key, row.cells[0][:3]) for row in islice(table.read_rows(), 3)]
    assert given == [(None, "a"), ("MB911.cell", "xxx"), (None, "b\ufffdc")]


def test_what_is_no_file_is_said_as_of_any_other(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "gone.csv", "MB100"), (tmp_path, "MB101")):
        found = open_table(str(path))
        assert isinstance(found, Diagnostic)
        assert found.code == code


def test_an_ordinary_workbook_is_not_refused(tmp_path: Path) -> None:
    path = tmp_path / "table.xlsx"
    path.write_bytes(replace_sheet(shared("strategie", 2_000)))
    table = open_table(str(path))
    assert not isinstance(table, Diagnostic)
    assert sum(1 for _ in table.read_rows()) == 1_999


@pytest.mark.parametrize(
    ("text", "encoding", "separator"),
    [
        ("é;b,c\n1;2,5\n", "cp1252", ";"),
        ("é;b\n1;2\n", "utf-8-sig", ";"),
        ("é\tb\n1\t2\n", "utf-16", "tab"),
        ("é\tb\n1\t2\n", "utf-16-le", "tab"),
        ("é\tb\n1\t2\n", "utf-16-be", "tab"),
        ("sep=|\né|b;c\n1|2\n", "utf-8", "|"),
        ('"é, b";"c, d"\n"1, 2";3\n', "utf-8", ";"),
        ("é,b\r1,2\r", "utf-8", ","),
        (f"é{';a,b,c' * 1_000}\n1{';2,5,5' * 1_000}\n", "utf-8", ";"),
    ],
)
def test_how_a_text_is_written_is_recognised(text: str, encoding: str, separator: str, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(text.encode(encoding))
    table = open_table(str(path))
    assert not isinstance(table, Diagnostic)
    assert table.shape.separator == separator
    assert table.headings[0].text.startswith("é")
    assert len(list(table.read_rows())) == 1


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("strategie;é\naucune;1\naucune;é".encode()[:-1], "utf-8"),
        ("strategie;é\naucune;1\naucune;é".encode("utf-16")[:-1], "utf-16"),
        ("strategie;e\naucune;1\naucune;é".encode("cp1252"), "cp1252"),
    ],
)
def test_a_file_that_was_cut_inside_a_letter_is_said_to_be(content: bytes, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(content)
    table = open_table(str(path))
    assert not isinstance(table, Diagnostic)
    assert table.shape.encoding == encoding
    found = [(row.cells, row.problem and row.problem.message_key) for row in table.read_rows()]
    last = (("aucune", "é"), None) if encoding == "cp1252" else ((), "MB914.letter")
    assert found == [(("aucune", "1"), None), last]


@pytest.mark.parametrize("name", ["table.xlsx", "table.ods", "table.parquet", "table.csv"])
def test_how_far_a_table_is_read_can_be_told(name: str, tmp_path: Path) -> None:
    rows = [["strategie", "budget"], *[["aucune", "1"]] * 250]
    text = "".join(";".join(row) + "\n" for row in rows)
    content = {"text": text, "encoding": "utf-8"} if name.endswith("csv") else {"rows": rows}
    path = write_table({"file": name, **content}, tmp_path)
    table = open_table(str(path))
    assert not isinstance(table, Diagnostic)
    given = table.read_rows()
    for _ in range(201):
        next(given)
    assert 0.3 < table.gauge.done / table.gauge.size <= 1
    assert table.gauge.size >= 250


def test_the_first_sheet_that_is_shown_is_read(tmp_path: Path) -> None:
    book, path = Workbook(), tmp_path / "table.xlsx"
    book.active.append(["draft"])
    book.active.sheet_state = "hidden"
    book.create_sheet("Réponses").append(["strategie"])
    book.save(path)
    table = open_table(str(path))
    assert not isinstance(table, Diagnostic)
    assert (table.shape.sheet, table.headings[0].text) == ("Réponses", "strategie")


def test_each_sheet_has_its_own_formats_whatever_the_order_of_its_part(tmp_path: Path) -> None:
    book, path = Workbook(), tmp_path / "table.xlsx"
    first, second = book.active, book.create_sheet("Réponses & co")
    for sheet, shown in ((first, "General"), (second, "0%")):
        sheet.append(["budget"])
        sheet.append([0.5])
        sheet["A2"].number_format = shown
    book.move_sheet(second, -1)
    book.save(path)
    content = path.read_bytes()
    found = []
    for name in ("Réponses & co", "Sheet"):
        table = open_table(str(path), TableShape(sheet=name))
        assert not isinstance(table, Diagnostic)
        found.append([row.cells for row in table.read_rows()])
    assert found == [[("50 %",)], [("0.5",)]]
    swapped = swap_parts(content, "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml")
    path.write_bytes(swapped)
    table = open_table(str(path), TableShape(sheet="Réponses & co"))
    assert not isinstance(table, Diagnostic)
    assert [row.cells for row in table.read_rows()] == [("50 %",)]


def swap_parts(content: bytes, one: str, other: str) -> bytes:
    """Let two parts of a workbook change their names, and what refers to them too."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(target, "w") as made:
        for name in source.namelist():
            data = source.read(name)
            if name.endswith("workbook.xml.rels"):
                pair = (one.encode(), other.encode())
                data = data.replace(pair[0], b"\0").replace(pair[1], pair[0]).replace(b"\0", pair[1])
                assert pair[0] in data
            made.writestr({one: other, other: one}.get(name, name), data)
    return target.getvalue()


def test_cells_of_libreoffice_are_read_with_what_stands_beside_their_values(tmp_path: Path) -> None:
    text = "<table:table-row><table:table-cell><text:p>{}</text:p></table:table-cell></table:table-row>"
    calc = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
    mistake = f'office:value-type="string" office:string-value="" {calc} calcext:value-type="error"'
    number = 'office:value-type="float" office:value="1004"'
    remark = "<office:annotation><text:p>50</text:p></office:annotation>"
    row = "<table:table-row>{}</table:table-row>"
    cells = [
        f"<table:table-cell {mistake}><text:p>#DIV/0!</text:p></table:table-cell>",
        f"<table:table-cell {number}>{remark}<text:p>1004</text:p></table:table-cell>",
        f'<table:table-cell table:number-columns-repeated="2" {number}><text:p>01004</text:p></table:table-cell>',
    ]
    first = '<table:table-row table:number-rows-repeated="3">' + cells[2] + "</table:table-row>"
    other = f'</table:table><table:table table:name="G">{text.format("b")}{"".join(map(row.format, cells))}'
    path = tmp_path / "table.ods"
    path.write_bytes(pack_ods(text.format("a") + first + other))
    found = []
    for name in ("F", "G"):
        table = open_table(str(path), TableShape(sheet=name))
        assert not isinstance(table, Diagnostic)
        found.append([row.cells for row in table.raw.read_rows()][1:])
    assert found == [[("01004", "01004")] * 3, [("#ERR!", ""), ("1004", ""), ("01004", "01004")]]


def test_the_error_of_a_formula_is_no_empty_cell(tmp_path: Path) -> None:
    cells = '<c r="A1" t="inlineStr"><is><t>strategie</t></is></c>'
    rows = f'<row r="1">{cells}</row><row r="2"><c r="A2" t="e"><v>#DIV/0!</v></c></row>'
    sheet = f'<worksheet xmlns="{SHEET}"><sheetData>{rows}</sheetData></worksheet>'
    path = tmp_path / "table.xlsx"
    path.write_bytes(replace_sheet({SHEET_PART: sheet}))
    table = open_table(str(path))
    assert not isinstance(table, Diagnostic)
    assert [row.cells for row in table.read_rows()] == [("#ERR!",)]


@pytest.mark.parametrize(
    ("package", "key"), [("python_calamine", "MB910.needs_tables"), ("polars", "MB910.needs_parquet")]
)
def test_a_package_that_is_not_there_is_named(
    package: str, key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    path = tmp_path / "table"
    path.write_bytes(make_xlsx([["a"]]) if package == "python_calamine" else PARQUET)
    found = open_table(str(path))
    assert isinstance(found, Diagnostic)
    assert found.message.key == key
