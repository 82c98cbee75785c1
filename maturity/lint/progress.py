"""How far an answers file is: a file without a mistake may still be empty."""

from __future__ import annotations

from dataclasses import dataclass

from maturity.engine.applicability import standings
from maturity.engine.coverage import coverages
from maturity.files.answers import answers_of
from maturity.files.document import Document, opened
from maturity.files.shelf import Shelf
from maturity.files.sorts import sort_of
from maturity.model.kinds import ROOT


@dataclass(frozen=True)
class Progress:
    """Answers that count, of those that apply; ambitions given, of those that are asked."""

    answered: int
    applicable: int
    ambitions: int
    asked: int


def progress(path: str, shelf: Shelf) -> Progress | None:
    """The progress of the answers at `path`; None for any other file, or one that cannot be used."""
    document = opened(path)
    if not isinstance(document, Document) or sort_of(document) != "answers":
        return None
    loaded = answers_of(document, shelf.find)
    if loaded.bank is None or loaded.sheet is None:
        return None
    bank, sheet = loaded.bank, loaded.sheet
    coverage = coverages(bank, standings(bank, sheet))[ROOT]
    asked = [axis.id for axis in bank.axis_by_id.values() if axis.target]
    given = sum(axis in sheet.targets for axis in asked)
    return Progress(coverage.answered, coverage.applicable, given, len(asked))
