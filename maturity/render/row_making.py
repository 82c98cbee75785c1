"""The row of a result in a table of many, made of its scorecard."""

from __future__ import annotations

from fractions import Fraction

from maturity.insight.distinctions import describe_making
from maturity.insight.duties import group_duties
from maturity.insight.goals import find_goals
from maturity.insight.marks import list_marks
from maturity.model.scorecard import AxisScore, Scorecard
from maturity.render.results import Scored
from maturity.render.table_rows import BankOfRow, Figure, GoalsOfRow, Reserve, TableRow
from maturity.text.numbers import choose_figure


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
