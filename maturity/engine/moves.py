"""The moves of a recommendation: which answers following it improves, and the sheet with these answers (point 8).

A move is written in the bank, as a question id and the least answer that following the recommendation brings: an
option, options to add, or a number.
"""

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
from maturity.model.standing import Standing


@dataclass(frozen=True, slots=True)
class Moves:
    """The effect of a recommendation's moves on one sheet. Make it with `find_moves`.

    A question whose answer is already as good as the move, and one that does not apply or is not asked, is in neither
    field.
    """

    raised: Mapping[str, Value]
    """Question id to the answer that takes the place of a worse answer given, in the order of the moves."""
    undecided: tuple[str, ...]
    """Ids of the questions that apply or may apply and have no answer, in the order of the recommendation's moves."""


def find_moves(evaluation: Evaluation, recommendation: Recommendation) -> Moves:
    """Find the questions whose answers following `recommendation` improves, and those of its moves that are open.

    Both are empty if the recommendation has no moves.
    """
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
    """Return a copy of `sheet` in which the answers in `moves.raised` take the place of those given.

    The new answers have no comment and no evidence.
    """
    raised = {question: Answer(State.ANSWERED, answer) for question, answer in moves.raised.items()}
    return replace(sheet, answers={**sheet.answers, **raised})


def raise_answer(bank: Bank, question: Question, answer: Value, move: Value) -> Value:
    """Return the answer that `question` has after a move; `answer` is the one given, `move` the one of the bank.

    Both hold the ids of options, or a number. The move takes the place of the answer, whether or not it is better,
    except in a question of kind `multiple`: there the options of the move are added to those chosen, in the bank's
    order, and an exclusive option that was chosen is dropped. A move to exclusive options only, or to none, replaces
    the choice.
    """
    if not (isinstance(answer, tuple) and isinstance(move, tuple)):
        return move
    exclusive = bank.get_exclusive(question)
    chosen = set(move) if exclusive.issuperset(move) else {*answer, *move} - exclusive
    return tuple(option.id for option in bank.get_options(question) if option.id in chosen)


def _is_better(bank: Bank, question: Question, answer: Value, raised: Value) -> bool:
    """Whether `raised` has a higher raw value than `answer`, and `answer` is not yet as good as the best one."""
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
