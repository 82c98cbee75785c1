"""Answer files to scorecards, one at a time; a file that cannot be scored has an outcome too."""

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

OutcomeStatus = Literal["scored", "failed", "passed_over"]
"""`scored`: there is a scorecard; `failed`: diagnostics say why not; `passed_over`: found in a folder, no answers."""


@dataclass(frozen=True)
class Outcome:
    """What came of one file of a batch.

    `card` is there exactly when the file was scored. `diagnostics` says why it failed or, beside a scorecard, what its
    author should know. `language` is that of the scorecard's texts, empty without one. `bank_path` is the file of the
    bank that was used, None where none could be found or none was looked for.
    """

    path: str
    status: OutcomeStatus
    card: Scorecard | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    language: str = ""
    bank_path: str | None = None


@dataclass(frozen=True)
class Scorer:
    """Scores answers files one after the other and gives an outcome for each.

    `banks` loads each bank once. `bank_path` is a bank to score with whatever the files name, None to take the one that
    each file names. `choose_language` chooses, among the languages that a bank is available in, that of the texts.
    """

    banks: BankCache
    bank_path: str | None
    choose_language: Callable[[tuple[str, ...]], str]

    def score_files(self, files: Iterable[tuple[str, bool]]) -> Iterator[Outcome]:
        """Yield an outcome for each file, given by its path and whether it was found in a folder, not named."""
        for path, in_folder in files:
            yield self.score_file(path, in_folder=in_folder)

    def score_file(self, path: str, *, in_folder: bool) -> Outcome:
        """Score one file. One that holds no answers is passed over if it was found in a folder; else it fails."""
        document = self.banks.open(path)
        if not isinstance(document, Document):
            return Outcome(path, "failed", diagnostics=tuple(document))
        if identify_file(document) == "answers":
            return self._score_answers(document)
        if in_folder:
            return Outcome(path, "passed_over")
        return Outcome(path, "failed", diagnostics=(explain_not_answers(document),))

    def _score_answers(self, document: Document) -> Outcome:
        loaded = read_answers(document, self.banks.load, self.bank_path)
        if loaded.sheet is None or loaded.bank_path is None:
            return Outcome(document.path, "failed", None, loaded.diagnostics, bank_path=loaded.bank_path)
        language = self.choose_language(self.banks.list_languages(loaded.bank_path))
        bank = self.banks.load_in_language(loaded.bank_path, language)
        assert bank is not None
        return Outcome(
            document.path, "scored", assess(bank, loaded.sheet), loaded.diagnostics, language, loaded.bank_path
        )
