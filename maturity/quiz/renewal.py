"""Answers taken over from an earlier file: in which order they are asked again, and what has become of them.

What was not known then is asked first. What decides whether it is asked at all comes before it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from maturity.model.duty import Duty
from maturity.model.items import Question
from maturity.quiz.events import make_confirmed
from maturity.quiz.session import Session
from maturity.quiz.steps import Step


def order_renewal(session: Session) -> Session:
    """Return `session` with the order in which its steps are gone through if it has answers of an earlier file.

    First comes what is answered already, so that the respondent goes on after it; then what the earlier file left open,
    with the facts and questions that decide whether that is asked; then the rest. Each part is in the order of the
    plan, which gives the numbers. Without answers of an earlier file, the session is returned as it is.
    """
    if not _list_renewed(session):
        return session
    first = frozenset(list_first(session))
    ranks = {step: 0 if not session.is_unanswered(step) else 1 if step in first else 2 for step in session.plan}
    return replace(session, order=tuple(sorted(session.plan, key=lambda step: ranks[step])))


def list_first(session: Session) -> list[Step]:
    """List the unanswered steps that are asked first, in the plan's order: those left open then, and their deciders."""
    left_open = list_left_open(session)
    wanted = _find_deciders(session, left_open).union(left_open)
    return [step for step in session.plan if step in wanted and session.is_unanswered(step)]


def list_leftovers(session: Session) -> list[Step]:
    """List the steps that are not asked now and still have an answer of an earlier file, which nobody can confirm.

    There are none while something asked is to be confirmed, or a question waits for another answer: both may change
    what is asked.
    """
    if session.steps_to_confirm or session.waiting_steps:
        return []
    return [step for step in _list_renewed(session) if not session.is_due(step)]


def list_left_open(session: Session) -> list[Step]:
    """List the unanswered steps that the earlier file left open: it asked them, and had no answer or "don't know"."""
    return [step for step in _restore_earlier(session).incomplete_steps if session.is_unanswered(step)]


@dataclass(frozen=True)
class Renewal:
    """What has become, in one sitting, of what was to be confirmed. Make it with `count_renewal`."""

    confirmed: int
    """How many steps have the answer that they had then."""
    changed: int
    """How many have another answer."""
    left: int
    """How many due steps are still to be confirmed."""


def count_renewal(before: Session, after: Session) -> Renewal:
    """Count what has become of the steps that were to be confirmed in `before`, the session at the start."""
    steps = [step for step in _list_renewed(before) if after.get_answer(step).earlier is None]
    same = sum(_is_same(before, after, step) for step in steps)
    return Renewal(same, len(steps) - same, len(after.steps_to_confirm))


def _is_same(before: Session, after: Session, step: Step) -> bool:
    then, now = make_confirmed(before.get_answer(step)), after.get_answer(step)
    return then is not None and (then.state, then.value, then.due) == (now.state, now.value, now.due)


def _list_renewed(session: Session) -> list[Step]:
    """List the steps whose answer was taken over from an earlier file and is to be confirmed, in the plan's order."""
    answers = ((step, session.get_answer(step).earlier) for step in session.plan)
    return [step for step, earlier in answers if earlier and earlier.day is not None]


def _restore_earlier(session: Session) -> Session:
    """Return the session as it would be if every answer that is to be confirmed was."""
    answers = {step: make_confirmed(answer) or answer for step, answer in session.answers.items()}
    return replace(session, answers=answers)


def _find_deciders(session: Session, steps: Iterable[Step]) -> set[Step]:
    """Find the facts and questions that decide whether `steps` are asked, directly or through each other."""
    found: set[Step] = set()
    queue = list(steps)
    while queue:
        deciders = _list_direct_deciders(session, queue.pop()) - found
        found |= deciders
        queue += deciders
    return found


def _list_direct_deciders(session: Session, step: Step) -> set[Step]:
    asked: Question | Duty | None = session.bank.question_by_id.get(step.id) if step.section == "answers" else None
    asked = session.bank.duty_by_id[step.id] if step.section == "duties" else asked
    if asked is None:
        return set()
    names = asked.when.find_names() if asked.when else ()
    facts = {Step("profile", name.id) for name in names if name.space == "profile"}
    needed = asked.list_needed() if isinstance(asked, Question) else ()
    return facts | {Step("answers", each) for each in needed}
