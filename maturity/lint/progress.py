"""How far an answers file is: a file without a mistake may still be empty."""

from __future__ import annotations

from dataclasses import dataclass

from maturity.engine.applicability import standings
from maturity.engine.coverage import coverages
from maturity.files.answers import LoadedAnswers
from maturity.model.kinds import ROOT


@dataclass(frozen=True)
class Progress:
    """Answers that count, of those that apply; ambitions given, of those that are asked."""

    answered: int
    applicable: int
    ambitions: int
    asked: int


def progress(loaded: LoadedAnswers) -> Progress | None:
    """The progress of an answers file; None for one that cannot be used."""
    if loaded.bank is None or loaded.sheet is None:
        return None
    bank, sheet = loaded.bank, loaded.sheet
    coverage = coverages(bank, standings(bank, sheet))[ROOT]
    asked = [axis.id for axis in bank.axis_by_id.values() if axis.target]
    given = sum(axis in sheet.targets for axis in asked)
    return Progress(coverage.answered, coverage.applicable, given, len(asked))
