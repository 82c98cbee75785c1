"""The records of a text with separators, one after the other, in bounded memory; a broken one does not cost the next.

A record is a row: several lines if a cell in quotation marks has line breaks.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator
from typing import TextIO

from maturity.loading.problem import Problem
from maturity.model.mapping import MOST_COLUMNS
from maturity.tables.source import MOST_CELL, Row, TableRefusedError

_MOST_LINE = 4 << 20
"""How many characters one line may have."""


class _Lines:
    """The lines of a text; those of a broken record can be given back, to be read again without its first one."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._again: deque[str] = deque()
        self.taken: list[str] = []
        """The lines of the record that is being read."""
        self.is_over = False
        """Whether a line was asked for after the last one."""

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else self._stream.readline(_MOST_LINE)
        self.is_over = not line
        if self.is_over:
            raise StopIteration
        if len(line) >= _MOST_LINE:
            raise TableRefusedError("MB911", "line")
        line = line.replace("\x00", "\ufffd")
        self.taken.append(line)
        return line

    def give_back(self) -> None:
        """Give back all lines of the broken record but its first."""
        self._again.extendleft(reversed(self.taken[1:]))


def read_records(stream: TextIO, separator: str) -> Iterator[Row]:
    """Yield the records of `stream`, whose cells `separator` divides; a broken one as a row with a problem.

    A quotation mark that is never closed takes in the rows below it, or the file was cut inside a cell. Then only the
    line where it opens is given up, and reading goes on with the next one.
    """
    lines, number = _Lines(stream), 0
    reader = csv.reader(lines, delimiter=separator, strict=True)
    while True:
        lines.taken.clear()
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            lines.give_back()
            yield _explain(number, lines, separator)
            reader = csv.reader(lines, delimiter=separator, strict=True)
        else:
            if len(cells) > MOST_COLUMNS:
                raise TableRefusedError("MB911", "columns")
            yield Row(number, tuple(cells))


def _explain(number: int, lines: _Lines, separator: str) -> Row:
    """Return the row of a broken record: its first line, with what is wrong."""
    first = lines.taken[0].rstrip("\r\n")
    cells = tuple(first.split(separator, MOST_COLUMNS))
    if '"' not in first:
        return Row(number, cells, Problem("MB911", (), {"most": MOST_CELL}, "cell"))
    return Row(number, cells, Problem("MB914", (), {}, "open" if lines.is_over else "quote"))
