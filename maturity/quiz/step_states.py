"""The state of each step of a plan, and how many steps there are of each: one count, told everywhere in the same words.

Every step of the plan has exactly one state, so that the counts add up to the number of steps. No state is told in the
words of another: a step without an answer and one answered "don't know" are two things.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal, assert_never, get_args

from maturity.model.answers import State
from maturity.model.standing import Standing
from maturity.quiz.session import Session
from maturity.quiz.steps import Step, is_question
from maturity.text.catalogue import say

StepState = Literal["answered", "not_applicable", "unknown", "to_confirm", "unanswered", "waiting", "not_asked"]
"""The state of a step, as the answers are now.

answered: with a value; not_applicable, unknown: answered so; to_confirm: answered in an earlier version of the bank, in
which the question meant something else; unanswered: asked, without an answer; waiting: it depends on an answer that is
missing or unknown; not_asked: its condition is false, and an answer given to it does not count.
"""
STEP_STATES: tuple[StepState, ...] = get_args(StepState)
"""Every state, in the order in which counts are told."""


def find_state(session: Session, step: Step) -> StepState:
    """Return the state of `step`, one of the plan of `session`."""
    if session.is_due(step):
        return _name_state(session.get_answer(step).state)
    is_waiting = is_question(step) and session.standings[step.id] is Standing.POSSIBLE
    return "waiting" if is_waiting else "not_asked"


def describe_counts(session: Session, language: str) -> str:
    """Return how many steps the plan has and how many are in each state: "11 questions: 3 answered, 8 unanswered"."""
    parts = describe_states(session, session.plan, language)
    return say("quiz.counts", language, n=len(session.plan), parts=parts)


def describe_states(session: Session, steps: Iterable[Step], language: str) -> str:
    """Return how many of `steps` are in each state, without those of which there are none, separated by commas."""
    states = {step: find_state(session, step) for step in steps}
    counts = Counter(states.values())
    kept = sum(state == "waiting" and not session.is_unanswered(step) for step, state in states.items())
    return ", ".join(_say_count(state, counts[state], kept, language) for state in STEP_STATES if counts[state])


def _say_count(state: StepState, count: int, kept: int, language: str) -> str:
    """Say how many steps are in a state; of those that wait for another answer, how many have one that is kept."""
    words = say(f"quiz.count.{state}", language, n=count)
    return say("waiting.kept", language, waiting=words, n=kept) if state == "waiting" and kept else words


def _name_state(state: State) -> StepState:
    match state:
        case State.ANSWERED:
            return "answered"
        case State.NOT_APPLICABLE:
            return "not_applicable"
        case State.UNKNOWN:
            return "unknown"
        case State.TO_CONFIRM:
            return "to_confirm"
        case State.ABSENT:
            return "unanswered"
        case _:
            assert_never(state)
