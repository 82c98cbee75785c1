"""Answer files to scorecards, one at a time; what cannot be scored is an outcome too."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from maturity.engine.assess import assess
from maturity.loading.answers import read_answers
from maturity.loading.bank_cache import BankCache
from maturity.loading.file_kinds import explain_not_answers, identify_file
from maturity.model.diagnostic import Diagnostic
from maturity.model.scorecard import Scorecard
from maturity.syntax.document import Document

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

    banks: BankCache
    instead: str | None
    language: Callable[[tuple[str, ...]], str]

    def score_files(self, inputs: Iterable[tuple[str, bool]]) -> Iterator[Outcome]:
        """An outcome for each file; a file found in a folder (True) that holds no answers is passed over."""
        for path, found in inputs:
            yield self.score_file(path, found=found)

    def score_file(self, path: str, *, found: bool) -> Outcome:
        """What comes of one file."""
        document = self.banks.open(path)
        if not isinstance(document, Document):
            return Outcome(path, "failed", diagnostics=tuple(document))
        if identify_file(document) != "answers":
            if found:
                return Outcome(path, "passed_over")
            return Outcome(path, "failed", diagnostics=(explain_not_answers(document),))
        return self._scored(document)

    def _scored(self, document: Document) -> Outcome:
        loaded = read_answers(document, self.banks.load, self.instead)
        if loaded.sheet is None or loaded.bank_path is None:
            return Outcome(document.path, "failed", None, loaded.diagnostics, bank_path=loaded.bank_path)
        language = self.language(self.banks.list_languages(loaded.bank_path))
        bank = self.banks.load_in_language(loaded.bank_path, language)
        assert bank is not None
        card = assess(bank, loaded.sheet)
        return Outcome(document.path, "scored", card, loaded.diagnostics, language, loaded.bank_path)
