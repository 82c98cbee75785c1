"""Tables for tests, in each kind of file, from the rows that a case has."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import polars as pl
from openpyxl import Workbook

ODS = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'  # noqa: E501
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def write_table(facts: Mapping[str, Any], folder: Path) -> Path:
    """Write the table of a case to `folder`; return its path."""
    path = folder / facts["file"]
    if "text" in facts:
        path.write_bytes(facts["text"].encode(facts["encoding"]))
        return path
    makers = {".xlsx": make_xlsx, ".ods": make_ods, ".parquet": make_parquet}
    path.write_bytes(makers[path.suffix](facts["rows"]))
    return path


def make_xlsx(rows: Sequence[Sequence[Any]]) -> bytes:
    """Make a workbook; a text that is a time becomes one, and a value with its number format is a list of both."""
    book, target = Workbook(), io.BytesIO()
    for number, row in enumerate(rows, start=1):
        for column, each in enumerate(row, start=1):
            is_time = isinstance(each, str) and each[4:5] == "-" and "T" in each
            value, shown = each if isinstance(each, list) else (each, "General")
            cell = book.active.cell(number, column, datetime.fromisoformat(value) if is_time else value)
            if not is_time:
                cell.number_format = shown
    book.save(target)
    return target.getvalue()


def make_ods(rows: Sequence[Sequence[Any]]) -> bytes:
    """Make a sheet of LibreOffice, with the empty cells and rows that it repeats up to the end."""
    lines = "".join(
        "<table:table-row>"
        + "".join(map(write_ods_cell, row))
        + '<table:table-cell table:number-columns-repeated="16000"/></table:table-row>'
        for row in rows
    )
    empty = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'  # noqa: E501
    return pack_ods(lines + empty)


def write_ods_cell(value: Any) -> str:
    if isinstance(value, list):  # a number, its sort, and what is shown
        number, sort, shown = value
        told = f'office:value-type="{sort}" office:value="{number}"'
        return f"<table:table-cell {told}><text:p>{shown}</text:p></table:table-cell>"
    if isinstance(value, str):
        return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'
    number = f'office:value-type="float" office:value="{value}"'
    return f"<table:table-cell {number}><text:p>{value}</text:p></table:table-cell>"


def pack_ods(lines: str, doctype: str = "") -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "META-INF/manifest.xml", '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
        )
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0"?>{doctype}<office:document-content {ODS}><office:body><office:spreadsheet>'
            f'<table:table table:name="F">{lines}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return target.getvalue()


def make_parquet(rows: Sequence[Sequence[Any]]) -> bytes:
    names, *values = rows
    target = io.BytesIO()
    pl.DataFrame(values, schema=list(names), orient="row").write_parquet(target)
    return target.getvalue()


def replace_sheet(
    parts: Mapping[str, bytes | str], rows: Sequence[Sequence[Any]] = (("strategie",), ("aucune",))
) -> bytes:
    """Make a workbook and put other parts in the place of its own."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(make_xlsx(rows))) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for name in source.namelist():
            if name not in parts:
                made.writestr(name, source.read(name))
        for name, content in parts.items():
            made.writestr(name, content)
    return target.getvalue()
