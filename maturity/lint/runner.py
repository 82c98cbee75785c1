"""Every check of one file of any kind: what loading it finds and, for a bank, what its examples give.

The kinds are a bank, answers, a translation of a bank, a mapping of a table, and a result (a published scorecard). A
diagnostic is one thing
that is wrong in a file, as it is shown to a person.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple, assert_never

from maturity.lint import examples
from maturity.lint.covering import fold_examples, leave_out_covered
from maturity.lint.dropping import blame_drops, complete_drop
from maturity.lint.inherited import explain_examples, leave_out_known
from maturity.lint.remarks import MOST_REMARKS, find_remarks
from maturity.lint.results import check_results
from maturity.lint.settings import Settings
from maturity.lint.sieve import Sieve
from maturity.lint.size import explain_size
from maturity.lint.studied_bank import StudiedBank
from maturity.lint.translations import check_translation_file
from maturity.loading.answers import LoadedAnswers, read_answers
from maturity.loading.bank import LoadedBank
from maturity.loading.bank_cache import BankCache
from maturity.loading.bugs import ExceptionListener, explain_exception, ignore_exception, is_about_command
from maturity.loading.extending.merged_document import MergedDocument
from maturity.loading.file_kinds import explain_not_answers, identify_file, is_missing_bank
from maturity.loading.foreign import explain_foreign, is_foreign_file
from maturity.loading.locating import locate_problems
from maturity.loading.problem import Problem
from maturity.loading.validation import validate_data
from maturity.model.bank import Bank
from maturity.model.diagnostic import Diagnostic
from maturity.model.result import Result, Results
from maturity.syntax.document import Document
from maturity.syntax.result_pieces import holds_results

ProgressListener = Callable[[int, int], None]
"""Told, now and then, how many changes of a bank have been tried, of how many; at the end, that all have."""
EVERYTHING = Settings()
"""The settings that tell everything."""


ProblemFinder = Callable[[Bank, Document], Iterable[Problem]]
"""A function that finds problems in a bank that loads without errors, and that the document holds."""


@dataclass(frozen=True)
class CheckedFile:
    """What came of checking one file; made by `check_file`."""

    diagnostics: tuple[Diagnostic, ...]
    """What is wrong in the file, in its order: errors and warnings. Empty if nothing is."""
    answers: LoadedAnswers | None = None
    """What was read of an answers file, so that it is not read again; None for any other kind of file."""
    is_passed_over: bool = False
    """Whether the file is one of another program, found in a folder: nothing is said of it."""


def check_file(
    path: str,
    banks: BankCache,
    tell_exception: ExceptionListener = ignore_exception,
    today: str = "",
    *,
    passes_over: bool = False,
    settings: Settings = EVERYTHING,
    tell_progress: ProgressListener | None = None,
    find_more: ProblemFinder | None = None,
) -> CheckedFile:
    """Check the file at `path` (`-`: standard input), whatever kind it is, and return what `settings` tell of it.

    `today` is the day of the check, as in "2026-11-23"; without it, nothing is said of what is out of date.

    `banks` opens the file, and loads the bank of answers or of a translation. A file that cannot be read gives the
    diagnostics that say why. An unknown kind is checked as a bank. A file that makes the program raise an exception
    gives the diagnostic of that (MB901), after `tell_exception` was told of it: the next file can be checked.
    With `passes_over`, a file of another program is passed over; without, it is told what ours look like. With
    `tell_progress`, which is told how far that is, a bank is also changed in small ways, to see what its examples miss.
    `find_more` finds further problems in a bank without errors.
    """
    try:
        check = _Check(banks, tell_exception, today, settings, tell_progress, find_more)
        return _check_file(path, check, passes_over=passes_over)
    except Exception as error:
        if is_about_command(error):
            raise
        tell_exception(error)
        return CheckedFile((explain_exception(path, error),))


MUTATION_SUMMARY = frozenset({"MB871", "MB872", "MB873"})
"""The codes of what is said of the trial of changes as a whole."""
_ALWAYS_TOLD = MUTATION_SUMMARY | {"MB874", "MB875"}
"""The codes of what the trial tells once: no number of other problems leaves it out."""


class _Check(NamedTuple):
    """What is the same for every file of a run, but for the settings: see `check_file`."""

    banks: BankCache
    tell_exception: ExceptionListener
    today: str
    settings: Settings
    tell_progress: ProgressListener | None
    find_more: ProblemFinder | None = None


def _check_file(path: str, check: _Check, *, passes_over: bool) -> CheckedFile:
    """Check the file at `path` as `check_file` does; whatever exception it causes is raised."""
    results = check_results(path) if holds_results(path) else None
    if results is not None:
        return _sort(results)
    document = check.banks.open(path)
    is_foreign = is_foreign_file(path, document, is_named=not passes_over)
    if is_foreign and passes_over:
        return CheckedFile((), is_passed_over=True)
    if not isinstance(document, Document):
        return CheckedFile(tuple(document))
    if is_foreign:
        return CheckedFile((explain_foreign(document),))
    return _check_document(document, check)


def _check_document(document: Document, check: _Check) -> CheckedFile:
    """Check what a file of ours holds."""
    sieve = Sieve(check.settings, document)
    kind = identify_file(document)
    match kind:
        case "bank":
            return _sort(sieve.finish(_check_bank(document, check, sieve)))
        case "answers":
            loaded = read_answers(document, check.banks.load)
            return _sort(sieve.finish(_check_answers(document, loaded, sieve)), loaded)
        case "translation":
            return _sort(sieve.finish(check_translation_file(document, check.banks, sieve)))
        case "mapping":
            from maturity.tables.mapped import check_mapping  # noqa: PLC0415 - most checks meet no mapping

            return _sort(sieve.finish(check_mapping(document, check.banks)))
        case "result":
            return _sort(sieve.finish(_check_result(document)))
        case _:
            assert_never(kind)


def _sort(diagnostics: Iterable[Diagnostic], answers: LoadedAnswers | None = None) -> CheckedFile:
    """Return what came of checking a file, with `diagnostics` in the order of the file.

    What is said of the trial of changes as a whole comes before all else, so that a long list does not hide it.
    """

    def find_place(diagnostic: Diagnostic) -> tuple[bool, tuple[str, int, int, str, str]]:
        return diagnostic.code not in MUTATION_SUMMARY, diagnostic.order

    return CheckedFile(tuple(sorted(diagnostics, key=find_place)), answers)


def _check_bank(document: Document, check: _Check, sieve: Sieve) -> list[Diagnostic]:
    """Check a bank and, if it has no errors, what rules and examples say; MB411 alone for answers that name no bank."""
    if is_missing_bank(document):
        return [explain_not_answers(document)]
    loaded = check.banks.load_document(document)
    more = check.find_more(loaded.bank, loaded.document or document) if check.find_more and loaded.bank else ()
    found = _find_in_bank(loaded, document, check, sieve, more)
    if loaded.base_path is None or all(each.path == document.path for each in found):
        return found
    base = check.banks.load(loaded.base_path)
    known = _find_in_bank(base, base.document, check._replace(tell_progress=None), sieve) if base.document else ()
    new = leave_out_known(document.path, found, known)
    return blame_drops(loaded.document, new) if isinstance(loaded.document, MergedDocument) else new


def _find_in_bank(
    loaded: LoadedBank, document: Document, check: _Check, sieve: Sieve, more: Iterable[Problem] = ()
) -> list[Diagnostic]:
    """Return what loading found in a bank and, if it has no errors, what rules and examples say.

    `document` is that of the bank; what is inherited from another bank counts as its own. `more` are problems of the
    bank that were found elsewhere.
    """
    if loaded.bank is None:
        return complete_drop(loaded, document, check.banks)
    document = loaded.document or document
    studied = StudiedBank(loaded.bank, document, check.today)
    of_examples = examples.check_examples(studied.examples, document, check.tell_exception)
    folded = fold_examples(loaded.bank, explain_examples(loaded.bank, document, of_examples, check.banks))
    problems: Iterable[Problem] = chain(leave_out_covered(_judge(studied), sieve.silent), folded, more)
    summary: list[Problem] = []
    if check.tell_progress is not None and explain_size(loaded.bank) is None:
        changes = list(_try_changes(loaded.bank, document, check.tell_progress))
        summary = [each for each in changes if each.code in _ALWAYS_TOLD]
        problems = chain(problems, (each for each in changes if each.code not in _ALWAYS_TOLD))
    located = locate_problems(document, sieve.sift_problems(document, problems), loaded.diagnostics)
    return [*locate_problems(document, sieve.sift_problems(document, summary)), *located]


def _try_changes(bank: Bank, document: Document, tell_progress: ProgressListener) -> Iterable[Problem]:
    """Find the changes of a bank that its examples do not notice."""
    from maturity.lint.mutation.report import find_unnoticed_changes  # most checks try none  # noqa: PLC0415

    return find_unnoticed_changes(bank, document, tell_progress)


def _check_answers(document: Document, loaded: LoadedAnswers, sieve: Sieve) -> Sequence[Diagnostic]:
    """Return what reading the answers in `document` has found, and what their scorecard would say of them."""
    remarks = list(sieve.sift_problems(document, find_remarks(loaded)))
    return locate_problems(document, remarks, loaded.diagnostics, most=MOST_REMARKS) if remarks else loaded.diagnostics


def _judge(studied: StudiedBank) -> Iterable[Problem]:
    """Return what rules say of a bank without errors; that it is too large for them, if it is."""
    too_large = explain_size(studied.bank)
    if too_large:
        return (too_large,)
    from maturity.lint.rules import apply_rules  # a hundred modules, which no other file needs  # noqa: PLC0415

    return apply_rules(studied)


def _check_result(document: Document) -> list[Diagnostic]:
    """Check the shape of a file with one published result, or with several under the key `results`."""
    model = Results if "results" in document.data else Result
    return locate_problems(document, validate_data(model, document.data)[1])
