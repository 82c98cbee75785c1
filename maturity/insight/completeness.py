"""How far an answers file is: a file without a mistake may still be empty."""

from __future__ import annotations

from dataclasses import dataclass

from maturity.engine.applicability import find_standings
from maturity.engine.coverage import measure_coverage
from maturity.loading.answers import LoadedAnswers
from maturity.model.field_types import ROOT


@dataclass(frozen=True)
class Completeness:
    """Answers that count, of those that apply; ambitions given, of those that are asked."""

    answered: int
    applicable: int
    ambitions: int
    asked: int


def measure_completeness(loaded: LoadedAnswers) -> Completeness | None:
    """The progress of an answers file; None for one that cannot be used."""
    if loaded.bank is None or loaded.sheet is None:
        return None
    bank, sheet = loaded.bank, loaded.sheet
    coverage = measure_coverage(bank, find_standings(bank, sheet))[ROOT]
    asked = [axis.id for axis in bank.axis_by_id.values() if axis.target]
    given = sum(axis in sheet.targets for axis in asked)
    return Completeness(coverage.answered, coverage.applicable, given, len(asked))
