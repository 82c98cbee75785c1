"""What is shown at a step, in words. Each prompt lays it out in its own way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from maturity.model.answer_wording import describe_number
from maturity.model.items import Item, Kind
from maturity.quiz.progress import measure_progress
from maturity.quiz.session import Session
from maturity.quiz.steps import ItemOrTarget, Step, get_item_or_target, get_kind
from maturity.quiz.wording import describe_given, describe_question, describe_section, format_sentence, get_contact
from maturity.text.catalogue import say
from maturity.text.typography import format_prose


@dataclass(frozen=True)
class Choice:
    """An option as it is shown."""

    id: str
    text: str
    exclusive: bool = False
    """Whether it cannot be chosen with others."""


@dataclass(frozen=True)
class Screen:
    """A step in words, all of them in one language. "" stands for what a step does not have."""

    section: str
    """The part of the questionnaire that the step belongs to."""
    progress: str
    """The number of the step, how many there are, and the time that is left."""
    question: str
    """The question itself."""
    kind: Kind
    """What sort of answer the step takes."""
    expected: str
    """What sort of answer the step takes, in words: for a number, its unit and bounds."""
    choices: tuple[Choice, ...]
    """The options to choose from; none for a number or a text."""
    help: str
    """What helps to understand the question."""
    current: str
    """The answer that is there, and its comment."""
    contact: str
    """Who may know the answer."""
    notices: tuple[str, ...]
    """What the last event had to say."""


def build_screen(session: Session, language: str) -> Screen:
    """Build what is shown at the step of a session, which must have one."""
    step = session.step
    assert step is not None
    bank, subject = session.bank, get_item_or_target(session.bank, step)
    return Screen(
        section=describe_section(session, step, language),
        progress=_describe_progress(session, step, language),
        question=describe_question(session, step, language),
        kind=get_kind(bank, step),
        expected=_describe_expected(subject, get_kind(bank, step), language),
        choices=tuple(
            Choice(option.id, format_prose(option.text, language), option.exclusive)
            for option in bank.get_options(subject)
        ),
        help=format_prose(subject.help or "", language) if isinstance(subject, Item) else "",
        current=_describe_current(session, step, language),
        contact=_describe_contact(session, step, language),
        notices=tuple(format_sentence(notice, language) for notice in session.notices),
    )


def _describe_progress(session: Session, step: Step, language: str) -> str:
    progress = measure_progress(session)
    time = say("quiz.minutes", language, n=progress.minutes)
    params = {"number": progress.number, "total": progress.total, "time": time}
    if session.review is None:
        return say("quiz.progress", language, **params)
    to_review = len(session.shown_steps) - session.shown_steps.index(step)
    return say("quiz.progress_review", language, n=to_review, **params)


def _describe_expected(subject: ItemOrTarget, kind: Kind, language: str) -> str:
    match kind:
        case "single" | "multiple" | "text":
            return say(f"quiz.expected.{kind}", language)
        case "number":
            assert isinstance(subject, Item)
            return describe_number(subject, language)
        case _:
            assert_never(kind)


def _describe_current(session: Session, step: Step, language: str) -> str:
    answer = session.get_answer(step)
    if session.is_unanswered(step):
        return say("quiz.current_comment", language, comment=answer.comment) if answer.comment else ""
    return say("quiz.current", language, answer=describe_given(session, step, answer, language))


def _describe_contact(session: Session, step: Step, language: str) -> str:
    contact = get_contact(session, step)
    return say("quiz.who_knows", language, who=format_prose(contact, language)) if contact else ""
