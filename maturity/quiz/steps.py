"""What the quiz asks, in order: the profile fields, the targets, the questions."""

from __future__ import annotations

from typing import Literal, NamedTuple, assert_never, get_args

from maturity.model.bank import Bank
from maturity.model.items import Item, Kind, Target, walk_axes

Space = Literal["profile", "targets", "answers"]
"""A mapping of the answers file that holds answers."""
SPACES: tuple[Space, ...] = get_args(Space)
"""Every space, in the order in which the quiz asks."""
ItemOrTarget = Item | Target
"""What a step asks: an item (a profile field or a question), or the target of an axis."""


class Step(NamedTuple):
    """One item or target to answer: the mapping of the answers file that takes its answer, and its key there."""

    space: Space
    id: str


def get_item_or_target(bank: Bank, step: Step) -> ItemOrTarget:
    """Return what a step asks. The step must be one of this bank."""
    match step.space:
        case "profile":
            return bank.field_by_id[step.id]
        case "answers":
            return bank.question_by_id[step.id]
        case "targets":
            target = bank.axis_by_id[step.id].target
            assert target is not None
            return target
        case _:
            assert_never(step.space)


def get_kind(bank: Bank, step: Step) -> Kind:
    """Return what sort of answer a step takes. A target takes one of its options."""
    subject = get_item_or_target(bank, step)
    return subject.kind if isinstance(subject, Item) else "single"


def has_options(kind: Kind) -> bool:
    """Return whether an answer of this kind is made of options, and not written freely."""
    match kind:
        case "single" | "multiple":
            return True
        case "number" | "text":
            return False
        case _:
            assert_never(kind)


def takes_several(kind: Kind) -> bool:
    """Return whether an answer of this kind may be made of several options."""
    match kind:
        case "multiple":
            return True
        case "single" | "number" | "text":
            return False
        case _:
            assert_never(kind)


def takes_any_text(kind: Kind) -> bool:
    """Return whether any words may be an answer of this kind, so that a command needs a mark to be told from them."""
    match kind:
        case "text":
            return True
        case "single" | "multiple" | "number":
            return False
        case _:
            assert_never(kind)


def takes_comment(step: Step) -> bool:
    """Return whether the answers file has room for a comment and evidence beside the answer to a step."""
    match step.space:
        case "profile" | "answers":
            return True
        case "targets":
            return False
        case _:
            assert_never(step.space)


def is_question(step: Step) -> bool:
    """Return whether a step asks a question, which may have a condition and be renamed by another version."""
    match step.space:
        case "answers":
            return True
        case "profile" | "targets":
            return False
        case _:
            assert_never(step.space)


def plan_steps(bank: Bank, only: str | None = None, *, express: bool = False) -> tuple[Step, ...]:
    """List the steps of a bank: the profile fields, then the targets, then the questions, axis after axis.

    `only` is the id of an axis: then only its steps and those of the axes below it are listed, with the profile fields
    and questions that their conditions name. With `express`, only what the short version asks: no target, and only the
    questions that belong to it.
    """
    questions = [question for axis, _ in walk_axes(bank.axes, None) for question in bank.questions_by_axis[axis.id]]
    steps = [Step("profile", field.id) for field in bank.profile]
    if not express:
        steps += [Step("targets", axis.id) for axis in bank.axis_by_id.values() if axis.target]
    steps += [Step("answers", question.id) for question in questions if question.express or not express]
    return tuple(steps) if only is None else tuple(filter(_find_steps_of_axis(bank, only).__contains__, steps))


def _find_steps_of_axis(bank: Bank, axis_id: str) -> frozenset[Step]:
    """Find the steps of one axis and of those below it, and the steps that decide which of them are asked."""
    axis_ids = {axis.id for axis, _ in walk_axes((bank.axis_by_id[axis_id],), None)}
    steps = {Step("targets", each) for each in axis_ids}
    queue = [question for each in axis_ids for question in bank.questions_by_axis[each]]
    while queue:
        question = queue.pop()
        if Step("answers", question.id) in steps:
            continue
        steps.add(Step("answers", question.id))
        for name in question.when.find_names() if question.when else ():
            if name.space == "profile":
                steps.add(Step("profile", name.id))
            else:
                queue.append(bank.question_by_id[name.id])
    return frozenset(steps)
