"""The blocks that every document is made of. A section yields them, and a writer prints them in its own form.

Texts are plain strings that are safe to show: files' texts have gone through `View.format_prose`, and sentences come
from the catalogue. `indent` says how far a block is set in, in cells; a block that is set in continues the one above.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Emphasis = Literal["plain", "strong", "caution", "quiet", "aside", "highlight"]
"""How a text stands out: not at all; as the main thing; as a caution; as a detail; as a word about the
document; as something to use."""
Sign = Literal["bullet", "dash"]
"""The sign before an item of a list without numbers."""
Side = Literal["left", "right", "centre"]
"""To which side the cells of a column are set."""


@dataclass(frozen=True)
class Title:
    """The title of a whole document."""

    text: str


@dataclass(frozen=True)
class Heading:
    """The heading of a section."""

    text: str


@dataclass(frozen=True)
class Paragraph:
    """A sentence or several."""

    text: str
    emphasis: Emphasis = "plain"
    indent: int = 0


@dataclass(frozen=True)
class ListItem:
    """An item of a list, after its number if it has one, else after a sign."""

    text: str
    emphasis: Emphasis = "plain"
    indent: int = 0
    number: int | None = None
    sign: Sign = "bullet"
    source: str = ""
    """Where what it says is written, such as a file and a line; empty where that is not said."""


@dataclass(frozen=True)
class Gap:
    """An empty line. Two in a row, or one at the start, are as good as one or none."""


@dataclass(frozen=True)
class Command:
    """Something to type, on one line however long, so that it can be copied."""

    text: str
    emphasis: Emphasis = "plain"
    indent: int = 2


@dataclass(frozen=True)
class Bar:
    """A score drawn as a length: full up to `low`, shaded up to `high`."""

    label: str
    """What it measures, where two bars are drawn for one axis; else empty."""
    low: Fraction | None
    """What is certain, in 0..1 of the scale; None where no bar is drawn: `spoken` is printed in its place."""
    high: Fraction | None
    """What is possible, in 0..1 of the scale."""
    figure: str
    """The score as a number."""
    spoken: str
    """The score in words, for whoever listens to the screen."""
    is_main: bool = True
    """Whether it is the score itself, not the ambition beside it."""


@dataclass(frozen=True)
class BarRow:
    """An axis with its bars; the last bar has words beside it."""

    title: str
    depth: int
    """How many axes are above it."""
    bars: tuple[Bar, ...]
    words: str
    """The level and what else is to be said of the score; may be empty."""
    cells: tuple[str, ...]
    """The same facts as cells of a table, after the title."""


@dataclass(frozen=True)
class BarChart:
    """The axes with their scores: bars where a writer can draw, a table elsewhere."""

    heading: tuple[str, ...]
    """The heading of the table, the column of titles included."""
    sides: tuple[Side, ...]
    rows: tuple[BarRow, ...]
    key: str
    """What the shading means; empty where nothing is shaded. For bars only."""


@dataclass(frozen=True)
class TableGroup:
    """Rows of a table that belong together, under a title of their own; empty where there is only one group."""

    title: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Table:
    """A table. Its groups have the same columns, with the same widths."""

    heading: tuple[str, ...]
    sides: tuple[Side, ...]
    groups: tuple[TableGroup, ...]
    narrow: tuple[Block, ...] = ()
    """What is printed instead where the table is too wide; without anything, the table is printed nevertheless."""
    legend: tuple[Block, ...] = ()
    """What is printed below the table, and not below `narrow`."""
    keys: tuple[tuple[int, Block], ...] = ()
    """What the signs of a column mean, with its index: printed below the legend, unless the column is left out."""
    least_widths: tuple[int | None, ...] = ()
    """The cells below which each column is not cut; None, or nothing, for one that is not cut at all."""
    spare: tuple[int, ...] = ()
    """The indexes of columns that are left out where cutting is not enough, in this order."""
    cut_note: tuple[Block, ...] = ()
    """What is printed below the table where something is cut or left out."""
    wraps_first: bool = False
    """Whether a first cell that is wider than its column goes on below, instead of being cut."""
    keeps_starts: bool = False
    """Whether a cell is cut at its end, as fits titles, and not in its middle, as fits names that begin alike."""


@dataclass(frozen=True)
class Part:
    """A document inside another one, with a heading for where its own title does not set it apart."""

    heading: str
    blocks: tuple[Block, ...]


Block = Title | Heading | Paragraph | ListItem | Gap | Command | BarChart | Table | Part
