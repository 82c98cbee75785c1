"""Workbooks read by another library than the one that writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.harmless import is_harmful
from tests.support import plain

_MOST_SHOWN = 40

PAYLOADS = (
    '=HYPERLINK("http://example.org/x";"clic")',
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1;2)",
    '"=1+1',
    " =1+1",
    "<r><t>brut</t></r>",
    "<r></x>&]]>",
    "_x0041_ et _x000A_",
    "http://example.org/lien",
    "\u202eabc",
    "&G &[Picture] &P",
    "{=SUM(A1)}",
    "007",
)
"""Texts that a spreadsheet might take for more than texts."""


def read(path: Path) -> Workbook:
    return openpyxl.load_workbook(path)


def list_rows(sheet: Worksheet) -> list[dict[str, Any]]:
    """The rows of a table, each cell by its heading."""
    [table] = sheet.tables.values()
    heading, *rows = ([cell.value for cell in row] for row in sheet[table.ref])
    assert len(set(heading)) == len(heading)
    return [dict(zip(heading, row, strict=True)) for row in rows]


def list_cells(book: Workbook) -> Iterator[Any]:
    for sheet in book:
        for row in sheet.iter_rows():
            yield from (cell for cell in row if cell.value is not None)


def list_parts(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def check_harmless(path: Path) -> None:
    """Nothing in a workbook acts, asks for another file, or hides."""
    book = read(path)
    cells = list(list_cells(book))
    texts = [cell for cell in cells if isinstance(cell.value, str)]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}, "no formula and no error"
    assert all(cell.hyperlink is None and cell.comment is None for cell in cells)
    assert [cell.value for cell in texts if any(is_harmful(char) and char != "\n" for char in cell.value)] == []
    risky = [cell for cell in texts if cell.value.lstrip(' "').startswith(("=", "+", "-", "@"))]
    assert risky
    assert all(cell.quotePrefix for cell in risky)
    parts = list_parts(path)
    assert not [
        name
        for name in parts
        if re.search("external|vba|activeX|embeddings|ctrlProps|connections", name, re.IGNORECASE)
    ]
    for name, content in parts.items():
        if name.endswith((".xml", ".rels")):
            ET.fromstring(content)  # noqa: S314 - our own file
            assert b'TargetMode="External"' not in content, name
            assert b"<f>" not in content, name
    assert not book.defined_names
    assert not any(sheet.defined_names for sheet in book)


def outline(path: Path) -> str:
    """A workbook as text: each sheet with its columns, then their first rows, and how their numbers are shown."""
    lines = []
    for sheet in read(path):
        found = next(iter(sheet.tables.values()), None)
        filtered = f", filter {found.autoFilter.ref}" if found and found.autoFilter else ""
        lines.append(f"# {sheet.title} {sheet.dimensions}{f', {found.name}{filtered}' if found else ''}")
        if found is None:
            lines += [
                "  " + " | ".join(_shorten(cell) for cell in row if cell.value is not None) for row in sheet["A1:C4"]
            ]
            continue
        for column in sheet.iter_cols(max_row=3):
            shown = " | ".join(_shorten(cell) for cell in column[1:])
            lines.append(f"  {_shorten(column[0])}: {shown}")
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _shorten(cell: Any) -> str:
    """A cell in a few letters: a number or a day with its form, nothing for an empty cell."""
    if cell.value is None:
        return ""
    text = plain(str(cell.value)).replace("\n", " / ")
    form = f" [{cell.number_format}]" if cell.data_type in ("n", "d") else ""
    return (text if len(text) <= _MOST_SHOWN else text[: _MOST_SHOWN - 1] + "…") + form
