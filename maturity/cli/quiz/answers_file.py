"""The answers file of a new questionnaire: the name that is proposed, and what is asked where a file has it already."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from maturity.cli.quiz.prompts import is_interactive
from maturity.loading.answers import LoadedAnswers
from maturity.model.bank import Bank
from maturity.quiz.progress import count_answers
from maturity.quiz.resume import make_session
from maturity.quiz.snapshots import Snapshots
from maturity.syntax.document import Document
from maturity.syntax.existence import file_exists
from maturity.text.catalogue import Message, make_message
from maturity.text.file_names import YAML_ENDINGS, check_file_name, propose_file_name
from maturity.text.safe import make_visible
from maturity.text.shell import quote_argument

if TYPE_CHECKING:
    from maturity.quiz.prompt import Prompt


def ask_answers_file(
    prompt: Prompt, organisation: str, bank: Bank, bank_path: str, snapshots: Snapshots, *, is_new: bool = False
) -> str:
    """Ask which file to save new answers to `bank` in, until it can be one; return its path.

    The name proposed is that of no file. An ending is added to a name that has none. A file that holds answers to this
    bank already is taken only if a person says so; a script, which cannot know whose they are, is refused. With
    `is_new`, no file that exists is taken.
    """
    return _FileQuestion(prompt, bank, bank_path, snapshots, is_new=is_new).ask(organisation)


class _FileQuestion:
    def __init__(
        self, prompt: Prompt, bank: Bank, bank_path: str, snapshots: Snapshots, *, is_new: bool = False
    ) -> None:
        self.is_new = is_new
        self.prompt, self.bank, self.bank_path, self.snapshots = prompt, bank, bank_path, snapshots

    def ask(self, organisation: str) -> str:
        """Ask for the file until it can be one; return its path."""
        proposed = propose_file_name(organisation, self.bank.id, lambda name: not file_exists(name), self._is_same_bank)
        while True:
            path = str(Path(self.prompt.ask_line(self.prompt.say("quiz.file"), proposed) or proposed).expanduser())
            if not Path(path).suffix:
                path += YAML_ENDINGS[0]
            objection = self._find_objection(path)
            if objection is not None:
                self.prompt.refuse(objection)
            elif not file_exists(path) or self._is_to_be_resumed(path):
                return path

    def _find_objection(self, path: str) -> Message | None:
        """Return why answers cannot be saved in a file; None if they can."""
        problem = check_file_name(path)
        if problem:
            return make_message(problem, path=path)
        if not Path(path).parent.is_dir():
            return make_message("usage.not_written", path=path, reason=make_message("system.no_folder"))
        if file_exists(path) and self.is_new:
            return make_message("usage.renew_exists", path=path, typed=quote_argument(path))
        if file_exists(path) and not self._is_same_bank(path):
            return make_message("usage.quiz_other_bank", path=path, bank=self.bank.id)
        return None

    def _is_same_bank(self, path: str) -> bool:
        """Return whether a file holds answers to this bank."""
        loaded = self.snapshots.load_answers(path)
        return loaded is not None and os.path.realpath(loaded.bank_path or "") == os.path.realpath(self.bank_path)

    def _is_to_be_resumed(self, path: str) -> bool:
        """Ask a person whether to go on with the answers in a file, which may be somebody else's; refuse a script."""
        held = self._describe_content(path)
        if not is_interactive():
            self.prompt.refuse(make_message("quiz.file_exists", path=path, held=held))
            return False
        options = [self.prompt.say("quiz.file_resume"), self.prompt.say("quiz.file_other")]
        return self.prompt.choose(self.prompt.say("quiz.file_exists_ask", path=path, held=held), options) == 0

    def _describe_content(self, path: str) -> str:
        """Say whose answers a file holds, and how many; their number is left out where some have to be corrected."""
        content, loaded = self.snapshots.open(path), self.snapshots.load_answers(path)
        assert isinstance(content, Document)
        assert loaded is not None
        organisation = content.data.get("organisation")
        who = make_visible(organisation) if organisation and isinstance(organisation, str) else ""
        parts = [who or self.prompt.say("journey.no_name"), *self._count_answers(content, loaded)]
        return ", ".join(parts)

    def _count_answers(self, content: Document, loaded: LoadedAnswers) -> list[str]:
        if loaded.sheet is None:
            return []
        answered, _ = count_answers(make_session(self.bank, loaded.sheet, content.data))
        return [self.prompt.say("quiz.file_answers", n=answered)]
