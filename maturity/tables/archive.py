"""The archive that a workbook is: judged by its directory, then by what its parts hold, before any reader opens it.

A reader of workbooks makes room for every cell between the first and the last one. A file of one kilobyte whose last
cell is at the far corner of its sheet would take all memory, and so would a text that a million cells share.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import IO, NamedTuple
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from maturity.tables.sheet_scan import Scan, SheetScanner
from maturity.tables.source import TableRefusedError

MOST_BYTES = 100 << 20
"""How large the file of a workbook may be."""
_MOST_PARTS = 5_000
_MOST_UNPACKED = 600 << 20
_CHUNK = 1 << 18
_ENCRYPTED = 0x1
_OLD = b"\xd0\xcf\x11\xe0"
"""How a file of Excel 97 begins, and a workbook that is protected by a password."""
_SHARED = "xl/sharedStrings.xml"
_BINARY_SHEETS = "xl/workbook.bin"
_ODS = "content.xml"
_MARKS_OF_A_SHEET = (b"sheetData", b"table-row", b"<!DOCTYPE", b"<!ENTITY")
"""What stands in a part that holds cells, or that an attack on readers of XML begins with."""


class BoundedWorkbook(NamedTuple):
    """A workbook that may be opened."""

    content: bytes
    mistakes: dict[str, set[tuple[int, int]]]
    """Name of a part to the row and the column, from 1, of each cell in it that holds a mistake such as #DIV/0!."""


def check_workbook(file: IO[bytes]) -> BoundedWorkbook:
    """Read the file of a workbook and check that opening it takes bounded time and memory.

    Raises `TableRefusedError` if it does not, if it is no workbook, or if it is protected.
    """
    content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise TableRefusedError("MB911", "workbook")
    if content.startswith(_OLD):
        raise TableRefusedError("MB910", "old")
    try:
        with ZipFile(BytesIO(content)) as archive:
            return BoundedWorkbook(content, _scan_parts(archive, _check_directory(archive.infolist())))
    except (BadZipFile, LargeZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
        raise TableRefusedError("MB910", "broken") from error


def _check_directory(entries: list[ZipInfo]) -> list[ZipInfo]:
    names = {entry.filename for entry in entries}
    if any(entry.flag_bits & _ENCRYPTED for entry in entries) or _BINARY_SHEETS in names:
        raise TableRefusedError("MB910", "old")
    if len(names) < len(entries) or not names & {"[Content_Types].xml", _ODS}:
        raise TableRefusedError("MB910", "broken")
    if len(entries) > _MOST_PARTS or sum(entry.file_size for entry in entries) > _MOST_UNPACKED:
        raise TableRefusedError("MB911", "workbook")
    return sorted((each for each in entries if not each.is_dir()), key=lambda each: each.filename != _SHARED)


def _scan_parts(archive: ZipFile, entries: list[ZipInfo]) -> dict[str, set[tuple[int, int]]]:
    """Scan every part that may hold cells, the shared texts first; return where cells hold mistakes."""
    scan = Scan()
    mistakes: dict[str, set[tuple[int, int]]] = {}
    for entry in entries:
        if entry.filename == _SHARED or _holds_cells(_read(archive, entry)):
            scanner = SheetScanner(scan)
            for chunk in _read(archive, entry):
                scanner.feed(chunk)
            scanner.finish()
            mistakes[entry.filename] = scanner.mistakes
    return mistakes


def _read(archive: ZipFile, entry: ZipInfo) -> Iterator[bytes]:
    """Yield a part in pieces; no more than the directory says is ever unpacked."""
    with archive.open(entry) as part:
        while chunk := part.read(_CHUNK):
            yield chunk


def _holds_cells(chunks: Iterator[bytes]) -> bool:
    before = b""
    for chunk in chunks:
        if any(mark in before + chunk for mark in _MARKS_OF_A_SHEET):
            return True
        before = chunk[-16:]
    return False
