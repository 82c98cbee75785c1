"""What was answered: whether anything was, what is still open, and what a single answer is worth."""

from __future__ import annotations

from fractions import Fraction

from maturity.model.answers import State
from maturity.model.items import Question
from maturity.model.scorecard import ASKED, OPEN, Scorecard, Standing


def is_blank(card: Scorecard) -> bool:
    """Tell whether no question has an answer, not even "I don't know"."""
    return all(answer.state is State.ABSENT for answer in card.sheet.answers.values())


def count_open_questions(card: Scorecard) -> int:
    """Count the scored questions that are still open: their answers can still change the level."""
    questions = card.bank.question_by_id
    return sum(standing in OPEN and questions[question].counts for question, standing in card.standings.items())


def count_evidence(card: Scorecard) -> int:
    """Count the answers that name some evidence."""
    return sum(bool(answer.evidence) for answer in card.sheet.answers.values())


def list_asked_questions(card: Scorecard, axis_id: str) -> list[Question]:
    """List the questions of an axis that are asked, in the bank's order."""
    return [question for question in card.bank.questions_by_axis[axis_id] if card.standings[question.id] in ASKED]


def find_answer_score(card: Scorecard, question: Question) -> Fraction | None:
    """Find the score of the answer to one question, in units of the scale; None if no answer of it counts."""
    answer = card.sheet.get_answer(question.id)
    if card.standings[question.id] is not Standing.ANSWERED or not question.counts or answer.value is None:
        return None
    measure = card.bank.measure_by_question[question.id]
    return card.bank.scale.convert_ratio(measure.get_ratio(measure.get_raw(answer.value)))
