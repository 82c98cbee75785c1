"""How much a sheet of a workbook would take in memory, counted from its XML before a reader makes room for it.

On the way it is noted what the reader does not tell of cells: mistakes of formulas, and how numbers are shown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.parsers import expat

from maturity.model.mapping import MOST_COLUMNS
from maturity.tables.cell_notes import SheetNotes
from maturity.tables.number_formats import NumberFormat
from maturity.tables.shown_text import find_shown_format
from maturity.tables.source import TableRefusedError
from maturity.tables.workbook_parts import refuse_doctype, strip_namespace

_MOST_CELLS = 5_000_000
"""How many cells the sheets of a workbook may have, empty ones between the first and the last included."""
_MOST_TEXT = 200_000_000
"""How many characters all cells may hold, a text that several cells share counted for each."""
_MOST_ELEMENTS = 20_000_000
"""How many elements the parts of a workbook may have: four for each cell."""
_MOST_ROWS = 1_048_576
"""How many rows a sheet may have: those of Excel."""
_MOST_SHOWN = 64
"""How many characters of what a cell shows of a number are looked at."""
_MOST_DIGITS = 10
"""How many digits of the number of a shared text are looked at: one with so many is none."""
_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


@dataclass
class Scan:
    """What was counted in the parts of a workbook so far."""

    shared: list[int] = field(default_factory=list)
    """The length of each shared text, in characters."""
    cells: int = 0
    """How many cells there are, empty ones between the first and the last of a sheet included."""
    text: int = 0
    """How many characters all cells hold, those of a shared text counted for each cell that shows it."""
    elements: int = 0
    """How many elements of XML there are."""
    noted: int = 0
    """How many cells were looked at for notes, one that rows repeat counted for each of them."""

    def add_cells(self, cells: int) -> None:
        """Count cells; raises `TableRefusedError` if there are too many."""
        self.cells += cells
        if self.cells > _MOST_CELLS:
            raise TableRefusedError("MB911", "workbook")

    def add_shared(self, length: int) -> None:
        """Keep the length of a shared text; raises `TableRefusedError` if there are more than cells may be."""
        if len(self.shared) >= _MOST_CELLS:
            raise TableRefusedError("MB911", "workbook")
        self.shared.append(length)

    def add_noted(self, cells: int) -> None:
        """Count cells that are looked at for notes; raises `TableRefusedError` if there are too many."""
        self.noted += cells
        if self.noted > _MOST_CELLS:
            raise TableRefusedError("MB911", "workbook")

    def add_text(self, characters: int) -> None:
        """Count characters of cells; raises `TableRefusedError` if there are too many."""
        self.text += characters
        if self.text > _MOST_TEXT:
            raise TableRefusedError("MB911", "workbook")


class SheetScanner:
    """Counts what one part of a workbook (XLSX or ODS) holds; refuses what no workbook needs.

    Give its bytes to `feed`, then call `finish`. `notes` has what the reader does not tell of cells: by the name of the
    sheet in ODS, where one part holds all of them, and under "" in XLSX.
    """

    def __init__(self, scan: Scan, styles: Sequence[NumberFormat | None] = ()) -> None:
        """`styles` has the number format of each style that a cell of XLSX may have."""
        self.scan = scan
        self.notes = {"": SheetNotes()}
        self._sheet = self.notes[""]
        self._styles = {str(place): each for place, each in enumerate(styles) if each is not None}
        self._row = self._column = self._last_row = self._last_column = 0
        self._repeats = self._row_repeats = 1
        self._is_shared = self._is_index = False
        self._length = self._remarks = 0
        self._digits = self._shown = ""
        self._cell: dict[str, str] = {}
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._read_text
        self._parser.StartDoctypeDeclHandler = refuse_doctype

    def feed(self, chunk: bytes) -> None:
        """Scan a piece of the part; raises `TableRefusedError`."""
        self._parse(chunk, is_last=False)

    def finish(self) -> None:
        """Scan the end of the part, and count its cells; raises `TableRefusedError`."""
        self._parse(b"", is_last=True)
        self.scan.add_cells(self._last_row * self._last_column)

    def _parse(self, chunk: bytes, *, is_last: bool) -> None:
        try:
            self._parser.Parse(chunk, is_last)
        except expat.ExpatError as error:
            raise TableRefusedError("MB910", "broken") from error

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.scan.elements += 1
        if self.scan.elements > _MOST_ELEMENTS:
            raise TableRefusedError("MB911", "workbook")
        match strip_namespace(name):
            case "row":
                self._row = self._find_number(attributes.get("r"), self._row + 1)
                self._column = 0
            case "c":
                self._start_cell(attributes)
            case "si":
                self._length = 0
            case "v":
                self._is_index, self._digits = self._is_shared, ""
            case "table":
                self._start_table(attributes)
            case "table-row":
                self._row_repeats = self._find_repeats(attributes, "number-rows-repeated")
                self._column = 0
            case "table-cell" | "covered-table-cell":
                self._repeats = self._find_repeats(attributes, "number-columns-repeated")
                self._length, self._shown, self._cell = 0, "", attributes
            case "annotation":
                self._remarks += 1
            case _:
                pass

    def _start_table(self, attributes: dict[str, str]) -> None:
        """Begin a sheet of ODS: the part has one after the other."""
        name = next((value for key, value in attributes.items() if strip_namespace(key) == "name"), "")
        self.scan.add_cells(self._last_row * self._last_column)
        self._row = self._column = self._last_row = self._last_column = 0
        self._sheet = self.notes.setdefault(name, SheetNotes())

    def _start_cell(self, attributes: dict[str, str]) -> None:
        """Note where a cell of XLSX is: by its name, such as `C5`, else right after the one before."""
        place = attributes.get("r")
        if place is None:
            self._column += 1
        else:
            match = _PLACE.fullmatch(place)
            if match is None:
                raise TableRefusedError("MB910", "broken")
            self._column, self._row = _count_letters(match[1]), int(match[2])
        self._note_last(self._row, self._column)
        sort = attributes.get("t")
        self._is_shared = sort == "s"
        self._length = 0
        if sort == "e":
            self._sheet.add_mistake(self._row, self._column)
        elif sort in (None, "n") and (found := self._styles.get(attributes.get("s", "0"))) and self._row > 0:
            self._sheet.add_format(self._row, self._column, found)

    def _note_last(self, row: int, column: int) -> None:
        if row > _MOST_ROWS or column > MOST_COLUMNS:
            raise TableRefusedError("MB911", "columns" if column > MOST_COLUMNS else "workbook")
        self._last_row, self._last_column = max(self._last_row, row), max(self._last_column, column)
        if self._last_row * self._last_column > _MOST_CELLS:
            raise TableRefusedError("MB911", "workbook")

    def _end(self, name: str) -> None:
        match strip_namespace(name):
            case "si":
                self.scan.add_shared(self._length)
            case "v" if self._is_index:
                self._is_index = False
                index = int(self._digits) if self._digits.isdecimal() and len(self._digits) < _MOST_DIGITS else -1
                self.scan.add_text(self.scan.shared[index] if 0 <= index < len(self.scan.shared) else 0)
            case "c":
                self.scan.add_text(self._length)
            case "table-cell" | "covered-table-cell":
                self._end_repeated()
            case "table-row":
                self._row += self._row_repeats
            case "annotation":
                self._remarks -= 1
            case _:
                pass

    def _end_repeated(self) -> None:
        """Count a cell of ODS; one that is repeated counts as often, unless it is empty."""
        first = self._column + 1
        self._column += self._repeats
        if self._length:
            self._note_last(self._row + self._row_repeats, self._column)
            self.scan.add_text(self._length * self._repeats * self._row_repeats)
            self._note_cells(first)

    def _note_cells(self, first: int) -> None:
        """Note of a cell of ODS, and of those that repeat it, whether it is a mistake and how its number is shown."""
        told = [(strip_namespace(key), value) for key, value in self._cell.items()]
        is_mistake = ("value-type", "error") in told
        sheet, about = self._sheet, dict(told)
        found = find_shown_format(
            about.get("value-type", ""), about.get("value", ""), about.get("currency", ""), self._shown
        )
        if not is_mistake and found is None:
            return
        self.scan.add_noted(self._repeats * self._row_repeats)
        for row in range(self._row + 1, self._row + self._row_repeats + 1):
            for column in range(first, self._column + 1):
                if is_mistake:
                    sheet.add_mistake(row, column)
                elif found is not None:
                    sheet.add_format(row, column, found)

    def _read_text(self, text: str) -> None:
        if self._is_index and len(self._digits) < _MOST_DIGITS:
            self._digits += text[:_MOST_DIGITS]
        if not self._remarks and len(self._shown) < _MOST_SHOWN:
            self._shown += text[:_MOST_SHOWN]
        self._length += len(text)

    def _find_number(self, written: str | None, other: int) -> int:
        if written is None:
            return other
        if not written.isdecimal() or len(written) > 7:
            raise TableRefusedError("MB910", "broken")
        return int(written)

    def _find_repeats(self, attributes: dict[str, str], name: str) -> int:
        """Return how often an element of ODS is repeated: 1 where it does not say."""
        written = next((value for key, value in attributes.items() if strip_namespace(key) == name), None)
        return self._find_number(written, 1)


def _count_letters(letters: str) -> int:
    """Return the number of a column from its letters: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
