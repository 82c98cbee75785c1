"""What an event makes of a session: another answer, another step, a notice, an ending.

A notice is what the respondent is told about the last event. An answer is set aside if its question is no longer asked.
"""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from maturity.model.answers import Answer, State, Value
from maturity.model.duty import DutyState
from maturity.quiz.entry import MAX_CHARACTERS, clean_text
from maturity.quiz.events import (
    AnswerEvent,
    Back,
    Cite,
    Comment,
    Confirm,
    DontKnow,
    Event,
    Finish,
    Give,
    GoTo,
    Help,
    NotApplicable,
    Plan,
    Quit,
    Review,
    Skip,
    StepEvent,
    make_confirmed,
)
from maturity.quiz.navigation import go_back, go_on, go_to, place_at_incomplete, place_at_unanswered
from maturity.quiz.offering import describe_narrowed
from maturity.quiz.session import Session
from maturity.quiz.steps import Step, is_duty, may_not_apply, takes_comment
from maturity.quiz.validity import find_objection
from maturity.text.catalogue import Message, make_message
from maturity.text.days import make_day_message


def apply_event(session: Session, event: Event) -> Session:
    """Return the session that follows `session` once `event` has happened; `session` itself does not change.

    The notices of the session before are removed. An event that is refused, such as an answer that the bank does not
    allow, leaves the step and the answers as they are, and a notice says why. An event that is about one step leaves a
    session without a step as it is.
    """
    session = replace(session, notices=())
    match event:
        case Quit():
            return replace(session, ending="stopped")
        case Finish():
            return replace(session, ending="finished")
        case Review():
            return place_at_unanswered(session) if session.unanswered_steps else place_at_incomplete(session)
        case Back():
            return go_back(session)
        case GoTo():
            return go_to(session, event.number)
        case Give() | Confirm() | DontKnow() | NotApplicable() | Plan() | Comment() | Cite() | Skip() | Help():
            return session if session.step is None else _apply_at_step(session, session.step, event)
        case _:
            assert_never(event)


def is_refused(before: Session, after: Session) -> bool:
    """Return whether the event that made `after` of `before` was refused: it has changed nothing and says why."""
    return bool(after.notices) and replace(after, notices=()) == replace(before, notices=())


def _apply_at_step(session: Session, step: Step, event: StepEvent) -> Session:
    match event:
        case Help():
            return replace(session, shows_help=not session.shows_help)
        case Skip():
            return go_on(session, step)
        case Comment():
            return _write_comment(session, step, clean_text(event.text))
        case Cite():
            return _write_beside(session, step, replace(session.get_answer(step), evidence=event.evidence))
        case NotApplicable():
            return _refuse_long(session, clean_text(event.reason)) or _answer(session, step, event)
        case Give():
            return _give(session, step, event.value)
        case Confirm():
            return _confirm(session, step)
        case DontKnow():
            return _answer(session, step, event)
        case Plan():
            return _refuse_long(session, clean_text(event.owner)) or _plan(session, step, event)
        case _:
            assert_never(event)


def _plan(session: Session, step: Step, event: Plan) -> Session:
    """Answer that a duty is planned; nothing happens at a step that asks for no duty.

    A day that is over is taken: a plan may be late. But it is told, because it may be a slip.
    """
    if not is_duty(step):
        return session
    return _remark_past_day(session, _answer(session, step, event), event.due)


def _remark_past_day(before: Session, after: Session, due: str) -> Session:
    """Return `after`, with a notice if the day `due` of a plan, "" for none, is over; not if the answer was refused."""
    if not "" < due < before.today or is_refused(before, after):
        return after
    remark = make_message("duties.due_past", day=make_day_message(due))
    return replace(after, notices=(remark, *after.notices))


def _confirm(session: Session, step: Step) -> Session:
    """Let the earlier answer to `step` count as it was; where there is none to confirm, a notice says so."""
    confirmed = make_confirmed(session.get_answer(step))
    if confirmed is None:
        return replace(session, notices=(make_message("quiz.nothing_to_confirm"),))
    answered = _answer(session, step, Confirm())
    is_planned = is_duty(step) and confirmed.value == DutyState.PLANNED.value
    return _remark_past_day(session, answered, (confirmed.due or "") if is_planned else "")


