"""What a step offers where its options come from the answer to another question (`among`), and what to say of it."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.model.answers import Answer
from maturity.model.bank import Bank
from maturity.model.items import Option, Question
from maturity.quiz.session import Session
from maturity.quiz.steps import Step, get_item_or_target
from maturity.text.catalogue import Message, make_message, say
from maturity.text.typography import format_prose


def find_narrowing(session: Session, step: Step) -> Step | None:
    """Find the step whose answer is why `step` does not offer all of its options; None if it offers all of them."""
    subject = get_item_or_target(session.bank, step)
    if not isinstance(subject, Question) or subject.among is None:
        return None
    is_narrowed = session.list_offered(step) != session.bank.get_options(subject)
    return Step("answers", subject.among) if is_narrowed else None


def list_not_offered(session: Session, step: Step, answer: Answer) -> list[Option]:
    """List the options chosen in `answer`, the one at `step`, that are no longer offered there, in the bank's order."""
    value = answer.earlier.value if answer.earlier else answer.value
    if find_narrowing(session, step) is None or not isinstance(value, tuple):
        return []
    offered = session.list_offered(step)
    options = session.bank.get_options(get_item_or_target(session.bank, step))
    return [option for option in options if option.id in value and option not in offered]


def describe_not_offered(session: Session, step: Step, language: str) -> str:
    """Say which chosen options are no longer offered at `step`, and that they are kept; "" if there are none."""
    narrowing, kept = find_narrowing(session, step), list_not_offered(session, step, session.get_answer(step))
    if narrowing is None or not kept:
        return ""
    names = ", ".join(format_prose(option.text, language) for option in kept)
    return say("quiz.current_not_offered", language, n=len(kept), names=names, number=session.get_number(narrowing))


def describe_narrowed(before: Session, after: Session) -> Iterator[Message]:
    """Yield one message if an answer has taken away what other answers chose: how many of these; else nothing."""
    if before.answers == after.answers:
        return
    steps = [step for step in after.due_steps if not after.is_unanswered(step)]
    hit = [step for step in steps if _count_not_offered(after, step) > _count_not_offered(before, step)]
    if hit:
        yield make_message("quiz.narrowed", n=len(hit))


def refuse_not_offered(bank: Bank, question: Question, text: str) -> Message:
    """Make the message that an option, typed as `text`, exists and is not offered because it was not chosen before."""
    assert question.among is not None
    return make_message("quiz.not_offered", text=text, question=bank.question_by_id[question.among].text)


def _count_not_offered(session: Session, step: Step) -> int:
    return len(list_not_offered(session, step, session.get_answer(step)))
