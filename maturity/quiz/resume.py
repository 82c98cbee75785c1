"""From an answers file to a session, and from answers to an older version of a bank to this version.

`make_session` makes the session. If the file was begun with another version of the bank, `plan_migration` says what has
to change in it, and `migrate_document` changes it.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, assert_never

from maturity.model.answers import UNKNOWN, Answer, Sheet, State
from maturity.model.bank import Bank
from maturity.model.diagnostic import Diagnostic
from maturity.quiz.session import Session
from maturity.quiz.steps import SPACES, Space, Step, is_question, plan_steps
from maturity.saving.editing import comment_out_key, expand_braces, rename_key, set_value
from maturity.syntax.document import Document
from maturity.syntax.quoting import format_value


def collect_answers(sheet: Sheet, data: Mapping[str, Any]) -> dict[Step, Answer]:
    """Collect the answers of a sheet: step to answer, those "don't know" included.

    `data` is the data of the file that `sheet` was read from: a target answered "don't know" stands only there.
    """
    answers = {Step("profile", name): answer for name, answer in sheet.profile.items()}
    answers |= {Step("answers", name): answer for name, answer in sheet.answers.items()}
    targets = data.get("targets")
    for name, raw in targets.items() if isinstance(targets, dict) else ():
        if raw == "unknown":
            answers[Step("targets", name)] = UNKNOWN
    for name, value in sheet.targets.items():
        answers[Step("targets", name)] = Answer(State.ANSWERED, value)
    return answers


def make_session(
    bank: Bank, sheet: Sheet, data: Mapping[str, Any], only: str | None = None, *, express: bool = False
) -> Session:
    """Make a session from the answers of a file; it is not at a step yet, a function of `navigation` has to place it.

    `data` is the data of the file that `sheet` was read from. With `only`, the id of an axis, the plan holds only the
    steps of that axis, its sub-axes and what their conditions need. With `express`, or if the file says so, the plan
    holds only the short version.
    """
    steps = plan_steps(bank, only, express=express or sheet.scope == "express")
    return Session(bank, steps, collect_answers(sheet, data), sheet.scope)


@dataclass(frozen=True)
class Migration:
    """What has to change in answers given to another version of the bank before the quiz can go on with them.

    Make it with `plan_migration`; `migrate_document` carries it out.
    """

    old_version: str
    """The version of the bank that the answers were given to."""
    renamed: Mapping[str, str]
    """Old id to new id, for each question in the file that has been renamed."""
    removed: tuple[str, ...]
    """The ids of the questions in the file that the bank no longer has."""
    refused: tuple[tuple[Step, str], ...]
    """The answers that this version does not accept: the step, by its new id, and the answer as written in the file."""

    @property
    def commented_out(self) -> set[Step]:
        """The steps whose lines in the file are turned into comments: those removed and those refused."""
        return {Step("answers", name) for name in self.removed} | {step for step, _ in self.refused}


def plan_migration(document: Document, bank: Bank, diagnostics: Iterable[Diagnostic]) -> Migration | None:
    """Plan how the answers in `document` become answers to this version of `bank`.

    `diagnostics` are what reading the document has found; each error that lies at a step makes that answer a refused
    one. None if the file names this version or none, or if there is an error elsewhere, which a change of version does
    not explain.
    """
    old_version = document.data.get("bank_version")
    if not isinstance(old_version, str) or old_version == bank.version:
        return None
    steps: set[Step] = set()
    for diagnostic in diagnostics:
        if diagnostic.severity == "error":
            step = _find_step(bank, diagnostic.pointer)
            if step is None:
                return None
            steps.add(step)
    answers = document.data.get("answers")
    names = list(answers) if isinstance(answers, dict) else []
    refused = {_rename(step, bank): _get_written(document, step) for step in sorted(steps)}
    return Migration(
        old_version,
        {name: bank.renamed[name] for name in names if name in bank.renamed},
        tuple(name for name in names if name in bank.removed),
        tuple(refused.items()),
    )


def migrate_document(document: Document, migration: Migration, bank: Bank) -> Document | None:
    """Return the document as one of this version: questions renamed, the answers of `migration` turned into comments.

    Entries that somebody has removed since the plan was made are passed over. None if the layout of the file cannot be
    edited without a loss.
    """
    migrated: Document | None = document
    for old, new in migration.renamed.items():
        if migrated and _has_entry(migrated, Step("answers", old)):
            migrated = rename_key(migrated, "answers", old, new)
    for step in sorted(migration.commented_out):
        if migrated and _has_entry(migrated, step):
            migrated = _comment_out(migrated, step)
    return migrated and set_value(migrated, ("bank_version",), bank.version)


def _comment_out(document: Document, step: Step) -> Document | None:
    expanded = expand_braces(document, step.space)
    return expanded and comment_out_key(expanded, step.space, step.id)


def _has_entry(document: Document, step: Step) -> bool:
    section = document.data.get(step.space)
    return isinstance(section, dict) and step.id in section


def _get_written(document: Document, step: Step) -> str:
    """Return what the file says at a step, as YAML; "" if it has no such section."""
    section = document.data.get(step.space)
    return format_value(section.get(step.id)) if isinstance(section, dict) else ""


def _rename(step: Step, bank: Bank) -> Step:
    """Return the step with the id that its question has in this version."""
    return Step(step.space, bank.renamed.get(step.id, step.id)) if is_question(step) else step


def _find_step(bank: Bank, pointer: tuple[str | int, ...]) -> Step | None:
    """Find the step that `pointer`, a path in the answers file, leads to or into; None if it leads elsewhere."""
    for space in SPACES:
        if pointer[:1] == (space,) and len(pointer) > 1 and pointer[1] in _list_names(bank, space):
            return Step(space, str(pointer[1]))
    return None


def _list_names(bank: Bank, space: Space) -> Container[str | int]:
    match space:
        case "profile":
            return bank.field_by_id.keys()
        case "targets":
            return bank.axis_by_id.keys()
        case "answers":
            return bank.question_by_id.keys() | bank.renamed.keys()
        case _:
            assert_never(space)
