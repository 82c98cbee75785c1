"""The form of a part: lines of JSON, each after a check sum of its own, so that a line that was changed is noticed.

A part is not trusted: whatever a line holds has the shape that is declared here, or the part is refused.

    <8 hexadecimal digits: CRC-32 of the rest of the line> {"part": ...}     first: which part of which run it is
    <...> {"layout": ...}                                                    the columns of a bank, before its first row
    <...> {"entry": ...}                                                     what came of one input, in their order
    <...> {"end": ...}                                                       last: how many inputs, and which banks
"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterator
from typing import Annotated, Literal
from zlib import crc32

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from maturity.cli.batch.shard import MOST_PARTS
from maturity.errors import UsageError
from maturity.render.results import Dialect
from maturity.render.row_columns import ColumnKind
from maturity.syntax.system_calls import open_to_read
from maturity.text.system import explain_refusal

MOST_BYTES = 1 << 26
"""How long a line may be: a result with all its comments is far shorter. Longer ones are not read."""
_BEGINNING = b'{"part":'
_SUM = 8
"""How many digits a check sum has."""

Count = Annotated[int, Field(ge=0, le=10**12)]
PartNumber = Annotated[int, Field(ge=1, le=MOST_PARTS)]
StyledLine = tuple[tuple[str, str], ...]
"""A line of the error stream: texts with their styles."""


class _Shape(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class RunShape(_Shape):
    """What all parts of one run have in common; where two parts differ in any of it, they are no parts of one run."""

    tool: str
    """The version of maturity."""
    format: str
    """The name of the format that was asked for."""
    dialect: Dialect
    language: Literal["fr", "en"]
    """The language of messages."""
    wished: str | None
    """The language that was asked for by `--lang` or a variable; None for that of each bank."""
    machine: str | None
    """The language of the machine, which counts where none was asked for."""
    with_comments: bool
    where: str | None
    """The condition of `--where`."""
    fail_under: tuple[str, ...]
    """Each gate: an axis, `=`, and the least score."""
    bank: str | None
    """The digest of the bank that was given by `--bank`."""
    allow_failures: bool
    words: Literal["files", "rows"]
    """What the inputs are."""
    is_single: bool
    """Whether a single file was named."""
    inputs: Count
    """How many inputs all parts have together."""
    listed: str
    """The digest of the list of inputs, or of the table."""
    paths: tuple[str, ...]
    """The arguments of the command."""


class PartShape(_Shape):
    """The first line: which part of which run."""

    version: Literal[1]
    shard: tuple[PartNumber, PartNumber]
    """The number of the part, from 1, and how many parts there are."""
    generated: Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$")]
    """The date and time of this part, in UTC."""
    run: RunShape


class LayoutShape(_Shape):
    """The columns that one bank brings: for each, its key, its kind, and its heading."""

    profile: tuple[tuple[str, ColumnKind, str], ...]
    axes: tuple[tuple[str, ColumnKind, str], ...]
    duties: tuple[tuple[str, ColumnKind, str], ...]


class KeptShape(_Shape):
    """What the writer of the format needs of one input."""

    text: str
    is_scored: bool
    layout: Count | None
    """The number of its layout, in the order of the lines, from 0."""


class EntryShape(_Shape):
    """What came of one input."""

    path: str
    status: Literal["scored", "failed", "passed_over", "other_bank", "left_out", "undecided"]
    kept: KeptShape | None = None
    complaints: tuple[StyledLine, ...] = ()
    sorts: tuple[tuple[str, Count, str], ...] = ()
    refusals: tuple[str, ...] = ()
    mistake: str | None = None
    """The sentence of a gate on nothing."""
    unfit: tuple[str, tuple[StyledLine, ...]] | None = None


class EndShape(_Shape):
    """The last line."""

    entries: Count
    """How many inputs there were."""
    banks: tuple[tuple[str, str], ...]
    """What commands call each bank that was used, and its digest."""


class LineShape(_Shape):
    """A line of a part: exactly one of these."""

    part: PartShape | None = None
    layout: LayoutShape | None = None
    entry: EntryShape | None = None
    end: EndShape | None = None


def format_line(line: LineShape) -> str:
    """Format a line, with its check sum and its end, in ASCII."""
    text = json.dumps(line.model_dump(mode="json", exclude_defaults=True), separators=(",", ":"))
    return f"{crc32(text.encode('ascii')):08x} {text}\n"


def read_lines(path: str) -> Iterator[tuple[int, bytes]]:
    """Yield the number, from 1, and the JSON of each line of the part at `path`, once its check sum is found right.

    Raises `UsageError` for a file that cannot be opened, that is no part, or a line that was cut or changed.
    """
    try:
        with os.fdopen(_open_regular(path), "rb") as file:
            number = 0
            while raw := file.readline(MOST_BYTES):
                number += 1
                yield number, _check_sum(path, number, raw)
    except (OSError, ValueError) as error:
        raise UsageError("usage.part_closed", path=path, reason=explain_refusal(error)) from error


def parse_line(path: str, number: int, text: bytes) -> LineShape:
    """Parse the JSON of a line; raises `UsageError` for one that has not the shape of a line of a part."""
    try:
        line = LineShape.model_validate_json(text)
    except ValidationError as error:
        raise refuse_line(path, number) from error
    if len(line.model_fields_set) != 1:
        raise refuse_line(path, number)
    return line


def refuse_line(path: str, number: int) -> UsageError:
    """Make the error of a line that maturity has not written so."""
    return UsageError("usage.part_broken", path=path, line=number)


def _open_regular(path: str) -> int:
    descriptor = open_to_read(path)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise UsageError("usage.not_a_part", path=path)
    return descriptor


def _check_sum(path: str, number: int, raw: bytes) -> bytes:
    """Return the JSON of a line if its check sum is right."""
    written, text = raw[:_SUM], raw[_SUM + 1 :].removesuffix(b"\n")
    if number == 1 and not text.startswith(_BEGINNING):
        raise UsageError("usage.not_a_part", path=path)
    if not raw.endswith(b"\n"):
        key = "usage.part_cut" if len(raw) < MOST_BYTES else "usage.part_broken"
        raise UsageError(key, path=path, line=number)
    if raw[_SUM : _SUM + 1] != b" " or written != f"{crc32(text):08x}".encode("ascii"):
        raise refuse_line(path, number)
    return text