def _give(session: Session, step: Step, value: Value) -> Session:
    """Answer with `value`. A blank text only goes on; the text "unknown" means "don't know", as in the file."""
    if not isinstance(value, str):
        return _answer(session, step, Give(value))
    text = clean_text(value)
    if not text:
        return go_on(session, step)
    return _answer(session, step, DontKnow() if text == State.UNKNOWN.value else Give(text))


def _answer(session: Session, step: Step, event: AnswerEvent) -> Session:
    """Answer `step` and go on; if the answer is refused, stay there with a notice that says why."""
    answer = _make_answer(session.get_answer(step), event)
    objection = _find_objection(session, step, answer)
    if objection:
        return replace(session, notices=(objection,))
    review = None if session.review is None else session.review | {step}
    answered = replace(session, answers={**session.answers, step: answer}, review=review)
    moved = go_on(answered, step)
    return replace(moved, notices=(*_describe_effects(session, answered), *moved.notices))


def _make_answer(before: Answer, event: AnswerEvent) -> Answer:
    """Make the answer that `event` gives, with the comment and the evidence of the answer before."""
    match event:
        case Give():
            return replace(before, state=State.ANSWERED, value=event.value, earlier=None)
        case Confirm():
            return make_confirmed(before) or before
        case NotApplicable():
            comment = _join_reason(before.comment, clean_text(event.reason))
            return replace(before, state=State.NOT_APPLICABLE, value=None, comment=comment, earlier=None)
        case DontKnow():
            return replace(before, state=State.UNKNOWN, value=None, earlier=None)
        case Plan():
            owner, due = clean_text(event.owner) or None, event.due or None
            planned = DutyState.PLANNED.value
            return replace(before, state=State.ANSWERED, value=planned, earlier=None, owner=owner, due=due)
        case _:
            assert_never(event)


def _join_reason(comment: str | None, reason: str) -> str | None:
    """Return the comment followed by the reason; only one of them if it contains the other or the other is missing."""
    if not comment or not reason or comment in reason:
        return reason or comment
    if reason in comment:
        return comment
    return f"{comment} ; {reason}"


def _find_objection(session: Session, step: Step, answer: Answer) -> Message | None:
    match answer.state:
        case State.NOT_APPLICABLE:
            return None if may_not_apply(session.bank, step) else make_message("quiz.must_apply")
        case State.ANSWERED | State.UNKNOWN | State.TO_CONFIRM | State.ABSENT:
            return find_objection(session.bank, step, answer)
        case _:
            assert_never(answer.state)


def _write_comment(session: Session, step: Step, text: str) -> Session:
    refused = _refuse_long(session, text)
    if refused:
        return refused
    return _write_beside(session, step, replace(session.get_answer(step), comment=text or None))


def _write_beside(session: Session, step: Step, answer: Answer) -> Session:
    """Put `answer`, of which the comment or the evidence is another, in place of the one at `step`."""
    if not takes_comment(step):
        return replace(session, notices=(make_message("quiz.no_comment"),))
    return replace(session, answers={**session.answers, step: answer})


def _refuse_long(session: Session, text: str) -> Session | None:
    """Return the session with a notice if `text`, a comment, is too long; else None."""
    if len(text) <= MAX_CHARACTERS:
        return None
    return replace(session, notices=(make_message("quiz.too_long", n=len(text), most=MAX_CHARACTERS),))


def _describe_effects(before: Session, after: Session) -> tuple[Message, ...]:
    """Say how many answers no longer count because their question is not asked any more, and how many count again.

    Then, how many have chosen what is no longer offered to them.
    """
    answered = [step for step in after.plan if not after.is_unanswered(step)]
    set_aside = [step for step in answered if before.is_due(step) and not after.is_due(step)]
    counts_again = [step for step in answered if not before.is_due(step) and after.is_due(step)]
    effects = (("quiz.set_aside", set_aside), ("quiz.counts_again", counts_again))
    counted = (make_message(key, n=len(steps)) for key, steps in effects if steps)
    return (*counted, *describe_narrowed(before, after))
