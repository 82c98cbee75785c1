"""From the paths of answers files to outcomes, one file at a time.

An outcome says what became of one file: its scorecard, or the diagnostics that say why it has none. A diagnostic is a
mistake or a remark about a file, with its line and column.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from maturity.engine.assess import assess
from maturity.engine.outline import make_outline
from maturity.loading.answers import LoadedAnswers, read_answers
from maturity.loading.bank_cache import BankCache
from maturity.loading.bugs import ExceptionListener, explain_exception, ignore_exception, is_about_command
from maturity.loading.file_kinds import explain_not_answers, identify_file, is_missing_bank
from maturity.loading.foreign import is_foreign_file
from maturity.loading.shipped import is_path
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.diagnostic import Diagnostic
from maturity.model.outline import Outline
from maturity.model.scorecard import Scorecard
from maturity.model.versions import is_version
from maturity.syntax.document import Document
from maturity.syntax.reading import is_large_result

OutcomeStatus = Literal["scored", "failed", "passed_over", "other_bank"]
"""What became of a file.

`scored`: there is a scorecard. `failed`: there is none, and diagnostics say why. `passed_over`: the file was found in a
folder and holds something else than answers, which is no mistake. `other_bank`: it holds answers to another bank than
the one that is wanted.
"""


@dataclass(frozen=True)
class Outcome:
    """What became of one file of a batch. `Scorer` makes these."""

    path: str
    """The path of the file, as it was given."""
    status: OutcomeStatus
    """Whether the file was scored, failed or was passed over."""
    card: Scorecard | None = None
    """The scorecard, with its texts in `language`; None unless the status is `scored`."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """Why the file failed; for a file that was scored, what its author should know. May be empty."""
    language: str = ""
    """The language of the scorecard's texts, such as "fr"; empty without a scorecard."""
    bank_path: str | None = None
    """The path of the bank used; None if no bank was found, or none was looked for as the file holds no answers."""
    named_version: str | None = None
    """The version of the bank that the file names; None if it names none, and without a scorecard."""
    present_version: str | None = None
    """The version that the bank has today, even where the answers are scored with another one; None without a
    scorecard."""
    outline: Outline | None = None
    """In the place of the scorecard, where no more than an outline was asked for."""


def fail(path: str, error: Exception) -> Outcome:
    """Make the outcome of a file that made the program raise `error`, which no file should."""
    return Outcome(path, "failed", diagnostics=(explain_exception(path, error),))


def score_sheet(bank: Bank, sheet: Sheet, *, is_brief: bool) -> tuple[Scorecard | None, Outline | None]:
    """Make the scorecard of a sheet or, in its place, the outline."""
    return (None, make_outline(bank, sheet)) if is_brief else (assess(bank, sheet), None)


@dataclass(frozen=True)
class Scorer:
    """Scores answers files one after the other; `score_files` yields an outcome for each."""

    banks: BankCache
    """Loads each bank once, however many files name it."""
    bank_path: str | None
    """The path of a bank that every file is scored with; None to use the bank that each file names."""
    choose_language: Callable[[tuple[str, ...]], str]
    """Takes the languages that a bank can be shown in, its own first, and returns the one to show it in."""
    tell_exception: ExceptionListener = ignore_exception
    """Is told of each exception that a file has caused, before the file fails with it."""
    find_version: Callable[[str, Bank, str], str | None] | None = None
    """Takes the path of a bank, the bank, and another version that answers name; returns the path of that version.

    Answers are scored with that version where one is found. None to carry all answers over to the bank at hand.
    """
    is_brief: bool = False
    """Whether outlines are made in the place of scorecards."""
    only_bank: str = ""
    """The id of the one bank whose answers are wanted; empty if those to any bank are."""
    _chosen: dict[tuple[str, ...], str] = field(default_factory=dict, repr=False, compare=False)
    """The languages that a bank can be shown in to the one that was chosen."""

    def score_files(self, files: Iterable[tuple[str, bool]]) -> Iterator[Outcome]:
        """Yield an outcome for each of `files`, in their order.

        A file is given as its path, and whether it was found in a folder (True) or named by the user (False).
        """
        for path, in_folder in files:
            yield self.score_file(path, in_folder=in_folder)

    def score_file(self, path: str, *, in_folder: bool) -> Outcome:
        """Score the file at `path` and return its outcome.

        A file that holds something else than answers is passed over if `in_folder` is true, and fails otherwise. A file
        that cannot be read fails in both cases, and so does one that makes the program raise an exception: whatever one
        file causes, the next one is scored.
        """
        try:
            return self._score_file(path, in_folder=in_folder)
        except Exception as error:
            if is_about_command(error):
                raise
            self.tell_exception(error)
            return fail(path, error)

    def _score_file(self, path: str, *, in_folder: bool) -> Outcome:
        document = self.banks.open(path)
        if not isinstance(document, Document):
            if in_folder and (any(map(is_large_result, document)) or is_foreign_file(path, document, is_named=False)):
                return Outcome(path, "passed_over")
            return Outcome(path, "failed", diagnostics=tuple(document))
        if identify_file(document) == "answers":
            return Outcome(path, "other_bank") if self._names_other_bank(document) else self._score_answers(document)
        if in_folder and not is_missing_bank(document):
            return Outcome(path, "passed_over")
        return Outcome(path, "failed", diagnostics=(explain_not_answers(document),))

    def _names_other_bank(self, document: Document) -> bool:
        """Whether answers name, by its id, another bank than the one that is wanted."""
        named = document.data.get("bank")
        return bool(self.only_bank) and isinstance(named, str) and not is_path(named) and named != self.only_bank

    def _score_answers(self, document: Document) -> Outcome:
        loaded, named, present = self._read_answers(document)
        if loaded.sheet is None or loaded.bank_path is None:
            return Outcome(document.path, "failed", None, loaded.diagnostics, bank_path=loaded.bank_path)
        language = self._choose_language(self.banks.list_languages(loaded.bank_path))
        bank = self.banks.load_in_language(loaded.bank_path, language)
        assert bank is not None
        card, outline = score_sheet(bank, loaded.sheet, is_brief=self.is_brief)
        return Outcome(
            document.path, "scored", card, loaded.diagnostics, language, loaded.bank_path, named, present, outline
        )

    def _choose_language(self, languages: tuple[str, ...]) -> str:
        """Choose the language once for all files with a choice of the same ones."""
        language = self._chosen.get(languages)
        if language is None:
            language = self._chosen[languages] = self.choose_language(languages)
        return language

    def _read_answers(self, document: Document) -> tuple[LoadedAnswers, str | None, str | None]:
        """Read answers under the version of the bank that they name, if it is found.

        Return that version too, and the one that the bank has today.
        """
        loaded = read_answers(document, self.banks.load, self.bank_path)
        written = document.data.get("bank_version")
        named = written if isinstance(written, str) and is_version(written) else None
        present = loaded.bank.version if loaded.bank else None
        if self.find_version is None or named in (None, present) or loaded.bank is None or loaded.bank_path is None:
            return loaded, named, present
        path = self.find_version(loaded.bank_path, loaded.bank, named)
        return (loaded if path is None else read_answers(document, self.banks.load, path)), named, present
