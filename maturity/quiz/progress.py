"""How far one is: of what is really left, and in minutes."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from maturity.model.items import Question
from maturity.model.reading_time import estimate_minutes
from maturity.model.scorecard import Standing
from maturity.quiz.session import Session
from maturity.quiz.steps import Step, get_item
from maturity.text.catalogue import Message, make_message


@dataclass(frozen=True)
class Progress:
    """The place of the step among those asked, counted from 1; how many there will be; minutes for what is left."""

    place: int
    total: int
    minutes: int


def measure_progress(session: Session) -> Progress:
    """The progress at a step: steps that an answer still to come may open are counted, those it has closed are not."""
    assert session.at is not None
    coming = _may_open(session)
    unanswered = [step for step in coming if session.is_open(step)]
    asked = [get_item(session.bank, step) for step in (*list_remaining(session), *unanswered)]
    return Progress(
        place=session.asked.index(session.at) + 1,
        total=len(session.asked) + len(coming),
        minutes=max(1, math.ceil(estimate_minutes(asked, session.bank))),
    )


def count_answers(session: Session) -> tuple[int, int]:
    """How many steps have an answer, "don't know" included, and how many there are."""
    return len(session.asked) - len(session.skipped), len(session.asked) + len(_may_open(session))


def describe_count_change(before: Session, now: Session) -> Iterator[Message]:
    """What an answer has changed in the number of questions."""
    if before.given == now.given:
        return
    change = count_answers(now)[1] - count_answers(before)[1]
    if change:
        yield make_message("quiz.fewer" if change < 0 else "quiz.more_questions", n=abs(change))


def list_remaining(session: Session) -> list[Step]:
    """The steps still to deal with: this one, those without an answer and, in a review, those it has not reached."""
    here = len(session.asked) if session.at is None else session.asked.index(session.at)
    ahead = set(session.asked[here:]) & (session.focus or set())
    return [step for step in session.asked if session.is_open(step) or step == session.at or step in ahead]


def _may_open(session: Session) -> list[Step]:
    """Questions that hang on a step still to be answered, those included whose answer waits aside."""
    bank = session.bank
    awaited = {step for step in session.skipped if step not in session.passed or step == session.at}
    opening: set[Step] = set()
    for question in bank.asking_order:
        step = Step("answers", question.id)
        possible = session.standings[question.id] is Standing.POSSIBLE
        if possible and _operands(question) & (awaited | opening):
            opening.add(step)
    return [step for step in session.plan if step in opening]


def _operands(question: Question) -> set[Step]:
    names = question.when.find_names() if question.when else ()
    return {Step("profile" if name.space == "profile" else "answers", name.id) for name in names}
