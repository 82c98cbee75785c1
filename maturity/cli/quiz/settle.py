"""What a sitting of the quiz starts from: the questionnaire, the answers file, the language, the prompt."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from maturity.cli.language import choose_for_bank
from maturity.cli.quiz.offers import list_offers
from maturity.cli.quiz.prompts import make_prompt
from maturity.cli.run import Run
from maturity.cli.which_bank import make_reference, resolve_bank_path
from maturity.errors import UsageError
from maturity.loading import shipped
from maturity.loading.answers import load_answers
from maturity.loading.bank_cache import BankCache
from maturity.quiz.entry import LONGEST
from maturity.quiz.screen import format_sentence
from maturity.saving.durable import is_same_file
from maturity.text.catalogue import make_message
from maturity.text.file_names import YAML_ENDINGS, check_file_name, propose_file_name
from maturity.text.safe import make_visible

if TYPE_CHECKING:
    from maturity.quiz.run import Prompt


@dataclass(frozen=True)
class QuizOptions:
    """The words of the command line."""

    bank: str | None
    output: str | None
    only: str | None
    role: str | None
    lang: str | None
    express: bool = False
    review: bool = False
    plain: bool = False


@dataclass(frozen=True)
class Start:
    """What to sit down with."""

    bank_path: str
    words: str
    """What was typed, or chosen, for the bank or the answers file."""
    reference: str
    """The bank as the answers file names it."""
    path: str
    express: bool
    resumes: bool
    """Whether the answers file was pointed at, which its own scope follows."""
    language: str
    prompt: Prompt
    organisation: str = ""


def settle_start(run: Run, asked: QuizOptions, banks: BankCache) -> Start | None:
    """Settle everything before the first question; None if a bank is unsound, which is told."""
    if asked.role is not None and (make_visible(asked.role) != asked.role or len(asked.role) > LONGEST):
        raise UsageError("usage.role")
    prompt = make_prompt(run, run.language, plain=asked.plain)
    words, path, express, resumes = asked.bank, asked.output, asked.express, False
    if words and path is None and words.lower().endswith(YAML_ENDINGS) and not os.path.lexists(words):
        words, path = None, words  # answers to begin with, and the questionnaire still to choose
    if words is None and not (path and os.path.lexists(path)):
        listed = list_offers(prompt, run, banks, to_resume=path is None, express=express)
        offer = listed[prompt.choose(prompt.say("quiz.which"), [each.text for each in listed])]
        words, express, resumes = offer.words, express or offer.express, offer.resumes
    if words is not None and shipped.is_path(words) and load_answers(words, banks.load):
        if path is not None and not is_same_file(path, words):
            raise UsageError("usage.quiz_two_files", path=words, other=path)
        path, words = words, None
    bank_path = resolve_bank_path(words) if words is not None else _bank_answered(str(path), banks)
    loaded = banks.load(bank_path)
    if loaded.bank is None:
        run.report(loaded.diagnostics)
        return None
    prompt.language = language = choose_for_bank(asked.lang, run.environment, banks.list_languages(bank_path))
    organisation = ""
    if path is None:
        organisation = prompt.ask_line(prompt.say("quiz.organisation"))
        path = _named(prompt, organisation, loaded.bank.id, lambda name: _is_free(name, bank_path, banks))
    problem = check_file_name(path)
    if problem:
        raise UsageError(problem, path=path)
    reference = words if words is not None and not shipped.is_path(words) else make_reference(bank_path, path)
    return Start(bank_path, words or path, reference, path, express, resumes, language, prompt, organisation)


def _named(prompt: Prompt, organisation: str, bank_id: str, is_free: Callable[[str], bool]) -> str:
    """The file that the respondent names, its ending added where it has none."""
    proposed = propose_file_name(organisation, bank_id, is_free)
    while True:
        name = str(Path(prompt.ask_line(prompt.say("quiz.file"), proposed) or proposed).expanduser())
        if not Path(name).suffix:
            name += YAML_ENDINGS[0]
        problem = check_file_name(name)
        if problem:
            told = make_message(problem, path=name)
        elif not Path(name).parent.is_dir():
            told = make_message("usage.not_written", path=name, reason=make_message("system.no_folder"))
        elif not is_free(name):
            told = make_message("usage.quiz_other_bank", path=name, bank=bank_id)
        else:
            return name
        prompt.tell(format_sentence(told, prompt.language))


def _bank_answered(path: str, banks: BankCache) -> str:
    """The path of the bank that the file at `path` answers."""
    loaded = load_answers(path, banks.load)
    if loaded is None or loaded.bank_path is None:
        raise UsageError("usage.quiz_no_bank", path=path)
    return loaded.bank_path


def _is_free(path: str, bank_path: str, banks: BankCache) -> bool:
    """Whether answers to a bank may go under this name: to a new file, or one that holds such answers already."""
    if not os.path.lexists(path):
        return True
    loaded = load_answers(path, banks.load)
    return loaded is not None and os.path.realpath(loaded.bank_path or "") == os.path.realpath(bank_path)
