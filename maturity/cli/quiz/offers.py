"""The list to choose from when the options name no file: answers to resume here, and banks to begin."""

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
from maturity.loading.file_kinds import identify_file
from maturity.model.bank import Bank
from maturity.model.reading_time import estimate_version, list_full_version, list_short_version
from maturity.quiz.progress import count_answers
from maturity.quiz.resume import make_session
from maturity.quiz.snapshots import Snapshots
from maturity.syntax.document import Document
from maturity.text.file_names import YAML_ENDINGS
from maturity.text.typography import format_prose

if TYPE_CHECKING:
    from maturity.quiz.prompt import Prompt

_MAX_RESUMED = 5
"""How many answers files are offered at most."""
_MAX_READ = 50
"""How many files of the folder are read at most to find them."""


@dataclass(frozen=True)
class Offer:
    """A line of the list, and what choosing it means."""

    text: str
    argument: str
    """The id of a bank, or the path of an answers file to resume."""
    express: bool = False
    """Whether it is the short version of a bank."""
    resumes: bool = False
    """Whether it is an answers file."""


def list_offers(prompt: Prompt, run: Run, snapshots: Snapshots, *, to_resume: bool, express: bool) -> list[Offer]:
    """List the answers files of this folder, the latest first, then the banks that ship.

    Without `to_resume` no answers file is listed; with `express` only the short versions of banks.
    """
    return _OfferList(prompt, run, snapshots).build(to_resume=to_resume, express=express)


class _OfferList:
    def __init__(self, prompt: Prompt, run: Run, snapshots: Snapshots) -> None:
        self.prompt, self.run, self.snapshots = prompt, run, snapshots

    def build(self, *, to_resume: bool, express: bool) -> list[Offer]:
        """Build the list, with answers files only if `to_resume`, with short versions only if `express`."""
        files = islice(self._list_files(), _MAX_RESUMED) if to_resume else ()
        return [*files, *(offer for offer in self._list_banks() if offer.express or not express)]

    def _list_files(self) -> Iterator[Offer]:
        """Yield the answers files of this folder that can be resumed, the latest first."""
        for path in _list_yaml_files()[:_MAX_READ]:
            offer = self._offer_file(path)
            if offer:
                yield offer

    def _offer_file(self, path: str) -> Offer | None:
        """Offer a file to resume; without a count if it has to be looked at first (another version, an error)."""
        document = self.snapshots.open(path)
        if not isinstance(document, Document) or identify_file(document) != "answers":
            return None
        loaded = read_answers(document, self.snapshots.banks.load)
        bank = self._load_bank(loaded.bank_path) if loaded.bank_path else None
        if bank is None:
            return None
        title = format_prose(bank.title, self.prompt.language)
        if loaded.sheet is None:
            return Offer(self.prompt.say("quiz.resume_file", path=path, title=title), path, resumes=True)
        answered, total = count_answers(make_session(bank, loaded.sheet, document.data))
        text = self.prompt.say("quiz.resume_file_at", path=path, title=title, n=answered, total=total)
        return Offer(text, path, resumes=True)

    def _list_banks(self) -> Iterator[Offer]:
        """Yield the banks that ship, each after its short version, in the order in which they are best taken."""
        is_first = True
        for bank_id in shipped.list_bank_ids():
            bank = self._load_bank(resolve_bank_path(bank_id))
            if bank is None:
                continue
            if any(question.express for question in bank.questions):
                yield Offer(self._describe_bank(bank, is_first=is_first, express=True), bank_id, express=True)
                is_first = False
            yield Offer(self._describe_bank(bank, is_first=is_first, express=False), bank_id)
            is_first = False

    def _load_bank(self, path: str) -> Bank | None:
        """Load a bank in the language of the prompt, if it has it; None if it has errors."""
        language = choose_for_bank(self.prompt.language, self.run.environment, ())
        return self.snapshots.banks.load_in_language(path, language)

    def _describe_bank(self, bank: Bank, *, is_first: bool, express: bool) -> str:
        say, title = self.prompt.say, format_prose(bank.title, self.prompt.language)
        to_read = list_short_version(bank) if express else list_full_version(bank)
        return say(
            "quiz.bank_first" if is_first else "quiz.bank",
            title=say("banks.express_title", title=title) if express else title,
            questions=say("banks.questions", n=len(to_read)),
            minutes=say("banks.minutes", n=math.ceil(estimate_version(to_read, bank))),
        )


def _list_yaml_files() -> list[str]:
    """List the names of the YAML files of this folder, the latest first; none if it cannot be listed."""
    files: list[tuple[float, str]] = []
    with suppress(OSError):
        for entry in os.scandir():
            with suppress(OSError):
                if entry.name.lower().endswith(YAML_ENDINGS) and entry.is_file():
                    files.append((entry.stat().st_mtime, entry.name))
    return [name for _, name in sorted(files, reverse=True)]
