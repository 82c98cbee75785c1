"""How complete answers are: a file without a mistake may still be empty."""

from __future__ import annotations

from dataclasses import dataclass

from maturity.engine.applicability import find_standings
from maturity.engine.coverage import measure_coverage
from maturity.loading.answers import LoadedAnswers
from maturity.model.field_types import ROOT


@dataclass(frozen=True)
class Completeness:
    """How many answers and target scores are given, of how many."""

    answered: int
    """Scored questions that have an answer."""
    applicable: int
    """Scored questions that apply or may apply."""
    targets: int
    """Axes with a target that have a target score."""
    axes_with_target: int


def measure_completeness(loaded: LoadedAnswers) -> Completeness | None:
    """Count what is answered, over the whole bank; None for answers that have an error."""
    if loaded.bank is None or loaded.sheet is None:
        return None
    bank, sheet = loaded.bank, loaded.sheet
    coverage = measure_coverage(bank, find_standings(bank, sheet))[ROOT]
    axes = [axis.id for axis in bank.axis_by_id.values() if axis.target]
    return Completeness(coverage.answered, coverage.applicable, sum(axis in sheet.targets for axis in axes), len(axes))
