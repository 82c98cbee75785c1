"""What is shown at a step, in words; each prompt lays it out in its own way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from maturity.model.answer_wording import describe_number
from maturity.model.answers import EarlierAnswer
from maturity.model.items import Item, Kind
from maturity.quiz.events import make_confirmed
from maturity.quiz.evidence import describe_evidence
from maturity.quiz.offering import describe_not_offered, find_narrowing
from maturity.quiz.progress import measure_progress
from maturity.quiz.session import Session
from maturity.quiz.steps import ItemOrTarget, Step, get_item_or_target, get_kind
from maturity.quiz.wording import (
    describe_applying,
    describe_former,
    describe_question,
    describe_section,
    describe_value,
    get_contact,
    is_past_plan,
)
from maturity.text.catalogue import say
from maturity.text.days import format_day
from maturity.text.paragraphs import Passage, split_passages
from maturity.text.sentences import format_sentence
from maturity.text.typography import format_prose


@dataclass(frozen=True)
class Choice:
    """One option of a step, as it is shown."""

    id: str
    """The id of the option, which is not shown."""
    text: str
    """The text of the option."""
    exclusive: bool = False
    """Whether it cannot be chosen with others."""


@dataclass(frozen=True)
class Screen:
    """One step in words, all in one language. Make it with `build_screen`.

    A text that a step does not have is "", and a help that it does not have is an empty tuple.
    """

    section: str
    """The part of the questionnaire that the step belongs to."""
    progress: str
    """The number of the step, how many there are, and the minutes that are left, as one text."""
    progress_brief: str
    """The same in a few words, for a small terminal."""
    question: str
    """The question itself."""
    kind: Kind
    """What sort of answer the step takes: one option, several, a number or a text."""
    expected: str
    """The same in words; for a number, with its unit and bounds."""
    choices: tuple[Choice, ...]
    """The options to choose from; empty for a number or a text."""
    help: tuple[Passage, ...]
    """The help of the bank, in paragraphs and items: the meaning of words, what to look at."""
    current: str
    """The answer given so far, and the key that keeps it; or the earlier one that is to be confirmed."""
    contact: str
    """Who may know the answer."""
    notices: tuple[str, ...]
    """What is to be told about the last event, a sentence each."""
    not_offered: str = ""
    """Which options of that answer are no longer offered, because of another answer."""
    comment: str = ""
    """The comment beside the answer."""
    evidence: str = ""
    """The evidence cited beside the answer."""
    to_confirm: bool = False
    """Whether there is an earlier answer that one key confirms."""


def build_screen(session: Session, language: str) -> Screen:
    """Build what is shown at the step of `session`, which must have one, in `language`."""
    step = session.step
    assert step is not None
    bank, subject = session.bank, get_item_or_target(session.bank, step)
    return Screen(
        section=describe_section(session, step, language),
        progress=_describe_progress(session, step, language),
        progress_brief=_describe_progress(session, step, language, "_brief"),
        question=describe_question(session, step, language),
        kind=get_kind(bank, step),
        expected=_describe_expected(session, step, language),
        choices=tuple(
            Choice(option.id, format_prose(option.text, language), option.exclusive)
            for option in session.list_offered(step)
        ),
        help=tuple(split_passages(_find_help(session, step, subject, language), language)),
        current=_describe_current(session, step, language),
        contact=_describe_contact(session, step, language),
        notices=tuple(format_sentence(notice, language) for notice in session.notices),
        not_offered=describe_not_offered(session, step, language),
        comment=_describe_comment(session.get_answer(step).comment, language),
        evidence=describe_evidence(session.get_answer(step).evidence, language),
        to_confirm=make_confirmed(session.get_answer(step)) is not None,
    )


def _find_help(session: Session, step: Step, subject: ItemOrTarget, language: str) -> str:
    """Return the help of a step as the bank writes it; of a duty, also to whom it applies. "" if there is none."""
    text = (subject.help or "") if isinstance(subject, Item) else ""
    words = describe_applying(session, step, language)
    return "\n\n".join(part for part in (text, words) if part)


def _describe_progress(session: Session, step: Step, language: str, brief: str = "") -> str:
    """Say where in the questionnaire `step` is; `brief` is what the keys of the short wording end with."""
    progress = measure_progress(session)
    time = say(f"quiz.minutes{brief}", language, n=progress.minutes)
    params = {"number": progress.number, "total": progress.total, "time": time}
    if session.review is None:
        to_complete = len(session.unanswered_steps)
        if session.order and to_complete:
            return say(f"quiz.progress_renewal{brief}", language, n=to_complete, **params)
        return say(f"quiz.progress{brief}", language, **params)
    ahead = session.shown_steps[session.shown_steps.index(step) :]
    to_complete = sum(each in session.incomplete_steps for each in ahead)
    key = "quiz.progress_review" if to_complete else "quiz.progress"
    return say(f"{key}{brief}", language, n=to_complete, **params)


def _describe_expected(session: Session, step: Step, language: str) -> str:
    """Say what sort of answer a step takes, and from which answer its options come if that narrows them down."""
    subject, kind = get_item_or_target(session.bank, step), get_kind(session.bank, step)
    match kind:
        case "multiple" if narrowing := find_narrowing(session, step):
            return say("quiz.expected.among", language, number=session.get_number(narrowing))
        case "single" | "multiple" | "text":
            return say(f"quiz.expected.{kind}", language)
        case "number":
            assert isinstance(subject, Item)
            return describe_number(subject, language)
        case _:
            assert_never(kind)


def _describe_current(session: Session, step: Step, language: str) -> str:
    answer = session.get_answer(step)
    if answer.earlier:
        return _describe_earlier(session, step, answer.earlier, language)
    if session.is_unanswered(step):
        return ""
    return say("quiz.current", language, answer=describe_value(session, step, answer, language))


def _describe_earlier(session: Session, step: Step, earlier: EarlierAnswer, language: str) -> str:
    """Say what was answered then, and when or to which version; of a plan whose day is over, that it is."""
    answer = session.get_answer(step)
    words = describe_former(session, step, answer, language)
    if make_confirmed(answer) is None:
        return say("quiz.current_to_replace", language, answer=words, version=earlier.version)
    if earlier.day is None:
        return say("quiz.current_to_confirm", language, answer=words, version=earlier.version)
    changed = say("quiz.changed_since", language) if earlier.version else ""
    day = say("quiz.last_day", language, day=format_day(earlier.day, language)) if earlier.day else ""
    past = say("quiz.day_is_past", language) if is_past_plan(session, step) else ""
    return say("quiz.current_renewed", language, changed=changed, day=day, answer=words, past=past)


def _describe_comment(comment: str | None, language: str) -> str:
    return say("quiz.current_comment", language, comment=comment) if comment else ""


def _describe_contact(session: Session, step: Step, language: str) -> str:
    contact = get_contact(session, step)
    return say("quiz.who_knows", language, who=format_prose(contact, language)) if contact else ""
