"""Efforts: what a recommendation costs an organisation of one size, in person-days (scoring.md, point 8).

A service of one and a service of forty do not need the same days for the same piece of advice. A recommendation may
name other efforts for other sizes, each under a condition on the profile; the first that is true counts. While a fact
that decides is unknown, such a condition is not true, and the effort is that of the recommendation itself.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from maturity.model.recommendation import Recommendation
from tests.engine.former_scorer.conditions import evaluate_condition
from tests.engine.former_scorer.facts import Facts


class Effort(NamedTuple):
    """What one recommendation costs one organisation."""

    setting_up: Fraction
    """Person-days to set it up."""
    running: Fraction | None
    """Person-days a year to keep it up afterwards; None if the bank does not say."""


def find_effort(recommendation: Recommendation, facts: Facts) -> Effort:
    """Find what `recommendation` costs the organisation whose profile is in `facts`."""
    for size in recommendation.sizes:
        if evaluate_condition(size.when.tree, facts):
            return Effort(size.effort, size.running)
    return Effort(recommendation.effort, recommendation.running)
