"""A table of a cohort before it has a form: its cells as they are shown, and the numbers behind them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Form = Literal["text", "count", "share", "score"]
"""What a cell is: words, a whole number, a share in 0..1, a score."""


@dataclass(frozen=True)
class Shown:
    """A cell: what a reader sees, and for a number its value."""

    text: str
    form: Form = "text"
    value: Fraction | None = None
    """Rounded as the text is; None for words, and where a number is hidden."""
    decimals: int = 0


@dataclass(frozen=True)
class ShownRow:
    """A row, in the group of rows that it belongs to; the group is empty where there is only one."""

    cells: tuple[Shown, ...]
    group: str = ""


@dataclass(frozen=True)
class ShownTable:
    """A table with its title, what stands above its columns, and how it is to be read."""

    name: str
    """The name of its sheet in the catalogue, without `cohort.sheet.`."""
    title: str
    heading: tuple[str, ...]
    rows: tuple[ShownRow, ...]
    notes: tuple[str, ...] = ()
