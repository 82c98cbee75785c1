"""What is settled before the quiz opens its file: the questionnaire, the answers file, the language, the prompt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from maturity.cli.clock import read_today
from maturity.cli.language import choose_for_bank
from maturity.cli.meant import is_absent, make_quiz_refusal
from maturity.cli.own_results import refuse_own_results
from maturity.cli.quiz.answers_file import ask_answers_file
from maturity.cli.quiz.earlier_file import EarlierFile, find_reference, read_earlier_file
from maturity.cli.quiz.offers import list_offers
from maturity.cli.quiz.prompts import is_interactive, make_prompt
from maturity.cli.run import Run
from maturity.cli.which_bank import make_reference, resolve_bank_path
from maturity.errors import UsageError
from maturity.loading import shipped
from maturity.quiz.entry import MAX_CHARACTERS
from maturity.quiz.snapshots import Snapshots
from maturity.saving.durable import is_same_file
from maturity.syntax.existence import file_exists
from maturity.text.file_names import check_file_name
from maturity.text.safe import make_visible
from maturity.text.shell import quote_argument

if TYPE_CHECKING:
    from maturity.quiz.prompt import Prompt


@dataclass(frozen=True)
class QuizOptions:
    """What was typed after `maturity quiz`. None means that an option was not given."""

    bank: str | None
    """The id or path of a bank, or the path of an answers file."""
    output: str | None
    """The path of the answers file."""
    only: str | None
    """The axis or question to be limited to, by its id or its title."""
    role: str | None
    """The respondent's role."""
    lang: str | None
    """The language."""
    express: bool = False
    """Whether to ask only the short version."""
    review: bool = False
    """Whether to ask only what has no answer or is not known."""
    plain: bool = False
    """Whether to ask in plain lines whatever the terminal."""
    keep_going: bool = False
    """Whether a script goes on after a line that is no answer."""
    earlier: str | None = None
    """The path of the answers of an earlier year, from which a new file is begun."""


@dataclass(frozen=True)
class Setup:
    """What a sitting starts from."""

    bank_path: str
    argument: str
    """What was typed, or chosen from the list: the bank, or the answers file."""
    reference: str
    """The bank as the answers file names it."""
    path: str
    """The answers file, which may not exist yet."""
    express: bool
    """Whether the short version is asked for."""
    resumes: bool
    """Whether the answers file was chosen from the list: then its own scope is kept."""
    language: str
    """The language of the questions."""
    prompt: Prompt
    organisation: str | None = None
    """The name typed for the organisation, "" for none; None if it was not asked yet."""
    earlier: EarlierFile | None = None
    """The answers of an earlier year, from which the answers file is begun; None if it is another one."""


@dataclass(frozen=True)
class _Files:
    """Which files the respondent means, as far as the options and the list tell."""

    argument: str | None
    """The bank; None where only the answers file is known, which names its bank."""
    path: str | None
    """The answers file; None where it is still to be named."""
    express: bool
    resumes: bool = False


def settle_quiz(run: Run, options: QuizOptions, snapshots: Snapshots) -> Setup | None:
    """Settle everything before the first question; None if the bank has errors, which are reported.

    Raises `UsageError` for options that cannot be, and `StoppedError` if the respondent stops here.
    """
    if options.role is not None and (make_visible(options.role) != options.role or len(options.role) > MAX_CHARACTERS):
        raise UsageError("usage.role")
    prompt = make_prompt(run, run.language, plain=options.plain, keep_going=options.keep_going)
    if options.earlier is not None:
        return _settle_renewal(run, options, snapshots, prompt)
    files = _recognise_answers(_choose_files(run, options, snapshots, prompt), snapshots)
    bank_path = _find_bank_path(files, snapshots)
    loaded = snapshots.banks.load(bank_path)
    if loaded.bank is None:
        run.report(loaded.diagnostics)
        return None
    language = choose_for_bank(options.lang, run.environment, snapshots.banks.list_languages(bank_path))
    prompt.language = language
    path, organisation = files.path, None
    if path is None:
        organisation = prompt.ask_line(prompt.say("quiz.organisation"))
        path = ask_answers_file(prompt, organisation, loaded.bank, bank_path, snapshots)
    if problem := check_file_name(path):
        raise UsageError(problem, path=path)
    reference = _make_reference(files.argument, bank_path, path)
    argument = files.argument or path
    return Setup(bank_path, argument, reference, path, files.express, files.resumes, language, prompt, organisation)


