"""What is kept of a result for a table of many: a few figures and texts in place of a scorecard, which is large.

A row is made where the file is scored, perhaps in another process, and shown once the last one is there.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from maturity.insight.distinctions import Making

Reserve = Literal["short", "provisional", "duties"]
"""What to know of a result: a short version; too little that counts; a legal duty that is not met, or to check."""
Figure = tuple[Fraction, int]
"""A score as it is shown: rounded, with a number of decimals."""
SortValue = str | Fraction | None
"""What rows are put in order by; None for a row that has nothing there."""


@dataclass(frozen=True, slots=True)
class BankOfRow:
    """What a table says of the bank of a row."""

    id: str
    title: str
    levels: tuple[tuple[str, str], ...]
    """The id and the title of each level, from the lowest."""


@dataclass(frozen=True, slots=True)
class GoalsOfRow:
    """What a table says in place of a score, in a bank without an overall one."""

    below: int
    """How many goals are below their ambition."""
    waiting: int
    """How many are not settled yet."""
    total: int


@dataclass(frozen=True, slots=True)
class TableRow:
    """One result in a table of many."""

    path: str
    language: str
    """The language of its texts."""
    bank: str
    """How a command names the bank, as in `Scored`."""
    with_bank: bool
    """Whether the bank was given on the command line."""
    about: BankOfRow
    making: Making
    """Whose answers they are, and when and by whom they were given."""
    score: Figure | None
    """The overall score; None without one."""
    ends: tuple[Figure, Figure] | None
    """The least and the most that the score can become; None where that is the score."""
    level: str | None
    """The id of the level that is certain."""
    is_least_level: bool
    """Whether answers that are still missing may raise it."""
    goals: GoalsOfRow | None
    """The goals, in a bank without an overall score; None in any other."""
    reserves: tuple[Reserve, ...]
    answered: int
    applicable: int
    sort_value: SortValue = None
    has_sort_field: bool = False
    """Whether its bank has what rows are sorted by."""
