"""How far a respondent is: the number of the step, how many there are, and the minutes that are left.

Numbers are those of the whole plan, from the first step to the last: they never change in a sitting, whatever the
answers are, and a step that is not asked keeps its number.

A step is due if it is in scope and its condition, if it has one, is true. A waiting question is one whose condition
cannot be decided yet; it counts here if a step still to be answered decides it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from maturity.model.items import Question
from maturity.model.reading_time import estimate_minutes
from maturity.model.standing import Standing
from maturity.quiz.session import Session
from maturity.quiz.steps import Step, get_item_or_target
from maturity.text.catalogue import Message, make_message


@dataclass(frozen=True)
class Progress:
    """How far a respondent is in a questionnaire. Make it with `measure_progress`."""

    number: int
    """The number of the step in the plan, counted from 1."""
    total: int
    """The number of steps of the plan."""
    minutes: int
    """About how many minutes are left, rounded up, at least 1."""


def measure_progress(session: Session) -> Progress:
    """Measure the progress at the step of `session`, which must have one."""
    assert session.step is not None
    may_open = _list_openable(session)
    unanswered = [step for step in may_open if session.is_unanswered(step)]
    ahead = [get_item_or_target(session.bank, step) for step in (*list_remaining(session), *unanswered)]
    return Progress(
        number=session.get_number(session.step),
        total=len(session.plan),
        minutes=max(1, math.ceil(estimate_minutes(ahead, session.bank))),
    )


def count_answers(session: Session) -> tuple[int, int]:
    """Return how many due steps have an answer, "don't know" included, and how many steps the plan has."""
    return len(session.due_steps) - len(session.unanswered_steps), len(session.plan)


def describe_count_change(before: Session, after: Session) -> Iterator[Message]:
    """Yield one message if the answer decides that more or fewer steps are asked: how many; else nothing."""
    if before.answers == after.answers:
        return
    change = _count_asked(after) - _count_asked(before)
    if change:
        yield make_message("quiz.fewer" if change < 0 else "quiz.more_questions", n=abs(change))


def _count_asked(session: Session) -> int:
    """Count the due steps and the waiting questions that may still be asked."""
    return len(session.due_steps) + len(_list_openable(session))


def list_remaining(session: Session) -> list[Step]:
    """List the due steps still to be dealt with, in order: this one and the unanswered ones.

    In a review, those of its steps that come after this one are added. At the end, only the unanswered ones are left.
    """
    due = session.due_steps
    index = len(due) if session.step is None else due.index(session.step)
    to_review = set(due[index:]) & (session.review or set())
    return [step for step in due if session.is_unanswered(step) or step == session.step or step in to_review]


def _list_openable(session: Session) -> list[Step]:
    """List the waiting questions that a step still to be answered may add, in order.

    Such a step is an unanswered one that was not skipped, or the step of the session, or another question in this list.
    Questions that have an answer already are included.
    """
    pending = {step for step in session.unanswered_steps if step not in session.skipped or step == session.step}
    openable: set[Step] = set()
    for question in session.bank.asking_order:
        is_possible = session.standings[question.id] is Standing.POSSIBLE
        if is_possible and _list_operands(question) & (pending | openable):
            openable.add(Step("answers", question.id))
    return [step for step in session.plan if step in openable]


def _list_operands(question: Question) -> set[Step]:
    """List the steps that the condition of a question names: profile fields and other questions."""
    names = question.when.find_names() if question.when else ()
    return {Step("profile" if name.space == "profile" else "answers", name.id) for name in names}
