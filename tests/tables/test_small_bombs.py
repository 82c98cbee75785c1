"""Small files that hold much: what is counted in them is bounded. `cli/test_limits_of_tables.py` measures it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polars as pl
import pytest

from maturity.model.diagnostic import Diagnostic
from maturity.tables import sheet_scan
from maturity.tables.opening import open_table
from tests.tables.made_tables import SHEET, pack_ods, replace_sheet
from tests.tables.test_opening import SHEET_PART

HEADINGS = '<row><c t="inlineStr"><is><t>organisation</t></is></c></row>'


def repeat_in_rows(rows: int, depth: int, sort: str) -> bytes:
    """Make a sheet of rows inside rows, each of which repeats a mistake, or a number that is shown as another."""
    cell = (
        f'<table:table-cell office:value-type="{sort}" office:value="0.5" table:number-columns-repeated="100">'
        "<text:p>50 %</text:p></table:table-cell>"
    )
    row = f'<table:table-row table:number-rows-repeated="{rows}">{cell}'
    return pack_ods(row * depth + "</table:table-row>" * depth)


def number_texts(count: int) -> bytes:
    """Make a workbook with so many shared texts, which no cell shows."""
    texts = f'<sst xmlns="{SHEET}">{"<si><t/></si>" * count}</sst>'
    sheet = f'<worksheet xmlns="{SHEET}"><sheetData>{HEADINGS}</sheetData></worksheet>'
    return replace_sheet({SHEET_PART: sheet, "xl/sharedStrings.xml": texts})


@pytest.mark.parametrize("sort", ["error", "percentage"])
def test_cells_that_rows_inside_rows_repeat_are_counted_each_time(
    sort: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reader refuses rows inside rows, but only once all of them were looked at."""
    monkeypatch.setattr(sheet_scan, "_MOST_CELLS", 2_500)
    path = tmp_path / "table.ods"
    for depth, key in ((2, "MB910.broken"), (3, "MB911.workbook")):
        path.write_bytes(repeat_in_rows(10, depth, sort))
        found = open_table(str(path))
        assert isinstance(found, Diagnostic)
        assert found.message.key == key


def test_shared_texts_are_no_more_than_cells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_scan, "_MOST_CELLS", 100)
    path = tmp_path / "table.xlsx"
    path.write_bytes(number_texts(100))
    assert not isinstance(open_table(str(path)), Diagnostic)
    path.write_bytes(number_texts(101))
    found = open_table(str(path))
    assert isinstance(found, Diagnostic)
    assert found.message.key == "MB911.workbook"


@pytest.mark.parametrize("sort", [pl.String, pl.Categorical])
def test_a_text_of_parquet_that_is_too_long_costs_its_row(sort: Any, tmp_path: Path) -> None:
    path = tmp_path / "table.parquet"
    pl.DataFrame({"a": ["x" * 40_000, "é" * 32_767, "ok"]}, {"a": sort}).write_parquet(path)
    table = open_table(str(path))
    assert not isinstance(table, Diagnostic)
    assert [len(row.cells[0]) for row in table.read_rows()] == [32_768, 32_767, 2]
