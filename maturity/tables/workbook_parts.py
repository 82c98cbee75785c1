"""Two small parts of a workbook of Excel: which part is which sheet, and which number format each style has."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable
from xml.parsers import expat

from maturity.tables.number_formats import NumberFormat, parse_format
from maturity.tables.source import TableRefusedError

_MOST_STYLES = 70_000
"""Excel has 65,490 styles at most."""
_BUILT_IN = {9: "0%", 10: "0%", 5: '0"¤"', 6: '0"¤"', 7: '0"¤"', 8: '0"¤"', 42: '0"¤"', 44: '0"¤"'}
"""Formats that no workbook has to write, where they are not those of plain numbers; ¤ is the local currency."""


def read_elements(chunks: Iterable[bytes], take: Callable[[str, dict[str, str]], None]) -> None:
    """Call `take` for each element of a part, with its name and attributes, both without their namespaces.

    Raises `TableRefusedError` for what is no XML, and for a document type, which no workbook has.
    """
    parser = expat.ParserCreate(namespace_separator=" ")

    def start(name: str, attributes: dict[str, str]) -> None:
        take(strip_namespace(name), {strip_namespace(key): value for key, value in attributes.items()})

    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = refuse_doctype
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise TableRefusedError("MB910", "broken") from error


def refuse_doctype(*_: object) -> None:
    """Refuse a document type, by which an attack on readers of XML begins."""
    raise TableRefusedError("MB910", "broken")


def strip_namespace(name: str) -> str:
    """Return the name of an element or an attribute without its namespace."""
    return name.rpartition(" ")[2]


def read_number_formats(chunks: Iterable[bytes]) -> list[NumberFormat | None]:
    """Read the part of styles: for each style of a cell, the number format where it shows another number."""
    codes = dict(_BUILT_IN)
    styles: list[int] = []
    inside = [""]

    def take(name: str, attributes: dict[str, str]) -> None:
        if name in ("cellXfs", "cellStyleXfs", "cellStyles", "dxfs"):
            inside[0] = name
        elif name == "numFmt" and inside[0] != "dxfs":
            codes[_read_number(attributes.get("numFmtId"))] = attributes.get("formatCode", "")
        elif name == "xf" and inside[0] == "cellXfs":
            styles.append(_read_number(attributes.get("numFmtId")))
        if len(codes) + len(styles) > _MOST_STYLES:
            raise TableRefusedError("MB911", "workbook")

    read_elements(chunks, take)
    known = {number: parse_format(code) for number, code in codes.items()}
    return [known.get(number) for number in styles]


def read_sheet_parts(workbook: Iterable[bytes], relations: Iterable[bytes]) -> dict[str, str]:
    """Return which part each sheet is, by its name, from the list of sheets and the list of parts they refer to."""
    sheets: dict[str, str] = {}
    parts: dict[str, str] = {}

    def take_sheet(name: str, attributes: dict[str, str]) -> None:
        if name == "sheet":
            sheets[attributes.get("name", "")] = attributes.get("id", "")

    def take_relation(name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship":
            target = attributes.get("Target", "")
            parts[attributes.get("Id", "")] = posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")

    read_elements(workbook, take_sheet)
    read_elements(relations, take_relation)
    return {name: parts[number] for name, number in sheets.items() if number in parts}


def _read_number(written: str | None) -> int:
    return int(written) if written is not None and written.isdecimal() and len(written) < 8 else 0
