"""An answers file as a session: what it holds already, and what another version of its bank makes of that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from maturity.model.answers import UNKNOWN, Answer, Sheet, State
from maturity.model.bank import Bank
from maturity.model.diagnostic import Diagnostic
from maturity.quiz.session import Session
from maturity.quiz.steps import Step, plan_steps
from maturity.saving.editing import comment_out_key, expand_braces, rename_key, set_value
from maturity.syntax.document import Document
from maturity.syntax.quoting import format_value

_SECTIONS = ("profile", "targets", "answers")


def collect_given(sheet: Sheet, data: Mapping[str, Any]) -> dict[Step, Answer]:
    """The answers of a sheet by step; `data` is its file, which alone says that an ambition is not known."""
    found = {Step("profile", name): answer for name, answer in sheet.profile.items()}
    found |= {Step("answers", name): answer for name, answer in sheet.answers.items()}
    targets = data.get("targets")
    for name, raw in targets.items() if isinstance(targets, dict) else ():
        if raw == "unknown":
            found[Step("targets", name)] = UNKNOWN
    for name, value in sheet.targets.items():
        found[Step("targets", name)] = Answer(State.ANSWERED, value)
    return found


def make_session(
    bank: Bank, sheet: Sheet, data: Mapping[str, Any], only: str | None = None, *, express: bool = False
) -> Session:
    """The answers of a file as a session, not yet placed; `express` asks for the short version whatever it holds."""
    steps = plan_steps(bank, only, express=express or sheet.scope == "express")
    return Session(bank, steps, collect_given(sheet, data), sheet.scope)


@dataclass(frozen=True)
class Migration:
    """What has to change in answers given to another version of the bank, before the quiz can go on with them."""

    old: str
    """The version they were given to."""
    renamed: Mapping[str, str]
    """Question id to its new one."""
    gone: tuple[str, ...]
    """Questions that were taken away."""
    again: tuple[tuple[Step, str], ...]
    """Answers that are none any more, as they are written."""

    @property
    def steps(self) -> set[Step]:
        """Everything whose line becomes a comment."""
        return {Step("answers", name) for name in self.gone} | {step for step, _ in self.again}


def plan_migration(document: Document, bank: Bank, diagnostics: Iterable[Diagnostic]) -> Migration | None:
    """What another version asks to change; None if it is the same version, or something else is wrong too."""
    old = document.data.get("bank_version")
    if not isinstance(old, str) or old == bank.version:
        return None
    wrong = [each.pointer[:2] for each in diagnostics if each.severity == "error"]
    if any(len(pointer) < 2 or not _is_asked(bank, pointer) for pointer in wrong):
        return None  # what no version explains
    answers = document.data.get("answers")
    names = list(answers) if isinstance(answers, dict) else []
    steps = sorted({Step(str(section), str(name)) for section, name in wrong})  # type: ignore[arg-type]
    again = {_renamed(step, bank): _written(document, step) for step in steps}
    return Migration(
        old,
        {name: bank.renamed[name] for name in names if name in bank.renamed},
        tuple(name for name in names if name in bank.removed),
        tuple(again.items()),
    )


def migrate_document(document: Document, change: Migration, bank: Bank) -> Document | None:
    """The file as one of this version, where what no longer reads has become comments; None if its layout resists."""
    now: Document | None = document
    for old, new in change.renamed.items():
        now = now and (rename_key(now, "answers", old, new) if _holds(now, Step("answers", old)) else now)
    for step in sorted(change.steps):
        now = now and (_retired(now, step) if _holds(now, step) else now)  # else somebody has done it by hand
    return now and set_value(now, ("bank_version",), bank.version)


def _retired(document: Document, step: Step) -> Document | None:
    lines = expand_braces(document, step.space)
    return lines and comment_out_key(lines, step.space, step.id)


def _holds(document: Document, step: Step) -> bool:
    section = document.data.get(step.space)
    return isinstance(section, dict) and step.id in section


def _renamed(step: Step, bank: Bank) -> Step:
    """A step under the name that its question has now."""
    return Step(step.space, bank.renamed.get(step.id, step.id)) if step.space == "answers" else step


def _is_asked(bank: Bank, pointer: tuple[str | int, ...]) -> bool:
    section, name = pointer
    known = {"profile": bank.field_by_id, "targets": bank.axis_by_id, "answers": bank.question_by_id}
    return section in _SECTIONS and (name in known[section] or (section == "answers" and name in bank.renamed))


def _written(document: Document, step: Step) -> str:
    section = document.data.get(step.space)
    return format_value(section.get(step.id)) if isinstance(section, dict) else ""
