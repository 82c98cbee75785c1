"""What every item of a report is made of: numbers as they are shown and as they are, sentences, small tables."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Figure:
    """A number as it is shown and as it is."""

    text: str
    """The number alone, such as "66" or "1,5"; for days, with the word for them."""
    value: Fraction
    """The exact number: a score in units of the bank's scale, an effort in person-days."""
    shown: Fraction
    """The number that `text` shows: `value`, rounded as everywhere in the program."""
    decimals: int = 0
    """How many decimals a score or a gain is shown with."""


@dataclass(frozen=True)
class Point:
    """A sentence, with others that belong below it."""

    text: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True)
class Grid:
    """A small table with words below it."""

    title: str
    heading: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...]
