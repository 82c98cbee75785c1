"""Files of results, which the program writes in any size: read one result after the other, as it has written them.

A file in the format `json` holds one result, or a mapping with two lists: each result, and each failure, then begins
and ends with a line of its own. In the format `jsonl` each is a line. A file that was laid out anew is read as any
other file is.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedReader
from typing import Literal

from maturity.syntax.reading import Source
from maturity.syntax.result_heads import HEAD, LISTS, begins_results
from maturity.syntax.system_calls import open_to_read

PieceKind = Literal["result", "failure"]
"""What a piece holds: the result of one file, or why a file has none."""

MAX_PIECE = 16 * 1024 * 1024
"""How many bytes one result or failure may have."""
_SKELETON = {b"{", b'  "results": [', b'  "results": [],', b"  ],", b"  ]", b'  "failures": []', b"}"}
_FAILURES = b'  "failures": ['


class OtherLayoutError(Exception):
    """Raised for a file that is not laid out as the program lays out results, or has too large a piece."""


@dataclass(frozen=True)
class Piece:
    """One result or failure of a file."""

    source: Source
    """Its text, with the path of the whole file."""
    line: int
    """How many lines of the file stand before it."""
    kind: PieceKind


def holds_results(path: str) -> bool:
    """Whether the file at `path` seems to hold results that the program has written; False for standard input."""
    is_lines = path.lower().endswith(".jsonl")
    if path == "-" or not (is_lines or path.lower().endswith(".json")):
        return False
    try:
        with _open(path) as file:
            return is_lines or begins_results(file.read(HEAD))
    except (OSError, ValueError):
        return False  # whoever opens it next says why


def read_pieces(path: str) -> Iterator[Piece]:
    """Yield each result and failure in the file at `path`, for which `holds_results` is true.

    Raises OtherLayoutError where the file is not as the program writes it, or is no UTF-8; OSError if it has gone.
    """
    with _open(path) as file:
        if path.lower().endswith(".jsonl"):
            yield from _read_lines(path, file)
        elif file.peek(len(LISTS)).startswith(LISTS):
            yield from _read_lists(path, file)
        else:
            yield _make_piece(path, file.read(MAX_PIECE + 1), 0, "result")


def _open(path: str) -> BufferedReader:
    """Open the regular file at `path`; raises OSError or ValueError for anything else."""
    descriptor = open_to_read(path)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError
    return os.fdopen(descriptor, "rb")


def _read_lines(path: str, file: BufferedReader) -> Iterator[Piece]:
    """Yield each line that is not blank."""
    number = 0
    while line := file.readline(MAX_PIECE + 1):
        if line.strip():
            is_failure = line.startswith(b'{"path"') and b'"tool"' not in line[:200]
            yield _make_piece(path, line, number, "failure" if is_failure else "result")
        number += 1


def _read_lists(path: str, file: BufferedReader) -> Iterator[Piece]:
    """Yield each result and each failure of a mapping with both lists."""
    kind: PieceKind = "result"
    lines: list[bytes] = []
    number = size = 0
    content = b""
    while line := file.readline(MAX_PIECE + 1):
        content, number = line.rstrip(b"\n"), number + 1
        if lines or content == b"    {":
            lines.append(b"    }" if content == b"    }," else content)
            size += len(line)
            if size > MAX_PIECE:
                raise OtherLayoutError
            if lines[-1] == b"    }":
                yield _make_piece(path, b"\n".join(lines), number - len(lines), kind)
                lines, size = [], 0
        elif content == _FAILURES:
            kind = "failure"
        elif content not in _SKELETON:
            raise OtherLayoutError
    if content != b"}":
        raise OtherLayoutError


def _make_piece(path: str, raw: bytes, line: int, kind: PieceKind) -> Piece:
    """Make a piece of the bytes `raw`; raises OtherLayoutError if they are too many or no UTF-8."""
    if len(raw) > MAX_PIECE:
        raise OtherLayoutError
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise OtherLayoutError from error
    return Piece(Source(path, text), line, kind)
