"""What an event makes of a session."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from maturity.model.answers import Answer, State
from maturity.model.items import Question
from maturity.quiz.entry import LONGEST, clean_text
from maturity.quiz.events import (
    Back,
    Comment,
    DontKnow,
    Event,
    Finish,
    Give,
    GoTo,
    Help,
    NotApplicable,
    Quit,
    Review,
    Skip,
)
from maturity.quiz.session import Session
from maturity.quiz.steps import Step, get_item
from maturity.quiz.validity import find_objection
from maturity.text.catalogue import Message, make_message


def place_where_stopped(session: Session) -> Session:
    """Placed where one stopped: after the last answer, else at the first gap, else at the end."""
    done = [place for place, step in enumerate(session.walk) if not session.is_open(step)]
    ahead = session.walk[done[-1] + 1 :] if done else session.walk
    return replace(session, at=ahead[0]) if ahead else place_at_open(session)


def place_at_open(session: Session) -> Session:
    """Placed at the first of the steps without an answer, to walk through these alone."""
    return _through(session, session.skipped)


def place_at_unsettled(session: Session) -> Session:
    """Placed at the first of the steps without a settled answer, to walk through these alone."""
    return _through(session, session.unsettled)


def apply_event(session: Session, event: Event) -> Session:
    """The session once `event` has happened; one that cannot happen here changes nothing, and a notice says why."""
    calm = replace(session, notices=())
    if isinstance(event, Quit | Finish):
        return replace(calm, ended="finished" if isinstance(event, Finish) else "stopped")
    if isinstance(event, Review):
        return place_at_open(calm) if calm.skipped else place_at_unsettled(calm)
    if isinstance(event, Back):
        return _back(calm)
    if isinstance(event, GoTo):
        return _go_to(calm, event.number)
    return calm if calm.at is None else _at_step(calm, calm.at, event)


def _at_step(session: Session, step: Step, event: Event) -> Session:
    if isinstance(event, Help):
        return replace(session, helped=not session.helped)
    if isinstance(event, Comment | NotApplicable) and len(get_comment(event)) > LONGEST:
        return replace(session, notices=(make_message("quiz.too_long", n=len(get_comment(event)), most=LONGEST),))
    if isinstance(event, Comment):
        return _commented(session, step, get_comment(event))
    if isinstance(event, Give) and isinstance(event.value, str):
        event = _text(event.value)
    if isinstance(event, Skip):
        return _next(session, step)
    answer = _answer(session.get_answer(step), event)
    refused = _refused(session, step, answer)
    return replace(session, notices=(refused,)) if refused else _answered(session, step, answer)


def get_comment(event: Comment | NotApplicable) -> str:
    """The remark that comes with an event, as it will stand in the file."""
    return clean_text(event.text if isinstance(event, Comment) else event.reason)


def _text(value: str) -> Give | DontKnow | Skip:
    """A text that was given: a blank is none, and the file's word for "don't know" means that."""
    text = clean_text(value)
    if text == State.UNKNOWN.value:
        return DontKnow()
    return Give(text) if text else Skip()


def _answer(before: Answer, event: Event) -> Answer:
    """The answer that an event gives, with the comment and the evidence that stood there."""
    if isinstance(event, Give):
        return replace(before, state=State.ANSWERED, value=event.value)
    if isinstance(event, NotApplicable):
        return replace(
            before, state=State.NOT_APPLICABLE, value=None, comment=_reason(before.comment, get_comment(event))
        )
    assert isinstance(event, DontKnow)
    return replace(before, state=State.UNKNOWN, value=None)


def _reason(standing: str | None, reason: str) -> str | None:
    """The reason beside the remark that stands, unless one of them says the other already."""
    if not standing or not reason or standing in reason:
        return reason or standing
    if reason in standing:
        return standing
    return f"{standing} ; {reason}"


def _refused(session: Session, step: Step, answer: Answer) -> Message | None:
    if answer.state is State.NOT_APPLICABLE:
        asked = get_item(session.bank, step)
        return None if isinstance(asked, Question) and asked.may_not_apply else make_message("quiz.must_apply")
    return find_objection(session.bank, step, answer)


