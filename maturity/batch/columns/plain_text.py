"""Texts with separators that polars reads as Python's `csv` does: without quotation marks, every line of one length."""

from __future__ import annotations

import csv
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import BinaryIO

import polars as pl

from maturity.batch.columns.column_kinds import ColumnKinds, count_bytes
from maturity.syntax.regular_files import open_regular
from maturity.tables.opening import Table
from maturity.tables.text_table import read_told_separator

_BYTES_AT_ONCE = 24 << 20
"""About how many bytes of the text are read and parsed at a time."""
_LONGEST_CELL = 100_000
"""How many bytes a cell may have; `csv` refuses one that is not much longer."""
_ENCODINGS = {"utf-8": "utf-8", "cp1252": "cp1252"}


def is_plain_encoding(table: Table) -> bool:
    """Tell whether the letters of a text can be read piece by piece."""
    return table.raw.shape.encoding in _ENCODINGS


@dataclass
class PlainText:
    """A table in text: `read_frames` yields its rows below the headings as long as they are plain."""

    table: Table
    is_over: bool = field(default=False, init=False)
    """Whether the table was plain to its end."""

    def read_frames(self) -> Iterator[pl.DataFrame]:
        """Yield the cells of rows, which follow each other without a gap; columns are named by their places."""
        with closing(open_regular(self.table.path)) as file:
            if not self._skip_headings(file):
                return
            while not self.is_over:
                lines = self._read_lines(file)
                if lines:
                    frame = self._parse(lines)
                    if frame is None:
                        self.is_over = False
                        return
                    yield frame

    def _read_lines(self, file: BinaryIO) -> bytes:
        """Read some whole lines; after the last ones, the text is over."""
        start = file.tell()
        file.seek(start + _BYTES_AT_ONCE)
        file.readline()
        wanted = file.tell() - start
        file.seek(start)
        lines = file.read(wanted)
        self.table.gauge.done = start + len(lines)
        self.is_over = len(lines) < wanted
        return _end_text(lines) if self.is_over else lines

    def _skip_headings(self, file: BinaryIO) -> bool:
        """Go to the first line below the headings; return whether that is found."""
        first = len(BOM_UTF8) if self._encoding == "utf-8" and file.read(len(BOM_UTF8)) == BOM_UTF8 else 0
        file.seek(first)
        if not read_told_separator(file.readline(16).decode(self._encoding, "replace")):
            file.seek(first)
        lines = (line.decode(self._encoding) for line in iter(file.readline, b""))
        try:
            rows = list(islice(csv.reader(lines, delimiter=self._sign, strict=True), self.table.heading_rows))
        except (csv.Error, UnicodeError):
            return False
        return len(rows) == self.table.heading_rows

    def _parse(self, lines: bytes) -> pl.DataFrame | None:
        """Parse whole lines; None if they are not plain."""
        lines = lines.replace(b"\r\n", b"\n") if b"\r" in lines else lines
        if any(each in lines for each in (b'"', b"\0", b"\r")):
            return None
        try:
            text = lines if self._encoding == "utf-8" else lines.decode(self._encoding).encode()
            frame = self._parse_known(text)
            if frame is None:
                frame = self._read(text, dict.fromkeys(self._kinds.by_name, pl.String()))
                self._kinds.learn(frame)
        except (pl.exceptions.PolarsError, UnicodeError):
            return None  # a line is too long, or there is what is no letter
        return frame if _is_whole(frame, len(text)) else None

    def _parse_known(self, text: bytes) -> pl.DataFrame | None:
        """Parse lines in which columns have only cells that have been met before; None if others may be there."""
        if not self._kinds.has_some:
            return None
        try:
            return self._read(text, self._kinds.by_name).rechunk()
        except pl.exceptions.PolarsError:
            return None

    def _read(self, text: bytes, kinds: Mapping[str, pl.DataType]) -> pl.DataFrame:
        return pl.read_csv(text, has_header=False, schema=dict(kinds), separator=self._sign, quote_char=None)

    @cached_property
    def _kinds(self) -> ColumnKinds:
        return ColumnKinds.start(len(self.table.headings))

    @property
    def _encoding(self) -> str:
        return _ENCODINGS[str(self.table.raw.shape.encoding)]

    @property
    def _sign(self) -> str:
        separator = str(self.table.raw.shape.separator)
        return "\t" if separator == "tab" else separator


def _is_whole(frame: pl.DataFrame, size: int) -> bool:
    """Tell whether each line of a text of `size` bytes has all of its cells, and none of them is too long."""
    longest = [pl.col(name).str.len_bytes().max() for name, kind in frame.schema.items() if kind == pl.String]
    if longest and any((each or 0) > _LONGEST_CELL for each in frame.select(longest).row(0)):
        return False
    sizes = [count_bytes(pl.col(name), kind).cast(pl.Int64).sum().alias(name) for name, kind in frame.schema.items()]
    whole: int = sum(frame.select(sizes).row(0)) + frame.height * frame.width  # a short line has fewer separators
    return whole == size


def _end_text(text: bytes) -> bytes:
    """Return the last piece of a text with one end of line, and without blank lines, at its end."""
    stripped = text.rstrip(b"\r\n")
    return stripped + b"\n" if stripped else b""
