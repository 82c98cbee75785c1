"""The moves of a recommendation: which answers of a sheet it raises, and the sheet as it would be then (point 8)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, assert_never

from maturity.engine.evaluation import Evaluation
from maturity.model.answers import Answer, Sheet, State, Value
from maturity.model.bank import Bank
from maturity.model.items import Question
from maturity.model.recommendation import Recommendation
from maturity.model.scorecard import Standing


@dataclass(frozen=True, slots=True)
class Moves:
    """What a recommendation moves on one sheet, in the order of its moves.

    `raised` maps the questions answered below their move to the answer that following it brings; `undecided` holds the
    open questions. What is answered well enough, or does not apply, is in neither.
    """

    raised: Mapping[str, Value]
    undecided: tuple[str, ...]


def find_moves(evaluation: Evaluation, recommendation: Recommendation) -> Moves:
    """Find the questions that a recommendation raises on a sheet, and those that are open."""
    bank = evaluation.bank
    raised: dict[str, Value] = {}
    undecided: list[str] = []
    for question_id, written in recommendation.moves.items():
        standing = evaluation.standings[question_id]
        match standing:
            case Standing.ANSWERED:
                question, answer = bank.question_by_id[question_id], evaluation.sheet.get_answer(question_id).value
                assert answer is not None
                better = raise_answer(bank, question, answer, _convert_move(question, written))
                if _is_better(bank, question, answer, better):
                    raised[question_id] = better
            case Standing.UNANSWERED | Standing.UNKNOWN | Standing.POSSIBLE:
                undecided.append(question_id)
            case Standing.NOT_APPLICABLE | Standing.NOT_ASKED | Standing.OUT_OF_SCOPE:
                pass
            case _:
                assert_never(standing)
    return Moves(raised, tuple(undecided))


def apply_moves(sheet: Sheet, moves: Moves) -> Sheet:
    """Return the sheet as it would be once the moves are made."""
    raised = {question: Answer(State.ANSWERED, answer) for question, answer in moves.raised.items()}
    return replace(sheet, answers={**sheet.answers, **raised})


def raise_answer(bank: Bank, question: Question, answer: Value, move: Value) -> Value:
    """Return the answer as it is once a move is made.

    The move takes the place of the answer, except in a `multiple`: there its options are added to those chosen, in the
    bank's order, and an exclusive option chosen before goes; a move to an exclusive option replaces them all.
    """
    if not (isinstance(answer, tuple) and isinstance(move, tuple)):
        return move
    exclusive = bank.get_exclusive(question)
    chosen = set(move) if exclusive.issuperset(move) else {*answer, *move} - exclusive
    return tuple(option.id for option in bank.get_options(question) if option.id in chosen)


def _is_better(bank: Bank, question: Question, answer: Value, raised: Value) -> bool:
    """Whether a raised answer has a higher raw value; an answer that is as good as any is raised by nothing."""
    measure = bank.measure_by_question[question.id]
    return measure.get_raw(answer) < min(measure.get_raw(raised), measure.best)


def _convert_move(question: Question, written: Any) -> Value:
    """Convert a move, as the bank's file has it, to an answer; a text, which has no moves, raises ValueError."""
    match question.kind:
        case "single":
            return str(written)
        case "multiple":
            return tuple(written) if isinstance(written, list | tuple) else (str(written),)
        case "number":
            assert isinstance(written, Fraction)
            return written
        case "text":
            raise ValueError(question.id)
        case _:
            assert_never(question.kind)
