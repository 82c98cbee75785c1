"""Where a session goes: to the first step, the next one, the one before, one by its number.

Each function returns another session and leaves the one given as it is. A review goes through some of the steps again;
a visit is a jump to an earlier step by its number, from which the respondent returns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from maturity.quiz.session import Ending, Session
from maturity.quiz.steps import Step
from maturity.text.catalogue import Message, make_message


def place_where_stopped(session: Session) -> Session:
    """Place a session where its respondent stopped: at the step shown after the last one that has an answer.

    Without any answer that is the first step. If the last step shown has an answer, a review of the steps without one
    begins; if there are none of these either, the session is at the end.
    """
    answered = [index for index, step in enumerate(session.shown_steps) if not session.is_unanswered(step)]
    ahead = session.shown_steps[answered[-1] + 1 :] if answered else session.shown_steps
    return replace(session, step=ahead[0]) if ahead else place_at_unanswered(session)


def place_at_unanswered(session: Session) -> Session:
    """Begin a review of the steps without an answer, at the first one; at the end (`step` None) if there are none."""
    return _start_review(session, session.unanswered_steps)


def place_at_incomplete(session: Session) -> Session:
    """Begin a review of the steps without an answer or answered "don't know"; at the end if there are none."""
    return _start_review(session, session.incomplete_steps)


def go_on(session: Session, step: Step) -> Session:
    """Go from `step` to the next step shown, or at the end of a visit to where the respondent came from.

    After the last step the unanswered ones that were not skipped are reviewed, and a notice says how many. If there are
    none, `step` is None; the session has then ended (`finished`) only if every due step has an answer. If `step` has
    no answer, it counts as skipped from now on.
    """
    skipped = session.skipped | {step} if session.is_unanswered(step) else session.skipped
    session = replace(session, skipped=skipped)
    ahead = _list_after(session, step)
    if session.return_to is not None:
        ahead, session = _continue_visit(session, ahead, session.return_to)
    if ahead:
        return _move(session, ahead[0])
    never_shown = [each for each in session.unanswered_steps if each not in skipped]
    if never_shown:
        notice = make_message("quiz.still_open", n=len(never_shown))
        session = _move(replace(session, review=frozenset(never_shown)), never_shown[0])
        return replace(session, notices=(notice,))
    ending: Ending | None = None if session.unanswered_steps else "finished"
    return replace(session, step=None, shows_help=False, return_to=None, ending=ending)


def go_back(session: Session) -> Session:
    """Go to the step shown before this one, from the end to the last one; at the first step a notice says so.

    A visit to a step by its number is over then.
    """
    session = replace(session, return_to=None)
    index = len(session.plan) if session.step is None else session.get_place(session.step)
    behind = [step for step in session.shown_steps if session.get_place(step) < index]
    return _move(session, behind[-1]) if behind else replace(session, notices=(make_message("quiz.first"),))


def go_to(session: Session, number: int | None) -> Session:
    """Go to the step of this number, counted from 1 over the plan; None means the first due step without an answer.

    If there is no such step or it is not asked, the session stays where it is and a notice says so. If the step is
    earlier than where the respondent is, `go_on` will return from there to that place.
    """
    objection = find_objection_to_going(session, number)
    if objection:
        return replace(session, notices=(objection,))
    step = session.unanswered_steps[0] if number is None else session.plan[number - 1]
    review = None if session.review is None or session.step is None else session.review | {step}
    return _move(replace(session, review=review, return_to=_find_return(session, step)), step)


def find_objection_to_going(session: Session, number: int | None) -> Message | None:
    """Return why a respondent cannot go to the step of this number, None being the first without an answer."""
    if number is None:
        return None if session.unanswered_steps else make_message("quiz.none_open")
    if not 1 <= number <= len(session.plan):
        return make_message("quiz.no_number", number=number, last=len(session.plan))
    step = session.plan[number - 1]
    if session.is_due(step):
        return None
    return make_message(
        "quiz.number_waits" if step in session.waiting_steps else "quiz.number_not_asked", number=number
    )


def _move(session: Session, step: Step) -> Session:
    return replace(session, step=step, shows_help=False)


def _start_review(session: Session, steps: Sequence[Step]) -> Session:
    """Begin a review of `steps` at the first of them; at the end (`step` None) if there are none."""
    first = steps[0] if steps else None
    return replace(session, review=frozenset(steps), skipped=frozenset(), step=first, shows_help=False, return_to=None)


def _list_after(session: Session, step: Step) -> list[Step]:
    index = session.get_place(step)
    return [each for each in session.shown_steps if session.get_place(each) > index]


def _continue_visit(session: Session, ahead: Sequence[Step], return_to: Step) -> tuple[list[Step], Session]:
    """Return the steps still ahead in a visit: those that it has added, then `return_to` and those after it.

    `ahead` holds the steps shown after the one visited. In the session returned `return_to` is None if the visit is
    over.
    """
    opened = [each for each in ahead if session.is_unanswered(each) and each not in session.skipped]
    beyond = [each for each in ahead if session.get_place(each) >= session.get_place(return_to)]
    remaining = [each for each in ahead if each in opened or each in beyond]
    is_over = not remaining or remaining[0] in beyond
    return remaining, replace(session, return_to=None) if is_over else session


def _find_return(session: Session, step: Step) -> Step | None:
    """Find where to go on after a visit to `step`: where the respondent is now, if that is further on; else None."""
    origin = session.return_to or session.step
    is_further = origin is not None and session.get_place(origin) > session.get_place(step)
    return origin if is_further else None
