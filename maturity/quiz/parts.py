"""The part of a questionnaire that a respondent means: an axis, a question or a duty, by its id or by its title."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.loading.suggestions import find_nearest
from maturity.model.bank import Bank
from maturity.quiz.steps import ALL_DUTIES
from maturity.text.catalogue import LANGUAGES, say
from maturity.text.slugs import make_comparable
from maturity.text.typography import format_prose


def find_part(bank: Bank, written: str) -> str | None:
    """Return the id of the axis, question or duty that `written` names; None if it names none, or more than one.

    An id comes first, that of an axis before that of a question before that of a duty; then a word for all duties,
    which gives `ALL_DUTIES`; else the title of an axis or the text of a question or duty, whatever its capitals,
    accents and spaces.
    """
    if written in bank.axis_by_id or written in bank.question_by_id or written in bank.duty_by_id:
        return written
    meant = make_comparable(written)
    if bank.duties and meant in _list_duty_words():
        return ALL_DUTIES
    found = {name for name, title in _list_titles(bank) if meant and make_comparable(title) == meant}
    return found.pop() if len(found) == 1 else None


def describe_axes(bank: Bank, language: str) -> str:
    """Return every axis of the bank, with its id and its title, separated by commas."""
    return ", ".join(f"{axis.id} ({format_prose(axis.title, language)})" for axis in bank.axis_by_id.values())


def find_near_part(bank: Bank, written: str) -> str:
    """Return the id or title most like `written`; "" if none is alike."""
    titles = (title for _, title in _list_titles(bank))
    words = _list_duty_words() if bank.duties else []
    ids = [*bank.axis_by_id, *bank.question_by_id, *bank.duty_by_id]
    return find_nearest(written, [*ids, *words, *titles])


def _list_duty_words() -> list[str]:
    """List the words for all duties: one in each language, whatever the language of the quiz."""
    return [say("duties.word", language) for language in LANGUAGES]


def _list_titles(bank: Bank) -> Iterator[tuple[str, str]]:
    """Yield the id and the title of each axis, then the id and the text of each question and of each duty."""
    yield from ((axis.id, axis.title) for axis in bank.axis_by_id.values())
    yield from ((question.id, question.text) for question in bank.questions)
    yield from ((duty.id, duty.text) for duty in bank.duties)
