"""What the quiz asks, in order: facts, ambitions, questions."""

from __future__ import annotations

from typing import Literal, NamedTuple

from maturity.model.bank import Bank
from maturity.model.items import Item, Kind, Target, walk_axes

Space = Literal["profile", "targets", "answers"]
Askable = Item | Target
"""What stands behind a step: a profile field or a question; the question about an ambition."""


class Step(NamedTuple):
    """One thing to answer: the mapping of the answers file it belongs to, and its key there."""

    space: Space
    id: str


def get_item(bank: Bank, step: Step) -> Askable:
    """What a step asks."""
    if step.space == "profile":
        return bank.field_by_id[step.id]
    if step.space == "answers":
        return bank.question_by_id[step.id]
    target = bank.axis_by_id[step.id].target
    assert target is not None
    return target


def get_kind(bank: Bank, step: Step) -> Kind:
    """What sort of answer a step takes; an ambition is one of its options."""
    asked = get_item(bank, step)
    return asked.kind if isinstance(asked, Item) else "single"


def plan_steps(bank: Bank, only: str | None = None, *, express: bool = False) -> tuple[Step, ...]:
    """Every step: the profile, then the ambitions, then the questions, axis after axis.

    `only`: one axis and what is below it, with the facts and questions that its conditions name. `express`: the short
    version, which asks for no ambition.
    """
    questions = [question for axis, _ in walk_axes(bank.axes, None) for question in bank.questions_by_axis[axis.id]]
    steps = [Step("profile", field.id) for field in bank.profile]
    if not express:
        steps += [Step("targets", axis.id) for axis in bank.axis_by_id.values() if axis.target]
    steps += [Step("answers", question.id) for question in questions if question.express or not express]
    return tuple(steps) if only is None else tuple(filter(_about(bank, only).__contains__, steps))


def _about(bank: Bank, axis_id: str) -> frozenset[Step]:
    """The steps of one axis, and those that decide which of them apply."""
    within = {axis.id for axis, _ in walk_axes((bank.axis_by_id[axis_id],), None)}
    found = {Step("targets", each) for each in within}
    waiting = [question for each in within for question in bank.questions_by_axis[each]]
    while waiting:
        question = waiting.pop()
        if Step("answers", question.id) in found:
            continue
        found.add(Step("answers", question.id))
        for name in question.when.find_names() if question.when else ():
            if name.space == "profile":
                found.add(Step("profile", name.id))
            else:
                waiting.append(bank.question_by_id[name.id])
    return frozenset(found)