def _settle_renewal(run: Run, options: QuizOptions, snapshots: Snapshots, prompt: Prompt) -> Setup | None:
    """Settle a sitting that begins a new file from the answers of an earlier year; None if these cannot be used."""
    if options.review:
        raise UsageError("usage.renew_review")
    refuse_own_results([str(options.earlier)])
    earlier = read_earlier_file(str(options.earlier), options.bank, run, snapshots)
    if earlier is None:
        return None
    bank_path, path = earlier.bank_path, options.output
    prompt.language = choose_for_bank(options.lang, run.environment, snapshots.banks.list_languages(bank_path))
    organisation = earlier.organisation or (prompt.ask_line(prompt.say("quiz.organisation")) if path is None else None)
    if path is None:
        year = read_today(run.environment)[:4]
        path = ask_answers_file(prompt, f"{organisation} {year}", earlier.bank, bank_path, snapshots, is_new=True)
    if problem := check_file_name(path):
        raise UsageError(problem, path=path)
    if file_exists(path):
        raise UsageError("usage.renew_exists", path=path, typed=quote_argument(path))
    reference = find_reference(earlier, path)
    setup = Setup(bank_path, reference, reference, path, options.express, False, prompt.language, prompt, organisation)
    return replace(setup, organisation=ask_organisation(setup), earlier=earlier)


def ask_organisation(setup: Setup) -> str:
    """Return the name of the organisation: the one typed before, else the one that a person types now; "" for none.

    It has a field of its own, so that no name is taken for keys. A script is not asked: it has no line for it.
    """
    if setup.organisation is not None or not is_interactive():
        return setup.organisation or ""
    return setup.prompt.ask_line(setup.prompt.say("quiz.organisation_skip"))


def _choose_files(run: Run, options: QuizOptions, snapshots: Snapshots, prompt: Prompt) -> _Files:
    """Take the files from the options; where these name neither a bank nor answers, let the respondent choose."""
    argument, path = options.bank, options.output
    if argument is not None and shipped.is_path(argument) and is_absent(argument):
        raise make_quiz_refusal(argument, begins=path is None)
    if argument is not None:
        refuse_own_results([argument])
    if argument is not None or (path and file_exists(path)):
        return _Files(argument, path, options.express)
    offers = list_offers(prompt, run, snapshots, to_resume=path is None, express=options.express)
    offer = offers[prompt.choose(prompt.say("quiz.which"), [each.text for each in offers])]
    return _Files(offer.argument, path, options.express or offer.express, offer.resumes)


def _recognise_answers(files: _Files, snapshots: Snapshots) -> _Files:
    """Where a path was given for the bank and answers are in it, take it for the answers file."""
    argument, path = files.argument, files.path
    if argument is None or not shipped.is_path(argument):
        return files
    snapshots.refresh(argument)  # the list may have been on the screen for long: the file may be another, or gone
    if snapshots.load_answers(argument) is None:
        return files
    if path is not None and not is_same_file(path, argument):
        raise UsageError("usage.quiz_two_files", path=argument, other=path)
    return _Files(None, argument, files.express, files.resumes)


def _find_bank_path(files: _Files, snapshots: Snapshots) -> str:
    """Return the path of the bank: the one that was named, else the one that the answers file names."""
    if files.argument is not None:
        return resolve_bank_path(files.argument)
    loaded = snapshots.load_answers(str(files.path))
    if loaded is None or loaded.bank_path is None:
        raise UsageError("usage.quiz_no_bank", path=files.path, typed=quote_argument(str(files.path)))
    return loaded.bank_path


def _make_reference(argument: str | None, bank_path: str, path: str) -> str:
    """Return how the answers file names its bank: by the id that was typed, else by a path from its own folder."""
    if argument is not None and not shipped.is_path(argument):
        return argument
    return make_reference(bank_path, path)
