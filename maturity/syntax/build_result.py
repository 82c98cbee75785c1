"""What one pass over the parsing events of a text gives: a `BuildResult` with data, locations and faults.

A parsing event is what a YAML or JSON parser says of one piece of the text: a scalar (a value that is no list and no
mapping), the start or the end of a list or mapping. A fault is something wrong in the text, between two indexes of it
(from 0); `maturity.syntax.diagnosis` makes a diagnostic of it. `maturity.syntax.building` makes the results.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

Data = None | bool | Fraction | str | list["Data"] | dict[str, "Data"]
"""The value of a file or of a part of it: nothing, true or false, an exact number, a text, a list or a mapping."""

Extent = tuple[int, int]
"""A stretch of a text: the index of its first character (from 0), and the index after its last one."""

Location = tuple[int, int, "list[Location] | dict[str, tuple[int, int, Location]] | None"]
"""Where a value is written: its first index, its end index (exclusive), and the locations of what is inside it.

The third member is None for a scalar; for a list, the locations of its items in order; for a mapping, by key, first
and end index of the key and the location of its value. These are plain tuples, which are ten times faster to make than
named ones.
"""

MAX_FAULTS = 100
"""How many faults of one text are collected: at the hundredth, the pass ends and the rest is not read."""


class Fault(NamedTuple):
    """Something wrong in a text between two indexes of it, not yet in lines and columns."""

    code: str
    """Its code in the table of codes, such as `MB106`."""
    start: int
    """The index of the first character that is wrong."""
    end: int
    """The index after the last character that is wrong."""
    variant: str = ""
    """Which of the sentences of the code is meant; "" for the only one or the general one."""
    params: Mapping[str, object] = MappingProxyType({})
    """What fills the sentence, by name."""


@dataclass
class BuildResult:
    """What one pass over a text found. Use the data only if there are no faults and nothing stopped the pass."""

    data: Data = None
    """The value that the text writes; None if it writes nothing, writes `null`, or the pass ended before its end."""
    location: Location | None = None
    """Where `data` is written; None if the text writes nothing or the pass ended before its end."""
    faults: list[Fault] = field(default_factory=list)
    """What is wrong in the part that was read, in the order found; at most `MAX_FAULTS`."""
    stopped: Exception | None = None
    """The parser's error that ended the pass before the end of the text; None if there was none."""
    last_quoted: Extent = (0, 0)
    """Where the last quoted value that the pass read is written; (0, 0) if it read none."""
