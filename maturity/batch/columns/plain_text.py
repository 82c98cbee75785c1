"""Texts with separators that polars reads as Python's `csv` does: without quotation marks, every line of one length."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from typing import BinaryIO

import polars as pl

from maturity.syntax.regular_files import open_regular
from maturity.tables.opening import Table

_BYTES_AT_ONCE = 24 << 20
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
            rest = b""
            while not self.is_over:
                piece = file.read(_BYTES_AT_ONCE)
                self.is_over = len(piece) < _BYTES_AT_ONCE
                self.table.gauge.done = file.tell()
                lines, rest = _cut_lines(rest + piece, is_last=self.is_over)
                if lines:
                    frame = self._parse(lines)
                    if frame is None:
                        self.is_over = False
                        return
                    yield frame

    def _skip_headings(self, file: BinaryIO) -> bool:
        """Go to the first line below the headings; return whether that is found."""
        start = file.read(3)
        file.seek(3 if start == b"\xef\xbb\xbf" else 0)
        first = file.tell()
        if file.readline(16)[:4].lower() != b"sep=":
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
        width = len(self.table.headings)
        try:
            text = lines if self._encoding == "utf-8" else lines.decode(self._encoding).encode()
            frame = pl.read_csv(
                text,
                has_header=False,
                schema={str(place): pl.String for place in range(width)},
                separator=self._sign,
                quote_char=None,
            )
        except (pl.exceptions.PolarsError, UnicodeError):
            return None  # a line is too long, or there is what is no letter
        lengths = frame.select(pl.all().str.len_bytes().cast(pl.Int64).sum()).row(0)
        if sum(lengths) + frame.height * width != len(text):
            return None  # a line is short or blank: it has fewer separators
        longest = frame.select(pl.max_horizontal(pl.all().str.len_bytes().max())).item()
        return None if (longest or 0) > _LONGEST_CELL else frame

    @property
    def _encoding(self) -> str:
        return _ENCODINGS[str(self.table.raw.shape.encoding)]

    @property
    def _sign(self) -> str:
        separator = str(self.table.raw.shape.separator)
        return "\t" if separator == "tab" else separator


def _cut_lines(text: bytes, *, is_last: bool) -> tuple[bytes, bytes]:
    """Cut a piece of text after its last whole line; the last piece ends with one, and without blank lines."""
    if is_last:
        stripped = text.rstrip(b"\r\n")
        return (stripped + b"\n" if stripped else b""), b""
    end = text.rfind(b"\n") + 1
    return text[:end], text[end:]
