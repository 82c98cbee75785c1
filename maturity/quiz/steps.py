"""Steps: what the quiz asks, in order. A step is one profile field, duty, target or question to answer.

A profile field is a fact about the organisation; a duty is what law or policy demands of it; a target asks how
ambitious it is on one axis, a part of what is measured.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, assert_never

from maturity.model.bank import Bank
from maturity.model.duty import Duty
from maturity.model.items import Item, Kind, Question, Target, walk_axes
from maturity.model.sections import Section
from maturity.quiz.duty_steps import build_duty_item

ItemOrTarget = Item | Target
"""What a step asks: an item (a profile field, a question, a duty in the form of one), or the target of an axis."""


ALL_DUTIES = "duties"
"""The part of a bank that all of its duties are, in the place of the id of an axis, a question or a duty."""


class Step(NamedTuple):
    """One profile field, duty, target or question to answer."""

    section: Section
    """The section of the answers file that takes the answer; it also tells what sort of step it is."""
    id: str
    """The key of the answer there: the id of the field, duty or question, or of the axis that the target belongs to."""


def get_item_or_target(bank: Bank, step: Step) -> ItemOrTarget:
    """Return what `step` asks. The step must be one of this bank."""
    match step.section:
        case "profile":
            return bank.field_by_id[step.id]
        case "duties":
            return build_duty_item(bank, bank.duty_by_id[step.id])
        case "answers":
            return bank.question_by_id[step.id]
        case "targets":
            target = bank.axis_by_id[step.id].target
            assert target is not None
            return target
        case _:
            assert_never(step.section)


def get_kind(bank: Bank, step: Step) -> Kind:
    """Return what sort of answer `step` takes: one option (`single`), several, a number or a text.

    A target takes one option.
    """
    subject = get_item_or_target(bank, step)
    return subject.kind if isinstance(subject, Item) else "single"


def takes_several(kind: Kind) -> bool:
    """Return whether an answer of this kind may be made of several options: only `multiple`."""
    match kind:
        case "multiple":
            return True
        case "single" | "number" | "text":
            return False
        case _:
            assert_never(kind)


def takes_any_text(kind: Kind) -> bool:
    """Return whether any words may be an answer of this kind: only `text`. There a command needs a slash or Ctrl."""
    match kind:
        case "text":
            return True
        case "single" | "multiple" | "number":
            return False
        case _:
            assert_never(kind)


def takes_comment(step: Step) -> bool:
    """Return whether an answers file can hold a comment and evidence with the answer to `step`: not for a target."""
    match step.section:
        case "profile" | "duties" | "answers":
            return True
        case "targets":
            return False
        case _:
            assert_never(step.section)


def is_question(step: Step) -> bool:
    """Return whether `step` asks a question, which may have a condition and be renamed in a later version of a bank."""
    match step.section:
        case "answers":
            return True
        case "profile" | "duties" | "targets":
            return False
        case _:
            assert_never(step.section)


def is_duty(step: Step) -> bool:
    """Return whether `step` asks for a duty: whether it is met, and who has it to do if it is planned."""
    match step.section:
        case "duties":
            return True
        case "profile" | "targets" | "answers":
            return False
        case _:
            assert_never(step.section)


def may_not_apply(bank: Bank, step: Step) -> bool:
    """Return whether "does not apply" is a possible answer to `step`: to a duty, and to some questions."""
    subject = get_item_or_target(bank, step)
    return is_duty(step) or (isinstance(subject, Question) and subject.may_not_apply)


def plan_steps(bank: Bank, only: str | None = None, *, express: bool = False) -> tuple[Step, ...]:
    """List every step that may be asked: the profile, the duties, the targets, then the questions, axis after axis.

    With `only`, the id of an axis, a question or a duty, or `ALL_DUTIES`, these are the steps of that axis and its
    sub-axes, of that question, or of the duties meant, with the profile fields and questions that decide whether they
    are asked and what they offer, directly or through each other. With `express`, there are no targets, and only the
    questions of the short version.
    """
    questions = [question for axis, _ in walk_axes(bank.axes, None) for question in bank.questions_by_axis[axis.id]]
    steps = [Step("profile", field.id) for field in bank.profile]
    steps += [Step("duties", duty.id) for duty in bank.duties]
    if not express:
        steps += [Step("targets", axis.id) for axis in bank.axis_by_id.values() if axis.target]
    steps += [Step("answers", question.id) for question in questions if question.express or not express]
    return tuple(steps) if only is None else tuple(filter(_find_steps_of_part(bank, only).__contains__, steps))


def _find_steps_of_part(bank: Bank, part_id: str) -> frozenset[Step]:
    """Find the steps of an axis and its sub-axes, of a question or of duties, and those that decide about them.

    These are what their conditions name, and the question that an `among` names; one of them may have either itself.
    """
    axis = bank.axis_by_id.get(part_id)
    axis_ids = {each.id for each, _ in walk_axes((axis,), None)} if axis else set()
    steps = {Step("targets", each) for each in axis_ids}
    queue: list[Question | Duty] = [question for each in axis_ids for question in bank.questions_by_axis[each]]
    queue += [] if axis else _find_questions_or_duties(bank, part_id)
    while queue:
        asked = queue.pop()
        step = Step("duties" if isinstance(asked, Duty) else "answers", asked.id)
        if step in steps:
            continue
        steps.add(step)
        names = asked.when.find_names() if asked.when else ()
        steps.update(Step("profile", name.id) for name in names if name.space == "profile")
        if isinstance(asked, Question):
            queue += [bank.question_by_id[needed] for needed in asked.list_needed()]
    return frozenset(steps)


def _find_questions_or_duties(bank: Bank, part_id: str) -> Sequence[Question | Duty]:
    """Find the question of this id, or else the duty; or else, for `ALL_DUTIES`, every duty."""
    if part_id in bank.question_by_id:
        return [bank.question_by_id[part_id]]
    return [bank.duty_by_id[part_id]] if part_id in bank.duty_by_id else bank.duties
