"""The moves of a recommendation: which answers following it improves, and the sheet with these answers (point 8).

A move is written in the bank, as a question id and the least answer that following the recommendation brings: an
option, options to add, or a number.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, assert_never

from maturity.model.answers import Answer, Sheet, State, Value
from maturity.model.bank import Bank
from maturity.model.items import Question
from maturity.model.recommendation import Recommendation
from maturity.model.standing import OPEN, Standing
from tests.engine.former_scorer.evaluation import Evaluation


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
    standings = evaluation.standings
    undecided = tuple(question for question in recommendation.moves if standings[question] in OPEN)
    return Moves(raise_answers(evaluation, (recommendation,)), undecided)


def raise_answers(evaluation: Evaluation, recommendations: Iterable[Recommendation]) -> dict[str, Value]:
    """Return what the moves of `recommendations`, followed one after the other, make of the answers given.

    The result maps question ids to better answers, in the order of the first move that improves each. Questions that
    are not answered now, or do not apply, are not moved, and no move makes an answer worse.
    """
    bank = evaluation.bank
    raised: dict[str, Value] = {}
    for recommendation in recommendations:
        for question_id, written in recommendation.moves.items():
            given = raised.get(question_id, _find_given(evaluation, question_id))
            if given is None:
                continue
            question = bank.question_by_id[question_id]
            better = raise_answer(bank, question, given, convert_move(question, written))
            if is_better(bank, question, given, better):
                raised[question_id] = better
    return raised


def apply_answers(sheet: Sheet, raised: Mapping[str, Value]) -> Sheet:
    """Return a copy of `sheet` in which the answers in `raised` take the place of those given.

    The new answers have no comment and no evidence.
    """
    answers = {question: Answer(State.ANSWERED, answer) for question, answer in raised.items()}
    return replace(sheet, answers={**sheet.answers, **answers})


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


def _find_given(evaluation: Evaluation, question_id: str) -> Value | None:
    """Return the answer given to a question; None unless it counts as answered now."""
    is_answered = evaluation.standings[question_id] is Standing.ANSWERED
    return evaluation.sheet.get_answer(question_id).value if is_answered else None


def is_better(bank: Bank, question: Question, answer: Value, raised: Value) -> bool:
    """Tell whether `raised` has a higher raw value than `answer`, and `answer` is not yet as good as the best one."""
    measure = bank.measure_by_question[question.id]
    return measure.get_raw(answer) < min(measure.get_raw(raised), measure.best)


def convert_move(question: Question, written: Any) -> Value:
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
