"""A folder for a file of results that has to be whole before it is written anywhere: a workbook, a Parquet file.

It is where the system keeps temporary files. Where that is full, it is said so, and what was there before stays.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from maturity.errors import UsageError
from maturity.text.system import explain_refusal

_READ_AT_ONCE = 1 << 20
"""How many bytes are read at once."""


@contextmanager
def telling_where() -> Iterator[None]:
    """Raise `UsageError`, with the folder of temporary files, in the place of an OSError of this block."""
    try:
        yield
    except OSError as error:
        raise UsageError("usage.not_written", path=tempfile.gettempdir(), reason=explain_refusal(error)) from error


def read_pieces(path: Path) -> Iterator[bytes]:
    """Yield the content of a file, in pieces."""
    with path.open("rb") as file:
        while piece := file.read(_READ_AT_ONCE):
            yield piece


class ForgivingFile:
    """An empty file to write, which refuses once for want of room, and takes no notice of what comes afterwards.

    The library that writes workbooks leaves a ZIP file that it could not write to be ended when it is forgotten. That
    would fail once more, and nobody is there to be told.
    """

    def __init__(self, path: Path) -> None:
        self._file = path.open("wb")
        self._place = 0
        self._is_over = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def write(self, data: bytes, /) -> int:
        """Write `data`; return how many bytes it is. Raises OSError, once."""
        self._place += len(data)
        self._attempt(lambda: self._file.write(data))
        return len(data)

    def seek(self, offset: int, /) -> int:
        """Go to a place, counted from the start, and return it."""
        self._place = offset
        self._attempt(lambda: self._file.seek(offset))
        return offset

    def tell(self) -> int:
        """Return the place where it is."""
        return self._place

    def flush(self) -> None:
        """Hand all on to the system."""
        self._attempt(self._file.flush)

    def close(self) -> None:
        """Close it: what comes afterwards is nothing."""
        was_over, self._is_over = self._is_over, True
        try:
            self._file.close()
        except OSError:
            if not was_over:
                raise

    def _attempt(self, work: Callable[[], object]) -> None:
        if self._is_over:
            return
        try:
            work()
        except OSError:
            self._is_over = True
            raise
