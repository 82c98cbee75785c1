"""The report on a new version: what was found in its file, what changes, and what that does to answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from maturity.lint.against.effects import Effect, EffectFinder, Effects, gather_effects
from maturity.lint.against.study import Study, study_banks
from maturity.loading.bank_cache import BankCache
from maturity.loading.file_kinds import identify_file
from maturity.loading.references import find_bank_reference
from maturity.model.bank import Bank
from maturity.syntax.document import Document

MOST_ROWS = 1_000
"""How many answers files and examples a report keeps; the others are only counted."""


@dataclass(frozen=True)
class VersionReport:
    """What comes of setting one bank against an earlier version of it."""

    path: str
    """The path of the new version's file."""
    study: Study
    effects: Effects
    skipped: int
    """How many of the files given as answers were not given to an earlier version of this bank."""
    old_path: str = ""
    """The path of the earlier version's file; empty where that is not known."""

    @property
    def is_declared(self) -> bool:
        """Whether all that changes is declared, so that nothing more than words is to be looked at."""
        return all(problem.severity == "hint" for problem in self.study.problems)


def report_on_version(
    old: Bank, new: Bank, document: Document, answers: Iterable[str], banks: BankCache, old_path: str = ""
) -> VersionReport:
    """Set `new`, the bank that `document` holds, against `old`, the one at `old_path`, and score answers under both.

    `answers` are the paths of files with answers, read one after the other; `banks` opens them.
    """
    study = study_banks(old, new, document)
    reader = _AnswersReader(study, banks)
    effects = gather_effects(chain(reader.finder.list_examples(), reader.find_effects(answers)), MOST_ROWS)
    return VersionReport(document.path, study, effects, reader.skipped, old_path)


@dataclass
class _AnswersReader:
    """Reads answers files, and passes over those that are not to an earlier version of the bank."""

    study: Study
    banks: BankCache
    skipped: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        version = self.study.version
        self.finder = EffectFinder(self.study.old, self.study.new, version)

    def find_effects(self, paths: Iterable[str]) -> Iterator[Effect]:
        """Yield the effect on each file of answers to an earlier version."""
        for path in paths:
            document = self.banks.open(path)
            if isinstance(document, Document) and self._is_meant(document):
                yield self.finder.find(path, document.data)
            else:
                self.skipped += 1

    def _is_meant(self, document: Document) -> bool:
        """Whether a file has answers to an earlier version: one whose bank cannot be found is taken at its word."""
        if identify_file(document) != "answers" or not self.finder.is_given_before(document.data):
            return False
        path = find_bank_reference(document, [])
        bank = self.banks.load(path).bank if path else None
        return bank.id == self.study.new.id if bank else document.data.get("bank") == self.study.new.id or bool(path)
