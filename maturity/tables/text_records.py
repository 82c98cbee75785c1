"""The records of a text with separators, one after the other, in bounded memory; a broken one does not cost the next.

A record is a row: several lines if a cell in quotation marks has line breaks.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator
from typing import TextIO

from maturity.loading.problem import Problem
from maturity.tables.source import Row, TableRefusedError

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
        self.taken.append(line)
        return line.replace("\x00", "\ufffd")

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
            yield Row(number, tuple(next(reader)))
        except StopIteration:
            return
        except csv.Error:
            lines.give_back()
            cells = tuple(lines.taken[0].rstrip("\r\n").split(separator))
            yield Row(number, cells, Problem("MB914", (), {}, "open" if lines.is_over else "quote"))
            reader = csv.reader(lines, delimiter=separator, strict=True)
