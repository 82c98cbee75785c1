"""The list to choose from when the quiz is told nothing: what can be gone on with here, what can be begun."""

from __future__ import annotations

import math
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from maturity.cli.language import choose_for_bank
from maturity.cli.run import Run
from maturity.cli.which_bank import resolve_bank_path
from maturity.loading import shipped
from maturity.loading.answers import read_answers
from maturity.loading.bank_cache import BankCache
from maturity.loading.file_kinds import identify_file
from maturity.model.bank import Bank
from maturity.model.reading_time import estimate_minutes, list_full_version, list_short_version
from maturity.quiz.progress import count_answers
from maturity.quiz.resume import make_session
from maturity.syntax.document import Document, open_document
from maturity.text.file_names import YAML_ENDINGS
from maturity.text.typography import format_prose

if TYPE_CHECKING:
    from maturity.quiz.run import Prompt

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


def list_offers(prompt: Prompt, run: Run, banks: BankCache, *, to_resume: bool, express: bool) -> list[Offer]:
    """The answers files of this folder, latest first, then the banks that ship, with `express` in their short form."""
    begun = _to_resume(prompt, run, banks) if to_resume else ()
    return [*begun, *(each for each in _to_begin(prompt, run, banks) if each.express or not express)]


def _to_resume(prompt: Prompt, run: Run, banks: BankCache) -> Iterator[Offer]:
    found = (_resuming(prompt, run, banks, path) for path in _latest_first()[:_MOST_LOOKED_AT])
    yield from islice((offer for offer in found if offer), MOST_OFFERED)


def _latest_first() -> list[str]:
    """The YAML files of this folder; none if it cannot be listed."""
    found: list[tuple[float, str]] = []
    with suppress(OSError):
        for each in os.scandir():
            with suppress(OSError):
                if each.name.lower().endswith(YAML_ENDINGS) and each.is_file():
                    found.append((each.stat().st_mtime, each.name))
    return [name for _, name in sorted(found, reverse=True)]


def _resuming(prompt: Prompt, run: Run, banks: BankCache, path: str) -> Offer | None:
    """An answers file to go on with; without a count where it has to be looked at first (another version, a slip)."""
    document = open_document(path)
    if not isinstance(document, Document) or identify_file(document) != "answers":
        return None
    loaded = read_answers(document, banks.load)
    bank = _spoken(prompt, run, banks, loaded.bank_path) if loaded.bank_path else None
    if bank is None:
        return None
    title = format_prose(bank.title, prompt.language)
    if loaded.sheet is None:
        return Offer(prompt.say("quiz.resume_file", path=path, title=title), path, resumes=True)
    answered, total = count_answers(make_session(bank, loaded.sheet, document.data))
    text = prompt.say("quiz.resume_file_at", path=path, title=title, n=answered, total=total)
    return Offer(text, path, resumes=True)


def _to_begin(prompt: Prompt, run: Run, banks: BankCache) -> Iterator[Offer]:
    """The banks that ship and their short versions, in the order in which they are best taken."""
    first = True
    for bank_id in shipped.list_bank_ids():
        bank = _spoken(prompt, run, banks, resolve_bank_path(bank_id))
        if bank is None:
            continue
        if any(question.express for question in bank.questions):
            yield Offer(_described(prompt, bank, first=first, express=True), bank_id, express=True)
            first = False
        yield Offer(_described(prompt, bank, first=first, express=False), bank_id)
        first = False


def _spoken(prompt: Prompt, run: Run, banks: BankCache, path: str) -> Bank | None:
    """A bank in the language of the prompt, where it has it."""
    return banks.load_in_language(path, choose_for_bank(prompt.language, run.environment, ()))


def _described(prompt: Prompt, bank: Bank, *, first: bool, express: bool) -> str:
    asked = list_short_version(bank) if express else list_full_version(bank)
    questions = [each for each in bank.questions if each.express or not express]
    title = format_prose(bank.title, prompt.language)
    return prompt.say(
        "quiz.bank_first" if first else "quiz.bank",
        title=prompt.say("banks.express_title", title=title) if express else title,
        questions=prompt.say("banks.questions", n=len(questions)),
        minutes=prompt.say("banks.minutes", n=math.ceil(estimate_minutes(asked, bank))),
    )
