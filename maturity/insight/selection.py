"""Whether a condition, in the language of banks, holds for a scorecard: what chooses some of many results."""

from __future__ import annotations

from maturity.engine.conditions import Truth, evaluate_condition
from maturity.engine.facts import Facts, Interval
from maturity.model.condition import Condition
from maturity.model.outline import AxisFigures, Figures


def decide(condition: Condition, card: Figures) -> Truth:
    """Decide whether `condition`, which fits the bank of `card`, holds; None while open answers may change it."""
    axes: tuple[AxisFigures, ...] = (*card.axes, *([card.overall] if card.overall is not None else []))
    scores = {axis.id: _find_interval(axis) for axis in axes}
    targets = {axis.id: axis.target for axis in axes if axis.target is not None}
    facts = Facts(card.bank, card.sheet, card.standings, scores, targets)
    return evaluate_condition(condition.tree, facts)


def _find_interval(axis: AxisFigures) -> Interval | None:
    """Return the least and the most that a score can become; None where nothing counts."""
    return None if axis.low is None or axis.high is None else (axis.low, axis.high)
