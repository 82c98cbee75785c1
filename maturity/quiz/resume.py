"""From an answers file to a session, and from answers to an older version of a bank to this version.

`make_session` makes the session. If the file was begun with another version of the bank, `plan_migration` says what has
to change in it, and `migrate_document` changes it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from maturity.loading.answers import LoadedAnswers
from maturity.model.answers import UNKNOWN, Answer, EarlierAnswer, Sheet, State
from maturity.model.bank import Bank
from maturity.model.carrying import CarriedAnswers, carry_over
from maturity.model.diagnostic import Pointer
from maturity.model.sections import SECTIONS, list_present_ids
from maturity.model.written_answers import find_earlier_day
from maturity.quiz.duty_steps import convert_to_answer
from maturity.quiz.renewal import order_renewal
from maturity.quiz.session import Session
from maturity.quiz.steps import Step, plan_steps
from maturity.saving.editing import comment_out_key, expand_braces, rename_key, set_value
from maturity.syntax.document import Document, get_section
from maturity.syntax.quoting import format_value


def collect_answers(sheet: Sheet, data: Mapping[str, Any]) -> dict[Step, Answer]:
    """Collect the answers of a sheet: step to answer, those "don't know" included.

    `data` is the data of the file that `sheet` was read from: a target answered "don't know" stands only there.
    """
    answers = {Step("profile", name): answer for name, answer in sheet.profile.items()}
    answers |= {Step("duties", name): convert_to_answer(given) for name, given in sheet.duties.items()}
    answers |= {Step("answers", name): answer for name, answer in sheet.answers.items()}
    targets = data.get("targets")
    for name, raw in targets.items() if isinstance(targets, dict) else ():
        if raw == "unknown":
            answers[Step("targets", name)] = UNKNOWN
        elif (day := find_earlier_day(raw)) is not None:
            state = State.UNKNOWN if raw["value"] == "unknown" else State.ANSWERED
            value = None if state is State.UNKNOWN else raw["value"]
            earlier = EarlierAnswer(None, raw["value"], state, value, day)
            answers[Step("targets", name)] = Answer(State.TO_CONFIRM, earlier=earlier)
    for name, value in sheet.targets.items():
        answers[Step("targets", name)] = Answer(State.ANSWERED, value)
    return answers


def make_session(
    bank: Bank,
    sheet: Sheet,
    data: Mapping[str, Any],
    only: str | None = None,
    *,
    express: bool = False,
    today: str = "",
) -> Session:
    """Make a session from the answers of a file; it is not at a step yet, a function of `navigation` has to place it.

    `data` is the data of the file that `sheet` was read from. With `only`, the id of an axis, the plan holds only the
    steps of that axis, its sub-axes and what their conditions need. With `express`, or if the file says so, the plan
    holds only the short version. `today` is the day of the sitting, "" if it does not matter.
    """
    steps = plan_steps(bank, only, express=express or sheet.scope == "express")
    return order_renewal(Session(bank, steps, collect_answers(sheet, data), sheet.scope, today=today))


@dataclass(frozen=True)
class Migration:
    """What has to change in answers given to an earlier version of the bank before the quiz can go on with them.

    Make it with `plan_migration`; `migrate_document` carries it out.
    """

    carried: CarriedAnswers
    """The answers under the ids of this version, and what was done to them."""
    refused: tuple[tuple[Step, str], ...]
    """The answers that this version does not accept: the step, by its new id, and the answer as written in the file."""


def plan_migration(loaded: LoadedAnswers) -> Migration | None:
    """Plan how `loaded`, the answers of a file, become answers to this version of their bank.

    Each error that lies at a step makes that answer a refused one. None if the file names this version, a later one or
    none, or if there is an error elsewhere, which a change of version does not explain.
    """
    bank, carried = loaded.bank, loaded.carried
    if bank is None or carried is None or carried.version is None or carried.is_later or carried.clashes:
        return None
    steps: set[Step] = set()
    for diagnostic in loaded.diagnostics:
        if diagnostic.severity == "error":
            step = _find_step(bank, carried, diagnostic.pointer)
            if step is None:
                return None
            steps.add(step)
    refused = {step: format_value(get_section(carried.data, step.section).get(step.id)) for step in sorted(steps)}
    return Migration(carried, tuple(refused.items()))


def migrate_document(document: Document, migration: Migration, bank: Bank) -> Document | None:
    """Return the document as one of this version of `bank`; its comments and its layout stay.

    Names are changed to those of today, an answer to be confirmed gets the version that it was given to, and what is
    left out or refused becomes a comment. What somebody has changed or removed since the plan was made is taken as it
    is now. None if the layout of the file cannot be edited without a loss.
    """
    carried = carry_over(document.data, bank)
    if carried.version is None:
        return document
    migrated: Document | None = document
    for dropped_from, name in carried.dropped:
        migrated = migrated and _comment_out(migrated, dropped_from, name)
    for (section, present), written in carried.written_by_present.items():
        if present in get_section(carried.data, section):
            migrated = migrated and rename_key(migrated, section, written, present)
    for changed in SECTIONS:
        for present, value in get_section(carried.data, changed).items():
            if migrated and get_section(migrated.data, changed).get(present) != value:
                migrated = set_value(migrated, (changed, present), value)
    migrated = migrated and comment_out_steps(migrated, [step for step, _ in migration.refused])
    return migrated and set_value(migrated, ("bank_version",), bank.version)


def comment_out_steps(document: Document, steps: Sequence[Step]) -> Document | None:
    """Return the document with what it says at `steps` turned into comments; None if its layout does not allow it."""
    edited: Document | None = document
    for step in steps:
        if edited and step.id in get_section(edited.data, step.section):
            edited = _comment_out(edited, step.section, step.id)
    return edited


def _comment_out(document: Document, section: str, name: str) -> Document | None:
    expanded = expand_braces(document, section)
    return expanded and comment_out_key(expanded, section, name)


def _find_step(bank: Bank, carried: CarriedAnswers, pointer: Pointer) -> Step | None:
    """Find the step that `pointer`, a path in the answers file, leads to or into; None if it leads elsewhere."""
    for section in SECTIONS:
        if pointer[:1] == (section,) and len(pointer) > 1:
            written = str(pointer[1])
            names = carried.written_by_present.items()
            name = next((present for (kept, present), each in names if (kept, each) == (section, written)), written)
            return Step(section, name) if name in list_present_ids(bank, section) else None
    return None
