"""The list to choose from when the quiz is told nothing: what can be gone on with here, what can be begun."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from maturity.cli.language import for_bank
from maturity.cli.run import Run
from maturity.cli.which_bank import path_of
from maturity.files import library
from maturity.files.answers import answers_at
from maturity.files.shelf import Shelf
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


@dataclass(frozen=True)
class Offer:
    """A line of the list, and what it stands for."""

    text: str
    words: str
    """The bank's id, or the answers file to go on with."""
    express: bool = False
    resumes: bool = False


def offers(prompt: PlainPrompt | TerminalPrompt, run: Run, shelf: Shelf) -> list[Offer]:
    """The answers files of this folder, the latest first, then the banks that ship."""
    return [*_to_resume(prompt, run, shelf), *_to_begin(prompt, run, shelf)]


def _to_resume(prompt: PlainPrompt | TerminalPrompt, run: Run, shelf: Shelf) -> Iterator[Offer]:
    paths = [each for each in Path().iterdir() if each.suffix in ENDINGS and each.is_file()][:_MOST_LOOKED_AT]
    latest_first = sorted(paths, key=lambda each: each.stat().st_mtime, reverse=True)
    found = (_resuming(prompt, run, shelf, str(path)) for path in latest_first)
    yield from islice((offer for offer in found if offer), MOST_OFFERED)


def _resuming(prompt: PlainPrompt | TerminalPrompt, run: Run, shelf: Shelf, path: str) -> Offer | None:
    """An answers file to go on with; without a count where it has to be looked at first (another version, a slip)."""
    loaded = answers_at(path, shelf.find)
    bank = _spoken(prompt, run, shelf, loaded.bank_path) if loaded and loaded.bank_path else None
    if loaded is None or bank is None:
        return None
    title, far = prose(bank.title, prompt.language), progress(loaded)
    if far is None:
        return Offer(prompt.say("quiz.resume_file", path=path, title=title), path, resumes=True)
    text = prompt.say("quiz.resume_file_at", path=path, title=title, n=far.answered, total=far.applicable)
    return Offer(text, path, resumes=True)


def _to_begin(prompt: PlainPrompt | TerminalPrompt, run: Run, shelf: Shelf) -> Iterator[Offer]:
    """The banks that ship and their short versions, in the order in which they are best taken."""
    first = True
    for bank_id in library.bank_ids():
        bank = _spoken(prompt, run, shelf, path_of(bank_id))
        if bank is None:
            continue
        if any(question.express for question in bank.questions):
            yield Offer(_described(prompt, bank, first=first, express=True), bank_id, express=True)
            first = False
        yield Offer(_described(prompt, bank, first=first, express=False), bank_id)
        first = False


def _spoken(prompt: PlainPrompt | TerminalPrompt, run: Run, shelf: Shelf, path: str) -> Bank | None:
    """A bank in the language of the prompt, where it has it."""
    return shelf.in_language(path, for_bank(prompt.language, run.environment, ()))


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
