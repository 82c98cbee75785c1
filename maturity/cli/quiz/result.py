"""What the end of a sitting is made of: the scorecard of its file, the head of that file, the commands that follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from maturity.cli.quiz.prompts import is_interactive
from maturity.cli.quiz.sit import Sitting
from maturity.engine.assess import assess
from maturity.loading.answers import read_answers
from maturity.loading.file_kinds import explain_not_answers, identify_file
from maturity.model.diagnostic import Diagnostic
from maturity.model.scorecard import Scorecard
from maturity.quiz.prompt import StoppedError
from maturity.syntax.document import Document
from maturity.text.shell import quote_argument


class NextCommand(NamedTuple):
    """A command to type next: the catalogue keys of the command and of what it is for."""

    command: str
    purpose: str


def assess_answers(sitting: Sitting) -> Scorecard | Sequence[Diagnostic]:
    """Assess what the answers file says now; return the scorecard, or what is wrong in the file."""
    document = sitting.keeper.read_current()
    if not isinstance(document, Document):
        return document
    if identify_file(document) != "answers":
        return [explain_not_answers(document)]
    banks = sitting.snapshots.banks
    loaded = read_answers(document, banks.load)
    if loaded.sheet is None or loaded.bank_path is None:
        return loaded.diagnostics
    bank = banks.load_in_language(loaded.bank_path, sitting.setup.language)
    assert bank is not None
    return assess(bank, loaded.sheet)


def complete_head(sitting: Sitting) -> None:
    """Write whose answers these are, which the first line of the result names: a person is asked, a script is not."""
    document = sitting.keeper.read_current()
    if not isinstance(document, Document):
        return
    role = sitting.options.role
    if role:
        sitting.keeper.write_value(("respondent", "role"), role)
    if not is_interactive():
        return
    respondent = document.data.get("respondent")
    with suppress(KeyboardInterrupt, EOFError, StoppedError):  # the result is worth more than its first line
        if not (role or (isinstance(respondent, dict) and respondent.get("role"))):
            earlier = sitting.setup.earlier
            role = earlier.role if earlier else ""
            _ask_head(sitting, "quiz.role_then" if role else "quiz.role", ("respondent", "role"), role)


def list_next_commands(sitting: Sitting) -> Iterator[NextCommand]:
    """List what to type next: to complete the answers, to go deeper, to share the result."""
    if sitting.session.incomplete_steps:
        yield NextCommand("quiz.next_review", "quiz.why_review")
    if sitting.session.scope == "express":
        yield NextCommand("quiz.next_full", "quiz.why_full")
    if sitting.setup.earlier is not None:
        yield NextCommand("quiz.next_compare", "quiz.why_compare")
    yield NextCommand("quiz.next_report", "quiz.why_report")
    yield NextCommand("score.next_all", "quiz.why_all")


def name_files(sitting: Sitting) -> dict[str, str]:
    """Return the parameters of the next commands, quoted for a shell.

    They are the answers file, the report to write, and the answers of an earlier year; "" without these.
    """
    path, earlier = sitting.setup.path, sitting.setup.earlier
    return {
        "path": quote_argument(path),
        "report": quote_argument(str(Path(path).with_suffix(".html"))),
        "earlier": quote_argument(earlier.path) if earlier else "",
    }


def _ask_head(sitting: Sitting, question: str, pointer: tuple[str] | tuple[str, str], proposed: str) -> None:
    text = sitting.setup.prompt.ask_line(sitting.say(question), proposed)
    if text:
        sitting.keeper.write_value(pointer, text)
