"""The archive that a workbook is: judged by its directory, then by what its parts hold, before any reader opens it.

A reader of workbooks makes room for every cell between the first and the last one. A file of one kilobyte whose last
cell is at the far corner of its sheet would take all memory, and so would a text that a million cells share.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, NamedTuple
from zipfile import ZipFile, ZipInfo

from maturity.syntax.archives import ArchiveRefusedError, open_archive
from maturity.tables.cell_notes import SheetNotes
from maturity.tables.sheet_scan import Scan, SheetScanner
from maturity.tables.source import TableRefusedError
from maturity.tables.workbook_parts import read_number_formats, read_sheet_parts

MOST_BYTES = 100 << 20
"""How large the file of a workbook may be."""
_MOST_UNPACKED = 600 << 20
"""How many bytes a workbook may have once it is unpacked."""
_CHUNK = 1 << 18
"""How many bytes of a part are read at once."""
# Names of parts, in small letters: the reader does not tell capitals apart.
_SHARED = "xl/sharedstrings.xml"
_BINARY_SHEETS = "xl/workbook.bin"
_STYLES = "xl/styles.xml"
_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_ODS = "content.xml"
_REFUSALS = {"old": ("MB910", "old"), "broken": ("MB910", "broken"), "large": ("MB911", "workbook")}
_MARKS_OF_A_SHEET = (b"sheetData", b"table-row", b"<!DOCTYPE", b"<!ENTITY")
"""What stands in a part that holds cells, or that an attack on readers of XML begins with."""


class BoundedWorkbook(NamedTuple):
    """A workbook that may be opened."""

    content: bytes
    notes: dict[str, SheetNotes]
    """Name of a sheet to what is to be known of its cells beside their values."""


def check_workbook(file: IO[bytes]) -> BoundedWorkbook:
    """Read the file of a workbook and check that opening it takes bounded time and memory.

    Raises `TableRefusedError` if it does not, if it is no workbook, or if it is protected.
    """
    content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise TableRefusedError("MB911", "workbook")
    try:
        with open_archive(content, _MOST_UNPACKED) as (archive, entries):
            return BoundedWorkbook(content, _scan_parts(archive, _order(entries)))
    except ArchiveRefusedError as error:
        code, variant = _REFUSALS[error.fault]
        raise TableRefusedError(code, variant) from error


def _order(entries: list[ZipInfo]) -> list[ZipInfo]:
    """Return the parts of a workbook, its shared texts first. Raises `ArchiveRefusedError` for another archive."""
    names = {entry.filename.casefold() for entry in entries}
    if _BINARY_SHEETS in names:
        raise ArchiveRefusedError("old")
    if not names & {"[content_types].xml", _ODS}:
        raise ArchiveRefusedError("broken")
    return sorted(entries, key=lambda each: each.filename.casefold() != _SHARED)


def _scan_parts(archive: ZipFile, entries: list[ZipInfo]) -> dict[str, SheetNotes]:
    """Scan every part that may hold cells, the shared texts first; return the notes of each sheet by its name."""
    scan = Scan()
    by_name = {entry.filename.casefold(): entry for entry in entries}
    styles = read_number_formats(_read(archive, by_name[_STYLES])) if _STYLES in by_name else []
    notes: dict[str, dict[str, SheetNotes]] = {}
    for entry in entries:
        name = entry.filename.casefold()
        if name == _SHARED or _holds_cells(_read(archive, entry)):
            scanner = SheetScanner(scan, styles)
            for chunk in _read(archive, entry):
                scanner.feed(chunk)
            scanner.finish()
            notes[name] = scanner.notes
    if _WORKBOOK in by_name and _RELATIONS in by_name:
        parts = read_sheet_parts(_read(archive, by_name[_WORKBOOK]), _read(archive, by_name[_RELATIONS]))
        return {sheet: notes[part.casefold()][""] for sheet, part in parts.items() if part.casefold() in notes}
    return notes.get(_ODS, {})


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
