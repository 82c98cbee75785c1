"""Tables in text: CSV, TSV, and the “.xls” of some services, which is text in UTF-16 with tabs."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from typing import BinaryIO

from maturity.loading.problem import Problem
from maturity.model.mapping import MOST_COLUMNS, DecimalSign, Encoding, Separator, TableShape
from maturity.tables.encodings import PYTHON_NAMES, detect_encoding
from maturity.tables.source import Gauge, RawTable, Row, TableRefusedError, open_table_file
from maturity.tables.text_records import read_records

_SEPARATORS: tuple[Separator, ...] = (";", "tab", ",", "|")
_SAMPLE = 30
"""How many records are tried with each separator."""
_GAUGED = 100
"""After how many rows it is noted how far the file is read."""
_CUT = ("unexpected end of data", "truncated data")
"""What Python says of a text that ends inside a letter."""


def open_text_table(path: str, told: TableShape) -> RawTable:
    """Open the table in text at `path`; what `told` says of it is not looked for.

    Raises `TableRefusedError` for bytes that are no text of the encoding, and OSError.
    """
    with closing(open_table_file(path)) as file:
        encoding, name = (told.encoding, PYTHON_NAMES[told.encoding]) if told.encoding else detect_encoding(file)
        separator = told.separator or _detect_separator(file, name)
    shape = TableShape(encoding=encoding, separator=separator, decimal=told.decimal, headings=told.headings)
    gauge = Gauge()
    decimal = _find_decimal(separator)
    return RawTable(path, "text", shape, lambda: _read(path, name, encoding, separator, gauge), decimal, gauge)


def _find_decimal(separator: Separator) -> DecimalSign | None:
    """Return the sign before decimals that goes with a separator: semicolons are there to leave the comma free."""
    return "," if separator == ";" else None


def _read(path: str, name: str, encoding: Encoding, separator: Separator, gauge: Gauge) -> Iterator[Row]:
    """Yield the rows; where the file ends inside a letter, the last one says so."""
    sign, last = "\t" if separator == "tab" else separator, 0
    with closing(open_table_file(path)) as file:
        gauge.size = file.seek(0, io.SEEK_END)
        try:
            with _decode(file, name) as stream:
                for row in read_records(stream, sign):
                    last = row.number
                    if last % _GAUGED == 0:
                        gauge.done = file.tell()
                    yield row
        except UnicodeError as error:
            if getattr(error, "reason", "") not in _CUT:
                raise TableRefusedError("MB910", "encoding", encoding=encoding) from error
            yield Row(last + 1, (), Problem("MB914", (), {}, "letter"))


def _decode(file: BinaryIO, name: str, errors: str = "strict") -> io.TextIOWrapper:
    """Return the text of `file` from its start, after the line `sep=;` by which Excel is told the separator."""
    file.seek(0)
    stream = io.TextIOWrapper(file, encoding=name, errors=errors, newline="")
    start = stream.tell()
    if not read_told_separator(stream.readline(16)):
        stream.seek(start)
    return stream


def read_told_separator(line: str) -> str:
    """Return the separator that the line `sep=;` tells; "" for any other line."""
    text = line.rstrip("\r\n")
    return text[4] if text[:4].lower() == "sep=" and len(text) == 5 else ""


def _detect_separator(file: BinaryIO, name: str) -> Separator:
    """Return the separator of a table: the one that the file tells, or that divides its first records alike.

    A text may hold commas and semicolons: what counts is how many records have as many cells as most of them, then how
    many cells that is.
    """
    by_sign: dict[str, Separator] = {"\t" if each == "tab" else each: each for each in _SEPARATORS}
    file.seek(0)
    first = file.read(64).decode(name, "ignore").split("\n")[0]
    told = by_sign.get(read_told_separator(first))
    return by_sign[max(by_sign, key=lambda sign: _rate(file, name, sign))] if told is None else told


def _rate(file: BinaryIO, name: str, sign: str) -> tuple[float, int]:
    """Rate a separator by the first records: the share of those alike, if it divides them at all; their cells.

    One that gives more cells than a table may have comes after those that divide most of the records alike.
    """
    stream = _decode(file, name, "replace")
    try:
        lengths = Counter(len(row.cells) for row in islice(read_records(stream, sign), _SAMPLE) if not row.is_blank)
    except TableRefusedError as error:
        if error.problem.variant != "columns":
            raise
        return 0.5, MOST_COLUMNS
    finally:
        stream.detach()
    (cells, alike), *_ = lengths.most_common(1) or [(0, 0)]
    return (alike / max(1, lengths.total()) if cells > 1 else 0.0, cells)
