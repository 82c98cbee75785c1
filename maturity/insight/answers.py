"""What was answered in a scorecard: whether anything was, how many questions are open, what one answer is worth.

A question is open if it applies or may apply and has no answer. It is asked if it is in scope and its `when` is true or
may become true.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal

from maturity.model.answers import State
from maturity.model.items import Question
from maturity.model.scorecard import Scorecard
from maturity.model.standing import ASKED, OPEN, Standing

OpenSort = Literal["unknown", "blank", "waiting", "to_confirm"]
"""What is so of an open question; see `count_open_by_sort`."""
_ANSWERED, _NOT_APPLICABLE = Standing.ANSWERED, Standing.NOT_APPLICABLE  # quicker to find in Python 3.11
_STANDING_BY_SORT: Mapping[OpenSort, Standing] = {
    "unknown": Standing.UNKNOWN,
    "blank": Standing.UNANSWERED,
    "waiting": Standing.POSSIBLE,
    "to_confirm": Standing.TO_CONFIRM,
}


def is_blank(card: Scorecard) -> bool:
    """Tell whether no question has any answer; "I do not know" and "does not apply" are answers here.

    The profile and the targets are not looked at.
    """
    return all(answer.state is State.ABSENT for answer in card.sheet.answers.values())


def count_open_questions(card: Scorecard) -> int:
    """Count the open questions that are scored, in the whole bank."""
    questions = card.bank.question_by_id
    return sum(standing in OPEN and questions[question].counts for question, standing in card.standings.items())


def count_open_by_sort(card: Scorecard) -> dict[OpenSort, int]:
    """Count the open questions that are scored, by what is so of each: four things that are never one.

    They were answered "I do not know", have no answer, are not asked before another answer is known, or have an answer
    from an earlier version of the bank that is to be confirmed. All four are in the result, with 0 for none.
    """
    questions = card.bank.question_by_id
    counted = [standing for question, standing in card.standings.items() if questions[question].counts]
    return {sort: counted.count(standing) for sort, standing in _STANDING_BY_SORT.items()}


def count_kept(card: Scorecard) -> int:
    """Count the scored questions that wait for another answer and have one of their own already, which is kept."""
    questions, answers = card.bank.question_by_id, card.sheet
    waiting = (name for name, standing in card.standings.items() if standing is Standing.POSSIBLE)
    return sum(questions[name].counts and answers.get_answer(name).state is not State.ABSENT for name in waiting)


def count_evidence(card: Scorecard) -> int:
    """Count the questions whose answer names some evidence (a proof of it), even if the answer does not count."""
    return sum(bool(answer.evidence) for answer in card.sheet.answers.values())


def list_asked_questions(card: Scorecard, axis_id: str) -> list[Question]:
    """List the questions of an axis that are asked, in the bank's order, without those of its sub-axes."""
    return [question for question in card.bank.questions_by_axis[axis_id] if card.standings[question.id] in ASKED]


def is_counted(card: Scorecard, question: Question) -> bool:
    """Tell whether the answer to `question` enters the scores: the question is scored and asked, and answered.

    "Does not apply" enters them only where the bank's policy gives it a value.
    """
    standing = card.standings[question.id]
    if standing is _NOT_APPLICABLE:
        return question.counts and card.bank.policy.not_applicable != "exclude"
    return question.counts and standing is _ANSWERED


def find_answer_score(card: Scorecard, question: Question) -> Fraction | None:
    """Find the score of the answer given to `question`, in units of the scale.

    None if the question is not scored, or if it has no answer that counts.
    """
    answer = card.sheet.get_answer(question.id)
    if card.standings[question.id] is not _ANSWERED or not question.counts or answer.value is None:
        return None
    from maturity.engine.compiled.compiled_bank import compile_bank  # who shows schemas scores nothing  # noqa: PLC0415

    compiled = compile_bank(card.bank)
    own = compiled.question_by_id[question.id]
    return compiled.convert_points(own, own.find_points(answer.value))
