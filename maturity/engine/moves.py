"""The moves of a recommendation: which answers doing it brings, and the sheet as it would be then (point 8)."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any, assert_never

from maturity.engine.evaluation import Evaluation
from maturity.model.answers import Answer, Sheet, State, Value
from maturity.model.bank import Bank
from maturity.model.items import Question
from maturity.model.recommendation import Recommendation
from maturity.model.scorecard import Standing


def list_moves(bank: Bank, recommendation: Recommendation) -> list[tuple[Question, Value]]:
    """List the questions that a recommendation raises, each with the least answer that doing it brings."""
    questions = ((bank.question_by_id[question], move) for question, move in recommendation.moves.items())
    return [(question, _convert_move(question, move)) for question, move in questions]


def is_improved_by(bank: Bank, question: Question, answer: Value, move: Value) -> bool:
    """Whether a move brings an answer of a higher raw value; the best answer is improved by nothing."""
    measure = bank.measure_by_question[question.id]
    raised = measure.get_raw(raise_answer(bank, question, answer, move))
    return measure.get_raw(answer) < min(raised, measure.best)


def raise_answer(bank: Bank, question: Question, answer: Value, move: Value) -> Value:
    """Return the answer as it is once the move is made.

    The move takes the place of the answer, except in a `multiple`: there its options are added to those chosen, in the
    bank's order, and an exclusive option chosen before goes; a move to an exclusive option replaces them all.
    """
    if not (isinstance(answer, tuple) and isinstance(move, tuple)):
        return move
    exclusive = bank.get_exclusive(question)
    chosen = set(move) if exclusive.issuperset(move) else {*answer, *move} - exclusive
    return tuple(option.id for option in bank.get_options(question) if option.id in chosen)


def apply_recommendation(evaluation: Evaluation, recommendation: Recommendation) -> Sheet:
    """Return the sheet as it would be once a recommendation is followed: answered questions below their move raised."""
    bank, sheet = evaluation.bank, evaluation.sheet
    answers = dict(sheet.answers)
    for question, move in list_moves(bank, recommendation):
        answer = sheet.get_answer(question.id).value
        if evaluation.standings[question.id] is not Standing.ANSWERED or answer is None:
            continue
        if is_improved_by(bank, question, answer, move):
            answers[question.id] = Answer(State.ANSWERED, raise_answer(bank, question, answer, move))
    return replace(sheet, answers=answers)


def _convert_move(question: Question, move: Any) -> Value:
    """Convert a move as the bank's file has it to an answer; a text, which has no moves, raises ValueError."""
    match question.kind:
        case "single":
            return str(move)
        case "multiple":
            return tuple(move) if isinstance(move, list | tuple) else (str(move),)
        case "number":
            assert isinstance(move, Fraction)
            return move
        case "text":
            raise ValueError(question.id)
        case _:
            assert_never(question.kind)
