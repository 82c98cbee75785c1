"""Answer files to scorecards, one at a time; what cannot be scored is an outcome too."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from maturity.engine.assess import assess
from maturity.files.answers import answers_of
from maturity.files.document import Document, opened
from maturity.files.shelf import Shelf
from maturity.files.sorts import not_answers, sort_of
from maturity.model.diagnostic import Diagnostic
from maturity.model.scorecard import Scorecard

Sort = Literal["scored", "failed", "passed_over"]


@dataclass(frozen=True)
class Outcome:
    """What came of one file: a scorecard, or the diagnostics that say why not, or nothing as it holds no answers."""

    path: str
    sort: Sort
    card: Scorecard | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    language: str = ""
    bank_path: str | None = None


@dataclass(frozen=True)
class Scoring:
    """How to score: the banks, whether one replaces what files name, and the language for a bank's languages."""

    shelf: Shelf
    instead: str | None
    language: Callable[[tuple[str, ...]], str]

    def outcomes(self, inputs: Iterable[tuple[str, bool]]) -> Iterator[Outcome]:
        """An outcome for each file; a file found in a folder (True) that holds no answers is passed over."""
        for path, found in inputs:
            yield self.outcome(path, found=found)

    def outcome(self, path: str, *, found: bool) -> Outcome:
        """What comes of one file."""
        document = opened(path)
        if not isinstance(document, Document):
            return Outcome(path, "failed", diagnostics=tuple(document))
        if sort_of(document) != "answers":
            if found:
                return Outcome(path, "passed_over")
            return Outcome(path, "failed", diagnostics=(not_answers(document),))
        return self._scored(document)

    def _scored(self, document: Document) -> Outcome:
        loaded = answers_of(document, self.shelf.find, self.instead)
        if loaded.sheet is None or loaded.bank_path is None:
            return Outcome(document.path, "failed", None, loaded.diagnostics, bank_path=loaded.bank_path)
        language = self.language(self.shelf.languages(loaded.bank_path))
        bank = self.shelf.in_language(loaded.bank_path, language)
        assert bank is not None
        card = assess(bank, loaded.sheet)
        return Outcome(document.path, "scored", card, loaded.diagnostics, language, loaded.bank_path)
