"""How far one is: of what is really left, and in minutes."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from maturity.model.items import Question
from maturity.model.reading_time import minutes
from maturity.model.scorecard import Standing
from maturity.quiz.session import Session
from maturity.quiz.steps import Step, asked_at
from maturity.text.catalogue import Message, msg


@dataclass(frozen=True)
class Progress:
    """The place of the step among those asked, counted from 1; how many there will be; minutes for what is left."""

    place: int
    total: int
    minutes: int


def progress(session: Session) -> Progress:
    """The progress at a step: steps that an answer still to come may open are counted, those it has closed are not."""
    assert session.at is not None
    coming = _may_open(session)
    unanswered = [step for step in coming if session.is_open(step)]
    asked = [asked_at(session.bank, step) for step in (*left(session), *unanswered)]
    return Progress(
        place=session.asked.index(session.at) + 1,
        total=len(session.asked) + len(coming),
        minutes=max(1, math.ceil(minutes(asked, session.bank))),
    )


def tally(session: Session) -> tuple[int, int]:
    """How many steps have an answer, "don't know" included, and how many there are."""
    return len(session.asked) - len(session.skipped), len(session.asked) + len(_may_open(session))


def count_changed(before: Session, now: Session) -> Iterator[Message]:
    """What an answer has changed in the number of questions."""
    if before.given == now.given:
        return
    change = tally(now)[1] - tally(before)[1]
    if change:
        yield msg("quiz.fewer" if change < 0 else "quiz.more_questions", n=abs(change))


def left(session: Session) -> list[Step]:
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
    names = question.when.names() if question.when else ()
    return {Step("profile" if name.space == "profile" else "answers", name.id) for name in names}