def _commented(session: Session, step: Step, text: str) -> Session:
    if step.space == "targets":
        return replace(session, notices=(make_message("quiz.no_comment"),))
    answer = replace(session.get_answer(step), comment=text or None)
    return replace(session, given={**session.given, step: answer})


def _answered(session: Session, step: Step, answer: Answer) -> Session:
    focus = None if session.focus is None else session.focus | {step}
    now = replace(session, given={**session.given, step: answer}, focus=focus)
    moved = _next(now, step)
    return replace(moved, notices=(*_turned(session, now), *moved.notices))


def _turned(before: Session, now: Session) -> tuple[Message, ...]:
    """What the answers kept have to say: those set aside by a change, those that count again."""
    kept = [step for step in now.plan if not now.is_open(step)]
    aside = [step for step in kept if before.applies(step) and not now.applies(step)]
    again = [step for step in kept if not before.applies(step) and now.applies(step)]
    found = (("quiz.aside", aside), ("quiz.again", again))
    return tuple(make_message(key, n=len(steps)) for key, steps in found if steps)


def _to(session: Session, step: Step) -> Session:
    return replace(session, at=step, helped=False)


def _through(session: Session, steps: Sequence[Step]) -> Session:
    """At the first of `steps`, to walk through these alone; at the end if there are none."""
    focus, at = frozenset(steps), steps[0] if steps else None
    return replace(session, focus=focus, passed=frozenset(), at=at, helped=False, back_to=None)


def _next(session: Session, step: Step) -> Session:
    """On to the step after; from the last one, to what was never shown; then to the end."""
    passed = session.passed | {step} if session.is_open(step) else session.passed
    here, place = replace(session, passed=passed), session.plan.index(step)
    ahead = [each for each in here.walk if here.plan.index(each) > place]
    if here.back_to is not None:
        ahead, here = _returning(here, ahead, here.plan.index(here.back_to))
    if ahead:
        return _to(here, ahead[0])
    never_shown = [each for each in here.skipped if each not in passed]
    if never_shown:
        told = (make_message("quiz.still_open", n=len(never_shown)),)
        return replace(_to(replace(here, focus=frozenset(never_shown)), never_shown[0]), notices=told)
    return replace(here, at=None, helped=False, back_to=None, ended="" if here.skipped else "finished")


def _returning(session: Session, ahead: Sequence[Step], place: int) -> tuple[list[Step], Session]:
    """What is still ahead of a visit that comes back to `place` of the plan: on the way, only what it has opened."""
    opened = [each for each in ahead if session.is_open(each) and each not in session.passed]
    there = [each for each in ahead if session.plan.index(each) >= place]
    left = [each for each in ahead if each in opened or each in there]
    over = not left or left[0] in there
    return left, replace(session, back_to=None) if over else session


def _back(session: Session) -> Session:
    session = replace(session, back_to=None)
    place = len(session.plan) if session.at is None else session.plan.index(session.at)
    behind = [step for step in session.walk if session.plan.index(step) < place]
    return _to(session, behind[-1]) if behind else replace(session, notices=(make_message("quiz.first"),))


def _go_to(session: Session, number: int | None) -> Session:
    if number is None and not session.skipped:
        return replace(session, notices=(make_message("quiz.none_open"),))
    if number is not None and not 1 <= number <= len(session.asked):
        return replace(session, notices=(make_message("quiz.no_number", number=number, last=len(session.asked)),))
    step = session.skipped[0] if number is None else session.asked[number - 1]
    focus = None if session.focus is None or session.at is None else session.focus | {step}
    return _to(replace(session, focus=focus, back_to=_left_at(session, step)), step)


def _left_at(session: Session, step: Step) -> Step | None:
    """Where to go on after a visit to `step`: where one was, if that is further on."""
    place = session.back_to or session.at
    further = place is not None and session.plan.index(place) > session.plan.index(step)
    return place if further else None
