"""What a sitting of the quiz starts from: the questionnaire, the answers file, the language, the prompt."""

from __future__ import annotations

import math
import os
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from maturity.cli.language import for_bank
from maturity.cli.prompts import prompt_for
from maturity.cli.run import Run
from maturity.cli.which_bank import path_of, reference_from
from maturity.errors import UsageError
from maturity.files import library
from maturity.files.answers import bank_beside
from maturity.files.document import Document, opened
from maturity.files.shelf import Shelf
from maturity.files.sorts import sort_of
from maturity.lint.progress import progress
from maturity.model.bank import Bank
from maturity.model.reading_time import everything_asked, minutes, short_version
from maturity.text.typography import prose

if TYPE_CHECKING:
    from maturity.quiz.plain import PlainPrompt
    from maturity.quiz.terminal.prompt import TerminalPrompt

ENDINGS = (".yaml", ".yml")
MOST_OFFERED = 5
_MOST_LOOKED_AT = 50
_LONGEST_NAME = 60
_NO_FILE_NAME = re.compile(r'[<>"|?*\x00-\x1f]|[ .]$')
"""What Windows refuses in a path; colons and separators are looked at apart."""


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


@dataclass(frozen=True)
class Start:
    """What to sit down with."""

    bank_path: str
    reference: str
    """The bank as the answers file names it."""
    path: str
    express: bool
    resumes: bool
    """Whether the answers file was pointed at, which its own scope follows."""
    language: str
    prompt: PlainPrompt | TerminalPrompt
    organisation: str = ""


def start(run: Run, asked: Asked, shelf: Shelf, *, plain: bool) -> Start | None:
    """Settle everything before the first question; None if a bank is unsound, which is told."""
    prompt = prompt_for(run, run.language, plain=plain)
    words, express, resumes = asked.bank, asked.express, False
    path = asked.output
    if words is None and (path is None or not Path(path).exists()):
        words, express, resumes = _chosen(prompt, run, shelf)
    if words is not None and _is_answers(words):
        if path is not None and path != words:
            raise UsageError("usage.quiz_two_files", path=words, other=path)
        path, words = words, None
    bank_path = _bank_of(str(path)) if words is None else path_of(words)
    loaded = shelf.find(bank_path)
    if loaded.bank is None:
        run.report(loaded.diagnostics)
        return None
    prompt.language = language = for_bank(asked.lang, run.environment, shelf.languages(bank_path))
    organisation = ""
    if path is None:
        organisation = prompt.line(prompt.say("quiz.organisation"))
        path = _named(prompt, proposed_name(organisation, loaded.bank.id, bank_path))
    problem = name_problem(path)
    if problem:
        raise UsageError(problem, path=path)
    reference = str(words) if words and not library.is_path(words) else reference_from(bank_path, path)
    return Start(bank_path, reference, path, express, resumes, language, prompt, organisation)


def proposed_name(organisation: str, bank: str, bank_path: str) -> str:
    """A file name that every system takes, made of the organisation's name; one that is free, or answers this bank."""
    letters = unicodedata.normalize("NFKD", organisation.lower().replace("œ", "oe").replace("æ", "ae"))
    ascii_only = "".join(char for char in letters if not unicodedata.combining(char))
    stem = re.sub(r"[^a-z0-9]+", "-", ascii_only)[:_LONGEST_NAME].strip("-") or "reponses"
    for number in range(1, 100):
        name = f"{stem}-{bank.replace('_', '-')}{f'-{number}' if number > 1 else ''}.yaml"
        if not os.path.lexists(name) or _answers_to(name, bank_path):
            return name
    return name


def name_problem(path: str) -> str:
    """The sentence that says why answers cannot be kept under this name; "" if they can."""
    if not path.lower().endswith(ENDINGS):
        return "usage.quiz_output"
    return "usage.quiz_name" if _NO_FILE_NAME.search(path) or ":" in path[2:] else ""


def _named(prompt: PlainPrompt | TerminalPrompt, proposed: str) -> str:
    """The file that the respondent names, its ending added where it has none."""
    while True:
        name = prompt.line(prompt.say("quiz.file"), proposed) or proposed
        if not Path(name).suffix:
            name += ENDINGS[0]
        problem = name_problem(name)
        if not problem:
            return name
        prompt.tell(prompt.say(problem, path=name))


def _is_answers(words: str) -> bool:
    if not library.is_path(words) or not Path(words).is_file():
        return False
    document = opened(words)
    return isinstance(document, Document) and sort_of(document) == "answers"


def _bank_of(path: str) -> str:
    """The path of the bank that the file at `path` answers."""
    document = opened(path)
    reference = document.data.get("bank") if isinstance(document, Document) else None
    found = bank_beside(reference, path) if isinstance(reference, str) else None
    if found is None:
        raise UsageError("usage.quiz_no_bank", path=path)
    return found


def _answers_to(path: str, bank_path: str) -> bool:
    if not _is_answers(path):
        return False
    try:
        return os.path.realpath(_bank_of(path)) == os.path.realpath(bank_path)
    except UsageError:
        return False


def _chosen(prompt: PlainPrompt | TerminalPrompt, run: Run, shelf: Shelf) -> tuple[str, bool, bool]:
    """The bank or the answers file to take, whether its short version, and whether it is a file to resume."""
    options = [*_to_resume(prompt, shelf), *_to_begin(prompt, run, shelf)]
    place = prompt.choose(prompt.say("quiz.which"), [text for text, _ in options])
    return options[place][1]


def _to_resume(prompt: PlainPrompt | TerminalPrompt, shelf: Shelf) -> list[tuple[str, tuple[str, bool, bool]]]:
    """The answers files of this folder, the latest first."""
    paths = [each for each in Path().iterdir() if each.suffix in ENDINGS and each.is_file()][:_MOST_LOOKED_AT]
    found: list[tuple[str, tuple[str, bool, bool]]] = []
    for path in sorted(paths, key=lambda each: each.stat().st_mtime, reverse=True):
        state = progress(str(path), shelf)
        if state is not None and len(found) < MOST_OFFERED:
            text = prompt.say("quiz.resume_file", path=str(path), n=state.answered, total=state.applicable)
            found.append((text, (str(path), False, True)))
    return found


def _to_begin(prompt: PlainPrompt | TerminalPrompt, run: Run, shelf: Shelf) -> list[tuple[str, tuple[str, bool, bool]]]:
    """The banks that ship and their short versions, in the order in which they are best taken."""
    found: list[tuple[str, tuple[str, bool, bool]]] = []
    for bank_id in library.bank_ids():
        path = path_of(bank_id)
        bank = shelf.in_language(path, for_bank(None, run.environment | {"MATURITY_LANG": prompt.language}, ()))
        if bank is None:
            continue
        if any(question.express for question in bank.questions):
            found.append((_described(prompt, bank, first=not found, express=True), (bank_id, True, False)))
        found.append((_described(prompt, bank, first=not found, express=False), (bank_id, False, False)))
    return found


def _described(prompt: PlainPrompt | TerminalPrompt, bank: Bank, *, first: bool, express: bool) -> str:
    asked = short_version(bank) if express else everything_asked(bank)
    questions = [each for each in bank.questions if each.express or not express]
    title = prose(bank.title, prompt.language)
    return prompt.say(
        "quiz.bank_first" if first else "quiz.bank",
        title=prompt.say("banks.express_title", title=title) if express else title,
        questions=prompt.say("banks.questions", n=len(questions)),
        minutes=prompt.say("banks.minutes", n=math.ceil(minutes(asked, bank))),
    )
