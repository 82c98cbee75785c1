"""How much a sheet of a workbook would take in memory, counted from its XML before a reader makes room for it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.parsers import expat

from maturity.model.mapping import MOST_COLUMNS
from maturity.tables.source import TableRefusedError

_MOST_CELLS = 5_000_000
"""How many cells the sheets of a workbook may have, empty ones between the first and the last included."""
_MOST_TEXT = 200_000_000
"""How many characters all cells may hold, a text that several cells share counted for each."""
_MOST_MISTAKES = 10_000
_MOST_ROWS = 1_048_576
_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


@dataclass
class Scan:
    """What was counted in the parts of a workbook so far."""

    shared: list[int] = field(default_factory=list)
    """The length of each shared text."""
    cells: int = 0
    text: int = 0

    def add_cells(self, cells: int) -> None:
        """Count cells; raises `TableRefusedError` if there are too many."""
        self.cells += cells
        if self.cells > _MOST_CELLS:
            raise TableRefusedError("MB911", "workbook")

    def add_text(self, characters: int) -> None:
        """Count characters of cells; raises `TableRefusedError` if there are too many."""
        self.text += characters
        if self.text > _MOST_TEXT:
            raise TableRefusedError("MB911", "workbook")


class SheetScanner:
    """Counts what one part of a workbook (XLSX or ODS) holds; refuses what no workbook needs.

    Give its bytes to `feed`, then call `finish`. `mistakes` has the row and the column of each cell of XLSX that holds
    a mistake such as #DIV/0!, which the reader gives as an empty one.
    """

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.mistakes: set[tuple[int, int]] = set()
        self._row = self._column = self._last_row = self._last_column = 0
        self._repeats = self._row_repeats = 1
        self._is_shared = self._is_index = False
        self._length = 0
        self._digits = ""
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._read_text
        self._parser.StartDoctypeDeclHandler = self._refuse_doctype

    def feed(self, chunk: bytes) -> None:
        """Scan a piece of the part; raises `TableRefusedError`."""
        try:
            self._parser.Parse(chunk, False)
        except expat.ExpatError as error:
            raise TableRefusedError("MB910", "broken") from error

    def finish(self) -> None:
        """Scan the end of the part, and count its cells; raises `TableRefusedError`."""
        try:
            self._parser.Parse(b"", True)
        except expat.ExpatError as error:
            raise TableRefusedError("MB910", "broken") from error
        self.scan.add_cells(self._last_row * self._last_column)

    def _refuse_doctype(self, *_: object) -> None:
        raise TableRefusedError("MB910", "broken")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        match name.rpartition(" ")[2]:
            case "row":
                self._row = self._find_number(attributes.get("r"), self._row + 1)
                self._column = 0
            case "c":
                self._start_cell(attributes)
            case "si":
                self._length = 0
            case "v":
                self._is_index, self._digits = self._is_shared, ""
            case "table-row":
                self._row_repeats = self._find_repeats(attributes, "number-rows-repeated")
                self._column = 0
            case "table-cell" | "covered-table-cell":
                self._repeats = self._find_repeats(attributes, "number-columns-repeated")
                self._length = 0
            case _:
                pass

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
        self._is_shared = attributes.get("t") == "s"
        self._length = 0
        if attributes.get("t") == "e" and len(self.mistakes) < _MOST_MISTAKES:
            self.mistakes.add((self._row, self._column))

    def _note_last(self, row: int, column: int) -> None:
        if row > _MOST_ROWS or column > MOST_COLUMNS:
            raise TableRefusedError("MB911", "columns" if column > MOST_COLUMNS else "workbook")
        self._last_row, self._last_column = max(self._last_row, row), max(self._last_column, column)
        if self._last_row * self._last_column > _MOST_CELLS:
            raise TableRefusedError("MB911", "workbook")

    def _end(self, name: str) -> None:
        match name.rpartition(" ")[2]:
            case "si":
                self.scan.shared.append(self._length)
            case "v" if self._is_index:
                self._is_index = False
                index = int(self._digits) if self._digits.isdecimal() and len(self._digits) < 10 else -1
                self.scan.add_text(self.scan.shared[index] if 0 <= index < len(self.scan.shared) else 0)
            case "c":
                self.scan.add_text(self._length)
            case "table-cell" | "covered-table-cell":
                self._end_repeated()
            case "table-row":
                self._row += self._row_repeats
            case _:
                pass

    def _end_repeated(self) -> None:
        """Count a cell of ODS; one that is repeated counts as often, unless it is empty."""
        self._column += self._repeats
        if self._length:
            self._note_last(self._row + self._row_repeats, self._column)
            self.scan.add_text(self._length * self._repeats * self._row_repeats)

    def _read_text(self, text: str) -> None:
        if self._is_index:
            self._digits += text[:10]
        self._length += len(text)

    def _find_number(self, written: str | None, other: int) -> int:
        if written is None:
            return other
        if not written.isdecimal() or len(written) > 7:
            raise TableRefusedError("MB910", "broken")
        return int(written)

    def _find_repeats(self, attributes: dict[str, str], name: str) -> int:
        """Return how often an element of ODS is repeated: 1 where it does not say."""
        written = next((value for key, value in attributes.items() if key.rpartition(" ")[2] == name), None)
        return self._find_number(written, 1)


def _count_letters(letters: str) -> int:
    """Return the number of a column from its letters: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
