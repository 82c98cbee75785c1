"""What one pass over a file's events gives: its data, where each value is written, and the faults of the text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

Data = None | bool | Fraction | str | list["Data"] | dict[str, "Data"]
"""What a file holds: numbers are exact, keys are text."""

Extent = tuple[int, int]
"""A stretch of the text: index of its first character, and index after its last one."""

Location = tuple[int, int, "list[Location] | dict[str, tuple[int, int, Location]] | None"]
"""Where a value is written: its start, its end (exclusive), and the locations of what it holds.

For a mapping these are, by key, start and end of the key, then the location of its value. Plain tuples: a named tuple
costs ten times as much to make.
"""

MAX_FAULTS = 100
"""After as many faults, the rest of a file is not read."""


class Fault(NamedTuple):
    """Something wrong between two indexes of the text; its message is `code` or `code.variant`, with `params`."""

    code: str
    start: int
    end: int
    variant: str = ""
    params: Mapping[str, object] = MappingProxyType({})


@dataclass
class BuildResult:
    """What a pass found: the data and its location (None when the file holds nothing), and what is wrong."""

    data: Data = None
    location: Location | None = None
    faults: list[Fault] = field(default_factory=list)
    stopped: Exception | None = None
    """The error that ended the pass before the end of the file; None if there was none."""
    last_quoted: Extent = (0, 0)
    """The extent of the last quoted text before that."""
