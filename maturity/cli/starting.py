"""What a sitting of the quiz starts from: the questionnaire, the answers file, the language, the prompt."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from maturity.cli.language import for_bank
from maturity.cli.offers import offers
from maturity.cli.prompts import prompt_for
from maturity.cli.run import Run
from maturity.cli.which_bank import path_of, reference_from
from maturity.errors import UsageError
from maturity.files import library
from maturity.files.answers import answers_at
from maturity.files.names import ENDINGS, name_problem, proposed_name
from maturity.files.shelf import Shelf
from maturity.files.writing import same_file
from maturity.quiz.entry import LONGEST
from maturity.quiz.screen import sentence
from maturity.text.catalogue import msg
from maturity.text.safe import visible

if TYPE_CHECKING:
    from maturity.quiz.run import Prompt


@dataclass(frozen=True)
class Asked:
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


def start(run: Run, asked: Asked, shelf: Shelf) -> Start | None:
    """Settle everything before the first question; None if a bank is unsound, which is told."""
    if asked.role is not None and (visible(asked.role) != asked.role or len(asked.role) > LONGEST):
        raise UsageError("usage.role")
    prompt = prompt_for(run, run.language, plain=asked.plain)
    words, path, express, resumes = asked.bank, asked.output, asked.express, False
    if words and path is None and words.lower().endswith(ENDINGS) and not os.path.lexists(words):
        words, path = None, words  # answers to begin with, and the questionnaire still to choose
    if words is None and not (path and os.path.lexists(path)):
        listed = offers(prompt, run, shelf, to_resume=path is None, express=express)
        offer = listed[prompt.choose(prompt.say("quiz.which"), [each.text for each in listed])]
        words, express, resumes = offer.words, express or offer.express, offer.resumes
    if words is not None and library.is_path(words) and answers_at(words, shelf.find):
        if path is not None and not same_file(path, words):
            raise UsageError("usage.quiz_two_files", path=words, other=path)
        path, words = words, None
    bank_path = path_of(words) if words is not None else _bank_answered(str(path), shelf)
    loaded = shelf.find(bank_path)
    if loaded.bank is None:
        run.report(loaded.diagnostics)
        return None
    prompt.language = language = for_bank(asked.lang, run.environment, shelf.languages(bank_path))
    organisation = ""
    if path is None:
        organisation = prompt.line(prompt.say("quiz.organisation"))
        path = _named(prompt, organisation, loaded.bank.id, lambda name: _is_free(name, bank_path, shelf))
    problem = name_problem(path)
    if problem:
        raise UsageError(problem, path=path)
    reference = words if words is not None and not library.is_path(words) else reference_from(bank_path, path)
    return Start(bank_path, words or path, reference, path, express, resumes, language, prompt, organisation)


def _named(prompt: Prompt, organisation: str, bank_id: str, is_free: Callable[[str], bool]) -> str:
    """The file that the respondent names, its ending added where it has none."""
    proposed = proposed_name(organisation, bank_id, is_free)
    while True:
        name = str(Path(prompt.line(prompt.say("quiz.file"), proposed) or proposed).expanduser())
        if not Path(name).suffix:
            name += ENDINGS[0]
        problem = name_problem(name)
        if problem:
            told = msg(problem, path=name)
        elif not Path(name).parent.is_dir():
            told = msg("usage.not_written", path=name, reason=msg("system.no_folder"))
        elif not is_free(name):
            told = msg("usage.quiz_other_bank", path=name, bank=bank_id)
        else:
            return name
        prompt.tell(sentence(told, prompt.language))


def _bank_answered(path: str, shelf: Shelf) -> str:
    """The path of the bank that the file at `path` answers."""
    loaded = answers_at(path, shelf.find)
    if loaded is None or loaded.bank_path is None:
        raise UsageError("usage.quiz_no_bank", path=path)
    return loaded.bank_path


def _is_free(path: str, bank_path: str, shelf: Shelf) -> bool:
    """Whether answers to a bank may go under this name: to a new file, or one that holds such answers already."""
    if not os.path.lexists(path):
        return True
    loaded = answers_at(path, shelf.find)
    return loaded is not None and os.path.realpath(loaded.bank_path or "") == os.path.realpath(bank_path)
