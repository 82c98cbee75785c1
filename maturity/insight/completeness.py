"""How much is answered in a file of answers, which may be without an error and still hold no answers."""

from __future__ import annotations

from dataclasses import dataclass

from maturity.engine.coverage import measure_coverage
from maturity.engine.evaluation import evaluate
from maturity.loading.answers import LoadedAnswers
from maturity.model.field_types import ROOT


@dataclass(frozen=True)
class Completeness:
    """How many answers and targets are given, and how many are asked for; `measure_completeness` makes it."""

    answered: int
    """How many of the `applicable` questions have an answer; "I do not know" is none."""
    applicable: int
    """How many scored questions apply or may apply; those answered "does not apply" are not among them."""
    targets: int
    """For how many of the `axes_with_target` the answers give a target."""
    axes_with_target: int
    """How many axes ask for a target (how ambitious the organisation is there)."""


def measure_completeness(loaded: LoadedAnswers) -> Completeness | None:
    """Count what is answered in `loaded`, over the whole bank; None if its answers or its bank have an error."""
    if loaded.bank is None or loaded.sheet is None:
        return None
    bank, sheet = loaded.bank, loaded.sheet
    coverage = measure_coverage(evaluate(bank, sheet))[ROOT]
    axes = [axis.id for axis in bank.axis_by_id.values() if axis.target]
    targets = sum(axis in sheet.targets for axis in axes)
    return Completeness(coverage.answered, coverage.applicable, targets, len(axes))
