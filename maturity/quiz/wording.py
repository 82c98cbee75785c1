"""The words for a step, its answer, and what has changed about it, in one language."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from maturity.engine.duties import find_duties
from maturity.model.answer_wording import describe_answer, describe_earlier
from maturity.model.answers import Answer, Value
from maturity.model.condition_wording import describe_condition
from maturity.model.items import Item, Question
from maturity.quiz.duty_steps import PLANNED
from maturity.quiz.events import make_confirmed
from maturity.quiz.session import Session
from maturity.quiz.steps import Step, get_item_or_target, is_duty
from maturity.text.catalogue import say
from maturity.text.days import format_day
from maturity.text.paragraphs import Passage, split_passages
from maturity.text.safe import make_visible
from maturity.text.typography import format_prose
from maturity.text.wrapping import cut_text, measure_cells

_FEW_CELLS = 8
"""Fewer cells than this of an answer that was replaced say nothing."""


def shorten_text(text: str, width: int) -> str:
    """Return `text` without what could harm a terminal, cut to at most `width` cells.

    A cell is the width of a Latin letter.
    """
    return cut_text(make_visible(text), width)


def describe_section(session: Session, step: Step, language: str) -> str:
    """Return the part of the questionnaire that a step belongs to.

    For a question these are the titles of its axis and all ancestors, the top one first, joined by " > "; for other
    steps, the name of the profile, of the duties or of the targets.
    """
    match step.section:
        case "profile" | "duties" | "targets":
            return say(f"quiz.section.{step.section}", language)
        case "answers":
            bank = session.bank
            titles: list[str] = []
            axis_id: str | None = bank.question_by_id[step.id].axis
            while axis_id is not None:
                titles.insert(0, format_prose(bank.axis_by_id[axis_id].title, language))
                axis_id = bank.parent_by_axis[axis_id]
            return " > ".join(titles)
        case _:
            assert_never(step.section)


def describe_question(session: Session, step: Step, language: str) -> str:
    """Return the question that a step asks; for a target it begins with the title of the axis."""
    text = format_prose(get_item_or_target(session.bank, step).text, language)
    match step.section:
        case "profile" | "duties" | "answers":
            return text
        case "targets":
            axis = format_prose(session.bank.axis_by_id[step.id].title, language)
            return say("quiz.ambition", language, axis=axis, text=text)
        case _:
            assert_never(step.section)


def list_rule(session: Session, step: Step, language: str) -> list[Passage]:
    """Return how to choose between answers: what the bank says of itself, in paragraphs.

    For a bank that says nothing, it is the usual rule, at a question whose options have values; else nothing.
    """
    if session.bank.description:
        return list(split_passages(session.bank.description, language))
    subject = get_item_or_target(session.bank, step)
    if isinstance(subject, Question) and subject.scored and subject.kind == "single":
        return list(split_passages(say("quiz.rule", language), language))
    return []


def describe_applying(session: Session, step: Step, language: str) -> str:
    """Return why the duty of a step applies, or under which condition it would; "" without one and for other steps."""
    if not is_duty(step) or (when := session.bank.duty_by_id[step.id].when) is None:
        return ""
    findings = {finding.duty.id: finding for finding in find_duties(session.bank, session.sheet)}
    key = "duties.applies" if findings[step.id].applies else "duties.may_apply"
    return say(key, language, condition=describe_condition(when, session.bank, language))


def get_contact(session: Session, step: Step) -> str | None:
    """Return who may know the answer, as the bank says it; None if the bank does not say, and for a target."""
    subject = get_item_or_target(session.bank, step)
    return subject.ask if isinstance(subject, Item) else None


def describe_given(session: Session, step: Step, answer: Answer, language: str) -> str:
    """Return `answer`, the one given at `step`, in words, followed by its comment if there is one."""
    words = describe_value(session, step, answer, language)
    return say("quiz.commented", language, answer=words, comment=answer.comment) if answer.comment else words


def describe_value(session: Session, step: Step, answer: Answer, language: str) -> str:
    """Return the content of an answer in words; for a duty that is planned, with who has it to do and until when."""
    words = describe_answer(session.bank, get_item_or_target(session.bank, step), answer, language)
    return _add_plan(step, words, answer.value, answer, language)


def is_past_plan(session: Session, step: Step) -> bool:
    """Return whether `step` has a duty that is or was planned for a day that is over."""
    answer = session.get_answer(step)
    value = answer.earlier.value if answer.earlier else answer.value
    return is_duty(step) and value == PLANNED.value and "" < (answer.due or "") < session.today


def _add_plan(step: Step, words: str, value: Value | None, answer: Answer, language: str) -> str:
    """Return the words for a value, with who has it to do and until when if it is a duty that is planned."""
    if not is_duty(step) or value != PLANNED.value:
        return words
    beside = [text for text in (answer.owner, answer.due and format_day(answer.due, language)) if text]
    return say("duties.planned_by", language, answer=words, beside=", ".join(beside)) if beside else words


def describe_former(session: Session, step: Step, answer: Answer, language: str) -> str:
    """Return what was answered at `step` in an earlier file, or to an earlier version of the bank, in words."""
    assert answer.earlier is not None
    words = describe_earlier(session.bank, get_item_or_target(session.bank, step), answer.earlier, language)
    return _add_plan(step, words, answer.earlier.value, answer, language)


def describe_change(before: Session, after: Session, step: Step, language: str) -> str:
    """Return what an event has changed about `step`, given the sessions `before` and `after` the event.

    It is the new answer, with the one that it replaces; or the comment or the evidence, if only that has changed; or,
    if nothing has, that the step was skipped.
    """
    old, new = before.get_answer(step), after.get_answer(step)
    if old == new:
        return say("quiz.skipped", language)
    if replace(old, evidence=new.evidence) == new:
        return _describe_evidence_change(old.evidence, new.evidence, language)
    if replace(old, comment=new.comment) == new:
        if new.comment:
            return say("quiz.comment_written", language, comment=new.comment)
        return say("quiz.comment_removed", language)
    words, replaced = describe_value(after, step, new, language), _describe_replaced(before, after, step, language)
    if new == make_confirmed(old):
        return say("quiz.confirmed", language, answer=words)
    return say("quiz.instead", language, answer=words, before=replaced) if replaced else words


def _describe_replaced(before: Session, after: Session, step: Step, language: str) -> str:
    """Return the answer that another one has taken the place of; "" if none has."""
    old, new = before.get_answer(step), after.get_answer(step)
    beside_only = replace(old, comment=new.comment) == new or replace(old, evidence=new.evidence) == new
    if old.earlier and new.earlier is None and new != make_confirmed(old):
        return describe_former(after, step, old, language)
    return "" if beside_only or before.is_unanswered(step) else describe_value(after, step, old, language)


def _describe_evidence_change(old: tuple[str, ...], new: tuple[str, ...], language: str) -> str:
    added = [line for line in new if line not in old]
    if added:
        return say("quiz.evidence_added", language, lines=" ; ".join(added))
    return say("quiz.evidence_removed", language, lines=" ; ".join(line for line in old if line not in new))


def summarise_change(before: Session, after: Session, step: Step, language: str, width: int) -> str:
    """Return, on one line of at most `width` cells, the question of `step` and what has changed about it.

    Each is cut if it is too long: the change to half the width, the question to what is left. Of an answer that
    replaces another, it is the other one that is cut, and left out where little of it would show.
    """
    change = shorten_text(_describe_short_change(before, after, step, language, width // 2), width // 2)
    room = width - measure_cells(change) - 6
    return f"{shorten_text(describe_question(after, step, language), room)} > {change}"


def _describe_short_change(before: Session, after: Session, step: Step, language: str, width: int) -> str:
    replaced = make_visible(_describe_replaced(before, after, step, language))
    if not replaced:
        return describe_change(before, after, step, language)
    words = describe_value(after, step, after.get_answer(step), language)
    room = width - measure_cells(say("quiz.instead", language, answer=words, before=""))
    if room < min(_FEW_CELLS, measure_cells(replaced)):
        return words
    return say("quiz.instead", language, answer=words, before=cut_text(replaced, room))
