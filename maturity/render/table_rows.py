"""What is kept of a result for a table of many: a few figures and texts in place of a scorecard, which is large.

A row is made where the file is scored, perhaps in another process, and shown once the last one is there.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from maturity.insight.distinctions import Making, describe_making
from maturity.insight.duties import group_duties
from maturity.insight.goals import find_goals
from maturity.insight.marks import list_marks
from maturity.model.scorecard import AxisScore, Scorecard
from maturity.text.numbers import choose_figure

if TYPE_CHECKING:
    from maturity.render.results import Scored

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


def make_row(scored: Scored) -> TableRow:
    """Make the row of a result."""
    card = scored.card
    overall, bank = card.overall, card.bank
    return TableRow(
        scored.path,
        scored.language,
        scored.bank,
        scored.with_bank,
        BankOfRow(bank.id, bank.title, tuple((level.id, level.title) for level in bank.levels)),
        describe_making(card),
        None if overall is None else _choose(card, overall, overall.score),
        None if overall is None else _choose_ends(card, overall),
        None if overall is None else overall.level,
        overall is not None and len(overall.levels_possible) > 1,
        count_goals(card) if overall is None else None,
        tuple(_find_reserves(card)),
        card.coverage.answered,
        card.coverage.applicable,
    )


def _choose(card: Scorecard, axis: AxisScore, score: Fraction | None) -> Figure | None:
    """Choose the figure for a score, which is never on the other side of a level than the score itself."""
    return None if score is None else choose_figure(score, card.bank.scale.decimals, list_marks(card, axis))


def _choose_ends(card: Scorecard, overall: AxisScore) -> tuple[Figure, Figure] | None:
    """Choose the figures for the least and the most that the score can become; None where they are the same."""
    low, high = _choose(card, overall, overall.low), _choose(card, overall, overall.high)
    return None if overall.low == overall.high or low is None or high is None else (low, high)


def count_goals(card: Scorecard) -> GoalsOfRow:
    """Count the goals of a scorecard, and those that are below their ambition or not settled."""
    goals = find_goals(card)
    return GoalsOfRow(goals.count("below"), goals.count("unsettled", "no_target"), len(goals.axes))


def _find_reserves(card: Scorecard) -> list[Reserve]:
    """Find what to know before a result is set beside others.

    A short version is always a first idea: that little of it was answered adds nothing.
    """
    found: list[Reserve] = []
    if card.sheet.scope == "express":
        found.append("short")
    elif card.provisional:
        found.append("provisional")
    return [*found, "duties"] if group_duties(card).missing else found
